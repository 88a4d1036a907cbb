package import FoundationEssentials
import Models
package import Storage

/// What an officer said about where a petition belonged.
package struct Correction: Sendable, Equatable {
    package var petitionID: String
    package var actor: String
    /// A division code or `OUTSIDE_FIELD`.
    package var unitCode: String
    /// Bare name; empty when nothing was said of it.
    package var authority: String
    package var reason: String
}

/// A petition with its text, as learning and simulating need it.
package struct TextOfPetition: Sendable, Equatable {
    package var petition: RoutedPetition
    /// Nil for petitions from before routing kept texts.
    package var body: String?
    package var channel: String
}

/// SQL of what is learned from: texts, corrections and how petitions ended.
package struct EvidenceStore: Sendable {
    package init() {}

    package func insert(_ petition: String, body: String, channel: String, in tx: Transaction) throws {
        try tx.execute(
            "INSERT INTO route_text (petition_id, body, channel) VALUES ($1, $2, $3)", petition, body, channel)
    }

    package func forget(_ petition: String, in tx: Transaction) throws {
        try tx.execute("DELETE FROM route_text WHERE petition_id = $1", petition)
    }

    /// An officer's later word replaces the earlier.
    package func put(_ correction: Correction, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO route_correction (petition_id, actor, unit_code, authority, reason, at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (petition_id, actor) DO UPDATE SET unit_code = excluded.unit_code,
                authority = excluded.authority, reason = excluded.reason, at = excluded.at
            """,
            correction.petitionID, correction.actor, correction.unitCode, correction.authority, correction.reason,
            tx.now)
    }

    /// Petitions received in [from, to), oldest first.
    ///
    /// - Parameter after: the last one of the page before.
    package func texts(
        from: Date, to: Date, after: (receivedAt: Date, id: String)?, limit: Int, in tx: Transaction
    ) throws -> [TextOfPetition] {
        let columns = RoutedPetition.columns.split(separator: ",").map { "p.\($0.filter { !$0.isWhitespace })" }
        return try tx.query(
            """
            SELECT \(columns.joined(separator: ", ")), t.body AS text_body, t.channel AS text_channel
            FROM routed_petition p LEFT JOIN route_text t ON t.petition_id = p.petition_id
            WHERE p.received_at >= $1 AND p.received_at < $2
                AND (p.received_at > $3 OR (p.received_at = $3 AND p.petition_id > $4))
            ORDER BY p.received_at, p.petition_id LIMIT \(limit)
            """, from, to, after?.receivedAt ?? from.addingTimeInterval(-1), after?.id ?? ""
        ).map { row in
            TextOfPetition(
                petition: try RoutedPetition(row: row), body: try row.textIfPresent("text_body"),
                channel: try row.textIfPresent("text_channel") ?? "")
        }
    }

    /// What use has taught so far, of live petitions with their text.
    ///
    /// An officer's correction counts in full, several of one petition share it; without one, the unit a person moved it
    /// to, by giving it there or by returning it straight there, counts in full, as do the transfer out of the sector and
    /// the hand-over to an authority; and the unit that answered by half: that nobody objected says less than that
    /// somebody did. A move inside a unit says nothing of units, and neither does what came answered: its unit is the
    /// router's own word. What went up teaches that authority, what the department answered itself that it could.
    package func examples(in tx: Transaction) throws -> [RouteTraining.Example] {
        let corrections = try tx.query(
            """
            SELECT p.petition_id, p.subject, t.body, c.unit_code, c.authority FROM route_correction c
            JOIN routed_petition p ON p.petition_id = c.petition_id JOIN route_text t ON t.petition_id = c.petition_id
            WHERE p.live = $1 ORDER BY c.petition_id, c.actor
            """, true)
        let words = try Dictionary(grouping: corrections) { try $0.text("petition_id") }
        var examples = try words.sorted { $0.key < $1.key }.flatMap { _, rows in
            try rows.map {
                try Self.example($0, unit: try $0.text("unit_code"), try $0.text("authority"), 1 / Double(rows.count))
            }
        }
        let ended = try tx.query(
            """
            SELECT p.petition_id, p.subject, t.body, p.phase, a.unit_code,
                (SELECT count(*) FROM assignment_move m WHERE m.petition_id = p.petition_id
                    AND m.unit_code = a.unit_code AND m.action IN ('reassigned', 'returned')
                    AND m.actor <> 'service:routing' AND m.unit_code <> (
                        SELECT b.unit_code FROM assignment_move b WHERE b.petition_id = m.petition_id
                            AND b.number < m.number AND b.action NOT LIKE 'joint%'
                        ORDER BY b.number DESC LIMIT 1)) AS moved,
                (SELECT e.authority FROM escalation e WHERE e.petition_id = p.petition_id
                    ORDER BY e.round DESC LIMIT 1) AS went_up
            FROM routed_petition p JOIN route_text t ON t.petition_id = p.petition_id
            JOIN assignment a ON a.petition_id = p.petition_id
            WHERE p.live = $1 AND p.phase IN ('ANSWERED', 'CLOSED', 'TRANSFERRED')
                AND (a.officer_id <> '' OR p.phase = 'TRANSFERRED') ORDER BY p.petition_id
            """, true)
        for row in ended where words[try row.text("petition_id")] == nil {
            let isTransferred = try row.text("phase") == PetitionPhase.transferred.rawValue
            let unit = isTransferred ? RouteDecision.outsideField : try row.text("unit_code")
            guard !unit.isEmpty else { continue }
            let wentUp = try row.textIfPresent("went_up")
            let bySomebody = try isTransferred || wentUp != nil || row.int("moved") > 0
            examples.append(
                try Self.example(
                    row, unit: unit, wentUp ?? Authority.department.rawValue, bySomebody ? 1 : 0.5))
        }
        return examples
    }

    private static func example(
        _ row: Row, unit: String, _ authority: String, _ weight: Double
    ) throws -> RouteTraining.Example {
        RouteTraining.Example(
            text: "\(try row.text("subject")) \(try row.text("body"))", unit: unit,
            authority: unit == RouteDecision.outsideField ? "" : authority, weight: weight)
    }
}
