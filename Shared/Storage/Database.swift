package import struct FoundationEssentials.Date

/// A service's own database: one schema on PostgreSQL, one file on SQLite.
///
/// Transaction bodies are synchronous: they cannot await, so no transaction ever spans a network call. They run on the
/// connection's own executor, never on Swift's cooperative pool, and may run again after a serialization failure, so
/// they must have no effect outside the transaction.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in a read-write transaction and returns after it is durable.
    ///
    /// - Throws: what `body` throws (everything rolled back), or `StorageError`.
    func write<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result

    /// Runs `body` in a read-only transaction on one snapshot.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result

    /// Records writes that need no reads: concurrent batches share one transaction and one flush to disk.
    ///
    /// `build` gets the instant of database time (sampled each second and carried forward by the monotonic clock) and
    /// returns the statements. A failing batch is retried alone, so one caller's violation never fails another's.
    ///
    /// - Throws: `StorageError.uniqueViolation` and the like, for this batch only.
    func append(_ build: @escaping @Sendable (Date) throws -> [Statement]) async throws -> Date

    /// Database time as last heard, carried on by the monotonic clock, without the test offset: for tokens' lifetimes
    /// and the like, which must not depend on this machine's clock. Before the first answer it is the machine's.
    var wallTime: Date { get }

    /// How busy its connections are; nil where there is nothing to count.
    var load: PoolLoad? { get }

    /// Sees the database answer.
    func ping() async throws

    func close() async
}

extension Database {
    package var load: PoolLoad? { nil }
}

/// Connections of a pool at one moment.
package struct PoolLoad: Sendable, Equatable {
    /// Lent to a caller, or being made for one.
    package let busy: Int
    package let idle: Int
    /// Callers that wait for one.
    package let waiting: Int
    /// Lines of the whole process cut since its start, because nothing came back on them.
    package let cut: Int

    package init(busy: Int, idle: Int, waiting: Int, cut: Int) {
        self.busy = busy
        self.idle = idle
        self.waiting = waiting
        self.cut = cut
    }
}

/// One SQL text with its values, for both engines: `$1`, `$2`, … name the values in order.
package struct Statement: Sendable {
    package let sql: String
    package let values: [SQLValue]
    package let mark: AuditMark?

    package init(_ sql: String, _ values: [SQLValue] = [], mark: AuditMark? = nil) {
        self.sql = sql
        self.values = values
        self.mark = mark
    }
}

/// Where the engines differ; nothing else does.
package struct Dialect: Sendable {
    package enum Engine: String, Sendable, CaseIterable {
        case postgres
        case sqlite
    }

    package let engine: Engine
    /// Appended to a `SELECT` that claims queue rows: other workers skip what one holds. Empty on SQLite, where one
    /// writer has the whole file.
    package let skipLocked: String
    /// Appended to a `SELECT` whose rows are to stay as they are until the transaction ends; empty on SQLite likewise.
    package var rowLock: String { engine == .postgres ? " FOR UPDATE" : "" }
    /// Runs first in each transaction of a migration: makes other migrators wait, and makes the place for the tables.
    /// Nothing on SQLite, where the transaction is the lock and the file is the place.
    package let beginMigration: @Sendable (Transaction) throws -> Void

    package init(
        engine: Engine, skipLocked: String,
        beginMigration: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) {
        self.engine = engine
        self.skipLocked = skipLocked
        self.beginMigration = beginMigration
    }

    package static let postgres = Dialect(engine: .postgres, skipLocked: "FOR UPDATE SKIP LOCKED")
    package static let sqlite = Dialect(engine: .sqlite, skipLocked: "")
}

/// Moves database time for tests and the simulator; production never sets it.
///
/// Database time plus this offset is the only clock that decides a deadline.
package protocol TimeOffset: Sendable {
    /// In seconds.
    var seconds: Double { get }
}

/// No offset: the time is the database's.
package struct RealTime: TimeOffset {
    package init() {}
    package var seconds: Double { 0 }
}
