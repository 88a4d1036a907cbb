import FoundationEssentials
import Storage
import StoragePostgres
import Synchronization
import TestKit
import Testing

/// What only a server can do wrong.
@Suite(.enabled(if: Engine.available.contains(.postgres)), .timeLimit(.minutes(2)))
struct PostgresTests {
    private static let backend = "SELECT pg_backend_pid() AS pid"

    @Test func replacesConnectionsThatTheServerHasClosed() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            let pids = try await Self.occupyAll(database)
            #expect(pids.count == 3)
            // Kills all but its own.
            for pid in pids { try await Self.terminate(pid, through: database) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<6 {
                    group.addTask { try await database.write { try $0.openAccount("w\(number)") } }
                    group.addTask {
                        let insert = "INSERT INTO account (id, code, balance) VALUES ($1, $1, 0)"
                        _ = try await database.append { _ in [Statement(insert, [.text("a\(number)")])] }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count("account") == 12)
        }
    }

    /// Uses all three connections at once; the processes that serve them.
    private static func occupyAll(_ database: any Database) async throws -> Set<Int> {
        let gates = (0..<3).map { _ in Gate() }
        let (started, starting) = AsyncStream.makeStream(of: Int.self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for gate in gates {
                group.addTask {
                    try await database.read { tx in
                        starting.yield(try #require(try tx.first(backend)).int("pid"))
                        gate.wait()
                    }
                }
            }
            var pids: Set<Int> = []
            for await pid in started {
                pids.insert(pid)
                if pids.count == gates.count { break }
            }
            for gate in gates { gate.open() }
            try await group.waitForAll()
            return pids
        }
    }

    @Test func callsABrokenTransactionUnavailableAndGoesOn() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            let (pids, starting) = AsyncStream.makeStream(of: Int.self)
            let killed = Gate()
            async let error = storageError {
                try await database.write { tx in
                    try tx.openAccount("a")
                    starting.yield(try #require(try tx.first(Self.backend)).int("pid"))
                    killed.wait()
                    try tx.openAccount("b")
                }
            }
            for await pid in pids {
                try await Self.terminate(pid, through: database)
                break
            }
            killed.open()
            guard case .unavailable(let message)? = await error else {
                Issue.record("expected a broken connection")
                return
            }
            #expect(!message.contains("unknown"))
            #expect(try await database.count("account") == 0)
        }
    }

    private static func terminate(_ pid: Int, through database: any Database) async throws {
        try await database.write { tx in
            // Its own it leaves alone.
            let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            _ = try tx.query("\(others) AND pid = $1", pid)
        }
        // The signal is handled a moment later.
        for _ in 0..<200 {
            let isGone = try await database.write { tx in
                try tx.query(
                    "SELECT 1 AS one FROM pg_stat_activity WHERE pid = $1 AND pid <> pg_backend_pid()", pid
                ).isEmpty
            }
            if isGone { return }
        }
    }

    @Test func triesAgainAfterADeadlock() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            try await database.write { tx in
                try tx.openAccount("a")
                try tx.openAccount("b")
            }
            let update = "UPDATE account SET balance = balance + 1 WHERE id = $1"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [("a", "b"), ("b", "a")] {
                    group.addTask {
                        for _ in 0..<20 {
                            try await database.write { tx in
                                try tx.execute(update, first)
                                try tx.execute(update, second)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.balance(of: "a") == 40)
            #expect(try await database.balance(of: "b") == 40)
        }
    }

    @Test func runsTheBodyAgainAfterASerializationFailure() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            let runs = Mutex(0)
            try await database.write { tx in
                let run = runs.withLock { count in
                    count += 1
                    return count
                }
                try tx.openAccount("run\(run)")
                if run < 3 { try tx.execute("DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40001'; END $$") }
            }
            #expect(runs.withLock { $0 } == 3)
            let ids = try await database.read { try $0.query("SELECT id FROM account").map { try $0.text("id") } }
            #expect(ids == ["run3"])
        }
    }

    @Test func stopsWaitingForAConnectionInTime() async throws {
        try await withPostgres(poolSize: 1) { database async throws in
            let (started, starting) = AsyncStream.makeStream(of: Void.self)
            let release = Gate()
            async let busy: Void = database.write { _ in
                starting.yield()
                release.wait()
            }
            for await _ in started { break }
            let late = await storageError { try await database.ping() }
            #expect(late == .timeout("no free connection"))
            let waiting = Task { try await database.ping() }
            waiting.cancel()
            let cancelled = await storageError { try await waiting.value }
            #expect(cancelled == .timeout("cancelled"))
            release.open()
            try await busy
            try await database.ping()
        }
    }

    @Test func servesManyCallersThroughFewConnections() async throws {
        try await withPostgres(poolSize: 2) { database async throws in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<300 {
                    group.addTask {
                        try await database.read { tx in
                            try #require(try tx.first("SELECT CAST($1 AS bigint) AS n", number)).int("n")
                        }
                    }
                }
                let sum = try await group.reduce(0, +)
                #expect(sum == 300 * 299 / 2)
            }
        }
    }

    @Test func preparesMoreTextsThanItKeeps() async throws {
        try await withPostgres(poolSize: 1) { database async throws in
            for round in 0..<2 {
                let sum = try await database.read { tx in
                    try (0..<400).reduce(0) { sum, number in
                        try sum + #require(try tx.first("SELECT CAST($1 AS bigint) + \(number) AS n", round)).int("n")
                    }
                }
                #expect(sum == 400 * 399 / 2 + 400 * round)
            }
        }
    }

    @Test func goesOnAfterATableHasChangedUnderAPreparedStatement() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            let query = "SELECT * FROM account"
            try await database.write { try $0.openAccount("a") }
            for _ in 0..<4 { _ = try await database.read { try $0.query(query) } }
            try await database.write { _ = try $0.execute("ALTER TABLE account ADD COLUMN note text") }
            for _ in 0..<4 {
                let row = try await database.read { try #require(try $0.first(query)) }
                #expect(try row.textIfPresent("note") == nil)
            }
        }
    }

    @Test func saysSoonThatThereIsNoServer() async throws {
        let configuration = PostgresConfiguration(url: "postgres://nobody:geheim-123@127.0.0.1:1/none", schema: "x")
        let database = try PostgresDatabase(configuration)
        for _ in 0..<3 {
            guard case .unavailable(let message)? = await storageError({ try await database.ping() }) else {
                Issue.record("expected no server")
                return
            }
            #expect(!message.contains("geheim-123"))
        }
        await database.close()
    }

    @Test func neverShowsThePassword() throws {
        let configuration = PostgresConfiguration(url: "postgres://nobody:geheim-123@127.0.0.1:1/none", schema: "x")
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped] {
            #expect(!text.contains("geheim-123"))
        }
        #expect(throws: StorageError.self) {
            try PostgresDatabase(PostgresConfiguration(url: "postgres://a:%zz@h/b", schema: "x"))
        }
    }

    private func withPostgres(poolSize: Int, _ body: (PostgresDatabase) async throws -> Void) async throws {
        let place = try await TestDatabase.create(.postgres)
        var configuration = PostgresConfiguration(
            url: place.url(schema: "public"), schema: "public", poolSize: poolSize)
        configuration.acquireTimeout = .milliseconds(300)
        if poolSize > 1 { configuration.acquireTimeout = .seconds(20) }
        do {
            let database = try PostgresDatabase(configuration)
            try await body(database)
            await database.close()
        } catch {
            await place.remove()
            throw error
        }
        await place.remove()
    }
}
