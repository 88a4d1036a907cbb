import FoundationEssentials
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct TransactionTests {
    private struct Refused: Error {}

    @Test(arguments: Engine.available)
    func namesWhatAUniqueKeyRefused(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { try $0.openAccount("a", code: "x") }
            let code = await storageError { try await database.write { try $0.openAccount("b", code: "x") } }
            let key = await storageError { try await database.write { try $0.openAccount("a", code: "y") } }
            #expect(code == .uniqueViolation(engine == .postgres ? "account_code_key" : "account.code"))
            #expect(key == .uniqueViolation(engine == .postgres ? "account_pkey" : "account.id"))
        }
    }

    @Test(
        arguments: Engine.available,
        [
            "INSERT INTO account (id, code, balance) VALUES ('a', 'a', -1)",
            "INSERT INTO account (id, code, balance) VALUES ('a', NULL, 1)",
            "INSERT INTO account (id, code, balance, owner) VALUES ('a', 'a', 1, 'nobody')",
        ])
    func refusesWhatAConstraintForbids(engine: Engine, sql: String) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError { try await database.write { _ = try $0.execute(sql) } }
            guard case .constraintViolation? = error else {
                Issue.record("expected a constraint violation, got \(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Engine.available)
    func reportsADefectiveStatement(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            for sql in ["SELEC 1", "SELECT nothing FROM sample", "SELECT 1; SELECT 2"] {
                let error = await storageError { try await database.write { _ = try $0.query(sql) } }
                guard case .badStatement? = error else {
                    Issue.record("expected a bad statement for \(sql), got \(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func undoesEverythingWhenTheBodyThrows(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            await #expect(throws: Refused.self) {
                try await database.write { tx in
                    try tx.openAccount("a")
                    throw Refused()
                }
            }
            #expect(try await database.count("account") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func undoesOnlyTheSavepointThatFails(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { tx in
                try tx.openAccount("a")
                try? tx.savepoint {
                    try tx.openAccount("b")
                    try tx.openAccount("a")
                }
                try tx.savepoint {
                    try tx.openAccount("c")
                    try? tx.savepoint { try tx.openAccount("c") }
                }
            }
            let ids = try await database.read { tx in
                try tx.query("SELECT id FROM account ORDER BY id").map { try $0.text("id") }
            }
            #expect(ids == ["a", "c"])
        }
    }

    @Test(arguments: Engine.available)
    func commitsNothingAfterAFailureThatTheBodyHides(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError {
                try await database.write { tx in
                    try tx.openAccount("a")
                    try? tx.openAccount("a")
                }
            }
            guard case .uniqueViolation? = error else {
                Issue.record("expected the hidden violation, got \(String(describing: error))")
                return
            }
            #expect(try await database.count("account") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func goesNotOnAfterAFailureOutsideASavepoint(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError {
                try await database.write { tx in
                    try tx.openAccount("a")
                    try? tx.openAccount("a")
                    try tx.openAccount("b")
                }
            }
            guard case .badStatement? = error else {
                Issue.record("expected a refusal, got \(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Engine.available)
    func refusesToWriteWhileReading(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError { try await database.read { try $0.openAccount("a") } }
            guard case .readOnly? = error else {
                Issue.record("expected a refusal, got \(String(describing: error))")
                return
            }
        }
    }

    @Test(arguments: Engine.available)
    func readsOneSnapshotWhileOthersWrite(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { try $0.openAccount("a") }
            let (firstSeen, seen) = AsyncStream.makeStream(of: Int.self)
            let written = Gate()
            async let counts = database.read { tx in
                let before = try tx.count("account")
                seen.yield(before)
                // The body may block: it is not on the cooperative pool.
                written.wait()
                return (before, try tx.count("account"))
            }
            for await _ in firstSeen { break }
            try await database.write { try $0.openAccount("b") }
            written.open()
            let (before, after) = try await counts
            #expect(before == 1)
            #expect(after == 1)
            #expect(try await database.count("account") == 2)
        }
    }

    @Test(arguments: Engine.available)
    func readsTimeFromTheDatabaseOnceATransaction(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let before = InstantText.truncate(.now)
            let (first, second) = try await database.write { tx in (tx.now, tx.now) }
            #expect(first == second)
            #expect(first == InstantText.truncate(first))
            #expect(abs(first.timeIntervalSince(before)) < 30)
        }
    }

    @Test(arguments: Engine.available)
    func movesTimeByTheOffset(engine: Engine) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        try await withSampleDatabase(engine, offset: clock) { database async throws in
            let start = TestClock.instant("2026-11-20T01:00:00Z")
            let first = try await database.write { $0.now }
            clock.advance(by: .seconds(24 * 3600))
            let second = try await database.read { $0.now }
            let third = try await database.append { _ in [Statement("DELETE FROM account")] }
            #expect((0..<60).contains(first.timeIntervalSince(start)))
            #expect((86_400..<86_460).contains(second.timeIntervalSince(start)))
            #expect((86_399..<86_460).contains(third.timeIntervalSince(start)))
        }
    }
}
