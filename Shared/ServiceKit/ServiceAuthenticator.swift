package import Logging
package import Models
package import RPC
package import AccessControl

/// AccessControl's answer to "who calls, and may they?" for the RPC layer.
package struct ServiceAuthenticator: Authenticator {
    private let checker: CredentialChecker

    package init(_ checker: CredentialChecker) {
        self.checker = checker
    }

    /// For tests and the cluster: no keys at all, `X-Kipthoi-As` says who calls.
    package static func development(_ service: ServiceName) -> ServiceAuthenticator {
        ServiceAuthenticator(CredentialChecker(verifier: nil, audience: service, development: true))
    }

    package func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal {
        try await checker.principal(headers: headers, path: method.path)
    }

    package func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws {
        try Permissions.authorize(principal, path: method.path)
    }
}
