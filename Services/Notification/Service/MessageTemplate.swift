package import struct FoundationEssentials.Date
import Models
import Mustache

/// A text with gaps, for one row of the message table. Mustache, plain text: nothing is escaped, and what is filled in
/// is never read as a template again.
package struct MessageTemplate: Sendable {
    package let id: String
    package var version: Int
    /// `vi` or `en`.
    package var locale = "vi"
    package let subject: String
    package let body: String
    /// What a text message says: values without personal data only. Empty: the subject of the code and due time.
    package let short: String
    package var effectiveFrom: Date?

    package init(
        _ id: String, version: Int = 1, locale: String = "vi", subject: String, body: String, short: String? = nil
    ) {
        self.id = id
        self.version = version
        self.locale = locale
        self.subject = subject
        self.body = body
        self.short = short ?? ShortTexts.text(id)
    }

    /// What a status notice must at least say (Decree 224/2026/NĐ-CP, article 15.1g): agency, the persons who
    /// received and handle it, unit and times.
    package static let required: Set<String> = ["agency", "receiver", "unit", "officer", "received_at", "due_at"]

    /// What this template may not leave out.
    var required: Set<String> {
        guard SenderTemplates.all.contains(where: { $0.id == id }) else { return [] }
        return id == "answered-final" ? Self.required.union(["answered_at"]) : Self.required
    }
}

/// Templates ready to be filled, each checked: it parses, uses no partials, and asks only for values that exist.
package struct TemplateLibrary: Sendable {
    private let compiled: [String: CompiledTemplate]
    private let english: [String: CompiledTemplate]

    /// - Throws: `RPCError.invalidArgument` that names the template and every unknown value.
    package init(_ templates: [MessageTemplate]) throws {
        func compile(_ locale: String) throws -> [String: CompiledTemplate] {
            Dictionary(
                try templates.filter { $0.locale == locale }.map { ($0.id, try CompiledTemplate($0)) },
                uniquingKeysWith: { first, _ in first })
        }
        compiled = try compile("vi")
        english = try compile("en")
    }

    /// Vietnamese and its English twin after each other.
    package var templates: [MessageTemplate] {
        compiled.values.map(\.template).sorted { $0.id < $1.id }.flatMap {
            [$0] + [english[$0.id]?.template].compactMap { $0 }
        }
    }

    /// - Throws: `RPCError.notFound`.
    package func template(_ id: String, locale: String = "vi") throws -> CompiledTemplate {
        guard let template = (locale == "en" ? english[id] : nil) ?? compiled[id] else {
            throw RPCError.notFound("template \(id)", vi: "Không có mẫu \(id).")
        }
        return template
    }
}

/// A template that passed the checks.
package struct CompiledTemplate: Sendable {
    package let template: MessageTemplate
    private let subject: MustacheTemplate
    private let body: MustacheTemplate
    private let short: MustacheTemplate

    /// - Throws: `RPCError.invalidArgument` with everything at once: `BAD_TEMPLATE`; `UNKNOWN_VARIABLE` for each name that
    ///   its messages do not have; `PERSONAL_DATA` for one that a text message must not carry; `MISSING_VARIABLE` for
    ///   each a status notice must have.
    ///
    /// - Parameter isNew: false for one saved earlier: what is asked of templates since must not stop a message at night.
    package init(_ template: MessageTemplate, field: String = "template", isNew: Bool = true) throws {
        self.template = template
        subject = try Self.compile(template.subject, field: "\(field).subject", of: template.id)
        body = try Self.compile(template.body, field: "\(field).body", of: template.id)
        short = try Self.compile(template.short, field: "\(field).short_text", of: template.id)
        let asked = (subject: Self.asked(by: subject), body: Self.asked(by: body), short: Self.asked(by: short))
        let id = template.id
        let known = (isNew ? MessageRule.names(of: id) : nil) ?? MessageValues.names
        var violations =
            Self.unknown(asked.subject.subtracting(known), field: "\(field).subject", of: id)
            + Self.unknown(asked.body.subtracting(known), field: "\(field).body", of: id)
            + Self.unknown(
                asked.short.intersection(MessageValues.shortNames).subtracting(known), field: "\(field).short_text",
                of: id)
        violations += asked.short.subtracting(MessageValues.shortNames).sorted().map {
            FieldViolation(
                "\(field).short_text", "PERSONAL_DATA", "a text message may not say \($0)",
                vi: "Tin nhắn SMS không được chứa \($0).")
        }
        violations += (isNew ? template.required : []).subtracting(asked.body).sorted().map {
            FieldViolation(
                "\(field).body", "MISSING_VARIABLE", "a status notice must say \($0)",
                vi: "Thông báo tình trạng xử lý phải có \($0) (điểm g khoản 1 Điều 15 NĐ 224/2026/NĐ-CP).")
        }
        try RPCError.throwIfAny(violations)
    }

    /// The subject is one line without control characters, whatever the values hold.
    package func render(_ values: MessageValues) -> (subject: String, body: String, short: String) {
        let text = body.render(values.byName).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).trimmingEnd() }.joined(separator: "\n")
        return (
            SingleLine.text(subject.render(values.byName), limit: 200), text,
            SMSText.plain(short.render(values.byName))
        )
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
    private static func asked(by template: MustacheTemplate) -> Set<String> {
        var asked: Set<String> = []
        var untried: [String] = []
        func render(_ isPresent: @escaping (String) -> Bool) {
            let parent = RecordingParent(isPresent: isPresent)
            _ = template.render(parent)
            untried += parent.asked.subtracting(asked)
            asked.formUnion(parent.asked)
        }
        render { _ in true }
        render { _ in false }
        while let name = untried.popLast() {
            render { $0 == name }
            render { $0 != name }
        }
        return asked
    }

    private static func unknown(_ names: Set<String>, field: String, of id: String) -> [FieldViolation] {
        names.sorted().map {
            FieldViolation(
                field, "UNKNOWN_VARIABLE", "template \(id) asks for \($0), which its messages do not have",
                vi: "Mẫu \(id) dùng biến \($0) mà thông báo này không có.")
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
