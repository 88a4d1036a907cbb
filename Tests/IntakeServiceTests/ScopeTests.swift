import Events
import FoundationEssentials
import Models
import AccessControl
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

@Suite("Who may change what", .timeLimit(.minutes(2)))
struct ScopeTests {
    private static let acts: [Move] = [.answerInterim, .requestSupplement, .addNote, .correctTrack, .answerFinally]

    @Test(arguments: Engine.available)
    func officersReadEverythingAndChangeTheirUnitsPetitions(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let traders = Principal(id: "officer:tp.qltm", roles: [.unitHead], unitCode: "QLTM")
            for stranger in [Principal.trader, traders] {
                for act in Self.acts {
                    let id = try await intake.petition(in: .assigned)
                    let before = try await intake.petitions.get(.id(id), by: stranger)
                    let error = await #expect(throws: RPCError.self) { try await intake.act(act, on: id, as: stranger) }
                    #expect(error?.code == .permissionDenied)
                    #expect(error?.reason == "OTHER_UNIT")
                    #expect(try await intake.petition(id) == before)
                }
            }
            for own in [Principal.officer, .head, .secretary, .teamHead, .clerk] {
                let id = try await intake.petition(in: .assigned)
                _ = try await intake.act(.addNote, on: id, as: own)
                #expect(try await intake.timeline(id).last?.actor == own.id)
            }
        }
    }

    @Test(arguments: Engine.available)
    func jointUnitsAndTheOfficerInPersonMayToo(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            try await intake.hear(
                .petitionRouted(
                    .with {
                        $0.assignee = .energy
                        $0.jointUnitCodes = ["QLTM"]
                    }), about: id, sequence: 1)
            _ = try await intake.act(.addNote, on: id, as: .trader)
            let seconded = Principal(id: "officer:cv1.qlnl", roles: [.officer], unitCode: "VP")
            _ = try await intake.act(.addNote, on: id, as: seconded)
            #expect(try await intake.timeline(id).suffix(2).map(\.actor) == [Principal.trader.id, seconded.id])
            let neighbour = Principal(id: "officer:cv2.vp", roles: [.officer], unitCode: "VP")
            let error = await #expect(throws: RPCError.self) { try await intake.act(.addNote, on: id, as: neighbour) }
            #expect(error?.reason == "OTHER_UNIT")
        }
    }

    @Test(arguments: Engine.available)
    func whatTheSecretaryHoldsIsNoUnitsYet(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            let error = await #expect(throws: RPCError.self) { try await intake.act(.addNote, on: id, as: .officer) }
            #expect(error?.reason == "OTHER_UNIT")
            let auditor = Principal(id: "officer:kiem-toan", roles: [.auditor])
            #expect(try await intake.petitions.get(.id(id), by: auditor).id == id)
            let audit = await #expect(throws: RPCError.self) { try await intake.act(.addNote, on: id, as: auditor) }
            #expect(audit?.code == .permissionDenied)
        }
    }

    @Test(arguments: Engine.available)
    func bothSidesOfAMergeHaveToBeOnesOwn(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let strangers = try await intake.submit().id
            try await intake.hear(.petitionRouted(.with { $0.assignee = .trade }), about: strangers, sequence: 1)
            intake.clock.advance(by: .seconds(5))
            let own = try await intake.petition(in: .assigned)
            let error = await #expect(throws: RPCError.self) {
                try await intake.petitions.merge(
                    own, into: strangers, reason: "trùng", by: .of(.head, IntakeMethods.mergePetition))
            }
            #expect(error?.reason == "OTHER_UNIT")
        }
    }

    /// The four acts of a sender are for who raised the matter: to others the petition is not there.
    @Test(arguments: Engine.available)
    func communesActOnWhatTheyRaisedThemselves(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let citizens = try await intake.submit(.sample.but { $0.senderKind = .citizen }).id
            #expect(try await intake.petitions.get(.id(citizens), by: .benLuc).id == citizens)
            let error = await #expect(throws: RPCError.self) {
                _ = try await intake.act(.withdraw, on: citizens, as: .benLuc)
            }
            #expect(error?.code == .notFound)
            let typedIn = try await intake.submit(.sample.but { $0.senderKind = .citizen }, as: .benLuc).id
            let communes = try await intake.submit().id
            for own in [typedIn, communes] {
                #expect(try await intake.act(.withdraw, on: own, as: .benLuc)?.status == .withdrawn)
            }
            // Who wrote a mail nobody has proved.
            let mail = try await intake.petition(of: try await intake.receive(Letter.text()))
            let refused = await #expect(throws: RPCError.self) {
                _ = try await intake.act(.withdraw, on: mail.id, as: .benLuc)
            }
            #expect(refused?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func aCommuneOfficerWithoutACommuneSubmitsForNone(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let nobody = Principal(id: "commune:?", roles: [.communeOfficer])
            let error = await #expect(throws: RPCError.self) { try await intake.submit(as: nobody) }
            #expect(error?.code == .permissionDenied)
            let stored = try await intake.count("petition")
            #expect(stored == 0)
        }
    }
}

@Suite("Rules that were once wrong", .timeLimit(.minutes(2)))
struct MendedRulesTests {
    @Test(arguments: Engine.available)
    func aCorrectedTrackCountsFromTheRunningClocksStart(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let reopened = try await intake.petition(in: .answered)
            let replied = try await intake.petition(in: .awaitingAuthority)
            intake.clock.advance(by: .seconds(5 * 86_400))
            _ = try await intake.act(.reopen, on: reopened, as: .benLuc)
            try await intake.hear(.replied, about: replied, sequence: 4)
            for id in [reopened, replied] {
                try await intake.hear(.returned, about: id, sequence: 5)
                let before = try await intake.petition(id).clock
                #expect(before.startedAt >= TestClock.instant("2026-11-25T08:00+07:00"))
                let after = try #require(try await intake.act(.correctTrack, on: id)).clock
                #expect(after.startedAt == before.startedAt)
                // 15 working days after Wednesday 25 November: to the end of 16 December.
                #expect(after.dueAt == TestClock.instant("2026-12-17T00:00+07:00"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func aTransferAfterFiveWorkingDaysIsNotedAsLate(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBSubmitPetitionRequest.sample.but {
                $0.senderKind = .citizen
                $0.kind = .proposal
            }
            let early = try await intake.submit(request).id
            let late = try await intake.submit(request).id
            try await intake.hear(.transferred, about: early, sequence: 1)
            intake.clock.advance(by: .seconds(12 * 86_400))
            try await intake.hear(.transferred, about: late, sequence: 1)
            #expect(try await intake.timeline(early).last?.late == false)
            #expect(try await intake.timeline(late).last?.late == true)
        }
    }

    @Test(arguments: Engine.available)
    func anOfficerReplacedWhileTheSenderIsAskedKeepsTheState(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .awaitingSupplement)
            let replaced = Fact.petitionReassigned(
                .with {
                    $0.assignee = .trade
                    $0.keepsState = true
                })
            try await intake.hear(replaced, about: id, sequence: 3)
            let after = try #require(try await intake.act(.provideSupplement, on: id))
            #expect(after.status == .inProgress)
            #expect(after.assignment.unitCode == "QLTM")
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatThatWaitsForTheFirstGetsItsAnswer(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for round in 0..<5 {
                let id = try await intake.submit().id
                let caller = Caller.of(.clerk, IntakeMethods.rejectPetition, key: "r-\(round)")
                let versions = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<4 {
                        group.addTask {
                            try await intake.petitions.reject(.id(id), reason: "Không rõ", by: caller).version
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(versions == [2, 2, 2, 2])
                #expect(try await intake.timeline(id).count == 2)
            }
        }
    }
}
