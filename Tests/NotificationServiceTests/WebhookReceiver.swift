import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A real HTTP server that takes webhooks and answers as it is told.
final class WebhookReceiver: Sendable {
    struct Delivery: Sendable {
        var headers: [String: String]
        var body: [UInt8]
    }

    private let state = Mutex((deliveries: [Delivery](), statuses: [Int]()))

    var deliveries: [Delivery] { state.withLock { $0.deliveries } }

    /// The next answers; after these 200.
    func answer(_ statuses: Int...) { state.withLock { $0.statuses = statuses } }

    static func run(_ body: (WebhookReceiver, _ url: String) async throws -> Void) async throws {
        let receiver = WebhookReceiver()
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Handler(receiver))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port ?? 0
        do {
            try await body(receiver, "http://127.0.0.1:\(port)/hook")
            try await channel.close()
        } catch {
            try? await channel.close()
            throw error
        }
    }

    private func take(_ delivery: Delivery) -> Int {
        state.withLock { state in
            state.deliveries.append(delivery)
            return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
        }
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart
        private let receiver: WebhookReceiver
        private var delivery = Delivery(headers: [:], body: [])

        init(_ receiver: WebhookReceiver) {
            self.receiver = receiver
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                delivery = Delivery(
                    headers: Dictionary(
                        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first }),
                    body: [])
            case .body(let buffer):
                delivery.body += buffer.readableBytesView
            case .end:
                let status = HTTPResponseStatus(statusCode: receiver.take(delivery))
                var headers: HTTPHeaders = ["content-length": "0"]
                if (300..<400).contains(status.code) { headers.add(name: "location", value: "/elsewhere") }
                context.write(
                    wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))),
                    promise: nil)
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
    }
}
