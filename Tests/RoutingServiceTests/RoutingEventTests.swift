import Events
import FoundationEssentials
import Models
@testable import RoutingService
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RoutingEventTests {
    @Test(arguments: Engine.available)
    func notAcceptedInTimeClimbsToSecretaryAndTeamHead(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.expire(petition)
            let first = try await routing.assignment(petition)
            #expect(first.assigneeKind == .secretary)
            #expect(first.bounces == 1)
            guard case .petitionReturned(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not returned")
                return
            }
            #expect(fact.cause == "EXPIRED")
            #expect(fact.assignee.officer.id == "thu-ky")
            try await routing.expire(petition)
            let second = try await routing.assignment(petition)
            #expect(second.assigneeKind == .teamHead)
            #expect(second.bounces == 2)
            try await routing.expire(petition)
            #expect(try await routing.assignment(petition) == second)
        }
    }

    @Test(arguments: Engine.available)
    func whoHasAcceptedDoesNotExpire(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            _ = try await routing.call(
                RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv1.qlnl"))
            try await routing.expire(petition)
            #expect(try await routing.assignment(petition).state == .accepted)
        }
    }

    @Test(arguments: Engine.available)
    func anEarlierHoldersClockDoesNotExpireTheNext(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let old = try await routing.assignment(petition).assignedAt.instant
            routing.clock.advance(by: .seconds(60))
            _ = try await routing.reassign(petition, unit: "", officer: "cv2.qlnl", as: .head("QLNL"))
            #expect(try await routing.deliver(.acceptanceExpired(since: old), about: petition) == .applied)
            #expect(try await routing.assignment(petition).officerID == "cv2.qlnl")
        }
    }

    @Test(arguments: Engine.available)
    func otherStagesDoNotConcernIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let since = try await routing.assignment(petition).assignedAt.instant
            try await routing.deliver(.acceptanceExpired(since: since, track: .rapid24H), about: petition)
            try await routing.deliver(.acceptanceExpired(since: since, percent: 50), about: petition)
            #expect(try await routing.assignment(petition).state == .offered)
        }
    }

    @Test(arguments: Engine.available)
    func endsWithThePetition(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let ends: [(Fact, String)] = [
                (.answered(.final), "ANSWERED"), (.petitionRejected(.init()), "REJECTED"),
                (.petitionWithdrawn(.init()), "WITHDRAWN"), (.petitionMerged(.init()), "MERGED"),
                (.petitionClosed(.init()), "CLOSED"),
            ]
            for (fact, reason) in ends {
                let petition = try await routing.receivePowerCut()
                #expect(try await routing.deliver(fact, about: petition) == .applied)
                let assignment = try await routing.assignment(petition)
                #expect(assignment.state == .ended)
                #expect(assignment.endedReason == reason)
            }
            #expect(try await routing.openAssignments().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func anInterimAnswerAndASupplementChangeNothing(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let before = try await routing.assignment(petition)
            for fact: Fact in [.answered(.interim), .supplementRequested(.init()), .supplementProvided(.init())] {
                #expect(try await routing.deliver(fact, about: petition) == .applied)
            }
            #expect(try await routing.assignment(petition) == before)
        }
    }

    @Test(arguments: Engine.available)
    func nothingHappensAfterTheEnd(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.deliver(.petitionWithdrawn(.init()), about: petition)
            try await routing.expire(petition)
            #expect(try await routing.deliver(.reopened(1), about: petition) == .applied)
            #expect(try await routing.deliver(.answered(.final), about: petition) == .applied)
            _ = try await routing.receivePowerCut(id: petition)
            #expect(try await routing.types(about: petition) == ["petition.routed"])
            #expect(try await routing.assignment(petition).endedReason == "WITHDRAWN")
        }
    }

    @Test(arguments: Engine.available)
    func aTransferThatCrossedWithAnAnswerDoesNotHinderReopening(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let answer = Fact.answered(.final, at: routing.clock.now)
            _ = try await routing.call(
                RoutingMethods.transferOutside,
                .with { ($0.petitionID, $0.agency, $0.reason) = (petition, "Sở Xây dựng", "Ngoài lĩnh vực") },
                as: .secretary)
            #expect(try await routing.deliver(answer, about: petition) == .applied)
            #expect(try await routing.deliver(.reopened(1), about: petition) == .applied)
            let assignment = try await routing.assignment(petition)
            #expect(assignment.state == .accepted)
            #expect(assignment.officerID == "cv1.qlnl")
            #expect(try await routing.openAssignments() == ["cv1.qlnl": 1])
        }
    }

    @Test(arguments: Engine.available)
    func aReassignmentThatCrossedWithTheAnswerIsToldAgainOnReopening(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let answer = Fact.answered(.final, at: routing.clock.now.addingTimeInterval(30))
            routing.clock.advance(by: .seconds(60))
            _ = try await routing.reassign(petition, unit: "", officer: "cv2.qlnl", as: .head("QLNL"))
            try await routing.deliver(answer, about: petition)
            try await routing.deliver(.reopened(1), about: petition)
            #expect(
                try await routing.types(about: petition) == [
                    "petition.routed", "petition.reassigned", "petition.reassigned",
                ])
            guard case .petitionReassigned(let fact) = try #require(try await routing.facts(about: petition).last)
            else {
                Issue.record("not reassigned")
                return
            }
            #expect(fact.keepsState)
            #expect(fact.assignee.officer.id == "cv2.qlnl")
            // Nothing crossed with the next answer, so there is nothing to repeat.
            try await routing.deliver(.answered(.final, at: routing.clock.now), about: petition)
            try await routing.deliver(.reopened(1), about: petition)
            #expect(try await routing.types(about: petition).count == 3)
        }
    }

    @Test(arguments: Engine.available)
    func factsAboutAnUnknownPetitionWait(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = UUIDv7.make()
            for fact: Fact in [
                .petitionWithdrawn(.init()), .answered(.final), .supplementRequested(.init()), .reopened(1),
            ] {
                #expect(try await routing.deliver(fact, about: petition) == .deferred)
            }
            let expired = Fact.acceptanceExpired(since: routing.clock.now)
            #expect(try await routing.deliver(expired, about: petition) == .deferred)
            _ = try await routing.receivePowerCut(id: petition)
            #expect(try await routing.deliver(.petitionWithdrawn(.init()), about: petition) == .applied)
        }
    }

    @Test(arguments: Engine.available)
    func receiptAndWithdrawalInOneDeliveryLeaveNothingOpen(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = UUIDv7.make()
            let received = PBPetitionReceived.with {
                $0.petition.id = petition
                $0.petition.body = "Mất điện, trạm biến áp hỏng"
                $0.petition.receivedAt = PBTimestamp(routing.clock.now)
            }
            let outcomes = try await routing.deliver([
                routing.event(.petitionReceived(received), about: petition),
                routing.event(.petitionWithdrawn(.init()), about: petition),
            ])
            #expect(outcomes == [.applied, .applied])
            #expect(try await routing.openAssignments().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func theSameOfficerHasAReopenedPetition(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.deliver(.answered(.final), about: petition)
            try await routing.deliver(.petitionClosed(.init()), about: petition)
            try await routing.deliver(.reopened(1), about: petition)
            let assignment = try await routing.assignment(petition)
            #expect(assignment.state == .accepted)
            #expect(assignment.officerID == "cv1.qlnl")
            #expect(!assignment.hasEndedAt)
            #expect(try await routing.types(about: petition) == ["petition.routed"])
            #expect(try await routing.openAssignments() == ["cv1.qlnl": 1])
        }
    }

    @Test(arguments: Engine.available)
    func aReopenedPetitionOfAnAbsentOfficerGoesToAColleague(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.deliver(.answered(.final), about: petition)
            try await routing.setActive(false, officer: "cv1.qlnl")
            try await routing.deliver(.reopened(1), about: petition)
            let assignment = try await routing.assignment(petition)
            #expect(assignment.officerID == "cv2.qlnl")
            #expect(assignment.state == .accepted)
            guard case .petitionReassigned(let fact) = try #require(try await routing.facts(about: petition).last)
            else {
                Issue.record("not reassigned")
                return
            }
            #expect(fact.keepsState)
        }
    }

    @Test(arguments: Engine.available)
    func theSecondReopeningGoesToTheTeamHead(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.deliver(.answered(.final), about: petition)
            try await routing.deliver(.reopened(1), about: petition)
            try await routing.deliver(.answered(.final), about: petition)
            try await routing.deliver(.reopened(2), about: petition)
            let assignment = try await routing.assignment(petition)
            #expect(assignment.assigneeKind == .teamHead)
            #expect(assignment.officerID == "to-truong")
            #expect(try await routing.openAssignments() == ["to-truong": 1])
        }
    }
}

extension RoutingFixture {
    /// The acceptance clock of the present holder runs out.
    func expire(_ petition: String) async throws {
        let since = try await assignment(petition).assignedAt.instant
        clock.advance(by: .seconds(3600))
        try await deliver(.acceptanceExpired(since: since), about: petition)
    }

    func setActive(_ active: Bool, officer id: String) async throws {
        var officer = try await call(DirectoryMethods.getOfficer, .with { $0.id = id }, as: .administrator).officer
        officer.active = active
        _ = try await call(DirectoryMethods.putOfficer, .with { [officer] in $0.officer = officer }, as: .administrator)
    }
}

extension Fact {
    static func acceptanceExpired(since: Date, track: PBTrack = .acceptance, percent: Int32 = 100) -> Fact {
        .stageReached(
            .with {
                $0.clock.track = track
                $0.clock.startedAt = PBTimestamp(since)
                $0.percent = percent
                $0.at = PBTimestamp(since.addingTimeInterval(3600))
            })
    }

    static func answered(_ kind: PBAnswerKind, at instant: Date? = nil) -> Fact {
        .petitionAnswered(
            .with {
                $0.answer.kind = kind
                if let instant { $0.answer.answeredAt = PBTimestamp(instant) }
            })
    }

    static func reopened(_ count: Int32) -> Fact {
        .petitionReopened(.with { ($0.reopenCount, $0.reason) = (count, "Chưa thỏa đáng") })
    }
}
