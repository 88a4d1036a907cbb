@testable import Events
import FoundationEssentials
import Models
import RPC
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// What one event spoils is that petition's order, never another petition's.
@Suite("Poisoned events", .timeLimit(.minutes(2)))
struct PoisonTests {
    static let lastingFailures: [any Error] = [
        RPCError(.failedPrecondition, "not in this state"), RPCError.notFound("petition"),
        StorageError.badStatement("no such table"), RPCError(.internal, "a defect"),
    ]

    @Test(arguments: Engine.available, lastingFailures.indices)
    func anEventThatTheConsumerCannotHandleWaitsAlone(engine: Engine, failure: Int) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.fail("poison", with: Self.lastingFailures[failure])
            try await peers.state("poison", about: "p1")
            try await peers.state("after", about: "p1")
            for number in 2...9 { try await peers.state("other", about: "p\(number)") }
            try await peers.deliver()
            #expect(Set(peers.reaction.applied) == Set((2...9).map { "p\($0):other" }))
            #expect(try await peers.waiting().count == 2)

            peers.reaction.fail("poison", with: nil)
            try await makeDue(peers)
            try await peers.deliver()
            #expect(peers.reaction.applied.suffix(2) == ["p1:poison", "p1:after"])
        }
    }

    @Test(arguments: Engine.available)
    func aFailureThatMayPassRepeatsTheDelivery(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.fail("busy", with: RPCError(.unavailable, "busy"))
            try await peers.state("busy", about: "p1")
            try await peers.state("other", about: "p2")
            await #expect(throws: RPCError.self) { try await peers.relay().runOnce() }
            #expect(peers.reaction.applied.isEmpty || peers.reaction.applied == ["p2:other"])
            #expect(try await peers.waiting().allSatisfy { $0.attempts == 0 && $0.state == "PENDING" })
        }
    }

    @Test(arguments: Engine.available)
    func anUnreadablePayloadIsParkedAndTheRestFlows(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            let broken = try await peers.state("broken", about: "p1")
            try await peers.state("other", about: "p2")
            _ = try await peers.producer.write { tx in
                try tx.execute("UPDATE outbox SET payload = 'none of ours' WHERE event_id = $1", broken)
            }
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p2:other"])
            #expect(try await peers.waiting(dead: true).map(\.eventID) == [broken])
        }
    }

    @Test(arguments: Engine.available)
    func anEventTooLargeForTheConsumerEndsAsADeadLetter(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            let limits = RPCLimits(maximumBody: 4000)
            // Of what does not compress, so that it stays too large on its way.
            let large = (0..<1500).map { _ in UUIDv7.make() }.joined()
            let fat = try await peers.state(large, about: "p1")
            for number in 2...40 { try await peers.state("other", about: "p\(number)") }
            try await peers.deliver(limits: limits)
            #expect(peers.reaction.applied.count == 39)
            for _ in 1..<DeliveryFailure.attempts {
                #expect(try await peers.waiting(dead: true).isEmpty)
                try await makeDue(peers)
                try await peers.deliver(limits: limits)
            }
            let dead = try await peers.waiting(dead: true)
            #expect(dead.map(\.eventID) == [fat] && dead[0].attempts == DeliveryFailure.attempts)
        }
    }

    @Test(arguments: Engine.available)
    func aDiscardedEventKeepsNoContacts(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            peers.reaction.answer("poison", with: .rejected("cannot be"))
            let poison = try await peers.state("poison", about: "p1")
            try await peers.deliver()
            let payload = try await peers.producer.write { tx in
                try OutboxStore.discard(eventID: poison, reason: "test", in: tx)
                return try tx.first("SELECT payload FROM outbox WHERE state = 'DISCARDED'")?.text("payload")
            }
            #expect(payload == "")
        }
    }

    @Test(arguments: Engine.available)
    func deliversWhatTheFirstReleaseWroteAsJSON(engine: Engine) async throws {
        try await Peers.meet(engine) { peers in
            let id = try await peers.state("old", about: "p1")
            try await peers.producer.write { tx in
                let row = try tx.first("SELECT payload FROM outbox WHERE event_id = $1 AND subscriber = 'routing'", id)
                let event = try EventPayload.decode(try row?.text("payload") ?? "")
                try tx.execute(
                    "UPDATE outbox SET payload = $2 WHERE event_id = $1", id,
                    try event.jsonString().replacing("{", with: "{\"newer\":1,", maxReplacements: 1))
            }
            try await peers.deliver()
            #expect(peers.reaction.applied == ["p1:old"])
        }
    }

    private func makeDue(_ peers: Peers) async throws {
        _ = try await peers.producer.write { tx in
            try tx.execute("UPDATE outbox SET next_attempt_at = $1 WHERE state = 'PENDING'", tx.now)
        }
    }
}
