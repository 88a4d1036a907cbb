package import FoundationEssentials

extension WorkCalendar {
    /// The due time after one more pause.
    ///
    /// Where the due time is the one that the policy gives, it stays so. Another one, an extension or a promise made under
    /// an earlier calendar, is kept: what was left of it when the pause began goes on after it, in days for terms in days
    /// that end with a day, else in the policy's own hours.
    /// - Parameters:
    ///   - due: the due time as it is, with the earlier pauses in it.
    ///   - start: of the clock.
    /// - Throws: as ``deadline(for:from:pauses:fixed:)``
    package func due(
        _ due: Date, under policy: DeadlinePolicy, after pause: Pause, from start: Date, earlier: [Pause]
    ) throws -> Date {
        guard pause.from < due, pause.from < pause.to else { return due }
        let (from, to, end) = (Milliseconds.of(pause.from), Milliseconds.of(pause.to), Milliseconds.of(due))
        if try Milliseconds.of(deadline(for: policy, from: start, pauses: earlier, fixed: due).dueAt) == end {
            return try deadline(for: policy, from: start, pauses: earlier + [pause], fixed: due).dueAt
        }
        guard policy.term.usesCalendar else { return Milliseconds.date(end + to - from) }
        let calendar = policy.hours(over: self)
        guard policy.term.countsDays, LocalInstant(end, offset: offset).ofDay == 0 else {
            let left = try calendar.workingTime(from: pause.from, to: due)
            return max(due, try calendar.addWorking(milliseconds: left, from: pause.to))
        }
        let first = localDate(try calendar.receipt(of: Milliseconds.of(start), until: policy.receivedUntil))
        let moved = try calendar.endOfDays(leftAt: from, before: end, goingOnAt: to, after: first) {
            try !policy.term.countsWorkingDays || calendar.isWorkingDay($0)
        }
        return Milliseconds.date(policy.term.countsWorkingDays ? moved : try calendar.rolled(moved))
    }

    /// The end of the day by which as many days have ended after the pause as were still to end before `due`.
    ///
    /// - Parameter first: the day of receipt, which never counts.
    private func endOfDays(
        leftAt from: Int64, before due: Int64, goingOnAt resumed: Int64, after first: LocalDate,
        counts: (LocalDate) throws -> Bool
    ) throws -> Int64 {
        func end(of day: LocalDate) -> Int64 { midnight(day.adding(days: 1)) }
        var left = 0
        var day = max(localDate(from), first.adding(days: 1))
        while end(of: day) <= due {
            if try counts(day) { left += 1 }
            day = day.adding(days: 1)
        }
        guard left > 0 else { return max(due, resumed) }
        day = max(localDate(resumed), first.adding(days: 1))
        while true {
            if try counts(day) { left -= 1 }
            if left == 0 { return end(of: day) }
            day = day.adding(days: 1)
        }
    }
}
