package import Storage
package import struct FoundationEssentials.Date

/// Data that came back from a backup know it: the epoch is raised, numbers jump, and what may have been sent since the
/// backup is held.
package enum Restoration {
    /// How far counters jump: more than any province files between a backup and its loss.
    package static let jump = 10_000

    /// The last restore of a database.
    package struct State: Sendable, Equatable {
        /// 1 as long as there was none.
        package let epoch: Int
        package let restoredAt: Date?
        package let backedUpAt: Date?
        /// What may have gone out since the backup is held until an operator has decided.
        package let isHolding: Bool
    }

    package static func state(in tx: Transaction) throws -> State {
        let row = try tx.first("SELECT epoch, restored_at, backed_up_at, hold_ended_at FROM deployment WHERE id = 1")
        let restoredAt = try row?.instantIfPresent("restored_at")
        return State(
            epoch: try row?.int("epoch") ?? 1, restoredAt: restoredAt,
            backedUpAt: try row?.instantIfPresent("backed_up_at"),
            isHolding: try restoredAt != nil && row?.instantIfPresent("hold_ended_at") == nil)
    }

    /// What `kipthoi restore` does to each service's data, before any service sees them.
    package static func begin<Module: ServiceModule>(
        _ module: Module.Type, backedUpAt: Date?, in tx: Transaction
    ) throws {
        try tx.execute(
            """
            UPDATE deployment SET epoch = epoch + 1, restored_at = $1, backed_up_at = $2, hold_ended_at = NULL,
                place = $3 WHERE id = 1
            """, tx.now, backedUpAt, try place(in: tx))
        try Module.restored(in: tx)
    }

    /// Notices, at a service's start, data that were restored by other means than `kipthoi restore`.
    ///
    /// - Returns: true when they were.
    static func notice<Module: ServiceModule>(_ module: Module.Type, in tx: Transaction) throws -> Bool {
        guard let here = try place(in: tx) else { return false }
        try tx.execute("UPDATE deployment SET place = $1 WHERE id = 1 AND place IS NULL", here)
        let moved = try tx.execute("UPDATE deployment SET place = $1 WHERE id = 1 AND place <> $1", here)
        guard moved == 1 else { return false }
        try begin(Module.self, backedUpAt: nil, in: tx)
        return true
    }

    /// Ends the hold: everything held has been released or discarded.
    package static func endHold(in tx: Transaction) throws {
        try tx.execute("UPDATE deployment SET hold_ended_at = $1 WHERE id = 1 AND restored_at IS NOT NULL", tx.now)
    }

    /// The catalog's numbers of database and table: a dump brings rows back, never these. SQLite has nothing like them:
    /// a file that was copied is the same file.
    private static func place(in tx: Transaction) throws -> String? {
        guard tx.dialect.engine == .postgres else { return nil }
        return try tx.first(
            """
            SELECT d.oid::text || '/' || c.oid::text AS place FROM pg_database d, pg_class c
            WHERE d.datname = current_database() AND c.oid = 'deployment'::regclass
            """
        )?.text("place")
    }
}
