import Cluster
import FoundationEssentials
import Models
import TestKit
import Testing

/// One story for each row of the table of messages: who is told, once, and nobody else.
@Suite("Who is told", .timeLimit(.minutes(5)))
struct MessageStories {
    @Test(arguments: Engine.available)
    func tellsTheSenderOfReceiptThenTheOfficerAndTheSenderOfTheAssignment(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            #expect(
                try await province.told(petition.id).sorted() == [
                    "petition.received → sender", "petition.routed → officer", "petition.routed → sender",
                ])
            let messages = try await province.messages(petition.id)
            let receipt = try #require(messages.first { $0.rule == "petition.received" })
            #expect(receipt.body.contains(petition.code))
            #expect(!receipt.recipient.contains("0900000001"), "addresses are masked in lists")
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheNewOfficerOfAReassignmentButTheSenderOnlyTheFirstTime(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            let before = try await province.told(petition.id)
            _ = try await province.call(.routing, RoutingMethods.reassign) {
                $0.petitionID = petition.id
                $0.unitCode = "QLTM"
                $0.reason = "Thuộc lĩnh vực thương mại"
            }
            try await province.cluster.settle()
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.reassigned → officer"])
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSecretaryOfWhatNobodyCanPlace(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed {
                $0.subject = "Xin hướng dẫn"
                $0.body = "Như đã trao đổi qua điện thoại."
            }
            let told = try await province.told(petition.id)
            #expect(told.sorted() == ["petition.received → sender", "petition.unroutable → secretary"])
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSecretaryOfAReturnAndTheTeamHeadFromTheSecond(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            var before = try await province.told(petition.id)
            try await province.giveBack(petition.id)
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.returned → secretary"])

            _ = try await province.call(.routing, RoutingMethods.reassign) {
                $0.petitionID = petition.id
                $0.unitCode = "QLCN"
                $0.reason = "Thử phòng khác"
            }
            try await province.cluster.settle()
            before = try await province.told(petition.id)
            try await province.giveBack(petition.id)
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.returned → team_head"])
            #expect(try await province.assignment(petition.id).assigneeKind == .teamHead)
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSecretaryWhenNobodyAcceptsWithinAnHour(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            let before = try await province.told(petition.id)
            try await province.advance(by: .seconds(61 * 60))
            #expect(
                try await province.newlyTold(petition.id, since: before)
                    == ["clock.stage_reached 100 → secretary", "petition.returned → secretary"])
            #expect(try await province.assignment(petition.id).bounces == 1)
        }
    }

    @Test(arguments: Engine.available)
    func remindsTheOfficerOfTheAuthorityEachWeek(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            var before = try await province.told(petition.id)
            try await province.escalate(petition.id)
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.answered → sender"])
            before = try await province.told(petition.id)
            try await province.advance(by: .seconds(7 * 86_400 + 60))
            let told = try await province.newlyTold(petition.id, since: before)
            #expect(told.count == 1 && told[0].hasPrefix("clock.stage_reached") && told[0].hasSuffix("officer"))
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSenderOfAQuestionAndTheOfficerOfTheReply(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            var before = try await province.told(petition.id)
            _ = try await province.call(.intake, IntakeMethods.requestSupplement) {
                $0.petitionID = petition.id
                $0.question = "Trạm số mấy?"
            }
            try await province.cluster.settle()
            #expect(
                try await province.newlyTold(petition.id, since: before) == ["petition.supplement_requested → sender"])
            before = try await province.told(petition.id)
            _ = try await province.call(.intake, IntakeMethods.provideSupplement) {
                $0.petitionID = petition.id
                $0.body = "Trạm số 12."
            }
            try await province.cluster.settle()
            #expect(
                try await province.newlyTold(petition.id, since: before) == ["petition.supplement_provided → officer"])
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSenderOfRejectionTransferAndMerge(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let target = try await province.routed()
            try await province.advance(by: .seconds(60))
            let (rejected, transferred, merged) = (
                try await province.routed(), try await province.accepted(), try await province.routed()
            )
            let ids = [rejected.id, transferred.id, merged.id]
            var before: [String: [String]] = [:]
            for id in ids { before[id] = try await province.told(id) }
            _ = try await province.call(.intake, IntakeMethods.rejectPetition) {
                $0.petitionID = rejected.id
                $0.reason = "Không rõ nội dung"
            }
            _ = try await province.call(.routing, RoutingMethods.transferOutside) {
                $0.petitionID = transferred.id
                $0.agency = "Sở Tài chính"
                $0.reason = "Thuộc lĩnh vực ngân sách"
            }
            _ = try await province.call(.intake, IntakeMethods.mergePetition) {
                $0.petitionID = merged.id
                $0.intoPetitionID = target.id
                $0.reason = "Cùng nội dung"
            }
            try await province.cluster.settle()
            let expected = ["petition.rejected → sender", "petition.transferred → sender", "petition.merged → sender"]
            for (id, line) in zip(ids, expected) {
                #expect(try await province.newlyTold(id, since: before[id] ?? []) == [line])
            }
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSenderOfInterimAndFinalAnswers(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            var before = try await province.told(petition.id)
            try await province.answer(petition, .interim)
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.answered → sender"])
            #expect(try await province.petition(petition.id).status == .inProgress)
            #expect(try await province.clock(.rapid24H, petition.id).state == .running)
            before = try await province.told(petition.id)
            try await province.answer(petition)
            #expect(try await province.newlyTold(petition.id, since: before) == ["petition.answered → sender"])
            let last = try #require(try await province.messages(petition.id).last)
            #expect(last.body.contains("nâng công suất trong tháng 12"))
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheSenderOfAnExtension(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            let clock = try await province.clock(.rapid24H, petition.id)
            let before = try await province.told(petition.id)
            let due = clock.dueAt.instant.addingTimeInterval(12 * 3600)
            _ = try await province.call(.sla, SLAMethods.extendClock) {
                $0.clockID = clock.id
                $0.dueAt = PBTimestamp(due)
                $0.reason = "Chờ kết quả kiểm tra hiện trường"
            }
            try await province.cluster.settle()
            #expect(try await province.newlyTold(petition.id, since: before) == ["clock.extended → sender"])
            #expect(try await province.petition(petition.id).dueAt.instant == due)
            // The sender's message and the petition's timeline hold the numbered notice itself.
            let message = try #require(try await province.messages(petition.id).last)
            let timeline = try await province.call(.intake, IntakeMethods.listTimeline) { $0.petitionID = petition.id }
            let notice = try #require(timeline.entries.last { $0.action == "clock.extended" }?.details)
            #expect(notice.contains("Số: 1/PXL-SCT") && notice.contains("Chờ kết quả kiểm tra hiện trường"))
            #expect(message.body.contains(notice))
            await #expect(throws: RPCError.self, "only once") {
                _ = try await province.call(.sla, SLAMethods.extendClock) {
                    $0.clockID = clock.id
                    $0.dueAt = PBTimestamp(due.addingTimeInterval(3600))
                    $0.reason = "Lần hai"
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func tellsOfficerAndUnitHeadOfAReopeningAndTheOfficerOfTheAuthoritysReply(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.answered()
            var before = try await province.told(petition.id)
            _ = try await province.call(.intake, IntakeMethods.reopenPetition) {
                $0.petitionID = petition.id
                $0.reason = "Điện vẫn yếu"
            }
            try await province.cluster.settle()
            #expect(
                try await province.newlyTold(petition.id, since: before)
                    == ["petition.reopened → officer", "petition.reopened → unit_head"])

            try await province.escalate(petition.id)
            before = try await province.told(petition.id)
            _ = try await province.call(.routing, RoutingMethods.recordAuthorityReply) {
                $0.petitionID = petition.id
                $0.document.number = "1234/UBND-KT"
                $0.document.date = "2026-11-18"
                $0.document.issuer = "UBND tỉnh"
                $0.summary = "Đồng ý"
            }
            try await province.cluster.settle()
            #expect(try await province.newlyTold(petition.id, since: before) == ["authority.replied → officer"])
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheUnitHeadOfADissatisfiedSenderOnly(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let happy = try await province.answered()
            let unhappy = try await province.answered()
            let before = (try await province.told(happy.id), try await province.told(unhappy.id))
            for (petition, rating) in [(happy, PBRating.satisfied), (unhappy, .dissatisfied)] {
                _ = try await province.call(.intake, IntakeMethods.rateAnswer) {
                    $0.petitionID = petition.id
                    $0.rating = rating
                }
            }
            try await province.cluster.settle()
            #expect(try await province.newlyTold(happy.id, since: before.0) == [])
            #expect(try await province.newlyTold(unhappy.id, since: before.1) == ["petition.rated → unit_head"])
        }
    }
}

extension Province {
    func giveBack(_ id: String) async throws {
        _ = try await call(.routing, RoutingMethods.returnAssignment) {
            $0.petitionID = id
            $0.reason = "Không thuộc nhiệm vụ của phòng"
        }
        try await cluster.settle()
    }
}
