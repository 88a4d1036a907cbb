import FoundationEssentials
package import Models
import SwiftProtobuf

/// Connect's error on the wire: `{"code", "message", "details": [{"type", "value", "debug"}]}`, always JSON.
extension RPCError {
    static let domain = "kipthoi"

    /// The error as an answer; also for paths beside the methods.
    package func response(headers extra: RPCHeaders = [:]) -> RPCResponse {
        var headers = extra
        headers["content-type"] = "application/json"
        if let retryAfter { headers["retry-after"] = String(retryAfter) }
        return RPCResponse(status: httpStatus ?? code.httpStatus, headers: headers, body: Array(json.utf8))
    }

    var json: String {
        let details = wireDetails.compactMap(Self.json).joined(separator: ",")
        return "{\"code\":\"\(code.rawValue)\",\"message\":\(JSONText.quote(message)),\"details\":[\(details)]}"
    }

    private var wireDetails: [any Message] {
        var details: [any Message] = []
        if !violations.isEmpty {
            details.append(PBBadRequest.with { $0.fieldViolations = violations.map(\.wire) })
        }
        if let reason {
            details.append(
                PBErrorInfo.with {
                    $0.reason = reason
                    $0.domain = Self.domain
                    $0.metadata = metadata
                })
        }
        if !messageVi.isEmpty { details.append(PBLocalizedMessage.vietnamese(messageVi)) }
        return details
    }

    private static func json(_ detail: any Message) -> String? {
        guard let bytes: Data = try? detail.serializedBytes() else { return nil }
        let debug = (try? detail.jsonString()).map { ",\"debug\":\($0)" } ?? ""
        let value = bytes.base64EncodedString().prefix { $0 != "=" }
        return "{\"type\":\"\(type(of: detail).protoMessageName)\",\"value\":\"\(value)\"\(debug)}"
    }
}

/// What a client makes of an answer that is no success.
extension RPCError {
    /// Reads Connect's error; an answer of something else (a proxy) is judged by its HTTP status.
    init(reading response: RPCResponse) {
        let wire = try? JSONDecoder().decode(WireError.self, from: Data(response.body))
        let code = wire?.code.flatMap(RPCCode.init) ?? Self.code(forStatus: response.status)
        self.init(code, wire?.message ?? "HTTP status \(response.status)")
        isRemote = true
        retryAfter = response.headers["retry-after"].flatMap { Int($0) }
        if response.status != code.httpStatus { httpStatus = response.status }
        for detail in wire?.details ?? [] { restore(detail) }
    }

    private struct WireError: Decodable {
        struct Detail: Decodable {
            let type: String
            let value: String
        }
        let code: String?
        let message: String?
        let details: [Detail]?
    }

    private mutating func restore(_ detail: WireError.Detail) {
        guard let bytes = Base64.decode(detail.value) else { return }
        switch detail.type.split(separator: "/").last {
        case "google.rpc.BadRequest":
            violations = (try? PBBadRequest(serializedBytes: bytes))?.fieldViolations.map(FieldViolation.init) ?? []
        case "google.rpc.ErrorInfo":
            guard let info = try? PBErrorInfo(serializedBytes: bytes) else { return }
            reason = info.reason
            metadata = info.metadata
        case "google.rpc.LocalizedMessage":
            guard let text = try? PBLocalizedMessage(serializedBytes: bytes), text.locale == "vi" else { return }
            messageVi = text.message
        default:
            return
        }
    }

    /// The protocol's table for answers without a Connect error.
    static func code(forStatus status: Int) -> RPCCode {
        switch status {
        case 400: .internal
        case 401: .unauthenticated
        case 403: .permissionDenied
        case 404: .unimplemented
        case 429, 502, 503, 504: .unavailable
        default: .unknown
        }
    }
}

extension FieldViolation {
    fileprivate var wire: PBBadRequest.FieldViolation {
        .with {
            $0.field = field
            $0.description_p = message
            $0.reason = reason
            $0.localizedMessage = .vietnamese(messageVi)
        }
    }

    fileprivate init(_ wire: PBBadRequest.FieldViolation) {
        self.init(wire.field, wire.reason, wire.description_p, vi: wire.localizedMessage.message)
    }
}

extension PBLocalizedMessage {
    fileprivate static func vietnamese(_ text: String) -> PBLocalizedMessage {
        .with {
            $0.locale = "vi"
            $0.message = text
        }
    }
}

/// Base64 as Connect uses it: padded or not, standard or URL-safe.
enum Base64 {
    static func decode(_ text: String) -> Data? {
        var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        while standard.hasSuffix("=") { standard.removeLast() }
        standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        return Data(base64Encoded: standard)
    }
}

enum JSONText {
    /// A JSON string with its quotes.
    static func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
