import Crypto
import FoundationEssentials
import Models

/// The key of the audit chain's seals. It lies outside of every database, so whoever can write the tables still cannot
/// write history.
package struct AuditKey: Sendable {
    /// What `--dev` and tests use when none is configured; it protects nothing.
    package static let development = AuditKey(bytes: Array("kip-thoi-development-audit-key-0".utf8))
    private static let shortest = 32

    let key: SymmetricKey

    private init(bytes: [UInt8]) {
        key = SymmetricKey(data: bytes)
    }

    /// - Parameter text: base64, or plain text, of at least 32 bytes.
    /// - Throws: `ConfigurationError`.
    package init(_ text: String) throws {
        let bytes = Data(base64Encoded: text).map { Array($0) } ?? Array(text.utf8)
        guard bytes.count >= Self.shortest else {
            throw ConfigurationError("KIPTHOI_AUDIT_KEY is too short: at least \(Self.shortest) bytes")
        }
        self.init(bytes: bytes)
    }

    /// - Throws: `ConfigurationError` when none is configured outside of `--dev`.
    package init(_ settings: Settings, isDevelopment: Bool) throws {
        if let text = settings["AUDIT_KEY"] {
            try self.init(text)
        } else if isDevelopment {
            self = .development
        } else {
            throw ConfigurationError(
                "KIPTHOI_AUDIT_KEY is missing: set KIPTHOI_AUDIT_KEY_FILE to the audit.key that `kipthoi trust init DIR` "
                    + "makes under DIR/keys")
        }
    }
}
