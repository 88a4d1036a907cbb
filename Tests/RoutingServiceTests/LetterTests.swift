import FoundationEssentials
import Models
@testable import RoutingService
import SwiftProtobuf
import TestKit
import Testing

/// Letters that several petitions went up with.
@Suite(.timeLimit(.minutes(2)))
struct LetterTests {
    @Test(arguments: Engine.available)
    func aReplyReachesThoseThatStillWaitWhateverBecameOfTheOthers(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var petitions: [String] = []
            for _ in 0..<5 {
                petitions.append(try await routing.receivePowerCut())
                try await routing.escalate(petitions[petitions.count - 1], "doc-1")
            }
            try await routing.deliver(.answered(.final), about: petitions[0])
            try await routing.deliver(.petitionWithdrawn(.init()), about: petitions[1])
            try await routing.deliver(.petitionMerged(.init()), about: petitions[2])
            // Answered, open again, and up with another letter.
            try await routing.deliver(.answered(.final), about: petitions[3])
            try await routing.deliver(.reopened(1), about: petitions[3])
            try await routing.escalate(petitions[3], "doc-2")

            let reply = try await routing.reply(document: "doc-1")
            #expect(reply.assignments.map(\.petitionID) == [petitions[4]])
            #expect(try await routing.types(about: petitions[4]).last == "authority.replied")
            #expect(try await routing.types(about: petitions[3]).last == "petition.escalated")
            let again = await refusal { _ = try await routing.reply(document: "doc-1") }
            #expect(again?.code == .failedPrecondition)
            #expect(try await routing.reply(document: "doc-2").assignments.map(\.petitionID) == [petitions[3]])
        }
    }

    @Test(arguments: Engine.available)
    func thePeriodOfAnEarlierLetterKeepsItAfterAnother(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let first = routing.clock.now
            let petition = try await routing.receivePowerCut()
            try await routing.escalate(petition, "doc-1")
            _ = try await routing.reply(petition)
            routing.clock.advance(by: .seconds(10 * 86_400))
            let second = routing.clock.now
            try await routing.escalate(petition, "doc-2", .ministry)
            func listed(around instant: Date, _ authority: PBAuthority = .unspecified) async throws -> [PBProposalGroup]
            {
                try await routing.call(
                    RoutingMethods.listProposals,
                    .with {
                        $0.from = PBTimestamp(instant.addingTimeInterval(-3600))
                        $0.to = PBTimestamp(instant.addingTimeInterval(86_400))
                        $0.authority = authority
                    }, as: .secretary
                ).groups
            }
            for (instant, authority, document, state) in [
                (first, PBAuthority.province, "doc-1", "REPLIED"), (second, .ministry, "doc-2", "ESCALATED"),
            ] {
                let groups = try await listed(around: instant)
                #expect(groups.map(\.authority) == [authority])
                let proposal = try #require(groups.first?.proposals.first)
                #expect(proposal.escalation.document.documentID == document && proposal.state == state)
                #expect(try await listed(around: instant, authority) == groups)
            }
            #expect(try await listed(around: first, .ministry).isEmpty)
            #expect(try await listed(around: first.addingTimeInterval(4 * 86_400)).isEmpty)
        }
    }
}
