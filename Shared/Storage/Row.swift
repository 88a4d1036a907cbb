package import struct FoundationEssentials.Date

/// One row of a result; columns by name.
///
/// Engines hand over what they read: text for everything on PostgreSQL, storage classes on SQLite. The getters convert,
/// so a store reads both alike. A missing column or a value of the wrong type is a defect of the program and throws
/// `StorageError.badRow`.
package struct Row: Sendable {
    package let columns: Columns
    package let cells: [SQLValue]

    /// Column names and their positions, shared by all rows of a result.
    package final class Columns: Sendable {
        let positions: [String: Int]
        package let names: [String]

        package init(_ names: [String]) {
            self.names = names
            positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    package init(columns: Columns, cells: [SQLValue]) {
        self.columns = columns
        self.cells = cells
    }

    package func isNull(_ column: String) throws -> Bool {
        try cell(column) == .null
    }

    package func text(_ column: String) throws -> String {
        try require(column, textIfPresent(column))
    }

    package func int(_ column: String) throws -> Int {
        try require(column, intIfPresent(column))
    }

    package func double(_ column: String) throws -> Double {
        try require(column, doubleIfPresent(column))
    }

    package func bool(_ column: String) throws -> Bool {
        switch try cell(column) {
        case .boolean(let value): return value
        case .integer(let value): return value != 0
        case .text("t"), .text("true"), .text("1"): return true
        case .text("f"), .text("false"), .text("0"): return false
        default: throw StorageError.badRow("\(column) is not a boolean")
        }
    }

    package func instant(_ column: String) throws -> Date {
        try require(column, instantIfPresent(column))
    }

    package func textIfPresent(_ column: String) throws -> String? {
        switch try cell(column) {
        case .null: return nil
        case .text(let value): return value
        case .integer(let value): return String(value)
        default: throw StorageError.badRow("\(column) is not text")
        }
    }

    package func intIfPresent(_ column: String) throws -> Int? {
        switch try cell(column) {
        case .null: return nil
        case .integer(let value): return Int(value)
        case .text(let value):
            guard let number = Int(value) else { throw StorageError.badRow("\(column) is not an integer") }
            return number
        default: throw StorageError.badRow("\(column) is not an integer")
        }
    }

    package func doubleIfPresent(_ column: String) throws -> Double? {
        switch try cell(column) {
        case .null: return nil
        case .real(let value): return value
        case .integer(let value): return Double(value)
        case .text(let value):
            guard let number = Double(value) else { throw StorageError.badRow("\(column) is not a number") }
            return number
        default: throw StorageError.badRow("\(column) is not a number")
        }
    }

    package func instantIfPresent(_ column: String) throws -> Date? {
        switch try cell(column) {
        case .null: return nil
        case .instant(let value): return value
        case .text(let value):
            guard let instant = InstantText.parse(value) else {
                throw StorageError.badRow("\(column) is not an instant")
            }
            return instant
        default: throw StorageError.badRow("\(column) is not an instant")
        }
    }

    package func bytes(_ column: String) throws -> [UInt8] {
        switch try cell(column) {
        case .bytes(let value): return value
        case .text(let value) where value.hasPrefix("\\x"): return try Self.unhex(value.utf8.dropFirst(2), column)
        default: throw StorageError.badRow("\(column) is not bytes")
        }
    }

    private func cell(_ column: String) throws -> SQLValue {
        guard let position = columns.positions[column] else { throw StorageError.badRow("no column \(column)") }
        return cells[position]
    }

    private func require<Value>(_ column: String, _ value: Value?) throws -> Value {
        guard let value else { throw StorageError.badRow("\(column) is null") }
        return value
    }

    private static func unhex(_ digits: some Sequence<UInt8>, _ column: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            guard let value = Character(UnicodeScalar(digit)).hexDigitValue.map(UInt8.init) else {
                throw StorageError.badRow("\(column) is not bytes")
            }
            if let known = high {
                bytes.append(known << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
