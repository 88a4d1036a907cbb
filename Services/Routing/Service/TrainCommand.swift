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
                  routing-service train --model-version 2026-12-01.1 --out routing-model.json --plot calibration.svg
                  routing-service train --corrections corrections.jsonl --model-version try --dry-run
                  routing-service train --model-version 2026-12-01.1 --store
                  routing-service models promote 2026-12-01.1
                A line of corrections is {"text", "unit", "authority"}. With --store it also learns from the petitions
                of the service's database (corrections, moves, answers) and leaves the model there to be promoted.
                Without it the model is written as routing-model.json into the folder of the reference data.
                """)
    }

    @Flag(help: "Learn from the service's database too and keep the model there.")
    package var store = false

    @OptionGroup package var database: DatabaseFlags

    @Option(help: "stands in every decision made with the model")
    package var modelVersion: String

    @Option(help: "file to write; routing-model.json of the reference data when absent")
    package var out: String?

    @Option(help: "SVG file for the calibration plot")
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

    package func run() async throws {
        guard store else { return try write() }
        try await database.withSchema(of: RoutingModule.self) { database in
            let (evidence, set, isTaken) = try await database.read { [modelVersion] tx in
                (
                    try EvidenceStore().examples(in: tx),
                    try RuleSetStore().version(at: tx.now, in: tx).flatMap { try RuleSetStore().set($0, in: tx) },
                    try LearnedModelStore().model(modelVersion, in: tx) != nil
                )
            }
            guard !isTaken else { throw CommandFailure("there is a model \(modelVersion) already") }
            let (training, evaluation) = try measured(evidence, rules: set?.rules)
            guard !dryRun else { return }
            let model = training.model(version: modelVersion)
            try await AuditedDatabase.ofOperator(database, "train").write { tx in
                let row = LearnedModel(
                    id: model.version, trainedAt: tx.now, examples: model.examples, evidence: evidence.count,
                    accuracy: evaluation.exact.value)
                try LearnedModelStore().insert(model, row, in: tx)
            }
            print("model \(model.version) of \(model.examples) texts, \(evidence.count) from use; promote it to use it")
        }
    }

    /// Without a database: the file that ships.
    private func write() throws {
        let (training, _) = try measured([], rules: nil)
        guard !dryRun else { return }
        let path = try out ?? "\(reference.directory())/routing-model.json"
        let model = training.model(version: modelVersion)
        try model.json.write(to: URL(filePath: path), options: .atomic)
        print("\(path): model \(model.version) of \(model.examples) texts, \(model.units.weights.count) features")
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
            let row = try JSONDecoder().decode(Line.self, from: line)
            return RouteTraining.Example(text: row.text, unit: row.unit, authority: row.authority ?? "")
        }
        let training = RouteTraining(
            data, rules: try rules ?? RoutingRules(json: document), corrections: given + evidence)
        let threshold = reference.confidence ?? Router.defaultThreshold
        let evaluation = Evaluation(training.crossValidated(threshold: threshold, day: VietnamTime.localDay(Date())))
        print("five folds over \(evaluation.cases.count) texts, each decided by a model that has not seen it")
        print(EvaluationReport.table(evaluation))
        print(EvaluationReport.confusion(evaluation))
        if let plot { try Data(EvaluationReport.calibrationPlot(evaluation).utf8).write(to: URL(filePath: plot)) }
        return (training, evaluation)
    }
}
