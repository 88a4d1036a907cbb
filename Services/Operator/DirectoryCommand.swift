import ArgumentParser
import Models
import ReferenceData
import RoutingService
import ServiceKit
import Storage

struct DirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory",
        abstract: "Units, officers, communes and procedures, as routing keeps them.",
        discussion: """
            EXAMPLES
              kipthoi directory import officers can-bo.xlsx --apply
              kipthoi directory resend --database-url postgres://…
              kipthoi directory demo --data-dir ./var
            """,
        subcommands: [DirectoryImportCommand.self, DirectoryResendCommand.self, DirectoryDemoCommand.self])
}

struct DirectoryResendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: "Tell every row again to the services that keep a copy, e.g. after one of them was restored.",
        discussion: """
            EXAMPLES
              kipthoi directory resend --database-url postgres://…
            """)

    @OptionGroup var databases: Databases

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let rows = try await databases.with(.routing) { database in
            try await RoutingModule.resendDirectory(from: AuditedDatabase.ofOperator(database, "directory resend"))
        }
        let text = "\(rows) rows are on their way; `kipthoi outbox` shows what waits"
        print(json ? JSONText.object([("rows", String(rows))]) : text)
    }
}

struct DirectoryDemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Load the demo directory: posts, not persons; addresses and numbers that nobody has. For trials only.",
        discussion: """
            EXAMPLES
              kipthoi directory demo --data-dir ./var
              kipthoi directory demo --database-url postgres://… --force
            """)

    @OptionGroup var databases: Databases

    @Flag(help: "Also into a PostgreSQL database.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let loaded = try await LoadedConfiguration.load(for: .routing)
        let reference = try ReferenceData.load(
            from: ReferenceData.locate(explicit: loaded.settings["REFERENCE_DIR"]),
            province: loaded.settings["PROVINCE"] ?? "80")
        let posts = try await databases.with(.routing) { database in
            guard force || database.dialect.engine == .sqlite else {
                throw CommandFailure("this is a PostgreSQL database; if it is one for trials, add --force")
            }
            do {
                return try await RoutingModule.loadDemoDirectory(reference, into: database)
            } catch let error as RPCError {
                throw CommandFailure(
                    "\(error.message): start routing-service on this database once, it fills in the units")
            }
        }
        print(json ? JSONText.object([("posts", String(posts))]) : "\(posts) posts are new or changed")
    }
}
