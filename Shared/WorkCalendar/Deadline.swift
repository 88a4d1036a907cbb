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
    /// In order; the 100 % stage is at ``dueAt``.
    package let stages: [StageInstant]
    /// Days the result rests on that are not official yet; empty for clock hours.
    package let expectedDays: [CalendarDay]

    // What the explanation is made of, only when somebody asks.
    let policy: DeadlinePolicy
    let start: Int64
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
    /// - *Same time on the next working day*: pauses push by their length, on to the same time of a working day.
    /// - *Fixed instant*: as given, pauses or not.
    ///
    /// Stages of clock hours and of a fixed instant are shares of the time by the wall clock, all others of the office
    /// time between start and due, both without pauses.
    /// - Parameters:
    ///   - pauses: ended pauses, in any order; what begins at or after the due time has no effect.
    ///   - fixed: the due instant of a fixed-instant term.
    /// - Throws: ``CalendarError/unknownYear(_:)``, ``CalendarError/missingInstant(policy:)``
    package func deadline(
        for policy: DeadlinePolicy, from start: Date, pauses: [Pause] = [], fixed: Date? = nil
    ) throws -> Deadline {
        let began = Milliseconds.of(start)
        let still = CountedTime.normalised(pauses)
        let clock = CountedTime(start: began, hours: .all, pauses: still)
        let office = CountedTime(start: began, hours: .office(self), pauses: still)
        let due: Int64
        var counted = office
        switch policy.term {
        case .clockHours(let hours):
            due = try clock.instant(after: Int64(hours) * Milliseconds.hour)
            counted = clock
        case .workingHours(let hours): due = try office.instant(after: Int64(hours) * Milliseconds.hour)
        case .workingMinutes(let minutes): due = try office.instant(after: Int64(minutes) * Milliseconds.minute)
        case .workingDays(let days): due = try endOfWorkingDay(days, after: began, pauses: still)
        case .sameTimeNextWorkingDay: due = try sameTimeNextWorkingDay(after: began, pauses: still)
        case .fixedInstant:
            guard let fixed else { throw CalendarError.missingInstant(policy: policy.id) }
            due = Milliseconds.of(fixed)
            counted = CountedTime(start: began, hours: .all, pauses: [])
        }
        let usesCalendar = policy.term.usesCalendar
        let lastDay = localDate(max(began, due - 1))
        return Deadline(
            dueAt: Milliseconds.date(due), stages: try stages(policy.stages, due: due, counted: counted, clock: clock),
            expectedDays: usesCalendar ? expectedDays(in: localDate(began)...lastDay) : [],
            policy: policy, start: began, pauses: still, calendar: self)
    }

    private func stages(
        _ percents: [Int], due: Int64, counted: CountedTime, clock: CountedTime
    ) throws -> [StageInstant] {
        guard percents.contains(where: { $0 < 100 }) else {
            return percents.map { StageInstant(percent: $0, at: Milliseconds.date(due)) }
        }
        var counted = counted
        var total = try counted.used(until: due)
        if total == 0 {
            // From one night into the next morning no office hour passes: share out the wall clock instead.
            counted = clock
            total = try counted.used(until: due)
        }
        return try percents.map { percent in
            // Rounded up: at the instant, that share has been used in full.
            let share = (total * Int64(percent) + 99) / 100
            let at = percent >= 100 ? due : min(try counted.instant(after: share), due)
            return StageInstant(percent: percent, at: Milliseconds.date(at))
        }
    }

    /// 24:00 of the n-th working day after the day of `start` at whose end the clock runs.
    private func endOfWorkingDay(_ count: Int, after start: Int64, pauses: [Range<Int64>]) throws -> Int64 {
        var day = localDate(start)
        var left = count
        while left > 0 {
            day = try nextWorkingDay(after: day)
            let lastMoment = midnight(day.adding(days: 1)) - 1
            if !pauses.contains(where: { $0.contains(lastMoment) }) { left -= 1 }
        }
        return midnight(day.adding(days: 1))
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

extension Term {
    var usesCalendar: Bool {
        switch self {
        case .clockHours, .fixedInstant: false
        case .workingHours, .workingMinutes, .workingDays, .sameTimeNextWorkingDay: true
        }
    }
}
