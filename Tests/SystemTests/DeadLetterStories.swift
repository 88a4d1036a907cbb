import Foundation
import Models
import RPC
import Storage
import TestKit
import Testing

/// What got stuck is seen and set going again with one command each.
@Suite("Dead letters", .serialized, .timeLimit(.minutes(5)))
struct DeadLetterStories {
    @Test(arguments: Engine.available)
    func anOperatorSeesThemAndReplaysThemWithOneCommand(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let routing = try #require(deployment.services[.routing])
            await routing.stop()
            let id = try await deployment.submitted()
            // As the relay leaves an event that nobody could take in, and a loop a row that it could not work on.
            let intake = try deployment.place.open(schema: "intake", poolSize: 1)
            try await deployment.eventually("the event waits for routing") {
                try await intake.write { tx in
                    try tx.execute(
                        """
                        UPDATE outbox SET state = 'DEAD', attempts = 12, last_error = 'of this story'
                        WHERE subscriber = 'routing' AND subject = $1 AND lease_token IS NULL
                        """, id) > 0
                }
            }
            try await intake.write { tx in
                _ = try tx.execute(
                    """
                    INSERT INTO parked (queue, item, attempts, parked_at, next_attempt_at, last_error)
                    VALUES ('search-index', $1, 3, $2, $3, 'of this story')
                    """, id, tx.now, tx.now.addingTimeInterval(3600))
            }
            await intake.close()
            try routing.start()
            try await routing.ready()

            let listed = try await deployment.kipthoi(["outbox", "list", "--dead"])
            #expect(listed.status == 0 && listed.output.contains("petition.received"), "\(listed.output)")
            #expect(listed.output.contains("DEAD") && listed.output.contains("PARKED") && listed.output.contains(id))
            let doctor = try await deployment.kipthoi(["doctor"])
            #expect(doctor.status == 1 && doctor.output.contains("dead"), "\(doctor.output)")
            let assigned = try? await deployment.call(.routing, RoutingMethods.getAssignment) { $0.petitionID = id }
            #expect(assigned == nil)

            let retried = try await deployment.kipthoi(["outbox", "retry", "--all-dead"])
            #expect(retried.status == 0 && retried.output.contains("back in the queue"), "\(retried.output)")
            try await deployment.complete(id, messages: 3)
            let left = try await deployment.kipthoi(["outbox", "list", "--dead"])
            #expect(left.output.contains("no dead letters"), "\(left.output)")
        }
    }
}
