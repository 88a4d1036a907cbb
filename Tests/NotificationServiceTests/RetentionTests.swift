import Events
import Models
import NotificationService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Texts and contacts are kept as long as policy says, and as long as somebody may still have to be told.
@Suite(.timeLimit(.minutes(5))) struct RetentionTests {
    private static let settings = Settings(["NOTIFY_KEEP_DAYS": "60"])

    private static func senders(_ bench: Bench) async throws -> [String] {
        try await bench.database.read { tx in
            try ["answered", "open", "merged", "followed"].filter {
                try PetitionMirror(tx).find($0).map { $0.sender != Address() } ?? false
            }
        }
    }

    private static func days(_ count: Double) -> Duration { .seconds(count * 86_400) }

    @Test(arguments: Engine.available)
    func sendersOfEndedPetitionsAreForgottenWithTheLastText(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            for id in ["answered", "open", "merged", "followed"] {
                try await bench.state(Facts.received(id), about: id)
            }
            // One follows a petition that has its answer, the other one whose answer is still to come.
            try await bench.state(Facts.merged(into: "answered"), about: "followed")
            try await bench.state(Facts.merged(into: "open"), about: "merged")
            try await bench.state(Facts.answered(merged: ["followed"]), about: "answered")
            try await bench.sendAll()
            bench.clock.advance(by: Self.days(59))
            try await bench.sendAll()
            #expect(try await Self.senders(bench) == ["answered", "open", "merged", "followed"])
            bench.clock.advance(by: Self.days(2))
            try await bench.sendAll()
            #expect(try await bench.messages().allSatisfy { $0.body.isEmpty && $0.contact.isEmpty })
            #expect(try await Self.senders(bench) == ["open", "merged"])
            // Its answer reaches both, and after the same time they are forgotten as well.
            let event = try await bench.state(Facts.answered(merged: ["merged"]), about: "open")
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.sent, .sent])
            bench.clock.advance(by: Self.days(61))
            try await bench.sendAll()
            #expect(try await Self.senders(bench).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func aShortPolicyStillLetsAPetitionBeReopened(engine: Engine) async throws {
        try await Bench.run(engine, settings: Settings(["NOTIFY_KEEP_DAYS": "1"])) { bench in
            try await bench.state(Facts.received("answered"), about: "answered")
            try await bench.state(Facts.answered(), about: "answered")
            try await bench.sendAll()
            bench.clock.advance(by: Self.days(8))
            try await bench.sendAll()
            #expect(try await bench.messages().allSatisfy(\.body.isEmpty))
            #expect(try await Self.senders(bench) == ["answered"])
        }
    }

    @Test(arguments: Engine.available)
    func aDeadLetterWhoseTextIsGoneIsNotSentAnyMore(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            bench.channel.answer(.permanent("550"))
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            bench.clock.advance(by: Self.days(61))
            try await bench.sendAll()
            let dead = try #require(try await bench.messages(of: event).first)
            #expect(dead.state == .dead && dead.body.isEmpty && dead.subject.isEmpty)
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.retryMessage, .with { $0.id = dead.id })
            }
            #expect(refused?.reason == "TEXT_GONE")
            let replay = try await bench.call(NotificationMethods.replayDeadLetters, PBReplayDeadLettersRequest())
            #expect(replay.replayed == 0 && replay.skipped == 1)
        }
    }

    @Test(arguments: Engine.available)
    func whoWroteToTheOfficialAccountLongAgoIsForgotten(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_KEEP_DAYS": "60"]) { bench, providers in
            providers.zalo.interact("z-stranger", at: bench.clock.now)
            var unidentified = PBContactUnidentified()
            unidentified.channel = .zalo
            unidentified.user = "z-stranger"
            unidentified.at = PBTimestamp(bench.clock.now)
            try await bench.state(.contactUnidentified(unidentified), about: "contact:z-stranger")
            try await bench.sendAll()
            #expect(try await bench.messages().map(\.person) == ["zalo:z-stranger"])
            bench.clock.advance(by: Self.days(61))
            try await bench.sendAll()
            let (contacts, person) = try await bench.database.read { tx in
                (
                    try tx.query("SELECT user_id FROM zalo_contact").count,
                    try tx.first("SELECT person FROM message")?.text("person")
                )
            }
            #expect(contacts == 0 && person?.contains("stranger") == false)
        }
    }
}
