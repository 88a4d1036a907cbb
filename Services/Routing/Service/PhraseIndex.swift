/// Finds the phrases of the rules in a text.
///
/// The longest phrase wins, each word of the text counts for one phrase only: "đèn chiếu sáng" leaves no "điện" behind.
struct PhraseIndex: Sendable {
    /// For whom a phrase speaks.
    enum Speaker: Sendable, Hashable {
        case nobody
        case unit(String)
        case agency(String)
    }

    struct Phrase: Sendable {
        let text: String
        let words: [RoutedText.Word]
        let speaker: Speaker
        let topic: String
        let weight: Double
        /// Counts only where its marks are written.
        let needsMarks: Bool
        let unless: [[RoutedText.Word]]
        let length: Int
    }

    struct Match: Sendable {
        let phrase: Phrase
        /// As the sender wrote it.
        let written: String
        let points: Double
    }

    private let phrases: [String: [Phrase]]

    init(_ rules: RoutingRules) {
        let abbreviations = Abbreviations(rules.abbreviations ?? [:])
        let marked = Set(rules.marksRequired.map { RoutedText($0).words.map(\.folded) })
        var table: [String: [Phrase]] = [:]
        func add(
            _ text: String, _ speaker: Speaker, _ weight: Double, topic: String = "", unless: [String] = []
        ) {
            let words = RoutedText(text, abbreviations).words
            guard let first = words.first else { return }
            let folded = words.map(\.folded)
            table[first.folded, default: []].append(
                Phrase(
                    text: text, words: words, speaker: speaker, topic: topic, weight: weight,
                    needsMarks: marked.contains(folded),
                    unless: unless.map { RoutedText($0, abbreviations).words },
                    length: folded.reduce(0) { $0 + $1.utf8.count }))
        }
        for text in rules.neutral { add(text, .nobody, 0) }
        for unit in rules.units {
            for topic in unit.topics {
                for text in topic.phrases {
                    add(text, .unit(unit.unit), topic.weight, topic: topic.topic, unless: topic.unless ?? [])
                }
            }
        }
        for agency in rules.outside {
            for topic in agency.topics {
                for text in topic.phrases {
                    add(text, .agency(agency.agency), topic.weight, topic: topic.topic, unless: topic.unless ?? [])
                }
            }
        }
        phrases = table
    }

    /// Every phrase once, with its points in this text.
    func matches(in text: RoutedText) -> [Match] {
        var taken = [Bool](repeating: false, count: text.words.count)
        var seen: Set<String> = []
        var result: [Match] = []
        for (phrase, start) in occurrences(in: text).sorted(by: Self.comesFirst) {
            let range = start..<start + phrase.words.count
            guard !range.contains(where: { taken[$0] }) else { continue }
            for position in range { taken[position] = true }
            guard phrase.speaker != .nobody, seen.insert(phrase.text).inserted else { continue }
            guard !phrase.unless.contains(where: { contains($0, in: text) }) else { continue }
            let words = text.words[range]
            let wellSpelled = text.isPlain || zip(words, phrase.words).allSatisfy { $0.isSpelled(like: $1) }
            result.append(
                Match(
                    phrase: phrase, written: words.map(\.written).joined(separator: " "),
                    points: wellSpelled ? phrase.weight : phrase.weight / 2))
        }
        return result
    }

    /// Whether these words stand in the text, marks or no marks.
    private func contains(_ words: [RoutedText.Word], in text: RoutedText) -> Bool {
        guard !words.isEmpty, text.words.count >= words.count else { return false }
        return (0...text.words.count - words.count).contains { isThere(words, at: $0, in: text) }
    }

    private func occurrences(in text: RoutedText) -> [(Phrase, Int)] {
        text.words.indices.flatMap { start in
            (phrases[text.words[start].folded] ?? [])
                .filter { isThere($0.words, at: start, in: text) && marksAllow($0, at: start, in: text) }
                .map { ($0, start) }
        }
    }

    private func isThere(_ words: [RoutedText.Word], at start: Int, in text: RoutedText) -> Bool {
        guard start + words.count <= text.words.count else { return false }
        return words.indices.allSatisfy { words[$0].folded == text.words[start + $0].folded }
    }

    /// A single word of a marked text must be that word; of several words one may be misspelled.
    private func marksAllow(_ phrase: Phrase, at start: Int, in text: RoutedText) -> Bool {
        if text.isPlain { return !phrase.needsMarks }
        return phrase.words.count > 1 || text.words[start].isSpelled(like: phrase.words[0])
    }

    private static func comesFirst(_ one: (Phrase, Int), _ other: (Phrase, Int)) -> Bool {
        if one.0.words.count != other.0.words.count { return one.0.words.count > other.0.words.count }
        if one.0.length != other.0.length { return one.0.length > other.0.length }
        if one.0.weight != other.0.weight { return one.0.weight > other.0.weight }
        if one.1 != other.1 { return one.1 < other.1 }
        return one.0.text < other.0.text
    }
}
