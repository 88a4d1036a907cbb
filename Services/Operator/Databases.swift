import ArgumentParser
import FoundationEssentials
import IntakeService
import Models
import NotificationService
import RoutingService
import SLAService
import ServiceKit
import Storage

/// Which service a command is about.
enum ServiceChoice: String, ExpressibleByArgument, CaseIterable {
    case all
    case intake
    case routing
    case sla
    case notification

    var names: [ServiceName] { ServiceName(rawValue: rawValue).map { [$0] } ?? ServiceName.allCases }
}

/// Where the services keep their data. On PostgreSQL one URL serves all, each in its schema; on SQLite each has a file.
struct Databases: ParsableArguments {
    @Option(help: "postgres://user:password@host:port/database or sqlite:PATH (KIPTHOI_DATABASE_URL).")
    var databaseUrl: String?

    @Option(help: "A file that holds the URL (KIPTHOI_DATABASE_URL_FILE).")
    var databaseUrlFile: String?

    @Option(help: "Folder of the SQLite files of `kipthoi dev`, e.g. ./var.")
    var dataDir: String?

    func validate() throws {
        guard [databaseUrl, databaseUrlFile, dataDir].compactMap({ $0 }).count <= 1 else {
            throw ValidationError("Give one of --database-url, --database-url-file and --data-dir.")
        }
    }

    /// The URL of a service's database; without any setting its SQLite file under ./var.
    ///
    /// - Parameter isOnlyOne: the command is about this service alone, so a single SQLite file will do.
    /// - Throws: `ConfigurationError`.
    func url(of service: ServiceName, isOnlyOne: Bool) async throws -> String {
        if let dataDir { return "sqlite:\(dataDir)/\(service.rawValue).sqlite" }
        let flags = [("--database-url", databaseUrl), ("--database-url-file", databaseUrlFile)]
        let loaded = try await LoadedConfiguration.load(
            for: service, arguments: flags.flatMap { name, value in value.map { [name, $0] } ?? [] })
        let url = loaded.settings["DATABASE_URL"] ?? ""
        guard isOnlyOne || !url.hasPrefix("sqlite:") || loaded.origins["DATABASE_URL"] == .standard else {
            throw ConfigurationError(
                "\(url) is one service's file: add --service, or give --data-dir with the files of all")
        }
        return url
    }

    /// Opens the database of a service, hands it to `body`, and closes it.
    ///
    /// - Parameter creates: a SQLite file that is not there is made; without it that is an error.
    func with<Result: Sendable>(
        _ service: ServiceName, isOnlyOne: Bool = true, creates: Bool = false,
        _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        let url = try await url(of: service, isOnlyOne: isOnlyOne)
        let path = url.dropFirst("sqlite:".count)
        if url.hasPrefix("sqlite:"), !creates, !FileManager.default.fileExists(atPath: String(path)) {
            throw CommandFailure(
                "there is no database \(path): `kipthoi dev` or `kipthoi migrate` makes one; "
                    + "--database-url or --data-dir name another")
        }
        let database = try DatabaseOpener.open(url, for: service, poolSize: 1)
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}

/// What the operator's tool knows of each service's schema.
enum Schema {
    static func migrator(of service: ServiceName, _ database: any Database) -> Migrator {
        switch service {
        case .intake: ServiceAssembly<IntakeModule>.migrator(database)
        case .routing: ServiceAssembly<RoutingModule>.migrator(database)
        case .sla: ServiceAssembly<SLAModule>.migrator(database)
        case .notification: ServiceAssembly<NotificationModule>.migrator(database)
        }
    }

    /// Brings restored data to the schema of this program and tells them that they were restored.
    static func arrive(_ service: ServiceName, _ database: any Database, backedUpAt: Date?) async throws {
        try await migrator(of: service, database).migrate()
        try await AuditedDatabase.ofOperator(database, "restore").write { tx in
            switch service {
            case .intake: try Restoration.begin(IntakeModule.self, backedUpAt: backedUpAt, in: tx)
            case .routing: try Restoration.begin(RoutingModule.self, backedUpAt: backedUpAt, in: tx)
            case .sla: try Restoration.begin(SLAModule.self, backedUpAt: backedUpAt, in: tx)
            case .notification: try Restoration.begin(NotificationModule.self, backedUpAt: backedUpAt, in: tx)
            }
        }
    }
}
