import Cluster
import FoundationEssentials
import Models
import ServiceKit
import TestKit
import Testing

/// Petitions that come in otherwise than one by one over the portal.
@Suite("Taking in", .timeLimit(.minutes(5)))
struct IntakeStories {
    private static let topics = [
        "Trạm biến áp quá tải, điện yếu", "Cấp giấy phép bán lẻ sản phẩm thuốc lá", "Chợ xã xây xong chưa giao đơn vị quản lý",
        "Cụm công nghiệp chậm giải phóng mặt bằng", "Hàng giả, hàng không rõ nguồn gốc ở chợ phiên",
        "Đề án khuyến công hỗ trợ máy sấy bánh tráng",
    ]

    /// Sixty questions put to a visiting leader in an afternoon; every sixth was answered on the spot.
    @Test(arguments: Engine.available)
    func sixtyQuestionsOfOneMeetingGetACodeAUnitAndAClock(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let lines = (0..<60).map { number in
                let answer = number % 6 == 5 ? "Đã hướng dẫn tại hội nghị." : ""
                return "\(number + 1);Bến Lức;Đại biểu \(number);\(Self.topics[number % 6]), ấp \(number);14:30 17/11/2026;\(answer)"
            }
            let sheet = "STT;Xã;Người hỏi;Câu hỏi;Thời điểm tiếp nhận;Trả lời\r\n" + lines.joined(separator: "\r\n")
            let results = try await province.call(.intake, IntakeMethods.importPetitions, as: "intake_officer") {
                $0.sheet = Data(sheet.utf8)
            }.results
            #expect(results.count { $0.problems.isEmpty && !$0.code.isEmpty } == 60)
            try await province.cluster.settle()
            let asked = TestClock.instant("2026-11-17T14:30+07:00")
            for result in results {
                let petition = try await province.petition(result.petitionID)
                let clock = try await province.clock(.rapid24H, petition.id)
                #expect(clock.startedAt.instant == asked)
                #expect(clock.dueAt.instant == asked.addingTimeInterval(86_400))
                let assignment = try await province.assignment(petition.id)
                if result.status == .answered {
                    // Answered when it was asked: in time, and nobody is reminded of anything.
                    #expect(petition.status == .answered && clock.state == .stopped && !clock.hasBreachedAt)
                    #expect(clock.stages.allSatisfy { !$0.hasFiredAt })
                } else {
                    #expect(petition.status == .assigned && clock.state == .running)
                    #expect(!petition.unitCode.isEmpty || petition.officer.id == "thu-ky")
                    #expect(assignment.unitCode == petition.unitCode)
                }
            }
            let units = try await Set(results.asyncMap { try await province.petition($0.petitionID).unitCode })
            #expect(units.count >= 4, "the questions went to several units")
        }
    }

    /// A mail that names no commune is a numbered petition with the secretary, whose clock runs; what the secretary
    /// adds reaches everybody.
    @Test(arguments: Engine.available)
    func aMailThatCannotBePlacedIsCompletedByTheSecretary(engine: Engine) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-mail-\(UUIDv7.make())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["new", "cur"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        let settings = Settings(["MAIL_DIR": folder, "ATTACHMENT_DIR": "\(folder)/files"])
        try await Province.story(engine, settings: [.intake: settings]) { province in
            let mail = "Message-ID: <1@x>\r\nFrom: a@demo.invalid\r\nSubject: =?utf-8?Q?=C4=90i=E1=BB=87n?=\r\n\r\nĐiện yếu, trạm biến áp quá tải.\r\n"
            for name in ["1", "2"] { try Data(mail.utf8).write(to: URL(filePath: "\(folder)/new/\(name)")) }
            let taken = try await province.cluster.intake.loop("mail")?.runOnce()
            #expect(taken == 2)
            try await province.cluster.settle()
            let list = try await province.call(.intake, IntakeMethods.listPetitions) { _ in }.petitions
            #expect(list.count == 1)
            let petition = try #require(list.first)
            #expect(petition.triageReason == "UNKNOWN_COMMUNE" && petition.status == .assigned)
            #expect(petition.unitCode.isEmpty && petition.officer.id == "thu-ky")
            #expect(try await province.clock(.rapid24H, petition.id).state == .running)
            _ = try await province.call(.intake, IntakeMethods.resolveHoldingPen, as: "secretary") {
                $0.petitionID = petition.id
                $0.communeCode = "27991"
            }
            try await province.cluster.settle()
            #expect(try await province.petition(petition.id).communeName == "Xã Bến Lức")
            let clocks = try await province.call(.sla, SLAMethods.listClocks) { $0.communeCode = "27991" }.clocks
            #expect(clocks.contains { $0.petitionID == petition.id })
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ change: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await change(element)) }
        return results
    }
}
