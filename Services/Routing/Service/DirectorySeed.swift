import Events
import Models
package import ReferenceData
package import Storage

/// What the directory starts with: units, communes and procedures of the reference data. Officers are the department's
/// own; every service starts from the same data, so no events are sent.
package enum DirectorySeed {
    package static func fill(_ reference: ReferenceData, in tx: Transaction) throws {
        let store = DirectoryStore(outbox: Outbox(source: .routing))
        for unit in reference.units { _ = try store.write(Directory.Unit(unit), in: tx) }
        for commune in reference.communes { _ = try store.write(Directory.Commune(commune), in: tx) }
        let units = Set(reference.units.map(\.code))
        for procedure in reference.procedures {
            guard let row = Directory.Procedure(procedure, units: units) else { continue }
            _ = try store.write(row, in: tx)
        }
    }
}

extension Directory.Unit {
    init(_ unit: ReferenceData.Unit) {
        self.init(code: unit.code, name: unit.name, unitType: unit.unitType, fields: unit.fields)
    }
}

extension Directory.Commune {
    init(_ commune: ReferenceData.Commune) {
        self.init(
            code: commune.code, name: commune.name, type: commune.type, fullName: commune.fullName,
            provinceCode: commune.provinceCode)
    }
}

extension Directory.Procedure {
    /// Nil for a procedure whose code was not found: nobody can name it.
    init?(_ procedure: ReferenceData.Procedure, units: Set<String>) {
        guard let code = procedure.code else { return nil }
        self.init(
            code: code, name: procedure.name, field: procedure.field, level: procedure.level,
            timeLimitText: procedure.timeLimitText, timeLimitDays: procedure.timeLimitDays,
            unitCode: units.contains(procedure.suggestedDivision) ? procedure.suggestedDivision : "",
            status: procedure.status2026)
    }
}

extension Directory.Officer {
    init?(_ post: DemoOfficer) {
        guard let role = OfficerRole(rawValue: post.role) else { return nil }
        self.init(post, role)
    }
}
