import Configuration
import FoundationEssentials
import Models

/// The three places settings come from, each checked for names that nobody knows.
enum ConfigSources {
    /// `DATABASE_URL` → `database.url`; in a JSON file `{"database": {"url": …}}`.
    static func path(_ name: String) -> [String] {
        name.lowercased().split(separator: "_").map(String.init)
    }

    static func key(_ name: String) -> Configuration.ConfigKey {
        Configuration.ConfigKey(path(name))
    }

    /// The values of flags by name, as they stand; of one that is given twice the last counts.
    static func flags(_ arguments: [String], for service: ServiceName?) throws -> [String: String] {
        let known = ConfigKeys.of(service).flatMap { [$0.name] + ($0.fileName.map { [$0] } ?? []) }
        var values: [String: String] = [:]
        var position = 0
        while position < arguments.count {
            let argument = arguments[position]
            guard argument.hasPrefix("--") else {
                throw ConfigurationError("unexpected argument \"\(argument)\": settings are given as --name value")
            }
            let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].uppercased().split(separator: "-").joined(separator: "_")
            guard known.contains(name) else { throw unknown(String("--" + parts[0]), name, among: known, flag) }
            if parts.count == 1 {
                position += 1
                guard position < arguments.count, !arguments[position].hasPrefix("--") else {
                    throw ConfigurationError("\(argument) needs a value")
                }
                values[name] = arguments[position]
            } else {
                values[name] = String(parts[1])
            }
            position += 1
        }
        return values
    }

    /// Our variables without their prefix.
    static func variables(_ environment: [String: String]) throws -> [String: String] {
        var own: [String: String] = [:]
        for (variable, value) in environment.sorted(by: { $0.key < $1.key }) {
            guard variable.hasPrefix(ConfigKeys.prefix) else { continue }
            let name = String(variable.dropFirst(ConfigKeys.prefix.count))
            if ConfigKeys.belongsToTests(name) { continue }
            guard ConfigKeys.find(name) != nil else {
                throw unknown(variable, name, among: ConfigKeys.names) { ConfigKeys.prefix + $0 }
            }
            own[name] = value
        }
        return own
    }

    /// A JSON file; names nest at each underscore.
    static func file(_ path: String) async throws -> ConfigReader {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError("the configuration file \(path) cannot be read")
        }
        guard let tree = try? JSONDecoder().decode([String: Branch].self, from: data) else {
            throw ConfigurationError("\(path) is not a JSON object of settings (text, numbers, true and false)")
        }
        for name in tree.flatMap({ $0.value.names($0.key) }).sorted() where ConfigKeys.find(name) == nil {
            throw unknown("\(self.path(name).joined(separator: ".")) in \(path)", name, among: ConfigKeys.names) {
                self.path($0).joined(separator: ".")
            }
        }
        let location = InMemoryProvider(values: ["filePath": ConfigValue(.string(path), isSecret: false)])
        return ConfigReader(provider: try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: location)))
    }

    private static func flag(_ name: String) -> String {
        "--" + path(name).joined(separator: "-")
    }

    private static func unknown(
        _ written: String, _ name: String, among known: [String], _ spell: (String) -> String
    ) -> ConfigurationError {
        let hint = ConfigKeys.closest(to: name, among: known).map { "did you mean \(spell($0))?" }
        return ConfigurationError("unknown setting \(written): \(hint ?? "`config list` shows all of them")")
    }

    /// One node of the file.
    private enum Branch: Decodable {
        case leaf
        case tree([String: Branch])

        init(from decoder: any Decoder) throws {
            if let tree = try? [String: Branch](from: decoder) {
                self = .tree(tree)
                return
            }
            let value = try decoder.singleValueContainer()
            if (try? value.decode(String.self)) == nil, (try? value.decode(Bool.self)) == nil {
                _ = try value.decode(Double.self)
            }
            self = .leaf
        }

        func names(_ prefix: String) -> [String] {
            switch self {
            case .leaf: [prefix.uppercased()]
            case .tree(let tree): tree.flatMap { $0.value.names(prefix + "_" + $0.key) }
            }
        }
    }
}
