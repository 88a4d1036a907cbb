package import Models

/// A row of the directory, as far as somebody can be told something.
package struct DirectoryOfficer: Sendable, Equatable {
    package var id: String
    package var unitCode: String
    package var role: OfficerRole
    package var address: Address
    package var isActive: Bool

    package init(id: String, unitCode: String, role: OfficerRole, address: Address, isActive: Bool = true) {
        self.id = id
        self.unitCode = unitCode
        self.role = role
        self.address = address
        self.isActive = isActive
    }
}

/// Looks people up; rules do not know where.
package protocol DirectoryLookup {
    func officer(_ id: String) throws -> DirectoryOfficer?
    /// Active holders of a role in the order of their ids; `unit` nil: of any unit.
    func active(_ role: OfficerRole, in unit: String?) throws -> [DirectoryOfficer]
    /// Who is away now → who stands in (empty: nobody).
    func absences() throws -> [String: String]
    /// Ids of those on duty now.
    func onDuty() throws -> [String]
    /// Ids of the leaders in charge of a commune now.
    func leads(of commune: String) throws -> [String]
}

/// Who a message goes to.
package struct Recipient: Sendable, Equatable {
    /// An officer's id, or `Message.senderPerson`.
    package var person: String
    package var address: Address
    /// Why it is not whom the table names; empty when it is.
    package var note = ""
}

/// audience → persons. A role that nobody holds passes its messages up: to the secretary, then to the administrators.
package struct Recipients {
    let directory: any DirectoryLookup

    package init(_ directory: any DirectoryLookup) {
        self.directory = directory
    }

    /// - Returns: nobody only when neither the role nor those above it are held by anybody.
    ///
    /// - Parameter office: the post that the event names, for an audience that is one.
    package func find(
        _ audience: Audience, about petition: NotifiedPetition?, office: String = ""
    ) throws -> [Recipient] {
        if audience == .sender {
            return petition.map { [Recipient(person: Message.senderPerson, address: $0.sender)] } ?? []
        }
        if audience == .viceChairman { return try named(office, "") }
        if audience == .communeLead {
            return try directory.leads(of: petition?.communeCode ?? "").flatMap { try named($0, "") }
        }
        let direct = try holders(of: audience, about: petition)
        if !direct.isEmpty { return direct }
        for fallback in [Audience.secretary, .administrator] where fallback != audience {
            let found = try holders(of: fallback, about: petition)
            if !found.isEmpty {
                return found.map {
                    Recipient(
                        person: $0.person, address: $0.address, note: "no \(audience.rawValue): \(fallback.rawValue)")
                }
            }
        }
        return []
    }

    private func holders(of audience: Audience, about petition: NotifiedPetition?) throws -> [Recipient] {
        switch audience {
        case .sender, .partner, .viceChairman, .communeLead: return []
        case .officer: return try petition.map(holder) ?? []
        case .unitHead: return try petition.map(unitHead) ?? []
        case .secretary: return try oneOf(all(.secretary))
        case .teamHead: return try oneOf(all(.teamHead))
        case .administrator: return try all(.administrator)
        }
    }

    private func all(_ role: OfficerRole, in unit: String? = nil) throws -> [Recipient] {
        try directory.active(role, in: unit).map { Recipient(person: $0.id, address: $0.address) }
    }

    /// Of several holders of a role one is told: who is on duty, else the first who is there, else who stands in for the
    /// first.
    private func oneOf(_ holders: [Recipient]) throws -> [Recipient] {
        guard let first = holders.first else { return [] }
        let duty = try directory.onDuty()
        if var present = holders.first(where: { duty.contains($0.person) }) {
            if present.person != first.person { present.note = "on duty" }
            return [present]
        }
        let away = try directory.absences()
        return [try holders.first { away[$0.person] == nil } ?? standIn(for: first, away)]
    }

    /// Who stands in for somebody who is away, one step; the person itself when nobody does.
    private func standIn(for person: Recipient, _ away: [String: String]) throws -> Recipient {
        guard let substitute = away[person.person], !substitute.isEmpty, away[substitute] == nil,
            let officer = try directory.officer(substitute), officer.isActive
        else { return person }
        return Recipient(
            person: substitute, address: officer.address, note: "stands in for \(person.person)")
    }

    private func holder(of petition: NotifiedPetition) throws -> [Recipient] {
        switch petition.holder {
        case .officer: return try named(petition.officerID, petition.officerName)
        case .secretary, .teamHead:
            let person = try named(petition.officerID, petition.officerName)
            if !person.isEmpty { return person }
            return try holders(of: petition.holder == .secretary ? .secretary : .teamHead, about: petition)
        case nil: return []
        }
    }

    private func unitHead(of petition: NotifiedPetition) throws -> [Recipient] {
        let head = try named(petition.headID, petition.headName)
        if !head.isEmpty || petition.unitCode.isEmpty { return try oneOf(head) }
        return try oneOf(all(.unitHead, in: petition.unitCode))
    }

    /// A person an event names. The directory's row may still be on its way: the address is looked up again at sending.
    private func named(_ id: String, _ name: String) throws -> [Recipient] {
        guard !id.isEmpty else { return [] }
        guard let officer = try directory.officer(id) else {
            return [Recipient(person: id, address: Address(name: name))]
        }
        return officer.isActive ? [Recipient(person: id, address: officer.address)] : []
    }
}
