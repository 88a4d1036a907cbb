package import FoundationEssentials

/// The instant at which that share of a clock's time has been used.
package struct StageInstant: Sendable, Hashable {
    /// 50, 75, 90, 100; 200, 300 … for each overdue period.
    package var percent: Int
    package var at: Date

    package init(percent: Int, at: Date) {
        self.percent = percent
        self.at = at
    }
}

/// When something is due, when to warn before it, and why.
package struct Deadline: Sendable, Hashable {
    /// An answer at exactly this instant is on time.
    package let dueAt: Date
    /// By percent; the 100 % stage is at ``dueAt``.
    package let stages: [StageInstant]
    /// Days the result rests on that are not official yet; empty for clock hours.
    package let expectedDays: [CalendarDay]

    // What the explanation is made of, only when somebody asks.
    let policy: DeadlinePolicy
    let start: Int64
    /// The start, or the next working day when it counts as received only then.
    let countedFrom: Int64
    let pauses: [Range<Int64>]
    let calendar: WorkCalendar

    package func stage(_ percent: Int) -> StageInstant? {
        stages.first { $0.percent == percent }
    }
}

extension WorkCalendar {
    /// The deadline of a clock that started at `start` under the policy.
    ///
    /// A pure function: the same values give the same deadline on every service and for ever.
    /// - *Hours and minutes*: due when so much time has been counted, pauses left out; clock hours never look at the
    ///   calendar.
    /// - *Working days*: due at 24:00 of the n-th counted working day after the first day. A working day is not counted
    ///   when the clock stands still at its end: a pause pushes the deadline by the working days whose nights fall into
    ///   it, and one within a single day by none.
    /// - *Days and months*: the same over all days; a last day off gives way to the next working day.
    /// - *Same time on the next working day*: pauses push by their length, on to the same time of a working day.
    /// - *Fixed instant*: as given, pauses or not; the first follow-up when none is given.
    ///
    /// Stages of clock hours and of a fixed instant are shares of the time by the wall clock, all others of the office
    /// time between start and due, both without pauses.
    /// - Parameters:
    ///   - pauses: ended pauses, in any order; what begins at or after the due time has no effect.
    ///   - fixed: the due instant of a fixed-instant term.
    /// - Throws: ``CalendarError/unknownYear(_:)``, ``CalendarError/missingInstant(policy:)``,
    ///   ``CalendarError/missingDays(policy:)``
    package func deadline(
        for policy: DeadlinePolicy, from start: Date, pauses: [Pause] = [], fixed: Date? = nil
    ) throws -> Deadline {
        let calendar = policy.hours(over: self)
        let began = Milliseconds.of(start)
        let counted = try calendar.receipt(of: began, until: policy.receivedUntil)
        let still = CountedTime.normalised(pauses)
        let due = try calendar.due(policy, from: counted, pauses: still, fixed: fixed)
        let lastDay = localDate(max(began, due - 1))
        return Deadline(
            dueAt: Milliseconds.date(due),
            stages: try calendar.stages(policy, from: counted, due: due, pauses: still),
            expectedDays: policy.term.usesCalendar ? calendar.expectedDays(in: localDate(began)...lastDay) : [],
            policy: policy, start: began, countedFrom: counted, pauses: still, calendar: calendar)
    }

    private func due(
        _ policy: DeadlinePolicy, from start: Int64, pauses: [Range<Int64>], fixed: Date?
    ) throws -> Int64 {
        let office = CountedTime(start: start, hours: .office(self), pauses: pauses)
        switch policy.term {
        case .clockHours(let hours):
            return try CountedTime(start: start, hours: .all, pauses: pauses)
                .instant(after: Int64(hours) * Milliseconds.hour)
        case .workingHours(let hours): return try office.instant(after: Int64(hours) * Milliseconds.hour)
        case .workingMinutes(let minutes): return try office.instant(after: Int64(minutes) * Milliseconds.minute)
        case .workingDays(let days):
            return try endOfDay(days, after: start, pauses: pauses) { try isWorkingDay($0) }
        case .days(let days): return try rolled(endOfDay(days, after: start, pauses: pauses) { _ in true })
        case .months(let months):
            let first = localDate(start)
            let days = first.adding(months: months).dayNumber - first.dayNumber
            return try rolled(endOfDay(days, after: start, pauses: pauses) { _ in true })
        case .sameTimeNextWorkingDay: return try sameTimeNextWorkingDay(after: start, pauses: pauses)
        case .procedureDays: throw CalendarError.missingDays(policy: policy.id)
        case .fixedInstant:
            guard let fixed = fixed ?? policy.followUp(1, startedAt: Milliseconds.date(start)) else {
                throw CalendarError.missingInstant(policy: policy.id)
            }
            return Milliseconds.of(fixed)
        }
    }

    /// The instant itself, or the beginning of the next working day for what came after the hour or on a day off.
    func receipt(of instant: Int64, until limit: TimeOfDay?) throws -> Int64 {
        guard let limit else { return instant }
        let local = LocalInstant(instant, offset: offset)
        if local.ofDay <= limit.milliseconds, try isWorkingDay(local.date) { return instant }
        return midnight(try nextWorkingDay(after: local.date))
    }

    /// 24:00 of the n-th day after the day of `start` that counts and at whose end the clock runs.
    private func endOfDay(
        _ count: Int, after start: Int64, pauses: [Range<Int64>], counts: (LocalDate) throws -> Bool
    ) throws -> Int64 {
        var day = localDate(start)
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            guard try counts(day) else { continue }
            let lastMoment = midnight(day.adding(days: 1)) - 1
            if !pauses.contains(where: { $0.contains(lastMoment) }) { left -= 1 }
        }
        return midnight(day.adding(days: 1))
    }

    /// A term that ends with a day off ends with the next working day (Civil Code 2015, article 148.5).
    func rolled(_ end: Int64) throws -> Int64 {
        let last = localDate(end - 1)
        return try isWorkingDay(last) ? end : midnight(try nextWorkingDay(after: last).adding(days: 1))
    }

    private func sameTimeNextWorkingDay(after start: Int64, pauses: [Range<Int64>]) throws -> Int64 {
        let local = LocalInstant(start, offset: offset)
        var due = midnight(try nextWorkingDay(after: local.date)) + local.ofDay
        for pause in pauses where pause.upperBound > start && pause.lowerBound < due {
            due += pause.upperBound - max(pause.lowerBound, start)
            let moved = LocalInstant(due, offset: offset)
            if try !isWorkingDay(moved.date) {
                due = midnight(try nextWorkingDay(after: moved.date)) + moved.ofDay
            }
        }
        return due
    }
}
