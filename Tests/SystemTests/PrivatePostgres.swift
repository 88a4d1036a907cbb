import Foundation
import Testing

/// A PostgreSQL server of a story's own, to be restarted and killed.
struct PrivatePostgres: Sendable {
    let port: Int
    private let home: String

    var url: String { "postgres://postgres@127.0.0.1:\(port)/postgres" }

    static func run(_ body: (PrivatePostgres) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "kipthoi-pg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let server = PrivatePostgres(port: try ServiceProcess.freePort(), home: home.path())
        do {
            try await server.control("start")
            try await body(server)
        } catch {
            try? await server.control("stop")
            try? FileManager.default.removeItem(at: home)
            throw error
        }
        try await server.control("stop")
        try? FileManager.default.removeItem(at: home)
    }

    /// `restart`, or `kill`: everything under way is lost and recovered from the log.
    func control(_ action: String) async throws {
        let script = ServiceProcess.root.appending(path: "Tests/peers/postgres.sh").path()
        let result = try await Command.run("/usr/bin/env", ["bash", script, action, home, "\(port)"])
        try #require(result.status == 0, "PostgreSQL did not \(action): \(result.output)")
    }
}
