import ServiceLifecycle
import Storage

/// Ends a process whose database has gone on without it: a newer release has contracted the schema.
struct SchemaWatch: Service {
    static let interval: Duration = .seconds(5)

    let migrator: Migrator

    /// - Throws: `StorageError.schema` with the one line that names the way out. A database that is merely away is
    ///   waited for.
    func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await migrator.check()
            } catch StorageError.schema(let text) {
                throw StorageError.schema(text)
            } catch {
                // Readiness tells of it.
            }
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: Self.interval) }
        }
    }
}
