import FoundationEssentials
import Models

/// Domain → wire and back.
extension PBRouteDecision {
    init(_ decision: RouteDecision) {
        self.init()
        unitCode = decision.unitCode
        authority = decision.authority.wire
        confidence = decision.confidence
        needsReview = decision.needsReview
        candidates = decision.candidates.map(PBRouteCandidate.init)
        matchedTerms = decision.matchedTerms
        rule = decision.rule
        jointUnitCodes = decision.jointUnits ?? []
        trace = decision.trace
        outsideAgency = decision.outsideAgency
    }
}

extension PBRouteCandidate {
    init(_ candidate: RouteDecision.Candidate) {
        self.init()
        unitCode = candidate.unitCode
        unitName = candidate.unitName
        score = candidate.score
        matchedTerms = candidate.matchedTerms
    }
}

extension PBAssignment {
    init(
        _ assignment: Assignment, history steps: [AssignmentStep] = [], parts: [JointPart] = [],
        handOver: HandOver? = nil, now: Date? = nil
    ) {
        self.init()
        id = assignment.id
        petitionID = assignment.petitionID
        petitionCode = assignment.petitionCode
        unitCode = assignment.holder.unitCode
        officerID = assignment.holder.officerID
        officerName = assignment.holder.officerName
        assigneeKind = assignment.holder.kind.wire
        state = assignment.state.wire
        bounces = Int32(assignment.bounces)
        decision = PBRouteDecision(assignment.decision)
        assignedAt = PBTimestamp(assignment.assignedAt)
        if let instant = assignment.acceptedAt { acceptedAt = PBTimestamp(instant) }
        if let instant = assignment.endedAt { endedAt = PBTimestamp(instant) }
        jointUnitCodes = assignment.jointUnitCodes
        endedReason = assignment.endedReason
        history = steps.map(PBAssignmentMove.init)
        jointParts = parts.map { PBJointPart($0, now: assignment.endedAt ?? now) }
        if let handOver { escalation = PBEscalation(handOver) }
    }
}

extension PBAssignmentMove {
    init(_ step: AssignmentStep) {
        self.init()
        at = PBTimestamp(step.at)
        actor = step.actor
        action = step.action
        unitCode = step.unitCode
        officerID = step.officerID
        reason = step.reason
    }
}

extension PBAssignee {
    init(_ assignee: Assignee) {
        self.init()
        kind = assignee.holder.kind.wire
        unitCode = assignee.holder.unitCode
        unitName = assignee.unitName
        // Nobody has that role: the petition waits, but it is not lost.
        if !assignee.holder.officerID.isEmpty {
            officer = PBOfficerRef(id: assignee.holder.officerID, name: assignee.holder.officerName)
        }
        if let head = assignee.head { self.head = PBOfficerRef(id: head.id, name: head.name) }
    }
}

extension PBOfficerRef {
    init(id: String, name: String) {
        self.init()
        self.id = id
        self.name = name
    }
}

extension Escalation {
    init(_ request: PBEscalateToAuthorityRequest) {
        self.init(
            authority: Authority(request.authority), agency: request.agency, documentNumber: request.document.number,
            documentDate: request.document.date, documentID: request.document.documentID,
            expectedAt: request.hasExpectedAt ? request.expectedAt.instant : nil, interimReply: request.interimReply)
    }
}

extension AuthorityReply {
    init(_ request: PBRecordAuthorityReplyRequest) {
        self.init(
            number: request.document.number, date: request.document.date, issuer: request.document.issuer,
            summary: request.summary,
            inReplyTo: request.inReplyToDocumentID)
    }
}

extension PBJointPart {
    /// - Parameter now: a part without an opinion is late when its time is over by then.
    init(_ part: JointPart, now: Date?) {
        self.init()
        unitCode = part.unitCode
        unitName = part.unitName
        dueAt = PBTimestamp(part.dueAt)
        reason = part.reason
        addedAt = PBTimestamp(part.addedAt)
        addedBy = part.addedBy
        opinion = part.opinion
        if let instant = part.opinionAt { opinionAt = PBTimestamp(instant) }
        opinionBy = part.opinionBy
        late = part.isLate(at: now)
    }
}

extension PBEscalation {
    init(_ handOver: HandOver) {
        self.init()
        authority = handOver.authority.wire
        agency = handOver.agency
        document.number = handOver.documentNumber
        document.date = handOver.documentDate
        document.documentID = handOver.documentID
        escalatedAt = PBTimestamp(handOver.escalatedAt)
        if let instant = handOver.expectedAt { expectedAt = PBTimestamp(instant) }
        guard let instant = handOver.repliedAt else { return }
        repliedAt = PBTimestamp(instant)
        reply.number = handOver.replyNumber
        reply.date = handOver.replyDate
        reply.issuer = handOver.replyIssuer
        replySummary = handOver.replySummary
    }
}

extension PBRosterFinding {
    init(_ finding: RosterFinding) {
        self.init()
        kind = finding.kind.wire
        from = PBTimestamp(finding.from)
        to = PBTimestamp(finding.to)
        ids = finding.ids
        communeCode = finding.communeCode
        details = finding.details
    }
}
