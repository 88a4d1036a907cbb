import FoundationEssentials
import Models
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Two routing processes on one database: each with its own connections and its own copy of the router.
@Suite(.timeLimit(.minutes(2)))
struct RoutingPairTests {
    private static let petitions = 40

    @Test(arguments: Engine.available)
    func neverAssignsOnePetitionTwice(engine: Engine) async throws {
        try await RoutingFixture.runPair(engine) { first, second in
            let ids = (0..<Self.petitions).map { _ in UUIDv7.make() }
            let events = ids.map { id in
                first.event(
                    .petitionReceived(
                        .with {
                            $0.petition.id = id
                            $0.petition.code = "KN-2026-000001-0"
                            $0.petition.status = PetitionStatus.received.wire
                            $0.petition.communeCode = "27991"
                            $0.petition.body = "Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối."
                            $0.petition.receivedAt = PBTimestamp(first.clock.now)
                            $0.petition.live = true
                        }), about: id)
            }
            // The relay may bring a fact to both: once with the same id, and as another event about the same petition.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (number, event) in events.enumerated() {
                    var other = event
                    if number.isMultiple(of: 2) { other.id = UUIDv7.make() }
                    group.addTask { _ = try await Self.delivered([event], to: first) }
                    group.addTask { [other] in _ = try await Self.delivered([other], to: second) }
                }
                try await group.waitForAll()
            }
            let (assignments, routed, moves) = try await first.database.read { tx in
                (
                    try tx.query("SELECT petition_id, officer_id FROM assignment").map {
                        (try $0.text("petition_id"), try $0.text("officer_id"))
                    },
                    try tx.query("SELECT subject FROM outbox WHERE subscriber = 'sla' AND type = 'petition.routed'")
                        .map { try $0.text("subject") },
                    try tx.first("SELECT count(*) AS number FROM assignment_move")?.int("number")
                )
            }
            #expect(assignments.map(\.0).sorted() == ids.sorted())
            #expect(routed.sorted() == ids.sorted())
            #expect(moves == Self.petitions)
            let held = Dictionary(grouping: assignments.map(\.1)) { $0 }.mapValues(\.count)
            let counted = try await second.openAssignments()
            #expect(counted == held)
            // Evenly, although both chose at once.
            #expect((held.values.max() ?? 0) - (held.values.min() ?? 0) <= 1)
        }
    }

    /// A model promoted through one process decides in the other with its next petition.
    @Test(arguments: Engine.available)
    func changesOverTogether(engine: Engine) async throws {
        try await RoutingFixture.runPair(engine) { first, second in
            let json = try RouteRuleTests.rules(
                #"[{"id": "r", "when": {"phrases": ["trạm biến áp"]}, "then": {"unit": "KHTH"}}]"#
            ).json
            _ = try await first.call(
                RoutingMethods.putRules, .with { $0.ruleSet.rulesJson = json }, as: .administrator)
            let petition = try await second.receivePowerCut()
            #expect(try await second.assignment(petition).decision.rule == "r")
        }
    }

    /// Whoever saves or rolls back at the same moment goes one after the other; nobody is told of a defect.
    @Test(arguments: Engine.available)
    func rulesAndModelsAreChangedOneAfterTheOther(engine: Engine) async throws {
        try await RoutingFixture.runPair(engine) { first, second in
            let json = try RouteRuleTests.rules(
                #"[{"id": "r", "when": {"phrases": ["trạm biến áp"]}, "then": {"unit": "KHTH"}}]"#
            ).json
            let ids = (1...6).map { "2026-12-0\($0).1" }
            for id in ids { try await LearningTests.store(id, for: "KCXT", in: first.database) }
            let versions = try await withThrowingTaskGroup(of: Int32?.self) { group in
                for (number, id) in ids.enumerated() {
                    let routing = number.isMultiple(of: 2) ? first : second
                    group.addTask {
                        try await Self.tolerant {
                            try await routing.call(
                                RoutingMethods.putRules, .with { $0.ruleSet.rulesJson = json }, as: .administrator
                            ).ruleSet.version
                        }
                    }
                    group.addTask {
                        _ = try await Self.tolerant {
                            try await routing.call(
                                RoutingMethods.promoteModel, .with { $0.id = id }, as: .administrator)
                        }
                        return nil
                    }
                }
                return try await group.reduce(into: [Int32?]()) { $0.append($1) }.compactMap(\.self)
            }
            #expect(versions.count == ids.count && Set(versions).count == ids.count)
            let (promoted, last) = try await first.database.read { tx in
                (
                    try tx.query("SELECT model_id FROM route_promotion ORDER BY number").map {
                        try $0.text("model_id")
                    }, try LearnedModelStore().active(in: tx)
                )
            }
            #expect(promoted.sorted() == ids)
            // Both mean the same bad model: one takes it back, the other is told that it is gone.
            let bad = try #require(last)
            let reasons = try await withThrowingTaskGroup(of: String?.self) { group in
                for routing in [first, second] {
                    group.addTask {
                        await refusal {
                            _ = try await Self.tolerant {
                                try await routing.call(
                                    RoutingMethods.rollbackModel, .with { $0.id = bad }, as: .administrator)
                            }
                        }?.reason
                    }
                }
                return try await group.reduce(into: [String?]()) { $0.append($1) }
            }
            #expect(reasons.compactMap(\.self) == ["MODEL_CHANGED"])
            let now = try await first.database.read { tx in try LearnedModelStore().active(in: tx) }
            #expect(now == promoted.dropLast().last)
        }
    }

    /// Again while the database is busy: that may happen on a slow machine and says nothing.
    private static func tolerant<Result: Sendable>(_ act: () async throws -> Result) async throws -> Result {
        for _ in 0..<100 {
            do {
                return try await act()
            } catch let error as RPCError where [.unavailable, .deadlineExceeded].contains(error.code) {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        return try await act()
    }

    /// Until both have it: a busy database is the relay's to try again.
    private static func delivered(_ events: [PBEvent], to routing: RoutingFixture) async throws {
        for _ in 0..<50 {
            do {
                let outcomes = try await routing.deliver(events)
                if outcomes.allSatisfy({ $0 == .applied || $0 == .duplicate }) { return }
            } catch let error as RPCError where [.unavailable, .aborted, .deadlineExceeded].contains(error.code) {}
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("a fact was not taken")
    }
}
