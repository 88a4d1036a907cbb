import FoundationEssentials
package import Models
import SwiftProtobuf
import WorkCalendar

// Domain → wire. The other direction is in SLAEvents.swift and SLARPC.swift.

extension PBClock {
    package init(_ clock: PetitionClock) {
        self.init()
        id = clock.id
        petitionID = clock.petitionID
        petitionCode = clock.petitionCode
        track = clock.track.wire
        step = clock.step.rawValue
        state = PBClockState(clock.state)
        outcome = clock.outcome
        startedAt = PBTimestamp(clock.startedAt)
        dueAt = PBTimestamp(clock.dueAt)
        if let instant = clock.stoppedAt { stoppedAt = PBTimestamp(instant) }
        if let instant = clock.breachedAt { breachedAt = PBTimestamp(instant) }
        policyID = clock.policyID
        policyVersion = Int32(clock.policyVersion)
        round = Int32(clock.round)
        stages = (clock.earlierStages + clock.stages).map(PBStage.init)
        pauses = clock.pauses.map(PBInterval.init)
        unitCode = clock.unitCode
        officerID = clock.officerID
        communeCode = clock.communeCode
        live = clock.live
    }
}

extension PBApologyNotice {
    init(_ apology: Apology) {
        self.init()
        number = apology.formalNumber
        text = apology.text
        promisedAt = PBTimestamp(apology.promisedAt)
        extends = apology.extends
    }
}

extension PBClockState {
    init(_ state: PetitionClock.State) {
        self =
            switch state {
            case .running: .running
            case .paused: .paused
            case .stopped: .stopped
            }
    }
}

extension PBStage {
    init(_ stage: ClockStage) {
        self.init()
        percent = Int32(stage.percent)
        round = Int32(stage.round)
        at = PBTimestamp(stage.instant)
        if let instant = stage.firedAt { firedAt = PBTimestamp(instant) }
        late = stage.late
        skipped = stage.state == .skipped
    }

    init(_ stage: StageInstant) {
        self.init()
        percent = Int32(stage.percent)
        at = PBTimestamp(stage.at)
    }
}

extension PBInterval {
    init(_ pause: ClockPause) {
        self.init()
        from = PBTimestamp(pause.from)
        if let end = pause.to { to = PBTimestamp(end) }
    }
}

extension PBPolicy {
    init(_ policy: DeadlinePolicy) throws {
        self.init()
        id = policy.id
        version = Int32(policy.version)
        track = Track(rawValue: policy.track)?.wire ?? .unspecified
        step = policy.step
        effectiveFrom = PBTimestamp(policy.effectiveFrom)
        documentJson = try policy.json()
    }
}

extension PBCalendarDay {
    init(_ day: CalendarDay) {
        self.init()
        date = day.date.description
        name = day.name
        kind = day.kind.rawValue
        status = day.status.rawValue
        source = day.source
        swappedWith = day.swappedWith?.description ?? ""
    }
}

extension PBEventData.OneOf_Fact {
    static func auditFailed(_ findings: [String], at instant: Date) -> Self {
        .auditFailed(
            .with {
                $0.findings = findings
                $0.at = PBTimestamp(instant)
            })
    }
}

extension PBDeadlineStep {
    init(_ step: DeadlineStep) {
        self.init()
        kind = step.kind.rawValue
        counted = Int32(step.counted ?? 0)
        at = PBTimestamp(step.at)
        vi = step.vi
        en = step.en
    }
}

extension PBPreviewDeadlineResponse {
    init(_ answer: PreviewAnswer) {
        self.init()
        let (deadline, policy) = (answer.deadline, answer.policy)
        dueAt = PBTimestamp(deadline.dueAt)
        stages = deadline.stages.map(PBStage.init)
        steps = deadline.steps.map(PBDeadlineStep.init)
        calendarStatus = answer.calendarStatus
        expectedDays = deadline.expectedDays.map(PBCalendarDay.init)
        policyID = policy.id
        policyVersion = Int32(policy.version)
    }
}

extension ClockFact {
    package var clock: PetitionClock {
        switch self {
        case .started(let clock), .breached(let clock), .paused(let clock, _), .resumed(let clock, _),
            .extended(let clock, _), .stopped(let clock, _, _), .stageReached(let clock, _, _):
            clock
        }
    }

    /// The fact as the other services hear it.
    var wire: PBEventData.OneOf_Fact {
        switch self {
        case .started(let clock):
            .clockStarted(.with { $0.clock = PBClock(clock) })
        case .paused(let clock, let instant):
            .clockPaused(
                .with {
                    $0.clock = PBClock(clock)
                    $0.reason = PetitionStatus.awaitingSupplement.rawValue
                    $0.at = PBTimestamp(instant)
                })
        case .resumed(let clock, let instant):
            .clockResumed(
                .with {
                    $0.clock = PBClock(clock)
                    $0.at = PBTimestamp(instant)
                })
        case .extended(let clock, let granted):
            .clockExtended(
                .with {
                    $0.clock = PBClock(clock)
                    $0.dueBefore = PBTimestamp(granted.dueBefore)
                    $0.reason = granted.reason
                    $0.by = granted.by
                    $0.at = PBTimestamp(granted.at)
                    if let notice = granted.notice { $0.notice = PBApologyNotice(notice) }
                })
        case .stopped(let clock, let instant, let stop):
            .clockStopped(
                .with {
                    $0.clock = PBClock(clock)
                    $0.at = PBTimestamp(instant)
                    $0.inTime = stop.inTime
                    $0.retractsBreach = stop.retractsBreach
                })
        case .stageReached(let clock, let stage, let office):
            .stageReached(
                .with {
                    $0.clock = PBClock(clock)
                    $0.percent = Int32(stage.percent)
                    $0.at = PBTimestamp(stage.instant)
                    $0.late = stage.late
                    $0.officeID = office ?? ""
                })
        case .breached(let clock):
            .clockBreached(
                .with {
                    $0.clock = PBClock(clock)
                    $0.at = PBTimestamp(clock.breachInstant)
                })
        }
    }
}
