package import ArgumentParser
import FoundationEssentials
import Models
import ReferenceData
package import ServiceKit
import Storage

/// Builds the model anew and shows how it does on texts it has not seen.
package struct TrainCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "train", abstract: "Build the router's model from the reference data and corrections.",
            discussion: """
                EXAMPLES
                  routing-service train
                  routing-service train --corrections corrections.jsonl --dry-run
                  routing-service train --store --model-version 2026-12-01.1
                  routing-service models promote 2026-12-01.1
                  routing-service train --out Shared/ReferenceData/Data/routing-model.json --plot docs/routing-calibration.svg
                A line of corrections is {"text", "unit", "authority"}. With --store it also learns from the petitions
                of the service's database (corrections, moves, answers) and leaves the model there to be promoted.
                Without it the model is a file of its own under var, with its calibration plot beside it; nothing
                decides by it. The file that ships is written only when --out names it.
                """)
    }

    @Flag(help: "Learn from the service's database too and keep the model there.")
    package var store = false

    @OptionGroup package var database: DatabaseFlags

    @Option(help: "stands in every decision made with the model; the day and the next free number when absent")
    package var modelVersion: String?

    @Option(help: "file to write; var/routing-model-VERSION.json when absent")
    package var out: String?

    @Option(help: "SVG file for the calibration plot; beside the model when absent")
    package var plot: String?

    @Option(help: "officers' corrections, one JSON object a line")
    package var corrections: String?

    @Flag(help: "Measure only; write no model.")
    package var dryRun = false

    @OptionGroup package var reference: ReferenceFlags

    package init() {}

    private struct Line: Decodable {
        let text: String
        let unit: String
        let authority: String?
    }

    package func validate() throws {
        guard let modelVersion, !ModelName.isPossible(modelVersion) else { return }
        throw ValidationError("--model-version has 1 to 64 letters, digits, dots, dashes or underscores")
    }

    package func run() async throws {
        guard store else { return try write() }
        try await database.withSchema(of: RoutingModule.self) { database in
            let (evidence, set, known) = try await database.read { tx in
                (
                    try EvidenceStore().examples(in: tx),
                    try RuleSetStore().version(at: tx.now, in: tx).flatMap { try RuleSetStore().set($0, in: tx) },
                    Set(try LearnedModelStore().all(in: tx).map(\.id))
                )
            }
            let version = modelVersion ?? ModelName.next(on: Self.today, isTaken: known.contains)
            guard !known.contains(version) else { throw CommandFailure("there is a model \(version) already") }
            let (training, evaluation) = try measured(evidence, rules: set?.rules)
            try draw(evaluation, beside: ModelName.file(version))
            guard !dryRun else { return }
            let model = training.model(version: version)
            try await AuditedDatabase.ofOperator(database, "train").write { tx in
                let row = LearnedModel(
                    id: model.version, trainedAt: tx.now, examples: model.examples, evidence: evidence.count,
                    accuracy: evaluation.exact.value)
                try LearnedModelStore().insert(model, row, in: tx)
            }
            print("model \(model.version) of \(model.examples) texts, \(evidence.count) from use; promote it to use it")
        }
    }

    /// Without a database: a file that nobody reads until it is put somewhere.
    private func write() throws {
        let version =
            modelVersion
            ?? ModelName.next(on: Self.today) {
                out == nil && FileManager.default.fileExists(atPath: ModelName.file($0))
            }
        let (training, evaluation) = try measured([], rules: nil)
        let path = out ?? ModelName.file(version)
        try draw(evaluation, beside: path)
        guard !dryRun else { return }
        let model = training.model(version: version)
        try Self.save(try model.json, path)
        print("\(path): model \(model.version) of \(model.examples) texts, \(model.units.weights.count) features")
    }

    private static var today: String { VietnamTime.localDay(Date()) }

    /// A dry run draws only where it is told to.
    private func draw(_ evaluation: Evaluation, beside model: String) throws {
        guard let path = plot ?? (dryRun ? nil : ModelName.plot(beside: model)) else { return }
        do {
            try Self.save(Data(EvaluationReport.calibrationPlot(evaluation).utf8), path)
            print("\(path): calibration plot")
        } catch {
            // The model is what counts, unless the plot was asked for.
            guard plot == nil else { throw error }
            print("no calibration plot: \(path) cannot be written")
        }
    }

    private static func save(_ data: Data, _ path: String) throws {
        let file = URL(filePath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file, options: .atomic)
    }

    /// Prints the five folds.
    ///
    /// - Parameter rules: nil for those of the reference data.
    private func measured(
        _ evidence: [RouteTraining.Example], rules: RoutingRules?
    ) throws -> (RouteTraining, Evaluation) {
        let data = try reference.load()
        guard let document = data.routingRules else { throw CommandFailure("there is no routing-rules.json") }
        let given = try (corrections.map(PetitionLines.read) ?? []).map { line in
            let row = try JSONDecoder().decode(Line.self, from: line.bytes)
            return RouteTraining.Example(text: row.text, unit: row.unit, authority: row.authority ?? "")
        }
        let training = RouteTraining(
            data, rules: try rules ?? RoutingRules(json: document), corrections: given + evidence)
        let threshold = reference.confidence ?? Router.defaultThreshold
        let evaluation = Evaluation(training.crossValidated(threshold: threshold, day: VietnamTime.localDay(Date())))
        print("five folds over \(evaluation.cases.count) texts, each decided by a model that has not seen it")
        print(EvaluationReport.table(evaluation))
        print(EvaluationReport.confusion(evaluation))
        return (training, evaluation)
    }
}

/// What models and their files are called.
enum ModelName {
    private static let folder = "var"

    /// It becomes part of a file's name.
    static func isPossible(_ version: String) -> Bool {
        (1...64).contains(version.utf8.count)
            && version.utf8.allSatisfy { $0.isLetterOrDigit || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    /// `2026-12-01.1`, or the next free number of that day.
    static func next(on day: String, isTaken: (String) -> Bool) -> String {
        var number = 1
        while isTaken("\(day).\(number)") { number += 1 }
        return "\(day).\(number)"
    }

    static func file(_ version: String) -> String { "\(folder)/routing-model-\(version).json" }

    /// `routing-model.json` → `routing-model-calibration.svg`
    static func plot(beside model: String) -> String {
        "\(model.hasSuffix(".json") ? String(model.dropLast(5)) : model)-calibration.svg"
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
