import Events
import Models
import RPC
@testable import ServiceKit
import Storage
import TestKit
import Testing

/// The audit: a row for each change, and a chain in which nothing can be altered unnoticed.
@Suite(.timeLimit(.minutes(2)))
struct AuditTests {
    private static let sets = [ServiceKitMigrations.set, EventsMigrations.set, StubModule.migrations]
    private static let key = AuditKey.development

    private static func with(
        _ engine: Engine, rows: Int = 0, _ body: (any Database, AuditedDatabase) async throws -> Void
    ) async throws {
        try await TestDatabase.withDatabase(engine, sets: sets) { base in
            let audited = AuditedDatabase(base, otherwise: Acting("service:sla", "test"))
            for number in 0..<rows { try await change(audited, "officer:\(number)") }
            try await body(base, audited)
        }
    }

    private static func change(_ database: AuditedDatabase, _ actor: String, about subject: String = "p1") async throws
    {
        try await Acting.$current.withValue(Acting(actor, "Change")) {
            try await database.write { tx in
                _ = try tx.execute(
                    Statement("INSERT INTO stub (id) VALUES ($1)", [.text(actor)], mark: .concerns(subject)))
            }
        }
    }

    private static func open(_ database: any Database) async throws -> [String] {
        try await database.read { tx in
            try tx.query("SELECT \(AuditRow.columns) FROM audit_open ORDER BY at, id").map(AuditRow.init)
                .map { "\($0.actor) \($0.action) \($0.subject)" }
        }
    }

    private static func seal(_ database: any Database) async throws {
        let sealer = AuditSealer(.sla, database: database, key: key)
        while try await sealer.runOnce() > 0 {}
    }

    private static func verify(_ database: any Database, against head: AuditHead? = nil) async throws -> AuditReport {
        try await AuditVerifier(.sla, database: database, key: key).verify(against: head)
    }

    @Test(arguments: Engine.available)
    func tellsWhoChangedWhatInTheTransactionOfTheChange(engine: Engine) async throws {
        try await Self.with(engine) { base, audited in
            try await Self.change(audited, "officer:a")
            try await audited.write { tx in _ = try tx.execute("INSERT INTO stub (id) VALUES ('b')") }
            _ = try await audited.append { now in
                [Statement("INSERT INTO stub (id) VALUES ($1)", [.text("c")], mark: .concerns("p2"))]
            }
            #expect(
                try await Self.open(base).sorted() == [
                    "officer:a Change p1", "service:sla test ", "service:sla test p2",
                ])
            await #expect(throws: StorageError.self) {
                try await audited.write { tx in
                    try tx.execute("INSERT INTO stub (id) VALUES ('d')")
                    throw StorageError.conflict("refused")
                }
            }
            #expect(try await Self.open(base).count == 3, "what was undone is not told")
        }
    }

    @Test(arguments: Engine.available)
    func tellsNothingOfWhatChangesNothing(engine: Engine) async throws {
        try await Self.with(engine) { base, audited in
            try await audited.write { tx in
                _ = try tx.query("SELECT id FROM stub")
                _ = try tx.execute("UPDATE stub SET id = 'x' WHERE id = 'nobody'")
                _ = try tx.execute(
                    "INSERT INTO inbox (event_id, source, type, received_at) VALUES ('e', 'intake', 'x', $1)", tx.now)
            }
            #expect(try await Self.open(base).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func givesEachEventOfADeliveryARowUnlessItWasRolledBack(engine: Engine) async throws {
        try await Self.with(engine) { base, audited in
            try await audited.write { tx in
                for (number, isGood) in [(1, true), (2, false), (3, true)] {
                    let mark = AuditMark.act(actor: "service:intake", action: "petition.closed", subject: "p\(number)")
                    try tx.execute(
                        Statement(
                            "INSERT INTO inbox (event_id, source, type, received_at) VALUES ($1, 'intake', 'x', $2)",
                            [.text("e\(number)"), .instant(tx.now)], mark: mark))
                    try? tx.savepoint {
                        try tx.execute("INSERT INTO stub (id) VALUES ($1)", "s\(number)")
                        if !isGood { throw StorageError.conflict("deferred") }
                    }
                }
            }
            #expect(
                try await Self.open(base).sorted()
                    == ["service:intake petition.closed p1", "service:intake petition.closed p3"])
        }
    }

    @Test(arguments: Engine.available)
    func sealsWhatWasCommittedAndFindsNothingWrongWithIt(engine: Engine) async throws {
        try await Self.with(engine, rows: 120) { base, _ in
            let before = try await Self.verify(base)
            #expect(before.rows == 0 && before.unsealed == 120 && before.unsealedAge >= 0)
            try await Self.seal(base)
            let report = try await Self.verify(base, against: try await base.read { try AuditHead.read(.sla, in: $0) })
            #expect(report.findings.isEmpty && report.rows == 120 && report.unsealed == 0)
            #expect(report.head.position == 120)
        }
    }

    /// Nobody seals: the age of what waits is told, and after a minute found.
    @Test(arguments: Engine.available)
    func tellsHowLongRowsWaitForTheirSeal(engine: Engine) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        try await TestDatabase.withDatabase(engine, sets: Self.sets, offset: clock) { base in
            let audited = AuditedDatabase(base, otherwise: Acting("service:sla", "test"))
            try await Self.change(audited, "officer:a")
            clock.advance(by: .seconds(42))
            try await Self.change(audited, "officer:b")
            let waiting = try await Self.verify(base)
            #expect(waiting.unsealed == 2 && (42..<50).contains(waiting.unsealedAge) && waiting.findings.isEmpty)
            clock.advance(by: .seconds(42))
            let late = try await Self.verify(base)
            #expect((84..<92).contains(late.unsealedAge) && late.findings.count == 1)
            try await Self.seal(base)
            let sealed = try await Self.verify(base)
            #expect(sealed.unsealed == 0 && sealed.unsealedAge == 0 && sealed.findings.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func isOneChainHoweverManySealersWork(engine: Engine) async throws {
        try await Self.with(engine) { base, audited in
            try await withThrowingTaskGroup { group in
                for worker in 0..<3 {
                    group.addTask { for number in 0..<40 { try await Self.change(audited, "w\(worker)-\(number)") } }
                    group.addTask {
                        for _ in 0..<20 { _ = try? await AuditSealer(.sla, database: base, key: Self.key).runOnce() }
                    }
                }
                try await group.waitForAll()
            }
            try await Self.seal(base)
            let report = try await Self.verify(base)
            #expect(report.rows == 120 && report.findings.isEmpty)
        }
    }

    /// Each way to tamper with twenty sealed rows, and what is said of it.
    private static let tampering: [(String, String)] = [
        ("UPDATE audit SET actor = 'officer:x' WHERE position = 7", "row 7 was changed"),
        ("UPDATE audit SET digest = previous WHERE position = 7", "row 7 was changed"),
        ("UPDATE audit SET at = (SELECT at FROM audit WHERE position = 1) WHERE position = 20", "row 20 was changed"),
        ("DELETE FROM audit WHERE position = 1", "row 1 was removed"),
        ("DELETE FROM audit WHERE position IN (8, 9)", "rows 8 to 9 were removed"),
        ("DELETE FROM audit WHERE position > 15", "rows 16 to 20 were removed"),
        ("DELETE FROM audit", "rows 1 to 20 were removed"),
        ("UPDATE audit SET position = position + 100 WHERE position = 20", "rows 20 to 119 were removed"),
        ("UPDATE audit_head SET seal = 'x'", "the head's seal"),
        ("UPDATE audit_head SET position = 0, seal = ''", "the head was set back to 0: the rows go on to 20"),
        (
            "UPDATE audit_head SET position = 15, seal = (SELECT seal FROM audit WHERE position = 15)",
            "the head was set back to 15"
        ),
        ("DELETE FROM audit_head", "the chain's head was removed"),
    ]

    @Test(arguments: Engine.available)
    func findsEachWayToTamper(engine: Engine) async throws {
        for (sql, expected) in Self.tampering {
            try await Self.with(engine, rows: 20) { base, _ in
                try await Self.seal(base)
                try await base.write { tx in _ = try tx.execute(sql) }
                let findings = try await Self.verify(base).findings
                #expect(findings.contains { $0.hasPrefix(expected) }, "\(sql): \(findings)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func findsRowsThatChangedPlaces(engine: Engine) async throws {
        try await Self.with(engine, rows: 20) { base, _ in
            try await Self.seal(base)
            try await base.write { tx in
                for (from, to) in [(5, -1), (6, 5), (-1, 6)] {
                    try tx.execute("UPDATE audit SET position = $2 WHERE position = $1", from, to)
                }
            }
            let findings = try await Self.verify(base).findings
            #expect(findings.contains { $0.hasPrefix("row 5 was changed, or is not where") })
            #expect(findings.contains { $0.hasPrefix("row 6 was changed, or is not where") })
        }
    }

    @Test(arguments: Engine.available)
    func findsAnEndThatWasCutOffWithItsHeadByTheExportedHead(engine: Engine) async throws {
        try await Self.with(engine, rows: 20) { base, audited in
            try await Self.seal(base)
            let exported = try await base.read { tx in try AuditHead.read(.sla, in: tx) }
            try await base.write { tx in
                try tx.execute("DELETE FROM audit WHERE position > 15")
                try tx.execute(
                    "UPDATE audit_head SET position = 15, seal = (SELECT seal FROM audit WHERE position = 15)")
            }
            #expect(try await Self.verify(base).findings.isEmpty, "the chain alone cannot know")
            #expect(
                try await Self.verify(base, against: exported).findings.contains { $0.contains("its end was cut off") })
            // Written on under the same key: other rows than those that were exported.
            for number in 0..<9 { try await Self.change(audited, "officer:new-\(number)") }
            try await Self.seal(base)
            #expect(
                try await Self.verify(base, against: exported).findings.contains { $0.contains("history was replaced") }
            )
        }
    }

    @Test(arguments: Engine.available)
    func laysNothingUponAnEndThatIsNotItsOwn(engine: Engine) async throws {
        try await Self.with(engine, rows: 5) { base, audited in
            try await Self.seal(base)
            try await base.write { tx in _ = try tx.execute("DELETE FROM audit WHERE position = 5") }
            try await Self.change(audited, "officer:next")
            await #expect(throws: StorageError.self) {
                _ = try await AuditSealer(.sla, database: base, key: Self.key).runOnce()
            }
        }
    }

    @Test func sealsOfAnotherKeyOrServiceAreNoSeals() async throws {
        try await Self.with(.sqlite, rows: 3) { base, _ in
            try await Self.seal(base)
            let other = try AuditKey("another key of thirty-two bytes!!")
            #expect(try await AuditVerifier(.sla, database: base, key: other).verify().findings.count == 3)
            #expect(try await AuditVerifier(.intake, database: base, key: Self.key).verify().findings.count == 3)
        }
    }

    @Test func readsTheTableThatAStatementChanges() {
        #expect(ChangedTable.of("INSERT INTO answer (id) VALUES ($1)") == "answer")
        #expect(ChangedTable.of("UPDATE message SET a = 1") == "message")
        #expect(ChangedTable.of("DELETE FROM stage WHERE a = 1") == "stage")
        #expect(ChangedTable.of("SELECT id FROM petition FOR UPDATE") == nil)
        #expect(
            ChangedTable.of(
                "WITH due AS MATERIALIZED (\nSELECT 1 FROM a FOR UPDATE SKIP LOCKED)\nUPDATE stage SET b = 1")
                == "stage")
        #expect(ChangedTable.of("WITH due AS (SELECT 1 FROM a FOR UPDATE) SELECT 1 FROM due") == nil)
    }

    @Test func refusesToServeWithoutAKeyOutsideOfDevelopment() throws {
        #expect(throws: ConfigurationError.self) { try AuditKey(Settings(), isDevelopment: false) }
        #expect(throws: ConfigurationError.self) { try AuditKey(Settings(["AUDIT_KEY": "short"]), isDevelopment: true) }
        _ = try AuditKey(Settings(), isDevelopment: true)
    }
}
