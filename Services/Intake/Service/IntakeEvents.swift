import Events
import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import WorkCalendar

/// What intake does when other services tell it something.
struct IntakeEvents: Sendable {
    let petitions: PetitionStore

    /// A fact about an unknown petition is deferred: its producer may know of it before this database does, e.g. after a
    /// restore.
    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        switch event.data.fact {
        case .directoryChanged(let fact): return try directoryChanged(fact, in: tx)
        case .policyChanged(let fact): return try policyChanged(fact, in: tx)
        case .calendarChanged(let fact): return try calendarChanged(fact, sequence: Int(event.sequence), in: tx)
        case .clockExtended(let fact): return try extended(fact, event, in: tx)
        case .some(let fact):
            guard let news = AssignmentNews(fact, event) else { return .applied }
            return try hear(news, event, in: tx) { try $0.hear(news) { try MirrorStore.deadlines(in: tx) } }
        case nil: return .deferred("no fact")
        }
    }

    private func hear(
        _ news: AssignmentNews, _ event: PBEvent, in tx: Transaction, _ rule: (inout Petition) throws -> Outcome
    ) throws -> EventOutcome {
        try change(event, action: news.move.rawValue, in: tx, rule)
    }

    private func change(
        _ event: PBEvent, action: String, in tx: Transaction, _ rule: (inout Petition) throws -> Outcome
    ) throws -> EventOutcome {
        guard let before = try petitions.find(.id(event.subject), in: tx, locking: true) else {
            return .deferred("petition \(event.subject) is not known")
        }
        var petition = before
        let outcome = try rule(&petition)
        try petitions.save(
            &petition, over: before, outcome, move: action, actor: Principal.service(event.source).id, in: tx,
            traceparent: event.traceparent)
        return .applied
    }

    private func extended(_ fact: PBClockExtended, _ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        guard fact.clock.isMain else { return .applied }
        let dueAt = try instant(fact.clock.dueAt)
        let startedAt = try instant(fact.clock.startedAt)
        return try change(event, action: event.type, in: tx) { petition in
            petition.extend(
                to: dueAt, startedAt: startedAt, policyVersion: Int(fact.clock.policyVersion),
                sequence: Int(event.sequence),
                reason: fact.reason, notice: fact.notice.text)
        }
    }

    /// Of the directory intake keeps the communes, who is in charge of them, and the visits to them; units and officers
    /// come with each assignment.
    private func directoryChanged(_ fact: PBDirectoryChanged, in tx: Transaction) throws -> EventOutcome {
        switch fact.row {
        case .commune(let row):
            try MirrorStore.put(
                MirrorStore.CommuneRow(
                    code: row.code, name: row.name, fullName: row.fullName, active: row.active,
                    version: Int(row.version)),
                in: tx)
            petitions.mirror.willChange()
        case .communeLead(let row): try CommuneLeads.put(row, in: tx)
        case .visit(let row):
            try Visit(id: row.id, communeCode: row.communeCode, at: row.at.instant)
                .put(cancelled: row.cancelled, version: Int(row.version), in: tx)
        default: break
        }
        return .applied
    }

    private func policyChanged(_ fact: PBPolicyChanged, in tx: Transaction) throws -> EventOutcome {
        guard let policy = try? DeadlinePolicy.decode(from: fact.policy.documentJson) else {
            return .rejected("policy \(fact.policy.id) is not understood")
        }
        try MirrorStore.put(policy, in: tx)
        petitions.mirror.willChange()
        return .applied
    }

    private func calendarChanged(
        _ fact: PBCalendarChanged, sequence: Int, in tx: Transaction
    ) throws -> EventOutcome {
        do {
            let days = try fact.days.map { day in
                try CalendarDay(
                    date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
                    swappedWith: day.swappedWith)
            }
            try MirrorStore.put(days, sequence: sequence, in: tx)
        } catch let error as CalendarError {
            return .rejected("\(error)")
        }
        petitions.mirror.willChange()
        return .applied
    }

    private func instant(_ wire: PBTimestamp) throws -> Date {
        guard case .value(let instant) = Given(wire, isPresent: true) else {
            throw RPCError(.invalidArgument, "not an instant")
        }
        return instant
    }
}

extension AssignmentNews {
    /// Nil for facts that are not about who has a petition.
    init?(_ fact: Fact, _ event: PBEvent) {
        let sequence = Int(event.sequence)
        func at(_ wire: PBTimestamp) -> Date {
            if case .value(let instant) = Given(wire, isPresent: wire.seconds != 0) { return instant }
            return event.time.instant
        }
        switch fact {
        case .petitionRouted(let fact):
            self.init(move: .route, sequence: sequence, at: at(fact.at), holder: Holder(fact.assignee))
            jointUnitCodes = fact.jointUnitCodes
            authority = Authority(fact.decision.authority)
            isForTheRecord = fact.forTheRecord
        case .petitionUnroutable(let fact):
            self.init(move: .declareUnroutable, sequence: sequence, at: at(fact.at), reason: fact.reason)
            holder = fact.hasAssignee ? Holder(fact.assignee) : Holder()
            authority = Authority(fact.decision.authority)
        case .petitionAccepted(let fact):
            self.init(move: .accept, sequence: sequence, at: at(fact.at))
            holder = fact.hasAssignee ? Holder(fact.assignee) : nil
        case .petitionReturned(let fact):
            self.init(move: .giveBack, sequence: sequence, at: at(fact.at), reason: fact.reason)
            holder = fact.hasAssignee ? Holder(fact.assignee) : nil
        case .petitionReassigned(let fact):
            self.init(
                move: .reassign, sequence: sequence, at: at(fact.at), holder: Holder(fact.assignee),
                reason: fact.reason, keepsState: fact.keepsState)
        case .petitionTransferred(let fact):
            self.init(
                move: .transfer, sequence: sequence, at: at(fact.at), reason: fact.reason, agency: fact.agency)
        case .petitionEscalated(let fact):
            self.init(move: .escalate, sequence: sequence, at: at(fact.at), authority: Authority(fact.authority))
            agency = fact.agency
            document = [fact.document.number, fact.document.date].filter { !$0.isEmpty }.joined(separator: " ngày ")
            interimReply = fact.interimReply
            author = OfficerRef(id: fact.officer.id, name: fact.officer.name)
            answerID = UUIDv7.make(at: self.at)
        case .jointUnitsChanged(let fact):
            self.init(move: .joinUnits, sequence: sequence, at: at(fact.at))
            jointUnitCodes = fact.jointUnitCodes
        case .authorityReplied(let fact):
            self.init(move: .authorityReply, sequence: sequence, at: at(fact.at), reason: fact.summary)
        default: return nil
        }
    }
}

extension AssignmentNews.Holder {
    init(_ wire: PBAssignee) {
        self.init(
            unitCode: wire.unitCode.nonEmpty, unitName: wire.unitName.nonEmpty,
            officer: wire.hasOfficer && !wire.officer.id.isEmpty
                ? OfficerRef(id: wire.officer.id, name: wire.officer.name) : nil)
    }
}
