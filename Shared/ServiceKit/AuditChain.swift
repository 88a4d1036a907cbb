import Crypto
package import struct FoundationEssentials.Date
package import Models
package import Storage

/// One row of the audit, before it is sealed.
package struct AuditRow: Sendable, Equatable {
    package let id: String
    package let at: Date
    package let actor: String
    package let action: String
    package let subject: String
    package let digest: String

    static let columns = "id, at, actor, action, subject, digest"

    init(row: Row) throws {
        id = try row.text("id")
        at = try row.instant("at")
        actor = try row.text("actor")
        action = try row.text("action")
        subject = try row.text("subject")
        digest = try row.text("digest")
    }
}

/// The end of a chain: how many rows there are, and the last one's seal.
package struct AuditHead: Sendable, Equatable, Codable {
    package let service: String
    package let position: Int
    package let seal: String

    package init(service: String, position: Int, seal: String) {
        self.service = service
        self.position = position
        self.seal = seal
    }

    /// - Throws: `StorageError`.
    package static func read(_ service: ServiceName, in tx: Transaction) throws -> AuditHead {
        let row = try tx.first("SELECT position, seal FROM audit_head WHERE id = 1")
        return AuditHead(
            service: service.rawValue, position: try row?.int("position") ?? 0, seal: try row?.text("seal") ?? "")
    }
}

/// How a row is sealed to the one before it.
struct AuditChain: Sendable {
    /// Part of each seal: a row of one service is none of another's.
    let service: ServiceName
    let key: AuditKey

    /// HMAC-SHA256 in hex over all fields, each with its length, so that no two rows read alike.
    func seal(_ row: AuditRow, at position: Int, after previous: String) -> String {
        var code = HMAC<SHA256>(key: key.key)
        let fields = [
            "kipthoi-audit-1", service.rawValue, String(position), previous, row.id, InstantText.format(row.at),
            row.actor,
            row.action, row.subject, row.digest,
        ]
        for field in fields {
            code.update(data: Array("\(field.utf8.count):".utf8))
            code.update(data: Array(field.utf8))
        }
        return Hex.text(code.finalize())
    }
}

/// Bytes as lower-case hexadecimal digits.
package enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
