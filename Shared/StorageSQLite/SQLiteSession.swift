import FoundationEssentials
import GRDB
import Storage

/// One open transaction on one GRDB connection; used on that connection's queue only.
final class SQLiteSession {
    private let db: GRDB.Database
    /// The first failure that no savepoint has undone. PostgreSQL refuses to go on after one, so SQLite must too:
    /// otherwise a defect would show on one engine only.
    private var failure: (any Error)?

    init(_ db: GRDB.Database) {
        self.db = db
    }

    /// Runs `body` in a transaction: commits what it did, or undoes it.
    static func transaction<Result>(
        _ db: GRDB.Database, _ kind: GRDB.Database.TransactionKind, offset: any TimeOffset,
        _ body: (Storage.Transaction) throws -> Result
    ) throws -> Result {
        try db.beginTransaction(kind)
        do {
            let session = SQLiteSession(db)
            let result = try body(session.open(offset: offset))
            try session.finish()
            Failpoint.pass(.writeBeforeCommit)
            try db.commit()
            Failpoint.pass(.writeAfterCommit)
            return result
        } catch {
            try? db.rollback()
            throw error
        }
    }

    func open(offset: any TimeOffset) -> Storage.Transaction {
        Storage.Transaction(now: Self.now(offset), dialect: .sqlite, run: run)
    }

    /// SQLite has no clock but the machine's.
    static func now(_ offset: any TimeOffset) -> Date {
        InstantText.truncate(Date.now.addingTimeInterval(offset.seconds))
    }

    /// - Throws: the failure that the body has swallowed.
    func finish() throws {
        if let failure { throw failure }
    }

    func run(_ statement: Storage.Statement) throws -> StatementResult {
        if failure != nil {
            guard statement.sql.hasPrefix("ROLLBACK TO") else {
                throw StorageError.badStatement("the transaction was aborted by an earlier error")
            }
            failure = nil
        }
        do {
            return try SQLiteErrors.translating { try execute(statement) }
        } catch {
            failure = error
            throw error
        }
    }

    private func execute(_ statement: Storage.Statement) throws -> StatementResult {
        let prepared = try db.cachedStatement(sql: statement.sql)
        try prepared.setArguments(Self.arguments(statement.values))
        let before = db.totalChangesCount
        guard prepared.columnCount > 0 else {
            try prepared.execute()
            return StatementResult(rows: [], changes: changes(since: before))
        }
        let columns = Storage.Row.Columns(prepared.columnNames)
        let positions = 0..<prepared.columnCount
        var rows: [Storage.Row] = []
        let cursor = try GRDB.Row.fetchCursor(prepared)
        while let row = try cursor.next() {
            rows.append(Storage.Row(columns: columns, cells: positions.map { Self.value(row[$0] as DatabaseValue) }))
        }
        return StatementResult(rows: rows, changes: prepared.isReadonly ? rows.count : changes(since: before))
    }

    /// SQLite's count of the last statement stays what it was when a statement changes nothing countable.
    private func changes(since before: Int) -> Int {
        db.totalChangesCount == before ? 0 : db.changesCount
    }

    /// By name: to SQLite `$2` is a parameter called so, numbered by its first appearance.
    private static func arguments(_ values: [SQLValue]) throws -> StatementArguments {
        guard !values.isEmpty else { return StatementArguments() }
        var named: [String: (any DatabaseValueConvertible)?] = [:]
        named.reserveCapacity(values.count)
        for (index, value) in values.enumerated() { named[String(index + 1)] = try argument(value) }
        return StatementArguments(named)
    }

    private static func argument(_ value: SQLValue) throws -> DatabaseValue {
        switch value {
        case .null: return .null
        case .text(let text):
            // As PostgreSQL, which cannot hold it.
            if text.utf8.contains(0) { throw StorageError.invalidText }
            return text.databaseValue
        case .integer(let number): return number.databaseValue
        case .real(let number): return number.databaseValue
        case .boolean(let flag): return (flag ? 1 : 0).databaseValue
        case .bytes(let bytes): return Data(bytes).databaseValue
        case .instant(let date): return InstantText.format(date).databaseValue
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .bytes([UInt8](data))
        }
    }
}
