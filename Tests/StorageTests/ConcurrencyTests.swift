import FoundationEssentials
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ConcurrencyTests {
    @Test(arguments: Engine.available)
    func losesNoUpdateOfConcurrentWriters(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { try $0.openAccount("a") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try await database.write { tx in
                            _ = try tx.execute("UPDATE account SET balance = balance + 1 WHERE id = $1", "a")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.balance(of: "a") == 100)
        }
    }

    @Test(arguments: Engine.available)
    func givesEachQueuedTaskToOneWorkerOnly(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { tx in
                for id in 1...60 { try tx.execute("INSERT INTO task (id) VALUES ($1)", id) }
            }
            let claimed = try await withThrowingTaskGroup(of: [Int].self) { group in
                for worker in ["north", "south"] {
                    group.addTask { try await Self.drain(database, worker) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.sorted() == Array(1...60))
        }
    }

    /// Claims ten at a time until nothing is left.
    private static func drain(_ database: any Database, _ worker: String) async throws -> [Int] {
        var all: [Int] = []
        while true {
            let batch = try await database.write { tx in
                try tx.query(
                    """
                    UPDATE task SET holder = $1 WHERE id IN (
                        SELECT id FROM task WHERE holder IS NULL ORDER BY id LIMIT 10 \(tx.dialect.skipLocked))
                    RETURNING id
                    """, worker
                ).map { try $0.int("id") }
            }
            if batch.isEmpty { return all }
            all += batch
        }
    }

    @Test(.enabled(if: Engine.available.contains(.postgres)))
    func skipsWhatAnotherWorkerHolds() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            try await database.write { tx in
                for id in 1...4 { try tx.execute("INSERT INTO task (id) VALUES ($1)", id) }
            }
            let (held, holding) = AsyncStream.makeStream(of: [Int].self)
            let release = Gate()
            let claim = "SELECT id FROM task WHERE holder IS NULL ORDER BY id LIMIT 2 \(database.dialect.skipLocked)"
            async let first: Void = database.write { tx in
                holding.yield(try tx.query(claim).map { try $0.int("id") })
                release.wait()
            }
            var firstIDs: [Int] = []
            for await ids in held {
                firstIDs = ids
                break
            }
            let second = try await database.write { tx in try tx.query(claim).map { try $0.int("id") } }
            release.open()
            try await first
            #expect(firstIDs == [1, 2])
            #expect(second == [3, 4])
        }
    }

    @Test(arguments: Engine.available)
    func keepsSlowStatementsAwayFromOtherTasks(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            // Both readers are held until the timers have fired: were they on the cooperative pool, which has few
            // threads, nothing could fire.
            let release = Gate()
            let order = Recorder()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        try await database.read { _ in release.wait() }
                        order.add("query")
                    }
                }
                group.addTask {
                    for _ in 0..<5 { try await Task.sleep(for: .milliseconds(10)) }
                    order.add("timer")
                    release.open()
                    release.open()
                }
                try await group.waitForAll()
            }
            #expect(order.all == ["timer", "query", "query"])
        }
    }

    @Test(arguments: Engine.available)
    func interruptsASlowStatementWhenItsTaskIsCancelled(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let (started, starting) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await database.read { tx in
                    starting.yield()
                    _ = try tx.query(slowStatement(tx.dialect))
                }
            }
            for await _ in started { break }
            task.cancel()
            let error = await storageError { try await task.value }
            guard case .timeout? = error else {
                Issue.record("expected an interruption, got \(String(describing: error))")
                return
            }
            // The connection is good for the next, who is not hit by a late cancellation.
            for _ in 0..<20 { #expect(try await database.count("account") == 0) }
        }
    }

    @Test(arguments: Engine.available)
    func interruptsASlowStatementAtTheDeadline(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError {
                try await StorageDeadline.$current.withValue(.now + .milliseconds(200)) {
                    try await database.write { tx in
                        try tx.openAccount("a")
                        _ = try tx.query(slowStatement(tx.dialect))
                    }
                }
            }
            guard case .timeout? = error else {
                Issue.record("expected a timeout, got \(String(describing: error))")
                return
            }
            #expect(try await database.count("account") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func startsNothingAfterTheDeadline(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            await StorageDeadline.$current.withValue(.now - .milliseconds(1)) {
                for attempt in [
                    { try await database.write { try $0.openAccount("a") } },
                    { _ = try await database.append { _ in [] } },
                ] as [@Sendable () async throws -> Void] {
                    let error = await storageError(attempt)
                    #expect(error == .timeout("the caller's deadline has passed"))
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func refusesEverythingAfterClosing(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.ping()
            await database.close()
            let error = await storageError { try await database.ping() }
            guard case .unavailable? = error else {
                Issue.record("expected a refusal, got \(String(describing: error))")
                return
            }
        }
    }
}
