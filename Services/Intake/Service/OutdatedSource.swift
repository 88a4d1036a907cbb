import FoundationEssentials
import VietnameseText
import WorkCalendar

/// What an answer should not rest on during some days: a decree that ended, a procedure that is not applied.
struct OutdatedSource: Sendable, Equatable {
    /// Any of these words in a row is a citation.
    let phrases: [String]
    let title: String
    /// The first and the last day on which it does not apply.
    let from: LocalDate
    let until: LocalDate?
    /// In words; empty when nothing took its place.
    let replacedBy: String

    /// For whoever wrote the answer.
    var warning: String {
        let period = until.map { "từ \(from.vietnamese) đến \($0.vietnamese)" } ?? "từ \(from.vietnamese)"
        return "\(title) không áp dụng \(period)" + (replacedBy.isEmpty ? "" : ", nay là \(replacedBy)") + "."
    }
}

/// All of them, with their words made ready.
struct OutdatedSources: Sendable {
    private let sources: [(source: OutdatedSource, phrases: [String])]

    init(_ sources: [OutdatedSource]) {
        self.sources = sources.map { ($0, $0.phrases.map(Self.spaced)) }
    }

    /// Those that any of the texts cites on a day when they do not apply, whatever its marks and case.
    func cited(in texts: [String], on day: LocalDate) -> [OutdatedSource] {
        let texts = texts.map(Self.spaced)
        return sources.filter { source, phrases in
            day >= source.from && source.until.map { day <= $0 } ?? true
                && phrases.contains { phrase in texts.contains { $0.contains(phrase) } }
        }.map(\.source)
    }

    /// With a space before and after each word, so that `2/2022` is not found in `42/2022`.
    private static func spaced(_ text: String) -> String {
        " " + VietnameseText.words(text).map(\.folded).joined(separator: " ") + " "
    }
}
