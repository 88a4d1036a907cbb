import Events
import FoundationEssentials
import Models
import Storage

/// Zalo threads on their way to petitions.
struct ZaloStore: Sendable {
    let petitions: PetitionStore

    static let sender = Principal(id: "channel:zalo", roles: [.service])
    private static let batch = 20
    /// Asked again after a day.
    private static let askAgain: TimeInterval = 24 * 3600

    /// Takes an event in once; what comes again changes nothing.
    ///
    /// - Throws: `unauthenticated`/STALE outside of the replay window, by database time.
    func receive(_ event: ZaloEvent) async throws {
        let communes = CommuneNames(try await petitions.mirror.current().communes)
        try await petitions.database.write { tx in
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
            var contact = try self.contact(event.user, in: tx) ?? ZaloContact()
            contact.learn(from: event, communes: communes)
            if event.isMessage, try append(event, contact, in: tx), !contact.isIdentified {
                try ask(&contact, event, in: tx)
            }
            try save(contact, of: event.user, in: tx)
            try retime(event.user, contact, in: tx)
        }
    }

    /// Makes petitions of the drafts that are due.
    ///
    /// - Returns: how many.
    func settleDue() async throws -> Int {
        let waiting = try await petitions.database.read { tx in
            try tx.first("SELECT count(*) AS n FROM zalo_draft WHERE due_at <= $1", tx.now)?.int("n") ?? 0
        }
        guard waiting > 0 else { return 0 }
        let mirror = try await petitions.mirror.current()
        let communes = CommuneNames(mirror.communes)
        return try await petitions.registering(min(waiting, Self.batch)) { codes, tx in
            // Row lock, petition and end of the draft in one transaction: no lease is needed.
            let due = try tx.query(
                """
                SELECT user_id, first_at, body, file_urls FROM zalo_draft WHERE due_at <= $1
                ORDER BY due_at, user_id LIMIT \(codes.count) \(tx.dialect.skipLocked)
                """, tx.now)
            for (row, code) in zip(due, codes) { try settle(row, code, mirror, communes, in: tx) }
            return due.count
        }
    }

    private func settle(
        _ row: Row, _ code: PetitionCode, _ mirror: MirrorSnapshot, _ communes: CommuneNames, in tx: Transaction
    ) throws {
        let user = try row.text("user_id")
        let contact = try contact(user, in: tx) ?? ZaloContact()
        let files: [String] = try row.list("file_urls")
        var body = try row.text("body")
        if body.isEmpty { body = "[Gửi \(files.count) tệp qua Zalo]" }
        let surplus = files.count - Attachment.countLimit
        if surplus > 0 {
            body += "\n\n[\(surplus) tệp không nhận: mỗi kiến nghị nhiều nhất \(Attachment.countLimit) tệp]"
        }
        let loose = LooseContent(
            communeCode: contact.communeCode, channel: .zalo,
            reporter: Reporter(fullName: contact.fullName, phone: contact.phone, zaloUserID: user), subject: "",
            body: body, communes: communes)
        var (content, triage) = loose.settled()
        if triage == nil, !contact.isIdentified { triage = .unknownSender }
        var draft = PetitionDraft()
        // The first message is the receipt.
        draft.receivedAt = .value(try row.instant("first_at"))
        content.reporter.zaloUserID = user
        let petition = try petitions.register(
            NewPetition(
                draft: draft, content: content, code: code, communeName: mirror.communes[content.communeCode] ?? "",
                deadlines: mirror.deadlines, caller: Caller(channel: Self.sender)),
            triage: triage?.rawValue, in: tx)
        try AttachmentFetch.order(Array(files.prefix(Attachment.countLimit)), for: petition.id, in: tx)
        try tx.execute("DELETE FROM zalo_draft WHERE user_id = $1", user)
    }

    // MARK: - Rows

    /// - Returns: whether there was something to keep.
    private func append(_ event: ZaloEvent, _ contact: ZaloContact, in tx: Transaction) throws -> Bool {
        let text = LooseContent.text(event.text, 5_000)
        guard !text.isEmpty || !event.files.isEmpty else { return false }
        let lock = tx.dialect.engine == .postgres ? " FOR UPDATE" : ""
        let row = try tx.first("SELECT first_at, body, file_urls FROM zalo_draft WHERE user_id = $1\(lock)", event.user)
        let first = try row?.instant("first_at") ?? tx.now
        let earlier = try row?.text("body") ?? ""
        var body = [earlier, text].filter { !$0.isEmpty }.joined(separator: "\n")
        if body.unicodeScalars.count > PetitionDraft.bodyLimit { body = earlier }
        var files: [String] = try row?.list("file_urls") ?? []
        files = Array((files + event.files.filter { !files.contains($0) }).prefix(Attachment.countLimit * 2))
        try tx.execute(
            """
            INSERT INTO zalo_draft (user_id, first_at, last_at, body, file_urls, due_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (user_id) DO UPDATE SET last_at = excluded.last_at, body = excluded.body,
                file_urls = excluded.file_urls, due_at = excluded.due_at
            """, event.user, first, tx.now, body, try JSONColumn.encode(files),
            ZaloDraftTiming.due(first: first, last: tx.now, identified: contact.isIdentified))
        return true
    }

    /// The draft of somebody who has just said who it is need not wait any longer.
    private func retime(_ user: String, _ contact: ZaloContact, in tx: Transaction) throws {
        guard let row = try tx.first("SELECT first_at, last_at FROM zalo_draft WHERE user_id = $1", user) else {
            return
        }
        let due = ZaloDraftTiming.due(
            first: try row.instant("first_at"), last: try row.instant("last_at"), identified: contact.isIdentified)
        try tx.execute("UPDATE zalo_draft SET due_at = $2 WHERE user_id = $1", user, due)
    }

    private func contact(_ user: String, in tx: Transaction) throws -> ZaloContact? {
        try tx.first("SELECT full_name, phone, commune_code, asked_at FROM zalo_contact WHERE user_id = $1", user).map {
            ZaloContact(
                fullName: try $0.text("full_name"), phone: try $0.text("phone"),
                communeCode: try $0.textIfPresent("commune_code"), askedAt: try $0.instantIfPresent("asked_at"))
        }
    }

    private func save(_ contact: ZaloContact, of user: String, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO zalo_contact (user_id, full_name, phone, commune_code, asked_at, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (user_id) DO UPDATE SET full_name = excluded.full_name, phone = excluded.phone,
                commune_code = excluded.commune_code, asked_at = excluded.asked_at, seen_at = excluded.seen_at
            """, user, contact.fullName, contact.phone, contact.communeCode, contact.askedAt, tx.now)
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
