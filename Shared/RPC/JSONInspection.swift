import Models
import SwiftProtobuf

/// Finds the members of a JSON text that a message cannot take, and names them.
///
/// The decoder says what is wrong but not where. So each value is tried alone: wrapped in its path and nothing else,
/// `{"reporter":{"phone":7}}`, it is read strictly; the error is then about this one field.
struct JSONInspection<M: Message> {
    /// Bounds the work that a hostile body can cause; a large honest body is still judged by the decoder as a whole.
    private static var maximumProbes: Int { 500 }
    private static var maximumProblems: Int { 20 }

    private var scanner: JSONScanner
    private var prefix: [UInt8] = []
    private var suffix: [UInt8] = []
    private var path = ""
    private var probes = 0
    private var problems: [FieldViolation] = []

    static func problems(in bytes: [UInt8], as type: M.Type) -> [FieldViolation] {
        var inspection = JSONInspection(scanner: JSONScanner(bytes))
        // A syntax error ends the search; what was found before it stands.
        try? inspection.value(depth: 0)
        return inspection.problems
    }

    private init(scanner: JSONScanner) {
        self.scanner = scanner
    }

    private mutating func value(depth: Int) throws {
        guard depth < 100, probes < Self.maximumProbes, problems.count < Self.maximumProblems else {
            throw JSONScanner.Stop()
        }
        switch try scanner.peek() {
        case UInt8(ascii: "{"):
            guard depth == 0 || fits(Array("{}".utf8)) else { return try scanner.skipValue() }
            try members(depth: depth)
        case UInt8(ascii: "["):
            guard depth > 0, fits(Array("[]".utf8)) else { return try scanner.skipValue() }
            try elements(depth: depth)
        default:
            let text = try scanner.scalar()
            if depth > 0 { _ = fits(text) }
        }
    }

    private mutating func members(depth: Int) throws {
        try scanner.expect("{")
        var isFirst = true
        while try scanner.hasItem(&isFirst, before: "}") {
            let key = try scanner.string()
            try scanner.expect(":")
            let name = Self.protoName(key)
            try within("{".utf8 + key + ":".utf8, "}", path: path.isEmpty ? name : "\(path).\(name)", depth: depth)
        }
    }

    private mutating func elements(depth: Int) throws {
        try scanner.expect("[")
        var isFirst = true
        var index = 0
        while try scanner.hasItem(&isFirst, before: "]") {
            try within(Array("[".utf8), "]", path: "\(path)[\(index)]", depth: depth)
            index += 1
        }
    }

    private mutating func within(_ opening: [UInt8], _ closing: String, path: String, depth: Int) throws {
        let outer = (self.prefix, self.suffix, self.path)
        (self.prefix, self.suffix, self.path) = (prefix + opening, closing.utf8 + suffix, path)
        defer { (self.prefix, self.suffix, self.path) = outer }
        try value(depth: depth + 1)
    }

    /// Tries one value at the present path. False when it does not fit or the field is unknown: do not look inside.
    private mutating func fits(_ value: [UInt8]) -> Bool {
        probes += 1
        do {
            _ = try M(jsonUTF8Bytes: prefix + value + suffix)
            return true
        } catch JSONDecodingError.unknownField {
            return false
        } catch {
            problems.append(Self.violation(error, at: path))
            return false
        }
    }

    private static func violation(_ error: any Error, at path: String) -> FieldViolation {
        switch error as? JSONDecodingError {
        case .unrecognizedEnumValue:
            FieldViolation(
                path, "UNKNOWN_VALUE", "is not a known value", vi: "\(path): giá trị không có trong danh mục.")
        case .malformedTimestamp:
            FieldViolation(
                path, "BAD_TIMESTAMP", "is not an RFC 3339 instant such as 2026-11-20T08:00:00+07:00",
                vi: "\(path): thời điểm phải có dạng 2026-11-20T08:00:00+07:00.")
        case .numberRange:
            FieldViolation(path, "OUT_OF_RANGE", "is out of range", vi: "\(path): số nằm ngoài phạm vi cho phép.")
        case .invalidUTF8:
            FieldViolation(path, "BAD_TEXT", "is not valid UTF-8", vi: "\(path): không phải UTF-8 hợp lệ.")
        default:
            FieldViolation(path, "WRONG_TYPE", "has the wrong type", vi: "\(path): sai kiểu dữ liệu.")
        }
    }

    /// `"fullName"` (with its quotes) → `full_name`.
    private static func protoName(_ key: [UInt8]) -> String {
        var name = ""
        for character in String(decoding: key.dropFirst().dropLast().prefix(100), as: UTF8.self) {
            if character.isASCII, character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }
}

/// Just enough of JSON to walk over its values; it does not judge them.
struct JSONScanner {
    struct Stop: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next byte that is not white space.
    mutating func peek() throws -> UInt8 {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return bytes[position]
            }
        }
        throw Stop()
    }

    mutating func expect(_ character: Unicode.Scalar) throws {
        guard try peek() == UInt8(ascii: character) else { throw Stop() }
        position += 1
    }

    /// A string with its quotes.
    mutating func string() throws -> [UInt8] {
        try expect("\"")
        let start = position - 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return Array(bytes[start..<position])
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        throw Stop()
    }

    /// A string, number or word, as it is written.
    mutating func scalar() throws -> [UInt8] {
        if try peek() == UInt8(ascii: "\"") { return try string() }
        let start = position
        while position < bytes.count, !Array(",:]} \t\r\n".utf8).contains(bytes[position]) { position += 1 }
        guard position > start else { throw Stop() }
        return Array(bytes[start..<position])
    }

    /// Whether a list goes on; passes over the comma, or over the closing bracket.
    mutating func hasItem(_ isFirst: inout Bool, before closing: Unicode.Scalar) throws -> Bool {
        if try peek() == UInt8(ascii: closing) {
            position += 1
            return false
        }
        if !isFirst { try expect(",") }
        isFirst = false
        return true
    }

    /// Passes over a value of any depth without recursion.
    mutating func skipValue() throws {
        var depth = 0
        repeat {
            switch try peek() {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                position += 1
            default:
                _ = try scalar()
            }
        } while depth > 0
    }
}
