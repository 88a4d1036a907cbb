package import Crypto
import FoundationEssentials

/// What lets a sender follow the petition without an account: derived from its id, stored nowhere.
package struct TrackingSecret: Sendable {
    private let key: SymmetricKey

    package init(key: SymmetricKey) {
        self.key = key
    }

    package init(key: [UInt8]) {
        self.init(key: SymmetricKey(data: key))
    }

    /// The fewest bytes of a key.
    package static let shortestKey = 16

    /// A key as it is configured: base64, or text.
    ///
    /// - Returns: nil when it has fewer than `shortestKey` bytes.
    package init?(configured text: String) {
        let key = Data(base64Encoded: text).map { Array($0) } ?? Array(text.utf8)
        guard key.count >= Self.shortestKey else { return nil }
        self.init(key: key)
    }

    /// 26 characters: the first 128 bits of HMAC-SHA256(key, id) in base32.
    package func secret(for petitionID: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("tracking:\(petitionID)".utf8), using: key)
        return Base32.encode(code.prefix(16))
    }

    /// Takes it as people type it: lower case, with spaces or hyphens. Constant time.
    package func verify(_ secret: String, for petitionID: String) -> Bool {
        let typed = secret.uppercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        return constantTimeEquals(typed, Array(self.secret(for: petitionID).utf8))
    }
}
