import Models
package import SwiftProtobuf

extension RPCPayload {
    /// Reads a request.
    ///
    /// Fields of a newer contract are skipped, so clients may be upgraded first. A value the contract does not have
    /// (an enum name, a wrong type) is refused and named, however; it is never read as "unspecified".
    ///
    /// - Throws: `RPCError.invalidArgument`, with a violation for each field that can be named.
    package func decode<M: Message>(_ type: M.Type) throws -> M {
        switch codec {
        case .proto:
            do {
                return try M(serializedBytes: bytes)
            } catch {
                throw RPCError(
                    .invalidArgument, "the body is not a valid binary \(M.protoMessageName)",
                    vi: "Nội dung gửi lên không đúng định dạng protobuf.", reason: "BAD_BODY")
            }
        case .json:
            return try decodeJSON(type)
        }
    }

    /// Reads an answer: what is new in a newer contract is skipped, enum names included.
    package func decodeLeniently<M: Message>(_ type: M.Type) throws -> M {
        switch codec {
        case .proto:
            return try M(serializedBytes: bytes)
        case .json:
            var options = JSONDecodingOptions()
            options.ignoreUnknownFields = true
            return try M(jsonUTF8Bytes: bytes, options: options)
        }
    }

    /// The answer in the codec of the question.
    package func answer<M: Message>(with message: M) throws -> RPCPayload {
        try RPCPayload(message, codec: codec)
    }

    /// Encodes a message; binary maps are ordered, so equal messages give equal bytes.
    package init<M: Message>(_ message: M, codec: Codec) throws {
        switch codec {
        case .json:
            self.init(codec: .json, bytes: try message.jsonUTF8Bytes())
        case .proto:
            var options = BinaryEncodingOptions()
            options.useDeterministicOrdering = true
            self.init(codec: .proto, bytes: try message.serializedBytes(options: options))
        }
    }

    private func decodeJSON<M: Message>(_ type: M.Type) throws -> M {
        guard !bytes.isEmpty else {
            throw RPCError(
                .invalidArgument, "the body is empty; an empty message is {} in JSON",
                vi: "Nội dung gửi lên đang trống.", reason: "BAD_BODY")
        }
        do {
            // Strict first: the library's lenient mode would also read an unknown enum name as "unspecified".
            return try M(jsonUTF8Bytes: bytes)
        } catch {
            try RPCError.throwIfAny(JSONInspection.problems(in: bytes, as: type))
            guard case JSONDecodingError.unknownField = error else { throw Self.badJSON(error) }
            do {
                return try decodeLeniently(type)
            } catch {
                throw Self.badJSON(error)
            }
        }
    }

    private static func badJSON(_ error: any Error) -> RPCError {
        let (english, vietnamese) =
            switch error as? JSONDecodingError {
            case .invalidUTF8: ("the body is not valid UTF-8", "Nội dung gửi lên không phải UTF-8 hợp lệ.")
            case .messageDepthLimit: ("the JSON is nested too deeply", "Nội dung JSON lồng nhau quá sâu.")
            case .conflictingOneOf:
                ("two alternatives of one field are set", "Hai lựa chọn loại trừ nhau cùng có giá trị.")
            case .truncated: ("the JSON ends too early", "Nội dung JSON bị cắt ngang.")
            case .trailingGarbage: ("there is text after the JSON", "Có nội dung thừa sau JSON.")
            default: ("the body is not valid JSON for this request", "Nội dung gửi lên không phải JSON hợp lệ.")
            }
        return RPCError(.invalidArgument, english, vi: vietnamese, reason: "BAD_BODY")
    }
}
