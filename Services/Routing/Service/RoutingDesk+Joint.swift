import Events
package import FoundationEssentials
package import Models
package import Storage

/// Other units help the one that answers: each has its part and a time for it, and the petition stays where it is.
extension RoutingDesk {
    /// Asks a unit for its part, or gives the part another time while there is no opinion.
    ///
    /// - Parameter dueAt: before the petition's own deadline; half of the time left when nil.
    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition` (ILLEGAL_TRANSITION, OPINION_GIVEN,
    ///   CONDUCT_SUBJECT),
    ///   `invalidArgument` with every violation.
    package func addJointUnit(
        _ petitionID: String, unit: String, dueAt: Date?, reason: String, by actor: Principal, in tx: Transaction
    ) throws {
        let (petition, old) = try begin(.addJointUnit, petitionID, actor, in: tx)
        var assignment = old
        var check = RequestCheck()
        let reason = check.text("reason", reason, required: false)
        if try unit.isEmpty || directory.unit(unit, in: tx)?.active != true {
            check.unknownUnit("unit_code", unit)
        } else if unit == old.holder.unitCode {
            check.add("unit_code", "SAME_UNIT", "answers itself", vi: "Đơn vị này đang chủ trì trả lời.")
        }
        checkDue(dueAt, petition, now: tx.now, &check)
        try check.finish()
        try petition.about.refuse(unit: unit)
        let known = try joint.parts(ofPetition: petitionID, in: tx).first { $0.unitCode == unit }
        guard known?.opinionAt == nil else {
            throw RPCError(
                .failedPrecondition, "\(unit) has given its opinion", vi: "Đơn vị \(unit) đã có ý kiến.",
                reason: "OPINION_GIVEN")
        }
        try joint.save(
            JointPart(
                petitionID: petitionID, unitCode: unit,
                dueAt: dueAt ?? known?.dueAt ?? JointPart.usualDue(main: petition.dueAt, now: tx.now), reason: reason,
                addedAt: known?.addedAt ?? tx.now, addedBy: actor.id), in: tx)
        if !assignment.jointUnitCodes.contains(unit) { assignment.jointUnitCodes.append(unit) }
        try tell("joint_unit_added", unit, &assignment, of: petition, old, by: actor.id, reason, in: tx)
    }

    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition`, `invalidArgument`.
    package func giveOpinion(
        _ petitionID: String, unit: String, opinion: String, by actor: Principal, in tx: Transaction
    ) throws {
        guard let (petition, old) = try lock(petitionID, in: tx), AssignmentScope.canSee(old, actor),
            !petition.about.concerns(actor)
        else {
            throw RPCError.notFound("assignment")
        }
        let unit = unit.isEmpty ? actor.unitCode ?? "" : unit
        guard actor.unitCode == unit || actor.has(anyOf: [.secretary, .teamHead, .administrator]) else {
            throw RPCError(
                .permissionDenied, "the opinion of \(unit) is given by its own people",
                vi: "Ý kiến của đơn vị \(unit) do người của đơn vị đó ghi.", reason: "OTHER_UNIT")
        }
        try old.allow(.giveOpinion, in: petition.phase)
        var check = RequestCheck()
        let opinion = check.text("opinion", opinion, limit: 10_000)
        try check.finish()
        guard var part = try joint.parts(ofPetition: petitionID, in: tx).first(where: { $0.unitCode == unit }) else {
            throw RPCError.notFound("joint unit \(unit)", vi: "Đơn vị \(unit) không phối hợp kiến nghị này.")
        }
        (part.opinion, part.opinionAt, part.opinionBy) = (opinion, tx.now, actor.id)
        try joint.save(part, in: tx)
        var assignment = old
        try tell(
            "joint_opinion", unit, &assignment, of: petition, old, by: actor.id,
            part.isLate(at: tx.now) ? "Trễ hạn phối hợp" : "", in: tx)
    }

    /// The parts of the units that a rule asks to join a petition which goes to an officer. What the model alone holds
    /// possible is shown in the trace, for people to decide.
    func joinByRule(
        _ decision: RouteDecision, _ petition: RoutedPetition, in tx: Transaction
    ) throws -> [JointPart] {
        try (decision.ruledJointUnits ?? []).filter { !petition.about.isUnit($0) }.map { unit in
            let part = JointPart(
                petitionID: petition.id, unitCode: unit, dueAt: JointPart.usualDue(main: petition.dueAt, now: tx.now),
                reason: "Quy tắc phân công yêu cầu phối hợp.", addedAt: tx.now, addedBy: "service:routing")
            try joint.save(part, in: tx)
            return part
        }
    }

    /// The due time of the main clock moved. A part that would no longer lie before it gets the usual time.
    ///
    /// - Returns: false when the petition is unknown.
    package func moveDue(_ petitionID: String, to dueAt: Date, in tx: Transaction) throws -> Bool {
        guard let (known, first) = try lock(petitionID, in: tx) else { return false }
        var petition = known
        petition.dueAt = dueAt
        try assignments.update(petition, in: tx)
        guard first.state != .ended, dueAt > tx.now else { return true }
        var assignment = first
        for var part in try joint.parts(ofPetition: petitionID, in: tx)
        where part.opinionAt == nil && part.dueAt >= dueAt {
            part.dueAt = JointPart.usualDue(main: dueAt, now: tx.now)
            try joint.save(part, in: tx)
            let before = assignment
            let reason = "Hạn trả lời còn \(VietnamTime.minute(dueAt)); hạn phối hợp \(VietnamTime.minute(part.dueAt))."
            try tell(
                "joint_due_moved", part.unitCode, &assignment, of: petition, before, by: "service:sla", reason, in: tx)
        }
        return true
    }

    private func checkDue(_ dueAt: Date?, _ petition: RoutedPetition, now: Date, _ check: inout RequestCheck) {
        guard let dueAt else { return }
        let main = petition.dueAt ?? now.addingTimeInterval(JointPart.freshPeriod)
        if dueAt <= now {
            check.add("part_due_at", "NOT_IN_FUTURE", "lies in the future", vi: "Hạn phối hợp phải ở tương lai.")
        } else if main > now, dueAt >= main {
            check.add(
                "part_due_at", "NOT_BEFORE_MAIN", "lies before the petition's own deadline",
                vi: "Hạn phối hợp phải trước hạn trả lời \(VietnamTime.minute(main)).")
        }
    }

    private func tell(
        _ action: String, _ unit: String, _ assignment: inout Assignment, of petition: RoutedPetition,
        _ old: Assignment, by actor: String, _ reason: String, in tx: Transaction
    ) throws {
        let asked = Assignment.Holder(kind: .officer, unitCode: unit)
        let step = AssignmentStep(at: tx.now, actor: actor, action: action, holder: asked, reason: reason)
        try save(&assignment, from: old, step, in: tx)
        let parts = try joint.parts(ofPetition: old.petitionID, in: tx)
        try outbox.emit(
            .jointUnitsChanged(assignment, try assignee(assignment.holder, of: petition, in: tx), parts, at: tx.now),
            about: old.petitionID, in: tx)
    }
}

extension AssignmentStep {
    /// A step of a joint unit: who has the petition stays.
    init(_ part: JointPart, _ action: String, at: Date, actor: String) {
        self.init(
            at: at, actor: actor, action: action, holder: Assignment.Holder(kind: .officer, unitCode: part.unitCode),
            reason: part.reason)
    }
}
