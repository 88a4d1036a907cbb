package import FoundationEssentials

/// One line of the arithmetic behind a deadline.
package struct DeadlineStep: Sendable, Hashable {
    package let at: Date
    package let en: String
    package let vi: String
}

extension Deadline {
    /// The arithmetic, line by line in the order of time: start, days off and pauses on the way, due.
    ///
    /// Made when asked for, so computing a deadline costs no text.
    package var steps: [DeadlineStep] {
        let due = Milliseconds.of(dueAt)
        let middle = (pauseSteps(before: due) + daySteps(before: due)).sorted { $0.at < $1.at }
        return [startStep] + middle + [dueStep(due)]
    }

    private var startStep: DeadlineStep {
        let (en, vi) = policy.term.words
        return step(start, "starts at \(text(start)); \(en)", "Bắt đầu lúc \(text(start)); \(vi)")
    }

    private func dueStep(_ due: Int64) -> DeadlineStep {
        // Midnight belongs to the day that ends: people say 24:00 of that day.
        let moment = LocalInstant(due, offset: calendar.offset)
        var words = text(due)
        if case .workingDays = policy.term, moment.ofDay == 0 {
            words = "24:00 \(moment.date.adding(days: -1).vietnamese)"
        }
        return step(due, "due at \(words)", "Hạn: \(words)")
    }

    private func pauseSteps(before due: Int64) -> [DeadlineStep] {
        guard policy.term != .fixedInstant else { return [] }
        return pauses.filter { $0.upperBound > start && $0.lowerBound < due }.map { pause in
            let from = max(pause.lowerBound, start)
            let length = pause.upperBound - from
            return step(
                from, "stands still until \(text(pause.upperBound)) (\(duration(length, "h", "min")))",
                "Tạm dừng đến \(text(pause.upperBound)) (\(duration(length, "giờ", "phút")))")
        }
    }

    /// Days between start and due that differ from the week's pattern.
    private func daySteps(before due: Int64) -> [DeadlineStep] {
        guard policy.term.usesCalendar else { return [] }
        let dates = calendar.localDate(start)...calendar.localDate(max(start, due - 1))
        return calendar.days.filter { dates.contains($0.date) }.map { day in
            let sure = day.status == .official
            let date = day.date.vietnamese
            let open = day.isWorkingDay
            return step(
                calendar.midnight(day.date),
                "\(date): \(open ? "offices open, makes up for another day" : "day off") (\(day.name))"
                    + (sure ? "" : ", not official yet"),
                "\(date): \(open ? "làm bù" : "nghỉ") (\(day.name))" + (sure ? "" : ", chưa có thông báo chính thức"))
        }
    }

    private func step(_ at: Int64, _ en: String, _ vi: String) -> DeadlineStep {
        DeadlineStep(at: Milliseconds.date(at), en: en, vi: vi)
    }

    /// `17:30 20/11/2026`
    private func text(_ instant: Int64) -> String {
        let local = LocalInstant(instant, offset: calendar.offset)
        return "\(local.clock) \(local.date.vietnamese)"
    }

    /// `26 h 5 min`; hours may exceed 24.
    private func duration(_ milliseconds: Int64, _ hour: String, _ minute: String) -> String {
        let minutes = milliseconds / Milliseconds.minute
        return minutes % 60 == 0 ? "\(minutes / 60) \(hour)" : "\(minutes / 60) \(hour) \(minutes % 60) \(minute)"
    }
}

extension Term {
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
        case .fixedInstant: ("until the instant given", "đến thời điểm đã hẹn")
        }
    }
}
