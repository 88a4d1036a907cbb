import CLibPQ
import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Many statements in one round trip and one transaction.
extension PostgresSession {
    enum PipelineOutcome {
        case committed
        /// Rolled back by the server; each batch may be tried alone.
        case rolledBack(any Error)
        /// The connection broke before the server can have committed anything.
        case lost(StorageError)
        /// The connection broke when the server may have committed.
        case unknown
    }

    /// Sends all statements at once. Without BEGIN they are one transaction, which ends at the synchronisation point:
    /// wholly durable or not there at all.
    ///
    /// - Parameter limit: milliseconds that a statement may take; nil for the connection's own.
    func pipeline(_ statements: [Statement], limit: Int64?) -> PipelineOutcome {
        // Lasts until the transaction's end.
        let bound = limit.map { Statement(Self.localLimit, [.text(String($0))]) }
        let statements = (bound.map { [$0] } ?? []) + statements
        let calls: [(name: String, parameters: PostgresParameters)]
        do {
            if let limit { try prepareNew(statements, limit) }
            calls = try statements.map { (try prepare($0.sql).name, try PostgresParameters($0.values)) }
        } catch {
            return isBroken ? .lost(broken()) : .rolledBack(error)
        }
        guard PQsetnonblocking(connection, 1) == 0, PQenterPipelineMode(connection) == 1 else {
            return .lost(broken())
        }
        let outcome = watch.during { exchange(calls) }
        // Fails only where the connection is broken, and then it is thrown away.
        _ = PQexitPipelineMode(connection)
        _ = PQsetnonblocking(connection, 0)
        return outcome
    }

    /// Parsing waits for locks, too, and happens before the pipeline. What is prepared outlives the transaction.
    private func prepareNew(_ statements: [Statement], _ limit: Int64) throws {
        guard !statements.allSatisfy({ isPrepared($0.sql) }) else { return }
        defer { if !isBroken { _ = try? simple("ROLLBACK") } }
        try simple("BEGIN; SET LOCAL statement_timeout TO \(limit)")
        for statement in statements { _ = try prepare(statement.sql) }
    }

    private func exchange(_ calls: [(name: String, parameters: PostgresParameters)]) -> PipelineOutcome {
        for call in calls {
            let sent = call.parameters.withPointers { count, values in
                PQsendQueryPrepared(connection, call.name, count, values, nil, nil, 0)
            }
            // Nothing was synchronised, so the server commits nothing.
            guard sent == 1, drainWhileSending(untilEmpty: false) else { return .lost(broken()) }
        }
        guard PQpipelineSync(connection) == 1, drainWhileSending(untilEmpty: true) else { return .unknown }
        return receive()
    }

    /// Pushes out what libpq holds. While the server does not take it, reads what the server has to say: if neither
    /// side read, both would wait for ever.
    private func drainWhileSending(untilEmpty: Bool) -> Bool {
        while true {
            let pending = PQflush(connection)
            guard pending == 1 else { return pending == 0 }
            var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN | POLLOUT), revents: 0)
            let ready = poll(&descriptor, 1, untilEmpty ? 1000 : 0)
            if ready < 0, errno != EINTR { return false }
            if ready > 0, descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                guard PQconsumeInput(connection) == 1 else { return false }
            }
            if !untilEmpty, ready == 0 { return true }
        }
    }

    private func receive() -> PipelineOutcome {
        var failure: StorageError?
        while true {
            // A nil ends one statement's results; only a broken connection gives nothing but nil.
            guard let result = PostgresResult(PQgetResult(connection)) else {
                if isBroken { return failure.map(PipelineOutcome.lost) ?? .unknown }
                continue
            }
            switch result.status {
            case PGRES_PIPELINE_SYNC:
                return failure.map { .rolledBack(forgettingPlans($0)) } ?? .committed
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_PIPELINE_ABORTED:
                continue
            default:
                // An error that the server itself sent has ended the transaction; anything else leaves it open.
                if failure == nil, result.hasServerError { failure = result.error }
                if isBroken { return failure.map(PipelineOutcome.lost) ?? .unknown }
            }
        }
    }
}
