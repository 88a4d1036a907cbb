import FoundationEssentials
import Models
@testable import RoutingService
import Testing

@Suite(.timeLimit(.minutes(1)))
struct AssignmentTests {
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    static func assignment(
        _ state: AssignmentState, _ kind: AssigneeKind = .officer, bounces: Int = 0,
        alternatives: [String] = ["QLNL", "KTATMT"]
    ) -> Assignment {
        var decision = RouteDecision()
        decision.unitCode = "QLNL"
        decision.candidates = alternatives.map {
            RouteDecision.Candidate(unitCode: $0, unitName: $0, score: 1, matchedTerms: [])
        }
        return Assignment(
            id: "a", petitionID: "p", petitionCode: "KN",
            holder: Assignment.Holder(kind: kind, unitCode: kind == .officer ? "QLNL" : "", officerID: "cv1.qlnl"),
            state: state, bounces: bounces, decision: decision, assignedAt: now)
    }

    private static func refusal(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? RPCError)?.reason ?? "\(error)"
        }
    }

    /// Written out by hand: the code's own table must agree with it.
    static let legal: [AssignmentMove: [PetitionPhase: Set<AssignmentState>]] = [
        .accept: [.open: [.offered, .returned], .awaitingAuthority: [.offered, .returned]],
        .giveBack: [
            .open: [.offered, .accepted, .returned], .awaitingAuthority: [.offered, .accepted, .returned],
        ],
        .reassign: [
            .open: [.offered, .accepted, .returned], .awaitingAuthority: [.offered, .accepted, .returned],
        ],
        .addJointUnit: [
            .open: [.offered, .accepted, .returned], .awaitingAuthority: [.offered, .accepted, .returned],
        ],
        .giveOpinion: [
            .open: [.offered, .accepted, .returned], .awaitingAuthority: [.offered, .accepted, .returned],
        ],
        .escalate: [.open: [.offered, .accepted, .returned]],
        .recordReply: [.awaitingAuthority: [.offered, .accepted, .returned]],
        .transfer: [.open: [.offered, .accepted, .returned]],
    ]

    @Test(arguments: AssignmentMove.allCases)
    func allowsExactlyTheLegalMoves(move: AssignmentMove) {
        for phase in PetitionPhase.allCases {
            for state in AssignmentState.allCases {
                let expected = Self.legal[move]?[phase]?.contains(state) ?? false
                let reason = Self.refusal { try Self.assignment(state).allow(move, in: phase) }
                #expect(reason == (expected ? nil : "ILLEGAL_TRANSITION"), "\(move) \(phase) \(state)")
            }
        }
    }

    @Test func theTeamHeadCannotReturn() {
        #expect(throws: RPCError.self) { try Self.assignment(.returned, .teamHead).allow(.giveBack, in: .open) }
    }

    @Test func theFirstReturnGoesToAPossibleUnit() {
        #expect(Self.assignment(.offered).returnTarget(proposed: "KTATMT") == .unit("KTATMT"))
    }

    @Test(arguments: ["", "QLTT", "QLNL"])
    func theFirstReturnElsewhereGoesToTheSecretary(proposed: String) {
        #expect(Self.assignment(.offered).returnTarget(proposed: proposed) == .secretary)
    }

    @Test func theSecondReturnGoesToTheTeamHead() {
        #expect(Self.assignment(.accepted, bounces: 1).returnTarget(proposed: "KTATMT") == .teamHead)
    }

    @Test func whatTheSecretaryPassesOnGoesToTheTeamHead() {
        #expect(Self.assignment(.returned, .secretary).returnTarget(proposed: "KTATMT") == .teamHead)
    }

    @Test func anExpiryClimbs() {
        #expect(Self.assignment(.offered).expiryTarget == .secretary)
        #expect(Self.assignment(.offered, bounces: 1).expiryTarget == .teamHead)
        #expect(Self.assignment(.returned, .secretary, bounces: 1).expiryTarget == .teamHead)
        #expect(Self.assignment(.returned, .teamHead, bounces: 2).expiryTarget == nil)
    }

    @Test func reopeningUndoesTheEnd() {
        var assignment = Self.assignment(.accepted)
        assignment.end("ANSWERED", at: Self.now)
        assignment.reopen(at: Self.now)
        #expect(assignment.state == .accepted)
        #expect(assignment.endedAt == nil)
        #expect(assignment.endedReason.isEmpty)
    }
}

@Suite(.timeLimit(.minutes(1)))
struct AssignmentScopeTests {
    private func mayMove(_ principal: Principal, _ move: AssignmentMove, _ assignment: Assignment) -> RPCCode? {
        do {
            try AssignmentScope.requireActor(principal, for: move, assignment)
            return nil
        } catch {
            return (error as? RPCError)?.code
        }
    }

    @Test func onlyThoseConcernedAccept() {
        let offered = AssignmentTests.assignment(.offered)
        for actor in [Principal.officer("cv1.qlnl"), .head("QLNL"), .secretary, .teamHead, .administrator] {
            #expect(mayMove(actor, .accept, offered) == nil, "\(actor.id)")
        }
        #expect(mayMove(.officer("cv2.qlnl"), .accept, offered) == .permissionDenied)
        for actor in [
            Principal.officer("cv1.qltm"), .head("QLTM"), Principal(id: "commune:1", roles: [.communeOfficer]),
        ] {
            #expect(mayMove(actor, .accept, offered) == .notFound, "\(actor.id)")
        }
    }

    @Test func anOfficerDoesNotReassign() {
        #expect(mayMove(.officer("cv1.qlnl"), .reassign, AssignmentTests.assignment(.offered)) == .permissionDenied)
    }

    /// R2: the second bounce is decided by the team head.
    @Test func whatTheTeamHeadHasTheSecretaryDoesNotDecide() {
        for state in [AssignmentState.returned, .accepted] {
            let held = AssignmentTests.assignment(state, .teamHead)
            for move in AssignmentMove.allCases {
                #expect(mayMove(.secretary, move, held) == (move.decides ? .permissionDenied : nil), "\(move)")
                #expect(mayMove(.teamHead, move, held) == nil, "\(move)")
            }
        }
        #expect(
            AssignmentMove.allCases.filter { !$0.decides } == [.recordReply, .addJointUnit, .giveOpinion])
    }

    /// The team head is away and a head of unit stands in: the petition is in his hands.
    @Test func whoStandsInForTheTeamHeadDecidesLikeHim() {
        let held = AssignmentTests.assignment(.returned, .teamHead)
        let standIn = Principal(id: "officer:cv1.qlnl", roles: [.unitHead], unitCode: "QLNL")
        #expect(mayMove(standIn, .reassign, held) == nil)
        #expect(mayMove(standIn, .reassign, AssignmentTests.assignment(.returned, .secretary)) == nil)
        let other = Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL")
        #expect(mayMove(other, .reassign, held) == .notFound)
    }

    @Test func anOfficerWithoutUnitSeesNothingOfTheSecretary() {
        let held = AssignmentTests.assignment(.returned, .secretary)
        #expect(!AssignmentScope.canSee(held, Principal(id: "officer:x", roles: [.officer])))
        #expect(!AssignmentScope.canSee(held, Principal(id: "officer:x", roles: [.officer], unitCode: "")))
    }
}
