import FoundationEssentials
import Models
import SwiftProtobuf

/// The contract as documentation needs it: messages, enums and methods with the comments of the `.proto` files.
struct Contract: Sendable {
    struct Message: Sendable {
        let name: String
        let comment: String
        let fields: [Field]
    }

    struct Field: Sendable {
        let name: String
        /// As in JSON: lowerCamelCase.
        let jsonName: String
        let comment: String
        let type: FieldType
        let isRepeated: Bool
        /// The group of fields of which only one is present.
        let oneof: String?
    }

    indirect enum FieldType: Sendable, Equatable {
        case text
        case bytes
        case boolean
        case int32
        case int64
        case double
        case instant
        case message(String)
        case enumeration(String)
        /// Text to values of one type.
        case map(FieldType)
    }

    struct Enumeration: Sendable {
        let name: String
        let comment: String
        let values: [(name: String, comment: String)]
    }

    struct Method: Sendable {
        let comment: String
        let request: String
        let response: String
    }

    private(set) var messages: [String: Message] = [:]
    private(set) var enumerations: [String: Enumeration] = [:]
    /// By path.
    private(set) var methods: [String: Method] = [:]

    /// Read once, when somebody first asks for the documentation.
    static let current: Contract = {
        let bytes = Data(base64Encoded: ContractDescriptor.base64) ?? Data()
        // The text is generated from the same files as the messages; a test reads it.
        let set =
            (try? Google_Protobuf_FileDescriptorSet(serializedBytes: bytes)) ?? Google_Protobuf_FileDescriptorSet()
        return Contract(set.file)
    }()

    init(_ files: [Google_Protobuf_FileDescriptorProto]) {
        for file in files where file.package != "google.protobuf" {
            let comments = Comments(file.sourceCodeInfo)
            for (index, message) in file.messageType.enumerated() { add(message, at: [4, Int32(index)], comments) }
            for (index, enumeration) in file.enumType.enumerated() {
                add(enumeration, at: [5, Int32(index)], comments)
            }
            for (index, service) in file.service.enumerated() {
                for (position, method) in service.method.enumerated() {
                    methods["/\(file.package).\(service.name)/\(method.name)"] = Method(
                        comment: comments.of([6, Int32(index), 2, Int32(position)]),
                        request: Self.short(method.inputType), response: Self.short(method.outputType))
                }
            }
        }
    }

    /// A message and every message in it, the first one first.
    func closure(of names: [String]) -> [String] {
        var found: [String] = []
        var waiting = names
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            guard !found.contains(name), let message = messages[name] else { continue }
            found.append(name)
            for field in message.fields {
                if case .message(let inner) = field.type { waiting.append(inner) }
            }
        }
        return found
    }

    private mutating func add(_ message: Google_Protobuf_DescriptorProto, at path: [Int32], _ comments: Comments) {
        let maps = message.nestedType.filter(\.options.mapEntry)
        let fields = message.field.enumerated().map { index, field in
            let entry = maps.first { $0.name == Self.short(field.typeName) }
            let value = entry?.field.first { $0.name == "value" }
            return Field(
                name: field.name, jsonName: field.jsonName, comment: comments.of(path + [2, Int32(index)]),
                type: value.map { .map(FieldType($0)) } ?? FieldType(field),
                isRepeated: field.label == .repeated && entry == nil,
                oneof: field.hasOneofIndex && !field.proto3Optional
                    ? message.oneofDecl[Int(field.oneofIndex)].name : nil)
        }
        messages[message.name] = Message(name: message.name, comment: comments.of(path), fields: fields)
        for (index, inner) in message.nestedType.enumerated() where !inner.options.mapEntry {
            add(inner, at: path + [3, Int32(index)], comments)
        }
        for (index, inner) in message.enumType.enumerated() { add(inner, at: path + [4, Int32(index)], comments) }
    }

    private mutating func add(_ type: Google_Protobuf_EnumDescriptorProto, at path: [Int32], _ comments: Comments) {
        let values = type.value.enumerated().map { (name: $1.name, comment: comments.of(path + [2, Int32($0)])) }
        enumerations[type.name] = Enumeration(name: type.name, comment: comments.of(path), values: values)
    }

    static func short(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? "" }
}

extension Contract.FieldType {
    init(_ field: Google_Protobuf_FieldDescriptorProto) {
        switch field.type {
        case .string: self = .text
        case .bytes: self = .bytes
        case .bool: self = .boolean
        case .int32, .uint32, .sint32, .fixed32, .sfixed32: self = .int32
        case .int64, .uint64, .sint64, .fixed64, .sfixed64: self = .int64
        case .double, .float: self = .double
        case .enum: self = .enumeration(Contract.short(field.typeName))
        case .message, .group:
            self = field.typeName == ".google.protobuf.Timestamp" ? .instant : .message(Contract.short(field.typeName))
        }
    }
}

/// What stands above a declaration in its file, as one paragraph.
private struct Comments {
    private var texts: [[Int32]: String] = [:]

    init(_ info: Google_Protobuf_SourceCodeInfo) {
        for location in info.location where location.hasLeadingComments {
            texts[location.path] = location.leadingComments.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    func of(_ path: [Int32]) -> String { texts[path] ?? "" }
}
