package import Events
import FoundationEssentials
import Models

/// The facts that routing states.
extension Fact {
    /// - Parameter forTheRecord: it came answered; this only says whose matter it is.
    static func routed(_ assignment: Assignment, _ assignee: Assignee, forTheRecord: Bool = false) -> Fact {
        var fact = PBPetitionRouted()
        fact.assignee = PBAssignee(assignee)
        fact.jointUnitCodes = assignment.jointUnitCodes
        fact.decision = PBRouteDecision(assignment.decision)
        fact.at = PBTimestamp(assignment.assignedAt)
        fact.forTheRecord = forTheRecord
        return .petitionRouted(fact)
    }

    static func unroutable(_ assignment: Assignment, _ assignee: Assignee, reason: String) -> Fact {
        var fact = PBPetitionUnroutable()
        fact.assignee = PBAssignee(assignee)
        // The secretary's message shows it as it is.
        fact.reason = [reason, assignment.decision.suggestions].filter { !$0.isEmpty }.joined(separator: " ")
        fact.nobodyAvailable = assignment.nobodyAvailable
        fact.decision = PBRouteDecision(assignment.decision)
        fact.at = PBTimestamp(assignment.assignedAt)
        return .petitionUnroutable(fact)
    }

    static func accepted(_ assignee: Assignee, at now: Date) -> Fact {
        var fact = PBPetitionAccepted()
        fact.assignee = PBAssignee(assignee)
        fact.at = PBTimestamp(now)
        return .petitionAccepted(fact)
    }

    /// - Parameter assignee: nil when a reassignment follows at once.
    static func returned(
        _ bounce: Bounce, from old: Assignment.Holder, bounces: Int, to assignee: Assignee?, at now: Date
    ) -> Fact {
        var fact = PBPetitionReturned()
        fact.fromUnitCode = old.unitCode
        if !old.officerID.isEmpty { fact.fromOfficer = PBOfficerRef(id: old.officerID, name: old.officerName) }
        fact.reason = bounce.reason
        fact.cause = bounce.cause.rawValue
        fact.bounces = Int32(bounces)
        fact.proposedUnitCode = bounce.proposedUnit
        if let assignee { fact.assignee = PBAssignee(assignee) }
        fact.at = PBTimestamp(now)
        return .petitionReturned(fact)
    }

    static func reassigned(_ assignee: Assignee, reason: String, at now: Date, keepsState: Bool = false) -> Fact {
        var fact = PBPetitionReassigned()
        fact.assignee = PBAssignee(assignee)
        fact.reason = reason
        fact.at = PBTimestamp(now)
        fact.keepsState = keepsState
        return .petitionReassigned(fact)
    }

    static func escalated(_ escalation: Escalation, by officer: (id: String, name: String), at now: Date) -> Fact {
        var fact = PBPetitionEscalated()
        if let authority = escalation.authority { fact.authority = authority.wire }
        fact.agency = escalation.agency
        fact.document.number = escalation.documentNumber
        fact.document.date = escalation.documentDate
        fact.document.documentID = escalation.documentID
        if let expected = escalation.expectedAt { fact.expectedAt = PBTimestamp(expected) }
        fact.interimReply = escalation.interimReply
        fact.at = PBTimestamp(now)
        if !officer.id.isEmpty { fact.officer = PBOfficerRef(id: officer.id, name: officer.name) }
        return .petitionEscalated(fact)
    }

    static func replied(_ reply: AuthorityReply, at now: Date) -> Fact {
        var fact = PBAuthorityReplied()
        fact.document.number = reply.number
        fact.document.date = reply.date
        fact.document.issuer = reply.issuer
        fact.summary = reply.summary
        fact.at = PBTimestamp(now)
        return .authorityReplied(fact)
    }

    static func jointUnitsChanged(_ assignment: Assignment, _ assignee: Assignee, _ parts: [JointPart], at now: Date)
        -> Fact
    {
        var fact = PBJointUnitsChanged()
        fact.assignee = PBAssignee(assignee)
        fact.jointUnitCodes = assignment.jointUnitCodes
        fact.parts = parts.map { PBJointPart($0, now: now) }
        fact.at = PBTimestamp(now)
        return .jointUnitsChanged(fact)
    }

    static func transferred(agency: String, reason: String, at now: Date) -> Fact {
        var fact = PBPetitionTransferred()
        fact.agency = agency
        fact.reason = reason
        fact.at = PBTimestamp(now)
        return .petitionTransferred(fact)
    }
}

/// The directory's rows as facts.
extension Fact {
    static func directoryChanged(_ unit: Directory.Unit) -> Fact {
        var fact = PBDirectoryChanged()
        fact.unit = PBUnit(unit)
        return .directoryChanged(fact)
    }

    static func directoryChanged(_ officer: Directory.Officer) -> Fact {
        var fact = PBDirectoryChanged()
        fact.officer = PBOfficer(officer)
        return .directoryChanged(fact)
    }

    static func directoryChanged(_ commune: Directory.Commune) -> Fact {
        var fact = PBDirectoryChanged()
        fact.commune = PBCommune(commune)
        return .directoryChanged(fact)
    }

    static func directoryChanged(_ procedure: Directory.Procedure) -> Fact {
        var fact = PBDirectoryChanged()
        fact.procedure = PBProcedure(procedure)
        return .directoryChanged(fact)
    }
}
