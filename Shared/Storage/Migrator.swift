package import struct FoundationEssentials.Date

/// What is known about one migration.
package struct MigrationStatus: Sendable, Equatable {
    package enum State: String, Sendable {
        case applied
        case pending
        /// In the database, not in this program: applied by a newer release.
        case newer
    }

    package let component: String
    package let version: Int
    package let name: String
    package let state: State
    /// Database time; nil while pending.
    package let appliedAt: Date?
}

/// Brings a database to the schema that this program needs, and refuses one that it cannot work with.
///
/// Each migration runs in one transaction together with its row in `schema_migrations`, under a lock, so it is applied
/// wholly or not at all, and any number of processes may migrate at once.
package struct Migrator: Sendable {
    private let database: any Database
    private let sets: [MigrationSet]
    private let command: String

    /// - Parameters:
    ///   - sets: in the order in which they are applied.
    ///   - command: what a person must run to migrate, e.g. `intake-service migrate`; named in errors.
    package init(_ database: any Database, _ sets: [MigrationSet], command: String = "kipthoi migrate") {
        self.database = database
        self.sets = sets
        self.command = command
    }

    /// Applies what is pending; the names of what was applied, e.g. `events/0001_outbox`.
    ///
    /// - Throws: `StorageError.schema` when the database holds something that this program cannot work with.
    @discardableResult
    package func migrate() async throws -> [String] {
        try await createTable()
        var applied: [String] = []
        // One transaction a migration. Under the lock the rows are read again: another process may have been faster.
        while let name = try await applyNext() { applied.append(name) }
        return applied
    }

    /// Sees that every table and column that applied migrations made is there: a database that was put together by hand,
    /// or half restored, is refused before a service works on it.
    ///
    /// - Throws: `StorageError.schema` naming what is missing.
    package func inspect() async throws {
        let statuses = try await status()
        try await database.read { tx in
            for set in sets {
                let own = statuses.filter { $0.component == set.component }
                // What a newer release did to older tables is not known here.
                guard !own.contains(where: { $0.state == .newer }) else { continue }
                let applied = set.migrations.filter { migration in
                    own.contains { $0.version == migration.version && $0.state == .applied }
                }
                for part in SchemaPart.made(by: applied, on: tx.dialect.engine) {
                    try part.look(in: tx, component: set.component)
                }
            }
        }
    }

    /// Sees that the database is what this program needs.
    ///
    /// - Throws: `StorageError.schema` when migrations are pending, altered, or too new for this program.
    package func check() async throws {
        let pending = try await status().filter { $0.state == .pending }
        guard let first = pending.first else { return }
        throw StorageError.schema(
            "\(pending.count) migration(s) are pending, the first is \(first.component)/\(first.name): "
                + "run `\(command)` first")
    }

    /// Every migration that the program or the database knows, by component and version.
    ///
    /// - Throws: `StorageError.schema` as `migrate` does.
    package func status() async throws -> [MigrationStatus] {
        let rows = try await database.read { tx in try AppliedMigration.all(tx) }
        return try verify(rows)
    }

    private func createTable() async throws {
        try await database.write { tx in
            try tx.dialect.beginMigration(tx)
            try tx.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    component text NOT NULL,
                    version bigint NOT NULL,
                    name text NOT NULL,
                    checksum text NOT NULL,
                    compatible_from bigint NOT NULL,
                    applied_at timestamptz NOT NULL,
                    PRIMARY KEY (component, version)
                )
                """)
        }
    }

    private func applyNext() async throws -> String? {
        try await database.write { tx in
            try tx.dialect.beginMigration(tx)
            let statuses = try verify(AppliedMigration.all(tx))
            guard let next = statuses.first(where: { $0.state == .pending }),
                let migration = sets.first(where: { $0.component == next.component })?.migrations
                    .first(where: { $0.version == next.version })
            else { return nil }
            try apply(migration, of: next.component, in: tx)
            try tx.execute(
                """
                INSERT INTO schema_migrations (component, version, name, checksum, compatible_from, applied_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                next.component, migration.version, migration.name, migration.checksum, migration.compatibleFrom, tx.now)
            return "\(next.component)/\(Self.label(migration.version, migration.name))"
        }
    }

    /// All of it or nothing; a failure is a schema that is not what its `schema_migrations` says.
    private func apply(_ migration: Migration, of component: String, in tx: Transaction) throws {
        do {
            for statement in migration.statements(for: tx.dialect.engine) { try tx.execute(statement) }
        } catch let error as StorageError {
            guard let text = error.refusedStatement else { throw error }
            throw StorageError.schema(
                "\(component): migration \(Self.label(migration.version, migration.name)) cannot be applied (\(text)); "
                    + "nothing of it was kept. The database holds part of it already, or not all that came before: "
                    + "restore it from a backup, or take back by hand what was done by hand, then run `\(command)`")
        }
    }

    private func verify(_ rows: [AppliedMigration]) throws -> [MigrationStatus] {
        var statuses: [MigrationStatus] = []
        for set in sets {
            let applied = rows.filter { $0.component == set.component }
            statuses += try verify(set, applied)
        }
        return statuses
    }

    private func verify(_ set: MigrationSet, _ applied: [AppliedMigration]) throws -> [MigrationStatus] {
        let newest = set.migrations.map(\.version).max() ?? 0
        let newestApplied = applied.map(\.version).max() ?? 0
        var statuses: [MigrationStatus] = []
        for migration in set.migrations.sorted(by: { $0.version < $1.version }) {
            let row = applied.first { $0.version == migration.version }
            if let row {
                try compare(row, migration)
            } else if migration.version < newestApplied {
                throw StorageError.schema(
                    "\(set.component): migration \(migration.version) is missing although \(newestApplied) is applied: "
                        + "the database is not one that `\(command)` made; restore it from a backup")
            }
            statuses.append(
                MigrationStatus(
                    component: set.component, version: migration.version, name: migration.name,
                    state: row == nil ? .pending : .applied, appliedAt: row?.appliedAt))
        }
        for row in applied where !set.migrations.contains(where: { $0.version == row.version }) {
            guard row.version > newest, row.compatibleFrom <= newest else {
                throw StorageError.schema(
                    "\(set.component): the database has migration \(Self.label(row.version, row.name)), which needs a "
                        + "program with migration \(row.compatibleFrom) or later; this one ends at \(newest). "
                        + "Install the newer release, then run its `\(command)`")
            }
            statuses.append(
                MigrationStatus(
                    component: set.component, version: row.version, name: row.name, state: .newer,
                    appliedAt: row.appliedAt))
        }
        return statuses
    }

    private func compare(_ row: AppliedMigration, _ migration: Migration) throws {
        guard row.name == migration.name, row.checksum == migration.checksum else {
            throw StorageError.schema(
                "\(row.component): migration \(Self.label(row.version, row.name)) was altered after it was applied. "
                    + "An applied migration never changes: install the release that matches the database, "
                    + "or add a new migration and run `\(command)`")
        }
    }

    static func label(_ version: Int, _ name: String) -> String {
        let digits = String(version)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_" + name
    }
}

extension StorageError {
    /// What the engine said of a statement that does not fit the schema or its data; one line.
    fileprivate var refusedStatement: String? {
        switch self {
        case .badStatement(let text), .uniqueViolation(let text), .constraintViolation(let text):
            text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        default: nil
        }
    }
}

/// A row of `schema_migrations`.
private struct AppliedMigration: Sendable {
    let component: String
    let version: Int
    let name: String
    let checksum: String
    let compatibleFrom: Int
    let appliedAt: Date

    init(row: Row) throws {
        component = try row.text("component")
        version = try row.int("version")
        name = try row.text("name")
        checksum = try row.text("checksum")
        compatibleFrom = try row.int("compatible_from")
        appliedAt = try row.instant("applied_at")
    }

    /// None when the table does not exist yet.
    static func all(_ tx: Transaction) throws -> [AppliedMigration] {
        do {
            return try tx.query(
                """
                SELECT component, version, name, checksum, compatible_from, applied_at
                FROM schema_migrations ORDER BY component, version
                """
            ).map(AppliedMigration.init(row:))
        } catch StorageError.badStatement(let message) where message.contains("schema_migrations") {
            return []
        }
    }
}
