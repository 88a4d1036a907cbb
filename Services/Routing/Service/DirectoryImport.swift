import Documents
import FoundationEssentials
import Models
import Storage

/// What became of one line.
package struct DirectoryImportResult: Sendable, Equatable {
    package enum Outcome: String, Sendable {
        case added = "ADDED"
        case changed = "CHANGED"
        case unchanged = "UNCHANGED"
    }

    package var line: Int
    package var key: String
    /// Nil when there are problems.
    package var outcome: Outcome?
    /// In Vietnamese.
    package var problems: [String] = []
}

/// A list taken into the directory: either every line, or none. A dry run does the same work and then undoes it, so that
/// it says exactly what would happen.
struct DirectoryImport: Sendable {
    let desk: RoutingDesk
    let table: DirectoryTable
    let sheet: DirectorySheet

    struct Report: Sendable {
        var results: [DirectoryImportResult]
        var findings: [RosterFinding]
        var imported = false

        func count(_ outcome: DirectoryImportResult.Outcome) -> Int { results.count { $0.outcome == outcome } }
    }

    /// Thrown inside the transaction so that nothing of it stays.
    private struct Undone: Error {
        var report: Report
    }

    /// - Parameter record: what else belongs to the transaction of an import that changes something.
    func run(
        on database: any Database, dryRun: Bool, record: @escaping @Sendable (Report, Transaction) throws -> Void
    ) async throws -> Report {
        do {
            return try await database.write { tx in
                var report = try work(in: tx)
                guard !dryRun, report.results.allSatisfy({ $0.outcome != nil }) else { throw Undone(report: report) }
                report.imported = true
                try record(report, tx)
                return report
            }
        } catch let undone as Undone {
            return undone.report
        }
    }

    private func work(in tx: Transaction) throws -> Report {
        var seen: [String: Int] = [:]
        var results: [DirectoryImportResult] = []
        for line in sheet.lines {
            var result = try take(line, in: tx)
            if let first = seen[result.key], !result.key.isEmpty {
                result.outcome = nil
                result.problems.append("Trùng với dòng \(first).")
            }
            seen[result.key] = seen[result.key] ?? line.number
            results.append(result)
        }
        let findings: [RosterFinding] =
            switch table {
            case .dutyShifts, .absences: try desk.rosterFindings(from: tx.now, in: tx)
            case .communeLeads: try desk.leadFindings(at: tx.now, in: tx)
            default: []
            }
        return Report(results: results, findings: findings)
    }

    private func take(_ line: DirectorySheet.Line, in tx: Transaction) throws -> DirectoryImportResult {
        var line = line
        do {
            let (key, outcome) = try tx.savepoint { try write(&line, in: tx) }
            return DirectoryImportResult(line: line.number, key: key, outcome: outcome)
        } catch let error as RPCError {
            let problems = error.violations.isEmpty ? [error.messageVi] : error.violations.map(\.messageVi)
            return DirectoryImportResult(line: line.number, key: key(of: line), problems: problems)
        }
    }

    /// What a line with problems is called.
    private func key(of line: DirectorySheet.Line) -> String {
        (["id"] + table.required).lazy.compactMap { line.text($0) }.first ?? ""
    }

    private func write(
        _ line: inout DirectorySheet.Line, in tx: Transaction
    ) throws -> (String, DirectoryImportResult.Outcome) {
        switch table {
        case .units: try unit(&line, in: tx)
        case .officers: try officer(&line, in: tx)
        case .communes: try commune(&line, in: tx)
        case .procedures: try procedure(&line, in: tx)
        case .secondments: try secondment(&line, in: tx)
        case .absences: try absence(&line, in: tx)
        case .dutyShifts: try shift(&line, in: tx)
        case .communeLeads: try lead(&line, in: tx)
        case .visits: try visit(&line, in: tx)
        }
    }
}

// MARK: - rows without dates

extension DirectoryImport {
    private typealias Taken = (String, DirectoryImportResult.Outcome)

    /// Puts a row that is new or differs from the known one.
    private func put<Row: Equatable>(
        _ key: String, _ known: Row?, _ row: Row, _ line: DirectorySheet.Line, _ write: () throws -> Void
    ) throws -> Taken {
        try RPCError.throwIfAny(line.problems)
        guard known != row else { return (key, .unchanged) }
        try write()
        return (key, known == nil ? .added : .changed)
    }

    private func unit(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let code = line.text("code") ?? ""
        let known = try desk.directory.unit(code, in: tx)
        var row = known ?? Directory.Unit(code: code, name: "")
        row.name = line.text("name") ?? row.name
        row.unitType = line.text("unit_type") ?? row.unitType
        row.fields = line.list("fields") ?? row.fields
        row.active = line.flag("active") ?? row.active
        return try put(code, known, row, line) { _ = try desk.directory.put(row, in: tx) }
    }

    private func officer(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let id = line.text("id") ?? ""
        let known = try desk.directory.officer(id, in: tx)
        var row = known ?? Directory.Officer(id: id, name: "", role: .officer)
        row.name = line.text("name") ?? row.name
        row.unitCode = line.text("unit_code") ?? row.unitCode
        row.role = line.role("role") ?? row.role
        row.position = line.text("position") ?? row.position
        row.phone = line.phone("phone") ?? row.phone
        row.email = line.text("email") ?? row.email
        row.zaloUserID = line.text("zalo_user_id") ?? row.zaloUserID
        row.skills = line.list("skills") ?? row.skills
        row.capacity = line.number("capacity") ?? row.capacity
        row.active = line.flag("active") ?? row.active
        return try put(id, known, row, line) { _ = try desk.put(row, in: tx) }
    }

    private func commune(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let code = line.text("code") ?? ""
        let known = try desk.directory.commune(code, in: tx)
        var row = known ?? Directory.Commune(code: code, name: "", type: "", fullName: "", provinceCode: "")
        row.name = line.text("name") ?? row.name
        row.type = line.text("type") ?? row.type
        row.fullName = line.text("full_name") ?? row.fullName
        row.provinceCode = line.text("province_code") ?? row.provinceCode
        row.active = line.flag("active") ?? row.active
        return try put(code, known, row, line) { _ = try desk.directory.put(row, in: tx) }
    }

    private func procedure(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let code = line.text("code") ?? ""
        let known = try desk.directory.procedure(code, in: tx)
        var row = known ?? Directory.Procedure(code: code, name: "")
        row.name = line.text("name") ?? row.name
        row.field = line.text("field") ?? row.field
        row.level = line.text("level") ?? row.level
        row.timeLimitText = line.text("time_limit_text") ?? row.timeLimitText
        row.timeLimitDays = line.number("time_limit_days") ?? row.timeLimitDays
        row.unitCode = line.text("unit_code") ?? row.unitCode
        row.status = line.text("status") ?? row.status
        return try put(code, known, row, line) { _ = try desk.directory.put(row, in: tx) }
    }
}

extension DirectorySheet.Line {
    /// A number of a spreadsheet has lost its zero.
    func phone(_ field: String) -> String? {
        guard let cell = cells[field], let text = text(field) else { return nil }
        return cell.isNumber && text.count == 9 && !text.hasPrefix("0") ? "0\(text)" : text
    }
}

// MARK: - dated rows

extension DirectoryImport {
    /// A line without an id is the row of the same person that begins at the same time, if there is one.
    private func putDated<Dated: StoredRow>(
        _ row: Dated, _ line: DirectorySheet.Line, same: (Dated) -> Bool, in tx: Transaction
    ) throws -> Taken {
        try RPCError.throwIfAny(line.problems)
        let known =
            try row.id.isEmpty
            ? desk.directory.list(Dated.self, in: tx).first(where: same)
            : desk.directory.find(Dated.self, row.id, in: tx)
        var draft = row
        draft.id = known?.id ?? row.id
        draft.version = known?.version ?? 0
        if let known, draft.cleaned().row == known { return (known.id, .unchanged) }
        return (try desk.directory.put(draft, in: tx).id, known == nil ? .added : .changed)
    }

    private func secondment(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let row = Directory.Secondment(
            id: line.text("id") ?? "", officerID: line.text("officer_id") ?? "",
            communeCodes: line.list("commune_codes") ?? [], fieldUnitCodes: line.list("field_unit_codes") ?? [],
            homeOrganization: line.text("home_organization") ?? "", document: line.text("document") ?? "",
            from: line.instant("from"), to: line.instant("to", isLastDay: true),
            cancelled: line.flag("cancelled") ?? false)
        return try putDated(row, line, same: { ($0.officerID, $0.from) == (row.officerID, row.from) }, in: tx)
    }

    private func absence(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let row = Directory.Absence(
            id: line.text("id") ?? "", officerID: line.text("officer_id") ?? "",
            substituteID: line.text("substitute_officer_id") ?? "", reason: line.text("reason") ?? "",
            from: line.instant("from"), to: line.instant("to", isLastDay: true),
            cancelled: line.flag("cancelled") ?? false)
        return try putDated(row, line, same: { ($0.officerID, $0.from) == (row.officerID, row.from) }, in: tx)
    }

    private func shift(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let row = Directory.DutyShift(
            id: line.text("id") ?? "", officerID: line.text("officer_id") ?? "",
            backupID: line.text("backup_officer_id") ?? "", from: line.instant("from", needsTime: true),
            to: line.instant("to", needsTime: true), cancelled: line.flag("cancelled") ?? false)
        return try putDated(row, line, same: { ($0.officerID, $0.from) == (row.officerID, row.from) }, in: tx)
    }

    private func lead(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let row = Directory.CommuneLead(
            id: line.text("id") ?? "", officerID: line.text("officer_id") ?? "",
            communeCodes: line.list("commune_codes") ?? [], from: line.instant("from"),
            to: line.instant("to", isLastDay: true), cancelled: line.flag("cancelled") ?? false)
        return try putDated(row, line, same: { ($0.officerID, $0.from) == (row.officerID, row.from) }, in: tx)
    }

    private func visit(_ line: inout DirectorySheet.Line, in tx: Transaction) throws -> Taken {
        let row = Directory.Visit(
            id: line.text("id") ?? "", communeCode: line.text("commune_code") ?? "",
            officerIDs: line.list("officer_ids") ?? [], metWith: line.text("met_with") ?? "",
            notes: line.text("notes") ?? "", at: line.instant("at", needsTime: true),
            cancelled: line.flag("cancelled") ?? false)
        return try putDated(row, line, same: { ($0.communeCode, $0.at) == (row.communeCode, row.at) }, in: tx)
    }
}
