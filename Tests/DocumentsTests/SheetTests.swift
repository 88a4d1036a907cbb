import FoundationEssentials
import Testing

@testable import Documents

@Suite(.timeLimit(.minutes(1))) struct SheetTests {
    private func csv(_ text: String, maximumRows: Int = 100) throws -> [[Int: String]] {
        try Sheet.read(Data(text.utf8), maximumRows: maximumRows).rows.map { $0.cells.mapValues(\.text) }
    }

    private func reason(_ bytes: [UInt8], maximumRows: Int = 100) -> String? {
        do {
            _ = try Sheet.read(Data(bytes), maximumRows: maximumRows)
            return nil
        } catch let error as DocumentError {
            return error.reason
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        "xã,nội dung\nBến Lức,\"a, b\"\n", "\u{FEFF}xã,nội dung\r\nBến Lức,\"a, b\"\r\n",
        "xã;nội dung\r\nBến Lức;a, b", "xã\tnội dung\nBến Lức\ta, b\n\n\n",
    ])
    func readsCSVHoweverItWasWritten(text: String) throws {
        #expect(try csv(text) == [[0: "xã", 1: "nội dung"], [0: "Bến Lức", 1: "a, b"]])
    }

    @Test func readsQuotedLinesAndCountsThem() throws {
        let sheet = try Sheet.read(Data("a,b\n\"x\ny \"\"z\"\"\",2\n\n3,4".utf8), maximumRows: 10)
        #expect(sheet.rows.map(\.line) == [1, 2, 5])
        #expect(sheet.rows[1].cells[0]?.text == "x\ny \"z\"")
    }

    @Test func saysWhatIsWrongWithAFile() throws {
        #expect(reason(Array("a,\"b\nc".utf8)) == "MALFORMED_CSV")
        #expect(reason(Array("a,\"b\"c".utf8)) == "MALFORMED_CSV")
        #expect(reason([0x61, 0xFF, 0xFE]) == "NOT_UTF8")
        #expect(reason([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == "OLD_EXCEL")
        #expect(reason(Array("PK nothing".utf8)) == "MALFORMED_ZIP")
        #expect(reason(Sample.zip([("a.txt", "x")])) == "MALFORMED_XLSX")
        let lines = String(repeating: "a,b\n", count: 20_000)
        #expect(reason(Array(lines.utf8), maximumRows: 500) == "TOO_MANY_ROWS")
        #expect(reason(Array(String(repeating: ",", count: 300).utf8)) == "TOO_MANY_COLUMNS")
    }

    /// As Excel writes: shared strings, rich text, numbers, errors; and as small libraries write: nothing numbered.
    @Test func readsWorkbooksOfSeveralWriters() throws {
        let excel = try Sheet.read(Data(Sample.excel()), maximumRows: 100)
        #expect(excel.rows.map(\.line) == [2, 5])
        #expect(excel.rows[0].cells == [0: .init("Nội dung"), 27: .init("Điện thoại")])
        #expect(
            excel.rows[1].cells == [
                0: .init("Điện yếu & chập chờn"), 1: .init("46345.5", isNumber: true), 27: .init("x"),
            ])
        let plain = try Sheet.read(
            Data(
                Sample.excel(
                    sheet: "<sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>7</v></c></row></sheetData>")),
            maximumRows: 100)
        #expect(plain.rows.map(\.line) == [1])
        #expect(plain.rows[0].cells == [0: .init("a"), 1: .init("7", isNumber: true)])
    }

    @Test func refusesHostileWorkbooks() throws {
        #expect(reason(Sample.excel(sheet: "<sheetData><row>")) == "MALFORMED_XML")
        let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>"
        #expect(reason(Sample.excel(wholeSheet: entity)) == "MALFORMED_XML")
        #expect(
            reason(Sample.excel(sheet: "<sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData>"))
                == "MALFORMED_XLSX")
        #expect(reason(Sample.excel(sheet: String(repeating: "<a>", count: 300))) == "MALFORMED_XML")
        let many = (0..<200).map { "<row><c><v>\($0)</v></c></row>" }.joined()
        #expect(reason(Sample.excel(sheet: "<sheetData>\(many)</sheetData>")) == "TOO_MANY_ROWS")
        var damaged = Sample.excel()
        damaged[60] ^= 0xFF
        #expect(reason(damaged) == "MALFORMED_ZIP")
        for length in stride(from: 0, to: 400, by: 7) {
            let cut = Array(Sample.excel().prefix(length))
            #expect(length < 2 || reason(cut) != nil, "\(length)")
        }
    }

    /// 40 kB that would become 40 MB: refused once the allowance is used up.
    @Test func aZipBombIsStoppedEarly() throws {
        #expect(Sample.bomb.count < 300_000)
        #expect(reason(Sample.bomb) == "TOO_LARGE_INFLATED")
    }
}

extension Sample {
    static func excel(sheet: String? = nil, wholeSheet: String? = nil) -> [UInt8] {
        zip(excelParts(sheet: sheet, wholeSheet: wholeSheet))
    }

    static func excelParts(sheet: String?, wholeSheet: String?) -> [(String, String)] {
        let rows = """
            <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="AB2" t="s"><v>1</v></c></row>
            <row r="3"><c r="A3" s="1"/></row>
            <row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="4"><v>46345.5</v></c><c r="AB5" t="str"><f>A1</f><v>x</v></c></row></sheetData>
            """
        return [
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"ẩn\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst><si><t>Nội dung</t></si><si><r><t>Điện </t></r><r><t>thoại</t></r><rPh><t>?</t></rPh></si><si><t>Điện yếu &amp; chập chờn_x000D_</t></si></sst>"
            ),
            ("xl/worksheets/sheet1.xml", wholeSheet ?? "<worksheet>\(sheet ?? rows)</worksheet>"),
        ]
    }

    /// A workbook whose sheet is deflated zeros, made of one block repeated.
    static var bomb: [UInt8] {
        let size = 40 << 20
        // A deflated run of spaces: fixed Huffman code, a literal and then as many copies of 258 bytes as it takes.
        var bits = BitWriter()
        bits.write(0b1, 1)
        bits.write(0b01, 2)
        bits.writeCode(0x30 + 0x20, 8)
        var made = 1
        while made + 258 <= size {
            bits.writeCode(0b1100_0101, 8)
            bits.writeCode(0, 5)
            made += 258
        }
        bits.writeCode(0, 7)
        let parts = excelParts(sheet: nil, wholeSheet: "")
        return zipDeflated(
            parts.filter { $0.0 != "xl/worksheets/sheet1.xml" }, name: "xl/worksheets/sheet1.xml", bits.bytes)
    }

    struct BitWriter {
        private(set) var bytes: [UInt8] = []
        private var count = 0

        mutating func write(_ value: Int, _ bits: Int) {
            for bit in 0..<bits {
                if count % 8 == 0 { bytes.append(0) }
                if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
                count += 1
            }
        }

        /// Huffman codes stand with their highest bit first.
        mutating func writeCode(_ code: Int, _ bits: Int) {
            for bit in stride(from: bits - 1, through: 0, by: -1) { write(code >> bit & 1, 1) }
        }
    }

    static func zipDeflated(_ parts: [(String, String)], name: String, _ packed: [UInt8]) -> [UInt8] {
        var file = zip(parts + [(name, "")])
        // The last part's header and directory row are patched: method 8 and the packed size.
        let header = file.lastRange(of: [0x50, 0x4B, 0x03, 0x04])
        let content = header + 30 + name.utf8.count
        let size = (0..<4).map { UInt8(truncatingIfNeeded: packed.count >> (8 * $0)) }
        file.replaceSubrange(header + 8..<header + 10, with: [8, 0])
        file.replaceSubrange(header + 18..<header + 22, with: size)
        let row = file.lastRange(of: [0x50, 0x4B, 0x01, 0x02])
        file.replaceSubrange(row + 10..<row + 12, with: [8, 0])
        file.replaceSubrange(row + 20..<row + 24, with: size)
        let end = file.lastRange(of: [0x50, 0x4B, 0x05, 0x06])
        let start = (0..<4).reduce(0) { $0 | Int(file[end + 16 + $1]) << (8 * $1) } + packed.count
        file.replaceSubrange(end + 16..<end + 20, with: (0..<4).map { UInt8(truncatingIfNeeded: start >> (8 * $0)) })
        file.insert(contentsOf: packed, at: content)
        return file
    }
}

extension [UInt8] {
    fileprivate func lastRange(of mark: [UInt8]) -> Int {
        indices.reversed().first { self[$0...].starts(with: mark) } ?? 0
    }
}
