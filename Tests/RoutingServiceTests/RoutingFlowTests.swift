import Events
import FoundationEssentials
import Models
@testable import RoutingService
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
            #expect(try await routing.facts(about: petition).isEmpty)
            #expect(try await routing.assignment(petition).state == .ended)
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
