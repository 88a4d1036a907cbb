import FoundationEssentials
import Models
import ServiceKit
import Storage

// Repeated requests: the key, what was asked and what came of it are stored with the effect.
extension PetitionStore {
    /// What an earlier request with the same key made: a petition's id, or a reference to a timeline entry.
    ///
    /// - Throws: `invalidArgument`/IDEMPOTENCY_KEY_REUSED when the earlier request was another one.
    func earlierResult(of caller: Caller, scope: String, in tx: Transaction) throws -> String? {
        guard let key = caller.idempotencyKey, let fingerprint = caller.fingerprint else { return nil }
        return try Idempotency.find(
            principal: scope, method: caller.path, key: key, fingerprint: fingerprint, in: tx)
    }

    func remember(_ result: String, for caller: Caller, scope: String, in tx: Transaction) throws {
        guard let key = caller.idempotencyKey, let fingerprint = caller.fingerprint else { return }
        try Idempotency.record(
            principal: scope, method: caller.path, key: key, fingerprint: fingerprint, resultID: result, in: tx)
    }

    /// The same for the path that only writes.
    func remembering(_ result: String, for caller: Caller, at now: Date) -> [Statement] {
        guard let key = caller.idempotencyKey, let fingerprint = caller.fingerprint else { return [] }
        return [
            Idempotency.statement(
                principal: caller.principal.requestScope, method: caller.path, key: key, fingerprint: fingerprint,
                resultID: result, at: now)
        ]
    }

    /// The answer to a repeated change: the petition as it is now, and the line of the timeline it made then.
    func repeated(_ reference: String, in tx: Transaction) throws -> (petition: Petition, entry: TimelineEntry) {
        let parts = reference.split(separator: "/").map(String.init)
        guard parts.count == 2, let position = Int(parts[1]), let petition = try find(.id(parts[0]), in: tx),
            let row = try tx.first(
                "SELECT \(TimelineEntry.columns) FROM timeline WHERE petition_id = $1 AND position = $2", petition.id,
                position)
        else { throw StorageError.badRow("idempotency result \(reference)") }
        return (petition, try TimelineEntry(row: row))
    }
}

extension TimelineEntry {
    /// How a repeated request finds it again.
    var reference: String { "\(petitionID)/\(position)" }
}
