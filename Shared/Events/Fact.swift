package import Models

/// The fact inside an event.
package typealias Fact = PBEventData.OneOf_Fact

extension PBEventData.OneOf_Fact {
    /// The event type that names this fact, as in `Subscriptions`.
    package var type: String {
        switch self {
        case .petitionReceived: "petition.received"
        case .supplementRequested: "petition.supplement_requested"
        case .supplementProvided: "petition.supplement_provided"
        case .petitionRejected: "petition.rejected"
        case .petitionWithdrawn: "petition.withdrawn"
        case .petitionMerged: "petition.merged"
        case .petitionAnswered: "petition.answered"
        case .petitionPublished: "petition.published"
        case .petitionClosed: "petition.closed"
        case .petitionReopened: "petition.reopened"
        case .petitionRated: "petition.rated"
        case .trackCorrected: "petition.track_corrected"
        case .contactInteracted: "contact.interacted"
        case .contactUnidentified: "contact.unidentified"
        case .petitionStatusChanged: "petition.status_changed"
        case .petitionIdentified: "petition.identified"
        case .petitionRouted: "petition.routed"
        case .petitionUnroutable: "petition.unroutable"
        case .petitionAccepted: "petition.accepted"
        case .petitionReturned: "petition.returned"
        case .petitionReassigned: "petition.reassigned"
        case .petitionEscalated: "petition.escalated"
        case .petitionTransferred: "petition.transferred"
        case .authorityReplied: "authority.replied"
        case .directoryChanged: "directory.changed"
        case .jointUnitsChanged: "petition.joint_units_changed"
        case .clockStarted: "clock.started"
        case .clockPaused: "clock.paused"
        case .clockResumed: "clock.resumed"
        case .clockExtended: "clock.extended"
        case .clockStopped: "clock.stopped"
        case .stageReached: "clock.stage_reached"
        case .clockBreached: "clock.breached"
        case .policyChanged: "policy.changed"
        case .calendarChanged: "calendar.changed"
        case .auditFailed: "audit.failed"
        case .messageDelivered: "message.delivered"
        case .messageFailed: "message.failed"
        }
    }

    /// The service that may state this fact; a `Deliver` from anybody else is refused.
    package var source: ServiceName {
        switch self {
        case .petitionReceived, .supplementRequested, .supplementProvided, .petitionRejected, .petitionWithdrawn,
            .petitionMerged, .petitionAnswered, .petitionPublished, .petitionClosed, .petitionReopened,
            .petitionRated, .trackCorrected, .contactInteracted, .contactUnidentified, .petitionStatusChanged,
            .petitionIdentified:
            .intake
        case .petitionRouted, .petitionUnroutable, .petitionAccepted, .petitionReturned, .petitionReassigned,
            .petitionEscalated, .petitionTransferred, .authorityReplied, .directoryChanged, .jointUnitsChanged:
            .routing
        case .clockStarted, .clockPaused, .clockResumed, .clockExtended, .clockStopped, .stageReached,
            .clockBreached, .policyChanged, .calendarChanged, .auditFailed:
            .sla
        case .messageDelivered, .messageFailed:
            .notification
        }
    }

    /// What a subscriber may see: the sender's contacts reach notification only, the text does not reach sla.
    func redacted(for subscriber: ServiceName) -> Fact {
        guard subscriber != .notification else { return self }
        switch self {
        case .petitionReceived(var received):
            received.petition.redact(for: subscriber)
            return .petitionReceived(received)
        case .petitionIdentified(var identified):
            identified.petition.redact(for: subscriber)
            return .petitionIdentified(identified)
        default: return self
        }
    }
}

extension PBPetition {
    fileprivate mutating func redact(for subscriber: ServiceName) {
        clearReporter()
        if subscriber == .sla { body = "" }
    }
}
