package import Models
package import Storage

/// The mirror of the directory, within one transaction.
package struct DirectoryStore: DirectoryLookup {
    private static let columns = "id, name, unit_code, role, phone, email, zalo_user_id, active"
    let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    package func officer(_ id: String) throws -> DirectoryOfficer? {
        try tx.first("SELECT \(Self.columns) FROM directory_officer WHERE id = $1", id).map(Self.officer)
    }

    package func active(_ role: OfficerRole, in unit: String?) throws -> [DirectoryOfficer] {
        let select = "SELECT \(Self.columns) FROM directory_officer WHERE role = $1 AND active = $2"
        guard let unit else { return try tx.query("\(select) ORDER BY id", role.rawValue, true).map(Self.officer) }
        return try tx.query("\(select) AND unit_code = $3 ORDER BY id", role.rawValue, true, unit).map(Self.officer)
    }

    package func unitName(_ code: String) throws -> String? {
        try tx.first("SELECT name FROM directory_unit WHERE code = $1", code)?.text("name")
    }

    package func communeName(_ code: String) throws -> String? {
        try tx.first("SELECT name FROM directory_commune WHERE code = $1", code)?.text("name")
    }

    /// Whether preferences can be kept under this name: an officer's id, or `commune:CODE`.
    func knows(_ person: String) throws -> Bool {
        let commune = ContactPreference.communePerson
        if person.hasPrefix(commune) { return try communeName(String(person.dropFirst(commune.count))) != nil }
        return try officer(person) != nil
    }

    /// An older version never replaces a newer one.
    package func put(_ officer: DirectoryOfficer, version: Int) throws {
        try tx.execute(
            """
            INSERT INTO directory_officer (id, name, unit_code, role, phone, email, zalo_user_id, active, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit_code = excluded.unit_code, role = excluded.role,
                phone = excluded.phone, email = excluded.email, zalo_user_id = excluded.zalo_user_id,
                active = excluded.active, version = excluded.version
            WHERE directory_officer.version <= excluded.version
            """,
            officer.id, officer.address.name, officer.unitCode, officer.role.rawValue, officer.address.phone,
            officer.address.email, officer.address.zaloUserID, officer.isActive, version)
    }

    package func putUnit(code: String, name: String, version: Int) throws {
        try put("directory_unit", code, name, version)
    }

    package func putCommune(code: String, name: String, version: Int) throws {
        try put("directory_commune", code, name, version)
    }

    private func put(_ table: String, _ code: String, _ name: String, _ version: Int) throws {
        try tx.execute(
            """
            INSERT INTO \(table) (code, name, version) VALUES ($1, $2, $3)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, version = excluded.version
            WHERE \(table).version <= excluded.version
            """, code, name, version)
    }

    private static func officer(_ row: Row) throws -> DirectoryOfficer {
        guard let role = OfficerRole(rawValue: try row.text("role")) else {
            throw StorageError.badRow("role of directory_officer")
        }
        return DirectoryOfficer(
            id: try row.text("id"), unitCode: try row.text("unit_code"), role: role,
            address: Address(
                name: try row.text("name"), email: try row.text("email"), phone: try row.text("phone"),
                zaloUserID: try row.text("zalo_user_id")),
            isActive: try row.bool("active"))
    }
}
