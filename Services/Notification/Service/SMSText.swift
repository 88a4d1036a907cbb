import VietnameseText

/// Text messages: no diacritics, no personal data, as short as goes.
package enum SMSText {
    /// One part of 160 characters, or parts of 153 when there are more (GSM 03.38; this text uses its basic set only).
    package static func segments(_ text: String) -> Int {
        text.utf8.count <= 160 ? 1 : (text.utf8.count + 152) / 153
    }

    /// The most that is sent: two parts.
    package static let longest = 306

    /// Visible ASCII on one line; what has no letter there becomes a space, the marks that GSM counts twice too.
    package static func plain(_ text: String) -> String {
        var result = ""
        for character in text {
            let folded = VietnameseText.fold(String(character))
            let isCapital = character.isUppercase && folded.utf8.count == 1
            let letters = isCapital ? folded.uppercased() : folded
            let kept = letters.isEmpty ? String(character) : letters
            for scalar in kept.unicodeScalars {
                let isPlain =
                    scalar.value >= 0x20 && scalar.value < 0x7F && !"[]{}\\^~|`".unicodeScalars.contains(scalar)
                result.unicodeScalars.append(isPlain ? scalar : " ")
            }
        }
        let line = result.split(separator: " ").joined(separator: " ")
        return line.utf8.count <= longest ? line : String(line.prefix(longest - 3)) + "..."
    }
}
