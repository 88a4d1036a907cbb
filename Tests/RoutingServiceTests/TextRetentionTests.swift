import FoundationEssentials
import Models
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// What petitions say is kept here for learning only.
@Suite(.timeLimit(.minutes(2)))
struct TextRetentionTests {
    private func kept(_ routing: RoutingFixture) async throws -> Set<String> {
        Set(
            try await routing.database.read { tx in
                try tx.query("SELECT petition_id FROM route_text").map { try $0.text("petition_id") }
            })
    }

    @Test(arguments: Engine.available)
    func textsGoWhenThereIsNothingMoreToLearnFromThem(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var ids: [String] = []
            for _ in 0..<3 { ids.append(try await routing.receivePowerCut()) }
            let (open, answered, closed) = (ids[0], ids[1], ids[2])
            for id in [answered, closed] {
                try await routing.deliver(
                    .petitionAnswered(.with { $0.answer.kind = AnswerKind.final.wire }), about: id)
            }
            try await routing.deliver(.petitionClosed(.init()), about: closed)
            let retention = TextRetention(database: routing.database, days: 30)
            routing.clock.advance(by: .seconds(30 * 86_400 - 60))
            #expect(try await retention.runOnce() == 0)
            routing.clock.advance(by: .seconds(120))
            #expect(try await retention.runOnce() == 1)
            #expect(try await retention.runOnce() == 0)
            #expect(try await kept(routing) == [open, answered])
            // Who had it is still told.
            #expect(try await routing.assignment(closed).unitCode == "QLNL")
        }
    }

    @Test(arguments: Engine.available)
    func whatComplaintsSayIsNotKeptAtAll(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let plain = try await routing.receivePowerCut()
            let complaints: [(kind: PBKind, words: [String])] = [(.feedbackConduct, []), (.question, ["tố cáo"])]
            for (index, complaint) in complaints.enumerated() {
                let id = "complaint-\(index)"
                let petition = PBPetition.with {
                    $0.id = id
                    $0.code = "KN-2026-000001-0"
                    $0.communeCode = "27991"
                    $0.body = "Cán bộ trạm điện nhũng nhiễu người dân."
                    $0.kind = complaint.kind
                    $0.stopWords = complaint.words
                    $0.receivedAt = PBTimestamp(routing.clock.now)
                    $0.live = true
                }
                let fact = PBPetitionReceived.with { $0.petition = petition }
                #expect(try await routing.deliver(.petitionReceived(fact), about: id) == .applied)
                #expect(try await routing.assignment(id).assigneeKind == .secretary)
            }
            #expect(try await kept(routing) == [plain])
        }
    }
}
