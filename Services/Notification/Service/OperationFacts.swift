import Events
import Models
import Storage

/// Facts about no petition: for the administrator, and for the directory's mirror.
struct OperationFacts {
    let composer: Composer

    func apply(_ fact: Fact, _ event: PBEvent, in tx: Transaction) throws {
        var occasion = Occasion(event.type)
        var context = Composer.Context(eventID: event.id)
        switch fact {
        case .auditFailed(let failed):
            context.values[.findings] = failed.findings.map { "- \($0)" }.joined(separator: "\n")
            context.values.set(.at, failed.at.instant)
        case .messageFailed(let failed):
            guard let message = try MessageStore(tx).find(failed.messageID) else { return }
            // A message to an administrator that fails makes no further message: no loops.
            let role = try DirectoryStore(tx).officer(message.person)?.role
            occasion.concernsAdministrator = message.audience == .administrator || role == .administrator
            context.petitionID = message.petitionID
            context.petitionCode = message.petitionCode
            context.live = message.live
            context.values[.code] = message.petitionCode
            context.values[.messageID] = message.id
            context.values[.failedRule] = failed.rule
            context.values[.channel] = failed.channel
            context.values[.reason] = failed.reason
            context.values[.cause] = failed.reason
            context.values.set(.at, failed.at.instant)
        default: return
        }
        try composer.tell(occasion, context, in: tx)
    }
}

enum DirectoryFacts {
    static func apply(_ changed: PBDirectoryChanged, in directory: DirectoryStore) throws -> EventOutcome {
        switch changed.row {
        case .unit(let unit):
            try directory.putUnit(code: unit.code, name: unit.name, version: Int(unit.version))
        case .commune(let commune):
            let name = commune.fullName.isEmpty ? commune.name : commune.fullName
            try directory.putCommune(code: commune.code, name: name, version: Int(commune.version))
        case .officer(let officer):
            guard let role = OfficerRole(officer.role) else { return .rejected("officer \(officer.id) without a role") }
            try directory.put(
                DirectoryOfficer(
                    id: officer.id, unitCode: officer.unitCode, role: role,
                    address: Address(
                        name: officer.name, email: officer.email, phone: officer.phone,
                        zaloUserID: officer.zaloUserID),
                    isActive: officer.active),
                version: Int(officer.version))
        case .absence(let absence):
            try directory.put(
                RosterRow(
                    kind: .absence, id: absence.id, officer: absence.officerID, other: absence.substituteOfficerID,
                    from: absence.from.instant, to: absence.to.instant, isCancelled: absence.cancelled),
                version: Int(absence.version))
        case .dutyShift(let shift):
            try directory.put(
                RosterRow(
                    kind: .shift, id: shift.id, officer: shift.officerID, other: shift.backupOfficerID,
                    from: shift.from.instant, to: shift.to.instant, isCancelled: shift.cancelled),
                version: Int(shift.version))
        case .communeLead(let lead):
            try directory.put(
                RosterRow(
                    kind: .lead, id: lead.id, officer: lead.officerID, from: lead.from.instant, to: lead.to.instant,
                    communes: lead.communeCodes, isCancelled: lead.cancelled),
                version: Int(lead.version))
        case .procedure, .secondment, .visit, nil:
            break
        }
        return .applied
    }
}
