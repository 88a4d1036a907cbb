package import Models

/// What a handler knows of the call besides the request.
package struct RPCCall: Sendable {
    /// Who calls; on public methods without a credential the sender.
    package let principal: Principal
    /// The `Idempotency-Key` header, when the client sent one (1–255 visible ASCII characters).
    package let idempotencyKey: String?
    /// W3C trace context of this call, to hand on.
    package let traceparent: String
    /// When the client stops waiting.
    package let deadline: ContinuousClock.Instant?
    package let method: any AnyRPCMethod

    package init(
        principal: Principal, method: any AnyRPCMethod, idempotencyKey: String? = nil, traceparent: String = "",
        deadline: ContinuousClock.Instant? = nil
    ) {
        self.principal = principal
        self.method = method
        self.idempotencyKey = idempotencyKey
        self.traceparent = traceparent
        self.deadline = deadline
    }
}

/// The deadline of the call this task works for; clients pass it on, storage bounds its statements by it.
package enum RPCDeadline {
    @TaskLocal package static var current: ContinuousClock.Instant?
}

/// Finds out who calls, from the headers. The permission to call is asked separately.
package protocol Authenticator: Sendable {
    /// - Throws: `RPCError.unauthenticated` when a credential is there and not good, or lacking where one is needed.
    func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal
    /// - Throws: `RPCError.permissionDenied`.
    func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws
}

/// Who does the work in hand, and what it is called: the caller and the method, or a loop of the service. The audit
/// reads it.
package struct Acting: Sendable, Equatable {
    @TaskLocal package static var current: Acting?

    /// e.g. `officer:cv1.qlnl`, `service:routing`
    package let actor: String
    /// e.g. `AnswerPetition`, `auto-close`
    package let action: String

    package init(_ actor: String, _ action: String) {
        self.actor = actor
        self.action = action
    }
}

/// The W3C trace context of the work in hand, set by the server for each call and by the inbox for each event.
package enum Trace {
    @TaskLocal package static var current = ""
}
