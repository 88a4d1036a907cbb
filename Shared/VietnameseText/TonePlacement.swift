import Foundation

extension VietnameseText {
    /// NFC with every tone mark where the traditional rule puts it: `hoà` → `hòa`, `thuý` → `thúy`, `hòan` → `hoàn`.
    ///
    /// For comparing names, not for storing: people keep their spelling. Words that are no Vietnamese syllable with one
    /// tone mark are left alone.
    package static func canonicalTone(_ text: String) -> String {
        let composed = nfc(text)
        guard composed.utf8.contains(where: { $0 >= 0x80 }) else { return composed }
        var result = String.UnicodeScalarView()
        var word: [Unicode.Scalar] = []
        func flush() {
            if !word.isEmpty { result.append(contentsOf: Syllable.canonical(word)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in composed.unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
                word.append(scalar)
            } else {
                flush()
                result.append(scalar)
            }
        }
        flush()
        return nfc(String(result))
    }
}

/// One written syllable, taken apart into letters and its tone mark.
private struct Syllable {
    /// A base letter with the mark that makes it another letter (â, ă, ơ …), without tone.
    private struct Letter {
        var scalars: [Unicode.Scalar]
        let base: Character
        var hasQuality: Bool { scalars.count > 1 }
        var isVowel: Bool { "aeiouy".contains(base) }
    }

    private var letters: [Letter] = []
    private var tones: [(scalar: Unicode.Scalar, letter: Int)] = []

    /// Grave, acute, tilde, hook above, dot below.
    private static let toneMarks: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
    /// Circumflex, breve, horn.
    private static let qualityMarks: Set<UInt32> = [0x302, 0x306, 0x31B]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

    /// The word with its tone mark in place, in decomposed form; the word itself when it is no such syllable.
    static func canonical(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard word.contains(where: { $0.value >= 0x80 }), let syllable = Syllable(word), syllable.tones.count == 1,
            let place = syllable.tonePlace, place != syllable.tones[0].letter
        else { return word }
        return syllable.letters.enumerated().flatMap { index, letter in
            index == place ? letter.scalars + [syllable.tones[0].scalar] : letter.scalars
        }
    }

    /// Nil when there is a letter or mark that Vietnamese does not have.
    private init?(_ word: [Unicode.Scalar]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        for scalar in String(view).decomposedStringWithCanonicalMapping.unicodeScalars {
            if Self.toneMarks.contains(scalar.value) {
                guard !letters.isEmpty else { return nil }
                tones.append((scalar, letters.count - 1))
            } else if Self.qualityMarks.contains(scalar.value) {
                guard !letters.isEmpty else { return nil }
                letters[letters.count - 1].scalars.append(scalar)
            } else {
                guard let base = scalar.properties.lowercaseMapping.first, base.isASCII || base == "đ", base.isLetter
                else { return nil }
                letters.append(Letter(scalars: [scalar], base: base))
            }
        }
    }

    /// The letter that carries the tone; nil when vowels do not stand together as in one syllable.
    private var tonePlace: Int? {
        guard var first = letters.firstIndex(where: \.isVowel) else { return nil }
        let onset = String(letters[..<first].map(\.base))
        var end = first
        while end < letters.count, letters[end].isVowel { end += 1 }
        guard Self.codas.contains(String(letters[end...].map(\.base))) else { return nil }
        // In "qu" and in "gi" before a vowel the u and i belong to the consonant.
        let glides = (onset == "q" && letters[first].base == "u") || (onset == "g" && letters[first].base == "i")
        if glides, end - first > 1 { first += 1 }
        let nucleus = Array(first..<end)
        if let marked = nucleus.last(where: { letters[$0].hasQuality }) { return marked }
        switch nucleus.count {
        case 1: return nucleus[0]
        case 2: return end < letters.count ? nucleus[1] : nucleus[0]
        case 3: return nucleus[1]
        default: return nil
        }
    }
}
