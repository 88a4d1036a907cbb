import FoundationEssentials
import Models
import ReferenceData
import Storage
import WorkCalendar

/// The tables of the mirror.
enum MirrorStore {
    static func version(in tx: Transaction) throws -> Int {
        try tx.first("SELECT version FROM mirror_version WHERE id = 1")?.int("version") ?? 0
    }

    static func load(in tx: Transaction) throws -> MirrorSnapshot {
        let communes = try tx.query("SELECT code, full_name FROM commune WHERE active = $1", true).map {
            (try $0.text("code"), try $0.text("full_name"))
        }
        return MirrorSnapshot(
            version: try version(in: tx), communes: Dictionary(communes, uniquingKeysWith: { $1 }),
            deadlines: try deadlines(in: tx))
    }

    static func deadlines(in tx: Transaction) throws -> Deadlines {
        let policies = try tx.query("SELECT document FROM deadline_policy").map { row in
            try row.json("document") as DeadlinePolicy
        }
        let days = try tx.query("SELECT document FROM calendar_day ORDER BY date").map { row in
            try row.json("document") as CalendarDay
        }
        return Deadlines(policies: PolicyBook(policies), calendar: WorkCalendar(days: days))
    }

    /// A newer version of a commune's row; an older one changes nothing.
    static func put(_ commune: CommuneRow, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO commune (code, name, full_name, active, version) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, full_name = excluded.full_name,
                active = excluded.active, version = excluded.version WHERE commune.version <= excluded.version
            """, commune.code, commune.name, commune.fullName, commune.active, commune.version)
        try raiseVersion(in: tx)
    }

    /// A policy version never changes; a repeated one is let be.
    static func put(_ policy: DeadlinePolicy, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO deadline_policy (id, version, document) VALUES ($1, $2, $3)
            ON CONFLICT (id, version) DO NOTHING
            """, policy.id, policy.version, try policy.json())
        try raiseVersion(in: tx)
    }

    /// - Parameter sequence: of the event; a day keeps the newest.
    static func put(_ days: [CalendarDay], sequence: Int, in tx: Transaction) throws {
        for day in days {
            try tx.execute(
                """
                INSERT INTO calendar_day (date, document, sequence) VALUES ($1, $2, $3)
                ON CONFLICT (date) DO UPDATE SET document = excluded.document, sequence = excluded.sequence
                WHERE calendar_day.sequence <= excluded.sequence
                """, day.date.description, try JSONColumn.encode(day), sequence)
        }
        try raiseVersion(in: tx)
    }

    /// Fills the mirror from the reference data.
    static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        for commune in reference.communes {
            try put(
                CommuneRow(
                    code: commune.code, name: commune.name, fullName: commune.fullName, active: true, version: 0),
                in: tx)
        }
        for policy in try DeadlinePolicy.decodeList(from: reference.policyDocuments) { try put(policy, in: tx) }
        let days = try reference.holidays.map { day in
            try CalendarDay(
                date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
                swappedWith: day.swappedWith)
        }
        try put(days, sequence: 0, in: tx)
    }

    private static func raiseVersion(in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO mirror_version (id, version) VALUES (1, 1)
            ON CONFLICT (id) DO UPDATE SET version = mirror_version.version + 1
            """)
    }

    struct CommuneRow {
        let code: String
        let name: String
        let fullName: String
        let active: Bool
        let version: Int
    }
}
