import AccessControl
import Models
import RPC

/// A service's methods and messages for tools (OpenAPI 3.1), made from the descriptors of the contract.
struct OpenAPIDocument {
    let service: ServiceName
    /// Only what is answered; methods of a later release are named in the introduction.
    let methods: [any AnyRPCMethod]
    let later: [any AnyRPCMethod]
    /// Described paths beside the methods, e.g. of files.
    let extras: [(method: String, guide: HTTPRouteGuide)]
    private let contract = Contract.current

    init(
        _ service: ServiceName, _ methods: [any AnyRPCMethod], implemented: [any AnyRPCMethod],
        extras: [HTTPExtraRoute] = []
    ) {
        let here = Set(implemented.map(\.path))
        self.service = service
        self.methods = implemented
        later = methods.filter { !here.contains($0.path) }
        self.extras = extras.compactMap { route in route.guide.map { (method: route.method, guide: $0) } }
    }

    var json: String {
        JSONText.object([
            ("openapi", JSONText.quote("3.1.0")),
            (
                "info",
                JSONText.object([
                    ("title", JSONText.quote("Kịp Thời: \(service.rawValue)")), ("version", JSONText.quote("v1")),
                    ("description", JSONText.quote(introduction)),
                ])
            ),
            ("servers", #"[{"url":"/"}]"#),
            ("security", #"[{"bearer":[]}]"#),
            ("paths", JSONText.object(methods.map { ($0.path, path($0)) } + extraPaths)),
            ("components", components),
        ])
    }

    private var introduction: String {
        var text =
            "Connect protocol: POST with a JSON body to each path; methods that only read may be called by GET. "
            + "Fields that are not given count as empty; unknown fields are ignored. Instants are RFC 3339 in UTC. "
            + "A caller that does not wait longer says so in Connect-Timeout-Ms."
        if !later.isEmpty { text += " Of a later release: \(later.map(\.name).joined(separator: ", "))." }
        return text
    }

    // MARK: - Operations

    private func path(_ method: any AnyRPCMethod) -> String {
        var operations = [("post", operation(method, isGet: false))]
        if method.idempotency == .noSideEffects { operations.append(("get", operation(method, isGet: true))) }
        return JSONText.object(operations)
    }

    private func operation(_ method: any AnyRPCMethod, isGet: Bool) -> String {
        guard let known = contract.methods[method.path] else { return "{}" }
        var members = [
            ("operationId", JSONText.quote(isGet ? "\(method.name)ByGet" : method.name)),
            ("tags", JSONText.array([JSONText.quote(method.service)])),
            ("summary", JSONText.quote(method.name)),
        ]
        if !known.comment.isEmpty { members.append(("description", JSONText.quote(known.comment))) }
        if Permissions.isPublic(method.path) { members.append(("security", #"[{},{"bearer":[]}]"#)) }
        members.append(("parameters", JSONText.array(parameters(method, isGet: isGet))))
        if !isGet { members.append(("requestBody", body(known.request, for: method))) }
        members.append(
            (
                "responses",
                JSONText.object([
                    ("200", response(known.response)), ("default", ##"{"$ref":"#/components/responses/Error"}"##),
                ])
            ))
        return JSONText.object(members)
    }

    /// Several operations of one path stand together.
    private var extraPaths: [(String, String)] {
        let paths = extras.map(\.guide.path).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return paths.map { path in
            let operations = extras.filter { $0.guide.path == path }
            return (path, JSONText.object(operations.map { ($0.method.lowercased(), operation($0.guide)) }))
        }
    }

    private func operation(_ guide: HTTPRouteGuide) -> String {
        var members = [
            ("operationId", JSONText.quote(guide.name)), ("tags", JSONText.array([JSONText.quote("files")])),
            ("summary", JSONText.quote(guide.name)), ("description", JSONText.quote(guide.details)),
        ]
        if let start = guide.path.firstIndex(of: "{") {
            let name = String(guide.path[start...].dropFirst().prefix { $0 != "}" })
            members.append(("parameters", JSONText.array([Self.pathParameter(name)])))
        }
        if let type = guide.requestType {
            members.append(("requestBody", #"{"required":true,"content":\#(Self.file([type]))}"#))
        }
        let content =
            guide.responseMessage.map { #"{"application/json":{"schema":\#(Self.reference($0))}}"# }
            ?? Self.file(guide.responseTypes)
        members.append(
            (
                "responses",
                JSONText.object([
                    ("200", #"{"description":"the answer","content":\#(content)}"#),
                    ("default", ##"{"$ref":"#/components/responses/Error"}"##),
                ])
            ))
        return JSONText.object(members)
    }

    private static func pathParameter(_ name: String) -> String {
        """
        {"name":\(JSONText.quote(name)),"in":"path","required":true,"schema":{"type":"string","format":"uuid"},\
        "example":"01939e5e-7c00-7000-8000-000000000001"}
        """
    }

    /// Bytes as they are.
    private static func file(_ types: [String]) -> String {
        JSONText.object(types.map { ($0, #"{"schema":{"type":"string","format":"binary"}}"#) })
    }

    private func parameters(_ method: any AnyRPCMethod, isGet: Bool) -> [String] {
        var parameters: [String] = []
        if isGet {
            let example = OpenAPIExamples.request(of: method, in: contract)
            parameters += [
                #"{"name":"connect","in":"query","schema":{"const":"v1"}}"#,
                #"{"name":"encoding","in":"query","required":true,"schema":{"enum":["json"]}}"#,
                """
                {"name":"message","in":"query","required":true,"description":"the request as JSON",\
                "schema":{"type":"string"},"example":\(JSONText.quote(example))}
                """,
            ]
        } else if method.idempotency != .noSideEffects {
            parameters.append(##"{"$ref":"#/components/parameters/IdempotencyKey"}"##)
        }
        return parameters
    }

    private func body(_ message: String, for method: any AnyRPCMethod) -> String {
        """
        {"required":true,"content":{"application/json":{"schema":\(Self.reference(message)),\
        "example":\(OpenAPIExamples.request(of: method, in: contract))}}}
        """
    }

    private func response(_ message: String) -> String {
        """
        {"description":"the answer","content":{"application/json":{"schema":\(Self.reference(message)),\
        "example":\(OpenAPIExamples.message(message, in: contract))}}}
        """
    }

    // MARK: - Components

    private var components: String {
        let roots: [String] =
            methods.flatMap { method in
                contract.methods[method.path].map { [$0.request, $0.response] } ?? []
            } + extras.compactMap(\.guide.responseMessage)
        let names = contract.closure(of: roots)
        let used = Set(
            names.flatMap { contract.messages[$0]?.fields ?? [] }.compactMap { field -> String? in
                if case .enumeration(let name) = field.type { return name }
                return nil
            })
        let schemas =
            names.sorted().compactMap { name in contract.messages[name].map { (name, schema($0)) } }
            + used.sorted().compactMap { name in contract.enumerations[name].map { (name, schema($0)) } }
        return JSONText.object([
            ("securitySchemes", Self.securitySchemes), ("parameters", Self.parameters),
            ("responses", Self.responses), ("schemas", JSONText.object(schemas + [("Error", Self.error)])),
        ])
    }

    private func schema(_ message: Contract.Message) -> String {
        var members = [("type", JSONText.quote("object"))]
        if !message.comment.isEmpty { members.append(("description", JSONText.quote(message.comment))) }
        members.append(("properties", JSONText.object(message.fields.map { ($0.jsonName, property($0)) })))
        return JSONText.object(members)
    }

    private func property(_ field: Contract.Field) -> String {
        var comment = field.comment
        if let oneof = field.oneof {
            comment = (comment.isEmpty ? "" : comment + " ") + "At most one field of the group \(oneof) is present."
        }
        var members =
            field.isRepeated
            ? [("type", Self.types("array", "null")), ("items", JSONText.object(Self.type(of: field.type)))]
            : Self.type(of: field.type, orNull: true)
        if !comment.isEmpty { members.append(("description", JSONText.quote(comment))) }
        if let example = OpenAPIExamples.scalar(field, in: contract) {
            members.append(("examples", JSONText.array([field.isRepeated ? JSONText.array([example]) : example])))
        }
        return JSONText.object(members)
    }

    private static func types(_ names: String?...) -> String {
        JSONText.array(names.compactMap { $0.map(JSONText.quote) })
    }

    /// - Parameter orNull: of a field, where null says the same as leaving it out; there is none within a list.
    private static func type(of type: Contract.FieldType, orNull: Bool = false) -> [(String, String)] {
        let null = orNull ? "null" : nil
        switch type {
        case .text: return [("type", types("string", null))]
        case .bytes: return [("type", types("string", null)), ("contentEncoding", #""base64""#)]
        case .boolean: return [("type", types("boolean", null))]
        case .int32:
            return [
                ("type", types("integer", null)), ("format", #""int32""#), ("minimum", "-2147483648"),
                ("maximum", "2147483647"),
            ]
        // JSON numbers lose digits beyond 2^53, so these are written as strings; numbers are read.
        case .int64:
            return [
                ("type", types("string", "integer", null)), ("format", #""int64""#), ("pattern", #""^-?[0-9]{1,18}$""#),
            ]
        case .double: return [("type", types("number", null)), ("format", #""double""#)]
        case .instant: return [("type", types("string", null)), ("format", #""date-time""#)]
        case .message(let name):
            return orNull
                ? [("anyOf", JSONText.array([reference(name), #"{"type":"null"}"#]))]
                : [("$ref", JSONText.quote("#/components/schemas/\(name)"))]
        // Written by name; proto3 JSON reads the number too.
        case .enumeration(let name):
            return [("anyOf", JSONText.array([reference(name), "{\"type\":\(types("integer", null))}"]))]
        case .map(let value):
            return [("type", types("object", null)), ("additionalProperties", JSONText.object(self.type(of: value)))]
        }
    }

    private func schema(_ type: Contract.Enumeration) -> String {
        let lines = type.values.filter { !$0.comment.isEmpty }.map { "\($0.name): \($0.comment)" }
        let comment = ([type.comment] + lines).filter { !$0.isEmpty }.joined(separator: "\n\n")
        var members = [
            ("type", JSONText.quote("string")), ("enum", JSONText.array(type.values.map { JSONText.quote($0.name) })),
        ]
        if !comment.isEmpty { members.append(("description", JSONText.quote(comment))) }
        return JSONText.object(members)
    }

    private static func reference(_ name: String) -> String {
        JSONText.object([("$ref", JSONText.quote("#/components/schemas/\(name)"))])
    }
}

// MARK: - What every document has

extension OpenAPIDocument {
    private static let securitySchemes = """
        {"bearer":{"type":"http","scheme":"bearer","description":"a partner's API key (kt_live_…, kt_test_…) or a signed token"}}
        """

    private static let parameters = """
        {"IdempotencyKey":{"name":"Idempotency-Key","in":"header",\
        "description":"the same key with the same request is done once and answered alike for seven days",\
        "schema":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[!-~]+$"},\
        "example":"7c0b9a52-8f3e-4a35-9d5c-2b1f0c6f8d11"}}
        """

    private static let responses = ##"""
        {"Error":{"description":"an error; `code` says what kind, `details` what exactly, for people in Vietnamese too",
        "headers":{"Retry-After":{"description":"seconds; only where trying again helps","schema":{"type":"integer"}}},
        "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"},
        "example":{"code":"invalid_argument","message":"subject is required","details":[{"type":"google.rpc.BadRequest","value":""}]}}}}}
        """##

    private static let error: String = {
        let codes = RPCCode.allCases.map { JSONText.quote($0.rawValue) }
        return ##"""
            {"type":"object","required":["code"],"description":"an error as the Connect protocol has it","properties":{"code":{"type":"string","enum":\##(JSONText.array(codes))},
            "message":{"type":"string"},"details":{"type":"array","items":{"type":"object","required":["type","value"],
            "properties":{"type":{"type":"string","examples":["google.rpc.BadRequest"]},"value":{"type":"string","contentEncoding":"base64"},
            "debug":{"type":"object","description":"the detail as JSON"}}}}}}
            """##
    }()
}
