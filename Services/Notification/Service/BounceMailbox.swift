import Documents
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
        let names = try await Self.blocking { [folder] in try Maildir(folder).new(atMost: Self.batch) }
        for name in names {
            let bytes = try await Self.blocking { [folder] in try Maildir(folder).read(name, atMost: Self.largest) }
            guard let bytes else { continue }
            if let bounce = MailBounce(bytes, domain: domain) { try await note(bounce) }
            try await Self.blocking { [folder] in try Maildir(folder).putAside(name) }
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

    private static func blocking<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive(work)
    }
}
