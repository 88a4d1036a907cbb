package import FoundationEssentials
import Models
import WorkCalendar

// A new round: the same clock with a new due time, its stages planned anew.
extension PetitionClock {
    /// Plans the stages for the due time as it is now. Rows of the round before that had not fired are cancelled and
    /// kept as history; of the new ones those in the past are skipped, and the rest may fire again.
    ///
    /// A clock found past its new due time keeps an unfired row: the breach when it is not known yet, else the next of
    /// the overdue series.
    /// - Throws: `CalendarError`
    mutating func beginRound(_ timing: ClockTiming, now: Date) throws {
        let planned = try timing.stages(from: startedAt, dueAt: dueAt, pauses: endedPauses)
        earlierStages += stages.map { stage in
            var old = stage
            old.round = round
            if [.armed, .suspended].contains(old.state) { old.state = .cancelled }
            return old
        }
        round += 1
        stages = planned
        for position in stages.indices {
            stages[position].round = round
            let isUnknownBreach = stages[position].percent == 100 && breachedAt == nil
            if stages[position].firesAt <= now, !isUnknownBreach { stages[position].state = .skipped }
        }
        if breachedAt != nil { armNextOverdue(timing, now: now) }
        guard state == .paused else { return }
        for position in stages.indices where stages[position].state == .armed {
            stages[position].state = .suspended
        }
    }

    private mutating func armNextOverdue(_ timing: ClockTiming, now: Date) {
        guard var last = stages.first(where: { $0.percent == 100 }) else { return }
        while last.firesAt <= now,
            let next = timing.next(after: last.percent, startedAt: startedAt, previous: last.instant)
        {
            last = next
        }
        guard last.percent > 100 else { return }
        last.round = round
        stages.append(last)
    }

    /// What another version of its policy would make of a clock.
    package struct Rebasing: Sendable, Hashable {
        package let dueBefore: Date
        package let dueAfter: Date
        /// Stages of the new plan that are past already.
        package let stagesPast: [Int]
    }

    /// Moves an open clock to another version of its policy; time given by an extension is kept on top.
    ///
    /// - Returns: nil for a stopped clock and for one due at an instant that somebody else named.
    /// - Throws: `CalendarError`
    package mutating func rebase(from old: ClockTiming, to new: ClockTiming, now: Date) throws -> Rebasing? {
        guard isOpen, new.policy.term != .fixedInstant, new.policy.term != .procedureDays else { return nil }
        let before = dueAt
        var due = try new.dueAt(from: startedAt, pauses: endedPauses)
        if extendedAt != nil {
            let granted = try old.dueAt(from: startedAt, pauses: endedPauses)
            due = due.adding(milliseconds: max(0, before.milliseconds(since: granted)))
        }
        dueAt = due
        policyVersion = new.policy.version
        // A breach of the time that no longer holds is none.
        if now <= due { breachedAt = nil }
        try beginRound(new, now: now)
        let past = stages.filter { $0.percent <= 100 && $0.firesAt <= now }.map(\.percent)
        return Rebasing(dueBefore: before, dueAfter: due, stagesPast: past)
    }
}
