import Events
package import FoundationEssentials
package import Models
package import Storage

/// What people do with an assignment. Each checks who asks, then whether the move is legal, and tells the others.
extension RoutingDesk {
    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition` (ILLEGAL_TRANSITION).
    package func accept(_ petitionID: String, by actor: Principal, in tx: Transaction) throws {
        let (petition, old) = try begin(.accept, petitionID, actor, in: tx)
        var assignment = old
        if assignment.holder.officerID.isEmpty,
            let post = try actor.officerID.flatMap({ try directory.officer($0, for: petition, in: tx) })
        {
            (assignment.holder.officerID, assignment.holder.officerName) = (post.id, post.name)
        }
        assignment.accept(at: tx.now)
        try save(&assignment, from: old, step("accepted", assignment, actor, tx), in: tx)
        try outbox.emit(
            .accepted(try assignee(assignment.holder, of: petition, in: tx), at: tx.now), about: petitionID, in: tx)
    }

    /// See `Assignment.returnTarget` for where it goes.
    ///
    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition`, `invalidArgument` without a reason or with an
    ///   unknown unit; `OUTSIDE_FIELD` is proposed for what is none of the department's matters.
    package func giveBack(
        _ petitionID: String, reason: String, proposed: String, by actor: Principal, in tx: Transaction
    ) throws {
        let (petition, old) = try begin(.giveBack, petitionID, actor, in: tx)
        var check = RequestCheck()
        let reason = check.text("reason", reason)
        if !proposed.isEmpty, proposed != RouteDecision.outsideField, try directory.unit(proposed, in: tx) == nil {
            check.unknownUnit("proposed_unit_code", proposed)
        }
        try check.finish()
        let bounce = Bounce(cause: .returned, reason: reason, proposedUnit: proposed, actor: actor.id)
        try petition.about.refuse(unit: proposed)
        try comeBack(petition, old, to: old.returnTarget(proposed: proposed), bounce, in: tx)
    }

    /// Gives it to another unit or person, who has to accept it anew.
    ///
    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition` (ILLEGAL_TRANSITION, NO_OFFICER, SAME_ASSIGNEE,
    ///   CONDUCT_SUBJECT),
    ///   `invalidArgument`.
    package func reassign(
        _ petitionID: String, unit: String, officer officerID: String, reason: String, by actor: Principal,
        in tx: Transaction
    ) throws {
        let (petition, old) = try begin(.reassign, petitionID, actor, in: tx)
        var assignment = old
        var check = RequestCheck()
        let reason = check.text("reason", reason)
        let named = officerID.isEmpty ? nil : try directory.officer(officerID, for: petition, in: tx)
        if !officerID.isEmpty, named?.active != true || named?.role.needsUnit != true {
            check.add(
                "officer_id", "UNKNOWN_OFFICER", "there is no active officer \(officerID)",
                vi: "Không có cán bộ \(officerID) đang làm việc.")
        }
        let unit = unit.isEmpty ? named?.unitCode ?? "" : unit
        if unit.isEmpty, officerID.isEmpty {
            check.add("unit_code", "REQUIRED", "name a unit or an officer", vi: "Cần chọn đơn vị hoặc cán bộ.")
        } else if !unit.isEmpty, try directory.unit(unit, in: tx)?.active != true {
            check.unknownUnit("unit_code", unit)
        } else if let named, named.unitCode != unit, try !isSeconded(named, to: unit, petition, old, in: tx) {
            check.add("officer_id", "OTHER_UNIT", "is not of unit \(unit)", vi: "Cán bộ không thuộc đơn vị \(unit).")
        }
        try check.finish()
        try requireReach(actor, unit, old)
        try petition.about.refuse(unit: unit, officer: named)
        let chosen =
            try named.map { Assignment.Holder(kind: .officer, unitCode: unit, officerID: $0.id, officerName: $0.name) }
            ?? officer(of: unit, for: petition, old.decision, in: tx)
        guard let holder = chosen else {
            throw RPCError(
                .failedPrecondition, "unit \(unit) has no active officer", vi: "Đơn vị \(unit) chưa có cán bộ để giao.",
                reason: "NO_OFFICER")
        }
        guard holder != old.holder else {
            throw RPCError(
                .failedPrecondition, "it is with \(holder.officerID) already", vi: "Kiến nghị đang ở người này.",
                reason: "SAME_ASSIGNEE")
        }
        assignment.hand(to: holder, at: tx.now)
        try save(&assignment, from: old, step("reassigned", assignment, actor, tx, reason), in: tx)
        try outbox.emit(
            .reassigned(try assignee(holder, of: petition, in: tx), reason: reason, at: tx.now), about: petitionID,
            in: tx)
    }

    private func isSeconded(
        _ officer: Directory.Officer, to unit: String, _ petition: RoutedPetition, _ old: Assignment,
        in tx: Transaction
    ) throws -> Bool {
        var matter = petition.matter(for: old.decision)
        matter.unitCode = unit
        return try choices.isSeconded(officer, to: matter, in: tx)
    }

    /// A head moves work within the own unit only; across units it is returned. Whoever stands in for the secretary or
    /// the team head decides like them.
    private func requireReach(_ actor: Principal, _ unit: String, _ old: Assignment) throws {
        guard !actor.has(anyOf: [.secretary, .teamHead, .administrator]), actor.unitCode != unit,
            old.holder.kind == .officer
        else { return }
        throw RPCError(
            .permissionDenied, "a unit head reassigns within the own unit; return it instead",
            vi: "Lãnh đạo phòng chỉ giao lại trong phòng; nếu không thuộc phòng thì trả lại.", reason: "OTHER_UNIT")
    }
}

// MARK: - beyond the department

/// What goes to an authority above, as asked for.
package struct Escalation: Sendable {
    package var authority: Authority?
    package var agency: String
    package var documentNumber: String
    /// `YYYY-MM-DD`
    package var documentDate: String
    package var documentID: String
    package var expectedAt: Date?
    /// A template fills it when empty.
    package var interimReply: String
}

extension RoutingDesk {
    /// Hands a matter beyond the department's authority up; the sender gets an interim reply.
    ///
    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition`, `invalidArgument` with every violation.
    package func escalate(
        _ petitionID: String, _ request: Escalation, by actor: Principal, in tx: Transaction
    ) throws {
        let (known, old) = try begin(.escalate, petitionID, actor, in: tx)
        var (petition, assignment) = (known, old)
        let escalation = try request.checked(petitionCode: petition.code, now: tx.now)
        try handOvers.insert(escalation, petition: petitionID, in: tx)
        // Writing to the authority is acting on it: it cannot expire any more.
        if assignment.isWaiting { assignment.accept(at: tx.now) }
        petition.phase = .awaitingAuthority
        try assignments.update(petition, in: tx)
        try save(&assignment, from: old, step("escalated", assignment, actor, tx, escalation.agency), in: tx)
        try outbox.emit(
            .escalated(escalation, by: try person(actor, or: assignment.holder, in: tx), at: tx.now), about: petitionID,
            in: tx)
    }

    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition` (also DOCUMENT_MISMATCH), `invalidArgument`.
    package func recordReply(
        _ petitionID: String, _ reply: AuthorityReply, by actor: Principal, in tx: Transaction
    ) throws {
        let (known, old) = try begin(.recordReply, petitionID, actor, in: tx)
        var (petition, assignment) = (known, old)
        let reply = try reply.checked(now: tx.now)
        let handOver = try handOvers.last(ofPetition: petitionID, in: tx)
        if let handOver, !reply.inReplyTo.isEmpty, handOver.documentID != reply.inReplyTo {
            throw RPCError(
                .failedPrecondition, "the petition went up with another document",
                vi: "Kiến nghị đã gửi đi bằng văn bản khác.", reason: "DOCUMENT_MISMATCH",
                metadata: ["document_id": handOver.documentID])
        }
        try handOvers.record(reply, petition: petitionID, in: tx)
        petition.phase = .open
        // A fresh 24 hours start; when they end, sla and intake know.
        petition.dueAt = nil
        try assignments.update(petition, in: tx)
        try save(&assignment, from: old, step("authority_replied", assignment, actor, tx, reply.number), in: tx)
        try outbox.emit(.replied(reply, at: tx.now), about: petitionID, in: tx)
    }

    /// Records a reply by the id of our letter: for every petition that went up with it and still waits.
    ///
    /// - Returns: their ids, in the order in which they came.
    /// - Throws: `notFound` for a letter without petitions, else as for one petition.
    package func recordReply(_ reply: AuthorityReply, by actor: Principal, in tx: Transaction) throws -> [String] {
        let all = try handOvers.petitions(ofDocument: reply.inReplyTo, in: tx)
        guard let first = all.first else {
            throw RPCError.notFound(
                "document", vi: "Không có kiến nghị nào đã gửi bằng văn bản mang mã \(reply.inReplyTo).")
        }
        let waiting = try all.filter { try waits($0, for: reply.inReplyTo, in: tx) }
        // None waits any more: the first one says why.
        for id in waiting.isEmpty ? [first] : waiting { try recordReply(id, reply, by: actor, in: tx) }
        return waiting
    }

    /// Not one that ended, has its reply, or went up again with another letter.
    private func waits(_ petitionID: String, for document: String, in tx: Transaction) throws -> Bool {
        try assignments.lockPetition(petitionID, in: tx)?.phase == .awaitingAuthority
            && handOvers.last(ofPetition: petitionID, in: tx)?.documentID == document
    }

    /// - Throws: `notFound`, `permissionDenied`, `failedPrecondition`, `invalidArgument`.
    package func transfer(
        _ petitionID: String, agency: String, reason: String, by actor: Principal, in tx: Transaction
    ) throws {
        let (known, old) = try begin(.transfer, petitionID, actor, in: tx)
        var (petition, assignment) = (known, old)
        var check = RequestCheck()
        let (agency, reason) = (check.text("agency", agency, limit: 300), check.text("reason", reason))
        try check.finish()
        petition.phase = .transferred
        try assignments.noteAgency(agency, petition: petitionID, in: tx)
        try assignments.update(petition, in: tx)
        assignment.end(PetitionPhase.transferred.rawValue, at: tx.now)
        try save(&assignment, from: old, step("ended", assignment, actor, tx, "Chuyển \(agency): \(reason)"), in: tx)
        try outbox.emit(.transferred(agency: agency, reason: reason, at: tx.now), about: petitionID, in: tx)
    }

    /// Who signs: the person who acts, else the holder.
    func person(
        _ actor: Principal, or holder: Assignment.Holder, in tx: Transaction
    ) throws -> (id: String, name: String) {
        if let id = actor.officerID, let officer = try directory.officer(id, in: tx) {
            return (officer.id, officer.name)
        }
        return (holder.officerID, holder.officerName)
    }
}

// MARK: - shared

extension RoutingDesk {
    /// Locks the petition and sees that this actor may make this move now.
    func begin(
        _ move: AssignmentMove, _ petitionID: String, _ actor: Principal, in tx: Transaction
    ) throws -> (petition: RoutedPetition, assignment: Assignment) {
        guard let (petition, assignment) = try lock(petitionID, in: tx), !petition.about.concerns(actor) else {
            throw RPCError.notFound("assignment")
        }
        try AssignmentScope.requireActor(actor, for: move, assignment)
        try assignment.allow(move, in: petition.phase)
        return (petition, assignment)
    }

    func step(
        _ action: String, _ assignment: Assignment, _ actor: Principal, _ tx: Transaction, _ reason: String = ""
    ) -> AssignmentStep {
        AssignmentStep(at: tx.now, actor: actor.id, action: action, holder: assignment.holder, reason: reason)
    }
}
