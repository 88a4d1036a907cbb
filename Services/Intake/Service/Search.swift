import Models
import VietnameseText

/// What can be found of a petition: its codes, text and names, as words.
struct SearchDocument: Sendable {
    let words: [VietnameseText.Word]

    init(_ petition: Petition) {
        let content = petition.content
        let parts: [String?] = [
            petition.code.description, content.subject, content.body, content.reporter.fullName,
            content.reporter.organization, content.reporter.phone, petition.communeName, content.field,
            content.procedureCode, content.dossierCode, content.externalReference?.id,
            content.incomingDocument?.number, content.incomingDocument?.issuer,
        ]
        words = parts.flatMap { $0.map(VietnameseText.words) ?? [] }
    }

    /// PostgreSQL keeps positions up to this one only.
    private static let lastPosition = 16_383

    /// As text for `tsvector`: at each position the word as it is written (weight A) and without its marks.
    var tsvector: String {
        var text = ""
        for (index, word) in words.prefix(Self.lastPosition).enumerated() {
            text += "'\(word.marked)':\(index + 1)A "
            if word.folded != word.marked { text += "'\(word.folded)':\(index + 1) " }
        }
        return text
    }

    /// For the two columns of FTS5.
    var folded: String { words.map(\.folded).joined(separator: " ") }
    var marked: String { words.map(\.marked).joined(separator: " ") }
}

/// What somebody looks for. Every part has to be there, in any order; the words of a part stand side by side. A part is
/// what is between white space (`KN-2026-000123-7` is one part of four words), or between double quotes.
struct SearchQuery: Sendable, Equatable {
    static let textLimit = 200
    private let parts: [[VietnameseText.Word]]

    init(_ text: String) {
        var parts: [[VietnameseText.Word]] = []
        for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            // Every second piece is between quotes.
            let chunks = index.isMultiple(of: 2) ? piece.split(whereSeparator: \.isWhitespace) : [piece]
            parts += chunks.map { VietnameseText.words(String($0)) }
        }
        self.parts = parts.filter { !$0.isEmpty }
    }

    /// No word in it: nothing can be found.
    var isEmpty: Bool { parts.isEmpty }

    /// Whether somebody took the trouble of writing marks; then what is written just so comes first.
    private var hasMarks: Bool { parts.contains { part in part.contains { $0.marked != $0.folded } } }

    /// One pass over the index.
    struct Pass: Sendable, Equatable {
        /// A `tsquery`.
        let postgres: String
        /// An FTS5 expression.
        let sqlite: String
    }

    /// The passes in the order of their results: first what is written with the same marks, then the rest.
    var passes: [Pass] {
        let folded = anyMarks
        guard hasMarks else { return [folded] }
        let exact = Pass(postgres: tsquery(\.marked, weight: ":A"), sqlite: "{marked} : (\(fts(\.marked)))")
        let rest = Pass(
            postgres: "(\(folded.postgres)) & !(\(exact.postgres))", sqlite: "(\(folded.sqlite)) NOT (\(exact.sqlite))")
        return [exact, rest]
    }

    /// Everything, whatever the marks.
    var anyMarks: Pass {
        Pass(postgres: tsquery(\.folded, weight: ""), sqlite: "{folded} : (\(fts(\.folded)))")
    }

    // Words are letters and digits only, so nothing in them has to be escaped.

    private func tsquery(_ form: KeyPath<VietnameseText.Word, String>, weight: String) -> String {
        parts.map { part in
            "(" + part.map { "'\($0[keyPath: form])'\(weight)" }.joined(separator: " <-> ") + ")"
        }.joined(separator: " & ")
    }

    private func fts(_ form: KeyPath<VietnameseText.Word, String>) -> String {
        parts.map { part in "\"" + part.map { $0[keyPath: form] }.joined(separator: " ") + "\"" }
            .joined(separator: " AND ")
    }
}
