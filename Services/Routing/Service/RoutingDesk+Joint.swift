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
        try tell("joint_unit_added", unit, &assignment, of: petition, old, actor, reason, in: tx)
    }

    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition`, `invalidArgument`.
    package func giveOpinion(
        _ petitionID: String, unit: String, opinion: String, by actor: Principal, in tx: Transaction
    ) throws {
        guard let (petition, old) = try lock(petitionID, in: tx), AssignmentScope.canSee(old, actor) else {
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
            "joint_opinion", unit, &assignment, of: petition, old, actor,
            part.isLate(at: tx.now) ? "Trễ hạn phối hợp" : "", in: tx)
    }

    private func checkDue(_ dueAt: Date?, _ petition: RoutedPetition, now: Date, _ check: inout RequestCheck) {
        guard let dueAt else { return }
        if dueAt <= now {
            check.add("part_due_at", "NOT_IN_FUTURE", "lies in the future", vi: "Hạn phối hợp phải ở tương lai.")
        } else if let main = petition.dueAt, main > now, dueAt >= main {
            check.add(
                "part_due_at", "NOT_BEFORE_MAIN", "lies before the petition's own deadline",
                vi: "Hạn phối hợp phải trước hạn trả lời \(VietnamTime.minute(main)).")
        }
    }

    private func tell(
        _ action: String, _ unit: String, _ assignment: inout Assignment, of petition: RoutedPetition,
        _ old: Assignment, _ actor: Principal, _ reason: String, in tx: Transaction
    ) throws {
        let asked = Assignment.Holder(kind: .officer, unitCode: unit)
        let step = AssignmentStep(at: tx.now, actor: actor.id, action: action, holder: asked, reason: reason)
        try save(&assignment, from: old, step, in: tx)
        let parts = try joint.parts(ofPetition: old.petitionID, in: tx)
        try outbox.emit(
            .jointUnitsChanged(assignment, try assignee(assignment.holder, of: petition, in: tx), parts, at: tx.now),
            about: old.petitionID, in: tx)
    }
}
