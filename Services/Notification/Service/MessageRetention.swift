import FoundationEssentials
import Models
import Storage

/// Texts, and who senders are, are kept only as long as policy says; that a message was sent, when and how, stays.
///
/// What waits or is held after a restore keeps its text until it is sent or somebody decides. A dead letter whose text is
/// gone can no longer be sent.
struct MessageRetention: Sendable {
    static let batch = 500
    /// Reopening, merging and late notices need the sender for days after the end, however short the policy.
    static let shortest = 30
    private static let ended = PetitionStatus.allCases.filter { !$0.isOpen && $0 != .merged }.map { "'\($0.rawValue)'" }
        .joined(separator: ", ")

    let database: any Database
    let days: Int

    /// One batch of each; how many rows were changed.
    func runOnce() async throws -> Int {
        let days = days
        return try await database.write { tx in
            let texts = try Self.forgetTexts(before: tx.now.addingTimeInterval(-Double(days) * 86_400), in: tx)
            let end = tx.now.addingTimeInterval(-Double(max(days, Self.shortest)) * 86_400)
            return try texts + Self.forgetSenders(before: end, in: tx) + Self.forgetContacts(before: end, in: tx)
        }
    }

    private static func forgetTexts(before end: Date, in tx: Transaction) throws -> Int {
        try tx.execute(
            """
            UPDATE message SET subject = '', body = '', short_text = '', parameters = '{}', contact = '',
                person = CASE WHEN person LIKE '\(Message.zaloPerson)%' THEN '\(Message.zaloPerson)' || id ELSE person END
            WHERE id IN (SELECT id FROM message WHERE created_at < $1 AND body <> ''
                AND state IN ('SENT', 'DELIVERED', 'FAILED', 'DEAD') ORDER BY created_at LIMIT \(batch))
            """, end)
    }

    /// Of petitions that ended and about which no text is left. One that was merged has ended when its sender got the
    /// answer of the other one.
    private static func forgetSenders(before end: Date, in tx: Transaction) throws -> Int {
        try tx.execute(
            """
            UPDATE notified_petition SET sender_name = '', sender_phone = '', sender_email = '', sender_zalo_user_id = ''
            WHERE id IN (SELECT id FROM notified_petition ended
                WHERE received_at < $1 AND sender_name || sender_phone || sender_email || sender_zalo_user_id <> ''
                    AND (answered_at IS NULL OR answered_at < $1)
                    AND (status IN (\(ended)) OR status = 'MERGED' AND EXISTS (SELECT 1 FROM message
                        WHERE message.petition_id = ended.id AND template_id = 'answered-final'))
                    AND NOT EXISTS (SELECT 1 FROM message WHERE message.petition_id = ended.id AND body <> '')
                ORDER BY received_at LIMIT \(batch))
            """, end)
    }

    /// Who wrote to the official account last so long ago.
    private static func forgetContacts(before end: Date, in tx: Transaction) throws -> Int {
        try tx.execute("DELETE FROM zalo_contact WHERE interacted_at < $1", end)
    }
}
