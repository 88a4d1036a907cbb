import FoundationEssentials
import Models
import ReferenceData
@testable import RoutingService
import ServiceKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RouterTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let unit: String
        init(_ text: String, _ unit: String) {
            self.text = text
            self.unit = unit
        }
        var testDescription: String { "\(unit): \(text)" }
    }

    static let examples = [
        Example("Ấp 4 cuối nguồn điện yếu, bơm nước không lên, xin thêm máy biến áp.", "QLNL"),
        Example("Hóa đơn tiền điện tháng 10 tăng gấp đôi, người dân thắc mắc chỉ số công tơ.", "QLNL"),
        Example("Hộ dân muốn lắp điện mặt trời mái nhà thì đăng ký ở đâu?", "QLNL"),
        Example("Xã xin hướng dẫn giao tài sản kết cấu hạ tầng chợ sau khi hợp nhất hai ban quản lý chợ.", "QLTM"),
        Example("Thủ tục cấp giấy phép bán lẻ thuốc lá nay xã có còn thực hiện không?", "QLTM"),
        Example("Doanh nghiệp hỏi hồ sơ cấp giấy chứng nhận xuất xứ hàng hóa đi thị trường EU.", "QLTM"),
        Example("Đề nghị mở rộng cụm công nghiệp và bổ sung chủ đầu tư hạ tầng cụm công nghiệp.", "QLCN"),
        Example("Cơ sở sản xuất bánh kẹo hỏi giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm.", "QLCN"),
        Example("Kho hóa chất gần kênh bị rò rỉ hóa chất, cần kiểm tra kế hoạch ứng phó sự cố hóa chất.", "KTATMT"),
        Example("Trạm chiết nạp LPG sát nhà dân, bà con lo nổ gas.", "KTATMT"),
        Example("Xin hướng dẫn kiểm định kỹ thuật an toàn nồi hơi của lò sấy lúa.", "KTATMT"),
        Example("Nhiều cửa hàng bán hàng giả, hàng nhái không rõ nguồn gốc ở chợ phiên.", "QLTT"),
        Example("Có điểm kinh doanh găm hàng, không niêm yết giá phân bón.", "QLTT"),
        Example("Cơ sở xin hỗ trợ máy móc từ kinh phí khuyến công năm 2027.", "KCXT"),
        Example("Hợp tác xã muốn tham gia hội chợ và quảng bá sản phẩm OCOP.", "KCXT"),
        Example("Công chức kinh tế kiêm nhiệm nhiều việc, đề nghị tập huấn phần mềm một cửa.", "KHTH"),
        Example("Xã chưa rõ phân cấp, phân quyền và chế độ báo cáo lĩnh vực công thương.", "KHTH"),
        Example("Xin cấp giấy chứng nhận quyền sử dụng đất cho hộ ở ấp 2.", RouteDecision.outsideField),
        Example("Đề nghị lắp đèn chiếu sáng trên tuyến đường liên ấp.", RouteDecision.outsideField),
        Example("Nhà văn hóa ấp xuống cấp cần sửa chữa.", RouteDecision.outsideField),
        Example("Trường học thiếu phòng học cho năm học mới.", RouteDecision.outsideField),
        Example("Xã chưa mở được tài khoản ngân sách vì chưa có kế toán trưởng.", RouteDecision.outsideField),
        Example("Người dân hỏi chế độ bảo hiểm xã hội tự nguyện.", RouteDecision.outsideField),
    ]

    @Test(arguments: examples)
    func findsTheUnit(example: Example) throws {
        let decision = try Self.router().decide(try Self.input(example.text))
        #expect(decision.unitCode == example.unit, "\(decision.trace)")
        #expect(!decision.needsReview, "\(decision.trace)")
        #expect(!decision.matchedTerms.isEmpty)
    }

    @Test func readsTextWithoutMarks() throws {
        let decision = try Self.router().decide(try Self.input("ap 3 bi mat dien, tram bien ap qua tai"))
        #expect(decision.unitCode == "QLNL")
    }

    @Test func comparesBothWaysToPlaceAToneMark() throws {
        let old = try Self.router().decide(try Self.input("Kho hoá chất cạnh trường"))
        let new = try Self.router().decide(try Self.input("Kho hóa chất cạnh trường"))
        #expect(old.unitCode == "KTATMT")
        #expect(old.candidates.first?.score == new.candidates.first?.score)
    }

    @Test func countsALongPhraseOnceAndNotItsParts() throws {
        let decision = try Self.router().decide(try Self.input("Xin lắp điện chiếu sáng công cộng"))
        #expect(decision.unitCode == RouteDecision.outsideField)
        #expect(decision.outsideAgency == "Sở Xây dựng")
        #expect(!decision.candidates.contains { $0.unitCode == "QLNL" })
    }

    @Test func countsTheTitleMore() throws {
        let inBody = try Self.router().decide(try Self.input("cụm công nghiệp"))
        let inTitle = try Self.router().decide(try Self.input("", subject: "Cụm công nghiệp"))
        let points = (try #require(inBody.candidates.first).score, try #require(inTitle.candidates.first).score)
        #expect(points.1 > points.0)
    }

    @Test func aTopicIsSilentWhereItsExclusionStands() throws {
        let decision = try Self.router().decide(try Self.input("Mỏ đá nổ mìn làm nứt nhà dân"))
        #expect(decision.unitCode == "KTATMT")
    }

    @Test func doesNotTakeATelephoneForElectricity() throws {
        let decision = try Self.router().decide(try Self.input("Xin số điện thoại của cán bộ phụ trách"))
        #expect(!decision.candidates.contains { $0.unitCode == "QLNL" })
    }

    @Test func leavesToThePersonWhatSaysNothing() throws {
        let decision = try Self.router().decide(try Self.input("Kính đề nghị Sở xem xét, xin cảm ơn."))
        #expect(decision.needsReview)
        let empty = try Self.router().decide(try Self.input(""))
        #expect(empty.unitCode.isEmpty)
        #expect(empty.needsReview)
    }

    /// What two units could answer goes to the likelier one, and the other joins; where a province asks for more
    /// certainty it goes to the person.
    @Test func asksTheRivalOfACloseMatterToJoin() throws {
        let router = try Self.router()
        let input = try Self.input("Cụm công nghiệp chưa có lưới điện")
        let decision = router.decide(input)
        #expect(decision.unitCode == "QLCN" && !decision.needsReview)
        #expect(decision.jointUnits == ["QLNL"])
        #expect(Set(decision.candidates.map(\.unitCode)).isSuperset(of: ["QLCN", "QLNL"]))
        #expect(Router(rules: router.rules, model: router.model, threshold: 0.7).decide(input).needsReview)
    }

    @Test func aProcedureDecidesBeforeFieldAndText() throws {
        let decision = try Self.router().decide(
            try Self.input("Xin hướng dẫn", procedure: "2.000181", procedureUnit: "QLTM", field: "Điện lực"))
        #expect(decision.unitCode == "QLTM")
        #expect(decision.rule == "procedure")
        #expect(decision.confidence > 0.9)
    }

    @Test func aFieldDecidesBeforeText() throws {
        for field in ["Hóa chất", "hoá chất", "KTATMT"] {
            let decision = try Self.router().decide(try Self.input("Xin hướng dẫn hồ sơ", field: field))
            #expect(decision.unitCode == "KTATMT", "\(field)")
            #expect(decision.rule == "field")
        }
    }

    @Test func findsAFieldAmongTheWordsOfAUnit() throws {
        let decision = try Self.router().decide(try Self.input("Xin hướng dẫn", field: "kiểm tra viên điện lực"))
        #expect(decision.unitCode == "QLNL")
    }

    @Test func aFieldThatTheTextContradictsGoesToThePerson() throws {
        let decision = try Self.router().decide(
            try Self.input("Trạm biến áp quá tải, mất điện, dây điện chạm mái nhà", field: "Khuyến công"))
        #expect(decision.unitCode == "KCXT")
        #expect(decision.needsReview)
        #expect(decision.alternatives == ["QLNL"])
    }

    @Test func neverChoosesAUnitThatIsClosed() throws {
        var input = try Self.input("Trạm biến áp quá tải, mất điện")
        input.units.removeAll { $0.code == "QLNL" }
        let decision = try Self.router().decide(input)
        #expect(decision.needsReview)
    }

    @Test func guessesWhoseAuthorityItIs() throws {
        let router = try Self.router()
        func authority(_ text: String) throws -> Authority { router.decide(try Self.input(text)).authority }
        #expect(try authority("Trạm biến áp quá tải, mất điện") == .department)
        #expect(try authority("Đề nghị sửa đổi nghị định về kinh doanh xăng dầu") == .ministry)
        #expect(try authority("Đề nghị bổ sung cụm công nghiệp vào quy hoạch tỉnh") == .province)
        #expect(try authority("Xin cấp sổ đỏ, quyền sử dụng đất") == .otherDepartment)
    }

    @Test func survivesStrangeText() throws {
        let router = try Self.router()
        for text in ["", "   ", "🙂🙂", String(repeating: "mất điện ", count: 5000), "C/O", "\u{0301}\u{0301}"] {
            _ = router.decide(try Self.input(text, subject: text))
        }
    }

    @Test func storesAndReadsADecision() throws {
        let decision = try Self.router().decide(try Self.input("Mất điện ở ấp 3, trạm biến áp quá tải"))
        #expect(try RouteDecision(json: try decision.json) == decision)
    }

    @Test func everyRuleNamesAUnitOfTheDirectory() throws {
        let reference = try RoutingFixture.reference.get()
        let known = Set(reference.units.map(\.code))
        let rules = try Self.router().rules
        #expect(Set(rules.units.map(\.unit)) == known)
        #expect(Set(rules.fields.values).isSubset(of: known))
        #expect(rules.authority.allSatisfy { Authority(name: $0.authority) != nil })
    }

    @Test func noPhraseSpeaksForTwo() throws {
        let rules = try Self.router().rules
        let topics = rules.units.map { ($0.unit, $0.topics) } + rules.outside.map { ($0.agency, $0.topics) }
        var owner: [String: String] = [:]
        for (speaker, list) in topics {
            for phrase in list.flatMap(\.phrases) {
                let key = RoutedText(phrase).words.map { $0.written.lowercased() }.joined(separator: " ")
                let other = owner.updateValue(speaker, forKey: key)
                #expect(other == nil, "\(phrase): \(other ?? "") and \(speaker)")
            }
        }
    }

    private static let shared = Result {
        try Router(reference: try RoutingFixture.reference.get(), settings: Settings())
    }

    static func router() throws -> Router { try shared.get() }

    static func input(
        _ body: String, subject: String = "", procedure: String = "", procedureUnit: String? = nil, field: String = ""
    ) throws -> RouteInput {
        RouteInput(
            subject: subject, body: body, procedureCode: procedure, procedureUnit: procedureUnit, field: field,
            day: "2026-11-20",
            units: try RoutingFixture.reference.get().units.map {
                RouteInput.Unit(code: $0.code, name: $0.name, fields: $0.fields)
            })
    }
}
