import Events
import FoundationEssentials
import Models
import ServiceKit
import Storage

/// The feed of public events: written with the change, numbered afterwards, read by cursor.
struct PublicEventStore: Sendable {
    struct Row: Sendable {
        let id: String
        let petitionID: String
        let owner: String
        let position: Int
        let at: Date
        let event: PublicEvent
    }

    static let batch = 200
    static let defaultPageSize = 100
    static let largestPageSize = 500

    let database: any Database
    let outbox: Outbox
    /// The department, as the public sees it.
    let agency: String

    // MARK: - Written with the change

    /// The event of a new petition, for the path that only writes.
    static func first(_ petition: Petition) throws -> [Statement] {
        guard petition.hasPublicEvents else { return [] }
        return [try insert(PublicEvent(petition, handledAt: nil), of: petition, at: petition.registeredAt)]
    }

    /// Writes what has changed for the public, if anything has.
    static func record(_ petition: Petition, over before: Petition, in tx: Transaction) throws {
        guard petition.hasPublicEvents,
            PublicEvent(petition, handledAt: nil) != PublicEvent(before, handledAt: nil)
        else { return }
        let accepted = try tx.first(
            "SELECT max(at) AS at FROM timeline WHERE petition_id = $1 AND action = $2", petition.id,
            Move.accept.rawValue)
        let event = PublicEvent(petition, handledAt: try accepted?.instantIfPresent("at"))
        try tx.execute(try insert(event, of: petition, at: tx.now))
    }

    private static func insert(_ event: PublicEvent, of petition: Petition, at now: Date) throws -> Statement {
        Statement(
            """
            INSERT INTO public_event (id, petition_id, version, owner, live, at, document)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(UUIDv7.make(at: now)), .text(petition.id), .integer(Int64(petition.version)),
                .text(petition.submittedBy), .boolean(petition.live), .instant(now),
                .text(try JSONColumn.encode(event)),
            ])
    }

    // MARK: - Numbered

    /// Gives the next positions, and tells notification, which sends the same to webhooks. One process at a time: the
    /// row of the counter is the lock.
    ///
    /// - Returns: how many events got their position.
    func number(_ queue: WorkQueue) async throws -> Int {
        let waits = "position IS NULL AND \(queue.isOpen("petition_id", at: "$1"))"
        let isWaiting = try await database.read { tx in
            try tx.first("SELECT 1 AS one FROM public_event WHERE \(waits) LIMIT 1", tx.now) != nil
        }
        guard isWaiting else { return 0 }
        return try await database.write { tx in
            let counter = try tx.first("UPDATE public_event_counter SET last = last WHERE id = 1 RETURNING last")
            guard var last = try counter?.int("last") else { throw StorageError.badRow("no counter of public events") }
            let waiting = try tx.query(
                """
                SELECT id, petition_id, owner, at, document FROM public_event WHERE \(waits)
                ORDER BY petition_id, version LIMIT \(Self.batch)
                """, tx.now
            ).map { (petitionID: try $0.text("petition_id"), row: $0) }
            let done = try queue.work(on: waiting, by: \.petitionID, in: tx) { waiting in
                var position = last
                for (petitionID, row) in waiting {
                    position += 1
                    let numbered = try Self.row(row, position: position)
                    try tx.execute("UPDATE public_event SET position = $1 WHERE id = $2", position, numbered.id)
                    try outbox.emit(
                        numbered.fact(agency: agency), about: petitionID, in: tx, traceparent: "", id: numbered.id)
                }
                last = position
                return waiting.count
            }
            try tx.execute("UPDATE public_event_counter SET last = $1 WHERE id = 1", last)
            return done
        }
    }

    // MARK: - Read

    /// What came behind the cursor, oldest first, of the caller's own petitions; staff see those of all partners.
    ///
    /// - Throws: `invalidArgument` for a cursor that is none, or a page size outside 0–500.
    func list(after cursor: String, pageSize: Int, by principal: Principal) async throws -> [Row] {
        var rules = FieldRules()
        if !(0...Self.largestPageSize).contains(pageSize) {
            rules.add("page_size", "OUT_OF_RANGE", "1 to 500", vi: "Kích thước trang từ 1 đến 500.")
        }
        let after = cursor.isEmpty ? 0 : Int(cursor).flatMap { $0 >= 0 && $0 <= Int64.max / 2 ? $0 : nil }
        if after == nil {
            rules.add("after", "BAD_CURSOR", "is no cursor of an earlier answer", vi: "Con trỏ không hợp lệ.")
        }
        try rules.finish()
        var conditions = Conditions()
        conditions.add("position > ?", after ?? 0)
        switch Scope(principal) {
        case .everything, .unit: conditions.add("live = ?", true)
        case .partner(let id, let isLive):
            conditions.add("owner = ?", id)
            conditions.add("live = ?", isLive)
        case .commune, .nothing: conditions.add("1 = 0")
        }
        let statement = Statement(
            """
            SELECT id, petition_id, owner, at, document, position FROM public_event WHERE \(conditions.sql)
            ORDER BY position LIMIT \(pageSize == 0 ? Self.defaultPageSize : pageSize)
            """, conditions.values)
        return try await database.read { tx in
            try tx.execute(statement).rows.map { try Self.row($0, position: try $0.int("position")) }
        }
    }

    private static func row(_ row: Storage.Row, position: Int) throws -> Row {
        Row(
            id: try row.text("id"), petitionID: try row.text("petition_id"), owner: try row.text("owner"),
            position: position, at: try row.instant("at"), event: try row.json("document"))
    }
}
