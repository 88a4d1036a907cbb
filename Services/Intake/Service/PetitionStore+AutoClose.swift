import FoundationEssentials
import Models
import Storage

extension PetitionStore {
    static let closingBatch = 50

    /// Closes what was answered seven days ago; several processes share the work, each petition closes once.
    ///
    /// - Returns: how many were closed.
    func closeDue() async throws -> Int {
        try await database.write { tx in
            let due = try tx.query(
                """
                SELECT \(Petition.columns) FROM petition WHERE status = 'ANSWERED' AND closes_at <= $1
                ORDER BY closes_at, id LIMIT \(Self.closingBatch) \(tx.dialect.skipLocked)
                """, tx.now)
            var petitions = try due.map(Petition.init(row:))
            try addAnswers(to: &petitions, in: tx)
            for before in petitions {
                var petition = before
                let outcome = try petition.close("", automatic: true, now: tx.now)
                try save(
                    &petition, over: before, outcome, move: Move.close.action, actor: Principal.service("intake").id,
                    in: tx, traceparent: "")
            }
            return petitions.count
        }
    }
}
