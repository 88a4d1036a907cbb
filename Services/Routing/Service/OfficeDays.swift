package import FoundationEssentials
import Models
package import ReferenceData
package import Storage
import VietnameseText
package import WorkCalendar

/// When the office is open: the week's pattern, the days that differ from it, and the hours in which sla counts the time
/// to accept. A year nobody has announced yet follows the pattern: somebody must have the petition, whatever is known of
/// its holidays.
package struct OfficeDays: Sendable {
    private var special: [LocalDate: CalendarDay] = [:]
    /// Those of the track ACCEPTANCE.
    private var policies = PolicyBook()
    /// Where no policy says otherwise.
    private static let usual = WorkCalendar(days: [])

    package init(_ days: [CalendarDay] = []) {
        for day in days { insert(day) }
    }

    /// The days and the hours of the reference data.
    ///
    /// - Throws: `CalendarError` for a row that is no day, `DecodingError` for a document that is no policy.
    package init(_ reference: ReferenceData) throws {
        self.init(
            try reference.holidays.map {
                try CalendarDay(
                    date: $0.date, name: $0.name, kind: $0.kind, status: $0.status, source: $0.source,
                    swappedWith: $0.swappedWith)
            })
        for policy in try DeadlinePolicy.decodeList(from: reference.policyDocuments) { insert(policy) }
    }

    /// A policy of another track says nothing of when people are there.
    package mutating func insert(_ policy: DeadlinePolicy) {
        if policy.track == Track.acceptance.rawValue { policies.insert(policy) }
    }

    /// A later row for a date takes the place of an earlier one; a merely proposed day is none.
    package mutating func insert(_ day: CalendarDay) {
        special[day.date] = day.status.counts ? day : nil
    }

    package func isWorkingDay(_ date: LocalDate) -> Bool {
        special[date]?.isWorkingDay ?? WorkCalendar.usualWeekdays.contains(date.weekday)
    }

    package func isOpen(at instant: Date) -> Bool {
        openings(of: Self.date(of: instant), at: instant).contains { $0.contains(instant) }
    }

    /// - Parameter instant: whose policy gives the hours; the day's beginning when nil.
    package func openings(of date: LocalDate, at instant: Date? = nil) -> [Range<Date>] {
        guard isWorkingDay(date) else { return [] }
        let midnight = VietnamTime.midnight(date)
        let policy = policies.current(track: Track.acceptance.rawValue, at: instant ?? midnight)
        return (policy?.hours(over: Self.usual) ?? Self.usual).officeHours.map { hours in
            midnight.addingTimeInterval(
                Double(hours.lowerBound) * 60)..<midnight.addingTimeInterval(
                    Double(hours.upperBound) * 60)
        }
    }

    package static func date(of instant: Date) -> LocalDate {
        OfficeZone.date(of: instant)
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

// MARK: - what came as facts

extension OfficeDays {
    /// These days and hours, and what has been stated since.
    package func current(in tx: Transaction) throws -> OfficeDays {
        var days = self
        for row in try tx.query("SELECT document FROM acceptance_policy") {
            days.insert(try Self.policy(try row.text("document")))
        }
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

    static func policy(_ document: String) throws -> DeadlinePolicy {
        guard let policy = try? DeadlinePolicy.decode(from: document) else {
            throw StorageError.badRow("acceptance_policy holds no policy")
        }
        return policy
    }

    /// A version never changes; a repeated one is let be.
    static func record(_ policy: DeadlinePolicy, in tx: Transaction) throws {
        guard policy.track == Track.acceptance.rawValue else { return }
        try tx.execute(
            """
            INSERT INTO acceptance_policy (id, version, document) VALUES ($1, $2, $3)
            ON CONFLICT (id, version) DO NOTHING
            """, policy.id, policy.version, try policy.json())
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
