package import struct FoundationEssentials.Date
import Models
import Storage

/// A dated row of the directory that says who is told instead of whom, or besides.
package struct RosterRow: Sendable, Equatable {
    package enum Kind: String, Sendable {
        /// `other` stands in for `officer`, one step and no further.
        case absence
        /// `officer` is on duty; `other` while that one is absent.
        case shift
        /// `officer` is in charge of the communes.
        case lead
    }

    package var kind: Kind
    package var id: String
    package var officer: String
    package var other = ""
    package var from: Date
    /// The first instant that no longer counts.
    package var to: Date
    package var communes: [String] = []
    package var isCancelled = false
}

extension DirectoryStore {
    /// An older version never replaces a newer one.
    package func put(_ row: RosterRow, version: Int) throws {
        try tx.execute(
            """
            INSERT INTO directory_roster (kind, id, officer_id, other_id, starts_at, ends_at, communes, cancelled, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (kind, id) DO UPDATE SET officer_id = excluded.officer_id, other_id = excluded.other_id,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, communes = excluded.communes,
                cancelled = excluded.cancelled, version = excluded.version
            WHERE directory_roster.version <= excluded.version
            """,
            row.kind.rawValue, row.id, row.officer, row.other, row.from, row.to,
            " \(row.communes.joined(separator: " ")) ", row.isCancelled, version)
    }

    /// Who is away now, and who stands in (empty: nobody).
    package func absences() throws -> [String: String] {
        try rows(.absence).reduce(into: [:]) { found, row in found[row.officer] = row.other }
    }

    /// Ids of those on duty now, the backup of an absent one in his place; nobody where both are away.
    package func onDuty() throws -> [String] {
        let away = try absences()
        return try rows(.shift).compactMap { shift in
            [shift.officer, shift.other].first { !$0.isEmpty && away[$0] == nil }
        }
    }

    /// Ids of the leaders in charge of this commune now.
    package func leads(of commune: String) throws -> [String] {
        commune.isEmpty ? [] : try rows(.lead, in: commune).map(\.officer)
    }

    private func rows(_ kind: RosterRow.Kind, in commune: String = "") throws -> [(officer: String, other: String)] {
        let pattern = commune.isEmpty ? "%" : "% \(commune) %"
        return try tx.query(
            """
            SELECT officer_id, other_id FROM directory_roster
            WHERE kind = $1 AND ends_at > $2 AND starts_at <= $2 AND cancelled = $3 AND communes LIKE $4
            ORDER BY starts_at, id
            """, kind.rawValue, tx.now, false, pattern
        ).map { (try $0.text("officer_id"), try $0.text("other_id")) }
    }
}
