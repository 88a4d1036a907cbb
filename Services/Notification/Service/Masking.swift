/// Addresses as others than their owner may see them.
package enum Masking {
    /// The address a message took on `channel`; the name where the channel needs none.
    package static func address(_ address: Address, for channel: String) -> String {
        switch channel {
        case "smtp": email(address.email)
        default: !address.email.isEmpty ? email(address.email) : phone(address.phone)
        }
    }

    /// `nguyen.an@sct.gov.vn` → `n***@sct.gov.vn`
    package static func email(_ email: String) -> String {
        guard let at = email.lastIndex(of: "@"), let first = email.first, first != "@" else { return "" }
        return "\(first)***\(email[at...])"
    }

    /// `0901234567` → `090****567`
    package static func phone(_ phone: String) -> String {
        guard phone.count >= 8 else { return "" }
        return "\(phone.prefix(3))\(String(repeating: "*", count: phone.count - 6))\(phone.suffix(3))"
    }
}
