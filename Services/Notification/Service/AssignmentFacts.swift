import Events
import Models
import Storage

/// Facts of routing about a petition.
enum AssignmentFacts {
    static func read(_ fact: Fact, into telling: inout Telling) throws {
        switch fact {
        case .petitionRouted(let routed) where routed.forTheRecord:
            hold(routed.assignee, in: &telling.petition)
        case .petitionRouted(let routed):
            give(routed.assignee, at: routed.at, to: &telling)
            telling.petition.moveByRouting(to: .assigned)
        case .petitionReassigned(let reassigned):
            give(reassigned.assignee, at: reassigned.at, to: &telling)
            telling.values[.reason] = reassigned.reason
            if !reassigned.keepsState { telling.petition.moveByRouting(to: .assigned) }
        case .petitionUnroutable(let unroutable):
            hold(unroutable.assignee, in: &telling.petition)
            telling.values[.reason] = unroutable.reason
            telling.petition.moveByRouting(to: .assigned)
        case .petitionAccepted(let accepted):
            hold(accepted.assignee, in: &telling.petition)
            telling.petition.moveByRouting(to: .inProgress)
        case .petitionReturned(let returned):
            read(returned, into: &telling)
        case .petitionEscalated:
            telling.petition.moveByRouting(to: .awaitingAuthority)
        case .petitionTransferred(let transferred):
            telling.petition.moveByRouting(to: .transferred)
            telling.values[.otherAgency] = transferred.agency
            telling.values[.reason] = transferred.reason
            telling.values.set(.at, transferred.at.instant)
        case .authorityReplied(let replied):
            telling.petition.moveByRouting(to: .inProgress)
            telling.values[.document] = replied.document.number
            telling.values[.otherAgency] = replied.document.issuer
            telling.values.set(.at, replied.at.instant)
        default: break
        }
    }

    private static func give(_ assignee: PBAssignee, at: PBTimestamp, to telling: inout Telling) {
        hold(assignee, in: &telling.petition)
        telling.petition.assignedAt = at.instant
        telling.occasion.isFirstOfficer = telling.petition.holder == .officer && !telling.petition.senderToldUnit
    }

    private static func hold(_ assignee: PBAssignee, in petition: inout NotifiedPetition) {
        petition.holder = AssigneeKind(assignee.kind)
        petition.unitCode = assignee.unitCode
        petition.unitName = assignee.unitName
        petition.officerID = assignee.officer.id
        petition.officerName = assignee.officer.name
        petition.headID = assignee.head.id
        petition.headName = assignee.head.name
    }

    /// Without an assignee the petition is on its way: petition.reassigned follows, and until then it is nobody's.
    private static func read(_ returned: PBPetitionReturned, into telling: inout Telling) {
        let before = telling.petition
        if returned.hasAssignee {
            hold(returned.assignee, in: &telling.petition)
        } else {
            hold(PBAssignee(), in: &telling.petition)
        }
        telling.petition.moveByRouting(to: .assigned)
        telling.occasion.isForTeamHead = returned.bounces >= 2 || telling.petition.holder == .teamHead
        telling.values[.bounces] = String(returned.bounces)
        telling.values[.cause] = returned.cause == "EXPIRED" ? "quá thời gian xác nhận" : "đơn vị trả lại"
        telling.values[.reason] = returned.reason == "EXPIRED" ? nil : returned.reason
        telling.values[.unit] =
            before.unitCode == returned.fromUnitCode && !before.unitName.isEmpty
            ? before.unitName : returned.fromUnitCode
        telling.values[.officer] = returned.fromOfficer.name
        telling.values.set(.at, returned.at.instant)
    }
}
