import FoundationEssentials
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ValueTests {
    @Test(
        arguments: [
            [:], ["a": ""], ["fullName": "Đại biểu 1", "phone": "0900000301"], ["a": "x,y:{}[]", "b": "1"],
        ] as [[String: String]])
    func readsPlainStringsWithoutTheDecoder(value: [String: String]) throws {
        let members = try #require(JSONColumn.plainStrings(try JSONColumn.encode(value)))
        #expect(Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) }) == value)
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{\"a\":1}", "{\"a\":\"\\n\"}", "{\"a\":\"x\"", "{\"a\":null}", "{\"a\":{\"b\":\"c\"}}",
        "{\"a\":\"b\",}", "{,}", "{\"a\"}",
    ])
    func leavesEverythingElseToTheDecoder(text: String) {
        #expect(JSONColumn.plainStrings(text).map(\.count) == nil)
    }

    private static let insert = """
        INSERT INTO sample (id, words, number, fraction, flag, at, data) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """

    @Test(arguments: Engine.available)
    func keepsEveryKindOfValue(engine: Engine) async throws {
        let words = "Đề nghị cấp điện cho ấp Phước Lợi, xã Bến Lức: \"trạm\" 'biến áp' \\ quá tải; 50 % hộ mất điện ⚡\n"
        let at = Date(timeIntervalSince1970: 1_795_000_000.123)
        let data = (1...255).map(UInt8.init) + [0x5c, 0x78]
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { tx in
                try tx.execute(Self.insert, "a", words, Int64.max, 0.1, true, at, data)
                let epoch = Date(timeIntervalSince1970: 0)
                try tx.execute(Self.insert, "b", "", Int64.min, -1.5e-300, false, epoch, [UInt8]())
            }
            let rows = try await database.read { try $0.query("SELECT * FROM sample ORDER BY id") }
            #expect(rows.count == 2)
            #expect(try rows[0].text("words") == words)
            #expect(try rows[0].int("number") == Int(Int64.max))
            #expect(try rows[0].double("fraction") == 0.1)
            #expect(try rows[0].bool("flag"))
            #expect(try rows[0].instant("at") == at)
            #expect(try rows[0].bytes("data") == data)
            #expect(try rows[1].text("words").isEmpty)
            #expect(try rows[1].int("number") == Int(Int64.min))
            #expect(try rows[1].double("fraction") == -1.5e-300)
            #expect(try !rows[1].bool("flag"))
            #expect(try rows[1].instant("at") == Date(timeIntervalSince1970: 0))
            #expect(try rows[1].bytes("data").isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func keepsNullApartFromEmpty(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let row = try await database.write { tx in
                try tx.execute(
                    Self.insert, "n", nil as String?, nil as Int?, nil as Double?, nil as Bool?, nil as Date?,
                    nil as [UInt8]?)
                return try #require(try tx.first("SELECT * FROM sample"))
            }
            for column in ["words", "number", "fraction", "flag", "at", "data"] { #expect(try row.isNull(column)) }
            #expect(try row.textIfPresent("words") == nil)
            #expect(try row.intIfPresent("number") == nil)
            #expect(try row.doubleIfPresent("fraction") == nil)
            #expect(try row.instantIfPresent("at") == nil)
            #expect(throws: StorageError.self) { try row.text("words") }
            #expect(throws: StorageError.self) { try row.text("no_such_column") }
        }
    }

    @Test(arguments: Engine.available)
    func bindsByNumberNotByOrderOfAppearance(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let row = try await database.write { tx in
                try #require(
                    try tx.first(
                        "SELECT CAST($2 AS text) AS second, CAST($1 AS text) AS first, CAST($2 AS text) AS again",
                        "one", "two"))
            }
            #expect(try row.text("first") == "one")
            #expect(try row.text("second") == "two")
            #expect(try row.text("again") == "two")
        }
    }

    @Test(arguments: Engine.available)
    func bindsMoreThanNineValues(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let names = (1...12).map { "CAST($\(13 - $0) AS text) AS c\(13 - $0)" }.joined(separator: ", ")
            let row = try await database.read { tx in
                try #require(try tx.first("SELECT \(names)", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
            }
            for number in 1...12 { #expect(try row.text("c\(number)") == String(number)) }
        }
    }

    @Test(arguments: Engine.available)
    func comparesAndOrdersInstants(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let base = Date(timeIntervalSince1970: 1_795_000_000)
            let ids = try await database.write { tx in
                for (id, step) in [("a", 0.0), ("b", 0.001), ("c", 0.999), ("d", 1.0), ("e", 86_400)] {
                    try tx.execute(Self.insert, id, nil, nil, nil, nil, base.addingTimeInterval(step), nil)
                }
                return try tx.query(
                    "SELECT id FROM sample WHERE at > $1 AND at <= $2 ORDER BY at DESC",
                    base, base.addingTimeInterval(1)
                ).map { try $0.text("id") }
            }
            #expect(ids == ["d", "c", "b"])
        }
    }

    @Test(arguments: Engine.available)
    func refusesTextWithANulCharacter(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            let error = await storageError {
                try await database.write { tx in
                    _ = try tx.execute("INSERT INTO sample (id, words) VALUES ($1, $2)", "z", "a\0b")
                }
            }
            #expect(error == .invalidText)
        }
    }

    @Test(arguments: Engine.available)
    func countsChangesAndReturnsRows(engine: Engine) async throws {
        try await withSampleDatabase(engine) { database async throws in
            try await database.write { (tx: Transaction) -> Void in
                for id in ["a", "b", "c"] { try tx.openAccount(id) }
                #expect(try tx.execute("UPDATE account SET balance = 5 WHERE id <> $1", "a") == 2)
                #expect(try tx.execute("UPDATE account SET balance = 5 WHERE id = $1", "nobody") == 0)
                let upserted = try tx.query(
                    """
                    INSERT INTO account (id, code, balance) VALUES ($1, $2, $3)
                    ON CONFLICT (id) DO UPDATE SET balance = excluded.balance RETURNING balance, code
                    """, "b", "other", 9)
                #expect(try upserted.map { try $0.int("balance") } == [9])
                #expect(try upserted.map { try $0.text("code") } == ["b"])
                let again = "INSERT INTO account (id, code, balance) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING"
                #expect(try tx.execute(again, "b", "x", 1) == 0)
                #expect(try tx.execute("DELETE FROM account") == 3)
            }
        }
    }
}
