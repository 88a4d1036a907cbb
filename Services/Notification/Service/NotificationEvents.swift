package import Events
package import Models
package import Storage

/// What each fact changes in the mirrors, and what it gives people to read.
///
/// A fact about a petition that is not here yet is deferred: petition.received comes from intake, others may be faster.
package struct NotificationEvents: EventConsumer {
    let composer: Composer

    package init(composer: Composer) {
        self.composer = composer
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        guard let fact = event.data.fact else { return .deferred("unknown event type \(event.type)") }
        switch fact {
        case .petitionReceived(let received):
            return try PetitionFacts(composer: composer).received(received, event, in: tx)
        case .directoryChanged(let changed):
            return try DirectoryFacts.apply(changed, in: DirectoryStore(tx))
        case .auditFailed, .messageFailed:
            try OperationFacts(composer: composer).apply(fact, event, in: tx)
            return .applied
        case .contactInteracted(let interacted):
            try ContactFacts(composer: composer).interacted(interacted, in: tx)
            return .applied
        case .contactUnidentified(let unidentified):
            try ContactFacts(composer: composer).unidentified(unidentified, event, in: tx)
            return .applied
        case .petitionStatusChanged(let changed):
            try PartnerFacts.statusChanged(changed, event, in: tx)
            return .applied
        case .petitionPublished, .policyChanged, .calendarChanged,
            .clockBreached, .clockPaused, .messageDelivered:
            // No message and nothing to remember.
            return .applied
        default:
            return try aboutPetition(fact, event, in: tx)
        }
    }

    private func aboutPetition(_ fact: Fact, _ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        guard let known = try PetitionMirror(tx).find(event.subject, locking: true) else {
            return .deferred("petition \(event.subject) has not been received here yet")
        }
        var telling = Telling(event, about: known)
        switch fact.source {
        case .intake: try PetitionFacts(composer: composer).read(fact, into: &telling, in: tx)
        case .routing: try AssignmentFacts.read(fact, into: &telling)
        case .sla: try ClockFacts.read(fact, into: &telling)
        case .notification: break
        }
        if let missing = telling.missing { return .deferred(missing) }
        if !telling.isOfUse(after: fact, of: known) { telling.occasion.isFirstOfficer = false }
        try remember(telling, before: known, in: tx)
        // What routing did, or a later due time, is of no use to read once the petition has ended: it crossed with that.
        if telling.isOfUse(after: fact, of: known) { try composer.tell(telling.occasion, telling.context, in: tx) }
        try follow(fact, telling, in: tx)
        return .applied
    }

    /// A replayed old event does not overwrite what a newer one of the same source said.
    private func remember(_ telling: Telling, before known: NotifiedPetition, in tx: Transaction) throws {
        var petition = telling.petition
        if telling.isOutdated {
            petition = known
        }
        if telling.occasion.isFirstOfficer { petition.senderToldUnit = true }
        if petition != known { try PetitionMirror(tx).update(petition) }
    }

    /// Effects on messages made earlier, and messages to more people than the table's audiences.
    private func follow(_ fact: Fact, _ telling: Telling, in tx: Transaction) throws {
        let store = MessageStore(tx)
        let petition = telling.petition
        if !telling.isOutdated, !petition.status.isOpen { try store.supersede(.petition(petition.id)) }
        switch fact {
        case .petitionAccepted(let accepted):
            try store.acknowledgeAssignment(of: petition.id, by: accepted.assignee.officer.id)
        case .petitionAnswered(let answered):
            try PetitionFacts(composer: composer).tellMerged(answered, telling, in: tx)
        case .clockStopped(let stopped):
            guard let track = Track(stopped.clock.track), MessageRule.isMain(track) else { return }
            let told = try store.toldOfBreach(clock: stopped.clock.id)
            try store.supersede(.clock(stopped.clock.id))
            if MessageRule.correction.applies(to: telling.occasion) { try correct(told, telling, in: tx) }
        default: break
        }
    }

    private func correct(
        _ told: [(person: String, audience: Audience)], _ telling: Telling, in tx: Transaction
    ) throws {
        var context = telling.context
        // The correction itself is no stage: an answer does not overtake it.
        context.clockID = ""
        let directory = DirectoryStore(tx)
        for (person, audience) in told {
            let address = try directory.officer(person)?.address ?? Address()
            try composer.write(
                MessageRule.correction, to: Recipient(person: person, address: address), as: audience, context, in: tx)
        }
    }
}

/// One event on its way from the wire to messages.
struct Telling {
    /// As it is after the event.
    var petition: NotifiedPetition
    var occasion: Occasion
    var values = MessageValues()
    var stagePercent = 0
    var clockID = ""
    var clockStep = ""
    /// What has to come first; set, the event is deferred.
    var missing: String?
    /// A newer event of the same source has been applied: the petition stays as it is.
    let isOutdated: Bool
    private let eventID: String

    init(_ event: PBEvent, about petition: NotifiedPetition) {
        self.petition = petition
        occasion = Occasion(event.type)
        eventID = event.id
        let last: Int64
        switch ServiceName(rawValue: event.source) {
        case .intake:
            last = petition.sequences.intake
            self.petition.sequences.intake = max(last, event.sequence)
        case .routing:
            last = petition.sequences.routing
            self.petition.sequences.routing = max(last, event.sequence)
        default:
            last = petition.sequences.sla
            self.petition.sequences.sla = max(last, event.sequence)
        }
        isOutdated = event.sequence <= last
    }

    /// False for a fact that crossed with the petition's end. Stages have a rule of their own: `overtakes(stageOf:)`.
    func isOfUse(after fact: Fact, of known: NotifiedPetition) -> Bool {
        if case .clockExtended = fact { return known.status.isOpen }
        // Whose matter it is, of one that came answered: nobody is given anything.
        if case .petitionRouted(let routed) = fact, routed.forTheRecord { return false }
        return fact.source != .routing || known.status.isOpen
    }

    var context: Composer.Context {
        var context = Composer.Context(eventID: eventID, petition: petition, values: values)
        context.stagePercent = stagePercent
        context.clockID = clockID
        context.clockStep = clockStep
        return context
    }
}
