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
                Migration(3, "rule_change", PackageResources._003_rule_change_sql),
                Migration(4, "rebase_run", PackageResources._004_rebase_run_sql),
                Migration(5, "live_balance", PackageResources._005_live_balance_sql),
                Migration(6, "commune_lead", PackageResources._006_commune_lead_sql),
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
    package let auditor: Auditor
    private let events: SLAEvents
    package let rpc: SLARPC

    package init(_ environment: ServiceEnvironment) async throws {
        let outbox = environment.outbox
        let emit: @Sendable (ClockFact, Transaction) throws -> Void = { fact, tx in
            try outbox.emit(fact.wire, about: fact.clock.petitionID, in: tx)
        }
        let rules = RuleStore()
        let petitions = PetitionStore(rules: rules, emit: emit)
        let state: @Sendable (Fact, String, Transaction) throws -> Void = { fact, subject, tx in
            try outbox.emit(fact, about: subject, in: tx)
        }
        monitor = Monitor(database: environment.database, rules: rules, logger: environment.logger, emit: emit)
        auditor = Auditor(
            database: environment.database, rules: rules, intake: environment.peers[.intake],
            logger: environment.logger,
            emit: state)
        events = SLAEvents(petitions: petitions, logger: environment.logger)
        let communes = environment.reference.communes.map { ($0.code, $0.fullName) }
        rpc = SLARPC(
            database: environment.database, petitions: petitions, rules: rules,
            apologies: ApologyDesk(
                template: environment.reference.apologyTemplate,
                communes: Dictionary(communes) { first, _ in first }),
            auditor: auditor, emit: state)
    }

    package func register(in routes: inout RPCRoutes) {
        rpc.register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package var loops: [WorkLoop] {
        [
            // Wakes when the next stage is due.
            WorkLoop(monitor.queue.name, every: Monitor.longestRest, rest: { [monitor] in monitor.rest }) { [monitor] in
                try await monitor.runOnce()
            },
            WorkLoop("sla-audit", every: .seconds(60)) { [auditor] in try await auditor.runOnce() },
            WorkLoop("sla-audit-watch", every: .seconds(60)) { [auditor] in try await auditor.watch() },
        ]
    }
}

extension SLAModule: ServiceCommands {
    package static var extra: [any ParsableCommand.Type] { [PreviewCommand.self, SimulateCommand.self] }
}
