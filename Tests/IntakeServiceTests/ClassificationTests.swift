import FoundationEssentials
import Models
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

@Suite("Classification", .timeLimit(.minutes(2)))
struct ClassificationTests {
    private func content(_ body: String, subject: String = "Ý kiến") throws -> PetitionContent {
        var rules = FieldRules()
        let draft = PetitionDraft(
            PBSubmitPetitionRequest.sample.but { ($0.subject, $0.body) = (subject, body) })
        return try #require(draft.content(knowsCommune: { _ in true }, &rules))
    }

    @Test(arguments: [
        (
            "Hồ sơ bị trễ hẹn hai lần, cán bộ đùn đẩy, gây phiền hà", 1,
            ["phiền hà", "đùn đẩy", "trễ hẹn", "gây phiền hà"]
        ),
        ("Quy định khoảng cách 200 m là bất cập, khó thực hiện ở xã", 2, ["bất cập", "khó thực hiện"]),
        ("Hai thông tư chồng chéo, mâu thuẫn với nhau", 3, ["chồng chéo", "mâu thuẫn"]),
        ("Văn bản này trái luật", 4, ["trái luật"]),
        ("Chưa đúng cam kết quốc tế về thuế", 5, ["cam kết quốc tế"]),
        ("Trạm biến áp quá tải", 6, []),
        ("Đề nghị sửa đổi khoản 2 điều 5", 7, ["đề nghị sửa đổi"]),
        ("Sáng kiến lập điểm bán hàng lưu động", 8, ["sáng kiến"]),
        ("ho so bi tre hen, can bo dun day", 1, ["đùn đẩy", "trễ hẹn"]),
    ])
    func suggestsTheClassWithTheWordsThatSpeakForIt(body: String, number: Int, words: [String]) throws {
        let found = Classification(try content(body))
        #expect(found.contentClass.rawValue == number)
        #expect(Set(found.matched) == Set(words))
    }

    @Test(arguments: [
        ("Tôi làm đơn khiếu nại quyết định xử phạt", ["khiếu nại"]), ("Tố cáo ông A", ["tố cáo"]),
        ("toi to cao can bo", ["tố cáo"]), ("Đã KHIẾU NẠI và sẽ khởi kiện", ["khiếu nại", "khởi kiện"]),
        ("Tổ cao su của xã", []), ("Tờ cáo phó", []), ("Trạm biến áp", []),
    ])
    func wordsOfAComplaintRaiseTheFlag(body: String, words: [String]) throws {
        #expect(Classification.stopWords(try content(body)) == words)
    }

    @Test(arguments: Engine.available)
    func theFlagIsKeptToldAndFiltered(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let flagged = try await intake.submit("Đơn tố cáo", "Nội dung tố cáo việc cấp phép")
            try await intake.submit("Hỏi thủ tục", "Cấp phép bán lẻ rượu")
            #expect(try await intake.petition(flagged.id).stopWords == ["tố cáo"])
            let page = try await intake.petitions.list(
                PetitionFilter(stopped: true), pageSize: 0, token: "", by: .secretary)
            #expect(page.petitions.map(\.id) == [flagged.id])
            let others = try await intake.petitions.list(
                PetitionFilter(stopped: false), pageSize: 0, token: "", by: .secretary)
            #expect(others.petitions.count == 1)
            #expect(PBPetition(try await intake.petition(flagged.id)).stopWords == ["tố cáo"])
        }
    }

    /// Not even when it is in their hands, whatever their roles.
    @Test(arguments: Engine.available)
    func whomItIsAboutNeverSeesIt(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit(
                .sample.but {
                    ($0.senderKind, $0.kind) = (.citizen, .feedbackConduct)
                    $0.conductSubject = .with { ($0.unitCode, $0.officerID) = ("QLNL", "to-truong") }
                }
            ).id
            try await intake.index()
            try await intake.hear(.routed, about: id, sequence: 1)
            for stranger in [Principal.officer, .head, .teamHead] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.get(.id(id), by: stranger)
                }
                #expect(error?.code == .notFound, "\(stranger.id)")
                let list = try await intake.petitions.list(PetitionFilter(), pageSize: 0, token: "", by: stranger)
                #expect(list.petitions.isEmpty, "\(stranger.id)")
                #expect(try await intake.found("qua tai", by: stranger) == [])
            }
            let known = try await intake.petitions.get(.id(id), by: .secretary)
            #expect(known.content.conductSubject == ConductSubject(unitCode: "QLNL", officerID: "to-truong"))
            #expect(
                try await intake.petitions.list(PetitionFilter(), pageSize: 0, token: "", by: .clerk).petitions.count
                    == 1)
            let refused = await #expect(throws: RPCError.self) {
                try await intake.submit(.sample.but { $0.conductSubject.unitCode = "QLNL" })
            }
            #expect(refused?.violations.map(\.reason) == ["NOT_ALLOWED"])
        }
    }

    /// A commune officer may be the one it is about.
    @Test(arguments: Engine.available)
    func aCommuneSeesOfConductOnlyWhatTheOfficerSentInPerson(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let colleague = Principal(
                id: "officer:xa-ben-luc-2", roles: [.communeOfficer], communeCode: Intake.benLuc)
            let request = PBSubmitPetitionRequest.sample.but {
                ($0.senderKind, $0.kind) = (.citizen, .feedbackConduct)
                $0.body = "Cán bộ xã hách dịch với người dân."
            }
            let citizens = try await intake.submit(request).id
            let own = try await intake.submit(request, as: colleague).id
            try await intake.index()
            let error = await #expect(throws: RPCError.self) {
                try await intake.petitions.get(.id(citizens), by: .benLuc)
            }
            #expect(error?.code == .notFound)
            for act in [Move.withdraw, .provideSupplement, .reopen, .rate] {
                let refused = await #expect(throws: RPCError.self) {
                    _ = try await intake.act(act, on: citizens, as: .benLuc)
                }
                #expect(refused?.code == .notFound, "\(act)")
            }
            #expect(try await intake.found("hach dich", by: .benLuc) == [])
            func listed(_ principal: Principal) async throws -> [String] {
                try await intake.petitions.list(PetitionFilter(), pageSize: 0, token: "", by: principal).petitions
                    .map(\.id)
            }
            #expect(try await listed(.benLuc) == [])
            #expect(try await listed(colleague) == [own])
            #expect(try await intake.petitions.get(.id(own), by: colleague).id == own)
            #expect(try await intake.act(.withdraw, on: own, as: colleague)?.status == .withdrawn)
        }
    }

    @Test(arguments: Engine.available)
    func theFlagOfAComplaintIsShownToTheDepartmentOnly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit("Đơn khiếu nại", "Khiếu nại quyết định thu hồi giấy phép")
            let expected: [(Principal, [String])] = [
                (.portal, []), (.benLuc, []), (.officer, ["khiếu nại"]), (.secretary, ["khiếu nại"]),
            ]
            for (principal, words) in expected {
                #expect(PBPetition(petition, seenBy: Scope(principal)).stopWords == words, "\(principal.id)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func whatIsSaidAboutConductIsHiddenFromOtherUnits(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit("Cán bộ hách dịch", "Cán bộ phòng thương mại hách dịch") {
                ($0.senderKind, $0.kind) = (.citizen, .feedbackConduct)
            }.id
            try await intake.index()
            for stranger in [Principal.officer, .head, .trader] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.get(.id(id), by: stranger)
                }
                #expect(error?.code == .notFound)
                #expect(try await intake.found("hach dich", by: stranger) == [])
                #expect(
                    try await intake.petitions.list(PetitionFilter(), pageSize: 0, token: "", by: stranger).petitions
                        .isEmpty)
                let query = SimilarityQuery(communeCode: Intake.benLuc, text: "Cán bộ phòng thương mại hách dịch")
                #expect(try await intake.petitions.similar(to: query, by: stranger).isEmpty)
                let change = await #expect(throws: RPCError.self) {
                    try await intake.act(.addNote, on: id, as: stranger)
                }
                #expect(change?.code == .notFound)
            }
            try await intake.hear(.routed, about: id, sequence: 1)
            for own in [Principal.officer, .head, .secretary, .teamHead, .clerk] {
                #expect(try await intake.found("hach dich", by: own) == [1], "\(own.id)")
            }
            #expect(try await intake.found("hach dich", by: .trader) == [])
        }
    }
}
