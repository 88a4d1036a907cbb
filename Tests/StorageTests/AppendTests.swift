import FoundationEssentials
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct AppendTests {
    private static func insert(_ id: String, code: String, balance: Int = 1) -> Statement {
        Statement(
            "INSERT INTO account (id, code, balance) VALUES ($1, $2, $3)",
            [.text(id), .text(code), .integer(Int64(balance))])
    }

    private static func insert(_ id: Int) -> Statement {
        insert("a\(id)", code: "c\(id)")
    }

    /// Runs the appends at once; the errors of those that failed, by their number.
    private static func appendAll(
        _ database: any Database, _ count: Int, _ statements: @escaping @Sendable (Int) -> [Statement]
    ) async -> [Int: StorageError] {
        await withTaskGroup(of: (Int, StorageError?).self) { group in
            for number in 0..<count {
                group.addTask {
                    (number, await storageError { _ = try await database.append { _ in statements(number) } })
                }
            }
            var errors: [Int: StorageError] = [:]
            for await (number, error) in group { errors[number] = error }
            return errors
        }
    }

    @Test(arguments: Engine.available)
    func keepsEveryOneOfManyConcurrentAppends(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let errors = await Self.appendAll(database, 200) { [Self.insert($0)] }
            #expect(errors.isEmpty)
            #expect(try await database.count("account") == 200)
        }
    }

    @Test(arguments: Engine.available)
    func failsOnlyTheBatchThatViolates(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { try $0.openAccount("taken", code: "taken") }
            let errors = await Self.appendAll(database, 200) { number in
                // Its first statement is good and must be undone with the second.
                number == 77 ? [Self.insert(number), Self.insert("other", code: "taken")] : [Self.insert(number)]
            }
            #expect(errors.count == 1)
            #expect(errors[77] == .uniqueViolation(engine == .postgres ? "account_code_key" : "account.code"))
            #expect(try await database.count("account") == 200)
            #expect(try await database.balance(of: "a77") == nil)
        }
    }

    @Test(arguments: Engine.available)
    func failsOnlyTheBatchThatCannotBeBuilt(engine: Engine) async throws {
        struct Unbuildable: Error {}
        try await withSampleDatabase(engine) { database async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        guard number == 7 else {
                            _ = try await database.append { _ in [Self.insert(number)] }
                            return
                        }
                        await #expect(throws: Unbuildable.self) {
                            _ = try await database.append { _ in throw Unbuildable() }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.count("account") == 39)
        }
    }

    @Test(arguments: Engine.available)
    func reportsTheDefectOfOneBatchToItsCallerAlone(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let errors = await Self.appendAll(database, 30) { number in
                switch number {
                case 3: [Statement("INSERT INTO nowhere (id) VALUES ($1)", [.text("x")])]
                case 4: [Self.insert("negative", code: "negative", balance: -1)]
                default: [Self.insert(number)]
                }
            }
            #expect(errors.keys.sorted() == [3, 4])
            guard case .badStatement? = errors[3], case .constraintViolation? = errors[4] else {
                Issue.record("unexpected errors: \(errors)")
                return
            }
            #expect(try await database.count("account") == 28)
        }
    }

    @Test(arguments: Engine.available)
    func givesTheInstantThatTheStatementsGot(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            for number in 0..<5 {
                let instant = try await database.append { now in
                    [Statement("INSERT INTO sample (id, at) VALUES ($1, $2)", [.text("s\(number)"), .instant(now)])]
                }
                let stored = try await database.read { tx in
                    try #require(try tx.first("SELECT at FROM sample WHERE id = $1", "s\(number)")).instant("at")
                }
                #expect(stored == instant)
                #expect(abs(instant.timeIntervalSince(.now)) < 30)
            }
        }
    }

    @Test(arguments: Engine.available)
    func sendsMoreThanAnyBufferHoldsWithoutDeadlock(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let text = String(repeating: "Trạm biến áp quá tải. ", count: 4000)
            let errors = await Self.appendAll(database, 64) { number in
                (0..<5).map { part in
                    // RETURNING makes the answers as long as the questions.
                    Statement(
                        "INSERT INTO sample (id, words) VALUES ($1, $2) RETURNING words",
                        [.text("\(number)-\(part)"), .text(text)])
                }
            }
            #expect(errors.isEmpty)
            #expect(try await database.count("sample") == 320)
        }
    }

    /// The table, or the one writer, is held by somebody else: who has waited long enough is told, and nothing of it
    /// comes later.
    @Test(arguments: Engine.available)
    func endsAnAppendAtItsCallersDeadline(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let release = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                try await Self.hold(database, until: release, &group)
                // More than there are lanes: some of them never begin.
                let errors = await StorageDeadline.$current.withValue(.now + .milliseconds(200)) {
                    await Self.appendAll(database, 8) { [Self.insert($0)] }
                }
                #expect(errors.count == 8)
                for error in errors.values {
                    guard case .timeout = error else {
                        Issue.record("expected a timeout, got \(error)")
                        continue
                    }
                }
                // The statements under way have the same deadline; the server ends them a little later.
                while (database.load?.busy ?? 1) > 1 { try await Task.sleep(for: .milliseconds(5)) }
                release.open()
                try await group.waitForAll()
            }
            let errors = await Self.appendAll(database, 3) { [Self.insert(100 + $0)] }
            #expect(errors.isEmpty)
            #expect(try await database.count("account") == 3)
        }
    }

    @Test(.enabled(if: Engine.available.contains(.postgres)))
    func whatIsGivenUpBeforeItBeganIsSurelyNotDone() async throws {
        try await withSampleDatabase(.postgres) { database async throws in
            let release = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                try await Self.hold(database, until: release, &group)
                // Two patient ones take both lanes.
                for number in 0..<2 {
                    group.addTask { _ = try await database.append { _ in [Self.insert(number)] } }
                    while database.load?.busy != number + 2 { try await Task.sleep(for: .milliseconds(5)) }
                }
                let impatient = await StorageDeadline.$current.withValue(.now + .milliseconds(200)) {
                    await storageError { _ = try await database.append { _ in [Self.insert(10)] } }
                }
                #expect(impatient == .timeout("the caller's deadline has passed"))
                let cancelled = Task { try await database.append { _ in [Self.insert(11)] } }
                cancelled.cancel()
                #expect(await storageError { _ = try await cancelled.value } == .timeout("cancelled"))
                release.open()
                try await group.waitForAll()
            }
            _ = try await database.append { _ in [Self.insert(2)] }
            let ids = try await database.read { tx in
                try tx.query("SELECT id FROM account ORDER BY id").map { try $0.text("id") }
            }
            #expect(ids == ["a0", "a1", "a2"])
        }
    }

    /// Keeps everybody else from writing accounts.
    private static func hold(
        _ database: any Database, until release: Gate, _ group: inout ThrowingTaskGroup<Void, any Error>
    ) async throws {
        let (held, holding) = AsyncStream.makeStream(of: Void.self)
        group.addTask {
            try await database.write { tx in
                if tx.dialect.engine == .postgres { try tx.execute("LOCK TABLE account IN ACCESS EXCLUSIVE MODE") }
                holding.yield()
                release.wait()
            }
        }
        for await _ in held { break }
    }
}
