import Models

/// Rows of the directory: domain → wire and back.
extension PBUnit {
    init(_ unit: Directory.Unit) {
        self.init()
        code = unit.code
        name = unit.name
        unitType = unit.unitType
        fields = unit.fields
        active = unit.active
        version = Int32(unit.version)
    }
}

extension Directory.Unit {
    init(_ wire: PBUnit) {
        self.init(
            code: wire.code, name: wire.name, unitType: wire.unitType, fields: wire.fields, active: wire.active,
            version: Int(wire.version))
    }
}

extension PBOfficer {
    init(_ officer: Directory.Officer) {
        self.init()
        id = officer.id
        name = officer.name
        unitCode = officer.unitCode
        role = officer.role.wire
        position = officer.position
        phone = officer.phone
        email = officer.email
        zaloUserID = officer.zaloUserID
        active = officer.active
        demo = officer.demo
        version = Int32(officer.version)
        skills = officer.skills
        capacity = Int32(officer.capacity)
    }
}

extension Directory.Officer {
    /// - Throws: `invalidArgument` for a role of no known kind.
    init(_ wire: PBOfficer) throws {
        guard let role = OfficerRole(wire.role) else {
            throw RPCError.invalid("officer.role", "REQUIRED", "is required", vi: "Thiếu vai trò.")
        }
        self.init(
            id: wire.id, name: wire.name, unitCode: wire.unitCode, role: role, position: wire.position,
            phone: wire.phone, email: wire.email, zaloUserID: wire.zaloUserID, active: wire.active, demo: wire.demo,
            version: Int(wire.version), skills: wire.skills,
            capacity: wire.capacity == 0 ? Self.usualCapacity : Int(wire.capacity))
    }
}

extension PBCommune {
    init(_ commune: Directory.Commune) {
        self.init()
        code = commune.code
        name = commune.name
        type = commune.type
        fullName = commune.fullName
        provinceCode = commune.provinceCode
        active = commune.active
        version = Int32(commune.version)
    }
}

extension Directory.Commune {
    init(_ wire: PBCommune) {
        self.init(
            code: wire.code, name: wire.name, type: wire.type, fullName: wire.fullName,
            provinceCode: wire.provinceCode, active: wire.active, version: Int(wire.version))
    }
}

extension PBProcedure {
    init(_ procedure: Directory.Procedure) {
        self.init()
        code = procedure.code
        name = procedure.name
        field = procedure.field
        level = procedure.level
        timeLimitText = procedure.timeLimitText
        if let days = procedure.timeLimitDays { timeLimitDays = Int32(days) }
        unitCode = procedure.unitCode
        status = procedure.status
        version = Int32(procedure.version)
    }
}

extension Directory.Procedure {
    init(_ wire: PBProcedure) {
        self.init(
            code: wire.code, name: wire.name, field: wire.field, level: wire.level, timeLimitText: wire.timeLimitText,
            timeLimitDays: wire.hasTimeLimitDays ? Int(wire.timeLimitDays) : nil, unitCode: wire.unitCode,
            status: wire.status, version: Int(wire.version))
    }
}
