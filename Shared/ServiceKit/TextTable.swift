/// Rows under headings, columns as wide as their widest cell; the last column is not padded.
package enum TextTable {
    /// - Parameter paintHeadings: colours the line of headings on a terminal.
    package static func format(
        _ headings: [String], _ rows: [[String]], paintHeadings: (String) -> String = { $0 }
    ) -> String {
        let widths = headings.indices.map { column in ([headings] + rows).map { width($0[column]) }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            cells.enumerated().map { column, cell in
                column == cells.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - width(cell))
            }.joined(separator: "  ")
        }
        return ([paintHeadings(line(headings))] + rows.map(line)).joined(separator: "\n")
    }

    /// Columns a text takes: colour codes take none, a Vietnamese letter one.
    package static func width(_ text: String) -> Int {
        var count = 0
        var inEscape = false
        for character in text {
            if character == "\u{1B}" { inEscape = true }
            if !inEscape { count += 1 }
            if inEscape, character == "m" { inEscape = false }
        }
        return count
    }
}
