import Events
import Foundation
import Logging
import Models
import ReferenceData
import SLAService
import ServiceKit
import Storage

/// `timer-bench POSTGRES-URL [STAGES]`: what a million armed stages cost the monitor.
@main
struct TimerBench {
    let database: any Database
    let monitor: Monitor

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let url = arguments.first else {
            print("usage: timer-bench postgres://… [STAGES]")
            exit(2)
        }
        let most = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
        let database = try DatabaseOpener.open(url, for: .sla)
        try await ServiceAssembly<SLAModule>.migrator(database).migrate()
        let reference = try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
        try await database.write { tx in try SLAModule.seed(reference, in: tx) }
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let module = try await SLAModule(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: .sla), reference: reference, settings: Settings(),
                logger: logger, isDevelopment: true))
        let bench = TimerBench(database: database, monitor: module.monitor)
        try await bench.run(most)
        await database.close()
    }

    private func run(_ most: Int) async throws {
        try await arm(from: 0, to: 1000)
        let small = try await idleBeat()
        try await arm(from: 1000, to: most)
        let large = try await idleBeat()
        print(
            "idle beat: \(Self.ms(small)) ms at 1,000 armed, \(Self.ms(large)) ms at \(most), ratio \(String(format: "%.2f", large / small))"
        )
        let (claim, fire) = try await claims()
        print("claim of 100 due: \(Self.ms(claim)) ms, with firing and outbox \(Self.ms(fire)) ms (medians of 20)")
        let (p50, p99, count) = try await lateness(perSecond: 200, seconds: 20)
        print("lateness at 200 due/s: p50 \(Self.ms(p50)) ms, p99 \(Self.ms(p99)) ms over \(count) stages")
    }

    /// Four stages a clock, spread over the thirty days that begin in a week; PostgreSQL makes the rows itself.
    private func arm(from: Int, to: Int) async throws {
        try await database.write { tx in
            let base = tx.now.addingTimeInterval(7 * 86_400)
            try Self.insert(
                tx, "FROM generate_series(\(from / 4), \(to / 4 - 1)) AS i", prefix: "b", base: base, step: 10)
        }
        try await database.write { tx in
            for table in ["watched_petition", "clock", "stage"] { try tx.execute("ANALYZE \(table)") }
        }
    }

    /// - Parameter step: seconds between one clock and the next, over thirty days again from the beginning.
    private static func insert(
        _ tx: Transaction, _ series: String, prefix: String, base: Date, step: Double,
        percents: String = "(50), (75), (90), (100)"
    ) throws {
        try tx.execute(
            """
            INSERT INTO watched_petition (petition_id, code, track, commune_code, unit_code, officer_id, live,
                received_at, opened_at, touched)
            SELECT '\(prefix)' || i, 'KN', 'RAPID_24H', '27991', 'QLNL', '', true, $1, $1, 0 \(series)
            """, tx.now)
        try tx.execute(
            """
            INSERT INTO clock (id, petition_id, petition_code, track, step, round, state, outcome, started_at, due_at,
                policy_id, policy_version, unit_code, officer_id, commune_code, live, pauses)
            SELECT 'c\(prefix)' || i, '\(prefix)' || i, 'KN', 'RAPID_24H', 'MAIN', 1, 'RUNNING', '', $1::timestamptz,
                $2::timestamptz + ((i * \(step)) % 2592000) * interval '1 second', 'rapid-24h', 1, 'QLNL', '', '27991',
                true, '[]' \(series)
            """, tx.now, base)
        try tx.execute(
            """
            INSERT INTO stage (clock_id, percent, petition_id, state, instant, fires_at, late, silent)
            SELECT 'c\(prefix)' || i, p, '\(prefix)' || i, 'ARMED', at, at, false, false
            FROM (SELECT i, $1::timestamptz + ((i * \(step)) % 2592000) * interval '1 second' AS at \(series)) AS rows
            CROSS JOIN (VALUES \(percents)) AS percents (p)
            """, base)
    }

    /// Seconds; nothing is due.
    private func idleBeat() async throws -> Double {
        var times: [Double] = []
        for _ in 0..<300 { times.append(try await Self.timed { _ = try await monitor.runOnce() }) }
        return Self.median(times)
    }

    private func claims() async throws -> (claim: Double, fire: Double) {
        var (claims, fires): ([Double], [Double]) = ([], [])
        for round in 0..<20 {
            try await database.write { tx in
                try Self.insert(
                    tx, "FROM generate_series(1, 100) AS i", prefix: "d\(round)-", base: tx.now.addingTimeInterval(-1),
                    step: 0, percents: "(50)")
            }
            claims.append(
                try await database.write { tx in
                    let began = ContinuousClock.now
                    _ = try StageStore.claimDue(monitor.queue, limit: 100, in: tx)
                    return Self.seconds(.now - began)
                })
            fires.append(try await Self.timed { _ = try await monitor.runOnce() })
        }
        return (Self.median(claims), Self.median(fires))
    }

    /// Runs the loop as the service does while stages fall due evenly.
    private func lateness(perSecond: Int, seconds: Int) async throws -> (p50: Double, p99: Double, count: Int) {
        let total = perSecond * seconds
        try await database.write { tx in
            try Self.insert(
                tx, "FROM generate_series(1, \(total)) AS i", prefix: "l", base: tx.now.addingTimeInterval(3),
                step: 1 / Double(perSecond), percents: "(50)")
        }
        let end = ContinuousClock.now + .seconds(seconds + 6)
        var late: [Double] = []
        while ContinuousClock.now < end {
            // The rows' own mark is the transaction's start; people hear after its end, so its length counts too.
            let began = ContinuousClock.now
            let fired = try await monitor.runOnce()
            let took = Self.seconds(.now - began)
            if fired > 0 {
                late += Array(repeating: took, count: fired)
            } else {
                try await Task.sleep(for: monitor.rest)
            }
        }
        let marks = try await database.read { tx in
            try tx.query(
                """
                SELECT (extract(epoch FROM fired_at - fires_at) * 1000)::bigint AS ms FROM stage
                WHERE petition_id LIKE 'l%' AND state = 'FIRED' ORDER BY fires_at, clock_id
                """
            ).map { Double(try $0.int("ms")) / 1000 }
        }
        let sums = zip(marks, late).map { $0 + $1 }.sorted()
        guard marks.count == total, !sums.isEmpty else { return (.infinity, .infinity, marks.count) }
        return (sums[sums.count / 2], sums[sums.count * 99 / 100], marks.count)
    }

    private static func timed(_ body: () async throws -> Void) async rethrows -> Double {
        let began = ContinuousClock.now
        try await body()
        return seconds(.now - began)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func ms(_ seconds: Double) -> String { String(format: "%.2f", seconds * 1000) }
}
