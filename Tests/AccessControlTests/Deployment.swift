import FoundationEssentials
import Models
import Testing

@testable import AccessControl

/// A folder of keys for one test, and a clock that can be set.
final class Deployment: Sendable {
    let directory: String

    init() throws {
        directory = "\(FileManager.default.temporaryDirectory.path)/kipthoi-trust-\(UUIDv7.make())"
        try TrustInit.makeKeys(in: directory)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    func pem(_ issuer: TokenIssuer) throws -> String {
        let bytes = try #require(FileManager.default.contents(atPath: TrustInit.keyPath(issuer, in: directory)))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Parameter key: whose key signs, when it is not the issuer's.
    func signer(_ issuer: TokenIssuer, key: TokenIssuer? = nil, at now: Date = Date()) async throws -> TokenSigner {
        try await TokenSigner(issuer: issuer, pem: try pem(key ?? issuer)) { now }
    }

    func verifier(rereadEvery interval: Duration = .seconds(60), at now: Date = Date()) -> TokenVerifier {
        TokenVerifier(trustDirectory: "\(directory)/jwks", rereadEvery: interval) { now }
    }
}

/// The reason that `work` is refused with.
func refusal(_ work: () async throws -> Void) async -> String? {
    do {
        try await work()
        return nil
    } catch {
        return (error as? RPCError)?.reason ?? "\(error)"
    }
}
