package import FoundationEssentials
package import Models
package import Storage

/// A matter that went up to an authority with a letter, and what came back.
package struct HandOver: Sendable, Equatable {
    package var petitionID: String
    package var authority: Authority
    package var agency: String
    package var documentNumber: String
    /// `YYYY-MM-DD`
    package var documentDate: String
    package var documentID: String
    package var expectedAt: Date?
    package var escalatedAt: Date
    package var repliedAt: Date?
    package var replyNumber = ""
    package var replyDate = ""
    package var replyIssuer = ""
    package var replySummary = ""

    package var isReplied: Bool { repliedAt != nil }
}

/// SQL of hand-overs.
package struct HandOverStore: Sendable {
    static let columns = """
        petition_id, authority, agency, document_number, document_date, document_id, expected_at, escalated_at, \
        replied_at, reply_number, reply_date, reply_issuer, reply_summary
        """

    /// The petition's row is locked, so its rounds follow each other.
    func insert(_ escalation: Escalation, petition id: String, in tx: Transaction) throws {
        let rounds = try tx.first("SELECT COUNT(*) AS n FROM escalation WHERE petition_id = $1", id)?.int("n") ?? 0
        try tx.execute(
            """
            INSERT INTO escalation (round, \(Self.columns))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, '', '', '', '')
            """,
            rounds + 1, id, escalation.authority?.rawValue ?? "", escalation.agency, escalation.documentNumber,
            escalation.documentDate, escalation.documentID, escalation.expectedAt, tx.now)
    }

    /// Notes the reply to the last hand-over; one of a release that kept none stays without.
    func record(_ reply: AuthorityReply, petition id: String, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE escalation SET replied_at = $2, reply_number = $3, reply_date = $4, reply_issuer = $5,
                reply_summary = $6
            WHERE petition_id = $1 AND round = (SELECT MAX(round) FROM escalation WHERE petition_id = $1)
            """, id, tx.now, reply.number, reply.date, reply.issuer, reply.summary)
    }

    package func last(ofPetition id: String, in tx: Transaction) throws -> HandOver? {
        try tx.first(
            "SELECT \(Self.columns) FROM escalation WHERE petition_id = $1 ORDER BY round DESC LIMIT 1", id
        ).map(HandOver.init(row:))
    }

    func handOver(ofPetition id: String, round: Int, in tx: Transaction) throws -> HandOver? {
        try tx.first("SELECT \(Self.columns) FROM escalation WHERE petition_id = $1 AND round = $2", id, round)
            .map(HandOver.init(row:))
    }

    /// Petitions that ever went up with a letter of ours, in the order in which they came.
    func petitions(ofDocument id: String, in tx: Transaction) throws -> [String] {
        guard !id.isEmpty else { return [] }
        return try tx.query(
            "SELECT DISTINCT petition_id FROM escalation WHERE document_id = $1 ORDER BY petition_id", id
        ).map { try $0.text("petition_id") }
    }
}

extension HandOver {
    init(row: Row) throws {
        guard let authority = Authority(rawValue: try row.text("authority")) else {
            throw StorageError.badRow("escalation.authority")
        }
        self.init(
            petitionID: try row.text("petition_id"), authority: authority, agency: try row.text("agency"),
            documentNumber: try row.text("document_number"), documentDate: try row.text("document_date"),
            documentID: try row.text("document_id"), expectedAt: try row.instantIfPresent("expected_at"),
            escalatedAt: try row.instant("escalated_at"), repliedAt: try row.instantIfPresent("replied_at"),
            replyNumber: try row.text("reply_number"), replyDate: try row.text("reply_date"),
            replyIssuer: try row.text("reply_issuer"), replySummary: try row.text("reply_summary"))
    }
}
