package import Logging
import Metrics
package import ServiceKit
package import Storage

/// The alarm of "nobody at all": the figure for whoever watches, and a line in the log as long as it is not zero.
package struct PersonWatch: Sendable {
    private let database: any Database
    private let logger: Logger
    private let meter = Meter(label: "kipthoi_routing_nobody_available", dimensions: [("service", "routing")])

    package init(database: any Database, logger: Logger) {
        self.database = database
        self.logger = logger
    }

    package var loop: WorkLoop {
        WorkLoop("people", every: .seconds(30)) { try await runOnce() }
    }

    package func runOnce() async throws -> Int {
        let waiting = try await database.read { tx in try AssignmentStore().countWithoutPerson(in: tx) }
        meter.set(Double(waiting))
        if waiting > 0 {
            logger.error(
                "petitions wait although their unit is known: nobody of it is to be had",
                metadata: ["count": "\(waiting)"])
        }
        return 0
    }
}
