import Events
import FoundationEssentials
import Models
import ReferenceData
@testable import RoutingService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Rule sets, models and corrections, through the service.
@Suite(.timeLimit(.minutes(2)))
struct LearningTests {
    private static let rule = """
        [{"id": "thu-nghiem", "when": {"phrases": ["trạm biến áp"]}, "then": {"unit": "KHTH"}}]
        """

    private static func put(
        _ routing: RoutingFixture, version: Int32 = 0, from: Date? = nil, key: String? = nil
    ) async throws -> PBRoutingRuleSet {
        let json = try RouteRuleTests.rules(rule).json
        let request = PBPutRulesRequest.with {
            $0.ruleSet.version = version
            $0.ruleSet.rulesJson = json
            $0.ruleSet.note = "thử"
            if let from { $0.ruleSet.effectiveFrom = PBTimestamp(from) }
        }
        return try await routing.call(RoutingMethods.putRules, request, as: .administrator, key: key).ruleSet
    }

    private static func explain(_ routing: RoutingFixture) async throws -> PBRouteDecision {
        try await routing.call(
            RoutingMethods.explainRoute, .with { $0.text = "Trạm biến áp quá tải, mất điện hoài." }, as: .administrator
        ).decision
    }

    @Test(arguments: Engine.available)
    func decidesByTheRuleSetOfTheInstant(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let before = try await Self.explain(routing)
            #expect(before.unitCode == "QLNL")
            let later = routing.clock.now.addingTimeInterval(3600)
            let first = try await Self.put(routing, from: later, key: "a")
            let again = try await Self.put(routing, from: later, key: "a")
            #expect(first.version == again.version)
            #expect(!first.active)
            let waiting = try await Self.explain(routing)
            #expect(waiting.unitCode == "QLNL")
            routing.clock.advance(by: .seconds(3600))
            let after = try await Self.explain(routing)
            #expect(after.unitCode == "KHTH")
            #expect(after.rule == "thu-nghiem")
            #expect(after.rulesVersion == first.version)
            let listed = try await routing.call(RoutingMethods.listRules, .init(), as: .administrator).ruleSets
            #expect(listed.map(\.version) == [first.version, first.version - 1])
            #expect(listed.map(\.active) == [true, false])
            #expect(listed.first?.createdBy == "officer:quan-tri")
        }
    }

    /// The router is asked before the transaction; what it said counts only while the question is the same.
    @Test(arguments: Engine.available)
    func anAnswerFoundBeforeTheTransactionHoldsForTheSameQuestionOnly(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let facts = ["p1", "p2"].map { id in
                routing.event(
                    .petitionReceived(
                        .with {
                            ($0.petition.id, $0.petition.communeCode) = (id, "27991")
                            $0.petition.body = "Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối."
                        }), about: id)
            }
            let ready = try await RoutingEvents(desk: routing.desk).prepared(for: facts, from: routing.database)
            #expect(facts.map { ready.decided[$0.id]?.decision.unitCode } == ["QLNL", "QLNL"])
            #expect(try await routing.database.write { tx in try ready.handle(facts[0], in: tx) } == .applied)
            _ = try await Self.put(routing)
            #expect(try await routing.database.write { tx in try ready.handle(facts[1], in: tx) } == .applied)
            let first = try await routing.assignment("p1").decision
            let second = try await routing.assignment("p2").decision
            #expect(first.unitCode == "QLNL" && second.unitCode == "KHTH" && second.rule == "thu-nghiem")
        }
    }

    @Test func refusesRulesThatAreStaleWrongOrInThePast() async throws {
        try await RoutingFixture.run(.sqlite) { routing in
            let saved = try await Self.put(routing)
            let stale = await refusal { _ = try await Self.put(routing, version: saved.version) }
            #expect(stale?.reason == "RULES_CHANGED")
            let past = await refusal {
                _ = try await Self.put(routing, from: routing.clock.now.addingTimeInterval(-60))
            }
            #expect(past?.reason == "IN_PAST")
            let unreadable = await refusal {
                _ = try await routing.call(
                    RoutingMethods.putRules, .with { $0.ruleSet.rulesJson = "{}" }, as: .administrator)
            }
            #expect(unreadable?.reason == "BAD_RULES")
            let listed = try await routing.call(RoutingMethods.listRules, .init(), as: .administrator).ruleSets
            #expect(listed.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func showsWhatProposedRulesWouldChange(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let from = routing.clock.now
            let cut = try await routing.receivePowerCut()
            let market = try await routing.receive("Chợ xã dột nát, tiểu thương xin nâng cấp chợ.")
            routing.clock.advance(by: .seconds(86_400))
            let late = try await routing.receivePowerCut()
            let json = try RouteRuleTests.rules(Self.rule).json
            let result = try await routing.call(
                RoutingMethods.simulateRules,
                .with {
                    $0.ruleSet.rulesJson = json
                    $0.from = PBTimestamp(from)
                    $0.to = PBTimestamp(from.addingTimeInterval(86_400))
                }, as: .administrator)
            #expect(result.examined == 2)
            #expect(result.changed == 1)
            #expect(result.differences.map(\.petitionID) == [cut, market])
            #expect(result.differences.map(\.changed) == [true, false])
            #expect(result.differences.first?.before.unitCode == "QLNL")
            #expect(result.differences.first?.after.unitCode == "KHTH")
            let shares = Dictionary(uniqueKeysWithValues: result.units.map { ($0.unitCode, [$0.before, $0.after]) })
            #expect(shares == ["QLNL": [1, 0], "KHTH": [0, 1], "QLTM": [1, 1]])
            #expect(!result.differences.contains { $0.petitionID == late })
            // Nothing was stored, nobody was moved.
            #expect(try await routing.assignment(cut).unitCode == "QLNL")
            let listed = try await routing.call(RoutingMethods.listRules, .init(), as: .administrator).ruleSets
            #expect(listed.count == 1)
        }
    }

    /// A model that gives everything to one unit, to be told apart at once.
    static func store(_ id: String, for unit: String, in database: any Database) async throws {
        let units = LinearModel(labels: [unit, "QLNL"], bias: [9, 0], weights: [:])
        let authority = LinearModel(labels: ["DEPARTMENT", "MINISTRY", "PROVINCE"], bias: [9, 0, 0], weights: [:])
        let model = RouteModel(version: id, examples: 10, units: units, authority: authority)
        try await database.write { tx in
            try LearnedModelStore().insert(
                model, LearnedModel(id: id, trainedAt: tx.now, examples: 10, evidence: 2, accuracy: 0.9), in: tx)
        }
    }

    @Test(arguments: Engine.available)
    func promotesAModelAndGoesBack(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await Self.store("2026-12-01.1", for: "KCXT", in: routing.database)
            try await Self.store("2026-12-08.1", for: "QLTT", in: routing.database)
            let idle = try await Self.explain(routing)
            #expect(idle.unitCode == "QLNL")
            for (id, unit) in [("2026-12-01.1", "KCXT"), ("2026-12-08.1", "QLTT")] {
                let promoted = try await routing.call(
                    RoutingMethods.promoteModel, .with { $0.id = id }, as: .administrator
                ).model
                #expect(promoted.id == id)
                #expect(promoted.active)
                let decision = try await Self.explain(routing)
                #expect(decision.unitCode == unit)
                #expect(decision.modelVersion == id)
            }
            let back = try await routing.call(RoutingMethods.rollbackModel, .init(), as: .administrator, key: "b").model
            #expect(back.id == "2026-12-01.1")
            let repeated = try await routing.call(
                RoutingMethods.rollbackModel, .init(), as: .administrator, key: "b"
            ).model
            #expect(repeated.id == back.id)
            let shipped = try await routing.call(RoutingMethods.rollbackModel, .init(), as: .administrator).model
            #expect(shipped.shipped)
            let last = try await Self.explain(routing)
            #expect(last.unitCode == "QLNL")
            let nothing = await refusal {
                _ = try await routing.call(RoutingMethods.rollbackModel, .init(), as: .administrator)
            }
            #expect(nothing?.reason == "NOTHING_PROMOTED")
            let unknown = await refusal {
                _ = try await routing.call(RoutingMethods.promoteModel, .with { $0.id = "x" }, as: .administrator)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func learnsFromCorrectionsMovesAndAnswers(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let corrected = try await routing.receivePowerCut()
            let answered = try await routing.receive("Chợ xã dột nát, tiểu thương xin nâng cấp chợ.")
            let moved = try await routing.receive("Kho hóa chất rò rỉ mùi nồng nặc.")
            let returned = try await routing.receive("Trạm biến áp quá tải, mất điện; có khói từ kho hóa chất.")
            let inside = try await routing.receivePowerCut()
            let wentUp = try await routing.receivePowerCut()
            let test = try await routing.receive("Cột điện ngã.", live: false)
            // Its unit is the router's own word.
            _ = try await routing.receive("Mất điện ở ấp 2, trạm biến áp hỏng.", status: .answered)
            func correct(_ petition: String, _ unit: String, as principal: Principal) async throws {
                _ = try await routing.call(
                    RoutingMethods.recordCorrection,
                    .with {
                        $0.petitionID = petition
                        $0.unitCode = unit
                        $0.authority = .province
                        $0.reason = "Đúng ra là nơi khác."
                    }, as: principal)
            }
            try await correct(corrected, "KHTH", as: .secretary)
            try await correct(corrected, "QLCN", as: .secretary)
            try await correct(corrected, RouteDecision.outsideField, as: .teamHead)
            try await correct(test, "KHTH", as: .secretary)
            _ = try await routing.call(
                RoutingMethods.reassign,
                .with { ($0.petitionID, $0.unitCode, $0.reason) = (moved, "QLCN", "Thuộc công nghiệp.") },
                as: .teamHead)
            // Straight to the unit that the officer named; and a head who changes the person, not the unit.
            let there = try await routing.giveBack(
                returned, "Việc của phòng khác", to: "KTATMT", as: .secretary)
            #expect(there.unitCode == "KTATMT")
            _ = try await routing.reassign(inside, unit: "", officer: "tp.qlnl", as: .head("QLNL"))
            _ = try await routing.escalate(wentUp, as: .head("QLNL"))
            for petition in [answered, moved, returned, inside, wentUp] {
                try await routing.deliver(
                    .petitionAnswered(.with { $0.answer.kind = AnswerKind.final.wire }), about: petition)
            }
            let examples = try await routing.database.read { tx in try EvidenceStore().examples(in: tx) }
            let seen = Set(examples.map { "\($0.unit) \($0.weight) \($0.authority)" })
            #expect(
                seen == [
                    "QLCN 0.5 PROVINCE", "OUTSIDE_FIELD 0.5 ", "QLTM 0.5 DEPARTMENT", "QLCN 1.0 DEPARTMENT",
                    "KTATMT 1.0 DEPARTMENT", "QLNL 0.5 DEPARTMENT", "QLNL 1.0 MINISTRY",
                ])
            #expect(examples.count == 7)
            // What was recorded moved nothing.
            #expect(try await routing.assignment(corrected).unitCode == "QLNL")
        }
    }

    @Test func refusesCorrectionsOfStrangersAndUnknownUnits() async throws {
        try await RoutingFixture.run(.sqlite) { routing in
            let petition = try await routing.receivePowerCut()
            let stranger = await refusal {
                _ = try await routing.call(
                    RoutingMethods.recordCorrection, .with { ($0.petitionID, $0.unitCode) = (petition, "QLTM") },
                    as: .head("QLTM"))
            }
            #expect(stranger?.code == .notFound)
            do {
                _ = try await routing.call(
                    RoutingMethods.recordCorrection, .with { ($0.petitionID, $0.unitCode) = (petition, "XYZ") },
                    as: .secretary)
                Issue.record("taken")
            } catch let error as RPCError {
                #expect(error.violations.map(\.reason) == ["UNKNOWN_UNIT", "REQUIRED"])
            }
        }
    }

    @Test func givesTheSecretaryThreeSuggestionsWithReasons() async throws {
        try await RoutingFixture.run(.sqlite) { routing in
            let petition = try await routing.receive("Xin hỏi một việc của xã.")
            guard case .petitionUnroutable(let fact) = try await routing.facts(about: petition).first else {
                Issue.record("was routed")
                return
            }
            let first = fact.decision.candidates.prefix(3)
            #expect(first.count == 3)
            #expect(first.allSatisfy { $0.reason.contains("%") })
            #expect(fact.reason.contains("Gợi ý: "))
            #expect(first.allSatisfy { fact.reason.contains($0.reason) })
            #expect(first.map(\.score) == first.map(\.score).sorted(by: >))
        }
    }
}
