import FoundationEssentials
import Models
package import Storage
import Synchronization
package import WorkCalendar

/// Policies and calendar: tables, read again when their revision has changed.
package final class RuleStore: Sendable {
    private let cached = Mutex<RuleSet?>(nil)

    package init() {}

    /// The rules as the transaction sees them.
    package func current(in tx: Transaction) throws -> RuleSet {
        let revision = try tx.first("SELECT revision FROM rule_revision WHERE id = 1")?.int("revision") ?? 0
        if let known = cached.withLock({ $0 }), known.revision == revision { return known }
        let rules = RuleSet(
            revision: revision, policies: PolicyBook(try Self.policies(in: tx)),
            calendar: WorkCalendar(days: try Self.days(in: tx)))
        cached.withLock { $0 = rules }
        return rules
    }

    /// Every version of every policy, by id and version.
    package static func policies(in tx: Transaction) throws -> [DeadlinePolicy] {
        try tx.query("SELECT document FROM policy ORDER BY id, version").map { row in
            try DeadlinePolicy.decode(from: try row.text("document"))
        }
    }

    /// All days that differ from the week's pattern, the merely proposed ones too.
    ///
    /// - Parameter year: only those of that year.
    package static func days(year: Int? = nil, in tx: Transaction) throws -> [CalendarDay] {
        let columns = "date, name, kind, status, source, swapped_with"
        let rows =
            if let year {
                try tx.query(
                    "SELECT \(columns) FROM calendar_day WHERE date >= $1 AND date < $2 ORDER BY date",
                    LocalDate(year: year, month: 1, day: 1)?.description ?? "",
                    LocalDate(year: year + 1, month: 1, day: 1)?.description ?? "")
            } else {
                try tx.query("SELECT \(columns) FROM calendar_day ORDER BY date")
            }
        return try rows.map { row in
            try CalendarDay(
                date: try row.text("date"), name: try row.text("name"), kind: try row.text("kind"),
                status: try row.text("status"), source: try row.text("source"),
                swappedWith: try row.text("swapped_with"))
        }
    }

    /// Adds versions that are not there yet; a version once written never changes.
    package static func add(_ policies: [DeadlinePolicy], in tx: Transaction) throws {
        for policy in policies {
            try tx.execute(
                """
                INSERT INTO policy (id, version, track, step, effective_from, document) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (id, version) DO NOTHING
                """, policy.id, policy.version, policy.track, policy.step, policy.effectiveFrom, try policy.json())
        }
        try raiseRevision(in: tx)
    }

    /// Puts days; of two for one date the later one holds.
    package static func put(_ days: [CalendarDay], in tx: Transaction) throws {
        for day in days {
            try tx.execute(
                """
                INSERT INTO calendar_day (date, name, kind, status, source, swapped_with)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (date) DO UPDATE SET name = excluded.name, kind = excluded.kind, status = excluded.status,
                    source = excluded.source, swapped_with = excluded.swapped_with
                """, day.date.description, day.name, day.kind.rawValue, day.status.rawValue, day.source,
                day.swappedWith?.description ?? "")
        }
        try raiseRevision(in: tx)
    }

    /// Lets one change of rules through at a time.
    static func lock(in tx: Transaction) throws {
        try tx.execute("UPDATE rule_revision SET revision = revision WHERE id = 1")
    }

    /// Petitions with an open clock under another version of the policy, by id.
    static func petitions(
        under policy: DeadlinePolicy, after id: String = "", limit: Int?, in tx: Transaction
    ) throws -> [String] {
        try tx.query(
            """
            SELECT DISTINCT petition_id FROM clock
            WHERE state <> 'STOPPED' AND policy_id = $1 AND policy_version <> $2 AND petition_id > $3
            ORDER BY petition_id \(limit.map { "LIMIT \($0)" } ?? "")
            """, policy.id, policy.version, id
        ).map { try $0.text("petition_id") }
    }

    /// Who changed which rule, and why.
    static func note(
        _ kind: String, subject: String, reason: String, details: String, by actor: String, in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO rule_change (id, at, by_whom, kind, subject, reason, details)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, UUIDv7.make(at: tx.now), tx.now, actor, kind, subject, reason, details)
    }

    private static func raiseRevision(in tx: Transaction) throws {
        try tx.execute("UPDATE rule_revision SET revision = revision + 1 WHERE id = 1")
    }
}
