package import Models

/// One setting of the product: what it is called, who reads it, what it may be.
package struct KnownKey: Sendable {
    /// What a value must look like.
    package enum Kind: Sendable, Equatable {
        case text
        case integer(ClosedRange<Int>)
        case decimal(ClosedRange<Double>)
        /// Seconds, or a number with `ms`, `s`, `m` or `h`.
        case duration
        /// A URL with one of these schemes.
        case url([String])
        case boolean
        /// A path on this machine.
        case path
        /// One of these words.
        case choice([String])
        /// Any number of these words, separated by commas.
        case choices([String])
    }

    /// Name without prefix, e.g. `DATABASE_URL`.
    package let name: String
    package let kind: Kind
    /// The services that read it; empty for the operator's tool and the test scripts.
    package let services: Set<ServiceName>
    /// Nil when there is none; `fallback(for:)` knows those that differ by service.
    package let defaultValue: String?
    /// Never printed, and also readable from the file named by `…_FILE`.
    package let isSecret: Bool
    package let help: String

    package init(
        _ name: String, _ kind: Kind, for services: Set<ServiceName> = Set(ServiceName.allCases),
        defaultValue: String? = nil, secret: Bool = false, _ help: String
    ) {
        self.name = name
        self.kind = kind
        self.services = services
        self.defaultValue = defaultValue
        isSecret = secret
        self.help = help
    }

    /// `KIPTHOI_DATABASE_URL`
    package var variable: String { ConfigKeys.prefix + name }

    /// `--database-url`
    package var flag: String { "--" + name.lowercased().split(separator: "_").joined(separator: "-") }

    /// `DATABASE_URL_FILE`, for secrets.
    package var fileName: String? { isSecret ? name + "_FILE" : nil }

    /// The value when nothing is configured.
    package func fallback(for service: ServiceName?) -> String? {
        guard let service else { return defaultValue }
        switch name {
        case "PORT": return String(service.defaultPort)
        case "DATABASE_URL": return "sqlite:./var/\(service.rawValue).sqlite"
        default: return defaultValue
        }
    }
}

extension KnownKey {
    /// What is wrong with `value`; nil when nothing is.
    package func defect(of value: String) -> String? {
        switch kind {
        case .text, .path: nil
        case .integer(let range):
            Int(value).map(range.contains) == true
                ? nil : "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .decimal(let range):
            Double(value).map(range.contains) == true
                ? nil : "must be a number from \(range.lowerBound) to \(range.upperBound)"
        case .duration:
            Duration(setting: value) != nil ? nil : "must be a duration such as 500ms, 30s, 5m or 1h"
        case .url(let schemes):
            schemes.contains { value.hasPrefix($0) && value.count > $0.count }
                ? nil : "must begin with \(schemes.joined(separator: " or "))"
        case .boolean:
            Bool(setting: value) != nil ? nil : "must be true or false"
        case .choice(let words):
            words.contains(value) ? nil : "must be one of \(words.joined(separator: ", "))"
        case .choices(let words):
            value.split(separator: ",").allSatisfy { words.contains($0.trimmed) }
                ? nil : "may hold only \(words.joined(separator: ", ")), separated by commas"
        }
    }
}

extension Duration {
    /// `500ms`, `30s`, `5m`, `1h`, or plain seconds.
    package init?(setting text: String) {
        let units: [(String, Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("", 1)]
        for (unit, seconds) in units where text.hasSuffix(unit) {
            guard let number = Double(text.dropLast(unit.count)), number >= 0, number < 1e9 else { continue }
            self = .seconds(number * seconds)
            return
        }
        return nil
    }

    /// The same in seconds.
    package var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

extension Bool {
    init?(setting text: String) {
        switch text.lowercased() {
        case "true", "1", "yes", "on": self = true
        case "false", "0", "no", "off": self = false
        default: return nil
        }
    }
}

extension Substring {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
