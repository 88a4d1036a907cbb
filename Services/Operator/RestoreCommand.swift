import ArgumentParser
import FoundationEssentials
import Models
import ServiceKit
import Storage
import StorageSQLite

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring the data of all services back from a backup; what is there now is kept aside.",
        discussion: """
            EXAMPLES
              kipthoi restore /backup/2026-11-20 --database-url-file /run/secrets/url
              kipthoi restore /backup/2026-11-20 --data-dir ./var
              kipthoi restore --mark --data-dir ./var

            All services must be stopped. Afterwards the data are of a new epoch: petition codes jump by 10,000, and messages
            that may have gone out since the backup are held: `kipthoi outbox held`. --mark only tells this to data that came
            back by other means: a snapshot of the machine, point-in-time recovery, copied files.
            """)

    @OptionGroup var databases: Databases

    @Argument(help: "A folder that `kipthoi backup` made.")
    var directory: String?

    @Flag(help: "Only mark the data as restored: they came back by other means.")
    var mark = false

    func validate() throws {
        guard mark != (directory != nil) else { throw ValidationError("name a backup's folder, or say --mark") }
    }

    func run() async throws {
        let url = try await databases.url(of: .intake, isOnlyOne: false)
        let engine = url.hasPrefix("sqlite:") ? "sqlite" : "postgres"
        // Names the things kept aside.
        let moment = String(InstantText.format(Date()).prefix(19).filter(\.isNumber))
        let place: any RestorePlace =
            engine == "sqlite"
            ? SQLitePlace(databases: databases, moment: moment)
            : PostgresPlace(databases: databases, url: url, moment: moment)
        if let directory {
            let manifest = try BackupManifest.verified(in: directory)
            guard manifest.engine == engine else {
                throw CommandFailure(
                    "\(directory) is a backup of \(manifest.engine), \(DatabaseOpener.shown(url)) is none")
            }
            try await place.refuseWhileInUse()
            let kept = try await place.restore(from: directory, backedUpAt: InstantText.parse(manifest.madeAt))
            print("restored: the data of \(manifest.madeAt) (UTC); what was there before is kept as \(kept)")
        } else {
            try await place.refuseWhileInUse()
            for service in ServiceName.allCases {
                try await databases.with(service, isOnlyOne: false) {
                    try await Schema.arrive(service, $0, backedUpAt: nil)
                }
            }
            print("marked: the data are of a new epoch")
        }
        print(
            """
            next: `kipthoi audit verify --offline`, then start the services; `kipthoi outbox held` lists the messages that
            may have gone out since the backup, to release or discard
            """)
    }
}

/// Where data are brought back to.
private protocol RestorePlace {
    /// - Throws: `CommandFailure` naming what still works on the data.
    func refuseWhileInUse() async throws

    /// Nothing may be at work on it.
    ///
    /// - Returns: where what was there is kept.
    func restore(from folder: String, backedUpAt: Date?) async throws -> String
}

private struct SQLitePlace: RestorePlace {
    let databases: Databases
    let moment: String

    /// New files are made ready beside the old ones and then take their names, intake's last: until then nothing new
    /// comes in, and no program opens a file that waits for its new one.
    func restore(from folder: String, backedUpAt: Date?) async throws -> String {
        let files = FileManager.default
        let paths = try await paths()
        // Then some files have their new names already: until all have, something has to wait beside the others.
        let isResumed = paths.contains { files.fileExists(atPath: DatabaseOpener.restored($0.path)) }
        do {
            for (service, path) in paths { try await prepare(service, path, from: folder, backedUpAt: backedUpAt) }
        } catch {
            for (_, path) in paths {
                clear(path)
                if isResumed { _ = files.createFile(atPath: DatabaseOpener.restored(path), contents: nil) }
            }
            throw error
        }
        for (_, path) in paths.reversed() {
            if files.fileExists(atPath: path) { try files.moveItem(atPath: path, toPath: "\(path).before-\(moment)") }
            try files.moveItem(atPath: DatabaseOpener.restored(path), toPath: path)
        }
        return "*.sqlite.before-\(moment)"
    }

    private func prepare(
        _ service: ServiceName, _ path: String, from folder: String, backedUpAt: Date?
    ) async throws {
        let new = DatabaseOpener.restored(path)
        clear(path)
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let files = FileManager.default
        if !parent.isEmpty { try files.createDirectory(atPath: parent, withIntermediateDirectories: true) }
        try files.copyItem(atPath: "\(folder)/\(service.rawValue).sqlite", toPath: new)
        let database = try DatabaseOpener.open("sqlite:\(new)", for: service, poolSize: 1)
        do {
            try await Schema.arrive(service, database, backedUpAt: backedUpAt)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        // Nothing of it may be left in a log under the old name.
        guard try !SQLiteBackup.isInUse(new) else { throw CommandFailure("\(new) is in use") }
        FileBytes.flush(new)
    }

    private func clear(_ path: String) {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: DatabaseOpener.restored(path) + suffix)
        }
    }

    func refuseWhileInUse() async throws {
        for (_, path) in try await paths() where FileManager.default.fileExists(atPath: path) {
            guard try !SQLiteBackup.isInUse(path) else {
                throw CommandFailure("\(path) is in use: stop all services first")
            }
        }
    }

    private func paths() async throws -> [(service: ServiceName, path: String)] {
        var paths: [(service: ServiceName, path: String)] = []
        for service in ServiceName.allCases {
            let url = try await databases.url(of: service, isOnlyOne: false)
            paths.append((service, String(url.dropFirst("sqlite:".count))))
        }
        return paths
    }
}

private struct PostgresPlace: RestorePlace {
    let databases: Databases
    let url: String
    let moment: String

    func restore(from folder: String, backedUpAt: Date?) async throws -> String {
        let renamed = try await setAside()
        do {
            try await PostgresTools.run(
                "pg_restore", ["--exit-on-error", "--single-transaction", "\(folder)/kipthoi.dump"], on: url)
        } catch {
            try await rename(renamed.map { (aside($0), $0.rawValue) })
            throw error
        }
        for service in ServiceName.allCases {
            try await databases.with(service, isOnlyOne: false) { database in
                try await Schema.arrive(service, database, backedUpAt: backedUpAt)
            }
        }
        return "schemas *_before_\(moment)"
    }

    private func aside(_ service: ServiceName) -> String { "\(service.rawValue)_before_\(moment)" }

    func refuseWhileInUse() async throws {
        let busy = try await databases.with(.intake, isOnlyOne: false) { database in
            try await database.read { tx in
                try tx.first(
                    """
                    SELECT application_name AS name FROM pg_stat_activity WHERE datname = current_database()
                        AND application_name LIKE '%-service' AND pid <> pg_backend_pid() LIMIT 1
                    """
                )?.text("name")
            }
        }
        if let busy { throw CommandFailure("\(busy) is connected: stop all services first") }
    }

    /// The schemas that are there now, under other names.
    private func setAside() async throws -> [ServiceName] {
        let present = try await databases.with(.intake, isOnlyOne: false) { database in
            try await database.read { tx in
                try tx.query("SELECT nspname AS name FROM pg_namespace").map { try $0.text("name") }
            }
        }
        let services = ServiceName.allCases.filter { present.contains($0.rawValue) }
        try await rename(services.map { ($0.rawValue, aside($0)) })
        return services
    }

    private func rename(_ names: [(from: String, to: String)]) async throws {
        try await databases.with(.intake, isOnlyOne: false) { database in
            try await database.write { tx in
                for (from, to) in names { try tx.execute("ALTER SCHEMA \(from) RENAME TO \(to)") }
            }
        }
    }
}
