import Foundation
import Synchronization

/// An SMS gateway of the shape of domain.md §3.2: brandname messages, 124 for a request id seen before, 100 for
/// "accepted". Numbers ending in 108 do not exist, those ending in 199 always fail for now (99); what it does not allow it refuses and remembers.
package final class SMSSimulator: Sendable {
    package struct Delivery: Sendable, Equatable {
        package var phone: String
        package var content: String
        package var requestID: String
        package var callback: String
    }

    package enum Fault: Sendable {
        case code(Int)
        case status(Int)
        case drop
        /// Accepted, and then the connection ends without an answer.
        case acceptAndDrop
        case delay(Duration)
    }

    private struct State {
        var deliveries: [Delivery] = []
        var requestIDs: Set<String> = []
        /// Request ids that came again and were answered 124.
        var repeats = 0
        var refusals: [String] = []
        var faults: [Fault] = []
        var calls = 0
        var callsByID: [String: Int] = [:]
        var rule: (@Sendable (_ requestID: String, _ call: Int) -> Fault?)?
    }

    private struct Body: Decodable {
        var ApiKey: String
        var SecretKey: String
        var Content: String
        var Phone: String
        var Brandname: String
        var SmsType: String
        var IsUnicode: String
        var RequestId: String
        var CallbackUrl: String?
    }

    private let state = Mutex(State())
    private let server: Mutex<LoopbackServer?> = Mutex(nil)

    package var url: String {
        server.withLock { $0?.url ?? "" } + "/MainService.svc/json/SendMultipleMessage_V4_post_json/"
    }
    package var deliveries: [Delivery] { state.withLock { $0.deliveries } }
    package var refusals: [String] { state.withLock { $0.refusals } }
    package var repeats: Int { state.withLock { $0.repeats } }
    package var calls: Int { state.withLock { $0.calls } }

    package func meet(_ faults: Fault...) { state.withLock { $0.faults = faults } }

    /// What calls meet from now on: of a request id, counted from 1; nil: nothing.
    package func behave(_ rule: @escaping @Sendable (_ requestID: String, _ call: Int) -> Fault?) {
        state.withLock { $0.rule = rule }
    }

    package static func run(_ body: (SMSSimulator) async throws -> Void) async throws {
        let simulator = SMSSimulator()
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
            state.calls += 1
            var dropsAfter = false
            var delay = Duration.zero
            if let fault = Self.fault(request, &state) {
                switch fault {
                case .code(let code): return Self.reply(code)
                case .status(let status): return LoopbackServer.Reply(status: status)
                case .drop: return .dropped
                case .acceptAndDrop: dropsAfter = true
                case .delay(let duration): delay = duration
                }
            }
            var reply = Self.take(request, &state)
            reply.delay = delay
            return dropsAfter ? .dropped : reply
        }
    }

    private static func fault(_ request: LoopbackServer.Request, _ state: inout State) -> Fault? {
        if !state.faults.isEmpty { return state.faults.removeFirst() }
        guard let rule = state.rule, let id = request.json(as: Body.self)?.RequestId else { return nil }
        state.callsByID[id, default: 0] += 1
        return rule(id, state.callsByID[id] ?? 1)
    }

    private static func take(_ request: LoopbackServer.Request, _ state: inout State) -> LoopbackServer.Reply {
        func refuse(_ code: Int, _ why: String) -> LoopbackServer.Reply {
            state.refusals.append(why)
            return reply(code)
        }
        guard request.method == "POST",
            request.path == "/MainService.svc/json/SendMultipleMessage_V4_post_json/",
            let body = request.json(as: Body.self)
        else { return refuse(99, "body or path") }
        guard body.ApiKey == "key", body.SecretKey == "secret" else { return refuse(101, "key") }
        guard body.Brandname == "SCT" else { return refuse(104, "brandname") }
        guard body.SmsType == "2", body.IsUnicode == "0", body.Content.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else {
            return refuse(146, "content is not plain ASCII")
        }
        guard body.Content.count <= 306 else { return refuse(146, "more than two segments") }
        guard body.Phone.allSatisfy(\.isNumber), (10...11).contains(body.Phone.count), !body.Phone.hasSuffix("108")
        else {
            return reply(108)
        }
        if body.Phone.hasSuffix("199") { return reply(99) }
        guard state.requestIDs.insert(body.RequestId).inserted else {
            state.repeats += 1
            return reply(124)
        }
        state.deliveries.append(
            Delivery(
                phone: body.Phone, content: body.Content, requestID: body.RequestId, callback: body.CallbackUrl ?? ""))
        return reply(100, id: "sms-\(state.deliveries.count)")
    }

    private static func reply(_ code: Int, id: String = "") -> LoopbackServer.Reply {
        LoopbackServer.Reply(
            body:
                #"{"CodeResult":"\#(code)","CountRegenerate":0,"SMSID":"\#(id)","ErrorMessage":"\#(code == 100 ? "" : "refused")"}"#
        )
    }
}
