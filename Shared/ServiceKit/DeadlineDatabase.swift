import Models
import RPC
package import Storage
package import struct FoundationEssentials.Date

/// Hands the deadline of the call being served on to the storage: statements end when nobody waits for them any more.
package struct DeadlineDatabase: Database {
    let base: any Database

    package init(_ base: any Database) {
        self.base = base
    }

    package var dialect: Dialect { base.dialect }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await StorageDeadline.$current.withValue(deadline) { try await base.write(body) }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await StorageDeadline.$current.withValue(deadline) { try await base.read(body) }
    }

    package func append(_ build: @escaping @Sendable (Date) throws -> [Statement]) async throws -> Date {
        try await StorageDeadline.$current.withValue(deadline) { try await base.append(build) }
    }

    package var wallTime: Date { base.wallTime }

    package func ping() async throws {
        try await StorageDeadline.$current.withValue(deadline) { try await base.ping() }
    }

    package func close() async { await base.close() }

    /// The nearer of the two.
    private var deadline: ContinuousClock.Instant? {
        guard let call = RPCDeadline.current else { return StorageDeadline.current }
        return StorageDeadline.current.map { min($0, call) } ?? call
    }
}
