import Models

/// How somebody wants to be told. Numbers and addresses are not part of it: those come from the directory, which verifies
/// them.
package struct ContactPreference: Sendable, Equatable {
    /// Begins the `person` of a commune, before its code.
    package static let communePerson = "commune:"

    /// An officer's id, as in the directory, or `commune:27991`.
    package var person: String
    /// In order of preference; empty: the order of the house.
    package var channels: [String]
    /// `HH:mm`; both empty: those of the house.
    package var quietFrom: String
    package var quietTo: String
    /// `vi` or `en`.
    package var locale: String

    package var quietHours: Calm.QuietHours? { Calm.QuietHours("\(quietFrom)-\(quietTo)") }

    /// - Throws: `RPCError.invalidArgument` with everything that is wrong.
    package init(
        person: String, channels: [String], quietFrom: String, quietTo: String, locale: String, known: [String]
    ) throws {
        var violations = channels.filter { !known.contains($0) }.map {
            FieldViolation(
                "preferences.channels", "UNKNOWN_CHANNEL",
                "\($0) is not in use; there are \(known.joined(separator: ", "))",
                vi: "Kênh \($0) không được sử dụng.")
        }
        if Set(channels).count != channels.count {
            violations.append(
                FieldViolation("preferences.channels", "REPEATED", "each channel once", vi: "Mỗi kênh chỉ ghi một lần.")
            )
        }
        if quietFrom.isEmpty != quietTo.isEmpty
            || (!quietFrom.isEmpty && Calm.QuietHours("\(quietFrom)-\(quietTo)") == nil)
        {
            violations.append(
                FieldViolation(
                    "preferences.quiet_from", "BAD_TIME", "two different times HH:mm, or none",
                    vi: "Giờ yên lặng gồm hai mốc HH:mm khác nhau, hoặc để trống."))
        }
        if !["", "vi", "en"].contains(locale) {
            violations.append(
                FieldViolation("preferences.locale", "UNKNOWN_LOCALE", "vi or en", vi: "Ngôn ngữ là vi hoặc en."))
        }
        try RPCError.throwIfAny(violations)
        self.init(stored: person, channels: channels, quietFrom: quietFrom, quietTo: quietTo, locale: locale)
    }

    init(stored person: String, channels: [String], quietFrom: String, quietTo: String, locale: String) {
        self.person = person
        self.channels = channels
        self.quietFrom = quietFrom
        self.quietTo = quietTo
        self.locale = locale.isEmpty ? "vi" : locale
    }
}
