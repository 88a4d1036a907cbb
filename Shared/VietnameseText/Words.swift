extension VietnameseText {
    /// A word as it is searched: with its marks, and without.
    package struct Word: Sendable, Hashable {
        /// Lower case, NFC, the tone mark in its traditional place: `Hoà` → `hòa`.
        package let marked: String
        /// Without diacritics: `hoa`. Equal to `marked` when the word has none.
        package let folded: String
    }

    /// The longest word that is kept whole; what is longer is no word of any language but a hash, a link or hostile.
    package static let longestWord = 64

    /// The words of a text in order. `KN-2026-000123-7` gives `kn`, `2026`, `000123`, `7`.
    package static func words(_ text: String) -> [Word] {
        canonicalTone(text).lowercased().unicodeScalars.split { !belongsToWord($0) }.compactMap { part in
            let marked = String(String.UnicodeScalarView(part.prefix(longestWord)))
            // Folding can only drop marks and joiners; what else it leaves would not be a word of the index.
            let folded = String(String.UnicodeScalarView(fold(marked).unicodeScalars.filter(isWordScalar)))
            return folded.isEmpty ? nil : Word(marked: marked, folded: folded)
        }
    }

    /// Marks and joiners are part of the word they stand in.
    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        guard !isWordScalar(scalar) else { return true }
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format: return true
        default: return false
        }
    }
}
