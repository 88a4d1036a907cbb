import FoundationEssentials

/// What is wrong with a file of the reference data, or that it is not there.
package struct ReferenceDataError: Error, Sendable, Equatable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; nil when the whole file is meant.
    package let line: Int?
    package let message: String

    package init(file: String, line: Int? = nil, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String {
        line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
}

/// A CSV file with a header line: rows by column name.
struct ReferenceFile {
    let path: String
    private let columns: [String: Int]
    private let records: [CSV.Record]

    /// - Parameters:
    ///   - required: columns that must be in the header.
    ///   - first: keeps only rows whose first column is this; the others are never made into strings.
    init(directory: String, name: String, required: [String], first: String? = nil) throws {
        let path = "\(directory)/\(name)"
        try self.init(path: path, bytes: try Self.read(path), required: required, first: first)
    }

    init(path: String, bytes: [UInt8], required: [String], first: String? = nil) throws {
        self.path = path
        var header: Int?
        do {
            records = try CSV.records(bytes) { line, field in
                if header == nil { header = line }
                return line == header || first.map { field == $0 } ?? true
            }
        } catch let error as CSV.Malformed {
            throw ReferenceDataError(file: path, line: error.line, error.message)
        }
        guard let names = records.first else { throw ReferenceDataError(file: path, "no header line") }
        columns = Dictionary(zip(names.fields, names.fields.indices)) { first, _ in first }
        for name in required where columns[name] == nil {
            throw ReferenceDataError(file: path, line: names.line, "column \(name) is missing")
        }
    }

    static func read(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw ReferenceDataError(file: path, "cannot be read: \(error)")
        }
    }

    /// Every row through `make`; what it throws gets the file and line.
    func rows<Value>(_ make: (Row) throws -> Value) throws -> [Value] {
        let width = records.first?.fields.count ?? 0
        return try records.dropFirst().map { record in
            guard record.fields.count == width else {
                throw ReferenceDataError(
                    file: path, line: record.line, "\(record.fields.count) fields where the header has \(width)")
            }
            return try make(Row(file: path, record: record, columns: columns))
        }
    }

    struct Row {
        let file: String
        let record: CSV.Record
        let columns: [String: Int]

        /// The text of a column; empty when absent, or when it was looked for and not found (`NOT_FOUND`).
        func text(_ column: String) -> String {
            guard let index = columns[column] else { return "" }
            return record.fields[index] == "NOT_FOUND" ? "" : record.fields[index]
        }

        /// A text that may not be empty.
        func required(_ column: String) throws -> String {
            let value = text(column)
            guard !value.isEmpty else { throw malformed("\(column) is empty") }
            return value
        }

        /// Nil when empty.
        func optional(_ column: String) -> String? {
            let value = text(column)
            return value.isEmpty ? nil : value
        }

        func number(_ column: String) throws -> Int? {
            guard let value = optional(column) else { return nil }
            guard let number = Int(value), number >= 0 else { throw malformed("\(column) is no number: \(value)") }
            return number
        }

        /// A text of exactly so many digits.
        func digits(_ column: String, count: Int) throws -> String {
            let value = try required(column)
            guard value.utf8.count == count, value.utf8.allSatisfy({ (48...57).contains($0) }) else {
                throw malformed("\(column) is not \(count) digits: \(value)")
            }
            return value
        }

        func malformed(_ message: String) -> ReferenceDataError {
            ReferenceDataError(file: file, line: record.line, message)
        }
    }
}
