import FoundationEssentials
import Models

/// A file that came with a petition or an answer.
struct Attachment: Sendable, Equatable {
    enum State: String, Sendable {
        /// Announced; its bytes have not come yet.
        case expected = "EXPECTED"
        /// Here, and nobody may read it before the scanner has.
        case waitingForScan = "WAITING_FOR_SCAN"
        case ready = "READY"
        /// The scanner refused it; its bytes are gone.
        case refused = "REFUSED"
    }

    /// Bytes of one file.
    static let sizeLimit = 20 << 20
    /// Files of a petition with its supplements, and of an answer.
    static let countLimit = 10
    /// Files of one owner that belong to no petition yet.
    static let unusedLimit = 200
    /// A file that belongs to no petition is swept after this, in seconds.
    static let unusedFor: TimeInterval = 24 * 3600
    /// Less than that, so that nothing is swept while a petition takes it.
    static let usableFor: TimeInterval = unusedFor - 600

    let id: String
    /// Who uploads it; nobody else may use it.
    let owner: String
    var fileName: String
    var contentType: String
    /// As announced, then as stored.
    var size: Int
    /// Of what is stored, in hex.
    var sha256: String?
    var state: State
    /// Why it was refused.
    var problem = ""
    let createdAt: Date

    /// Whether a petition may take it.
    var isUsable: Bool { state == .ready || state == .waitingForScan }
}

/// What somebody wants to upload, checked.
struct UploadDraft: Sendable {
    let fileName: String
    let contentType: String
    let size: Int

    /// - Throws: `invalidArgument` with every violation.
    init(fileName: String, contentType: String, size: Int) throws {
        var rules = FieldRules()
        self.fileName = rules.line("file_name", "Tên tệp", fileName, max: 200, required: true)
        self.contentType = rules.line("content_type", "Kiểu tệp", contentType, max: 100)
        self.size = size
        if fileName.contains(where: { "/\\".contains($0) }) {
            rules.add("file_name", "BAD_FILE_NAME", "is a name, not a path", vi: "Tên tệp không được có dấu gạch chéo.")
        }
        if size < 0 {
            rules.add("size", "OUT_OF_RANGE", "must not be negative", vi: "Dung lượng tệp không hợp lệ.")
        }
        if size > Attachment.sizeLimit {
            rules.add("size", "TOO_LARGE", "at most 20 MB", vi: "Tệp lớn quá 20 MB.")
        }
        try rules.finish()
    }
}

extension Petition {
    /// How many more files it may have.
    var roomForAttachments: Int { max(0, Attachment.countLimit - attachmentIDs.count) }

    /// - Throws: `invalidArgument`/TOO_MANY when the petition would have more than ten.
    mutating func attach(_ ids: [String]) throws {
        var rules = FieldRules()
        if ids.count > roomForAttachments { rules.tooManyAttachments() }
        try rules.finish()
        attachmentIDs += ids
    }
}

extension FieldRules {
    mutating func tooManyAttachments() {
        add(
            "attachment_ids", "TOO_MANY", "at most \(Attachment.countLimit) a petition",
            vi: "Nhiều nhất \(Attachment.countLimit) tệp đính kèm mỗi kiến nghị.")
    }

    /// The form of a list of attachments; whether they can be used is known by the database.
    mutating func attachments(_ ids: [String]) -> [String] {
        if ids.count > Attachment.countLimit { tooManyAttachments() }
        for (index, id) in ids.enumerated() where !id.isPetitionID { unknownAttachment(index) }
        if Set(ids).count < ids.count {
            add("attachment_ids", "REPEATED", "names one attachment twice", vi: "Một tệp đính kèm được ghi hai lần.")
        }
        return ids
    }

    mutating func unknownAttachment(_ index: Int) {
        add(
            "attachment_ids[\(index)]", "UNKNOWN_ATTACHMENT", "names an attachment that was not uploaded",
            vi: "Tệp đính kèm chưa được tải lên.")
    }

    mutating func usedAttachment(_ index: Int) {
        add(
            "attachment_ids[\(index)]", "ATTACHMENT_USED", "belongs to a petition already",
            vi: "Tệp đính kèm đã thuộc một kiến nghị khác.")
    }
}
