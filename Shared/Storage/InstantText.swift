package import struct FoundationEssentials.Date

/// Instants as text: fixed-width UTC with milliseconds, so that the order of the texts is the order of time.
///
/// Written by hand because formatters cost ten times as much and this runs for every row.
package enum InstantText {
    /// `2026-11-20T01:00:00.000Z`
    package static func format(_ date: Date) -> String {
        let milliseconds = wholeMilliseconds(date)
        let days = floorDivide(milliseconds, 86_400_000)
        let ofDay = Int(milliseconds - days * 86_400_000)
        let (year, month, day) = civil(fromDays: Int(days))
        var text: [UInt8] = []
        text.reserveCapacity(24)
        append(year, 4, to: &text)
        text.append(UInt8(ascii: "-"))
        append(month, 2, to: &text)
        text.append(UInt8(ascii: "-"))
        append(day, 2, to: &text)
        text.append(UInt8(ascii: "T"))
        append(ofDay / 3_600_000, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(ofDay / 60_000 % 60, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        append(ofDay / 1000 % 60, 2, to: &text)
        text.append(UInt8(ascii: "."))
        append(ofDay % 1000, 3, to: &text)
        text.append(UInt8(ascii: "Z"))
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads its own form, and PostgreSQL's `2026-11-20 01:00:00.123+00` (the session's zone must be UTC).
    package static func parse(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
            let day = number(bytes, 8, 2), let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2),
            let second = number(bytes, 17, 2), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var milliseconds = 0
        var position = 19
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            var scale = 100
            position += 1
            while position < bytes.count, let digit = number(bytes, position, 1) {
                milliseconds += digit * scale
                scale /= 10
                position += 1
            }
        }
        let zone = bytes[position...]
        guard zone.isEmpty || zone.elementsEqual("Z".utf8) || zone.elementsEqual("+00".utf8) else { return nil }
        let seconds = Int64(days(year, month, day)) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        return Date(timeIntervalSince1970: Double(seconds * 1000 + Int64(milliseconds)) / 1000)
    }

    /// Milliseconds are the product's finest unit; anything finer is cut at the source.
    package static func truncate(_ date: Date) -> Date {
        Date(timeIntervalSince1970: Double(wholeMilliseconds(date)) / 1000)
    }

    /// Rounds down, but takes what lies less than 1/16 ms under a millisecond for that millisecond: a `Date` counts
    /// seconds as a binary fraction from 2001, and the way to 1970 and back may lose its last digit.
    private static func wholeMilliseconds(_ date: Date) -> Int64 {
        Int64((date.timeIntervalSince1970 * 1000 + 0.0625).rounded(.down))
    }

    private static func append(_ value: Int, _ width: Int, to text: inout [UInt8]) {
        var divisor = width == 4 ? 1000 : width == 3 ? 100 : 10
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[start..<start + count] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, by 400-year eras.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(fromDays days: Int) -> (Int, Int, Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
