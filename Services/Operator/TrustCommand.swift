import ArgumentParser
import FoundationEssentials
import AccessControl
import ServiceKit

struct TrustCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: "The signing keys of a deployment.",
        discussion: """
            EXAMPLES
              kipthoi trust init ./trust
              kipthoi trust list ./trust

            DIR/keys/<issuer>.key is private, for that service alone (KIPTHOI_SIGNING_KEY_FILE); DIR/jwks is public, for
            all (KIPTHOI_TRUST_DIR). Only operator and console may sign people.
            """,
        subcommands: [TrustInitCommand.self, TrustListCommand.self])
}

struct TrustInitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the keys that are missing; existing ones stay.",
        discussion: """
            EXAMPLES
              kipthoi trust init ./trust
            """)

    @Argument(help: "The folder.")
    var directory: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let made: [TokenIssuer]
        do {
            made = try TrustInit.makeKeys(in: directory)
        } catch {
            throw CommandFailure("keys cannot be written to \(directory): \(error)")
        }
        print(TrustListing(directory, made: made).text(json: json))
    }
}

struct TrustListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show which keys are there.",
        discussion: """
            EXAMPLES
              kipthoi trust list ./trust --json
            """)

    @Argument(help: "The folder that `trust init` made.")
    var directory: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        guard FileManager.default.fileExists(atPath: "\(directory)/jwks") else {
            throw CommandFailure("\(directory) holds no keys: `kipthoi trust init \(directory)` makes them")
        }
        print(TrustListing(directory).text(json: json))
    }
}

/// The issuers of a folder and what is there of each.
private struct TrustListing {
    struct Line {
        let issuer: TokenIssuer
        let isNew: Bool
        let privateKey: String
        let publicKeys: [String]
        /// Empty when all is well.
        let defect: String
    }

    let lines: [Line]

    init(_ directory: String, made: [TokenIssuer] = []) {
        lines = TokenIssuer.allCases.map { issuer in
            let path = TrustInit.keyPath(issuer, in: directory)
            let keys = Self.publicKeys("\(directory)/jwks/\(issuer.rawValue).json")
            return Line(
                issuer: issuer, isNew: made.contains(issuer), privateKey: path, publicKeys: keys,
                defect: Self.defect(of: path, keys))
        }
    }

    func text(json: Bool) -> String {
        if json { return JSONText.array(lines.map(document)) }
        return Terminal.table(
            ["ISSUER", "SIGNS", "PRIVATE KEY", "PUBLIC KEYS", "STATE"],
            lines.map { line in
                [
                    line.issuer.rawValue, line.issuer.signsPeople ? "people" : "itself", line.privateKey,
                    line.publicKeys.joined(separator: ", "), state(of: line),
                ]
            })
    }

    private func state(of line: Line) -> String {
        guard line.defect.isEmpty else { return Terminal.paint(line.defect, .red) }
        return line.isNew ? Terminal.paint("made now", .green) : "there"
    }

    private func document(_ line: Line) -> String {
        JSONText.object([
            ("issuer", JSONText.quote(line.issuer.rawValue)), ("signsPeople", String(line.issuer.signsPeople)),
            ("privateKey", JSONText.quote(line.privateKey)),
            ("publicKeys", JSONText.array(line.publicKeys.map(JSONText.quote))),
            ("madeNow", String(line.isNew)), ("defect", line.defect.isEmpty ? "null" : JSONText.quote(line.defect)),
        ])
    }

    private static func publicKeys(_ path: String) -> [String] {
        struct KeySet: Decodable {
            struct Key: Decodable { let kid: String? }
            let keys: [Key]
        }
        guard let data = FileManager.default.contents(atPath: path),
            let set = try? JSONDecoder().decode(KeySet.self, from: data)
        else { return [] }
        return set.keys.map { $0.kid ?? "?" }
    }

    /// A private key elsewhere is as it should be on a server that has only its own.
    private static func defect(of path: String, _ publicKeys: [String]) -> String {
        if publicKeys.isEmpty { return "no public key: nobody trusts it" }
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return "" }
        let permissions = attributes[.posixPermissions] as? Int ?? 0
        return permissions & 0o077 == 0 ? "" : "others can read the private key: chmod 600 \(path)"
    }
}
