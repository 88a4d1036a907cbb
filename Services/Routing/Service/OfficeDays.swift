package import FoundationEssentials
package import ReferenceData
package import Storage
import VietnameseText
package import WorkCalendar

/// When the office is open: the week's pattern and the days that differ from it. A year nobody has announced yet
/// follows the pattern: somebody must have the petition, whatever is known of its holidays.
package struct OfficeDays: Sendable {
    private var special: [LocalDate: CalendarDay] = [:]

    package init(_ days: [CalendarDay] = []) {
        for day in days { insert(day) }
    }

    /// The days of the reference data.
    ///
    /// - Throws: `CalendarError` for a row that is no day.
    package init(_ holidays: [ReferenceData.Holiday]) throws {
        self.init(
            try holidays.map {
                try CalendarDay(
                    date: $0.date, name: $0.name, kind: $0.kind, status: $0.status, source: $0.source,
                    swappedWith: $0.swappedWith)
            })
    }

    /// A later row for a date takes the place of an earlier one; a merely proposed day is none.
    package mutating func insert(_ day: CalendarDay) {
        special[day.date] = day.status.counts ? day : nil
    }

    package func isWorkingDay(_ date: LocalDate) -> Bool {
        special[date]?.isWorkingDay ?? WorkCalendar.usualWeekdays.contains(date.weekday)
    }

    package func isOpen(at instant: Date) -> Bool {
        openings(of: Self.date(of: instant)).contains { $0.contains(instant) }
    }

    package func openings(of date: LocalDate) -> [Range<Date>] {
        guard isWorkingDay(date) else { return [] }
        let midnight = VietnamTime.midnight(date)
        return WorkCalendar.usualOfficeHours.map { hours in
            midnight.addingTimeInterval(
                Double(hours.lowerBound) * 60)..<midnight.addingTimeInterval(
                    Double(hours.upperBound) * 60)
        }
    }

    package static func date(of instant: Date) -> LocalDate {
        LocalDate(dayNumber: Int(((instant.timeIntervalSince1970 + VietnamTime.offset) / 86_400).rounded(.down)))
    }

    /// What kind of duty begins then.
    package func dutyKind(at instant: Date) -> DutyKind {
        let date = Self.date(of: instant)
        if let day = special[date], !day.isWorkingDay {
            return VietnameseText.fold(day.name).contains("tet nguyen dan") ? .lunarNewYear : .holiday
        }
        if !isWorkingDay(date) { return .weekend }
        let hour = instant.timeIntervalSince(VietnamTime.midnight(date)) / 3600
        return (5..<17).contains(hour) ? .day : .night
    }
}

/// Names on the wire.
package enum DutyKind: String, Sendable {
    case day = "DAY"
    case night = "NIGHT"
    case weekend = "WEEKEND"
    case holiday = "HOLIDAY"
    case lunarNewYear = "TET"
}

extension VietnamTime {
    static func midnight(_ day: LocalDate) -> Date {
        Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400 - offset)
    }
}

// MARK: - days that came as facts

extension OfficeDays {
    /// These days and what has been stated since.
    package func current(in tx: Transaction) throws -> OfficeDays {
        var days = self
        for row in try tx.query("SELECT date, name, kind, status FROM calendar_day") {
            days.insert(
                try Self.day(
                    date: try row.text("date"), name: try row.text("name"), kind: try row.text("kind"),
                    status: try row.text("status")))
        }
        return days
    }

    static func day(date: String, name: String, kind: String, status: String) throws -> CalendarDay {
        try CalendarDay(date: date, name: name, kind: kind, status: status, source: "")
    }

    /// A fact that was overtaken by a later one changes nothing.
    static func record(_ day: CalendarDay, sequence: Int, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO calendar_day (date, name, kind, status, sequence) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (date) DO UPDATE SET name = excluded.name, kind = excluded.kind, status = excluded.status,
                sequence = excluded.sequence
            WHERE calendar_day.sequence <= excluded.sequence
            """, day.date.description, day.name, day.kind.rawValue, day.status.rawValue, sequence)
    }
}
