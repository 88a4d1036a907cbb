import Storage

/// SQLite knows no statement timeout: the deadline interrupts the access instead.
enum SQLiteDeadline {
    /// - Throws: `StorageError.timeout` when the caller's deadline passes or its task is cancelled.
    static func run<Result: Sendable>(_ access: @escaping @Sendable () async throws -> Result) async throws -> Result {
        do {
            guard let deadline = StorageDeadline.current else { return try await access() }
            try StorageDeadline.check()
            return try await race(access, until: deadline)
        } catch {
            throw SQLiteErrors.translate(error)
        }
    }

    private static func race<Result: Sendable>(
        _ access: @escaping @Sendable () async throws -> Result, until deadline: ContinuousClock.Instant
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await access() }
            group.addTask {
                try? await Task.sleep(until: deadline, clock: .continuous)
                return nil
            }
            // The access's own outcome counts even after the deadline: it may have been committed in that moment.
            while let outcome = try await group.next() {
                group.cancelAll()
                if let outcome { return outcome }
            }
            throw StorageError.timeout("the caller's deadline has passed")
        }
    }
}
