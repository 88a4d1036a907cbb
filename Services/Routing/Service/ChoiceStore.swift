import FoundationEssentials
package import Models
package import Storage
import WorkCalendar

/// SQL of the choice: who is where at the transaction's instant, and what each has in hand.
package struct ChoiceStore: Sendable {
    /// Days and hours of the reference data; what sla has stated since is in the database.
    let days: OfficeDays

    package init(days: OfficeDays) {
        self.days = days
    }

    /// The officer for a matter; takes a lock of the unit first, so that petitions that arrive at once choose one after
    /// the other.
    package func choose(_ matter: Matter, in tx: Transaction) throws -> Choice? {
        guard matter.live else { return Choice(officer: .test(ofUnit: matter.unitCode), ground: .leastLoaded) }
        try Turn.take("unit:\(matter.unitCode)", in: tx)
        let attendance = try attendance(in: tx)
        let asked = attendance.secondments.map(\.officerID) + attendance.absences.map(\.substituteID)
        let people = try people("unit_code = $2", matter.unitCode, or: asked, in: tx)
        guard let choice = Choice.make(matter, people, attendance) else { return nil }
        try claim(choice.officer, in: tx)
        return choice
    }

    /// The holder of a role above the units for a petition, which is not about him.
    package func holder(
        of role: OfficerRole, for petition: RoutedPetition, in tx: Transaction
    ) throws -> Directory.Officer? {
        guard petition.live else { return .test(role) }
        try Turn.take("role:\(role.rawValue)", in: tx)
        let attendance = try attendance(in: tx)
        let people = try people("role = $2", role.rawValue, or: attendance.absences.map(\.substituteID), in: tx)
            .filter { !petition.about.concerns($0.officer) }
        guard let officer = Choice.holder(of: role, people, attendance) else { return nil }
        try claim(officer, in: tx)
        return officer
    }

    package func isAbsent(_ officer: String, in tx: Transaction) throws -> Bool {
        try tx.first(
            "SELECT id FROM absence WHERE officer_id = $1 AND from_at <= $2 AND to_at > $2 AND cancelled = $3 LIMIT 1",
            officer, tx.now, false) != nil
    }

    /// Whether a person of another unit may get a matter because of a loan to its commune.
    package func isSeconded(_ officer: Directory.Officer, to matter: Matter, in tx: Transaction) throws -> Bool {
        try attendance(in: tx).isSeconded(officer, to: matter)
    }

    /// Everything of the instant in one round trip.
    package func attendance(in tx: Transaction) throws -> Attendance {
        let date = OfficeDays.date(of: tx.now)
        let holds = "WHERE from_at <= $1 AND to_at > $1 AND cancelled = $2"
        let rows = try tx.query(
            """
            SELECT 'absence' AS kind, officer_id, substitute_officer_id AS other, '' AS communes, '' AS units
                FROM absence \(holds)
            UNION ALL SELECT 'shift', officer_id, backup_officer_id, '', '' FROM duty_shift \(holds)
            UNION ALL SELECT 'secondment', officer_id, '', commune_codes, field_unit_codes FROM secondment \(holds)
            UNION ALL SELECT 'day', date, name, kind, status FROM calendar_day WHERE date = $3
            UNION ALL SELECT 'policy', id, document, '', '' FROM acceptance_policy
            """, tx.now, false, date.description)
        var days = days
        var result = Attendance(at: tx.now, isOfficeOpen: false)
        for row in rows {
            let (person, other) = (try row.text("officer_id"), try row.text("other"))
            switch try row.text("kind") {
            case "absence":
                result.absences.append(
                    .init(officerID: person, substituteID: other, from: tx.now, to: tx.now))
            case "shift":
                result.shifts.append(.init(officerID: person, backupID: other, from: tx.now, to: tx.now))
            case "secondment":
                result.secondments.append(
                    .init(
                        officerID: person, communeCodes: try row.list("communes"),
                        fieldUnitCodes: try row.list("units"), from: tx.now, to: tx.now))
            case "policy": days.insert(try OfficeDays.policy(other))
            default:
                days.insert(
                    try OfficeDays.day(
                        date: person, name: other, kind: try row.text("communes"), status: try row.text("units")))
            }
        }
        result.isOfficeOpen = days.isOpen(at: tx.now)
        return result
    }

    /// Active officers for whom the condition holds, and those asked for by id.
    private func people(
        _ condition: String, _ value: String, or ids: [String], in tx: Transaction
    ) throws -> [Workload] {
        let ids = Set(ids).subtracting([""]).sorted()
        var values: [SQLValue] = [.boolean(true), .text(value)]
        var filter = condition
        if !ids.isEmpty {
            filter += " OR id IN (\(ids.indices.map { "$\($0 + 3)" }.joined(separator: ", ")))"
            values += ids.map { .text($0) }
        }
        let sql = """
            SELECT \(Directory.Officer.columns), open_assignments, last_assigned_at FROM officer
            WHERE active = $1 AND (\(filter))
            """
        return try tx.execute(Statement(sql, values)).rows.map { row in
            Workload(
                officer: try Directory.Officer(row: row), open: try row.int("open_assignments"),
                lastAssignedAt: try row.instantIfPresent("last_assigned_at"))
        }
    }

    /// Notes the turn. An officer who was deactivated at this very moment is not chosen: the transaction runs again.
    private func claim(_ officer: Directory.Officer, in tx: Transaction) throws {
        let claimed = try tx.execute(
            "UPDATE officer SET last_assigned_at = $2 WHERE id = $1 AND active = $3", officer.id, tx.now, true)
        guard claimed == 1 else { throw StorageError.conflict("officer \(officer.id) was deactivated meanwhile") }
    }
}
