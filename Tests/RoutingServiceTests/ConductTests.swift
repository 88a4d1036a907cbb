import FoundationEssentials
import Models
import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Feedback on conduct never goes to the unit or the person it is about, and is not shown to them.
@Suite(.timeLimit(.minutes(2))) struct ConductTests {
    private static let text = "Cán bộ thụ lý hồ sơ có thái độ không đúng mực, đề nghị xem xét."

    @Test(arguments: Engine.available)
    func theUnitItIsAboutCannotGetIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, about: ConductSubject(unitCode: "QLNL"))
            let before = try await routing.assignment(id)
            #expect(before.assigneeKind == .secretary)
            for (unit, officer) in [("QLNL", ""), ("", "cv1.qlnl"), ("QLNL", "cv2.qlnl")] {
                let refused = await refusal { try await routing.reassign(id, unit: unit, officer: officer) }
                #expect(refused?.code == .failedPrecondition && refused?.reason == "CONDUCT_SUBJECT")
            }
            let joint = await refusal { try await Self.addJointUnit("QLNL", to: id, routing) }
            #expect(joint?.code == .failedPrecondition && joint?.reason == "CONDUCT_SUBJECT")
            #expect(try await routing.assignment(id) == before)
            // Others may have it, and may help.
            try await Self.addJointUnit("KHTH", to: id, routing)
            try await routing.reassign(id, unit: "QLTM")
            let after = try await routing.assignment(id)
            #expect(after.unitCode == "QLTM" && after.jointUnitCodes == ["KHTH"])
        }
    }

    @Test(arguments: Engine.available)
    func thePersonItIsAboutCannotGetItNorTakeItNorSeeIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, about: ConductSubject(officerID: "cv1.qlnl"))
            let named = await refusal { try await routing.reassign(id, officer: "cv1.qlnl") }
            #expect(named?.code == .failedPrecondition && named?.reason == "CONDUCT_SUBJECT")
            // With everybody else of the unit gone it goes to the head, never to that person.
            for other in ["cv2.qlnl", "cv3.qlnl"] { try await Self.deactivate(other, routing) }
            try await routing.reassign(id, unit: "QLNL")
            #expect(try await routing.assignment(id).officerID == "tp.qlnl")
            let subject = Principal.officer("cv1.qlnl")
            let taken = await refusal {
                _ = try await routing.call(RoutingMethods.acceptAssignment, .with { $0.petitionID = id }, as: subject)
            }
            #expect(taken?.code == .notFound)
            let seen = await refusal {
                _ = try await routing.call(RoutingMethods.getAssignment, .with { $0.petitionID = id }, as: subject)
            }
            #expect(seen?.code == .notFound)
            let own = try await routing.call(RoutingMethods.listAssignments, .init(), as: subject)
            #expect(!own.assignments.contains { $0.petitionID == id })
            let others = try await routing.call(RoutingMethods.listAssignments, .init(), as: .head("QLNL"))
            #expect(others.assignments.contains { $0.petitionID == id })
        }
    }

    /// Not in the proposal either, and no word of theirs counts on it.
    @Test(arguments: Engine.available)
    func thePersonItIsAboutSeesNoProposalAndSaysNothingOnIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, about: ConductSubject(officerID: "cv1.qlnl"))
            try await routing.reassign(id, unit: "QLNL")
            _ = try await routing.escalate(id, as: .teamHead)
            func proposed(to reader: Principal) async throws -> [String] {
                try await routing.call(RoutingMethods.listProposals, .init(), as: reader).assignments.map(\.petitionID)
            }
            let subject = Principal.officer("cv1.qlnl")
            #expect(try await proposed(to: .head("QLNL")) == [id])
            #expect(try await proposed(to: subject).isEmpty)
            let corrected = await refusal {
                _ = try await routing.call(
                    RoutingMethods.recordCorrection,
                    .with { ($0.petitionID, $0.unitCode, $0.reason) = (id, "QLTM", "Việc khác") }, as: subject)
            }
            #expect(corrected?.code == .notFound)
            let joint = try await routing.receive(Self.text, about: ConductSubject(officerID: "cv1.khth"))
            try await Self.addJointUnit("KHTH", to: joint, routing)
            func opinion(as principal: Principal) async throws {
                _ = try await routing.call(
                    RoutingMethods.recordJointOpinion, .with { ($0.petitionID, $0.opinion) = (joint, "Không đúng") },
                    as: principal)
            }
            let own = await refusal { try await opinion(as: .officer("cv1.khth")) }
            #expect(own?.code == .notFound)
            try await opinion(as: .head("KHTH"))
        }
    }

    @Test(arguments: Engine.available)
    func aSubstituteWhoItIsAboutDoesNotStandIn(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            // Everybody of the unit is away; the one of another unit who stands in is the one it is about.
            for (away, substitute) in [("cv1.qlnl", "cv1.qltm"), ("cv2.qlnl", "cv1.qltm"), ("cv3.qlnl", "cv1.qltm")] {
                try await routing.away(away, substitute)
            }
            let other = try await routing.receivePowerCut()
            #expect(try await routing.assignment(other).officerID == "cv1.qltm")
            let id = try await routing.receive(Self.text, about: ConductSubject(officerID: "cv1.qltm"))
            try await routing.reassign(id, unit: "QLNL")
            #expect(try await routing.assignment(id).officerID == "tp.qlnl")
        }
    }

    @Test(arguments: Engine.available)
    func feedbackOnTheSecretaryIsTheTeamHeads(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, about: ConductSubject(officerID: "thu-ky"))
            let assignment = try await routing.assignment(id)
            #expect(assignment.assigneeKind == .teamHead && assignment.officerID == "to-truong")
            let seen = await refusal {
                _ = try await routing.call(RoutingMethods.getAssignment, .with { $0.petitionID = id }, as: .secretary)
            }
            #expect(seen?.code == .notFound)
            let listed = try await routing.call(RoutingMethods.listAssignments, .init(), as: .secretary)
            #expect(listed.assignments.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func theHeadItIsAboutIsNotNamedToOthers(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let id = try await routing.receive(Self.text, about: ConductSubject(officerID: "tp.qlnl"))
            try await routing.reassign(id, officer: "cv1.qlnl")
            let last = try await routing.facts(about: id).last
            guard case .petitionReassigned(let fact) = last else {
                Issue.record("no reassignment was told")
                return
            }
            #expect(fact.assignee.officer.id == "cv1.qlnl" && fact.assignee.head.id.isEmpty)
        }
    }
}

extension ConductTests {
    private static func addJointUnit(_ unit: String, to id: String, _ routing: RoutingFixture) async throws {
        _ = try await routing.call(
            RoutingMethods.addJointUnit,
            .with {
                $0.petitionID = id
                $0.unitCode = unit
            }, as: .secretary)
    }

    private static func deactivate(_ id: String, _ routing: RoutingFixture) async throws {
        try await routing.database.write { tx in
            guard var officer = try routing.desk.directory.officer(id, in: tx) else { throw RPCError.notFound(id) }
            officer.active = false
            _ = try routing.desk.put(officer, in: tx)
        }
    }
}
