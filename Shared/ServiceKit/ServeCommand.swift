package import ArgumentParser
import Models

/// Runs the service until SIGTERM or Ctrl-C.
package struct ServeCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        let name = "\(Module.name.rawValue)-service"
        return CommandConfiguration(
            commandName: "serve",
            abstract: "Run the service until SIGTERM or Ctrl-C.",
            usage: "\(name) serve [--dev] [--no-migrate] [--<setting> <value> ...]",
            discussion: """
                SETTINGS (also as KIPTHOI_… in the environment, or in the JSON file of --config-file)
                \(SettingsHelp.text(for: Module.name))

                EXAMPLES
                  \(name) serve --dev --database-url sqlite:./var/\(Module.name.rawValue).sqlite
                  KIPTHOI_DATABASE_URL_FILE=/run/secrets/database_url \(name) serve --host 0.0.0.0 --no-migrate
                """)
    }

    @Flag(help: "Development: a built-in administrator instead of tokens; listens on loopback only.")
    package var dev = false

    @Flag(help: "Only check the schema; another role applies migrations.")
    package var noMigrate = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    package var settings: [String] = []

    package init() {}

    package func run() async throws {
        let loaded = try await LoadedConfiguration.load(for: Module.name, arguments: settings)
        try await ServiceRuntime<Module>(settings: loaded.settings, isDevelopment: dev, migrates: !noMigrate).serve()
    }
}
