import Dispatch
import FoundationEssentials
import Storage

/// Runs an actor's jobs on a serial queue of its own.
///
/// libpq blocks. On Swift's cooperative pool, as wide as the machine has cores, a few slow queries would stop every
/// other task of the process.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }

    func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}

/// One connection, for its whole life: a broken one is replaced, never mended.
actor PostgresConnection {
    enum Access: Sendable {
        case write
        case read

        var begin: String {
            switch self {
            case .write: "BEGIN"
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            }
        }
    }

    /// How an attempt ended: retrying is for the caller to decide.
    enum Failure: Error {
        /// The connection is dead and nothing was done: a body has not run, statements have not been committed.
        case notStarted(StorageError)
    }

    nonisolated let canceller = PostgresCanceller()
    private let executor: QueueExecutor
    private let configuration: PostgresConfiguration
    private let clock: PostgresClock
    private let dialect: Dialect
    private var session: PostgresSession?
    private var inserts = MultiRowInsert()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ configuration: PostgresConfiguration, clock: PostgresClock, dialect: Dialect) {
        self.configuration = configuration
        self.clock = clock
        self.dialect = dialect
        executor = QueueExecutor(label: "kipthoi.postgres")
    }

    func connect() throws {
        session = try PostgresSession(configuration, canceller: canceller)
    }

    /// Whether the next caller may use it. Waits for a cancellation that is on its way and clears it away; one that does
    /// not arrive could hit the next use, so the connection is given up.
    func isReusable(afterCancellation: Bool) -> Bool {
        guard let session, !session.isBroken else { return false }
        if afterCancellation {
            guard canceller.settles() else { return false }
            _ = try? session.simple("SELECT 1")
        }
        return !session.isBroken && session.isIdle
    }

    func close() {
        session = nil
    }

    /// One transaction around `body`.
    func transaction<Result: Sendable>(
        _ access: Access, deadline: ContinuousClock.Instant?, _ body: @Sendable (Transaction) throws -> Result
    ) throws -> Result {
        let session = try open()
        session.begin(deadline: deadline)
        let now: Date
        do {
            now = try begin(session, access, deadline)
        } catch {
            throw session.isBroken ? Failure.notStarted(session.broken(error as? StorageError)) : error
        }
        do {
            let result = try body(Transaction(now: now, dialect: dialect, run: session.run))
            if access == .write { Failpoint.pass(.writeBeforeCommit) }
            try commit(session, access)
            if access == .write { Failpoint.pass(.writeAfterCommit) }
            return result
        } catch {
            if !session.isBroken { _ = try? session.simple("ROLLBACK") }
            throw error
        }
    }

    /// One statement outside of any transaction, for what PostgreSQL refuses inside of one.
    func administer(_ sql: String) throws {
        try open().simple(sql)
    }

    /// Builds the statements of each batch and sends all of them as one transaction.
    ///
    /// - Returns: an outcome a batch; nil for those that must be tried alone.
    func append(
        _ builds: [GroupCommit.Build], deadline: ContinuousClock.Instant?
    ) throws -> [Swift.Result<Date, any Error>?] {
        let session = try open()
        session.begin(deadline: deadline)
        let limit = try limit(until: deadline)
        let now: Date
        do {
            now = try clock.current ?? sampleTime(session)
        } catch {
            throw session.isBroken ? Failure.notStarted(session.broken(error as? StorageError)) : error
        }
        var batches: [[Statement]] = []
        var outcomes: [Swift.Result<Date, any Error>?] = []
        for build in builds {
            do {
                batches.append(try build(now))
                outcomes.append(.success(now))
            } catch {
                outcomes.append(.failure(error))
            }
        }
        Failpoint.pass(.appendBeforeCommit)
        switch session.pipeline(inserts.merge(batches), limit: limit) {
        case .committed:
            Failpoint.pass(.appendAfterCommit)
            return outcomes
        case .lost(let error): throw Failure.notStarted(error)
        case .unknown: throw session.outcomeUnknown()
        case .rolledBack:
            return outcomes.map { outcome in
                if case .failure = outcome { outcome } else { nil }
            }
        }
    }

    private func open() throws -> PostgresSession {
        guard let session else { throw StorageError.unavailable("the connection is closed") }
        session.begin(deadline: nil)
        guard session.isAlive() else { throw Failure.notStarted(session.broken()) }
        return session
    }

    /// BEGIN, the limits and the time in one round trip.
    private func begin(
        _ session: PostgresSession, _ access: Access, _ deadline: ContinuousClock.Instant?
    ) throws -> Date {
        var sql = access.begin
        if let limit = try limit(until: deadline) { sql += "; SET LOCAL statement_timeout TO \(limit)" }
        do {
            return try clock.record(session.simple("\(sql); \(PostgresClock.query)"))
        } catch {
            if !session.isBroken { _ = try? session.simple("ROLLBACK") }
            throw error
        }
    }

    /// Milliseconds that a statement may take, rounded up: what it ends has then passed its deadline. Nil when the
    /// connection's own limit is nearer.
    private func limit(until deadline: ContinuousClock.Instant?) throws -> Int64? {
        guard let deadline else { return nil }
        let remaining = deadline - .now
        guard remaining > .zero else { throw StorageError.timeout("the caller's deadline has passed") }
        return remaining < configuration.statementTimeout ? remaining.milliseconds + 1 : nil
    }

    private func sampleTime(_ session: PostgresSession) throws -> Date {
        try clock.record(session.simple(PostgresClock.query))
    }

    private func commit(_ session: PostgresSession, _ access: Access) throws {
        switch access {
        case .write: try session.commit()
        case .read: try session.simple("COMMIT")
        }
    }
}
