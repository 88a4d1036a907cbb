import Crypto
import FoundationEssentials
import Models
import NIOCore

/// Hands messages to another system (a gateway, a chat robot) over HTTP, signed as Standard Webhooks lays down.
package struct WebhookChannel: MessageChannel {
    package let name = "webhook"
    private let url: String
    private let signer: WebhookSigner
    private let timeout: TimeAmount
    private let breaker = CircuitBreaker()

    /// - Parameter secret: `whsec_` and base64, or any text of at least 16 characters.
    /// - Throws: `RPCError.invalidArgument` that names the setting.
    package init(url: String, secret: String, timeoutSeconds: Int64 = 10) throws {
        guard let scheme = ["https://", "http://"].first(where: { url.hasPrefix($0) }), url.count > scheme.count,
            url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else {
            throw RPCError.invalid(
                "WEBHOOK_URL", "BAD_URL", "must begin with https:// or http://",
                vi: "WEBHOOK_URL phải bắt đầu bằng https:// hoặc http://.")
        }
        self.url = url
        signer = try WebhookSigner(secret: secret)
        timeout = .seconds(timeoutSeconds)
    }

    package func reaches(_ address: Address) -> Bool { true }

    /// `webhook-id` is the same at every attempt.
    package var honoursIDs: Bool { true }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        guard let body = try? Self.body(message) else { return .permanent("text cannot be written") }
        guard breaker.enter() else { return .exhausted("the receiver does not answer; waiting") }
        let timestamp = Int64(Date().timeIntervalSince1970)
        let answer = await ProviderHTTP.post(
            url,
            headers: [
                ("content-type", "application/json"), ("webhook-id", message.id),
                ("webhook-timestamp", String(timestamp)),
                ("webhook-signature", signer.sign(id: message.id, timestamp: timestamp, body: body)),
            ], body: body, timeout: timeout)
        switch answer {
        case .answered(let status, _):
            breaker.leave(isAlive: status < 500)
            return Self.result(of: status, id: message.id)
        case .unreachable:
            breaker.leave(isAlive: false)
            return .retry("cannot be reached")
        case .unknown(let why):
            breaker.leave(isAlive: false)
            return .unknown(why)
        }
    }

    /// 408 and 429 ask for patience, 410 and the other 4xx will not change.
    package static func result(of status: Int, id: String) -> SendResult {
        switch status {
        case 200..<300: .sent(providerID: id, confirmed: true)
        case 408, 429: .retry("HTTP \(status)")
        case 400..<500: .permanent("HTTP \(status)")
        default: .retry("HTTP \(status)")
        }
    }

    private struct Payload: Encodable {
        let type = "message"
        let timestamp: Date
        let data: Content
    }

    private struct Content: Encodable {
        let messageId: String
        let petitionCode: String
        let event: String
        let audience: String
        let recipient: Contact
        let subject: String
        let body: String
    }

    private struct Contact: Encodable {
        let name: String
        let phone: String
        let email: String
    }

    private static func body(_ message: OutgoingMessage) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        let contact = Contact(
            name: message.address.name, phone: message.address.phone, email: message.address.email)
        return Array(
            try encoder.encode(
                Payload(
                    timestamp: message.createdAt,
                    data: Content(
                        messageId: message.id, petitionCode: message.petitionCode, event: message.rule,
                        audience: message.audience.rawValue, recipient: contact, subject: message.subject,
                        body: message.body))))
    }
}

/// Signatures of Standard Webhooks, version 1: HMAC-SHA256 over `id.timestamp.body`.
package struct WebhookSigner: Sendable {
    private let key: SymmetricKey

    /// - Throws: `RPCError.invalidArgument` when the secret is too short or not base64 after `whsec_`.
    package init(secret: String) throws {
        let bytes: Data?
        if secret.hasPrefix("whsec_") {
            bytes = Data(base64Encoded: String(secret.dropFirst("whsec_".count)))
        } else {
            bytes = Data(secret.utf8)
        }
        guard let bytes, bytes.count >= 16 else {
            throw RPCError.invalid(
                "WEBHOOK_SECRET", "BAD_SECRET", "must be whsec_ and base64 of at least 16 bytes",
                vi: "WEBHOOK_SECRET phải là whsec_ và base64 của ít nhất 16 byte.")
        }
        key = SymmetricKey(data: bytes)
    }

    /// `v1,<base64>`
    package func sign(id: String, timestamp: Int64, body: [UInt8]) -> String {
        var content = Data("\(id).\(timestamp).".utf8)
        content.append(contentsOf: body)
        let code = HMAC<SHA256>.authenticationCode(for: content, using: key)
        return "v1," + Data(code).base64EncodedString()
    }
}
