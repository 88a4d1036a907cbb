import RPC
import Synchronization
import TestKit

/// The gateway of a story: takes what notification hands over by webhook, and remembers each id.
final class WebhookSink: Sendable {
    let flags: [String]
    private let seen: Seen

    private final class Seen: Sendable {
        let counts = Mutex<[String: Int]>([:])
    }

    private init(port: Int, _ seen: Seen) {
        flags = [
            "--notify-channels", "webhook", "--webhook-url", "http://127.0.0.1:\(port)/messages", "--webhook-secret",
            "of-a-story-0123456789abcdef",
        ]
        self.seen = seen
    }

    static func run(_ body: (WebhookSink) async throws -> Void) async throws {
        let seen = Seen()
        let route = HTTPExtraRoute("POST", "/messages") { request in
            seen.counts.withLock { $0[request.headers["webhook-id"] ?? "", default: 0] += 1 }
            return RPCResponse(status: 204)
        }
        try await withHTTPServer(nil, extras: [route]) { port in try await body(WebhookSink(port: port, seen)) }
    }

    /// How often each message came.
    var copies: [String: Int] { seen.counts.withLock { $0 } }
}
