package import FoundationEssentials

extension WorkCalendar {
    /// The stages of a clock with that due time, whether the policy gave it, an extension or another's promise.
    ///
    /// - Parameters:
    ///   - pauses: ended pauses; their time is no part of the clock's.
    /// - Throws: ``CalendarError/unknownYear(_:)``
    package func stages(
        for policy: DeadlinePolicy, from start: Date, dueAt: Date, pauses: [Pause]
    ) throws -> [StageInstant] {
        let calendar = policy.hours(over: self)
        let counted = try calendar.receipt(of: Milliseconds.of(start), until: policy.receivedUntil)
        return try calendar.stages(
            policy, from: counted, due: Milliseconds.of(dueAt), pauses: CountedTime.normalised(pauses))
    }

    func stages(
        _ policy: DeadlinePolicy, from start: Int64, due: Int64, pauses: [Range<Int64>]
    ) throws -> [StageInstant] {
        var found: [StageInstant] = []
        let shares = policy.stages.filter { $0 < 100 }
        if !shares.isEmpty {
            let (counted, total) = try counted(policy, from: start, due: due, pauses: pauses)
            found = try shares.map { percent in
                // Rounded up: at the instant, that share has been used in full.
                let share = (total * Int64(percent) + 99) / 100
                return StageInstant(
                    percent: percent, at: Milliseconds.date(min(try counted.instant(after: share), due)))
            }
        }
        for stage in policy.extraStages {
            guard let at = try instant(of: stage.place, from: start, due: due, pauses: pauses) else { continue }
            found.append(StageInstant(percent: stage.percent, at: Milliseconds.date(at)))
        }
        if policy.stages.contains(100) { found.append(StageInstant(percent: 100, at: Milliseconds.date(due))) }
        found.sort { $0.percent < $1.percent }
        return policy.quietHours.map { quiet(found, $0) } ?? found
    }

    /// What the shares are shares of, and how much of it lies before the due time.
    private func counted(
        _ policy: DeadlinePolicy, from start: Int64, due: Int64, pauses: [Range<Int64>]
    ) throws -> (CountedTime, Int64) {
        let clock = CountedTime(start: start, hours: .all, pauses: policy.term == .fixedInstant ? [] : pauses)
        if policy.term.usesCalendar {
            let office = CountedTime(start: start, hours: .office(self), pauses: pauses)
            let total = try office.used(until: due)
            // From one night into the next morning no office hour passes: share out the wall clock instead.
            if total > 0 { return (office, total) }
        }
        return (clock, try clock.used(until: due))
    }

    private func instant(
        of place: ExtraStage.Place, from start: Int64, due: Int64, pauses: [Range<Int64>]
    ) throws -> Int64? {
        switch place {
        case .beforeDue(let minutes, officeTime: false): return max(start, due - Int64(minutes) * Milliseconds.minute)
        case .beforeDue(let minutes, officeTime: true):
            let office = CountedTime(start: start, hours: .office(self), pauses: pauses)
            let left = try office.used(until: due) - Int64(minutes) * Milliseconds.minute
            return try office.instant(after: max(0, left))
        case .lastOfficeHour:
            var day = localDate(due - 1)
            while midnight(day.adding(days: 1)) > start {
                if let opening = try openings(of: day).last(where: { $0.lowerBound < due }) {
                    let at = max(opening.lowerBound, min(opening.upperBound, due) - Milliseconds.hour)
                    return at >= start ? at : nil
                }
                day = day.adding(days: -1)
            }
            return nil
        }
    }

    /// Stages below 90 % wait for the end of the quiet hours, but never longer than for the next stage.
    private func quiet(_ stages: [StageInstant], _ period: DayPeriod) -> [StageInstant] {
        var result = stages
        var next: Int64?
        for position in result.indices.reversed() {
            var at = Milliseconds.of(result[position].at)
            if result[position].percent < 90 { at = endOfQuiet(at, period) }
            if let limit = next { at = min(at, limit) }
            next = at
            result[position].at = Milliseconds.date(at)
        }
        return result
    }

    private func endOfQuiet(_ instant: Int64, _ period: DayPeriod) -> Int64 {
        let local = LocalInstant(instant, offset: offset)
        let (from, to) = (period.from.milliseconds, period.to.milliseconds)
        let midnight = instant - local.ofDay
        if from <= to { return (from..<to).contains(local.ofDay) ? midnight + to : instant }
        if local.ofDay >= from { return midnight + Milliseconds.day + to }
        return local.ofDay < to ? midnight + to : instant
    }
}
