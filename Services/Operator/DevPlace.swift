import AccessControl
import FoundationEssentials
import Models
import ServiceKit
import Storage

/// The folder where `kipthoi dev` keeps its databases and keys.
struct DevPlace: Sendable {
    let folder: String
    private let lock: FolderLock

    /// - Throws: `CommandFailure` when it cannot be made, or another `kipthoi dev` works there.
    init(_ folder: String) throws {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("the folder \(folder) cannot be made: choose another with --data-dir")
        }
        guard let lock = FolderLock("\(folder)/.dev.lock") else {
            throw CommandFailure(
                "another `kipthoi dev` works in \(folder) (or it cannot be written): stop it, or use --data-dir")
        }
        self.lock = lock
    }

    /// With the audit's key of this place, unless another one is configured.
    func settings(_ services: [ServiceName: Settings]) throws -> [ServiceName: Settings] {
        let path = TrustInit.auditKeyPath(in: trust)
        guard let data = FileManager.default.contents(atPath: path),
            let key = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).first
        else { throw CommandFailure("\(path) cannot be read") }
        return services.mapValues { $0["AUDIT_KEY"] == nil ? $0.setting(["AUDIT_KEY": String(key)]) : $0 }
    }

    var trust: String { "\(folder)/trust" }

    /// Keys stay: tokens made with them are good for the new data too.
    func deleteDatabases() throws {
        for name in ServiceName.allCases {
            for suffix in ["", "-wal", "-shm"] {
                let path = "\(folder)/\(name.rawValue).sqlite\(suffix)"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                do {
                    try FileManager.default.removeItem(atPath: path)
                } catch {
                    throw CommandFailure("\(path) cannot be deleted: \(error)")
                }
            }
        }
        Terminal.say("  đã xoá dữ liệu cũ")
    }

    func open() throws -> [ServiceName: any Database] {
        var databases: [ServiceName: any Database] = [:]
        for name in ServiceName.allCases {
            databases[name] = try DatabaseOpener.open("sqlite:\(folder)/\(name.rawValue).sqlite", for: name)
        }
        return databases
    }
}
