import FoundationEssentials
import Logging
package import ServiceKit
package import Storage
import Synchronization
import WorkCalendar

/// Fires stages: the loop that keeps watch over the clocks.
///
/// Firing is one transaction: the row's mark, the breach, the next row of the series and the facts in the outbox. So
/// any number of monitors on one database fire each stage exactly once, and a monitor that was down fires in order
/// what fell due in the meantime.
package struct Monitor: Sendable {
    /// Small enough that events never wait long for a batch.
    package static let batch = 100
    /// The longest rest: what another process armed in the meantime is at most so late.
    package static let longestRest = Duration.seconds(1)

    let database: any Database
    let rules: RuleStore
    let logger: Logger
    let emit: @Sendable (ClockFact, Transaction) throws -> Void
    package let queue: WorkQueue
    private let time = TimeWatch()
    private let pause = Rest()

    init(
        database: any Database, rules: RuleStore, logger: Logger,
        emit: @escaping @Sendable (ClockFact, Transaction) throws -> Void
    ) {
        self.database = database
        self.rules = rules
        self.logger = logger
        self.emit = emit
        queue = WorkQueue("sla-monitor", logger: logger)
    }

    /// Fires what is due, at most a batch.
    ///
    /// - Returns: how many rows fired.
    package func runOnce() async throws -> Int {
        // Looking is free of locks; writers are troubled only when there is something to do.
        let before = ContinuousClock.now
        let (now, next) = try await database.read { tx in (tx.now, try StageStore.nextDue(queue, in: tx)) }
        if let jump = time.jump(now, before: before, after: .now) { try await TimeWatch.note(jump, database, logger) }
        guard let next, next <= now else {
            pause.until(next, from: now)
            return 0
        }
        pause.until(nil, from: now)
        return try await database.write { tx in try fireDue(in: tx) }
    }

    /// How long there is nothing to do: until the next stage is due, as far as this look saw.
    package var rest: Duration { pause.length }

    package func fireDue(in tx: Transaction, limit: Int = Monitor.batch) throws -> Int {
        let due = try StageStore.claimDue(queue, limit: limit, in: tx)
        guard !due.isEmpty else { return 0 }
        let rules = try rules.current(in: tx)
        return try queue.work(on: due, by: \.clockID, in: tx) { try fire($0, rules, in: tx) }
    }

    private func fire(_ due: [StageStore.Due], _ rules: RuleSet, in tx: Transaction) throws -> Int {
        let before = Dictionary(
            try ClockStore.clocks(ids: Array(Set(due.map(\.clockID))), in: tx).map { ($0.id, $0) }
        ) { first, _ in first }
        var clocks = before
        var fired = 0
        for row in due {
            guard var clock = clocks[row.clockID] else { continue }
            // A policy that cannot be found must not hold up the others.
            let timing = try? rules.timing(of: clock)
            guard let firing = clock.fire(row.percent, timing, now: tx.now) else { continue }
            clocks[row.clockID] = clock
            fired += 1
            if firing.breachesNow { try emit(.breached(clock), tx) }
            let office = try office(of: firing.stage, clock, timing, in: tx)
            if !firing.stage.silent { try emit(.stageReached(clock, firing.stage, office: office), tx) }
        }
        for clock in clocks.values { try ClockStore.save(clock, before: before[clock.id], in: tx) }
        return fired
    }

    /// The post that the policy wants told with this stage.
    private func office(
        of stage: ClockStage, _ clock: PetitionClock, _ timing: ClockTiming?, in tx: Transaction
    ) throws -> String? {
        guard stage.percent >= 200, let office = timing?.policy.viceChairman else { return nil }
        return try StageStore.withHistory([clock], in: tx).contains { $0.tellsOffice(stage) } ? office : nil
    }
}

/// The rest before the next look.
private final class Rest: Sendable {
    private let value = Mutex(Monitor.longestRest)

    var length: Duration { value.withLock { $0 } }

    func until(_ next: Date?, from now: Date) {
        let left = next.map { Duration.milliseconds($0.milliseconds(since: now)) } ?? Monitor.longestRest
        value.withLock { $0 = min(max(left, .milliseconds(1)), Monitor.longestRest) }
    }
}
