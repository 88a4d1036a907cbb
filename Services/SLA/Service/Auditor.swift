package import Events
import FoundationEssentials
import Logging
import Metrics
package import Models
package import Storage
import Synchronization
package import WorkCalendar

/// Proves every minute that nothing is lost, exports it and raises the alarm, once for each kind of finding.
package struct Auditor: Sendable {
    /// In minutes: an audit older than this has not run.
    static let tooOld = 10
    /// In days: how early the end of the known calendar is warned of.
    package static let calendarNotice = 60

    let database: any Database
    let rules: RuleStore
    let logger: Logger
    let emit: @Sendable (Fact, String, Transaction) throws -> Void
    /// The day on which the calendar's end was last warned of.
    private let warned = DayOnce()
    private let born = ContinuousClock.now

    init(
        database: any Database, rules: RuleStore, logger: Logger,
        emit: @escaping @Sendable (Fact, String, Transaction) throws -> Void
    ) {
        self.database = database
        self.rules = rules
        self.logger = logger
        self.emit = emit
    }

    /// - Returns: 0: there is nothing to do at once afterwards.
    package func runOnce() async throws -> Int {
        let result = try await database.write { tx in
            let result = try AuditStore.look(in: tx)
            try conclude(result, in: tx)
            return result
        }
        Meter(label: "kipthoi_audit_balanced").set(result.isBalanced ? 1 : 0)
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

    /// An alarm for each kind of finding that was not there before; for stages that wait, when they wait twice in a row:
    /// after a downtime the monitor catches up first.
    func conclude(_ result: AuditResult, in tx: Transaction) throws {
        let last = try AuditStore.last(in: tx)
        let wasWaiting = last?.result.findings.contains { $0.kind == .stagesWaiting } ?? false
        let lasting = result.findings.filter { $0.kind != .stagesWaiting || wasWaiting }
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
        guard left < Self.calendarNotice, warned.isNew(today) else { return }
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
