@testable import Events
import FoundationEssentials
import Models
import RPC
import Storage
import TestKit
import Testing

@Suite("Outbox, relay, inbox", .timeLimit(.minutes(2)))
struct RelayTests {
    @Test(arguments: Engine.available)
    func writesOneRowForEachSubscriberInTheCausingTransaction(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            struct Undone: Error {}
            await #expect(throws: Undone.self) {
                _ = try await peers.producer.write { tx in
                    try Outbox(source: .intake).emit(.petitionRejected(.init()), about: "p1", in: tx)
                    throw Undone()
                }
            }
            let none = try await peers.producer.read { tx in try OutboxStore.list(deadOnly: false, in: tx) }
            #expect(none.isEmpty)
            try await peers.state("a", about: "p1")
            let rows = try await peers.producer.read { tx in try OutboxStore.list(deadOnly: false, in: tx) }
            #expect(Set(rows.map(\.subscriber)) == ["routing", "sla", "notification"])
            #expect(Set(rows.map(\.eventID)).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func keepsTheOrderOfEachSubject(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            for number in 1...20 {
                try await peers.state("\(number)", about: "p1")
                try await peers.state("\(number)", about: "p2")
            }
            try await peers.deliver()
            for subject in ["p1", "p2"] {
                let seen = peers.reaction.applied.filter { $0.hasPrefix(subject) }
                #expect(seen == (1...20).map { "\(subject):\($0)" })
            }
            #expect(try await peers.waiting().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func deliversEachEventOnceWithSeveralRelaysAtWork(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            for number in 1...60 { try await peers.state("x", about: "p\(number)") }
            await withTaskGroup { group in
                for _ in 1...4 {
                    group.addTask { try? await peers.deliver() }
                }
            }
            try await peers.deliver()
            #expect(peers.reaction.applied.count == 60 && Set(peers.reaction.applied).count == 60)
        }
    }

    @Test(arguments: Engine.available)
    func waitsForAnAbsentPeerWithoutMakingDeadLetters(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.link.isUp = false
            try await peers.state("a", about: "p1")
            for _ in 1...30 {
                await #expect(throws: RPCError.self) { try await peers.relay().runOnce() }
            }
            #expect(try await peers.waiting(dead: true).isEmpty)
            peers.link.isUp = true
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p1:a"])
        }
    }

    @Test(arguments: Engine.available)
    func appliesARepeatedDeliveryOnce(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            try await peers.state("a", about: "p1")
            let payload = try await peers.producer.read { tx in
                try tx.first("SELECT payload FROM outbox WHERE subscriber = 'routing'")?.text("payload") ?? ""
            }
            try await peers.deliver()
            // As if the relay had been killed after the consumer's commit and before its own.
            _ = try await peers.producer.write { tx in
                try tx.execute(
                    """
                    INSERT INTO outbox (event_id, subscriber, subject, sequence, type, payload, state, attempts,
                        created_at, next_attempt_at)
                    SELECT event_id, subscriber, subject, sequence, type, payload, 'PENDING', 0, created_at, created_at
                    FROM outbox_delivered WHERE subscriber = 'routing'
                    """)
            }
            try await peers.deliver()
            #expect(!payload.isEmpty && peers.reaction.applied == ["p1:a"])
            #expect(try await peers.waiting().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func keepsADeferredEventAndItsFollowersUntilTheConsumerIsReady(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.answer("early", with: .deferred("not yet"))
            try await peers.state("early", about: "p1")
            try await peers.state("next", about: "p1")
            try await peers.state("other", about: "p2")
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p2:other"])
            #expect(try await peers.waiting().allSatisfy { $0.attempts == 0 })
            peers.reaction.answer("early", with: nil)
            try await eventually {
                try await peers.deliver(); return peers.reaction.applied.count == 3
            }
            #expect(peers.reaction.applied == ["p2:other", "p1:early", "p1:next"])
        }
    }

    @Test(arguments: Engine.available)
    func parksAPoisonedEventAndLetsOtherSubjectsFlow(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.answer("poison", with: .rejected("cannot be"))
            let poison = try await peers.state("poison", about: "p1")
            try await peers.state("after", about: "p1")
            try await peers.state("other", about: "p2")
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p2:other"])
            let dead = try await peers.waiting(dead: true)
            #expect(dead.map(\.eventID) == [poison] && dead[0].lastError == "cannot be")

            peers.reaction.answer("poison", with: nil)
            _ = try await peers.producer.write { tx in try OutboxStore.retry(eventID: poison, in: tx) }
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p2:other", "p1:poison", "p1:after"])
        }
    }

    @Test(arguments: Engine.available)
    func followsInOrderAfterADeadEventIsDiscarded(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.answer("poison", with: .rejected("cannot be"))
            let poison = try await peers.state("poison", about: "p1")
            try await peers.state("after", about: "p1")
            try await peers.deliver()
            _ = try await peers.producer.write { tx in
                try OutboxStore.discard(eventID: poison, reason: "test", in: tx)
            }
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p1:after"])
        }
    }

    @Test(arguments: Engine.available)
    func takesBackTheRowsOfAKilledRelayAfterItsLease(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            try await peers.state("a", about: "p1")
            _ = try await peers.producer.write { tx in
                _ = try OutboxStore.claim(for: .routing, limit: 10, token: "killed", in: tx)
            }
            try await peers.deliver()
            #expect(peers.reaction.applied.isEmpty, "the lease is not over yet")
            _ = try await peers.producer.write { tx in
                try tx.execute("UPDATE outbox SET leased_until = $1", tx.now.addingTimeInterval(-1))
            }
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p1:a"])
        }
    }

    @Test(arguments: Engine.available)
    func refusesFactsThatTheCallerMayNotState(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            try await peers.state("a", about: "p1")
            _ = try await peers.relay(as: .sla).runOnce()
            #expect(peers.reaction.applied.isEmpty)
            #expect(try await peers.waiting(dead: true).count == 1)
        }
    }

    private func eventually(_ condition: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while try await !condition() {
            try #require(ContinuousClock.now < end, "did not happen in time")
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
