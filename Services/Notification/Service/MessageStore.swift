import FoundationEssentials
import Models
import ServiceKit
package import Storage

/// Messages and their attempts, within one transaction: making, listing, retrying. Sending is in `MessageQueue`.
package struct MessageStore {
    static let columns = """
        id, petition_id, petition_code, event_id, rule, rule_note, audience, person, recipient, channel, template_id, \
        template_version, subject, body, state, reason, live, stage_percent, clock_id, clock_step, attempts, \
        created_at, next_attempt_at, sent_at, held_until, acknowledged_at, urgency, short_text, parameters, contact, spent, \
        uncertain
        """
    let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// One message a person and event, whatever roles they have.
    ///
    /// - Returns: false when this person has been told of this event already.
    package func insert(_ message: Message) throws -> Bool {
        try tx.execute(
            """
            INSERT INTO message (\(Self.columns), superseded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)
            ON CONFLICT (event_id, petition_id, person) DO NOTHING
            """,
            message.id, message.petitionID, message.petitionCode, message.eventID, message.rule, message.ruleNote,
            message.audience.rawValue, message.person, message.recipient, message.channel, message.templateID,
            message.templateVersion, message.subject, message.body, message.state.rawValue, message.reason,
            message.live, message.stagePercent, message.clockID, message.clockStep, message.attempts, message.createdAt,
            message.nextAttemptAt, message.sentAt, message.heldUntil, message.acknowledgedAt, message.urgency.rawValue,
            message.shortText, Self.json(message.parameters), message.contact,
            message.spent.joined(separator: ","), message.uncertain, false) == 1
    }

    package func find(_ id: String) throws -> Message? {
        try tx.first("SELECT \(Self.columns) FROM message WHERE id = $1", id).map(Self.message)
    }

    package func attempts(of id: String) throws -> [MessageAttempt] {
        try tx.query(
            "SELECT at, channel, provider_id, result, error FROM message_attempt WHERE message_id = $1 ORDER BY id", id
        ).map { row in
            MessageAttempt(
                at: try row.instant("at"), channel: try row.text("channel"), providerID: try row.text("provider_id"),
                result: MessageAttempt.Result(rawValue: try row.text("result")) ?? .retry, error: try row.text("error"))
        }
    }

    /// Messages about stages of a clock are of no use any more. One that is on its way out right now (leased) may still
    /// arrive; should that attempt fail, it is not repeated.
    package func supersede(_ which: Superseded) throws {
        let (condition, id) = which.condition
        try tx.execute(
            "UPDATE message SET superseded = $2 WHERE \(condition) AND state IN ('QUEUED', 'HELD')", id, true)
        try tx.execute("UPDATE message SET next_rung_at = NULL WHERE \(condition) AND next_rung_at IS NOT NULL", id)
        try tx.execute(
            """
            UPDATE message SET state = 'FAILED', reason = $2, \(Lease.none)
            WHERE \(condition) AND state IN ('QUEUED', 'HELD') AND \(Lease.isFree(at: "$3"))
            """, id, Message.superseded, tx.now)
    }

    package enum Superseded {
        private static let whileOpen = MessageRule.whileOpen.sorted().map { "'\($0)'" }.joined(separator: ", ")

        /// Every stage, but those of a step that runs after the answer, and what asks for something that only an open
        /// petition needs.
        case petition(String)
        case clock(String)

        var condition: (String, String) {
            switch self {
            case .petition(let id):
                (
                    """
                    petition_id = $1 AND (clock_id <> '' AND clock_step <> 'PUBLISH' OR template_id IN (\(Self.whileOpen)))
                    """, id
                )
            case .clock(let id): ("clock_id = $1", id)
            }
        }
    }

    /// Who was told, or is just being told, that this clock ran out.
    package func toldOfBreach(clock id: String) throws -> [(person: String, audience: Audience)] {
        try tx.query(
            """
            SELECT person, audience FROM message WHERE clock_id = $1 AND stage_percent >= 100
                AND state IN ('QUEUED', 'HELD', 'SENT', 'DELIVERED') ORDER BY id
            """, id
        ).map { (try $0.text("person"), Audience(rawValue: try $0.text("audience")) ?? .teamHead) }
    }

    /// Whoever accepts a petition has read that it is theirs.
    package func acknowledgeAssignment(of petition: String, by officer: String) throws {
        try tx.execute(
            """
            UPDATE message SET acknowledged_at = $3, next_rung_at = NULL WHERE petition_id = $1 AND person = $2 AND acknowledged_at IS NULL
                AND rule IN ('petition.routed', 'petition.reassigned')
            """, petition, officer, tx.now)
    }

    package func acknowledge(_ id: String) throws {
        try tx.execute(
            """
            UPDATE message SET acknowledged_at = $2, next_rung_at = NULL WHERE id = $1 AND acknowledged_at IS NULL
            """, id, tx.now)
    }

    /// This message and all that travelled in it.
    package func acknowledgeAll(in leader: String) throws {
        try tx.execute(
            """
            UPDATE message SET acknowledged_at = $2, next_rung_at = NULL
            WHERE (id = $1 OR bundled_into = $1) AND acknowledged_at IS NULL
            """, leader, tx.now)
    }

    /// Queues a FAILED or DEAD message anew, with all its attempts before it.
    ///
    /// - Parameter mayRepeat: whoever asks knows that it may have arrived; then it is tried once more, whatever comes of it.
    /// - Throws: `failedPrecondition`: SUPERSEDED, TEXT_GONE, MAY_HAVE_ARRIVED, or ILLEGAL_TRANSITION from any other state.
    package func retry(_ message: Message, mayRepeat: Bool = false) throws {
        if message.reason == Message.superseded {
            throw RPCError(
                .failedPrecondition, "the petition has gone on; this message would mislead",
                vi: "Kiến nghị đã có diễn biến mới, thông báo này không còn phù hợp.", reason: "SUPERSEDED")
        }
        guard message.state == .failed || message.state == .dead else {
            throw RPCError.illegalTransition("RetryMessage", from: message.state.rawValue)
        }
        guard !message.body.isEmpty else {
            throw RPCError(
                .failedPrecondition, "the text was removed by policy; there is nothing left to send",
                vi: "Nội dung thông báo đã được xóa theo quy định lưu giữ, không thể gửi lại.", reason: "TEXT_GONE")
        }
        if message.mayHaveArrived, !mayRepeat {
            throw RPCError(
                .failedPrecondition, "it may have arrived; set may_repeat to send it all the same",
                vi: "Thông báo có thể đã đến nơi; đặt may_repeat nếu vẫn muốn gửi lại.", reason: "MAY_HAVE_ARRIVED")
        }
        try requeue(message.id)
    }

    /// Dead letters, the oldest first.
    package func dead(limit: Int) throws -> [Message] {
        try tx.query("SELECT \(Self.columns) FROM message WHERE state = 'DEAD' ORDER BY id LIMIT $1", limit)
            .map(Self.message)
    }

    /// Queues dead letters anew, the oldest first, but none that may have arrived: those are judged one by one.
    package func replay(channel: String?, limit: Int) throws -> DeadLetterReplay {
        let filter = "state = 'DEAD'" + (channel == nil ? "" : " AND channel = $2")
        let sendable = "body <> '' AND reason NOT LIKE '\(Message.mayHaveArrived)%'"
        let values: [SQLValue] = channel.map { [.text($0)] } ?? []
        let rows = try tx.execute(
            Statement(
                """
                SELECT id FROM message WHERE \(filter) AND \(sendable) ORDER BY id LIMIT $1 \(tx.dialect.skipLocked)
                """, [.integer(Int64(limit))] + values)
        ).rows
        for row in rows { try requeue(try row.text("id")) }
        let others = channel == nil ? "state = 'DEAD'" : "state = 'DEAD' AND channel = $1"
        let left = try tx.execute(
            Statement("SELECT COUNT(*) AS n FROM message WHERE \(others) AND NOT (\(sendable))", values)
        ).rows.first
        return DeadLetterReplay(replayed: rows.count, skipped: try left?.int("n") ?? 0)
    }

    /// `uncertain` stays: copies that may be there already count for ever.
    private func requeue(_ id: String) throws {
        try tx.execute(
            """
            UPDATE message SET state = 'QUEUED', reason = '', attempts = 0, spent = '', bundled_into = '',
                next_attempt_at = $2, \(Lease.none) WHERE id = $1
            """, id, tx.now)
    }

    private static func json(_ values: [String: String]) -> String {
        JSONText.object(values.sorted { $0.key < $1.key }.map { ($0.key, JSONText.quote($0.value)) })
    }

    private static func values(_ json: String) -> [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
    }

    static func message(_ row: Row) throws -> Message {
        guard let state = Message.State(rawValue: try row.text("state")),
            let audience = Audience(rawValue: try row.text("audience"))
        else { throw StorageError.badRow("state or audience of message") }
        var message = Message(
            id: try row.text("id"), petitionID: try row.text("petition_id"),
            petitionCode: try row.text("petition_code"), eventID: try row.text("event_id"), rule: try row.text("rule"),
            ruleNote: try row.text("rule_note"),
            audience: audience, person: try row.text("person"), recipient: try row.text("recipient"),
            channel: try row.text("channel"), templateID: try row.text("template_id"),
            templateVersion: try row.int("template_version"), subject: try row.text("subject"),
            body: try row.text("body"), state: state, reason: try row.text("reason"), live: try row.bool("live"),
            stagePercent: try row.int("stage_percent"), clockID: try row.text("clock_id"),
            clockStep: try row.text("clock_step"), attempts: try row.int("attempts"),
            createdAt: try row.instant("created_at"), nextAttemptAt: try row.instant("next_attempt_at"),
            sentAt: try row.instantIfPresent("sent_at"), heldUntil: try row.instantIfPresent("held_until"),
            acknowledgedAt: try row.instantIfPresent("acknowledged_at"))
        message.urgency = MessageUrgency(rawValue: try row.text("urgency")) ?? .normal
        message.shortText = try row.text("short_text")
        message.parameters = Self.values(try row.text("parameters"))
        message.contact = try row.text("contact")
        message.uncertain = try row.int("uncertain")
        message.spent = try row.text("spent").split(separator: ",").map(String.init)
        return message
    }
}

/// What came of a replay in bulk.
package struct DeadLetterReplay: Sendable, Equatable {
    package var replayed: Int
    /// Left dead, in all: they may have arrived, or their text is gone.
    package var skipped: Int

    package init(replayed: Int = 0, skipped: Int = 0) {
        self.replayed = replayed
        self.skipped = skipped
    }

    /// - Parameter text: as `record` writes it; a number alone is that of a release before.
    init(recorded text: String) {
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        self.init(replayed: numbers.first ?? 0, skipped: numbers.dropFirst().first ?? 0)
    }

    var record: String { "\(replayed)/\(skipped)" }
}
