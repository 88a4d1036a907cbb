import FoundationEssentials
package import Logging
package import Models
package import RPC
package import AccessControl
import ServiceKit

/// Who trusts whom inside the process: every service has its own key and checks the others' tokens, as over HTTP.
package struct ClusterTrust: Sendable {
    private let signers: [ServiceName: TokenSigner]
    private let verifier: TokenVerifier
    /// Removed with the last copy of the trust.
    private let folder: TemporaryFolder?

    /// Takes the keys of a folder that `TrustInit` made.
    ///
    /// - Throws: `ConfigurationError` when a service's private key is missing or is none.
    package init(directory: String, logger: Logger = Logger(label: "trust")) async throws {
        try await self.init(directory, logger, folder: nil)
    }

    /// Keys that live as long as the process, for tests.
    ///
    /// - Throws: errors of the file system.
    package static func ephemeral(logger: Logger = Logger(label: "trust")) async throws -> ClusterTrust {
        let folder = TemporaryFolder()
        try TrustInit.makeKeys(in: folder.path)
        return try await ClusterTrust(folder.path, logger, folder: folder)
    }

    private init(_ directory: String, _ logger: Logger, folder: TemporaryFolder?) async throws {
        var signers: [ServiceName: TokenSigner] = [:]
        for service in ServiceName.allCases { signers[service] = try await Self.signer(of: service, in: directory) }
        self.signers = signers
        verifier = TokenVerifier(trustDirectory: "\(directory)/jwks", logger: logger)
        self.folder = folder
    }

    /// Checks who calls `service`.
    ///
    /// - Parameters:
    ///   - partnerKeys: intake's; no partner may call the others.
    ///   - isDevelopment: a call without a token is the administrator's, or of the role in `X-Kipthoi-As`.
    package func authenticator(
        of service: ServiceName, partnerKeys: (any PartnerKeyLookup)? = nil, isDevelopment: Bool = true
    ) -> any Authenticator {
        ServiceAuthenticator(
            CredentialChecker(
                verifier: verifier, audience: service, partnerKeys: partnerKeys, development: isDevelopment))
    }

    /// Makes `service`'s tokens for calling `peer`.
    package func token(
        from service: ServiceName, to peer: ServiceName
    ) -> @Sendable () async throws -> String? {
        let signer = signers[service]
        return { try await signer?.serviceToken(for: peer) }
    }

    private static func signer(of service: ServiceName, in directory: String) async throws -> TokenSigner {
        guard let issuer = TokenIssuer(rawValue: service.rawValue) else {
            throw ConfigurationError("\(service.rawValue) is no issuer of tokens")
        }
        let path = TrustInit.keyPath(issuer, in: directory)
        guard let data = FileManager.default.contents(atPath: path),
            let signer = try? await TokenSigner(issuer: issuer, pem: String(decoding: data, as: UTF8.self))
        else {
            throw ConfigurationError("\(path) is no Ed25519 private key; `kipthoi trust init \(directory)` makes one")
        }
        return signer
    }
}

/// A folder that goes away with its last owner.
private final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path() + "/kipthoi-trust-\(UUIDv7.make())"
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
