import Events
import FoundationEssentials
import Models
import RPC
@testable import ServiceKit
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WorkQueueTests {
    private static let sets = [ServiceKitMigrations.set, EventsMigrations.set, StubModule.migrations]
    private static let queue = WorkQueue("test", logger: StubModule.logger)

    private struct Spoilt: Error {}

    /// Writes each item into the stub's table; what is spoilt fails when it is already there.
    private func work(
        on items: [String], spoilt: [String: any Error & Sendable] = [:], _ database: any Database
    ) async throws -> Int {
        try await database.write { tx in
            try Self.queue.work(on: items, by: { $0 }, in: tx) { items in
                for item in items {
                    try tx.execute("INSERT INTO stub (id) VALUES ($1)", item)
                    if let error = spoilt[item] { throw error }
                }
                return items.count
            }
        }
    }

    private func done(_ database: any Database) async throws -> [String] {
        try await database.read { tx in try tx.query("SELECT id FROM stub ORDER BY id").map { try $0.text("id") } }
    }

    @Test(arguments: Engine.available)
    func parksWhatFailsAndUndoesWhatItDid(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            #expect(try await work(on: ["a", "b", "c"], spoilt: ["b": Spoilt()], database) == 2)
            #expect(try await done(database) == ["a", "c"])
            let open = try await database.read { tx in
                try tx.query(
                    "SELECT item FROM (SELECT 'a' AS item UNION ALL SELECT 'b') AS r WHERE \(Self.queue.isOpen("item", at: "$1"))",
                    tx.now
                ).map { try $0.text("item") }
            }
            #expect(open == ["a"])
        }
    }

    /// Two stages of one clock: the second never happens before the first.
    @Test(arguments: Engine.available)
    func whatBelongsTogetherIsParkedTogether(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            let done = try await database.write { tx in
                try Self.queue.work(on: ["b1", "a1", "b2", "a2"], by: { String($0.prefix(1)) }, in: tx) { items in
                    for item in items {
                        if item == "b1" { throw Spoilt() }
                        try tx.execute("INSERT INTO stub (id) VALUES ($1)", item)
                    }
                    return items.count
                }
            }
            #expect(done == 2)
            #expect(try await self.done(database) == ["a1", "a2"])
            let parked = try await database.read { tx in try DeadLetters.list(deadOnly: true, in: tx) }
            #expect(parked.map(\.eventID) == ["b"])
        }
    }

    @Test(arguments: Engine.available)
    func restsLongerAfterEachFailureAndAnHourAtLast(engine: Engine) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        try await TestDatabase.withDatabase(engine, sets: Self.sets, offset: clock) { database in
            var pauses: [Int] = []
            for _ in 1...11 {
                #expect(try await work(on: ["b"], spoilt: ["b": Spoilt()], database) == 0)
                let (now, row) = try await database.read { tx in (tx.now, try DeadLetters.list(deadOnly: true, in: tx))
                }
                pauses.append(Int(try #require(row.first).nextAttemptAt.timeIntervalSince(now).rounded()))
                clock.advance(by: .seconds(3601))
            }
            #expect(pauses == [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600])
            #expect(try await work(on: ["b"], database) == 1)
            #expect(try await database.read { tx in try DeadLetters.parked(in: tx) }.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func aFailureOfTheMomentUndoesAllAndParksNothing(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, sets: Self.sets) { database in
            for passing: any Error & Sendable in [StorageError.unavailable("gone"), RPCError(.aborted, "again")] {
                await #expect(throws: (any Error).self) {
                    try await work(on: ["a", "b"], spoilt: ["b": passing], database)
                }
            }
            let done = try await done(database)
            let parked = try await database.read { tx in try DeadLetters.parked(in: tx) }
            #expect(done.isEmpty && parked.isEmpty)
        }
    }

    /// A row that went away while it was parked is forgotten after a day.
    @Test(arguments: Engine.available)
    func whatIsThereNoMoreIsForgotten(engine: Engine) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        try await TestDatabase.withDatabase(engine, sets: Self.sets, offset: clock) { database in
            _ = try await work(on: ["b"], spoilt: ["b": Spoilt()], database)
            clock.advance(by: .seconds(80_000))
            _ = try await Housekeeping.runOnce(database)
            #expect(try await database.read { tx in try DeadLetters.parked(in: tx) } == ["test": 1])
            clock.advance(by: .seconds(7000))
            _ = try await Housekeeping.runOnce(database)
            #expect(try await database.read { tx in try DeadLetters.parked(in: tx) }.isEmpty)
        }
    }
}
