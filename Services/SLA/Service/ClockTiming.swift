package import FoundationEssentials
package import WorkCalendar

/// How the time of one clock runs: its pinned policy over the calendar. Pure.
package struct ClockTiming: Sendable {
    package let policy: DeadlinePolicy
    package let calendar: WorkCalendar

    package init(policy: DeadlinePolicy, calendar: WorkCalendar) {
        self.policy = policy
        self.calendar = calendar
    }

    /// Follow-ups carry their number as percent; beyond this they would meet real shares.
    static let mostFollowUps = 49

    /// The due time the policy gives.
    ///
    /// - Parameter fixed: the due time of a policy whose term is a given instant.
    /// - Throws: `CalendarError`
    package func dueAt(from start: Date, pauses: [Pause] = [], fixed: Date? = nil) throws -> Date {
        try calendar.deadline(for: policy, from: start, pauses: pauses, fixed: fixed).dueAt
    }

    /// The due time after one more pause.
    ///
    /// What the policy grants for the pause is added to the due time as it is, so that an extension is kept.
    /// - Parameter earlier: the pauses that `due` already counts.
    /// - Throws: `CalendarError`
    func due(_ due: Date, after pause: Pause, from start: Date, earlier: [Pause]) throws -> Date {
        guard pause.from <= due else { return due }
        let before = try dueAt(from: start, pauses: earlier, fixed: due)
        if pause.from > before {
            // In the extension, of which the policy knows nothing: the time left of it goes on after the pause.
            guard countsOfficeTime else { return due.adding(milliseconds: pause.to.milliseconds(since: pause.from)) }
            let left = try calendar.workingTime(from: pause.from, to: due)
            return try calendar.addWorking(milliseconds: left, from: pause.to)
        }
        let after = try dueAt(from: start, pauses: earlier + [pause], fixed: due)
        return due.adding(milliseconds: after.milliseconds(since: before))
    }

    /// The rows every clock starts with, in order of percent: shares of the time, the breach, the first follow-up.
    ///
    /// Every clock can be breached, so each has a row at 100 %. It is silent where the policy has no such stage, and
    /// where follow-ups are what reminds people (AUTHORITY).
    /// - Throws: `CalendarError`
    func stages(from start: Date, dueAt: Date, pauses: [Pause]) throws -> [ClockStage] {
        let deadline = try calendar.deadline(for: policy, from: start, pauses: pauses, fixed: dueAt)
        var rows: [ClockStage] = []
        for percent in policy.stages where percent < 100 {
            // Extended, or promised otherwise: shares of the time as it is now.
            let instant =
                deadline.dueAt == dueAt
                ? deadline.stage(percent)?.at ?? dueAt : try share(percent, from: start, to: dueAt, pauses: pauses)
            rows.append(ClockStage(percent: percent, instant: instant))
        }
        let silent = policy.followUpEveryDays != nil || !policy.stages.contains(100)
        rows.append(ClockStage(percent: 100, instant: dueAt, silent: silent))
        if let first = policy.followUp(1, startedAt: start) {
            rows.insert(ClockStage(percent: 1, instant: first), at: 0)
        }
        return rows
    }

    /// The row that follows when one has fired: the next overdue period, or the next follow-up.
    func next(after percent: Int, startedAt: Date, previous: Date) -> ClockStage? {
        if percent < 100 {
            guard policy.followUpEveryDays != nil, percent < Self.mostFollowUps else { return nil }
            return policy.followUp(percent + 1, startedAt: startedAt)
                .map { ClockStage(percent: percent + 1, instant: $0) }
        }
        // Counted from the row before, so that a pause while overdue moves the whole series.
        return policy.overdueStage(1, dueAt: previous).map { ClockStage(percent: percent + 100, instant: $0.at) }
    }

    /// The instant by which that share of the counted time between start and due has passed, pauses left out.
    private func share(_ percent: Int, from start: Date, to due: Date, pauses: [Pause]) throws -> Date {
        let spans = Self.running(from: start, to: due, pauses: pauses)
        var inOffice = countsOfficeTime
        var lengths = try spans.map { try length($0, inOffice: inOffice) }
        if lengths.reduce(0, +) == 0 {
            inOffice = false
            lengths = try spans.map { try length($0, inOffice: false) }
        }
        // Rounded up: at the instant, that share has been used in full.
        var left = (lengths.reduce(0, +) * Int64(percent) + 99) / 100
        for (span, length) in zip(spans, lengths) {
            guard left > length else {
                return inOffice
                    ? try calendar.addWorking(milliseconds: left, from: span.lowerBound)
                    : span.lowerBound.adding(milliseconds: left)
            }
            left -= length
        }
        return due
    }

    private var countsOfficeTime: Bool {
        switch policy.term {
        case .clockHours, .fixedInstant: false
        case .workingHours, .workingMinutes, .workingDays, .sameTimeNextWorkingDay: true
        }
    }

    private func length(_ span: Range<Date>, inOffice: Bool) throws -> Int64 {
        inOffice
            ? try calendar.workingTime(from: span.lowerBound, to: span.upperBound)
            : span.upperBound.milliseconds(since: span.lowerBound)
    }

    private static func running(from start: Date, to due: Date, pauses: [Pause]) -> [Range<Date>] {
        var spans: [Range<Date>] = []
        var position = start
        for pause in pauses.sorted(by: { $0.from < $1.from }) where pause.to > position && pause.from < due {
            if pause.from > position { spans.append(position..<pause.from) }
            position = pause.to
        }
        if position < due { spans.append(position..<due) }
        return spans
    }
}
