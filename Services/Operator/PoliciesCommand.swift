import ArgumentParser
import FoundationEssentials
import Models
import ReferenceData
import ServiceKit
import SwiftProtobuf

struct PoliciesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policies",
        abstract: "Deadline policies: versions, what a new one would move, and moving open clocks.",
        discussion: """
            EXAMPLES
              kipthoi policies
              kipthoi policies preview rapid-16h.yaml        which open clocks it would move, from and to
              kipthoi policies put rapid-16h.yaml --reason "Quyết định 12/QĐ-SCT"
              kipthoi policies rebase rapid-24h 2 --reason "Quyết định 12/QĐ-SCT"

            A document is YAML or JSON; docs/policies.md says what may stand in it. Open clocks keep their version until
            they are re-based.
            """,
        subcommands: [
            ListPoliciesCommand.self, PutPolicyCommand.self, PreviewPolicyCommand.self, RebaseCommand.self,
        ],
        defaultSubcommand: ListPoliciesCommand.self)
}

struct ListPoliciesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every version of every policy.",
        discussion: """
            EXAMPLES
              kipthoi policies list --json
            """)

    @OptionGroup var connection: Connection

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let response = try await connection.call(.sla, SLAMethods.listPolicies, .init())
        guard !json else { return print(try response.jsonString()) }
        let rows = response.policies.map { policy in
            [
                policy.id, String(policy.version), Track(policy.track)?.rawValue ?? "?", policy.step,
                policy.effectiveFrom.instant.local, policy.documentJson,
            ]
        }
        print(Terminal.table(["Chính sách", "Phiên bản", "Loại", "Bước", "Áp dụng từ", "Nội dung"], rows))
    }
}

struct PutPolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "put", abstract: "Save the next version of a policy.",
        discussion: """
            EXAMPLES
              kipthoi policies put rapid-16h.yaml --reason "Quyết định 12/QĐ-SCT"
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The document, YAML or JSON; - for standard input.")
    var file: String

    @Option(help: "Why; kept with the change.")
    var reason: String

    @Option(help: "Idempotency key: repeating the command with the same key saves one version.")
    var key: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var request = PBPutPolicyRequest()
        request.policy.documentJson = try PolicyFile.json(file)
        request.reason = reason
        let response = try await connection.call(
            .sla, SLAMethods.putPolicy, request, idempotencyKey: key ?? UUIDv7.make())
        guard !json else { return print(try response.jsonString()) }
        let policy = response.policy
        print("\(policy.id) phiên bản \(policy.version), áp dụng từ \(policy.effectiveFrom.instant.local)")
        Terminal.note("Các thời hạn đang chạy giữ phiên bản cũ; xem `kipthoi policies rebase`.")
    }
}

struct PreviewPolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Which open clocks a version would move; nothing is changed.",
        discussion: """
            EXAMPLES
              kipthoi policies preview rapid-16h.yaml
              kipthoi policies preview --id rapid-24h --policy-version 2
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "A document that is not saved yet, YAML or JSON; - for standard input.")
    var file: String?

    @Option(help: "A saved policy, with --policy-version.")
    var id: String?

    @Option(help: "Version of the saved policy.")
    var policyVersion: Int32?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (file == nil) == (id != nil && policyVersion != nil) else {
            throw ValidationError("Give a file, or --id and --policy-version.")
        }
    }

    func run() async throws {
        var request = PBPreviewPolicyChangeRequest()
        if let file { request.policy.documentJson = try PolicyFile.json(file) }
        request.policy.id = id ?? ""
        request.policy.version = policyVersion ?? 0
        let response = try await connection.call(
            .sla, SLAMethods.previewPolicyChange, request, timeout: .seconds(60))
        print(json ? try response.jsonString() : PolicyFile.table(response.changes))
    }
}

struct RebaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebase",
        abstract: "Move open clocks to a saved version; broken off, it goes on with the same --key.",
        discussion: """
            EXAMPLES
              kipthoi policies rebase rapid-24h 2 --reason "Quyết định 12/QĐ-SCT"
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The policy.")
    var id: String

    @Argument(help: "Its version.")
    var policyVersion: Int32

    @Option(help: "Why; the senders whose due time moves read it.")
    var reason: String

    @Option(help: "Idempotency key.")
    var key: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var request = PBRebaseClocksRequest()
        request.policyID = id
        request.policyVersion = policyVersion
        request.reason = reason
        let response = try await connection.call(
            .sla, SLAMethods.rebaseClocks, request, idempotencyKey: key ?? UUIDv7.make(), timeout: .seconds(600))
        print(json ? try response.jsonString() : PolicyFile.table(response.changes))
    }
}

/// What the commands read and show.
enum PolicyFile {
    /// JSON as it stands, so that the service names faults in it; anything else is read as YAML.
    static func json(_ file: String) throws -> String {
        let text = try text(of: file)
        guard text.first(where: { !$0.isWhitespace }) != "{" else { return text }
        do {
            return String(decoding: try YAMLText.json(text, name: file), as: UTF8.self)
        } catch let error as ReferenceDataError {
            throw CommandFailure(error.description)
        }
    }

    static func text(of file: String) throws -> String {
        guard file != "-" else {
            var text = ""
            while let line = readLine(strippingNewline: false) { text += line }
            return text
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
            throw ValidationError("the file \(file) cannot be read")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func table(_ changes: [PBClockChange]) -> String {
        let rows = changes.map { change in
            [
                change.petitionCode, change.dueBefore.instant.local, change.dueAfter.instant.local,
                change.stagesPast.map { "\($0) %" }.joined(separator: ", "),
            ]
        }
        return Terminal.table(["Mã", "Hạn hiện tại", "Hạn mới", "Mốc đã qua"], rows) + "\n"
            + Terminal.paint("\(changes.count) thời hạn đang chạy", .dim)
    }
}
