package import FoundationEssentials
package import Models
import Storage
import VietnameseText
import WorkCalendar

/// Gathers every violation of a request.
struct RequestCheck {
    private(set) var violations: [FieldViolation] = []

    mutating func add(_ field: String, _ reason: String, _ message: String, vi: String) {
        violations.append(FieldViolation(field, reason, message, vi: vi))
    }

    mutating func add(_ violation: FieldViolation) { violations.append(violation) }

    mutating func unknownUnit(_ field: String, _ code: String) {
        add(field, "UNKNOWN_UNIT", "there is no active unit \(code)", vi: "Không có đơn vị \(code).")
    }

    /// The cleaned text.
    mutating func text(_ field: String, _ text: String, required: Bool = true, limit: Int = 2000) -> String {
        if let problem = VietnameseText.problem(in: text) {
            add(field, "BAD_TEXT", problem.message, vi: "Trường \(field) \(problem.messageVi).")
            return ""
        }
        let clean = VietnameseText.cleanText(text)
        if required, clean.isEmpty { add(field, "REQUIRED", "is required", vi: "Thiếu trường \(field).") }
        if clean.count > limit {
            add(field, "TOO_LONG", "has more than \(limit) characters", vi: "Trường \(field) dài quá \(limit) ký tự.")
        }
        return clean
    }

    /// A day `YYYY-MM-DD`, today in Vietnam at the latest.
    mutating func date(_ field: String, _ text: String, now: Date) -> String {
        let text = text.filter { !$0.isWhitespace }
        guard let day = VietnamTime.startUTC(text) else {
            add(field, "BAD_DATE", "is no date YYYY-MM-DD", vi: "Ngày phải có dạng YYYY-MM-DD.")
            return text
        }
        if day > now.addingTimeInterval(VietnamTime.offset) {
            add(field, "IN_FUTURE", "lies in the future", vi: "Ngày không được sau hôm nay.")
        }
        return text
    }

    func finish() throws { try RPCError.throwIfAny(violations) }
}

/// Vietnam has one time zone without changes.
enum VietnamTime {
    static let offset = Double(OfficeZone.utcOffset)

    /// Midnight UTC of a day `YYYY-MM-DD`; nil when there is no such day, which would come back as another one.
    static func startUTC(_ text: String) -> Date? {
        guard text.utf8.count == 10, let day = InstantText.parse("\(text)T00:00:00.000Z"),
            InstantText.format(day).hasPrefix(text)
        else { return nil }
        return day
    }

    static func isDay(_ text: String) -> Bool { startUTC(text) != nil }

    /// `2026-11-25`
    static func localDay(_ instant: Date) -> String {
        String(InstantText.format(instant.addingTimeInterval(offset)).prefix(10))
    }

    static func isMidnight(_ instant: Date) -> Bool {
        (instant.timeIntervalSince1970 + offset).truncatingRemainder(dividingBy: 86_400) == 0
    }

    /// `25/11/2026 17:00`
    static func minute(_ instant: Date) -> String {
        let local = InstantText.format(instant.addingTimeInterval(offset))
        return "\(day(local)) \(local.dropFirst(11).prefix(5))"
    }

    /// `25/11/2026`
    static func day(_ instant: Date) -> String { day(InstantText.format(instant.addingTimeInterval(offset))) }

    /// `2026-11-25…` → `25/11/2026`
    static func day(_ text: String) -> String {
        text.prefix(10).split(separator: "-").reversed().joined(separator: "/")
    }
}

extension Escalation {
    /// Cleaned, with the agency and the interim reply filled in.
    ///
    /// - Throws: `invalidArgument` with every violation.
    func checked(petitionCode: String, now: Date) throws -> Escalation {
        var escalation = self
        var check = RequestCheck()
        let aims: [Authority] = [.province, .ministry, .otherDepartment]
        if !(authority.map(aims.contains) ?? false) {
            check.add(
                "authority", "BAD_AUTHORITY", "is PROVINCE, MINISTRY or OTHER_DEPARTMENT",
                vi: "Cấp có thẩm quyền là UBND tỉnh, Bộ Công Thương hoặc sở, ngành khác.")
        }
        let usual = authority?.usualAgency ?? ""
        escalation.agency = check.text("agency", agency.isEmpty ? usual : agency, limit: 300)
        escalation.documentNumber = check.text("document.number", documentNumber, limit: 100)
        escalation.documentDate = check.date("document.date", documentDate, now: now)
        escalation.documentID = check.text("document.document_id", documentID, limit: 100)
        if expectedAt.map({ $0 <= now }) ?? true {
            check.add(
                "expected_at", "NOT_IN_FUTURE", "is required and lies in the future",
                vi: "Thời điểm dự kiến có ý kiến phải ở tương lai.")
        }
        escalation.interimReply = check.text("interim_reply", interimReply, required: false, limit: 10_000)
        try check.finish()
        if escalation.interimReply.isEmpty { escalation.interimReply = escalation.usualReply(petitionCode) }
        return escalation
    }

    /// What the sender is told when the officer wrote nothing of the own.
    private func usualReply(_ code: String) -> String {
        """
        Kiến nghị \(code) có nội dung vượt thẩm quyền giải quyết của Sở Công Thương. Sở đã có Văn bản số \
        \(documentNumber) ngày \(VietnamTime.day(documentDate)) gửi \(agency) xem xét, cho ý kiến. Dự kiến có kết quả \
        trước ngày \(expectedAt.map { VietnamTime.day($0) } ?? ""). Sở sẽ trả lời chính thức ngay sau khi nhận được \
        ý kiến của cơ quan có thẩm quyền.
        """
    }
}

/// What an authority wrote back.
package struct AuthorityReply: Sendable {
    package var number: String
    /// `YYYY-MM-DD`
    package var date: String
    package var issuer: String
    package var summary: String
    /// Id of our letter that it answers; may be empty.
    package var inReplyTo = ""

    func checked(now: Date) throws -> AuthorityReply {
        var check = RequestCheck()
        // A reply by word of mouth has no number; then its substance must be written down.
        let isWritten = !(number.isEmpty && date.isEmpty)
        let reply = AuthorityReply(
            number: check.text("document.number", number, required: isWritten, limit: 100),
            date: isWritten ? check.date("document.date", date, now: now) : "",
            issuer: check.text("document.issuer", issuer, required: false, limit: 300),
            summary: check.text("summary", summary, required: !isWritten, limit: 5000),
            inReplyTo: check.text("in_reply_to_document_id", inReplyTo, required: false, limit: 100))
        try check.finish()
        return reply
    }
}
