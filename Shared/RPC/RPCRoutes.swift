package import Models
package import SwiftProtobuf

/// The methods of one server and what answers them. Filled once at start, then read only.
package struct RPCRoutes: Sendable {
    /// One method ready to be called with bytes.
    struct Route: Sendable {
        let method: any AnyRPCMethod
        /// Nil for a method of a later release: `unimplemented`.
        let invoke: (@Sendable (RPCPayload, RPCCall) async throws -> RPCPayload)?
    }

    private(set) var table: [String: Route] = [:]

    package init() {}

    /// Answers `method` with `handler`: wire in, wire out; rules and SQL are elsewhere.
    package mutating func handle<Request: Message, Response: Message>(
        _ method: RPCMethod<Request, Response>,
        _ handler: @escaping @Sendable (Request, RPCCall) async throws -> Response
    ) {
        table[method.path] = Route(method: method) { payload, call in
            let request = try payload.decode(Request.self)
            return try payload.answer(with: try await handler(request, call))
        }
    }

    /// Lists methods that a later release brings; they answer `unimplemented`.
    package mutating func later(_ methods: [any AnyRPCMethod]) {
        for method in methods { table[method.path] = Route(method: method, invoke: nil) }
    }

    /// Every method with an answer.
    package var implemented: [any AnyRPCMethod] {
        table.values.filter { $0.invoke != nil }.map(\.method).sorted { $0.path < $1.path }
    }

    /// Every method that has a row, with or without a handler.
    package var all: [any AnyRPCMethod] {
        table.values.map(\.method).sorted { $0.path < $1.path }
    }
}

/// The message bytes of a call with their codec, after decompression.
package struct RPCPayload: Sendable {
    package enum Codec: String, Sendable {
        case json
        case proto
    }

    package let codec: Codec
    package let bytes: [UInt8]

    package init(codec: Codec, bytes: [UInt8]) {
        self.codec = codec
        self.bytes = bytes
    }
}
