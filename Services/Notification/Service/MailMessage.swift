package import struct FoundationEssentials.Data
package import struct FoundationEssentials.Date
import Models
import Storage
import WorkCalendar

/// A mail as it goes over the wire (RFC 5322): the text, and the same as HTML for programs that prefer it. The same
/// message gives the same bytes at every attempt, so a repetition is known by its Message-ID.
package struct MailMessage: Sendable {
    package let from: MailAddress
    package let to: MailAddress
    package let id: String
    package let subject: String
    package let body: String
    package let date: Date

    package init(id: String, from: MailAddress, to: MailAddress, subject: String, body: String, date: Date) {
        self.id = id
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.date = date
    }

    /// Header values are single lines or encoded words: no value can begin a header of its own.
    package var bytes: [UInt8] {
        let headers = [
            "Date: \(MailDate.format(date))",
            "From: \(from.header)",
            "To: \(to.header)",
            "Message-ID: <\(id)@\(from.domain)>",
            "Subject: \(HeaderText.encode(SingleLine.text(subject, limit: 200)))",
            // RFC 3834: nobody's absence notice answers it.
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "List-Id: <notices.\(from.domain)>",
            "List-Unsubscribe: <mailto:\(from.mailbox)?subject=unsubscribe>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
        ]
        let parts = [("text/plain", body), ("text/html", MailHTML.page(body))].map { type, text in
            """
            --\(boundary)\r
            Content-Type: \(type); charset=utf-8\r
            Content-Transfer-Encoding: base64\r
            \r
            \(Self.encoded(text))
            """
        }
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + parts.joined() + "--\(boundary)--\r\n").utf8)
    }

    /// Base64 has no `_`, so no part can hold it.
    private var boundary: String { "=_\(id.prefix(50))" }

    /// Base64 in lines of 76 characters, of the text with the line ends of the net.
    private static func encoded(_ content: String) -> String {
        var text: [UInt8] = []
        for byte in content.utf8 where byte != UInt8(ascii: "\r") {
            if byte == UInt8(ascii: "\n") { text.append(UInt8(ascii: "\r")) }
            text.append(byte)
        }
        let encoded = Array(Data(text).base64EncodedString())
        return stride(from: 0, to: encoded.count, by: 76).map { start in
            String(encoded[start..<min(start + 76, encoded.count)]) + "\r\n"
        }.joined()
    }
}

/// The text as HTML: nothing in it is markup, lines stay lines.
enum MailHTML {
    static func page(_ text: String) -> String {
        let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
            .joined(separator: "<br>\n")
        return """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"></head>
            <body style="font-family:sans-serif;line-height:1.5;max-width:40em">
            \(paragraphs)
            </body></html>

            """
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}

/// A mail address that is safe to put into a command and a header.
package struct MailAddress: Sendable, Equatable {
    package let name: String
    package let mailbox: String

    /// - Throws: `RPCError.invalidArgument` for anything but `local@domain` in visible ASCII, no quotes, no brackets.
    package init(name: String = "", mailbox: String) throws {
        let parts = mailbox.split(separator: "@", omittingEmptySubsequences: false)
        let isSafe = mailbox.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"<>()[]\\,;:\"".utf8.contains(byte)
        }
        guard isSafe, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), mailbox.utf8.count <= 254 else {
            throw RPCError.invalid("email", "BAD_EMAIL", "not a mail address", vi: "Địa chỉ thư điện tử không hợp lệ.")
        }
        self.name = SingleLine.text(name, limit: 100)
        self.mailbox = mailbox
    }

    /// Reads `Kịp Thời <no-reply@sct.gov.vn>` or the bare address.
    package init(parsing text: String) throws {
        guard let open = text.lastIndex(of: "<"), text.last == ">" else {
            try self.init(mailbox: text)
            return
        }
        try self.init(name: String(text[..<open]), mailbox: String(text[text.index(after: open)...].dropLast()))
    }

    package var domain: String { String(mailbox.split(separator: "@").last ?? "") }

    var header: String { name.isEmpty ? "<\(mailbox)>" : "\(HeaderText.encode(name, isPhrase: true)) <\(mailbox)>" }
}

/// Header text beyond ASCII as encoded words (RFC 2047).
package enum HeaderText {
    /// With its frame and the longest header name an encoded word of so many bytes stays on a line of 76 characters.
    private static let bytesOfWord = 39

    /// - Parameter isPhrase: a display name, where many marks have a meaning and are hidden in an encoded word.
    package static func encode(_ text: String, isPhrase: Bool = false) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            let isMark = isPhrase && !isLetterDigitOrSpace(byte)
            return byte >= 0x20 && byte < 0x7F && !isMark
        }
        if isPlain, text.utf8.count <= 60, !text.contains("=?") { return text }
        var words: [[UInt8]] = [[]]
        for character in text {
            let bytes = Array(String(character).utf8)
            if words[words.count - 1].count + bytes.count > bytesOfWord { words.append([]) }
            words[words.count - 1].append(contentsOf: bytes)
        }
        return words.filter { !$0.isEmpty }.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    private static func isLetterDigitOrSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

/// `Sat, 21 Nov 2026 09:00:00 +0700`
enum MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func format(_ instant: Date) -> String {
        let local = OfficeZone.wall(instant)
        let text = Array(InstantText.format(local))
        func part(_ range: Range<Int>) -> String { String(text[range]) }
        // 1 January 1970 was a Thursday.
        let weekday = (Int((local.timeIntervalSince1970 / 86_400).rounded(.down)) % 7 + 11) % 7
        let month = (Int(part(5..<7)) ?? 1) - 1
        return
            "\(days[weekday]), \(part(8..<10)) \(months[month]) \(part(0..<4)) \(part(11..<19)) \(OfficeZone.suffix.filter { $0 != ":" })"
    }
}
