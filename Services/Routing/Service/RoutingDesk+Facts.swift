import Events
package import FoundationEssentials
package import Models
package import Storage

/// An assignment that came back.
struct Bounce: Sendable {
    enum Cause: String, Sendable {
        case returned = "RETURNED"
        /// Not accepted in time.
        case expired = "EXPIRED"
    }

    var cause: Cause
    var reason: String
    var proposedUnit = ""
    var actor: String
}

/// What other services' facts do to an assignment. A fact that crossed with the petition's end has no effect.
extension RoutingDesk {
    /// Moves a returned or expired assignment on and counts the bounce.
    func comeBack(
        _ petition: RoutedPetition, _ old: Assignment, to target: ReturnTarget, _ bounce: Bounce, in tx: Transaction
    ) throws {
        var assignment = old
        var bounce = bounce
        assignment.bounces += 1
        let (holder, state, empty) = try holder(for: target, petition, old, in: tx)
        assignment.hand(to: holder, state: state, at: tx.now)
        if let empty {
            assignment.nobodyAvailable = true
            bounce.reason += " " + Placement.alarm(empty)
        }
        let action = bounce.cause == .returned ? "returned" : "expired"
        let step = AssignmentStep(
            at: tx.now, actor: bounce.actor, action: action, holder: holder, reason: bounce.reason)
        try save(&assignment, from: old, step, in: tx)
        let assignee = try self.assignee(holder, of: petition, in: tx)
        // Handed on at once: the next fact names the new holder.
        let goesOn = state == .offered
        try outbox.emit(
            .returned(bounce, from: old.holder, bounces: assignment.bounces, to: goesOn ? nil : assignee, at: tx.now),
            about: old.petitionID, in: tx)
        if goesOn {
            try outbox.emit(.reassigned(assignee, reason: bounce.reason, at: tx.now), about: old.petitionID, in: tx)
        }
    }

    /// - Returns: also the unit in which nobody at all is to be had.
    private func holder(
        for target: ReturnTarget, _ petition: RoutedPetition, _ old: Assignment, in tx: Transaction
    ) throws -> (Assignment.Holder, AssignmentState, empty: String?) {
        switch target {
        case .unit(let unit):
            let isActive = try directory.unit(unit, in: tx)?.active == true
            if isActive, let holder = try officer(of: unit, for: petition, old.decision, in: tx) {
                return (holder, .offered, nil)
            }
            return (try secretary(for: petition, in: tx), .returned, isActive ? unit : nil)
        case .secretary: return (try secretary(for: petition, in: tx), .returned, nil)
        case .teamHead: return (try teamHead(for: petition, in: tx), .returned, nil)
        }
    }

    /// Not accepted in time, if this holder still has not: an alarm of an earlier holder's clock is ignored.
    ///
    /// - Parameter since: when that clock started.
    /// - Returns: false when the petition is unknown.
    package func expire(_ petitionID: String, since: Date, in tx: Transaction) throws -> Bool {
        guard let (petition, assignment) = try lock(petitionID, in: tx) else { return false }
        guard petition.phase.isOpen, assignment.isWaiting, since >= assignment.assignedAt,
            let target = assignment.expiryTarget
        else { return true }
        let bounce = Bounce(cause: .expired, reason: "Chưa nhận việc đúng hạn.", actor: "service:sla")
        try comeBack(petition, assignment, to: target, bounce, in: tx)
        return true
    }

    /// The petition was answered, closed, or ended otherwise; a terminal mark stays.
    ///
    /// - Parameter answeredAt: the instant of the final answer, for `answered`.
    /// - Returns: false when the petition is unknown.
    package func end(
        _ petitionID: String, as phase: PetitionPhase, reason: String, answeredAt: Date? = nil, in tx: Transaction
    ) throws -> Bool {
        guard let (known, old) = try lock(petitionID, in: tx) else { return false }
        // Intake ignored a transfer that crossed with an end of its own: what intake says is how the petition stands.
        guard !known.phase.isTerminal || known.phase == .transferred else { return true }
        var (petition, assignment) = (known, old)
        petition.phase = phase
        petition.answeredAt = answeredAt ?? petition.answeredAt
        try assignments.update(petition, in: tx)
        guard old.state != .ended else { return true }
        assignment.end(phase.rawValue, at: tx.now)
        let step = AssignmentStep(
            at: tx.now, actor: "service:intake", action: "ended", holder: assignment.holder, reason: reason)
        try save(&assignment, from: old, step, in: tx)
        return true
    }

    /// Open again: the same officer keeps it; an absent one is replaced; from the second time the team head has it.
    ///
    /// - Returns: false when the petition is unknown.
    package func reopen(_ petitionID: String, count: Int, dueAt: Date?, reason: String, in tx: Transaction) throws
        -> Bool
    {
        guard let (known, old) = try lock(petitionID, in: tx) else { return false }
        guard known.phase == .answered || known.phase == .closed else { return true }
        var (petition, assignment) = (known, old)
        petition.phase = .open
        petition.reopenCount = count
        petition.dueAt = dueAt ?? petition.dueAt
        try assignments.update(petition, in: tx)
        assignment.reopen(at: tx.now)
        let (holder, empty) = try reopenHolder(old, petition, count: count, in: tx)
        let told = empty.map { "\(reason) \(Placement.alarm($0))" } ?? reason
        if holder != old.holder {
            assignment.holder = holder
            assignment.assignedAt = tx.now
        }
        assignment.nobodyAvailable = empty != nil
        let step = AssignmentStep(
            at: tx.now, actor: "service:intake", action: "reopened", holder: holder, reason: told)
        try save(&assignment, from: old, step, in: tx)
        // A move that crossed with the answer was ignored elsewhere; there the officer before it still has the petition.
        guard holder != old.holder || old.changed(after: known.answeredAt) else { return true }
        try outbox.emit(
            .reassigned(try assignee(holder, of: petition, in: tx), reason: told, at: tx.now, keepsState: true),
            about: petitionID, in: tx)
        return true
    }

    /// - Returns: also the unit in which nobody at all is to be had.
    private func reopenHolder(
        _ old: Assignment, _ petition: RoutedPetition, count: Int, in tx: Transaction
    ) throws -> (Assignment.Holder, empty: String?) {
        if count >= 2 {
            return (old.holder.kind == .teamHead ? old.holder : try teamHead(for: petition, in: tx), nil)
        }
        if try directory.officer(old.holder.officerID, for: petition, in: tx)?.active == true,
            try !choices.isAbsent(old.holder.officerID, in: tx)
        {
            return (old.holder, nil)
        }
        let unit =
            old.holder.unitCode.isEmpty && !old.decision.isOutsideField ? old.decision.unitCode : old.holder.unitCode
        if let holder = try officer(of: unit, for: petition, old.decision, in: tx) { return (holder, nil) }
        return (try secretary(for: petition, in: tx), unit.isEmpty ? nil : unit)
    }

    /// A petition that left the holding pen. Who has it changes only when it turns out to be about whoever has it.
    ///
    /// - Parameters:
    ///   - about: whose conduct it is about, as far as that is known now.
    ///   - isAboutConduct: of such a petition no text is kept here.
    /// - Returns: false when the petition is unknown.
    package func identify(
        _ id: String, commune: String, subject: String, about: ConductSubject = ConductSubject(),
        isAboutConduct: Bool = false, in tx: Transaction
    ) throws -> Bool {
        guard let (known, old) = try lock(id, in: tx) else { return false }
        var petition = known
        (petition.communeCode, petition.subject, petition.about) = (commune, subject, about)
        try assignments.identify(petition, in: tx)
        if isAboutConduct { try EvidenceStore().forget(id, in: tx) }
        let officer = try directory.officer(old.holder.officerID, in: tx)
        guard old.state != .ended, about.isUnit(old.holder.unitCode) || officer.map(about.concerns) == true else {
            return true
        }
        var assignment = old
        assignment.hand(to: try secretary(for: petition, in: tx), at: tx.now)
        let reason = "Phản ánh hành vi: không giao đơn vị, người bị phản ánh."
        let step = AssignmentStep(
            at: tx.now, actor: "service:intake", action: "reassigned", holder: assignment.holder, reason: reason)
        try save(&assignment, from: old, step, in: tx)
        try outbox.emit(
            .reassigned(try assignee(assignment.holder, of: petition, in: tx), reason: reason, at: tx.now), about: id,
            in: tx)
        return true
    }

    /// Whether routing knows the petition: what builds on it can be applied.
    package func knows(_ petitionID: String, in tx: Transaction) throws -> Bool {
        try assignments.assignment(ofPetition: petitionID, in: tx) != nil
    }
}
