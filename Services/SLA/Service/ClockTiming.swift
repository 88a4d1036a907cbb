package import FoundationEssentials
package import WorkCalendar

/// How the time of one clock runs: its pinned policy over the calendar. Pure.
package struct ClockTiming: Sendable {
    package let policy: DeadlinePolicy
    /// With the policy's own hours.
    package let calendar: WorkCalendar

    package init(policy: DeadlinePolicy, calendar: WorkCalendar) {
        self.policy = policy
        self.calendar = policy.hours(over: calendar)
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

    /// The due time after one more pause, an extension kept.
    ///
    /// - Parameter earlier: the pauses that `due` already counts.
    /// - Throws: `CalendarError`
    func due(_ due: Date, after pause: Pause, from start: Date, earlier: [Pause]) throws -> Date {
        try calendar.due(due, under: policy, after: pause, from: start, earlier: earlier)
    }

    /// The rows every clock starts with, in order of percent: shares of the time, the breach, the first follow-up.
    ///
    /// Every clock can be breached, so each has a row at 100 %. It is silent where the policy has no such stage, and
    /// where follow-ups are what reminds people (AUTHORITY).
    /// - Throws: `CalendarError`
    func stages(from start: Date, dueAt: Date, pauses: [Pause]) throws -> [ClockStage] {
        var rows = try calendar.stages(for: policy, from: start, dueAt: dueAt, pauses: pauses)
            .filter { $0.percent < 100 }
            .map { ClockStage(percent: $0.percent, instant: $0.at) }
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
}
