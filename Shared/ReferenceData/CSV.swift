/// A reader of comma-separated files as RFC 4180 has them, in UTF-8.
///
/// Takes quotes, doubled quotes, line breaks within quotes, CRLF and LF, a byte order mark, a last line without its
/// end; refuses what is none of these, with the line's number.
struct CSV {
    /// A record and the line it begins on, counted from 1.
    struct Record {
        let line: Int
        let fields: [String]
    }

    /// Where and how a text breaks the rules.
    struct Malformed: Error, Equatable {
        let line: Int
        let message: String
    }

    /// All records in order; empty lines are passed over.
    ///
    /// - Parameter accepts: looks at a record's first field before the others are made into strings.
    /// - Throws: ``Malformed``
    static func records(_ bytes: [UInt8], where accepts: (Int, Substring) -> Bool = { _, _ in true }) throws -> [Record]
    {
        try bytes.withUnsafeBufferPointer { buffer in
            var scanner = CSVScanner(buffer)
            var records: [Record] = []
            while let line = try scanner.nextRecord() {
                let first = scanner.fields.first.map(scanner.text) ?? ""
                if accepts(line, first[...]) {
                    records.append(Record(line: line, fields: scanner.fields.map(scanner.text)))
                }
            }
            return records
        }
    }
}

/// Finds fields as ranges of bytes; only those wanted become strings.
private struct CSVScanner {
    struct Field {
        let range: Range<Int>
        let hasDoubledQuotes: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int
    private var line = 1
    private(set) var fields: [Field] = []

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The line of the record now in ``fields``; nil at the end.
    mutating func nextRecord() throws -> Int? {
        while skipLineEnd() {}
        guard position < bytes.count else { return nil }
        let first = line
        fields.removeAll(keepingCapacity: true)
        while true {
            fields.append(bytes[position..<bytes.count].first == Self.quote ? try quotedField() : try plainField())
            guard position < bytes.count, bytes[position] == Self.comma else { break }
            position += 1
        }
        guard position == bytes.count || skipLineEnd() else {
            throw CSV.Malformed(line: line, message: "text after a closing quote")
        }
        return first
    }

    func text(_ field: Field) -> String {
        let part = UnsafeBufferPointer(rebasing: bytes[field.range])
        guard field.hasDoubledQuotes else { return String(decoding: part, as: UTF8.self) }
        var plain: [UInt8] = []
        var afterQuote = false
        for byte in part {
            afterQuote = byte == Self.quote && !afterQuote
            if !afterQuote { plain.append(byte) }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private mutating func plainField() throws -> Field {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.comma || byte == Self.lf || byte == Self.cr { break }
            guard byte != Self.quote else { throw CSV.Malformed(line: line, message: "quote within an unquoted field") }
            position += 1
        }
        return Field(range: start..<position, hasDoubledQuotes: false)
    }

    private mutating func quotedField() throws -> Field {
        let opened = line
        position += 1
        let start = position
        var doubled = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.lf { line += 1 }
            if byte == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else {
                    position += 1
                    return Field(range: start..<position - 1, hasDoubledQuotes: doubled)
                }
                doubled = true
                position += 1
            }
            position += 1
        }
        throw CSV.Malformed(line: opened, message: "quote not closed")
    }

    /// Steps over one CRLF or LF.
    private mutating func skipLineEnd() -> Bool {
        guard position < bytes.count else { return false }
        var next = position
        if bytes[next] == Self.cr { next += 1 }
        guard next < bytes.count, bytes[next] == Self.lf else { return false }
        position = next + 1
        line += 1
        return true
    }
}
