import Events
import Foundation
import Logging
import Models
import NotificationService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct ContactTests {
    @Test(arguments: Engine.available)
    func ownPreferencesDecideTheChannelButNotForWhatIsCritical(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: LadderStories.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            _ = try await bench.call(
                NotificationMethods.putContactPreferences, .with { $0.preferences.channels = ["sms"] },
                as: "officer:to-truong/team_head")
            try await bench.state(Facts.received())
            try await bench.state(Facts.reassigned(Facts.teamHead))
            try await bench.sendAll()
            #expect(!providers.zalo.deliveries.contains { $0.to == "z-to-truong" })
            #expect(providers.sms.deliveries.contains { $0.content.contains("duoc giao xu ly") })
            try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(601))
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.contains { $0.to == "z-to-truong" }, "the second rung, unasked")
        }
    }

    @Test(arguments: Engine.available)
    func thePreferredChannelComesFirstAndTheOthersWhenItFails(engine: Engine) async throws {
        let (zalo, sms) = (ScriptedChannel("zalo"), ScriptedChannel("sms"))
        let ladder = ChannelLadder([zalo, sms], log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            _ = try await bench.call(
                NotificationMethods.putContactPreferences, .with { $0.preferences.channels = ["sms"] },
                as: "officer:cv1.qlnl/officer/QLNL")
            try await bench.state(Facts.received())
            try await bench.sendAll()
            sms.answer(.permanent("108"))
            let event = try await bench.state(Facts.routed())
            try await bench.sendAll()
            let message = try #require(try await bench.messages(of: event).first { $0.person == "cv1.qlnl" })
            #expect(message.state == .sent && message.channel == "zalo")
            #expect(try await bench.attempts(of: "cv1.qlnl", template: "assigned").map(\.channel) == ["sms", "zalo"])
            // What was taken and is not acknowledged stays with the preferred ones, unless it is critical.
            let stage = try await bench.state(Facts.stage(75))
            try await bench.sendAll()
            #expect(try await bench.messages(of: stage).map(\.state) == [.sent])
            bench.clock.advance(by: .seconds(3600))
            try await bench.sendAll()
            #expect(try await bench.messages(of: stage).map(\.channel) == ["sms"])
            #expect(try await bench.attempts(of: "cv1.qlnl", template: "stage-75").map(\.channel) == ["sms"])
        }
    }

    @Test(arguments: Engine.available)
    func aCommuneChoosesForThePetitionsItRaisesAndForNoOthers(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let put = try await bench.call(
                NotificationMethods.putContactPreferences, .with { $0.preferences.locale = "en" },
                as: "commune:a/commune_officer//27991")
            #expect(put.preferences.person == "commune:27991")
            let own = try await bench.state(Facts.received(from: .commune))
            let citizen = try await bench.state(Facts.received("q-2", from: .citizen), about: "q-2")
            let subjects = try await (bench.messages(of: own) + bench.messages(of: citizen)).map(\.subject)
            #expect(
                subjects == [
                    "[KN-2026-000123-7] Your petition has been received", "[KN-2026-000123-7] Đã tiếp nhận kiến nghị",
                ])
            for (person, principal) in [
                ("sender", "operator/administrator"), ("commune:99999", "operator/administrator"),
                ("nobody", "operator/administrator"), ("commune:27992", "commune:a/commune_officer//27991"),
            ] {
                let refused = await #expect(throws: RPCError.self) {
                    _ = try await bench.call(
                        NotificationMethods.putContactPreferences, .with { $0.preferences.person = person },
                        as: principal)
                }
                let expected: RPCCode = principal.hasPrefix("operator") ? .invalidArgument : .permissionDenied
                #expect(refused?.code == expected, "\(person)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func refusesPreferencesThatMeanNothingAndThoseOfOthers(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, _ in
            let wrong = await #expect(throws: RPCError.self) {
                _ = try await bench.call(
                    NotificationMethods.putContactPreferences,
                    .with {
                        $0.preferences.channels = ["pigeon", "sms", "sms"]
                        $0.preferences.quietFrom = "25:00"
                        $0.preferences.locale = "fr"
                    }, as: "officer:cv1.qlnl/officer/QLNL")
            }
            #expect(
                wrong?.violations.map(\.reason) == ["UNKNOWN_CHANNEL", "REPEATED", "BAD_TIME", "UNKNOWN_LOCALE"])
            let foreign = await #expect(throws: RPCError.self) {
                _ = try await bench.call(
                    NotificationMethods.putContactPreferences, .with { $0.preferences.person = "cv2.qlnl" },
                    as: "officer:cv1.qlnl/officer/QLNL")
            }
            #expect(foreign?.code == .permissionDenied)
        }
    }

    @Test(arguments: Engine.available)
    func whoPrefersEnglishReadsEnglish(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            _ = try await bench.call(
                NotificationMethods.putContactPreferences, .with { $0.preferences.locale = "en" },
                as: "officer:cv1.qlnl/officer/QLNL")
            try await bench.state(Facts.received())
            let routed = try await bench.state(Facts.routed())
            let message = try #require(try await bench.messages(of: routed).first { $0.person == "cv1.qlnl" })
            #expect(message.subject == "[KN-2026-000123-7] Assigned to you: Lưới điện xuống cấp")
        }
    }

    @Test(arguments: Engine.available)
    func aCommuneReadsWhatItsSendersWereTold(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let own = try await bench.call(
                NotificationMethods.listInbox, PBListInboxRequest(), as: "commune:a/commune_officer//27991")
            #expect(own.messages.map(\.templateID) == ["handled-by", "received"])
            let other = try await bench.call(
                NotificationMethods.listInbox, PBListInboxRequest(), as: "commune:b/commune_officer//27992")
            #expect(other.messages.isEmpty)
            let read = try await bench.call(
                NotificationMethods.acknowledgeMessage, .with { $0.id = own.messages[0].id },
                as: "commune:a/commune_officer//27991")
            #expect(read.message.hasAcknowledgedAt)
        }
    }

    @Test(arguments: Engine.available)
    func aTestGoesByTheChannelAskedForAndOnlyToPeopleOfTheDirectory(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: LadderStories.officers) { bench, providers in
            let sent = try await bench.call(
                NotificationMethods.sendTest,
                .with {
                    $0.channel = "sms"
                    $0.recipient = "cv1.qlnl"
                }, key: "t-1")
            #expect(sent.message.state == .queued && sent.message.channel == "sms")
            let again = try await bench.call(
                NotificationMethods.sendTest,
                .with {
                    $0.channel = "sms"
                    $0.recipient = "cv1.qlnl"
                }, key: "t-1")
            #expect(again.message.id == sent.message.id)
            try await bench.sendAll()
            #expect(providers.sms.deliveries.count == 1)
            #expect(providers.sms.deliveries.first?.content.hasPrefix("Tin thu cua he thong Kip Thoi luc 08:0") == true)
            for (channel, recipient, reason) in [
                ("smtp", "cv1.qlnl", "UNKNOWN_CHANNEL"), ("sms", "0900000009", "UNKNOWN_PERSON"),
            ] {
                let refused = await #expect(throws: RPCError.self) {
                    _ = try await bench.call(
                        NotificationMethods.sendTest,
                        .with {
                            $0.channel = channel
                            $0.recipient = recipient
                        })
                }
                #expect(refused?.violations.map(\.reason) == [reason])
            }
        }
    }

    @Test(arguments: Engine.available)
    func theTextForAZaloGroupNamesNobody(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, _ in
            try await bench.state(Facts.received())
            let event = try await bench.state(Facts.routed())
            let message = try #require(try await bench.messages(of: event).first { $0.person == "cv1.qlnl" })
            let shown = try await bench.call(NotificationMethods.getMessage, .with { $0.id = message.id })
            #expect(
                shown.copyText == """
                    [KN-2026-000123-7] Giao xử lý kiến nghị
                    Đơn vị xử lý: Phòng Quản lý năng lượng
                    Hạn trả lời: 08:00 21/11/2026
                    https://kn.example.vn/petitions/KN-2026-000123-7
                    """)
        }
    }

    @Test(arguments: Engine.available)
    func textsAreKeptAsLongAsPolicySays(engine: Engine) async throws {
        try await Bench.run(engine, settings: Settings(["NOTIFY_KEEP_DAYS": "30"])) { bench in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(31 * 86_400))
            try await bench.state(Facts.received("q-2"), about: "q-2")
            try await bench.sendAll()
            let bodies = try await bench.messages().map(\.body.isEmpty)
            #expect(bodies == [true, false])
            let old = try #require(try await bench.messages().first)
            #expect(old.state == .sent && old.recipient == "u***@xa.invalid" && old.subject.isEmpty)
        }
    }
}
