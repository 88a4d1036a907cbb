/// What makes a text unfit to be stored.
package enum TextProblem: Sendable, Hashable {
    /// U+0000, which PostgreSQL cannot hold.
    case nul
    /// A control character other than tab and line break.
    case controlCharacter(UInt32)
    /// A character that turns the direction of writing and can disguise a text.
    case directionControl(UInt32)
    /// A line break where a single line is wanted.
    case lineBreak

    /// For developers.
    package var message: String {
        switch self {
        case .nul: "contains a NUL character"
        case .controlCharacter(let value): "contains the control character U+\(Self.hex(value))"
        case .directionControl(let value): "contains the direction control U+\(Self.hex(value))"
        case .lineBreak: "contains a line break"
        }
    }

    /// For people.
    package var messageVi: String {
        switch self {
        case .nul, .controlCharacter: "có ký tự điều khiển không hợp lệ"
        case .directionControl: "có ký tự đảo chiều viết không hợp lệ"
        case .lineBreak: "không được xuống dòng"
        }
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension VietnameseText {
    /// The first thing in the text that may not be stored, or nil.
    ///
    /// - Parameter singleLine: line breaks are a problem too (names, subjects).
    package static func problem(in text: String, singleLine: Bool = false) -> TextProblem? {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0: return .nul
            case 0x09: continue
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                if singleLine { return .lineBreak }
            case 0x01..<0x20, 0x7F..<0xA0: return .controlCharacter(scalar.value)
            case 0x202A...0x202E, 0x2066...0x2069: return .directionControl(scalar.value)
            default: continue
            }
        }
        return nil
    }

    /// One line as it is stored: NFC, every run of white space one space, trimmed.
    package static func cleanLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var spacePending = false
        for scalar in nfc(text).unicodeScalars where !isInvisible(scalar) {
            if scalar.properties.isWhitespace {
                spacePending = !result.isEmpty
            } else {
                if spacePending { result.append(" ") }
                spacePending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Several lines as they are stored: NFC, line breaks as LF, no white space at the ends of lines or of the text, at
    /// most one empty line in a row.
    package static func cleanText(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var breaks = 0
        var spaces: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in nfc(text).unicodeScalars where !isInvisible(scalar) {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous?.value == 0x0D: continue
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
                breaks += 1
                spaces.removeAll()
            default:
                guard !scalar.properties.isWhitespace else {
                    spaces.append(scalar)
                    continue
                }
                if !result.isEmpty {
                    for _ in 0..<min(breaks, 2) { result.append("\n") }
                    result.append(contentsOf: spaces)
                }
                (breaks, spaces) = (0, [])
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Zero-width space, byte order mark and soft hyphen: pasted along unseen, and no part of what was written.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200B || scalar.value == 0xFEFF || scalar.value == 0xAD
    }
}
