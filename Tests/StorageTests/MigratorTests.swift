import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct MigratorTests {
    private static let first = Fixtures.migration(
        1, "petition", "-- compatible-from: 1\nCREATE TABLE petition (id text PRIMARY KEY);\n")
    private static let second = Fixtures.migration(
        2, "note", "-- compatible-from: 1\nALTER TABLE petition ADD COLUMN note text;\n")
    private static let third = Fixtures.migration(
        3, "contract", "-- compatible-from: 2\nALTER TABLE petition DROP COLUMN note;\n")

    private static func migrator(_ database: any Database, _ migrations: Migration...) -> Migrator {
        Migrator(database, [MigrationSet("intake", migrations)], command: "intake-service migrate")
    }

    private static func schemaError(_ body: () async throws -> Void) async -> String? {
        guard case .schema(let message)? = await storageError(body) else { return nil }
        return message
    }

    @Test(arguments: Engine.available)
    func appliesWhatIsPendingOnce(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            #expect(try await Self.migrator(database, Self.first).migrate() == ["intake/0001_petition"])
            #expect(try await Self.migrator(database, Self.first).migrate().isEmpty)
            let both = Self.migrator(database, Self.first, Self.second)
            #expect(try await both.migrate() == ["intake/0002_note"])
            try await both.check()
            try await database.write { _ = try $0.execute("INSERT INTO petition (id, note) VALUES ('a', 'b')") }
        }
    }

    @Test(arguments: Engine.available)
    func namesTheCommandWhenMigrationsArePending(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            let fresh = await Self.schemaError { try await Self.migrator(database, Self.first).check() }
            #expect(fresh?.contains("intake-service migrate") == true)
            try await Self.migrator(database, Self.first).migrate()
            let behind = await Self.schemaError {
                try await Self.migrator(database, Self.first, Self.second).check()
            }
            #expect(behind?.contains("0002_note") == false)
            #expect(behind?.contains("intake/note") == true)
        }
    }

    @Test(arguments: Engine.available)
    func refusesAnAlteredMigration(engine: Engine) async throws {
        let altered = Fixtures.migration(1, "petition", Self.first.sql + "-- harmless\n")
        try await TestDatabase.withDatabase(engine) { database async throws in
            try await Self.migrator(database, Self.first).migrate()
            for use in [{ try await $0.check() }, { _ = try await $0.migrate() }] as [(Migrator) async throws -> Void] {
                let message = await Self.schemaError { try await use(Self.migrator(database, altered)) }
                #expect(message?.contains("altered") == true)
            }
        }
    }

    @Test(arguments: Engine.available)
    func letsAnOlderProgramGoOnWhileItIsCompatible(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            try await Self.migrator(database, Self.first, Self.second).migrate()
            let old = Self.migrator(database, Self.first)
            try await old.check()
            #expect(try await old.migrate().isEmpty)
            #expect(try await old.status().map(\.state) == [.applied, .newer])
        }
    }

    @Test(arguments: Engine.available)
    func refusesAProgramThatIsTooOld(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            try await Self.migrator(database, Self.first, Self.second, Self.third).migrate()
            let message = await Self.schemaError { try await Self.migrator(database, Self.first).check() }
            #expect(message?.contains("newer release") == true)
            try await Self.migrator(database, Self.first, Self.second).check()
        }
    }

    @Test(arguments: Engine.available)
    func refusesADatabaseWithAGap(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            let migrator = Self.migrator(database, Self.first, Self.second)
            try await migrator.migrate()
            try await database.write { _ = try $0.execute("DELETE FROM schema_migrations WHERE version = 1") }
            #expect(await Self.schemaError { try await migrator.check() }?.contains("missing") == true)
        }
    }

    @Test(arguments: Engine.available)
    func leavesNothingOfAMigrationThatFails(engine: Engine) async throws {
        let broken = Fixtures.migration(
            2, "broken", "-- compatible-from: 1\nCREATE TABLE half (id text);\nCREATE TABLE petition (id text);\n")
        try await TestDatabase.withDatabase(engine) { database async throws in
            let migrator = Self.migrator(database, Self.first, broken)
            await #expect(throws: StorageError.self) { try await migrator.migrate() }
            #expect(try await migrator.status().map(\.state) == [.applied, .pending])
            try await database.write { _ = try $0.execute("CREATE TABLE half (id text)") }
        }
    }

    @Test(arguments: Engine.available)
    func saysThatPartOfAMigrationWasThereBeforeIt(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database async throws in
            try await Self.migrator(database, Self.first).migrate()
            // Half of the second, by hand and without its row.
            try await database.write { _ = try $0.execute(Self.second.statements(for: database.dialect.engine)[0]) }
            let message = await Self.schemaError {
                try await Self.migrator(database, Self.first, Self.second).migrate()
            }
            #expect(message?.contains("0002_note cannot be applied") == true)
            #expect(message?.contains("\n") == false)
            #expect(
                try await Self.migrator(database, Self.first, Self.second).status().map(\.state) == [
                    .applied, .pending,
                ])
        }
    }

    @Test(arguments: Engine.available)
    func saysWhatIsMissingOfAMigrationThatIsMarkedAsApplied(engine: Engine) async throws {
        let wider = Fixtures.migration(
            2, "wider", "-- compatible-from: 1\nALTER TABLE petition ADD COLUMN later text;\n")
        try await TestDatabase.withDatabase(engine) { database async throws in
            let migrator = Self.migrator(database, Self.first, wider)
            try await migrator.migrate()
            try await migrator.inspect()
            try await database.write { _ = try $0.execute("ALTER TABLE petition DROP COLUMN later") }
            let column = await Self.schemaError { try await migrator.inspect() }
            #expect(column?.contains("0002_wider is marked as applied, but column petition.later is missing") == true)
            try await database.write { _ = try $0.execute("DROP TABLE petition") }
            let table = await Self.schemaError { try await migrator.inspect() }
            #expect(table?.contains("0001_petition is marked as applied, but table petition is missing") == true)
        }
    }

    @Test(arguments: Engine.available)
    func letsTwoProcessesMigrateAtOnce(engine: Engine) async throws {
        let place = try await TestDatabase.create(engine)
        let databases = try (0..<3).map { _ in try place.open(schema: "intake", poolSize: 1) }
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for database in databases {
                group.addTask { try await Self.migrator(database, Self.first, Self.second, Self.third).migrate() }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.sorted() == ["intake/0001_petition", "intake/0002_note", "intake/0003_contract"])
        for database in databases { await database.close() }
        await place.remove()
    }

    @Test(arguments: Engine.available)
    func keepsServicesOfOneDatabaseApart(engine: Engine) async throws {
        let place = try await TestDatabase.create(engine)
        for schema in ["intake", "sla"] {
            let database = try place.open(schema: schema)
            #expect(try await Self.migrator(database, Self.first).migrate() == ["intake/0001_petition"])
            #expect(try await database.count("petition") == 0)
            try await database.write { _ = try $0.execute("INSERT INTO petition (id) VALUES ('a')") }
            await database.close()
        }
        await place.remove()
    }

    @Test func splitsStatementsAtTheEndOfLines() {
        let migration = Fixtures.migration(
            1, "x",
            "-- compatible-from: 1\nCREATE TABLE a (\n  b text -- c; d\n);\r\n\n-- note;\n"
                + "INSERT INTO a VALUES ('x;y');\nDELETE FROM a")
        #expect(
            migration.statements(for: .sqlite) == [
                "CREATE TABLE a (\nb text -- c; d\n)", "INSERT INTO a VALUES ('x;y')", "DELETE FROM a",
            ])
        #expect(migration.compatibleFrom == 1)
        #expect(Fixtures.migration(7, "x", "CREATE TABLE a (b text);").compatibleFrom == 7)
    }

    @Test func keepsAStatementForOneEngineFromTheOther() {
        let migration = Fixtures.migration(
            1, "x",
            "CREATE TABLE a (b text);\n-- only: postgres\nCREATE INDEX\n  p ON a (b);\n-- only: sqlite\nCREATE INDEX s ON a (b);\nSELECT 1;"
        )
        #expect(
            migration.statements(for: .postgres) == ["CREATE TABLE a (b text)", "CREATE INDEX\np ON a (b)", "SELECT 1"])
        #expect(
            migration.statements(for: .sqlite) == ["CREATE TABLE a (b text)", "CREATE INDEX s ON a (b)", "SELECT 1"])
    }

    @Test func countsCarriageReturnsAsNothing() {
        let unix = Fixtures.migration(1, "x", "-- a\nCREATE TABLE a (b text);\n")
        let windows = Fixtures.migration(1, "x", "-- a\r\nCREATE TABLE a (b text);\r\n")
        #expect(unix.checksum == windows.checksum)
        #expect(unix.checksum.count == 16)
        #expect(unix.checksum != Fixtures.migration(1, "x", "-- a\nCREATE TABLE a (c text);\n").checksum)
    }
}
