import FoundationEssentials
import Models
import AccessControl
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
    /// - Throws: `notFound` alike for an unknown code and a wrong secret.
    func track(_ code: PetitionCode, secret: String) async throws -> Petition {
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
