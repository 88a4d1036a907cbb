import Cluster
import FoundationEssentials
import Models
import TestKit
import Testing

/// One story for each row of the table of states: the petition's status and what its clocks do.
@Suite("States of a petition", .timeLimit(.minutes(5)))
struct StateStories {
    @Test(arguments: Engine.available)
    func isReceivedAndItsMainClockStartsAtReceipt(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let response = try await province.submit()
            #expect(response.petition.status == .received && response.petition.hasDueAt)
            #expect(response.petition.dueAt.instant == response.petition.receivedAt.instant.addingTimeInterval(86_400))
            try await province.cluster.settle()
            let clock = try await province.clock(.rapid24H, response.petition.id)
            #expect(clock.startedAt == response.petition.receivedAt && clock.state == .running)
        }
    }

    @Test(arguments: Engine.available)
    func isAssignedToAnOfficerOfTheRightUnit(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            #expect(petition.status == .assigned && petition.unitCode == "QLNL" && !petition.officer.id.isEmpty)
            #expect(try await province.clock(.acceptance, petition.id).state == .running)
        }
    }

    @Test(arguments: Engine.available)
    func isAssignedToTheSecretaryWhenNobodyKnows(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed {
                $0.subject = "Xin hướng dẫn"
                $0.body = "Như đã trao đổi qua điện thoại."
            }
            #expect(petition.status == .assigned && petition.unitCode.isEmpty && petition.officer.id == "thu-ky")
        }
    }

    @Test(arguments: Engine.available)
    func isInProgressOnceAcceptedAndTheAcceptanceClockStops(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            #expect(petition.status == .inProgress)
            #expect(try await province.clock(.acceptance, petition.id).state == .stopped)
            #expect(try await province.clock(.rapid24H, petition.id).state == .running)
        }
    }

    @Test(arguments: Engine.available)
    func isAssignedAnewWhenReturnedAndTheMainClockGoesOn(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            let main = try await province.clock(.rapid24H, petition.id)
            _ = try await province.call(.routing, RoutingMethods.returnAssignment) {
                $0.petitionID = petition.id
                $0.reason = "Không thuộc nhiệm vụ của phòng"
            }
            try await province.cluster.settle()
            #expect(try await province.petition(petition.id).status == .assigned)
            let acceptance = try await province.clock(.acceptance, petition.id)
            #expect(acceptance.state == .running && acceptance.round == 2)
            #expect(try await province.clock(.rapid24H, petition.id).dueAt == main.dueAt)
        }
    }

    @Test(arguments: Engine.available)
    func isAssignedAnewWhenReassigned(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            _ = try await province.call(.routing, RoutingMethods.reassign) {
                $0.petitionID = petition.id
                $0.unitCode = "QLTM"
                $0.reason = "Thuộc lĩnh vực thương mại"
            }
            try await province.cluster.settle()
            let moved = try await province.petition(petition.id)
            #expect(moved.status == .assigned && moved.unitCode == "QLTM")
            #expect(try await province.clock(.acceptance, petition.id).round == 2)
        }
    }

    @Test(arguments: Engine.available)
    func waitsForTheSenderWithItsClocksPausedAndGoesOnAfterwards(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            _ = try await province.call(.intake, IntakeMethods.requestSupplement) {
                $0.petitionID = petition.id
                $0.question = "Đề nghị cho biết số trạm biến áp."
            }
            try await province.cluster.settle()
            #expect(try await province.petition(petition.id).status == .awaitingSupplement)
            #expect(try await province.clock(.rapid24H, petition.id).state == .paused)
            #expect(try await province.clock(.acceptance, petition.id).state == .paused)

            // The officer accepts meanwhile: the petition goes back to the state it would have by then.
            _ = try await province.call(.routing, RoutingMethods.acceptAssignment) { $0.petitionID = petition.id }
            try await province.advance(by: .seconds(5 * 3600))
            #expect(try await province.petition(petition.id).status == .awaitingSupplement)
            _ = try await province.call(.intake, IntakeMethods.provideSupplement) {
                $0.petitionID = petition.id
                $0.body = "Trạm số 12."
            }
            try await province.cluster.settle()
            #expect(try await province.petition(petition.id).status == .inProgress)
            let clock = try await province.clock(.rapid24H, petition.id)
            #expect(clock.state == .running && clock.pauses.count == 1)
            let paused = clock.pauses[0].to.instant.timeIntervalSince(clock.pauses[0].from.instant)
            #expect(paused >= 5 * 3600)
            #expect(abs(clock.dueAt.instant.timeIntervalSince(petition.dueAt.instant) - paused) < 0.001)
        }
    }

    @Test(arguments: Engine.available)
    func waitsForTheAuthorityAfterAnInterimAnswerAndComesBackWithAFreshClock(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            try await province.escalate(petition.id)
            let waiting = try await province.petition(petition.id)
            #expect(waiting.status == .awaitingAuthority)
            #expect(waiting.answers.map(\.kind) == [.interim] && waiting.answers[0].beyondAuthority)
            let handedOver = try await province.clock(.rapid24H, petition.id)
            #expect(handedOver.state == .stopped && handedOver.outcome == "HANDED_OVER")
            #expect(try await province.clock(.authority, petition.id).state == .running)

            try await province.advance(by: .seconds(3 * 86_400))
            _ = try await province.call(.routing, RoutingMethods.recordAuthorityReply) {
                $0.petitionID = petition.id
                $0.document.number = "1234/UBND-KT"
                $0.document.date = "2026-11-21"
                $0.document.issuer = "UBND tỉnh"
                $0.summary = "Đồng ý bổ sung danh mục đầu tư."
            }
            try await province.cluster.settle()
            #expect(try await province.petition(petition.id).status == .inProgress)
            #expect(try await province.clock(.authority, petition.id).state == .stopped)
            let fresh = try await province.clock(.rapid24H, petition.id)
            #expect(fresh.state == .running && fresh.round == 2)
        }
    }

    @Test(arguments: Engine.available)
    func isAnsweredFromAnyOpenStateAndAllClocksStop(engine: Engine) async throws {
        try await Province.story(engine) { province in
            for petition in [try await province.routed(), try await province.accepted()] {
                try await province.answer(petition)
                #expect(try await province.petition(petition.id).status == .answered)
                #expect(try await province.clocks(petition.id).allSatisfy { $0.state == .stopped })
                #expect(try await province.assignment(petition.id).state == .ended)
            }
        }
    }

    @Test(arguments: Engine.available)
    func isTransferredRejectedWithdrawn(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let transferred = try await province.accepted()
            _ = try await province.call(.routing, RoutingMethods.transferOutside) {
                $0.petitionID = transferred.id
                $0.agency = "Sở Tài chính"
                $0.reason = "Thuộc lĩnh vực ngân sách"
            }
            let rejected = try await province.routed()
            _ = try await province.call(.intake, IntakeMethods.rejectPetition) {
                $0.petitionID = rejected.id
                $0.reason = "Không rõ nội dung"
            }
            let withdrawn = try await province.routed()
            _ = try await province.call(.intake, IntakeMethods.withdrawPetition) {
                $0.petitionID = withdrawn.id
                $0.reason = "Đã tự giải quyết"
            }
            try await province.cluster.settle()
            let expected: [(String, PBPetitionStatus)] = [
                (transferred.id, .transferred), (rejected.id, .rejected), (withdrawn.id, .withdrawn),
            ]
            for (id, status) in expected {
                #expect(try await province.petition(id).status == status)
                #expect(try await province.clocks(id).allSatisfy { $0.state == .stopped })
            }
        }
    }

    @Test(arguments: Engine.available)
    func isMergedIntoTheOneReceivedEarlierAndFollowsItsAnswer(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let first = try await province.accepted()
            try await province.advance(by: .seconds(60))
            let second = try await province.routed()
            _ = try await province.call(.intake, IntakeMethods.mergePetition) {
                $0.petitionID = second.id
                $0.intoPetitionID = first.id
                $0.reason = "Cùng nội dung"
            }
            try await province.cluster.settle()
            let merged = try await province.petition(second.id)
            #expect(merged.status == .merged && merged.mergedInto == first.id)
            let clock = try await province.clock(.rapid24H, second.id)
            #expect(clock.state == .stopped && clock.outcome.hasPrefix("FOLLOWS"))
            let before = try await province.told(second.id)
            try await province.answer(first)
            #expect(try await province.newlyTold(second.id, since: before) == ["petition.answered → sender"])
        }
    }

    @Test(arguments: Engine.available)
    func refusesToMergeIntoALaterPetition(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let first = try await province.routed()
            try await province.advance(by: .seconds(60))
            let second = try await province.routed()
            let error = await #expect(throws: RPCError.self) {
                _ = try await province.call(.intake, IntakeMethods.mergePetition) {
                    $0.petitionID = first.id
                    $0.intoPetitionID = second.id
                    $0.reason = "Cùng nội dung"
                }
            }
            #expect(error?.code == .failedPrecondition && error?.reason == "MERGE_ORDER")
        }
    }

    @Test(arguments: Engine.available)
    func closesByItselfSevenDaysAfterTheAnswer(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.answered()
            try await province.advance(by: .seconds(7 * 86_400 - 60))
            #expect(try await province.petition(petition.id).status == .answered)
            try await province.advance(by: .seconds(120))
            #expect(try await province.petition(petition.id).status == .closed)
        }
    }

    @Test(arguments: Engine.available)
    func isReopenedWithinSevenDaysWithTheSameOfficerAndAFreshClock(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.answered()
            try await province.advance(by: .seconds(2 * 86_400))
            _ = try await province.call(.intake, IntakeMethods.reopenPetition) {
                $0.petitionID = petition.id
                $0.reason = "Điện vẫn yếu"
            }
            try await province.cluster.settle()
            let reopened = try await province.petition(petition.id)
            #expect(reopened.status == .inProgress && reopened.reopenCount == 1)
            #expect(reopened.officer == petition.officer)
            let clock = try await province.clock(.rapid24H, petition.id)
            #expect(clock.round == 2 && clock.state == .running && clock.dueAt == reopened.dueAt)
            #expect(try await province.assignment(petition.id).state == .accepted)
        }
    }

    @Test(arguments: Engine.available)
    func refusesToReopenAfterSevenDays(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.answered()
            try await province.advance(by: .seconds(8 * 86_400))
            let error = await #expect(throws: RPCError.self) {
                _ = try await province.call(.intake, IntakeMethods.reopenPetition) {
                    $0.petitionID = petition.id
                    $0.reason = "Điện vẫn yếu"
                }
            }
            #expect(error?.code == .failedPrecondition)
        }
    }
}
