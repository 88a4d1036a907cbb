package import Models
package import SwiftProtobuf

/// Calls methods of one service over any transport.
package struct RPCClient: Sendable {
    private let transport: any RPCTransport
    private let token: (@Sendable () async throws -> String?)?
    private let codec: RPCPayload.Codec
    private let defaultTimeout: Duration
    private let maximumAnswer: Int

    /// Requests from this size on are compressed.
    private static let compressFrom = 4096

    /// - Parameters:
    ///   - token: the bearer token for each call, e.g. from a `TokenSigner`; nil sends none.
    ///   - defaultTimeout: how long to wait; a nearer deadline of the work in hand counts instead.
    ///   - maximumAnswer: the largest answer in bytes, after decompression.
    package init(
        transport: any RPCTransport, token: (@Sendable () async throws -> String?)? = nil,
        codec: RPCPayload.Codec = .proto, defaultTimeout: Duration = .seconds(10), maximumAnswer: Int = 32 << 20
    ) {
        self.transport = transport
        self.token = token
        self.codec = codec
        self.defaultTimeout = defaultTimeout
        self.maximumAnswer = maximumAnswer
    }

    /// Calls a method and waits for its answer.
    ///
    /// - Throws: `RPCError` with `isRemote` set: what the service said, `unavailable` when it cannot be reached,
    ///   `deadlineExceeded` when time ran out.
    package func call<Request: Message, Response: Message>(
        _ method: RPCMethod<Request, Response>, _ request: Request, idempotencyKey: String? = nil,
        headers: RPCHeaders = [:]
    ) async throws -> Response {
        var timeout = defaultTimeout
        if let deadline = RPCDeadline.current { timeout = min(timeout, deadline - .now) }
        guard timeout > .zero else { throw Self.remote(.deadlinePassed) }
        var outgoing = RPCRequest(path: method.path, headers: headers)
        outgoing.headers["connect-timeout-ms"] = String(timeout.milliseconds)
        if let idempotencyKey { outgoing.headers["idempotency-key"] = idempotencyKey }
        if let token = try await token?() { outgoing.headers["authorization"] = "Bearer \(token)" }
        try pack(try RPCPayload(request, codec: codec), into: &outgoing)
        let response = try await transport.send(outgoing, timeout: timeout)
        return try read(response, of: method)
    }

    private func pack(_ payload: RPCPayload, into request: inout RPCRequest) throws {
        request.headers["content-type"] = codec.contentType
        request.headers["connect-protocol-version"] = "1"
        request.headers["accept-encoding"] = "gzip"
        if !Trace.current.isEmpty { request.headers["traceparent"] = Trace.current }
        request.body = payload.bytes
        if payload.bytes.count >= Self.compressFrom, let packed = Gzip.compress(payload.bytes) {
            request.headers["content-encoding"] = "gzip"
            request.body = packed
        }
    }

    private func read<Request, Response>(_ response: RPCResponse, of method: RPCMethod<Request, Response>) throws
        -> Response
    {
        var response = response
        do {
            if response.headers["content-encoding"] == "gzip", !response.body.isEmpty {
                response.body = try Gzip.inflate(response.body, limit: maximumAnswer)
            }
            guard response.status == 200 else { throw RPCError(reading: response) }
            guard let codec = RPCPayload.Codec(contentType: response.headers["content-type"]) else {
                throw RPCError(.internal, "\(method.path) answered with another codec")
            }
            return try RPCPayload(codec: codec, bytes: response.body).decodeLeniently(Response.self)
        } catch let error as RPCError {
            throw Self.remote(error)
        } catch {
            throw Self.remote(RPCError(.internal, "the answer of \(method.path) cannot be read"))
        }
    }

    private static func remote(_ error: RPCError) -> RPCError {
        var error = error
        error.isRemote = true
        return error
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a short time is never nothing.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, rest) = attoseconds.quotientAndRemainder(dividingBy: 1_000_000_000_000_000)
        return min(seconds * 1000 + whole + (rest > 0 ? 1 : 0), 9_999_999_999)
    }
}
