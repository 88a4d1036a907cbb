package import FoundationEssentials
package import Storage

/// A service's database: one schema on a PostgreSQL server.
package final class PostgresDatabase: Database {
    package let dialect: Dialect
    package var wallTime: Date { clock.wallTime }
    private let clock: PostgresClock
    private let pool: PostgresPool
    private let appends: GroupCommit

    /// Connects when first used, so a service starts while its database is still absent.
    ///
    /// - Throws: `StorageError.unavailable` when the URL cannot be read.
    package init(_ configuration: PostgresConfiguration, offset: any TimeOffset = RealTime()) throws {
        try configuration.validate()
        let dialect = Dialect.postgres(schema: configuration.schema)
        let clock = PostgresClock(offset: offset)
        let pool = PostgresPool(configuration) {
            PostgresConnection(configuration, clock: clock, dialect: dialect)
        }
        let executor = PostgresExecutor(pool: pool)
        self.dialect = dialect
        self.clock = clock
        self.pool = pool
        // Two lanes: one batch forms while another is being flushed to disk.
        appends = GroupCommit(lanes: 2) { items in await executor.append(items) }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await PostgresExecutor(pool: pool).transaction(.write, body)
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await PostgresExecutor(pool: pool).transaction(.read, body)
    }

    package func append(_ build: @escaping @Sendable (Date) throws -> [Statement]) async throws -> Date {
        try StorageDeadline.check()
        return try await appends.submit(build)
    }

    package func ping() async throws {
        try await administer("SELECT 1")
    }

    package var load: PoolLoad? { pool.load }

    package func close() async {
        await pool.close()
    }

    /// Runs one statement outside of any transaction, for what PostgreSQL refuses inside of one, such as
    /// `CREATE DATABASE`.
    package func administer(_ sql: String) async throws {
        try await PostgresExecutor(pool: pool).borrowing { connection in try await connection.administer(sql) }
    }
}

extension Dialect {
    /// Migrations of all services of one database take turns, and make their schema if it is not there.
    static func postgres(schema: String) -> Dialect {
        Dialect(engine: .postgres, skipLocked: Dialect.postgres.skipLocked) { tx in
            try tx.execute(PostgresSession.withoutLimit)
            try tx.query("SELECT pg_advisory_xact_lock(7205759403792)")
            // Looked up first: CREATE SCHEMA IF NOT EXISTS needs rights that a service's role has no other use for.
            if try tx.first("SELECT 1 AS one FROM pg_namespace WHERE nspname = $1", schema) == nil {
                let quoted = schema.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                try tx.execute("CREATE SCHEMA \"\(quoted)\"")
            }
        }
    }
}
