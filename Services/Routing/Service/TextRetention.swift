import FoundationEssentials
import Storage

/// Texts of petitions are kept to learn from and to try rules on, only as long as policy says; who had each petition, when
/// and why stays. Intake keeps the petition itself.
struct TextRetention: Sendable {
    static let batch = 500
    let database: any Database
    /// After the petition's end.
    let days: Int

    /// One batch; how many texts went. One that may still be reopened is kept.
    func runOnce() async throws -> Int {
        let days = days
        return try await database.write { tx in
            try tx.execute(
                """
                DELETE FROM route_text WHERE petition_id IN (
                    SELECT t.petition_id FROM route_text t
                    JOIN assignment a ON a.petition_id = t.petition_id
                    JOIN routed_petition p ON p.petition_id = t.petition_id
                    WHERE a.state = 'ENDED' AND a.ended_at < $1
                        AND p.phase NOT IN ('OPEN', 'AWAITING_AUTHORITY', 'ANSWERED')
                    ORDER BY t.petition_id LIMIT \(Self.batch))
                """, tx.now.addingTimeInterval(-Double(days) * 86_400))
        }
    }
}
