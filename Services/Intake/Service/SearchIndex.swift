import Models
import ServiceKit
import Storage

/// Keeps what search looks at in step with the petitions, behind their backs: a submission only leaves its id.
struct SearchIndex: Sendable {
    static let batch = 100

    let petitions: PetitionStore
    let queue: WorkQueue

    /// To be written with every petition that is new; many of them go in one statement.
    static func enqueue(new id: String) -> Statement {
        Statement(
            "INSERT INTO search_queue (petition_id) VALUES ($1) ON CONFLICT (petition_id) DO NOTHING", [.text(id)])
    }

    /// To be written with every petition whose text, names or commune have changed. It locks the row that is there already,
    /// so that nobody indexes the petition as it was before and takes the row away.
    static func enqueue(changed id: String) -> Statement {
        Statement(
            """
            INSERT INTO search_queue (petition_id) VALUES ($1)
            ON CONFLICT (petition_id) DO UPDATE SET petition_id = excluded.petition_id
            """, [.text(id)])
    }

    /// One batch of the queue; how many petitions were indexed. Processes share the work.
    func indexQueued() async throws -> Int {
        try await petitions.database.write { tx in
            let claimed = try tx.query(
                """
                SELECT petition_id FROM search_queue WHERE \(queue.isOpen("petition_id", at: "$1"))
                ORDER BY petition_id LIMIT \(Self.batch) \(tx.dialect.skipLocked)
                """, tx.now
            ).map { try $0.text("petition_id") }
            return try queue.work(on: claimed, by: { $0 }, in: tx) { ids in
                // A change that is not read here waits for this row, and then enqueues the petition again.
                let places = ids.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
                try tx.execute(
                    Statement("DELETE FROM search_queue WHERE petition_id IN (\(places))", ids.map(SQLValue.text)))
                for id in ids {
                    guard let petition = try petitions.find(.id(id), in: tx) else { continue }
                    try write(petition, in: tx)
                }
                return ids.count
            }
        }
    }

    /// Finds petitions that a program of an older release wrote while this one was already running.
    func sweep() async throws -> Int {
        try await petitions.database.write { tx in
            _ = try tx.execute(
                """
                INSERT INTO search_queue (petition_id)
                SELECT id FROM petition WHERE NOT EXISTS (SELECT 1 FROM petition_search WHERE petition_id = petition.id)
                ON CONFLICT (petition_id) DO NOTHING
                """)
            return 0
        }
    }

    private func write(_ petition: Petition, in tx: Transaction) throws {
        let content = petition.content
        let document = SearchDocument(petition)
        let signature = Trigrams(PetitionStore.searchText(content)).signature.text
        let values: [SQLValue] = [
            .text(petition.id), .text(content.communeCode), .boolean(petition.live), .instant(petition.registeredAt),
            SQLValue(content.dossierCode), .text(signature),
        ]
        let columns = "petition_id, commune_code, live, registered_at, dossier_code, signature"
        let update =
            "commune_code = excluded.commune_code, dossier_code = excluded.dossier_code, signature = excluded.signature"
        switch tx.dialect.engine {
        case .postgres:
            try tx.execute(
                Statement(
                    """
                    INSERT INTO petition_search (\(columns), document) VALUES ($1, $2, $3, $4, $5, $6, $7::tsvector)
                    ON CONFLICT (petition_id) DO UPDATE SET \(update), document = excluded.document
                    """, values + [.text(document.tsvector)]))
        case .sqlite:
            // FTS5 finds a row by its words only: looking for the old one is dear, and rarely needed.
            if try tx.first("SELECT 1 AS known FROM petition_search WHERE petition_id = $1", petition.id) != nil {
                try tx.execute("DELETE FROM petition_document WHERE petition_id = $1", petition.id)
            }
            try tx.execute(
                Statement(
                    """
                    INSERT INTO petition_search (\(columns)) VALUES ($1, $2, $3, $4, $5, $6)
                    ON CONFLICT (petition_id) DO UPDATE SET \(update)
                    """, values))
            try tx.execute(
                "INSERT INTO petition_document (petition_id, folded, marked) VALUES ($1, $2, $3)", petition.id,
                document.folded, document.marked)
        }
    }
}
