import Events
import FoundationEssentials
import Models
import ServiceKit
import Storage

/// Zalo threads on their way to petitions.
struct ZaloStore: Sendable {
    let petitions: PetitionStore
    var timing = ZaloDraftTiming()

    static let queueName = "zalo-drafts"
    static let sender = Principal(id: "channel:zalo", roles: [.service])
    private static let batch = 20
    /// Asked again after a day.
    private static let askAgain: TimeInterval = 24 * 3600

    /// Takes an event in once; what comes again changes nothing.
    ///
    /// - Throws: `unauthenticated`/STALE outside of the replay window, by database time.
    func receive(_ event: ZaloEvent) async throws {
        let communes = try await petitions.mirror.current().communes
        var attempts = 0
        while true {
            attempts += 1
            do {
                return try await petitions.database.write { tx in try take(event, communes, in: tx) }
            } catch is DraftFull where attempts < 4 {
                // What there is becomes a petition, and the message begins the next draft.
                try await settle(event.user)
            } catch let error as StorageError {
                // The same event at the same time: now it is known.
                guard case .uniqueViolation = error, attempts < 4 else { throw error }
            }
        }
    }

    private func take(_ event: ZaloEvent, _ communes: [String: String], in tx: Transaction) throws {
        guard let at = event.at, tx.now.timeIntervalSince(at) <= ZaloSignature.window,
            at.timeIntervalSince(tx.now) <= ZaloSignature.skew
        else {
            throw RPCError(
                .unauthenticated, "the timestamp is outside of the window",
                vi: "Thông báo đã quá thời gian cho phép.",
                reason: "STALE")
        }
        guard event.isInteraction || event.isSeen, !event.user.isEmpty, event.user.utf8.count <= 64 else { return }
        let origin = Origin(kind: .zalo, key: String(event.key.prefix(300)))
        guard try origin.known(in: tx) == nil else { return }
        try origin.record(nil, in: tx)
        try tell(ZaloFacts.interacted(event, at: at), event.user, in: tx)
        guard event.isInteraction else { return }
        let names = CommuneNames(communes)
        var contact = try hold(event.user, in: tx)
        contact.learn(from: event, communes: names)
        let senders = ZaloSenders(petitions: petitions)
        // Who only answers our question who it is means the petitions that wait for it, and makes no further one.
        let isAnswer =
            try ZaloIntroduction(event.text, names).isOne && event.files.isEmpty
            && draft(of: event.user, in: tx) == nil && !senders.held(event.user, for: contact, in: tx).isEmpty
        let isKnown = try contact.isIdentified || senders.isAwaited(event.user, in: tx)
        if event.isMessage, !isAnswer {
            try append(event, isKnown: isKnown, in: tx)
            if !isKnown { try ask(&contact, event, in: tx) }
        } else {
            try retime(event.user, isKnown: isKnown, in: tx)
        }
        try save(contact, of: event.user, in: tx)
        try senders.identify(event.user, as: contact, saying: isAnswer ? event.text : "", communes, in: tx)
    }

    /// Makes petitions of the drafts that are due.
    ///
    /// - Returns: how many.
    func settleDue(_ queue: WorkQueue) async throws -> Int {
        let isDue = "due_at <= $1 AND \(queue.isOpen("user_id", at: "$1"))"
        let waiting = try await petitions.database.read { tx in
            try tx.first("SELECT count(*) AS n FROM zalo_draft WHERE \(isDue)", tx.now)?.int("n") ?? 0
        }
        guard waiting > 0 else { return 0 }
        let mirror = try await petitions.mirror.current()
        let communes = CommuneNames(mirror.communes)
        return try await petitions.registering(min(waiting, Self.batch)) { codes, tx in
            // Row lock, petition and end of the draft in one transaction: no lease is needed.
            let due = try tx.query(
                """
                SELECT user_id FROM zalo_draft WHERE \(isDue)
                ORDER BY due_at, user_id LIMIT \(codes.count) \(tx.dialect.skipLocked)
                """, tx.now
            ).map { try $0.text("user_id") }
            return try queue.work(on: Array(zip(due, codes)), by: \.0, in: tx) { drafts in
                for (user, code) in drafts {
                    guard let row = try draft(of: user, in: tx) else { continue }
                    try settle(row, code, mirror, communes, in: tx)
                }
                return drafts.count
            }
        }
    }

    /// Makes a petition of one user's draft now.
    private func settle(_ user: String) async throws {
        let mirror = try await petitions.mirror.current()
        let communes = CommuneNames(mirror.communes)
        try await petitions.registering(1) { codes, tx in
            guard let row = try draft(of: user, in: tx) else { return }
            try settle(row, codes[0], mirror, communes, in: tx)
            try WorkQueue.release(user, of: Self.queueName, in: tx)
        }
    }

    private func settle(
        _ row: Row, _ code: PetitionCode, _ mirror: MirrorSnapshot, _ communes: CommuneNames, in tx: Transaction
    ) throws {
        let draft = try ZaloDraft(row)
        try tx.execute("DELETE FROM zalo_draft WHERE user_id = $1", draft.user)
        guard try !ZaloSenders(petitions: petitions).supplement(with: draft, in: tx) else { return }
        let contact = try contact(draft.user, in: tx) ?? ZaloContact()
        let loose = LooseContent(
            communeCode: contact.communeCode, channel: .zalo,
            reporter: Reporter(fullName: contact.fullName, phone: contact.phone, zaloUserID: draft.user), subject: "",
            body: draft.text(room: Attachment.countLimit), communes: communes)
        var (content, triage) = loose.settled()
        if triage == nil, !contact.isIdentified { triage = .unknownSender }
        var received = PetitionDraft()
        // The first message is the receipt.
        received.receivedAt = .value(draft.first)
        content.reporter.zaloUserID = draft.user
        let petition = try petitions.register(
            NewPetition(
                draft: received, content: content, code: code, communeName: mirror.communes[content.communeCode] ?? "",
                deadlines: mirror.deadlines, caller: Caller(channel: Self.sender)),
            triage: triage?.rawValue, in: tx)
        try AttachmentFetch.order(Array(draft.files.prefix(Attachment.countLimit)), for: petition.id, in: tx)
    }

    // MARK: - Rows

    private static let draftColumns = "user_id, first_at, last_at, body, file_urls"

    /// The open draft of a user, held until the transaction ends.
    private func draft(of user: String, in tx: Transaction) throws -> Row? {
        try tx.first("SELECT \(Self.draftColumns) FROM zalo_draft WHERE user_id = $1\(tx.dialect.rowLock)", user)
    }

    /// - Throws: ``DraftFull`` when one petition cannot hold what is there and this message.
    private func append(_ event: ZaloEvent, isKnown: Bool, in tx: Transaction) throws {
        let earlier = try draft(of: event.user, in: tx).map(ZaloDraft.init)
        var draft = earlier ?? ZaloDraft(user: event.user, first: tx.now)
        draft.append(LooseContent.text(event.text, .max), event.files)
        if earlier != nil, draft.isTooLarge { throw DraftFull() }
        try tx.execute(
            """
            INSERT INTO zalo_draft (\(Self.draftColumns), due_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (user_id) DO UPDATE SET last_at = excluded.last_at, body = excluded.body,
                file_urls = excluded.file_urls, due_at = excluded.due_at
            """, draft.user, draft.first, tx.now, draft.body, try JSONColumn.encode(draft.files),
            timing.due(first: draft.first, last: tx.now, identified: isKnown))
    }

    /// The draft of somebody who has just said who it is need not wait any longer.
    private func retime(_ user: String, isKnown: Bool, in tx: Transaction) throws {
        guard let draft = try draft(of: user, in: tx).map(ZaloDraft.init) else { return }
        let due = timing.due(first: draft.first, last: draft.last, identified: isKnown)
        try tx.execute("UPDATE zalo_draft SET due_at = $2 WHERE user_id = $1", user, due)
    }

    /// What is known of a user, held until the transaction ends, so that one event of a user follows another.
    private func hold(_ user: String, in tx: Transaction) throws -> ZaloContact {
        try tx.execute(
            """
            INSERT INTO zalo_contact (user_id, full_name, phone, seen_at) VALUES ($1, '', '', $2)
            ON CONFLICT (user_id) DO NOTHING
            """, user, tx.now)
        return try contact(user, in: tx, locking: true) ?? ZaloContact()
    }

    private func contact(_ user: String, in tx: Transaction, locking: Bool = false) throws -> ZaloContact? {
        try tx.first(
            """
            SELECT full_name, phone, commune_code, asked_at FROM zalo_contact
            WHERE user_id = $1\(locking ? tx.dialect.rowLock : "")
            """, user
        ).map {
            ZaloContact(
                fullName: try $0.text("full_name"), phone: try $0.text("phone"),
                communeCode: try $0.textIfPresent("commune_code"), askedAt: try $0.instantIfPresent("asked_at"))
        }
    }

    private func save(_ contact: ZaloContact, of user: String, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE zalo_contact SET full_name = $2, phone = $3, commune_code = $4, asked_at = $5, seen_at = $6
            WHERE user_id = $1
            """, user, contact.fullName, contact.phone, contact.communeCode, contact.askedAt, tx.now)
    }

    /// Keeps what the secretary found out about the sender of a petition, for what the same person sends later.
    func learn(from petition: Petition, in tx: Transaction) throws {
        let user = petition.content.reporter.zaloUserID
        guard !user.isEmpty, var contact = try contact(user, in: tx, locking: true) else { return }
        contact.learn(from: petition)
        try tx.execute(
            "UPDATE zalo_contact SET full_name = $2, phone = $3, commune_code = $4 WHERE user_id = $1", user,
            contact.fullName, contact.phone, contact.communeCode)
    }

    /// Asks for name, unit and telephone; notification does the asking.
    private func ask(_ contact: inout ZaloContact, _ event: ZaloEvent, in tx: Transaction) throws {
        if let asked = contact.askedAt, tx.now.timeIntervalSince(asked) < Self.askAgain { return }
        contact.askedAt = tx.now
        try tell(ZaloFacts.unidentified(event, at: tx.now), event.user, in: tx)
    }

    private func tell(_ fact: Fact, _ user: String, in tx: Transaction) throws {
        try petitions.outbox.emit(fact, about: "contact:zalo:\(user)", in: tx)
    }
}
