import Models
import ServiceKit
package import Storage
import struct FoundationEssentials.Date

/// After a restore from a backup: messages that may have gone out since the backup wait until an operator has decided.
///
/// That is every message about a petition registered before the restore, also one that is made only now because the
/// events of the lost time happen again; of messages about no petition those whose event is from before. Messages about
/// later petitions go out as ever, whenever those say they were received.
package struct HeldMessages {
    /// The `reason` of a message held so.
    package static let reason = "may have been sent before the restore"
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    package func holdAllQueued() throws {
        try tx.execute(
            """
            UPDATE message SET state = 'HELD', reason = $1, withheld = 1, bundled_into = '', \(Lease.none)
            WHERE state IN ('QUEUED', 'HELD')
            """, Self.reason)
    }

    /// Holds one message back, unless an operator has released it.
    ///
    /// - Returns: true when it is held.
    func hold(_ message: Message, receivedAt: Date?, _ state: Restoration.State) throws -> Bool {
        // An id says when its petition was registered, or when its event happened.
        let id = message.petitionID.isEmpty ? message.eventID : message.petitionID
        guard state.isHolding, let restoredAt = state.restoredAt, let began = UUIDv7.time(of: id) ?? receivedAt,
            began <= restoredAt
        else { return false }
        return try tx.execute(
            "UPDATE message SET state = 'HELD', reason = $2, withheld = 1 WHERE id = $1 AND withheld = 0", message.id,
            Self.reason) == 1
    }

    /// The oldest first.
    package func list(limit: Int = 1000) throws -> [Message] {
        try tx.query(
            "SELECT \(MessageStore.columns) FROM message WHERE state = 'HELD' AND withheld = 1 ORDER BY id LIMIT $1",
            limit
        ).map(MessageStore.message)
    }

    /// Sends them after all; all of them and whatever comes later, or one.
    ///
    /// - Returns: how many.
    package func release(_ id: String?) throws -> Int {
        try decide(id, "state = 'QUEUED', reason = '', withheld = 2, next_attempt_at = $1", .instant(tx.now))
    }

    /// Gives them up as sent already, with the reason.
    package func discard(_ id: String?, reason: String) throws -> Int {
        try decide(id, "state = 'FAILED', withheld = 0, reason = $1", .text("discarded after the restore: \(reason)"))
    }

    private func decide(_ id: String?, _ change: String, _ value: SQLValue) throws -> Int {
        let one = id.map { _ in "AND id = $2" } ?? ""
        let count = try tx.execute(
            Statement(
                "UPDATE message SET \(change) WHERE state = 'HELD' AND withheld = 1 \(one)",
                [value] + (id.map { [.text($0)] } ?? []))
        ).changes
        if id == nil { try Restoration.endHold(in: tx) }
        return count
    }
}
