package import ArgumentParser
import Models

/// Checks and shows the settings.
package struct ConfigCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "config", abstract: "Check or list the settings.",
            subcommands: [ConfigCheckCommand<Module>.self, ConfigListCommand<Module>.self])
    }

    package init() {}
}

/// Reads the settings as `serve` would, and says whether they are good.
package struct ConfigCheckCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: "Say whether the settings are good; status 2 when not.",
            usage: "\(Module.name.rawValue)-service config check [--<setting> <value> ...]")
    }

    @Argument(parsing: .allUnrecognized, help: .hidden)
    package var settings: [String] = []

    package init() {}

    package func run() async throws {
        let loaded = try await LoadedConfiguration.load(for: Module.name, arguments: settings)
        let set = loaded.origins.values.filter { $0 != .standard }.count
        print("The settings of \(Module.name.rawValue) are good: \(set) set, \(loaded.origins.count - set) by default.")
    }
}

/// The table of settings with their values here and now.
package struct ConfigListCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: "List all settings of the service with value and origin.",
            usage: "\(Module.name.rawValue)-service config list [--json] [--<setting> <value> ...]")
    }

    @Flag(help: "Print JSON.")
    package var json = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    package var settings: [String] = []

    package init() {}

    package func run() async throws {
        let loaded = try await LoadedConfiguration.load(for: Module.name, arguments: settings)
        print(json ? ConfigListing.document(loaded) : ConfigListing.table(loaded))
    }
}

/// Settings for people and for programs; secrets are never shown.
package enum ConfigListing {
    package static func table(_ loaded: LoadedConfiguration) -> String {
        TextTable.format(
            ["VARIABLE", "VALUE", "FROM", "MEANING"],
            ConfigKeys.of(loaded.service).map { key in
                [
                    key.variable, value(of: key, in: loaded) ?? "", loaded.origins[key.name]?.rawValue ?? "",
                    key.help,
                ]
            })
    }

    package static func document(_ loaded: LoadedConfiguration) -> String {
        JSONText.array(
            ConfigKeys.of(loaded.service).map { key in
                JSONText.object([
                    ("variable", JSONText.quote(key.variable)), ("flag", JSONText.quote(key.flag)),
                    ("value", value(of: key, in: loaded).map(JSONText.quote) ?? "null"),
                    ("from", loaded.origins[key.name].map { JSONText.quote($0.rawValue) } ?? "null"),
                    ("default", key.fallback(for: loaded.service).map(JSONText.quote) ?? "null"),
                    ("secret", "\(key.isSecret)"), ("help", JSONText.quote(key.help)),
                ])
            })
    }

    private static func value(of key: KnownKey, in loaded: LoadedConfiguration) -> String? {
        guard let value = loaded.settings[key.name] else { return nil }
        if key.name == "DATABASE_URL" { return DatabaseOpener.shown(value) }
        return key.isSecret ? "(secret)" : value
    }
}
