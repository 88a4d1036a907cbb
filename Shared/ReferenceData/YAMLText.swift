package import FoundationEssentials
import Yams

/// YAML documents that people write, as the JSON they stand for.
///
/// Plain words mean what they look like in JSON (`true`, `null`, whole numbers); everything else is text, so that
/// `15:00:00` and `2026-12-01T00:00:00+07:00` need no quotes.
package enum YAMLText {
    /// - Parameter name: of the file, for errors.
    /// - Throws: ``ReferenceDataError`` with the line.
    package static func json(_ yaml: String, name: String) throws -> Data {
        let root: Node?
        do {
            root = try compose(yaml: yaml, .basic)
        } catch let error as YamlError {
            throw ReferenceDataError(file: name, line: error.line, "no YAML: \(error)")
        }
        guard let root else { throw ReferenceDataError(file: name, "the document is empty") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var reader = Reader(name: name)
        return try encoder.encode(try reader.value(root, depth: 0))
    }

    private indirect enum Value: Encodable {
        case null
        case bool(Bool)
        case whole(Int)
        case text(String)
        case list([Value])
        case object([String: Value])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .bool(let value): try container.encode(value)
            case .whole(let value): try container.encode(value)
            case .text(let value): try container.encode(value)
            case .list(let values): try container.encode(values)
            case .object(let values): try container.encode(values)
            }
        }
    }

    /// Bounded, since aliases let a short text stand for an endless document.
    private struct Reader {
        static let deepest = 20
        static let mostValues = 10_000
        let name: String
        var count = 0

        mutating func value(_ node: Node, depth: Int) throws -> Value {
            count += 1
            guard depth <= Self.deepest, count <= Self.mostValues else { throw refused(node, "too deep or too long") }
            switch node {
            case .scalar(let scalar):
                return scalar.style == .plain ? YAMLText.plain(scalar.string) : .text(scalar.string)
            case .sequence(let nodes):
                return .list(try nodes.map { try value($0, depth: depth + 1) })
            case .mapping(let pairs):
                var object: [String: Value] = [:]
                for (key, node) in pairs {
                    guard let word = key.scalar?.string else { throw refused(key, "a key is a word") }
                    object[word] = try value(node, depth: depth + 1)
                }
                return .object(object)
            case .alias: throw refused(node, "an alias of nothing")
            }
        }

        private func refused(_ node: Node, _ message: String) -> ReferenceDataError {
            ReferenceDataError(file: name, line: node.mark?.line, message)
        }
    }

    private static func plain(_ word: String) -> Value {
        switch word {
        case "", "~", "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            // Leading zeros mark names and codes, as of communes.
            guard let number = Int(word), String(number) == word else { return .text(word) }
            return .whole(number)
        }
    }
}

extension YamlError {
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }
}
