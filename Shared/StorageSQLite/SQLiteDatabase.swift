import Dispatch
package import FoundationEssentials
import GRDB
import Glibc
package import Storage

/// A service's database in one SQLite file.
///
/// Write-ahead logging with `synchronous=FULL`: what `write` has returned survives a power cut. One writer at a time,
/// several readers beside it, each on GRDB's own queue.
package final class SQLiteDatabase: Storage.Database {
    private let writer: any DatabaseWriter
    private let offset: any TimeOffset
    private let appends: GroupCommit

    package var dialect: Dialect { .sqlite }
    package var wallTime: Date { .now }

    /// Opens the file, and makes it when it is not there.
    ///
    /// - Parameters:
    ///   - path: its folder must exist.
    ///   - readers: connections for reading.
    /// - Throws: `StorageError.unavailable` when the file cannot be opened.
    package convenience init(path: String, readers: Int = 4, offset: any TimeOffset = RealTime()) throws {
        let pool = try SQLiteErrors.translating {
            let pool = try Self.opened(path, readers)
            // GRDB sets NORMAL when it turns on the write-ahead log; a promise needs the flush.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
        self.init(writer: pool, offset: offset)
    }

    /// SQLite does not wait for another process that turns the write-ahead log on in the same moment: it is asked again, for
    /// as long as a statement would wait.
    private static func opened(_ path: String, _ readers: Int) throws -> DatabasePool {
        let end = ContinuousClock.now + .seconds(5)
        while true {
            do {
                return try DatabasePool(path: path, configuration: configuration(readers: readers))
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
                usleep(20_000)
            }
        }
    }

    private init(writer: any DatabaseWriter, offset: any TimeOffset) {
        self.writer = writer
        self.offset = offset
        appends = GroupCommit(lanes: 1) { items in
            await SQLiteAppend.commit(items, writer: writer, offset: offset)
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        try await SQLiteDeadline.run { [writer, offset] in
            try await writer.writeWithoutTransaction { db in
                try SQLiteSession.transaction(db, .immediate, offset: offset, body)
            }
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Storage.Transaction) throws -> Result
    ) async throws -> Result {
        try await SQLiteDeadline.run { [writer, offset] in
            try await writer.read { db in
                let session = SQLiteSession(db)
                return try body(session.open(offset: offset))
            }
        }
    }

    package func append(_ build: @escaping @Sendable (Date) throws -> [Storage.Statement]) async throws -> Date {
        try StorageDeadline.check()
        return try await appends.submit(build)
    }

    package func ping() async throws {
        _ = try await read { tx in try tx.query("SELECT 1 AS one") }
    }

    package func close() async {
        // Closing waits for what is under way, so it must not hold a thread of the cooperative pool.
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { [writer] in
                try? writer.close()
                continuation.resume()
            }
        }
    }

    private static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = max(1, readers)
        configuration.label = "kipthoi.sqlite"
        return configuration
    }
}
