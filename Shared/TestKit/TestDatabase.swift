import FoundationEssentials
package import Storage
import StoragePostgres
import StorageSQLite

/// A database of a test's own: made fresh, removed afterwards.
///
/// On PostgreSQL a database on the server named by `KIPTHOI_TEST_POSTGRES_URL`, on SQLite a folder of files. Several
/// services share one, each with its own schema or file, as in production.
package struct TestDatabase: Sendable {
    package let engine: Engine
    /// The server's URL with the database's name on PostgreSQL, the folder on SQLite.
    private let place: String

    /// Makes an empty one; the caller calls `remove` when done.
    package static func create(_ engine: Engine) async throws -> TestDatabase {
        Tally.count(engine)
        return switch engine {
        case .sqlite: TestDatabase(engine: engine, place: try TestFolder.create())
        case .postgres: TestDatabase(engine: engine, place: try await TestServer.create())
        }
    }

    /// What a service gets as `--database-url`: `sqlite:PATH` or `postgres://…`.
    package func url(schema: String) -> String {
        switch engine {
        case .sqlite: "sqlite:\(place)/\(schema).sqlite"
        case .postgres: place
        }
    }

    /// Opens a schema, without migrating it.
    package func open(
        schema: String = "intake", offset: any TimeOffset = RealTime(), poolSize: Int = 3
    ) throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: "\(place)/\(schema).sqlite", readers: poolSize, offset: offset)
        case .postgres:
            try PostgresDatabase(PostgresConfiguration(url: place, schema: schema, poolSize: poolSize), offset: offset)
        }
    }

    /// PostgreSQL only: cuts all connections and refuses new ones, or lets them in again.
    package func takeDown(_ down: Bool) async throws {
        guard engine == .postgres else { return }
        try await TestServer.refuseConnections(place, down)
    }

    /// Everything in it is lost. Databases opened from it must have been closed.
    package func remove() async {
        switch engine {
        case .sqlite: TestFolder.remove(place)
        case .postgres: await TestServer.remove(place)
        }
    }

    /// Gives `body` a fresh, migrated database, and removes it afterwards whatever happens.
    package static func withDatabase<Result: Sendable>(
        _ engine: Engine, sets: [MigrationSet] = [], schema: String = "intake", offset: any TimeOffset = RealTime(),
        _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        let place = try await create(engine)
        do {
            let database = try place.open(schema: schema, offset: offset)
            do {
                if !sets.isEmpty { try await Migrator(database, sets).migrate() }
                let result = try await body(database)
                await database.close()
                await place.remove()
                return result
            } catch {
                await database.close()
                throw error
            }
        } catch {
            await place.remove()
            throw error
        }
    }
}

/// Temporary folders, in memory where the machine offers that: tests need no durability.
enum TestFolder {
    static func create() throws -> String {
        let files = FileManager.default
        let root = files.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : files.temporaryDirectory.path
        let folder = "\(root)/kipthoi-test-\(UUID().uuidString.lowercased())"
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    static func remove(_ folder: String) {
        try? FileManager.default.removeItem(atPath: folder)
    }
}
