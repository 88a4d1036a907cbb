import Logging
import Models
package import RPC
import ServiceLifecycle

/// A real HTTP server on a free port while `body` runs.
package func withHTTPServer(
    _ server: RPCServer?, extras: [HTTPExtraRoute] = [], options: HTTPOptions = HTTPOptions(port: 0),
    _ body: (Int) async throws -> Void
) async throws {
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = makeHTTPApplication(server: server, extras: extras, options: options, logger: logger) {
        listening.yield($0)
    }
    let group = ServiceGroup(services: [application], logger: logger)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask { try await group.run() }
        guard let port = await ports.first(where: { _ in true }) else {
            throw RPCError(.unavailable, "the server did not start")
        }
        do {
            try await body(port)
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
    }
}
