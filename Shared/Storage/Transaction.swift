package import struct FoundationEssentials.Date

/// One open transaction. Not `Sendable`: it lives and dies inside the body that got it.
package final class Transaction {
    /// Runs one statement on the engine's connection.
    package typealias Run = (Statement) throws -> StatementResult

    /// Database time at the transaction's start, truncated to milliseconds, plus the test offset.
    package let now: Date
    package let dialect: Dialect
    private let run: Run
    private var savepoints = 0

    package init(now: Date, dialect: Dialect, run: @escaping Run) {
        self.now = now
        self.dialect = dialect
        self.run = run
    }

    /// All rows of a query.
    @discardableResult
    package func query(_ sql: String, _ values: (any SQLConvertible)?...) throws -> [Row] {
        try run(Statement(sql, values.map(SQLValue.init))).rows
    }

    /// The first row, if any.
    package func first(_ sql: String, _ values: (any SQLConvertible)?...) throws -> Row? {
        try run(Statement(sql, values.map(SQLValue.init))).rows.first
    }

    /// Runs a statement; how many rows it changed.
    @discardableResult
    package func execute(_ sql: String, _ values: (any SQLConvertible)?...) throws -> Int {
        try run(Statement(sql, values.map(SQLValue.init))).changes
    }

    @discardableResult
    package func execute(_ statement: Statement) throws -> StatementResult {
        try run(statement)
    }

    /// Runs `body` so that its failure undoes only what it did.
    package func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        savepoints += 1
        let name = "s\(savepoints)"
        try execute("SAVEPOINT \(name)")
        do {
            let result = try body()
            try execute("RELEASE SAVEPOINT \(name)")
            return result
        } catch {
            try execute("ROLLBACK TO SAVEPOINT \(name)")
            try execute("RELEASE SAVEPOINT \(name)")
            throw error
        }
    }
}

/// What one statement gave.
package struct StatementResult {
    package let rows: [Row]
    package let changes: Int

    package init(rows: [Row], changes: Int) {
        self.rows = rows
        self.changes = changes
    }
}
