package import FoundationEssentials
import Models
package import AccessControl
package import Storage

/// The API keys of partner systems, for `kipthoi keys` and for finding out who calls.
package struct PartnerKeys: PartnerKeyLookup {
    /// A key as lists show it; nothing in it opens anything.
    package struct Entry: Sendable, Equatable {
        /// The part of the key that names it.
        package let id: String
        /// The partner's name, e.g. `portal`; its petitions belong to `partner:portal`.
        package let partner: String
        package let isLive: Bool
        package let createdAt: Date
        package let revokedAt: Date?
    }

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Makes a key. What it returns is the only time the secret is seen.
    ///
    /// - Throws: `invalidArgument` for a partner's name that is not 1 to 40 of a–z, 0–9, `-` and `.`.
    package func create(partner: String, isLive: Bool) async throws -> PartnerKey {
        guard (1...40).contains(partner.utf8.count), partner.utf8.allSatisfy(Self.isNameByte) else {
            throw RPCError.invalid(
                "partner", "BAD_NAME", "use 1 to 40 of a–z, 0–9, - and .",
                vi: "Tên đối tác chỉ gồm a–z, 0–9, - và dấu chấm.")
        }
        let key = PartnerKey.generate(isLive: isLive)
        _ = try await database.write { tx in
            try tx.execute(
                "INSERT INTO partner_key (id, partner, secret_hash, is_live, created_at) VALUES ($1, $2, $3, $4, $5)",
                key.id, partner, Data(key.secretHash).base64EncodedString(), isLive, tx.now)
        }
        return key
    }

    /// All keys, the newest first, revoked ones too.
    package func list() async throws -> [Entry] {
        try await database.read { tx in
            try tx.query(
                "SELECT id, partner, is_live, created_at, revoked_at FROM partner_key ORDER BY created_at DESC, id"
            ).map { row in
                Entry(
                    id: try row.text("id"), partner: try row.text("partner"), isLive: try row.bool("is_live"),
                    createdAt: try row.instant("created_at"), revokedAt: try row.instantIfPresent("revoked_at"))
            }
        }
    }

    /// From now on the key opens nothing; revoking it again changes nothing.
    ///
    /// - Throws: `notFound`.
    package func revoke(id: String) async throws {
        try await database.write { tx in
            let known = try tx.execute(
                "UPDATE partner_key SET revoked_at = COALESCE(revoked_at, $2) WHERE id = $1", id, tx.now)
            guard known == 1 else { throw RPCError.notFound("key", vi: "Không tìm thấy khoá.") }
        }
    }

    package func partner(keyID: String) async throws -> PartnerKeyRecord? {
        try await database.read { tx in
            let row = try tx.first(
                "SELECT partner, secret_hash, is_live, revoked_at FROM partner_key WHERE id = $1", keyID)
            return try row.map { row in
                PartnerKeyRecord(
                    partner: try row.text("partner"),
                    secretHash: Data(base64Encoded: try row.text("secret_hash")).map { Array($0) } ?? [],
                    isLive: try row.bool("is_live"), isRevoked: try !row.isNull("revoked_at"))
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}
