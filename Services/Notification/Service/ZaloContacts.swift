package import struct FoundationEssentials.Date
import FoundationEssentials
package import Storage

/// Who spoke to the official account and when, within one transaction: consultation messages are free for 48 hours after
/// that, eight of them.
package struct ZaloContacts {
    package static let window = 48 * 3600.0
    package static let messages = 8
    /// Who is not known is asked who it is once in so long, so that two machines never talk to each other for ever.
    package static let askAgain = 24 * 3600.0
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// An older interaction that comes late changes nothing.
    package func interacted(_ user: String, at instant: Date) throws {
        try tx.execute(
            """
            INSERT INTO zalo_contact (user_id, interacted_at, sent) VALUES ($1, $2, 0)
            ON CONFLICT (user_id) DO UPDATE SET interacted_at = excluded.interacted_at, sent = 0
            WHERE zalo_contact.interacted_at < excluded.interacted_at
            """, user, instant)
    }

    /// Takes one of the eight; false when the window is closed or empty.
    package func takeSlot(_ user: String) throws -> Bool {
        try tx.execute(
            """
            UPDATE zalo_contact SET sent = sent + 1
            WHERE user_id = $1 AND interacted_at > $2 AND sent < \(Self.messages)
            """, user, tx.now.addingTimeInterval(-Self.window)) == 1
    }

    /// What was surely not delivered takes no place.
    package func giveBackSlot(_ user: String) throws {
        try tx.execute("UPDATE zalo_contact SET sent = sent - 1 WHERE user_id = $1 AND sent > 0", user)
    }

    /// Whether somebody unknown may be asked now; remembers that it was.
    package func mayAsk(_ user: String) throws -> Bool {
        try tx.execute(
            """
            UPDATE zalo_contact SET asked_at = $2 WHERE user_id = $1 AND (asked_at IS NULL OR asked_at <= $3)
            """, user, tx.now, tx.now.addingTimeInterval(-Self.askAgain)) == 1
    }
}
