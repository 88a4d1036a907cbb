import Models

/// A first description of a service's methods for tools and people (OpenAPI 3.1): paths and errors. The messages
/// themselves are in the `.proto` files.
enum OpenAPIDocument {
    static func json(_ service: ServiceName, _ methods: [any AnyRPCMethod], implemented: [any AnyRPCMethod]) -> String {
        let here = Set(implemented.map(\.path))
        let paths = methods.map { ($0.path, JSONText.object([("post", operation($0, isHere: here.contains($0.path)))])) }
        return JSONText.object([
            ("openapi", JSONText.quote("3.1.0")),
            (
                "info",
                JSONText.object([
                    ("title", JSONText.quote("Kịp Thời: \(service.rawValue)")), ("version", JSONText.quote("v1")),
                    ("description", JSONText.quote("Connect protocol: POST with a JSON body to each path.")),
                ])
            ),
            ("security", #"[{"bearer":[]}]"#),
            ("paths", JSONText.object(paths)),
            ("components", components),
        ])
    }

    private static func operation(_ method: any AnyRPCMethod, isHere: Bool) -> String {
        JSONText.object([
            ("operationId", JSONText.quote(method.name)),
            ("tags", JSONText.array([JSONText.quote(method.service)])),
            ("summary", JSONText.quote(isHere ? method.name : "\(method.name) (a later release)")),
            ("requestBody", #"{"required":true,"content":{"application/json":{"schema":{"type":"object"}}}}"#),
            (
                "responses",
                ##"{"200":{"description":"the answer","content":{"application/json":{"schema":{"type":"object"}}}},"##
                    + ##""default":{"$ref":"#/components/responses/Error"}}"##
            ),
        ])
    }

    /// The error body that the Connect protocol fixes.
    private static let components = ##"""
        {"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}},"responses":{"Error":{"description":"an error",
        "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}},"schemas":{"Error":{
        "type":"object","required":["code"],"properties":{"code":{"type":"string"},"message":{"type":"string"},
        "details":{"type":"array","items":{"type":"object","properties":{"type":{"type":"string"},
        "value":{"type":"string","contentEncoding":"base64"},"debug":{"type":"object"}}}}}}}}
        """##

    /// The same for people.
    static func page(_ service: ServiceName, _ methods: [any AnyRPCMethod], implemented: [any AnyRPCMethod]) -> String {
        let here = Set(implemented.map(\.path))
        let rows = methods.map { method in
            let later = here.contains(method.path) ? "" : " (a later release)"
            let reads = method.idempotency == .noSideEffects ? "reads only" : ""
            return "<tr><td><code>\(method.path)</code>\(later)</td><td>\(reads)</td></tr>"
        }
        return """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Kịp Thời: \(service.rawValue)</title>
            <style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem}</style>
            <h1>Kịp Thời: \(service.rawValue)</h1>
            <p>Connect protocol: <code>curl -H 'content-type: application/json' -d '{}' http://…/PATH</code>.
            Machine-readable: <a href="/openapi.json">/openapi.json</a>.</p>
            <table>\(rows.joined(separator: "\n"))</table></html>
            """
    }
}
