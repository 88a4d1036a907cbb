package import Hummingbird
import Models
import NIOCore

/// Between Hummingbird's requests and ours: collects bodies within their limit, maps header fields.
package struct HTTPServerAdapter: HTTPResponder {
    package typealias Context = HTTPCallContext

    private let server: RPCServer?
    private let extras: [HTTPExtraRoute]
    private static let smallBody = 64 << 10

    init(server: RPCServer?, extras: [HTTPExtraRoute]) {
        self.server = server
        self.extras = extras
    }

    @Sendable package func respond(to request: Request, context: HTTPCallContext) async throws -> Response {
        var head = Self.head(of: request)
        head.peer = Self.peer(context.channel.remoteAddress?.ipAddress ?? "", head.headers["x-forwarded-for"])
        let extra = extra(for: head)
        if extra == nil, let refusal = Self.wrongMethod(head, among: extras) {
            return Self.refusal(refusal.error, allow: refusal.allowed, context)
        }
        let limit = extra?.maximumBody ?? server?.limits.body(for: head.path) ?? 0
        let announced = Self.announced(head.headers)
        if let announced, announced > limit { return Self.refusal(RPCError.bodyTooLarge(limit: limit), context) }
        let body = HTTPBodyStream(request.body, announced: announced, limit: limit)
        var response = await answer(head, body, extra)
        if !body.isFinished, await !Self.dropped(body) {
            response.headers["connection"] = "close"
            Self.closeSoon(context)
        }
        return Self.response(response, isHead: head.method == "HEAD")
    }

    private func answer(_ head: RPCRequest, _ body: HTTPBodyStream, _ extra: HTTPExtraRoute?) async -> RPCResponse {
        guard let extra else {
            guard let server else {
                return RPCError(.unimplemented, "there is no such path", httpStatus: 404).response()
            }
            return await server.respond(to: head, reading: body.all)
        }
        do {
            return try await admitted(head, body, extra)
        } catch let error as RPCError {
            return error.response()
        } catch {
            return RPCError.hidden.response()
        }
    }

    /// A path beside the methods finds out by itself who calls, so the address has the share.
    private func admitted(
        _ head: RPCRequest, _ body: HTTPBodyStream, _ extra: HTTPExtraRoute
    ) async throws -> RPCResponse {
        func serve(_ bytes: [UInt8]) async -> RPCResponse {
            var request = head
            request.body = bytes
            return await extra.handler(request)
        }
        let admission = extra.isAlwaysOpen ? nil : server?.admission
        let holder = "address \(head.peer)"
        if let upload = extra.upload {
            guard let admission else { return await upload(head, body) }
            return try await admission.reading(holder) { await upload(head, body) }
        }
        guard let admission else { return await serve(try await body.all { _ in }) }
        return try await admission.taking(holder, body.all, serve)
    }

    /// What was refused unread and is small is read and dropped, so that the client keeps its connection for the next
    /// try.
    private static func dropped(_ body: HTTPBodyStream) async -> Bool {
        guard body.isWaiting, (body.announced ?? .max) <= smallBody else { return false }
        try? await body.forEach { _ in }
        return body.isFinished
    }

    /// A request that says neither how long its body is nor that it comes in chunks has none.
    private static func announced(_ headers: RPCHeaders) -> Int? {
        if let length = headers["content-length"] { return Int(length) }
        return headers["transfer-encoding"] == nil ? 0 : nil
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
