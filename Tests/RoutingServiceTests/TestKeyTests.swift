import Events
import FoundationEssentials
import Models
import RoutingService
import SwiftProtobuf
import TestKit
import Testing

/// Petitions of test keys go the way of the others, to posts that nobody holds.
@Suite(.timeLimit(.minutes(2))) struct TestKeyTests {
    private static let text = "Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối."

    @Test(arguments: Engine.available)
    func aTestPetitionGoesToThePostsOfTests(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let test = try await routing.receive(Self.text, live: false)
            let live = try await routing.receive(Self.text)
            let (testing, real) = (try await routing.assignment(test), try await routing.assignment(live))
            #expect(testing.unitCode == real.unitCode && testing.unitCode == "QLNL")
            #expect(testing.officerID == "tn.cv.qlnl" && !real.officerID.hasPrefix("tn."))
            #expect(try await routing.openAssignments() == [real.officerID: 1])
            guard case .petitionRouted(let fact) = try await routing.facts(about: test).first else {
                Issue.record("it was not routed")
                return
            }
            #expect(fact.assignee.head.id == "tn.tp.qlnl")
        }
    }

    @Test(arguments: Engine.available)
    func itNeedsNoDirectoryAtAll(engine: Engine) async throws {
        try await RoutingFixture.run(engine, demo: false) { routing in
            let routed = try await routing.receive(Self.text, live: false)
            #expect(try await routing.assignment(routed).officerID == "tn.cv.qlnl")
            let unclear = try await routing.receive("Xin hỏi.", live: false)
            #expect(try await routing.assignment(unclear).officerID == "tn.thu-ky")
        }
    }

    @Test(arguments: Engine.available)
    func itIsAcceptedReturnedAndReassignedAmongThem(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, live: false)
            let officer = Principal(id: "officer:tn.cv.qlnl", roles: [.officer], unitCode: "QLNL")
            _ = try await routing.call(RoutingMethods.acceptAssignment, .with { $0.petitionID = id }, as: officer)
            #expect(try await routing.assignment(id).state == .accepted)
            _ = try await routing.call(
                RoutingMethods.returnAssignment,
                .with {
                    $0.petitionID = id
                    $0.reason = "Không thuộc phòng"
                }, as: officer)
            #expect(try await routing.assignment(id).officerID == "tn.thu-ky")
            // To nobody of the department.
            let real = await refusal { try await routing.reassign(id, officer: "cv1.qltm") }
            #expect(real?.code == .invalidArgument && real?.reason == "UNKNOWN_OFFICER")
            try await routing.reassign(id, unit: "QLTM")
            #expect(try await routing.assignment(id).officerID == "tn.cv.qltm")
            try await routing.reassign(id, officer: "tn.tp.qlnl")
            #expect(try await routing.assignment(id).officerID == "tn.tp.qlnl")
            #expect(try await routing.openAssignments().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func noPostOfTheDirectoryLooksLikeOne(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let officer = PBOfficer.with {
                $0.id = "tn.cv.qlnl"
                $0.name = "Chuyên viên"
                $0.unitCode = "QLNL"
                $0.role = .officer
                $0.active = true
            }
            let refused = await refusal {
                _ = try await routing.call(
                    DirectoryMethods.putOfficer, .with { $0.officer = officer }, as: .administrator)
            }
            #expect(refused?.code == .invalidArgument)
            let known = try await routing.call(DirectoryMethods.listOfficers, .init(), as: .administrator).officers
            #expect(!known.isEmpty && !known.contains { $0.id.hasPrefix("tn.") })
        }
    }
}
