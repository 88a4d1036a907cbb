import CalendarOracle
import FoundationEssentials
import Testing
import WorkCalendar

/// The calendar against single minutes counted from `holidays.csv` alone; a million more run in `make soak`.
@Suite("Calendar against brute force", .timeLimit(.minutes(2)))
struct BruteForceTests {
    /// Beside this file's folder, wherever the tests are started from.
    static var holidays: String {
        URL(filePath: #filePath).deletingLastPathComponent().path + "/../../Shared/ReferenceData/Data/holidays.csv"
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func fiveThousandRandomCasesAgree(seed: UInt64) throws {
        var comparison = CalendarComparison(try OracleDays(csv: Self.holidays))
        try comparison.run(cases: 5000, seed: seed)
        #expect(comparison.compared == 5000)
        #expect(comparison.mismatches == [])
    }

    @Test func everyDayOf2025To2027IsWhatTheFileSays() throws {
        let oracle = try OracleDays(csv: Self.holidays)
        let days = try oracle.special.map { date, day in
            try CalendarDay(date: date, name: day.name, kind: day.kind, status: day.status, source: "")
        }
        let calendar = WorkCalendar(days: days)
        var working: [String: Int] = [:]
        for (index, day) in oracle.days.enumerated() {
            let date = try #require(LocalDate(day.text))
            #expect(date.weekday.rawValue == day.weekday && date.dayNumber == Int(OracleDays.firstDay) + index)
            #expect(try calendar.isWorkingDay(date) == oracle.isWorking(index), "\(day.text)")
            if oracle.isWorking(index) { working[String(day.text.prefix(4)), default: 0] += 1 }
        }
        // Counted by hand from the announcements.
        #expect(working["2026"] == 261 - 14 + 2)
        #expect(throws: CalendarError.unknownYear(2028)) {
            try calendar.isWorkingDay(try #require(LocalDate("2028-01-01")))
        }
    }
}
