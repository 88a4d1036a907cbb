import FoundationEssentials

/// What a mail server says about a mail of ours that it could not deliver (RFC 3464), as far as it says so in the form
/// that machines read. Absence notices, delays and receipts are none.
package struct MailBounce: Sendable, Equatable {
    /// The message whose mail it was: our Message-ID is `<message@domain>`.
    package let message: String
    /// E.g. `5.1.1` (RFC 3463); empty when the server says none.
    package let status: String

    /// - Parameter domain: of our Message-IDs.
    package init?(_ bytes: [UInt8], domain: String) {
        let lines = Self.unfolded(bytes)
        let head = lines.prefix { !$0.isEmpty }
        let body = lines.dropFirst(head.count)
        guard let type = Self.field("content-type", in: head)?.lowercased(), type.hasPrefix("multipart/report"),
            type.contains("delivery-status"),
            Self.field("action", in: body)?.lowercased() == "failed",
            // The mail that came back, in whole or its headers; some servers only name it.
            let id = Self.field("message-id", in: body).flatMap({ Self.message($0, domain) })
                ?? Self.field("in-reply-to", in: head).flatMap({ Self.message($0, domain) })
        else { return nil }
        message = id
        let status = Self.field("status", in: body).map { $0.prefix { $0.isNumber || $0 == "." } } ?? ""
        let classes = status.split(separator: ".", omittingEmptySubsequences: false)
        self.status = classes.count == 3 && classes.allSatisfy { (1...3).contains($0.count) } ? String(status) : ""
    }

    /// The first header field of this name.
    private static func field(_ name: String, in lines: ArraySlice<String>) -> String? {
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
            return line[line.index(after: colon)...].trimmingSpaces
        }
        return nil
    }

    private static func message(_ text: String, _ domain: String) -> String? {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        let parts = text.dropFirst().dropLast().split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].lowercased() == domain.lowercased(), !parts[0].isEmpty,
            parts[0].utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { return nil }
        return String(parts[0])
    }

    /// Lines, with those that begin with a space put behind the one before.
    private static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = String(decoding: piece.last == UInt8(ascii: "\r") ? piece.dropLast() : piece, as: UTF8.self)
            if line.first == " " || line.first == "\t", let last = lines.last, !last.isEmpty {
                lines[lines.count - 1] = last + " " + line.trimmingSpaces
            } else {
                lines.append(line)
            }
        }
        return lines
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
