package import Models
package import Storage
import StoragePostgres
import StorageSQLite
import class FoundationEssentials.FileManager

/// Opens a service's database by its URL.
package enum DatabaseOpener {
    /// `postgres://…` with the service's name as schema, or `sqlite:PATH`, whose folder is made when it is missing.
    ///
    /// - Throws: `ConfigurationError` for another kind of URL, `StorageError` when it cannot be opened.
    package static func open(
        _ url: String, for service: ServiceName, poolSize: Int = 4, statementTimeout: Duration = .seconds(30),
        offset: any TimeOffset = RealTime()
    ) throws -> any Database {
        if url.hasPrefix("sqlite:") {
            let path = String(url.dropFirst("sqlite:".count))
            if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
                try makeFolder(String(path[..<slash]))
            }
            // The files of a restore take their names one after the other: between two of them they do not fit together.
            guard !FileManager.default.fileExists(atPath: restored(path)) else {
                throw ConfigurationError(
                    "a restore did not finish: run `kipthoi restore` again; \(restored(path)) waits for it")
            }
            return try SQLiteDatabase(path: path, readers: poolSize, offset: offset)
        }
        guard url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") else {
            throw ConfigurationError("KIPTHOI_DATABASE_URL must begin with postgres:// or sqlite:")
        }
        var configuration = PostgresConfiguration(
            url: url, schema: service.rawValue, poolSize: poolSize, applicationName: "\(service.rawValue)-service")
        configuration.statementTimeout = max(.seconds(1), statementTimeout)
        return try PostgresDatabase(configuration, offset: offset)
    }

    /// The URL for people: without password and without parameters.
    package static func shown(_ url: String) -> String {
        guard !url.hasPrefix("sqlite:"), let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...].prefix { $0 != "?" }
        guard let at = rest.lastIndex(of: "@") else { return url[..<scheme.upperBound] + String(rest) }
        let user = rest[..<at].prefix { $0 != ":" }
        return "\(url[..<scheme.upperBound])\(user)\(rest[at...])"
    }

    /// What a SQLite file is called until a restore is complete.
    package static func restored(_ path: String) -> String { "\(path).new" }

    private static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw ConfigurationError("the folder \(path) of KIPTHOI_DATABASE_URL cannot be made")
        }
    }
}
