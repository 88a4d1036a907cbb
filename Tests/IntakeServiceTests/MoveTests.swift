import Events
import FoundationEssentials
import Models
import RPC
import AccessControl
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    /// A petition led into the given state by the usual way.
    func petition(in status: PetitionStatus) async throws -> String {
        let id = try await submit().id
        if status == .received { return id }
        if status == .merged {
            let earlier = try await submit(.sample.but { $0.subject = "Trước" }).id
            // The later one goes into the earlier one.
            _ = try await petitions.merge(
                earlier, into: id, reason: "trùng", by: .of(.clerk, IntakeMethods.mergePetition))
            return earlier
        }
        try await hear(.routed, about: id, sequence: 1)
        if status == .assigned { return id }
        try await hear(.accepted, about: id, sequence: 2)
        switch status {
        case .inProgress, .received, .assigned, .merged: break
        case .awaitingSupplement: _ = try await act(.requestSupplement, on: id)
        case .awaitingAuthority: try await hear(.escalated(at: clock.now), about: id, sequence: 3)
        case .answered: _ = try await act(.answerFinally, on: id)
        case .closed:
            _ = try await act(.answerFinally, on: id)
            _ = try await act(.close, on: id)
        case .transferred: try await hear(.transferred, about: id, sequence: 3)
        case .rejected: _ = try await act(.reject, on: id)
        case .withdrawn: _ = try await act(.withdraw, on: id)
        }
        return id
    }

    /// One method of intake with good arguments, by somebody who may.
    func act(_ move: Move, on id: String, as principal: Principal = .secretary) async throws -> Petition? {
        func by(_ method: any AnyRPCMethod) -> Caller { .of(principal, method) }
        let draft = AnswerDraft(
            kind: .value(move == .answerInterim ? .interim : .final), body: "Đã kiểm tra, trả lời như sau.",
            legalBasis: ["Nghị định 139/2025/NĐ-CP"], writtenReply: nil, attachmentIDs: [])
        switch move {
        case .requestSupplement:
            return try await petitions.requestSupplement(
                .id(id), question: "Bổ sung sơ đồ", reasons: ["thiếu sơ đồ"], by: by(IntakeMethods.requestSupplement))
        case .provideSupplement:
            return try await petitions.provideSupplement(
                .id(id), body: "Sơ đồ kèm theo", by: by(IntakeMethods.provideSupplement))
        case .reject: return try await petitions.reject(.id(id), reason: "x", by: by(IntakeMethods.rejectPetition))
        case .withdraw: return try await petitions.withdraw(.id(id), reason: "", by: by(IntakeMethods.withdrawPetition))
        case .merge:
            let earlier = try await submit(
                .sample.but {
                    $0.channel = .meeting
                    $0.receivedAt = PBTimestamp(clock.now.addingTimeInterval(-86_400))
                }, as: .clerk)
            return try await petitions.merge(id, into: earlier.id, reason: "trùng", by: by(IntakeMethods.mergePetition))
        case .answerFinally, .answerInterim:
            return try await petitions.answer(.id(id), draft, by: by(IntakeMethods.answerPetition))
        case .close: return try await petitions.close(.id(id), reason: "", by: by(IntakeMethods.closePetition))
        case .reopen:
            return try await petitions.reopen(.id(id), reason: "chưa rõ", by: by(IntakeMethods.reopenPetition))
        case .correctTrack:
            return try await petitions.correctTrack(
                .id(id), to: .value(.formalFeedback), reason: "kiến nghị quy định", by: by(IntakeMethods.correctTrack))
        case .recordWrittenReply:
            return try await petitions.recordWrittenReply(
                .id(id), WrittenReply(number: "15/SCT-QLNL", date: "2026-11-21", signer: "Giám đốc"),
                by: by(IntakeMethods.recordWrittenReply))
        case .publish: return try await petitions.publish(.id(id), by: by(IntakeMethods.publishAnswer))
        case .rate:
            return try await petitions.rate(.id(id), .value(.satisfied), comment: "", by: by(IntakeMethods.rateAnswer))
        case .addNote:
            _ = try await petitions.addNote(.id(id), body: "ghi chú", by: by(IntakeMethods.addNote))
            return nil
        case .route, .declareUnroutable, .accept, .giveBack, .reassign, .escalate, .transfer, .authorityReply,
            .joinUnits,
            .resolveHoldingPen:
            return nil
        }
    }
}

@Suite("Moves", .timeLimit(.minutes(2)))
struct MoveTests {
    /// The holding pen has a condition of its own besides the state.
    static let methods = Move.allCases.filter {
        !$0.rawValue.hasPrefix("petition.") && $0 != .authorityReply && $0 != .resolveHoldingPen
    }

    @Test("Each method in each state does what the table says", arguments: Engine.available, PetitionStatus.allCases)
    func methodsFollowTheTable(engine: Engine, status: PetitionStatus) async throws {
        try await Intake.with(engine) { intake in
            for move in Self.methods {
                let id = try await intake.petition(in: status)
                let before = try await intake.petition(id)
                #expect(before.status == status)
                guard case .moves(let target) = move.effect(on: status, resume: before.resumeStatus) else {
                    let error = await #expect(throws: RPCError.self, "\(move) in \(status)") {
                        _ = try await intake.act(move, on: id)
                    }
                    #expect(error?.code == .failedPrecondition)
                    #expect(error?.reason == "ILLEGAL_TRANSITION")
                    #expect(try await intake.petition(id) == before)
                    continue
                }
                _ = try await intake.act(move, on: id)
                let after = try await intake.petition(id)
                #expect(after.status == target, "\(move) in \(status)")
                #expect(after.version == before.version + 1)
                let entry = try await intake.timeline(id).last
                #expect(entry?.action == move.action)
                #expect(entry?.from == status)
                #expect(entry?.to == target)
                #expect(entry?.actor == Principal.secretary.id)
            }
        }
    }

    @Test(arguments: Engine.available)
    func aSecondSupplementRequestNeedsAHead(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            _ = try await intake.act(.requestSupplement, on: id, as: .officer)
            _ = try await intake.act(.provideSupplement, on: id, as: .benLuc)
            let error = await #expect(throws: RPCError.self) {
                _ = try await intake.act(.requestSupplement, on: id, as: .officer)
            }
            #expect(error?.code == .permissionDenied)
            #expect(try await intake.act(.requestSupplement, on: id, as: .head)?.supplementRequests == 2)
        }
    }

    @Test(arguments: Engine.available)
    func waitingForTheSenderMovesTheDueTime(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            let due = try await intake.petition(id).clock.dueAt
            _ = try await intake.act(.requestSupplement, on: id)
            intake.clock.advance(by: .seconds(3600))
            let after = try #require(try await intake.act(.provideSupplement, on: id))
            #expect(after.status == .inProgress)
            #expect(after.supplementQuestion == nil)
            let wait = after.clock.dueAt.timeIntervalSince(due)
            #expect(wait >= 3600 && wait < 3660)
        }
    }

    @Test(arguments: Engine.available)
    func aFinalAnswerStandsForSevenDays(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .answered)
            let answered = try await intake.petition(id)
            #expect(answered.closesAt == answered.answeredAt?.addingTimeInterval(7 * 86_400))
            #expect(answered.answers.map(\.kind) == [.final])
            #expect(answered.answers[0].author.id == "thu-ky")
            intake.clock.advance(by: .seconds(6 * 86_400))
            let reopened = try #require(try await intake.act(.reopen, on: id, as: .benLuc))
            #expect(reopened.status == .inProgress)
            #expect(reopened.reopenCount == 1)
            #expect(reopened.assignment.officer?.id == "cv1.qlnl")
            #expect(reopened.clock.dueAt == reopened.clock.startedAt.addingTimeInterval(24 * 3600))
            #expect(reopened.clock.startedAt > answered.clock.dueAt)

            let late = try await intake.petition(in: .closed)
            intake.clock.advance(by: .seconds(7 * 86_400 + 60))
            let error = await #expect(throws: RPCError.self) { _ = try await intake.act(.reopen, on: late) }
            #expect(error?.reason == "REOPEN_TOO_LATE")
        }
    }

    @Test(arguments: Engine.available)
    func aLetterIsOwedAWrittenReply(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let letter = PBSubmitPetitionRequest.sample.but {
                $0.channel = .letter
                $0.incomingDocument = .with {
                    ($0.number, $0.date, $0.issuer) = ("120/UBND-KT", "2026-11-19", "UBND xã Bến Lức")
                }
            }
            let id = try await intake.submit(letter, as: .clerk).id
            #expect(try await intake.act(.answerFinally, on: id)?.writtenReplyPending == true)
            let pending = PetitionFilter(writtenReplyPending: true)
            #expect(
                try await intake.petitions.list(pending, pageSize: 0, token: "", by: .clerk).petitions.map(\.id) == [id]
            )
            let replied = try #require(try await intake.act(.recordWrittenReply, on: id))
            #expect(!replied.writtenReplyPending)
            #expect(replied.answers[0].writtenReply?.number == "15/SCT-QLNL")
            #expect(try await intake.petition(id) == replied)
        }
    }

    @Test(arguments: Engine.available)
    func mergesGoIntoTheEarlierOneAndFollowItsAnswer(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try await intake.submit().id
            intake.clock.advance(by: .seconds(5))
            let second = try await intake.submit().id
            intake.clock.advance(by: .seconds(5))
            let third = try await intake.submit().id
            func merge(_ id: String, _ target: String) async throws -> Petition {
                try await intake.petitions.merge(
                    id, into: target, reason: "trùng", by: .of(.clerk, IntakeMethods.mergePetition))
            }
            let order = await #expect(throws: RPCError.self) { _ = try await merge(first, second) }
            #expect(order?.reason == "MERGE_ORDER")
            let itself = await #expect(throws: RPCError.self) { _ = try await merge(first, first) }
            #expect(itself?.reason == "MERGE_ORDER")
            #expect(try await merge(third, second).mergedInto == second)
            let merged = await #expect(throws: RPCError.self) { _ = try await merge(second, third) }
            #expect(merged?.code == .failedPrecondition)
            _ = try await merge(second, first)
            // How often the same was asked again, also by way of another one.
            #expect(try await intake.petition(second).repeatCount == 1)
            #expect(try await intake.petition(first).repeatCount == 2)
            let repeated = try await intake.petitions.list(
                PetitionFilter(repeatsAtLeast: 2), pageSize: 0, token: "", by: .secretary)
            #expect(repeated.petitions.map(\.id) == [first])
            #expect(PBPetition(try await intake.petition(first)).repeatCount == 2)
            _ = try await intake.act(.answerFinally, on: first)
            let payload = try await intake.database.read { tx in
                try tx.first(
                    "SELECT payload FROM outbox WHERE subject = $1 AND type = 'petition.answered' AND subscriber = 'notification'",
                    first)?.text("payload")
            }
            let event = try EventPayload.decode(try #require(payload))
            #expect(Set(event.data.petitionAnswered.mergedPetitionIds) == [second, third])
            // The sender of a merged petition reads the answer under the own code.
            let tracked = try await intake.petition(third)
            let secret = intake.petitions.tracking.secret(for: third)
            #expect(try await intake.petitions.track(tracked.code, secret: secret).answers.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func correctingTheTrackRecomputesTheDueTime(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .assigned)
            let corrected = try #require(try await intake.act(.correctTrack, on: id))
            #expect(corrected.clock.track == .formalFeedback)
            #expect(corrected.clock.policyID == "formal-feedback-resolve")
            #expect(try await intake.emitted(about: id).last == "petition.track_corrected")
            let error = await #expect(throws: RPCError.self) {
                _ = try await intake.petitions.correctTrack(
                    .id(id), to: .value(.dossier), reason: "x", by: .of(.head, IntakeMethods.correctTrack))
            }
            #expect(error?.violations.map(\.reason) == ["UNSUPPORTED_TRACK"])
        }
    }

    @Test(arguments: Engine.available)
    func aRefusalAfterItsLimitIsNotedAsLate(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBSubmitPetitionRequest.sample.but {
                $0.senderKind = .citizen
                $0.kind = .feedbackConduct
            }
            let early = try await intake.submit(request).id
            let late = try await intake.submit(request).id
            _ = try await intake.act(.reject, on: early)
            intake.clock.advance(by: .seconds(8 * 86_400))
            _ = try await intake.act(.reject, on: late)
            #expect(try await intake.timeline(early).last?.late == false)
            #expect(try await intake.timeline(late).last?.late == true)
        }
    }

    @Test(arguments: Engine.available)
    func theLatestRatingHolds(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .closed)
            for rating in [Rating.satisfied, .dissatisfied] {
                _ = try await intake.petitions.rate(
                    .id(id), .value(rating), comment: "", by: .of(.benLuc, IntakeMethods.rateAnswer))
            }
            #expect(try await intake.petition(id).rating == .dissatisfied)
        }
    }

    @Test(arguments: Engine.available)
    func concurrentMovesOfOnePetitionFollowEachOther(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<15 { group.addTask { _ = try await intake.act(.addNote, on: id) } }
                try await group.waitForAll()
            }
            #expect(try await intake.petition(id).version == 16)
            #expect(try await intake.timeline(id).map(\.position) == Array(1...16))
        }
    }
}
