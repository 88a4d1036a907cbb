package import struct FoundationEssentials.Date
package import Storage

/// The queue of messages, within one transaction: a claim holds a lease, and only its holder may finish.
package struct MessageQueue {
    /// Renewed every fifth of it while sending. No channel's attempt lasts longer than three fifths (`longestSend`), and
    /// none begins when the last renewal is older than two, so a lease ends early only when its process died.
    package static let leaseSeconds = 25.0
    /// The longest that one attempt of a channel may take, in seconds.
    package static let longestSend = 15
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// What is due and not leased, the longest due first. Locked, not yet leased: see `lease`.
    package func due(limit: Int) throws -> [(message: Message, isSuperseded: Bool)] {
        try tx.query(
            """
            SELECT \(MessageStore.columns), superseded FROM message
            WHERE state = 'QUEUED' AND next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
            ORDER BY next_attempt_at, id LIMIT $2 \(tx.dialect.skipLocked)
            """, tx.now, limit
        ).map { (try MessageStore.message($0), try $0.bool("superseded")) }
    }

    /// Takes a message for one attempt, which counts from now on even if the process dies.
    package func lease(_ message: Message, token: String) throws {
        try tx.execute(
            """
            UPDATE message SET leased_until = $2, lease_token = $3, attempts = attempts + 1, channel = $4,
                recipient = $5, person = $6, rule_note = $7 WHERE id = $1
            """, message.id, tx.now.addingTimeInterval(Self.leaseSeconds), token, message.channel, message.recipient,
            message.person, message.ruleNote)
    }

    /// Keeps what this holder has claimed and not finished.
    package func renew(token: String) throws {
        try tx.execute(
            "UPDATE message SET leased_until = $2 WHERE lease_token = $1 AND state = 'QUEUED'", token,
            tx.now.addingTimeInterval(Self.leaseSeconds))
    }

    /// Gives back what was claimed and not begun: it counts as no attempt.
    package func release(_ id: String, token: String) throws {
        try tx.execute(
            """
            UPDATE message SET leased_until = NULL, lease_token = NULL, attempts = attempts - 1
            WHERE id = $1 AND lease_token = $2
            """, id, token)
    }

    /// Ends a message that is not leased.
    package func end(_ id: String, _ state: Message.State, reason: String) throws {
        try tx.execute(
            """
            UPDATE message SET state = $2, reason = $3, leased_until = NULL, lease_token = NULL WHERE id = $1
            """, id, state.rawValue, reason)
    }

    package func hasOther(_ message: Message, for person: String) throws -> Bool {
        try tx.first(
            "SELECT id FROM message WHERE event_id = $1 AND petition_id = $2 AND person = $3 AND id <> $4",
            message.eventID, message.petitionID, person, message.id) != nil
    }

    /// - Returns: false when the lease had ended and somebody else took the message.
    package func finish(_ id: String, token: String, _ state: Message.State, reason: String) throws -> Bool {
        let isSent = state == .sent || state == .delivered
        return try tx.execute(
            """
            UPDATE message SET state = $3, reason = $4, sent_at = $5, leased_until = NULL, lease_token = NULL
            WHERE id = $1 AND lease_token = $2
            """, id, token, state.rawValue, reason, isSent ? tx.now : nil) == 1
    }

    /// - Returns: as `finish`.
    package func postpone(_ id: String, token: String, until next: Date, reason: String) throws -> Bool {
        try tx.execute(
            """
            UPDATE message SET next_attempt_at = $3, reason = $4, leased_until = NULL, lease_token = NULL
            WHERE id = $1 AND lease_token = $2
            """, id, token, next, reason) == 1
    }

    /// Records a try, also one whose lease had ended: it was made.
    package func record(_ attempt: MessageAttempt, of message: String, id: String) throws {
        try tx.execute(
            """
            INSERT INTO message_attempt (id, message_id, at, channel, provider_id, result, error)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """, id, message, attempt.at, attempt.channel, attempt.providerID, attempt.result.rawValue, attempt.error)
    }
}
