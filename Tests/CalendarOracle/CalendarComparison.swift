import Foundation
package import WorkCalendar

/// The product's calendar beside the oracle's table.
package struct CalendarComparison {
    package private(set) var compared = 0
    package private(set) var mismatches: [String] = []
    private let oracle: OracleDays

    package init(_ oracle: OracleDays) {
        self.oracle = oracle
    }

    /// So many cases, a new office for each fifty.
    package mutating func run(cases: Int, seed: UInt64, progress: (Int) -> Void = { _ in }) throws {
        var generator = CalendarCases(oracle, seed: seed)
        var left = cases
        while left > 0, mismatches.count < 20 {
            let office = generator.office()
            let calendar = try calendar(of: office)
            for _ in 0..<min(50, left) { try compare(generator.next(), office.table, calendar) }
            left -= min(50, left)
            progress(cases - left)
        }
    }

    /// The file's rows, word for word, as the product reads them.
    package func calendar(of office: CalendarCases.Office) throws -> WorkCalendar {
        let days = try oracle.special.filter { !office.ignoring.contains($0.key) }.map { date, day in
            try CalendarDay(date: date, name: day.name, kind: day.kind, status: day.status, source: "")
        }
        return WorkCalendar(
            days: days, officeHours: office.hours,
            workingWeekdays: Set(office.weekdays.compactMap { Weekday(rawValue: $0) }))
    }

    private mutating func compare(
        _ example: CalendarCases.Case, _ table: MinuteTable, _ calendar: WorkCalendar
    ) throws {
        compared += 1
        let start = Self.date(table.instant(example.from))
        let pauses = example.pauses.map {
            Pause(from: Self.date(table.instant($0.lowerBound)), to: Self.date(table.instant($0.upperBound)))
        }
        func due(_ term: Term) throws -> Int64 {
            let policy = DeadlinePolicy(
                id: "case", version: 1, track: "RAPID_24H", effectiveFrom: start, term: term, stages: [100])
            return Self.milliseconds(try calendar.deadline(for: policy, from: start, pauses: pauses).dueAt)
        }
        if let end = table.after(example.minutes, from: example.from, office: true, pauses: example.pauses) {
            expect(try due(.workingMinutes(example.minutes)), table.instant(end), "office time", example)
        }
        if let end = table.after(example.hours * 60, from: example.from, office: false, pauses: example.pauses) {
            expect(try due(.clockHours(example.hours)), table.instant(end), "clock time", example)
        }
        if let end = table.endOfWorkingDay(example.days, from: example.from, pauses: example.pauses) {
            expect(try due(.workingDays(example.days)), table.instant(end), "working days", example)
        }
        let used = try calendar.workingTime(from: start, to: Self.date(table.instant(example.to)))
        expect(used, Int64(table.used(from: example.from, to: example.to)) * 60_000, "time between", example)
    }

    private mutating func expect(_ found: Int64, _ wanted: Int64, _ what: String, _ example: CalendarCases.Case) {
        guard found != wanted else { return }
        mismatches.append("\(what): \(found) instead of \(wanted): \(example)")
    }

    private static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    private static func milliseconds(_ date: Date) -> Int64 { Int64((date.timeIntervalSince1970 * 1000).rounded()) }
}
