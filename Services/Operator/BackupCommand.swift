import ArgumentParser
import FoundationEssentials
import Models
import ServiceKit
import Storage
import StorageSQLite

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the data of all services, as they are at one instant, into a new folder.",
        discussion: """
            EXAMPLES
              kipthoi backup /backup/2026-11-20 --database-url-file /run/secrets/url
              kipthoi backup /backup/2026-11-20 --data-dir ./var

            PostgreSQL: one pg_dump of all four schemas in one snapshot; the role must be able to read them. SQLite: the
            services' writers wait while the files are copied. Services go on meanwhile. Keys (deploy/secrets, ./var/trust)
            are not part of it: keep them elsewhere.
            """)

    @OptionGroup var databases: Databases

    @Argument(help: "The folder to make.")
    var directory: String

    @Flag(help: "Print the manifest.")
    var json = false

    func run() async throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: directory) else {
            throw CommandFailure("\(directory) is there already: each backup gets a folder of its own")
        }
        // Under its name only when it is whole.
        let partial = "\(directory).partial"
        try? files.removeItem(atPath: partial)
        do {
            try files.createDirectory(
                atPath: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure("the folder \(partial) cannot be made")
        }
        let manifest = try await copy(to: partial)
        try manifest.write(in: partial)
        for file in manifest.files.map(\.name) + [BackupManifest.name] { FileBytes.flush("\(partial)/\(file)") }
        FileBytes.flush(partial)
        try files.moveItem(atPath: partial, toPath: directory)
        let bytes = manifest.files.map(\.bytes).reduce(0, +)
        if json {
            return print(
                String(decoding: files.contents(atPath: "\(directory)/\(BackupManifest.name)") ?? Data(), as: UTF8.self)
            )
        }
        print("\(directory): \(manifest.files.count) file(s), \(bytes) bytes, as of \(manifest.madeAt)")
    }

    private func copy(to folder: String) async throws -> BackupManifest {
        let url = try await databases.url(of: .intake, isOnlyOne: false)
        // Before anything is read: whatever the backup lacks happened after this instant.
        let now = try await databases.with(.intake, isOnlyOne: false) { try await $0.read { $0.now } }
        guard url.hasPrefix("sqlite:") else {
            let file = "kipthoi.dump"
            let schemas = ServiceName.allCases.map { "--schema=\($0.rawValue)" }
            try await PostgresTools.run("pg_dump", ["--format=custom", "--file=\(folder)/\(file)"] + schemas, on: url)
            return try BackupManifest(engine: "postgres", madeAt: now, files: [file], in: folder)
        }
        var copies: [(from: String, to: String)] = []
        for service in ServiceName.allCases {
            let path = String(try await databases.url(of: service, isOnlyOne: false).dropFirst("sqlite:".count))
            guard FileManager.default.fileExists(atPath: path) else {
                throw CommandFailure("there is no database \(path)")
            }
            copies.append((path, "\(folder)/\(service.rawValue).sqlite"))
        }
        try SQLiteBackup.copy(copies)
        return try BackupManifest(
            engine: "sqlite", madeAt: now, files: ServiceName.allCases.map { "\($0.rawValue).sqlite" }, in: folder)
    }
}
