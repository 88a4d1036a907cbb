import FoundationEssentials
import Models
import RPC
import ServiceKit
import SwiftProtobuf

// Between the wire and the domain: no rule is decided here.

extension Given where Value: WireEnum {
    init(_ wire: Value.Wire) {
        if wire.rawValue == 0 {
            self = .absent
        } else if let value = Value(wire) {
            self = .value(value)
        } else {
            self = .unknown
        }
    }
}

extension Given where Value == Date {
    /// Binary messages can carry numbers that are no instants; years 1 to 9999 are.
    init(_ wire: PBTimestamp, isPresent: Bool) {
        guard isPresent else {
            self = .absent
            return
        }
        let isInstant =
            (-62_135_596_800...253_402_300_799).contains(wire.seconds)
            && (0...999_999_999).contains(wire.nanos)
        self = isInstant ? .value(wire.instant) : .unknown
    }
}

extension PetitionDraft {
    init(_ request: PBSubmitPetitionRequest) {
        communeCode = request.communeCode
        senderKind = Given(request.senderKind)
        reporter = Reporter(request.reporter)
        channel = Given(request.channel)
        kind = Given(request.kind)
        urgency = Given(request.urgency)
        subject = request.subject
        body = request.body
        procedureCode = request.procedureCode
        dossierCode = request.dossierCode
        field = request.field
        if request.hasExternalReference {
            externalReference = ExternalReference(
                system: request.externalReference.system, id: request.externalReference.id)
        }
        if request.hasIncomingDocument {
            let document = request.incomingDocument
            incomingDocument = IncomingDocument(
                number: document.number, date: document.date, issuer: document.issuer,
                documentID: document.documentID.nonEmpty)
        }
        receivedAt = Given(request.receivedAt, isPresent: request.hasReceivedAt)
        attachmentIDs = request.attachmentIds
        conductSubject = ConductSubject(request.conductSubject)
    }
}

extension ConductSubject {
    init(_ wire: PBConductSubject) {
        self.init(unitCode: wire.unitCode, officerID: wire.officerID)
    }
}

extension Reporter {
    init(_ wire: PBReporter) {
        self.init(
            fullName: wire.fullName, position: wire.position, organization: wire.organization, phone: wire.phone,
            email: wire.email, zaloUserID: wire.zaloUserID, address: wire.address)
    }
}

extension WrittenReply {
    init(_ wire: PBWrittenReply) {
        self.init(number: wire.number, date: wire.date, signer: wire.signer)
    }
}

extension AnswerDraft {
    init(_ request: PBAnswerPetitionRequest) {
        self.init(
            kind: Given(request.kind), body: request.body, legalBasis: request.legalBasis,
            writtenReply: request.hasWrittenReply ? WrittenReply(request.writtenReply) : nil,
            attachmentIDs: request.attachmentIds)
    }
}

extension PetitionFilter {
    /// - Throws: `invalidArgument` for values of an enum that are not known.
    init(_ wire: PBPetitionFilter) throws {
        var rules = FieldRules()
        statuses = wire.statuses.enumerated().compactMap {
            rules.value("filter.statuses[\($0)]", "Trạng thái", Given<PetitionStatus>($1))
        }
        if wire.track.rawValue != 0 { track = rules.value("filter.track", "Loại thời hạn", Given<Track>(wire.track)) }
        switch Given(wire.dueBefore, isPresent: wire.hasDueBefore) {
        case .absent: break
        case .value(let instant): dueBefore = instant
        case .unknown:
            rules.add("filter.due_before", "BAD_INSTANT", "is not an instant", vi: "Thời điểm không hợp lệ.")
        }
        for (name, value) in [
            ("unit_code", wire.unitCode), ("officer_id", wire.officerID), ("commune_code", wire.communeCode),
            ("field", wire.field), ("lead_officer_id", wire.leadOfficerID), ("visit_id", wire.visitID),
        ] { _ = rules.line("filter.\(name)", "Điều kiện lọc", value, max: 100) }
        try rules.finish()
        unitCode = wire.unitCode
        officerID = wire.officerID
        communeCode = wire.communeCode
        field = wire.field
        text = wire.text
        writtenReplyPending = wire.hasWrittenReplyPending ? wire.writtenReplyPending : nil
        stopped = wire.hasStopped ? wire.stopped : nil
        repeatsAtLeast = Int(wire.repeatsAtLeast)
        leadOfficerID = wire.leadOfficerID
        visitID = wire.visitID
        includesTest = wire.includeTest
    }
}

extension Caller {
    /// - Parameter mayRepeat: an external reference can make a repeat of the request, even without a key.
    init(_ call: RPCCall, _ request: some Message, mayRepeat: Bool = false) throws {
        let needsFingerprint = call.idempotencyKey != nil || mayRepeat
        self.init(
            principal: call.principal, method: call.method.name, path: call.method.path,
            idempotencyKey: call.idempotencyKey,
            fingerprint: needsFingerprint ? try Idempotency.fingerprint(of: request) : nil,
            traceparent: call.traceparent)
    }
}

extension Target {
    /// By id, or by the sender's code and secret.
    init(_ id: String, tracking: PBTracking, isTracked: Bool) throws {
        guard isTracked else {
            self = .id(id)
            return
        }
        self = .tracked(try PetitionCode(parsing: tracking.code), secret: tracking.secret)
    }

    /// By id or by code; exactly one of them.
    init(id: String, code: String) throws {
        switch (id.isEmpty, code.isEmpty) {
        case (false, true): self = .id(id)
        case (true, false): self = .code(try PetitionCode(parsing: code))
        default:
            throw RPCError.invalid(
                "id", "REQUIRED", "give either id or code", vi: "Cần đúng một trong hai: id hoặc mã.")
        }
    }
}

extension PBPetition {
    init(_ petition: Petition) {
        self.init()
        let content = petition.content
        id = petition.id
        code = petition.code.description
        version = Int32(petition.version)
        status = petition.status.wire
        channel = content.channel.wire
        kind = content.kind.wire
        senderKind = content.senderKind.wire
        urgency = content.urgency.wire
        communeCode = content.communeCode
        communeName = petition.communeName
        subject = content.subject
        body = content.body
        reporter = PBReporter(content.reporter)
        if let subject = content.conductSubject {
            conductSubject.unitCode = subject.unitCode
            conductSubject.officerID = subject.officerID
        }
        procedureCode = content.procedureCode ?? ""
        dossierCode = content.dossierCode ?? ""
        field = content.field ?? ""
        visitID = content.visitID ?? ""
        if let reference = content.externalReference { externalReference = PBExternalReference(reference) }
        if let document = content.incomingDocument { incomingDocument = PBIncomingDocument(document) }
        fillState(petition)
        fillAssignment(petition.assignment)
    }

    /// What a caller may see of it: the flags of the department are the department's.
    init(_ petition: Petition, seenBy scope: Scope) {
        self.init(petition)
        if !scope.seesInternals { stopWords = [] }
    }

    /// What code and secret show, whatever was done with them: as `PBTrackedPetition`, and the version.
    init(tracked petition: Petition) {
        self.init()
        code = petition.code.description
        version = Int32(petition.version)
        status = petition.status.wire
        unitCode = petition.assignment.unitCode ?? ""
        receivedAt = PBTimestamp(petition.receivedAt)
        dueAt = PBTimestamp(petition.clock.dueAt)
        if let instant = petition.answeredAt { answeredAt = PBTimestamp(instant) }
        answers = petition.answers.map(PBAnswer.init(tracked:))
        supplementQuestion = petition.supplementQuestion ?? ""
        live = petition.live
    }

    private mutating func fillState(_ petition: Petition) {
        receivedAt = PBTimestamp(petition.receivedAt)
        registeredAt = PBTimestamp(petition.registeredAt)
        track = petition.clock.track.wire
        dueAt = PBTimestamp(petition.clock.dueAt)
        policyID = petition.clock.policyID
        policyVersion = Int32(petition.clock.policyVersion)
        answers = petition.answers.map { PBAnswer($0) }
        attachmentIds = petition.attachmentIDs
        triageReason = petition.triageReason ?? ""
        supplementRequests = Int32(petition.supplementRequests)
        supplementQuestion = petition.supplementQuestion ?? ""
        reopenCount = Int32(petition.reopenCount)
        mergedInto = petition.mergedInto ?? ""
        repeatCount = Int32(petition.repeatCount)
        if let instant = petition.closesAt { closesAt = PBTimestamp(instant) }
        if let instant = petition.answeredAt { answeredAt = PBTimestamp(instant) }
        if let instant = petition.publishedAt { publishedAt = PBTimestamp(instant) }
        if let given = petition.rating { rating = given.wire }
        writtenReplyPending = petition.writtenReplyPending
        live = petition.live
        stopWords = petition.stopWords
    }

    private mutating func fillAssignment(_ assignment: AssignmentMirror) {
        unitCode = assignment.unitCode ?? ""
        if let holder = assignment.officer { officer = PBOfficerRef(holder) }
        jointUnitCodes = assignment.jointUnitCodes
        if let known = assignment.authority { authority = known.wire }
    }
}

extension PBReporter {
    init(_ reporter: Reporter) {
        self.init()
        fullName = reporter.fullName
        position = reporter.position
        organization = reporter.organization
        phone = reporter.phone
        email = reporter.email
        zaloUserID = reporter.zaloUserID
        address = reporter.address
    }
}

extension PBExternalReference {
    init(_ reference: ExternalReference) {
        self.init()
        system = reference.system
        id = reference.id
    }
}

extension PBIncomingDocument {
    init(_ document: IncomingDocument) {
        self.init()
        number = document.number
        date = document.date
        issuer = document.issuer
        documentID = document.documentID ?? ""
    }
}

extension PBWrittenReply {
    init(_ reply: WrittenReply) {
        self.init()
        number = reply.number
        date = reply.date
        signer = reply.signer
    }
}

extension PBOfficerRef {
    init(_ officer: OfficerRef) {
        self.init()
        id = officer.id
        name = officer.name
    }
}

extension PBAnswer {
    init(_ answer: Answer) {
        self.init()
        id = answer.id
        kind = answer.kind.wire
        body = answer.body
        legalBasis = answer.legalBasis
        if let reply = answer.writtenReply { writtenReply = PBWrittenReply(reply) }
        author = PBOfficerRef(answer.author)
        answeredAt = PBTimestamp(answer.answeredAt)
        beyondAuthority = answer.beyondAuthority
        attachmentIds = answer.attachmentIDs
    }
}

extension PBAnswer {
    /// What the public may see, named one by one: neither its author nor what else a later release adds.
    init(tracked answer: Answer) {
        self.init()
        kind = answer.kind.wire
        body = answer.body
        legalBasis = answer.legalBasis
        if let reply = answer.writtenReply { writtenReply = PBWrittenReply(reply) }
        answeredAt = PBTimestamp(answer.answeredAt)
    }
}

extension SimilarityQuery {
    init(_ request: PBFindSimilarRequest) {
        self.init(
            communeCode: request.communeCode, field: request.field, dossierCode: request.dossierCode.nonEmpty,
            text: request.text)
    }
}

extension PBSimilarPetition {
    init(_ similar: SimilarPetition) {
        self.init()
        petition = PBPetition(similar.petition)
        score = similar.score
        reasons = similar.reasons
    }
}

extension PBClassification {
    init(_ classification: Classification) {
        self.init()
        contentClass = Int32(classification.contentClass.rawValue)
        contentClassName = classification.contentClass.vietnamese
        matchedWords = classification.matched
    }
}

extension PBTimelineEntry {
    init(_ entry: TimelineEntry) {
        self.init()
        id = entry.id
        at = PBTimestamp(entry.at)
        actor = entry.actor
        action = entry.action
        if let status = entry.from { fromStatus = status.wire }
        toStatus = entry.to.wire
        reason = entry.reason
        details = entry.details
        late = entry.late
    }
}

extension PBTrackedPetition {
    /// What the public may see; nothing else.
    init(_ petition: Petition, agency name: String) {
        self.init()
        code = petition.code.description
        status = petition.status.wire
        agency = name
        unitCode = petition.assignment.unitCode ?? ""
        unitName = petition.assignment.unitName ?? ""
        receivedAt = PBTimestamp(petition.receivedAt)
        dueAt = PBTimestamp(petition.clock.dueAt)
        if let instant = petition.answeredAt { answeredAt = PBTimestamp(instant) }
        if let instant = petition.closedAt { closedAt = PBTimestamp(instant) }
        answers = petition.answers.map(PBTrackedAnswer.init)
        supplementQuestion = petition.supplementQuestion ?? ""
    }
}

extension PBTrackedAnswer {
    init(_ answer: Answer) {
        self.init()
        kind = answer.kind.wire
        body = answer.body
        legalBasis = answer.legalBasis
        if let reply = answer.writtenReply { writtenReply = PBWrittenReply(reply) }
        answeredAt = PBTimestamp(answer.answeredAt)
    }
}
