import Crypto
import FoundationEssentials
package import Models

/// A partner system's API key, `kt_live_<id>_<secret>` or `kt_test_…`. Only the secret's hash is kept.
package struct PartnerKey: Sendable, Equatable {
    package let isLive: Bool
    /// 16 base32 characters; names the key in lists and logs.
    package let id: String
    /// 40 base32 characters, 200 bits.
    package let secret: String

    /// A new one, from the system's secure generator.
    package static func generate(isLive: Bool) -> PartnerKey {
        PartnerKey(isLive: isLive, id: random(bytes: 10), secret: random(bytes: 25))
    }

    private init(isLive: Bool, id: String, secret: String) {
        self.isLive = isLive
        self.id = id
        self.secret = secret
    }

    /// Nil when the text is no key at all; whether it is a good one is the hash's business.
    package init?(parsing text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == "kt", parts[1] == "live" || parts[1] == "test",
            (8...32).contains(parts[2].utf8.count), (32...64).contains(parts[3].utf8.count),
            (parts[2] + parts[3]).utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { return nil }
        self.init(isLive: parts[1] == "live", id: parts[2], secret: parts[3])
    }

    /// The whole key, shown once when it is made.
    package var text: String { "kt_\(isLive ? "live" : "test")_\(id)_\(secret)" }

    /// What the store keeps: SHA-256 of the secret. The secret is long and random, so no slow hash is needed.
    package var secretHash: [UInt8] { Array(SHA256.hash(data: Data(secret.utf8))) }

    private static func random(bytes count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return Base32.encode((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }).lowercased()
    }
}

/// A key as the store knows it.
package struct PartnerKeyRecord: Sendable {
    /// The partner's name, e.g. `portal`.
    package let partner: String
    package let secretHash: [UInt8]
    package let isLive: Bool
    /// Revoked keys stay listed but open nothing.
    package let isRevoked: Bool

    package init(partner: String, secretHash: [UInt8], isLive: Bool, isRevoked: Bool = false) {
        self.partner = partner
        self.secretHash = secretHash
        self.isLive = isLive
        self.isRevoked = isRevoked
    }

    /// - Throws: `RPCError.unauthenticated`, the same for every cause.
    package func principal(for key: PartnerKey) throws -> Principal {
        guard constantTimeEquals(key.secretHash, secretHash), key.isLive == isLive, !isRevoked else {
            throw RPCError.badPartnerKey
        }
        return Principal(id: "partner:\(partner)", roles: [.partner], isLive: isLive)
    }
}

/// Finds partner keys; intake's store is one.
package protocol PartnerKeyLookup: Sendable {
    func partner(keyID: String) async throws -> PartnerKeyRecord?
}

extension RPCError {
    static let badPartnerKey = RPCError(.unauthenticated, "the API key is not valid", reason: "BAD_API_KEY")
}
