package import Models

/// Finds out who calls, from the header fields: a token, a partner's key, nobody, or in development anybody.
package struct CredentialChecker: Sendable {
    private let verifier: TokenVerifier?
    private let audience: ServiceName
    private let partnerKeys: (any PartnerKeyLookup)?
    private let development: Bool

    /// - Parameters:
    ///   - verifier: nil only in development without keys.
    ///   - audience: the service that is called.
    ///   - partnerKeys: nil where no partner may call.
    ///   - development: a call without a credential is an administrator's; `X-Kipthoi-As` names another role.
    package init(
        verifier: TokenVerifier?, audience: ServiceName, partnerKeys: (any PartnerKeyLookup)? = nil,
        development: Bool = false
    ) {
        self.verifier = verifier
        self.audience = audience
        self.partnerKeys = partnerKeys
        self.development = development
    }

    /// - Parameters:
    ///   - headers: by lower-case name.
    ///   - path: of the method called; on public ones nobody is the petition's sender.
    /// - Throws: `RPCError.unauthenticated`; in development `invalidArgument` for a bad `X-Kipthoi-As`.
    package func principal(headers: [String: String], path: String) async throws -> Principal {
        guard let header = headers["authorization"] else {
            if development { return try DevelopmentPrincipal.principal(headers["x-kipthoi-as"]) }
            guard Permissions.isPublic(path) else {
                throw RPCError(.unauthenticated, "a bearer token is needed", reason: "NO_CREDENTIAL")
            }
            return .sender
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw RPCError(.unauthenticated, "Authorization has to be a bearer token", reason: "BAD_CREDENTIAL")
        }
        let credential = parts[1].filter { !$0.isWhitespace }
        if credential.hasPrefix("kt_") { return try await partner(credential) }
        guard let verifier else {
            throw RPCError(.unauthenticated, "this service trusts nobody's tokens yet", reason: "NO_TRUST")
        }
        return try await verifier.verify(credential, audience: audience)
    }

    private func partner(_ text: String) async throws -> Principal {
        guard let partnerKeys, let key = PartnerKey(parsing: text),
            let record = try await partnerKeys.partner(keyID: key.id)
        else { throw RPCError.badPartnerKey }
        return try record.principal(for: key)
    }
}
