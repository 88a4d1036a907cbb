import Crypto
package import Models
package import RPC
package import Storage
package import SwiftProtobuf
package import struct FoundationEssentials.Date

/// Answers to repeated requests (IETF draft *Idempotency-Key*): scope principal + method, kept seven days.
///
/// The row is written in the transaction of the effect, so a refused request stores nothing. A repeat is answered again
/// from the id of the first one's result.
package enum Idempotency {
    /// How long a key is remembered, in seconds.
    package static let retention = 7.0 * 86_400

    /// SHA-256 of the decoded request in its deterministic binary form, in hex: spelling and field order of the JSON do
    /// not matter.
    package static func fingerprint(of request: some Message) throws -> String {
        var options = BinaryEncodingOptions()
        options.useDeterministicOrdering = true
        let bytes: [UInt8] = try request.serializedBytes(partial: true, options: options)
        return Hex.text(SHA256.hash(data: bytes))
    }

    /// The id of the result of the same request seen before; nil when the key is new.
    ///
    /// - Throws: `RPCError.invalidArgument` (IDEMPOTENCY_KEY_REUSED) when the key came with another request.
    package static func find(
        principal: String, method: String, key: String, fingerprint: String, in tx: Transaction
    ) throws -> String? {
        let known = try tx.first(
            "SELECT fingerprint, result_id FROM idempotency WHERE principal = $1 AND method = $2 AND key = $3",
            principal, method, key)
        guard let known else { return nil }
        guard try known.text("fingerprint") == fingerprint else { throw reused }
        return try known.text("result_id")
    }

    /// Remembers the result of a request.
    ///
    /// - Throws: `RPCError.aborted` (IDEMPOTENCY_IN_PROGRESS) when the same key was committed since `find`: the caller
    ///   tries again and gets the first one's answer.
    package static func record(
        principal: String, method: String, key: String, fingerprint: String, resultID: String, in tx: Transaction
    ) throws {
        let written = try tx.execute(
            "\(insert) ON CONFLICT (principal, method, key) DO NOTHING",
            principal, method, key, fingerprint, resultID, tx.now)
        guard written == 1 else { throw inProgress }
    }

    /// The same as `record`, for `Database.append`: a key that is there already is a `uniqueViolation`, whose batch then
    /// goes through `write` and finds it.
    package static func statement(
        principal: String, method: String, key: String, fingerprint: String, resultID: String, at now: Date
    ) -> Statement {
        Statement(
            insert,
            [.text(principal), .text(method), .text(key), .text(fingerprint), .text(resultID), .instant(now)])
    }

    private static let insert = """
        INSERT INTO idempotency (principal, method, key, fingerprint, result_id, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """

    static let inProgress = RPCError(
        .aborted, "a request with this Idempotency-Key is still running", reason: "IDEMPOTENCY_IN_PROGRESS",
        retryAfter: 1)

    private static let reused = RPCError(
        .invalidArgument, "this Idempotency-Key was used for another request",
        vi: "Idempotency-Key này đã dùng cho một yêu cầu khác.", reason: "IDEMPOTENCY_KEY_REUSED")
}

/// The Idempotency-Key of one call with what it stands for; nil for a call without a key.
package struct IdempotentCall: Sendable {
    private let principal: String
    private let method: String
    private let key: String
    private let fingerprint: String

    package init?(_ call: RPCCall, _ request: some Message) throws {
        guard let key = call.idempotencyKey else { return nil }
        self.key = key
        principal = call.principal.id
        method = call.method.path
        fingerprint = try Idempotency.fingerprint(of: request)
    }

    /// See `Idempotency.find`.
    package func find(in tx: Transaction) throws -> String? {
        try Idempotency.find(principal: principal, method: method, key: key, fingerprint: fingerprint, in: tx)
    }

    /// See `Idempotency.record`.
    package func record(_ resultID: String, in tx: Transaction) throws {
        try Idempotency.record(
            principal: principal, method: method, key: key, fingerprint: fingerprint, resultID: resultID, in: tx)
    }

    /// See `Idempotency.statement`.
    package func statement(_ resultID: String, at now: Date) -> Statement {
        Idempotency.statement(
            principal: principal, method: method, key: key, fingerprint: fingerprint, resultID: resultID, at: now)
    }
}
