package import struct FoundationEssentials.Date
package import Storage

/// A message whose time has come.
package struct DueMessage: Sendable {
    package let message: Message
    /// Overtaken by the petition's course.
    package let isSuperseded: Bool
    /// Its last holder's lease ended before a word about the attempt.
    package let isLost: Bool
}

/// The queue of messages, within one transaction: a claim holds a lease, and only its holder may finish.
package struct MessageQueue {
    /// The longest that one attempt of a channel may take, in seconds: three fifths of a lease. None begins when the last
    /// renewal is older than two (`youngLease`), so a lease ends early only when its process died.
    package static let longestSend = 15
    static let youngLease = Duration.seconds(Lease.length * 2 / 5)
    let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// What is due and not leased, critical ones before a storm of others, then the longest due first; bundled ones come
    /// with the one they travel in. Locked, not yet leased: see `lease`.
    package func due(limit: Int) throws -> [DueMessage] {
        let critical = try due("urgency = 'CRITICAL'", limit: limit)
        guard critical.count < limit else { return critical }
        return critical + (try due("urgency <> 'CRITICAL'", limit: limit - critical.count))
    }

    /// - Parameter urgency: the critical ones as the partial index `message_critical` says it.
    private func due(_ urgency: String, limit: Int) throws -> [DueMessage] {
        try tx.query(
            """
            SELECT \(MessageStore.columns), superseded, lease_token FROM message
            WHERE state IN ('QUEUED', 'HELD') AND \(urgency) AND next_attempt_at <= $1 AND bundled_into = ''
                AND withheld <> 1 AND \(Lease.isFree(at: "$1"))
            ORDER BY next_attempt_at, id LIMIT $2 \(tx.dialect.skipLocked)
            """, tx.now, limit
        ).map { row in
            DueMessage(
                message: try MessageStore.message(row), isSuperseded: try row.bool("superseded"),
                isLost: try row.textIfPresent("lease_token") != nil)
        }
    }

    /// Queues for the next channel what nobody acknowledged in time.
    package func climb(limit: Int) throws {
        try tx.execute(
            """
            UPDATE message SET state = 'QUEUED', attempts = 0, next_attempt_at = $1, next_rung_at = NULL
            WHERE id IN (SELECT id FROM message WHERE next_rung_at <= $1 ORDER BY next_rung_at, id LIMIT $2
                \(tx.dialect.skipLocked))
            """, tx.now, limit)
    }

    /// Takes a message for one attempt, which counts from now on even if the process dies.
    package func lease(_ message: Message, token: String) throws {
        try tx.execute(
            """
            UPDATE message SET state = 'QUEUED', held_until = NULL, leased_until = $2, lease_token = $3,
                attempts = attempts + 1, channel = $4, recipient = $5, person = $6, rule_note = $7, contact = $8
            WHERE id = $1
            """, message.id, Lease.end(from: tx.now), token, message.channel, message.recipient,
            message.person, message.ruleNote, message.contact)
    }

    /// Which of a channel's providers may have a message since an attempt whose outcome nobody knows, empty where the trace
    /// does not say; nil when there was no such attempt.
    package func lastUnknown(_ id: String, on channel: String) throws -> String? {
        try tx.first(
            """
            SELECT provider_id FROM message_attempt WHERE message_id = $1 AND channel = $2 AND result = $3
            ORDER BY CASE WHEN provider_id = '' THEN 1 ELSE 0 END, id DESC LIMIT 1
            """, id, channel, MessageAttempt.Result.unknown.rawValue
        )?.text("provider_id")
    }

    /// The messages that travel in this one.
    package func members(of leader: String) throws -> [Message] {
        try tx.query(
            """
            SELECT \(MessageStore.columns) FROM message
            WHERE bundled_into = $1 AND bundled_into <> '' AND state IN ('QUEUED', 'HELD') ORDER BY id
            """, leader
        ).map(MessageStore.message)
    }

    /// Puts what else waits for the same person into this message, for good: a repetition carries the same. Alarms about
    /// dead letters travel with their like only.
    package func gather(into leader: Message, limit: Int) throws -> [Message] {
        let like = leader.rule == DeadLetterDigest.rule ? "=" : "<>"
        let others = try tx.query(
            """
            SELECT \(MessageStore.columns) FROM message
            WHERE state IN ('QUEUED', 'HELD') AND person = $1 AND id <> $2 AND bundled_into = '' AND superseded = $3
                AND urgency = 'NORMAL' AND audience <> 'sender' AND live = $4 AND attempts = 0 AND sent_at IS NULL
                AND acknowledged_at IS NULL AND spent = '' AND rule \(like) $7 AND \(Lease.isFree(at: "$5"))
            ORDER BY id LIMIT $6 \(tx.dialect.skipLocked)
            """, leader.person, leader.id, false, true, tx.now, limit, DeadLetterDigest.rule
        ).map(MessageStore.message)
        for other in others {
            try tx.execute("UPDATE message SET bundled_into = $2 WHERE id = $1", other.id, leader.id)
        }
        return others
    }

    /// When this person's messages went out, all or those of one rule; those on their way count as sent now.
    package func sentTimes(to contact: String, since: Date, rule: String? = nil) throws -> [Date] {
        let only = rule == nil ? "rule <> $2" : "rule = $2"
        let sent = try tx.query(
            """
            SELECT sent_at FROM message
            WHERE contact = $1 AND \(only) AND sent_at > $3 AND bundled_into = '' AND channel NOT IN ('log', 'in_app')
            """, contact, rule ?? "", since
        ).map { try $0.instant("sent_at") }
        let leased = try tx.query(
            "SELECT id FROM message WHERE lease_token IS NOT NULL AND contact = $1 AND \(only) AND bundled_into = ''",
            contact, rule ?? "")
        return sent + leased.map { _ in tx.now }
    }

    /// Keeps a message back on purpose.
    package func hold(_ id: String, until instant: Date, reason: String) throws {
        try tx.execute(
            """
            UPDATE message SET state = 'HELD', held_until = $2, next_attempt_at = $2, reason = $3, \(Lease.none)
            WHERE id = $1
            """, id, instant, reason)
    }

    /// Keeps what this holder has claimed and not finished.
    package func renew(token: String) throws {
        try tx.execute(
            "UPDATE message SET leased_until = $2 WHERE lease_token = $1 AND state = 'QUEUED'", token,
            Lease.end(from: tx.now))
    }

    /// How many attempts have been made after which nobody knows whether it arrived.
    package func setUncertain(_ id: String, _ count: Int) throws {
        try tx.execute("UPDATE message SET uncertain = $2 WHERE id = $1", id, count)
    }

    /// The lease of a process that is no more.
    package func forgetLease(_ id: String) throws {
        try tx.execute("UPDATE message SET \(Lease.none) WHERE id = $1", id)
    }

    /// Gives back what was claimed and not begun: it counts as no attempt.
    package func release(_ id: String, token: String) throws {
        try tx.execute(
            """
            UPDATE message SET \(Lease.none), attempts = attempts - 1
            WHERE id = $1 AND lease_token = $2
            """, id, token)
    }

    /// Ends a message that is not leased; those that would have travelled in it go on their own.
    package func end(_ id: String, _ state: Message.State, reason: String) throws {
        try tx.execute(
            """
            UPDATE message SET state = $2, reason = $3, \(Lease.none)
            WHERE id = $1
            """, id, state.rawValue, reason)
        try tx.execute(
            "UPDATE message SET bundled_into = '' WHERE bundled_into = $1 AND state IN ('QUEUED', 'HELD')", id)
    }

    /// Ends a message in the inbox of its reader, whom no channel reaches.
    func keepInInbox(_ message: Message) throws {
        try tx.execute(
            "UPDATE message SET person = $2, channel = $3, recipient = '', sent_at = $4 WHERE id = $1", message.id,
            message.person, message.channel, tx.now)
        try end(message.id, .delivered, reason: Message.unreached)
    }

    package func hasOther(_ message: Message, for person: String) throws -> Bool {
        try tx.first(
            "SELECT id FROM message WHERE event_id = $1 AND petition_id = $2 AND person = $3 AND id <> $4",
            message.eventID, message.petitionID, person, message.id) != nil
    }

    /// The holder's last word about an attempt.
    ///
    /// - Parameters:
    ///   - spent: the channels that have it or cannot take it.
    ///   - nextRung: when the next channel is tried all the same.
    /// - Returns: false when the lease had ended and somebody else took the message.
    package func finish(
        _ id: String, token: String, _ state: Message.State, reason: String, spent: [String] = [],
        nextRung: Date? = nil
    ) throws -> Bool {
        let isSent = state == .sent || state == .delivered
        return try tx.execute(
            """
            UPDATE message SET state = $3, reason = $4, sent_at = COALESCE(sent_at, $5), spent = $6, next_rung_at = $7,
                delivered_at = COALESCE(delivered_at, $8), \(Lease.none)
            WHERE id = $1 AND lease_token = $2
            """, id, token, state.rawValue, reason, isSent ? tx.now : nil, spent.joined(separator: ","), nextRung,
            state == .delivered ? tx.now : nil) == 1
    }

    /// Its receiver has said, by some channel, that it is there.
    package func wasDelivered(_ id: String) throws -> Bool {
        try tx.first("SELECT id FROM message WHERE id = $1 AND delivered_at IS NOT NULL", id) != nil
    }

    /// - Parameter spent: nil: the same channel again.
    /// - Returns: as `finish`.
    package func postpone(
        _ id: String, token: String, until next: Date, reason: String, spent: [String]? = nil
    ) throws -> Bool {
        if let spent {
            return try tx.execute(
                """
                UPDATE message SET next_attempt_at = $3, reason = $4, spent = $5, attempts = 0, \(Lease.none)
                WHERE id = $1 AND lease_token = $2
                """, id, token, next, reason, spent.joined(separator: ",")) == 1
        }
        return try tx.execute(
            """
            UPDATE message SET next_attempt_at = $3, reason = $4, \(Lease.none)
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
