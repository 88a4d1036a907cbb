import FoundationEssentials
import Models
import Storage
import TestKit
import Testing

@testable import IntakeService

/// What sla's auditor asks intake.
@Suite(.timeLimit(.minutes(1)))
struct CountTests {
    @Test(arguments: Engine.available)
    func countsPetitionsAndThoseThatSlaWasNotToldOfWithinAMinute(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            #expect(try await intake.petitions.count() == PetitionCount(received: 0, inFlight: 0))
            for _ in 1...3 { _ = try await intake.submit() }
            #expect(try await intake.petitions.count() == PetitionCount(received: 3, inFlight: 3))
            // One is delivered, the others wait for longer than a fact takes.
            _ = try await intake.database.write { tx in
                try tx.execute(
                    "DELETE FROM outbox WHERE event_id = (SELECT min(event_id) FROM outbox WHERE subscriber = 'sla')")
            }
            #expect(try await intake.petitions.count() == PetitionCount(received: 3, inFlight: 2))
            intake.clock.advance(by: .seconds(61))
            #expect(try await intake.petitions.count() == PetitionCount(received: 3, inFlight: 0))
        }
    }
}
