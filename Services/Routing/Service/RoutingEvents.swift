package import Events
import FoundationEssentials
package import Models
package import Storage
import WorkCalendar

/// What routing does when it hears facts of other services.
package struct RoutingEvents: EventConsumer {
    let desk: RoutingDesk
    /// Answers of the router found before the transaction, by the event's id.
    var decided: [String: RouteQuestion.Decided] = [:]

    package init(desk: RoutingDesk) {
        self.desk = desk
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        let petition = event.subject
        switch event.data.fact {
        case .petitionReceived(let fact):
            try desk.receive(
                RoutedPetition(fact.petition), body: fact.petition.body,
                channel: fact.petition.channelName, triage: fact.petition.triageReason,
                heldBack: Self.heldBack(fact.petition), decided: decided[event.id], in: tx)
            return .applied
        case .stageReached(let fact): return try stage(fact, of: petition, in: tx)
        case .petitionIdentified(let fact):
            return outcome(
                try desk.identify(
                    petition, commune: fact.petition.communeCode, subject: fact.petition.subject,
                    about: ConductSubject(fact.petition.conductSubject),
                    isAboutConduct: fact.petition.kind == .feedbackConduct, in: tx), petition)
        case .clockStarted(let fact): return try dueMoved(fact.clock, of: petition, in: tx)
        case .clockResumed(let fact): return try dueMoved(fact.clock, of: petition, in: tx)
        case .clockExtended(let fact): return try dueMoved(fact.clock, of: petition, in: tx)
        case .trackCorrected(let fact):
            guard fact.hasDueAt else { return outcome(try desk.knows(petition, in: tx), petition) }
            return outcome(try desk.moveDue(petition, to: fact.dueAt.instant, in: tx), petition)
        case .calendarChanged(let fact): return try calendarChanged(fact, sequence: Int(event.sequence), in: tx)
        case .policyChanged(let fact):
            guard let policy = try? DeadlinePolicy.decode(from: fact.policy.documentJson) else {
                return .rejected("policy \(fact.policy.id) is not understood")
            }
            try OfficeDays.record(policy, in: tx)
            return .applied
        // Neither changes who has it; what is noted here is only that the petition is known.
        case .supplementRequested, .supplementProvided: return outcome(try desk.knows(petition, in: tx), petition)
        case .petitionAnswered(let fact):
            guard AnswerKind(fact.answer.kind) == .final else { return .applied }
            let at = fact.answer.hasAnsweredAt ? fact.answer.answeredAt.instant : event.time.instant
            return outcome(try desk.end(petition, as: .answered, reason: "", answeredAt: at, in: tx), petition)
        case .petitionRejected(let fact):
            return outcome(try desk.end(petition, as: .rejected, reason: fact.reason, in: tx), petition)
        case .petitionWithdrawn(let fact):
            return outcome(try desk.end(petition, as: .withdrawn, reason: fact.reason, in: tx), petition)
        case .petitionMerged(let fact):
            return outcome(try desk.end(petition, as: .merged, reason: fact.intoCode, in: tx), petition)
        case .petitionClosed:
            return outcome(try desk.end(petition, as: .closed, reason: "", in: tx), petition)
        case .petitionReopened(let fact):
            let due = fact.hasDueAt ? fact.dueAt.instant : nil
            return outcome(
                try desk.reopen(petition, count: Int(fact.reopenCount), dueAt: due, reason: fact.reason, in: tx),
                petition)
        // Nothing that routing acts on.
        default: return .applied
        }
    }

    /// Why a person and not the router has to say where it goes; nil for most.
    private static func heldBack(_ petition: PBPetition) -> String? {
        if !petition.stopWords.isEmpty {
            let words = petition.stopWords.joined(separator: ", ")
            return "Có dấu hiệu khiếu nại, tố cáo (\(words)): xem xét hướng dẫn theo thủ tục riêng."
        }
        if petition.kind == .feedbackConduct {
            return "Phản ánh hành vi của cán bộ, công chức: không giao đơn vị, người bị phản ánh."
        }
        if petition.triageReason == "POSSIBLE_CONDUCT" {
            return "Có thể là phản ánh hành vi của cán bộ, công chức: xem và xác định loại kiến nghị."
        }
        return nil
    }

    /// Of the main clock only: parts of joint units are due before it.
    private func dueMoved(_ clock: PBClock, of petition: String, in tx: Transaction) throws -> EventOutcome {
        guard clock.isMain, clock.hasDueAt else { return .applied }
        return outcome(try desk.moveDue(petition, to: clock.dueAt.instant, in: tx), petition)
    }

    private func calendarChanged(
        _ fact: PBCalendarChanged, sequence: Int, in tx: Transaction
    ) throws -> EventOutcome {
        do {
            for day in fact.days {
                let day = try CalendarDay(
                    date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
                    swappedWith: day.swappedWith)
                try OfficeDays.record(day, sequence: sequence, in: tx)
            }
        } catch let error as CalendarError {
            return .rejected("\(error)")
        }
        return .applied
    }

    /// Only "not accepted in time" concerns routing.
    private func stage(_ fact: PBStageReached, of petition: String, in tx: Transaction) throws -> EventOutcome {
        guard Track(fact.clock.track) == .acceptance, fact.percent == 100 else { return .applied }
        let since = fact.clock.hasStartedAt ? fact.clock.startedAt.instant : fact.at.instant
        return outcome(try desk.expire(petition, since: since, in: tx), petition)
    }

    /// A fact about a petition that has not arrived yet is kept by its sender.
    private func outcome(_ known: Bool, _ petition: String) -> EventOutcome {
        known ? .applied : .deferred("petition \(petition) has not arrived yet")
    }
}

extension ConductSubject {
    init(_ wire: PBConductSubject) {
        self.init(unitCode: wire.unitCode, officerID: wire.officerID)
    }
}

extension PBPetition {
    /// Bare name; empty when it is not known.
    var channelName: String { Channel(channel)?.rawValue ?? "" }
}

extension RoutedPetition {
    /// - Throws: `invalidArgument` when the fact names no petition.
    init(_ petition: PBPetition) throws {
        guard !petition.id.isEmpty else {
            throw RPCError.invalid("petition.id", "REQUIRED", "is required", vi: "Thiếu mã kiến nghị.")
        }
        self.init(
            id: petition.id, code: petition.code, communeCode: petition.communeCode, subject: petition.subject,
            field: petition.field, procedureCode: petition.procedureCode, receivedAt: petition.receivedAt.instant,
            dueAt: petition.hasDueAt ? petition.dueAt.instant : nil, live: petition.live,
            phase: Self.phase(PetitionStatus(petition.status)),
            about: ConductSubject(petition.conductSubject))
    }

    private static func phase(_ status: PetitionStatus?) -> PetitionPhase {
        switch status {
        case .answered: .answered
        case .closed: .closed
        case .transferred: .transferred
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        case .merged: .merged
        case .awaitingAuthority: .awaitingAuthority
        case .received, .assigned, .inProgress, .awaitingSupplement, nil: .open
        }
    }
}

extension RoutingEvents {
    /// Routes what has just come in, as far as that needs no transaction.
    func prepared(for events: [PBEvent], from database: any Database) async throws -> RoutingEvents {
        let received = events.compactMap { event -> (id: String, petition: PBPetition)? in
            guard case .petitionReceived(let fact) = event.data.fact else { return nil }
            return (event.id, fact.petition)
        }
        guard !received.isEmpty else { return self }
        let questions = try await database.read { tx in
            try received.compactMap { id, petition -> (String, RouteQuestion)? in
                // What names no petition is refused where it is handled.
                guard let routed = try? RoutedPetition(petition) else { return nil }
                return (
                    id, try desk.question(about: routed, body: petition.body, channel: petition.channelName, in: tx)
                )
            }
        }
        var events = self
        events.decided = Dictionary(questions.map { ($0, $1.decided()) }) { first, _ in first }
        return events
    }
}
