package import Events
package import Models
package import Storage

/// Reads and replaces rows of the directory; each change is a fact for the other services.
package struct DirectoryStore: Sendable {
    package let outbox: Outbox

    package init(outbox: Outbox) {
        self.outbox = outbox
    }

    // MARK: units

    package func units(in tx: Transaction) throws -> [Directory.Unit] {
        try tx.query("SELECT \(Directory.Unit.columns) FROM unit ORDER BY code").map(Directory.Unit.init(row:))
    }

    package func unit(_ code: String, in tx: Transaction) throws -> Directory.Unit? {
        try tx.first("SELECT \(Directory.Unit.columns) FROM unit WHERE code = $1", code).map(Directory.Unit.init(row:))
    }

    /// - Throws: `invalidArgument` with every violation; `failedPrecondition` (VERSION_CONFLICT).
    package func put(_ row: Directory.Unit, in tx: Transaction) throws -> Directory.Unit {
        var unit = try row.checked()
        unit.version = try write(unit, in: tx)
        try requireVersion(row.version, unit.version)
        try outbox.emit(.directoryChanged(unit), about: "unit:\(unit.code)", in: tx)
        return unit
    }

    func write(_ unit: Directory.Unit, in tx: Transaction) throws -> Int {
        try written(
            try tx.first(
                """
                INSERT INTO unit (\(Directory.Unit.columns)) VALUES ($1, $2, $3, $4, $5, 1)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, unit_type = excluded.unit_type,
                    fields = excluded.fields, active = excluded.active, version = unit.version + 1
                RETURNING version
                """,
                unit.code, unit.name, unit.unitType, try JSONColumn.encode(unit.fields), unit.active))
    }

    // MARK: officers

    /// - Parameter unit: only of this unit; all when empty.
    package func officers(unit: String = "", in tx: Transaction) throws -> [Directory.Officer] {
        let select = "SELECT \(Directory.Officer.columns) FROM officer"
        let rows =
            try unit.isEmpty
            ? tx.query("\(select) ORDER BY id") : tx.query("\(select) WHERE unit_code = $1 ORDER BY id", unit)
        return try rows.map(Directory.Officer.init(row:))
    }

    package func officer(_ id: String, in tx: Transaction) throws -> Directory.Officer? {
        try tx.first("SELECT \(Directory.Officer.columns) FROM officer WHERE id = $1", id)
            .map(Directory.Officer.init(row:))
    }

    /// The unit's head; the first by id when there are several.
    package func head(of unit: String, in tx: Transaction) throws -> Directory.Officer? {
        guard !unit.isEmpty else { return nil }
        return try tx.first(
            """
            SELECT \(Directory.Officer.columns) FROM officer
            WHERE unit_code = $1 AND role = 'UNIT_HEAD' AND active = $2 ORDER BY id LIMIT 1
            """, unit, true
        ).map(Directory.Officer.init(row:))
    }

    /// - Throws: `invalidArgument` with every violation; `failedPrecondition` (VERSION_CONFLICT).
    package func put(_ row: Directory.Officer, in tx: Transaction) throws -> Directory.Officer {
        var officer = try row.checked()
        try requireUnit(officer.unitCode, "officer.unit_code", in: tx)
        officer.version = try write(officer, in: tx)
        try requireVersion(row.version, officer.version)
        try outbox.emit(.directoryChanged(officer), about: "officer:\(officer.id)", in: tx)
        return officer
    }

    private func write(_ officer: Directory.Officer, in tx: Transaction) throws -> Int {
        try written(
            try tx.first(
                """
                INSERT INTO officer (\(Directory.Officer.columns), open_assignments)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12, 0)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit_code = excluded.unit_code,
                    role = excluded.role, position = excluded.position, phone = excluded.phone, email = excluded.email,
                    zalo_user_id = excluded.zalo_user_id, active = excluded.active, demo = excluded.demo,
                    skills = excluded.skills, capacity = excluded.capacity, version = officer.version + 1
                RETURNING version
                """,
                officer.id, officer.name, officer.unitCode, officer.role.rawValue, officer.position, officer.phone,
                officer.email, officer.zaloUserID, officer.active, officer.demo,
                try JSONColumn.encode(officer.skills), officer.capacity))
    }

    // MARK: communes

    package func communes(in tx: Transaction) throws -> [Directory.Commune] {
        try tx.query("SELECT \(Directory.Commune.columns) FROM commune ORDER BY code").map(Directory.Commune.init(row:))
    }

    package func commune(_ code: String, in tx: Transaction) throws -> Directory.Commune? {
        try tx.first("SELECT \(Directory.Commune.columns) FROM commune WHERE code = $1", code)
            .map(Directory.Commune.init(row:))
    }

    /// - Throws: `invalidArgument` with every violation; `failedPrecondition` (VERSION_CONFLICT).
    package func put(_ row: Directory.Commune, in tx: Transaction) throws -> Directory.Commune {
        var commune = try row.checked()
        commune.version = try write(commune, in: tx)
        try requireVersion(row.version, commune.version)
        try outbox.emit(.directoryChanged(commune), about: "commune:\(commune.code)", in: tx)
        return commune
    }

    func write(_ commune: Directory.Commune, in tx: Transaction) throws -> Int {
        try written(
            try tx.first(
                """
                INSERT INTO commune (\(Directory.Commune.columns)) VALUES ($1, $2, $3, $4, $5, $6, 1)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type,
                    full_name = excluded.full_name, province_code = excluded.province_code, active = excluded.active,
                    version = commune.version + 1
                RETURNING version
                """,
                commune.code, commune.name, commune.type, commune.fullName, commune.provinceCode, commune.active))
    }

    // MARK: procedures

    /// - Parameter unit: only of this unit; all when empty.
    package func procedures(unit: String = "", in tx: Transaction) throws -> [Directory.Procedure] {
        let select = "SELECT \(Directory.Procedure.columns) FROM admin_procedure"
        let rows =
            try unit.isEmpty
            ? tx.query("\(select) ORDER BY code") : tx.query("\(select) WHERE unit_code = $1 ORDER BY code", unit)
        return try rows.map(Directory.Procedure.init(row:))
    }

    package func procedure(_ code: String, in tx: Transaction) throws -> Directory.Procedure? {
        try tx.first("SELECT \(Directory.Procedure.columns) FROM admin_procedure WHERE code = $1", code)
            .map(Directory.Procedure.init(row:))
    }

    /// - Throws: `invalidArgument` with every violation; `failedPrecondition` (VERSION_CONFLICT).
    package func put(_ row: Directory.Procedure, in tx: Transaction) throws -> Directory.Procedure {
        var procedure = try row.checked()
        try requireUnit(procedure.unitCode, "procedure.unit_code", in: tx)
        procedure.version = try write(procedure, in: tx)
        try requireVersion(row.version, procedure.version)
        try outbox.emit(.directoryChanged(procedure), about: "procedure:\(procedure.code)", in: tx)
        return procedure
    }

    func write(_ procedure: Directory.Procedure, in tx: Transaction) throws -> Int {
        try written(
            try tx.first(
                """
                INSERT INTO admin_procedure (\(Directory.Procedure.columns))
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, field = excluded.field, level = excluded.level,
                    time_limit_text = excluded.time_limit_text, time_limit_days = excluded.time_limit_days,
                    unit_code = excluded.unit_code, status = excluded.status, version = admin_procedure.version + 1
                RETURNING version
                """,
                procedure.code, procedure.name, procedure.field, procedure.level, procedure.timeLimitText,
                procedure.timeLimitDays, procedure.unitCode, procedure.status))
    }

    // MARK: shared

    func written(_ row: Row?) throws -> Int {
        guard let row else { throw StorageError.badRow("no version came back") }
        return try row.int("version")
    }

    private func requireUnit(_ code: String, _ field: String, in tx: Transaction) throws {
        guard !code.isEmpty, try unit(code, in: tx) == nil else { return }
        throw RPCError.invalid(field, "UNKNOWN_UNIT", "there is no unit \(code)", vi: "Không có đơn vị \(code).")
    }

    /// A caller that names the version it has seen must have seen the last one; the transaction is undone otherwise.
    func requireVersion(_ seen: Int, _ new: Int) throws {
        guard seen != 0, seen != new - 1 else { return }
        throw RPCError(
            .failedPrecondition, "the row has changed since version \(seen)",
            vi: "Dòng này đã được người khác sửa, xin tải lại.", reason: "VERSION_CONFLICT",
            metadata: ["version": String(new - 1)])
    }
}
