import FoundationEssentials
import Testing
import WorkCalendar

@Suite(.timeLimit(.minutes(1)))
struct LocalDateTests {
    @Test func countsEveryDayOfFourCenturiesWithoutGap() throws {
        var day = try #require(LocalDate(year: 1900, month: 1, day: 1))
        #expect(day.weekday == .monday)
        var weekday = 1
        for year in 1900..<2300 {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (index, length) in lengths.enumerated() {
                for number in 1...length {
                    guard day.year == year, day.month == index + 1, day.day == number, day.weekday.rawValue == weekday
                    else {
                        Issue.record("\(year)-\(index + 1)-\(number) is read as \(day)")
                        return
                    }
                    day = day.adding(days: 1)
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test func knowsTheWeekdaysOfTheStories() throws {
        #expect(try date("2026-11-20").weekday == .friday)
        #expect(try date("2026-11-24").weekday == .tuesday)
        #expect(try date("2026-01-10").weekday == .saturday)
        #expect(try date("1969-12-31").weekday == .wednesday)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-31", "", "24/11/2026", "2026-11-2４",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test func isTextInJSON() throws {
        let day = try date("2024-02-29")
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == "[\"2024-02-29\"]")
        #expect(try JSONDecoder().decode([LocalDate].self, from: json) == [day])
        #expect(day.vietnamese == "29/02/2024")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([LocalDate].self, from: Data("[\"2025-02-29\"]".utf8))
        }
    }

    @Test func readsInstantsWithTheirOffset() throws {
        let noon = Date(timeIntervalSince1970: 1_763_614_800)
        #expect(CalendarText.instant("2025-11-20T12:00+07:00") == noon)
        #expect(CalendarText.instant("2025-11-20T05:00:00Z") == noon)
        #expect(CalendarText.instant("2025-11-20T05:00:00.000Z") == noon)
        #expect(CalendarText.instant("2025-11-19T23:30:00-05:30") == noon)
        #expect(CalendarText.instant("2025-11-20T05:00:00.25Z") == noon.addingTimeInterval(0.25))
        #expect(CalendarText.utc(noon.addingTimeInterval(0.25)) == "2025-11-20T05:00:00.250Z")
        for text in [
            "2025-11-20", "2025-11-20T12:00", "2025-11-20T24:00Z", "2025-11-20T12:60Z", "2025-11-20T12:00:Z", "x",
        ] {
            #expect(CalendarText.instant(text) == nil, "\(text)")
        }
    }
}
