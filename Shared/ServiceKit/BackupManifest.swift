import Crypto
package import FoundationEssentials
import Storage

/// What a backup holds: written last, so a folder with a manifest is whole.
package struct BackupManifest: Sendable, Codable, Equatable {
    package struct File: Sendable, Codable, Equatable {
        package let name: String
        package let bytes: Int
        package let sha256: String
    }

    package static let name = "manifest.json"

    package var format = 1
    /// `postgres` or `sqlite`.
    package let engine: String
    /// The instant all files stand for, in UTC.
    package let madeAt: String
    package let files: [File]

    /// - Throws: `CommandFailure` when a file cannot be read.
    package init(engine: String, madeAt: Date, files: [String], in folder: String) throws {
        self.engine = engine
        self.madeAt = InstantText.format(madeAt)
        self.files = try files.map { try Self.describe($0, in: folder) }
    }

    /// - Throws: `CommandFailure` when there is no manifest, or a file is not what it says.
    package static func verified(in folder: String) throws -> BackupManifest {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data), manifest.format == 1
        else { throw CommandFailure("\(folder) holds no whole backup: \(name) is missing or cannot be read") }
        for file in manifest.files {
            guard try describe(file.name, in: folder) == file else {
                throw CommandFailure("\(folder)/\(file.name) is damaged: it is not what \(name) says")
            }
        }
        return manifest
    }

    package func write(in folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(filePath: "\(folder)/\(Self.name)"), options: .atomic)
    }

    /// Read in pieces: a dump may be larger than memory.
    private static func describe(_ name: String, in folder: String) throws -> File {
        guard !name.contains("/") else {
            throw CommandFailure("a backup's files lie in its own folder, not at \(name)")
        }
        var hash = SHA256()
        guard let size = FileBytes.read("\(folder)/\(name)", { hash.update(bufferPointer: $0) }) else {
            throw CommandFailure("\(folder)/\(name) cannot be read")
        }
        return File(name: name, bytes: size, sha256: Hex.text(hash.finalize()))
    }
}
