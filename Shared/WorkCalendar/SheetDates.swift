package import FoundationEssentials

/// Instants and dates as people and spreadsheet programs write them, in Asia/Ho_Chi_Minh.
package enum SheetDates {
    private static let zone = TimeInterval(OfficeZone.utcOffset)
    /// Days from 1899-12-30, the spreadsheets' day 0, to 1970-01-01.
    private static let epoch = 25_569.0

    /// `14:30 20/11/2026`, `20/11/2026 14:30`, `2026-11-20 14:30`, `2026-11-20T14:30:00`; or days since 1899-12-30 with
    /// a fraction. Nil for everything else, also for a day without a time: a clock of 24 hours starts at an instant.
    package static func instant(_ text: String, serial: Double?) -> Date? {
        if let serial {
            guard (20_000...80_000).contains(serial), serial != serial.rounded(.down) else { return nil }
            // To the second: binary fractions of a day are never exact.
            return Date(timeIntervalSince1970: ((serial - epoch) * 86_400).rounded() - zone)
        }
        let parts = text.split { $0 == " " || $0 == "T" || $0 == "," || $0 == "\u{A0}" }.map(String.init)
        guard parts.count == 2 else { return nil }
        let (date, time) = parts[0].contains(":") ? (parts[1], parts[0]) : (parts[0], parts[1])
        guard let day = day(date), let minutes = Self.time(time) else { return nil }
        return CalendarText.instant("\(day)T00:00:00Z").map { $0.addingTimeInterval(minutes - zone) }
    }

    /// `20/11/2026`, `20-11-2026`, `2026-11-20` or a serial day → `2026-11-20`; what is none of these stays as it is.
    package static func date(_ text: String, serial: Double?) -> String {
        if let serial, (20_000...80_000).contains(serial) {
            let instant = Date(timeIntervalSince1970: (serial.rounded(.down) - epoch) * 86_400)
            return String(CalendarText.utc(instant).prefix(10))
        }
        return day(trimmed(text)) ?? text
    }

    private static func day(_ text: String) -> String? {
        let parts = text.split { "/-.".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return nil }
        let ordered = parts[0].count == 4 ? parts : Array(parts.reversed())
        guard ordered[0].count == 4, ordered[1].count <= 2, ordered[2].count <= 2 else { return nil }
        return ordered.map { $0.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
    }

    /// Seconds since midnight of `14:30`, `14:30:15` or `14h30`.
    private static func time(_ text: String) -> TimeInterval? {
        let parts = text.lowercased().split { ":h".contains($0) }.map { Int($0) ?? -1 }
        guard (2...3).contains(parts.count), (0...23).contains(parts[0]),
            parts[1...].allSatisfy({ (0...59).contains($0) })
        else { return nil }
        return TimeInterval(parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0))
    }

    private static func trimmed(_ text: String) -> String {
        let head = text.drop { $0.isWhitespace }
        return String(head.reversed().drop { $0.isWhitespace }.reversed())
    }
}
