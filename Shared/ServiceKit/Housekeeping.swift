package import Storage
import struct FoundationEssentials.Date

/// Deletes what is kept for a time only. Bounded batches, so that no statement holds its locks for long.
package enum Housekeeping {
    /// Delivered events hold contacts: seven days. A repeat of an event after thirty days is no repeat any more.
    static let retention: [(table: String, column: String, key: String, seconds: Double)] = [
        ("idempotency", "created_at", "principal, method, key", Idempotency.retention),
        ("outbox_delivered", "delivered_at", "event_id, subscriber", 7 * 86_400),
        ("inbox", "received_at", "event_id", 30 * 86_400),
    ]
    static let batch = 1000

    package static func loop(_ database: any Database) -> WorkLoop {
        WorkLoop("housekeeping", every: .seconds(600)) { try await runOnce(database) }
    }

    /// One batch of each table; how many rows went.
    package static func runOnce(_ database: any Database) async throws -> Int {
        var deleted = 0
        for rule in retention {
            deleted += try await database.write { tx in
                try tx.execute(
                    """
                    DELETE FROM \(rule.table) WHERE (\(rule.key)) IN (
                        SELECT \(rule.key) FROM \(rule.table) WHERE \(rule.column) < $1
                        ORDER BY \(rule.column) LIMIT \(batch))
                    """, tx.now.addingTimeInterval(-rule.seconds))
            }
        }
        return deleted
    }
}
