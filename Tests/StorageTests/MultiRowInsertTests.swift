import Storage
import TestKit
import Testing

@testable import StoragePostgres

@Suite(.timeLimit(.minutes(2)))
struct MultiRowInsertTests {
    private static let account = "INSERT INTO account (id, code, balance) VALUES ($1, $2, $3)"

    private static func account(_ number: Int) -> Statement {
        Statement(account, [.text("a\(number)"), .text("c\(number)"), .integer(Int64(number))])
    }

    @Test func numbersTheValuesOfEachRow() throws {
        let shape = try #require(InsertShape("INSERT INTO t (a, b, c) VALUES ($1, 'it''s $1', ($2)) "))
        #expect(
            shape.sql(rows: 3, values: 2)
                == "INSERT INTO t (a, b, c) VALUES ($1, 'it''s $1', ($2)), ($3, 'it''s $1', ($4)), ($5, 'it''s $1', ($6)) "
        )
    }

    @Test(arguments: [
        "UPDATE t SET a = $1", "INSERT INTO t SELECT $1", "INSERT INTO t (a) VALUES ($1) RETURNING a",
        "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET a = $2",
        "INSERT INTO t (a) VALUES ($1) ON CONFLICT (a) WHERE a > $2 DO NOTHING", "INSERT INTO t (a) VALUES ($1",
        "INSERT INTO t (a) VALUES ($1), ($2)",
    ])
    func leavesAloneWhatTwoRowsWouldChange(sql: String) {
        #expect(InsertShape(sql) == nil)
    }

    @Test func keepsTheOrderWithinEachBatch() {
        var inserts = MultiRowInsert()
        let update = Statement("UPDATE account SET balance = 0 WHERE id = $1", [.text("a1")])
        let merged = inserts.merge([
            [Self.account(1), update], [Self.account(2)], [Self.account(3), update], [Self.account(4)],
            [Self.account(5)],
        ])
        // Two and two: statements of two, one and two rows; the updates behind the inserts of their batches.
        #expect(merged.map(\.values.count) == [6, 1, 1, 6, 3])
        #expect(merged.map { $0.sql.hasPrefix("UPDATE") } == [false, true, true, false, false])
        #expect(merged.flatMap { $0.sql.hasPrefix("INSERT") ? $0.values : [] }.count == 15)
    }

    @Test func writesEveryRowOnceWhateverItsBatch() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        try await withSampleDatabase(.postgres) { database async throws in
            let errors = await withTaskGroup(of: StorageError?.self) { group in
                for number in 0..<300 {
                    group.addTask {
                        await storageError {
                            _ = try await database.append { _ in
                                // Every tenth is alone in its kind, every 97th violates its own code.
                                let own = [Self.account(number)]
                                if number % 97 == 1 { return own + own }
                                return number % 10 == 0 ? own + [Self.account(1000 + number)] : own
                            }
                        }
                    }
                }
                return await group.reduce(into: [StorageError]()) { errors, error in
                    if let error { errors.append(error) }
                }
            }
            #expect(errors.count == 4)
            let sums = try await database.read { tx in
                try tx.first("SELECT count(*) AS n, sum(balance) AS total FROM account WHERE balance < 1000")
            }
            #expect(try sums?.int("n") == 296)
            #expect(try await database.count("account") == 296 + 30)
        }
    }
}
