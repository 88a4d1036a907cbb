import FoundationEssentials
import Models
import Storage

/// Messages of one person on their way to a petition.
struct ZaloDraft: Sendable {
    let user: String
    let first: Date
    var last: Date
    var body = ""
    /// Addresses, in order; of those that are too many a note is left.
    var files: [String] = []

    /// Room for what is noted below the text.
    private static let longest = PetitionDraft.bodyLimit - 500
    private static let mostFiles = 100

    init(user: String, first: Date) {
        self.user = user
        self.first = first
        last = first
    }

    init(_ row: Row) throws {
        self.init(user: try row.text("user_id"), first: try row.instant("first_at"))
        last = try row.instant("last_at")
        body = try row.text("body")
        files = try row.list("file_urls")
    }

    mutating func append(_ text: String, _ more: [String]) {
        body = [body, text].filter { !$0.isEmpty }.joined(separator: "\n")
        files += more.filter { !files.contains($0) }
    }

    /// More than one petition holds.
    var isTooLarge: Bool { body.unicodeScalars.count > Self.longest || files.count > Self.mostFiles }

    /// As a petition or a supplement has it.
    ///
    /// - Parameter room: how many of the files are taken.
    func text(room: Int) -> String {
        let surplus = files.count - room
        return LooseContent.body(
            body.isEmpty ? "[Gửi \(files.count) tệp qua Zalo]" : body,
            notes: surplus > 0
                ? ["\(surplus) tệp không nhận: mỗi kiến nghị nhiều nhất \(Attachment.countLimit) tệp"] : [])
    }
}

/// The draft has to become a petition before another message fits.
struct DraftFull: Error {}

/// When a thread's messages become a petition; in seconds.
struct ZaloDraftTiming: Sendable {
    /// After the last message of somebody who is known.
    var silence: TimeInterval = 2 * 60
    static let longest: TimeInterval = 10 * 60
    /// As long the sender is asked who it is; then the holding pen takes it.
    static let unidentified: TimeInterval = 30 * 60

    func due(first: Date, last: Date, identified: Bool) -> Date {
        guard identified else { return first.addingTimeInterval(Self.unidentified) }
        return min(last.addingTimeInterval(silence), first.addingTimeInterval(Self.longest))
    }
}
