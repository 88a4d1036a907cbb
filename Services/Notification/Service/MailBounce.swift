import Documents
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
        let blocks = Self.blocks(bytes)
        guard let head = blocks.first, let type = head["content-type"]?.lowercased(),
            type.hasPrefix("multipart/report"), type.contains("delivery-status")
        else { return nil }
        /// The first field of this name behind the head: fields of a part stand as those of a mail do.
        func field(_ name: String) -> String? { blocks.dropFirst().lazy.compactMap { $0[name] }.first }
        guard field("action")?.lowercased() == "failed",
            // The mail that came back, in whole or its headers; some servers only name it.
            let id = field("message-id").flatMap({ Self.message($0, domain) })
                ?? head["in-reply-to"].flatMap({ Self.message($0, domain) })
        else { return nil }
        message = id
        let status = field("status").map { $0.prefix { $0.isNumber || $0 == "." } } ?? ""
        let classes = status.split(separator: ".", omittingEmptySubsequences: false)
        self.status = classes.count == 3 && classes.allSatisfy { (1...3).contains($0.count) } ? String(status) : ""
    }

    private static func message(_ text: String, _ domain: String) -> String? {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        let parts = text.dropFirst().dropLast().split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].lowercased() == domain.lowercased(), !parts[0].isEmpty,
            parts[0].utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { return nil }
        return String(parts[0])
    }

    /// The head, and whatever stands between empty lines, read as fields.
    private static func blocks(_ bytes: [UInt8]) -> [MailHeaders] {
        var blocks: [MailHeaders] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let (block, end) = MailHeaders.parse(rest)
            blocks.append(block)
            rest = rest[end...]
        }
        return blocks
    }
}
