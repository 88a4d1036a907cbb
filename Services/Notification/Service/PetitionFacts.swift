import Events
import Models
import Storage

/// Facts of intake.
struct PetitionFacts {
    let composer: Composer

    func received(_ received: PBPetitionReceived, _ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        let wire = received.petition
        guard let track = Track(wire.track) else { return .rejected("petition.received without a track") }
        let status = PetitionStatus(wire.status) ?? .received
        let commune = try wire.communeName.isEmpty ? DirectoryStore(tx).communeName(wire.communeCode) : wire.communeName
        let reporter = wire.reporter
        var petition = NotifiedPetition(
            id: wire.id, code: wire.code, live: wire.live, status: status, track: track, communeCode: wire.communeCode,
            communeName: commune ?? wire.communeCode, subject: wire.subject,
            sender: Address(
                name: reporter.fullName, email: reporter.email, phone: reporter.phone,
                zaloUserID: reporter.zaloUserID),
            receivedAt: wire.receivedAt.instant, dueAt: wire.dueAt.instant)
        petition.urgency = Urgency(wire.urgency) ?? .normal
        petition.channel = Channel(wire.channel)
        petition.senderKind = SenderKind(wire.senderKind)
        petition.conductUnit = wire.conductSubject.unitCode
        petition.conductOfficer = wire.conductSubject.officerID
        if !received.receivedBy.isEmpty {
            petition.receiverName = try DirectoryStore(tx).officer(received.receivedBy)?.address.name ?? ""
        }
        if wire.hasAnsweredAt { petition.answeredAt = wire.answeredAt.instant }
        petition.sequences.intake = event.sequence
        guard try PetitionMirror(tx).insert(petition) else { return .applied }
        try composer.tell(
            Occasion(event.type), Composer.Context(eventID: event.id, petition: petition), in: tx)
        return .applied
    }

    func read(_ fact: Fact, into telling: inout Telling, in tx: Transaction) throws {
        switch fact {
        case .supplementRequested(let requested):
            telling.petition.status = .awaitingSupplement
            telling.values[.question] = requested.question
            telling.values[.reason] = requested.reasons.joined(separator: "; ")
            telling.values.set(.at, requested.at.instant)
        case .supplementProvided(let provided):
            telling.petition.status = PetitionStatus(provided.status) ?? .inProgress
            telling.values.set(.at, provided.at.instant)
        case .petitionRejected(let rejected):
            telling.petition.status = .rejected
            telling.values[.reason] = rejected.reason
            telling.values.set(.at, rejected.at.instant)
        case .petitionWithdrawn:
            telling.petition.status = .withdrawn
        case .petitionMerged(let merged):
            telling.petition.status = .merged
            telling.values[.otherCode] = merged.intoCode
            telling.values[.reason] = merged.reason
        case .petitionAnswered(let answered):
            try read(answered, into: &telling, in: tx)
        case .petitionClosed:
            telling.petition.status = .closed
        case .petitionReopened(let reopened):
            telling.petition.status = .inProgress
            telling.petition.track = Track(reopened.track) ?? telling.petition.track
            telling.petition.dueAt = reopened.dueAt.instant
            telling.petition.answeredAt = nil
            telling.values[.reason] = reopened.reason
            telling.values.set(.at, reopened.at.instant)
        case .petitionIdentified(let identified):
            let wire = identified.petition
            telling.petition.communeCode = wire.communeCode
            telling.petition.communeName = wire.communeName
            telling.petition.subject = wire.subject
            telling.petition.senderKind = SenderKind(wire.senderKind) ?? telling.petition.senderKind
            telling.petition.conductUnit = wire.conductSubject.unitCode
            telling.petition.conductOfficer = wire.conductSubject.officerID
            telling.petition.sender = Address(
                name: wire.reporter.fullName, email: wire.reporter.email, phone: wire.reporter.phone,
                zaloUserID: wire.reporter.zaloUserID)
        case .petitionRated(let rated):
            telling.occasion.rating = Rating(rated.rating)
            telling.values[.comment] = rated.comment
        case .trackCorrected(let corrected):
            telling.petition.track = Track(corrected.track) ?? telling.petition.track
            telling.petition.dueAt = corrected.dueAt.instant
        default: break
        }
    }

    private func read(_ answered: PBPetitionAnswered, into telling: inout Telling, in tx: Transaction) throws {
        let answer = answered.answer
        let kind = AnswerKind(answer.kind)
        telling.occasion.answer = kind
        if kind == .final {
            telling.petition.status = .answered
            telling.petition.answeredAt = answer.answeredAt.instant
        }
        telling.values[.answer] = answer.body
        telling.values[.legalBasis] = answer.legalBasis.joined(separator: "; ")
        telling.values[.writtenReply] = Self.text(answer.writtenReply)
        telling.values.set(.writtenReplyPending, answered.writtenReplyPending)
        telling.values.set(.beyondAuthority, answer.beyondAuthority)
        for id in answered.mergedPetitionIds where try PetitionMirror(tx).find(id) == nil {
            telling.missing = "petition \(id), merged into this one, has not been received here yet"
        }
    }

    /// The senders of petitions merged into this one get the same answer, under their own number.
    func tellMerged(_ answered: PBPetitionAnswered, _ telling: Telling, in tx: Transaction) throws {
        for id in answered.mergedPetitionIds {
            guard let merged = try PetitionMirror(tx).find(id) else { continue }
            var context = telling.context
            context.petition = merged
            context.values[.otherCode] = telling.petition.code
            context.values[.unit] = telling.petition.unitName
            context.values[.officer] = telling.petition.officerName
            context.values.set(.assignedAt, telling.petition.assignedAt)
            if telling.occasion.answer == .final { context.values.set(.answeredAt, telling.petition.answeredAt) }
            try composer.tell(telling.occasion, context, in: tx)
        }
    }

    private static func text(_ reply: PBWrittenReply) -> String {
        var text = reply.number.isEmpty ? "" : "số \(reply.number)"
        if !reply.date.isEmpty { text += " ngày \(VietnamTime.day(reply.date))" }
        return text
    }
}
