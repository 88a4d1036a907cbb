package import Hummingbird
import Models
import NIOCore

/// Between Hummingbird's requests and ours: collects bodies within their limit, maps header fields.
package struct HTTPServerAdapter: HTTPResponder {
    package typealias Context = HTTPCallContext

    private let server: RPCServer?
    private let extras: [HTTPExtraRoute]
    private let readTimeout: Duration
    private static let smallBody = 64 << 10

    init(server: RPCServer?, extras: [HTTPExtraRoute], readTimeout: Duration) {
        self.server = server
        self.extras = extras
        self.readTimeout = readTimeout
    }

    @Sendable package func respond(to request: Request, context: HTTPCallContext) async throws -> Response {
        var incoming = Self.head(of: request)
        incoming.peer = Self.peer(context.channel.remoteAddress?.ipAddress ?? "", incoming.headers["x-forwarded-for"])
        let extra = extra(for: incoming)
        if let extra, let upload = extra.upload {
            return await stream(request, incoming, limit: extra.maximumBody, to: upload, context)
        }
        if extra == nil, let refusal = Self.wrongMethod(incoming, among: extras) {
            return Self.refusal(refusal.error, allow: refusal.allowed, context)
        }
        let limit = extra?.maximumBody ?? server?.limits.body(for: incoming.path) ?? 0
        guard extra == nil, let server else {
            // Health and the like answer under any load.
            return try await answer(request, incoming, limit, context) { request in
                guard let extra else {
                    return RPCError(.unimplemented, "there is no such path", httpStatus: 404).response()
                }
                return await extra.handler(request)
            }
        }
        // A body of unknown length may become as large as it is allowed to be.
        let expected = request.headers[.contentLength].flatMap { Int($0) } ?? (incoming.method == "GET" ? 0 : limit)
        do {
            return try await server.admission.holding(bytes: min(expected, limit)) {
                try await answer(request, incoming, limit, context) { await server.respond(to: $0) }
            }
        } catch let error as RPCError {
            // A small body is read and dropped, so that the client keeps its connection for the next try.
            guard expected <= Self.smallBody, (try? await body(of: request, limit: Self.smallBody)) != nil else {
                return Self.refusal(error, context)
            }
            return Self.response(error.response())
        }
    }

    private func answer(
        _ request: Request, _ head: RPCRequest, _ limit: Int, _ context: HTTPCallContext,
        _ handler: (RPCRequest) async -> RPCResponse
    ) async throws -> Response {
        var incoming = head
        do {
            incoming.body = try await body(of: request, limit: limit)
        } catch let error as RPCError {
            return Self.refusal(error, context)
        }
        return Self.response(await handler(incoming), isHead: incoming.method == "HEAD")
    }

    /// Hands the body on as it comes. What announces too much is refused before a byte of it is read.
    private func stream(
        _ request: Request, _ incoming: RPCRequest, limit: Int,
        to upload: @Sendable (RPCRequest, HTTPBodyStream) async -> RPCResponse, _ context: HTTPCallContext
    ) async -> Response {
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > limit { return Self.refusal(RPCError.bodyTooLarge(limit: limit), context) }
        let stream = HTTPBodyStream(request.body, announced: announced, limit: limit, end: .now + readTimeout)
        var response = await upload(incoming, stream)
        if !stream.isFinished {
            response.headers["connection"] = "close"
            Self.closeSoon(context)
        }
        return Self.response(response)
    }

    /// The rest of the body is not read: the connection cannot be used again.
    private static func refusal(
        _ error: RPCError, allow methods: [String] = [], _ context: HTTPCallContext
    ) -> Response {
        closeSoon(context)
        var headers: RPCHeaders = ["connection": "close"]
        if !methods.isEmpty { headers["allow"] = methods.joined(separator: ", ") }
        return response(error.response(headers: headers))
    }

    /// There is such a path, for other methods.
    private static func wrongMethod(
        _ request: RPCRequest, among routes: [HTTPExtraRoute]
    ) -> (error: RPCError, allowed: [String])? {
        let allowed = routes.filter { $0.matches(request.path) }.map(\.method)
        guard !allowed.isEmpty else { return nil }
        return (
            RPCError(
                .unimplemented, "\(request.method.prefix(20)) is not allowed here",
                vi: "Phương thức này không dùng được ở đây.", reason: "METHOD_NOT_ALLOWED", httpStatus: 405), allowed
        )
    }

    private static func closeSoon(_ context: HTTPCallContext) {
        let channel = context.channel
        channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
    }

    private func extra(for request: RPCRequest) -> HTTPExtraRoute? {
        let method = request.method == "HEAD" ? "GET" : request.method
        return extras.first { $0.method == method && $0.matches(request.path) }
    }

    private static func head(of request: Request) -> RPCRequest {
        let target = request.head.path ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers: RPCHeaders = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            // A list may come in several fields; joined it means the same.
            headers[name] = headers[name].map { "\($0), \(field.value)" } ?? field.value
        }
        return RPCRequest(
            method: request.head.method.rawValue, path: String(parts[0]),
            query: parts.count > 1 ? URLText.parameters(parts[1]) : [:], headers: headers)
    }

    /// Who calls: the other end of the connection, or whom the proxy in front of it names last. Only a proxy on this
    /// machine or in a private network is believed.
    static func peer(_ address: String, _ forwardedFor: String?) -> String {
        let last = forwardedFor?.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } } ?? ""
        return !last.isEmpty && last.utf8.count <= 45 && isNear(address) ? last : address
    }

    private static func isNear(_ address: String) -> Bool {
        let parts = address.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 4 else { return address == "::1" || address.hasPrefix("fd") }
        return parts[0] == 127 || parts[0] == 10 || (parts[0] == 192 && parts[1] == 168)
            || (parts[0] == 172 && (16...31).contains(parts[1]))
    }

    /// - Throws: `RPCError` 413 as soon as it is known that the body is too large, 408 when it drips too slowly.
    private func body(of request: Request, limit: Int) async throws -> [UInt8] {
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(announced)
        let end = ContinuousClock.now + readTimeout
        for try await piece in request.body {
            bytes.append(contentsOf: piece.readableBytesView)
            guard bytes.count <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
            guard ContinuousClock.now < end else {
                throw RPCError(.deadlineExceeded, "the body came too slowly", httpStatus: 408)
            }
        }
        return bytes
    }

    private static func response(_ response: RPCResponse, isHead: Bool = false) -> Response {
        var headers = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPFields.Element.Name(name) { headers[name] = value }
        }
        let body = response.file.map(FileBody.of) ?? ResponseBody(byteBuffer: ByteBuffer(bytes: response.body))
        let answer = Response(status: .init(code: response.status), headers: headers, body: body)
        return isHead ? answer.createHeadResponse() : answer
    }
}
