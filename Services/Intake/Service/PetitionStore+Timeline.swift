import FoundationEssentials
import Models
import AccessControl
import RPC
import Storage

extension PetitionStore {
    /// Every move in order; the department's notes are shown to the department only.
    func timeline(of id: String, by principal: Principal) async throws -> [TimelineEntry] {
        let scope = Scope(principal)
        return try await database.read { tx in
            let petition = try scope.admit(try find(.id(id), in: tx))
            return try tx.query(
                "SELECT \(TimelineEntry.columns) FROM timeline WHERE petition_id = $1 ORDER BY position", petition.id
            ).map(TimelineEntry.init(row:)).filter { scope.seesInternals || !$0.isInternal }
        }
    }

    /// What the public sees with code and secret. A merged petition shows the answer of the one it went into.
    ///
    /// - Throws: `notFound` alike for an unknown code and a wrong secret; `resourceExhausted` after ten of them.
    func track(_ code: PetitionCode, secret: String) async throws -> Petition {
        try await countingGuesses(.tracked(code, secret: secret)) { try await tracked(code, secret) }
    }

    /// A wrong secret counts against its code, be there such a petition or not.
    ///
    /// - Throws: `resourceExhausted` instead of `notFound` when a code was tried too often.
    func countingGuesses<Result: Sendable>(
        _ target: Target, _ work: () async throws -> Result
    ) async throws -> Result {
        do {
            return try await work()
        } catch let error as RPCError where error.code == .notFound {
            guard case .tracked(let code, _) = target, let wait = guesses.take(code.description) else { throw error }
            throw RPCError.tooMany("wrong secrets for this code", wait: wait)
        }
    }

    private func tracked(_ code: PetitionCode, _ secret: String) async throws -> Petition {
        try await database.read { tx in
            let found = try find(.code(code), in: tx)
            // Checked also when there is none, so that the time taken does not tell which codes exist.
            let fits = tracking.verify(secret, for: found?.id ?? code.description)
            guard var petition = found, fits else {
                throw RPCError.notFound("petition", vi: "Không tìm thấy kiến nghị với mã và mã bí mật này.")
            }
            var target = petition
            while target.status == .merged, let next = target.mergedInto, let found = try find(.id(next), in: tx) {
                target = found
            }
            if target.id != petition.id {
                petition.answers = target.answers.filter { $0.kind == .final }
                petition.answeredAt = target.answeredAt
            }
            return petition
        }
    }
}
