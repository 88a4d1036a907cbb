import Events
import FoundationEssentials
import Models
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RoutingFlowTests {
    @Test(arguments: Engine.available)
    func assignsToTheUnitsOfficerAndTellsWhy(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let assignment = try await routing.assignment(petition)
            #expect(assignment.unitCode == "QLNL")
            #expect(assignment.officerID == "cv1.qlnl")
            #expect(assignment.state == .offered)
            #expect(!assignment.decision.trace.isEmpty)
            #expect(assignment.history.map(\.action) == ["offered"])
            guard case .petitionRouted(let fact) = try #require(try await routing.facts(about: petition).first) else {
                Issue.record("not routed")
                return
            }
            #expect(fact.assignee.kind == .officer)
            #expect(fact.assignee.unitName == "Phòng Quản lý năng lượng")
            #expect(fact.assignee.head.id == "tp.qlnl")
            #expect(fact.at == assignment.assignedAt)
            #expect(fact.decision.unitCode == "QLNL")
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatedReceiptChangesNothing(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            _ = try await routing.receivePowerCut(id: petition)
            #expect(try await routing.types(about: petition) == ["petition.routed"])
        }
    }

    @Test(arguments: Engine.available)
    func sharesTheWorkEvenly(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            for _ in 0..<6 { _ = try await routing.receivePowerCut() }
            #expect(try await routing.openAssignments() == ["cv1.qlnl": 2, "cv2.qlnl": 2, "cv3.qlnl": 2])
        }
    }

    @Test(arguments: Engine.available)
    func petitionsThatArriveAtOnceDoNotAllGoToOne(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 { group.addTask { _ = try await routing.receivePowerCut() } }
                try await group.waitForAll()
            }
            #expect(try await routing.openAssignments() == ["cv1.qlnl": 4, "cv2.qlnl": 4, "cv3.qlnl": 4])
        }
    }

    @Test(arguments: Engine.available)
    func givesUpToTheSecretaryWhatItIsNotSureOf(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Kính đề nghị Sở quan tâm giúp đỡ.")
            guard case .petitionUnroutable(let fact) = try #require(try await routing.facts(about: petition).first)
            else {
                Issue.record("not unroutable")
                return
            }
            #expect(fact.assignee.kind == .secretary)
            #expect(fact.assignee.officer.id == "thu-ky")
            #expect(fact.assignee.unitCode.isEmpty)
            #expect(!fact.reason.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func givesUpToTheSecretaryWhatIsOutsideTheSector(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Xin cấp sổ đỏ, giấy chứng nhận quyền sử dụng đất.")
            let assignment = try await routing.assignment(petition)
            #expect(assignment.assigneeKind == .secretary)
            #expect(assignment.decision.unitCode == RouteDecision.outsideField)
            #expect(assignment.decision.outsideAgency == "Sở Nông nghiệp và Môi trường")
        }
    }

    /// The office is in no directory at first: that is no unit of which nobody happens to be in.
    @Test(arguments: Engine.available)
    func aRuleForAUnitThatTheDirectoryLacksAsksTheSecretaryAndRaisesNoAlarm(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Xin cho biết lịch tiếp công dân của Giám đốc Sở tháng này.")
            guard case .petitionUnroutable(let fact) = try #require(try await routing.facts(about: petition).first)
            else {
                Issue.record("not unroutable")
                return
            }
            #expect(fact.decision.unitCode == "VP" && fact.decision.needsReview && !fact.nobodyAvailable)
            #expect(fact.reason.contains("Gợi ý: ") && !fact.reason.contains("Báo động"))
            #expect(fact.decision.candidates.prefix(3).allSatisfy { !$0.reason.isEmpty })
            #expect(fact.decision.candidates.prefix(3).count == 3)
            #expect(try await routing.countWithoutPerson() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func losesNothingWhenNobodyIsInTheDirectory(engine: Engine) async throws {
        try await RoutingFixture.run(engine, demo: false) { routing in
            let petition = try await routing.receivePowerCut()
            #expect(try await routing.types(about: petition) == ["petition.unroutable"])
            let assignment = try await routing.assignment(petition)
            #expect(assignment.officerID.isEmpty)
            #expect(assignment.state == .offered)
            #expect(assignment.history.first?.reason.contains("QLNL") == true)
        }
    }

    @Test(arguments: Engine.available)
    func followsTheProcedureOfTheDirectory(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let plain = try await routing.receive("Xin hướng dẫn.", procedure: "2.000181")
            let variant = try await routing.receive("Xin hướng dẫn.", procedure: "2.000181.000.00.00.H55")
            for petition in [plain, variant] {
                let decision = try await routing.assignment(petition).decision
                #expect(decision.rule == "procedure")
                #expect(decision.unitCode == "QLTM")
            }
        }
    }

    @Test(arguments: Engine.available)
    func anAnsweredPetitionThatArrivesIsAssignedToNobody(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Mất điện ở ấp 2, trạm biến áp hỏng.", status: .answered)
            #expect(try await routing.assignment(petition).state == .ended)
            #expect(try await routing.openAssignments().isEmpty)
            // But whose matter it was is known.
            let facts = try await routing.facts(about: petition)
            guard case .petitionRouted(let fact) = facts.first else {
                Issue.record("\(facts)")
                return
            }
            #expect(facts.count == 1 && fact.forTheRecord)
            #expect(fact.assignee.unitCode == "QLNL" && !fact.assignee.unitName.isEmpty && !fact.assignee.hasOfficer)
        }
    }

    /// What a mail turns out to be: the one it is about must not have it any longer, nor anybody of the unit.
    @Test(arguments: Engine.available)
    func whatTurnsOutToBeAboutItsHolderMovesOn(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let held = try await routing.receivePowerCut()
            #expect(try await routing.assignment(held).unitCode == "QLNL")
            func identify(_ id: String, _ subject: PBConductSubject) async throws {
                try await routing.deliver(
                    .petitionIdentified(
                        .with {
                            $0.petition = .with {
                                ($0.id, $0.communeCode, $0.subject) = (id, "27991", "Phản ánh")
                                ($0.kind, $0.conductSubject) = (.feedbackConduct, subject)
                            }
                        }), about: id)
            }
            try await identify(held, .with { $0.unitCode = "QLNL" })
            let moved = try await routing.assignment(held)
            #expect(moved.unitCode.isEmpty && moved.officerID == "thu-ky")
            #expect(try await routing.types(about: held).last == "petition.reassigned")
            let texts = try await routing.database.read { tx in
                try tx.first("SELECT COUNT(*) AS n FROM route_text WHERE petition_id = $1", held)?.int("n")
            }
            #expect(texts == 0)
            let back = await refusal { try await routing.reassign(held, unit: "QLNL") }
            #expect(back?.reason == "CONDUCT_SUBJECT")

            // About somebody else: it stays where it is.
            let other = try await routing.receivePowerCut()
            try await identify(other, .with { $0.unitCode = "QLTM" })
            #expect(try await routing.assignment(other).unitCode == "QLNL")
            // About the secretary: the team head has it.
            try await identify(held, .with { $0.officerID = "thu-ky" })
            #expect(try await routing.assignment(held).officerID == "to-truong")
        }
    }

    @Test(arguments: Engine.available)
    func whatMayBeAboutConductGoesToTheSecretaryAndKeepsNoText(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = UUIDv7.make()
            try await routing.deliver(
                .petitionReceived(
                    .with {
                        $0.petition = .with {
                            ($0.id, $0.code, $0.live) = (id, "KN-2026-000001-0", true)
                            ($0.communeCode, $0.triageReason) = ("27991", "POSSIBLE_CONDUCT")
                            $0.body = "Trạm biến áp quá tải, cán bộ điện lực nhũng nhiễu."
                            $0.receivedAt = PBTimestamp(routing.clock.now)
                        }
                    }), about: id)
            #expect(try await routing.assignment(id).officerID == "thu-ky")
            let facts = try await routing.facts(about: id)
            guard case .petitionUnroutable(let fact) = facts.first else {
                Issue.record("\(facts)")
                return
            }
            #expect(fact.reason.hasPrefix("Có thể là phản ánh hành vi"))
            let texts = try await routing.database.read { tx in
                try tx.first("SELECT COUNT(*) AS n FROM route_text WHERE petition_id = $1", id)?.int("n")
            }
            #expect(texts == 0)
        }
    }

    @Test(arguments: Engine.available)
    func explainsWithoutStoring(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let request = PBExplainRouteRequest.with { $0.text = "Mất điện, trạm biến áp quá tải." }
            let decision = try await routing.call(RoutingMethods.explainRoute, request, as: .secretary).decision
            #expect(decision.unitCode == "QLNL")
            #expect(decision.candidates.first?.unitName == "Phòng Quản lý năng lượng")
            let listed = try await routing.call(RoutingMethods.listAssignments, .init(), as: .secretary)
            #expect(listed.assignments.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func listsPageByPageWithinTheOwnUnit(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var expected: [String] = []
            for _ in 0..<5 { expected.append(try await routing.receivePowerCut()) }
            _ = try await routing.receive("Nhiều hàng giả, hàng nhái.")
            var found: [String] = []
            var token = ""
            repeat {
                let page = try await routing.call(
                    RoutingMethods.listAssignments, .with { [token] in ($0.pageSize, $0.pageToken) = (2, token) },
                    as: .head("QLNL"))
                #expect(page.assignments.count <= 2)
                found += page.assignments.map(\.petitionID)
                token = page.nextPageToken
            } while !token.isEmpty
            #expect(found.sorted() == expected.sorted())
            let all = try await routing.call(RoutingMethods.listAssignments, .init(), as: .secretary)
            #expect(all.assignments.count == 6)
            let filtered = try await routing.call(
                RoutingMethods.listAssignments,
                .with { ($0.officerID, $0.states) = ("cv1.qlnl", [.offered]) }, as: .secretary)
            #expect(filtered.assignments.count == 2)
            let bad = await refusal {
                _ = try await routing.call(
                    RoutingMethods.listAssignments, .with { $0.pageToken = "x'" }, as: .secretary)
            }
            #expect(bad?.code == .invalidArgument)
        }
    }
}
