import AccessControl
import Events
import Logging
import Models
import NotificationService
import ServiceKit
import SwiftProtobuf
import TestKit
import Testing

/// Who gets the secret by which a petition is followed, rated and reopened, and who must not.
@Suite(.timeLimit(.minutes(5))) struct TrackingNoticeTests {
    private static let key = "key of a province 0123456789"
    private static let settings = Settings(["TRACKING_KEY": key, "PUBLIC_URL": "https://kn.example.vn/"])

    private static func secret(of petition: String) throws -> String {
        try #require(TrackingSecret(configured: key)).secret(for: petition)
    }

    @Test(arguments: Engine.available)
    func theSenderAloneReadsTheSecretAndNothingKeepsIt(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            for fact in [Facts.received(), Facts.routed(), Facts.stage(90), Facts.reassigned(Facts.teamHead)] {
                try await bench.state(fact)
            }
            try await bench.sendAll()
            try await bench.state(Facts.answered())
            try await bench.sendAll()
            let secret = try Self.secret(of: Bench.petition)
            let sent = bench.channel.attempts
            let withSecret = sent.filter { $0.body.contains(secret) }
            #expect(withSecret.count == 3 && withSecret.allSatisfy { $0.audience == .sender })
            #expect(sent.filter { $0.audience == .sender }.count == 3 && sent.count > 3)
            #expect(sent.allSatisfy { !$0.shortText.contains(secret) && !$0.parameters.values.contains(secret) })
            #expect(
                withSecret.first?.body.hasSuffix(
                    """
                    Để tra cứu, bổ sung thông tin, đánh giá câu trả lời hoặc đề nghị xem xét lại:
                    - Mã kiến nghị: KN-2026-000123-7
                    - Mã bí mật (xin giữ kín): \(secret)
                    - Trang tra cứu: https://kn.example.vn/petitions/KN-2026-000123-7#\(secret)

                    """) == true)
            for message in try await bench.messages() { #expect(!message.body.contains(secret)) }
            let listed = try await bench.call(NotificationMethods.listMessages, PBListMessagesRequest()).jsonString()
            let inbox = try await bench.call(
                NotificationMethods.listInbox, PBListInboxRequest(), as: "commune:a/commune_officer//27991"
            ).jsonString()
            #expect(!listed.contains(secret) && !inbox.contains(secret))
        }
    }

    @Test(arguments: Engine.available)
    func theSenderOfAMergedPetitionReadsItsOwnSecretOnly(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.received("q-2", code: "KN-2026-000124-5", email: "b@xa.invalid"), about: "q-2")
            try await bench.state(Facts.merged(into: Bench.petition), about: "q-2")
            try await bench.state(Facts.answered(merged: ["q-2"]))
            try await bench.sendAll()
            let secrets = [Bench.petition: try Self.secret(of: Bench.petition), "q-2": try Self.secret(of: "q-2")]
            for mail in bench.channel.attempts {
                #expect(mail.body.contains(secrets[mail.petitionID] ?? "?"))
                for (petition, secret) in secrets where petition != mail.petitionID {
                    #expect(!mail.body.contains(secret))
                }
            }
            #expect(bench.channel.attempts.count == 5)
        }
    }

    @Test(arguments: Engine.available)
    func withoutAKeyNoticesPromiseNothing(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            for fact in [Facts.received(), Facts.answered()] { try await bench.state(fact) }
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 2)
            for mail in bench.channel.attempts {
                #expect(!mail.body.contains("bí mật") && !mail.body.contains("tra cứu"), "\(mail.body)")
            }
        }
    }

    @Test func aKeyThatIsTooShortStopsTheService() async throws {
        await #expect(throws: ConfigurationError.self) {
            try await Bench.run(.sqlite, settings: Settings(["TRACKING_KEY": "short"])) { _ in }
        }
    }

    @Test(arguments: Engine.available)
    func theEndOfALongAnswerIsCutByZaloNotTheSecret(engine: Engine) async throws {
        try await Bench.withProviders(
            engine, ["TRACKING_KEY": Self.key]
        ) { bench, providers in
            guard case .petitionReceived(var received) = Facts.received(channel: .zalo) else { return }
            received.petition.reporter.zaloUserID = "z-sender"
            try await bench.interact("z-sender", providers.zalo)
            try await bench.state(.petitionReceived(received))
            guard case .petitionAnswered(var answered) = Facts.answered() else { return }
            answered.answer.body = String(repeating: "Sở đã làm việc với Công ty Điện lực. ", count: 100)
            try await bench.state(.petitionAnswered(answered))
            try await bench.sendAll()
            let secret = try Self.secret(of: Bench.petition)
            let texts = providers.zalo.deliveries.filter { $0.to == "z-sender" }.map(\.text)
            #expect(texts.count == 2 && texts.allSatisfy { $0.contains(secret) && $0.count <= 2000 })
            #expect(providers.zalo.refusals.isEmpty)
        }
    }
}
