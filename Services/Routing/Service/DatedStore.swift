import Events
package import FoundationEssentials
package import Models
package import Storage

/// Which dated rows a list is to hold.
package struct DatedFilter: Sendable {
    /// Holding at some time from here on; any when nil.
    package var from: Date?
    /// Beginning before; any when nil.
    package var to: Date?
    package var withCancelled = false

    package init(from: Date? = nil, to: Date? = nil, withCancelled: Bool = false) {
        self.from = from
        self.to = to
        self.withCancelled = withCancelled
    }
}

/// Dated rows of the directory: written with their fact, read by time.
extension DirectoryStore {
    /// Writes a row or its next version.
    ///
    /// - Parameter problems: what was wrong with the request before it became a row.
    /// - Throws: `invalidArgument` with every violation; `failedPrecondition` (VERSION_CONFLICT, SECONDMENT_OVERLAP).
    package func put<Dated: StoredRow>(
        _ draft: Dated, problems: [FieldViolation] = [], in tx: Transaction
    ) throws -> Dated {
        var (row, violations) = draft.cleaned()
        violations = problems + violations + (try unknown(row.references, in: tx))
        try RPCError.throwIfAny(violations)
        if row.id.isEmpty { row.id = UUIDv7.make(at: tx.now) }
        if let secondment = row as? Directory.Secondment { try refuseOverlap(secondment, in: tx) }
        row.version = try written(try tx.execute(Statement(Dated.upsert, try row.values)).rows.first)
        try requireVersion(draft.version, row.version)
        try outbox.emit(row.changed, about: "\(Dated.name):\(row.id)", in: tx)
        return row
    }

    package func find<Dated: StoredRow>(_ type: Dated.Type, _ id: String, in tx: Transaction) throws -> Dated? {
        try tx.first("SELECT \(Dated.selected) FROM \(Dated.name) WHERE id = $1", id).map(Dated.init(row:))
    }

    /// In the order in which they begin.
    package func list<Dated: StoredRow>(
        _ type: Dated.Type, _ filter: DatedFilter = DatedFilter(), in tx: Transaction
    ) throws -> [Dated] {
        var conditions = ["1 = 1"]
        var values: [SQLValue] = []
        func add(_ condition: String, _ value: SQLValue) {
            values.append(value)
            conditions.append("\(condition) $\(values.count)")
        }
        // A visit is an instant: it holds at the bound itself.
        if let from = filter.from { add("\(Dated.ends) \(Dated.begins == Dated.ends ? ">=" : ">")", .instant(from)) }
        if let to = filter.to { add("\(Dated.begins) <", .instant(to)) }
        if !filter.withCancelled { add("cancelled =", .boolean(false)) }
        let sql = """
            SELECT \(Dated.selected) FROM \(Dated.name) WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(Dated.begins), id
            """
        return try tx.execute(Statement(sql, values)).rows.map(Dated.init(row:))
    }

    /// Rows that hold at an instant.
    package func holding<Dated: StoredRow>(
        _ type: Dated.Type, at instant: Date, in tx: Transaction
    ) throws -> [Dated] {
        try tx.query(
            """
            SELECT \(Dated.selected) FROM \(Dated.name)
            WHERE \(Dated.begins) <= $1 AND \(Dated.ends) > $1 AND cancelled = $2 ORDER BY \(Dated.begins), id
            """, instant, false
        ).map(Dated.init(row:))
    }

    /// The communes a leader is in charge of at an instant.
    package func communes(ledBy officer: String, at instant: Date, in tx: Transaction) throws -> [String] {
        try holding(Directory.CommuneLead.self, at: instant, in: tx).filter { $0.officerID == officer }
            .flatMap(\.communeCodes)
    }

    /// Rows that it names and that do not exist.
    private func unknown(_ references: RowReferences, in tx: Transaction) throws -> [FieldViolation] {
        var violations: [FieldViolation] = []
        for (field, id) in references.officers where !id.isEmpty {
            guard try officer(id, in: tx) == nil else { continue }
            violations.append(
                FieldViolation(field, "UNKNOWN_OFFICER", "there is no officer \(id)", vi: "Không có cán bộ \(id)."))
        }
        for (field, code) in references.communes where !code.isEmpty {
            guard try commune(code, in: tx) == nil else { continue }
            violations.append(
                FieldViolation(field, "UNKNOWN_COMMUNE", "there is no commune \(code)", vi: "Không có xã \(code)."))
        }
        for (field, code) in references.units where !code.isEmpty {
            guard try unit(code, in: tx) == nil else { continue }
            violations.append(
                FieldViolation(field, "UNKNOWN_UNIT", "there is no unit \(code)", vi: "Không có đơn vị \(code)."))
        }
        return violations
    }

    /// Nobody is on loan twice at a time. A person's loans are written one after the other.
    private func refuseOverlap(_ secondment: Directory.Secondment, in tx: Transaction) throws {
        guard !secondment.cancelled else { return }
        try tx.execute("UPDATE officer SET version = version WHERE id = $1", secondment.officerID)
        let other = try tx.first(
            """
            SELECT id FROM secondment WHERE officer_id = $1 AND from_at < $2 AND to_at > $3 AND cancelled = $4
                AND id <> $5 ORDER BY from_at LIMIT 1
            """, secondment.officerID, secondment.to, secondment.from, false, secondment.id)
        guard let other else { return }
        throw RPCError(
            .failedPrecondition, "\(secondment.officerID) is on loan at that time already",
            vi: "Cán bộ \(secondment.officerID) đã có đợt biệt phái khác trùng thời gian.",
            reason: "SECONDMENT_OVERLAP",
            metadata: ["secondment": try other.text("id")])
    }
}

/// Every dated row as a fact, for those who missed some.
enum DatedRows {
    static func all(of store: DirectoryStore, in tx: Transaction) throws -> [(subject: String, fact: Fact)] {
        func facts<Dated: StoredRow>(_ type: Dated.Type) throws -> [(String, Fact)] {
            try store.list(type, DatedFilter(withCancelled: true), in: tx).map {
                ("\(Dated.name):\($0.id)", $0.changed)
            }
        }
        return try facts(Directory.Secondment.self) + facts(Directory.Absence.self) + facts(Directory.DutyShift.self)
            + facts(Directory.CommuneLead.self) + facts(Directory.Visit.self)
    }
}
