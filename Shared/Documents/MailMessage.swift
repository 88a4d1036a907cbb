import FoundationEssentials

/// A mail as it lies in a maildir: who wrote what, and whether a machine wrote it.
///
/// Broken mails are read as far as they go; only what has neither sender nor text is refused.
package struct MailMessage: Sendable {
    /// Whether somebody wants something. What came over a list, as mass mail or from an address that nobody reads is a
    /// letter too: the department's own address may be a list, and portals write from `no-reply@`.
    package enum Nature: String, Sendable, Equatable {
        case letter
        /// An out-of-office notice or the like (RFC 3834, 5): answering it would go round in circles.
        case automatic
        /// A mail server reports what became of a mail of ours (RFC 3464, 8098).
        case bounce
    }

    package struct Attachment: Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// Without angle brackets; nil when there is none.
    package let id: String?
    /// Ids of the mails this one answers, the nearest last.
    package let answers: [String]
    package let senderName: String
    /// In lower case. Of a mail from an address that nobody reads: where answers are wanted, if it says so.
    package let senderAddress: String
    /// Nobody reads what is sent to the sender's address (`no-reply@…`).
    package let isUnattended: Bool
    package let subject: String
    package let text: String
    package let attachments: [Attachment]
    package let nature: Nature

    package static let largest = 30 << 20
    private static let mostParts = 100
    private static let deepest = 8

    /// - Throws: ``DocumentError`` MALFORMED_MAIL or MAIL_TOO_LARGE.
    package init(_ bytes: [UInt8]) throws {
        guard bytes.count <= Self.largest else {
            throw DocumentError("MAIL_TOO_LARGE", "larger than 30 MB", vi: "Thư lớn quá 30 MB.")
        }
        let (headers, start) = MailHeaders.parse(bytes[...])
        let author = Self.mailbox(headers.text("from"))
        let sender = Self.answerable(author, headers)
        guard !headers.isEmpty, !sender.address.isEmpty else {
            throw DocumentError("MALFORMED_MAIL", "no sender can be made out", vi: "Thư không đọc được người gửi.")
        }
        var body = Body()
        body.read(headers, bytes[start...], depth: 0)
        id = headers.ids("message-id").first
        answers = headers.ids("references") + headers.ids("in-reply-to")
        senderName = sender.name.isEmpty ? author.name : sender.name
        senderAddress = sender.address.lowercased()
        isUnattended = Self.isUnattended(senderAddress)
        subject = headers.text("subject")
        text = body.text
        attachments = body.attachments + body.embedded
        nature = Self.nature(headers, sender: author.address.lowercased())
    }

    private static func nature(_ headers: MailHeaders, sender: String) -> Nature {
        // Only what mail servers and answering machines send has no sender on its envelope (RFC 5321, 4.5.5).
        if headers.parameters("content-type").value == "multipart/report" || headers["return-path"] == "<>"
            || sender.hasPrefix("mailer-daemon@") || headers["x-failed-recipients"] != nil
        {
            return .bounce
        }
        let submitted = headers.parameters("auto-submitted").value
        let isAnswer = ["x-autoreply", "x-autorespond"].contains { name in
            headers[name].map { $0.lowercased() != "no" } ?? false
        }
        if (!submitted.isEmpty && submitted != "no") || isAnswer || headers["precedence"]?.lowercased() == "auto_reply"
        {
            return .automatic
        }
        return .letter
    }

    /// The author, or whom he names for answers when nobody reads his own address.
    private static func answerable(
        _ author: (name: String, address: String), _ headers: MailHeaders
    ) -> (name: String, address: String) {
        guard isUnattended(author.address.lowercased()) else { return author }
        let other = mailbox(headers.text("reply-to"))
        return other.address.isEmpty ? author : other
    }

    private static func isUnattended(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" }.filter { !"-_.".contains($0) }
        return local.hasPrefix("noreply") || local.hasPrefix("donotreply")
    }

    /// `Name <address>`, `address (Name)` or `address`; the first of several.
    private static func mailbox(_ text: String) -> (name: String, address: String) {
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            let address = text[text.index(after: open)..<close].trimmed
            let name = text[..<open].trimmed.filter { $0 != "\"" }
            return address.contains("@") ? (name, address) : ("", "")
        }
        let words = text.split { $0.isWhitespace || ",;()".contains($0) }
        guard let address = words.first(where: { $0.contains("@") }) else { return ("", "") }
        return ("", String(address))
    }

    /// What is gathered from the parts.
    private struct Body {
        var text = ""
        var attachments: [Attachment] = []
        /// Pictures within the text, often a letterhead: after the files, of which only so many are taken.
        var embedded: [Attachment] = []
        private var parts = 0

        mutating func read(_ headers: MailHeaders, _ bytes: ArraySlice<UInt8>, depth: Int) {
            parts += 1
            guard parts <= mostParts, depth <= deepest else { return }
            let (type, parameters) = headers.parameters("content-type")
            if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
                return readParts(Self.split(bytes, boundary), type, depth)
            }
            let content = TransferEncoding.decode(Array(bytes), headers["content-transfer-encoding"] ?? "")
            if type == "message/rfc822" {
                let (inner, start) = MailHeaders.parse(content[...])
                return read(inner, content[start...], depth: depth + 1)
            }
            let (disposition, details) = headers.parameters("content-disposition")
            let name = details["filename"] ?? parameters["name"]
            let isText = type.isEmpty || type == "text/plain" || type == "text/html"
            guard isText, disposition != "attachment", name == nil else {
                let file = Attachment(name: name ?? "tep-dinh-kem", bytes: content)
                let isEmbedded = disposition != "attachment" && headers["content-id"] != nil
                if isEmbedded { embedded.append(file) } else { attachments.append(file) }
                return
            }
            let decoded = Charsets.decode(content, parameters["charset"] ?? "utf-8")
            append(type == "text/html" ? HTMLText.plain(decoded) : decoded)
        }

        private mutating func readParts(_ pieces: [ArraySlice<UInt8>], _ type: String, _ depth: Int) {
            let parsed = pieces.map { piece in
                let (headers, start) = MailHeaders.parse(piece)
                return (headers, piece[start...])
            }
            if type == "multipart/alternative" { return readForms(parsed, depth) }
            for (headers, piece) in parsed { read(headers, piece, depth: depth + 1) }
        }

        /// One text in several forms: the plain one that says something, else the last, richest one. Files count in
        /// whichever form they stand: Apple's mailer puts them beside the formatted text alone.
        private mutating func readForms(_ forms: [(MailHeaders, ArraySlice<UInt8>)], _ depth: Int) {
            var plain: String?
            var richest = ""
            for (headers, piece) in forms where !Self.isForMachines(headers) {
                var form = Body()
                form.parts = parts
                form.read(headers, piece, depth: depth + 1)
                parts = form.parts
                attachments += form.attachments
                embedded += form.embedded
                guard !form.text.isEmpty else { continue }
                let type = headers.parameters("content-type").value
                if plain == nil, type.isEmpty || type == "text/plain" { plain = form.text }
                richest = form.text
            }
            append(plain ?? richest)
        }

        /// The same once more for a calendar, a watch or a browser; it is no file.
        private static func isForMachines(_ headers: MailHeaders) -> Bool {
            let (type, parameters) = headers.parameters("content-type")
            let (disposition, details) = headers.parameters("content-disposition")
            return type.hasPrefix("text/") && type != "text/plain" && type != "text/html" && disposition != "attachment"
                && parameters["name"] == nil && details["filename"] == nil
        }

        private mutating func append(_ more: String) {
            let more = more.trimmed
            if !more.isEmpty { text += (text.isEmpty ? "" : "\n\n") + more }
        }

        /// The pieces between lines `--boundary`; a missing end is the end of the mail.
        private static func split(_ bytes: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
            let mark = Array("--\(boundary)".utf8)
            var pieces: [ArraySlice<UInt8>] = []
            var start: Int?
            var place = bytes.startIndex
            while place < bytes.endIndex {
                let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
                if bytes[place..<end].starts(with: mark) {
                    if let start { pieces.append(bytes[start..<max(start, place - 1)]) }
                    let isLast = bytes[(place + mark.count)..<end].starts(with: [0x2D, 0x2D])
                    start = isLast ? nil : min(end + 1, bytes.endIndex)
                    if isLast || pieces.count > mostParts { return pieces }
                }
                place = end + 1
            }
            if let start, start < bytes.endIndex { pieces.append(bytes[start...]) }
            return pieces
        }
    }
}

/// HTML → what one reads.
enum HTMLText {
    private static let breaking: Set<String> = ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "blockquote"]
    private static let hidden: Set<String> = ["script", "style", "head", "title"]
    private static let entities = ["nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    static func plain(_ html: String) -> String {
        var result = ""
        var hiding: String?
        var rest = Substring(html)
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            if hiding == nil { result += decoded(text) }
            rest = rest.dropFirst(text.count)
            guard let end = rest.firstIndex(of: ">") else { break }
            let isEnd = rest.dropFirst().first == "/"
            let name = rest.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
            rest = rest[rest.index(after: end)...]
            if let hidden = hiding {
                if isEnd, name == hidden { hiding = nil }
            } else if !isEnd, hidden.contains(name) {
                hiding = name
            } else if breaking.contains(name) {
                result += "\n"
            }
        }
        let lines = result.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return lines.reduce(into: "") { text, line in
            if line.isEmpty, text.isEmpty || text.hasSuffix("\n\n") { return }
            text += line + "\n"
        }.trimmed
    }

    private static func decoded(_ text: Substring) -> String {
        // Line ends of the source are spaces of the text.
        let flat = text.map { $0.isNewline ? " " : $0 }
        guard flat.contains("&") else { return String(flat) }
        var result = ""
        var rest = flat[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += String(rest[..<ampersand])
            let name = rest[(ampersand + 1)...].prefix(10).prefix { $0 != ";" }
            guard ampersand + 1 + name.count < rest.endIndex, rest[ampersand + 1 + name.count] == ";",
                let value = entity(String(name))
            else {
                result += "&"
                rest = rest[(ampersand + 1)...]
                continue
            }
            result += value
            rest = rest[(ampersand + 2 + name.count)...]
        }
        return result + String(rest)
    }

    private static func entity(_ name: String) -> String? {
        if let known = entities[name] { return known }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value =
            digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
