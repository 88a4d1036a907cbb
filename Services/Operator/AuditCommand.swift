import ArgumentParser
import FoundationEssentials
import AccessControl
import IntakeService
import Models
import ServiceKit
import Storage

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The audit of all services: verify it, export its heads.",
        discussion: """
            EXAMPLES
              kipthoi audit verify --database-url postgres://… --key-file /etc/kipthoi/audit.key
              kipthoi audit head --database-url postgres://… > head-2026-11-20.json
              kipthoi audit verify --head head-2026-11-20.json --json

            Export the heads often and keep them on another machine: only they can show that the end of a chain was cut off.
            """,
        subcommands: [AuditVerifyCommand.self, AuditHeadCommand.self], defaultSubcommand: AuditVerifyCommand.self)
}

/// The heads of all chains at one time, as `audit head` writes them.
private struct ExportedHeads: Codable {
    let exportedAt: String
    let heads: [AuditHead]
}

struct AuditHeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "Print the ends of the chains as JSON, to be kept elsewhere.")

    @OptionGroup var databases: Databases

    func run() async throws {
        var heads: [AuditHead] = []
        var now = Date()
        for service in ServiceName.allCases {
            let (head, time) = try await databases.with(service, isOnlyOne: false) { database in
                try await Schema.migrator(of: service, database).check()
                return try await database.read { tx in (try AuditHead.read(service, in: tx), tx.now) }
            }
            heads.append(head)
            now = time
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let exported = ExportedHeads(exportedAt: InstantText.format(now), heads: heads)
        print(String(decoding: try encoder.encode(exported), as: UTF8.self))
    }
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every chain and find what was altered; then see that every petition is accounted for.",
        discussion: """
            The chains are read in the databases, with the key (--key-file, KIPTHOI_AUDIT_KEY_FILE). The account of petitions
            is taken by the methods of the running services; --offline leaves it out. Status 0: all is well; 1: it is not.
            """)

    @OptionGroup var databases: Databases
    @OptionGroup var connection: Connection

    @Option(help: "The file that holds the audit's key (KIPTHOI_AUDIT_KEY_FILE).")
    var keyFile: String?

    @Option(help: "Heads exported by `kipthoi audit head`: nothing before them may be missing.")
    var head: String?

    @Flag(help: "Only the chains: do not ask the running services.")
    var offline = false

    @Option(help: "Seconds that a petition under way may take until all services agree on it.")
    var settle = 15

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let exported = try self.exported()
        var reports: [AuditReport] = []
        for service in ServiceName.allCases {
            let key = try await key(of: service)
            let report = try await databases.with(service, isOnlyOne: false) { database in
                try await Schema.migrator(of: service, database).check()
                var report = try await AuditVerifier(service, database: database, key: key)
                    .verify(against: exported.first { $0.service == service.rawValue })
                if service == .intake {
                    let lost = try await database.read { tx in try PetitionAudit.lost(in: tx) }
                    report.findings += lost.map { "petition \($0) was removed: the chain tells of it" }
                }
                return report
            }
            reports.append(report)
        }
        let account = offline ? nil : try await Conservation(connection: connection, patience: .seconds(settle)).check()
        let isWell = reports.allSatisfy(\.findings.isEmpty) && account?.findings.isEmpty ?? true
        if json {
            print(AuditListing.document(reports, account, isWell: isWell, hasHeads: head != nil))
        } else {
            print(AuditListing.text(reports, account))
            if head == nil { print("the ends were not compared: --head takes what `kipthoi audit head` exported") }
        }
        guard isWell else { throw CommandFailure("the audit found what must not be") }
    }

    private func exported() throws -> [AuditHead] {
        guard let head else { return [] }
        guard let data = FileManager.default.contents(atPath: head),
            let exported = try? JSONDecoder().decode(ExportedHeads.self, from: data)
        else { throw CommandFailure("\(head) holds no heads of `kipthoi audit head`") }
        return exported.heads
    }

    /// The one named, the configured one, or that of `kipthoi dev`.
    private func key(of service: ServiceName) async throws -> AuditKey {
        let development = TrustInit.auditKeyPath(in: "\(databases.dataDir ?? "./var")/trust")
        if let keyFile { return try AuditKey(Self.read(keyFile)) }
        let settings = try await LoadedConfiguration.load(for: service).settings
        if settings["AUDIT_KEY"] == nil, FileManager.default.fileExists(atPath: development) {
            return try AuditKey(Self.read(development))
        }
        return try AuditKey(settings, isDevelopment: false)
    }

    private static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path),
            let line = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
        else { throw ConfigurationError("the file \(path) cannot be read") }
        return String(line)
    }
}

/// The result for people and for programs.
private enum AuditListing {
    static func text(_ reports: [AuditReport], _ account: Conservation.Account?) -> String {
        let rows = reports.map { report in
            [
                report.service.rawValue, String(report.rows), String(report.head.position), String(report.unsealed),
                report.unsealed == 0 ? "" : "\(Int(report.unsealedAge)) s",
                report.findings.isEmpty ? Terminal.paint("whole", .green) : Terminal.paint("ALTERED", .red),
            ]
        }
        var lines = [Terminal.table(["CHAIN", "ROWS", "HEAD", "UNSEALED", "OLDEST", "STATE"], rows)]
        lines += reports.flatMap { report in report.findings.map { "\(report.service.rawValue): \($0)" } }
        if let account {
            lines.append(
                "received \(account.received) = answered \(account.answered) + open \(account.open) + handed over "
                    + "\(account.handedOver) + otherwise closed \(account.closedOtherwise)")
            lines += account.findings
        } else {
            lines.append("the account of petitions was not taken (--offline)")
        }
        return lines.joined(separator: "\n")
    }

    static func document(_ reports: [AuditReport], _ account: Conservation.Account?, isWell: Bool, hasHeads: Bool)
        -> String
    {
        JSONText.object([
            ("ok", String(isWell)), ("endsCompared", String(hasHeads)),
            (
                "chains",
                JSONText.array(
                    reports.map { report in
                        JSONText.object([
                            ("service", JSONText.quote(report.service.rawValue)), ("rows", String(report.rows)),
                            (
                                "head",
                                JSONText.object([
                                    ("position", String(report.head.position)),
                                    ("seal", JSONText.quote(report.head.seal)),
                                ])
                            ),
                            (
                                "unsealed",
                                JSONText.object([
                                    ("rows", String(report.unsealed)), ("ageSeconds", String(report.unsealedAge)),
                                ])
                            ),
                            ("findings", JSONText.array(report.findings.map(JSONText.quote))),
                        ])
                    })
            ),
            ("conservation", account.map(document) ?? "null"),
        ])
    }

    private static func document(_ account: Conservation.Account) -> String {
        JSONText.object([
            ("received", String(account.received)), ("answered", String(account.answered)),
            ("open", String(account.open)), ("handedOver", String(account.handedOver)),
            ("closedOtherwise", String(account.closedOtherwise)),
            ("findings", JSONText.array(account.findings.map(JSONText.quote))),
        ])
    }
}
