package import FoundationEssentials
package import Models
package import Storage

/// SQL of petitions as routing knows them, of assignments and of their history.
package struct AssignmentStore: Sendable {
    package init() {}

    // MARK: petitions

    /// - Returns: false when the petition is known already.
    package func insert(_ petition: RoutedPetition, in tx: Transaction) throws -> Bool {
        try tx.execute(
            """
            INSERT INTO routed_petition (\(RoutedPetition.columns)) VALUES
                ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
            ON CONFLICT (petition_id) DO NOTHING
            """,
            petition.id, petition.code, petition.communeCode, petition.subject, petition.field, petition.procedureCode,
            petition.receivedAt, petition.dueAt, petition.live, petition.phase.rawValue, petition.reopenCount,
            petition.answeredAt, petition.about.unitCode, petition.about.officerID) == 1
    }

    /// The petition with its row locked: moves of one petition follow each other.
    package func lockPetition(_ id: String, in tx: Transaction) throws -> RoutedPetition? {
        try tx.first(
            "UPDATE routed_petition SET version = version + 1 WHERE petition_id = $1 RETURNING \(RoutedPetition.columns)",
            id
        ).map(RoutedPetition.init(row:))
    }

    package func petition(_ id: String, in tx: Transaction) throws -> RoutedPetition? {
        try tx.first("SELECT \(RoutedPetition.columns) FROM routed_petition WHERE petition_id = $1", id)
            .map(RoutedPetition.init(row:))
    }

    package func update(_ petition: RoutedPetition, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE routed_petition SET phase = $2, reopen_count = $3, due_at = $4, answered_at = $5
            WHERE petition_id = $1
            """, petition.id, petition.phase.rawValue, petition.reopenCount, petition.dueAt, petition.answeredAt)
    }

    /// What became known of it later: where it is from, what it is about, and whom.
    package func identify(_ petition: RoutedPetition, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE routed_petition SET commune_code = $2, subject = $3, conduct_unit = $4, conduct_officer = $5
            WHERE petition_id = $1
            """, petition.id, petition.communeCode, petition.subject, petition.about.unitCode,
            petition.about.officerID)
    }

    // MARK: assignments

    package func assignment(ofPetition id: String, in tx: Transaction) throws -> Assignment? {
        try tx.first("SELECT \(Assignment.columns) FROM assignment WHERE petition_id = $1", id).map(
            Assignment.init(row:))
    }

    package func insert(_ assignment: Assignment, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO assignment (\(Assignment.columns), proposed_authority, proposed_agency) VALUES
                ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            assignment.id, assignment.petitionID, assignment.petitionCode, assignment.holder.kind.rawValue,
            assignment.holder.unitCode, assignment.holder.officerID, assignment.holder.officerName,
            assignment.state.rawValue, assignment.bounces, try assignment.decision.json, assignment.assignedAt,
            assignment.acceptedAt, assignment.endedAt, assignment.endedReason,
            try JSONColumn.encode(assignment.jointUnitCodes), assignment.nobodyAvailable, assignment.moves,
            assignment.decision.proposedAuthority?.rawValue ?? "", assignment.decision.proposedAgency)
        if assignment.state != .ended { try count(assignment.holder, by: 1, for: assignment.petitionID, in: tx) }
    }

    /// Writes the new state and keeps each officer's count of open assignments.
    package func update(_ assignment: Assignment, from old: Assignment, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE assignment SET assignee_kind = $2, unit_code = $3, officer_id = $4, officer_name = $5, state = $6,
                bounces = $7, assigned_at = $8, accepted_at = $9, ended_at = $10, ended_reason = $11,
                joint_unit_codes = $12, moves = $13, nobody_available = $14
            WHERE id = $1
            """,
            assignment.id, assignment.holder.kind.rawValue, assignment.holder.unitCode, assignment.holder.officerID,
            assignment.holder.officerName, assignment.state.rawValue, assignment.bounces, assignment.assignedAt,
            assignment.acceptedAt, assignment.endedAt, assignment.endedReason,
            try JSONColumn.encode(assignment.jointUnitCodes), assignment.moves, assignment.nobodyAvailable)
        let had = old.state == .ended ? nil : old.holder.officerID
        let has = assignment.state == .ended ? nil : assignment.holder.officerID
        guard had != has else { return }
        if had != nil { try count(old.holder, by: -1, for: assignment.petitionID, in: tx) }
        if has != nil { try count(assignment.holder, by: 1, for: assignment.petitionID, in: tx) }
    }

    /// Petitions of test keys are nobody's load.
    private func count(
        _ holder: Assignment.Holder, by difference: Int, for petitionID: String, in tx: Transaction
    ) throws {
        guard !holder.officerID.isEmpty else { return }
        try tx.execute(
            """
            UPDATE officer SET open_assignments = open_assignments + $2
            WHERE id = $1 AND EXISTS (SELECT 1 FROM routed_petition WHERE petition_id = $3 AND live)
            """, holder.officerID, difference, petitionID)
    }

    /// Where a matter outside the sector went in the end.
    package func noteAgency(_ agency: String, petition id: String, in tx: Transaction) throws {
        try tx.execute(
            "UPDATE assignment SET proposed_authority = $2, proposed_agency = $3 WHERE petition_id = $1", id,
            Authority.otherDepartment.rawValue, agency)
    }

    // MARK: history

    package func append(_ step: AssignmentStep, number: Int, petition id: String, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO assignment_move (petition_id, number, at, actor, action, unit_code, officer_id, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            id, number, step.at, step.actor, step.action, step.unitCode, step.officerID, step.reason)
    }

    package func history(ofPetition id: String, in tx: Transaction) throws -> [AssignmentStep] {
        try tx.query(
            """
            SELECT at, actor, action, unit_code, officer_id, reason FROM assignment_move
            WHERE petition_id = $1 ORDER BY number
            """, id
        ).map(AssignmentStep.init(row:))
    }

    /// Petitions that somebody still has, in the order in which they came.
    package func openPetitions(ofOfficer id: String, in tx: Transaction) throws -> [String] {
        try tx.query(
            "SELECT petition_id FROM assignment WHERE officer_id = $1 AND state <> 'ENDED' ORDER BY petition_id", id
        ).map { try $0.text("petition_id") }
    }

    /// Petitions that wait for anybody at all of their unit.
    package func countWithoutPerson(in tx: Transaction) throws -> Int {
        try tx.first(
            "SELECT COUNT(*) AS n FROM assignment WHERE nobody_available AND state <> 'ENDED'"
        )?.int("n") ?? 0
    }

    // MARK: lists

    /// Newest first.
    ///
    /// - Returns: one more than the limit when there is a further page.
    package func list(_ filter: AssignmentFilter, in tx: Transaction) throws -> [Assignment] {
        var conditions: [String] = []
        var values: [SQLValue] = []
        func add(_ condition: (String) -> String, _ value: String) {
            values.append(.text(value))
            conditions.append(condition("$\(values.count)"))
        }
        if !filter.includesTest {
            conditions.append(
                "petition_id IN (SELECT petition_id FROM routed_petition p WHERE p.petition_id = assignment.petition_id AND live)"
            )
        }
        for (column, value) in [("conduct_unit", filter.reader.unitCode), ("conduct_officer", filter.reader.officerID)]
        where !value.isEmpty {
            add({ "petition_id NOT IN (SELECT petition_id FROM routed_petition WHERE \(column) = \($0))" }, value)
        }
        if let before = filter.before { add({ "id < \($0)" }, before) }
        if !filter.unitCode.isEmpty {
            add(
                {
                    "(unit_code = \($0) OR petition_id IN (SELECT petition_id FROM joint_part WHERE unit_code = \($0)))"
                }, filter.unitCode)
        }
        if !filter.officerID.isEmpty { add({ "officer_id = \($0)" }, filter.officerID) }
        if !filter.communeCode.isEmpty || filter.communes != nil {
            let codes = filter.communeCode.isEmpty ? filter.communes ?? [] : [filter.communeCode]
            let wanted = filter.communes.map { led in codes.filter(led.contains) } ?? codes
            let places = wanted.map { code in
                values.append(.text(code))
                return "$\(values.count)"
            }
            conditions.append(
                places.isEmpty
                    ? "1 = 0"
                    : "petition_id IN (SELECT petition_id FROM routed_petition WHERE commune_code IN (\(places.joined(separator: ", "))))"
            )
        }
        if let scope = filter.scope {
            var mine: [String] = []
            for (column, value) in [("unit_code", scope.unitCode), ("officer_id", scope.officerID)] where !value.isEmpty
            {
                values.append(.text(value))
                mine.append("\(column) = $\(values.count)")
                if column == "unit_code" {
                    mine.append(
                        "petition_id IN (SELECT petition_id FROM joint_part WHERE unit_code = $\(values.count))")
                }
            }
            conditions.append(mine.isEmpty ? "1 = 0" : "(\(mine.joined(separator: " OR ")))")
        }
        if !filter.states.isEmpty {
            let places = filter.states.map { state in
                values.append(.text(state.rawValue))
                return "$\(values.count)"
            }
            conditions.append("state IN (\(places.joined(separator: ", ")))")
        }
        let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let sql = "SELECT \(Assignment.columns) FROM assignment \(condition) ORDER BY id DESC LIMIT \(filter.limit + 1)"
        return try tx.execute(Statement(sql, values)).rows.map(Assignment.init(row:))
    }
}
