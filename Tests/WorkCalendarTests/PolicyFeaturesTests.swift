import FoundationEssentials
import Testing
import WorkCalendar

/// Own hours, extra stages, quiet hours, and terms in days and months.
@Suite("Policy features", .timeLimit(.minutes(1)))
struct PolicyFeaturesTests {
    private func due(_ policy: DeadlinePolicy, _ from: String) throws -> Deadline {
        try announcedCalendar().deadline(for: policy, from: at(from))
    }

    @Test func aPolicyBringsItsOwnHours() throws {
        var duty = policy(.workingMinutes(60), stages: [100])
        duty.hours = [try #require(DayPeriod("07:30-12:00")), try #require(DayPeriod("13:00-18:30"))]
        #expect(try due(duty, "2026-11-20T17:45").dueAt == at("2026-11-23T07:45"))
        #expect(try due(duty, "2026-11-20T06:00").dueAt == at("2026-11-20T08:30"))
        duty.calendar = "always"
        #expect(try due(duty, "2026-11-21T23:30").dueAt == at("2026-11-22T00:30"))
        #expect(try due(duty, "2031-01-01T00:00").dueAt == at("2031-01-01T01:00"), "no year is unknown then")
        #expect(try DeadlinePolicy.decode(from: duty.json()) == duty)
    }

    @Test(arguments: [
        // Days of the calendar: the first is not counted, a last one off gives way to the next working day.
        (Term.days(3), "2026-11-17T09:00", "2026-11-21T00:00"), (.days(1), "2026-11-20T09:00", "2026-11-24T00:00"),
        (.days(4), "2026-11-20T09:00", "2026-11-26T00:00"),
        // Months: the same day, or the last of a shorter month.
        (.months(1), "2026-10-30T09:00", "2026-12-01T00:00"), (.months(1), "2026-08-31T09:00", "2026-10-01T00:00"),
        (.months(3), "2026-11-30T09:00", "2027-03-02T00:00"), (.months(12), "2025-11-18T09:00", "2026-11-19T00:00"),
    ])
    func daysAndMonthsEndAsTheCivilCodeSays(term: Term, from: String, due wanted: String) throws {
        #expect(try due(policy(term), from).dueAt == at(wanted))
    }

    @Test func extraStagesStandBeforeTheDueTime() throws {
        var rapid = policy(.clockHours(24))
        rapid.extraStages = [
            ExtraStage(percent: 95, place: .beforeDue(minutes: 60, officeTime: false)),
            ExtraStage(percent: 60, place: .beforeDue(minutes: 60, officeTime: true)),
            ExtraStage(percent: 96, place: .lastOfficeHour),
        ]
        #expect(try DeadlinePolicy.decode(from: rapid.json()) == rapid)
        let friday = try due(rapid, "2026-11-20T14:00")
        #expect(try friday.stage(95)?.at == at("2026-11-21T13:00"))
        #expect(try friday.stage(60)?.at == at("2026-11-20T16:00"))
        // Due on Saturday: Friday's last hour is the last in which somebody can answer.
        #expect(try friday.stage(96)?.at == at("2026-11-20T16:00"))
        #expect(try due(rapid, "2026-11-21T09:00").stage(96) == nil, "no office hour is left")
        #expect(try due(rapid, "2026-11-18T12:00").stage(96)?.at == at("2026-11-19T10:30"))
        #expect(friday.stages.map(\.percent) == [50, 60, 75, 90, 95, 96, 100])
    }

    @Test func quietHoursHoldBackWhatIsNotUrgent() throws {
        var rapid = policy(.clockHours(24))
        rapid.quietHours = try #require(DayPeriod("21:00-06:00"))
        // 50 % at 20:00, 75 % at 02:00, 90 % at 05:36: the second waits for the third and no longer.
        #expect(
            try due(rapid, "2026-11-18T08:00").stages.map(\.at) == [
                at("2026-11-18T20:00"), at("2026-11-19T05:36"), at("2026-11-19T05:36"), at("2026-11-19T08:00"),
            ])
        // 50 % at 22:00 waits for the morning.
        #expect(try due(rapid, "2026-11-18T10:00").stages.first?.at == at("2026-11-19T06:00"))
    }

    @Test(arguments: ["7:00-11:30", "07:00", "07:00-25:00", "07:60-08:00", "07:00-24:01", ""])
    func refusesTimesThatAreNone(text: String) {
        #expect(DayPeriod(text) == nil)
    }

    @Test func knowsHowLongItsCalendarReaches() throws {
        let calendar = try announcedCalendar()
        #expect(try calendar.lastKnownDay(from: date("2026-11-20")) == date("2027-12-31"))
        #expect(try calendar.lastKnownDay(from: date("2029-01-01")) == nil)
    }
}
