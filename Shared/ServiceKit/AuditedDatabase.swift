package import RPC
package import Storage
package import struct FoundationEssentials.Date
import FoundationEssentials

/// A service's database that writes the audit: every transaction that changes something also says who did what to which
/// petition, in the same transaction. One place, so that no change can pass beside it.
package struct AuditedDatabase: Database {
    let base: any Database
    /// Who acts when no call, event or loop does.
    let fallback: Acting
    private let derived: Set<Substring>

    /// - Parameter derived: see `ServiceModule.derivedTables`.
    package init(_ base: any Database, otherwise fallback: Acting, ignoring derived: Set<Substring> = []) {
        self.base = base
        self.fallback = fallback
        self.derived = derived
    }

    /// For commands of an operator, who works on the database directly.
    package static func ofOperator(_ base: any Database, _ command: String) -> AuditedDatabase {
        let environment = ProcessInfo.processInfo.environment
        let user = environment["SUDO_USER"] ?? environment["USER"] ?? "unknown"
        return AuditedDatabase(base, otherwise: Acting("operator:\(user)", command))
    }

    package var dialect: Dialect { base.dialect }

    package var wallTime: Date { base.wallTime }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        // Read here: the body may run where no task is.
        let acting = Acting.current ?? fallback
        return try await base.write { [derived] tx in
            var journal = AuditJournal(acting, ignoring: derived)
            let watched = Transaction(now: tx.now, dialect: tx.dialect) { statement in
                let result = try tx.execute(statement)
                journal.saw(statement, changes: result.changes)
                return result
            }
            let result = try body(watched)
            for statement in journal.statements(at: tx.now) { try tx.execute(statement) }
            return result
        }
    }

    package func append(_ build: @escaping @Sendable (Date) throws -> [Statement]) async throws -> Date {
        let acting = Acting.current ?? fallback
        return try await base.append { [derived] now in
            let statements = try build(now)
            var journal = AuditJournal(acting, ignoring: derived)
            for statement in statements { journal.saw(statement) }
            return statements + journal.statements(at: now)
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await base.read(body)
    }

    package func ping() async throws { try await base.ping() }

    package func close() async { await base.close() }
}
