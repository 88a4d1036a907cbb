package import Storage
import struct FoundationEssentials.Date

/// Deletes what is kept for a time only. Bounded batches, so that no statement holds its locks for long.
package enum Housekeeping {
    /// One table's rule: rows whose `column` is older than `seconds` go.
    struct Rule: Sendable {
        let table: String
        let column: String
        let key: String
        let seconds: Double
        /// Only rows of which this is true.
        var condition = "1 = 1"
    }

    /// Delivered events hold contacts: seven days. A repeat of an event after thirty days is no repeat any more.
    static let retention = [
        Rule(table: "idempotency", column: "created_at", key: "principal, method, key", seconds: Idempotency.retention),
        Rule(table: "outbox_delivered", column: "delivered_at", key: "event_id, subscriber", seconds: 7 * 86_400),
        // Of what was given up this is when.
        Rule(
            table: "outbox", column: "next_attempt_at", key: "event_id, subscriber", seconds: 7 * 86_400,
            condition: "state = 'DISCARDED'"),
        // Of a row that is there no more: nobody has tried it for a day.
        Rule(table: "parked", column: "next_attempt_at", key: "queue, item", seconds: 86_400),
        Rule(table: "inbox", column: "received_at", key: "event_id", seconds: 30 * 86_400),
    ]
    static let batch = 1000

    package static func loop(_ database: any Database) -> WorkLoop {
        WorkLoop("housekeeping", every: .seconds(600)) { try await runOnce(database) }
    }

    /// One batch of each table; how many rows went.
    package static func runOnce(_ database: any Database) async throws -> Int {
        var deleted = 0
        for rule in retention { deleted += try await database.write { tx in try purge(rule, in: tx) } }
        return deleted
    }

    static func purge(_ rule: Rule, in tx: Transaction) throws -> Int {
        try tx.execute(
            """
            DELETE FROM \(rule.table) WHERE (\(rule.key)) IN (
                SELECT \(rule.key) FROM \(rule.table) WHERE \(rule.column) < $1 AND \(rule.condition)
                ORDER BY \(rule.column) LIMIT \(batch))
            """, tx.now.addingTimeInterval(-rule.seconds))
    }
}
