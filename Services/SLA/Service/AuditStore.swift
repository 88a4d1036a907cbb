package import FoundationEssentials
import Models
package import Storage

/// The auditor's questions in SQL. Each is answered by an index: rows of ended petitions are only counted.
/// Petitions of test keys are left out.
package enum AuditStore {
    private static let isMain =
        "(track IN ('RAPID_24H', 'DOSSIER') OR (track = 'FORMAL_FEEDBACK' AND step = 'RESOLVE'))"
    private static let mostExamples = 5

    package static let balanceSQL = """
        SELECT ending, CASE WHEN escalated_at IS NULL THEN 0 ELSE 1 END AS sent_up, count(*) AS n
        FROM watched_petition WHERE live = true GROUP BY 1, 2
        """

    /// Open petitions without the one clock that belongs to their state.
    static let unwatchedSQL = """
        SELECT p.petition_id FROM watched_petition p WHERE p.ending IS NULL AND p.live = true AND NOT EXISTS (
            SELECT 1 FROM clock WHERE clock.petition_id = p.petition_id AND clock.state <> 'STOPPED' AND (
                (p.escalated_at IS NULL AND \(isMain)) OR (p.escalated_at IS NOT NULL AND clock.track = 'AUTHORITY')))
        """

    static let severalSQL = """
        SELECT petition_id FROM clock WHERE state <> 'STOPPED' AND live = true AND \(isMain) GROUP BY petition_id HAVING count(*) > 1
        """

    /// The duty to publish outlives the answer.
    static let afterEndSQL = """
        SELECT clock.petition_id FROM clock JOIN watched_petition p ON p.petition_id = clock.petition_id
        WHERE clock.state <> 'STOPPED' AND clock.step <> 'PUBLISH' AND p.ending IS NOT NULL AND p.live = true
        """

    /// Promises to the sender have a row to come even when overdue; acceptance ends with its one stage, and follow-ups of an
    /// authority that is overdue after a year.
    static let nothingArmedSQL = """
        SELECT clock.petition_id FROM clock
        WHERE clock.state <> 'STOPPED' AND clock.state = 'RUNNING' AND clock.live = true
            AND (\(isMain) OR clock.step = 'PUBLISH' OR clock.breached_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM stage WHERE stage.clock_id = clock.id AND stage.state = 'ARMED')
        """

    static let waitingSQL = "SELECT petition_id FROM stage WHERE state = 'ARMED' AND fires_at < $1"

    /// - Parameter lists: one statement a finding, for the tests of their plans.
    package static var statements: [String] {
        [balanceSQL, unwatchedSQL, severalSQL, afterEndSQL, nothingArmedSQL]
    }

    /// Petitions that sla has heard of.
    static func known(in tx: Transaction) throws -> Int {
        try tx.first("SELECT count(*) AS n FROM watched_petition WHERE live = true")?.int("n") ?? 0
    }

    /// Looks at everything once.
    ///
    /// - Parameter account: intake's, asked for just before; nil compares with nothing.
    static func look(comparingWith account: AuditResult.IntakeAccount? = nil, in tx: Transaction) throws -> AuditResult
    {
        var result = try balance(in: tx)
        if result.received != result.sum {
            result.findings.append(.init(.notBalanced, count: abs(result.received - result.sum)))
        }
        if let account { result.compare(with: account) }
        let questions: [(AuditResult.Finding.Kind, String)] = [
            (.noMainClock, unwatchedSQL), (.severalMainClocks, severalSQL), (.clockAfterTheEnd, afterEndSQL),
            (.nothingArmed, nothingArmedSQL),
        ]
        for (kind, sql) in questions {
            if let finding = try finding(kind, sql, [], in: tx) { result.findings.append(finding) }
        }
        let before = tx.now.addingTimeInterval(-AuditResult.grace)
        if let late = try finding(.stagesWaiting, waitingSQL, [.instant(before)], in: tx) {
            result.findings.append(late)
        }
        return result
    }

    private static func balance(in tx: Transaction) throws -> AuditResult {
        var result = AuditResult()
        for row in try tx.query(balanceSQL) {
            let count = try row.int("n")
            result.received += count
            switch try row.textIfPresent("ending").map(PetitionStatus.init(rawValue:)) {
            case nil: if try row.int("sent_up") == 1 { result.handedOver += count } else { result.open += count }
            case .transferred?: result.handedOver += count
            case .answered?, .closed?: result.answered += count
            case .rejected?, .withdrawn?, .merged?: result.closedOtherwise += count
            default: break
            }
        }
        return result
    }

    private static func finding(
        _ kind: AuditResult.Finding.Kind, _ sql: String, _ values: [SQLValue], in tx: Transaction
    ) throws -> AuditResult.Finding? {
        let rows = try tx.execute(Statement("\(sql) LIMIT 1000", values)).rows
        guard !rows.isEmpty else { return nil }
        return .init(
            kind, count: rows.count, examples: try rows.prefix(mostExamples).map { try $0.text("petition_id") })
    }

    // MARK: - The last run

    package struct Run: Sendable {
        package let ranAt: Date
        package let result: AuditResult
        /// Kinds of findings that an alarm was raised about.
        let alarmed: Set<String>
    }

    package static func last(in tx: Transaction) throws -> Run? {
        guard let row = try tx.first("SELECT ran_at, result, alarmed FROM audit_run WHERE id = 1") else { return nil }
        return Run(
            ranAt: try row.instant("ran_at"),
            result: try JSONDecoder().decode(AuditResult.self, from: Data(try row.text("result").utf8)),
            alarmed: Set(try row.text("alarmed").split(separator: " ").map(String.init)))
    }

    static func save(_ result: AuditResult, ranAt: Date, alarmed: Set<String>, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO audit_run (id, ran_at, result, alarmed) VALUES (1, $1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET ran_at = excluded.ran_at, result = excluded.result,
                alarmed = excluded.alarmed
            """, ranAt, String(decoding: try JSONEncoder().encode(result), as: UTF8.self),
            alarmed.sorted().joined(separator: " "))
    }
}
