import FoundationEssentials
import Storage
import TestKit

/// The tables of the conformance suite.
enum Fixtures {
    static let sample = migration(
        1, "sample",
        """
        -- compatible-from: 1
        CREATE TABLE sample (
            id text PRIMARY KEY,
            words text,
            number bigint,
            fraction double precision,
            flag boolean,
            at timestamptz,
            data %BYTES%
        );

        CREATE TABLE account (
            id text PRIMARY KEY,
            code text NOT NULL CONSTRAINT account_code_key UNIQUE,
            balance bigint NOT NULL CHECK (balance >= 0),
            owner text REFERENCES sample (id)
        );

        -- a queue; what a worker holds has a name in `holder`
        CREATE TABLE task (
            id bigint PRIMARY KEY,
            holder text
        );
        CREATE INDEX task_free ON task (id) WHERE holder IS NULL;
        """)

    static func migration(_ version: Int, _ name: String, _ sql: String) -> Migration {
        Migration(version, name, Array(sql.utf8))
    }

    /// `bytea` is PostgreSQL's word; SQLite takes any, but only BLOB affinity leaves the value alone.
    static func sets(_ engine: Engine) -> [MigrationSet] {
        let type = engine == .postgres ? "bytea" : "blob"
        let sql = sample.sql.replacing("%BYTES%", with: type)
        return [MigrationSet("sample", [migration(1, "sample", sql)])]
    }
}

/// A fresh database with the tables of the suite.
func withSampleDatabase<Result: Sendable>(
    _ engine: Engine, offset: any TimeOffset = RealTime(), _ body: (any Database) async throws -> Result
) async throws -> Result {
    try await TestDatabase.withDatabase(engine, sets: Fixtures.sets(engine), schema: "sample", offset: offset, body)
}

extension Transaction {
    func openAccount(_ id: String, code: String? = nil, balance: Int = 0) throws {
        try execute("INSERT INTO account (id, code, balance) VALUES ($1, $2, $3)", id, code ?? id, balance)
    }

    func balance(of id: String) throws -> Int? {
        try first("SELECT balance FROM account WHERE id = $1", id)?.int("balance")
    }

    func count(_ table: String) throws -> Int {
        try first("SELECT count(*) AS n FROM \(table)")?.int("n") ?? 0
    }
}

extension Database {
    func count(_ table: String) async throws -> Int {
        try await read { try $0.count(table) }
    }

    func balance(of id: String) async throws -> Int? {
        try await read { try $0.balance(of: id) }
    }
}

/// The error that `body` throws, if it is one of storage.
func storageError(_ body: () async throws -> Void) async -> StorageError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? StorageError
    }
}

/// A statement that runs for many seconds, on each engine in its own way.
func slowStatement(_ dialect: Dialect) -> String {
    switch dialect.engine {
    case .postgres: "SELECT pg_sleep(40)"
    case .sqlite:
        """
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3000000000)
        SELECT count(*) AS n FROM numbers
        """
    }
}
