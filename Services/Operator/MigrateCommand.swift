import ArgumentParser
import Models
import ServiceKit
import Storage

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Apply pending migrations of one service or of all, and show how they stand.",
        discussion: """
            EXAMPLES
              kipthoi migrate --database-url postgres://… --dry-run
              kipthoi migrate --service intake --database-url-file /run/secrets/url
              kipthoi migrate --data-dir ./var
            """)

    @OptionGroup var databases: Databases

    @Option(help: "all, intake, routing, sla, notification.")
    var service = ServiceChoice.all

    @Flag(help: "Show what is pending, change nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var lines: [Line] = []
        for name in service.names {
            lines += try await databases.with(name, isOnlyOne: service != .all, creates: !dryRun) { database in
                let migrator = Schema.migrator(of: name, database)
                let applied = dryRun ? [] : try await migrator.migrate()
                return try await migrator.status().map { Line(service: name, status: $0, justApplied: applied) }
            }
        }
        print(json ? JSONText.array(lines.map(\.document)) : Self.table(lines))
    }

    private static func table(_ lines: [Line]) -> String {
        let table = Terminal.table(
            ["SERVICE", "COMPONENT", "VERSION", "NAME", "STATE", "APPLIED AT (UTC)"], lines.map(\.cells))
        let applied = lines.count(where: \.isNew)
        let pending = lines.count { $0.status.state == .pending }
        let sum = pending > 0 ? "\(pending) pending" : applied > 0 ? "\(applied) applied now" : "up to date"
        return table + "\n" + Terminal.paint(sum, pending > 0 ? .yellow : .dim)
    }

    /// One migration of one service.
    private struct Line: Sendable {
        let service: ServiceName
        let status: MigrationStatus
        let isNew: Bool

        init(service: ServiceName, status: MigrationStatus, justApplied: [String]) {
            self.service = service
            self.status = status
            isNew = justApplied.contains { $0.hasPrefix("\(status.component)/") && $0.hasSuffix("_\(status.name)") }
        }

        private var state: String { isNew ? "applied now" : status.state.rawValue }
        private var appliedAt: String? { status.appliedAt.map(InstantText.format) }

        var cells: [String] {
            let colour: Terminal.Colour = isNew ? .green : status.state == .applied ? .dim : .yellow
            return [
                service.rawValue, status.component, String(status.version), status.name, Terminal.paint(state, colour),
                appliedAt ?? "",
            ]
        }

        var document: String {
            JSONText.object([
                ("service", JSONText.quote(service.rawValue)), ("component", JSONText.quote(status.component)),
                ("version", String(status.version)), ("name", JSONText.quote(status.name)),
                ("state", JSONText.quote(status.state.rawValue)), ("appliedNow", String(isNew)),
                ("appliedAt", appliedAt.map(JSONText.quote) ?? "null"),
            ])
        }
    }
}
