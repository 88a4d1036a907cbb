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
                Each line of the file is {"id": …, "text": …}; other members are ignored and never used. A line that cannot be
                read has its line of output too, to be reviewed by a person, and a word on standard error.
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
        let blocks = await withTaskGroup(of: (start: Int, block: Explained).self) { group in
            for start in starts {
                let block = lines[start..<min(start + Self.block, lines.count)]
                group.addTask { [json, file] in (start, Explained(block, of: file, with: explainer, json: json)) }
            }
            return await group.reduce(into: [Int: Explained]()) { $0[$1.start] = $1.block }
        }
        // In the order of the input, whichever was ready first.
        for start in starts {
            guard let block = blocks[start] else { continue }
            StandardError.write(block.warnings)
            print(block.output, terminator: "")
        }
    }

    /// One line of output for each line of input.
    struct Explained: Sendable {
        private(set) var output = ""
        private(set) var warnings = ""

        init(_ lines: ArraySlice<PetitionLines.Line>, of file: String, with explainer: RouteExplainer, json: Bool) {
            for line in lines {
                let petition = PetitionLines.Petition(line: line.bytes)
                if let problem = petition.problem { warnings += "line \(line.number) of \(file): \(problem)\n" }
                let decision = explainer.decide(petition.text ?? "")
                output += json ? explainer.document(petition.id, decision) : explainer.sentence(petition.id, decision)
                output += "\n"
            }
        }
    }
}

/// Lines of a file of petitions.
enum PetitionLines {
    struct Petition: Decodable {
        /// As JSON, so that a number comes back as one; `null` when there is none to be read.
        let id: String
        let text: String?
        /// What of the line could not be read; nil for most.
        let problem: String?

        private enum Keys: String, CodingKey { case id, text }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Keys.self)
            let id = Self.id(values)
            self.id = id ?? "null"
            do {
                text = try values.decodeIfPresent(String.self, forKey: .text)
                problem = id == nil ? "the id is neither a text nor a number" : nil
            } catch {
                text = nil
                problem = "the text is no text"
            }
        }

        /// What is no JSON object is a petition that says nothing.
        init(line: Data) {
            self =
                (try? JSONDecoder().decode(Petition.self, from: line))
                ?? Petition(id: "null", text: nil, problem: "no JSON object with an id and a text")
        }

        private init(id: String, text: String?, problem: String?) {
            self.id = id
            self.text = text
            self.problem = problem
        }

        private static func id(_ values: KeyedDecodingContainer<Keys>) -> String? {
            if let number = try? values.decode(Int.self, forKey: .id) { return String(number) }
            if let number = try? values.decode(Double.self, forKey: .id) { return String(number) }
            return (try? values.decodeIfPresent(String.self, forKey: .id) ?? "").map(JSONText.quote)
        }
    }

    /// A line that is not blank, with its place in the file, from 1.
    struct Line: Sendable {
        let number: Int
        let bytes: Data
    }

    private static func standardInput() -> Data {
        var data = Data()
        while let line = readLine(strippingNewline: false) { data.append(contentsOf: line.utf8) }
        return data
    }

    /// - Throws: `CommandFailure` when the file cannot be read.
    static func read(_ file: String) throws -> [Line] {
        let data: Data
        do {
            data = file == "-" ? standardInput() : try Data(contentsOf: URL(filePath: file))
        } catch {
            throw CommandFailure("\(file) cannot be read: \(error)")
        }
        let mark = Data([0xEF, 0xBB, 0xBF])
        let text = data.starts(with: mark) ? data.dropFirst(mark.count) : data
        return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { Line(number: $0.offset + 1, bytes: Data($0.element)) }
            .filter { line in !line.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
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
