package import FoundationEssentials
package import Storage

/// SQL of rule sets.
package struct RuleSetStore: Sendable {
    private static let columns = "version, effective_from, document, note, created_at, created_by"

    package init() {}

    /// Newest first.
    package func all(in tx: Transaction) throws -> [RuleSet] {
        try tx.query("SELECT \(Self.columns) FROM rule_set ORDER BY version DESC").map(RuleSet.init(row:))
    }

    package func set(_ version: Int, in tx: Transaction) throws -> RuleSet? {
        try tx.first("SELECT \(Self.columns) FROM rule_set WHERE version = $1", version).map(RuleSet.init(row:))
    }

    package func latestVersion(in tx: Transaction) throws -> Int? {
        try tx.first("SELECT max(version) AS version FROM rule_set")?.intIfPresent("version")
    }

    /// The version that decides at an instant; nil for the one that ships.
    package func version(at instant: Date, in tx: Transaction) throws -> Int? {
        try tx.first(
            """
            SELECT version FROM rule_set WHERE effective_from <= $1
            ORDER BY effective_from DESC, version DESC LIMIT 1
            """, instant
        )?.int("version")
    }

    /// - Throws: `uniqueViolation` when the version is there already.
    package func insert(_ set: RuleSet, in tx: Transaction) throws {
        try tx.execute(
            "INSERT INTO rule_set (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6)",
            set.version, set.effectiveFrom, try set.rules.json, set.note, set.createdAt, set.createdBy)
    }
}

extension RuleSet {
    init(row: Row) throws {
        self.init(
            version: try row.int("version"), effectiveFrom: try row.instant("effective_from"),
            rules: try RoutingRules(json: Data(try row.text("document").utf8)), note: try row.text("note"),
            createdAt: try row.instant("created_at"), createdBy: try row.text("created_by"))
    }
}
