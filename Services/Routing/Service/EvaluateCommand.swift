package import ArgumentParser
import FoundationEssentials
import Models
import ReferenceData
import ServiceKit
import VietnameseText

/// Measures the router on labelled texts that it has not learned from.
package struct EvaluateCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evaluate", abstract: "Measure the router on labelled texts, with 95 % intervals.",
            discussion: """
                EXAMPLES
                  routing-service evaluate --file petitions-dev.jsonl
                Each line is {"text", "division", "alternatives", "authority", "fair"}; "fair": false is left out.
                """)
    }

    @Option(help: "labelled lines")
    package var file: String

    @OptionGroup package var reference: ReferenceFlags

    package init() {}

    private struct Labelled: Decodable {
        let text: String
        let division: String
        let alternatives: [String]?
        let authority: String?
        let fair: Bool?
    }

    package func run() async throws {
        let explainer = try RouteExplainer(reference: try reference.load(), settings: reference.settings())
        let petitions = try PetitionLines.read(file).map { try JSONDecoder().decode(Labelled.self, from: $0.bytes) }
            .filter { $0.fair != false }
        print(Self.report("as written", petitions.map { Self.measured($0, $0.text, explainer) }, explainer))
        print(
            Self.report(
                "without diacritics",
                petitions.map { Self.measured($0, VietnameseText.fold($0.text), explainer) }, explainer))
    }

    private static func measured(
        _ petition: Labelled, _ text: String, _ explainer: RouteExplainer
    ) -> Evaluation.Case {
        let names = ["dept": "DEPARTMENT", "province": "PROVINCE", "ministry": "MINISTRY"]
        return Evaluation.Case(
            expected: petition.division, acceptable: petition.alternatives ?? [],
            authority: petition.authority.map { names[$0] ?? $0 } ?? "", explainer.decide(text))
    }

    private static func report(_ title: String, _ cases: [Evaluation.Case], _ explainer: RouteExplainer) -> String {
        "\(title): \(cases.count) texts, threshold \(explainer.router.threshold), model "
            + "\(explainer.router.model?.version ?? "none")\n"
            + EvaluationReport.table(Evaluation(cases))
    }
}

/// Figures for people.
enum EvaluationReport {
    static func table(_ evaluation: Evaluation) -> String {
        let rows: [(String, Evaluation.Share, String, String)] = [
            ("unit exact", evaluation.exact, "≥ 0.82", "0.60–0.63"),
            ("unit acceptable", evaluation.acceptable, "≥ 0.92", "0.66–0.73"),
            ("among the top two", evaluation.amongTwo, "≥ 0.92", ""),
            ("above the threshold", evaluation.aboveThreshold, "≥ 0.70", ""),
            ("acceptable above the threshold", evaluation.acceptableAboveThreshold, "≥ 0.95", ""),
            ("beyond authority: found or reviewed", evaluation.beyondFound, "≥ 0.60", ""),
            ("beyond authority: proposed as such", evaluation.beyondProposed, "", ""),
            ("the department's own taken for beyond", evaluation.ownTakenForBeyond, "≤ 0.10", ""),
            ("the department's own so or reviewed", evaluation.ownHeldUp, "", ""),
        ]
        return TextTable.format(
            ["MEASURE", "VALUE", "95 %", "COUNT", "BOUND", "TF-IDF + SVM"],
            rows.map { name, share, bound, yardstick in
                [
                    name, number(share.value), "\(number(share.interval.low))–\(number(share.interval.high))",
                    "\(share.hits)/\(share.of)", bound, yardstick,
                ]
            })
    }

    static func confusion(_ evaluation: Evaluation) -> String {
        let table = evaluation.confusion
        let codes = Set(table.keys).union(table.values.flatMap(\.keys)).sorted()
        return TextTable.format(
            ["IS \\ DECIDED"] + codes,
            codes.map { expected in [expected] + codes.map { String(table[expected]?[$0] ?? 0) } })
    }

    /// Confidence against how often it was right; the diagonal is perfect.
    static func calibrationPlot(_ evaluation: Evaluation) -> String {
        func x(_ value: Double) -> Int { 50 + Int(value * 400) }
        func y(_ value: Double) -> Int { 450 - Int(value * 400) }
        let points = evaluation.calibration.map { band in
            "<circle cx=\"\(x(band.confidence))\" cy=\"\(y(band.share.value))\" "
                + "r=\"\(3 + min(12, band.share.of / 8))\" fill=\"#0b6\"><title>\(band.share.hits)/\(band.share.of)</title></circle>"
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 500" font-family="sans-serif" font-size="14">
            <rect width="500" height="500" fill="#fff"/>
            <path d="M50 50V450H450" fill="none" stroke="#333"/>
            <path d="M50 450L450 50" stroke="#bbb" stroke-dasharray="6"/>
            <text x="170" y="485">độ tin cậy (confidence)</text>
            <text x="16" y="300" transform="rotate(-90 16 300)">tỷ lệ đúng (share right)</text>
            \(points.joined(separator: "\n"))
            </svg>

            """
    }

    static func number(_ value: Double) -> String {
        let thousandths = String(Int((value * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
        return "\(padded.dropLast(3)).\(padded.suffix(3))"
    }
}
