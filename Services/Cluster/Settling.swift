import Events
package import Models
import RPC
import ServiceKit
package import Storage

extension Cluster {
    /// What did not come to rest in time.
    package struct Unsettled: Error, CustomStringConvertible {
        package let waiting: [String]

        package var description: String { "not settled: \(waiting.joined(separator: "; "))" }
    }

    /// Relays and loops, by hand, until nothing moves and nothing waits for a service that can be reached.
    ///
    /// - Throws: `Unsettled` after `limit`; whatever a loop throws.
    package func settle(within limit: Duration = .seconds(20)) async throws {
        let deadline = ContinuousClock.now + limit
        while true {
            if try await step() > 0 { continue }
            let waiting = try await undelivered()
            if waiting.isEmpty { return }
            guard .now < deadline else { throw Unsettled(waiting: waiting) }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// One turn of every relay and every loop; how many items moved.
    package func step() async throws -> Int {
        try await turn(intake) + turn(routing) + turn(sla) + turn(notification)
    }

    private func turn<Module: ServiceModule>(_ service: ServiceAssembly<Module>) async throws -> Int {
        guard network.reachable.contains(Module.name) else { return 0 }
        var moved = 0
        do {
            moved += try await service.relay.runOnce()
        } catch let error as RPCError where error.code == .unavailable {
            // The peer is down; what waits for it stays in the outbox.
        }
        for runner in service.loops where !Self.observers.contains(runner.loop.name) {
            moved += try await runner.runOnce()
        }
        return moved
    }

    /// Loops that move no petition.
    private static let observers: Set<String> = [
        "housekeeping", "observation", AuditSealer.loopName, "sla-audit", "sla-audit-watch",
    ]

    /// What waits in the outboxes for services that can be reached; empty when all is delivered.
    package func undelivered() async throws -> [String] {
        let reachable = network.reachable
        var waiting: [String] = []
        for (name, database) in databases where reachable.contains(name) {
            let counts = try await database.read { tx in try OutboxStore.counts(in: tx).map { ($0, $1, $2) } }
            for (subscriber, state, count) in counts where state == "PENDING" {
                guard ServiceName(rawValue: subscriber).map(reachable.contains) == true else { continue }
                waiting.append("\(name.rawValue) → \(subscriber): \(count)")
            }
        }
        return waiting
    }

    package var databases: [(ServiceName, any Database)] {
        [
            (.intake, intake.database), (.routing, routing.database), (.sla, sla.database),
            (.notification, notification.database),
        ]
    }
}
