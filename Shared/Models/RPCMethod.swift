package import SwiftProtobuf

/// One remote procedure: its path, what goes in, what comes out, and whether it may be repeated or cached.
package struct RPCMethod<Request: Message, Response: Message>: AnyRPCMethod {
    package let service: String
    package let name: String
    package let idempotency: RPCIdempotency

    package init(_ service: String, _ name: String, _ idempotency: RPCIdempotency = .unknown) {
        self.service = service
        self.name = name
        self.idempotency = idempotency
    }
}

/// What a method promises about repetition; the proto option `idempotency_level`.
package enum RPCIdempotency: Sendable {
    /// Reads only: may be called by GET.
    case noSideEffects
    /// May be repeated without a key.
    case idempotent
    case unknown
}

/// A method with its types erased, for tables and tests.
package protocol AnyRPCMethod: Sendable {
    var service: String { get }
    var name: String { get }
    var idempotency: RPCIdempotency { get }
}

extension AnyRPCMethod {
    /// The path on the wire, e.g. `/kipthoi.intake.v1.IntakeService/SubmitPetition`.
    package var path: String { "/\(service)/\(name)" }
}
