import FoundationEssentials
import Storage

/// Texts are kept only as long as policy says; that a message was sent, when and how, stays.
struct MessageRetention: Sendable {
    static let batch = 500
    let database: any Database
    let days: Int

    /// One batch; how many texts went.
    func runOnce() async throws -> Int {
        let days = days
        return try await database.write { tx in
            try tx.execute(
                """
                UPDATE message SET subject = '', body = '', short_text = '', parameters = '{}'
                WHERE id IN (SELECT id FROM message WHERE created_at < $1 AND body <> ''
                    AND state IN ('SENT', 'DELIVERED', 'FAILED') ORDER BY created_at LIMIT \(Self.batch))
                """, tx.now.addingTimeInterval(-Double(days) * 86_400))
        }
    }
}
