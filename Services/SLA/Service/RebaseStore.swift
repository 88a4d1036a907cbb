import FoundationEssentials
import Models
import Storage
import WorkCalendar

/// One clock that moved, or would move, to another version of its policy.
struct RebasedClock: Sendable, Hashable {
    let petitionID: String
    let clockID: String
    let petitionCode: String
    let dueBefore: Date
    let dueAfter: Date
    /// Stages of the new plan that are past already; they do not fire.
    let stagesPast: [Int]

    init(_ clock: PetitionClock, _ change: PetitionClock.Rebasing) {
        petitionID = clock.petitionID
        clockID = clock.id
        petitionCode = clock.petitionCode
        dueBefore = change.dueBefore
        dueAfter = change.dueAfter
        stagesPast = change.stagesPast
    }

    init(row: Row) throws {
        petitionID = try row.text("petition_id")
        clockID = try row.text("clock_id")
        petitionCode = try row.text("petition_code")
        dueBefore = try row.instant("due_before")
        dueAfter = try row.instant("due_after")
        stagesPast = try JSONDecoder().decode([Int].self, from: Data(try row.text("stages_past").utf8))
    }
}

/// A re-basing as somebody asked for it. It takes as many transactions as it needs; what it moved is kept with it.
struct RebaseRun: Sendable {
    let id: String
    let policyID: String
    let policyVersion: Int
    let reason: String
    let by: String
    let isFinished: Bool
}

/// Re-basings in SQL.
enum RebaseStore {
    static func begin(_ policy: DeadlinePolicy, reason: String, by actor: String, in tx: Transaction) throws
        -> RebaseRun
    {
        let run = RebaseRun(
            id: UUIDv7.make(at: tx.now), policyID: policy.id, policyVersion: policy.version, reason: reason, by: actor,
            isFinished: false)
        try tx.execute(
            """
            INSERT INTO rebase_run (id, policy_id, policy_version, reason, by_whom, started_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, run.id, run.policyID, run.policyVersion, run.reason, run.by, tx.now)
        return run
    }

    static func run(_ id: String, in tx: Transaction) throws -> RebaseRun? {
        try tx.first(
            "SELECT policy_id, policy_version, reason, by_whom, finished_at FROM rebase_run WHERE id = $1", id
        ).map { row in
            RebaseRun(
                id: id, policyID: try row.text("policy_id"), policyVersion: try row.int("policy_version"),
                reason: try row.text("reason"), by: try row.text("by_whom"),
                isFinished: try row.instantIfPresent("finished_at") != nil)
        }
    }

    static func add(_ clocks: [RebasedClock], to run: RebaseRun, in tx: Transaction) throws {
        for clock in clocks {
            let past = String(decoding: try JSONEncoder().encode(clock.stagesPast), as: UTF8.self)
            try tx.execute(
                """
                INSERT INTO rebased_clock (run_id, petition_id, clock_id, petition_code, due_before, due_after, stages_past)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """, run.id, clock.petitionID, clock.clockID, clock.petitionCode, clock.dueBefore, clock.dueAfter, past)
        }
    }

    static func finish(_ run: RebaseRun, in tx: Transaction) throws {
        try tx.execute("UPDATE rebase_run SET finished_at = $2 WHERE id = $1", run.id, tx.now)
    }

    static func clocks(of run: RebaseRun, in tx: Transaction) throws -> [RebasedClock] {
        try tx.query(
            """
            SELECT petition_id, clock_id, petition_code, due_before, due_after, stages_past FROM rebased_clock
            WHERE run_id = $1 ORDER BY petition_id, clock_id
            """, run.id
        ).map(RebasedClock.init(row:))
    }
}
