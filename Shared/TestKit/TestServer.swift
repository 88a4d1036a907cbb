import FoundationEssentials
import Storage
import StoragePostgres
import Synchronization

/// The PostgreSQL server on which tests make their databases.
enum TestServer {
    /// Tests run in parallel and a server has a bounded number of connections.
    private static let places = Places(16)
    private static let maintenance = Mutex<PostgresDatabase?>(nil)

    /// Makes an empty database; its URL.
    static func create() async throws -> String {
        guard let url = Engine.postgresURL else {
            throw StorageError.unavailable("KIPTHOI_TEST_POSTGRES_URL names no server")
        }
        await places.take()
        do {
            let name = "kt_" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(20)
            // The C locale orders as SQLite does.
            try await server(url).administer(
                "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
            return replacingDatabase(of: url, with: name)
        } catch {
            await places.giveBack()
            throw error
        }
    }

    static func remove(_ url: String) async {
        if let admin = Engine.postgresURL, let name = databaseName(of: url) {
            try? await server(admin).administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        }
        await places.giveBack()
    }

    /// As if the server were down for this database: connections are cut, new ones refused.
    static func refuseConnections(_ url: String, _ refuse: Bool) async throws {
        guard let admin = Engine.postgresURL, let name = databaseName(of: url) else { return }
        try await server(admin).administer("ALTER DATABASE \(name) WITH ALLOW_CONNECTIONS \(!refuse)")
        if refuse {
            try await server(admin).administer(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
        }
    }

    private static func server(_ url: String) throws -> PostgresDatabase {
        try maintenance.withLock { known in
            if let known { return known }
            var configuration = PostgresConfiguration(url: url, schema: "public", poolSize: 3)
            configuration.acquireTimeout = .seconds(30)
            let database = try PostgresDatabase(configuration)
            known = database
            return database
        }
    }

    /// `postgres://user@host:port/NAME?options`
    static func replacingDatabase(of url: String, with name: String) -> String {
        let (head, query) = split(url)
        let parts = head.split(separator: "/", omittingEmptySubsequences: false)
        return parts.prefix(3).joined(separator: "/") + "/" + name + query
    }

    private static func databaseName(of url: String) -> Substring? {
        let parts = split(url).head.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 3 ? parts[3] : nil
    }

    private static func split(_ url: String) -> (head: Substring, query: Substring) {
        let end = url.firstIndex(of: "?") ?? url.endIndex
        return (url[..<end], url[end...])
    }
}

/// So many at once; the others wait their turn.
private actor Places {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        free = count
    }

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
