import FoundationEssentials
import Storage

/// A thing from outside that becomes a petition once, however often it comes.
struct Origin: Sendable, Equatable {
    enum Kind: String, Sendable {
        /// A line of a list; the key is its visit, the SHA-256 of its content and how many equal ones stand before it.
        case importLine = "IMPORT"
        /// A mail; the key is its Message-ID, or the SHA-256 of its bytes.
        case mail = "MAIL"
        /// A Zalo message; the key is its msg_id.
        case zalo = "ZALO"
    }

    let kind: Kind
    let key: String

    /// What became of it; nil when it was never seen.
    ///
    /// - Parameter limit: what was seen before is another thing that looks the same.
    func known(in tx: Transaction, since limit: Date? = nil) throws -> Seen? {
        let row = try tx.first(
            "SELECT petition_id, recorded_at FROM origin WHERE kind = $1 AND key = $2", kind.rawValue, key)
        guard let row else { return nil }
        if let limit, try row.instant("recorded_at") < limit { return nil }
        return Seen(petitionID: try row.textIfPresent("petition_id"))
    }

    /// Makes room for a thing that only looks like one seen before `limit`.
    func forget(before limit: Date, in tx: Transaction) throws {
        try tx.execute(
            "DELETE FROM origin WHERE kind = $1 AND key = $2 AND recorded_at < $3", kind.rawValue, key, limit)
    }

    /// - Throws: `StorageError.uniqueViolation` when another transaction was first.
    func record(_ petitionID: String?, in tx: Transaction) throws {
        try tx.execute(
            "INSERT INTO origin (kind, key, petition_id, recorded_at) VALUES ($1, $2, $3, $4)", kind.rawValue, key,
            petitionID, tx.now)
    }

    struct Seen: Sendable, Equatable {
        /// Nil: it became none, rightly.
        let petitionID: String?
    }
}
