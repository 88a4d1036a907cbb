import AccessControl
import Models
import SwiftProtobuf

extension PBMessage {
    init(_ message: Message, attempts: [MessageAttempt] = []) {
        self.init()
        id = message.id
        petitionID = message.petitionID
        petitionCode = message.petitionCode
        eventID = message.eventID
        rule = message.rule
        audience = message.audience.rawValue
        recipient = message.recipient
        channel = message.channel
        templateID = message.templateID
        templateVersion = Int32(message.templateVersion)
        state = PBMessageState(message.state)
        self.attempts = attempts.map(PBMessageAttempt.init)
        subject = message.subject
        body = message.body
        createdAt = PBTimestamp(message.createdAt)
        if let instant = message.sentAt { sentAt = PBTimestamp(instant) }
        if let instant = message.heldUntil { heldUntil = PBTimestamp(instant) }
        if let instant = message.acknowledgedAt { acknowledgedAt = PBTimestamp(instant) }
        live = message.live
        person = message.maskedPerson
        stagePercent = Int32(message.stagePercent)
        urgency = message.urgency.rawValue
        reason = message.reason
        shortText = message.shortText
        uncertainAttempts = Int32(message.uncertain)
    }
}

extension Message {
    /// Who is known by an account of Zalo only is a person outside, not a post.
    fileprivate var maskedPerson: String {
        guard person.hasPrefix(Self.zaloPerson) else { return person }
        return Self.zaloPerson + Redaction.recipient(String(person.dropFirst(Self.zaloPerson.count)))
    }
}

extension PBMessageAttempt {
    init(_ attempt: MessageAttempt) {
        self.init()
        at = PBTimestamp(attempt.at)
        channel = attempt.channel
        providerID = attempt.providerID
        result = attempt.result.rawValue
        error = attempt.error
    }
}

extension PBMessageTemplate {
    init(_ template: MessageTemplate) {
        self.init()
        id = template.id
        version = Int32(template.version)
        locale = template.locale
        contentType = "text/plain"
        subject = template.subject
        body = template.body
        shortText = template.short
        if let instant = template.effectiveFrom { effectiveFrom = PBTimestamp(instant) }
    }
}

extension PBMessageState {
    init(_ state: Message.State) {
        self =
            switch state {
            case .queued: .queued
            case .held: .held
            case .sent: .sent
            case .delivered: .delivered
            case .failed: .failed
            case .dead: .dead
            }
    }

    /// Nil for unspecified: no filter.
    var domain: Message.State? {
        switch self {
        case .queued: .queued
        case .held: .held
        case .sent: .sent
        case .delivered: .delivered
        case .failed: .failed
        case .dead: .dead
        case .unspecified, .UNRECOGNIZED: nil
        }
    }
}
