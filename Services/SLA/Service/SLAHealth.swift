import FoundationEssentials
package import Storage
import WorkCalendar

/// What `kipthoi doctor` asks sla's database.
package enum SLAHealth {
    package struct Finding: Sendable, Hashable {
        /// `audit`, `calendar`, `time`
        package let check: String
        package let isGood: Bool
        package let detail: String
        /// What to do; empty when all is well.
        package let advice: String
    }

    /// - Throws: `StorageError`
    package static func look(in tx: Transaction) throws -> [Finding] {
        [try audit(in: tx), try calendar(in: tx), try time(in: tx)]
    }

    private static func audit(in tx: Transaction) throws -> Finding {
        guard let last = try AuditStore.last(in: tx) else {
            return Finding(check: "audit", isGood: true, detail: "has not run yet", advice: "")
        }
        let minutes = Int(tx.now.timeIntervalSince(last.ranAt) / 60)
        guard minutes < Auditor.tooOld else {
            return Finding(
                check: "audit", isGood: false, detail: "has not run for \(minutes) minutes", advice: "see sla's log")
        }
        let found = last.result.findings.map(\.text).joined(separator: "; ")
        return Finding(
            check: "audit", isGood: found.isEmpty,
            detail: found.isEmpty ? "\(last.result.received) petitions balance" : found,
            advice: found.isEmpty ? "" : "see docs/policies.md, Audit")
    }

    private static func calendar(in tx: Transaction) throws -> Finding {
        let calendar = try RuleStore().current(in: tx).calendar
        let left = calendar.daysKnown(from: calendar.date(of: tx.now))
        let isGood = left > Auditor.calendarNotice
        return Finding(
            check: "calendar", isGood: isGood, detail: "known for \(left) more days",
            advice: isGood ? "" : "PutCalendarDays with the days off of the next year")
    }

    private static func time(in tx: Transaction) throws -> Finding {
        let day = tx.now.addingTimeInterval(-86_400)
        let jumps = try tx.query("SELECT milliseconds FROM time_jump WHERE seen_at >= $1", day)
        let most = try jumps.map { try $0.int("milliseconds") }.max { abs($0) < abs($1) }
        return Finding(
            check: "database time", isGood: jumps.isEmpty,
            detail: most.map { "\(jumps.count) jumps within a day, the largest \($0) ms" } ?? "runs evenly",
            advice: jumps.isEmpty ? "" : "check time synchronisation of the database's host")
    }
}
