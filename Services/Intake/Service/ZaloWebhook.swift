import Crypto
import FoundationEssentials
import Models

/// Who may speak at the webhook: Zalo, with the secret key of the official account.
///
/// The mac is the plain SHA-256 of app id, raw body, timestamp and secret in this order, in hex; the header has it as
/// `mac=…` or bare.
struct ZaloSignature: Sendable {
    let appID: String
    let secret: String

    /// How old a message may be: Zalo repeats for an hour with the first timestamp.
    static let window: TimeInterval = 2 * 3600
    /// How far another clock may be ahead.
    static let skew: TimeInterval = 300

    /// In constant time.
    func fits(_ header: String, body: [UInt8], timestamp: String) -> Bool {
        let given = header.hasPrefix("mac=") ? header.dropFirst(4) : header[...]
        var hash = SHA256()
        hash.update(data: Data(appID.utf8))
        hash.update(data: Data(body))
        hash.update(data: Data((timestamp + secret).utf8))
        let expected = hash.finalize().map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
        let (a, b) = (Array(expected.utf8), Array(given.lowercased().utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// One event of the webhook. Ids are larger than a JSON number holds exactly, so they are kept as text.
struct ZaloEvent: Sendable, Equatable, Decodable {
    var name = ""
    /// Milliseconds since 1970, as it stands in the body.
    var timestamp = ""
    var appID = ""
    var user = ""
    var messageID: String?
    /// Of messages of ours that the user has seen.
    var seenIDs: [String] = []
    var text = ""
    /// Addresses of pictures and files.
    var files: [String] = []
    var info = Info()

    /// The form that a user filled in.
    struct Info: Sendable, Equatable {
        var name = ""
        var phone = ""
        var address = ""
    }

    /// A message of one person, which may become a petition.
    var isMessage: Bool { name.hasPrefix("user_send_") && !name.hasPrefix("user_send_group") }
    /// Somebody did something, so the department may write for 48 hours.
    var isInteraction: Bool { isMessage || ["follow", "user_submit_info"].contains(name) }
    /// A receipt; it opens no window.
    var isSeen: Bool { name == "user_seen_message" }

    var at: Date? { Double(timestamp).map { Date(timeIntervalSince1970: $0 / 1000) } }

    /// What makes it the same event when it comes again.
    var key: String { isSeen ? "\(name):\(user):\(timestamp)" : messageID ?? "\(name):\(user):\(timestamp)" }

    /// - Throws: `DecodingError` for what is no event.
    init(_ body: [UInt8]) throws {
        self = try JSONDecoder().decode(ZaloEvent.self, from: Data(body))
    }

    init(from decoder: any Decoder) throws {
        let root = try decoder.container(keyedBy: Key.self)
        name = try root.decode(String.self, forKey: "event_name")
        timestamp = try root.text("timestamp") ?? ""
        appID = try root.text("app_id") ?? ""
        let sender = try? root.nestedContainer(keyedBy: Key.self, forKey: "sender")
        let follower = try? root.nestedContainer(keyedBy: Key.self, forKey: "follower")
        user = try sender?.text("id") ?? follower?.text("id") ?? root.text("user_id_by_app") ?? ""
        if let message = try? root.nestedContainer(keyedBy: Key.self, forKey: "message") {
            messageID = try message.text("msg_id")
            let seen =
                (try? message.decodeIfPresent([String].self, forKey: "msg_ids")) ?? [messageID].compactMap(\.self)
            if isSeen { seenIDs = Array(seen.filter { $0.utf8.count <= 200 }.prefix(100)) }
            text = try message.text("text") ?? ""
            files = Self.files(in: message)
        }
        if let form = try? root.nestedContainer(keyedBy: Key.self, forKey: "info") {
            info = Info(
                name: try form.text("name") ?? "", phone: try form.text("phone") ?? "",
                address: ["address", "ward", "district", "city"].compactMap { try? form.text(Key($0)) }
                    .joined(separator: ", "))
        }
    }

    private static func files(in message: KeyedDecodingContainer<Key>) -> [String] {
        guard var list = try? message.nestedUnkeyedContainer(forKey: "attachments") else { return [] }
        var files: [String] = []
        while !list.isAtEnd, let item = try? list.nestedContainer(keyedBy: Key.self) {
            guard let payload = try? item.nestedContainer(keyedBy: Key.self, forKey: "payload") else { continue }
            if let url = try? payload.text("url"), url.utf8.count <= 2_000 { files.append(url) }
        }
        return files
    }

    struct Key: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init(stringLiteral text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension KeyedDecodingContainer where Key == ZaloEvent.Key {
    /// A text, or a number as text; nil when it is not there.
    fileprivate func text(_ key: Key) throws -> String? {
        guard contains(key), try !decodeNil(forKey: key) else { return nil }
        if let text = try? decode(String.self, forKey: key) { return text }
        return (try? decode(Int64.self, forKey: key)).map { String($0) }
    }
}

/// What is known of a Zalo user.
struct ZaloContact: Sendable, Equatable {
    var fullName = ""
    var phone = ""
    var communeCode: String?
    var askedAt: Date?

    /// Name or telephone, and the unit: enough to take a petition in.
    var isIdentified: Bool { communeCode != nil && !(fullName.isEmpty && phone.isEmpty) }

    /// Learns from what the user wrote or filled in.
    mutating func learn(from event: ZaloEvent, communes: CommuneNames) {
        let text = "\(event.text)\n\(event.info.address)"
        if let name = LooseContent.line(event.info.name, PetitionDraft.nameLimit).nonEmpty ?? Self.name(in: event.text)
        {
            fullName = name
        }
        if let phone = CodeFormats.phone(event.info.phone) ?? Self.phone(in: event.text) { self.phone = phone }
        let mentioned = communes.mentioned(in: text)
        if communeCode == nil, mentioned.count == 1 { communeCode = mentioned.first }
    }

    /// After `Họ tên:` or `Tên:` at the beginning of a line.
    private static func name(in text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2,
                ["họ tên", "họ và tên", "tên", "ho ten", "ho va ten", "ten"].contains(
                    String(parts[0]).trimmingSpaces.lowercased())
            else { continue }
            let name = String(parts[1].prefix { !",;".contains($0) })
            return LooseContent.line(name, PetitionDraft.nameLimit).nonEmpty
        }
        return nil
    }

    private static func phone(in text: String) -> String? {
        let runs = text.split { !($0.isNumber || " .+-".contains($0)) }
        return runs.lazy.compactMap { CodeFormats.phone(String($0).trimmingSpaces) }.first
    }
}

/// When a thread's messages become a petition.
enum ZaloDraftTiming {
    static let silence: TimeInterval = 2 * 60
    static let longest: TimeInterval = 10 * 60
    /// As long the sender is asked who it is; then the holding pen takes it.
    static let unidentified: TimeInterval = 30 * 60

    static func due(first: Date, last: Date, identified: Bool) -> Date {
        guard identified else { return first.addingTimeInterval(unidentified) }
        return min(last.addingTimeInterval(silence), first.addingTimeInterval(longest))
    }
}
