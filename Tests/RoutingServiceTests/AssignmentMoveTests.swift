import FoundationEssentials
import Models
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct AssignmentMoveTests {
    @Test(arguments: Engine.available)
    func acceptsOnceAndTellsIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let request = PBAcceptAssignmentRequest.with { $0.petitionID = petition }
            let accepted = try await routing.call(
                RoutingMethods.acceptAssignment, request, as: .officer("cv1.qlnl"), key: "k1"
            ).assignment
            #expect(accepted.state == .accepted)
            #expect(accepted.hasAcceptedAt)
            let again = try await routing.call(
                RoutingMethods.acceptAssignment, request, as: .officer("cv1.qlnl"), key: "k1"
            ).assignment
            #expect(again == accepted)
            let refused = await refusal {
                _ = try await routing.call(RoutingMethods.acceptAssignment, request, as: .officer("cv1.qlnl"))
            }
            #expect(refused?.code == .failedPrecondition)
            #expect(refused?.reason == "ILLEGAL_TRANSITION")
            #expect(try await routing.types(about: petition) == ["petition.routed", "petition.accepted"])
        }
    }

    @Test(arguments: Engine.available)
    func hidesOtherUnitsPetitions(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let accept = await refusal {
                _ = try await routing.call(
                    RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv1.qltm"))
            }
            #expect(accept?.code == .notFound)
            let get = await refusal {
                _ = try await routing.call(
                    RoutingMethods.getAssignment, .with { $0.petitionID = petition }, as: .head("QLTM"))
            }
            #expect(get?.code == .notFound)
            let unknown = await refusal {
                _ = try await routing.call(
                    RoutingMethods.acceptAssignment, .with { $0.petitionID = "none" }, as: .secretary)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func theFirstReturnGoesStraightToThePossibleUnit(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Trạm biến áp quá tải, mất điện; có khói từ kho hóa chất.")
            let returned = try await routing.giveBack(
                petition, "Việc của phòng khác", to: "KTATMT", as: .officer("cv1.qlnl"))
            #expect(returned.unitCode == "KTATMT")
            #expect(returned.state == .offered)
            #expect(returned.bounces == 1)
            let facts = try await routing.facts(about: petition)
            #expect(facts.map(\.type) == ["petition.routed", "petition.returned", "petition.reassigned"])
            guard case .petitionReturned(let fact) = facts[1], case .petitionReassigned(let next) = facts[2] else {
                return
            }
            #expect(!fact.hasAssignee)
            #expect(fact.cause == "RETURNED")
            #expect(fact.fromOfficer.id == "cv1.qlnl")
            #expect(next.assignee.unitCode == "KTATMT")
            #expect(!next.keepsState)
            #expect(try await routing.openAssignments() == ["cv1.ktatmt": 1])
        }
    }

    @Test(arguments: Engine.available)
    func otherwiseToTheSecretaryAndTheSecondTimeToTheTeamHead(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let first = try await routing.giveBack(petition, "Không thuộc phòng", to: "QLTT", as: .officer("cv1.qlnl"))
            #expect(first.assigneeKind == .secretary)
            #expect(first.state == .returned)
            #expect(first.unitCode.isEmpty)
            guard case .petitionReturned(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not returned")
                return
            }
            #expect(fact.assignee.officer.id == "thu-ky")
            #expect(fact.proposedUnitCode == "QLTT")
            _ = try await routing.call(
                RoutingMethods.reassign,
                .with { ($0.petitionID, $0.unitCode, $0.reason) = (petition, "QLTT", "Theo đề xuất") }, as: .secretary)
            let second = try await routing.giveBack(petition, "Cũng không phải", to: "QLNL", as: .officer("cv1.qltt"))
            #expect(second.assigneeKind == .teamHead)
            #expect(second.bounces == 2)
            #expect(second.officerID == "to-truong")
            #expect(second.history.map(\.action) == ["offered", "returned", "reassigned", "returned"])
            // The secretary cannot take it back: the second bounce is decided by the team head.
            let taken = await refusal {
                _ = try await routing.reassign(petition, unit: "QLNL", officer: "", as: .secretary)
            }
            #expect(taken?.code == .permissionDenied && taken?.reason == "NOT_YOURS")
            let third = await refusal { _ = try await routing.giveBack(petition, "Trả nữa", to: "", as: .teamHead) }
            #expect(third?.reason == "ILLEGAL_TRANSITION")
            let decided = try await routing.reassign(petition, unit: "QLNL", officer: "", as: .teamHead)
            #expect(decided.unitCode == "QLNL" && decided.state == .offered)
        }
    }

    /// The team head is away: a head of unit who stands in gives the petition to any unit.
    @Test(arguments: Engine.available)
    func whoStandsInForTheTeamHeadReassignsAcrossUnits(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await routing.away("to-truong", "tp.qltm")
            let petition = try await routing.receive("Kính đề nghị Sở xem xét, xin cảm ơn.")
            let held = try await routing.giveBack(petition, "Xin ý kiến", to: "", as: .secretary)
            #expect(held.assigneeKind == .teamHead && held.officerID == "tp.qltm")
            let given = try await routing.reassign(petition, unit: "QLCN", officer: "", as: .head("QLTM"))
            #expect(given.unitCode == "QLCN")
        }
    }

    @Test(arguments: Engine.available)
    func whatIsNoneOfOurSectorIsReturnedAsSuch(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let returned = try await routing.giveBack(
                petition, "Thuộc ngành xây dựng", to: RouteDecision.outsideField, as: .officer("cv1.qlnl"))
            #expect(returned.assigneeKind == .secretary && returned.state == .returned)
            guard case .petitionReturned(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not returned")
                return
            }
            #expect(fact.proposedUnitCode == "OUTSIDE_FIELD")
        }
    }

    /// The unit that it is returned to has nobody at all: the secretary gets it with the same alarm as at first routing.
    @Test(arguments: Engine.available)
    func aReturnToAUnitWithoutAnybodyRaisesTheAlarm(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await routing.empty("ktatmt")
            let petition = try await routing.receive("Trạm biến áp quá tải, mất điện; có khói từ kho hóa chất.")
            let returned = try await routing.giveBack(
                petition, "Việc của phòng khác", to: "KTATMT", as: .officer("cv1.qlnl"))
            #expect(returned.assigneeKind == .secretary && returned.state == .returned)
            #expect(returned.history.last?.reason.contains("KTATMT không có ai") == true)
            #expect(try await routing.countWithoutPerson() == 1)
            try await routing.reassign(petition, unit: "QLCN")
            #expect(try await routing.countWithoutPerson() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aReopeningThatFindsNobodyRaisesTheAlarm(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            try await routing.deliver(.answered(.final), about: petition)
            try await routing.empty("qlnl")
            try await routing.deliver(.reopened(1), about: petition)
            let assignment = try await routing.assignment(petition)
            #expect(assignment.assigneeKind == .secretary)
            #expect(assignment.history.last?.reason.contains("QLNL không có ai") == true)
            #expect(try await routing.countWithoutPerson() == 1)
            try await routing.deliver(.answered(.final), about: petition)
            #expect(try await routing.countWithoutPerson() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aFirstBounceFromTheSecretaryNamesTheTeamHead(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receive("Kính đề nghị Sở xem xét, xin cảm ơn.")
            let returned = try await routing.giveBack(petition, "Xin ý kiến", to: "", as: .secretary)
            #expect(returned.bounces == 1)
            guard case .petitionReturned(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not returned")
                return
            }
            // Who is told follows from whom it reached, not from the count alone.
            #expect(fact.bounces == 1)
            #expect(fact.assignee.kind == .teamHead)
            #expect(fact.assignee.officer.id == "to-truong")
        }
    }

    @Test(arguments: Engine.available)
    func oneKeySentManyTimesAtOnceMovesOnce(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            for round in 1...5 {
                let petition = try await routing.receivePowerCut()
                let answers = try await withThrowingTaskGroup(of: PBAssignment.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            try await routing.call(
                                RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .secretary,
                                key: "round-\(round)"
                            ).assignment
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.allSatisfy { $0 == answers[0] && $0.state == .accepted })
                #expect(try await routing.types(about: petition) == ["petition.routed", "petition.accepted"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func aReturnNeedsAReason(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let refused = await refusal {
                _ = try await routing.giveBack(petition, "  ", to: "KHONG_CO", as: .officer("cv1.qlnl"))
            }
            #expect(refused?.code == .invalidArgument)
            #expect(try await routing.assignment(petition).bounces == 0)
        }
    }

    @Test(arguments: Engine.available)
    func reassignsWithinTheUnitAndAcross(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let within = try await routing.reassign(petition, unit: "", officer: "cv3.qlnl", as: .head("QLNL"))
            #expect(within.officerID == "cv3.qlnl")
            #expect(within.state == .offered)
            #expect(within.bounces == 0)
            let across = await refusal {
                _ = try await routing.reassign(petition, unit: "QLTM", officer: "", as: .head("QLNL"))
            }
            #expect(across?.code == .permissionDenied)
            let same = await refusal {
                _ = try await routing.reassign(petition, unit: "QLNL", officer: "cv3.qlnl", as: .secretary)
            }
            #expect(same?.reason == "SAME_ASSIGNEE")
            for (unit, officer) in [("", ""), ("KHONG", ""), ("QLTM", "cv3.qlnl"), ("", "khong-co"), ("", "thu-ky")] {
                let bad = await refusal {
                    _ = try await routing.reassign(petition, unit: unit, officer: officer, as: .secretary)
                }
                #expect(bad?.code == .invalidArgument, "\(unit) \(officer)")
            }
            _ = try await routing.reassign(petition, unit: "QLTM", officer: "", as: .secretary)
            #expect(try await routing.openAssignments() == ["cv1.qltm": 1])
            #expect(
                try await routing.types(about: petition)
                    == ["petition.routed", "petition.reassigned", "petition.reassigned"])
        }
    }
}

@Suite(.timeLimit(.minutes(2)))
struct AuthorityTests {
    @Test(arguments: Engine.available)
    func escalatesWithAnInterimReplyAndComesBack(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let escalated = try await routing.escalate(petition, as: .officer("cv1.qlnl"))
            #expect(escalated.state == .accepted)
            guard case .petitionEscalated(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not escalated")
                return
            }
            #expect(fact.agency == "Bộ Công Thương")
            #expect(fact.authority == .ministry)
            #expect(fact.document.number == "123/SCT-QLNL")
            #expect(fact.interimReply.contains("123/SCT-QLNL"))
            #expect(fact.interimReply.contains("20/11/2026"))
            #expect(fact.interimReply.contains("27/11/2026"))
            #expect(fact.officer.id == "cv1.qlnl")
            let twice = await refusal { _ = try await routing.escalate(petition, as: .officer("cv1.qlnl")) }
            #expect(twice?.reason == "ILLEGAL_TRANSITION")
            let transfer = await refusal { _ = try await routing.transfer(petition, as: .secretary) }
            #expect(transfer?.reason == "ILLEGAL_TRANSITION")
            let reply = PBRecordAuthorityReplyRequest.with {
                $0.petitionID = petition
                $0.document.number = "88/BCT-ĐL"
                $0.document.date = "2026-11-20"
                $0.summary = "Đồng ý bổ sung"
            }
            _ = try await routing.call(RoutingMethods.recordAuthorityReply, reply, as: .officer("cv1.qlnl"))
            #expect(try await routing.types(about: petition).last == "authority.replied")
            let again = await refusal {
                _ = try await routing.call(RoutingMethods.recordAuthorityReply, reply, as: .officer("cv1.qlnl"))
            }
            #expect(again?.reason == "ILLEGAL_TRANSITION")
            _ = try await routing.escalate(petition, as: .officer("cv1.qlnl"))
        }
    }

    @Test(arguments: Engine.available)
    func namesEveryDefectOfAnEscalation(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let past = PBTimestamp(routing.clock.now.addingTimeInterval(-1))
            do {
                _ = try await routing.call(
                    RoutingMethods.escalateToAuthority,
                    .with {
                        $0.petitionID = petition
                        $0.authority = .department
                        $0.expectedAt = past
                        $0.document.date = "2026-02-30"
                    }, as: .officer("cv1.qlnl"))
                Issue.record("accepted")
            } catch let error as RPCError {
                #expect(error.code == .invalidArgument)
                #expect(
                    Set(error.violations.map(\.field))
                        == [
                            "authority", "agency", "document.number", "document.date", "document.document_id",
                            "expected_at",
                        ])
            }
            #expect(try await routing.types(about: petition) == ["petition.routed"])
        }
    }

    @Test(arguments: Engine.available)
    func aTransferEndsIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let ended = try await routing.transfer(petition, as: .officer("cv1.qlnl"))
            #expect(ended.state == .ended)
            #expect(ended.endedReason == "TRANSFERRED")
            #expect(try await routing.types(about: petition).last == "petition.transferred")
            #expect(try await routing.openAssignments().isEmpty)
            let late = await refusal {
                _ = try await routing.call(
                    RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv1.qlnl"))
            }
            #expect(late?.reason == "ILLEGAL_TRANSITION")
        }
    }
}

extension RoutingFixture {
    /// Everybody of a unit is away.
    func empty(_ unit: String) async throws {
        let officers = try await call(
            DirectoryMethods.listOfficers, .with { $0.unitCode = unit.uppercased() }, as: .administrator
        ).officers
        for officer in officers { try await away(officer.id, "") }
    }

    func countWithoutPerson() async throws -> Int {
        try await database.read { tx in try AssignmentStore().countWithoutPerson(in: tx) }
    }

    func giveBack(
        _ petition: String, _ reason: String, to unit: String, as principal: Principal
    ) async throws -> PBAssignment {
        try await call(
            RoutingMethods.returnAssignment,
            .with { ($0.petitionID, $0.reason, $0.proposedUnitCode) = (petition, reason, unit) }, as: principal
        ).assignment
    }

    func reassign(
        _ petition: String, unit: String, officer: String, as principal: Principal
    ) async throws -> PBAssignment {
        try await call(
            RoutingMethods.reassign,
            .with {
                ($0.petitionID, $0.unitCode, $0.officerID, $0.reason) = (petition, unit, officer, "Phân công lại")
            }, as: principal
        ).assignment
    }

    func escalate(_ petition: String, as principal: Principal) async throws -> PBAssignment {
        let expected = PBTimestamp(clock.now.addingTimeInterval(7 * 86_400))
        return try await call(
            RoutingMethods.escalateToAuthority,
            .with {
                $0.petitionID = petition
                $0.authority = .ministry
                $0.document.number = "123/SCT-QLNL"
                $0.document.date = "2026-11-20"
                $0.document.documentID = "vb-123"
                $0.expectedAt = expected
            }, as: principal
        ).assignment
    }

    func transfer(_ petition: String, as principal: Principal) async throws -> PBAssignment {
        try await call(
            RoutingMethods.transferOutside,
            .with { ($0.petitionID, $0.agency, $0.reason) = (petition, "Sở Xây dựng", "Không thuộc lĩnh vực") },
            as: principal
        ).assignment
    }
}
