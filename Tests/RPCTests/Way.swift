import Logging
import Models
import RPC
import ServiceLifecycle
import SwiftProtobuf
import TestKit
import Testing

/// The ways a call may travel; every promise of the protocol holds on both.
enum Way: String, CaseIterable {
    case http
    case inProcess

    /// Runs `body` against a server, over a real socket on a free port or inside the process.
    func withServer(_ server: RPCServer, _ body: (any RPCTransport) async throws -> Void) async throws {
        switch self {
        case .inProcess: try await body(InProcessTransport(server))
        case .http:
            try await withHTTPServer(server) { port in
                try await body(HTTPTransport(baseURL: "http://127.0.0.1:\(port)"))
            }
        }
    }
}

/// Knows whoever says a name; `Bearer nobody` is refused.
struct NameAuthenticator: Authenticator {
    func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal {
        let name = headers["authorization"]?.split(separator: " ").last.map(String.init) ?? "anybody"
        guard name != "nobody" else { throw RPCError(.unauthenticated, "nobody is not welcome", reason: "NOBODY") }
        return Principal(id: name, roles: [.officer])
    }

    func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws {
        guard principal.id != "stranger" else { throw RPCError(.permissionDenied, "strangers may not") }
    }
}

/// A server whose handlers a test chooses.
func makeServer(
    limits: RPCLimits = RPCLimits(), admission: Admission = Admission(),
    mapError: (@Sendable (any Error) -> RPCError)? = nil,
    observe: @escaping @Sendable (RPCObservation) -> Void = { _ in }, _ fill: (inout RPCRoutes) -> Void
) -> RPCServer {
    var routes = RPCRoutes()
    fill(&routes)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    if let mapError {
        return RPCServer(
            routes: routes, authenticator: NameAuthenticator(), limits: limits, admission: admission,
            logger: logger, mapError: mapError, observe: observe)
    }
    return RPCServer(
        routes: routes, authenticator: NameAuthenticator(), limits: limits, admission: admission, logger: logger,
        observe: observe)
}

/// Answers GetPetition with the id it is asked for, and SubmitPetition with what was submitted.
func echo(_ routes: inout RPCRoutes) {
    routes.handle(IntakeMethods.getPetition) { request, _ in
        .with {
            $0.petition.id = request.id
            $0.petition.code = request.code
        }
    }
    routes.handle(IntakeMethods.submitPetition) { request, _ in
        .with {
            $0.petition.subject = request.subject
            $0.petition.body = request.body
            $0.petition.channel = request.channel
            $0.petition.reporter = request.reporter
        }
    }
}

/// The error that `work` ends with.
func rpcError(_ work: () async throws -> Void) async -> RPCError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? RPCError
    }
}

extension RPCRequest {
    static func json(_ method: any AnyRPCMethod, _ text: String, _ headers: RPCHeaders = [:]) -> RPCRequest {
        RPCRequest(
            path: method.path, headers: headers.merging(["content-type": "application/json"]) { mine, _ in mine },
            body: Array(text.utf8))
    }
}

extension RPCResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
