import FoundationEssentials
import Models
import RPC
@testable import ServiceKit
import Storage
import SwiftProtobuf
import Testing
import TestKit

@Suite(.timeLimit(.minutes(2)))
struct IdempotencyTests {
    private static let sets = [ServiceKitMigrations.set]

    private func call(_ key: String?, by principal: String = "officer:cv1") -> RPCCall {
        RPCCall(
            principal: Principal(id: principal, roles: [.officer]), method: IntakeMethods.addNote, idempotencyKey: key)
    }

    private func request(_ body: String) -> PBAddNoteRequest {
        var request = PBAddNoteRequest()
        request.petitionID = body
        return request
    }

    /// What a store does with a key: the earlier result, or a new one.
    private func effect(_ known: IdempotentCall, _ result: String, _ database: any Database) async throws -> String {
        try await database.write { tx in
            if let earlier = try known.find(in: tx) { return earlier }
            try known.record(result, in: tx)
            return result
        }
    }

    @Test(arguments: Engine.available) func answersARepeatWithTheFirstResult(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let first = try #require(try IdempotentCall(call("k1"), request("a")))
            #expect(try await effect(first, "id-1", database) == "id-1")
            #expect(try await effect(first, "id-2", database) == "id-1")
        }
    }

    @Test(arguments: Engine.available) func keepsKeysOfTwoPrincipalsApart(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let one = try #require(try IdempotentCall(call("k1"), request("a")))
            let other = try #require(try IdempotentCall(call("k1", by: "officer:cv2"), request("b")))
            #expect(try await effect(one, "id-1", database) == "id-1")
            #expect(try await effect(other, "id-2", database) == "id-2")
        }
    }

    @Test(arguments: Engine.available) func refusesAKeyThatCameWithAnotherRequest(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let first = try #require(try IdempotentCall(call("k1"), request("a")))
            _ = try await effect(first, "id-1", database)
            let other = try #require(try IdempotentCall(call("k1"), request("b")))
            let refusal = await #expect(throws: RPCError.self) { _ = try await effect(other, "id-2", database) }
            #expect(refusal?.code == .invalidArgument)
            #expect(refusal?.reason == "IDEMPOTENCY_KEY_REUSED")
        }
    }

    @Test(arguments: Engine.available) func letsTwentyAtOnceHaveOneEffect(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let known = try #require(try IdempotentCall(call("k1"), request("a")))
            let results = await withTaskGroup { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            return try await effect(known, "id-\(number)", database)
                        } catch {
                            return (error as? RPCError)?.reason ?? "\(error)"
                        }
                    }
                }
                return await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            let effects = results.filter { $0.hasPrefix("id-") }
            #expect(effects.count == 1)
            #expect(results.subtracting(effects).isSubset(of: ["IDEMPOTENCY_IN_PROGRESS"]))
        }
    }

    @Test(arguments: Engine.available) func sendsASecondAppendOfAKeyThroughWrite(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let known = try #require(try IdempotentCall(call("k1"), request("a")))
            _ = try await database.append { now in [known.statement("id-1", at: now)] }
            do {
                _ = try await database.append { now in [known.statement("id-2", at: now)] }
                Issue.record("the second append has to fail")
            } catch let error as StorageError {
                guard case .uniqueViolation = error else { throw error }
                #expect(StorageErrorMapping.rpcError(from: error).reason == "IDEMPOTENCY_IN_PROGRESS")
            }
            #expect(try await effect(known, "id-3", database) == "id-1")
        }
    }

    @Test(arguments: Engine.available) func forgetsAfterSevenDays(engine: Engine) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        let sets = Self.sets
        try await TestDatabase.withDatabase(engine, sets: sets, offset: clock) { database in
            let known = try #require(try IdempotentCall(call("k1"), request("a")))
            _ = try await effect(known, "id-1", database)
            clock.advance(by: .seconds(6 * 86_400))
            try await database.write { tx in _ = try Housekeeping.purge(Housekeeping.retention[0], in: tx) }
            #expect(try await effect(known, "id-2", database) == "id-1")
            clock.advance(by: .seconds(2 * 86_400))
            try await database.write { tx in _ = try Housekeeping.purge(Housekeeping.retention[0], in: tx) }
            #expect(try await effect(known, "id-2", database) == "id-2")
        }
    }

    @Test func seesTheRequestNotItsSpelling() throws {
        let a = try PBAddNoteRequest(jsonString: #"{"petitionId":"x"}"#)
        let b = try PBAddNoteRequest(jsonString: #"{ "petition_id" : "x" }"#)
        #expect(try Idempotency.fingerprint(of: a) == (try Idempotency.fingerprint(of: b)))
        #expect(try Idempotency.fingerprint(of: a) != (try Idempotency.fingerprint(of: request("y"))))
        let none = try IdempotentCall(call(nil), a)
        #expect(none == nil)
    }
}
