package import Models
package import Storage
package import struct FoundationEssentials.Date

/// The outbox table: claiming, finishing, parking and replaying rows.
package enum OutboxStore {
    /// A row as the operator sees it; never the payload, which holds contacts.
    package struct Entry: Sendable, Codable {
        package let eventID: String
        package let subscriber: String
        package let subject: String
        package let sequence: Int
        package let type: String
        package let state: String
        package let attempts: Int
        package let createdAt: Date
        package let nextAttemptAt: Date
        package let lastError: String?
    }

    /// A claimed row.
    struct Claimed: Sendable {
        let eventID: String
        let payload: String
        let attempts: Int
        let createdAt: Date
    }

    private static let entryColumns =
        "event_id, subscriber, subject, sequence, type, state, attempts, created_at, next_attempt_at, last_error"

    /// Takes up to `limit` due rows that have no earlier row of the same subject before them.
    static func claim(for subscriber: ServiceName, limit: Int, token: String, in tx: Transaction) throws -> [Claimed] {
        try tx.query(
            """
            WITH due AS MATERIALIZED (
                SELECT o.event_id FROM outbox o
                WHERE o.subscriber = $1 AND o.state = 'PENDING' AND o.next_attempt_at <= $2
                  AND \(Lease.isFree(at: "$2", in: "o"))
                  AND NOT EXISTS (
                    SELECT 1 FROM outbox p WHERE p.subscriber = o.subscriber AND p.subject = o.subject
                      AND p.sequence < o.sequence AND p.state <> 'DISCARDED')
                ORDER BY o.next_attempt_at, o.event_id LIMIT \(limit) \(tx.dialect.skipLocked)
            )
            UPDATE outbox SET leased_until = $3, lease_token = $4
            WHERE subscriber = $1 AND event_id IN (SELECT event_id FROM due)
            RETURNING event_id, payload, attempts, created_at
            """, subscriber.rawValue, tx.now, Lease.end(from: tx.now), token
        ).map { row in
            Claimed(
                eventID: try row.text("event_id"), payload: try row.text("payload"),
                attempts: try row.int("attempts"), createdAt: try row.instant("created_at"))
        }.sorted { ($0.createdAt, $0.eventID) < ($1.createdAt, $1.eventID) }
    }

    /// Moves a delivered row out of the queue, so that the queue stays small.
    static func finish(_ eventID: String, for subscriber: ServiceName, token: String, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO outbox_delivered (event_id, subscriber, subject, sequence, type, payload, created_at, delivered_at)
            SELECT event_id, subscriber, subject, sequence, type, payload, created_at, $4 FROM outbox
            WHERE event_id = $1 AND subscriber = $2 AND lease_token = $3
            ON CONFLICT (event_id, subscriber) DO NOTHING
            """, eventID, subscriber.rawValue, token, tx.now)
        try tx.execute(
            "DELETE FROM outbox WHERE event_id = $1 AND subscriber = $2 AND lease_token = $3",
            eventID, subscriber.rawValue, token)
    }

    /// Lets a row rest until `next`; `counts` is false for a consumer that only asked to wait.
    static func postpone(
        _ eventID: String, for subscriber: ServiceName, token: String, until next: Date, counts: Bool, why: String,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            UPDATE outbox SET \(Lease.none), next_attempt_at = $4,
                attempts = attempts + $5, last_error = $6
            WHERE event_id = $1 AND subscriber = $2 AND lease_token = $3
            """, eventID, subscriber.rawValue, token, next, counts ? 1 : 0, why)
    }

    /// Parks a row for good; later events of its subject wait behind it.
    static func park(
        _ eventID: String, for subscriber: ServiceName, token: String, why: String, in tx: Transaction
    ) throws {
        try tx.execute(
            """
            UPDATE outbox SET state = 'DEAD', \(Lease.none), attempts = attempts + 1,
                last_error = $4
            WHERE event_id = $1 AND subscriber = $2 AND lease_token = $3
            """, eventID, subscriber.rawValue, token, why)
    }

    /// What waits, oldest first.
    package static func list(deadOnly: Bool, limit: Int = 200, in tx: Transaction) throws -> [Entry] {
        try tx.query(
            """
            SELECT \(entryColumns) FROM outbox WHERE state \(deadOnly ? "= 'DEAD'" : "<> 'DISCARDED'")
            ORDER BY created_at, event_id, subscriber LIMIT \(limit)
            """
        ).map(Entry.init)
    }

    /// Puts dead rows back into the queue; all of them, or those of one event.
    ///
    /// - Returns: how many.
    @discardableResult
    package static func retry(eventID: String? = nil, in tx: Transaction) throws -> Int {
        let one = eventID.map { _ in "AND event_id = $2" } ?? ""
        let sql = """
            UPDATE outbox SET state = 'PENDING', next_attempt_at = $1, \(Lease.none)
            WHERE state = 'DEAD' \(one)
            """
        if let eventID { return try tx.execute(sql, tx.now, eventID) }
        return try tx.execute(sql, tx.now)
    }

    /// Gives a dead event up, with the reason; the events behind it follow. The row stays as a trace, without what it
    /// carried: payloads hold contacts.
    @discardableResult
    package static func discard(eventID: String, reason: String, in tx: Transaction) throws -> Int {
        try tx.execute(
            """
            UPDATE outbox SET state = 'DISCARDED', payload = '', last_error = $2, next_attempt_at = $3
            WHERE state = 'DEAD' AND event_id = $1
            """, eventID, "discarded: \(reason)", tx.now)
    }

    /// Pending and dead rows by subscriber, for metrics and the doctor.
    package static func counts(in tx: Transaction) throws -> [(subscriber: String, state: String, count: Int)] {
        try tx.query("SELECT subscriber, state, count(*) AS n FROM outbox GROUP BY subscriber, state").map {
            (try $0.text("subscriber"), try $0.text("state"), try $0.int("n"))
        }
    }
}

extension OutboxStore.Entry {
    package init(row: Row) throws {
        eventID = try row.text("event_id")
        subscriber = try row.text("subscriber")
        subject = try row.text("subject")
        sequence = try row.int("sequence")
        type = try row.text("type")
        state = try row.text("state")
        attempts = try row.int("attempts")
        createdAt = try row.instant("created_at")
        nextAttemptAt = try row.instant("next_attempt_at")
        lastError = try row.textIfPresent("last_error")
    }
}
