import FoundationEssentials
import Models
import Storage

/// What a Zalo user has to do with petitions that are there already: answers to what the department asked.
struct ZaloSenders: Sendable {
    let petitions: PetitionStore

    /// More petitions of one person are not looked at in one transaction.
    private static let most = 50
    private static let open = PetitionStatus.allCases.filter(\.isOpen).map { "'\($0.rawValue)'" }.joined(
        separator: ", ")

    // MARK: - A supplement

    func isAwaited(_ user: String, in tx: Transaction) throws -> Bool {
        try !awaiting(user, until: tx.now, in: tx).isEmpty
    }

    /// Adds a draft to the petition that waits for it. Of several it is the one whose code the sender names, else the one
    /// that was asked about last; the timeline names the others.
    ///
    /// - Returns: whether one waited.
    func supplement(with draft: ZaloDraft, in tx: Transaction) throws -> Bool {
        let waiting = try awaiting(draft.user, until: draft.last, in: tx)
        let named = waiting.first { draft.body.uppercased().contains($0.code.description) }
        guard let chosen = named ?? waiting.first,
            let before = try petitions.find(.id(chosen.id), in: tx, locking: true),
            before.status == .awaitingSupplement, let asked = before.clock.pausedAt
        else { return false }
        var petition = before
        let room = max(0, try before.roomForAttachments - AttachmentFetch.ordered(for: before.id, in: tx))
        // The clock goes on from the message that answers, not from when the thread fell silent.
        let answered = draft.first >= asked ? draft.first : draft.last
        var outcome = try petition.provideSupplement(
            draft.text(room: room), now: answered, deadlines: try MirrorStore.deadlines(in: tx))
        let others = waiting.filter { $0.id != chosen.id }.map(\.code.description)
        if !others.isEmpty {
            outcome.reason = "Người gửi còn kiến nghị khác chờ bổ sung: \(others.joined(separator: ", "))"
        }
        try petitions.save(
            &petition, over: before, outcome, move: Move.provideSupplement.action, actor: ZaloStore.sender.id, in: tx,
            traceparent: "")
        try AttachmentFetch.order(Array(draft.files.prefix(room)), for: petition.id, in: tx)
        return true
    }

    /// Petitions whose sender was asked something before an instant, the one asked last first.
    private func awaiting(_ user: String, until instant: Date, in tx: Transaction) throws -> [Petition] {
        try find(
            "status = 'AWAITING_SUPPLEMENT' AND paused_at <= $2 ORDER BY paused_at DESC, id DESC", user, instant, in: tx
        )
    }

    // MARK: - Who it is

    /// Petitions that wait in the holding pen for nothing but what is known of their sender now. Those that somebody has
    /// to look at first stay there.
    func held(_ user: String, for contact: ZaloContact, in tx: Transaction) throws -> [Petition] {
        guard contact.isIdentified else { return [] }
        return try find(
            """
            triage_reason IN ('UNKNOWN_COMMUNE', 'UNKNOWN_SENDER') AND status IN (\(Self.open)) AND received_at <= $2
            ORDER BY received_at, id
            """, user, tx.now, in: tx
        ).filter { petition in
            let reporter = petition.content.reporter
            return !(reporter.fullName + reporter.organization + contact.fullName).isEmpty
                || petition.triageReason != TriageReason.unknownSender.rawValue
        }
    }

    /// Completes what waits in the holding pen.
    ///
    /// - Parameter words: of the sender, for the timeline; empty when they are in a draft.
    func identify(
        _ user: String, as contact: ZaloContact, saying words: String, _ communes: [String: String], in tx: Transaction
    ) throws {
        for found in try held(user, for: contact, in: tx) {
            guard let before = try petitions.find(.id(found.id), in: tx, locking: true), before.status.isOpen,
                before.triageReason == found.triageReason
            else { continue }
            var known = Identification()
            if before.content.communeCode.isEmpty {
                known.communeCode = contact.communeCode
                known.communeName = contact.communeCode.flatMap { communes[$0] }
            }
            var reporter = before.content.reporter
            reporter.fullName = reporter.fullName.nonEmpty ?? contact.fullName
            reporter.phone = reporter.phone.nonEmpty ?? contact.phone
            known.reporter = reporter
            var petition = before
            var outcome = try petition.identify(
                known, now: tx.now, deadlines: try MirrorStore.deadlines(in: tx))
            outcome.reason = LooseContent.text(words, PetitionStore.textLimit)
            try petitions.complete(petition, in: tx)
            try petitions.save(
                &petition, over: before, outcome, move: Move.resolveHoldingPen.action, actor: ZaloStore.sender.id,
                in: tx, traceparent: "")
        }
    }

    private func find(_ condition: String, _ user: String, _ instant: Date, in tx: Transaction) throws -> [Petition] {
        try tx.query(
            """
            SELECT \(Petition.columns) FROM petition WHERE zalo_user_id = $1 AND live = $3 AND \(condition)
            LIMIT \(Self.most)
            """, user, instant, true
        ).map(Petition.init(row:))
    }
}
