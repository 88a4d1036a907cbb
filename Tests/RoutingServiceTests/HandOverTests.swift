import FoundationEssentials
import Models
import RPC
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// Joint units, letters to authorities and their replies, the consolidated proposal.
@Suite(.timeLimit(.minutes(2)))
struct HandOverTests {
    @Test(arguments: Engine.available)
    func aJointUnitHasItsPartBeforeTheMainDeadline(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            let due = routing.clock.now.addingTimeInterval(6 * 3600)
            let joined = try await routing.join(petition, "QLTM", due)
            #expect(joined.jointUnitCodes == ["QLTM"] && joined.unitCode == "QLNL")
            #expect(joined.jointParts.first?.dueAt == PBTimestamp(due))
            // Half of what is left when nobody says.
            let usual = try await routing.join(petition, "KTATMT", nil).jointParts[1].dueAt.instant
            #expect(abs(usual.timeIntervalSince(routing.clock.now) - 12 * 3600) < 120)
            for (unit, at, reason) in [
                ("QLTT", routing.clock.now.addingTimeInterval(25 * 3600), "NOT_BEFORE_MAIN"),
                ("QLTT", routing.clock.now.addingTimeInterval(-60), "NOT_IN_FUTURE"), ("QLNL", due, "SAME_UNIT"),
                ("KHONG", due, "UNKNOWN_UNIT"),
            ] {
                let refused = await refusal { _ = try await routing.join(petition, unit, at) }
                #expect(refused?.code == .invalidArgument && refused?.reason == reason)
            }
            guard case .jointUnitsChanged(let fact) = try #require(try await routing.facts(about: petition).last) else {
                Issue.record("not told")
                return
            }
            #expect(fact.jointUnitCodes == ["QLTM", "KTATMT"] && fact.assignee.officer.id == "cv1.qlnl")
        }
    }

    @Test(arguments: Engine.available)
    func aLatePartIsFlaggedAndTheJointUnitSeesThePetition(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            _ = try await routing.join(petition, "QLTM", routing.clock.now.addingTimeInterval(3600))
            _ = try await routing.join(petition, "QLTT", routing.clock.now.addingTimeInterval(3600))
            let listed = try await routing.call(RoutingMethods.listAssignments, .init(), as: .head("QLTM")).assignments
            #expect(listed.map(\.petitionID) == [petition])
            func opinion(_ unit: String, as principal: Principal) async throws -> PBAssignment {
                try await routing.call(
                    RoutingMethods.recordJointOpinion,
                    .with { ($0.petitionID, $0.unitCode, $0.opinion) = (petition, unit, "Đồng ý") }, as: principal
                ).assignment
            }
            let stranger = await refusal { _ = try await opinion("QLTM", as: .officer("cv1.qlnl")) }
            #expect(stranger?.code == .permissionDenied)
            #expect(try await opinion("QLTM", as: .officer("cv1.qltm")).jointParts.map(\.late) == [false, false])
            routing.clock.advance(by: .seconds(2 * 3600))
            #expect(try await routing.assignment(petition).jointParts.map(\.late) == [false, true])
            #expect(try await opinion("", as: .head("QLTT")).jointParts.map(\.late) == [false, true])
            let again = await refusal { _ = try await routing.join(petition, "QLTT", nil) }
            #expect(again?.reason == "OPINION_GIVEN")
            #expect(
                try await routing.assignment(petition).history.map(\.action).suffix(2) == [
                    "joint_opinion", "joint_opinion",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func aReplyIsMatchedByTheIdOfOurLetterForAllThatWentUpWithIt(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var petitions: [String] = []
            for document in ["doc-1", "doc-1", "doc-2"] {
                let petition = try await routing.receivePowerCut()
                petitions.append(petition)
                try await routing.escalate(petition, document)
            }
            let reply = try await routing.reply(document: "doc-1")
            #expect(reply.assignments.map(\.petitionID) == Array(petitions.prefix(2)))
            #expect(reply.assignment.escalation.reply.number == "99/UBND-KT")
            #expect(reply.assignment.escalation.document.documentID == "doc-1")
            #expect(try await routing.types(about: petitions[0]).last == "authority.replied")
            #expect(try await routing.types(about: petitions[2]).last == "petition.escalated")
            let twice = await refusal { _ = try await routing.reply(document: "doc-1") }
            #expect(twice?.reason == "ILLEGAL_TRANSITION")
            let unknown = await refusal { _ = try await routing.reply(document: "doc-9") }
            #expect(unknown?.code == .notFound)
            let other = await refusal { _ = try await routing.reply(petitions[2], document: "doc-1") }
            #expect(other?.reason == "DOCUMENT_MISMATCH")
            let nothing = await refusal { _ = try await routing.reply() }
            #expect(nothing?.code == .invalidArgument)
            #expect(try await routing.reply(petitions[2]).assignments.map(\.petitionID) == [petitions[2]])
        }
    }

    @Test(arguments: Engine.available)
    func proposalsAreGroupedByAuthority(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let province = try await routing.receivePowerCut()
            try await routing.escalate(province, "doc-1")
            let ministry = try await routing.receivePowerCut()
            try await routing.escalate(ministry, "doc-2", .ministry)
            _ = try await routing.reply(ministry)
            let outside = try await routing.receive("Xin cấp sổ đỏ, giấy chứng nhận quyền sử dụng đất.")
            _ = try await routing.receivePowerCut()
            func list(_ fill: (inout PBListProposalsRequest) -> Void = { _ in }) async throws -> PBListProposalsResponse
            {
                var request = PBListProposalsRequest()
                fill(&request)
                return try await routing.call(RoutingMethods.listProposals, request, as: .secretary)
            }
            let all = try await list()
            #expect(
                all.groups.map(\.agency) == ["Ủy ban nhân dân tỉnh", "Bộ Công Thương", "Sở Nông nghiệp và Môi trường"])
            #expect(all.groups.map { $0.proposals.map(\.petitionID) } == [[province], [ministry], [outside]])
            #expect(all.groups.flatMap { $0.proposals.map(\.state) } == ["ESCALATED", "REPLIED", "PROPOSED"])
            #expect(all.groups[0].proposals[0].communeName == "Xã Bến Lức")
            #expect(try await list { $0.authority = .ministry }.groups.map(\.authority) == [.ministry])
            let first = try await list { $0.pageSize = 2 }
            #expect(first.assignments.count == 2 && !first.nextPageToken.isEmpty)
            let second = try await list { ($0.pageSize, $0.pageToken) = (2, first.nextPageToken) }
            #expect(second.assignments.map(\.petitionID) == [outside] && second.nextPageToken.isEmpty)
            let before = PBTimestamp(routing.clock.now.addingTimeInterval(-3600))
            #expect(try await list { $0.to = before }.groups.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func twoProcessesNeverAssignOnePetitionTwice(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let twin = try await routing.twin()
            let ids = (0..<20).map { _ in UUIDv7.make() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in ids {
                    for process in [routing, twin] { group.addTask { _ = try await process.receivePowerCut(id: id) } }
                }
                try await group.waitForAll()
            }
            for id in ids { #expect(try await routing.types(about: id) == ["petition.routed"]) }
            let open = try await routing.openAssignments()
            #expect(open.values.reduce(0, +) == 20)
            #expect(open.values.max() == 7 && open.values.min() == 6)
        }
    }
}

/// ImportDirectory: everything or nothing, and a line for each line.
@Suite(.timeLimit(.minutes(2)))
struct DirectoryImportTests {
    @Test(arguments: Engine.available)
    func aDryRunSaysWhatARunWouldDoAndChangesNothing(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let csv = """
                Mã cán bộ;Họ và tên;Đơn vị;Vai trò;Chuyên môn;Số việc cùng lúc
                cv8.qlnl;Chuyên viên 8;QLNL;Chuyên viên;"điện mặt trời; 2.000181";20
                """
            let dry = try await routing.importDirectory("officers", csv, dryRun: true)
            #expect(!dry.imported && dry.added == 1 && dry.results.map(\.outcome) == ["ADDED"])
            #expect(try await routing.officer("cv8.qlnl") == nil)
            let run = try await routing.importDirectory("officers", csv)
            #expect(run.imported && run.added == 1)
            #expect(try await routing.officer("cv8.qlnl")?.capacity == 20)
            let again = try await routing.importDirectory("officers", csv)
            #expect(again.imported && again.unchanged == 1 && again.added + again.changed == 0)
            #expect(try await routing.types(about: "officer:cv8.qlnl") == ["directory.changed"])
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatWithTheSameKeyIsAnsweredWithTheFirstAnswer(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            func take(_ name: String, dryRun: Bool = false) async throws -> PBImportDirectoryResponse {
                let csv = "id,name,unit_code,role\ncv8.qlnl,\(name),QLNL,OFFICER\n"
                return try await routing.call(
                    DirectoryMethods.importDirectory,
                    .with { ($0.table, $0.csv, $0.dryRun) = ("officers", csv, dryRun) }, as: .administrator, key: "k1")
            }
            // What changed nothing stores nothing.
            #expect(try await take("Chuyên viên 8", dryRun: true).added == 1)
            let first = try await take("Chuyên viên 8")
            #expect(first.imported && first.added == 1)
            #expect(try await take("Chuyên viên 8") == first)
            #expect(try await routing.types(about: "officer:cv8.qlnl") == ["directory.changed"])
            let other = await refusal { _ = try await take("Chuyên viên 9") }
            #expect(other?.reason == "IDEMPOTENCY_KEY_REUSED")
        }
    }

    @Test(arguments: Engine.available)
    func nothingIsHalfImported(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let csv = """
                id,name,unit_code,role,capacity
                cv8.qlnl,Chuyên viên 8,QLNL,OFFICER,10
                cv9.qlnl,,KHONG,xx,nhiều
                cv8.qlnl,Chuyên viên 8,QLNL,OFFICER,11
                """
            let response = try await routing.importDirectory("officers", csv)
            #expect(!response.imported)
            #expect(response.results.map(\.line) == [2, 3, 4])
            #expect(response.results.map { $0.problems.isEmpty } == [true, false, false])
            #expect(response.results[1].key == "cv9.qlnl" && response.results[1].problems.count == 2)
            #expect(try await routing.officer("cv8.qlnl") == nil)
            #expect(try await routing.facts(about: "officer:cv8.qlnl").isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func theLastDayOfAFormEndsWithTheNextMidnight(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let csv = """
                Cán bộ,Xã đến biệt phái,Lĩnh vực,Từ ngày,Đến ngày,Quyết định
                cv2.qltm,27991;25486,QLNL,23/11/2026,30/11/2026,QĐ 12/QĐ-SCT
                """
            #expect(try await routing.importDirectory("secondments", csv).imported)
            let loan = try #require(
                try await routing.call(DirectoryMethods.listSecondments, .init(), as: .administrator).secondments.first)
            #expect(loan.communeCodes == ["27991", "25486"] && loan.fieldUnitCodes == ["QLNL"])
            #expect(loan.from == PeopleTests.at("2026-11-23T00:00") && loan.to == PeopleTests.at("2026-12-01T00:00"))
            #expect(try await routing.importDirectory("secondments", csv).unchanged == 1)
            let roster = """
                Người trực,Dự phòng,Từ,Đến
                cv1.qlnl,cv2.qlnl,17:00 20/11/2026,07:00 21/11/2026
                cv2.qlnl,,08:00 21/11/2026,07:00 22/11/2026
                """
            let taken = try await routing.importDirectory("duty_shifts", roster)
            #expect(taken.imported && taken.findings.map(\.kind) == [.gap, .gap])
        }
    }

    /// The same as a workbook, with a title above the headings and cells that are dates.
    @Test(arguments: Engine.available)
    func aWorkbookIsTakenInWholeOrNotAtAll(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            func loans() async throws -> [PBSecondment] {
                try await routing.call(DirectoryMethods.listSecondments, .init(), as: .administrator).secondments
            }
            let faulty = try await routing.importSheet("secondments", Data(PackageResources.biet_phai_loi_xlsx))
            #expect(!faulty.imported && faulty.results.map(\.line) == [3, 4, 5])
            #expect(faulty.results.map { $0.problems.isEmpty } == [true, false, false])
            let sound = Data(PackageResources.biet_phai_xlsx)
            let dry = try await routing.importSheet("secondments", sound, dryRun: true)
            #expect(!dry.imported && dry.results.map(\.outcome) == ["ADDED", "ADDED"])
            #expect(try await loans().isEmpty)
            let taken = try await routing.importSheet("secondments", sound)
            #expect(taken.imported && taken.added == 2 && taken.results.flatMap(\.problems).isEmpty)
            let stored = try await loans()
            #expect(stored.map(\.officerID) == ["cv2.qltm", "cv1.qlcn"])
            #expect(stored.map(\.communeCodes) == [["27991", "25486"], ["25459"]])
            #expect(
                stored.map(\.from) == [PeopleTests.at("2026-11-23T00:00"), PeopleTests.at("2026-12-01T00:00")])
            #expect(stored.map(\.to) == [PeopleTests.at("2026-12-01T00:00"), PeopleTests.at("2027-01-01T00:00")])
            #expect(try await routing.importSheet("secondments", sound).unchanged == 2)
        }
    }

    @Test func refusesWhatIsNoTableAndNoSheet() async throws {
        try await RoutingFixture.run(.sqlite) { routing in
            for (table, csv, reason) in [
                ("people", "id\n1", "UNKNOWN_TABLE"), ("officers", "x,y\n1,2", "NO_HEADINGS"),
                ("officers", "id,name\n\"1,2", "MALFORMED_CSV"),
            ] {
                let refused = await refusal { _ = try await routing.importDirectory(table, csv) }
                #expect(refused?.code == .invalidArgument && refused?.reason == reason)
            }
        }
    }
}

extension RoutingFixture {
    func join(_ petition: String, _ unit: String, _ due: Date?) async throws -> PBAssignment {
        try await call(
            RoutingMethods.addJointUnit,
            .with {
                ($0.petitionID, $0.unitCode, $0.reason) = (petition, unit, "Xin ý kiến")
                if let due { $0.partDueAt = PBTimestamp(due) }
            }, as: .officer("cv1.qlnl")
        ).assignment
    }

    func escalate(_ petition: String, _ document: String, _ authority: PBAuthority = .province) async throws {
        let expected = PBTimestamp(clock.now.addingTimeInterval(86_400))
        _ = try await call(
            RoutingMethods.escalateToAuthority,
            .with {
                ($0.petitionID, $0.authority, $0.expectedAt) = (petition, authority, expected)
                ($0.document.number, $0.document.date, $0.document.documentID) = ("1/SCT", "2026-11-20", document)
            }, as: .head("QLNL"))
    }

    func reply(_ petition: String = "", document: String = "") async throws -> PBRecordAuthorityReplyResponse {
        try await call(
            RoutingMethods.recordAuthorityReply,
            .with {
                ($0.petitionID, $0.inReplyToDocumentID, $0.summary) = (petition, document, "Đồng ý")
                ($0.document.number, $0.document.date) = ("99/UBND-KT", "2026-11-20")
            }, as: .head("QLNL"))
    }

    func importDirectory(_ table: String, _ csv: String, dryRun: Bool = false) async throws -> PBImportDirectoryResponse
    {
        try await call(
            DirectoryMethods.importDirectory, .with { ($0.table, $0.csv, $0.dryRun) = (table, csv, dryRun) },
            as: .administrator)
    }

    func importSheet(_ table: String, _ sheet: Data, dryRun: Bool = false) async throws -> PBImportDirectoryResponse {
        try await call(
            DirectoryMethods.importDirectory, .with { ($0.table, $0.sheet, $0.dryRun) = (table, sheet, dryRun) },
            as: .administrator)
    }

    func officer(_ id: String) async throws -> Directory.Officer? {
        try await database.read { tx in try desk.directory.officer(id, in: tx) }
    }
}
