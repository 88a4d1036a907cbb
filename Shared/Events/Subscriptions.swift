package import Models

/// Who hears what: one row an event type. The relay delivers to these services and to nobody else.
package enum Subscriptions {
    /// Who hears this fact: its row of the table. Of started clocks routing hears the fresh main ones only, as one follows
    /// an authority's reply; the first due time came with petition.received.
    package static func hearers(of fact: Fact) -> [ServiceName] {
        let services = table[fact.type] ?? []
        guard case .clockStarted(let started) = fact, started.clock.round < 2 || !started.clock.isMain else {
            return services
        }
        return services.filter { $0 != .routing }
    }

    package static let table: [String: [ServiceName]] = [
        "petition.received": [.routing, .sla, .notification],
        "petition.supplement_requested": [.routing, .sla, .notification],
        "petition.supplement_provided": [.routing, .sla, .notification],
        "petition.rejected": [.routing, .sla, .notification],
        "petition.withdrawn": [.routing, .sla, .notification],
        "petition.merged": [.routing, .sla, .notification],
        "petition.answered": [.routing, .sla, .notification],
        "petition.published": [.sla, .notification],
        "petition.closed": [.routing, .sla, .notification],
        "petition.reopened": [.routing, .sla, .notification],
        "petition.rated": [.notification],
        "petition.track_corrected": [.routing, .sla, .notification],
        "petition.identified": [.routing, .sla, .notification],
        "contact.interacted": [.notification],
        "contact.unidentified": [.notification],
        "petition.status_changed": [.notification],

        "petition.routed": [.intake, .sla, .notification],
        "petition.unroutable": [.intake, .sla, .notification],
        "petition.accepted": [.intake, .sla, .notification],
        "petition.returned": [.intake, .sla, .notification],
        "petition.reassigned": [.intake, .sla, .notification],
        "petition.escalated": [.intake, .sla, .notification],
        "petition.transferred": [.intake, .sla, .notification],
        "petition.joint_units_changed": [.intake, .sla],
        "authority.replied": [.intake, .sla, .notification],
        "directory.changed": [.intake, .sla, .notification],

        "clock.started": [.routing, .notification],
        "clock.paused": [.notification],
        "clock.resumed": [.routing, .notification],
        "clock.extended": [.intake, .routing, .notification],
        "clock.stopped": [.notification],
        "clock.stage_reached": [.routing, .notification],
        "clock.breached": [.notification],
        "policy.changed": [.intake, .routing],
        "calendar.changed": [.intake, .routing],
        "audit.failed": [.notification],

        "message.delivered": [],
        "message.failed": [.notification],
    ]
}
