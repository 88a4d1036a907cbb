import Configuration
package import Models
import class FoundationEssentials.FileManager
import class FoundationEssentials.ProcessInfo

/// The settings of one service with where each came from.
package struct LoadedConfiguration: Sendable {
    /// In the order of precedence.
    package enum Origin: String, Sendable, CaseIterable {
        case flag
        case environment
        case file
        case standard = "default"
    }

    package let service: ServiceName?
    package let settings: Settings
    package let origins: [String: Origin]

    /// Puts flags, environment, file and defaults in order.
    ///
    /// - Parameters:
    ///   - service: whose settings are read and checked; nil reads all.
    ///   - arguments: `--name value` and `--name=value` only.
    ///   - environment: of the process, or a test's.
    /// - Throws: `ConfigurationError`: an unknown name, or a bad value of one's own.
    package static func load(
        for service: ServiceName?, arguments: [String] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws -> LoadedConfiguration {
        let flags = try ConfigSources.flags(arguments, for: service)
        let variables = try ConfigSources.variables(environment)
        var layers: [(Origin, ConfigReader)] = [
            // Not the library's reader of flags: it takes a value with a comma for a list.
            (.flag, ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: flags))),
            (.environment, ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: variables))),
        ]
        if let path = try value(of: "CONFIG_FILE", in: layers) {
            layers.append((.file, try await ConfigSources.file(path)))
        }
        return try resolve(service, layers)
    }

    private static func resolve(
        _ service: ServiceName?, _ layers: [(Origin, ConfigReader)]
    ) throws -> LoadedConfiguration {
        var values: [String: String] = [:]
        var origins: [String: Origin] = [:]
        for key in ConfigKeys.of(service) {
            for (origin, reader) in layers {
                guard let value = try read(key, from: reader, origin) else { continue }
                if let defect = key.defect(of: value) {
                    throw ConfigurationError("\(label(key.name, origin)): \(shown(value, key)) \(defect)")
                }
                values[key.name] = value
                origins[key.name] = origin
                break
            }
            if values[key.name] == nil, let fallback = key.fallback(for: service) {
                values[key.name] = fallback
                origins[key.name] = .standard
            }
        }
        return LoadedConfiguration(service: service, settings: Settings(values), origins: origins)
    }

    /// The value in one layer, a secret's also from the file that `…_FILE` names; nil when unset or empty.
    private static func read(_ key: KnownKey, from reader: ConfigReader, _ origin: Origin) throws -> String? {
        let plain = text(key.name, in: reader)
        guard let fileName = key.fileName, let path = text(fileName, in: reader) else { return plain }
        guard plain == nil else {
            throw ConfigurationError(
                "\(label(key.name, origin)) and \(label(fileName, origin)) are both set: keep one of them")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError("\(label(fileName, origin)): the file \(path) cannot be read")
        }
        let content = String(decoding: data, as: UTF8.self)
        return content.split(whereSeparator: \.isNewline).first.map(\.trimmed)
    }

    private static func value(of name: String, in layers: [(Origin, ConfigReader)]) throws -> String? {
        for (_, reader) in layers {
            if let value = text(name, in: reader) { return value }
        }
        return nil
    }

    /// Files may hold numbers and booleans as such.
    private static func text(_ name: String, in reader: ConfigReader) -> String? {
        let key = ConfigSources.key(name)
        let text =
            (try? reader.requiredString(forKey: key)) ?? reader.int(forKey: key).map(String.init)
            ?? reader.bool(forKey: key).map(String.init)
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func label(_ name: String, _ origin: Origin) -> String {
        switch origin {
        case .flag: "--" + name.lowercased().split(separator: "_").joined(separator: "-")
        case .file: ConfigSources.path(name).joined(separator: ".")
        case .environment, .standard: ConfigKeys.prefix + name
        }
    }

    private static func shown(_ value: String, _ key: KnownKey) -> String {
        key.isSecret ? "the value" : "\"\(value)\""
    }
}
