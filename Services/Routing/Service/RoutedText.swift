import VietnameseText

/// A text as the router reads it: its words, each folded and as written, abbreviations written out.
struct RoutedText: Sendable {
    struct Word: Sendable, Equatable {
        /// Lower case, without marks: what is looked up.
        let folded: String
        /// As written.
        let written: String

        /// Whether both are the same word with its marks; the two ways to place a tone mark are one.
        func isSpelled(like other: Word) -> Bool {
            if written == other.written { return true }
            let (mine, others) = (written.lowercased(), other.written.lowercased())
            return mine == others || VietnameseText.canonicalTone(mine) == VietnameseText.canonicalTone(others)
        }
    }

    let words: [Word]
    /// Written without any mark, as many do on a telephone: then nothing can be told from the marks.
    let isPlain: Bool
    let isQuestion: Bool

    init(_ text: String, _ abbreviations: Abbreviations = .none) {
        let written = VietnameseText.nfc(text)
            .split { !$0.isLetter && !$0.isNumber }
            .map { Word(folded: VietnameseText.fold(String($0)), written: String($0)) }
        words = abbreviations.writtenOut(written)
        isQuestion = text.utf8.contains(UInt8(ascii: "?"))
        isPlain = written.allSatisfy { $0.written.utf8.allSatisfy { $0 < 0x80 } }
    }
}

extension RoutedText {
    private init(words: [Word], isPlain: Bool, isQuestion: Bool) {
        self.words = words
        self.isPlain = isPlain
        self.isQuestion = isQuestion
    }

    /// The same text as somebody without diacritics would have typed it.
    var withoutMarks: RoutedText {
        RoutedText(
            words: words.map { Word(folded: $0.folded, written: $0.folded) }, isPlain: true, isQuestion: isQuestion)
    }
}

/// What officers and citizens shorten: `TTHC`, `ccn`, `BL XD`.
///
/// A key in lower case is meant however it is written; one with capitals only where it is written so, since in lower case
/// it could be a word. A key of several words wins over its parts: `XD` after `BL` is petrol, elsewhere building.
struct Abbreviations: Sendable {
    private struct Entry: Sendable {
        let key: [RoutedText.Word]
        let meaning: [RoutedText.Word]
        let anyCase: Bool

        func stands(in words: [RoutedText.Word], at start: Int) -> Bool {
            guard start + key.count <= words.count else { return false }
            return key.indices.allSatisfy { place in
                let word = words[start + place]
                return anyCase ? word.folded == key[place].folded : word.written == key[place].written
            }
        }
    }

    static let none = Abbreviations([:])

    /// By the first word of the key, longest first.
    private let entries: [String: [Entry]]

    init(_ table: [String: String]) {
        var entries: [String: [Entry]] = [:]
        for (key, meaning) in table.sorted(by: { $0.key < $1.key }) {
            let words = RoutedText.split(key)
            guard let first = words.first else { continue }
            entries[first.folded, default: []].append(
                Entry(key: words, meaning: RoutedText.split(meaning), anyCase: key == key.lowercased()))
        }
        self.entries = entries.mapValues { $0.sorted { $0.key.count > $1.key.count } }
    }

    func writtenOut(_ words: [RoutedText.Word]) -> [RoutedText.Word] {
        guard !entries.isEmpty else { return words }
        var result: [RoutedText.Word] = []
        result.reserveCapacity(words.count + 8)
        var place = 0
        while place < words.count {
            if let entry = entries[words[place].folded]?.first(where: { $0.stands(in: words, at: place) }) {
                result += entry.meaning
                place += entry.key.count
            } else {
                result.append(words[place])
                place += 1
            }
        }
        return result
    }
}

extension RoutedText {
    fileprivate static func split(_ text: String) -> [Word] { RoutedText(text, .none).words }
}

/// Which of many phrases stand in a text: one walk over its words, whatever the number of phrases.
///
/// In a text with marks one word of three may lack its own; other marks make another word ("đề nghị bổ sung" does not
/// name a "Bộ"). In a text without any mark only the letters count.
struct PhraseFinder: Sendable {
    private struct Phrase: Sendable {
        let number: Int
        let words: [RoutedText.Word]
    }

    private var phrases: [String: [Phrase]] = [:]
    private var numbers: [String: Int] = [:]
    /// The phrases as given, by their numbers.
    private(set) var texts: [String] = []
    private let abbreviations: Abbreviations

    init(_ abbreviations: Abbreviations) { self.abbreviations = abbreviations }

    /// The phrase's number; the same phrase has one number. Nil for a phrase without a word.
    mutating func add(_ phrase: String) -> Int? {
        if let known = numbers[phrase] { return known }
        let words = RoutedText(phrase, abbreviations).words
        guard let first = words.first else { return nil }
        let number = numbers.count
        numbers[phrase] = number
        texts.append(phrase)
        phrases[first.folded, default: []].append(Phrase(number: number, words: words))
        return number
    }

    func find(in text: RoutedText) -> Set<Int> {
        var found: Set<Int> = []
        for start in text.words.indices {
            for phrase in phrases[text.words[start].folded] ?? [] where Self.stands(phrase.words, in: text, at: start) {
                found.insert(phrase.number)
            }
        }
        return found
    }

    private static func stands(_ words: [RoutedText.Word], in text: RoutedText, at start: Int) -> Bool {
        guard start + words.count <= text.words.count else { return false }
        guard words.indices.allSatisfy({ words[$0].folded == text.words[start + $0].folded }) else { return false }
        if text.isPlain { return true }
        var unmarked = 0
        for (wanted, word) in zip(words, text.words[start...]) where !word.isSpelled(like: wanted) {
            guard word.written.lowercased() == word.folded else { return false }
            unmarked += 1
        }
        return unmarked <= words.count / 3
    }
}
