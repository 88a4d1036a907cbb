import FoundationEssentials
import Models
import Storage

/// An answer as somebody sent it, before it is checked.
struct AnswerDraft: Sendable {
    var kind: Given<AnswerKind>
    var body: String
    var legalBasis: [String]
    var writtenReply: WrittenReply?
    var attachmentIDs: [String]
}

extension PetitionStore {
    /// INTERIM leaves state and clock alone, FINAL ends the matter in any open state.
    func answer(_ target: Target, _ draft: AnswerDraft, by caller: Caller) async throws -> Petition {
        var rules = FieldRules()
        let kind = rules.value("kind", "Loại câu trả lời", draft.kind) ?? .interim
        let body = rules.lines("body", "Nội dung trả lời", draft.body, max: PetitionDraft.bodyLimit, required: true)
        let basis = rules.list("legal_basis", "Căn cứ pháp lý", draft.legalBasis)
        let reply = rules.writtenReply("written_reply", draft.writtenReply)
        let attachments = rules.attachments(draft.attachmentIDs)
        try rules.finish()
        let principal = caller.principal
        return try await change(target, by: caller, kind == .final ? .answerFinally : .answerInterim) {
            petition, context in
            try use(attachments, for: petition, by: caller, in: context.tx)
            let answer = Answer(
                id: UUIDv7.make(at: context.now), kind: kind, body: body, legalBasis: basis, writtenReply: reply,
                author: petition.author(principal), answeredAt: context.now, beyondAuthority: false,
                attachmentIDs: attachments)
            let followers = try followers(of: petition.id, in: context.tx)
            let outcome = try petition.answer(answer, followers: followers, now: context.now)
            if kind == .final { try tellFollowers(followers, answeredAt: context.now, in: context.tx) }
            return outcome
        }.petition
    }

    func recordWrittenReply(_ target: Target, _ raw: WrittenReply?, by caller: Caller) async throws -> Petition {
        var rules = FieldRules()
        let reply = rules.writtenReply("written_reply", raw)
        if raw == nil { rules.missing("written_reply", "Văn bản trả lời") }
        try rules.finish()
        return try await change(target, by: caller, .recordWrittenReply) { petition, _ in
            try petition.recordWrittenReply(reply ?? WrittenReply(number: "", date: "", signer: ""))
        }.petition
    }

    /// To the partners that sent them, petitions merged into an answered one are answered.
    private func tellFollowers(_ ids: [String], answeredAt now: Date, in tx: Transaction) throws {
        for id in ids {
            guard let before = try find(.id(id), in: tx) else { continue }
            var answered = before
            answered.answeredAt = now
            try PublicEventStore.record(answered, over: before, in: tx)
        }
    }

    /// Everything merged into the petition, also by way of another one.
    private func followers(of id: String, in tx: Transaction) throws -> [String] {
        let direct = try tx.query("SELECT id FROM petition WHERE merged_into = $1 ORDER BY id", id)
        return try direct.flatMap { row in
            let follower = try row.text("id")
            return [follower] + (try followers(of: follower, in: tx))
        }
    }
}

extension Petition {
    /// The answering officer; the name is known when the petition is in that officer's hands.
    func author(_ principal: Principal) -> OfficerRef {
        guard let id = principal.officerID else { return OfficerRef(id: principal.id, name: "") }
        return OfficerRef(id: id, name: assignment.officer?.id == id ? assignment.officer?.name ?? "" : "")
    }
}
