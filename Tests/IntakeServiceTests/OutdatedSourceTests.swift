import FoundationEssentials
import Models
import RPC
import ReferenceData
import SwiftProtobuf
import TestKit
import Testing
import WorkCalendar

@testable import IntakeService

@Suite("Outdated sources", .timeLimit(.minutes(2)))
struct OutdatedSourceTests {
    private static func cited(_ texts: String..., on day: String) throws -> [String] {
        let reference = try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
        let day = try #require(LocalDate(day))
        return OutdatedSources(reference).cited(in: texts, on: day).map(\.title)
    }

    @Test(arguments: [
        ("2026-06-30", []), ("2026-07-01", ["Nghị định 42/2022/NĐ-CP"]), ("2026-11-20", ["Nghị định 42/2022/NĐ-CP"]),
    ])
    func aDecreeIsNamedFromTheDayItEnded(day: String, titles: [String]) throws {
        #expect(try Self.cited("Căn cứ NGHI DINH 42/2022/ND-CP về dịch vụ công", on: day) == titles)
        #expect(try Self.cited("Nghị định 142/2022/NĐ-CP, Nghị định 42/2022/QH", on: day) == [])
    }

    @Test(arguments: [("2026-06-30", 0), ("2026-07-01", 1), ("2027-02-28", 1), ("2027-03-01", 0)])
    func aProcedureIsNamedWhileItIsNotApplied(day: String, count: Int) throws {
        let name = "Thủ tục “Cấp Giấy phép bán lẻ rượu” (2.000620)"
        let expected = [String](repeating: name, count: count)
        #expect(try Self.cited("Xã nộp hồ sơ cap giay phep ban le ruou theo mẫu", on: day) == expected)
        #expect(try Self.cited("Thủ tục 2.000620", on: day) == expected)
        #expect(try Self.cited("Cấp Giấy phép bán lẻ", on: day) == [])
    }

    @Test(arguments: Engine.available)
    func theAnswerStandsAndWhoeverWroteItIsTold(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            let answer = try await intake.wire(as: .officer).call(
                IntakeMethods.answerPetition,
                .with {
                    $0.petitionID = id
                    $0.kind = .final
                    $0.body = "Đề nghị xã hướng dẫn thủ tục Cấp Giấy phép bán lẻ rượu."
                    $0.legalBasis = ["Nghị định 64/2007/NĐ-CP"]
                }, idempotencyKey: "r7")
            #expect(answer.petition.status == .answered)
            #expect(
                answer.warnings == [
                    "Nghị định 64/2007/NĐ-CP không áp dụng từ 01/07/2026, nay là Nghị định 224/2026/NĐ-CP.",
                    "Thủ tục “Cấp Giấy phép bán lẻ rượu” (2.000620) không áp dụng từ 01/07/2026 đến 28/02/2027.",
                ])
        }
    }
}
