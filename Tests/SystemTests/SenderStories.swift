import Cluster
import FoundationEssentials
import Models
import ServiceKit
import SwiftProtobuf
import TestKit
import Testing

/// What a sender can do with nothing but the mail that came.
@Suite("With the mail alone", .timeLimit(.minutes(5)))
struct SenderStories {
    @Test(arguments: Engine.available)
    func theSecretInTheMailTracksRatesAndReopens(engine: Engine) async throws {
        try await SMTPSink.run { sink in
            let channels = Settings([
                "NOTIFY_CHANNELS": "smtp", "SMTP_URL": sink.url, "SMTP_FROM": "no-reply@sct.invalid",
                "PUBLIC_URL": "https://kn.example.vn",
            ])
            try await Province.story(engine, settings: [.notification: channels]) { province in
                let petition = try await province.accepted()
                let mail = try #require(try sink.mails().first { $0.to == ["xa@demo.invalid"] })
                let lines = mail.body.split(whereSeparator: \.isNewline).map(String.init)
                let secret = try #require(lines.first { $0.hasPrefix("- Mã bí mật") }?.split(separator: " ").last)
                #expect(lines.contains("- Trang tra cứu: https://kn.example.vn/petitions/\(petition.code)#\(secret)"))
                let tracking = PBTracking.with { ($0.code, $0.secret) = (petition.code, String(secret)) }

                func track() async throws -> PBTrackedPetition {
                    try await province.call(.intake, IntakeMethods.trackPetition) { $0.tracking = tracking }.petition
                }
                #expect(try await track().status == .inProgress)
                try await province.answer(petition)
                #expect(try await track().answers.map(\.kind) == [.final])
                _ = try await province.call(.intake, IntakeMethods.rateAnswer) {
                    $0.tracking = tracking
                    $0.rating = .dissatisfied
                }
                _ = try await province.call(.intake, IntakeMethods.reopenPetition) {
                    $0.tracking = tracking
                    $0.reason = "Chưa rõ thời gian sửa"
                }
                try await province.cluster.settle()
                #expect(try await track().status == .inProgress)
                let others = try sink.mails().filter { $0.to != ["xa@demo.invalid"] }
                #expect(!others.isEmpty && others.allSatisfy { !$0.body.contains(secret) })
            }
        }
    }
}
