import FoundationEssentials
import Testing
import WorkCalendar

@Suite(.timeLimit(.minutes(1)))
struct WorkCalendarTests {
    @Test func worksOnSwappedSaturdaysAndRestsOnTheDaysTheyMakeUpFor() throws {
        let calendar = try announcedCalendar()
        #expect(try calendar.isWorkingDay(date("2026-01-10")))
        #expect(try !calendar.isWorkingDay(date("2026-01-02")))
        #expect(try calendar.isWorkingDay(date("2026-08-22")))
        #expect(try !calendar.isWorkingDay(date("2026-08-31")))
        #expect(try !calendar.isWorkingDay(date("2026-01-17")))
    }

    @Test func restsOnTheDayOfVietnameseCultureAndIgnoresTheProposedSwap() throws {
        let calendar = try announcedCalendar()
        #expect(try calendar.isWorkingDay(date("2026-11-23")))
        #expect(try !calendar.isWorkingDay(date("2026-11-24")))
        #expect(try calendar.isWorkingDay(date("2026-11-25")))
        #expect(try calendar.nextWorkingDay(after: date("2026-11-23")) == date("2026-11-25"))
    }

    @Test func passesOverTet() throws {
        let calendar = try announcedCalendar()
        #expect(try calendar.nextWorkingDay(after: date("2026-02-13")) == date("2026-02-23"))
        #expect(try calendar.nextWorkingDay(after: date("2027-02-03")) == date("2027-02-11"))
    }

    @Test func refusesToGuessAYearItDoesNotKnow() throws {
        let calendar = try announcedCalendar()
        #expect(throws: CalendarError.unknownYear(2028)) { try calendar.isWorkingDay(date("2028-01-03")) }
        #expect(throws: CalendarError.unknownYear(2028)) {
            try calendar.addWorkingDays(5, after: date("2027-12-30"))
        }
        #expect(throws: CalendarError.unknownYear(2028)) {
            try calendar.addWorking(minutes: 16 * 60, from: at("2027-12-31T10:00"))
        }
        #expect(throws: CalendarError.unknownYear(2024)) { try calendar.workingIntervals(of: date("2024-12-31")) }
    }

    @Test func aYearOfWhichOnlyProposalsAreKnownIsUnknown() throws {
        let proposed = CalendarDay(date: try date("2028-01-03"), name: "", kind: .holiday, status: .proposedOnly)
        #expect(throws: CalendarError.unknownYear(2028)) {
            try WorkCalendar(days: [proposed]).isWorkingDay(date("2028-01-04"))
        }
    }

    @Test func measuresTheEndOfTheLastKnownYearWithoutLookingBeyond() throws {
        let calendar = try announcedCalendar()
        let worked = try calendar.workingTime(from: at("2027-12-31T16:00"), to: at("2027-12-31T23:00"))
        #expect(worked == 3_600_000)
    }

    @Test func closesForLunchAndAtClosingTime() throws {
        let calendar = try announcedCalendar()
        #expect(try calendar.isOpen(at: at("2026-11-20T07:00")))
        #expect(try !calendar.isOpen(at: at("2026-11-20T11:30")))
        #expect(try !calendar.isOpen(at: at("2026-11-20T12:00")))
        #expect(try calendar.isOpen(at: at("2026-11-20T13:30")))
        #expect(try !calendar.isOpen(at: at("2026-11-20T17:00")))
        let intervals = try calendar.workingIntervals(of: date("2026-11-20"))
        #expect(
            try intervals == [
                at("2026-11-20T07:00")..<at("2026-11-20T11:30"), at("2026-11-20T13:30")..<at("2026-11-20T17:00"),
            ])
    }

    @Test(arguments: [
        // from, minutes, until
        ("2026-11-20T11:00", 60, "2026-11-20T14:00"),
        ("2026-11-20T11:00", 30, "2026-11-20T11:30"),
        ("2026-11-20T12:10", 1, "2026-11-20T13:31"),
        ("2026-11-20T16:30", 60, "2026-11-23T07:30"),
        ("2026-11-20T17:30", 60, "2026-11-23T08:00"),
        ("2026-11-23T16:59", 60, "2026-11-25T07:59"),
        ("2026-01-09T16:30", 60, "2026-01-10T07:30"),
        ("2026-02-13T17:00", 1, "2026-02-23T07:01"),
        ("2026-11-22T03:00", 0, "2026-11-22T03:00"),
        ("2026-11-20T07:00", 480, "2026-11-20T17:00"),
    ])
    func addsOfficeTime(from: String, minutes: Int, until: String) throws {
        #expect(try announcedCalendar().addWorking(minutes: minutes, from: at(from)) == at(until))
    }

    @Test func joinsOverlappingHoursAndCutsWhatIsOutsideTheDay() throws {
        let calendar = WorkCalendar(
            days: try announcedDays(), officeHours: [600..<700, -60..<60, 650..<720, 1400..<1500])
        #expect(calendar.officeHours == [0..<60, 600..<720, 1400..<1440])
    }

    @Test func ofTwoRowsForOneDayTheLaterHolds() throws {
        var days = try announcedDays()
        days.append(CalendarDay(date: try date("2026-11-24"), name: "", kind: .makeUpWorkingDay, status: .official))
        #expect(try WorkCalendar(days: days).isWorkingDay(date("2026-11-24")))
    }

    @Test func namesWhatIsWrongWithADay() {
        #expect(throws: CalendarError.malformedDay("kind \"feast\" of 2026-01-01")) {
            try CalendarDay(date: "2026-01-01", name: "", kind: "feast", status: "official", source: "")
        }
        #expect(throws: CalendarError.self) {
            try CalendarDay(date: "2026-02-30", name: "", kind: "holiday", status: "official", source: "")
        }
        #expect(throws: CalendarError.self) {
            try CalendarDay(date: "2026-01-01", name: "", kind: "holiday", status: "rumour", source: "")
        }
    }

    @Test func listsOnlyExpectedDaysThatChangeSomething() throws {
        let calendar = try announcedCalendar()
        let days = try calendar.expectedDays(in: date("2027-01-01")...date("2027-06-01")).map(\.date.description)
        // 6 and 7 February 2027 are a weekend anyway; 1 January is official.
        #expect(days == ["2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-05-03"])
    }

    @Test func followsItsOffsetFromUTC() throws {
        let calendar = WorkCalendar(days: try announcedDays(), utcOffset: 9 * 3600)
        #expect(try calendar.instant(date("2026-11-20"), minute: 7 * 60) == at("2026-11-20T05:00"))
        #expect(try calendar.date(of: at("2026-11-20T23:00")) == date("2026-11-21"))
    }
}
