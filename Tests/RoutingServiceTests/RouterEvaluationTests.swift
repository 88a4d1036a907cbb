import FoundationEssentials
import Models
@testable import RoutingService
import Testing
import VietnameseText

/// How often the router is right on labelled petitions, where they are at hand; they are no part of the product.
@Suite(.timeLimit(.minutes(1)))
struct RouterEvaluationTests {
    private struct Labelled: Decodable {
        let text: String
        let division: String
        let alternatives: [String]
        let authority: String?
        let fair: Bool
    }

    @Test func isRightOftenEnough() throws {
        guard let petitions = try Self.load() else { return }
        let written = try Self.evaluation(petitions) { $0 }
        let plain = try Self.evaluation(petitions) { VietnameseText.fold($0) }
        print("router, \(petitions.count) petitions:\n\(EvaluationReport.table(written))")
        #expect(written.exact.value >= 0.82)
        #expect(written.acceptable.value >= 0.92)
        #expect(written.amongTwo.value >= 0.92)
        #expect(written.aboveThreshold.value >= 0.7)
        #expect(written.acceptableAboveThreshold.value >= 0.95)
        #expect(written.beyondFound.value >= 0.6)
        #expect(written.ownTakenForBeyond.value <= 0.1)
        #expect(plain.exact.value >= written.exact.value - 0.03)
        #expect(plain.acceptable.value >= written.acceptable.value - 0.03)
    }

    private static func evaluation(_ petitions: [Labelled], _ typed: (String) -> String) throws -> Evaluation {
        let router = try RouterTests.router()
        let names = ["dept": "DEPARTMENT", "province": "PROVINCE", "ministry": "MINISTRY"]
        return Evaluation(
            try petitions.map { petition in
                Evaluation.Case(
                    expected: petition.division, acceptable: petition.alternatives,
                    authority: petition.authority.flatMap { names[$0] } ?? "",
                    router.decide(try RouterTests.input(typed(petition.text))))
            })
    }

    /// Nil when the file is not there.
    private static func load() throws -> [Labelled]? {
        let path = "\(FileManager.default.currentDirectoryPath)/../shared/data/petitions-dev.jsonl"
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try data.split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Labelled.self, from: Data($0)) }
            .filter(\.fair)
    }
}
