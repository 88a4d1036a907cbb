package import Models
package import RPC
package import Storage
package import struct FoundationEssentials.Date

/// Writes facts into the transaction that caused them: one row for every subscriber.
package struct Outbox: Sendable {
    package let source: ServiceName

    package init(source: ServiceName) {
        self.source = source
    }

    /// States `fact` about `subject` (a petition's id, or a key such as `unit:QLNL`).
    ///
    /// - Parameter id: when the fact has one already under which others know it.
    /// - Returns: the event's id.
    @discardableResult
    package func emit(
        _ fact: Fact, about subject: String, in tx: Transaction, traceparent: String = Trace.current, id: String? = nil
    ) throws -> String {
        let counter = try tx.execute(
            Statement(
                """
                INSERT INTO event_sequence (subject, value) VALUES ($1, 1)
                ON CONFLICT (subject) DO UPDATE SET value = event_sequence.value + 1 RETURNING value
                """, [.text(subject)], mark: .concerns(subject)))
        let sequence = try counter.rows.first?.int("value") ?? 1
        var event = envelope(fact, subject: subject, sequence: sequence, at: tx.now, traceparent: traceparent)
        if let id { event.id = id }
        for statement in try rows(for: event, fact: fact, at: tx.now) { try tx.execute(statement) }
        return event.id
    }

    /// The statements that state the first fact about a new subject, for `Database.append`.
    package func firstFact(
        _ fact: Fact, about subject: String, at now: Date, traceparent: String = Trace.current
    ) throws -> [Statement] {
        let event = envelope(fact, subject: subject, sequence: 1, at: now, traceparent: traceparent)
        return [
            Statement(
                "INSERT INTO event_sequence (subject, value) VALUES ($1, 1)", [.text(subject)], mark: .concerns(subject)
            )
        ] + (try rows(for: event, fact: fact, at: now))
    }

    private func envelope(
        _ fact: Fact, subject: String, sequence: Int, at now: Date, traceparent: String
    ) -> PBEvent {
        var event = PBEvent()
        event.id = UUIDv7.make(at: now)
        event.source = source.rawValue
        event.specversion = "1.0"
        event.type = fact.type
        event.subject = subject
        event.time = PBTimestamp(now)
        event.sequence = Int64(sequence)
        event.traceparent = traceparent
        return event
    }

    private func rows(for event: PBEvent, fact: Fact, at now: Date) throws -> [Statement] {
        try Subscriptions.hearers(of: fact).map { subscriber in
            var addressed = event
            addressed.data.fact = fact.redacted(for: subscriber)
            return Statement(
                """
                INSERT INTO outbox (event_id, subscriber, subject, sequence, type, payload, state, attempts,
                    created_at, next_attempt_at)
                VALUES ($1, $2, $3, $4, $5, $6, 'PENDING', 0, $7, $7)
                """,
                [
                    .text(event.id), .text(subscriber.rawValue), .text(event.subject), .integer(event.sequence),
                    .text(event.type), .text(try EventPayload.encode(addressed)), .instant(now),
                ])
        }
    }
}
