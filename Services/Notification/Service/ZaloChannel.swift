import FoundationEssentials
import Models
package import Storage

/// Zalo's official account: within 48 hours of the person's last word a consultation message, else a registered template
/// to the number.
package struct ZaloChannel: MessageChannel {
    package let name = "zalo"
    private let settings: ZaloSettings
    private let tokens: ZaloTokens
    private let database: any Database
    private let breaker = CircuitBreaker()

    package init(settings: ZaloSettings, database: any Database) {
        self.settings = settings
        self.database = database
        tokens = ZaloTokens(settings: settings, database: database)
    }

    package func reaches(_ address: Address) -> Bool {
        !address.zaloUserID.isEmpty || (!settings.templates.isEmpty && PhoneNumber.international(address.phone) != nil)
    }

    package func send(_ message: OutgoingMessage) async -> SendResult {
        do {
            let user = message.address.zaloUserID
            if !user.isEmpty, try await database.write({ tx in try ZaloContacts(tx).takeSlot(user) }) {
                let result = await consult(user, message)
                // What may have arrived keeps its place in the window; what surely did not took none.
                guard result.isSurelyNotSent else { return result }
                try await database.write { tx in try ZaloContacts(tx).giveBackSlot(user) }
                if case .permanent = result, hasTemplate(for: message) { return await template(message) }
                return result
            }
            return await template(message)
        } catch {
            return .retry("database: \(type(of: error))")
        }
    }

    /// Alarms of the account, for the administrators.
    package func alarm(in tx: Transaction) throws -> (id: String, text: String)? { try tokens.alarm(in: tx) }

    private func hasTemplate(for message: OutgoingMessage) -> Bool {
        settings.templates[message.templateID] != nil && PhoneNumber.international(message.address.phone) != nil
    }

    private struct Consultation: Encodable {
        struct Recipient: Encodable { let user_id: String }
        struct Text: Encodable { let text: String }
        let recipient: Recipient
        let message: Text
    }

    /// The longest text of one message.
    private static let longestText = 2000

    private func consult(_ user: String, _ message: OutgoingMessage) async -> SendResult {
        let text = message.subject + "\n\n" + message.body
        let room = Self.longestText - 1 - message.footer.count
        let body = Consultation(
            recipient: .init(user_id: user),
            message: .init(text: text.count <= Self.longestText ? text : text.prefix(room) + "…" + message.footer))
        return await call(settings.openAPIURL + "/v3.0/oa/message/cs", body)
    }

    private struct Template: Encodable {
        let phone: String
        let template_id: String
        let template_data: [String: ZaloTemplate.Value]
        let tracking_id: String
    }

    private func template(_ message: OutgoingMessage) async -> SendResult {
        guard let template = settings.templates[message.templateID],
            let phone = PhoneNumber.international(message.address.phone)
        else { return .permanent("outside Zalo's window, and no template or number") }
        guard let data = template.fill(message.parameters) else { return .permanent("a template parameter is missing") }
        return await call(
            settings.businessURL + "/message/template",
            Template(phone: phone, template_id: template.id, template_data: data, tracking_id: message.id))
    }

    private struct Reply: Decodable {
        struct Content: Decodable {
            var message_id: String?
            var msg_id: String?
        }
        let error: Int
        var message: String?
        var data: Content?
    }

    /// One call, and once more with a new token when Zalo calls the present one invalid.
    private func call(_ url: String, _ body: some Encodable) async -> SendResult {
        guard breaker.enter() else { return .exhausted("Zalo does not answer; waiting") }
        var refused: String?
        while true {
            guard let bytes = try? ProviderHTTP.json(body), let access = try? await tokens.access(refused: refused)
            else {
                breaker.leave(isAlive: false)
                return .retry("no token: the database does not answer")
            }
            guard case .token(let token) = access else {
                breaker.leave(isAlive: false)
                if case .unavailable(let why) = access { return .exhausted(why) }
                return .exhausted("no token")
            }
            let answer = await ProviderHTTP.post(
                url, headers: [("content-type", "application/json"), ("access_token", token)], body: bytes)
            let (result, isTokenRefused) = Self.result(of: answer)
            if isTokenRefused, refused == nil {
                refused = token
                continue
            }
            breaker.leave(isAlive: Self.isAlive(answer))
            return result
        }
    }

    /// An answer without a word of Zalo's own.
    private static func result(ofUnread status: Int) -> SendResult {
        switch status {
        // Done and not said, or passed on by a gateway that lost the answer.
        case 200..<300, 502, 504: .unknown("HTTP \(status)")
        case 429, 500...: .retry("HTTP \(status)")
        default: .permanent("HTTP \(status)")
        }
    }

    private static func isAlive(_ answer: ProviderHTTP.Answer) -> Bool {
        if case .answered(let status, _) = answer { return status < 500 }
        return false
    }

    /// The table of errors; `error` counts, whatever the HTTP status.
    private static func result(of answer: ProviderHTTP.Answer) -> (SendResult, isTokenRefused: Bool) {
        switch answer {
        case .unreachable: return (.retry("cannot be reached"), false)
        case .unknown(let why): return (.unknown(why), false)
        case .answered(let status, let body):
            guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(body)) else {
                return (Self.result(ofUnread: status), false)
            }
            let error = "Zalo \(reply.error)"
            switch reply.error {
            case 0:
                let id = reply.data?.message_id ?? reply.data?.msg_id ?? ""
                return (.sent(providerID: id, confirmed: false), false)
            case -216, -124: return (.exhausted(error), true)
            // Token or parameter: only its words say which.
            case -201 where reply.message?.lowercased().contains("token") == true: return (.exhausted(error), true)
            case -100: return (.retry(error), false)
            // Application and its configuration, quota: nothing that another try mends soon.
            case (-107)...(-101), -115: return (.exhausted(error), false)
            // Among them -118: this number has no account of Zalo.
            default: return (.permanent(error), false)
            }
        }
    }
}
