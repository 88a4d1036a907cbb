package import FoundationEssentials
package import Models
package import Storage

/// A petition as far as routing needs it.
package struct RoutedPetition: Sendable, Equatable {
    package var id: String
    package var code: String
    package var communeCode: String
    package var subject: String
    package var field: String
    package var procedureCode: String
    package var receivedAt: Date
    package var dueAt: Date?
    /// False for petitions of test keys; they are routed the same way, to the posts of `TestDirectory`.
    package var live: Bool
    package var phase: PetitionPhase
    package var reopenCount = 0
    /// Instant of the last final answer that routing has heard of.
    package var answeredAt: Date?
    package var about = ConductSubject()

    static let columns = """
        petition_id, code, commune_code, subject, field, procedure_code, received_at, due_at, live, phase, \
        reopen_count, answered_at, conduct_unit, conduct_officer, version
        """
}

extension RoutedPetition {
    package init(row: Row) throws {
        guard let phase = PetitionPhase(rawValue: try row.text("phase")) else { throw StorageError.badRow("phase") }
        self.init(
            id: try row.text("petition_id"), code: try row.text("code"), communeCode: try row.text("commune_code"),
            subject: try row.text("subject"), field: try row.text("field"),
            procedureCode: try row.text("procedure_code"), receivedAt: try row.instant("received_at"),
            dueAt: try row.instantIfPresent("due_at"), live: try row.bool("live"), phase: phase,
            reopenCount: try row.int("reopen_count"), answeredAt: try row.instantIfPresent("answered_at"),
            about: ConductSubject(
                unitCode: try row.text("conduct_unit"), officerID: try row.text("conduct_officer")))
    }
}

extension Assignment {
    static let columns = """
        id, petition_id, petition_code, assignee_kind, unit_code, officer_id, officer_name, state, bounces, decision, \
        assigned_at, accepted_at, ended_at, ended_reason, joint_unit_codes, nobody_available, moves
        """

    package init(row: Row) throws {
        guard let kind = AssigneeKind(rawValue: try row.text("assignee_kind")),
            let state = AssignmentState(rawValue: try row.text("state"))
        else { throw StorageError.badRow("assignment") }
        self.init(
            id: try row.text("id"), petitionID: try row.text("petition_id"),
            petitionCode: try row.text("petition_code"),
            holder: Holder(
                kind: kind, unitCode: try row.text("unit_code"), officerID: try row.text("officer_id"),
                officerName: try row.text("officer_name")),
            state: state, bounces: try row.int("bounces"), decision: try RouteDecision(json: try row.text("decision")),
            assignedAt: try row.instant("assigned_at"))
        acceptedAt = try row.instantIfPresent("accepted_at")
        endedAt = try row.instantIfPresent("ended_at")
        endedReason = try row.text("ended_reason")
        jointUnitCodes = try row.list("joint_unit_codes")
        nobodyAvailable = try row.bool("nobody_available")
        moves = try row.int("moves")
    }
}

/// One step of an assignment's history.
package struct AssignmentStep: Sendable, Equatable {
    package var at: Date
    /// `officer:cv1.qlnl`, `service:intake`
    package var actor: String
    /// `offered`, `accepted`, `returned`, `expired`, `reassigned`, `escalated`, `authority_replied`, `ended`, `reopened`;
    /// of joint units, who do not have it: `joint_unit_added`, `joint_opinion`, `joint_due_moved`
    package var action: String
    package var unitCode: String
    package var officerID: String
    package var reason: String

    init(at: Date, actor: String, action: String, holder: Assignment.Holder, reason: String = "") {
        self.at = at
        self.actor = actor
        self.action = action
        unitCode = holder.unitCode
        officerID = holder.officerID
        self.reason = reason
    }

    init(row: Row) throws {
        at = try row.instant("at")
        actor = try row.text("actor")
        action = try row.text("action")
        unitCode = try row.text("unit_code")
        officerID = try row.text("officer_id")
        reason = try row.text("reason")
    }
}

/// What a list of assignments is to hold.
package struct AssignmentFilter: Sendable {
    /// Any when empty.
    package var states: [AssignmentState] = []
    /// What it has and what it has a part in.
    package var unitCode = ""
    package var officerID = ""
    package var communeCode = ""
    /// Only of these communes; any when nil.
    package var communes: [String]?
    /// Unit and post of who asks: feedback on their own conduct is not shown.
    package var reader = ConductSubject()
    /// Also petitions of test keys.
    package var includesTest = false
    /// Only what this officer or unit has; nil for those who see all.
    package var scope: (unitCode: String, officerID: String)?
    /// Id of the last one of the page before.
    package var before: String?
    package var limit = 50

    package init() {}
}
