package import Events
import FoundationEssentials
import Logging
import Metrics
package import Models
import RPC
package import Storage
import Synchronization
package import WorkCalendar

/// Proves every minute that nothing is lost, exports it and raises the alarm, once for each kind of finding.
package struct Auditor: Sendable {
    /// In minutes: an audit older than this has not run.
    static let tooOld = 10
    /// In days, today and the last known one included: how early the end of the calendar is warned of. A calendar ends
    /// with the last day of the last year that has rows, since a year without any is not known.
    package static let calendarNotice = 60

    /// How long intake may take to give its account.
    private static let patience = Duration.seconds(3)

    let database: any Database
    let rules: RuleStore
    /// Nil where there is none, as in the simulator.
    let intake: RPCClient?
    let logger: Logger
    let emit: @Sendable (Fact, String, Transaction) throws -> Void
    /// The day on which the calendar's end was last warned of.
    private let warned = DayOnce()
    private let born = ContinuousClock.now

    init(
        database: any Database, rules: RuleStore, intake: RPCClient?, logger: Logger,
        emit: @escaping @Sendable (Fact, String, Transaction) throws -> Void
    ) {
        self.database = database
        self.rules = rules
        self.intake = intake
        self.logger = logger
        self.emit = emit
    }

    /// - Returns: 0: there is nothing to do at once afterwards.
    package func runOnce() async throws -> Int {
        let account = try await askIntake()
        let result = try await database.write { tx in
            let result = try AuditStore.look(comparingWith: account, in: tx)
            try conclude(result, in: tx)
            return result
        }
        Meter(label: "kipthoi_audit_balanced").set(result.isBalanced ? 1 : 0)
        Meter(label: "kipthoi_audit_compared_with_intake").set(result.isCompared ? 1 : 0)
        for (state, count) in [
            ("received", result.received), ("answered", result.answered), ("open", result.open),
            ("handed_over", result.handedOver), ("closed_otherwise", result.closedOtherwise),
        ] {
            Meter(label: "kipthoi_audit_petitions", dimensions: [("state", state)]).set(count)
        }
        for finding in result.findings {
            logger.error("audit", metadata: ["kind": "\(finding.kind.rawValue)", "finding": "\(finding.text)"])
        }
        try await watchCalendar()
        return 0
    }

    /// The figures as they are now; the auditor's own runs are its metric and its alarm.
    func look() async throws -> (result: AuditResult, at: Date) {
        let account = try await askIntake()
        return try await database.read { tx in (try AuditStore.look(comparingWith: account, in: tx), tx.now) }
    }

    /// Intake's account; nil when it does not answer, for sla's work goes on without it.
    private func askIntake() async throws -> AuditResult.IntakeAccount? {
        guard let intake else { return nil }
        let known = try await database.read { tx in try AuditStore.known(in: tx) }
        do {
            let end = ContinuousClock.now + Self.patience
            let count = try await RPCDeadline.$current.withValue(min(end, RPCDeadline.current ?? end)) {
                try await intake.call(IntakeMethods.countPetitions, .init())
            }
            return AuditResult.IntakeAccount(
                knownBefore: known, received: Int(count.received), inFlight: Int(count.inFlight))
        } catch let error as RPCError {
            logger.notice("audit without intake's account", metadata: ["error": "\(error.message)"])
            return nil
        }
    }

    /// Whether the audit itself still runs; asked by a loop of its own, in every process.
    ///
    /// - Parameter age: how long this process has been there; one that has just started gives the audit time to run.
    package func watch(after age: Duration? = nil) async throws -> Int {
        guard age ?? (.now - born) >= .seconds(60 * Self.tooOld) else { return 0 }
        let minutes = try await database.write { tx -> Int in
            guard let last = try AuditStore.last(in: tx) else { return 0 }
            let minutes = Int(tx.now.timeIntervalSince(last.ranAt) / 60)
            let kind = AuditResult.Finding.Kind.notRun.rawValue
            guard minutes >= Self.tooOld, !last.alarmed.contains(kind) else { return minutes }
            try alarm([.init(.notRun, count: minutes)], in: tx)
            try AuditStore.save(last.result, ranAt: last.ranAt, alarmed: last.alarmed.union([kind]), in: tx)
            return minutes
        }
        Meter(label: "kipthoi_audit_age_minutes").set(minutes)
        return 0
    }

    /// Findings that a downtime explains; they become alarms when they last until the next run.
    private static let mayPass: Set<AuditResult.Finding.Kind> = [.stagesWaiting, .notTold]

    /// An alarm for each kind of finding that was not there before; after a downtime stages that wait, and petitions not
    /// told of, get the time to be caught up with first.
    func conclude(_ result: AuditResult, in tx: Transaction) throws {
        let last = try AuditStore.last(in: tx)
        let before = Set(last?.result.findings.map(\.kind) ?? [])
        let lasting = result.findings.filter { !Self.mayPass.contains($0.kind) || before.contains($0.kind) }
        let new = lasting.filter { last?.alarmed.contains($0.kind.rawValue) != true }
        if !new.isEmpty { try alarm(new, in: tx) }
        try AuditStore.save(result, ranAt: tx.now, alarmed: Set(lasting.map(\.kind.rawValue)), in: tx)
    }

    private func alarm(_ findings: [AuditResult.Finding], in tx: Transaction) throws {
        try emit(.auditFailed(findings.map(\.text), at: tx.now), "audit", tx)
    }

    private func watchCalendar() async throws {
        let (left, today) = try await database.read { tx in
            let calendar = try rules.current(in: tx).calendar
            let today = calendar.date(of: tx.now)
            return (calendar.daysKnown(from: today), today)
        }
        Meter(label: "kipthoi_calendar_days_known").set(left)
        guard left <= Self.calendarNotice, warned.isNew(today) else { return }
        logger.warning(
            "the work calendar ends soon: deadlines beyond it are refused",
            metadata: ["days": "\(left)", "do": "PutCalendarDays with the days off of the next year"])
    }
}

extension WorkCalendar {
    /// Days from that one on, itself included, of which the calendar knows something; 0 when its year is unknown.
    package func daysKnown(from date: LocalDate) -> Int {
        lastKnownDay(from: date).map { $0.dayNumber - date.dayNumber + 1 } ?? 0
    }
}

/// True once a day.
private final class DayOnce: Sendable {
    private let last = Mutex<LocalDate?>(nil)

    func isNew(_ day: LocalDate) -> Bool {
        last.withLock { last in
            defer { last = day }
            return last != day
        }
    }
}
