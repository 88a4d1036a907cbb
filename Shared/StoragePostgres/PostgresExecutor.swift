import FoundationEssentials
import Storage

/// Borrows connections, cancels what is no longer wanted, and tries again where that is safe.
struct PostgresExecutor: Sendable {
    private static let retries = 3

    let pool: PostgresPool

    /// Runs `body` in a transaction; again after a serialization failure or a deadlock, and on another connection when
    /// the first turned out dead before anything was done.
    func transaction<Result: Sendable>(
        _ access: PostgresConnection.Access, _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        let deadline = StorageDeadline.current
        var attempt = 0
        while true {
            do {
                return try await borrowing { connection in
                    try await connection.transaction(access, deadline: deadline, body)
                }
            } catch StorageError.conflict(let message) {
                attempt += 1
                guard attempt <= Self.retries, !Task.isCancelled else { throw StorageError.conflict(message) }
                try await Self.pause(attempt)
            }
        }
    }

    /// Commits a group in one pipeline. When it fails, each batch is tried alone, so that only the culprit fails.
    func append(_ items: [GroupCommit.Item]) async -> [Swift.Result<Date, any Error>] {
        do {
            let builds = items.map(\.build)
            let deadline = StorageDeadline.current
            let outcomes = try await borrowing { connection in
                try await connection.append(builds, deadline: deadline)
            }
            var results: [Swift.Result<Date, any Error>] = []
            for (item, outcome) in zip(items, outcomes) {
                if let outcome {
                    results.append(outcome)
                } else {
                    results.append(await alone(item))
                }
            }
            return results
        } catch {
            return items.map { _ in .failure(error) }
        }
    }

    /// Within its own deadline: whose caller has gone meanwhile is not done.
    private func alone(_ item: GroupCommit.Item) async -> Swift.Result<Date, any Error> {
        do {
            return try await StorageDeadline.$current.withValue(item.deadline) {
                .success(
                    try await transaction(.write) { tx in
                        for statement in try item.build(tx.now) { try tx.execute(statement) }
                        return tx.now
                    })
            }
        } catch {
            return .failure(error)
        }
    }

    /// Lends a connection to `use`. The use ends early when the task is cancelled.
    func borrowing<Result: Sendable>(
        _ use: @Sendable (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        do {
            return try await borrowingOnce(use)
        } catch PostgresConnection.Failure.notStarted {
            // The idle connections went with it, so this one is new.
            do {
                return try await borrowingOnce(use)
            } catch PostgresConnection.Failure.notStarted(let error) {
                throw error
            }
        }
    }

    private func borrowingOnce<Result: Sendable>(
        _ use: @Sendable (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        try StorageDeadline.check()
        let connection = try await pool.acquire(deadline: StorageDeadline.current)
        let ticket = connection.canceller.begin()
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(
                try await withTaskCancellationHandler {
                    try await use(connection)
                } onCancel: {
                    connection.canceller.cancel(ticket)
                })
        } catch {
            outcome = .failure(error)
        }
        let wasCancelled = connection.canceller.end()
        if case .success = outcome, !wasCancelled {
            pool.release(connection, isReusable: true)
        } else {
            pool.release(connection, isReusable: await connection.isReusable(afterCancellation: wasCancelled))
        }
        return try outcome.get()
    }

    /// Two that collided do not collide again in step.
    private static func pause(_ attempt: Int) async throws {
        do {
            try await Task.sleep(for: .milliseconds(Int.random(in: 2...(10 * attempt))))
        } catch {
            throw StorageError.timeout("cancelled")
        }
    }
}
