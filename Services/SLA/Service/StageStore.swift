package import FoundationEssentials
package import ServiceKit
package import Storage

/// The stages in SQL: what fires when, and what has.
package enum StageStore {
    static let columns = "clock_id, percent, state, instant, late, silent, fired_at"

    /// A row that is due.
    package struct Due: Sendable, Hashable {
        package let clockID: String
        package let percent: Int
    }

    /// Claims rows that are due, in the order of time, until the transaction ends.
    ///
    /// The petition's row is locked with them: a monitor skips petitions that another monitor or an event is working
    /// on, and they wait for it. The index `stage_due` holds armed rows only, so the cost does not depend on how many
    /// are armed for later.
    package static func claimDue(_ queue: WorkQueue, limit: Int, in tx: Transaction) throws -> [Due] {
        let rows = try tx.query(claimSQL(queue, limit: limit, tx.dialect), tx.now)
        return try rows.map { Due(clockID: try $0.text("clock_id"), percent: try $0.int("percent")) }
    }

    /// The statement of ``claimDue(_:limit:in:)``; `$1` is the present instant.
    package static func claimSQL(_ queue: WorkQueue, limit: Int, _ dialect: Dialect) -> String {
        """
        SELECT stage.clock_id, stage.percent FROM stage
        JOIN watched_petition ON watched_petition.petition_id = stage.petition_id
        WHERE stage.state = 'ARMED' AND stage.fires_at <= $1 AND \(queue.isOpen("stage.clock_id", at: "$1"))
        ORDER BY stage.fires_at, stage.percent LIMIT \(limit) \(dialect.skipLocked)
        """
    }

    /// When the next armed row fires, past or to come; one step in the index, however many are armed.
    package static func nextDue(_ queue: WorkQueue, in tx: Transaction) throws -> Date? {
        try tx.first(
            """
            SELECT fires_at FROM stage WHERE state = 'ARMED' AND \(queue.isOpen("clock_id", at: "$1"))
            ORDER BY fires_at, percent LIMIT 1
            """, tx.now
        )?.instant("fires_at")
    }

    /// Writes the rows that differ from `before`.
    static func save(_ clock: PetitionClock, before: PetitionClock?, in tx: Transaction) throws {
        // What a new round replaces goes into the history, so that no row of it can fire any more.
        let ended = clock.earlierStages.filter { !(before?.earlierStages ?? []).contains($0) }
        if !ended.isEmpty { try replace(ended, of: clock.id, in: tx) }
        let known = ended.isEmpty ? Set(before?.stages ?? []) : []
        let changed = clock.stages.filter { !known.contains($0) }
        guard !changed.isEmpty else { return }
        var values: [SQLValue] = []
        var tuples: [String] = []
        for stage in changed {
            let first = values.count
            tuples.append("(" + (1...9).map { "$\(first + $0)" }.joined(separator: ", ") + ")")
            values += [
                .text(clock.id), .integer(Int64(stage.percent)), .text(clock.petitionID), .text(stage.state.rawValue),
                .instant(stage.instant), .instant(stage.firesAt), .boolean(stage.late), .boolean(stage.silent),
                SQLValue(stage.firedAt),
            ]
        }
        try tx.execute(
            Statement(
                """
                INSERT INTO stage (clock_id, percent, petition_id, state, instant, fires_at, late, silent, fired_at)
                VALUES \(tuples.joined(separator: ", "))
                ON CONFLICT (clock_id, percent) DO UPDATE SET state = excluded.state, instant = excluded.instant,
                    fires_at = excluded.fires_at, late = excluded.late, silent = excluded.silent,
                    fired_at = excluded.fired_at
                """, values))
    }
}

extension StageStore {
    private static func replace(_ ended: [ClockStage], of clockID: String, in tx: Transaction) throws {
        for stage in ended {
            try tx.execute(
                """
                INSERT INTO stage_history (clock_id, round, percent, state, instant, late, silent, fired_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """, clockID, stage.round, stage.percent, stage.state.rawValue, stage.instant, stage.late,
                stage.silent, stage.firedAt)
        }
        try tx.execute("DELETE FROM stage WHERE clock_id = $1", clockID)
    }

    /// The clocks with the stages of their earlier rounds.
    static func withHistory(_ clocks: [PetitionClock], in tx: Transaction) throws -> [PetitionClock] {
        try clocks.map { clock in
            guard clock.round > 1 else { return clock }
            var clock = clock
            clock.earlierStages = try tx.query(
                """
                SELECT percent, round, state, instant, late, silent, fired_at FROM stage_history
                WHERE clock_id = $1 ORDER BY round, percent
                """, clock.id
            ).map { row in
                var stage = try ClockStage(row: row)
                stage.round = try row.int("round")
                return stage
            }
            return clock
        }
    }
}

extension ClockStage {
    init(row: Row) throws {
        guard let state = State(rawValue: try row.text("state")) else {
            throw StorageError.badRow("stage has an unknown state")
        }
        self.init(
            percent: try row.int("percent"), instant: try row.instant("instant"), silent: try row.bool("silent"))
        self.state = state
        late = try row.bool("late")
        firedAt = try row.instantIfPresent("fired_at")
    }
}
