import NIOCore
import NIOHTTP1

/// Cuts connections whose other end keeps the server waiting: a body that does not come, an answer that nobody takes.
///
/// Works on the connection's own loop, and only where something is missing: most requests come whole, and most answers
/// go at once. Idle connections and heads that never end are the library's business.
final class HTTPPatience: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private let options: HTTPOptions
    /// For the body of the head just read.
    private var allowance: Duration?
    private var body: Scheduled<Void>?
    private var answer: Scheduled<Void>?

    init(_ options: HTTPOptions) {
        self.options = options
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            allowance = options.allowance(forBody: head.headers.first(name: "content-length").flatMap { Int($0) })
        case .body: break
        case .end:
            allowance = nil
            body?.cancel()
            body = nil
        }
        context.fireChannelRead(data)
    }

    /// What came with the head is there; the rest gets its time.
    func channelReadComplete(context: ChannelHandlerContext) {
        if let allowance {
            body?.cancel()
            body = close(context.channel, after: allowance)
        }
        allowance = nil
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            answer?.cancel()
            answer = nil
        } else if answer == nil {
            answer = close(context.channel, after: options.writeTimeout)
        }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        body?.cancel()
        answer?.cancel()
        context.fireChannelInactive()
    }

    private func close(_ channel: any Channel, after time: Duration) -> Scheduled<Void> {
        channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
    }
}
