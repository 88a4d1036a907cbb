package import Events
package import Storage

/// What did not work, for the operator: events that nobody could take in, and rows that queues have parked.
package enum DeadLetters {
    /// The oldest first, events before rows; of each at most so many.
    ///
    /// - Parameter deadOnly: false: also the events that merely wait.
    package static func list(deadOnly: Bool, limit: Int = 200, in tx: Transaction) throws -> [OutboxStore.Entry] {
        let parked = try tx.query(
            """
            SELECT item AS event_id, queue AS subscriber, '' AS subject, 0 AS sequence, 'row' AS type, 'PARKED' AS state,
                attempts, parked_at AS created_at, next_attempt_at, last_error
            FROM parked ORDER BY parked_at, item LIMIT \(limit)
            """)
        return try OutboxStore.list(deadOnly: deadOnly, limit: limit, in: tx) + parked.map(OutboxStore.Entry.init)
    }

    /// Tries all of them again, or one.
    ///
    /// - Parameter id: of an event, or of a parked row.
    /// - Returns: how many.
    package static func retry(_ id: String? = nil, in tx: Transaction) throws -> Int {
        // Whether its row is still there or not.
        let rows = try tx.execute(
            Statement("DELETE FROM parked\(id.map { _ in " WHERE item = $1" } ?? "")", id.map { [.text($0)] } ?? []))
        return try OutboxStore.retry(eventID: id, in: tx) + rows.changes
    }

    /// How many rows each queue has parked.
    package static func parked(in tx: Transaction) throws -> [String: Int] {
        let rows = try tx.query("SELECT queue, count(*) AS n FROM parked GROUP BY queue")
        return try Dictionary(rows.map { (try $0.text("queue"), try $0.int("n")) }) { $1 }
    }
}
