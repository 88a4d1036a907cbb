import VietnameseText

/// A text as the router reads it: its words, each folded and as written.
struct RoutedText: Sendable {
    struct Word: Sendable, Equatable {
        /// Lower case, without marks: what is looked up.
        let folded: String
        /// As written.
        let written: String

        /// Whether both are the same word with its marks; the two ways to place a tone mark are one.
        func isSpelled(like other: Word) -> Bool {
            let (mine, others) = (written.lowercased(), other.written.lowercased())
            return mine == others || VietnameseText.canonicalTone(mine) == VietnameseText.canonicalTone(others)
        }
    }

    let words: [Word]
    /// Written without any mark, as many do on a telephone: then nothing can be told from the marks.
    let isPlain: Bool
    let isQuestion: Bool

    init(_ text: String) {
        words = VietnameseText.nfc(text)
            .split { !$0.isLetter && !$0.isNumber }
            .map { Word(folded: VietnameseText.fold(String($0)), written: String($0)) }
        isQuestion = text.utf8.contains(UInt8(ascii: "?"))
        isPlain = words.allSatisfy { $0.written.utf8.allSatisfy { $0 < 0x80 } }
    }
}
