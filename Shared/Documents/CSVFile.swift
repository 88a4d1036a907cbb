/// Comma-separated text as spreadsheet programs write it: UTF-8 with or without a byte order mark, CRLF or LF, quotes
/// where needed; the separator is a comma, a semicolon (Excel in Vietnamese) or a tab, whichever the first line has
/// most of.
enum CSVFile {
    static func rows(_ bytes: [UInt8], maximumRows: Int) throws -> [Sheet.Row] {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: body, as: UTF8.self) != nil else { throw notUTF8 }
        guard !body.contains(0) else { throw malformed(1, "a NUL") }
        var reader = CSVReader(bytes: Array(body))
        var rows: [Sheet.Row] = []
        while let row = try reader.next() {
            guard !row.cells.isEmpty else { continue }
            guard rows.count < maximumRows else { throw Sheet.tooManyRows(maximumRows) }
            rows.append(row)
        }
        return rows
    }

    static func malformed(_ line: Int, _ what: String) -> DocumentError {
        DocumentError("MALFORMED_CSV", "line \(line): \(what)", vi: "Dòng \(line) của tệp CSV bị hỏng (dấu nháy kép).")
    }

    private static let notUTF8 = DocumentError(
        "NOT_UTF8", "the text is not UTF-8", vi: "Tệp không phải UTF-8: hãy lưu lại dạng “CSV UTF-8”.")
}

private struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var place = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")

    init(bytes: [UInt8]) {
        self.bytes = bytes
        let first = bytes.prefix { $0 != Self.lf && $0 != Self.cr }
        let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map { separator in
            (separator, first.count { $0 == separator })
        }
        separator = counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }

    /// The next record, perhaps empty; nil at the end.
    mutating func next() throws -> Sheet.Row? {
        guard place < bytes.count else { return nil }
        var row = Sheet.Row(line: line, cells: [:])
        var column = 0
        while true {
            let text = try field()
            if !text.allSatisfy(\.isWhitespace) { row.cells[column] = Sheet.Cell(text) }
            column += 1
            guard column <= Sheet.maximumColumns else { throw Sheet.tooManyColumns }
            guard place < bytes.count, bytes[place] == separator else { break }
            place += 1
        }
        skipLineEnd()
        return row
    }

    private mutating func field() throws -> String {
        guard place < bytes.count, bytes[place] == Self.quote else { return plain() }
        let opened = line
        place += 1
        var content: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.quote {
                guard place < bytes.count, bytes[place] == Self.quote else {
                    guard place == bytes.count || [separator, Self.lf, Self.cr].contains(bytes[place]) else {
                        throw CSVFile.malformed(line, "text after a closing quote")
                    }
                    return String(decoding: content, as: UTF8.self)
                }
                place += 1
            }
            if byte == Self.lf { line += 1 }
            content.append(byte)
        }
        throw CSVFile.malformed(opened, "a quote is not closed")
    }

    private mutating func plain() -> String {
        let start = place
        while place < bytes.count, ![separator, Self.lf, Self.cr].contains(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skipLineEnd() {
        if place < bytes.count, bytes[place] == Self.cr { place += 1 }
        if place < bytes.count, bytes[place] == Self.lf { place += 1 }
        line += 1
    }
}
