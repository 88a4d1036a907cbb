package import FoundationEssentials
import Models
package import Storage

/// What a joint unit (đơn vị phối hợp) contributes to an answer, and until when (Decree 61/2018/NĐ-CP, article 19.5).
package struct JointPart: Sendable, Equatable {
    package var petitionID: String
    package var unitCode: String
    package var unitName = ""
    /// Before the petition's own deadline.
    package var dueAt: Date
    /// What is asked of the unit.
    package var reason: String
    package var addedAt: Date
    package var addedBy: String
    package var opinion = ""
    package var opinionAt: Date?
    package var opinionBy = ""

    /// Given after its time, or not given although its time is over.
    package func isLate(at now: Date?) -> Bool {
        if let opinionAt { return opinionAt > dueAt }
        return now.map { $0 > dueAt } ?? false
    }

    /// What the main clock gives at least (RAPID_24H) while sla has not said yet when it ends: after an authority's reply.
    package static let freshPeriod = 24 * 3600.0

    /// When a part is due that nobody set a time for: after half of what is left, an hour when nothing is.
    package static func usualDue(main: Date?, now: Date) -> Date {
        let left = main.map { $0.timeIntervalSince(now) } ?? freshPeriod
        let half = left > 0 ? left / 2 : 3600
        return Date(timeIntervalSince1970: ((now.timeIntervalSince1970 + half) * 1000).rounded(.down) / 1000)
    }
}

/// SQL of joint parts.
package struct JointPartStore: Sendable {
    private static let columns = """
        petition_id, unit_code, due_at, reason, added_at, added_by, opinion, opinion_at, opinion_by
        """

    /// In the order in which they were added.
    package func parts(ofPetition id: String, in tx: Transaction) throws -> [JointPart] {
        try tx.query(
            """
            SELECT \(Self.columns), (SELECT name FROM unit WHERE code = joint_part.unit_code) AS unit_name
            FROM joint_part WHERE petition_id = $1 ORDER BY added_at, unit_code
            """, id
        ).map { row in
            JointPart(
                petitionID: id, unitCode: try row.text("unit_code"), unitName: try row.textIfPresent("unit_name") ?? "",
                dueAt: try row.instant("due_at"), reason: try row.text("reason"), addedAt: try row.instant("added_at"),
                addedBy: try row.text("added_by"), opinion: try row.text("opinion"),
                opinionAt: try row.instantIfPresent("opinion_at"), opinionBy: try row.text("opinion_by"))
        }
    }

    package func save(_ part: JointPart, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO joint_part (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (petition_id, unit_code) DO UPDATE SET due_at = excluded.due_at, reason = excluded.reason,
                opinion = excluded.opinion, opinion_at = excluded.opinion_at, opinion_by = excluded.opinion_by
            """,
            part.petitionID, part.unitCode, part.dueAt, part.reason, part.addedAt, part.addedBy, part.opinion,
            part.opinionAt, part.opinionBy)
    }
}
