import FoundationEssentials
import GRDB
import Storage

/// Commits a group of appends with one flush to disk; each in a savepoint, so that one can fail alone.
enum SQLiteAppend {
    static func commit(
        _ builds: [GroupCommit.Build], writer: any DatabaseWriter, offset: any TimeOffset
    ) async -> [Swift.Result<Date, any Error>] {
        do {
            return try await writer.writeWithoutTransaction { db in
                try SQLiteSession.transaction(db, .immediate, offset: offset) { tx in
                    try builds.map { build in
                        do {
                            try tx.savepoint {
                                for statement in try build(tx.now) { try tx.execute(statement) }
                            }
                            return .success(tx.now)
                        } catch {
                            // A full disk ends the whole transaction, not only the savepoint.
                            guard db.isInsideTransaction else { throw error }
                            return .failure(error)
                        }
                    }
                }
            }
        } catch {
            let error = SQLiteErrors.translate(error)
            return builds.map { _ in .failure(error) }
        }
    }
}
