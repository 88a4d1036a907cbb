import Events
import FoundationEssentials
import Models
import Storage

// Taking petitions in within a transaction that does more: a list's lines, a mail, a draft of messages.
extension PetitionStore {
    /// Runs `work` again when the year has turned meanwhile, or when another process was first with the same thing.
    ///
    /// - Parameter count: how many numbers `work` gets.
    func registering<Result: Sendable>(
        _ count: Int, isTest: Bool = false, _ work: @escaping @Sendable ([PetitionCode], Transaction) throws -> Result
    ) async throws -> Result {
        var attempts = 0
        while true {
            attempts += 1
            var codes: [PetitionCode] = []
            for _ in 0..<count { codes.append(try await self.codes.next(isTest: isTest)) }
            let taken = codes
            do {
                return try await database.write { try work(taken, $0) }
            } catch is YearTurned where attempts < 3 {
                for code in taken { await self.codes.drop(year: code.year, isTest: isTest) }
            } catch let error as StorageError {
                guard case .uniqueViolation = error, attempts < 3 else { throw error }
            }
        }
    }

    /// Writes a new petition with its first line of the timeline and its fact.
    ///
    /// - Parameter answer: given on the spot: the petition arrives answered.
    func register(
        _ new: NewPetition, answer: SpotAnswer? = nil, triage: String? = nil, in tx: Transaction
    ) throws -> Petition {
        var petition = try new.petition(at: tx.now)
        petition.triageReason = triage
        let received = petition
        var outcome: Outcome?
        if let answer {
            let given = Answer(
                id: UUIDv7.make(at: tx.now), kind: .final, body: answer.body, legalBasis: answer.legalBasis,
                writtenReply: nil, author: petition.author(new.caller.principal), answeredAt: petition.receivedAt,
                beyondAuthority: false)
            outcome = try petition.answer(given, followers: [], now: petition.receivedAt)
            petition.version = 2
        }
        try tx.execute(try petition.insert(searchText: Self.searchText(petition.content)))
        try tx.execute(SearchIndex.enqueue(new: petition.id))
        let details = triage == nil ? "Tiếp nhận kiến nghị" : "Tiếp nhận, chờ thư ký hoàn chỉnh thông tin"
        let receipt = received.receipt(
            reason: triage ?? "", details: details, calendar: new.deadlines.calendar)
        try tx.execute(entry(received, 1, nil, receipt, new.caller, at: tx.now).insert)
        try outbox.emit(
            PetitionFact.received(petition, by: new.caller.receiver).wire, about: petition.id, in: tx,
            traceparent: new.caller.traceparent)
        for statement in AttachmentStore.use(petition.attachmentIDs, for: petition.id) { try tx.execute(statement) }
        guard let outcome, let fact = outcome.fact else { return petition }
        for (position, answer) in petition.answers.enumerated() {
            try tx.execute(try answer.insert(petitionID: petition.id, position: position))
        }
        try tx.execute(entry(petition, 2, .received, outcome, new.caller, at: tx.now).insert)
        try outbox.emit(fact.wire, about: petition.id, in: tx, traceparent: new.caller.traceparent)
        return petition
    }

    private func entry(
        _ petition: Petition, _ position: Int, _ from: PetitionStatus?, _ outcome: Outcome, _ caller: Caller,
        at now: Date
    ) -> TimelineEntry {
        TimelineEntry(
            id: UUIDv7.make(at: now), petitionID: petition.id, position: position, at: now, actor: caller.principal.id,
            action: from == nil ? caller.method : Move.answerFinally.action, from: from, to: petition.status,
            reason: outcome.reason, details: outcome.details, late: outcome.late)
    }
}

/// An answer that was given when the petition was raised, e.g. at a meeting.
struct SpotAnswer: Sendable, Equatable {
    var body: String
    var legalBasis: [String]
}
