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
