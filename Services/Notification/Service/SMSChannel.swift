import Crypto
import FoundationEssentials
import Models
package import ServiceKit

/// Text messages under the department's brand name, by one gateway or two.
///
/// The message's id is the gateway's request id, so a repetition is refused there (124) and counts as sent. Each message
/// belongs to one gateway, by weight; the other one takes it only while the first does not answer at all, and never what may
/// have arrived by the first: only that one knows the id.
package struct SMSChannel: MessageChannel {
    package let name = "sms"
    private let gateways: [SMSGateway]
    private let callback: SMSReceipts?

    package init(gateways: [SMSGateway], callback: SMSReceipts? = nil) {
        self.gateways = gateways
        self.callback = callback
    }

    /// - Throws: `RPCError.invalidArgument` that names every setting that is missing.
    package init(_ settings: Settings) throws {
        var required = ["SMS_API_KEY", "SMS_SECRET_KEY", "SMS_BRANDNAME"]
        if settings["SMS2_URL"] != nil { required += ["SMS2_API_KEY", "SMS2_SECRET_KEY"] }
        try RPCError.throwIfAny(
            required.filter { settings[$0] == nil }.map {
                FieldViolation($0, "REQUIRED", "needed by the channel sms", vi: "Kênh sms cần \($0).")
            })
        var gateways = [
            SMSGateway(
                url: settings["SMS_URL"] ?? SMSGateway.standardURL, apiKey: settings["SMS_API_KEY"] ?? "",
                secretKey: settings["SMS_SECRET_KEY"] ?? "", brandname: settings["SMS_BRANDNAME"] ?? "",
                weight: settings.integer("SMS_WEIGHT") ?? 100)
        ]
        if let url = settings["SMS2_URL"] {
            gateways.append(
                SMSGateway(
                    url: url, apiKey: settings["SMS2_API_KEY"] ?? "", secretKey: settings["SMS2_SECRET_KEY"] ?? "",
                    brandname: settings["SMS2_BRANDNAME"] ?? settings["SMS_BRANDNAME"] ?? "",
                    weight: 100 - (settings.integer("SMS_WEIGHT") ?? 100), beside: gateways[0]))
        }
        self.init(gateways: gateways, callback: SMSReceipts(settings))
    }

    /// 124: seen before.
    package var honoursIDs: Bool { true }
    package var hasSeveralProviders: Bool { gateways.count > 1 }

    package func reaches(_ address: Address) -> Bool { PhoneNumber.international(address.phone) != nil }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        guard let phone = PhoneNumber.international(message.address.phone) else { return .permanent("not a number") }
        var last = SendResult.exhausted("no gateway answers; waiting")
        for gateway in order(of: message) {
            guard gateway.breaker.enter() else { continue }
            let (result, isAlive) = await gateway.send(
                message.shortText, to: phone, id: message.id, callback: callback?.url(for: message.id) ?? "")
            gateway.breaker.leave(isAlive: isAlive)
            last = result
            // Only what surely did not arrive at one gateway may go to the other.
            if case .exhausted = result { continue }
            if case .sent = result { TextMessageParts.count(message.shortText) }
            return result
        }
        return last
    }

    /// The gateway of this message first, the same at every attempt; alone when it may have the message already.
    private func order(of message: OutgoingMessage) -> [SMSGateway] {
        guard gateways.count == 2 else { return gateways }
        let digest = Array(SHA256.hash(data: Data(message.id.utf8)))
        let position = (Int(digest[0]) << 8 | Int(digest[1])) * 100 / 65_536
        let order: [SMSGateway] = position < gateways[0].weight ? gateways : gateways.reversed()
        guard message.mayHaveArrived else { return order }
        return [order.first { $0.name == message.mayHaveArrivedBy } ?? order[0]]
    }
}

/// One gateway of the eSMS kind.
package struct SMSGateway: Sendable {
    static let standardURL = "https://rest.esms.vn/MainService.svc/json/SendMultipleMessage_V4_post_json/"
    let url: String
    let apiKey: String
    let secretKey: String
    let brandname: String
    /// Percent of the messages.
    let weight: Int
    let breaker = CircuitBreaker()

    /// As it stands in the trace: its host; of a second account at the same provider also that it is the second.
    let name: String

    package init(
        url: String, apiKey: String, secretKey: String, brandname: String, weight: Int = 100,
        beside first: SMSGateway? = nil
    ) {
        let host = url.split(separator: "/").dropFirst().first.map(String.init) ?? url
        name = host == first?.name ? "\(host)#2" : host
        self.url = url
        self.apiKey = apiKey
        self.secretKey = secretKey
        self.brandname = brandname
        self.weight = weight
    }

    private struct Body: Encodable {
        let ApiKey: String
        let SecretKey: String
        let Content: String
        let Phone: String
        let Brandname: String
        let SmsType = "2"
        let IsUnicode = "0"
        let Sandbox = "0"
        let RequestId: String
        let CallbackUrl: String?
    }

    private struct Reply: Decodable {
        let CodeResult: String
        var SMSID: String?
    }

    func send(_ text: String, to phone: String, id: String, callback: String) async -> (SendResult, isAlive: Bool) {
        let body = Body(
            ApiKey: apiKey, SecretKey: secretKey, Content: SMSText.plain(text), Phone: phone, Brandname: brandname,
            RequestId: id, CallbackUrl: callback.isEmpty ? nil : callback)
        guard let bytes = try? ProviderHTTP.json(body) else { return (.permanent("text cannot be written"), true) }
        switch await ProviderHTTP.post(url, headers: [("content-type", "application/json")], body: bytes) {
        case .unreachable: return (.exhausted("cannot be reached"), false)
        case .unknown(let why): return (.unknown(why, by: name), false)
        case .answered(let status, let body):
            guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(body)) else {
                return (ofUnread(status), status < 500)
            }
            return (Self.result(reply.CodeResult, id: reply.SMSID ?? "", requestID: id), true)
        }
    }

    /// An answer without a word of the gateway's own: done and not said, passed on by somebody who lost the answer, or
    /// surely not done.
    private func ofUnread(_ status: Int) -> SendResult {
        switch status {
        case 200..<300, 502, 504: .unknown("HTTP \(status)", by: name)
        default: .retry("HTTP \(status)")
        }
    }

    /// The table of codes: 100 accepted, 124 accepted before.
    private static func result(_ code: String, id: String, requestID: String) -> SendResult {
        switch code {
        case "100": .sent(providerID: id, confirmed: false)
        case "124": .sent(providerID: "repeat of \(requestID)", confirmed: false)
        // Key, balance, brand name, address of ours: the operator's to mend, and no fault of this message.
        case "101", "103", "104", "140": .exhausted("SMS \(code)")
        case "108", "146": .permanent("SMS \(code)")
        default: .retry("SMS \(code)")
        }
    }
}

/// Addresses at which the gateway reports delivery, each good for one message.
package struct SMSReceipts: Sendable {
    private let base: String
    private let key: SymmetricKey

    package init?(_ settings: Settings) {
        guard let base = settings["PUBLIC_URL"], let secret = settings["SMS_SECRET_KEY"] else { return nil }
        self.base = PublicURL.base(base)
        key = SymmetricKey(data: Data(secret.utf8))
    }

    func url(for message: String) -> String { "\(base)/receipts/sms?m=\(message)&s=\(signature(message))" }

    package func signature(_ message: String) -> String {
        Hex.text(HMAC<SHA256>.authenticationCode(for: Data("receipt:\(message)".utf8), using: key).prefix(16))
    }

    package func isValid(_ signature: String, for message: String) -> Bool {
        let (a, b) = (Array(signature.utf8), Array(self.signature(message).utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
