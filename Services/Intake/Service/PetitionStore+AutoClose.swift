import FoundationEssentials
import Models
import ServiceKit
import Storage

extension PetitionStore {
    static let closingBatch = 50

    /// Closes what was answered seven days ago; several processes share the work, each petition closes once.
    ///
    /// - Returns: how many were closed.
    func closeDue(_ queue: WorkQueue) async throws -> Int {
        try await database.write { tx in
            let due = try tx.query(
                """
                SELECT id FROM petition WHERE status = 'ANSWERED' AND closes_at <= $1 AND \(queue.isOpen("id", at: "$1"))
                ORDER BY closes_at, id LIMIT \(Self.closingBatch) \(tx.dialect.skipLocked)
                """, tx.now
            ).map { try $0.text("id") }
            return try queue.work(on: due, by: { $0 }, in: tx) { ids in
                for id in ids { try close(id, in: tx) }
                return ids.count
            }
        }
    }

    private func close(_ id: String, in tx: Transaction) throws {
        guard let before = try find(.id(id), in: tx) else { return }
        var petition = before
        let outcome = try petition.close("", automatic: true, now: tx.now)
        try save(
            &petition, over: before, outcome, move: Move.close.action, actor: Principal.service("intake").id, in: tx,
            traceparent: "")
    }
}
