package import Models

extension Settings {
    /// A whole number; nil when unset.
    package func integer(_ name: String) -> Int? {
        self[name].flatMap { Int($0) }
    }

    /// E.g. `30s`; nil when unset.
    package func duration(_ name: String) -> Duration? {
        self[name].flatMap { Duration(setting: $0) }
    }

    package func boolean(_ name: String) -> Bool? {
        self[name].flatMap { Bool(setting: $0) }
    }

    /// The words of a list such as `log,smtp`.
    package func list(_ name: String) -> [String] {
        (self[name] ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Where `service` listens, as its peers see it.
    package func url(of service: ServiceName) -> String {
        self["\(service.rawValue.uppercased())_URL"] ?? "http://127.0.0.1:\(service.defaultPort)"
    }
}
