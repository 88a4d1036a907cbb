import Crypto
import FoundationEssentials
import Models
import ServiceKit

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
        let expected = Hex.text(hash.finalize())
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
    /// With what stands in a link or a location.
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

    /// Kinds of messages beside plain text that say something.
    private static let sayings: Set<String> = [
        "user_send_image", "user_send_file", "user_send_audio", "user_send_video", "user_send_link",
        "user_send_location",
    ]
    /// Kinds that are a nod or a thank-you, whatever comes along with them.
    private static let gestures: Set<String> = ["user_send_sticker", "user_send_gif", "user_send_business_card"]

    private var isFromOnePerson: Bool { name.hasPrefix("user_send_") && !name.hasPrefix("user_send_group") }
    /// A message of one person, which may become a petition. A kind that Zalo invents later is one when it has content.
    var isMessage: Bool {
        isFromOnePerson && !Self.gestures.contains(name) && !(text.isEmpty && files.isEmpty)
    }
    /// Somebody did something, so the department may write for 48 hours.
    var isInteraction: Bool { isFromOnePerson || ["follow", "user_submit_info"].contains(name) }
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
            let parts = Self.parts(of: message)
            files = parts.compactMap(\.file)
            let said = try message.text("text") ?? ""
            text = parts.compactMap(\.text).reduce(said) { text, more in
                text.isEmpty ? more : text.contains(more) ? text : "\(text)\n\(more)"
            }
            if text.isEmpty, files.isEmpty, Self.sayings.contains(name) {
                text = "[Tin nhắn Zalo không có nội dung đọc được: \(name)]"
            }
        }
        if let form = try? root.nestedContainer(keyedBy: Key.self, forKey: "info") {
            info = Info(
                name: try form.text("name") ?? "", phone: try form.text("phone") ?? "",
                address: ["address", "ward", "district", "city"].compactMap { try? form.text(Key($0)) }
                    .joined(separator: ", "))
        }
    }

    /// Something attached: a file to be fetched, or what can be said in words.
    private struct Part {
        var file: String?
        var text: String?
    }

    private static func parts(of message: KeyedDecodingContainer<Key>) -> [Part] {
        guard var list = try? message.nestedUnkeyedContainer(forKey: "attachments") else { return [] }
        var parts: [Part] = []
        while !list.isAtEnd, let item = try? list.nestedContainer(keyedBy: Key.self) {
            guard let payload = try? item.nestedContainer(keyedBy: Key.self, forKey: "payload") else { continue }
            let url = (try? payload.text("url")) ?? ""
            switch try? item.text("type") {
            case "location": parts.append(Part(text: place(payload) ?? url.nonEmpty))
            case "link":
                let words = ["title", "description"].compactMap { try? payload.text(Key($0)) } + [url]
                parts.append(Part(text: words.filter { !$0.isEmpty }.joined(separator: "\n").nonEmpty))
            default:
                guard !url.isEmpty else { continue }
                parts.append(
                    url.utf8.count <= 2_000 ? Part(file: url) : Part(text: "[Một tệp không nhận: địa chỉ quá dài]"))
            }
        }
        return parts
    }

    private static func place(_ payload: KeyedDecodingContainer<Key>) -> String? {
        guard let place = try? payload.nestedContainer(keyedBy: Key.self, forKey: "coordinates"),
            let latitude = try? place.text("latitude"), let longitude = try? place.text("longitude")
        else { return nil }
        return "[Vị trí: \(latitude), \(longitude)]"
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
        if let number = try? decode(Int64.self, forKey: key) { return String(number) }
        return (try? decode(Double.self, forKey: key)).map { String($0) }
    }
}
