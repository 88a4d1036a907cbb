import Events
package import FoundationEssentials
import Logging
import Models
package import ReferenceData
import ServiceKit
import Storage
import Synchronization
import WorkCalendar

/// The service itself on a database of its own whose time is moved: what would warn and breach under a given load.
package struct Simulation: Sendable {
    package let days: Int
    /// Petitions a day, on average.
    package let rate: Double
    package let from: Date
    package let seed: UInt64

    package init(days: Int, rate: Double, from: Date, seed: UInt64) {
        self.days = days
        self.rate = rate
        self.from = from
        self.seed = seed
    }

    /// Runs it.
    ///
    /// - Parameters:
    ///   - folder: where the database is made; it stays there.
    ///   - progress: days done, stages fired so far.
    /// - Throws: `CalendarError` where the calendar ends.
    package func run(
        _ reference: ReferenceData, in folder: String, progress: (Int, Int) -> Void
    ) async throws -> SimulationReport {
        let clock = MovedClock(at: from)
        let database = try DatabaseOpener.open(
            "sqlite:\(folder)/simulation.sqlite", for: .sla, poolSize: 1, offset: clock)
        do {
            let report = try await run(reference, database, clock, progress)
            await database.close()
            return report
        } catch {
            await database.close()
            throw error
        }
    }

    private func run(
        _ reference: ReferenceData, _ database: any Database, _ clock: MovedClock, _ progress: (Int, Int) -> Void
    ) async throws -> SimulationReport {
        try await ServiceAssembly<SLAModule>.migrator(database).migrate()
        try await database.write { tx in try SLAModule.seed(reference, in: tx) }
        // Time is moved on purpose here: no word about its jumps.
        var logger = Logger(label: "simulation")
        logger.logLevel = .critical
        let module = try await SLAModule(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: .sla), reference: reference, settings: Settings(),
                logger: logger, isDevelopment: true))
        let rules = try await database.read { tx in try RuleStore().current(in: tx) }
        var load = SimulationLoad(
            calendar: rules.calendar, policies: rules.policies, units: reference.units.map(\.code),
            communes: reference.communes.map(\.code), seed: seed)
        let first = rules.calendar.date(of: from)
        var waiting: [SimulationLoad.Happening] = []
        var (received, fired) = (0, 0)
        for day in 0..<days {
            let petitions = Int((Double(day + 1) * rate).rounded()) - received
            waiting += try load.day(first.adding(days: day), petitions: petitions, first: received)
            received += petitions
            let end = rules.calendar.instant(first.adding(days: day + 1))
            let today = waiting.filter { $0.at < end }.sorted { ($0.at, $0.petition) < ($1.at, $1.petition) }
            waiting.removeAll { $0.at < end }
            for happening in today {
                fired += try await tell(happening, module, database, clock)
            }
            clock.set(to: end)
            fired += try await fire(module)
            progress(day + 1, fired)
        }
        let total = received
        return try await database.read { tx in try SimulationReport(received: total, in: tx) }
    }

    /// What is due by then fires first, as the monitor would have done.
    private func tell(
        _ happening: SimulationLoad.Happening, _ module: SLAModule, _ database: any Database, _ clock: MovedClock
    ) async throws -> Int {
        clock.set(to: happening.at)
        let fired = try await fire(module)
        let event = happening.event
        _ = try await database.write { tx in try module.handle(event, in: tx) }
        return fired
    }

    private func fire(_ module: SLAModule) async throws -> Int {
        var total = 0
        while case let fired = try await module.monitor.runOnce(), fired > 0 { total += fired }
        return total
    }
}

/// Database time that is set by hand.
private final class MovedClock: TimeOffset {
    private let offset: Mutex<Double>

    init(at start: Date) {
        offset = Mutex(start.timeIntervalSince(Date()))
    }

    var seconds: Double { offset.withLock { $0 } }

    func set(to instant: Date) {
        offset.withLock { $0 = instant.timeIntervalSince(Date()) }
    }
}
