package import ArgumentParser
package import Events
package import Models
package import RPC
package import ReferenceData
package import ServiceKit
package import Storage
import WorkCalendar

/// SLA monitoring: keeps the clocks of every petition and fires each stage exactly once.
package struct SLAModule: ServiceModule {
    package static let name = ServiceName.sla

    package static var migrations: MigrationSet {
        MigrationSet(
            "sla",
            [
                Migration(1, "clock", PackageResources._001_clock_sql),
                Migration(2, "joint_unit", PackageResources._002_joint_unit_sql),
            ])
    }

    /// Policies and calendar as the reference data has them.
    ///
    /// - Throws: `DecodingError` or `CalendarError` for a file that says something impossible.
    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        try RuleStore.add(try DeadlinePolicy.decodeList(from: reference.policyDocuments), in: tx)
        try RuleStore.put(
            try reference.holidays.map(CalendarDay.init(reference:)), in: tx)
    }

    package let monitor: Monitor
    private let events: SLAEvents
    package let rpc: SLARPC

    package init(_ environment: ServiceEnvironment) async throws {
        let outbox = environment.outbox
        let emit: @Sendable (ClockFact, Transaction) throws -> Void = { fact, tx in
            try outbox.emit(fact.wire, about: fact.clock.petitionID, in: tx)
        }
        let rules = RuleStore()
        let petitions = PetitionStore(rules: rules, emit: emit)
        monitor = Monitor(database: environment.database, rules: rules, emit: emit)
        events = SLAEvents(petitions: petitions, logger: environment.logger)
        rpc = SLARPC(database: environment.database, petitions: petitions, rules: rules)
    }

    package func register(in routes: inout RPCRoutes) {
        rpc.register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    /// The monitor looks every quarter of a second: far below the minute that people notice, and cheap by its index.
    package var loops: [WorkLoop] {
        [WorkLoop("sla-monitor", every: .milliseconds(250)) { [monitor] in try await monitor.runOnce() }]
    }
}

extension SLAModule: ServiceCommands {
    package static var extra: [any ParsableCommand.Type] { [PreviewCommand.self] }
}
