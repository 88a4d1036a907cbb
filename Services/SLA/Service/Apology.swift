package import FoundationEssentials
package import Models
package import Storage
import WorkCalendar

/// "Phiếu xin lỗi và hẹn lại": the written word to a sender whose time is not kept (after NĐ 61/2018/NĐ-CP, article
/// 19.9, and form 04 of TT 01/2018/TT-VPCP).
package struct Apology: Sendable, Hashable {
    package let year: Int
    package let number: Int
    package let promisedAt: Date
    /// False for a notice after the due time, which moves nothing.
    package let extends: Bool
    package let text: String

    /// `12/PXL-SCT`
    package var formalNumber: String { "\(number)/PXL-SCT" }

    /// What a notice says.
    package struct Content: Sendable {
        package let petitionCode: String
        package let communeName: String
        package let startedAt: Date
        package let dueBefore: Date
        package let promisedAt: Date
        package let reason: String
        package let issuedAt: Date
        package let extends: Bool

        package init(
            petitionCode: String, communeName: String, startedAt: Date, dueBefore: Date, promisedAt: Date,
            reason: String, issuedAt: Date, extends: Bool
        ) {
            self.petitionCode = petitionCode
            self.communeName = communeName
            self.startedAt = startedAt
            self.dueBefore = dueBefore
            self.promisedAt = promisedAt
            self.reason = reason
            self.issuedAt = issuedAt
            self.extends = extends
        }
    }

    /// Fills the template of the reference data: `{{number}}`, `{{code}}` and so on.
    package init(_ content: Content, year: Int, number: Int, template: String) {
        self.year = year
        self.number = number
        promisedAt = content.promisedAt
        extends = content.extends
        // What somebody wrote comes last, so that no braces in it are ever filled in.
        let values = [
            ("number", "\(number)/PXL-SCT"), ("code", content.petitionCode), ("commune", content.communeName),
            ("received_at", Self.wall(content.startedAt)), ("due_before", Self.wall(content.dueBefore)),
            ("due_at", Self.wall(content.promisedAt)), ("issued_at", Self.wall(content.issuedAt)),
            ("reason", content.reason),
        ]
        let filled = values.reduce(template) { $0.replacing("{{\($1.0)}}", with: $1.1) }
        // The file's last line ends; the letter does not go on after it.
        text = String(filled.reversed().drop(while: \.isNewline).reversed())
    }

    init(row: Row) throws {
        year = try row.int("year")
        number = try row.int("number")
        promisedAt = try row.instant("promised_at")
        extends = try row.bool("extends")
        text = try row.text("body")
    }

    /// `20/11/2026 17:30`, by the wall clock of Vietnam.
    private static func wall(_ instant: Date) -> String {
        let text = CalendarText.local(instant)
        let date = LocalDate(text.prefix(10))?.vietnamese ?? ""
        return "\(date) \(text.dropFirst(11).prefix(5))"
    }
}

/// Notices in SQL.
package struct ApologyDesk: Sendable {
    let template: String
    /// Full names of communes by code.
    let communes: [String: String]

    /// Numbers, writes and keeps a notice; numbers of a year have no gaps, so two notices wait for each other.
    func issue(
        for clock: PetitionClock, dueBefore: Date, promisedAt: Date, reason: String, by actor: String,
        extends: Bool, in tx: Transaction
    ) throws -> Apology {
        let year = Int(CalendarText.local(tx.now).prefix(4)) ?? 0
        let counter = try tx.first(
            """
            INSERT INTO apology_counter (year, last) VALUES ($1, 1)
            ON CONFLICT (year) DO UPDATE SET last = apology_counter.last + 1 RETURNING last
            """, year)
        let content = Apology.Content(
            petitionCode: clock.petitionCode, communeName: communes[clock.communeCode] ?? clock.communeCode,
            startedAt: clock.startedAt, dueBefore: dueBefore, promisedAt: promisedAt, reason: reason,
            issuedAt: tx.now, extends: extends)
        let apology = Apology(content, year: year, number: try counter?.int("last") ?? 1, template: template)
        try tx.execute(
            """
            INSERT INTO apology (year, number, clock_id, petition_id, issued_at, issued_by, promised_at, extends, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """, apology.year, apology.number, clock.id, clock.petitionID, tx.now, actor, promisedAt, extends,
            apology.text)
        return apology
    }

    /// The latest notice about a clock.
    static func latest(of clockID: String, in tx: Transaction) throws -> Apology? {
        try tx.first(
            """
            SELECT year, number, promised_at, extends, body FROM apology WHERE clock_id = $1
            ORDER BY issued_at DESC, number DESC LIMIT 1
            """, clockID
        ).map(Apology.init(row:))
    }
}
