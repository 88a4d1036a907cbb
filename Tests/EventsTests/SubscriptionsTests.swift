@testable import Events
import Models
import SwiftProtobuf
import Testing

@Suite(.timeLimit(.minutes(1)))
struct SubscriptionsTests {
    private static let facts: [Fact] = [
        .petitionReceived(.init()), .supplementRequested(.init()), .supplementProvided(.init()),
        .petitionRejected(.init()), .petitionWithdrawn(.init()), .petitionMerged(.init()), .petitionAnswered(.init()),
        .petitionPublished(.init()), .petitionClosed(.init()), .petitionReopened(.init()), .petitionRated(.init()),
        .trackCorrected(.init()), .contactInteracted(.init()), .contactUnidentified(.init()),
        .petitionStatusChanged(.init()), .petitionIdentified(.init()), .petitionRouted(.init()),
        .petitionUnroutable(.init()), .petitionAccepted(.init()), .petitionReturned(.init()),
        .petitionReassigned(.init()), .petitionEscalated(.init()), .petitionTransferred(.init()),
        .authorityReplied(.init()), .directoryChanged(.init()), .jointUnitsChanged(.init()), .clockStarted(.init()),
        .clockPaused(.init()),
        .clockResumed(.init()), .clockExtended(.init()), .clockStopped(.init()), .stageReached(.init()),
        .clockBreached(.init()), .policyChanged(.init()), .calendarChanged(.init()), .auditFailed(.init()),
        .messageDelivered(.init()), .messageFailed(.init()),
    ]

    @Test func everyFactHasOneRowAndEveryRowAFact() {
        #expect(Set(Self.facts.map(\.type)) == Set(Subscriptions.table.keys))
        #expect(Set(Self.facts.map(\.type)).count == Self.facts.count)
    }

    @Test func ofStartedClocksRoutingHearsTheFreshMainOnes() {
        func hears(_ track: PBTrack, _ step: String, round: Int32) -> Bool {
            let fact = Fact.clockStarted(
                .with { ($0.clock.track, $0.clock.step, $0.clock.round) = (track, step, round) })
            #expect(Subscriptions.hearers(of: fact).contains(.notification))
            return Subscriptions.hearers(of: fact).contains(.routing)
        }
        #expect(hears(.rapid24H, "MAIN", round: 2) && hears(.formalFeedback, "RESOLVE", round: 3))
        #expect(!hears(.rapid24H, "MAIN", round: 1) && !hears(.acceptance, "MAIN", round: 2))
        #expect(!hears(.formalFeedback, "PUBLISH", round: 2))
    }

    @Test func theSendersContactsReachNotificationOnly() {
        var received = PBPetitionReceived()
        received.petition.reporter.phone = "0900000001"
        received.petition.body = "nội dung"
        let fact = Fact.petitionReceived(received)
        for (subscriber, contacts, text) in [
            (ServiceName.notification, true, true), (.routing, false, true), (.sla, false, false),
        ] {
            guard case .petitionReceived(let seen) = fact.redacted(for: subscriber) else {
                Issue.record("another fact")
                return
            }
            #expect(seen.petition.hasReporter == contacts && seen.petition.body.isEmpty != text)
        }
    }
}
