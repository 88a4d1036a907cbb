import FoundationEssentials
import Glibc
import Models
import ServiceLifecycle
import Storage
import Synchronization

/// A command that looks at a file: exit 0 is clean, 1 is refused, anything else is to be tried again.
struct AttachmentScanner: Sendable {
    enum Verdict: Sendable, Equatable {
        case clean
        case refused
        case failed
        /// The service stops; nothing was found out.
        case interrupted
    }

    let command: String
    var patience: Duration = .seconds(60)

    /// - Parameter path: the only argument of the command.
    func verdict(on path: String) async throws -> Verdict {
        let isStopping = Atomic(false)
        return try await withTaskCancellationOrGracefulShutdownHandler {
            try await AttachmentFiles.blocking { [command, patience] in
                Self.run(command, path, patience) { isStopping.load(ordering: .relaxed) }
            }
        } onCancelOrGracefulShutdown: {
            isStopping.store(true, ordering: .relaxed)
        }
    }

    private static func run(
        _ command: String, _ path: String, _ patience: Duration, unless isStopping: () -> Bool
    ) -> Verdict {
        var process = pid_t()
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(command), strdup(path), nil]
        defer { for argument in arguments { free(argument) } }
        guard posix_spawn(&process, command, nil, nil, &arguments, environ) == 0 else { return .failed }
        let end = ContinuousClock.now + patience
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            let mustStop = isStopping()
            guard !mustStop, ContinuousClock.now < end else {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                return mustStop ? .interrupted : .failed
            }
            usleep(20_000)
        }
        // As WIFEXITED and WEXITSTATUS have it.
        guard status & 0x7F == 0 else { return .failed }
        switch (status >> 8) & 0xFF {
        case 0: return .clean
        case 1: return .refused
        default: return .failed
        }
    }
}

// What happens to attachments by itself: they are scanned, and swept when nobody used them.
extension AttachmentStore {
    private static let scanBatch = 4

    private struct Claim: Sendable {
        let id: String
        let sha256: String
        let attempts: Int
    }

    /// Scans files that wait for it, under a lease; a stop gives back those that it has not finished.
    ///
    /// - Returns: how many were looked at.
    func scanDue() async throws -> Int {
        guard let scanner else { return try await releaseUnscanned() }
        let token = UUIDv7.make()
        let claims = try await claimForScan(token)
        guard !claims.isEmpty else { return 0 }
        Failpoint.pass(.scanClaimed)
        return try await Lease.holding(renewing: { try await renewScans(token) }) {
            for claim in claims {
                let verdict = try await scanner.verdict(on: files.path(of: claim.sha256))
                guard verdict != .interrupted else { break }
                try await settle(claim, verdict, token)
                if verdict == .refused { try await files.remove(claim.sha256) }
            }
            // Those of an interrupted batch; a task of its own, for a cancelled one could not write.
            try await Task { try await giveBack(token) }.value
            return claims.count
        }
    }

    /// The scanner was taken out of use: what waited for it is ready.
    private func releaseUnscanned() async throws -> Int {
        try await database.write { tx in
            try tx.execute("UPDATE attachment SET state = 'READY' WHERE state = 'WAITING_FOR_SCAN'")
        }
    }

    private func claimForScan(_ token: String) async throws -> [Claim] {
        try await database.write { tx in
            let due = try tx.query(
                """
                SELECT id, sha256, attempts FROM attachment WHERE state = 'WAITING_FOR_SCAN' AND next_attempt_at <= $1
                    AND \(Lease.isFree(at: "$1"))
                ORDER BY next_attempt_at, id LIMIT \(Self.scanBatch) \(tx.dialect.skipLocked)
                """, tx.now)
            return try due.map { row in
                let claim = Claim(
                    id: try row.text("id"), sha256: try row.text("sha256"), attempts: try row.int("attempts") + 1)
                try tx.execute(
                    "UPDATE attachment SET leased_until = $2, lease_token = $3, attempts = $4 WHERE id = $1", claim.id,
                    Lease.end(from: tx.now), token, claim.attempts)
                return claim
            }
        }
    }

    private func renewScans(_ token: String) async throws {
        _ = try await database.write { tx in
            try tx.execute(
                "UPDATE attachment SET leased_until = $2 WHERE lease_token = $1", token, Lease.end(from: tx.now))
        }
    }

    /// What was claimed and not looked at counts as no attempt.
    private func giveBack(_ token: String) async throws {
        _ = try await database.write { tx in
            try tx.execute(
                "UPDATE attachment SET \(Lease.none), attempts = attempts - 1 WHERE lease_token = $1", token)
        }
    }

    private func settle(_ claim: Claim, _ verdict: AttachmentScanner.Verdict, _ token: String) async throws {
        try await database.write { tx in
            switch verdict {
            case .clean:
                try tx.execute(
                    "UPDATE attachment SET state = 'READY', \(Lease.none) WHERE id = $1 AND lease_token = $2", claim.id,
                    token)
            case .refused:
                // Every upload of the same bytes, whoever holds it, for they are gone.
                try tx.execute(
                    """
                    UPDATE attachment SET state = 'REFUSED', problem = 'SCAN', \(Lease.none)
                    WHERE sha256 = $1 AND state IN ('WAITING_FOR_SCAN', 'READY')
                    """, claim.sha256)
            case .failed:
                // Ten seconds, doubling to an hour: an attachment waits visibly, it is never waved through.
                let pause = min(3600, 10 * pow(2, Double(min(claim.attempts, 10) - 1)))
                try tx.execute(
                    "UPDATE attachment SET next_attempt_at = $3, \(Lease.none) WHERE id = $1 AND lease_token = $2",
                    claim.id, token, tx.now.addingTimeInterval(pause))
            case .interrupted: break
            }
        }
    }

    /// Forgets files that belonged to no petition for a day, and bytes that no row names.
    ///
    /// - Parameter turn: which of the 256 folders is looked through this time.
    func sweep(turn: Int) async throws -> Int {
        let forgotten = try await database.write { tx in
            let rows = try tx.query(
                """
                SELECT id FROM attachment a WHERE created_at < $1
                    AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.attachment_id = a.id)
                ORDER BY created_at, id LIMIT 100 \(tx.dialect.skipLocked)
                """, tx.now.addingTimeInterval(-Attachment.unusedFor))
            for row in rows { try tx.execute("DELETE FROM attachment WHERE id = $1", try row.text("id")) }
            return rows.count
        }
        let prefix = String(turn % 256 + 256, radix: 16).dropFirst()
        for digest in try await files.sweep(prefix: String(prefix), olderThan: Attachment.unusedFor) {
            let isUsed = try await database.read { tx in
                try tx.first("SELECT 1 AS one FROM attachment WHERE sha256 = $1 LIMIT 1", digest) != nil
            }
            // An upload of equal bytes since then has made the file young.
            if !isUsed { try await files.remove(digest, olderThan: Attachment.unusedFor) }
        }
        return forgotten
    }
}
