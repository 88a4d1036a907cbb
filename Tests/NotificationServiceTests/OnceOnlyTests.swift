import Events
import Models
import NotificationService
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct OnceOnlyTests {
    @Test(arguments: Engine.available)
    func tellsNobodyTwiceWhenAnEventComesAgain(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            let event = try await bench.state(Facts.routed())
            #expect(try await bench.deliver(event).outcome == .duplicate)
            // Even past the inbox the row itself is unique.
            let module = bench.module
            _ = try await bench.database.write { tx in try module.handle(event, in: tx) }
            #expect(try await bench.told(event) == ["cv1.qlnl assigned", "sender handled-by"])
        }
    }

    @Test(arguments: Engine.available)
    func tellsAPersonWithSeveralRolesOnce(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed(Facts.assignee("tp.qlnl")))
            try await bench.state(Facts.answered())
            let event = try await bench.state(Facts.reopened())
            #expect(try await bench.told(event) == ["tp.qlnl reopened"])
        }
    }

    @Test(arguments: Engine.available)
    func waitsForThePetitionItself(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let early = bench.event(Facts.routed())
            #expect(try await bench.deliver(early).outcome == .deferred)
            try await bench.state(Facts.received())
            #expect(try await bench.deliver(early).outcome == .applied)
            #expect(try await bench.told(early) == ["cv1.qlnl assigned", "sender handled-by"])
        }
    }

    @Test(arguments: Engine.available)
    func givesTheSendersOfMergedPetitionsTheSameAnswerUnderTheirOwnCode(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let early = bench.event(Facts.answered(merged: ["p-2"]))
            #expect(try await bench.deliver(early).outcome == .deferred)
            try await bench.state(Facts.received("p-2", code: "KN-2026-000124-5"), about: "p-2")
            try await bench.state(Facts.merged(into: Bench.petition, code: "KN-2026-000123-7"), about: "p-2")
            #expect(try await bench.deliver(early).outcome == .applied)
            let messages = try await bench.messages(of: early)
            #expect(messages.map(\.petitionID).sorted() == ["p-1", "p-2"])
            let merged = try #require(messages.first { $0.petitionID == "p-2" })
            #expect(merged.subject == "[KN-2026-000124-5] Trả lời kiến nghị")
            #expect(merged.body.contains("Sở đã làm việc với Công ty Điện lực."))
            #expect(merged.body.contains("giải quyết cùng kiến nghị KN-2026-000123-7"))
            #expect(merged.body.contains("Phòng Quản lý năng lượng"))
        }
    }

    @Test(arguments: Engine.available)
    func aReplayedOldEventDoesNotChangeWhoHoldsThePetition(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            let old = bench.event(Facts.routed())
            try await bench.state(Facts.reassigned(Facts.assignee("cv2.qlnl")))
            #expect(try await bench.deliver(old).outcome == .applied)
            let stage = try await bench.state(Facts.stage(75))
            #expect(try await bench.told(stage) == ["cv2.qlnl stage-75"])
        }
    }
}

@Suite(.timeLimit(.minutes(5))) struct FallbackTests {
    private static func without(_ ids: String...) -> [DirectoryOfficer] {
        Bench.people.filter { !ids.contains($0.id) }
    }

    @Test(arguments: Engine.available)
    func aUnitWithoutAHeadPassesItsMessagesToTheSecretary(engine: Engine) async throws {
        try await Bench.run(engine, people: Self.without("tp.qlnl")) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed(Facts.assignee(head: "")))
            let event = try await bench.state(Facts.stage(90))
            #expect(try await bench.told(event) == ["thu-ky stage-90"])
            #expect(try await bench.messages(of: event).first?.ruleNote == "no unit_head: secretary")
        }
    }

    @Test(arguments: Engine.available)
    func withoutASecretaryTheAdministratorIsTold(engine: Engine) async throws {
        try await Bench.run(engine, people: Self.without("thu-ky")) { bench in
            try await bench.state(Facts.received())
            let event = try await bench.state(Facts.returned(bounces: 1, to: nil))
            #expect(try await bench.told(event) == ["quan-tri returned"])
        }
    }

    @Test(arguments: Engine.available)
    func aMessageForNobodyIsADeadLetterThatCanBeReplayedLater(engine: Engine) async throws {
        try await Bench.run(engine, people: []) { bench in
            try await bench.state(Facts.received())
            let event = try await bench.state(Facts.returned(bounces: 2, to: nil))
            let dead = try #require(try await bench.messages(of: event).first)
            #expect(dead.state == .dead && dead.person == "nobody:team_head")
            #expect(try await bench.stated("message.failed").count == 1)

            try await bench.database.write { tx in
                try DirectoryStore(tx).put(Bench.person("to-truong", .teamHead), version: 1)
            }
            let replayed = try await bench.call(NotificationMethods.replayDeadLetters, PBReplayDeadLettersRequest())
            #expect(replayed.replayed == 1)
            try await bench.sendAll()
            let sent = try #require(try await bench.messages(of: event).first)
            #expect(sent.state == .sent && sent.person == "to-truong")
        }
    }

    @Test(arguments: Engine.available)
    func theViceChairmansDeadLetterCanBeReplayedToTheSamePost(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(
                Facts.officer("vp-pct", email: "", active: false, version: 2), about: "officer:vp-pct")
            let event = try await bench.state(Facts.stage(200, office: "vp-pct"))
            let dead = try #require(try await bench.messages(of: event).first { $0.audience == .viceChairman })
            #expect(dead.state == .dead && dead.person == "nobody:vice_chairman:vp-pct")
            try await bench.state(
                Facts.officer("vp-pct", email: "vp@ubnd.invalid", version: 3), about: "officer:vp-pct")
            #expect(
                try await bench.call(NotificationMethods.replayDeadLetters, PBReplayDeadLettersRequest()).replayed == 1)
            try await bench.sendAll()
            let sent = try #require(try await bench.messages(of: event).first { $0.audience == .viceChairman })
            #expect(sent.state == .sent && sent.person == "vp-pct")
            #expect(bench.channel.attempts.contains { $0.address.email == "vp@ubnd.invalid" })
        }
    }

    @Test(arguments: Engine.available)
    func anOfficerWhoLeftPassesTheMessageOn(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(
                Facts.officer("cv1.qlnl", email: "", active: false, version: 2), about: "officer:cv1.qlnl")
            let event = try await bench.state(Facts.stage(75))
            #expect(try await bench.told(event) == ["thu-ky stage-75"])
        }
    }

    @Test(arguments: Engine.available)
    func theAddressOfTheDayOfSendingCounts(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(
                Facts.officer("cv1.qlnl", email: "moi@sct.demo.invalid", version: 2), about: "officer:cv1.qlnl")
            try await bench.state(
                Facts.officer("cv1.qlnl", email: "cu@sct.demo.invalid", version: 1), about: "officer:cv1.qlnl")
            try await bench.sendAll()
            let mail = try #require(bench.channel.attempts.first { $0.audience == .officer })
            #expect(mail.address.email == "moi@sct.demo.invalid")
        }
    }
}
