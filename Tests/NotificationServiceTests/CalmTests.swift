import Events
import Foundation
import Models
import NotificationService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct CalmTests {
    private static func at(_ text: String) -> Date { TestClock.instant(text) }

    @Test func quietHoursReachOverMidnightAndHoldOnlyWhatIsNotUrgent() throws {
        let hours = try #require(Calm.QuietHours("22:00-06:00"))
        #expect(hours.end(at: Self.at("2026-11-20T21:59:59+07:00")) == nil)
        #expect(hours.end(at: Self.at("2026-11-20T22:00:00+07:00")) == Self.at("2026-11-21T06:00:00+07:00"))
        #expect(hours.end(at: Self.at("2026-11-21T05:59:00+07:00")) == Self.at("2026-11-21T06:00:00+07:00"))
        #expect(hours.end(at: Self.at("2026-11-21T06:00:00+07:00")) == nil)
        var calm = Calm()
        calm.quietHours = hours
        let night = Self.at("2026-11-21T01:00:00+07:00")
        #expect(calm.hold(.normal, at: night, sent: []) == Self.at("2026-11-21T06:00:00+07:00"))
        #expect(calm.hold(.urgent, at: night, sent: []) == nil && calm.hold(.critical, at: night, sent: []) == nil)
        for text in ["22:00", "22:00-22:00", "24:00-06:00", "2200-0600", "22:00-06:60"] {
            #expect(Calm.QuietHours(text) == nil)
        }
    }

    @Test func aLimitFreesItsPlacesOneByOne() {
        var calm = Calm()
        calm.limits = [.normal: Calm.Limit(count: 3, seconds: 900)]
        let now = Self.at("2026-11-20T10:00:00+07:00")
        let sent = [-800.0, -600, -10, -1000].map(now.addingTimeInterval)
        #expect(calm.hold(.normal, at: now, sent: sent) == now.addingTimeInterval(100))
        #expect(calm.hold(.normal, at: now, sent: Array(sent.dropFirst())) == nil)
        #expect(calm.hold(.critical, at: now, sent: sent) == nil)
    }

    @Test(arguments: Engine.available)
    func aStormToOneSenderIsSpreadAndNothingIsLost(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_LIMIT": "10"])
        try await Bench.run(engine, settings: settings) { bench in
            for number in 1...25 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 10)
            let held = try await bench.messages().filter { $0.state == .held }
            #expect(held.count == 15 && held.allSatisfy { $0.heldUntil != nil && $0.reason.hasPrefix("held") })
            for _ in 1...3 {
                bench.clock.advance(by: .seconds(901))
                try await bench.sendAll()
            }
            #expect(Set(bench.channel.attempts.map(\.id)).count == 25 && bench.channel.attempts.count == 25)
        }
    }

    @Test(arguments: Engine.available)
    func theNightHoldsAnAssignmentAndLetsABreachThrough(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_QUIET_HOURS": "22:00-06:00"])
        try await Bench.run(engine, settings: settings) { bench in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(15 * 3600))
            let routed = try await bench.state(Facts.routed())
            let breach = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            #expect(try await bench.messages(of: routed).map(\.state) == [.held, .held])
            #expect(try await bench.messages(of: breach).map(\.state) == [.sent])
            bench.clock.advance(by: .seconds(7 * 3600 + 1))
            try await bench.sendAll()
            #expect(try await bench.messages(of: routed).map(\.state) == [.sent, .sent])
        }
    }

    @Test(arguments: Engine.available)
    func anUrgentPetitionIsNotHeldOverNight(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_QUIET_HOURS": "22:00-06:00"])
        try await Bench.run(engine, settings: settings) { bench in
            bench.clock.advance(by: .seconds(15 * 3600))
            try await bench.state(Facts.received(urgency: .flash))
            let routed = try await bench.state(Facts.routed())
            try await bench.sendAll()
            let states = try await bench.messages(of: routed).map { "\($0.person) \($0.state)" }.sorted()
            #expect(states == ["cv1.qlnl sent", "sender held"])
        }
    }

    @Test(arguments: Engine.available)
    func whatAnOfficerGetsInQuickSuccessionGoesAsOne(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_BUNDLE": "2m"])
        try await Bench.run(engine, settings: settings) { bench in
            for number in 1...6 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            try await bench.state(Facts.routed(), about: "q-1")
            try await bench.sendAll()
            for number in 2...6 { try await bench.state(Facts.routed(), about: "q-\(number)") }
            try await bench.sendAll()
            let first = bench.channel.attempts.filter { $0.audience == .officer }
            #expect(first.count == 1, "the first one goes at once")
            bench.channel.answer(.retry("451"))
            bench.clock.advance(by: .seconds(121))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(6))
            try await bench.sendAll()
            let officers = bench.channel.attempts.filter { $0.audience == .officer }
            #expect(officers.count == 3 && officers[1].id == officers[2].id && officers[1].body == officers[2].body)
            #expect(officers[2].subject == "5 thông báo mới")
            let messages = try await bench.messages().filter { $0.person == "cv1.qlnl" }
            #expect(messages.count == 6 && messages.allSatisfy { $0.state == .sent })
        }
    }

    @Test(arguments: Engine.available)
    func deadLettersReachEachAdministratorOnceAQuarterOfAnHour(engine: Engine) async throws {
        try await Bench.run(engine, people: Bench.people + [Bench.person("quan-tri-2", .administrator)]) { bench in
            func fail(_ numbers: ClosedRange<Int>, _ cause: String) async throws {
                for number in numbers {
                    try await bench.state(
                        Facts.received("q-\(number)", code: "KN-\(100 + number)"), about: "q-\(number)")
                }
                let told = Set(try await bench.stated("message.failed").map(\.id))
                bench.channel.answer(all: numbers.map { _ in .permanent(cause) })
                try await bench.sendAll()
                for alarm in try await bench.stated("message.failed") where !told.contains(alarm.id) {
                    #expect(try await bench.deliver(alarm).outcome == .applied)
                }
                try await bench.sendAll()
            }
            func alarms() -> [OutgoingMessage] { bench.channel.attempts.filter { $0.audience == .administrator } }
            try await fail(1...1, "SMS 108")
            #expect(alarms().count == 2, "the first is told at once, to each of the two")
            try await fail(2...30, "SMS 108")
            try await fail(31...33, "SMTP 550")
            try await bench.state(Facts.auditFailed(), about: "audit")
            try await bench.sendAll()
            #expect(alarms().map(\.rule).dropFirst(2) == ["audit.failed", "audit.failed"], "others do not wait")
            bench.clock.advance(by: .seconds(901))
            try await bench.sendAll()
            let digests = alarms().dropFirst(4)
            #expect(digests.map(\.subject) == ["32 thông báo không gửi được", "32 thông báo không gửi được"])
            let text = try #require(digests.first?.body)
            #expect(text.contains("- 29 × petition.received, kênh scripted: SMS 108\n  KN-102, KN-103"))
            #expect(
                text.contains(
                    "và 19 mã khác\n- 3 × petition.received, kênh scripted: SMTP 550\n  KN-131, KN-132, KN-133"))
            let rows = try await bench.messages().filter { $0.rule == "message.failed" }
            #expect(rows.count == 66 && rows.allSatisfy { $0.state == .sent })
        }
    }

    @Test(arguments: Engine.available)
    func whatTheLimitDoesNotHoldTakesNoPlaceOfIt(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_PER_MINUTE": "10"])
        try await Bench.run(engine, settings: settings) { bench in
            for number in 1...15 {
                try await bench.state(Facts.received("t-\(number)", live: false), about: "t-\(number)")
            }
            try await bench.sendAll()
            #expect(bench.channel.attempts.isEmpty, "those of test petitions went to the log")
            for number in 1...8 {
                try await bench.state(
                    Facts.received("q-\(number)", email: "a\(number)@xa.invalid"), about: "q-\(number)")
            }
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 8)
        }
    }

    @Test(arguments: Engine.available)
    func everybodyTogetherIsLimitedAMinuteAndWhatIsCriticalIsNot(engine: Engine) async throws {
        let settings = Settings(["NOTIFY_PER_MINUTE": "10"])
        try await Bench.run(engine, settings: settings) { bench in
            for number in 1...20 {
                try await bench.state(
                    Facts.received("q-\(number)", email: "a\(number)@xa.invalid"), about: "q-\(number)")
            }
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 8)
            try await bench.state(Facts.stage(100), about: "q-1")
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 9)
            for _ in 1...4 {
                bench.clock.advance(by: .seconds(61))
                try await bench.sendAll()
            }
            #expect(bench.channel.attempts.count == 21)
        }
    }
}
