import Events
import FoundationEssentials
import Logging
import Models
import SLAService
import ServiceKit
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

/// Monitors that die in the middle of their work: each stage still fires exactly once.
@Suite("Killed monitors", .timeLimit(.minutes(3)))
struct KilledMonitorsTests {
    private static let petitions = 2500

    private func module(_ database: any Database) async throws -> SLAModule {
        try await SLAModule(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: .sla), reference: try Rules.reference(),
                settings: Settings(),
                logger: Logger(label: "test"), isDevelopment: false))
    }

    /// Four due stages each; the statements are those of both engines.
    private func arm(_ database: any Database) async throws {
        for chunk in stride(from: 0, to: Self.petitions, by: 250) {
            try await database.write { tx in
                let ids = (chunk..<chunk + 250).map { "p\($0)" }
                func insert(_ head: String, _ rows: [String]) throws {
                    _ = try tx.execute("\(head) VALUES \(rows.joined(separator: ", "))", tx.now)
                }
                try insert(
                    """
                    INSERT INTO watched_petition (petition_id, code, track, commune_code, unit_code, officer_id, live,
                        received_at, opened_at, touched)
                    """, ids.map { "('\($0)', 'KN', 'RAPID_24H', '27991', 'QLNL', '', true, $1, $1, 0)" })
                try insert(
                    """
                    INSERT INTO clock (id, petition_id, petition_code, track, step, round, state, outcome, started_at,
                        due_at, policy_id, policy_version, unit_code, officer_id, commune_code, live, pauses)
                    """,
                    ids.map {
                        "('c\($0)', '\($0)', 'KN', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', $1, $1, 'rapid-24h', 1, 'QLNL',"
                            + " '', '27991', true, '[]')"
                    })
                try insert(
                    "INSERT INTO stage (clock_id, percent, petition_id, state, instant, fires_at, late, silent)",
                    ids.flatMap { id in
                        [50, 75, 90, 100].map { "('c\(id)', \($0), '\(id)', 'ARMED', $1, $1, false, false)" }
                    })
            }
        }
    }

    /// How often each (petition, stage) was told of.
    private func told(_ database: any Database) async throws -> [String: Int] {
        let payloads = try await database.read { tx in
            try tx.query(
                "SELECT payload FROM outbox WHERE subscriber = 'notification'"
            ).map { try $0.text("payload") }
        }
        var counts: [String: Int] = [:]
        for payload in payloads {
            let event = try EventPayload.decode(payload)
            guard case .stageReached(let reached) = event.data.fact else { continue }
            counts["\(event.subject) \(reached.percent)", default: 0] += 1
        }
        return counts
    }

    @Test(arguments: Engine.available)
    func tenThousandDueStagesFireOnceEach(engine: Engine) async throws {
        let clock = ManualClock(at: at("20T08:00"))
        let place = try await TestDatabase.create(engine)
        let main = try place.open(schema: "sla", offset: clock)
        try await Migrator(main, [EventsMigrations.set, ServiceKitMigrations.set, SLAModule.migrations]).migrate()
        let reference = try Rules.reference()
        try await main.write { tx in try SLAModule.seed(reference, in: tx) }
        try await arm(main)
        clock.advance(by: .seconds(5))
        let kills = Kills()
        let monitors = engine == .postgres ? 3 : 1
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<monitors {
                group.addTask { try await work(until: main, place, clock, kills) }
            }
            if engine == .postgres { group.addTask { try await kill(main, kills) } }
            try await group.waitForAll()
        }
        // A connection of the last kill may still be in the pool.
        _ = try? await told(main)
        let counts = try await told(main)
        #expect(counts.count == Self.petitions * 4)
        #expect(counts.values.allSatisfy { $0 == 1 })
        #expect(kills.count > 0, "nobody was killed")
        await main.close()
        await place.remove()
    }

    struct Killed: Error {}

    private final class Kills: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }
        func add(_ number: Int) { value.withLock { $0 += number } }
    }

    /// A monitor on connections of its own. On SQLite its transactions are cut short now and then; on PostgreSQL the
    /// server ends its connections.
    private func work(
        until main: any Database, _ place: TestDatabase, _ clock: ManualClock, _ kills: Kills
    ) async throws {
        let database = try place.open(schema: "sla", offset: clock, poolSize: 2)
        let module = try await module(database)
        var round = 0
        while await left(main) > 0 {
            round += 1
            do {
                if place.engine == .sqlite, round % 7 == 3 {
                    kills.add(1)
                    try await database.write { tx in
                        _ = try module.monitor.fireDue(in: tx)
                        throw Killed()
                    }
                } else if try await module.monitor.runOnce() == 0 {
                    try await Task.sleep(for: .milliseconds(20))
                }
            } catch {
                // Dead for a moment; it starts again.
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        await database.close()
    }

    /// The killer may hit who asks, too: then there may be some left.
    private func left(_ main: any Database) async -> Int {
        let found = try? await main.read { tx in
            let now = tx.now
            return try tx.first("SELECT count(*) AS n FROM stage WHERE state = 'ARMED' AND fires_at <= $1", now)?
                .int("n") ?? 0
        }
        return found ?? 1
    }

    /// Ends the connection of whoever holds a transaction, again and again.
    private func kill(_ main: any Database, _ kills: Kills) async throws {
        while await left(main) > 0 {
            let killed = try? await main.read { tx in
                try tx.query(
                    """
                    SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
                        AND query NOT LIKE '%count(*)%' ORDER BY random() LIMIT 1
                    """
                ).count
            }
            kills.add(killed ?? 0)
            try await Task.sleep(for: .milliseconds(Int.random(in: 50...250)))
        }
    }
}
