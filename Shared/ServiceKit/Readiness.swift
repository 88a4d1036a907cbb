package import Models
package import Storage
import struct FoundationEssentials.Date

/// Whether a service can do its work now: what `/readyz` answers.
package struct Readiness: Sendable {
    /// One thing that must be well.
    package struct Check: Sendable, Equatable {
        /// `database`, `migrations`, `loop:auto-close`
        package let name: String
        package let isGood: Bool
        /// For the operator; never a secret. Empty when there is nothing to say.
        package let detail: String
    }

    /// How long the database may take to answer.
    static let patience: Duration = .seconds(2)

    private let service: ServiceName
    private let database: any Database
    private let migrator: Migrator
    private let loops: [LoopRunner]

    package init(_ service: ServiceName, database: any Database, migrator: Migrator, loops: [LoopRunner]) {
        self.service = service
        self.database = database
        self.migrator = migrator
        self.loops = loops
    }

    /// Asks everything anew.
    package func checks() async -> [Check] {
        let isReachable = await check("database") { try await database.ping() }
        let isCurrent =
            isReachable.isGood
            ? await check("migrations") { try await migrator.check() }
            : Check(name: "migrations", isGood: false, detail: "the database does not answer")
        return [isReachable, isCurrent] + loops.map(Self.check)
    }

    /// The checks as JSON, and whether all are good.
    package func report() async -> (isReady: Bool, json: String) {
        let checks = await checks()
        let isReady = checks.allSatisfy(\.isGood)
        let members = checks.map { check in
            let detail = check.detail.isEmpty ? [] : [("detail", JSONText.quote(check.detail))]
            return (check.name, JSONText.object([("ok", "\(check.isGood)")] + detail))
        }
        let json = JSONText.object([
            ("status", JSONText.quote(isReady ? "ready" : "not ready")),
            ("service", JSONText.quote(service.rawValue)),
            ("checks", JSONText.object(members)),
        ])
        return (isReady, json)
    }

    private func check(_ name: String, _ probe: () async throws -> Void) async -> Check {
        do {
            try await StorageDeadline.$current.withValue(.now + Self.patience) { try await probe() }
            return Check(name: name, isGood: true, detail: "")
        } catch StorageError.schema(let text) {
            return Check(name: name, isGood: false, detail: text)
        } catch {
            // Engines put host names and the like into their texts: the log has them, a stranger need not.
            return Check(name: name, isGood: false, detail: StorageErrorMapping.rpcError(from: error).message)
        }
    }

    private static func check(_ runner: LoopRunner) -> Check {
        let name = "loop:\(runner.loop.name)"
        guard runner.isLate else { return Check(name: name, isGood: true, detail: "") }
        let seconds = Int(runner.lag.seconds)
        return Check(
            name: name, isGood: false, detail: "no success for \(seconds) s, \(runner.health.failures) failures")
    }
}
