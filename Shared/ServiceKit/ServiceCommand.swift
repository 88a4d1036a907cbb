package import ArgumentParser
package import Models
package import Storage

/// `<name>-service`: everything one does with one service.
package struct ServiceCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        let name = "\(Module.name.rawValue)-service"
        let extra = (Module.self as? any ServiceCommands.Type)?.extra ?? []
        return CommandConfiguration(
            commandName: name,
            abstract: "The \(Module.name.rawValue) service of Kịp Thời.",
            discussion: """
                EXAMPLES
                  \(name) serve --dev --database-url sqlite:./var/\(Module.name.rawValue).sqlite
                  \(name) migrate --dry-run
                  \(name) config list
                  \(name) outbox list --dead
                """,
            version: "0.1.0",
            subcommands: [
                ServeCommand<Module>.self, MigrateCommand<Module>.self, ConfigCommand<Module>.self,
                OutboxCommand<Module>.self, HealthCommand<Module>.self,
            ] + extra)
    }

    package init() {}
}

/// Settings of the commands that only need the database.
package struct DatabaseFlags: ParsableArguments {
    @Option(help: "postgres://user:password@host:port/database or sqlite:PATH (KIPTHOI_DATABASE_URL)")
    package var databaseUrl: String?

    @Option(help: "a file that holds the URL (KIPTHOI_DATABASE_URL_FILE)")
    package var databaseUrlFile: String?

    @Option(help: "JSON file with settings (KIPTHOI_CONFIG_FILE)")
    package var configFile: String?

    package init() {}

    var arguments: [String] {
        [("--database-url", databaseUrl), ("--database-url-file", databaseUrlFile), ("--config-file", configFile)]
            .flatMap { name, value in value.map { [name, $0] } ?? [] }
    }

    /// Opens the database of a service, hands it to `body`, and closes it.
    package func withDatabase<Result: Sendable>(
        of service: ServiceName, _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        let loaded = try await LoadedConfiguration.load(for: service, arguments: arguments)
        let database = try DatabaseOpener.open(loaded.settings["DATABASE_URL"] ?? "", for: service, poolSize: 1)
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    /// The same for a database that must have the module's schema already.
    package func withSchema<Module: ServiceModule, Result: Sendable>(
        of module: Module.Type, _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        try await withDatabase(of: Module.name) { database in
            try await ServiceAssembly<Module>.migrator(database).check()
            return try await body(database)
        }
    }
}

/// Every setting of `serve` as text for `--help`.
enum SettingsHelp {
    static func text(for service: ServiceName) -> String {
        let keys = ConfigKeys.of(service)
        let width = keys.map(\.flag.count).max() ?? 0
        return keys.map { key in
            let padding = String(repeating: " ", count: width - key.flag.count + 2)
            let fallback = key.fallback(for: service).map { " (default: \($0))" } ?? ""
            let file = key.isSecret ? "; also \(key.flag)-file" : ""
            return "  \(key.flag)\(padding)\(key.help)\(fallback)\(file)"
        }.joined(separator: "\n")
    }
}
