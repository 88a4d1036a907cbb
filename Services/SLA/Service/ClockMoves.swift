package import FoundationEssentials
import Models
import WorkCalendar

// What can happen to a clock. Pure: `now` only decides what is past already when rows are armed.
extension PetitionClock {
    /// Puts the rows of a fresh clock; those past already are skipped, except the latest, which is sent once as late.
    ///
    /// - Throws: `CalendarError`
    package mutating func arm(_ timing: ClockTiming, now: Date) throws {
        stages = try timing.stages(from: startedAt, dueAt: dueAt, pauses: endedPauses)
        appendPastSeries(timing, now: now)
        skipPast(among: Set(stages.map(\.percent)), now: now)
    }

    /// Stands still from the instant on. What was reached before it stays; what fell into it has not happened.
    ///
    /// A fact may arrive after the monitor acted on what it did not know: a breach after the pause began is withdrawn,
    /// and its rows wait again. Warnings below 100 % that were given stay given.
    /// - Returns: false when the clock was not running.
    package mutating func pause(at instant: Date) -> Bool {
        guard state == .running else { return false }
        let from = max(instant, startedAt)
        state = .paused
        pauses.append(ClockPause(from: from))
        let withdrawn = breachedAt != nil && dueAt >= from
        if withdrawn { breachedAt = nil }
        for position in stages.indices where stages[position].firesAt > from {
            switch stages[position].state {
            case .armed, .skipped: suspend(position)
            case .fired where stages[position].percent == 100 && withdrawn: suspend(position)
            case .fired, .suspended, .cancelled: break
            }
            if withdrawn, stages[position].percent > 100 { stages[position].state = .cancelled }
        }
        return true
    }

    private mutating func suspend(_ position: Int) {
        stages[position].state = .suspended
        stages[position].late = false
        stages[position].firedAt = nil
    }

    /// Goes on: the due time moves as the policy says, and rows that have not fired move with it.
    ///
    /// - Returns: false when the clock did not stand still.
    /// - Throws: `CalendarError`
    package mutating func resume(at instant: Date, _ timing: ClockTiming, now: Date) throws -> Bool {
        guard state == .paused, let length = try endPause(at: instant, timing) else { return false }
        state = .running
        let planned = try timing.stages(from: startedAt, dueAt: dueAt, pauses: endedPauses)
        var woken: Set<Int> = []
        for position in stages.indices where stages[position].state == .suspended {
            let percent = stages[position].percent
            woken.insert(percent)
            stages[position].state = .armed
            stages[position].instant =
                planned.first { $0.percent == percent }?.instant
                ?? stages[position].instant.adding(milliseconds: length)
        }
        skipPast(among: woken, now: now)
        return true
    }

    /// Closes the open pause and moves the due time by what the policy grants for it.
    private mutating func endPause(at instant: Date, _ timing: ClockTiming) throws -> Int64? {
        guard let open = pauses.lastIndex(where: { $0.to == nil }) else { return nil }
        let pause = Pause(from: pauses[open].from, to: max(instant, pauses[open].from))
        dueAt = try timing.due(dueAt, after: pause, from: startedAt, earlier: endedPauses)
        pauses[open].to = pause.to
        return pause.to.milliseconds(since: pause.from)
    }

    /// What became of a clock that stopped.
    package struct Stop: Sendable, Hashable {
        package let inTime: Bool
        /// It had been found overdue, but the fact that stops it is dated in time.
        package let retractsBreach: Bool
        /// Open after its due time, and nobody had noticed yet.
        package let breachesNow: Bool

        package init(inTime: Bool, retractsBreach: Bool, breachesNow: Bool) {
            self.inTime = inTime
            self.retractsBreach = retractsBreach
            self.breachesNow = breachesNow
        }
    }

    /// Ends the clock at the instant of the fact, and everything still armed with it.
    ///
    /// - Returns: nil when it had stopped already.
    /// - Throws: `CalendarError`
    package mutating func stop(_ outcome: String, at instant: Date, _ timing: ClockTiming) throws -> Stop? {
        guard isOpen else { return nil }
        if state == .paused { _ = try endPause(at: instant, timing) }
        state = .stopped
        for position in stages.indices where [.armed, .suspended].contains(stages[position].state) {
            stages[position].state = .cancelled
        }
        return settle(outcome, at: instant)
    }

    /// Dates the end of a clock: also of one that another service's fact had stopped, when they crossed.
    package mutating func settle(_ outcome: String, at instant: Date) -> Stop {
        let known = breachedAt != nil
        let inTime = instant <= dueAt
        self.outcome = outcome
        stoppedAt = max(instant, startedAt)
        breachedAt = inTime ? nil : breachedAt ?? breachInstant
        return Stop(inTime: inTime, retractsBreach: known && inTime, breachesNow: !known && !inTime)
    }

    /// A merged petition counts as answered when the one it follows is, on time against its own due time.
    ///
    /// - Returns: whether it is late and had not been so before; nil when there is nothing to count.
    package mutating func countFollowed(at instant: Date) -> Bool? {
        guard ClockOutcome.isFollowing(outcome), countedAt == nil else { return nil }
        countedAt = instant
        guard breachedAt == nil, instant > dueAt else { return false }
        breachedAt = breachInstant
        return true
    }

    /// What firing a row brought about.
    package struct Firing: Sendable, Hashable {
        package let stage: ClockStage
        package let breachesNow: Bool
    }

    /// In seconds: what fires later than this, after a downtime, is marked late.
    package static let lateAfter = 300.0

    /// Marks a row as fired and arms what follows it.
    ///
    /// A clock that stands still may have a row that was reached before it did.
    /// - Parameter timing: without one the row fires and nothing follows it.
    /// - Returns: nil when the row is not armed (any more).
    package mutating func fire(_ percent: Int, _ timing: ClockTiming?, now: Date) -> Firing? {
        guard isOpen, let position = stages.firstIndex(where: { $0.percent == percent }),
            stages[position].state == .armed
        else { return nil }
        stages[position].state = .fired
        stages[position].firedAt = now
        // Nobody was there to fire it in time: said so, but said.
        if now > stages[position].firesAt.addingTimeInterval(Self.lateAfter) { stages[position].late = true }
        let fired = stages[position]
        let breaches = percent >= 100 && breachedAt == nil
        if breaches { breachedAt = breachInstant }
        if var next = timing?.next(after: percent, startedAt: startedAt, previous: fired.instant) {
            if state == .paused, let since = pauses.last?.from, next.firesAt > since { next.state = .suspended }
            put(next)
        }
        return Firing(stage: fired, breachesNow: breaches)
    }

    /// Whether the post that the policy names hears of a stage: of 200 %, and where that was passed over (the clock was
    /// armed or planned anew when it was past) of the first one behind it.
    package func tellsOffice(_ stage: ClockStage) -> Bool {
        guard stage.percent > 200 else { return stage.percent == 200 }
        let others = stages.filter { $0.percent != stage.percent } + earlierStages
        return !others.contains { $0.percent >= 200 && $0.state == .fired }
    }

    private mutating func put(_ stage: ClockStage) {
        var stage = stage
        stage.round = round
        stages.removeAll { $0.percent == stage.percent }
        stages.append(stage)
        stages.sort { $0.percent < $1.percent }
    }

    /// Rows of the endless series that are past already, so that "the latest" is known.
    private mutating func appendPastSeries(_ timing: ClockTiming, now: Date) {
        for first in stages.filter({ $0.percent == 100 || $0.percent == 1 }) {
            var last = first
            while last.firesAt <= now,
                let next = timing.next(after: last.percent, startedAt: startedAt, previous: last.instant),
                next.firesAt <= now
            {
                put(next)
                last = next
            }
        }
    }

    /// Of the armed rows in question that are past, only the latest is kept, marked late.
    ///
    /// The silent row of the breach is no message and always kept.
    private mutating func skipPast(among percents: Set<Int>, now: Date) {
        let past = stages.indices.filter { position in
            let stage = stages[position]
            return percents.contains(stage.percent) && stage.state == .armed && !stage.silent && stage.firesAt <= now
        }
        guard let latest = past.max(by: { stages[$0].firesAt < stages[$1].firesAt }) else { return }
        for position in past where position != latest { stages[position].state = .skipped }
        stages[latest].late = true
    }
}
