import AccessControl
import Crypto
import Documents
import FoundationEssentials
import Logging
import Models
import ServiceKit
import Storage

/// Mail that a mail program drops into a maildir: `new/` is what came, `cur/` is what was taken in. A mail leaves
/// `new/` only when the database has it, so a killed process takes it up again, and its Message-ID makes it one petition.
struct MailIntake: Sendable {
    let folder: String
    let petitions: PetitionStore
    let attachments: AttachmentStore
    let logger: Logger
    /// Those that failed, so that they do not stand before the others.
    let resting = RestingMails()

    static let sender = Principal(id: "channel:email", roles: [.service])
    private static let batch = 20

    /// What became of a mail.
    enum Outcome: Sendable, Equatable {
        /// A petition of its own, by id.
        case petition(String)
        /// Said of a petition that there is already, by id.
        case added(String)
        /// A machine wrote it.
        case ignored
        case knownAlready
    }

    /// Takes in what lies in `new/`. A mail that fails rests for a while and the others go on; it is logged and counted.
    ///
    /// - Returns: how many were taken in.
    /// - Throws: what is no mail's fault: the folder cannot be read, or the database does not answer.
    func takeNew() async throws -> Int {
        let names = try await AttachmentFiles.blocking { [folder] in try Maildir(folder).new(atMost: .max) }
        var taken = 0
        for name in resting.awake(names).prefix(Self.batch) {
            do {
                try await take(name)
                taken += 1
            } catch is CancellationError {
                throw CancellationError()
            } catch let error as StorageError where error.isOutage {
                throw error
            } catch {
                MailFigures.count("failed")
                logger.error("a mail could not be taken in", metadata: ["file": "\(name)", "error": "\(error)"])
                resting.failed(name)
            }
        }
        return taken
    }

    private func take(_ name: String) async throws {
        // Of what is too large only the beginning is read: enough to number it.
        let bytes = try await AttachmentFiles.blocking { [folder] in
            try Maildir(folder).read(name, atMost: MailMessage.largest + 1)
        }
        // Another process was faster.
        guard let bytes else { return }
        let outcome = try await receive(bytes, file: name)
        MailFigures.count(outcome.figure)
        try await AttachmentFiles.blocking { [folder] in try Maildir(folder).putAside(name, flags: "S") }
    }

    /// One mail.
    func receive(_ bytes: [UInt8], file: String) async throws -> Outcome {
        let digest = Hex.text(SHA256.hash(data: bytes))
        guard let mail = try? MailMessage(bytes) else { return try await unreadable(bytes, digest, file) }
        let origin = Origin(kind: .mail, key: mail.id ?? digest)
        if try await petitions.database.read({ try origin.known(in: $0) }) != nil { return .knownAlready }
        guard mail.nature == .letter else {
            try await petitions.database.write { tx in
                if try origin.known(in: tx) == nil { try origin.record(nil, in: tx) }
            }
            logger.notice("a mail is no petition", metadata: ["file": "\(file)", "nature": "\(mail.nature.rawValue)"])
            return .ignored
        }
        if let outcome = try await answer(mail, origin) { return outcome }
        return try await petition(mail, origin)
    }

    // MARK: - A new petition

    private func petition(_ mail: MailMessage, _ origin: Origin) async throws -> Outcome {
        let mirror = try await petitions.mirror.current()
        let (ids, refused) = try await keep(mail, atMost: Attachment.countLimit)
        let body = LooseContent.body(mail.text, notes: Self.notes(refused))
        let loose = LooseContent(
            channel: .email, reporter: Reporter(mail), subject: mail.subject, body: body,
            communes: CommuneNames(mirror.communes))
        let (content, triage) = loose.settled()
        return try await register(content, triage, origin, attachments: ids, mirror)
    }

    /// The files of a mail as attachments, and the names of those that are none.
    private func keep(_ mail: MailMessage, atMost limit: Int) async throws -> (ids: [String], refused: [String]) {
        var (ids, refused) = ([String](), [String]())
        for file in mail.attachments {
            let name = LooseContent.line(file.name.map { "/\\".contains($0) ? "_" : String($0) }.joined(), 150)
            guard ids.count < limit else {
                refused.append(name)
                continue
            }
            do {
                let taken = try await attachments.take(
                    file.bytes, name: name.nonEmpty ?? "tep", owner: Self.sender.requestScope)
                ids.append(taken.id)
            } catch let error as RPCError where error.code == .invalidArgument {
                refused.append(name)
            }
        }
        return (ids, refused)
    }

    private static func notes(_ refused: [String]) -> [String] {
        refused.isEmpty ? [] : ["Tệp không nhận: \(refused.joined(separator: ", "))"]
    }

    private func unreadable(_ bytes: [UInt8], _ digest: String, _ file: String) async throws -> Outcome {
        let mirror = try await petitions.mirror.current()
        let loose = LooseContent(
            channel: .email, reporter: Reporter(), subject: "Thư điện tử không đọc được (\(file))",
            body: String(decoding: bytes.prefix(PetitionDraft.bodyLimit), as: UTF8.self),
            communes: CommuneNames([:]))
        let content = loose.settled().content
        // Nobody knows what is in it, so only who sorts the holding pen sees it.
        return try await register(content, .unreadable, Origin(kind: .mail, key: digest), attachments: [], mirror)
    }

    private func register(
        _ content: PetitionContent, _ triage: TriageReason?, _ origin: Origin, attachments: [String],
        _ mirror: MirrorSnapshot
    ) async throws -> Outcome {
        try await petitions.registering(1) { codes, tx in
            if try origin.known(in: tx) != nil { return .knownAlready }
            var draft = PetitionDraft()
            draft.attachmentIDs = attachments
            let petition = try petitions.register(
                NewPetition(
                    draft: draft, content: content, code: codes[0],
                    communeName: mirror.communes[content.communeCode] ?? "", deadlines: mirror.deadlines,
                    caller: Caller(channel: Self.sender)),
                triage: triage?.rawValue, in: tx)
            try origin.record(petition.id, in: tx)
            return .petition(petition.id)
        }
    }

    // MARK: - An answer to a petition's mail

    /// What the mail adds to the petition it answers; nil when it answers none that is still open, and becomes a
    /// petition itself.
    private func answer(_ mail: MailMessage, _ origin: Origin) async throws -> Outcome? {
        guard let known = try await petitions.database.read({ try open(mail, in: $0) }) else { return nil }
        let (ids, refused) = try await keep(mail, atMost: known.roomForAttachments)
        return try await petitions.database.write { tx -> MailIntake.Outcome? in
            guard let before = try open(mail, in: tx, locking: true) else { return nil }
            if try origin.known(in: tx) != nil { return .knownAlready }
            var petition = before
            let files = Array(ids.prefix(before.roomForAttachments))
            for statement in AttachmentStore.use(files, for: petition.id) { try tx.execute(statement) }
            try petition.attach(files)
            let notes = (files.isEmpty ? [] : ["Kèm \(files.count) tệp"]) + Self.notes(refused)
            let text = LooseContent.body(mail.text.nonEmpty ?? "(không có nội dung)", notes: notes)
            let outcome: IntakeService.Outcome
            let move: Move
            if petition.status == .awaitingSupplement {
                let deadlines = try MirrorStore.deadlines(in: tx)
                (move, outcome) = (
                    .provideSupplement, try petition.provideSupplement(text, now: tx.now, deadlines: deadlines)
                )
            } else {
                (move, outcome) = (.addNote, IntakeService.Outcome(reason: text, details: "Thư của người gửi"))
            }
            try petitions.save(
                &petition, over: before, outcome, move: move.action, actor: Self.sender.id, in: tx, traceparent: "")
            try origin.record(petition.id, in: tx)
            return .added(petition.id)
        }
    }

    /// The petition that a mail of its sender adds to, while it is open.
    private func open(_ mail: MailMessage, in tx: Transaction, locking: Bool = false) throws -> Petition? {
        guard let target = try thread(mail, in: tx), let found = try petitions.find(target, in: tx, locking: locking),
            found.status.isOpen, found.content.reporter.email.lowercased() == mail.senderAddress
        else { return nil }
        return found
    }

    /// By the mails it answers, else by a code in the subject.
    private func thread(_ mail: MailMessage, in tx: Transaction) throws -> Target? {
        for id in mail.answers.suffix(20).reversed() {
            if let petition = try Origin(kind: .mail, key: id).known(in: tx)?.petitionID { return .id(petition) }
        }
        let words = mail.subject.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        for word in words where word.hasPrefix("KN-") {
            if let code = try? PetitionCode(parsing: String(word)) { return .code(code) }
        }
        return nil
    }
}

extension Reporter {
    /// The sender of a mail. An address that nobody reads is kept as a name, for nothing may be sent there.
    fileprivate init(_ mail: MailMessage) {
        self.init()
        fullName = mail.senderName.nonEmpty ?? (mail.isUnattended ? mail.senderAddress : "")
        email = mail.isUnattended ? "" : mail.senderAddress
    }
}

extension Caller {
    /// A channel through which things come by themselves.
    init(channel: Principal) {
        self.init(
            principal: channel, method: IntakeMethods.submitPetition.name, path: IntakeMethods.submitPetition.path,
            idempotencyKey: nil, fingerprint: nil, traceparent: "")
    }
}
