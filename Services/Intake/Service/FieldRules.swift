import FoundationEssentials
import Models
import VietnameseText
import WorkCalendar

/// Collects everything that is wrong with a request, in English and Vietnamese, while its fields are put in order.
struct FieldRules {
    private(set) var violations: [FieldViolation] = []

    mutating func add(_ field: String, _ reason: String, _ message: String, vi: String) {
        violations.append(FieldViolation(field, reason, message, vi: vi))
    }

    /// - Throws: `RPCError.invalidArgument` with every violation at once.
    func finish() throws {
        try RPCError.throwIfAny(violations)
    }

    /// A text of one line: NFC, trimmed, without control characters.
    mutating func line(
        _ field: String, _ label: String, _ raw: String, max: Int, required: Bool = false
    ) -> String {
        text(field, label, raw, max: max, required: required, lines: false)
    }

    /// A text of many lines: NFC, its line ends and tabs kept.
    mutating func lines(
        _ field: String, _ label: String, _ raw: String, max: Int, required: Bool = false
    ) -> String {
        text(field, label, raw, max: max, required: required, lines: true)
    }

    /// A list of short texts; empty ones are left out.
    mutating func list(_ field: String, _ label: String, _ raw: [String]) -> [String] {
        guard raw.count <= 50 else {
            add(field, "TOO_MANY", "at most 50", vi: "\(label): nhiều nhất 50 mục.")
            return []
        }
        return raw.enumerated().map { line("\(field)[\($0)]", label, $1, max: 500) }.filter { !$0.isEmpty }
    }

    private mutating func text(
        _ field: String, _ label: String, _ raw: String, max: Int, required: Bool, lines: Bool
    ) -> String {
        // Scalars, not grapheme clusters: a fixed measure for every client, and one pass even over hostile text.
        guard raw.unicodeScalars.count <= max * 2 else {
            tooLong(field, label, max)
            return ""
        }
        if let problem = VietnameseText.problem(in: raw, singleLine: !lines) {
            add(field, "BAD_CHARACTER", problem.message, vi: "\(label) \(problem.messageVi).")
            return ""
        }
        // The body is what the sender wrote, kept as it is; one-line texts are put in order.
        let clean = lines ? VietnameseText.nfc(raw).trimmingSpaces : VietnameseText.cleanLine(raw)
        if clean.unicodeScalars.count > max { tooLong(field, label, max) }
        if required && clean.isEmpty { missing(field, label) }
        return clean
    }

    mutating func missing(_ field: String, _ label: String) {
        add(field, "REQUIRED", "is required", vi: "Thiếu \(label.lowercasedFirst).")
    }

    private mutating func tooLong(_ field: String, _ label: String, _ max: Int) {
        add(field, "TOO_LONG", "at most \(max) characters", vi: "\(label) dài quá \(max) ký tự.")
    }

    /// An enum of the wire: absent gives the default, or a violation where there is none.
    mutating func value<Value>(
        _ field: String, _ label: String, _ given: Given<Value>, default fallback: Value? = nil
    ) -> Value? {
        switch given {
        case .value(let value): return value
        case .absent:
            if fallback == nil { missing(field, label) }
            return fallback
        case .unknown:
            add(field, "UNKNOWN_VALUE", "is not a known value", vi: "\(label) không hợp lệ.")
            return nil
        }
    }

    /// The same where nothing given means that nothing is said.
    mutating func valueIfGiven<Value>(_ field: String, _ label: String, _ given: Given<Value>) -> Value? {
        if case .absent = given { return nil }
        return value(field, label, given)
    }

    /// - Parameter date: `YYYY-MM-DD`; empty is left to the caller.
    mutating func date(_ field: String, _ label: String, _ date: String, required: Bool = false) -> String {
        let clean = date.trimmingSpaces
        guard !clean.isEmpty else {
            if required { missing(field, label) }
            return ""
        }
        if clean.utf8.count != 10 || LocalDate(clean) == nil {
            add(
                field, "BAD_DATE", "must be a date like 2026-11-20",
                vi: "\(label) phải có dạng năm-tháng-ngày, ví dụ 2026-11-20.")
            return ""
        }
        return clean
    }

    /// Number, date and signer of a written answer; nil when nothing was given.
    mutating func writtenReply(_ field: String, _ raw: WrittenReply?) -> WrittenReply? {
        guard let raw else { return nil }
        return WrittenReply(
            number: line("\(field).number", "Số văn bản trả lời", raw.number, max: 100, required: true),
            date: date("\(field).date", "Ngày văn bản trả lời", raw.date, required: true),
            signer: line("\(field).signer", "Người ký", raw.signer, max: 200))
    }
}

/// A value of the wire before it is judged.
enum Given<Value: Sendable>: Sendable {
    case absent
    case unknown
    case value(Value)
}

extension String {
    var trimmingSpaces: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        var rest = unicodeScalars[...]
        while let scalar = rest.first, scalar.properties.isWhitespace { rest.removeFirst() }
        while let scalar = rest.last, scalar.properties.isWhitespace { rest.removeLast() }
        return String(String.UnicodeScalarView(rest))
    }

    var nonEmpty: String? { isEmpty ? nil : self }

    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
