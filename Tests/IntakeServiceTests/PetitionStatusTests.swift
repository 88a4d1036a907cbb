import Models
import Testing

@testable import IntakeService

@Suite("The table of states", .timeLimit(.minutes(1)))
struct PetitionStatusTests {
    /// The contract's table, written out a second time: move → (from, to).
    static let expected: [Move: (from: [PetitionStatus], to: PetitionStatus?)] = [
        .route: ([.received], .assigned),
        .declareUnroutable: ([.received], .assigned),
        .accept: ([.assigned], .inProgress),
        .giveBack: ([.assigned, .inProgress], .assigned),
        .reassign: ([.assigned, .inProgress], .assigned),
        .requestSupplement: ([.received, .assigned, .inProgress], .awaitingSupplement),
        .escalate: ([.assigned, .inProgress, .awaitingSupplement], .awaitingAuthority),
        .authorityReply: ([.awaitingAuthority], .inProgress),
        .answerFinally: ([.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority], .answered),
        .transfer: ([.received, .assigned, .inProgress, .awaitingSupplement], .transferred),
        .reject: ([.received, .assigned, .inProgress, .awaitingSupplement], .rejected),
        .withdraw: ([.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority], .withdrawn),
        .merge: ([.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority], .merged),
        .close: ([.answered], .closed),
        .reopen: ([.answered, .closed], .inProgress),
        .answerInterim: ([.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority], nil),
        .correctTrack: ([.received, .assigned], nil),
        .recordWrittenReply: ([.answered, .closed], nil),
        .publish: ([.answered, .closed], nil),
        .rate: ([.answered, .closed], nil),
        .resolveHoldingPen: ([.received, .assigned, .inProgress, .awaitingSupplement, .awaitingAuthority], nil),
        .joinUnits: ([], nil),
        .addNote: (PetitionStatus.allCases, nil),
    ]

    @Test("Every move in every state is as the contract says", arguments: Move.allCases, PetitionStatus.allCases)
    func followsTheContract(move: Move, status: PetitionStatus) {
        let effect = move.effect(on: status, resume: .assigned)
        if move == .provideSupplement {
            #expect(effect == (status == .awaitingSupplement ? .moves(to: .assigned) : .illegal))
            return
        }
        guard let row = Self.expected[move] else {
            Issue.record("no row for \(move)")
            return
        }
        if row.from.contains(status) {
            #expect(effect == .moves(to: row.to ?? status))
        } else if move.changesAssignment, status.isOpen {
            #expect(effect != .moves(to: row.to ?? status))
        } else {
            #expect(effect == .illegal)
        }
    }

    @Test func routingsFactsMoveTheStateBehindASupplement() {
        func behind(_ move: Move, _ resume: PetitionStatus) -> Move.Effect {
            move.effect(on: .awaitingSupplement, resume: resume)
        }
        #expect(behind(.route, .received) == .movesBehind(resumingAs: .assigned))
        #expect(behind(.accept, .assigned) == .movesBehind(resumingAs: .inProgress))
        #expect(behind(.giveBack, .inProgress) == .movesBehind(resumingAs: .assigned))
        #expect(behind(.reassign, .inProgress) == .movesBehind(resumingAs: .assigned))
        #expect(behind(.accept, .inProgress) == .mirrors)
        #expect(behind(.route, .assigned) == .illegal)
    }

    @Test func inOtherOpenStatesAssignmentsChangeUnitAndOfficerOnly() {
        for move in [Move.accept, .giveBack, .reassign] {
            #expect(move.effect(on: .awaitingAuthority, resume: nil) == .mirrors)
            #expect(move.effect(on: .withdrawn, resume: nil) == .illegal)
        }
    }

    @Test func aTrackIsChosenBySenderAndKind() {
        func track(_ sender: SenderKind, _ kind: Kind) -> Track {
            PetitionContent(
                communeCode: "", senderKind: sender, reporter: Reporter(), channel: .portal, kind: kind,
                urgency: .normal, subject: "", body: ""
            ).track
        }
        for kind in Kind.allCases {
            #expect(track(.commune, kind) == .rapid24h)
            let isFormal = kind == .proposal || kind == .feedbackConduct
            #expect(track(.citizen, kind) == (isFormal ? .formalFeedback : .rapid24h))
            #expect(track(.organisation, kind) == (isFormal ? .formalFeedback : .rapid24h))
        }
    }
}
