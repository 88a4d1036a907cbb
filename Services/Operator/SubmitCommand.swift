import ArgumentParser
import FoundationEssentials
import Models
import SwiftProtobuf

struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Submit a petition.",
        discussion: """
            EXAMPLES
              kipthoi submit --commune 27991 --subject "Điện yếu ở ấp 3" --body "Điện áp chỉ còn 160 V."
              kipthoi submit --commune 27991 --channel hotline --name "Ông A" --phone 0900000001 \\
                  --address "ấp 3, xã Bến Lức" --body "…"
              kipthoi submit --file petition.json --json
            """)

    @OptionGroup var connection: Connection

    @Option(help: "Commune code, five digits.")
    var commune: String?

    @Option(help: "Subject; taken from the body when left out.")
    var subject = ""

    @Option(help: "The petition itself.")
    var body = ""

    @Option(help: "portal, web, hotline, zalo, email, letter, on_site, meeting.")
    var channel = "portal"

    @Option(help: "difficulty, question, proposal, feedback_conduct.")
    var kind = "difficulty"

    @Option(help: "commune, citizen, organisation.")
    var sender = "commune"

    @Option(help: "normal, urgent, very_urgent, flash.")
    var urgency = "normal"

    @Option(help: "Procedure code, e.g. 2.000181.")
    var procedure = ""

    @Option(help: "Name of the reporter.")
    var name = ""

    @Option(help: "Telephone of the reporter.")
    var phone = ""

    @Option(help: "E-mail of the reporter.")
    var email = ""

    @Option(help: "Address of the reporter.")
    var address = ""

    @Option(help: "A request as JSON (a file, or - for standard input) instead of the flags.")
    var file: String?

    @Option(help: "Idempotency key: repeating the command with the same key submits once.")
    var key: String?

    @Flag(help: "Print the response as JSON.")
    var json = false

    func run() async throws {
        let response = try await connection.call(
            .intake, IntakeMethods.submitPetition, try request(), idempotencyKey: key ?? UUIDv7.make())
        guard !json else { return print(try response.jsonString()) }
        let petition = response.petition
        print(
            """
            Đã tiếp nhận \(Terminal.paint(petition.code, .bold))
              Xã, phường:    \(petition.communeName)
              Hạn trả lời:   \(petition.dueAt.instant.local)
              Mã tra cứu:    \(response.tracking.secret)
            """)
    }

    private func request() throws -> PBSubmitPetitionRequest {
        if let file { return try PBSubmitPetitionRequest(jsonString: try read(file)) }
        guard let commune else { throw ValidationError("give --commune and --body, or --file") }
        var request = PBSubmitPetitionRequest()
        request.communeCode = commune
        request.subject = subject
        request.body = body
        request.procedureCode = procedure
        request.channel = try value(channel, "channel", Channel.self).wire
        request.kind = try value(kind, "kind", Kind.self).wire
        request.senderKind = try value(sender, "sender", SenderKind.self).wire
        request.urgency = try value(urgency, "urgency", Urgency.self).wire
        request.reporter.fullName = name
        request.reporter.phone = phone
        request.reporter.email = email
        request.reporter.address = address
        return request
    }

    private func value<Value: WireEnum>(_ text: String, _ flag: String, _: Value.Type) throws -> Value {
        guard let value = Value(name: text) else {
            let known = Value.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ")
            throw ValidationError("--\(flag) is one of \(known)")
        }
        return value
    }

    private func read(_ file: String) throws -> String {
        if file == "-" {
            var text = ""
            while let line = readLine(strippingNewline: false) { text += line }
            return text
        }
        return String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    }
}
