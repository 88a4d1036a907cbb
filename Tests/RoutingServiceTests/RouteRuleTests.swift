import FoundationEssentials
import Models
import ReferenceData
@testable import RoutingService
import ServiceKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RouteRuleTests {
    /// The shipped rule set with other ordered rules.
    static func rules(_ json: String) throws -> RoutingRules {
        var rules = try RoutingRules(json: try #require(try RoutingFixture.reference.get().routingRules))
        rules.rules = try JSONDecoder().decode([RouteRule].self, from: Data(json.utf8))
        return rules
    }

    private static func decide(
        _ text: String, _ json: String, day: String = "2026-11-20", commune: String = "", channel: String = "",
        field: String = "", procedure: String = ""
    ) throws -> RouteDecision {
        var input = try RouterTests.input(text, procedure: procedure, field: field)
        (input.day, input.communeCode, input.channel) = (day, commune, channel)
        let model = try RoutingFixture.reference.get().routingModel.map(RouteModel.init(json:))
        return Router(rules: try rules(json), model: model).decide(input)
    }

    private static let powerCut = "Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối."

    @Test func joinsConditionsByAndAndOr() throws {
        let json = """
            [{"id": "r", "when": {"communes": ["27991", "27694"], "channels": ["HOTLINE"],
              "any": [{"phrases": ["trạm biến áp"]}, {"phrases": ["cột điện"]}], "none": [{"phrases": ["chợ"]}]},
              "then": {"unit": "KHTH", "joint": ["QLNL"]}}]
            """
        let decision = try Self.decide(Self.powerCut, json, commune: "27694", channel: "HOTLINE")
        #expect(decision.unitCode == "KHTH")
        #expect(decision.rule == "r")
        #expect(decision.appliedRules == ["r"])
        #expect(decision.jointUnits?.first == "QLNL")
        #expect(decision.matchedTerms == ["trạm biến áp"])
        #expect(try Self.decide(Self.powerCut, json, commune: "27694", channel: "ZALO").unitCode == "QLNL")
        #expect(try Self.decide(Self.powerCut, json, commune: "25459", channel: "HOTLINE").unitCode == "QLNL")
        #expect(try Self.decide("Cột điện ngã vào chợ.", json, commune: "27694", channel: "HOTLINE").rule != "r")
        #expect(try Self.decide("Cột điện ngã.", json, commune: "27694", channel: "HOTLINE").rule == "r")
    }

    @Test func asksForProcedureAndField() throws {
        let json = """
            [{"id": "p", "when": {"procedures": ["2.0001"]}, "then": {"unit": "KHTH"}},
             {"id": "f", "when": {"fields": ["Hóa chất"]}, "then": {"unit": "QLCN"}}]
            """
        #expect(try Self.decide("Xin hướng dẫn.", json, procedure: "2.000181.000.00.00.H55").rule == "p")
        #expect(try Self.decide("Xin hướng dẫn.", json, field: "hoá chất").rule == "f")
        #expect(try Self.decide("Xin hướng dẫn.", json, field: "Điện").rule == "field")
    }

    @Test func holdsFromADayAndNoMoreOnAnother() throws {
        let json = """
            [{"id": "r", "from": "2026-11-20", "to": "2026-11-24", "when": {"phrases": ["trạm biến áp"]},
              "then": {"unit": "KHTH"}}]
            """
        for (day, rule) in [("2026-11-19", "model"), ("2026-11-20", "r"), ("2026-11-23", "r"), ("2026-11-24", "model")]
        {
            #expect(try Self.decide(Self.powerCut, json, day: day).rule == rule, "\(day)")
        }
    }

    @Test func letsTheFirstSayAndStopsWhereARuleStops() throws {
        let json = """
            [{"id": "a", "when": {"phrases": ["mất điện"]}, "then": {"authority": "PROVINCE"}},
             {"id": "b", "when": {"phrases": ["trạm biến áp"]}, "then": {"unit": "KHTH", "authority": "MINISTRY"}},
             {"id": "c", "when": {"units": ["KHTH"]}, "then": {"unit": "QLTT", "review": true}, "stop": true},
             {"id": "d", "when": {"phrases": ["mất điện"]}, "then": {"joint": ["QLCN"]}}]
            """
        let decision = try Self.decide(Self.powerCut, json)
        #expect(decision.appliedRules == ["a", "b", "c"])
        #expect(decision.unitCode == "KHTH")
        #expect(decision.authority == .province)
        #expect(decision.needsReview)
        #expect(decision.jointUnits?.contains("QLCN") != true)
    }

    @Test func namesTheAgencyOfWhatIsOutsideAnyway() throws {
        let json = """
            [{"id": "a", "when": {"phrases": ["sổ đỏ", "trạm biến áp"]}, "then": {"agency": "Văn phòng Đăng ký đất đai"}}]
            """
        let land = try Self.decide("Xin cấp sổ đỏ, giấy chứng nhận quyền sử dụng đất.", json)
        #expect(land.isOutsideField && land.outsideAgency == "Văn phòng Đăng ký đất đai")
        #expect(land.appliedRules == ["a"] && land.rule == "model")
        let own = try Self.decide(Self.powerCut, json)
        #expect(own.unitCode == "QLNL" && own.outsideAgency.isEmpty)
    }

    @Test func answersOfficeAndInspectorateOnlyByRule() throws {
        let complaint = try RouterTests.router().decide(
            try RouterTests.input("Tôi tố cáo chuyên viên Sở Công Thương vòi vĩnh khi nhận hồ sơ."))
        #expect(complaint.unitCode == "TTRA")
        #expect(complaint.needsReview)
        let office = try RouterTests.router().decide(
            try RouterTests.input("Xin cho biết lịch tiếp công dân của Giám đốc Sở tháng này."))
        #expect(office.unitCode == "VP" && office.rule == "van-thu-mot-cua-cua-so")
        // Until there is such a unit in the directory, somebody has to say who gets it.
        #expect(office.needsReview)
        var input = try RouterTests.input("Xin cho biết lịch tiếp công dân của Giám đốc Sở tháng này.")
        input.units.append(RouteInput.Unit(code: "VP", name: "Văn phòng Sở", fields: []))
        #expect(try !RouterTests.router().decide(input).needsReview)
        let model = try RouteModel(json: try #require(try RoutingFixture.reference.get().routingModel))
        #expect(Set(model.units.labels).isDisjoint(with: ["VP", "TTRA"]))
    }

    @Test(arguments: [
        ("xin cap lai GP BL thuoc la cho ho kinh doanh", "QLTM"), ("CCN của xã bao giờ có hạ tầng?", "QLCN"),
        ("TBA của ấp quá tải, điện yếu.", "QLNL"), ("GCN CHXD sắp hết hạn, làm TTHC gì?", "QLTM"),
        ("de nghi QLTT kiem tra hang gia o cho", "QLTT"),
    ])
    func readsAbbreviations(text: String, unit: String) throws {
        #expect(try RouterTests.router().decide(try RouterTests.input(text)).unitCode == unit)
    }

    @Test func writesAbbreviationsOut() throws {
        let table = Abbreviations([
            "gp": "giấy phép", "bl xd": "bán lẻ xăng dầu", "xd": "xây dựng", "DN": "doanh nghiệp",
        ])
        func read(_ text: String) -> String { RoutedText(text, table).words.map(\.written).joined(separator: " ") }
        #expect(read("GP BL XD") == "giấy phép bán lẻ xăng dầu")
        #expect(read("gp xd") == "giấy phép xây dựng")
        #expect(read("DN hỏi, dn hỏi") == "doanh nghiệp hỏi dn hỏi")
    }

    @Test func refusesEverythingThatIsWrongAtOnce() throws {
        let rules = try Self.rules(
            """
            [{"id": "model", "when": {}, "then": {}},
             {"id": "x", "from": "2026-13-01", "to": "2026-01-01", "when": {"phrases": ["…"], "channels": ["FAX"]},
              "then": {"unit": "PKT", "authority": "KING", "confidence": 2}},
             {"id": "x", "from": "2026-02-01", "to": "2026-01-01", "when": {"any": []}, "then": {"unit": "VP"}},
             {"id": "y", "when": {"phrases": ["chợ"]}, "then": {"confidence": 0.5}},
             {"id": "z", "when": {"phrases": ["chợ"]}, "then": {"unit": "QLTM", "agency": "Sở Xây dựng"}}]
            """)
        let found = rules.violations(
            units: ["QLTM", "QLCN", "KTATMT", "QLNL", "KHTH", "QLTT", "KCXT"], field: "rules")
        let places = found.map { "\($0.field) \($0.reason)" }
        for place in [
            "rules.rules[0].id BAD_ID", "rules.rules[0].when BAD_CONDITION", "rules.rules[0].then NO_EFFECT",
            "rules.rules[1].from BAD_DATE", "rules.rules[1].when BAD_CONDITION",
            "rules.rules[1].then.unit UNKNOWN_UNIT",
            "rules.rules[1].then.authority UNKNOWN_AUTHORITY", "rules.rules[1].then.confidence OUT_OF_RANGE",
            "rules.rules[3].then.confidence NO_UNIT", "rules.rules[4].then.agency NOT_OUTSIDE",
            "rules.rules[2].id BAD_ID", "rules.rules[2].to BAD_RANGE", "rules.rules[2].when BAD_CONDITION",
        ] {
            #expect(places.contains(place), "\(place)")
        }
        #expect(!places.contains("rules.rules[2].then.unit UNKNOWN_UNIT"))
    }

    @Test func refusesMembersThatNobodyReads() {
        for json in [
            #"[{"id": "a", "when": {"phrase": ["x"]}, "then": {"unit": "QLTM"}}]"#,
            #"[{"id": "a", "when": {"phrases": ["x"]}, "then": {"units": "QLTM"}}]"#,
            #"[{"id": "a", "when": {"phrases": ["x"]}, "then": {"unit": "QLTM"}, "halt": true}]"#,
        ] {
            #expect(throws: DecodingError.self) { try Self.rules(json) }
        }
    }

    @Test func shipsRulesWithoutFault() throws {
        let reference = try RoutingFixture.reference.get()
        let rules = try RoutingRules(json: try #require(reference.routingRules))
        #expect(rules.violations(units: Set(reference.units.map(\.code)), field: "rules").isEmpty)
        #expect((rules.rules ?? []).allSatisfy { !$0.basis.isEmpty })
    }

    /// Whatever is the department's own in the sentences written for the product stays so; these were written before
    /// the rules of authority.
    @Test func takesFewOfTheDepartmentsOwnForBeyond() throws {
        let examples = try RoutingFixture.reference.get().routingExamples
        let router = try RouterTests.router()
        func share(_ examples: [ReferenceData.RoutingExample], _ hit: (RouteDecision) -> Bool) throws -> Double {
            let hits = try examples.count { hit(router.decide(try RouterTests.input($0.text))) }
            return Double(hits) / Double(examples.count)
        }
        let beyond = examples.filter { ["PROVINCE", "MINISTRY"].contains($0.authority) }
        let own = examples.filter { $0.authority == "DEPARTMENT" }
        let found = try share(beyond) { ["PROVINCE", "MINISTRY"].contains($0.authorityName) || $0.needsReview }
        #expect(found >= 0.6)
        let taken = try share(own) { ["PROVINCE", "MINISTRY"].contains($0.authorityName) }
        #expect(taken <= 0.1)
    }
}
