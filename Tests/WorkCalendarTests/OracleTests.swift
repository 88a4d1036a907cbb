import CalendarOracle
import FoundationEssentials
import Testing
import WorkCalendar

/// The calendar against a count of single minutes, on random calendars, instants and pauses (always the same ones).
@Suite(.timeLimit(.minutes(2)))
struct OracleTests {
    private static let minute: Int64 = 60_000
    /// Monday 2026-01-05 00:00 at UTC; offsets are taken off below.
    private static let base: Int64 = 1_767_571_200_000
    private static let days = 40

    /// Minutes of the office as a table: no arithmetic to be wrong in.
    private struct Table {
        let calendar: WorkCalendar
        let start: Int64
        let open: [Bool]
        /// For each local day, whether it is a working day.
        let working: [Bool]

        init(random: inout SeededNumbers) {
            let offset = Int.random(in: -12...14, using: &random) * 3600
            let first = LocalDate(dayNumber: Int(base / 86_400_000))
            var special: [CalendarDay] = [
                CalendarDay(date: first.adding(days: -2), name: "", kind: .holiday, status: .official)
            ]
            for day in 0..<days where Int.random(in: 0..<4, using: &random) == 0 {
                let kind = Bool.random(using: &random) ? CalendarDay.Kind.holiday : .makeUpWorkingDay
                let status = CalendarDay.Status.allCases.randomElement(using: &random) ?? .official
                special.append(CalendarDay(date: first.adding(days: day), name: "", kind: kind, status: status))
            }
            let weekdays = Set(Weekday.allCases.filter { _ in Int.random(in: 0..<4, using: &random) > 0 })
                .union([.wednesday])
            var hours: [Range<Int>] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let opens = Int.random(in: 0..<1440, using: &random)
                hours.append(opens..<Int.random(in: opens + 1...1440, using: &random))
            }
            calendar = WorkCalendar(days: special, officeHours: hours, workingWeekdays: weekdays, utcOffset: offset)
            start = base - Int64(offset) * 1000
            working = (0..<150).map { day in
                let date = first.adding(days: day)
                if let row = special.last(where: { $0.date == date && $0.status != .proposedOnly }) {
                    return row.kind == .makeUpWorkingDay
                }
                return weekdays.contains(Weekday(rawValue: day % 7 + 1) ?? .monday)
            }
            let isWorking = working
            open = (0..<days * 1440).map { minute in
                isWorking[minute / 1440] && hours.contains { $0.contains(minute % 1440) }
            }
        }

        func date(_ minute: Int) -> Date {
            Date(timeIntervalSince1970: Double(start + Int64(minute) * OracleTests.minute) / 1000)
        }

        func minute(_ date: Date) -> Int {
            Int((Int64((date.timeIntervalSince1970 * 1000).rounded()) - start) / OracleTests.minute)
        }

        /// The first minute boundary at which `amount` counted minutes have passed; nil beyond the table.
        func after(_ amount: Int, from: Int, counts: (Int) -> Bool) -> Int? {
            var left = amount
            var minute = from
            while left > 0 {
                guard minute < open.count else { return nil }
                if counts(minute) { left -= 1 }
                minute += 1
            }
            return minute
        }
    }

    /// Random pauses in whole minutes, overlapping and touching at times.
    private static func pauses(_ table: Table, random: inout SeededNumbers) -> ([Pause], [Range<Int>]) {
        let spans = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let from = Int.random(in: 0..<10 * 1440, using: &random)
            return from..<from + Int.random(in: 0..<3 * 1440, using: &random)
        }
        return (spans.map { Pause(from: table.date($0.lowerBound), to: table.date($0.upperBound)) }, spans)
    }

    @Test(arguments: 0..<24)
    func officeTimeIsTheCountOfOpenMinutes(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let table = Table(random: &random)
        for _ in 0..<20 {
            let from = Int.random(in: 0..<20 * 1440, using: &random)
            let to = Int.random(in: 0..<20 * 1440, using: &random)
            let expected = from < to ? table.open[from..<to].count { $0 } : 0
            let found = try table.calendar.workingTime(from: table.date(from), to: table.date(to))
            #expect(found == Int64(expected) * Self.minute, "seed \(seed), \(from) to \(to)")

            let amount = Int.random(in: 0..<2000, using: &random)
            if let end = table.after(amount, from: from, counts: { table.open[$0] }) {
                let added = try table.calendar.addWorking(minutes: amount, from: table.date(from))
                #expect(table.minute(added) == end, "seed \(seed), \(amount) minutes from \(from)")
            }
        }
    }

    @Test(arguments: 0..<24)
    func dueTimesAndStagesAreCountedMinutes(seed: UInt64) throws {
        var random = SeededNumbers(seed: 1000 + seed)
        let table = Table(random: &random)
        for _ in 0..<10 {
            let from = Int.random(in: 0..<5 * 1440, using: &random)
            let (pauses, spans) = Self.pauses(table, random: &random)
            let running = { (minute: Int) in !spans.contains { $0.contains(minute) } }
            let hours = Int.random(in: 1...30, using: &random)
            let percents = [10, 50, 75, 90, 100]

            let clock = try table.calendar.deadline(
                for: policy(.clockHours(hours), stages: percents), from: table.date(from), pauses: pauses)
            let office = try? table.calendar.deadline(
                for: policy(.workingHours(hours), stages: percents), from: table.date(from), pauses: pauses)
            for percent in percents {
                // Shares that are no whole minute end within the next one.
                let share = (hours * 60 * percent + 99) / 100
                let end = try #require(table.after(share, from: from, counts: running))
                let stage = try #require(clock.stage(percent)).at
                #expect((end - 1...end).contains(table.minute(stage)), "seed \(seed): \(percent) % of \(hours) h")
                if let open = table.after(share, from: from, counts: { running($0) && table.open[$0] }), let office {
                    let stage = try #require(office.stage(percent)).at
                    #expect(
                        (open - 1...open).contains(table.minute(stage)), "seed \(seed): \(percent) % of office time")
                }
            }
            #expect(clock.dueAt == clock.stages.last?.at)
            #expect(table.minute(clock.dueAt) == table.after(hours * 60, from: from, counts: running))
        }
    }

    @Test(arguments: 0..<24)
    func workingDaysAreCountedByTheirLastMinute(seed: UInt64) throws {
        var random = SeededNumbers(seed: 2000 + seed)
        let table = Table(random: &random)
        for _ in 0..<10 {
            let from = Int.random(in: 0..<5 * 1440, using: &random)
            let (pauses, spans) = Self.pauses(table, random: &random)
            var left = Int.random(in: 1...6, using: &random)
            let found = try table.calendar.deadline(
                for: policy(.workingDays(left)), from: table.date(from), pauses: pauses)
            var day = from / 1440
            while left > 0 {
                day += 1
                let lastMinute = day * 1440 + 1439
                if table.working[day], !spans.contains(where: { $0.contains(lastMinute) }) { left -= 1 }
            }
            #expect(table.minute(found.dueAt) == (day + 1) * 1440, "seed \(seed)")
            #expect(found.stages.map(\.at) == found.stages.map(\.at).sorted())
            #expect(found.stages.allSatisfy { $0.at >= table.date(from) && $0.at <= found.dueAt })
        }
    }

    @Test(arguments: 0..<12)
    func anOfficeThatNeverClosesKeepsWallClockTime(seed: UInt64) throws {
        var random = SeededNumbers(seed: 3000 + seed)
        let years = (2025...2028).compactMap { LocalDate(year: $0, month: 6, day: 1) }
        let calendar = WorkCalendar(
            days: years.map { CalendarDay(date: $0, name: "", kind: .makeUpWorkingDay, status: .official) },
            officeHours: [0..<1440], workingWeekdays: Set(Weekday.allCases))
        for _ in 0..<50 {
            let from = Date(
                timeIntervalSince1970: Double(Int64.random(in: 1_767_000_000_000..<1_800_000_000_000, using: &random))
                    / 1000)
            let amount = Int64.random(in: 0..<30 * 86_400_000, using: &random)
            let end = try calendar.addWorking(milliseconds: amount, from: from)
            #expect(abs(end.timeIntervalSince(from) - Double(amount) / 1000) < 0.0005)
            #expect(try calendar.workingTime(from: from, to: end) == amount)
        }
    }
}
