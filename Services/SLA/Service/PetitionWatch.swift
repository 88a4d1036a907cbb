package import FoundationEssentials
import Models
import WorkCalendar

/// One petition with all its clocks, and what each fact does to them. Pure: the store loads and saves it.
///
/// The methods are the "clocks" column of the contract's table of states. Facts of intake and of routing have no order
/// between them; what crossed with an ending does nothing.
package struct PetitionWatch: Sendable {
    package private(set) var petition: WatchedPetition
    package private(set) var clocks: [PetitionClock]
    /// What there is to tell, in order.
    package private(set) var facts: [ClockFact] = []
    let rules: RuleSet
    /// Database time: decides only what is past already when rows are armed.
    let now: Date

    package init(_ petition: WatchedPetition, clocks: [PetitionClock] = [], rules: RuleSet, now: Date) {
        self.petition = petition
        self.clocks = clocks
        self.rules = rules
        self.now = now
    }

    /// The open clock of the promise to the sender.
    package var mainClock: PetitionClock? { clocks.first { $0.isMain && $0.isOpen } }

    // MARK: - Facts of intake

    /// - Parameter answeredAt: set when it arrives answered already (a line of a meeting's list): nothing is armed.
    package mutating func receive(_ promise: PromisedDeadline, answeredAt: Date?) throws {
        if let answeredAt {
            try startStopped(promise, answeredAt: answeredAt)
            try answer(at: answeredAt)
        } else {
            try startMain(promise, at: petition.receivedAt)
        }
    }

    package mutating func requestSupplement(at instant: Date) throws {
        guard petition.isOpen, petition.escalatedAt == nil, petition.supplementSince == nil else { return }
        petition.supplementSince = instant
        for position in clocks.indices where try pausesForSupplement(clocks[position]) {
            pause(position, at: instant)
        }
    }

    package mutating func provideSupplement(at instant: Date) throws {
        guard petition.isOpen, petition.supplementSince != nil else { return }
        petition.supplementSince = nil
        for position in clocks.indices where clocks[position].state == .paused {
            let timing = try rules.timing(of: clocks[position])
            guard try clocks[position].resume(at: instant, timing, now: now) else { continue }
            facts.append(.resumed(clocks[position], at: instant))
        }
    }

    /// The final answer. An interim one does nothing here: the one that counts comes with the escalation.
    package mutating func answer(at instant: Date) throws {
        guard canEnd else { return }
        try end(.answered, ClockOutcome.answered, at: instant)
        petition.answeredAt = instant
        guard petition.track == .formalFeedback else { return }
        let timing = try rules.current(.formalFeedback, .publish, at: instant)
        try start(.formalFeedback, .publish, at: instant, timing)
    }

    package mutating func reject(at instant: Date) throws {
        try end(.rejected, ClockOutcome.rejected, at: instant)
    }

    package mutating func withdraw(at instant: Date) throws {
        try end(.withdrawn, ClockOutcome.withdrawn, at: instant)
    }

    package mutating func merge(into target: String, at instant: Date) throws {
        guard canEnd else { return }
        petition.mergedInto = target
        try end(.merged, ClockOutcome.follows(target), at: instant)
    }

    /// The petition this one was merged into got its final answer.
    package mutating func targetAnswered(at instant: Date) {
        guard petition.mergedInto != nil else { return }
        for position in clocks.indices {
            guard let late = clocks[position].countFollowed(at: instant) else { continue }
            if late { facts.append(.breached(clocks[position])) }
        }
    }

    package mutating func publish(at instant: Date) throws {
        try stop(ClockOutcome.published, at: instant) { $0.step == .publish }
    }

    /// The duty to publish outlives the petition's closing, so no clock changes.
    package mutating func close(at instant: Date) {
        guard petition.ending == .answered else { return }
        petition.ending = .closed
        petition.endedAt = instant
    }

    package mutating func reopen(_ promise: PromisedDeadline, at instant: Date) throws {
        guard petition.ending == .answered || petition.ending == .closed else { return }
        try stop(ClockOutcome.reopened, at: instant) { $0.step == .publish }
        petition.ending = nil
        petition.endedAt = nil
        petition.answeredAt = nil
        petition.openedAt = instant
        petition.track = promise.track
        try startMain(promise, at: instant)
    }

    /// Staff chose another track before acceptance: another deadline from the start of the running clock, which after a
    /// reopening or an authority's reply is not the receipt.
    package mutating func correctTrack(_ promise: PromisedDeadline, at instant: Date) throws {
        guard petition.isOpen, petition.escalatedAt == nil else { return }
        petition.track = promise.track
        let pauses = mainClock?.pauses ?? []
        let start = mainClock?.startedAt ?? petition.openedAt
        try stop(ClockOutcome.replaced, at: instant) { $0.isMain }
        try startMain(promise, at: start, pauses: pauses.filter { $0.to != nil })
    }

    // MARK: - Facts of routing

    /// Offered to an officer, the secretary or the team head: it is to be accepted within an hour of office time.
    ///
    /// - Parameter outcome: of the offer before, if one is still open.
    package mutating func offer(to holder: WatchedPetition.Holder, at instant: Date, ending outcome: String) throws {
        guard petition.isOpen else { return }
        assign(holder)
        try stop(outcome, at: instant) { $0.track == .acceptance }
        // Beyond the department nobody has to accept; and what crossed with a reopening belongs to the past.
        guard petition.escalatedAt == nil, instant >= petition.openedAt || petition.openedAt == petition.receivedAt
        else { return }
        let timing = try rules.current(.acceptance, .main, at: instant)
        try start(.acceptance, .main, at: instant, timing)
    }

    /// Changes hands without a new offer: an absent officer is replaced on reopening, of which intake's word may still
    /// be on its way, so the holder is noted even while the terminal mark stands.
    package mutating func handTo(_ holder: WatchedPetition.Holder) {
        assign(holder)
    }

    package mutating func accept(by holder: WatchedPetition.Holder?, at instant: Date) throws {
        guard petition.isOpen else { return }
        if let holder { assign(holder) }
        try stop(ClockOutcome.accepted, at: instant) { $0.track == .acceptance }
    }

    /// Given back, and a petition.reassigned follows at once.
    package mutating func giveBack(at instant: Date) throws {
        guard petition.isOpen else { return }
        try stop(ClockOutcome.returned, at: instant) { $0.track == .acceptance }
    }

    /// Sent up with an interim reply: that stops the promise (policy `interim_stops`), and the authority's time runs.
    ///
    /// - Parameter expectedAt: when the authority is expected to reply; nil leaves it to the policy.
    package mutating func escalate(expectedAt: Date?, at instant: Date) throws {
        guard petition.isOpen, petition.escalatedAt == nil, instant >= petition.openedAt else { return }
        petition.escalatedAt = instant
        petition.supplementSince = nil
        let rules = rules
        try stop(ClockOutcome.handedOver, at: instant) { clock in
            clock.track == .acceptance
                || (clock.isMain && (try? rules.timing(of: clock).policy.interimStops) != .never)
        }
        let timing = try rules.current(.authority, .main, at: instant)
        try start(.authority, .main, at: instant, timing, promised: expectedAt)
    }

    /// The authority replied: the promise to the sender runs anew.
    package mutating func replyArrived(at instant: Date) throws {
        guard petition.isOpen, petition.escalatedAt != nil else { return }
        petition.escalatedAt = nil
        try stop(ClockOutcome.replied, at: instant) { $0.track == .authority }
        guard mainClock == nil else { return }
        try start(.rapid24h, .main, at: instant, try rules.current(.rapid24h, .main, at: instant))
    }

    package mutating func transfer(at instant: Date) throws {
        // Intake does not transfer what lies with an authority.
        guard petition.escalatedAt == nil else { return }
        try end(.transferred, ClockOutcome.transferred, at: instant)
    }

    // MARK: - RPC

    /// Extends a clock that is not overdue; of one that is, only a notice is given, by who may.
    ///
    /// - Parameters:
    ///   - mayGiveNotice: the team head and the administrator.
    ///   - notice: numbers and writes the apology to the sender; called once the extension is known to be one.
    /// - Throws: as `PetitionClock.extend`; `notFound` for a clock of another petition.
    package mutating func extend(
        _ clockID: String, to dueAt: Date, reason: String, by actor: String, mayGiveNotice: Bool,
        notice: (PetitionClock, _ dueBefore: Date, _ extends: Bool) throws -> Apology
    ) throws {
        guard let position = clocks.firstIndex(where: { $0.id == clockID }) else { throw RPCError.notFound("clock") }
        let before = clocks[position].dueAt
        let isOverdue = clocks[position].state == .running && now > before
        if isOverdue, mayGiveNotice {
            try clocks[position].checkNotice(promising: dueAt, reason: reason, now: now)
        } else {
            let timing = try rules.timing(of: clocks[position])
            try clocks[position].extend(to: dueAt, reason: reason, timing, now: now)
        }
        let apology = try notice(clocks[position], before, !isOverdue)
        facts.append(
            .extended(
                clocks[position], .init(dueBefore: before, reason: reason, by: actor, at: now, notice: apology)))
    }

    /// An administrator stops a clock for a while.
    ///
    /// - Throws: `notFound`; `failedPrecondition` when it does not run, or stands still for a supplement anyway.
    package mutating func holdByHand(_ clockID: String) throws {
        let position = try handled(clockID)
        guard clocks[position].state == .running else {
            throw RPCError.illegalTransition("PauseClock", from: clocks[position].state.rawValue)
        }
        pause(position, at: now)
    }

    /// It goes on; intake and the sender hear of the new due time.
    ///
    /// - Throws: as ``holdByHand(_:)``; `CalendarError`
    package mutating func resumeByHand(_ clockID: String, reason: String, by actor: String) throws {
        let position = try handled(clockID)
        let before = clocks[position].dueAt
        guard try clocks[position].resume(at: now, rules.timing(of: clocks[position]), now: now) else {
            throw RPCError.illegalTransition("ResumeClock", from: clocks[position].state.rawValue)
        }
        facts.append(.resumed(clocks[position], at: now))
        guard clocks[position].dueAt != before else { return }
        facts.append(
            .extended(clocks[position], .init(dueBefore: before, reason: reason, by: actor, at: now, notice: nil)))
    }

    private func handled(_ clockID: String) throws -> Int {
        guard let position = clocks.firstIndex(where: { $0.id == clockID }) else { throw RPCError.notFound("clock") }
        guard petition.supplementSince == nil else {
            throw RPCError.illegalTransition("PauseClock", from: PetitionStatus.awaitingSupplement.rawValue)
        }
        return position
    }

    /// Moves open clocks of a policy to one of its versions.
    ///
    /// - Parameter policies: version to move to, known to the caller even when it is not in force or not saved.
    /// - Throws: `CalendarError`, ``MissingRule``
    mutating func rebase(to policy: DeadlinePolicy, reason: String, by actor: String) throws -> [RebasedClock] {
        var changes: [RebasedClock] = []
        let timing = ClockTiming(policy: policy, calendar: rules.calendar)
        for position in clocks.indices
        where clocks[position].policyID == policy.id && clocks[position].policyVersion != policy.version {
            let old = try rules.timing(of: clocks[position])
            guard let change = try clocks[position].rebase(from: old, to: timing, now: now) else { continue }
            changes.append(RebasedClock(clocks[position], change))
            guard change.dueBefore != change.dueAfter else { continue }
            facts.append(
                .extended(
                    clocks[position],
                    .init(dueBefore: change.dueBefore, reason: reason, by: actor, at: now, notice: nil)))
        }
        return changes
    }
}

// How it is done.
extension PetitionWatch {
    private mutating func assign(_ holder: WatchedPetition.Holder) {
        petition.unitCode = holder.unitCode
        petition.officerID = holder.officerID
        if let units = holder.jointUnits { petition.jointUnits = units }
        for position in clocks.indices where clocks[position].isOpen {
            clocks[position].unitCode = holder.unitCode
            clocks[position].officerID = holder.officerID
        }
    }

    private func pausesForSupplement(_ clock: PetitionClock) throws -> Bool {
        guard clock.state == .running, clock.pausesForSupplement else { return false }
        return try rules.timing(of: clock).policy.supplementPauses
    }

    private mutating func pause(_ position: Int, at instant: Date) {
        guard clocks[position].pause(at: instant) else { return }
        let from = clocks[position].pauses.last?.from ?? instant
        facts.append(.paused(clocks[position], at: from))
    }

    /// Intake alone owns the status: what it says outweighs a transfer that crossed with it.
    private var canEnd: Bool { petition.isOpen || petition.ending == .transferred }

    /// Stops everything that is open but the duty to publish, and sets the terminal mark.
    ///
    /// When a fact of routing stopped the promise although intake had ended the petition before, that earlier end
    /// counts.
    private mutating func end(_ ending: PetitionStatus, _ outcome: String, at instant: Date) throws {
        guard canEnd else { return }
        try stop(outcome, at: instant) { $0.step != .publish }
        settleCrossed(outcome, at: instant)
        petition.ending = ending
        petition.endedAt = instant
        petition.supplementSince = nil
        petition.escalatedAt = nil
    }

    private mutating func settleCrossed(_ outcome: String, at instant: Date) {
        guard let last = clocks.lastIndex(where: \.isMain), let stoppedAt = clocks[last].stoppedAt,
            [ClockOutcome.handedOver, ClockOutcome.transferred].contains(clocks[last].outcome), stoppedAt >= instant,
            outcome != clocks[last].outcome
        else { return }
        let stop = clocks[last].settle(outcome, at: instant)
        facts.append(.stopped(clocks[last], at: instant, stop))
    }

    private mutating func stop(
        _ outcome: String, at instant: Date, where chosen: (PetitionClock) -> Bool
    ) throws {
        for position in clocks.indices where clocks[position].isOpen && chosen(clocks[position]) {
            let timing = try rules.timing(of: clocks[position])
            guard let stop = try clocks[position].stop(outcome, at: instant, timing) else { continue }
            if stop.breachesNow { facts.append(.breached(clocks[position])) }
            facts.append(.stopped(clocks[position], at: instant, stop))
        }
    }

    private mutating func startMain(_ promise: PromisedDeadline, at instant: Date, pauses: [ClockPause] = []) throws {
        let timing = try rules.timing(promise.policyID, promise.policyVersion)
        try start(
            promise.track, .main(of: promise.track), at: instant, timing, promised: promise.dueAt, pauses: pauses)
    }

    /// A fresh clock in its next round, armed; it stands still from the start while a supplement is waited for.
    private mutating func start(
        _ track: Track, _ step: ClockStep, at instant: Date, _ timing: ClockTiming, promised: Date? = nil,
        pauses: [ClockPause] = []
    ) throws {
        try stop(ClockOutcome.replaced, at: instant) { $0.track == track && $0.step == step }
        var clock = try fresh(track, step, at: instant, timing, promised: promised)
        clock.pauses = pauses
        try clock.arm(timing, now: now)
        clocks.append(clock)
        facts.append(.started(clock))
        if let since = petition.supplementSince, try pausesForSupplement(clock) {
            pause(clocks.endIndex - 1, at: since)
        }
    }

    private mutating func startStopped(_ promise: PromisedDeadline, answeredAt: Date) throws {
        let timing = try rules.timing(promise.policyID, promise.policyVersion)
        let clock = try fresh(
            promise.track, .main(of: promise.track), at: petition.receivedAt, timing, promised: promise.dueAt)
        clocks.append(clock)
        facts.append(.started(clock))
    }

    private func fresh(
        _ track: Track, _ step: ClockStep, at instant: Date, _ timing: ClockTiming, promised: Date?
    ) throws -> PetitionClock {
        let rounds = clocks.filter { $0.track == track && $0.step == step }.map(\.round)
        return PetitionClock(
            id: UUIDv7.make(at: now), petition: petition, track: track, step: step, round: (rounds.max() ?? 0) + 1,
            startedAt: instant, dueAt: try promised ?? timing.dueAt(from: instant), policyID: timing.policy.id,
            policyVersion: timing.policy.version)
    }
}
