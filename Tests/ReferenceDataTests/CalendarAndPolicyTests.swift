import FoundationEssentials
import ReferenceData
import Testing
import WorkCalendar

/// The data files as the services use them: days off become a calendar, documents become policies.
@Suite(.timeLimit(.minutes(1)))
struct CalendarAndPolicyTests {
    private func load() throws -> ReferenceData {
        try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
    }

    private func calendar() throws -> WorkCalendar {
        WorkCalendar(
            days: try load().holidays.map {
                try CalendarDay(
                    date: $0.date, name: $0.name, kind: $0.kind, status: $0.status, source: $0.source,
                    swappedWith: $0.swappedWith)
            })
    }

    private func at(_ text: String) throws -> Date {
        try #require(CalendarText.instant(text + "+07:00"))
    }

    @Test func everyDayIsUnderstoodAndEverySwapHasTwoSides() throws {
        let calendar = try calendar()
        #expect(calendar.days.count == 60)
        for day in calendar.days {
            guard let other = day.swappedWith else { continue }
            #expect(calendar.specialDay(other)?.swappedWith == day.date, "\(day.date)")
            #expect(calendar.specialDay(other)?.isWorkingDay == !day.isWorkingDay, "\(day.date)")
        }
    }

    @Test func weekdaysInTheFileAreTheWeekdaysOfTheirDates() throws {
        let names = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
        let path = try ReferenceData.locate(explicit: nil) + "/holidays.csv"
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            let date = try #require(LocalDate(fields[0]))
            #expect(names[date.weekday.rawValue - 1] == fields[1], "\(date)")
        }
    }

    @Test(arguments: [
        // The last working day before a break and the first after it, as the offices had or will have them.
        ("2025-01-24", "2025-02-03"), ("2025-04-29", "2025-05-05"), ("2025-08-29", "2025-09-03"),
        ("2025-12-31", "2026-01-05"), ("2026-01-09", "2026-01-10"), ("2026-02-13", "2026-02-23"),
        ("2026-04-24", "2026-04-28"), ("2026-04-29", "2026-05-04"), ("2026-08-21", "2026-08-22"),
        ("2026-08-28", "2026-09-03"), ("2026-11-23", "2026-11-25"), ("2027-02-03", "2027-02-11"),
        ("2027-04-29", "2027-05-04"), ("2027-09-01", "2027-09-06"),
    ])
    func breaksEndWhereTheyWereAnnounced(last: String, next: String) throws {
        let calendar = try calendar()
        let day = try #require(LocalDate(last))
        #expect(try calendar.isWorkingDay(day))
        #expect(try calendar.nextWorkingDay(after: day) == LocalDate(next))
    }

    @Test func theYearHasItsNumberOfWorkingDays() throws {
        let calendar = try calendar()
        var day = try #require(LocalDate("2026-01-01"))
        var working = 0
        while day.year == 2026 {
            if try calendar.isWorkingDay(day) { working += 1 }
            day = day.adding(days: 1)
        }
        // 261 weekdays; off are 1/1, 2/1, five of Tết, 27/4, 30/4, 1/5, 31/8, 1/9, 2/9, 24/11; worked 10/1 and 22/8.
        #expect(working == 261 - 14 + 2)
    }

    @Test func everyTrackThatRunsHasItsPolicy() throws {
        let book = PolicyBook(try DeadlinePolicy.decodeList(from: load().policyDocuments))
        let now = try at("2026-11-20T08:00")
        func term(_ track: String, _ step: String = "MAIN") -> Term? {
            book.current(track: track, step: step, at: now)?.term
        }
        #expect(term("RAPID_24H") == .clockHours(24))
        #expect(term("ACCEPTANCE") == .workingMinutes(60))
        #expect(term("AUTHORITY") == .fixedInstant)
        #expect(term("FORMAL_FEEDBACK", "RESOLVE") == .workingDays(15))
        #expect(term("FORMAL_FEEDBACK", "PUBLISH") == .workingDays(2))
        #expect(term("FORMAL_FEEDBACK", "FORWARD") == .workingDays(5))
        #expect(term("FORMAL_FEEDBACK", "REFUSE") == .workingDays(2))
        #expect(term("FORMAL_FEEDBACK", "SUPPLEMENT") == .workingDays(5))
        #expect(book.all.count == 9)
        let rapid = try #require(book.version(id: "rapid-24h", version: 1))
        #expect(rapid.stages == [50, 75, 90, 100])
        #expect(rapid.supplementPauses)
        #expect(rapid.interimStops == .beyondAuthority)
        #expect(rapid.overdueEveryHours == 24)
        #expect(book.version(id: "authority", version: 1)?.followUpEveryDays == 7)
        #expect(book.version(id: "acceptance", version: 1)?.stages == [100])
    }
}
