import FoundationEssentials
import Models
@testable import RoutingService
import Testing

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
        let router = try RouterTests.router()
        var exact = 0, acceptable = 0, sure = 0, surelyRight = 0
        for petition in petitions {
            let decision = router.decide(try RouterTests.input(petition.text))
            let isExact = decision.unitCode == petition.division
            let isAcceptable = isExact || petition.alternatives.contains(decision.unitCode)
            exact += isExact ? 1 : 0
            acceptable += isAcceptable ? 1 : 0
            guard !decision.needsReview else { continue }
            sure += 1
            surelyRight += isAcceptable ? 1 : 0
        }
        print(
            "router: \(petitions.count) petitions, \(exact) exact, \(acceptable) acceptable, \(sure) sure, "
                + "\(surelyRight) of these acceptable")
        #expect(Double(exact) >= 0.82 * Double(petitions.count))
        #expect(Double(sure) >= 0.7 * Double(petitions.count))
        #expect(Double(surelyRight) >= 0.95 * Double(sure))
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
