import Models
import ReferenceData
import Storage

/// The directory as a petition may see it: petitions of test keys are told to the posts of tests alone, and feedback on
/// conduct to nobody whom it is about.
struct PetitionDirectory: DirectoryLookup {
    let all: DirectoryStore
    let petition: NotifiedPetition

    /// What stands for the directory when the messages about a petition are made.
    static func of(_ petition: NotifiedPetition?, in tx: Transaction) -> any DirectoryLookup {
        petition.map { PetitionDirectory(all: DirectoryStore(tx), petition: $0) } ?? DirectoryStore(tx)
    }

    /// Somebody who may not be told is there, but not in service: whoever comes next in the table is told instead.
    func officer(_ id: String) throws -> DirectoryOfficer? {
        guard petition.live else { return TestDirectory.post(id).flatMap(DirectoryOfficer.init) ?? .nobody(id) }
        guard let officer = try all.officer(id) else { return id == petition.conductOfficer ? .nobody(id) : nil }
        return mayBeTold(officer) ? officer : .nobody(id)
    }

    func active(_ role: OfficerRole, in unit: String?) throws -> [DirectoryOfficer] {
        guard petition.live else { return TestDirectory.holder(of: role, in: unit).compactMap(DirectoryOfficer.init) }
        return try all.active(role, in: unit).filter(mayBeTold)
    }

    func absences() throws -> [String: String] { petition.live ? try all.absences() : [:] }

    func onDuty() throws -> [String] { petition.live ? try all.onDuty() : [] }

    func leads(of commune: String) throws -> [String] { petition.live ? try all.leads(of: commune) : [] }

    private func mayBeTold(_ officer: DirectoryOfficer) -> Bool {
        let isOfTheUnit = !petition.conductUnit.isEmpty && officer.unitCode == petition.conductUnit
        return officer.id != petition.conductOfficer && !isOfTheUnit
    }
}

extension DirectoryOfficer {
    fileprivate init?(_ post: DemoOfficer) {
        guard let role = OfficerRole(rawValue: post.role) else { return nil }
        self.init(
            id: post.id, unitCode: post.unitCode, role: role,
            address: Address(name: post.name, email: post.email, phone: post.phone, zaloUserID: ""))
    }

    fileprivate static func nobody(_ id: String) -> DirectoryOfficer {
        DirectoryOfficer(id: id, unitCode: "", role: .officer, address: Address(), isActive: false)
    }
}

extension TestDirectory {
    /// - Parameter unit: nil for a role above the units.
    fileprivate static func holder(of role: OfficerRole, in unit: String?) -> [DemoOfficer] {
        switch role {
        case .officer: unit.map { [officer(of: $0)] } ?? []
        case .unitHead: unit.map { [head(of: $0)] } ?? []
        case .secretary: [secretary]
        case .teamHead: [teamHead]
        case .administrator: [administrator]
        }
    }
}
