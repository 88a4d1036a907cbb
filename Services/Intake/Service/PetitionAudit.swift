package import Storage

/// What intake's audit says of petitions, for `kipthoi audit verify`.
package enum PetitionAudit {
    /// Petitions of which the audit tells and which are there no more; none is ever deleted.
    ///
    /// - Throws: `StorageError`
    package static func lost(limit: Int = 100, in tx: Transaction) throws -> [String] {
        try tx.query(
            """
            SELECT DISTINCT subject FROM audit
            WHERE subject LIKE '________-____-7___-____-____________'
                AND NOT EXISTS (SELECT 1 FROM petition WHERE petition.id = audit.subject)
            ORDER BY subject LIMIT \(limit)
            """
        ).map { try $0.text("subject") }
    }
}
