import FoundationEssentials

/// Small structures and lists kept as JSON in a text column. Instants are seconds since 2001 as `Codable` has them: what
/// people or SQL read belongs into a column of its own.
package enum JSONColumn {
    package static func encode(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    /// Lists, most of which are empty, without the encoder.
    package static func encode<Element: Encodable>(_ list: [Element]) throws -> String {
        list.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
    }

    /// - Throws: `StorageError.badRow`.
    package static func decode<Value: Decodable>(_ type: Value.Type = Value.self, _ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw StorageError.badRow("a column does not hold a \(type)")
        }
    }
}

extension JSONColumn {
    /// The members of an object that holds nothing but strings without escapes, as most small structures do: a page of
    /// rows is read several times as fast as by the decoder.
    ///
    /// - Returns: nil when it is anything else, which the decoder reads.
    package static func plainStrings(_ text: String) -> [(name: String, value: String)]? {
        let bytes = Array(text.utf8)
        let quote = UInt8(ascii: "\"")
        guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}"), bytes.count > 1 else { return nil }
        var members: [(name: String, value: String)] = []
        var position = 1
        func string() -> String? {
            guard position < bytes.count, bytes[position] == quote else { return nil }
            let start = position + 1
            position = start
            while position < bytes.count, bytes[position] != quote {
                if bytes[position] == UInt8(ascii: "\\") { return nil }
                position += 1
            }
            guard position < bytes.count else { return nil }
            position += 1
            return String(decoding: bytes[start..<position - 1], as: UTF8.self)
        }
        while position < bytes.count - 1 {
            if !members.isEmpty {
                guard bytes[position] == UInt8(ascii: ",") else { return nil }
                position += 1
            }
            guard let name = string(), position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return nil }
            position += 1
            guard let value = string() else { return nil }
            members.append((name, value))
        }
        return members
    }
}

extension Row {
    package func json<Value: Decodable>(_ column: String) throws -> Value {
        try JSONColumn.decode(Value.self, try text(column))
    }

    /// A list; `[]` costs nothing.
    package func list<Element: Decodable>(_ column: String) throws -> [Element] {
        let text = try text(column)
        return text == "[]" ? [] : try JSONColumn.decode([Element].self, text)
    }

    package func jsonIfPresent<Value: Decodable>(_ column: String) throws -> Value? {
        try textIfPresent(column).map { try JSONColumn.decode(Value.self, $0) }
    }
}
