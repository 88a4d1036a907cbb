import struct FoundationEssentials.Date
package import Events
import Models
package import Storage

/// Turns an occasion into messages: rules → persons → texts → rows, in the transaction of the event.
package struct Composer: Sendable {
    /// Begins the `person` of a message whose role nobody holds.
    static let nobody = "nobody:"

    let templates: TemplateShelf
    let ladder: ChannelLadder
    let outbox: Outbox
    /// The department's name, as senders read it.
    let agency: String

    package init(templates: TemplateShelf, ladder: ChannelLadder, outbox: Outbox, agency: String) {
        self.templates = templates
        self.ladder = ladder
        self.outbox = outbox
        self.agency = agency
    }

    /// What the messages of one event have in common.
    package struct Context: Sendable {
        package var eventID: String
        package var petition: NotifiedPetition?
        package var values = MessageValues()
        package var stagePercent = 0
        package var clockID = ""
        package var clockStep = ""
        /// For messages about no petition of their own.
        package var petitionID = ""
        package var petitionCode = ""
        package var live = true
    }

    /// Makes the messages that the table asks for.
    package func tell(_ occasion: Occasion, _ context: Context, in tx: Transaction) throws {
        for rule in MessageRule.rules(for: occasion, at: tx.now) {
            let recipients = try Recipients(PetitionDirectory.of(context.petition, in: tx)).find(
                rule.audience, about: context.petition, office: occasion.office)
            for recipient in recipients { try write(rule, to: recipient, context, in: tx) }
            if recipients.isEmpty, !rule.audience.isCopy {
                try writeDeadLetter(rule, post: occasion.office, context, in: tx)
            }
        }
    }

    /// One message; nothing when this person has one about this event already.
    package func write(
        _ rule: MessageRule, to recipient: Recipient, as audience: Audience? = nil, _ context: Context,
        in tx: Transaction
    ) throws {
        let preference = try PreferenceStore(tx).find(for: recipient.person, about: context.petition)
        var message = try draft(
            rule, as: audience ?? rule.audience, context, locale: preference?.locale ?? "vi", in: tx)
        message.person = recipient.person
        message.ruleNote = recipient.note
        if rule.isInAppOnly {
            message.channel = Message.inApp
            message.state = .delivered
            message.sentAt = tx.now
        } else {
            message.channel =
                ladder.rungs(of: message, to: recipient.address, preference, about: context.petition).first ?? ""
            message.recipient = recipient.address.masked
        }
        if !context.clockID.isEmpty, context.petition?.overtakes(stageOf: context.clockStep) == true {
            message.state = .failed
            message.reason = Message.superseded
            message.sentAt = nil
        }
        _ = try MessageStore(tx).insert(message)
    }

    /// Nobody holds the role, nor those above it: kept, counted and replayable once somebody does.
    private func writeDeadLetter(
        _ rule: MessageRule, post: String, _ context: Context, in tx: Transaction
    ) throws {
        var message = try draft(rule, as: rule.audience, context, locale: "vi", in: tx)
        message.person = Self.nobody + rule.audience.rawValue
        if rule.audience == .viceChairman { message.person += ":\(post)" }
        message.state = .dead
        message.reason = "nobody holds the role \(rule.audience.rawValue)"
        guard try MessageStore(tx).insert(message) else { return }
        try outbox.emit(
            .messageFailed(message.failure(message.reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
    }

    private func draft(
        _ rule: MessageRule, as audience: Audience, _ context: Context, locale: String, in tx: Transaction
    ) throws -> Message {
        let now = tx.now
        let compiled = try templates.template(rule.template, locale: locale, in: tx)
        var values = context.values
        if let petition = context.petition { values.fill(from: petition, for: rule.audience) }
        values[.agency] = agency
        values.keep(rule.names)
        let text = compiled.render(values)
        var message = Message(
            id: UUIDv7.make(at: now), petitionID: context.petition?.id ?? context.petitionID,
            petitionCode: context.petition?.code ?? context.petitionCode, eventID: context.eventID, rule: rule.event,
            ruleNote: "", audience: audience, person: "", recipient: "", channel: "", templateID: compiled.template.id,
            templateVersion: compiled.template.version, subject: text.subject, body: text.body, state: .queued,
            reason: "", live: context.petition?.live ?? context.live, stagePercent: context.stagePercent,
            clockID: context.clockID, clockStep: context.clockStep, attempts: 0, createdAt: now, nextAttemptAt: now)
        message.urgency =
            audience == .sender ? rule.urgency : rule.urgency.raised(by: context.petition?.urgency ?? .normal)
        message.shortText = text.short
        message.parameters = values.short
        return message
    }

    /// A message about no petition, by a rule beside the table: an alarm, a test, a question.
    ///
    /// - Returns: nil when this person has one about this event already.
    package func write(
        _ rule: MessageRule, event: String, to recipient: Recipient, values: MessageValues = MessageValues(),
        spent: [String] = [], in tx: Transaction
    ) throws -> Message? {
        var context = Context(eventID: event)
        context.values = values
        var message = try draft(rule, as: rule.audience, context, locale: "vi", in: tx)
        message.person = recipient.person
        message.recipient = recipient.address.masked
        message.spent = spent
        message.channel = ladder.rungs(for: recipient.address, live: true).first { !spent.contains($0) } ?? ""
        return try MessageStore(tx).insert(message) ? message : nil
    }
}

extension MessageValues {
    /// What every message about a petition can say; values already there stay. The sender's name is for the
    /// sender only.
    mutating func fill(from petition: NotifiedPetition, for audience: Audience) {
        if self[.code] == nil { self[.code] = petition.code }
        self[.petitionSubject] = SingleLine.text(petition.subject, limit: 120)
        self[.commune] = petition.communeName
        if audience == .sender { self[.sender] = petition.sender.name }
        if self[.unit] == nil { self[.unit] = petition.unitName.isEmpty ? petition.unitCode : petition.unitName }
        if self[.officer] == nil { self[.officer] = petition.officerName }
        self[.receiver] = petition.receiverName
        set(.receivedAt, petition.receivedAt)
        if self[.assignedAt] == nil { set(.assignedAt, petition.assignedAt) }
        if self[.dueAt] == nil { set(.dueAt, petition.dueAt) }
        if self[.answeredAt] == nil { set(.answeredAt, petition.answeredAt) }
    }
}
