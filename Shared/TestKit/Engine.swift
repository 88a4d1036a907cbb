import FoundationEssentials

/// The databases a test runs on.
package enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite
    case postgres

    /// SQLite always; PostgreSQL when `KIPTHOI_TEST_POSTGRES_URL` names a server where databases may be made.
    package static var available: [Engine] {
        postgresURL == nil ? [.sqlite] : [.sqlite, .postgres]
    }

    static var postgresURL: String? {
        ProcessInfo.processInfo.environment["KIPTHOI_TEST_POSTGRES_URL"].flatMap { $0.isEmpty ? nil : $0 }
    }

    package var description: String { rawValue }
}
