import FoundationEssentials
import JWTKit
import Logging
import Synchronization

/// The public keys of each issuer, from a folder of JWKS files that is read again every minute.
///
/// A file that cannot be read keeps the keys it had; a file that is gone takes its keys with it.
final class TrustStore: Sendable {
    private struct State {
        var issuers: [TokenIssuer: JWTKeyCollection] = [:]
        var readAt: ContinuousClock.Instant?
        /// Raised with each reading, so that what was verified with old keys can be forgotten.
        var generation = 0
    }

    private let directory: String
    private let interval: Duration
    private let logger: Logger
    private let state = Mutex(State())

    /// During rotation an issuer has its old key and its new one.
    private static let maximumKeys = 2

    init(directory: String, interval: Duration, logger: Logger) {
        self.directory = directory
        self.interval = interval
        self.logger = logger
    }

    /// The keys of an issuer, if it is trusted, and the generation they belong to.
    func keys(of issuer: TokenIssuer) async -> (keys: JWTKeyCollection?, generation: Int) {
        await refresh()
        return state.withLock { ($0.issuers[issuer], $0.generation) }
    }

    /// Reads the folder when it is time to.
    func refresh() async {
        let isDue = state.withLock { state in
            guard let readAt = state.readAt else {
                return true
            }
            guard readAt + interval <= .now else { return false }
            // Others go on with the old keys meanwhile.
            state.readAt = .now
            return true
        }
        guard isDue else { return }
        let old = state.withLock { $0.issuers }
        var issuers: [TokenIssuer: JWTKeyCollection] = [:]
        for issuer in TokenIssuer.allCases {
            let path = "\(directory)/\(issuer.rawValue).json"
            guard let text = FileManager.default.contents(atPath: path) else { continue }
            do {
                issuers[issuer] = try await Self.collection(from: text)
            } catch {
                logger.error(
                    "keys cannot be read; the old ones stay", metadata: ["file": "\(path)", "error": "\(error)"])
                issuers[issuer] = old[issuer]
            }
        }
        state.withLock { state in
            state.issuers = issuers
            state.readAt = .now
            state.generation += 1
        }
    }

    private static func collection(from text: Data) async throws -> JWTKeyCollection {
        let set = try JSONDecoder().decode(JWKS.self, from: text)
        guard (1...maximumKeys).contains(set.keys.count) else { throw TrustError.wrongNumberOfKeys(set.keys.count) }
        let keys = JWTKeyCollection()
        for key in set.keys {
            guard key.keyType == .octetKeyPair, key.curve == .eddsa(.ed25519), let x = key.x else {
                throw TrustError.notEd25519
            }
            guard key.privateExponent == nil else { throw TrustError.privateKey }
            let publicKey = try EdDSA.PublicKey(x: x, curve: .ed25519)
            await keys.add(eddsa: publicKey, kid: key.keyIdentifier)
        }
        return keys
    }
}

enum TrustError: Error, CustomStringConvertible {
    case wrongNumberOfKeys(Int)
    case notEd25519
    case privateKey

    var description: String {
        switch self {
        case .wrongNumberOfKeys(let count): "a file holds one key, or two during rotation; this one holds \(count)"
        case .notEd25519: "only Ed25519 keys are trusted"
        case .privateKey: "a private key does not belong into the trust folder"
        }
    }
}
