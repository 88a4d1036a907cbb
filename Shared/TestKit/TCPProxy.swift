import NIOCore
import NIOPosix
import Synchronization

/// Stands between clients and the instances of a service (or a database): takes turns among those that listen, and can
/// be cut or frozen.
package final class TCPProxy: Sendable {
    package enum Line: Sendable {
        case open
        /// Connections are closed, new ones too: nobody is there.
        case cut
        /// Connections stay and carry nothing: the half-open line of a vanished host.
        case frozen
        /// The present connections are frozen for ever, new ones are carried: a firewall has forgotten them.
        case forgotten
    }

    private struct State {
        var line = Line.open
        var turn = 0
        var channels: [ObjectIdentifier: any Channel] = [:]
        var listener: (any Channel)?
    }

    package let port: Int
    private let backends: [Int]
    private let state: Mutex<State>
    private let pending: Pending

    /// Reaches the proxy from closures made before it exists.
    private final class Pending: Sendable {
        let proxy = Mutex<TCPProxy?>(nil)
    }

    package init(to backends: [Int]) async throws {
        let pending = Pending()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelInitializer { channel in
                guard let proxy = pending.proxy.withLock({ $0 }) else { return channel.close() }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Welcome(to: proxy))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = listener.localAddress?.port ?? 0
        self.backends = backends
        self.pending = pending
        state = Mutex(State(listener: listener))
        pending.proxy.withLock { $0 = self }
    }

    package func set(_ line: Line) {
        let channels = state.withLock { state in
            state.line = line == .forgotten ? .open : line
            return Array(state.channels.values)
        }
        for channel in channels {
            switch line {
            case .open:
                channel.setOption(.autoRead, value: true).whenSuccess { channel.read() }
            case .frozen, .forgotten:
                channel.setOption(.autoRead, value: false).whenComplete { _ in }
            case .cut:
                channel.close(promise: nil)
            }
        }
    }

    package func close() async {
        set(.cut)
        let listener = state.withLock { $0.listener }
        try? await listener?.close()
        pending.proxy.withLock { $0 = nil }
    }

    /// Waits until the channel is active: what is joined before loses its first bytes.
    private final class Welcome: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let proxy: TCPProxy

        init(to proxy: TCPProxy) {
            self.proxy = proxy
        }

        func channelActive(context: ChannelHandlerContext) {
            proxy.accept(context.channel)
            context.fireChannelActive()
        }
    }

    private func accept(_ client: any Channel) {
        guard state.withLock({ $0.line }) != .cut else {
            client.close(promise: nil)
            return
        }
        track(client)
        let first = state.withLock { state in
            state.turn += 1
            return state.turn
        }
        connect(client, attempt: 0, first: first)
    }

    private func track(_ channel: any Channel) {
        state.withLock { $0.channels[ObjectIdentifier(channel)] = channel }
        channel.closeFuture.whenComplete { [self] _ in
            state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
        }
    }

    /// The next instance in turn; one that does not listen is passed over.
    private func connect(_ client: any Channel, attempt: Int, first: Int) {
        guard attempt < backends.count else {
            client.close(promise: nil)
            return
        }
        ClientBootstrap(group: client.eventLoop).channelOption(.autoRead, value: false)
            .connect(host: "127.0.0.1", port: backends[(first + attempt) % backends.count])
            .whenComplete { [self] result in
                switch result {
                case .success(let server): join(client, server)
                case .failure: connect(client, attempt: attempt + 1, first: first)
                }
            }
    }

    private func join(_ client: any Channel, _ server: any Channel) {
        track(server)
        do {
            try client.pipeline.syncOperations.addHandler(Forwarder(to: server))
            try server.pipeline.syncOperations.addHandler(Forwarder(to: client))
        } catch {
            client.close(promise: nil)
            server.close(promise: nil)
            return
        }
        // One of them may have ended before; the client's channel may not even be active yet.
        client.closeFuture.whenComplete { _ in server.close(promise: nil) }
        server.closeFuture.whenComplete { _ in client.close(promise: nil) }
        guard state.withLock({ $0.line }) == .open else { return }
        for channel in [client, server] {
            channel.setOption(.autoRead, value: true).whenSuccess { channel.read() }
        }
    }

    private final class Forwarder: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let other: any Channel

        init(to other: any Channel) {
            self.other = other
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            other.writeAndFlush(unwrapInboundIn(data), promise: nil)
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
