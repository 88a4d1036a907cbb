import Models
import ReferenceData
import Storage

// Petitions of test keys go to posts of their own, which stand in no table.
extension Directory.Officer {
    static func test(ofUnit unit: String) -> Self { Self(TestDirectory.officer(of: unit), .officer) }

    static func test(headOf unit: String) -> Self { Self(TestDirectory.head(of: unit), .unitHead) }

    /// The holder of a role above the units.
    static func test(_ role: OfficerRole) -> Self? {
        switch role {
        case .secretary: Self(TestDirectory.secretary, role)
        case .teamHead: Self(TestDirectory.teamHead, role)
        case .administrator: Self(TestDirectory.administrator, role)
        case .officer, .unitHead: nil
        }
    }

    static func test(id: String) -> Self? {
        TestDirectory.post(id).flatMap { post in OfficerRole(rawValue: post.role).map { Self(post, $0) } }
    }

    var isTest: Bool { id.hasPrefix(TestDirectory.prefix) }

    init(_ post: DemoOfficer, _ role: OfficerRole) {
        self.init(
            id: post.id, name: post.name, unitCode: post.unitCode, role: role, position: post.position,
            phone: post.phone, email: post.email, demo: post.demo)
    }
}

extension DirectoryStore {
    /// Who may have to do with a petition: a post of the directory, of the tests' own for a petition of a test key.
    func officer(_ id: String, for petition: RoutedPetition, in tx: Transaction) throws -> Directory.Officer? {
        petition.live ? try officer(id, in: tx) : .test(id: id)
    }
}
