import FoundationEssentials
import Models
import RPC
import SLAService
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

/// The account against intake's: what intake received, sla must know, but for facts on their way.
@Suite("Audit with intake", .timeLimit(.minutes(1)))
struct AuditWithIntakeTests {
    /// Intake as far as the auditor asks it.
    private final class Intake: RPCTransport {
        private let account = Mutex<PBCountPetitionsResponse?>(nil)

        func say(received: Int64, inFlight: Int64 = 0) {
            account.withLock { account in
                account = .with { ($0.received, $0.inFlight) = (received, inFlight) }
            }
        }

        func goAway() { account.withLock { $0 = nil } }

        func send(_ request: RPCRequest, timeout: Duration) async throws -> RPCResponse {
            guard let account = account.withLock({ $0 }) else { throw RPCError(.unavailable, "away") }
            return RPCResponse(
                status: 200, headers: ["content-type": "application/proto"], body: try account.serializedBytes())
        }
    }

    private func told(_ sla: SLAFixture) async throws -> Int {
        try await sla.database.read { tx in
            try tx.first("SELECT count(DISTINCT event_id) AS n FROM outbox WHERE subject = 'audit'")?.int("n") ?? 0
        }
    }

    @Test(arguments: Engine.available)
    func aPetitionThatNeverReachedSlaIsToldOfWhenItIsMissingTwice(engine: Engine) async throws {
        let intake = Intake()
        try await SLAFixture.with(engine, at: at("20T08:00"), intake: RPCClient(transport: intake)) { sla in
            for id in ["a", "b"] { try await sla.hear(try Heard.received(id), about: id) }
            try await sla.hear(Heard.answered(at: at("20T09:00")), about: "a")
            intake.say(received: 3, inFlight: 1)
            let onItsWay = try await sla.module.rpc.getAudit()
            #expect(onItsWay.balanced && onItsWay.comparedWithIntake && onItsWay.received == 2)
            // No longer on its way, and still not here.
            intake.say(received: 3)
            let missing = try await sla.module.rpc.getAudit()
            #expect(!missing.balanced && missing.received == 3 && missing.answered + missing.open == 2)
            #expect(missing.findings.first?.contains("1 petitions of intake are unknown to sla") == true)
            _ = try await sla.module.auditor.runOnce()
            #expect(try await told(sla) == 0, "after a downtime it may be caught up with")
            for _ in 1...2 { _ = try await sla.module.auditor.runOnce() }
            #expect(try await told(sla) == 1)
            try await sla.hear(try Heard.received("c"), about: "c")
            #expect(try await sla.module.rpc.getAudit().balanced)
        }
    }

    @Test(arguments: Engine.available)
    func aPetitionThatIntakeDoesNotHaveIsToldOfAtOnceAndIntakeMayBeAway(engine: Engine) async throws {
        let intake = Intake()
        try await SLAFixture.with(engine, at: at("20T08:00"), intake: RPCClient(transport: intake)) { sla in
            for id in ["a", "b"] { try await sla.hear(try Heard.received(id), about: id) }
            let alone = try await sla.module.rpc.getAudit()
            #expect(alone.balanced && !alone.comparedWithIntake && alone.received == 2)
            _ = try await sla.module.auditor.runOnce()
            #expect(try await told(sla) == 0)
            intake.say(received: 1)
            _ = try await sla.module.auditor.runOnce()
            #expect(try await told(sla) == 1)
            intake.goAway()
            _ = try await sla.module.auditor.runOnce()
            #expect(try await sla.module.rpc.getAudit().balanced)
        }
    }
}
