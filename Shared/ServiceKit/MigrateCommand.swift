package import ArgumentParser
import Models
import Storage

/// Brings the service's schema up to date, or shows how it stands.
package struct MigrateCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "migrate",
            abstract: "Apply pending migrations and show all of them.",
            discussion: """
                EXAMPLES
                  \(Module.name.rawValue)-service migrate --dry-run
                  \(Module.name.rawValue)-service migrate --database-url postgres://…
                """)
    }

    @OptionGroup package var database: DatabaseFlags

    @Flag(help: "Show what is pending, change nothing.")
    package var dryRun = false

    @Flag(help: "Print JSON.")
    package var json = false

    package init() {}

    package func run() async throws {
        let statuses = try await database.withDatabase(of: Module.name) { database in
            let migrator = ServiceAssembly<Module>.migrator(database)
            if !dryRun { try await migrator.migrate() }
            return try await migrator.status()
        }
        print(json ? Self.document(statuses) : Self.table(statuses))
    }

    private static func table(_ statuses: [MigrationStatus]) -> String {
        TextTable.format(
            ["COMPONENT", "VERSION", "NAME", "STATE", "APPLIED AT (UTC)"],
            statuses.map {
                [
                    $0.component, String($0.version), $0.name, $0.state.rawValue,
                    $0.appliedAt.map(InstantText.format) ?? "",
                ]
            })
    }

    private static func document(_ statuses: [MigrationStatus]) -> String {
        JSONText.array(
            statuses.map { status in
                JSONText.object([
                    ("component", JSONText.quote(status.component)), ("version", String(status.version)),
                    ("name", JSONText.quote(status.name)), ("state", JSONText.quote(status.state.rawValue)),
                    ("appliedAt", status.appliedAt.map { JSONText.quote(InstantText.format($0)) } ?? "null"),
                ])
            })
    }
}
