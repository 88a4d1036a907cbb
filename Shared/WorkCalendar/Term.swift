/// How long a step may take.
package enum Term: Sendable, Hashable {
    /// Hours by the wall clock from the instant itself, day and night (Civil Code 2015, article 147.1).
    case clockHours(Int)
    case workingHours(Int)
    case workingMinutes(Int)
    /// The same time of day on the next working day.
    case sameTimeNextWorkingDay
    /// The first day is not counted, the last ends at 24:00 (Civil Code 2015, articles 147.2 and 148).
    case workingDays(Int)
    /// Days of the calendar, counted as above; a term whose last day is no working day ends with the next one (148.5).
    case days(Int)
    /// To the end of the same day n months later, or of the month's last day; a day off as above.
    case months(Int)
    /// Working days of the procedure, which each dossier brings with it.
    case procedureDays
    /// An instant somebody else names, e.g. when an authority is expected to reply.
    case fixedInstant
}

extension Term: Codable {
    private enum CodingKeys: String, CodingKey { case kind, amount }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        func amount() throws -> Int { try container.decode(Int.self, forKey: .amount) }
        switch kind {
        case "clock_hours": self = .clockHours(try amount())
        case "working_hours": self = .workingHours(try amount())
        case "working_minutes": self = .workingMinutes(try amount())
        case "same_time_next_working_day": self = .sameTimeNextWorkingDay
        case "working_days": self = .workingDays(try amount())
        case "days": self = .days(try amount())
        case "months": self = .months(try amount())
        case "procedure_days": self = .procedureDays
        case "fixed_instant": self = .fixedInstant
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "unknown kind of term: \(kind)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(amount, forKey: .amount)
    }

    private var kind: String {
        switch self {
        case .clockHours: "clock_hours"
        case .workingHours: "working_hours"
        case .workingMinutes: "working_minutes"
        case .sameTimeNextWorkingDay: "same_time_next_working_day"
        case .workingDays: "working_days"
        case .days: "days"
        case .months: "months"
        case .procedureDays: "procedure_days"
        case .fixedInstant: "fixed_instant"
        }
    }

    var amount: Int? {
        switch self {
        case .clockHours(let amount), .workingHours(let amount), .workingMinutes(let amount), .workingDays(let amount),
            .days(let amount), .months(let amount):
            amount
        case .sameTimeNextWorkingDay, .procedureDays, .fixedInstant: nil
        }
    }

    /// About a year, in the term's own unit: more is a slip of the unit.
    var largestAmount: Int {
        switch self {
        case .clockHours: 24 * 366
        case .workingHours: 8 * 262
        case .workingMinutes: 60 * 8 * 262
        case .days: 366
        case .months: 12
        default: 262
        }
    }

    var usesCalendar: Bool {
        switch self {
        case .clockHours, .fixedInstant: false
        default: true
        }
    }

    /// The term in English and Vietnamese.
    package var words: (en: String, vi: String) {
        switch self {
        case .clockHours(let hours):
            (
                "\(hours) hours by the clock, nights and days off included",
                "\(hours) giờ liên tục, kể cả đêm và ngày nghỉ"
            )
        case .workingHours(let hours): ("\(hours) working hours", "\(hours) giờ làm việc")
        case .workingMinutes(let minutes): ("\(minutes) minutes of office time", "\(minutes) phút trong giờ làm việc")
        case .sameTimeNextWorkingDay:
            ("until the same time on the next working day", "đến cùng giờ của ngày làm việc kế tiếp")
        case .workingDays(let days):
            ("\(days) working days, the first day not counted", "\(days) ngày làm việc, không tính ngày đầu tiên")
        case .days(let days): ("\(days) days, the first day not counted", "\(days) ngày, không tính ngày đầu tiên")
        case .months(let months): ("\(months) months", "\(months) tháng")
        case .procedureDays: ("working days of the procedure", "số ngày làm việc của thủ tục")
        case .fixedInstant: ("until the instant given", "đến thời điểm đã hẹn")
        }
    }
}
