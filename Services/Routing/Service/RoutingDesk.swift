package import Events
package import Models
package import Storage

/// Finds somebody for each petition and carries out every move: assignment, history and fact in one transaction.
package struct RoutingDesk: Sendable {
    package let directory: DirectoryStore
    package let outbox: Outbox
    package let shelf: RouterShelf
    let assignments = AssignmentStore()
    let choices: ChoiceStore
    let handOvers = HandOverStore()
    let joint = JointPartStore()

    /// - Parameters:
    ///   - router: what ships with the product; a province's own rule sets and models come before it.
    ///   - days: of the reference data; what sla states since comes with its facts.
    package init(outbox: Outbox, router: Router, days: OfficeDays = OfficeDays()) {
        self.outbox = outbox
        shelf = RouterShelf(router)
        choices = ChoiceStore(days: days)
        directory = DirectoryStore(outbox: outbox)
    }

    /// Decides where a text belongs; nothing is stored.
    package func explain(
        subject: String, body: String, procedureCode: String, field: String, commune: String = "", channel: String = "",
        in tx: Transaction
    ) throws -> RouteDecision {
        let petition = RoutedPetition(
            id: "", code: "", communeCode: commune, subject: subject, field: field, procedureCode: procedureCode,
            receivedAt: tx.now, dueAt: nil, live: false, phase: .open)
        return try question(about: petition, body: body, channel: channel, in: tx).decided().decision
    }

    /// What the router is to be asked about a petition, as everything stands at the transaction's instant.
    func question(
        about petition: RoutedPetition, body: String, channel: String, in tx: Transaction
    ) throws -> RouteQuestion {
        RouteQuestion(
            router: try shelf.router(at: tx.now, in: tx),
            input: RouteInput(
                subject: petition.subject, body: body, procedureCode: petition.procedureCode,
                procedureUnit: try procedureUnit(petition.procedureCode, in: tx), field: petition.field,
                communeCode: petition.communeCode, channel: channel, day: VietnamTime.localDay(tx.now),
                units: try units(in: tx)))
    }

    private func units(in tx: Transaction) throws -> [RouteInput.Unit] {
        try directory.units(in: tx).filter(\.active).map {
            RouteInput.Unit(code: $0.code, name: $0.name, fields: $0.fields)
        }
    }

    /// Assigns a petition that has just come in; a known one is left as it is.
    ///
    /// What is outside the sector, unsure, or of a unit without officers goes to the team secretary. Nothing is lost
    /// when there is no secretary: the assignment then has an empty officer.
    ///
    /// - Parameters:
    ///   - heldBack: why a person and not the router has to say where it goes. Of such a petition no text is kept here.
    ///   - decided: by the router, before the transaction.
    package func receive(
        _ petition: RoutedPetition, body: String, channel: String = "", triage: String = "", heldBack: String? = nil,
        decided: RouteQuestion.Decided? = nil, in tx: Transaction
    ) throws {
        guard try assignments.insert(petition, in: tx) else { return }
        if heldBack == nil { try EvidenceStore().insert(petition.id, body: body, channel: channel, in: tx) }
        let decision = try question(about: petition, body: body, channel: channel, in: tx)
            .decided(unless: decided).decision
        let placed = try place(
            decision, petition, body: body, triage: triage, heldBack: heldBack, in: tx)
        var assignment = Assignment(
            id: UUIDv7.make(at: tx.now), petitionID: petition.id, petitionCode: petition.code, holder: placed.holder,
            decision: placed.explained(decision), assignedAt: tx.now)
        assignment.nobodyAvailable = placed.nobodyAvailable
        let assignee = try self.assignee(assignment.holder, of: petition, in: tx)
        guard petition.phase.isOpen else {
            // Answered on the spot and registered afterwards: nobody has to do anything unless it is reopened.
            assignment.end(petition.phase.rawValue, at: tx.now)
            try create(assignment, "ended", reason: petition.phase.rawValue, in: tx)
            try outbox.emit(.routed(assignment, assignee, forTheRecord: true), about: petition.id, in: tx)
            return
        }
        let parts = placed.reason == nil ? try joinByRule(decision, petition, in: tx) : []
        assignment.jointUnitCodes = parts.map(\.unitCode)
        try create(assignment, "offered", reason: placed.reason ?? "", parts, in: tx)
        if let reason = placed.reason {
            try outbox.emit(.unroutable(assignment, assignee, reason: reason), about: petition.id, in: tx)
        } else {
            try outbox.emit(.routed(assignment, assignee), about: petition.id, in: tx)
        }
    }

    /// A local variant (`2.000815.000.00.00.H55`) is the procedure it varies.
    private func procedureUnit(_ code: String, in tx: Transaction) throws -> String? {
        guard !code.isEmpty else { return nil }
        let row = try directory.procedure(code, in: tx) ?? directory.procedure(Self.baseCode(code), in: tx)
        return row.flatMap { $0.unitCode.isEmpty ? nil : $0.unitCode }
    }

    static func baseCode(_ code: String) -> String { code.split(separator: ".").prefix(2).joined(separator: ".") }
}

extension Assignment.Holder {
    init(officer: Directory.Officer) {
        self.init(kind: .officer, unitCode: officer.unitCode, officerID: officer.id, officerName: officer.name)
    }
}

/// A holder as others see it.
package struct Assignee: Sendable, Equatable {
    package var holder: Assignment.Holder
    package var unitName: String
    /// The unit's head; nil above the units.
    package var head: Directory.Officer?
}

// MARK: - writing

extension RoutingDesk {
    private func create(
        _ assignment: Assignment, _ action: String, reason: String, _ parts: [JointPart] = [], in tx: Transaction
    ) throws {
        var assignment = assignment
        let first = AssignmentStep(
            at: tx.now, actor: "service:routing", action: action, holder: assignment.holder, reason: reason)
        let steps = [first] + parts.map { AssignmentStep($0, "joint_unit_added", at: tx.now, actor: $0.addedBy) }
        assignment.moves = steps.count
        try assignments.insert(assignment, in: tx)
        for (place, step) in steps.enumerated() {
            try assignments.append(step, number: place + 1, petition: assignment.petitionID, in: tx)
        }
    }

    /// Writes the new state with one more step of history.
    func save(_ assignment: inout Assignment, from old: Assignment, _ step: AssignmentStep, in tx: Transaction) throws {
        assignment.moves = old.moves + 1
        try assignments.update(assignment, from: old, in: tx)
        try assignments.append(step, number: assignment.moves, petition: assignment.petitionID, in: tx)
    }

    /// Petition and assignment, locked until the transaction ends.
    func lock(_ petitionID: String, in tx: Transaction) throws -> (petition: RoutedPetition, assignment: Assignment)? {
        guard let petition = try assignments.lockPetition(petitionID, in: tx),
            let assignment = try assignments.assignment(ofPetition: petitionID, in: tx)
        else { return nil }
        return (petition, assignment)
    }
}
