package import struct FoundationEssentials.Date
import Models
import Storage
import WorkCalendar

/// What the gaps of a template can be filled with. A value that is not there is nil, so that a section
/// `{{#unit}}…{{/unit}}` can leave its sentence out; the fields' names are those of the templates.
package struct MessageValues: Sendable, Equatable {
    package private(set) var byName: [String: String] = [:]

    package init() {}

    /// Every name a template may ask for.
    package static let names = Set(Name.allCases.map(\.rawValue))

    /// Those that may leave in a text message or a provider's template: no names, no contacts, nothing anybody wrote.
    package static let shortNames: Set<String> = [
        "agency", "code", "unit", "received_at", "assigned_at", "due_at", "due_before", "answered_at", "at",
        "other_code", "other_agency", "percent", "overdue_days", "bounces", "notice_number", "channel", "cause",
        "failed_rule", "message_id",
    ]

    /// The values of `shortNames`.
    package var short: [String: String] { byName.filter { Self.shortNames.contains($0.key) } }

    /// Something to read for every name, for previews.
    package static let sample: MessageValues = {
        var values = MessageValues()
        for name in Name.allCases { values[name] = "«\(name.rawValue)»" }
        values[.code] = "KN-2026-000123-7"
        values[.agency] = "Sở Công Thương"
        values[.receivedAt] = "08:00 20/11/2026"
        values[.assignedAt] = "08:05 20/11/2026"
        values[.dueAt] = "08:00 21/11/2026"
        values[.answeredAt] = "15:30 20/11/2026"
        values[.percent] = "75"
        return values
    }()

    package enum Name: String, CaseIterable, Sendable {
        /// The department.
        case agency
        /// The petition's number.
        case code
        case petitionSubject = "subject"
        case commune
        case sender
        case unit, officer
        /// Who of the department took the petition in; absent when it came in by itself.
        case receiver
        case receivedAt = "received_at"
        case assignedAt = "assigned_at"
        case dueAt = "due_at"
        case dueBefore = "due_before"
        case answeredAt = "answered_at"
        /// When what the message tells happened.
        case at
        case reason, question, answer
        case legalBasis = "legal_basis"
        case writtenReply = "written_reply"
        case writtenReplyPending = "written_reply_pending"
        case beyondAuthority = "beyond_authority"
        /// Another agency, to which the petition went or which replied.
        case otherAgency = "other_agency"
        case document
        /// The number of the petition this one was merged into, or whose answer this is.
        case otherCode = "other_code"
        /// The "phiếu xin lỗi và hẹn lại", word for word, and its number; none where a due time only moved with its policy.
        case notice
        case noticeNumber = "notice_number"
        case percent
        /// Full days past due.
        case overdueDays = "overdue_days"
        /// The message stands for an instant already past.
        case late
        case bounces, cause, comment, findings, channel
        case failedRule = "failed_rule"
        case messageID = "message_id"
    }

    package subscript(name: Name) -> String? {
        get { byName[name.rawValue] }
        set { byName[name.rawValue] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    package mutating func set(_ name: Name, _ instant: Date?) {
        self[name] = instant.map(VietnamTime.format)
    }

    /// Values by the names that templates use.
    ///
    /// - Throws: `RPCError.invalidArgument` (UNKNOWN_VARIABLE) for every name that no message has.
    package mutating func take(_ values: [String: String]) throws {
        try RPCError.throwIfAny(
            values.keys.filter { Name(rawValue: $0) == nil }.sorted().map {
                FieldViolation(
                    "values", "UNKNOWN_VARIABLE", "no message has \($0)", vi: "Không có biến \($0).")
            })
        for (name, value) in values { Name(rawValue: name).map { self[$0] = value } }
    }

    /// Forgets all others.
    mutating func keep(_ names: Set<Name>) {
        byName = byName.filter { Name(rawValue: $0.key).map(names.contains) == true }
    }

    /// A flag: present or not.
    package mutating func set(_ name: Name, _ isSet: Bool) {
        self[name] = isSet ? "có" : nil
    }
}

/// Instants as people in Việt Nam write them.
package enum VietnamTime {
    /// `HH:mm dd/MM/yyyy`, UTC+7.
    package static func format(_ instant: Date) -> String {
        let text = Array(InstantText.format(OfficeZone.wall(instant)))
        func part(_ range: Range<Int>) -> String { String(text[range]) }
        return "\(part(11..<16)) \(part(8..<10))/\(part(5..<7))/\(part(0..<4))"
    }

    /// The day in Việt Nam, `YYYY-MM-DD`.
    package static func date(_ instant: Date) -> String {
        String(InstantText.format(OfficeZone.wall(instant)).prefix(10))
    }

    /// `YYYY-MM-DD` → `dd/MM/yyyy`; anything else as it is.
    package static func day(_ date: String) -> String {
        let parts = date.split(separator: "-")
        return parts.count == 3 ? parts.reversed().joined(separator: "/") : date
    }
}
