import Events
import FoundationEssentials
import Models
import Storage
import Synchronization
import WorkCalendar

// Taking a petition in: everything is known before the transaction, so that it only writes and concurrent submissions
// share one flush to disk.
extension PetitionStore {
    /// - Throws: `invalidArgument` with every violation, `permissionDenied` for another commune than the officer's own,
    ///   `alreadyExists` when the external reference stands for another request.
    func submit(_ draft: PetitionDraft, by caller: Caller) async throws -> Petition {
        let mirror = try await mirror.current()
        try allow(caller.principal, toSubmitFor: draft.communeCode)
        let content = try await checked(draft, by: caller.principal, communes: mirror.communes)
        // A repeat has used its attachments the first time, so they are looked at behind the other checks.
        if !draft.attachmentIDs.isEmpty {
            if let earlier = try await earlierSubmission(content, by: caller) { return earlier }
            try await checkAttachments(draft.attachmentIDs, by: caller)
        }
        var attempts = 0
        while true {
            attempts += 1
            let code = try await codes.next(isTest: !caller.principal.isLive)
            let new = NewPetition(
                draft: draft, content: content, code: code, communeName: mirror.communes[content.communeCode] ?? "",
                deadlines: mirror.deadlines, caller: caller)
            do {
                return try await append(new)
            } catch is YearTurned {
                await codes.drop(year: code.year, isTest: code.isTest)
            } catch let error as StorageError {
                guard case .uniqueViolation = error, attempts < 3 else { throw error }
                // A repeat, most likely: the transaction that was first has the answer.
                if let earlier = try await earlierSubmission(content, by: caller) { return earlier }
                try await checkAttachments(draft.attachmentIDs, by: caller)
            }
        }
    }

    private func checkAttachments(_ ids: [String], by caller: Caller) async throws {
        guard !ids.isEmpty else { return }
        let found = try await database.read { tx in
            var rules = FieldRules()
            try AttachmentStore.check(ids, owner: caller.principal.requestScope, in: tx, &rules)
            return rules.violations
        }
        try RPCError.throwIfAny(found)
    }

    /// Makes attachments a petition's own, within a change of it.
    ///
    /// - Throws: `invalidArgument` for those that cannot be used.
    func use(_ ids: [String], for petition: Petition, by caller: Caller, in tx: Transaction) throws {
        var rules = FieldRules()
        try AttachmentStore.check(ids, owner: caller.principal.requestScope, in: tx, &rules)
        try rules.finish()
        for statement in AttachmentStore.use(ids, for: petition.id) { try tx.execute(statement) }
    }

    private func append(_ new: NewPetition) async throws -> Petition {
        let written = Written()
        _ = try await database.append { now in
            let petition = try new.petition(at: now)
            let receipt = petition.receipt(calendar: new.deadlines.calendar)
            let entry = TimelineEntry(
                id: UUIDv7.make(at: now), petitionID: petition.id, position: 1, at: now,
                actor: new.caller.principal.id, action: new.caller.method, from: nil, to: .received, reason: "",
                details: receipt.details, late: receipt.late)
            written.set(petition)
            return [
                try petition.insert(searchText: Self.searchText(petition.content)), entry.insert,
                SearchIndex.enqueue(new: petition.id),
            ]
                + (try PublicEventStore.first(petition))
                + (try outbox.firstFact(
                    PetitionFact.received(petition, by: new.caller.receiver).wire, about: petition.id, at: now,
                    traceparent: new.caller.traceparent))
                + AttachmentStore.use(petition.attachmentIDs, for: petition.id)
                + remembering(petition.id, for: new.caller, at: now)
        }
        guard let petition = written.petition else { throw StorageError.badRow("append built no petition") }
        return petition
    }

    private func allow(_ principal: Principal, toSubmitFor commune: String) throws {
        switch Scope(principal) {
        case .everything, .unit, .partner: return
        case .commune(let own, _) where commune.isEmpty || own == commune.trimmingSpaces: return
        case .commune, .nothing:
            throw RPCError(
                .permissionDenied, "a commune officer submits for the own commune only",
                vi: "Cán bộ xã, phường chỉ gửi kiến nghị của đơn vị mình.", reason: "OTHER_COMMUNE")
        }
    }

    /// Only a draft that is wrong anyway asks the database for the time, to name every violation at once.
    private func checked(
        _ draft: PetitionDraft, by principal: Principal, communes: [String: String]
    ) async throws -> PetitionContent {
        var rules = FieldRules()
        let content = draft.content(knowsCommune: { communes[$0] != nil }, &rules)
        draft.checkDating(byStaff: Scope(principal).seesInternals, &rules)
        if let content, rules.violations.isEmpty { return content }
        if case .value = draft.receivedAt {
            draft.checkReceivedAt(now: try await database.read { $0.now }, &rules)
        }
        try rules.finish()
        throw RPCError(.internal, "a draft was refused without a reason")
    }

    /// The petition that a repeated request made the first time.
    private func earlierSubmission(_ content: PetitionContent, by caller: Caller) async throws -> Petition? {
        try await database.write { tx in
            let scope = caller.principal.requestScope
            if let id = try earlierResult(of: caller, scope: scope, in: tx) {
                return try find(.id(id), in: tx)
            }
            guard let reference = content.externalReference,
                let earlier = try find(reference, of: caller.principal, in: tx)
            else { return nil }
            guard earlier.requestFingerprint == caller.fingerprint else {
                throw RPCError(
                    .alreadyExists, "the external reference stands for another petition",
                    vi: "Mã tham chiếu đã dùng cho kiến nghị \(earlier.code).", reason: "EXTERNAL_REFERENCE_EXISTS",
                    metadata: ["id": earlier.id, "code": earlier.code.description])
            }
            try remember(earlier.id, for: caller, scope: scope, in: tx)
            return earlier
        }
    }

    func find(
        _ reference: ExternalReference, of principal: Principal, in tx: Transaction
    ) throws -> Petition? {
        let row = try tx.first(
            """
            SELECT id FROM petition
            WHERE submitted_by = $1 AND live = $2 AND external_system = $3 AND external_id = $4
            """, principal.id, principal.isLive, reference.system, reference.id)
        return try row.flatMap { try find(.id(try $0.text("id")), in: tx) }
    }
}

/// A checked petition that lacks nothing but the instant of its registration.
struct NewPetition: Sendable {
    let draft: PetitionDraft
    let content: PetitionContent
    let code: PetitionCode
    let communeName: String
    let deadlines: Deadlines
    let caller: Caller

    /// - Throws: ``YearTurned``, violations of `received_at`, or a policy's `failedPrecondition`.
    func petition(at now: Date) throws -> Petition {
        guard RegistrationYear.fits(code, now) else { throw YearTurned() }
        var rules = FieldRules()
        draft.checkReceivedAt(now: now, &rules)
        try rules.finish()
        var receivedAt = now
        if case .value(let given) = draft.receivedAt { receivedAt = InstantText.truncate(given) }
        var petition = Petition(
            id: UUIDv7.make(at: now), code: code, content: content, communeName: communeName, receivedAt: receivedAt,
            registeredAt: now, clock: try deadlines.mainClock(content.track, from: receivedAt, now: now),
            live: caller.principal.isLive, submittedBy: caller.principal.id)
        petition.stopWords = Classification.stopWords(content)
        petition.requestFingerprint = content.externalReference == nil ? nil : caller.fingerprint
        petition.attachmentIDs = draft.attachmentIDs
        return petition
    }
}

/// The year has changed since the number was taken: take one of the new year.
struct YearTurned: PassingFailure {}

enum RegistrationYear {
    /// By the office's wall clock.
    static func of(_ instant: Date) -> Int {
        Int(InstantText.format(OfficeZone.wall(instant)).prefix(4)) ?? 0
    }

    /// The instant of the writing path may lag behind that of the lease by a second: at midnight of New Year a number
    /// of the year that is just beginning is good, one of the year that has ended is not.
    static func fits(_ code: PetitionCode, _ now: Date) -> Bool {
        code.year == of(now) || code.year == of(now.addingTimeInterval(2))
    }
}

/// Carries the petition out of the closure that may be run more than once; the last run is the one that counts.
private final class Written: Sendable {
    private let state = Mutex<Petition?>(nil)

    var petition: Petition? { state.withLock { $0 } }

    func set(_ petition: Petition) {
        state.withLock { $0 = petition }
    }
}
