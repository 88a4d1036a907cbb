import FoundationEssentials
import Models
import Storage

/// A visit to a commune as routing's directory states it; the list of that meeting refers to it.
struct Visit: Sendable, Equatable {
    let id: String
    let communeCode: String
    let at: Date

    /// Keeps a row of the directory; an older version never replaces a newer one.
    func put(cancelled: Bool, version: Int, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO visit (id, commune_code, at, cancelled, version) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET commune_code = excluded.commune_code, at = excluded.at,
                cancelled = excluded.cancelled, version = excluded.version
            WHERE visit.version <= excluded.version
            """, id, communeCode, at, cancelled, version)
    }

    /// - Throws: `invalidArgument` (UNKNOWN_VISIT) for one that is not there or was cancelled.
    static func find(_ id: String, in tx: Transaction) throws -> Visit {
        let row = try tx.first("SELECT commune_code, at FROM visit WHERE id = $1 AND cancelled = $2", id, false)
        guard let row else {
            throw RPCError.invalid(
                "visit_id", "UNKNOWN_VISIT", "there is no such visit, or it was cancelled",
                vi: "Không có chuyến làm việc tại xã \(id), hoặc chuyến này đã hủy.")
        }
        return Visit(id: id, communeCode: try row.text("commune_code"), at: try row.instant("at"))
    }
}
