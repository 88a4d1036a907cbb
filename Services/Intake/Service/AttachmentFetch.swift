import Documents
import FoundationEssentials
import Models
import RPC
import ServiceLifecycle
import Storage

/// Fetches the files of Zalo messages: their addresses are good for some days only, and a petition's files are the
/// petition's. Only from hosts that Zalo keeps files on; redirections are not followed.
struct AttachmentFetch: Sendable {
    let petitions: PetitionStore
    let attachments: AttachmentStore
    /// `zdn.vn` stands for itself and everything below, by HTTPS; `host:port` for exactly this, by any scheme.
    let hosts: [String]

    static let zaloHosts = ["zdn.vn", "zadn.vn", "zalo.me", "zaloapp.com"]
    private static let batch = 4
    private static let patience = Duration.seconds(60)
    private static let mostAttempts = 8

    private struct Claim: Sendable {
        let id: String
        let petitionID: String
        let url: String
        let attempts: Int
        /// Of the lease.
        let token: String
    }

    /// Files to be fetched for a petition, in the transaction that makes it.
    static func order(_ urls: [String], for petitionID: String, in tx: Transaction) throws {
        for url in urls {
            try tx.execute(
                """
                INSERT INTO attachment_fetch (id, petition_id, url, state, attempts, next_attempt_at)
                VALUES ($1, $2, $3, 'WAITING', 0, $4)
                """, UUIDv7.make(at: tx.now), petitionID, url, tx.now)
        }
    }

    /// How many files are still to be fetched for a petition.
    static func ordered(for petitionID: String, in tx: Transaction) throws -> Int {
        try tx.first(
            "SELECT count(*) AS n FROM attachment_fetch WHERE petition_id = $1 AND state = 'WAITING'", petitionID
        )?.int("n") ?? 0
    }

    /// Fetches what is due, under a lease; a stop gives back what it has not finished.
    ///
    /// - Returns: how many were tried.
    func fetchDue() async throws -> Int {
        let token = UUIDv7.make()
        let claims = try await claim(token)
        guard !claims.isEmpty else { return 0 }
        Failpoint.pass(.fetchClaimed)
        return try await Lease.holding(renewing: { try await renew(token) }) {
            do {
                for claim in claims { try await fetch(claim) }
            } catch is CancellationError {
                // A task of its own, for a cancelled one could not write.
                try await Task { try await giveBack(token) }.value
            }
            return claims.count
        }
    }

    /// - Throws: `CancellationError` when the service stops meanwhile.
    private func fetch(_ claim: Claim) async throws {
        do {
            let stored = try await cancelWhenGracefulShutdown { try await file(claim.url) }
            try await take(claim, stored)
        } catch is CancellationError {
            throw CancellationError()
        } catch let error as RPCError where error.code == .invalidArgument {
            try await giveUp(claim, error.messageVi)
        } catch {
            if claim.attempts >= Self.mostAttempts {
                try await giveUp(claim, "không tải được")
            } else {
                try await later(claim)
            }
        }
    }

    private func renew(_ token: String) async throws {
        _ = try await petitions.database.write { tx in
            try tx.execute(
                "UPDATE attachment_fetch SET leased_until = $2 WHERE lease_token = $1", token, Lease.end(from: tx.now))
        }
    }

    /// What was claimed and not finished counts as no attempt.
    private func giveBack(_ token: String) async throws {
        _ = try await petitions.database.write { tx in
            try tx.execute(
                "UPDATE attachment_fetch SET \(Lease.none), attempts = attempts - 1 WHERE lease_token = $1", token)
        }
    }

    private func claim(_ token: String) async throws -> [Claim] {
        try await petitions.database.write { tx in
            try tx.query(
                """
                SELECT id, petition_id, url, attempts FROM attachment_fetch WHERE state = 'WAITING'
                    AND next_attempt_at <= $1 AND \(Lease.isFree(at: "$1"))
                ORDER BY next_attempt_at, id LIMIT \(Self.batch) \(tx.dialect.skipLocked)
                """, tx.now
            ).map { row in
                let claim = Claim(
                    id: try row.text("id"), petitionID: try row.text("petition_id"), url: try row.text("url"),
                    attempts: try row.int("attempts") + 1, token: token)
                try tx.execute(
                    "UPDATE attachment_fetch SET attempts = $2, leased_until = $3, lease_token = $4 WHERE id = $1",
                    claim.id, claim.attempts, Lease.end(from: tx.now), token)
                return claim
            }
        }
    }

    /// - Throws: `invalidArgument` for what will never do; anything else is to be tried again.
    private func file(_ text: String) async throws -> AttachmentFiles.Stored {
        guard let address = FileAddress(text), address.isOn(hosts) else { throw Self.foreign }
        let transport = HTTPTransport(baseURL: address.place, maximumBody: Attachment.sizeLimit)
        let response: RPCResponse
        do {
            response = try await transport.send(RPCRequest(method: "GET", path: address.path), timeout: Self.patience)
        } catch let error as RPCError where error.code == .resourceExhausted {
            throw Self.tooLarge
        }
        guard response.status == 200 else { throw RPCError(.unavailable, "status \(response.status)") }
        let incoming = try await attachments.files.receive()
        defer { incoming.discard() }
        try await incoming.append(response.body)
        return try await attachments.files.keep(incoming)
    }

    private func take(_ claim: Claim, _ stored: AttachmentFiles.Stored) async throws {
        let draft = try UploadDraft(
            fileName: "zalo-\(claim.id.suffix(6)).\(stored.kind.fileExtension)", contentType: "", size: stored.size)
        let attachment = try await attachments.create(draft, owner: ZaloStore.sender.requestScope)
        _ = try await attachments.stored(attachment.id, stored)
        try await finish(claim, "DONE", "Tệp đính kèm gửi qua Zalo: \(draft.fileName)", attachment.id)
    }

    private func giveUp(_ claim: Claim, _ why: String) async throws {
        try await finish(claim, "GIVEN_UP", "Không nhận được tệp gửi qua Zalo: \(why)", nil)
    }

    /// The file and its line in the timeline, once: who lost the lease changes nothing.
    private func finish(_ claim: Claim, _ state: String, _ details: String, _ attachmentID: String?) async throws {
        try await petitions.database.write { tx in
            guard let before = try petitions.find(.id(claim.petitionID), in: tx, locking: true) else { return }
            // Supplements may have filled the petition meanwhile.
            let isFull = attachmentID != nil && before.roomForAttachments == 0
            let changed = try tx.execute(
                "UPDATE attachment_fetch SET state = $2, \(Lease.none) WHERE id = $1 AND lease_token = $3", claim.id,
                isFull ? "GIVEN_UP" : state, claim.token)
            guard changed == 1 else { return }
            var petition = before
            if let attachmentID, !isFull {
                try petition.attach([attachmentID])
                for statement in AttachmentStore.use([attachmentID], for: petition.id) { try tx.execute(statement) }
            }
            try petitions.save(
                &petition, over: before, Outcome(details: isFull ? Self.full : details), move: Move.addNote.action,
                actor: ZaloStore.sender.id, in: tx, traceparent: "")
        }
    }

    /// A minute, doubling to an hour.
    private func later(_ claim: Claim) async throws {
        let pause = min(3600, 60.0 * Double(1 << min(claim.attempts - 1, 6)))
        _ = try await petitions.database.write { tx in
            try tx.execute(
                "UPDATE attachment_fetch SET next_attempt_at = $2, \(Lease.none) WHERE id = $1 AND lease_token = $3",
                claim.id, tx.now.addingTimeInterval(pause), claim.token)
        }
    }

    private static let full =
        "Không nhận được tệp gửi qua Zalo: kiến nghị đã có \(Attachment.countLimit) tệp"
    private static let foreign = RPCError.invalid(
        "url", "FOREIGN_HOST", "is none of Zalo's", vi: "địa chỉ không phải của Zalo")
    private static let tooLarge = RPCError.invalid("content", "TOO_LARGE", "more than 20 MB", vi: "tệp lớn quá 20 MB")
}

/// `https://host/path`, strictly: what two readers could understand differently is none.
struct FileAddress: Sendable, Equatable {
    /// Scheme, host and port.
    let place: String
    /// With the query.
    let path: String
    private let scheme: String
    private let host: String

    init?(_ text: String) {
        guard let scheme = ["https", "http"].first(where: { text.hasPrefix("\($0)://") }),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        let rest = text.dropFirst(scheme.count + 3)
        let authority = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(authority.count).prefix { $0 != "#" }
        guard !authority.isEmpty, authority.allSatisfy({ $0.isLetter || $0.isNumber || ".-:".contains($0) }) else {
            return nil
        }
        self.scheme = scheme
        host = authority.lowercased()
        place = "\(scheme)://\(host)"
        self.path = path.hasPrefix("/") ? String(path) : "/\(path)"
    }

    /// On one of the hosts or below one by HTTPS; a host with its port stands for exactly itself, by any scheme.
    func isOn(_ hosts: [String]) -> Bool {
        hosts.contains { known in
            known.contains(":") ? host == known : scheme == "https" && (host == known || host.hasSuffix(".\(known)"))
        }
    }
}
