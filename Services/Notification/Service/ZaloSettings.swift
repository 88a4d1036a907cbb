import FoundationEssentials
import Models
package import ServiceKit

/// The official account: endpoints, application, and which registered template says what.
package struct ZaloSettings: Sendable {
    package let appID: String
    let secret: String
    let refreshToken: String
    let oauthURL: String
    let openAPIURL: String
    let businessURL: String
    /// Registered templates by the ids of our own.
    let templates: [String: ZaloTemplate]

    /// - Throws: `RPCError.invalidArgument` that names every setting that is missing or wrong.
    package init(_ settings: Settings) throws {
        let required = ["ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_REFRESH_TOKEN"]
        try RPCError.throwIfAny(
            required.filter { settings[$0] == nil }.map {
                FieldViolation($0, "REQUIRED", "needed by the channel zalo", vi: "Kênh zalo cần \($0).")
            })
        appID = settings["ZALO_APP_ID"] ?? ""
        secret = settings["ZALO_APP_SECRET"] ?? ""
        refreshToken = settings["ZALO_REFRESH_TOKEN"] ?? ""
        oauthURL = settings["ZALO_OAUTH_URL"] ?? "https://oauth.zaloapp.com"
        openAPIURL = settings["ZALO_OPENAPI_URL"] ?? "https://openapi.zalo.me"
        businessURL = settings["ZALO_BUSINESS_URL"] ?? "https://business.openapi.zalo.me"
        templates = try settings["ZALO_TEMPLATES_FILE"].map(ZaloTemplate.read) ?? [:]
    }
}

/// A template registered with Zalo (ZNS, now ZBS): parameters with their types, filled from a message's values.
package struct ZaloTemplate: Sendable, Decodable {
    package struct Parameter: Sendable, Decodable {
        enum Kind: String, Sendable, Decodable { case string, number, date }
        /// A value's name as in our templates, e.g. `due_at`.
        let from: String
        let kind: Kind
        let max: Int
    }

    let id: String
    let parameters: [String: Parameter]

    /// - Throws: `RPCError.invalidArgument` with everything at once: when the file cannot be read, names a template that no
    ///   message uses, or asks for values that its messages do not have or that must not leave in a template.
    static func read(_ path: String) throws -> [String: ZaloTemplate] {
        guard let data = try? Data(contentsOf: URL(filePath: path)),
            let templates = try? JSONDecoder().decode([String: ZaloTemplate].self, from: data)
        else {
            throw RPCError.invalid(
                "ZALO_TEMPLATES_FILE", "UNREADABLE",
                #"must be JSON such as {"received": {"id": "123", "parameters": {"code": {"from": "code", "kind": "string", "max": 30}}}}"#,
                vi: "Không đọc được ZALO_TEMPLATES_FILE.")
        }
        try RPCError.throwIfAny(
            templates.sorted { $0.key < $1.key }.flatMap { name, template in
                let isBundle = name == MessageBundle.template
                guard let known = isBundle ? MessageValues.shortNames : MessageRule.names(of: name) else {
                    return [
                        FieldViolation(
                            "ZALO_TEMPLATES_FILE", "UNKNOWN_TEMPLATE", "no message uses the template \(name)",
                            vi: "Không có thông báo nào dùng mẫu \(name).")
                    ]
                }
                let allowed = known.intersection(MessageValues.shortNames)
                return template.parameters.values.map(\.from).filter { !allowed.contains($0) }.sorted().map {
                    FieldViolation(
                        "ZALO_TEMPLATES_FILE", "UNKNOWN_VARIABLE", "\(name) asks for \($0)",
                        vi: "Mẫu \(name) dùng biến \($0) không được phép.")
                }
            })
        return templates
    }

    enum Value: Sendable, Encodable, Equatable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    /// Nil when a value is missing or does not fit its type: then another channel says it.
    func fill(_ values: [String: String]) -> [String: Value]? {
        var filled: [String: Value] = [:]
        for (name, parameter) in parameters {
            guard let text = values[parameter.from], !text.isEmpty else { return nil }
            switch parameter.kind {
            case .number:
                guard let number = Int(text) else { return nil }
                filled[name] = .number(number)
            case .string, .date:
                filled[name] = .text(SingleLine.text(text, limit: parameter.max))
            }
        }
        return filled
    }
}
