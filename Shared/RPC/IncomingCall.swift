import Models

/// The protocol's part of a request's head, checked: codec, compression, time limit, keys.
struct IncomingCall {
    let timeout: Duration?
    let idempotencyKey: String?
    private let codec: RPCPayload.Codec
    private let isGzip: Bool
    /// Of a GET, which has it in its query; still packed.
    private let message: [UInt8]?
    private let limit: Int

    /// - Throws: `RPCError`: 415, `unimplemented` for an unknown compression, `invalidArgument` for the rest.
    init(_ request: RPCRequest, limit: Int) throws {
        self.limit = limit
        if request.method == "GET" {
            codec = try Self.codec(ofQuery: request.query)
            isGzip = try Self.isGzip(request.query["compression"])
            message = try Self.message(ofQuery: request.query)
            if let version = request.query["connect"], version != "v1" { throw Self.badVersion(version) }
        } else {
            codec = try Self.codec(ofContentType: request.headers["content-type"])
            isGzip = try Self.isGzip(request.headers["content-encoding"])
            message = nil
            if let version = request.headers["connect-protocol-version"], version != "1" {
                throw Self.badVersion(version)
            }
        }
        timeout = try request.headers["connect-timeout-ms"].map(Self.timeout)
        idempotencyKey = try request.headers["idempotency-key"].map(Self.key)
    }

    /// The message, inflated; what comes out counts against the limit.
    ///
    /// - Throws: `RPCError`: 413, `invalidArgument` for broken compression.
    func payload(_ body: [UInt8]) throws -> RPCPayload {
        let bytes = message ?? body
        guard bytes.count <= limit else { throw RPCError.bodyTooLarge(limit: limit) }
        // An empty message is never compressed, whatever the header says.
        return RPCPayload(codec: codec, bytes: isGzip && !bytes.isEmpty ? try Gzip.inflate(bytes, limit: limit) : bytes)
    }

    static func acceptsGzip(_ header: String?) -> Bool {
        (header ?? "").lowercased().split(separator: ",").contains { entry in
            let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            return !parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
    }

    private static func codec(ofContentType header: String?) throws -> RPCPayload.Codec {
        let parts = (header ?? "").lowercased().split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        let charsets = parts.dropFirst().filter { $0.hasPrefix("charset=") }
        let isUTF8 = charsets.allSatisfy { ["charset=utf-8", "charset=\"utf-8\"", "charset=utf8"].contains($0) }
        switch parts.first {
        case "application/json" where isUTF8: return .json
        case "application/proto": return .proto
        default: throw unknownCodec(header ?? "")
        }
    }

    private static func codec(ofQuery query: [String: String]) throws -> RPCPayload.Codec {
        guard let name = query["encoding"] else {
            throw RPCError(.invalidArgument, "the query parameter encoding is missing", reason: "BAD_QUERY")
        }
        guard let codec = RPCPayload.Codec(rawValue: name) else { throw unknownCodec(name) }
        return codec
    }

    private static func message(ofQuery query: [String: String]) throws -> [UInt8] {
        guard let text = query["message"] else {
            throw RPCError(.invalidArgument, "the query parameter message is missing", reason: "BAD_QUERY")
        }
        guard query["base64"] == "1" else { return Array(text.utf8) }
        guard let bytes = Base64.decode(text) else {
            throw RPCError(.invalidArgument, "the query parameter message is not base64", reason: "BAD_QUERY")
        }
        return Array(bytes)
    }

    private static func isGzip(_ encoding: String?) throws -> Bool {
        switch encoding?.lowercased() {
        case nil, "", "identity": return false
        case "gzip": return true
        case .some(let other):
            throw RPCError(
                .unimplemented, "unknown compression \(other.prefix(50)); supported are gzip and identity",
                vi: "Kiểu nén không được hỗ trợ; chỉ nhận gzip.", reason: "UNKNOWN_COMPRESSION")
        }
    }

    private static func timeout(_ text: String) throws -> Duration {
        guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let milliseconds = Int64(text)
        else {
            throw RPCError(
                .invalidArgument, "Connect-Timeout-Ms has to be a number of at most 10 digits", reason: "BAD_TIMEOUT")
        }
        return .milliseconds(milliseconds)
    }

    private static func key(_ text: String) throws -> String {
        guard (1...255).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw RPCError(
                .invalidArgument, "Idempotency-Key has to be 1 to 255 visible ASCII characters",
                vi: "Idempotency-Key phải gồm 1–255 ký tự ASCII hiển thị được.", reason: "BAD_IDEMPOTENCY_KEY")
        }
        return text
    }

    private static func badVersion(_ version: String) -> RPCError {
        RPCError(
            .invalidArgument, "unknown version \(version.prefix(20)) of the Connect protocol; this is 1",
            reason: "BAD_PROTOCOL_VERSION")
    }

    private static func unknownCodec(_ name: String) -> Refusal {
        Refusal(
            RPCError(
                .invalidArgument, "unknown codec \(name.prefix(100)); send application/json or application/proto",
                vi: "Kiểu nội dung không được hỗ trợ; hãy gửi application/json.", reason: "UNKNOWN_CODEC",
                httpStatus: 415),
            headers: ["accept-post": "application/json, application/proto"])
    }
}

extension RPCPayload.Codec {
    var contentType: String { "application/\(rawValue)" }

    /// The codec of an answer; parameters such as a charset do not matter.
    init?(contentType: String?) {
        let name = (contentType ?? "").lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
        guard name.hasPrefix("application/") else { return nil }
        self.init(rawValue: String(name.dropFirst("application/".count)))
    }
}
