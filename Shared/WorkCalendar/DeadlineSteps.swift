package import FoundationEssentials

/// One line of the arithmetic behind a deadline.
package struct DeadlineStep: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case start = "START"
        /// Counts as received on the next working day only.
        case receivedNextDay = "RECEIVED_NEXT_DAY"
        case firstDayNotCounted = "FIRST_DAY_NOT_COUNTED"
        case weekend = "WEEKEND"
        case dayOff = "DAY_OFF"
        /// A day of rest by the week, worked instead of another.
        case workedInstead = "WORKED_INSTEAD"
        /// A day or an interval that counts.
        case counted = "COUNTED"
        case pause = "PAUSE"
        case due = "DUE"
    }

    package let kind: Kind
    package let at: Date
    package let en: String
    package let vi: String
    /// How much has been counted after this line: days, or minutes where hours are counted; nil where nothing is.
    package let counted: Int?
}

extension Deadline {
    /// The arithmetic, line by line in the order of time: start, what counts and what does not, due.
    ///
    /// Made when asked for, so computing a deadline costs no text.
    package var steps: [DeadlineStep] {
        let due = Milliseconds.of(dueAt)
        let middle = (pauseSteps(before: due) + countingSteps(before: due)).enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        return startSteps + middle.map(\.element) + [dueStep(due)]
    }

    private var startSteps: [DeadlineStep] {
        let (en, vi) = policy.term.words
        var steps = [step(.start, start, "starts at \(text(start)); \(en)", "Bắt đầu lúc \(text(start)); \(vi)")]
        if countedFrom != start {
            let day = calendar.localDate(countedFrom).vietnamese
            let limit = policy.receivedUntil.map(\.description) ?? ""
            steps.append(
                step(
                    .receivedNextDay, countedFrom,
                    "received after \(limit) or on a day off: counts as received on \(day)",
                    "Nhận sau \(limit) hoặc vào ngày nghỉ: tính là nhận ngày \(day)"))
        }
        return steps
    }

    private func dueStep(_ due: Int64) -> DeadlineStep {
        // Midnight belongs to the day that ends: people say 24:00 of that day.
        let moment = LocalInstant(due, offset: calendar.offset)
        var words = text(due)
        if policy.term.countsDays, moment.ofDay == 0 {
            words = "24:00 \(moment.date.adding(days: -1).vietnamese)"
        }
        return step(.due, due, "due at \(words)", "Hạn: \(words)")
    }

    private func pauseSteps(before due: Int64) -> [DeadlineStep] {
        guard policy.term != .fixedInstant else { return [] }
        return pauses.filter { $0.upperBound > start && $0.lowerBound < due }.map { pause in
            let from = max(pause.lowerBound, start)
            let length = pause.upperBound - from
            return step(
                .pause, from, "stands still until \(text(pause.upperBound)) (\(duration(length, "h", "min")))",
                "Tạm dừng đến \(text(pause.upperBound)) (\(duration(length, "giờ", "phút")))")
        }
    }

    private func countingSteps(before due: Int64) -> [DeadlineStep] {
        switch policy.term {
        case .clockHours, .fixedInstant, .procedureDays: []
        case .workingHours, .workingMinutes: officeSteps(before: due)
        case .workingDays, .days, .months, .sameTimeNextWorkingDay: daySteps(before: due)
        }
    }

    /// Day by day: what each is, and the how many-th of those that count.
    private func daySteps(before due: Int64) -> [DeadlineStep] {
        var steps: [DeadlineStep] = []
        var day = calendar.localDate(countedFrom)
        let last = calendar.localDate(max(countedFrom, due - 1))
        var counted = 0
        while day <= last {
            let first = day == calendar.localDate(countedFrom)
            let still = pauses.contains { $0.contains(calendar.midnight(day.adding(days: 1)) - 1) }
            let working = (try? calendar.isWorkingDay(day)) ?? false
            if let special = dayStep(day, working: working) { steps.append(special) }
            if first, policy.term.countsDays {
                let name = day.vietnamese
                steps.append(
                    step(
                        .firstDayNotCounted, calendar.midnight(day), "\(name) is the first day: not counted",
                        "\(name) là ngày đầu tiên: không tính"))
            } else if policy.term.countsDays, working || !policy.term.countsWorkingDays, !still {
                counted += 1
                steps.append(countedStep(day, counted))
            }
            day = day.adding(days: 1)
        }
        return steps
    }

    private func countedStep(_ day: LocalDate, _ counted: Int) -> DeadlineStep {
        step(
            .counted, calendar.midnight(day), "\(day.vietnamese) (\(day.weekday.en)): day \(counted)",
            "\(day.vietnamese) (\(day.weekday.vi)): ngày thứ \(counted)", counted: counted)
    }

    /// What is special about a day; nil for an ordinary one.
    private func dayStep(_ day: LocalDate, working: Bool) -> DeadlineStep? {
        let name = day.vietnamese
        guard let special = calendar.specialDay(day) else {
            guard !working else { return nil }
            return step(
                .weekend, calendar.midnight(day), "\(name): \(day.weekday.en), day of rest",
                "\(name): \(day.weekday.vi), nghỉ cuối tuần")
        }
        let unsure = special.status != .official
        return step(
            working ? .workedInstead : .dayOff, calendar.midnight(day),
            "\(name): \(working ? "offices open, makes up for another day" : "day off") (\(special.name))"
                + (unsure ? ", not official yet" : ""),
            "\(name): \(working ? "làm bù" : "nghỉ") (\(special.name))"
                + (unsure ? ", chưa có thông báo chính thức" : ""))
    }

    /// Opening by opening: how much of each counts, and the sum so far.
    private func officeSteps(before due: Int64) -> [DeadlineStep] {
        var steps: [DeadlineStep] = []
        var day = calendar.localDate(countedFrom)
        var minutes = 0
        while calendar.midnight(day) < due {
            let openings = (try? calendar.openings(of: day)) ?? []
            if let special = dayStep(day, working: !openings.isEmpty) { steps.append(special) }
            for opening in openings where opening.lowerBound < due && opening.upperBound > countedFrom {
                let from = max(opening.lowerBound, countedFrom)
                let to = min(opening.upperBound, due)
                let office = CountedTime(start: from, hours: .all, pauses: pauses)
                let used = (try? office.used(until: to)) ?? 0
                minutes += Int(used / Milliseconds.minute)
                let span = "\(clock(from))–\(clock(to)) \(day.vietnamese)"
                steps.append(
                    step(
                        .counted, from, "\(span): \(duration(used, "h", "min"))",
                        "\(span): \(duration(used, "giờ", "phút"))", counted: minutes))
            }
            day = day.adding(days: 1)
        }
        return steps
    }

    private func step(
        _ kind: DeadlineStep.Kind, _ at: Int64, _ en: String, _ vi: String, counted: Int? = nil
    ) -> DeadlineStep {
        DeadlineStep(kind: kind, at: Milliseconds.date(at), en: en, vi: vi, counted: counted)
    }

    private func clock(_ instant: Int64) -> String {
        LocalInstant(instant, offset: calendar.offset).clock
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
    var countsWorkingDays: Bool {
        if case .workingDays = self { true } else { false }
    }

    var countsDays: Bool {
        switch self {
        case .workingDays, .days, .months: true
        default: false
        }
    }
}

extension Weekday {
    var en: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
    }

    var vi: String {
        ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"][rawValue - 1]
    }
}
