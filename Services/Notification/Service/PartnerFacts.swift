import Events
import Models
import Storage
import SwiftProtobuf

/// Public events for partners: each active endpoint of the partner gets the same event, under the same id; those of
/// test keys what test keys sent, the others the rest.
struct PartnerFacts {
    static func statusChanged(_ wire: PBPetitionStatusChanged, _ event: PBEvent, in tx: Transaction) throws {
        let endpoints = try EndpointStore(tx).active(of: wire.partner, live: wire.event.live)
        guard !endpoints.isEmpty else { return }
        let body = try wire.event.jsonString()
        for endpoint in endpoints {
            var message = Message(
                id: UUIDv7.make(at: tx.now), petitionID: event.subject, petitionCode: wire.event.code,
                eventID: event.id,
                rule: event.type, ruleNote: "", audience: .partner, person: Message.endpointPerson + endpoint.id,
                recipient: EndpointRules.parts(endpoint.url)?.host ?? "", channel: PartnerChannel.name,
                templateID: event.type, templateVersion: 1, subject: "", body: body, state: .queued, reason: "",
                live: wire.event.live, stagePercent: 0, clockID: "", clockStep: "", attempts: 0, createdAt: tx.now,
                nextAttemptAt: tx.now)
            message.parameters = ["webhook_id": wire.event.id.isEmpty ? event.id : wire.event.id]
            _ = try MessageStore(tx).insert(message)
        }
    }
}
