import FoundationEssentials
import Models
import Storage

/// All live petitions, and those that sla cannot know of yet.
struct PetitionCount: Sendable, Equatable {
    let received: Int
    /// Received within the last minute, their fact not delivered to sla.
    let inFlight: Int
}

extension PetitionStore {
    /// In seconds: a fact that waits for longer is no longer merely on its way.
    static let flight = 60.0

    /// For the account that sla keeps. Petitions are counted first: one that arrives in between is then in flight at
    /// most, never missing.
    func count() async throws -> PetitionCount {
        try await database.read { tx in
            let received = try tx.first("SELECT count(*) AS n FROM petition WHERE live = true")?.int("n") ?? 0
            let inFlight =
                try tx.first(
                    """
                    SELECT count(*) AS n FROM outbox
                    WHERE subscriber = $1 AND state = 'PENDING' AND type = 'petition.received' AND created_at > $2
                        AND EXISTS (SELECT 1 FROM petition WHERE petition.id = outbox.subject AND live = true)
                    """, ServiceName.sla.rawValue, tx.now.addingTimeInterval(-Self.flight))?.int("n") ?? 0
            return PetitionCount(received: received, inFlight: inFlight)
        }
    }
}
