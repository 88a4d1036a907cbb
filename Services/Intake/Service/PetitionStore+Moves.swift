import FoundationEssentials
import Models
import Storage

// The acts of people, one function a method: what is checked of the request, then the rule.
extension PetitionStore {
    static let textLimit = 5_000

    func requestSupplement(
        _ target: Target, question: String, reasons: [String], by caller: Caller
    ) async throws -> Petition {
        var rules = FieldRules()
        let question = rules.lines("question", "Nội dung cần bổ sung", question, max: Self.textLimit, required: true)
        let reasons = rules.list("reasons", "Lý do", reasons)
        try rules.finish()
        let mayAskAgain = caller.principal.has(anyOf: [.unitHead, .teamHead, .administrator])
        return try await change(target, by: caller, .requestSupplement) { petition, context in
            try petition.requestSupplement(
                question, reasons: reasons, mayAskAgain: mayAskAgain, now: context.now,
                deadlines: try context.deadlines())
        }.petition
    }

    func provideSupplement(
        _ target: Target, body: String, attachmentIDs: [String] = [], by caller: Caller
    ) async throws -> Petition {
        var rules = FieldRules()
        let body = rules.lines("body", "Nội dung bổ sung", body, max: PetitionDraft.bodyLimit, required: true)
        let attachments = rules.attachments(attachmentIDs)
        try rules.finish()
        return try await change(target, by: caller, .provideSupplement) { petition, context in
            try use(attachments, for: petition, by: caller, in: context.tx)
            try petition.attach(attachments)
            return try petition.provideSupplement(body, now: context.now, deadlines: try context.deadlines())
        }.petition
    }

    func reject(_ target: Target, reason: String, by caller: Caller) async throws -> Petition {
        let reason = try Self.text("reason", "Lý do", reason)
        return try await change(target, by: caller, .reject) { petition, context in
            try petition.reject(reason, now: context.now, deadlines: try context.deadlines())
        }.petition
    }

    func withdraw(_ target: Target, reason: String, by caller: Caller) async throws -> Petition {
        let reason = try Self.text("reason", "Lý do", reason, required: false)
        return try await change(target, by: caller, .withdraw) { petition, context in
            try petition.withdraw(reason, now: context.now)
        }.petition
    }

    func merge(_ id: String, into targetID: String, reason: String, by caller: Caller) async throws -> Petition {
        let reason = try Self.text("reason", "Lý do", reason)
        let scope = Scope(caller.principal)
        return try await change(.id(id), by: caller, .merge) { petition, context in
            guard let found = try find(.id(targetID), in: context.tx), scope.contains(found) else {
                throw RPCError.notFound("target petition", vi: "Không tìm thấy kiến nghị được gộp vào.")
            }
            guard caller.principal.mayChange(found) else { throw RPCError.otherUnit }
            // Always the later one is locked before the earlier one, so that two merges never wait for each other.
            var probe = petition
            _ = try probe.merge(into: found, reason: reason, now: context.now)
            let target = try find(.id(targetID), in: context.tx, locking: true) ?? found
            let outcome = try petition.merge(into: target, reason: reason, now: context.now)
            var changed = target
            changed.absorb(petition)
            try save(
                &changed, over: target, Outcome(reason: reason, details: "Nhận gộp kiến nghị \(petition.code)"),
                move: Move.merge.action, actor: caller.principal.id, in: context.tx, traceparent: caller.traceparent)
            return outcome
        }.petition
    }

    func correctTrack(
        _ target: Target, to given: Given<Track>, reason: String, by caller: Caller
    ) async throws -> Petition {
        var rules = FieldRules()
        let track = rules.value("track", "Loại thời hạn", given)
        // DOSSIER starts from a dossier's record only; AUTHORITY and ACCEPTANCE are no main tracks.
        if let track, track != .rapid24h, track != .formalFeedback {
            rules.add(
                "track", "UNSUPPORTED_TRACK", "only RAPID_24H or FORMAL_FEEDBACK",
                vi: "Chỉ đổi được giữa hạn 24 giờ và hạn phản ánh, kiến nghị.")
        }
        let reason = rules.lines("reason", "Lý do", reason, max: Self.textLimit, required: true)
        try rules.finish()
        return try await change(target, by: caller, .correctTrack) { petition, context in
            try petition.correctTrack(
                to: track ?? .rapid24h, reason: reason, now: context.now, deadlines: try context.deadlines())
        }.petition
    }

    func addNote(_ target: Target, body: String, by caller: Caller) async throws -> TimelineEntry {
        let body = try Self.text("body", "Ghi chú", body)
        return try await change(target, by: caller, .addNote) { petition, _ in try petition.addNote(body) }.entry
    }

    func publish(_ target: Target, by caller: Caller) async throws -> Petition {
        try await change(target, by: caller, .publish) { petition, context in
            try petition.publish(now: context.now)
        }.petition
    }

    func close(_ target: Target, reason: String, by caller: Caller) async throws -> Petition {
        let reason = try Self.text("reason", "Lý do", reason, required: false)
        return try await change(target, by: caller, .close) { petition, context in
            try petition.close(reason, automatic: false, now: context.now)
        }.petition
    }

    func reopen(_ target: Target, reason: String, by caller: Caller) async throws -> Petition {
        let reason = try Self.text("reason", "Lý do", reason)
        return try await change(target, by: caller, .reopen) { petition, context in
            try petition.reopen(reason, now: context.now, deadlines: try context.deadlines())
        }.petition
    }

    func rate(
        _ target: Target, _ given: Given<Rating>, comment: String, by caller: Caller
    ) async throws -> Petition {
        var rules = FieldRules()
        let rating = rules.value("rating", "Mức độ hài lòng", given)
        let comment = rules.lines("comment", "Ý kiến", comment, max: 2_000)
        try rules.finish()
        return try await change(target, by: caller, .rate) { petition, context in
            try petition.rate(rating ?? .neutral, comment: comment, now: context.now)
        }.petition
    }

    /// One text of a request, checked by itself.
    private static func text(
        _ field: String, _ label: String, _ raw: String, max: Int = textLimit, required: Bool = true
    ) throws -> String {
        var rules = FieldRules()
        let text = rules.lines(field, label, raw, max: max, required: required)
        try rules.finish()
        return text
    }
}
