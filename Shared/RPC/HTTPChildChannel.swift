import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import Synchronization

/// One connection over HTTP/1.1, also one that nobody comes to serve.
///
/// A connection accepted in the instant in which the server stops is handed to nobody, and NIO ends the process when such
/// a channel is forgotten (apple/swift-nio#3481). So each is remembered until it is served or closed.
struct HTTPChildChannel: ServerChildChannel {
    typealias Value = Accepted

    /// A connection on its way from the listener to who serves it.
    final class Accepted: ServerChildChannelValue {
        let connection: HTTP1Channel.Value
        var channel: any Channel { connection.channel }
        private let isTaken = Atomic(false)

        init(_ connection: HTTP1Channel.Value) {
            self.connection = connection
        }

        /// True for the first who asks.
        func take() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }
    }

    let http: HTTP1Channel
    let options: HTTPOptions

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Accepted> {
        http.setup(channel: channel, logger: logger).flatMapThrowing { connection in
            // Runs on the connection's loop, before anything is read.
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(HTTPPatience(options), position: .after(decoder))
            let accepted = Accepted(connection)
            channel.closeFuture.whenComplete { _ in
                guard accepted.take() else { return }
                Task { try? await accepted.connection.executeThenClose { _, _ in } }
            }
            return accepted
        }
    }

    func handle(value: Accepted, logger: Logger) async {
        guard value.take() else { return }
        await http.handle(value: value.connection, logger: logger)
    }
}
