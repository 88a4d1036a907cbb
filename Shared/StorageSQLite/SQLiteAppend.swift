import FoundationEssentials
import GRDB
import Storage

/// Commits a group of appends with one flush to disk; each in a savepoint, so that one can fail alone.
enum SQLiteAppend {
    static func commit(
        _ items: [GroupCommit.Item], writer: any DatabaseWriter, offset: any TimeOffset
    ) async -> [Swift.Result<Date, any Error>] {
        do {
            return try await SQLiteDeadline.run {
                try await writer.writeWithoutTransaction { db in
                    try SQLiteSession.transaction(db, .immediate, offset: offset) { tx in
                        try items.map { try append($0, tx, db) }
                    }
                }
            }
        } catch {
            return items.map { _ in .failure(error) }
        }
    }

    private static func append(
        _ item: GroupCommit.Item, _ tx: Transaction, _ db: GRDB.Database
    ) throws -> Swift.Result<Date, any Error> {
        do {
            try tx.savepoint {
                for statement in try item.build(tx.now) { try tx.execute(statement) }
            }
            return .success(tx.now)
        } catch {
            // A full disk ends the whole transaction, not only the savepoint.
            guard db.isInsideTransaction else { throw error }
            return .failure(error)
        }
    }
}
