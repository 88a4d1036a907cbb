package import Events
import Models
import RPC
import ServiceKit
import Storage

/// What providers report later: that a message arrived, or never will.
struct MessageReceipts: Sendable {
    let database: any Database
    let outbox: Outbox
    let sms: SMSReceipts?

    var routes: [HTTPExtraRoute] {
        guard let sms else { return [] }
        let handler: @Sendable (RPCRequest) async -> RPCResponse = { request in await answer(request, sms) }
        return [
            HTTPExtraRoute("GET", "/receipts/sms", maximumBody: 0, handler: handler),
            HTTPExtraRoute("POST", "/receipts/sms", maximumBody: 64 * 1024, handler: handler),
        ]
    }

    /// The gateway calls the address that it was given with the message, and adds its counts: `SendSuccess` for numbers
    /// that have it, `SendFailed` for those that never will.
    private func answer(_ request: RPCRequest, _ sms: SMSReceipts) async -> RPCResponse {
        guard let id = request.query["m"], let signature = request.query["s"], sms.isValid(signature, for: id) else {
            return RPCResponse(status: 403, headers: ["content-type": "text/plain"], body: Array("unsigned".utf8))
        }
        let isDelivered = (request.query["SendSuccess"].flatMap { Int($0) } ?? 0) > 0
        let hasFailed = (request.query["SendFailed"].flatMap { Int($0) } ?? 0) > 0
        do {
            try await database.write { tx in
                if isDelivered {
                    try MessageQueue(tx).confirm(id, on: "sms", outbox)
                } else if hasFailed {
                    try MessageQueue(tx).bounce(id, on: "sms")
                }
            }
            return RPCResponse(status: 200, headers: ["content-type": "text/plain"], body: Array("ok".utf8))
        } catch {
            return RPCResponse(status: 503, headers: ["content-type": "text/plain"], body: [])
        }
    }
}

extension MessageQueue {
    /// The receiver has it. A second receipt, or one that comes after another channel took over, changes nothing.
    package func confirm(_ id: String, on channel: String, _ outbox: Outbox) throws {
        let lock = tx.dialect.rowLock
        let news = try tx.query(
            """
            SELECT \(MessageStore.columns) FROM message
            WHERE (id = $1 OR bundled_into = $1) AND state = 'SENT' AND channel = $2 AND delivered_at IS NULL\(lock)
            """, id, channel
        ).map(MessageStore.message)
        try tx.execute(
            """
            UPDATE message SET state = 'DELIVERED', delivered_at = COALESCE(delivered_at, $3),
                next_rung_at = CASE WHEN audience = 'sender' THEN NULL ELSE next_rung_at END
            WHERE (id = $1 OR bundled_into = $1) AND state = 'SENT' AND channel = $2
            """, id, channel, tx.now)
        for message in news {
            try outbox.emit(.messageDelivered(message.delivery(at: tx.now)), about: message.subjectOfEvents, in: tx)
        }
    }

    /// The same by the provider's own id of the message.
    package func confirm(providerID: String, on channel: String, _ outbox: Outbox) throws {
        let attempts = try tx.query(
            "SELECT message_id FROM message_attempt WHERE provider_id = $1 AND channel = $2 AND result = $3",
            providerID,
            channel, MessageAttempt.Result.sent.rawValue)
        for attempt in attempts { try confirm(try attempt.text("message_id"), on: channel, outbox) }
    }

    /// It was accepted and never arrived: the next channel, at once; where there is none left, a dead letter.
    ///
    /// - Parameter reason: of few kinds and without personal data, e.g. `bounced: 5.1.1`.
    /// - Returns: false when it was not on its way by this channel any more.
    @discardableResult
    package func bounce(_ id: String, on channel: String, reason: String = "not delivered") throws -> Bool {
        let rows = try tx.query(
            """
            SELECT \(MessageStore.columns) FROM message
            WHERE (id = $1 OR bundled_into = $1) AND state = 'SENT' AND channel = $2
            """, id, channel)
        for message in try rows.map(MessageStore.message) {
            try tx.execute(
                """
                UPDATE message SET state = 'QUEUED', reason = $3, attempts = 0, next_attempt_at = $2,
                    sent_at = NULL, next_rung_at = NULL WHERE id = $1
                """, message.id, tx.now, reason)
            try record(
                MessageAttempt(
                    at: tx.now, channel: channel, providerID: "", result: .permanent, error: "receipt: \(reason)"),
                of: message.id, id: UUIDv7.make())
        }
        return !rows.isEmpty
    }
}
