import Events
import FoundationEssentials
import Models
import SwiftProtobuf

extension PublicEventStore.Row {
    /// For notification, which sends it to the partner's webhook under the same id.
    func fact(agency: String) -> Fact {
        .petitionStatusChanged(
            .with {
                $0.partner = String(owner.dropFirst("partner:".count))
                $0.event = PBPublicEvent(self, agency: agency)
            })
    }
}

extension PBPublicEvent {
    init(_ row: PublicEventStore.Row, agency name: String) {
        self.init()
        let event = row.event
        id = row.id
        cursor = String(row.position)
        at = PBTimestamp(row.at)
        code = event.code
        if let reference = event.externalReference { externalReference = PBExternalReference(reference) }
        if let known = event.petitionStatus {
            status = known.wire
            let portal = PortalStatus(known, isAnswered: event.answeredAt != nil)
            portalStatus = Int32(portal.rawValue)
            portalStatusName = portal.vietnamese
        }
        agency = name
        // What comes over a key is received by no person.
        receivedBy = "Hệ thống tiếp nhận, \(name)"
        unitCode = event.unitCode ?? ""
        officerName = event.officerName ?? ""
        receivedAt = PBTimestamp(event.receivedAt)
        if let instant = event.handledAt { handledAt = PBTimestamp(instant) }
        if let instant = event.answeredAt { answeredAt = PBTimestamp(instant) }
        dueAt = PBTimestamp(event.dueAt)
        live = event.live
    }
}
