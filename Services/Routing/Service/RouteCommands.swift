package import ArgumentParser
import FoundationEssentials
import Models
package import ReferenceData
package import ServiceKit

extension RoutingModule: ServiceCommands {
    package static var extra: [any ParsableCommand.Type] {
        [ExplainCommand.self, EvaluateCommand.self, TrainCommand.self, ModelsCommand.self]
    }
}

/// Where the reference data is; all these commands work offline.
package struct ReferenceFlags: ParsableArguments {
    @Option(help: "folder of the reference data (KIPTHOI_REFERENCE_DIR)")
    package var referenceDir: String?

    @Option(help: "code of the province (KIPTHOI_PROVINCE)")
    package var province: String?

    @Option(help: "0 to 1; what the router is less sure of goes to a person (KIPTHOI_ROUTING_CONFIDENCE)")
    package var confidence: Double?

    package init() {}

    func directory() throws -> String {
        try ReferenceData.locate(explicit: referenceDir ?? environment("REFERENCE_DIR"))
    }

    func load() throws -> ReferenceData {
        try ReferenceData.load(from: try directory(), province: province ?? environment("PROVINCE") ?? "80")
    }

    func settings() -> Settings {
        let text = confidence.map { String($0) } ?? environment(RoutingSettings.confidence)
        return Settings(text.map { [RoutingSettings.confidence: $0] } ?? [:])
    }

    private func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[ConfigKeys.prefix + name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Decides the texts of a file and says why; nothing is stored.
package struct ExplainCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain", abstract: "Say for each text of a file where it belongs, and why.",
            discussion: """
                EXAMPLES
                  routing-service explain --file petitions.jsonl --json
                Each line of the file is {"id": …, "text": …}; other members are ignored and never used.
                """)
    }

    @Option(help: "lines {\"id\", \"text\"}; - reads standard input")
    package var file: String

    @Flag(help: "Print one JSON object a line.")
    package var json = false

    @OptionGroup package var reference: ReferenceFlags

    package init() {}

    /// Lines decided by one task; the blocks are decided at once.
    private static let block = 250

    package func run() async throws {
        let explainer = try RouteExplainer(reference: try reference.load(), settings: reference.settings())
        let lines = try PetitionLines.read(file)
        let starts = Array(stride(from: 0, to: lines.count, by: Self.block))
        let blocks = try await withThrowingTaskGroup(of: (start: Int, text: String).self) { group in
            for start in starts {
                let block = lines[start..<min(start + Self.block, lines.count)]
                group.addTask { [json, file] in
                    (start, try Self.explained(block, of: file, with: explainer, json: json))
                }
            }
            return try await group.reduce(into: [Int: String]()) { $0[$1.start] = $1.text }
        }
        // In the order of the input, whichever was ready first.
        for start in starts { print(blocks[start] ?? "", terminator: "") }
    }

    private static func explained(
        _ lines: ArraySlice<Data>, of file: String, with explainer: RouteExplainer, json: Bool
    ) throws -> String {
        var output = ""
        for (number, line) in zip(lines.indices, lines) {
            guard let petition = try? JSONDecoder().decode(PetitionLines.Petition.self, from: line) else {
                throw CommandFailure("line \(number + 1) of \(file) is no object with an id and a text")
            }
            let decision = explainer.decide(petition.text ?? "")
            output += json ? explainer.document(petition.id, decision) : explainer.sentence(petition.id, decision)
            output += "\n"
        }
        return output
    }
}

/// Lines of a file of petitions.
enum PetitionLines {
    struct Petition: Decodable {
        /// As JSON, so that a number comes back as one.
        let id: String
        let text: String?

        private enum Keys: String, CodingKey { case id, text }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Keys.self)
            if let number = try? values.decode(Int.self, forKey: .id) {
                id = String(number)
            } else {
                id = JSONText.quote(try values.decodeIfPresent(String.self, forKey: .id) ?? "")
            }
            text = try values.decodeIfPresent(String.self, forKey: .text)
        }
    }

    private static func standardInput() -> Data {
        var data = Data()
        while let line = readLine(strippingNewline: false) { data.append(contentsOf: line.utf8) }
        return data
    }

    /// - Throws: `CommandFailure` when the file cannot be read.
    static func read(_ file: String) throws -> [Data] {
        let data: Data
        do {
            data = file == "-" ? standardInput() : try Data(contentsOf: URL(filePath: file))
        } catch {
            throw CommandFailure("\(file) cannot be read: \(error)")
        }
        return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }.filter { line in
            !line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
        }
    }
}

/// The router with the units of the reference data, as a service would start with it.
package struct RouteExplainer: Sendable {
    let router: Router
    private let units: [RouteInput.Unit]
    private let day = VietnamTime.localDay(Date())

    package init(reference: ReferenceData, settings: Settings) throws {
        router = try Router(reference: reference, settings: settings)
        units = reference.units.map { RouteInput.Unit(code: $0.code, name: $0.name, fields: $0.fields) }
    }

    package func decide(_ text: String) -> RouteDecision {
        router.decide(RouteInput(body: text, day: day, units: units))
    }

    /// Best first; every unit the model knows has a place, so there are always two others.
    private func alternatives(_ decision: RouteDecision) -> [(unit: String, score: Double)] {
        let unit = Self.unit(decision)
        let listed = decision.candidates.filter { $0.unitCode != unit }.map { (unit: $0.unitCode, score: $0.score) }
        let others = units.map(\.code).filter { code in code != unit && !listed.contains { $0.unit == code } }
        return listed + others.prefix(max(0, 2 - listed.count)).map { (unit: $0, score: 0) }
    }

    /// A text that says nothing is taken for none of ours; a person looks at it.
    private static func unit(_ decision: RouteDecision) -> String {
        decision.unitCode.isEmpty ? RouteDecision.outsideField : decision.unitCode
    }

    /// One line of JSON with bare names.
    package func document(_ id: String, _ decision: RouteDecision) -> String {
        let unit = Self.unit(decision)
        let authority = unit == RouteDecision.outsideField ? Authority.otherDepartment : decision.authority
        return JSONText.object([
            ("id", id), ("unit", JSONText.quote(unit)), ("authority", JSONText.quote(authority.rawValue)),
            ("confidence", Self.number(decision.confidence)), ("needs_review", "\(decision.needsReview)"),
            (
                "alternatives",
                JSONText.array(
                    alternatives(decision).map {
                        JSONText.object([("unit", JSONText.quote($0.unit)), ("score", Self.number($0.score))])
                    })
            ),
            ("matched", JSONText.array(decision.matchedTerms.map(JSONText.quote))),
            ("rule", JSONText.quote(decision.rule)),
        ])
    }

    /// For people.
    func sentence(_ id: String, _ decision: RouteDecision) -> String {
        "\(id): \(Self.unit(decision)), \(decision.authority.rawValue)\(decision.needsReview ? ", cần người xem" : "")\n"
            + decision.trace.map { "  \($0)" }.joined(separator: "\n")
    }

    private static func number(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }
}
