import FoundationEssentials
import Models
import AccessControl
import RPC
import Storage

struct TimelinePage: Sendable {
    let entries: [TimelineEntry]
    /// Empty on the last page.
    let nextToken: String
}

extension PetitionStore {
    /// Every move in order; what is the department's own is shown to the department only.
    ///
    /// - Parameter pageSize: 0 for the largest.
    /// - Throws: `notFound`; `invalidArgument` for a page size outside 0–200 or a token that is none.
    func timeline(
        of id: String, pageSize: Int = 0, token: String = "", by principal: Principal
    ) async throws -> TimelinePage {
        let scope = Scope(principal)
        var rules = FieldRules()
        let size = pageSize == 0 ? Self.largestPageSize : Self.checkedSize(pageSize, &rules)
        try rules.finish()
        let after = try token.nonEmpty.map(TimelineEntry.position(token:)) ?? 0
        return try await database.read { tx in
            let petition = try scope.admit(try find(.id(id), in: tx))
            var entries = try tx.query(
                """
                SELECT \(TimelineEntry.columns) FROM timeline WHERE petition_id = $1 AND position > $2
                    AND (\(scope.seesInternals ? "1 = 1" : TimelineEntry.isPublic))
                ORDER BY position LIMIT \(size + 1)
                """, petition.id, after
            ).map(TimelineEntry.init(row:))
            let hasMore = entries.count > size
            if hasMore { entries.removeLast() }
            return TimelinePage(entries: entries, nextToken: hasMore ? entries.last?.token ?? "" : "")
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

extension TimelineEntry {
    /// Senders do not see the department's own: notes, and that another sender's petition went into this one.
    fileprivate static let isPublic = """
        action <> '\(Move.addNote.rawValue)' AND (action <> '\(Move.merge.rawValue)' OR to_status = 'MERGED')
        """

    /// Where the next page begins, in opaque form.
    fileprivate var token: String { Data("timeline \(position)".utf8).base64EncodedString() }

    fileprivate static func position(token: String) throws -> Int {
        let text = Data(base64Encoded: token).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard text.hasPrefix("timeline "), let position = Int32(text.dropFirst(9)), position > 0 else {
            throw PagePosition.badToken
        }
        return Int(position)
    }
}
