package import Storage

/// Fires stages: the loop that keeps watch over the clocks.
///
/// Firing is one transaction: the row's mark, the breach, the next row of the series and the facts in the outbox. So
/// any number of monitors on one database fire each stage exactly once, and a monitor that was down fires in order
/// what fell due in the meantime.
package struct Monitor: Sendable {
    /// Small enough that events never wait long for a batch.
    package static let batch = 100

    let database: any Database
    let rules: RuleStore
    let emit: @Sendable (ClockFact, Transaction) throws -> Void

    /// Fires what is due, at most a batch.
    ///
    /// - Returns: how many rows fired.
    package func runOnce() async throws -> Int {
        // Looking is free of locks; writers are troubled only when there is something to do.
        guard try await database.read({ tx in try StageStore.isAnyDue(in: tx) }) else { return 0 }
        return try await database.write { tx in try fireDue(in: tx) }
    }

    package func fireDue(in tx: Transaction, limit: Int = Monitor.batch) throws -> Int {
        let due = try StageStore.claimDue(limit: limit, in: tx)
        guard !due.isEmpty else { return 0 }
        let rules = try rules.current(in: tx)
        let before = Dictionary(
            try ClockStore.clocks(ids: Array(Set(due.map(\.clockID))), in: tx).map { ($0.id, $0) }
        ) { first, _ in first }
        var clocks = before
        var fired = 0
        for row in due {
            guard var clock = clocks[row.clockID] else { continue }
            // A policy that cannot be found must not hold up the others.
            guard let firing = clock.fire(row.percent, try? rules.timing(of: clock), now: tx.now) else { continue }
            clocks[row.clockID] = clock
            fired += 1
            if firing.breachesNow { try emit(.breached(clock), tx) }
            if !firing.stage.silent { try emit(.stageReached(clock, firing.stage), tx) }
        }
        for clock in clocks.values { try ClockStore.save(clock, before: before[clock.id], in: tx) }
        return fired
    }
}
