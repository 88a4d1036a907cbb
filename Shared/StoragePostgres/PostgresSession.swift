import CLibPQ
import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One libpq connection. Blocks; used by the one actor that owns it, on that actor's own thread of control.
final class PostgresSession {
    /// Sent by a transaction whose statements may take any time, as migrations do; until the transaction's end.
    static let withoutLimit = "SET LOCAL statement_timeout TO 0"
    /// The same for a limit in milliseconds, `$1`.
    static let localLimit = "SELECT set_config('statement_timeout', $1, true)"

    let connection: OpaquePointer
    let watch: PostgresWatch
    private let configuration: PostgresConfiguration
    private let canceller: PostgresCanceller
    private var cache = PostgresStatementCache()
    /// The first failure that no savepoint has undone.
    private var failure: (any Error)?
    /// Statements are not started after this instant.
    private var deadline: ContinuousClock.Instant?

    /// Connects, which may take as long as the configuration allows.
    ///
    /// - Throws: `StorageError.unavailable`.
    init(_ configuration: PostgresConfiguration, canceller: PostgresCanceller) throws {
        self.canceller = canceller
        self.configuration = configuration
        connection = try Self.connect(configuration)
        watch = PostgresWatch(socket: PQsocket(connection))
        watch.allow(configuration.statementTimeout + configuration.lineGrace)
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        canceller.attach(connection)
        try simple(configuration.setUp)
    }

    deinit {
        watch.close()
        PQfinish(connection)
    }

    private static func connect(_ configuration: PostgresConfiguration) throws -> OpaquePointer {
        try configuration.validate()
        let parameters = configuration.parameters
        let texts = (parameters.map(\.0) + parameters.map(\.1)).map { Array($0.utf8CString) }
        let all = texts.flatMap { $0 }
        let pointer = all.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = []
            var start = 0
            for text in texts {
                pointers.append(buffer.baseAddress?.advanced(by: start))
                start += text.count
            }
            let keywords = Array(pointers[..<parameters.count]) + [nil]
            let values = Array(pointers[parameters.count...]) + [nil]
            return PQconnectdbParams(keywords, values, 1)
        }
        guard let pointer else { throw StorageError.unavailable("libpq is out of memory") }
        guard PQstatus(pointer) == CONNECTION_OK else {
            let message = PostgresErrors.connectionMessage(pointer)
            PQfinish(pointer)
            throw StorageError.unavailable(message)
        }
        return pointer
    }

    var isBroken: Bool { PQstatus(connection) != CONNECTION_OK }
    /// No transaction is open and nothing is under way.
    var isIdle: Bool { PQtransactionStatus(connection) == PQTRANS_IDLE }

    /// An idle connection has nothing to read; when it has, the server has most likely said good-bye, and only a
    /// question tells.
    func isAlive() -> Bool {
        guard !isBroken else { return false }
        var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, 0) > 0 else { return true }
        _ = try? simple("SELECT 1")
        return !isBroken
    }

    /// Starts counting failures anew.
    func begin(deadline: ContinuousClock.Instant?) {
        failure = nil
        self.deadline = deadline
        let limit = configuration.statementTimeout
        watch.allow((deadline.map { min(limit, max(.zero, $0 - .now)) } ?? limit) + configuration.lineGrace)
    }

    /// Runs text without parameters, one or several statements in one round trip; the last one's result.
    @discardableResult
    func simple(_ sql: String) throws -> String? {
        guard let result = PostgresResult(watch.during { PQexec(connection, sql) }) else { throw broken() }
        guard result.isSuccess else { throw isBroken ? broken(result.error) : result.error }
        return result.scalar
    }

    /// Ends the transaction for good.
    ///
    /// - Throws: `unavailable("outcome unknown …")` when the connection breaks before the answer.
    func commit() throws {
        guard let result = PostgresResult(watch.during { PQexec(connection, "COMMIT") }) else { throw outcomeUnknown() }
        guard result.isSuccess else {
            throw isBroken && !result.hasServerError ? outcomeUnknown() : result.error
        }
        guard result.commandTag == "COMMIT" else {
            throw failure ?? StorageError.badStatement("the transaction was aborted by an earlier error")
        }
    }

    /// One statement of a transaction's body.
    func run(_ statement: Statement) throws -> StatementResult {
        if canceller.isRequested { throw StorageError.timeout("cancelled") }
        if let deadline, deadline <= .now { throw StorageError.timeout("the caller's deadline has passed") }
        do {
            let result = try execute(statement)
            if failure != nil, statement.sql.hasPrefix("ROLLBACK TO") { failure = nil }
            return result
        } catch {
            if failure == nil { failure = error }
            throw error
        }
    }

    private func execute(_ statement: Statement) throws -> StatementResult {
        let parameters = try PostgresParameters(statement.values)
        guard Self.isWorthPreparing(statement.sql) else {
            return try parameters.withPointers { count, values in
                if statement.sql == Self.withoutLimit { watch.allow(nil) }
                let result = watch.during {
                    PQexecParams(connection, statement.sql, count, nil, values, nil, nil, 0)
                }
                return try decode(PostgresResult(result), columns: nil).0
            }
        }
        let entry = try prepare(statement.sql)
        let (result, columns) = try parameters.withPointers { count, values in
            let result = watch.during { PQexecPrepared(connection, entry.name, count, values, nil, nil, 0) }
            return try decode(PostgresResult(result), columns: entry.columns)
        }
        if entry.columns == nil, let columns { cache.setColumns(columns, for: statement.sql) }
        return result
    }

    private func decode(
        _ result: consuming PostgresResult?, columns: Row.Columns?
    ) throws -> (StatementResult, Row.Columns?) {
        guard let result else { throw broken() }
        guard result.isSuccess else { throw isBroken ? broken(result.error) : forgettingPlans(result.error) }
        guard result.status == PGRES_TUPLES_OK else { return (StatementResult(rows: [], changes: result.changes), nil) }
        let columns = columns ?? result.columns()
        return (StatementResult(rows: result.rows(columns), changes: result.changes), columns)
    }

    func isPrepared(_ sql: String) -> Bool { cache.contains(sql) }

    /// The prepared statement for a text, prepared now when it is new here.
    func prepare(_ sql: String) throws -> PostgresStatementCache.Entry {
        if let entry = cache.find(sql) { return entry }
        let name = cache.nextName()
        let answer = watch.during { PQprepare(connection, name, sql, 0, nil) }
        guard let result = PostgresResult(answer) else { throw broken() }
        guard result.isSuccess else { throw isBroken ? broken(result.error) : result.error }
        if let evicted = cache.insert(sql, name: name) { try simple("DEALLOCATE \(evicted)") }
        guard let entry = cache.find(sql) else { throw StorageError.badStatement("a statement cache of no size") }
        return entry
    }

    /// After a table has changed, or a pooler has given us another server: prepare everything again.
    func forgettingPlans(_ error: StorageError) -> StorageError {
        guard case .conflict(let message) = error else { return error }
        if message.contains("cached plan") || message.contains("prepared statement") { cache.removeAll() }
        return error
    }

    /// Preparing pays where a statement comes again with other values; BEGIN, DDL and the like are sent as they are.
    private static func isWorthPreparing(_ sql: String) -> Bool {
        guard let first = sql.utf8.first(where: { $0 > UInt8(ascii: " ") }) else { return false }
        switch Character(UnicodeScalar(first)).uppercased() {
        case "I", "U", "W": return true  // INSERT, UPDATE, WITH
        case "S": return !sql.hasPrefix("SAVEPOINT") && !sql.hasPrefix("SET")
        case "D": return !sql.hasPrefix("DROP")
        default: return false
        }
    }

    func broken(_ error: StorageError? = nil) -> StorageError {
        if watch.wasCut { return .unavailable("PostgreSQL did not answer in time: the line was cut") }
        if case .unavailable = error, let error { return error }
        return .unavailable(PostgresErrors.connectionMessage(connection))
    }

    func outcomeUnknown() -> StorageError {
        .unavailable("outcome unknown: the connection broke during COMMIT")
    }
}
