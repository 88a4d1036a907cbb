package import FoundationEssentials

/// A table as a spreadsheet program writes it: the first visible sheet of an XLSX workbook, or a CSV file.
package struct Sheet: Sendable {
    package struct Cell: Sendable, Equatable {
        package let text: String
        /// A number of the workbook, e.g. a date as days since 1899-12-30, or a telephone number that lost its zero.
        package let isNumber: Bool

        package init(_ text: String, isNumber: Bool = false) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    package struct Row: Sendable {
        /// As the spreadsheet program numbers it, or the line of the file it begins on; from 1.
        package let line: Int
        /// By column, from 0; empty cells are left out.
        package var cells: [Int: Cell]
    }

    package let rows: [Row]
    /// Days between this workbook's day 0 and 1899-12-30.
    package let dayOffset: Int

    package static let maximumColumns = 200

    /// Reads either kind.
    ///
    /// - Parameter maximumRows: rows that hold something; one more refuses the file, before it is read to its end.
    /// - Throws: ``DocumentError``, e.g. TOO_MANY_ROWS, MALFORMED_XLSX, OLD_EXCEL, NOT_UTF8.
    package static func read(_ data: Data, maximumRows: Int) throws -> Sheet {
        if data.starts(with: [0x50, 0x4B]) { return try Workbook.read(data, maximumRows: maximumRows) }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw DocumentError(
                "OLD_EXCEL", "an .xls file, or one with a password; save it as .xlsx",
                vi: "Tệp .xls cũ hoặc có mật khẩu: hãy lưu lại thành .xlsx không mật khẩu.")
        }
        return Sheet(rows: try CSVFile.rows(Array(data), maximumRows: maximumRows), dayOffset: 0)
    }

    static func tooManyRows(_ maximum: Int) -> DocumentError {
        DocumentError(
            "TOO_MANY_ROWS", "more than \(maximum) rows", vi: "Tệp có quá \(maximum) dòng; hãy chia nhỏ.")
    }

    static let tooManyColumns = DocumentError(
        "TOO_MANY_COLUMNS", "more than \(maximumColumns) columns", vi: "Tệp có quá \(maximumColumns) cột.")
}
