import Models
import Mustache

/// A text with gaps, for one row of the message table. Mustache, plain text: nothing is escaped, and what is filled in
/// is never read as a template again.
package struct MessageTemplate: Sendable {
    package let id: String
    package let version: Int
    package let subject: String
    package let body: String

    package init(_ id: String, version: Int = 1, subject: String, body: String) {
        self.id = id
        self.version = version
        self.subject = subject
        self.body = body
    }
}

/// Templates ready to be filled, each checked: it parses, uses no partials, and asks only for values that exist.
package struct TemplateLibrary: Sendable {
    private let compiled: [String: CompiledTemplate]

    /// - Throws: `RPCError.invalidArgument` that names the template and every unknown value.
    package init(_ templates: [MessageTemplate]) throws {
        compiled = Dictionary(
            try templates.map { ($0.id, try CompiledTemplate($0)) }, uniquingKeysWith: { first, _ in first })
    }

    package var templates: [MessageTemplate] {
        compiled.values.map(\.template).sorted { $0.id < $1.id }
    }

    /// - Throws: `RPCError.notFound`.
    package func template(_ id: String) throws -> CompiledTemplate {
        guard let template = compiled[id] else { throw RPCError.notFound("template \(id)", vi: "Không có mẫu \(id).") }
        return template
    }
}

/// A template that passed the checks.
package struct CompiledTemplate: Sendable {
    package let template: MessageTemplate
    private let subject: MustacheTemplate
    private let body: MustacheTemplate

    /// - Throws: `RPCError.invalidArgument`: `BAD_TEMPLATE`, or `UNKNOWN_VARIABLE` for each name no message has.
    package init(_ template: MessageTemplate) throws {
        self.template = template
        subject = try Self.compile(template.subject, field: "template.subject", of: template.id)
        body = try Self.compile(template.body, field: "template.body", of: template.id)
        try RPCError.throwIfAny(
            Self.unknown(in: subject, field: "template.subject", of: template.id)
                + Self.unknown(in: body, field: "template.body", of: template.id))
    }

    /// The subject is one line without control characters, whatever the values hold.
    package func render(_ values: MessageValues) -> (subject: String, body: String) {
        let text = body.render(values.byName).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).trimmingEnd() }.joined(separator: "\n")
        return (SingleLine.text(subject.render(values.byName), limit: 200), text)
    }

    private static func compile(_ text: String, field: String, of id: String) throws -> MustacheTemplate {
        guard !usesPartials(text), let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text) else {
            throw RPCError.invalid(
                field, "BAD_TEMPLATE", "template \(id) is not valid Mustache, or uses partials or delimiters",
                vi: "Mẫu \(id) sai cú pháp Mustache, hoặc dùng phần lồng ngoài.")
        }
        return template
    }

    /// Partials, inheritance, set delimiters and pragmas would render as nothing or switch escaping.
    private static func usesPartials(_ text: String) -> Bool {
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            rest = rest[open.upperBound...]
            if let mark = rest.first(where: { $0 != " " }), "><$=%".contains(mark) { return true }
        }
        return false
    }

    /// Mustache renders unknown names as nothing, so each template is tried against a parent that writes down what it
    /// is asked for: with everything present, with nothing, and with each value alone or missing, so that every
    /// section is entered.
    private static func unknown(
        in template: MustacheTemplate, field: String, of id: String
    ) -> [FieldViolation] {
        var asked: Set<String> = []
        let known = MessageValues.names
        let trials: [@Sendable (String) -> Bool] =
            [{ _ in true }, { _ in false }]
            + known.flatMap { name -> [@Sendable (String) -> Bool] in [{ $0 == name }, { $0 != name }] }
        for isPresent in trials {
            let parent = RecordingParent(isPresent: isPresent)
            _ = template.render(parent)
            asked.formUnion(parent.asked)
        }
        return asked.subtracting(known).sorted().map {
            FieldViolation(
                field, "UNKNOWN_VARIABLE", "template \(id) asks for \($0), which no message has",
                vi: "Mẫu \(id) dùng biến \($0) không tồn tại.")
        }
    }
}

/// Writes down which values a template asks for.
private final class RecordingParent: MustacheParent {
    private(set) var asked: Set<String> = []
    private let isPresent: (String) -> Bool

    init(isPresent: @escaping (String) -> Bool) {
        self.isPresent = isPresent
    }

    func child(named name: String) -> Any? {
        asked.insert(name)
        return isPresent(name) ? name : nil
    }
}

/// Text that must stay on one line, such as a mail's subject.
package enum SingleLine {
    /// Control characters and line separators become spaces; runs of spaces one; at most `limit` characters.
    package static func text(_ text: String, limit: Int) -> String {
        let words = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { isSeparator($0) ? " " : $0 })
        ).split(separator: " ")
        let line = words.joined(separator: " ")
        return line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " || text.last == "\r" { text.removeLast() }
        return String(text)
    }
}
