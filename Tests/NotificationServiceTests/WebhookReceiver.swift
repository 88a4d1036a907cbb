import Synchronization
import TestKit

/// A real HTTP server that takes webhooks and answers as it is told.
final class WebhookReceiver: Sendable {
    struct Delivery: Sendable {
        var headers: [String: String]
        var body: [UInt8]
    }

    enum Answer: Sendable {
        case status(Int)
        case delay(Duration)
        case drop
        /// Taken, and then the connection ends without an answer.
        case takeAndDrop
    }

    private let state = Mutex((deliveries: [Delivery](), answers: [Answer]()))

    var deliveries: [Delivery] { state.withLock { $0.deliveries } }

    /// The next answers; after these 200.
    func answer(_ statuses: Int...) { state.withLock { $0.answers = statuses.map(Answer.status) } }

    func meet(_ answers: Answer...) { state.withLock { $0.answers = answers } }

    static func run(_ body: (WebhookReceiver, _ url: String) async throws -> Void) async throws {
        let receiver = WebhookReceiver()
        let server = try await LoopbackServer.start { receiver.take($0) }
        do {
            try await body(receiver, server.url + "/hook")
            await server.stop()
        } catch {
            await server.stop()
            throw error
        }
    }

    private func take(_ request: LoopbackServer.Request) -> LoopbackServer.Reply {
        state.withLock { state in
            let answer = state.answers.isEmpty ? .status(200) : state.answers.removeFirst()
            if case .drop = answer { return .dropped }
            state.deliveries.append(Delivery(headers: request.headers, body: request.body))
            switch answer {
            case .status(let status): return LoopbackServer.Reply(status: status)
            case .delay(let duration): return LoopbackServer.Reply(delay: duration)
            case .drop, .takeAndDrop: return .dropped
            }
        }
    }
}
