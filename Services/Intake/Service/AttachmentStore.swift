import FoundationEssentials
import Documents
import Models
import Storage

/// Attachments in their table; the bytes are ``AttachmentFiles``' business.
struct AttachmentStore: Sendable {
    let database: any Database
    let files: AttachmentFiles
    /// Looks at each file before anybody may read it; nil: files are ready at once.
    let scanner: AttachmentScanner?

    private static let columns = "id, owner, file_name, content_type, size, sha256, state, problem, created_at"

    /// Announces an upload.
    ///
    /// - Throws: `resourceExhausted` when the owner has too many files that belong to no petition.
    func create(_ draft: UploadDraft, owner: String) async throws -> Attachment {
        try await database.write { tx in
            let unused =
                try tx.first(
                    """
                    SELECT count(*) AS n FROM attachment a WHERE owner = $1 AND created_at > $2
                        AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.attachment_id = a.id)
                    """, owner, tx.now.addingTimeInterval(-Attachment.unusedFor))?.int("n") ?? 0
            guard unused < Attachment.unusedLimit else { throw Self.tooManyUnused }
            let attachment = Attachment(
                id: UUIDv7.make(at: tx.now), owner: owner, fileName: draft.fileName, contentType: draft.contentType,
                size: draft.size, sha256: nil, state: .expected, createdAt: tx.now)
            try tx.execute(
                """
                INSERT INTO attachment (\(Self.columns), attempts) VALUES ($1, $2, $3, $4, $5, NULL, $6, '', $7, 0)
                """, attachment.id, owner, attachment.fileName, attachment.contentType, attachment.size,
                attachment.state.rawValue, attachment.createdAt)
            return attachment
        }
    }

    /// Notes that the bytes are there. A repeat with the same bytes changes nothing.
    ///
    /// - Throws: `failedPrecondition`/ALREADY_UPLOADED for other bytes.
    func stored(_ id: String, _ stored: AttachmentFiles.Stored) async throws -> Attachment {
        try await database.write { tx in
            guard var attachment = try find(id, in: tx, locking: true) else { throw Self.notFound }
            guard attachment.state == .expected else {
                guard attachment.sha256 == stored.sha256 else { throw Self.alreadyUploaded }
                return attachment
            }
            attachment.fileName = Self.name(attachment.fileName, fitting: stored)
            attachment.contentType = stored.kind.contentType
            attachment.size = stored.size
            attachment.sha256 = stored.sha256
            attachment.state = scanner == nil ? .ready : .waitingForScan
            try tx.execute(
                """
                UPDATE attachment SET file_name = $2, content_type = $3, size = $4, sha256 = $5, state = $6,
                    stored_at = $7, next_attempt_at = $7 WHERE id = $1
                """, id, attachment.fileName, attachment.contentType, attachment.size, attachment.sha256,
                attachment.state.rawValue, tx.now)
            return attachment
        }
    }

    /// Announces and stores what came by another way than an upload, e.g. with a mail.
    func take(_ bytes: [UInt8], name: String, owner: String) async throws -> Attachment {
        let draft = try UploadDraft(fileName: name, contentType: "", size: bytes.count)
        let incoming = try await files.receive()
        defer { incoming.discard() }
        try await incoming.append(bytes)
        let kept = try await files.keep(incoming)
        return try await stored(try await create(draft, owner: owner).id, kept)
    }

    func find(_ id: String, in tx: Transaction, locking: Bool = false) throws -> Attachment? {
        guard id.isPetitionID else { return nil }
        let lock = locking ? tx.dialect.rowLock : ""
        return try tx.first("SELECT \(Self.columns) FROM attachment WHERE id = $1\(lock)", id).map(
            Attachment.init(row:))
    }

    /// The petition an attachment belongs to, by id.
    func petition(using id: String, in tx: Transaction) throws -> String? {
        try tx.first("SELECT petition_id FROM attachment_use WHERE attachment_id = $1", id)?.text("petition_id")
    }

    func list(_ ids: [String], in tx: Transaction) throws -> [Attachment] {
        try ids.compactMap { try find($0, in: tx) }
    }

    /// Says what is wrong with the attachments that somebody wants to use.
    static func check(_ ids: [String], owner: String, in tx: Transaction, _ rules: inout FieldRules) throws {
        for (index, id) in ids.enumerated() where id.isPetitionID {
            let row = try tx.first(
                """
                SELECT state, petition_id FROM attachment a LEFT JOIN attachment_use u ON u.attachment_id = a.id
                WHERE a.id = $1 AND owner = $2 AND created_at > $3
                """, id, owner, tx.now.addingTimeInterval(-Attachment.usableFor))
            guard let row, let state = Attachment.State(rawValue: try row.text("state")),
                state == .ready || state == .waitingForScan
            else {
                rules.unknownAttachment(index)
                continue
            }
            if try !row.isNull("petition_id") { rules.usedAttachment(index) }
        }
    }

    /// Each attachment belongs to one petition: a second use is a unique violation.
    static func use(_ ids: [String], for petitionID: String) -> [Statement] {
        ids.map {
            Statement(
                "INSERT INTO attachment_use (attachment_id, petition_id) VALUES ($1, $2)",
                [.text($0), .text(petitionID)])
        }
    }

    /// The announced name with the ending of what is really in the file.
    private static func name(_ name: String, fitting stored: AttachmentFiles.Stored) -> String {
        let lower = name.lowercased()
        let endings = stored.kind == .jpeg ? [".jpg", ".jpeg"] : [".\(stored.kind.fileExtension)"]
        return endings.contains(where: lower.hasSuffix) ? name : "\(name).\(stored.kind.fileExtension)"
    }

    static let notFound = RPCError.notFound("attachment", vi: "Không tìm thấy tệp đính kèm.")
    private static let alreadyUploaded = RPCError(
        .failedPrecondition, "the attachment has another content already", vi: "Tệp đính kèm đã được tải lên.",
        reason: "ALREADY_UPLOADED")
    private static let tooManyUnused = RPCError(
        .resourceExhausted, "too many files that belong to no petition",
        vi: "Quá nhiều tệp chưa gắn với kiến nghị nào.",
        reason: "TOO_MANY_UPLOADS", retryAfter: 3600)
}

extension Attachment {
    init(row: Row) throws {
        guard let state = State(rawValue: try row.text("state")) else { throw StorageError.badRow("attachment state") }
        self.init(
            id: try row.text("id"), owner: try row.text("owner"), fileName: try row.text("file_name"),
            contentType: try row.text("content_type"), size: try row.int("size"),
            sha256: try row.textIfPresent("sha256"), state: state, problem: try row.text("problem"),
            createdAt: try row.instant("created_at"))
    }
}
