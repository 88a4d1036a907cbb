import Models

/// Calls a server of the same process, bytes and all: what works here works over HTTP.
package struct InProcessTransport: RPCTransport {
    private let server: @Sendable () -> RPCServer?

    package init(_ server: RPCServer) {
        self.server = { server }
    }

    /// - Parameter server: asked at each call; nil while the peer is down.
    package init(_ server: @escaping @Sendable () -> RPCServer?) {
        self.server = server
    }

    package func send(_ request: RPCRequest, timeout: Duration) async throws -> RPCResponse {
        guard let server = server() else { throw RPCError.unreachable }
        do {
            return try await withTimeLimit(.now + timeout) { await server.respond(to: request) }
        } catch let error as RPCError {
            var remote = error
            remote.isRemote = true
            throw remote
        }
    }
}

extension RPCError {
    /// The peer's, in a way: it is nothing the caller did.
    static var unreachable: RPCError {
        var error = RPCError(.unavailable, "the service cannot be reached")
        error.isRemote = true
        return error
    }
}
