import Models
import RPC

/// The same for people: one page, no script, nothing from elsewhere.
struct DocumentationPage {
    let document: OpenAPIDocument
    private let contract = Contract.current

    var html: String {
        let methods = document.methods
        let messages = contract.closure(
            of: methods.flatMap { method in contract.methods[method.path].map { [$0.request, $0.response] } ?? [] })
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>Kịp Thời: \(document.service.rawValue)</title>
            <style>\(Self.style)</style></head><body>
            <h1>Kịp Thời: \(document.service.rawValue)</h1>
            <p>Connect protocol: POST with a JSON body to each path; methods that only read answer GET too. Fields that are
            not given count as empty, unknown ones are ignored, instants are RFC 3339 in UTC. For tools:
            <a href="/openapi.json">/openapi.json</a>.</p>
            <h2>Methods</h2>
            <ul>\(methods.map { "<li><a href=\"#\($0.name)\">\($0.name)</a></li>" }.joined())</ul>
            \(later)
            \(methods.map(section).joined(separator: "\n"))
            \(files)
            <h2>Messages</h2>
            \(messages.sorted().compactMap { contract.messages[$0] }.map(section).joined(separator: "\n"))
            <h2>Values</h2>
            \(enumerations(messages).map(section).joined(separator: "\n"))
            </body></html>
            """
    }

    private var later: String {
        guard !document.later.isEmpty else { return "" }
        return "<p>Of a later release: \(document.later.map(\.name).joined(separator: ", ")).</p>"
    }

    private var files: String {
        guard !document.extras.isEmpty else { return "" }
        let sections = document.extras.map { method, guide in
            """
            <section id="\(guide.name)"><h3>\(method) \(Self.escaped(guide.path))</h3>
            <p>\(Self.escaped(guide.details))</p>
            <pre>curl -H 'Authorization: Bearer KEY' \(method == "PUT" ? "-T FILE" : "-o FILE") \
              http://HOST\(Self.escaped(guide.path))</pre>
            <p>→ \(guide.responseMessage.map(Self.link) ?? guide.responseTypes.joined(separator: ", "))</p></section>
            """
        }
        return "<h2>Files</h2>\n" + sections.joined(separator: "\n")
    }

    private func section(_ method: any AnyRPCMethod) -> String {
        guard let known = contract.methods[method.path] else { return "" }
        let example = OpenAPIExamples.request(of: method, in: contract)
        return """
            <section id="\(method.name)"><h3>\(method.name)</h3>
            <p>\(Self.escaped(known.comment))\(method.idempotency == .noSideEffects ? " Reads only." : "")</p>
            <p>\(Self.link(known.request)) → \(Self.link(known.response))</p>
            <pre>curl -H 'Authorization: Bearer KEY' -H 'Content-Type: application/json' \\
              -d '\(Self.escaped(example.replacing("'", with: "’")))' \\
              http://HOST\(method.path)</pre></section>
            """
    }

    private func section(_ message: Contract.Message) -> String {
        let rows = message.fields.map { field in
            let type = (field.isRepeated ? "list of " : "") + Self.name(of: field.type)
            return
                "<tr><td><code>\(field.jsonName)</code></td><td>\(type)</td><td>\(Self.escaped(field.comment))</td></tr>"
        }
        return """
            <section id="\(message.name)"><h3>\(message.name)</h3><p>\(Self.escaped(message.comment))</p>
            <table>\(rows.joined(separator: "\n"))</table></section>
            """
    }

    private func section(_ type: Contract.Enumeration) -> String {
        let rows = type.values.map { "<tr><td><code>\($0.name)</code></td><td>\(Self.escaped($0.comment))</td></tr>" }
        return """
            <section id="\(type.name)"><h3>\(type.name)</h3><p>\(Self.escaped(type.comment))</p>
            <table>\(rows.joined(separator: "\n"))</table></section>
            """
    }

    private func enumerations(_ messages: [String]) -> [Contract.Enumeration] {
        let fields = messages.flatMap { contract.messages[$0]?.fields ?? [] }
        let names = Set(
            fields.compactMap { field -> String? in
                if case .enumeration(let name) = field.type { return name }
                return nil
            })
        return names.sorted().compactMap { contract.enumerations[$0] }
    }

    private static func name(of type: Contract.FieldType) -> String {
        switch type {
        case .text: "text"
        case .bytes: "bytes in base64"
        case .boolean: "true or false"
        case .int32: "whole number"
        case .int64: "whole number as text"
        case .double: "number"
        case .instant: "instant"
        case .message(let name), .enumeration(let name): link(name)
        case .map(let value): "names with \(name(of: value))"
        }
    }

    private static func link(_ name: String) -> String { "<a href=\"#\(name)\">\(name)</a>" }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let style = """
        body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
        pre{background:#f4f4f4;padding:.6rem;overflow:auto;white-space:pre-wrap}\
        td{padding:.1rem 1rem .1rem 0;vertical-align:top}section{border-top:1px solid #ddd}
        """
}
