import Foundation
import Synchronization
import TestKit

/// Zalo as domain.md §3.1 describes it, and nothing beyond: tokens (single-use refresh tokens), consultation messages
/// within 48 hours and eight a window, templates with typed parameters, the table of errors. Refusals come with HTTP
/// 200, as the real one does.
final class ZaloSimulator: Sendable {
    struct Delivery: Sendable, Equatable {
        /// A user id, or a number for a template.
        var to: String
        var text: String
        /// Empty for a consultation message.
        var templateID = ""
        var trackingID = ""
    }

    /// What the next calls meet, whatever they ask.
    enum Fault: Sendable {
        case error(Int, String = "as told")
        case status(Int)
        case drop
        /// Delivered, and then the connection ends without an answer.
        case deliverAndDrop
        case delay(Duration)
    }

    struct Template: Sendable {
        /// Parameter → whether it is a number.
        var parameters: [String: Bool]
    }

    private struct State {
        var accessToken = "access-0"
        var refreshToken = "refresh-0"
        var usedTokens: Set<String> = []
        var rotations = 0
        /// How often a refresh token came that had been used.
        var reuses = 0
        var isRefreshing = false
        var interactions: [String: (at: Date, sent: Int)] = [:]
        var templates: [String: Template] = [:]
        var deliveries: [Delivery] = []
        /// What it refused because no table allows it.
        var refusals: [String] = []
        var faults: [Fault] = []
        var tokenFaults: [Fault] = []
        var tokenCalls = 0
        var expiresIn = 90_000
        var tokenDelay = Duration.zero
        var now: @Sendable () -> Date = { Date() }
    }

    static let appID = "4318000000000000001"
    static let secret = "s3cret-of-the-app"

    private let state: Mutex<State>
    private let server: Mutex<LoopbackServer?> = Mutex(nil)

    private init(now: @escaping @Sendable () -> Date) {
        var state = State()
        state.now = now
        self.state = Mutex(state)
    }

    var url: String { server.withLock { $0?.url ?? "" } }
    var deliveries: [Delivery] { state.withLock { $0.deliveries } }
    var refusals: [String] { state.withLock { $0.refusals } }
    var rotations: Int { state.withLock { $0.rotations } }
    var reuses: Int { state.withLock { $0.reuses } }

    /// How often somebody asked for a token.
    var tokenCalls: Int { state.withLock { $0.tokenCalls } }

    func meet(_ faults: Fault...) { meet(all: faults) }
    func meet(all faults: [Fault]) { state.withLock { $0.faults = faults } }
    /// What the next calls to the token service meet.
    func meetTokens(_ faults: Fault...) { meetTokens(all: faults) }
    func meetTokens(all faults: [Fault]) { state.withLock { $0.tokenFaults = faults } }
    func interact(_ user: String, at instant: Date) { state.withLock { $0.interactions[user] = (instant, 0) } }
    func define(_ id: String, _ parameters: [String: Bool]) {
        state.withLock { $0.templates[id] = Template(parameters: parameters) }
    }
    /// The access token is not good any more, as when it expired earlier than announced.
    func revokeAccess() { state.withLock { $0.accessToken = "revoked-\($0.rotations)" } }
    func slowTokens(_ delay: Duration) { state.withLock { $0.tokenDelay = delay } }
    func expire(in seconds: Int) { state.withLock { $0.expiresIn = seconds } }

    static func run(
        now: @escaping @Sendable () -> Date = { Date() }, _ body: (ZaloSimulator) async throws -> Void
    ) async throws {
        let simulator = ZaloSimulator(now: now)
        let server = try await LoopbackServer.start { simulator.answer($0) }
        simulator.server.withLock { $0 = server }
        do {
            try await body(simulator)
            await server.stop()
        } catch {
            await server.stop()
            throw error
        }
    }

    private func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Reply {
        state.withLock { state in
            let isForToken = request.path == "/v4/oa/access_token"
            if isForToken { state.tokenCalls += 1 }
            var dropsAfter = false
            var delay = Duration.zero
            switch isForToken ? Self.fault(&state.tokenFaults) : Self.fault(&state.faults) {
            case .error(let code, let words): return Self.reply(code, words)
            case .status(let status): return LoopbackServer.Reply(status: status)
            case .drop: return .dropped
            case .deliverAndDrop: dropsAfter = true
            case .delay(let duration): delay = duration
            case nil: break
            }
            var reply =
                switch request.path {
                case "/v4/oa/access_token": Self.token(request, &state)
                case "/v3.0/oa/message/cs": Self.consult(request, &state)
                case "/message/template": Self.template(request, &state)
                default: Self.refuse(404, "no such path \(request.path)", &state)
                }
            if delay > .zero { reply.delay = delay }
            return dropsAfter ? .dropped : reply
        }
    }

    private static func fault(_ faults: inout [Fault]) -> Fault? { faults.isEmpty ? nil : faults.removeFirst() }

    private static func token(_ request: LoopbackServer.Request, _ state: inout State) -> LoopbackServer.Reply {
        let form = request.form
        guard request.method == "POST", request.headers["secret_key"] == secret, form["app_id"] == appID,
            request.headers["content-type"] == "application/x-www-form-urlencoded",
            form["grant_type"] == "refresh_token", let token = form["refresh_token"]
        else { return refuse(-201, "token call", &state) }
        guard token == state.refreshToken else {
            if state.usedTokens.contains(token) { state.reuses += 1 }
            return reply(-201, "refresh token used or unknown")
        }
        state.usedTokens.insert(token)
        state.rotations += 1
        state.accessToken = "access-\(state.rotations)"
        state.refreshToken = "refresh-\(state.rotations)"
        return LoopbackServer.Reply(
            body: """
                {"access_token":"\(state.accessToken)","refresh_token":"\(state.refreshToken)","expires_in":"\(state.expiresIn)"}
                """, delay: state.tokenDelay)
    }

    private struct Consultation: Decodable {
        struct Recipient: Decodable { var user_id: String }
        struct Text: Decodable { var text: String }
        var recipient: Recipient
        var message: Text
    }

    private static func consult(_ request: LoopbackServer.Request, _ state: inout State) -> LoopbackServer.Reply {
        guard request.headers["access_token"] == state.accessToken else { return reply(-216, "access token") }
        guard request.method == "POST", let body = request.json(as: Consultation.self), !body.message.text.isEmpty
        else { return refuse(-201, "consultation body", &state) }
        let user = body.recipient.user_id
        guard let contact = state.interactions[user] else { return reply(-213, "not a follower") }
        guard state.now().timeIntervalSince(contact.at) <= 48 * 3600, contact.sent < 8 else {
            return refuse(-201, "outside the window of 48 hours and 8 messages", &state)
        }
        state.interactions[user]?.sent += 1
        state.deliveries.append(Delivery(to: user, text: body.message.text))
        return reply(0, "Success", id: "cs-\(state.deliveries.count)")
    }

    private struct TemplateBody: Decodable {
        enum Value: Decodable {
            case number(Double)
            case text(String)
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let number = try? container.decode(Double.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }
        var phone: String
        var template_id: String
        var template_data: [String: Value]
        var tracking_id: String
    }

    private static func template(_ request: LoopbackServer.Request, _ state: inout State) -> LoopbackServer.Reply {
        guard request.headers["access_token"] == state.accessToken else { return reply(-216, "access token") }
        guard request.method == "POST", let body = request.json(as: TemplateBody.self) else {
            return refuse(-111, "template body", &state)
        }
        guard body.phone.hasPrefix("84"), body.phone.count == 11, body.phone.allSatisfy(\.isNumber) else {
            return refuse(-108, "phone \(body.phone.prefix(2))", &state)
        }
        guard let template = state.templates[body.template_id] else { return refuse(-109, "template", &state) }
        guard Set(body.template_data.keys) == Set(template.parameters.keys) else {
            return refuse(-111, "parameters \(body.template_data.keys.sorted())", &state)
        }
        for (name, value) in body.template_data {
            let isNumber = if case .number = value { true } else { false }
            guard isNumber == template.parameters[name] else { return refuse(-111, "type of \(name)", &state) }
        }
        // Numbers by which a test says what comes of them.
        if body.phone.hasSuffix("114") { return reply(-114, "user cannot receive") }
        if body.phone.hasSuffix("115") { return reply(-115, "out of quota") }
        if body.phone.hasSuffix("118") { return reply(-118, "no Zalo account") }
        if body.phone.hasSuffix("100") { return reply(-100, "unknown error") }
        let text = body.template_data.sorted { $0.key < $1.key }.map { pair in
            switch pair.value {
            case .number(let number): "\(pair.key)=\(Int(number))"
            case .text(let text): "\(pair.key)=\(text)"
            }
        }.joined(separator: ";")
        state.deliveries.append(
            Delivery(to: body.phone, text: text, templateID: body.template_id, trackingID: body.tracking_id))
        return reply(0, "Success", id: "zns-\(state.deliveries.count)")
    }

    private static func refuse(_ code: Int, _ why: String, _ state: inout State) -> LoopbackServer.Reply {
        state.refusals.append(why)
        return reply(code, why)
    }

    private static func reply(_ error: Int, _ message: String, id: String = "") -> LoopbackServer.Reply {
        let data = id.isEmpty ? "{}" : #"{"message_id":"\#(id)","msg_id":"\#(id)"}"#
        return LoopbackServer.Reply(body: #"{"error":\#(error),"message":"\#(message)","data":\#(data)}"#)
    }
}
