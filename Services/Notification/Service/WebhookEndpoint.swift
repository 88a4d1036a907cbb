package import struct FoundationEssentials.Date
import FoundationEssentials
import Models
package import Storage

/// Where a partner hears of its petitions.
package struct WebhookEndpoint: Sendable, Equatable {
    /// How long the old secret goes on signing beside the new one.
    package static let overlap = 24 * 3600.0

    package var id: String
    package var partner: String
    package var url: String
    package var secret: String
    package var oldSecret = ""
    package var oldSecretUntil: Date?
    package var isActive = true
    /// Hears of live petitions; else of petitions of the partner's test keys.
    package var live = true
    /// Why it was switched off by itself: it answered 410.
    package var disabledReason = ""

    package init(id: String, partner: String, url: String, secret: String) {
        self.id = id
        self.partner = partner
        self.url = url
        self.secret = secret
    }

    package mutating func rotate(to fresh: String, at now: Date) {
        oldSecret = secret
        oldSecretUntil = now.addingTimeInterval(Self.overlap)
        secret = fresh
    }

    /// The secrets that sign now, the newest first.
    package func secrets(at now: Date) -> [String] {
        let old = oldSecretUntil.map { $0 > now } == true && !oldSecret.isEmpty ? [oldSecret] : []
        return [secret] + old
    }
}

enum EndpointSecret {
    /// `whsec_` and 32 random bytes.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return "whsec_" + Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }).base64EncodedString()
    }
}

/// Endpoints, within one transaction.
package struct EndpointStore {
    private static let columns =
        "id, partner, url, secret, old_secret, old_secret_until, active, disabled_reason, live"
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    package func all() throws -> [WebhookEndpoint] {
        try tx.query("SELECT \(Self.columns) FROM webhook_endpoint ORDER BY id").map(Self.endpoint)
    }

    /// - Parameter live: of live petitions, or of petitions of test keys.
    package func active(of partner: String, live: Bool) throws -> [WebhookEndpoint] {
        try tx.query(
            "SELECT \(Self.columns) FROM webhook_endpoint WHERE partner = $1 AND active = $2 AND live = $3 ORDER BY id",
            partner, true, live
        ).map(Self.endpoint)
    }

    package func disable(_ id: String, reason: String) throws {
        try tx.execute(
            "UPDATE webhook_endpoint SET active = $2, disabled_reason = $3, updated_at = $4 WHERE id = $1", id, false,
            reason, tx.now)
    }

    /// - Throws: `notFound`.
    package func require(_ id: String, locking: Bool = false) throws -> WebhookEndpoint {
        let lock = locking ? tx.dialect.rowLock : ""
        guard let row = try tx.first("SELECT \(Self.columns) FROM webhook_endpoint WHERE id = $1\(lock)", id) else {
            throw RPCError.notFound("endpoint", vi: "Không tìm thấy điểm nhận.")
        }
        return try Self.endpoint(row)
    }

    package func put(_ endpoint: WebhookEndpoint) throws {
        try tx.execute(
            """
            INSERT INTO webhook_endpoint (id, partner, url, secret, old_secret, old_secret_until, active,
                disabled_reason, updated_at, live)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (id) DO UPDATE SET partner = excluded.partner, url = excluded.url, secret = excluded.secret,
                old_secret = excluded.old_secret, old_secret_until = excluded.old_secret_until,
                active = excluded.active, disabled_reason = excluded.disabled_reason, updated_at = excluded.updated_at,
                live = excluded.live
            """, endpoint.id, endpoint.partner, endpoint.url, endpoint.secret, endpoint.oldSecret,
            endpoint.oldSecretUntil, endpoint.isActive, endpoint.disabledReason, tx.now,
            endpoint.live)
    }

    private static func endpoint(_ row: Row) throws -> WebhookEndpoint {
        var endpoint = WebhookEndpoint(
            id: try row.text("id"), partner: try row.text("partner"), url: try row.text("url"),
            secret: try row.text("secret"))
        endpoint.oldSecret = try row.text("old_secret")
        endpoint.oldSecretUntil = try row.instantIfPresent("old_secret_until")
        endpoint.isActive = try row.bool("active")
        endpoint.disabledReason = try row.text("disabled_reason")
        endpoint.live = try row.bool("live")
        return endpoint
    }
}
