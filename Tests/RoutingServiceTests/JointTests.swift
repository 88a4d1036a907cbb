import Events
import FoundationEssentials
import Models
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Who helps the unit that answers, and until when.
@Suite(.timeLimit(.minutes(2)))
struct JointTests {
    private static func put(_ rules: String, _ routing: RoutingFixture) async throws {
        let json = try RouteRuleTests.rules(rules).json
        _ = try await routing.call(
            RoutingMethods.putRules, .with { $0.ruleSet.rulesJson = json }, as: .administrator)
    }

    @Test(arguments: Engine.available)
    func theJointUnitsOfARuleHaveTheirPartFromTheStart(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await Self.put(
                """
                [{"id": "phoi-hop", "when": {"phrases": ["trạm biến áp"]},
                  "then": {"joint": ["KTATMT", "QLNL", "KTATMT"]}}]
                """, routing)
            let petition = try await routing.receivePowerCut()
            guard case .petitionRouted(let fact) = try #require(try await routing.facts(about: petition).first) else {
                Issue.record("not routed")
                return
            }
            #expect(fact.assignee.unitCode == "QLNL" && fact.jointUnitCodes == ["KTATMT"])
            #expect(fact.decision.jointUnitCodes.first == "KTATMT")
            let assignment = try await routing.assignment(petition)
            #expect(assignment.jointUnitCodes == ["KTATMT"])
            #expect(assignment.history.map(\.action) == ["offered", "joint_unit_added"])
            let part = try #require(assignment.jointParts.first)
            #expect(part.addedBy == "service:routing")
            let left = part.dueAt.instant.timeIntervalSince(assignment.assignedAt.instant)
            #expect(abs(left - 12 * 3600) < 120)
            let listed = try await routing.call(
                RoutingMethods.listAssignments, .with { $0.unitCode = "KTATMT" }, as: .head("KTATMT"))
            #expect(listed.assignments.map(\.petitionID) == [petition])
            // The move after it has a number of its own.
            let accepted = try await routing.call(
                RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv1.qlnl"))
            #expect(accepted.assignment.history.map(\.action) == ["offered", "joint_unit_added", "accepted"])
        }
    }

    @Test(arguments: Engine.available)
    func nobodyJoinsWhatAPersonHasToPlaceAndTheModelOnlyProposes(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let proposed = try await routing.receive(
                "Cụm công nghiệp chưa có trạm biến áp, điện yếu, doanh nghiệp không vào cụm.")
            let shown = try await routing.assignment(proposed)
            let others = shown.decision.jointUnitCodes
            #expect(shown.jointUnitCodes.isEmpty && shown.jointParts.isEmpty)
            let line = shown.decision.trace.first { $0.contains("phối hợp") } ?? ""
            #expect(others.allSatisfy { line.contains($0) })
            try await Self.put(
                """
                [{"id": "phoi-hop", "when": {"phrases": ["trạm biến áp"]},
                  "then": {"joint": ["KTATMT"], "review": true}}]
                """, routing)
            let reviewed = try await routing.assignment(try await routing.receivePowerCut())
            #expect(reviewed.assigneeKind == .secretary && reviewed.decision.jointUnitCodes.first == "KTATMT")
            #expect(reviewed.jointUnitCodes.isEmpty && reviewed.jointParts.isEmpty)
            #expect(reviewed.history.last?.reason.contains("Quy tắc phoi-hop cần người quyết định.") == true)
        }
    }

    /// "Part deadlines before the main one", whatever moves the main one.
    @Test(arguments: Engine.available)
    func aPartLiesBeforeTheMainDeadlineWhereverThatMoves(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let now = routing.clock.now
            func hour(_ hours: Double) -> Date { now.addingTimeInterval(hours * 3600) }
            func refused(_ hours: Double) async -> Bool {
                await refusal { _ = try await routing.join(petition, "QLTM", hour(hours)) }?.reason
                    == "NOT_BEFORE_MAIN"
            }
            try await routing.deliver(.resumed(.rapid24H, hour(30)), about: petition)
            #expect(await refused(31))
            let joined = try await routing.join(petition, "KTATMT", hour(29))
            #expect(joined.jointParts.map(\.dueAt) == [PBTimestamp(hour(29))])

            // Until sla has said when the fresh 24 hours end, it is a day from now.
            try await routing.escalate(petition, "doc-1")
            _ = try await routing.reply(petition)
            #expect(await refused(30 * 24))
            try await routing.deliver(.started(.rapid24H, hour(20)), about: petition)
            #expect(await refused(21))
            // The part that would lie behind it has the usual time now.
            let moved = try #require(try await routing.assignment(petition).jointParts.first)
            #expect(moved.dueAt.instant < hour(11) && moved.dueAt.instant > hour(9))
            guard case .jointUnitsChanged(let told) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not told")
                return
            }
            #expect(told.parts.map(\.dueAt) == [moved.dueAt])
            let last = try await routing.assignment(petition).history.last
            #expect(last?.action == "joint_due_moved" && last?.unitCode == "KTATMT")

            // The clocks of others do not matter.
            try await routing.deliver(.started(.acceptance, hour(1)), about: petition)
            let corrected = Fact.trackCorrected(.with { $0.dueAt = PBTimestamp(hour(15 * 24)) })
            #expect(try await routing.deliver(corrected, about: petition) == .applied)
            #expect(await refused(16 * 24))
            let later = try await routing.join(petition, "QLTM", hour(14 * 24))
            #expect(later.jointParts.map(\.unitCode) == ["KTATMT", "QLTM"])
            #expect(later.jointParts.first == moved)
            #expect(try await routing.deliver(corrected, about: UUIDv7.make()) == .deferred)
        }
    }
}

extension Fact {
    fileprivate static func started(_ track: PBTrack, _ due: Date) -> Fact {
        .clockStarted(.with { ($0.clock.track, $0.clock.round, $0.clock.dueAt) = (track, 2, PBTimestamp(due)) })
    }

    fileprivate static func resumed(_ track: PBTrack, _ due: Date) -> Fact {
        .clockResumed(.with { ($0.clock.track, $0.clock.dueAt) = (track, PBTimestamp(due)) })
    }
}
