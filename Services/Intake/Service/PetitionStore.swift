import Events
import FoundationEssentials
import Models
import RPC
import AccessControl
import Storage
import VietnameseText

/// Petitions in their tables: state, timeline and facts change together in one transaction, or not at all.
struct PetitionStore: Sendable {
    let database: any Database
    let outbox: Outbox
    let mirror: Mirror
    let codes: CodeAllocator
    let tracking: TrackingSecret
    /// Wrong secrets a code may be tried with: ten, then one a minute. The right one is always good.
    let guesses = RateBuckets(RateBuckets.Rate(perSecond: 1 / 60, burst: 10))
}

/// What a rule may look at besides the petition.
struct RuleContext {
    let tx: Transaction
    var now: Date { tx.now }

    func deadlines() throws -> Deadlines { try MirrorStore.deadlines(in: tx) }
}

extension PetitionStore {
    typealias Rule = @Sendable (inout Petition, RuleContext) throws -> Outcome

    /// The one way a method changes a petition: repeat, row lock, scope, rule, row, timeline, event.
    ///
    /// - Throws: `notFound` outside the caller's scope, `permissionDenied`/OTHER_UNIT for what it may only read,
    ///   `failedPrecondition` for an illegal move, `invalidArgument`/IDEMPOTENCY_KEY_REUSED.
    func change(
        _ target: Target, by caller: Caller, _ move: Move, _ rule: @escaping Rule
    ) async throws -> (petition: Petition, entry: TimelineEntry) {
        try await countingGuesses(target) {
            try await changed(target, by: caller, move, rule)
        }
    }

    private func changed(
        _ target: Target, by caller: Caller, _ move: Move, _ rule: @escaping Rule
    ) async throws -> (petition: Petition, entry: TimelineEntry) {
        try await database.write { tx in
            let party = try Party(target, caller, self)
            if let earlier = try earlierResult(of: caller, scope: party.idempotencyScope, in: tx) {
                return try repeated(earlier, in: tx)
            }
            let before = try lock(target, in: tx, for: party)
            // The same request may have held the row until now.
            if let earlier = try earlierResult(of: caller, scope: party.idempotencyScope, in: tx) {
                return try repeated(earlier, in: tx)
            }
            guard party.mayChange(before) else { throw party.refusal }
            var petition = before
            let outcome = try rule(&petition, RuleContext(tx: tx))
            let entry = try save(
                &petition, over: before, outcome, move: move.action, actor: party.name, in: tx,
                traceparent: caller.traceparent)
            try remember(entry.reference, for: caller, scope: party.idempotencyScope, in: tx)
            return (petition, entry)
        }
    }

    /// Writes the petition over `before`, its new answers, the line in the timeline and the fact.
    @discardableResult
    func save(
        _ petition: inout Petition, over before: Petition, _ outcome: Outcome, move: String, actor: String,
        in tx: Transaction, traceparent: String
    ) throws -> TimelineEntry {
        petition.version = before.version + 1
        guard try tx.execute(petition.update(from: before.version).concerning(petition.id)).changes == 1 else {
            throw StorageError.conflict("petition \(petition.id) was changed meanwhile")
        }
        for (position, answer) in petition.answers.enumerated() {
            guard before.answers.indices.contains(position) else {
                try tx.execute(answer.insert(petitionID: petition.id, position: position))
                continue
            }
            if before.answers[position] != answer { try tx.execute(answer.updateWrittenReply()) }
        }
        let entry = TimelineEntry(
            id: UUIDv7.make(at: tx.now), petitionID: petition.id, position: petition.version, at: tx.now, actor: actor,
            action: move, from: before.status, to: petition.status, reason: outcome.reason, details: outcome.details,
            late: outcome.late)
        try tx.execute(entry.insert)
        try PublicEventStore.record(petition, over: before, in: tx)
        for fact in [outcome.fact, outcome.consequence].compactMap({ $0 }) {
            try outbox.emit(fact.wire, about: petition.id, in: tx, traceparent: traceparent)
        }
        return entry
    }

    /// The petition with its row locked until the transaction ends.
    ///
    /// - Throws: `notFound` when the party may not know of it.
    func lock(_ target: Target, in tx: Transaction, for party: Party) throws -> Petition {
        guard let petition = try find(target, in: tx, locking: true), party.mayKnow(petition) else {
            throw RPCError.noSuchPetition
        }
        return petition
    }

    /// The petition with its answers, or nil.
    func find(_ target: Target, in tx: Transaction, locking: Bool = false) throws -> Petition? {
        // SQLite has one writer, who holds the whole file; it knows no row locks.
        let lock = locking ? tx.dialect.rowLock : ""
        let row =
            switch target {
            case .id(let id):
                // What is no id is never asked for: a NUL, for one, no database takes.
                !id.isPetitionID
                    ? nil : try tx.first("SELECT \(Petition.columns) FROM petition WHERE id = $1\(lock)", id)
            case .code(let code), .tracked(let code, _):
                try tx.first("SELECT \(Petition.columns) FROM petition WHERE code = $1\(lock)", code.description)
            }
        guard let row else { return nil }
        var petitions = [try Petition(row: row)]
        try addAnswers(to: &petitions, in: tx)
        return petitions[0]
    }

    func addAnswers(to petitions: inout [Petition], in tx: Transaction) throws {
        guard !petitions.isEmpty else { return }
        let places = petitions.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try tx.execute(
            Statement(
                "SELECT \(Answer.columns) FROM answer WHERE petition_id IN (\(places)) ORDER BY petition_id, position",
                petitions.map { .text($0.id) })
        ).rows
        var answers: [String: [Answer]] = [:]
        for row in rows { answers[try row.text("petition_id"), default: []].append(try Answer(row: row)) }
        for index in petitions.indices { petitions[index].answers = answers[petitions[index].id] ?? [] }
    }

    /// What duplicates are recognised by: subject and body without diacritics, in lower case.
    static func searchText(_ content: PetitionContent) -> String {
        VietnameseText.fold("\(content.subject) \(content.body)")
    }
}

/// Who acts on a petition: a principal within its scope, or the sender with code and secret.
struct Party: Sendable {
    /// As the timeline names it.
    let name: String
    /// Keys of one sender must not meet those of another, whom the credential alone tells apart.
    let idempotencyScope: String
    let mayKnow: @Sendable (Petition) -> Bool
    /// Of what it may know of.
    let mayChange: @Sendable (Petition) -> Bool
    /// What it hears where it may not: staff that another unit has it, a sender that it is none of its own.
    var refusal: RPCError { isStaff ? .otherUnit : .noSuchPetition }
    private let isStaff: Bool

    /// - Throws: `unauthenticated` when neither a principal nor a tracking credential was given.
    init(_ target: Target, _ caller: Caller, _ store: PetitionStore) throws {
        if case .tracked(let code, let secret) = target {
            name = Principal.sender.id
            idempotencyScope = "\(Principal.sender.id):\(code)"
            mayKnow = { store.tracking.verify(secret, for: $0.id) }
            mayChange = { _ in true }
            isStaff = false
            return
        }
        let scope = Scope(caller.principal)
        if scope == .nothing {
            throw RPCError(
                .unauthenticated, "a token, or the petition's tracking code and secret, is needed",
                vi: "Cần đăng nhập, hoặc mã kiến nghị cùng mã bí mật.")
        }
        name = caller.principal.id
        idempotencyScope = caller.principal.requestScope
        isStaff = scope.seesInternals
        mayKnow = { scope.contains($0) }
        mayChange = { caller.principal.mayChange($0) }
    }
}

extension Move {
    /// The name in the timeline.
    var action: String { self == .answerInterim ? Move.answerFinally.rawValue : rawValue }
}
