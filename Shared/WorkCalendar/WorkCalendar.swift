package import FoundationEssentials

/// Office days and hours of the department: the week's pattern, and the days that differ from it.
///
/// Everything is computed in one fixed offset from UTC (Vietnam: +7 h, no daylight saving) over half-open intervals
/// `[opens, closes)`. Pure: no clock, no file, no zone database.
package struct WorkCalendar: Sendable, Hashable {
    /// Open intervals of a working day in minutes since local midnight, ascending and apart.
    package let officeHours: [Range<Int>]
    package let workingWeekdays: Set<Weekday>
    /// Local time minus UTC, in seconds.
    package let utcOffset: Int

    private let special: [LocalDate: CalendarDay]
    private let years: Set<Int>
    /// Open day and night; no year is unknown then.
    private let isAlwaysOpen: Bool

    /// 07:00–11:30 and 13:30–17:00, the usual hours of provincial offices; each province sets its own.
    package static let usualOfficeHours = [7 * 60..<11 * 60 + 30, 13 * 60 + 30..<17 * 60]
    package static let usualWeekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// - Parameters:
    ///   - days: days that differ from the pattern. Of two rows for one date the later one holds; merely proposed days
    ///     are left out. A year without any day is unknown.
    ///   - officeHours: minutes since local midnight, 0 to 1440; overlapping intervals are joined.
    ///   - utcOffset: seconds.
    package init(
        days: [CalendarDay], officeHours: [Range<Int>] = WorkCalendar.usualOfficeHours,
        workingWeekdays: Set<Weekday> = WorkCalendar.usualWeekdays, utcOffset: Int = OfficeZone.utcOffset
    ) {
        let counted = days.filter(\.status.counts)
        special = Dictionary(counted.map { ($0.date, $0) }) { _, later in later }
        years = Set(counted.map(\.date.year))
        self.officeHours = Self.joined(officeHours)
        self.workingWeekdays = workingWeekdays
        self.utcOffset = utcOffset
        isAlwaysOpen = false
    }

    private init(_ other: WorkCalendar, officeHours: [Range<Int>], isAlwaysOpen: Bool) {
        (special, years, workingWeekdays) = (other.special, other.years, other.workingWeekdays)
        utcOffset = other.utcOffset
        self.officeHours = officeHours
        self.isAlwaysOpen = isAlwaysOpen
    }

    /// The same days with other hours, in minutes since local midnight.
    package func with(officeHours: [Range<Int>]) -> WorkCalendar {
        WorkCalendar(self, officeHours: Self.joined(officeHours), isAlwaysOpen: isAlwaysOpen)
    }

    /// The same clock with no closing time and no day off.
    package var neverClosed: WorkCalendar {
        WorkCalendar(self, officeHours: [0..<1440], isAlwaysOpen: true)
    }

    /// The last day of the years known without a gap from that day's year on; nil when its own year is not known.
    package func lastKnownDay(from date: LocalDate) -> LocalDate? {
        var year = date.year
        guard years.contains(year) else { return nil }
        while years.contains(year + 1) { year += 1 }
        return LocalDate(year: year, month: 12, day: 31)
    }

    /// The day that differs from the pattern, if this one does.
    package func specialDay(_ date: LocalDate) -> CalendarDay? { special[date] }

    /// The local date of an instant.
    package func date(of instant: Date) -> LocalDate {
        LocalInstant(Milliseconds.of(instant), offset: offset).date
    }

    /// The instant of a local time of day, in minutes since midnight (1440 is the end of the day).
    package func instant(_ date: LocalDate, minute: Int = 0) -> Date {
        Milliseconds.date(midnight(date) + Int64(minute) * Milliseconds.minute)
    }

    /// - Throws: ``CalendarError/unknownYear(_:)`` when no day of that year is known.
    package func isWorkingDay(_ date: LocalDate) throws -> Bool {
        if isAlwaysOpen { return true }
        if let day = special[date] { return day.isWorkingDay }
        let year = date.year
        guard years.contains(year) else { throw CalendarError.unknownYear(year) }
        return workingWeekdays.contains(date.weekday)
    }

    /// The first working day after the date, never the date itself.
    package func nextWorkingDay(after date: LocalDate) throws -> LocalDate {
        var day = date.adding(days: 1)
        while try !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The n-th working day after the date, which is not counted itself (Civil Code 2015, article 147.2).
    ///
    /// With n = 0 the date itself, working day or not.
    package func addWorkingDays(_ count: Int, after date: LocalDate) throws -> LocalDate {
        var day = date
        for _ in 0..<max(0, count) { day = try nextWorkingDay(after: day) }
        return day
    }

    /// When the office is open on that day; empty on days off.
    package func workingIntervals(of date: LocalDate) throws -> [Range<Date>] {
        try openings(of: date).map { Milliseconds.date($0.lowerBound)..<Milliseconds.date($0.upperBound) }
    }

    /// Whether the office is open at the instant; at closing time it no longer is.
    package func isOpen(at instant: Date) throws -> Bool {
        let moment = Milliseconds.of(instant)
        return try openings(of: date(of: instant)).contains { $0.contains(moment) }
    }

    /// Days in the range that change a result and are not official yet.
    ///
    /// A provisional holiday on a Sunday changes nothing and is not listed.
    package func expectedDays(in dates: ClosedRange<LocalDate>) -> [CalendarDay] {
        isAlwaysOpen
            ? []
            : special.values
                .filter { day in
                    dates.contains(day.date) && day.status != .official
                        && day.isWorkingDay != workingWeekdays.contains(day.date.weekday)
                }
                .sorted { $0.date < $1.date }
    }

    /// All days known, by date.
    package var days: [CalendarDay] {
        special.values.sorted { $0.date < $1.date }
    }

    private static func joined(_ intervals: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let clamped = interval.clamped(to: 0..<1440)
            guard !clamped.isEmpty else { continue }
            if let last = result.last, last.upperBound >= clamped.lowerBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, clamped.upperBound)
            } else {
                result.append(clamped)
            }
        }
        return result
    }
}

// The same in milliseconds, for this module.
extension WorkCalendar {
    /// Local time minus UTC, in milliseconds.
    var offset: Int64 { Int64(utcOffset) * 1000 }

    /// 00:00 local.
    func midnight(_ date: LocalDate) -> Int64 {
        Int64(date.dayNumber) * Milliseconds.day - offset
    }

    func localDate(_ instant: Int64) -> LocalDate {
        LocalInstant(instant, offset: offset).date
    }

    func openings(of date: LocalDate) throws -> [Range<Int64>] {
        guard try isWorkingDay(date) else { return [] }
        let start = midnight(date)
        return officeHours.map { hours in
            start + Int64(hours.lowerBound) * Milliseconds.minute..<start + Int64(hours.upperBound)
                * Milliseconds.minute
        }
    }
}
