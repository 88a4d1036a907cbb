import FoundationEssentials
import Storage
import StoragePostgres
import TestKit
import Testing

/// Lines to the server on which nothing comes back and which nobody ever cuts.
@Suite(.enabled(if: Engine.available.contains(.postgres)), .timeLimit(.minutes(2)))
struct LineTests {
    @Test func replacesLinesOnWhichNothingComesBack() async throws {
        try await withLine { database, line in
            try await database.administer("CREATE TABLE sample (id text PRIMARY KEY)")
            let before = try #require(database.load).cut
            // All connections there are, in the middle of a transaction.
            let (started, starting) = AsyncStream.makeStream(of: Void.self)
            let gates = (0..<2).map { _ in Gate() }
            let errors = await withTaskGroup(of: StorageError?.self) { group in
                for (number, gate) in gates.enumerated() {
                    group.addTask {
                        await storageError {
                            try await database.write { tx in
                                try tx.execute("INSERT INTO sample (id) VALUES ($1)", "frozen \(number)")
                                starting.yield()
                                gate.wait()
                                while true { try tx.query("SELECT 1 AS one") }
                            }
                        }
                    }
                }
                var begun = 0
                for await _ in started {
                    begun += 1
                    if begun == gates.count { break }
                }
                line.set(.forgotten)
                for gate in gates { gate.open() }
                return await group.reduce(into: []) { $0.append($1) }
            }
            for error in errors {
                guard case .unavailable? = error else {
                    Issue.record("expected a line that was cut, got \(String(describing: error))")
                    continue
                }
            }
            try await eventually {
                try await database.write { tx in _ = try tx.execute("INSERT INTO sample (id) VALUES ('served')") }
            }
            let ids = try await database.read { try $0.query("SELECT id FROM sample").map { try $0.text("id") } }
            #expect(ids == ["served"])
            #expect(try #require(database.load).cut >= before + 2)
        }
    }

    /// The cancellation opens a connection of its own, which hangs as well.
    @Test func aCancellationThatCannotBeSentHoldsNobody() async throws {
        try await withLine { database, line in
            let (started, starting) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await database.read { tx in
                    line.set(.frozen)
                    starting.yield()
                    while true { try tx.query("SELECT 1 AS one") }
                }
            }
            for await _ in started { break }
            task.cancel()
            let error = await storageError { try await task.value }
            #expect(error != nil)
            line.set(.open)
            // A connection that was being made meanwhile takes its time to fail.
            try await eventually { try await database.ping() }
        }
    }

    @Test func aMigrationMayTakeItsTime() async throws {
        try await withLine { database, _ in
            let now = try await database.write { tx in
                try database.dialect.beginMigration(tx)
                try tx.query("SELECT pg_sleep(6)")
                return tx.now
            }
            #expect(now > .distantPast)
            // The next statement has its limit again.
            let error = await storageError { _ = try await database.read { try $0.query("SELECT pg_sleep(40)") } }
            guard case .timeout? = error else {
                Issue.record("expected a timeout, got \(String(describing: error))")
                return
            }
        }
    }

    private func eventually(_ act: () async throws -> Void) async throws {
        let end = ContinuousClock.now + .seconds(60)
        while await storageError(act) != nil {
            try #require(ContinuousClock.now < end)
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Two connections through a proxy, with little patience.
    private func withLine(_ body: (PostgresDatabase, TCPProxy) async throws -> Void) async throws {
        let place = try await TestDatabase.create(.postgres)
        var url = try #require(URLComponents(string: place.url(schema: "public")))
        let line = try await TCPProxy(to: [url.port ?? 5432])
        url.host = "127.0.0.1"
        url.port = line.port
        var configuration = PostgresConfiguration(url: try #require(url.string), schema: "public", poolSize: 2)
        configuration.statementTimeout = .seconds(1)
        configuration.lineGrace = .seconds(3)
        let database = try PostgresDatabase(configuration)
        do {
            try await body(database, line)
            await database.close()
        } catch {
            line.set(.cut)
            await database.close()
            await line.close()
            await place.remove()
            throw error
        }
        await line.close()
        await place.remove()
    }
}
