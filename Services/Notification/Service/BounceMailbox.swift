import FoundationEssentials
import Glibc
package import Logging
import NIOPosix
package import Storage

/// The mailbox to which undeliverable mail comes back: a maildir that a mail program fills. A bounce sends its message to
/// the next channel of the ladder; whatever else comes (absence notices, people who answer a machine) is put aside, and
/// nothing is ever answered.
///
/// A mail leaves `new/` only after its effect is in the database, and its effect on a message is one: a repetition, or
/// another process that was faster, changes nothing.
package struct BounceMailbox: Sendable {
    let folder: String
    /// Of our Message-IDs.
    let domain: String
    let database: any Database
    let logger: Logger

    private static let batch = 50
    /// What machines say about a mail stands before the mail itself.
    private static let largest = 256 * 1024

    package init(folder: String, domain: String, database: any Database, logger: Logger) {
        self.folder = folder
        self.domain = domain
        self.database = database
        self.logger = logger
    }

    /// - Returns: how many mails were dealt with.
    /// - Throws: what the database or the disk throws; the mail stays.
    package func runOnce() async throws -> Int {
        let names = try await Self.blocking { [folder] in
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new")
            return Array(names.filter { !$0.hasPrefix(".") }.sorted().prefix(Self.batch))
        }
        for name in names {
            let bytes = try await Self.blocking { [folder] in try Self.read("\(folder)/new/\(name)") }
            guard let bytes else { continue }
            if let bounce = MailBounce(bytes, domain: domain) { try await note(bounce) }
            try await Self.blocking { [folder] in
                guard rename("\(folder)/new/\(name)", "\(folder)/cur/\(name):2,") == 0 || errno == ENOENT else {
                    throw StorageError.unavailable("\(folder)/cur: errno \(errno)")
                }
            }
        }
        return names.count
    }

    private func note(_ bounce: MailBounce) async throws {
        let reason = bounce.status.isEmpty ? "bounced" : "bounced: \(bounce.status)"
        let isNews = try await database.write { tx in
            try MessageQueue(tx).bounce(bounce.message, on: "smtp", reason: reason)
        }
        if isNews {
            logger.warning("mail came back", metadata: ["message": "\(bounce.message)", "status": "\(bounce.status)"])
        }
    }

    /// - Returns: nil when it is gone: another process was faster.
    private static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageError.unavailable("\(path): errno \(errno)")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count < largest {
            let count = Glibc.read(descriptor, &piece, min(piece.count, largest - bytes.count))
            guard count >= 0 else { throw StorageError.unavailable("\(path): errno \(errno)") }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    private static func blocking<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}
