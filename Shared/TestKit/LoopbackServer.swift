import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A real HTTP server on a free port of this machine, for the simulators of providers: it can be slow, fail, cut the
/// connection, or do the work and then cut it.
package final class LoopbackServer: Sendable {
    package struct Request: Sendable {
        package var method: String
        package var path: String
        package var query: String
        package var headers: [String: String]
        package var body: [UInt8]
    }

    package struct Reply: Sendable {
        package var status: Int
        package var body: String
        /// Before anything is answered.
        package var delay: Duration
        /// The connection is closed instead of an answer.
        package var isDropped: Bool

        package init(status: Int = 200, body: String = "", delay: Duration = .zero, isDropped: Bool = false) {
            self.status = status
            self.body = body
            self.delay = delay
            self.isDropped = isDropped
        }

        package static let dropped = Reply(isDropped: true)
    }

    package let url: String
    private let channel: any Channel

    private init(_ channel: any Channel) {
        self.channel = channel
        url = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
    }

    package static func start(_ answer: @escaping @Sendable (Request) -> Reply) async throws -> LoopbackServer {
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Handler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return LoopbackServer(channel)
    }

    package func stop() async { try? await channel.close() }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart
        private let answer: @Sendable (Request) -> Reply
        private var request = Request(method: "", path: "", query: "", headers: [:], body: [])

        init(_ answer: @escaping @Sendable (Request) -> Reply) {
            self.answer = answer
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                let parts = head.uri.split(separator: "?", maxSplits: 1).map(String.init)
                request = Request(
                    method: head.method.rawValue, path: parts.first ?? "/", query: parts.count > 1 ? parts[1] : "",
                    headers: Dictionary(
                        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first }),
                    body: [])
            case .body(let buffer):
                request.body += buffer.readableBytesView
            case .end:
                let reply = answer(request)
                guard reply.delay > .zero else { return respond(reply, context) }
                let context = NIOLoopBound(context, eventLoop: context.eventLoop)
                let bound = NIOLoopBound(self, eventLoop: context.value.eventLoop)
                context.value.eventLoop.scheduleTask(in: .init(reply.delay)) {
                    bound.value.respond(reply, context.value)
                }
            }
        }

        private func respond(_ reply: Reply, _ context: ChannelHandlerContext) {
            guard !reply.isDropped else { return context.close(promise: nil) }
            let headers: HTTPHeaders = [
                "content-type": "application/json", "content-length": String(reply.body.utf8.count),
            ]
            let head = HTTPResponseHead(
                version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status), headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: reply.body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}

extension LoopbackServer.Request {
    /// `application/x-www-form-urlencoded`
    package var form: [String: String] { Self.fields(String(decoding: body, as: UTF8.self)) }

    package static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { part in
                part.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " ")
                    .removingPercentEncoding ?? ""
            }
            fields[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        return fields
    }

    package func json<Body: Decodable>(as type: Body.Type) -> Body? {
        try? JSONDecoder().decode(type, from: Data(body))
    }
}
