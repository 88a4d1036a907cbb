import Events
package import Models
package import Storage

/// Who gets a petition that has just come in, and why.
struct Placement {
    var holder: Assignment.Holder
    /// Why it is the secretary; nil when it is somebody of the unit.
    var reason: String?
    var ground: Choice.Ground?
    /// The unit is known, but nobody of it is to be had.
    var nobodyAvailable = false

    /// What the secretary is told then.
    static func alarm(_ unit: String) -> String { "Báo động: đơn vị \(unit) không có ai có mặt để giao." }

    /// The decision with one more line of trace: how the person was found.
    func explained(_ decision: RouteDecision) -> RouteDecision {
        guard let ground else { return decision }
        var decision = decision
        decision.trace.append("Giao \(holder.officerID): \(ground.vietnamese).")
        return decision
    }
}

/// Finding people; the order is `Choice.make`.
extension RoutingDesk {
    func place(
        _ decision: RouteDecision, _ petition: RoutedPetition, body: String, triage: String, heldBack: String?,
        in tx: Transaction
    ) throws -> Placement {
        var placement = Placement(holder: Assignment.Holder(kind: .secretary))
        if !triage.isEmpty {
            // In intake's holding pen: nobody can work on it before the secretary has completed it.
            placement.reason = heldBack ?? "Thông tin tiếp nhận chưa đủ (\(triage)), cần hoàn chỉnh."
        } else if let heldBack {
            placement.reason = heldBack
        } else if decision.isOutsideField {
            placement.reason = "Nội dung ngoài lĩnh vực của Sở, có thể thuộc \(decision.outsideAgency)."
        } else if decision.needsReview || decision.unitCode.isEmpty {
            let rule = decision.reviewRule ?? (decision.isRuled ? decision.rule : nil)
            placement.reason =
                rule.map { "Quy tắc \($0) cần người quyết định." } ?? "Chưa đủ tin cậy để tự phân công."
        } else if !petition.phase.isOpen {
            // Answered already: it is the unit's matter, and nobody's work.
            placement.holder = Assignment.Holder(kind: .officer, unitCode: decision.unitCode)
            return placement
        } else {
            let matter = petition.matter(for: decision, body: body)
            if let choice = try choices.choose(matter, in: tx) {
                placement.holder = Assignment.Holder(choice, unit: decision.unitCode)
                placement.ground = choice.ground
                return placement
            }
            placement.nobodyAvailable = true
            placement.reason = Placement.alarm(decision.unitCode)
        }
        placement.holder = try secretary(for: petition, in: tx)
        return placement
    }

    /// Somebody of a unit for a petition that moves on; nil when nobody is to be had.
    func officer(of unit: String, for petition: RoutedPetition, _ decision: RouteDecision, in tx: Transaction) throws
        -> Assignment.Holder?
    {
        guard !unit.isEmpty else { return nil }
        var matter = petition.matter(for: decision)
        matter.unitCode = unit
        return try choices.choose(matter, in: tx).map { Assignment.Holder($0, unit: unit) }
    }

    /// The team's secretary; the team head for feedback on the only secretary.
    func secretary(for petition: RoutedPetition, in tx: Transaction) throws -> Assignment.Holder {
        let found = try holder(.secretary, .secretary, petition, in: tx)
        guard found.officerID.isEmpty, !petition.about.officerID.isEmpty else { return found }
        return try holder(.teamHead, .teamHead, petition, in: tx)
    }

    /// The team head; the secretary for feedback on the team head.
    func teamHead(for petition: RoutedPetition, in tx: Transaction) throws -> Assignment.Holder {
        let found = try holder(.teamHead, .teamHead, petition, in: tx)
        guard found.officerID.isEmpty, !petition.about.officerID.isEmpty else { return found }
        return try holder(.secretary, .secretary, petition, in: tx)
    }

    private func holder(
        _ kind: AssigneeKind, _ role: OfficerRole, _ petition: RoutedPetition, in tx: Transaction
    ) throws -> Assignment.Holder {
        let post = try choices.holder(of: role, for: petition, in: tx)
        return Assignment.Holder(kind: kind, officerID: post?.id ?? "", officerName: post?.name ?? "")
    }

    /// The holder of a petition with the names that other services show; not with a head whom it is about.
    func assignee(
        _ holder: Assignment.Holder, of petition: RoutedPetition, in tx: Transaction
    ) throws -> Assignee {
        guard !holder.unitCode.isEmpty else { return Assignee(holder: holder, unitName: "") }
        let unit = try directory.unit(holder.unitCode, in: tx)
        let head =
            petition.live ? try directory.head(of: holder.unitCode, in: tx) : .test(headOf: holder.unitCode)
        return Assignee(
            holder: holder, unitName: unit?.name ?? "",
            head: head.flatMap { petition.about.concerns($0) ? nil : $0 })
    }
}

// MARK: - officers who leave

extension RoutingDesk {
    /// Writes an officer; the open assignments of one who is deactivated go to others, who have to accept them.
    ///
    /// - Throws: as `DirectoryStore.put`.
    package func put(_ row: Directory.Officer, in tx: Transaction) throws -> Directory.Officer {
        let officer = try directory.put(row, in: tx)
        if !officer.active { try handOn(from: officer, in: tx) }
        return officer
    }

    private func handOn(from officer: Directory.Officer, in tx: Transaction) throws {
        for id in try assignments.openPetitions(ofOfficer: officer.id, in: tx) {
            guard let (petition, old) = try lock(id, in: tx), old.holder.officerID == officer.id,
                old.state != .ended
            else { continue }
            var assignment = old
            let holder = try successor(of: old, petition, in: tx)
            // What waits for a decision of the secretary or the team head goes on waiting for it.
            let waits = old.state == .returned && holder.kind == old.holder.kind
            assignment.hand(to: holder, state: waits ? .returned : .offered, at: tx.now)
            assignment.nobodyAvailable = old.holder.kind == .officer && holder.kind != .officer
            let reason = "\(officer.name) thôi nhận việc."
            let step = AssignmentStep(
                at: tx.now, actor: "service:routing", action: "reassigned", holder: holder, reason: reason)
            try save(&assignment, from: old, step, in: tx)
            try outbox.emit(
                .reassigned(try assignee(holder, of: petition, in: tx), reason: reason, at: tx.now), about: id, in: tx)
        }
    }

    private func successor(
        of old: Assignment, _ petition: RoutedPetition, in tx: Transaction
    ) throws -> Assignment.Holder {
        switch old.holder.kind {
        case .officer:
            try officer(of: old.holder.unitCode, for: petition, old.decision, in: tx)
                ?? secretary(for: petition, in: tx)
        case .secretary: try secretary(for: petition, in: tx)
        case .teamHead: try teamHead(for: petition, in: tx)
        }
    }
}

extension Assignment.Holder {
    /// The decision gives the unit, even when the person comes from another one.
    init(_ choice: Choice, unit: String) {
        self.init(kind: .officer, unitCode: unit, officerID: choice.officer.id, officerName: choice.officer.name)
    }
}

extension RoutedPetition {
    /// What the choice of a person looks at. The text is there only when the petition has just come in; later its
    /// subject and the terms that the router found speak for it.
    func matter(for decision: RouteDecision, body: String = "") -> Matter {
        Matter(
            unitCode: decision.unitCode, communeCode: communeCode,
            texts: [subject, body, field, procedureCode] + decision.matchedTerms, live: live,
            about: about)
    }
}
