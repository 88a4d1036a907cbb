import Events
package import Metrics
package import Models
import RPC
package import Storage
import Synchronization

/// The figures of one service. Several services in one process differ by the label `service`.
package final class ServiceMetrics: Sendable {
    private struct Instruments {
        var counters: [String: Counter] = [:]
        var timers: [String: Metrics.Timer] = [:]
        var gauges: [String: Meter] = [:]
    }

    /// What each metric says, for `# HELP`.
    package static let help = [
        "kipthoi_rpc_requests_total": "Calls answered, by method and code.",
        "kipthoi_rpc_duration_seconds": "Time from receipt of a call to its answer.",
        "kipthoi_loop_runs_total": "Runs of a loop, by result.",
        "kipthoi_loop_items_total": "Items a loop handled.",
        "kipthoi_loop_lag_seconds": "Seconds since a loop last succeeded.",
        "kipthoi_admission_calls": "Calls being served.",
        "kipthoi_admission_bodies": "Bodies of requests on their way in.",
        "kipthoi_admission_bytes": "Bytes of bodies held.",
        "kipthoi_admission_refused_total": "Requests refused because of overload (503) or of the caller's share (429).",
        "kipthoi_database_connections": "Connections of the pool to PostgreSQL, by state.",
        "kipthoi_database_waiting": "Callers that wait for a connection.",
        "kipthoi_database_lines_cut_total": "Connections cut because PostgreSQL did not answer in time.",
        "kipthoi_outbox_rows": "Events waiting for a subscriber, by state.",
        "kipthoi_parked_rows": "Rows of a queue that could not be worked on, by loop.",
        "kipthoi_messages": "Messages that wait, are held or were given up, by state.",
    ]

    private let service: ServiceName
    private let factory: any MetricsFactory
    private let instruments = Mutex(Instruments())
    private let outboxSeries = Mutex<Set<OutboxSeries>>([])
    private let counted = Mutex<[String: Int]>([:])

    package init(_ service: ServiceName, factory: any MetricsFactory = MetricsSystem.factory) {
        self.service = service
        self.factory = factory
    }

    /// One answered call; `code` is `ok` or one of the sixteen.
    package func answered(_ method: String, code: String, in duration: Duration) {
        counter("kipthoi_rpc_requests", [("method", method), ("code", code)]).increment()
        timer("kipthoi_rpc_duration", [("method", method)])
            .recordNanoseconds(Int64(duration.seconds * 1e9))
    }

    func loopRan(_ name: String, items: Int) {
        counter("kipthoi_loop_runs", [("loop", name), ("result", "ok")]).increment()
        if items > 0 { counter("kipthoi_loop_items", [("loop", name)]).increment(by: Int64(items)) }
    }

    func loopFailed(_ name: String) {
        counter("kipthoi_loop_runs", [("loop", name), ("result", "failed")]).increment()
    }

    func loopLag(_ name: String, _ lag: Duration) {
        gauge("kipthoi_loop_lag_seconds", [("loop", name)]).set(lag.seconds)
    }

    /// What the service holds of its callers' calls, and of its database's connections.
    func observe(_ load: Admission.Load, _ pool: PoolLoad?) {
        gauge("kipthoi_admission_calls", []).set(load.calls)
        gauge("kipthoi_admission_bodies", []).set(load.bodies)
        gauge("kipthoi_admission_bytes", []).set(load.bytes)
        count("kipthoi_admission_refused", upTo: load.refused)
        guard let pool else { return }
        gauge("kipthoi_database_connections", [("state", "busy")]).set(pool.busy)
        gauge("kipthoi_database_connections", [("state", "idle")]).set(pool.idle)
        gauge("kipthoi_database_waiting", []).set(pool.waiting)
        count("kipthoi_database_lines_cut", upTo: pool.cut)
    }

    /// A counter that somebody else counts.
    private func count(_ label: String, upTo total: Int) {
        let more = counted.withLock { counted in
            defer { counted[label] = total }
            return total - (counted[label] ?? 0)
        }
        counter(label, []).increment(by: Int64(max(0, more)))
    }

    /// Reads what waits and what was parked; a series that has become empty goes to zero.
    func observeOutbox(_ database: any Database) async throws {
        let current = try await database.read { tx in
            var rows: [OutboxSeries: Int] = [:]
            for count in try OutboxStore.counts(in: tx) {
                rows[OutboxSeries(subscriber: count.subscriber, state: count.state.lowercased())] = count.count
            }
            for (loop, count) in try DeadLetters.parked(in: tx) { rows[OutboxSeries(loop: loop)] = count }
            return rows
        }
        let gone = outboxSeries.withLock { known in
            defer { known.formUnion(current.keys) }
            return known.subtracting(current.keys)
        }
        for series in gone { gauge(series.label, series.dimensions).set(0) }
        for (series, count) in current { gauge(series.label, series.dimensions).set(count) }
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> Counter {
        instruments.withLock { known in
            let key = Self.key(label, dimensions)
            if let counter = known.counters[key] { return counter }
            let counter = Counter(label: label, dimensions: all(dimensions), factory: factory)
            known.counters[key] = counter
            return counter
        }
    }

    private func timer(_ label: String, _ dimensions: [(String, String)]) -> Metrics.Timer {
        instruments.withLock { known in
            let key = Self.key(label, dimensions)
            if let timer = known.timers[key] { return timer }
            let timer = Metrics.Timer(
                label: label, dimensions: all(dimensions), preferredDisplayUnit: .nanoseconds, factory: factory)
            known.timers[key] = timer
            return timer
        }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> Meter {
        instruments.withLock { known in
            let key = Self.key(label, dimensions)
            if let gauge = known.gauges[key] { return gauge }
            let gauge = Meter(label: label, dimensions: all(dimensions), factory: factory)
            known.gauges[key] = gauge
            return gauge
        }
    }

    private func all(_ dimensions: [(String, String)]) -> [(String, String)] {
        [("service", service.rawValue)] + dimensions
    }

    private static func key(_ label: String, _ dimensions: [(String, String)]) -> String {
        label + dimensions.map { "|\($0.1)" }.joined()
    }
}

/// Events for one subscriber in one state, or the rows that one loop has parked.
private struct OutboxSeries: Hashable {
    let label: String
    private let names: [String]
    private let values: [String]

    init(subscriber: String, state: String) {
        (label, names, values) = ("kipthoi_outbox_rows", ["subscriber", "state"], [subscriber, state])
    }

    init(loop: String) {
        (label, names, values) = ("kipthoi_parked_rows", ["loop"], [loop])
    }

    var dimensions: [(String, String)] { Array(zip(names, values)) }
}
