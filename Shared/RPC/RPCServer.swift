package import Logging
package import Models

/// Answers calls, whichever way they travel: the Connect protocol for unary methods, JSON and binary.
package struct RPCServer: Sendable {
    package let routes: RPCRoutes
    package let limits: RPCLimits
    package let admission: Admission
    private let authenticator: any Authenticator
    private let mapError: @Sendable (any Error) -> RPCError
    private let quota: CallQuota?
    private let logger: Logger
    private let observe: @Sendable (RPCObservation) -> Void

    /// - Parameters:
    ///   - mapError: what an error of another service, or one that is no `RPCError`, means to the caller. An `internal`
    ///     one is logged, and the caller learns no more than that.
    ///   - observe: called once for every call, for metrics.
    package init(
        routes: RPCRoutes, authenticator: any Authenticator, limits: RPCLimits = RPCLimits(),
        admission: Admission = Admission(), quota: CallQuota? = nil, logger: Logger,
        mapError: @escaping @Sendable (any Error) -> RPCError = { ($0 as? RPCError)?.asOwn ?? .hidden },
        observe: @escaping @Sendable (RPCObservation) -> Void = { _ in }
    ) {
        self.routes = routes
        self.authenticator = authenticator
        self.limits = limits
        self.admission = admission
        self.quota = quota
        self.logger = logger
        self.mapError = mapError
        self.observe = observe
    }

    /// Never throws: every failure is an answer.
    package func respond(to request: RPCRequest) async -> RPCResponse {
        await respond(to: request, reading: nil)
    }

    /// - Parameter body: gets the body when it is known who sends it; nil inside the process, where it is in the request
    ///   already and no place is held for it.
    func respond(to request: RPCRequest, reading body: Admission.BodyReader?) async -> RPCResponse {
        let started = ContinuousClock.now
        let trace = TraceContext(continuing: request.headers["traceparent"])
        var failure: RPCCode?
        var response: RPCResponse
        var size = 0
        do {
            response = try await answer(request, body, since: started, trace: trace, &size)
        } catch let refusal as Refusal {
            failure = refusal.error.code
            response = refusal.error.response(headers: refusal.headers)
        } catch {
            let known = judged(error, path: request.path, trace: trace)
            failure = known.code
            response = known.response()
        }
        observe(
            RPCObservation(
                method: routes.table[request.path] == nil ? "unknown" : request.path, code: failure,
                duration: .now - started, requestBytes: size, responseBytes: response.body.count))
        return response
    }

    /// Cheap checks first; nobody's bytes are read, inflated or decoded before it is known who sends them.
    private func answer(
        _ request: RPCRequest, _ read: Admission.BodyReader?, since started: ContinuousClock.Instant,
        trace: TraceContext, _ size: inout Int
    ) async throws -> RPCResponse {
        let route = try route(for: request)
        guard let invoke = route.invoke else {
            throw RPCError(
                .unimplemented, "\(route.method.path) comes with a later release", vi: "Chức năng này sẽ có ở bản sau.",
                reason: "LATER_RELEASE")
        }
        let incoming = try IncomingCall(request, limit: limits.body(for: request.path))
        func known() async throws -> RPCCall {
            let principal = try await authenticator.authenticate(request.headers, for: route.method)
            try quota?.take(principal, peer: request.peer)
            try authenticator.authorize(principal, for: route.method)
            return RPCCall(
                principal: principal, method: route.method, idempotencyKey: incoming.idempotencyKey,
                traceparent: trace.traceparent,
                // Without a limit of the client's, the server's own still bounds what the call may cost the database.
                deadline: (incoming.timeout ?? limits.defaultTimeout).map { started + $0 })
        }
        func serve(_ call: RPCCall, _ body: [UInt8]) async throws -> RPCResponse {
            size = body.count
            let payload = try incoming.payload(body)
            let result = try await perform(call, until: incoming.timeout == nil ? nil : call.deadline) {
                try await invoke(payload, call)
            }
            return success(result, to: request)
        }
        guard let read else { return try await serve(known(), request.body) }
        let call = try await admission.asking(known)
        return try await admission.taking(call.principal.id, read) { try await serve(call, $0) }
    }

    /// Runs a handler where it finds the deadline, the trace and who calls.
    private func perform(
        _ call: RPCCall, until end: ContinuousClock.Instant?,
        _ handler: @escaping @Sendable () async throws -> RPCPayload
    ) async throws -> RPCPayload {
        try await RPCDeadline.$current.withValue(call.deadline) {
            try await Trace.$current.withValue(call.traceparent) {
                try await Acting.$current.withValue(Acting(call.principal.id, call.method.name)) {
                    try await withTimeLimit(end, handler)
                }
            }
        }
    }

    private func route(for request: RPCRequest) throws -> RPCRoutes.Route {
        guard let route = routes.table[request.path] else {
            throw RPCError(
                .unimplemented, "there is no \(request.path.prefix(200))", vi: "Không có chức năng này.",
                reason: "UNKNOWN_PATH", httpStatus: 404)
        }
        let allowed = route.method.idempotency == .noSideEffects ? ["GET", "POST"] : ["POST"]
        guard allowed.contains(request.method) else {
            throw Refusal(
                RPCError(
                    .unimplemented, "\(request.method.prefix(20)) is not allowed here",
                    vi: "Phương thức HTTP không đúng.",
                    reason: "METHOD_NOT_ALLOWED", httpStatus: 405),
                headers: ["allow": allowed.joined(separator: ", ")])
        }
        return route
    }

    private func success(_ payload: RPCPayload, to request: RPCRequest) -> RPCResponse {
        var response = RPCResponse(
            status: 200, headers: ["content-type": payload.codec.contentType], body: payload.bytes)
        // Answers hold personal data: no shared cache may keep them.
        if request.method == "GET" { response.headers["cache-control"] = "private, no-store" }
        guard payload.bytes.count >= limits.compressFrom else { return response }
        response.headers["vary"] = "accept-encoding"
        if IncomingCall.acceptsGzip(request.headers["accept-encoding"]), let packed = Gzip.compress(payload.bytes) {
            response.headers["content-encoding"] = "gzip"
            response.body = packed
        }
        return response
    }

    /// What the caller may learn of an error; the rest is logged.
    private func judged(_ error: any Error, path: String, trace: TraceContext) -> RPCError {
        switch error {
        case let error as RPCError where error.isRemote:
            log(.warning, "a peer failed", error, path, trace)
            let mapped = mapError(error)
            return mapped.isRemote ? error.asOwn : mapped
        case let error as RPCError:
            if error.code.isDefect { log(.error, "call failed", error, path, trace) }
            return error
        case let violation as FieldViolation:
            return .invalid([violation])
        case is CancellationError:
            return RPCError(.canceled, "the call was cancelled")
        default:
            let mapped = mapError(error)
            guard mapped.code.isDefect else { return mapped }
            log(.error, "call failed", error, path, trace)
            return .hidden
        }
    }

    private func log(
        _ level: Logger.Level, _ what: Logger.Message, _ error: any Error, _ path: String, _ trace: TraceContext
    ) {
        logger.log(
            level: level, what,
            metadata: ["method": "\(path)", "trace": "\(trace.traceID)", "error": "\(error)"])
    }
}

/// What one server accepts.
package struct RPCLimits: Sendable {
    /// The largest body in bytes, as sent and after decompression.
    package var maximumBody: Int
    /// Other limits for single methods, by path.
    package var bodies: [String: Int]
    /// Answers from this size on are compressed for clients that accept it.
    package var compressFrom: Int
    /// Bounds the statements of calls whose client sets no limit; nil: no bound.
    package var defaultTimeout: Duration?

    package init(
        maximumBody: Int = 1 << 20, bodies: [String: Int] = [:], compressFrom: Int = 1024,
        defaultTimeout: Duration? = .seconds(60)
    ) {
        self.maximumBody = maximumBody
        self.bodies = bodies
        self.compressFrom = compressFrom
        self.defaultTimeout = defaultTimeout
    }

    package func body(for path: String) -> Int { bodies[path] ?? maximumBody }
}

/// One finished call, for metrics.
package struct RPCObservation: Sendable {
    /// The path, or `unknown` so that strangers cannot make up names.
    package let method: String
    /// Nil when it succeeded.
    package let code: RPCCode?
    package let duration: Duration
    package let requestBytes: Int
    package let responseBytes: Int
}

/// An error that needs header fields of its own.
struct Refusal: Error {
    let error: RPCError
    let headers: RPCHeaders

    init(_ error: RPCError, headers: RPCHeaders) {
        self.error = error
        self.headers = headers
    }
}

extension RPCError {
    /// All that a caller learns of a defect.
    package static let hidden = RPCError(.internal, "internal error")

    static let deadlinePassed = RPCError(.deadlineExceeded, "the deadline has passed")

    /// A peer's error is not this service's: the caller did nothing wrong towards the peer.
    var asOwn: RPCError {
        switch code {
        case .unavailable, .deadlineExceeded, .resourceExhausted, .aborted:
            RPCError(.unavailable, "a service this one needs is not available", retryAfter: retryAfter)
        default:
            .hidden
        }
    }
}

extension RPCCode {
    /// Somebody has to look at it.
    var isDefect: Bool { self == .internal || self == .unknown || self == .dataLoss }
}

/// Ends `work` at the deadline: its task is cancelled and awaited, then the call fails.
///
/// - Throws: `RPCError.deadlineExceeded`, or what `work` throws.
func withTimeLimit<T: Sendable>(
    _ deadline: ContinuousClock.Instant?, _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
    guard let deadline else { return try await work() }
    guard deadline > .now else { throw RPCError.deadlinePassed }
    return try await withThrowingTaskGroup(of: T?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(until: deadline, clock: .continuous)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else { throw RPCError.deadlinePassed }
        return value
    }
}
