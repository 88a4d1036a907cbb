import RPC
import Synchronization
import TestKit

/// The gateway of a story: takes what notification hands over by webhook, and remembers each id.
final class WebhookSink: Sendable {
    /// Where it is, as notification's settings.
    let address: [String]
    private let seen: Seen

    private final class Seen: Sendable {
        let counts = Mutex<[String: Int]>([:])
    }

    private init(port: Int, _ seen: Seen) {
        address = [
            "--webhook-url", "http://127.0.0.1:\(port)/messages", "--webhook-secret", "of-a-story-0123456789abcdef",
        ]
        self.seen = seen
    }

    /// - Parameter refuses: messages that it will never take, by their ids; what no mail can reach it always takes.
    static func run(
        refusing refuses: @escaping @Sendable (String) -> Bool, _ body: (WebhookSink) async throws -> Void
    ) async throws {
        let seen = Seen()
        let route = HTTPExtraRoute("POST", "/messages") { request in
            let id = request.headers["webhook-id"] ?? ""
            let hasMail = !String(decoding: request.body, as: UTF8.self).contains(#""email":"""#)
            guard !hasMail || !refuses(id) else { return RPCResponse(status: 422) }
            seen.counts.withLock { $0[id, default: 0] += 1 }
            return RPCResponse(status: 204)
        }
        try await withHTTPServer(nil, extras: [route]) { port in try await body(WebhookSink(port: port, seen)) }
    }

    /// How often each message was taken.
    var copies: [String: Int] { seen.counts.withLock { $0 } }
}
