/// Hides most of what identifies a person, for logs and lists.
package enum Redaction {
    /// `0900000001` → `090***0001`; short numbers vanish altogether.
    package static func phone(_ text: String) -> String {
        let digits = text.filter { $0.isNumber || $0 == "+" }
        guard digits.count >= 9 else { return digits.isEmpty ? "" : "***" }
        return "\(digits.prefix(3))***\(digits.suffix(4))"
    }

    /// `nguyen@example.vn` → `n***@example.vn`
    package static func email(_ text: String) -> String {
        guard let at = text.lastIndex(of: "@"), at > text.startIndex else { return text.isEmpty ? "" : "***" }
        return "\(text.prefix(1))***\(text[at...])"
    }

    /// `Nguyễn Văn An` → `N*** V*** A***`
    package static func name(_ text: String) -> String {
        text.split(separator: " ").map { "\($0.prefix(1))***" }.joined(separator: " ")
    }

    /// A recipient of unknown kind: an address, a number, or an id of some application.
    package static func recipient(_ text: String) -> String {
        if text.contains("@") { return email(text) }
        let isNumber = !text.isEmpty && text.allSatisfy { $0.isNumber || "+ .-".contains($0) }
        if isNumber { return phone(text) }
        return text.count > 8 ? "\(text.prefix(2))***\(text.suffix(2))" : text.isEmpty ? "" : "***"
    }
}
