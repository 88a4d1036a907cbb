import Logging
import Models
import RPC
import AccessControl
import struct FoundationEssentials.Date
import class FoundationEssentials.FileManager

/// A service's own key, and the keys it trusts.
struct ServiceTrust: Sendable {
    /// Where `--dev` keeps its keys.
    static let developmentFolder = "./var/trust"

    let service: ServiceName
    let signer: TokenSigner
    let verifier: TokenVerifier
    let isDevelopment: Bool

    /// Reads the key and finds the trusted ones; with `--dev` they are made when nothing is configured.
    ///
    /// - Parameter now: decides tokens' lifetimes; database time, so that a wrong clock shuts nobody out.
    /// - Throws: `ConfigurationError` when a setting is missing or its file cannot be used.
    static func load(
        for service: ServiceName, _ settings: Settings, isDevelopment: Bool, logger: Logger,
        now: @escaping @Sendable () -> Date
    ) async throws -> ServiceTrust {
        let (keyFile, folder) = try places(service, settings, isDevelopment)
        guard let data = FileManager.default.contents(atPath: keyFile) else {
            throw ConfigurationError("KIPTHOI_SIGNING_KEY_FILE: the file \(keyFile) cannot be read")
        }
        guard FileManager.default.fileExists(atPath: folder) else {
            throw ConfigurationError("KIPTHOI_TRUST_DIR: there is no folder \(folder); `kipthoi trust init` makes one")
        }
        guard let issuer = TokenIssuer(rawValue: service.rawValue),
            let signer = try? await TokenSigner(issuer: issuer, pem: String(decoding: data, as: UTF8.self), now: now)
        else {
            throw ConfigurationError("KIPTHOI_SIGNING_KEY_FILE: \(keyFile) is no Ed25519 private key in PEM")
        }
        let verifier = TokenVerifier(trustDirectory: folder, logger: logger, now: now)
        return ServiceTrust(service: service, signer: signer, verifier: verifier, isDevelopment: isDevelopment)
    }

    /// With `--dev` the audit's key is one of the keys that were made.
    func completing(_ settings: Settings) -> Settings {
        guard isDevelopment, settings["AUDIT_KEY"] == nil,
            let data = FileManager.default.contents(atPath: TrustInit.auditKeyPath(in: Self.developmentFolder)),
            let key = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
        else { return settings }
        return settings.setting(["AUDIT_KEY": String(key)])
    }

    func authenticator(partnerKeys: (any PartnerKeyLookup)?) -> ServiceAuthenticator {
        ServiceAuthenticator(
            CredentialChecker(
                verifier: verifier, audience: service, partnerKeys: partnerKeys, development: isDevelopment))
    }

    /// A client for every subscriber of this service's events, each with tokens for that one alone.
    ///
    /// - Throws: `ConfigurationError` when an address cannot be used.
    func peers(_ settings: Settings) throws -> [ServiceName: RPCClient] {
        var clients: [ServiceName: RPCClient] = [:]
        for peer in Self.subscribers(of: service) {
            guard let transport = try? HTTPTransport(baseURL: settings.url(of: peer)) else {
                throw ConfigurationError(
                    "KIPTHOI_\(peer.rawValue.uppercased())_URL: \(settings.url(of: peer)) is no address of a service")
            }
            clients[peer] = RPCClient(
                transport: transport, token: { [signer] in try await signer.serviceToken(for: peer) })
        }
        return clients
    }

    /// Everybody else; notification also tells itself of messages that failed.
    static func subscribers(of service: ServiceName) -> [ServiceName] {
        ServiceName.allCases.filter { $0 != service || service == .notification }
    }

    private static func places(
        _ service: ServiceName, _ settings: Settings, _ isDevelopment: Bool
    ) throws -> (keyFile: String, folder: String) {
        switch (settings["SIGNING_KEY_FILE"], settings["TRUST_DIR"]) {
        case (let keyFile?, let folder?): return (keyFile, folder)
        case (nil, nil) where isDevelopment:
            try makeDevelopmentKeys()
            guard let issuer = TokenIssuer(rawValue: service.rawValue) else { break }
            return (TrustInit.keyPath(issuer, in: developmentFolder), "\(developmentFolder)/jwks")
        default: break
        }
        let missing = settings["SIGNING_KEY_FILE"] == nil ? "KIPTHOI_SIGNING_KEY_FILE" : "KIPTHOI_TRUST_DIR"
        throw ConfigurationError(
            "\(missing) is not set: make keys with `kipthoi trust init DIR`, or try the service with --dev")
    }

    /// Services that start side by side make them together: who comes second finds what the first one made.
    private static func makeDevelopmentKeys() throws {
        for attempt in 1... {
            do {
                try TrustInit.makeKeys(in: developmentFolder)
                return
            } catch  where attempt < 10 {
                continue
            } catch {
                throw ConfigurationError("development keys cannot be written to \(developmentFolder): \(error)")
            }
        }
    }
}
