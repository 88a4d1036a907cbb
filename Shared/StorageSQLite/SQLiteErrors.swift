import GRDB
import Storage

/// SQLite's result codes in the words of `StorageError`.
enum SQLiteErrors {
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw translate(error)
        }
    }

    /// What is not SQLite's own goes through unchanged.
    static func translate(_ error: any Error) -> any Error {
        if error is CancellationError { return StorageError.timeout("cancelled") }
        guard let error = error as? DatabaseError else { return error }
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return StorageError.uniqueViolation(subject(of: message))
        default: break
        }
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: return StorageError.constraintViolation(subject(of: message))
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageError.conflict(message)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: return StorageError.timeout("interrupted")
        case .SQLITE_FULL, .SQLITE_READONLY: return StorageError.readOnly(message)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_PERM, .SQLITE_NOMEM:
            return StorageError.unavailable(message)
        case .SQLITE_MISUSE where message.contains("closed"): return StorageError.unavailable(message)
        default: return StorageError.badStatement(message)
        }
    }

    /// `petition.code` from `UNIQUE constraint failed: petition.code`; the name from `… failed: index 'name'`.
    private static func subject(of message: String) -> String {
        guard let range = message.firstRange(of: "failed: ") else { return message }
        let subject = message[range.upperBound...]
        return subject.hasPrefix("index '") ? String(subject.dropFirst(7).dropLast()) : String(subject)
    }
}
