import Foundation
import Models
import ReferenceData
@testable import RoutingService
import ServiceKit
import Testing
import VietnameseText

@Suite(.timeLimit(.minutes(2)))
struct RouteModelTests {
    private static let texts = [
        "Trạm biến áp của ấp quá tải, tối nào điện cũng yếu.", "Chợ xã dột nát, tiểu thương xin nâng cấp.",
        "Đường liên ấp nhiều ổ gà, học sinh đi lại khó.", "Xin hỗ trợ tham gia hội chợ và quảng bá sản phẩm OCOP.",
        "Kho hóa chất rò rỉ mùi nồng nặc.", "Cửa hàng bán hàng giả, không rõ nguồn gốc.",
    ]

    @Test(arguments: texts)
    func decidesTheSameWithoutDiacritics(text: String) throws {
        let router = try RouterTests.router()
        let written = router.decide(try RouterTests.input(text))
        let plain = router.decide(try RouterTests.input(VietnameseText.fold(text)))
        #expect(written.unitCode == plain.unitCode)
        #expect(written.rule == "model")
        #expect(written.modelVersion?.isEmpty == false)
    }

    @Test func learnsTheSameFromTheSame() throws {
        let rows = [
            TrainingRow(features: ["w:dien": 1], label: "QLNL"), TrainingRow(features: ["w:cho": 1], label: "QLTM"),
            TrainingRow(features: ["w:dien": 1, "w:cho": 0.2], label: "QLNL"),
        ]
        let first = LinearModel(training: rows, labels: ["QLNL", "QLTM"])
        #expect(first == LinearModel(training: rows, labels: ["QLNL", "QLTM"]))
        let chances = first.probabilities(["w:dien": 1])
        #expect(chances[0] > 0.9)
        #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
        #expect(first.evidence(for: "QLNL", ["w:dien": 1], limit: 3).map(\.name) == ["w:dien"])
        #expect(
            try RouteModel(json: RouteModel(version: "1", examples: 3, units: first, authority: first).json).units
                == first)
    }

    @Test func oneBadCorrectionDoesNotTurnAField() throws {
        let reference = try RoutingFixture.reference.get()
        let rules = try RoutingRules(json: try #require(reference.routingRules))
        let bad = RouteTraining.Example(text: "Trạm biến áp quá tải, điện yếu.", unit: "KCXT", authority: "DEPARTMENT")
        let training = RouteTraining(reference, rules: rules, corrections: [bad])
        let router = Router(rules: rules, model: training.model(version: "with a bad correction"))
        // Its own words may follow it; the field does not.
        for text in [
            "Mất điện liên tục, đề nghị điện lực kiểm tra trạm biến áp.",
            "Công tơ điện chạy nhanh, tiền điện tăng gấp đôi.",
            "Xin lắp điện mặt trời mái nhà.", "Cột điện nghiêng, dây điện chùng nguy hiểm cho dân.",
        ] {
            let decision = router.decide(try RouterTests.input(text))
            #expect(decision.unitCode == "QLNL", "\(text)")
            #expect(decision.modelVersion == "with a bad correction")
        }
    }

    @Test func asksToJoinWhereTheTextNamesTwo() throws {
        let decision = try RouterTests.router().decide(
            try RouterTests.input("Cụm công nghiệp chưa có trạm biến áp, điện yếu, doanh nghiệp không vào cụm."))
        #expect(["QLCN", "QLNL"].contains(decision.unitCode))
        #expect((decision.jointUnits ?? []).allSatisfy { $0 != decision.unitCode })
    }

    @Test func tellsAQuestionAboutTheLawFromAComplaint() throws {
        let router = try RouterTests.router()
        let law = router.decide(
            try RouterTests.input(
                "Công ty xin hỏi theo Nghị định và Thông tư của Bộ, hàng tạm nhập tái xuất có phải xin giấy phép không?"
            ))
        #expect(law.authority == .ministry)
        let own = router.decide(try RouterTests.input("Điện yếu, đề nghị lắp thêm trạm biến áp cho ấp."))
        #expect(own.authority == .department)
    }

    @Test func explainsInTheAgreedForm() throws {
        let explainer = try RouteExplainer(reference: try RoutingFixture.reference.get(), settings: Settings())
        for (id, text) in [("\"P1\"", Self.texts[0]), ("7", ""), ("\"x\"", "🙂")] {
            let line = explainer.document(id, explainer.decide(text))
            let keys = ["id", "unit", "authority", "confidence", "needs_review", "alternatives", "matched", "rule"]
            let places = keys.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
            #expect(places.count == keys.count)
            #expect(places == places.sorted())
            struct Line: Decodable {
                struct Alternative: Decodable { let unit: String, score: Double }
                let unit: String, authority: String, alternatives: [Alternative], needs_review: Bool
            }
            let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            #expect(read.alternatives.count >= 2)
            #expect(read.alternatives.map(\.score) == read.alternatives.map(\.score).sorted(by: >))
            #expect(!read.alternatives.contains { $0.unit == read.unit })
            #expect(text.count > 2 ? read.unit == "QLNL" : read.needs_review)
        }
    }

    @Test func readsIdsOfEitherKindAndIgnoresTheRest() throws {
        let number = try JSONDecoder().decode(
            PetitionLines.Petition.self, from: Data(#"{"id": 7, "text": "x", "division": "QLNL"}"#.utf8))
        #expect(number.id == "7")
        let text = try JSONDecoder().decode(PetitionLines.Petition.self, from: Data(#"{"id": "a\"b"}"#.utf8))
        #expect(text.id == #""a\"b""#)
        #expect(text.text == nil)
    }

    @Test func everyLineHasItsLineOfOutput() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: path) }
        let lines = [
            #"{"id": "a", "text": "Trạm biến áp quá tải, mất điện."}"#, "", #"{"id": "b", "text": 7}"#, "no JSON",
            #"{"id": 1.5, "text": "Mất điện"}"#, #"["c"]"#, #"{"id": {}, "text": "Mất điện"}"#, #"{"id": "d""#,
        ]
        try (Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined(separator: "\r\n").utf8)).write(to: path)
        let read = try PetitionLines.read(path.path)
        #expect(read.map(\.number) == [1, 3, 4, 5, 6, 7, 8])
        let explainer = try RouteExplainer(reference: try RoutingFixture.reference.get(), settings: Settings())
        let explained = ExplainCommand.Explained(read[...], of: "lines", with: explainer, json: true)
        let output = explained.output.split(separator: "\n").map(String.init)
        #expect(
            output.map { $0.prefix { $0 != "," } } == [
                #"{"id":"a""#, #"{"id":"b""#, #"{"id":null"#, #"{"id":1.5"#, #"{"id":null"#, #"{"id":null"#,
                #"{"id":null"#,
            ])
        let empty = explainer.document("null", explainer.decide(""))
        #expect(output[2] == empty && output[4] == empty && output[6] == empty)
        #expect(output[1].contains(#""needs_review":true"#) && output[3].contains(#""unit":"QLNL""#))
        #expect(
            explained.warnings.split(separator: "\n").map { $0.prefix { $0 != ":" } } == [
                "line 3 of lines", "line 4 of lines", "line 6 of lines", "line 7 of lines", "line 8 of lines",
            ])
    }

    @Test func aModelHasANameOfItsOwnAndItsPlotBesideIt() {
        #expect(ModelName.next(on: "2026-12-01") { _ in false } == "2026-12-01.1")
        #expect(ModelName.next(on: "2026-12-01") { ["2026-12-01.1", "2026-12-01.2"].contains($0) } == "2026-12-01.3")
        #expect(ModelName.file("2026-12-01.1") == "var/routing-model-2026-12-01.1.json")
        #expect(ModelName.plot(beside: "x/routing-model.json") == "x/routing-model-calibration.svg")
        #expect(ModelName.isPossible("2026-12-01.1") && ModelName.isPossible("thu_2"))
        #expect(!ModelName.isPossible("") && !ModelName.isPossible("../x") && !ModelName.isPossible("một"))
    }

    @Test func countsSharesWithTheirIntervals() {
        let half = Evaluation.Share(hits: 50, of: 100)
        #expect(abs(half.interval.low - 0.404) < 0.001)
        #expect(abs(half.interval.high - 0.596) < 0.001)
        let cases = [
            Evaluation.Case(
                expected: "QLNL", acceptable: [], authority: "MINISTRY", units: ["QLNL", "QLTM"], confidence: 0.9,
                decidedAuthority: "DEPARTMENT", isReviewed: false),
            Evaluation.Case(
                expected: "QLTM", acceptable: ["QLTT"], authority: "DEPARTMENT", units: ["QLTT", "QLTM"],
                confidence: 0.4, decidedAuthority: "PROVINCE", isReviewed: true),
        ]
        let evaluation = Evaluation(cases)
        #expect(evaluation.exact.hits == 1)
        #expect(evaluation.acceptable.hits == 2)
        #expect(evaluation.amongTwo.hits == 2)
        #expect(evaluation.aboveThreshold == Evaluation.Share(hits: 1, of: 2))
        #expect(evaluation.beyondFound.hits == 0)
        #expect(evaluation.ownTakenForBeyond.hits == 1)
        #expect(evaluation.ownHeldUp.hits == 1)
    }
}
