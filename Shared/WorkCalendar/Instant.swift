package import FoundationEssentials

/// Instants as whole milliseconds since 1970 (UTC): integers, so that sums of intervals are exact.
enum Milliseconds {
    static let minute: Int64 = 60_000
    static let hour: Int64 = 3_600_000
    static let day: Int64 = 86_400_000

    /// The nearest millisecond: a `Date` is binary and may sit a hair below the millisecond it stands for.
    static func of(_ date: Date) -> Int64 {
        // Some 140,000 years either way: further than any calendar, and no overflow in sums.
        Int64(min(max((date.timeIntervalSince1970 * 1000).rounded(), -4.5e15), 4.5e15))
    }

    static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

/// Instants in the files of this module: ISO 8601 with an offset.
package enum CalendarText {
    /// Reads `2026-11-20T17:30+07:00`, with seconds and milliseconds where given, and `Z`; nil for anything else.
    package static func instant(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let date = LocalDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Digits.number(bytes[11..<13]), hour < 24, let minute = Digits.number(bytes[14..<16]), minute < 60
        else { return nil }
        var rest = bytes[16...]
        var millisecond = 0
        if rest.first == UInt8(ascii: ":") {
            guard rest.count >= 3, let second = Digits.number(rest.dropFirst().prefix(2)), second < 60 else {
                return nil
            }
            millisecond = second * 1000
            rest = rest.dropFirst(3)
            if rest.first == UInt8(ascii: ".") {
                let fraction = rest.dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
                guard !fraction.isEmpty else { return nil }
                // Thousandths: padded on the right, cut after three digits.
                millisecond += Digits.number((Array(fraction) + [48, 48]).prefix(3)) ?? 0
                rest = rest.dropFirst(1 + fraction.count)
            }
        }
        guard let offset = offset(rest) else { return nil }
        let ofDay = Int64(hour) * Milliseconds.hour + Int64(minute) * Milliseconds.minute + Int64(millisecond)
        return Milliseconds.date(Int64(date.dayNumber) * Milliseconds.day + ofDay - offset)
    }

    /// `2026-11-20T10:30:00.000Z`
    package static func utc(_ date: Date) -> String {
        let local = LocalInstant(Milliseconds.of(date), offset: 0)
        let ofDay = Int(local.ofDay)
        let seconds = "\(Digits.padded(ofDay / 1000 % 60, 2)).\(Digits.padded(ofDay % 1000, 3))"
        return "\(local.date)T\(local.clock):\(seconds)Z"
    }

    /// RFC 3339 with the wall's offset, `2026-11-23T00:00:00+07:00`; milliseconds only where there are any.
    package static func local(_ date: Date, offsetSeconds: Int = OfficeZone.utcOffset) -> String {
        let local = LocalInstant(Milliseconds.of(date), offset: Int64(offsetSeconds) * 1000)
        let ofDay = Int(local.ofDay)
        let fraction = ofDay % 1000 == 0 ? "" : ".\(Digits.padded(ofDay % 1000, 3))"
        let minutes = abs(offsetSeconds) / 60
        let zone = "\(offsetSeconds < 0 ? "-" : "+")\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))"
        return "\(local.date)T\(local.clock):\(Digits.padded(ofDay / 1000 % 60, 2))\(fraction)\(zone)"
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        if bytes.elementsEqual("Z".utf8) { return 0 }
        let digits = Array(bytes)
        guard digits.count == 6, digits[3] == UInt8(ascii: ":"), let hours = Digits.number(digits[1..<3]),
            let minutes = Digits.number(digits[4..<6]), hours <= 14, minutes < 60
        else { return nil }
        let size = Int64(hours) * Milliseconds.hour + Int64(minutes) * Milliseconds.minute
        switch digits[0] {
        case UInt8(ascii: "+"): return size
        case UInt8(ascii: "-"): return -size
        default: return nil
        }
    }
}

/// An instant seen on the wall of the office: the local date and the milliseconds since its midnight.
struct LocalInstant {
    let date: LocalDate
    let ofDay: Int64

    /// - Parameter offset: local time minus UTC, in milliseconds.
    init(_ instant: Int64, offset: Int64) {
        let local = instant + offset
        let day = local >= 0 ? local / Milliseconds.day : -((Milliseconds.day - 1 - local) / Milliseconds.day)
        date = LocalDate(dayNumber: Int(day))
        ofDay = local - day * Milliseconds.day
    }

    /// `17:30`
    var clock: String {
        let minutes = Int(ofDay / Milliseconds.minute)
        return "\(Digits.padded(minutes / 60, 2)):\(Digits.padded(minutes % 60, 2))"
    }
}
