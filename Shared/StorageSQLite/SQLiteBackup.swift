import GRDB
import Storage

/// Copies of SQLite files, all as they were at one instant.
package enum SQLiteBackup {
    /// Holds the writers of all files back, copies each with `VACUUM INTO`, and lets them go on. Readers never wait.
    ///
    /// - Parameter files: from and to; what is written to must not exist.
    /// - Throws: `StorageError`.
    package static func copy(_ files: [(from: String, to: String)]) throws {
        try SQLiteErrors.translating {
            var holders: [DatabaseQueue] = []
            defer {
                for holder in holders {
                    try? holder.inDatabase { try $0.rollback() }
                    try? holder.close()
                }
            }
            for file in files {
                let holder = try open(file.from)
                holders.append(holder)
                try holder.inDatabase { try $0.beginTransaction(.immediate) }
            }
            for file in files {
                let reader = try open(file.from)
                try reader.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [file.to]) }
                try reader.close()
            }
        }
    }

    /// Whether another process has the file open; when not, the file is left whole, without a log beside it.
    ///
    /// - Throws: `StorageError` when it is no database.
    package static func isInUse(_ path: String) throws -> Bool {
        do {
            let queue = try open(path, patience: 0.2)
            // Only the last one to have the file open can end write-ahead logging.
            let mode = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
            return mode != "delete"
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return true
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    private static func open(_ path: String, patience: Double = 10) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        // A transaction stays open from one access to the next: it is what holds the writers back.
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
