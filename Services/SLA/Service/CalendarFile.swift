import FoundationEssentials
package import Models
import ReferenceData
import VietnameseText
package import WorkCalendar

/// Days off as other programs hand them over: CSV with the columns of `holidays.csv`, or iCalendar (RFC 5545). Pure.
package enum CalendarFile {
    /// Far more than a year has; a file with more days is none of days off.
    static let mostDays = 2000

    /// - Throws: `invalidArgument` naming the line.
    package static func days(_ format: String, _ content: String) throws -> [CalendarDay] {
        let days: [CalendarDay]
        switch format.lowercased() {
        case "csv": days = try csv(content)
        case "ics", "ical": days = try ics(content)
        default:
            throw RPCError.invalid(
                "format", "UNKNOWN_VALUE", "must be csv or ics", vi: "Định dạng phải là csv hoặc ics.")
        }
        guard !days.isEmpty, days.count <= mostDays else {
            throw refused("no days, or more than \(mostDays)")
        }
        return days
    }

    private static func csv(_ content: String) throws -> [CalendarDay] {
        do {
            return try ReferenceData.holidays(csv: Array(content.utf8), name: "content")
                .map(CalendarDay.init(reference:))
        } catch let error as ReferenceDataError {
            throw refused(error.description)
        } catch let error as CalendarError {
            throw refused(error.description)
        }
    }

    /// Each day of each event. What the format cannot say is read off its words: "làm bù" is a day worked, "nghỉ bù" and
    /// "hoán đổi" a day off instead of another; only STATUS:CONFIRMED is official.
    private static func ics(_ content: String) throws -> [CalendarDay] {
        var days: [CalendarDay] = []
        var event: [String: String]?
        for line in unfolded(content) {
            switch line {
            case "BEGIN:VEVENT": event = [:]
            case "END:VEVENT":
                if let event { days += try read(event) }
                event = nil
            default:
                guard event != nil, let colon = line.firstIndex(of: ":") else { continue }
                let name = line[..<colon].prefix { $0 != ";" }.uppercased()
                event?[name] = unescaped(line[line.index(after: colon)...])
            }
        }
        return days
    }

    private static func read(_ event: [String: String]) throws -> [CalendarDay] {
        let name = event["SUMMARY"] ?? ""
        guard let from = event["DTSTART"].flatMap(date), !name.isEmpty else {
            throw refused("an event without DTSTART or SUMMARY: \(name)")
        }
        // The end of an event of whole days is the day after its last.
        let end = event["DTEND"].flatMap(date) ?? from.adding(days: 1)
        guard from < end, end.dayNumber - from.dayNumber <= 31 else { throw refused("event \(name) ends wrongly") }
        let words = VietnameseText.fold(name)
        let kind: CalendarDay.Kind =
            words.contains("lam bu")
            ? .makeUpWorkingDay : words.contains("nghi bu") || words.contains("hoan doi") ? .substituteDayOff : .holiday
        let status: CalendarDay.Status = event["STATUS"]?.uppercased() == "CONFIRMED" ? .official : .provisional
        let source = [event["URL"], event["COMMENT"], event["UID"]].compactMap { $0 }.first { !$0.isEmpty } ?? ""
        return (from.dayNumber..<end.dayNumber).map { number in
            CalendarDay(
                date: LocalDate(dayNumber: number), name: name, kind: kind, status: status, source: source)
        }
    }

    /// `20261124`, or the date of an instant.
    private static func date(_ text: String) -> LocalDate? {
        let digits = Array(text.prefix(8))
        guard digits.count == 8 else { return nil }
        return LocalDate("\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
    }

    /// A line that begins with a blank goes on with the one before.
    private static func unfolded(_ content: String) -> [String] {
        var lines: [String] = []
        for line in content.split(whereSeparator: \.isNewline) {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("\\n", with: " ").replacing("\\,", with: ",").replacing("\\;", with: ";")
            .replacing("\\\\", with: "\\")
    }

    private static func refused(_ what: String) -> RPCError {
        RPCError.invalid("content", "MALFORMED", what, vi: "Tệp lịch không đọc được: \(what)")
    }
}

/// What days put into the calendar would change, and whether they may. Pure.
package struct CalendarChange: Sendable {
    package let date: LocalDate
    package let before: CalendarDay?
    package let after: CalendarDay

    /// Days that differ from the calendar as it is, by date.
    package static func changes(_ days: [CalendarDay], to known: [CalendarDay]) -> [CalendarChange] {
        let present = Dictionary(known.map { ($0.date, $0) }) { _, later in later }
        return days.filter { present[$0.date] != $0 }.sorted { $0.date < $1.date }.map {
            CalendarChange(date: $0.date, before: present[$0.date], after: $0)
        }
    }

    /// - Throws: `invalidArgument` with everything that is wrong: two rows for a date, no name or source, a swap whose
    ///   other day is missing or is no counterpart.
    package static func check(_ days: [CalendarDay], with known: [CalendarDay]) throws {
        var violations: [FieldViolation] = []
        func add(_ position: Int, _ field: String, _ reason: String, _ message: String, _ vi: String) {
            violations.append(FieldViolation("days[\(position)].\(field)", reason, message, vi: vi))
        }
        var all = Dictionary(known.map { ($0.date, $0) }) { _, later in later }
        for day in days { all[day.date] = day }
        var seen: Set<LocalDate> = []
        for (position, day) in days.enumerated() {
            if !seen.insert(day.date).inserted {
                add(position, "date", "REPEATED", "\(day.date) is there twice", "Ngày \(day.date.vietnamese) bị lặp.")
            }
            if day.name.isEmpty { add(position, "name", "REQUIRED", "is required", "Thiếu tên ngày nghỉ.") }
            if day.source.isEmpty {
                add(position, "source", "REQUIRED", "is required", "Thiếu nguồn (văn bản, thông báo).")
            }
            guard let other = day.swappedWith else { continue }
            let counterpart = all[other]
            if counterpart == nil || counterpart?.isWorkingDay == day.isWorkingDay
                || counterpart?.swappedWith != day.date
            {
                add(
                    position, "swapped_with", "SWAP_NOT_MATCHED", "\(other) is no counterpart of \(day.date)",
                    "Ngày hoán đổi \(other.vietnamese) không khớp.")
            }
        }
        try RPCError.throwIfAny(violations)
    }
}
