import Crypto
import FoundationEssentials
import Models
import ServiceKit
package import Storage
import Synchronization

/// Addresses at which somebody of the department says by a mail or a chat that a message was read, without signing in.
/// Each is good for one message and seven days; whoever has it can do nothing else.
package final class AcknowledgeLinks: Sendable {
    package static let path = "/acknowledge"
    package static let life = 7 * 86_400.0
    private let base: String
    private let key = Mutex<SymmetricKey?>(nil)

    /// - Parameter publicURL: under which people reach this service.
    package init(publicURL: String) {
        base = PublicURL.base(publicURL)
    }

    /// The same at every attempt.
    package func url(for message: Message, in tx: Transaction) throws -> String {
        let end = Self.seconds(message.createdAt.addingTimeInterval(Self.life))
        let signature = Self.signature(message.id, end, try key(in: tx))
        return "\(base)\(Self.path)?m=\(message.id)&e=\(end)&s=\(signature)"
    }

    package enum Check: Sendable, Equatable {
        case good(message: String)
        case expired
        case forged
    }

    package func check(_ query: [String: String], in tx: Transaction) throws -> Check {
        guard let id = query["m"], let end = query["e"].flatMap({ Int64($0) }), let signature = query["s"] else {
            return .forged
        }
        let expected = Array(Self.signature(id, end, try key(in: tx)).utf8)
        let given = Array(signature.utf8)
        guard given.count == expected.count, zip(given, expected).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0 else {
            return .forged
        }
        return Self.seconds(tx.now) <= end ? .good(message: id) : .expired
    }

    private static func seconds(_ instant: Date) -> Int64 { Int64(instant.timeIntervalSince1970.rounded(.down)) }

    private static func signature(_ id: String, _ end: Int64, _ key: SymmetricKey) -> String {
        Hex.text(HMAC<SHA256>.authenticationCode(for: Data("acknowledge:\(id):\(end)".utf8), using: key).prefix(16))
    }

    /// In the database, so that every process signs alike and a link outlives a restart.
    private func key(in tx: Transaction) throws -> SymmetricKey {
        if let known = key.withLock({ $0 }) { return known }
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
        try tx.execute(
            "INSERT INTO link_key (id, secret, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
            "acknowledge", fresh, tx.now)
        let row = try tx.first("SELECT secret FROM link_key WHERE id = $1", "acknowledge")
        guard let data = try row.flatMap({ Data(base64Encoded: try $0.text("secret")) }) else {
            throw StorageError.badRow("secret of link_key")
        }
        let stored = SymmetricKey(data: data)
        // Not remembered before it is surely kept: this transaction may still fail.
        if data.base64EncodedString() != fresh { key.withLock { $0 = stored } }
        return stored
    }
}
