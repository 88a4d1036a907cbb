import FoundationEssentials
import Models
package import Storage

/// The clocks in SQL, with their stages.
package enum ClockStore {
    static let columns = """
        id, petition_id, petition_code, track, step, round, state, outcome, started_at, due_at, at_risk_at,
        extended_at, stopped_at, breached_at, counted_at, policy_id, policy_version, unit_code, officer_id,
        commune_code, live, pauses
        """

    /// All clocks of a petition in the order they were started.
    package static func clocks(of petitionID: String, in tx: Transaction) throws -> [PetitionClock] {
        let rows = try tx.query("SELECT \(columns) FROM clock WHERE petition_id = $1 ORDER BY id", petitionID)
        guard !rows.isEmpty else { return [] }
        let stages = try tx.query(
            "SELECT \(StageStore.columns) FROM stage WHERE petition_id = $1 ORDER BY clock_id, percent", petitionID)
        return try assemble(rows, stages)
    }

    /// The clocks with these ids, in no order.
    package static func clocks(ids: [String], in tx: Transaction) throws -> [PetitionClock] {
        guard !ids.isEmpty else { return [] }
        let list = ids.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let values = ids.map(SQLValue.text)
        let rows = try tx.execute(Statement("SELECT \(columns) FROM clock WHERE id IN (\(list))", values)).rows
        let stages = try tx.execute(
            Statement(
                "SELECT \(StageStore.columns) FROM stage WHERE clock_id IN (\(list)) ORDER BY clock_id, percent",
                values))
        return try assemble(rows, stages.rows)
    }

    /// The petition whose clock it is.
    package static func petitionID(ofClock id: String, in tx: Transaction) throws -> String? {
        try tx.first("SELECT petition_id FROM clock WHERE id = $1", id)?.text("petition_id")
    }

    private static func assemble(_ rows: [Row], _ stageRows: [Row]) throws -> [PetitionClock] {
        var stages: [String: [ClockStage]] = [:]
        for row in stageRows { stages[try row.text("clock_id"), default: []].append(try ClockStage(row: row)) }
        return try rows.map { row in
            var clock = try PetitionClock(row: row)
            clock.stages = (stages[clock.id] ?? []).map { stage in
                var stage = stage
                stage.round = clock.round
                return stage
            }
            return clock
        }
    }

    /// Writes what differs; `before` is the clock as it was read, nil for a fresh one.
    package static func save(_ clock: PetitionClock, before: PetitionClock?, in tx: Transaction) throws {
        if let before {
            if !clock.sameRow(as: before) { try update(clock, in: tx) }
        } else {
            try insert(clock, in: tx)
        }
        try StageStore.save(clock, before: before, in: tx)
    }

    private static func insert(_ clock: PetitionClock, in tx: Transaction) throws {
        let places = (1...22).map { "$\($0)" }.joined(separator: ", ")
        try tx.execute(
            "INSERT INTO clock (\(columns)) VALUES (\(places))", clock.id, clock.petitionID, clock.petitionCode,
            clock.track.rawValue, clock.step.rawValue, clock.round, clock.state.rawValue, clock.outcome,
            clock.startedAt, clock.dueAt, clock.atRiskAt, clock.extendedAt, clock.stoppedAt, clock.breachedAt,
            clock.countedAt, clock.policyID, clock.policyVersion, clock.unitCode, clock.officerID, clock.communeCode,
            clock.live, try PauseText.format(clock.pauses))
    }

    private static func update(_ clock: PetitionClock, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE clock SET state = $2, outcome = $3, due_at = $4, at_risk_at = $5, extended_at = $6,
                stopped_at = $7, breached_at = $8, counted_at = $9, unit_code = $10, officer_id = $11, pauses = $12,
                round = $13, policy_version = $14
            WHERE id = $1
            """, clock.id, clock.state.rawValue, clock.outcome, clock.dueAt, clock.atRiskAt, clock.extendedAt,
            clock.stoppedAt, clock.breachedAt, clock.countedAt, clock.unitCode, clock.officerID,
            try PauseText.format(clock.pauses), clock.round, clock.policyVersion)
    }
}

extension PetitionClock {
    init(row: Row) throws {
        var petition = WatchedPetition(
            id: try row.text("petition_id"), code: try row.text("petition_code"), track: try row.track("track"),
            communeCode: try row.text("commune_code"), live: try row.bool("live"),
            receivedAt: try row.instant("started_at"))
        petition.unitCode = try row.text("unit_code")
        petition.officerID = try row.text("officer_id")
        guard let step = ClockStep(rawValue: try row.text("step")), let state = State(rawValue: try row.text("state"))
        else { throw StorageError.badRow("clock has an unknown step or state") }
        self.init(
            id: try row.text("id"), petition: petition, track: petition.track, step: step, round: try row.int("round"),
            startedAt: try row.instant("started_at"), dueAt: try row.instant("due_at"),
            policyID: try row.text("policy_id"), policyVersion: try row.int("policy_version"))
        self.state = state
        outcome = try row.text("outcome")
        extendedAt = try row.instantIfPresent("extended_at")
        stoppedAt = try row.instantIfPresent("stopped_at")
        breachedAt = try row.instantIfPresent("breached_at")
        countedAt = try row.instantIfPresent("counted_at")
        pauses = try PauseText.parse(try row.text("pauses"))
    }

    /// Equal but for the stages, which have rows of their own (the one at 75 % counts, for `at_risk_at`).
    func sameRow(as other: PetitionClock) -> Bool {
        var mine = self
        var theirs = other
        mine.stages = []
        theirs.stages = []
        mine.earlierStages = []
        theirs.earlierStages = []
        return mine == theirs && atRiskAt == other.atRiskAt
    }
}

extension Row {
    func track(_ column: String) throws -> Track {
        guard let track = Track(rawValue: try text(column)) else { throw StorageError.badRow("unknown track") }
        return track
    }
}

/// Pauses as JSON: pairs of instants, the last one perhaps open.
enum PauseText {
    static func format(_ pauses: [ClockPause]) throws -> String {
        try JSONColumn.encode(
            pauses.map { pause in
                [InstantText.format(pause.from)] + (pause.to.map { [InstantText.format($0)] } ?? [])
            })
    }

    static func parse(_ text: String) throws -> [ClockPause] {
        guard text != "[]" else { return [] }
        return try JSONColumn.decode([[String]].self, text).map { pair in
            guard let from = pair.first.flatMap(InstantText.parse) else { throw StorageError.badRow("bad pauses") }
            return ClockPause(from: from, to: pair.count > 1 ? InstantText.parse(pair[1]) : nil)
        }
    }
}
