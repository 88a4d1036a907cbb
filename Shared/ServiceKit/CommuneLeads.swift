package import Models
package import Storage

/// A service's copy of who is in charge of which communes, so that its lists can be narrowed to one leader without asking
/// routing. Fed by `directory.changed`; the table `commune_lead` is among the service's own migrations.
package enum CommuneLeads {
    /// Keeps a row; an older version never replaces a newer one.
    package static func put(_ lead: PBCommuneLead, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO commune_lead (id, officer_id, commune_codes, from_at, to_at, cancelled, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET officer_id = excluded.officer_id, commune_codes = excluded.commune_codes,
                from_at = excluded.from_at, to_at = excluded.to_at, cancelled = excluded.cancelled,
                version = excluded.version
            WHERE commune_lead.version <= excluded.version
            """, lead.id, lead.officerID, try JSONColumn.encode(lead.communeCodes), lead.from.instant, lead.to.instant,
            lead.cancelled, Int(lead.version))
    }

    /// Codes of the communes that this officer is in charge of at the transaction's instant, each once, in order.
    package static func communes(ledBy officer: String, in tx: Transaction) throws -> [String] {
        let rows = try tx.query(
            """
            SELECT commune_codes FROM commune_lead
            WHERE officer_id = $1 AND from_at <= $2 AND to_at > $2 AND cancelled = $3
            """, officer, tx.now, false)
        return Set(try rows.flatMap { try $0.list("commune_codes") as [String] }).sorted()
    }
}
