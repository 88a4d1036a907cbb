import Events
import Models
import Storage

/// Facts of sla about a petition.
enum ClockFacts {
    static func read(_ fact: Fact, into telling: inout Telling) throws {
        switch fact {
        case .clockStarted(let started): mirrorDue(started.clock, in: &telling)
        case .clockResumed(let resumed): mirrorDue(resumed.clock, in: &telling)
        case .clockExtended(let extended):
            mirrorDue(extended.clock, in: &telling)
            telling.values.set(.dueBefore, extended.dueBefore.instant)
            telling.values[.reason] = extended.reason
            // After the due time the clock keeps it; the sender is told the time promised now.
            guard extended.hasNotice else { return }
            telling.values.set(.dueAt, extended.notice.promisedAt.instant)
            telling.values[.notice] = extended.notice.text
            telling.values[.noticeNumber] = extended.notice.number
        case .clockStopped(let stopped):
            telling.occasion.track = Track(stopped.clock.track)
            telling.occasion.retractsBreach = stopped.retractsBreach
            telling.values.set(.at, stopped.clock.hasStoppedAt ? stopped.clock.stoppedAt.instant : stopped.at.instant)
            telling.clockID = stopped.clock.id
        case .stageReached(let reached): read(reached, into: &telling)
        default: break
        }
    }

    private static func read(_ reached: PBStageReached, into telling: inout Telling) {
        mirrorDue(reached.clock, in: &telling)
        telling.occasion.track = Track(reached.clock.track)
        telling.occasion.percent = Int(reached.percent)
        telling.stagePercent = Int(reached.percent)
        telling.clockID = reached.clock.id
        telling.clockStep = reached.clock.step
        telling.values[.percent] = String(reached.percent)
        telling.values[.overdueDays] = String(max(0, (Int(reached.percent) - 100) / 100))
        telling.values.set(.late, reached.late)
        telling.values.set(.at, reached.at.instant)
    }

    /// The due time people read is that of the clock of the promise, pauses and extensions included.
    private static func mirrorDue(_ clock: PBClock, in telling: inout Telling) {
        guard let track = Track(clock.track), MessageRule.isMain(track), clock.step != "PUBLISH", clock.hasDueAt
        else { return }
        telling.petition.dueAt = clock.dueAt.instant
    }
}
