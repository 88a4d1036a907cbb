import Foundation

/// Vietnamese text for storing, comparing and searching.
///
/// Stored text is NFC as written; search works on ``fold(_:)``; ``canonicalTone(_:)`` makes the two schools of tone
/// placement (hoà, hòa) equal without losing the marks.
package enum VietnameseText {
    /// Canonical composition (NFC). Text that cannot change, as most Vietnamese typed today, is handed back as it is.
    package static func nfc(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(isStable) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Lower case, without diacritics, đ as d, white space collapsed and trimmed: `  Hoà  BÌNH, Đức` → `hoa binh, duc`.
    ///
    /// Equal for composed and decomposed text, for marks in any order and for either tone placement. Characters that
    /// cannot be seen (zero-width space, soft hyphen, joiners) are left out; other scripts and signs stay.
    package static func fold(_ text: String) -> String {
        var folder = Folder(capacity: text.utf8.count)
        for scalar in text.unicodeScalars { folder.append(scalar) }
        return folder.finish()
    }

    /// The words of the folded text: runs of letters and digits. `2.000181` gives `2` and `000181`.
    package static func tokens(_ text: String) -> [String] {
        fold(text).unicodeScalars.split { !isWordScalar($0) }.map { String(Substring($0)) }
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return true
        case 0..<0x80: return false
        default:
            let properties = scalar.properties
            return properties.isAlphabetic || properties.numericType != nil
        }
    }

    /// Scalars that are NFC already and combine with nothing before them: the letters of Vietnamese, Latin-1 and the
    /// usual punctuation.
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027, 0x20AB: true
        default: false
        }
    }
}

/// Builds folded text byte by byte.
private struct Folder {
    private var bytes: [UInt8] = []
    private var spacePending = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0x61...0x7A, 0x30...0x39: put(UInt8(value))
        case 0x41...0x5A: put(UInt8(value) + 0x20)
        case 0x20, 0x09...0x0D: spacePending = true
        case 0..<0x80: put(UInt8(value))
        default: appendWide(scalar)
        }
    }

    func finish() -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private mutating func appendWide(_ scalar: Unicode.Scalar) {
        if let folded = FoldTable.lookUp(scalar) {
            if folded != 0 { put(scalar: Unicode.Scalar(folded) ?? scalar) }
            return
        }
        let properties = scalar.properties
        if properties.isWhitespace {
            spacePending = true
            return
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: break
        default:
            for lower in properties.lowercaseMapping.unicodeScalars { put(scalar: lower) }
        }
    }

    private mutating func put(_ byte: UInt8) {
        if spacePending {
            if !bytes.isEmpty { bytes.append(0x20) }
            spacePending = false
        }
        bytes.append(byte)
    }

    private mutating func put(scalar: Unicode.Scalar) {
        for byte in scalar.utf8 { put(byte) }
    }
}

/// What each accented letter of the Latin, Greek and Cyrillic blocks folds to, worked out once from Unicode's own
/// decompositions, because asking Foundation for every string costs a hundred times as much.
private enum FoldTable {
    private static let low: Range<UInt32> = 0x80..<0x530
    private static let high: Range<UInt32> = 0x1E00..<0x2000
    private static let lowTable = low.map(fold)
    private static let highTable = high.map(fold)

    /// Nil outside the table; 0 for what is left out.
    static func lookUp(_ scalar: Unicode.Scalar) -> UInt32? {
        let value = scalar.value
        if low.contains(value) { return entry(lowTable[Int(value - low.lowerBound)]) }
        if high.contains(value) { return entry(highTable[Int(value - high.lowerBound)]) }
        return nil
    }

    /// White space and controls go the long way.
    private static let longWay: UInt32 = .max

    private static func entry(_ value: UInt32) -> UInt32? {
        value == longWay ? nil : value
    }

    private static func fold(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace else { return longWay }
        switch value {
        // đ and Đ have no decomposition; ð, Ð, ɖ, Ɖ look the same and stand for it in converted texts.
        case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: return 0x64
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        guard let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first else {
            return longWay
        }
        let lower = base.properties.lowercaseMapping.unicodeScalars
        // A letter whose lower case is several scalars is none of ours.
        return lower.count == 1 ? lower[lower.startIndex].value : longWay
    }
}
