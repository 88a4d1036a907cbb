import FoundationEssentials

/// The header of a mail or of one of its parts (RFC 5322, 2045, 2047, 2231).
package struct MailHeaders: Sendable {
    private var fields: [(name: String, value: String)] = []

    /// One field is longer only in an attack.
    private static let longestField = 64 * 1024
    private static let mostFields = 1_000

    /// - Returns: the header, and where the body begins.
    package static func parse(_ bytes: ArraySlice<UInt8>) -> (MailHeaders, Int) {
        var headers = MailHeaders()
        var field: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[place..<end]
            if line.last == 0x0D { line = line.dropLast() }
            place = min(end + 1, bytes.endIndex)
            if line.isEmpty { break }
            if line.first == 0x20 || line.first == 0x09 {
                field += line
            } else {
                headers.keep(field)
                field = Array(line)
            }
        }
        headers.keep(field)
        return (headers, place)
    }

    private mutating func keep(_ field: [UInt8]) {
        guard field.count <= Self.longestField, fields.count < Self.mostFields,
            let colon = field.firstIndex(of: UInt8(ascii: ":")), colon > 0
        else { return }
        let name = String(decoding: field[..<colon], as: UTF8.self).lowercased().trimmed
        guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return }
        fields.append((name, Charsets.decode(Array(field[(colon + 1)...]), "utf-8").trimmed))
    }

    var isEmpty: Bool { fields.isEmpty }

    /// The first field of a name as it stands.
    package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The same as people read it.
    func text(_ name: String) -> String { EncodedWords.decode(self[name] ?? "") }

    /// Message ids in angle brackets.
    func ids(_ name: String) -> [String] {
        (self[name] ?? "").split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: ">") else { return nil }
            let id = part[..<end].filter { !$0.isWhitespace }
            return id.isEmpty || id.utf8.count > 500 ? nil : String(id)
        }
    }

    /// A value with parameters, e.g. of `Content-Type`: the value in lower case, the parameters by name.
    func parameters(_ name: String) -> (value: String, [String: String]) {
        let pieces = Self.pieces(self[name] ?? "")
        var plain: [String: String] = [:]
        var parts: [String: [(Int, String, isEncoded: Bool)]] = [:]
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let key = piece[..<equals].lowercased().trimmed
            let value = Self.unquoted(String(piece[piece.index(after: equals)...]).trimmed)
            let stars = key.split(separator: "*", omittingEmptySubsequences: false)
            if stars.count == 1 {
                plain[key] = EncodedWords.decode(value)
            } else {
                // name*=…, name*0=…, name*0*=…
                let number = Int(stars[1]) ?? 0
                parts[String(stars[0]), default: []].append((number, value, key.hasSuffix("*")))
            }
        }
        for (key, list) in parts { plain[key] = Self.joined(list.sorted { $0.0 < $1.0 }) }
        return ((pieces.first ?? "").lowercased().trimmed, plain)
    }

    /// Cut at semicolons that stand outside of quotes.
    private static func pieces(_ text: String) -> [String] {
        var pieces = [""]
        var isQuoted = false
        var isEscaped = false
        for character in text {
            if character == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        return pieces
    }

    private static func unquoted(_ text: String) -> String {
        guard text.hasPrefix("\""), text.count >= 2 else { return text }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst() {
            if isEscaped || (character != "\\" && character != "\"") { result.append(character) }
            if character == "\"", !isEscaped { break }
            isEscaped = character == "\\" && !isEscaped
        }
        return result
    }

    /// RFC 2231: `UTF-8'vi'%C4%91` in numbered pieces.
    private static func joined(_ parts: [(Int, String, isEncoded: Bool)]) -> String {
        var charset = "utf-8"
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            var value = Substring(part.1)
            if index == 0, part.isEncoded {
                let pieces = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                if pieces.count == 3 { (charset, value) = (String(pieces[0]), pieces[2]) }
            }
            bytes += part.isEncoded ? TransferEncoding.percent(value) : Array(value.utf8)
        }
        return Charsets.decode(bytes, charset)
    }
}

/// `=?utf-8?B?…?=` (RFC 2047).
enum EncodedWords {
    static func decode(_ text: String) -> String {
        guard text.contains("=?") else { return text }
        var result = ""
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending { result += Charsets.decode(word.bytes, word.charset) }
            pending = nil
        }
        var rest = Substring(text)
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = Word(rest[start.upperBound...]) else {
                flush()
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            // White space between two words is no part of the text, and a letter may be cut between them.
            let isBetween = pending != nil && before.allSatisfy(\.isWhitespace)
            if !isBetween {
                flush()
                result += before
            }
            if let known = pending, known.charset.lowercased() == word.charset.lowercased() {
                pending = (known.charset, known.bytes + word.bytes)
            } else {
                flush()
                pending = (word.charset, word.bytes)
            }
            rest = word.rest
        }
        flush()
        return result + rest
    }

    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let rest: Substring

        /// - Parameter text: what follows `=?`.
        init?(_ text: Substring) {
            let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].hasPrefix("="), parts[2].utf8.count <= 4_000 else { return nil }
            charset = String(parts[0].prefix { $0 != "*" })
            switch parts[1].lowercased() {
            case "b": bytes = TransferEncoding.base64(Array(parts[2].utf8))
            case "q": bytes = TransferEncoding.quotedPrintable(parts[2].utf8.map { $0 == 0x5F ? 0x20 : $0 })
            default: return nil
            }
            rest = parts[3].dropFirst()
        }
    }
}

/// How bytes travel as ASCII.
enum TransferEncoding {
    static func decode(_ bytes: [UInt8], _ name: String) -> [UInt8] {
        switch name.lowercased().trimmed {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: bytes
        }
    }

    /// Whatever is no digit is passed over, as mailers do.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 4)
        var (bits, count) = (0, 0)
        for byte in bytes {
            let value: Int
            switch byte {
            case 0x41...0x5A: value = Int(byte) - 0x41
            case 0x61...0x7A: value = Int(byte) - 0x61 + 26
            case 0x30...0x39: value = Int(byte) - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: continue
            }
            bits = (bits << 6 | value) & 0xFF_FFFF
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return result
    }

    static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                continue
            }
            if place + 1 < bytes.count, let high = hex(bytes[place]), let low = hex(bytes[place + 1]) {
                result.append(high << 4 | low)
                place += 2
            } else if place < bytes.count, bytes[place] == 0x0A {
                place += 1
            } else if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A {
                place += 2
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func percent(_ text: Substring) -> [UInt8] {
        quotedPrintable(text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 })
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

extension StringProtocol {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
