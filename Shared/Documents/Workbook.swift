import FoundationEssentials

/// The first visible sheet of an XLSX workbook (ECMA-376), as Excel, LibreOffice and libraries write it.
///
/// Read in one pass without building a tree; what its parts inflate to is bounded all together.
enum Workbook {
    /// All parts read of one workbook, inflated.
    static let allowance = 32 << 20
    private static let longestCell = 32_767

    static func read(_ data: Data, maximumRows: Int) throws -> Sheet {
        let archive = try ZipArchive(data)
        var allowance = Self.allowance
        guard let main = archive.entry("xl/workbook.xml") else { throw DocumentError.workbook("no xl/workbook.xml") }
        let book = try BookReader.read(archive, main, &allowance)
        guard let sheet = book.sheets.first(where: \.isVisible) ?? book.sheets.first else {
            throw DocumentError.workbook("it has no sheet")
        }
        let relations =
            try archive.entry("xl/_rels/workbook.xml.rels").map {
                try Self.relations(archive, $0, &allowance)
            } ?? [:]
        let target = relations[sheet.relation] ?? "worksheets/sheet1.xml"
        let name = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
        guard let part = archive.entry(name) else { throw DocumentError.workbook("no \(name.prefix(100))") }
        let strings =
            try archive.entry("xl/sharedStrings.xml").map { try SharedStrings.read(archive, $0, &allowance) } ?? []
        let reader = SheetReader(strings: strings, maximumRows: maximumRows)
        try scan(archive, part, &allowance) { scanner in reader.listen(to: scanner) }
        return Sheet(rows: reader.rows, dayOffset: book.is1904 ? 1462 : 0)
    }

    static func scan(
        _ archive: ZipArchive, _ entry: ZipArchive.Entry, _ allowance: inout Int, _ listen: (XMLScanner) -> Void
    ) throws {
        let scanner = try XMLScanner()
        listen(scanner)
        try archive.read(entry, allowance: &allowance) { try scanner.feed($0) }
        try scanner.finish()
    }

    private static func relations(
        _ archive: ZipArchive, _ entry: ZipArchive.Entry, _ allowance: inout Int
    ) throws -> [String: String] {
        var targets: [String: String] = [:]
        try scan(archive, entry, &allowance) { scanner in
            scanner.onStart = { name, attributes in
                if name == "Relationship", let id = attributes["Id"] { targets[id] = attributes["Target"] }
            }
        }
        return targets
    }

    /// Excel writes what XML cannot hold as `_x000D_`.
    static func unescaped(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.prefix(longestCell * 4), as: UTF8.self)
        return text.contains("_x000D_")
            ? text.split(separator: "_x000D_", omittingEmptySubsequences: false).joined() : text
    }
}

private struct BookReader {
    struct Entry {
        let relation: String
        let isVisible: Bool
    }

    var sheets: [Entry] = []
    var is1904 = false

    static func read(
        _ archive: ZipArchive, _ entry: ZipArchive.Entry, _ allowance: inout Int
    ) throws -> BookReader {
        var book = BookReader()
        try Workbook.scan(archive, entry, &allowance) { scanner in
            scanner.onStart = { name, attributes in
                if name == "workbookPr" { book.is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
                guard name == "sheet" else { return }
                let state = attributes["state"] ?? "visible"
                book.sheets.append(Entry(relation: attributes["id"] ?? "", isVisible: state == "visible"))
            }
        }
        return book
    }
}

private enum SharedStrings {
    static func read(
        _ archive: ZipArchive, _ entry: ZipArchive.Entry, _ allowance: inout Int
    ) throws -> [String] {
        var strings: [String] = []
        var text: [UInt8] = []
        var isText = false
        // Readings of Japanese words are no part of the text.
        var isPhonetic = false
        try Workbook.scan(archive, entry, &allowance) { scanner in
            scanner.onStart = { name, _ in
                if name == "si" { text.removeAll(keepingCapacity: true) }
                if name == "rPh" { isPhonetic = true }
                isText = name == "t" && !isPhonetic
            }
            scanner.onEnd = { name in
                if name == "si" { strings.append(Workbook.unescaped(text)) }
                if name == "rPh" { isPhonetic = false }
                if name == "t" { isText = false }
            }
            scanner.onText = { if isText { text.append(contentsOf: $0) } }
        }
        return strings
    }
}

private final class SheetReader {
    private(set) var rows: [Sheet.Row] = []
    private let strings: [String]
    private let maximumRows: Int
    private var row = Sheet.Row(line: 0, cells: [:])
    private var column = -1
    private var type = ""
    private var text: [UInt8] = []
    private var isText = false

    init(strings: [String], maximumRows: Int) {
        self.strings = strings
        self.maximumRows = maximumRows
    }

    func listen(to scanner: XMLScanner) {
        scanner.onStart = { [unowned self] in try start($0, $1) }
        scanner.onEnd = { [unowned self] in try end($0) }
        scanner.onText = { [unowned self] in if isText { text.append(contentsOf: $0) } }
    }

    private func start(_ name: String, _ attributes: [String: String]) throws {
        switch name {
        case "row":
            // Some writers number neither rows nor cells: they follow one another.
            row = Sheet.Row(line: attributes["r"].flatMap { Int($0) } ?? row.line + 1, cells: [:])
            column = -1
        case "c":
            column = attributes["r"].flatMap(Self.column(of:)) ?? column + 1
            guard column < Sheet.maximumColumns else { throw Sheet.tooManyColumns }
            type = attributes["t"] ?? "n"
            text.removeAll(keepingCapacity: true)
        case "v", "t": isText = true
        default: isText = false
        }
    }

    private func end(_ name: String) throws {
        switch name {
        case "v", "t": isText = false
        case "c": try keepCell()
        case "row":
            guard !row.cells.isEmpty else { return }
            guard rows.count < maximumRows else { throw Sheet.tooManyRows(maximumRows) }
            rows.append(row)
        default: break
        }
    }

    private func keepCell() throws {
        guard column >= 0, !text.isEmpty else { return }
        var value = Workbook.unescaped(text)
        if type == "s" {
            guard let index = Int(value), strings.indices.contains(index) else {
                throw DocumentError.workbook("row \(row.line) names a string that is not there")
            }
            value = strings[index]
        }
        guard !value.allSatisfy(\.isWhitespace) else { return }
        row.cells[column] = Sheet.Cell(value, isNumber: type == "n")
    }

    /// `AB12` is 27.
    private static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            column = column * 26 + Int(byte - 0x40)
            if column > 20_000 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }
}
