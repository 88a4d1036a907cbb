import FoundationEssentials
import Testing
import WorkCalendar

@Suite(.timeLimit(.minutes(1)))
struct DeadlineTests {
    @Test(arguments: [
        // Friday evening: twenty-four hours are twenty-four hours (Civil Code 2015, article 147.1).
        ("2026-11-20T17:30", "2026-11-21T17:30"),
        ("2026-02-16T09:00", "2026-02-17T09:00"),
        ("2026-11-23T23:59", "2026-11-24T23:59"),
        // A year the calendar does not know is no obstacle to clock hours.
        ("2031-12-31T12:00", "2032-01-01T12:00"),
    ])
    func clockHoursRunThroughNightsAndHolidays(from: String, due: String) throws {
        let deadline = try announcedCalendar().deadline(for: policy(.clockHours(24)), from: at(from))
        #expect(try deadline.dueAt == at(due))
        #expect(deadline.expectedDays.isEmpty)
    }

    @Test func theFourStagesOfTwentyFourHours() throws {
        let deadline = try announcedCalendar().deadline(for: policy(.clockHours(24)), from: at("2026-11-20T08:00"))
        #expect(
            try deadline.stages == [
                StageInstant(percent: 50, at: at("2026-11-20T20:00")),
                StageInstant(percent: 75, at: at("2026-11-21T02:00")),
                StageInstant(percent: 90, at: at("2026-11-21T05:36")),
                StageInstant(percent: 100, at: at("2026-11-21T08:00")),
            ])
    }

    @Test func pausesPushWhatComesAfterThem() throws {
        let pauses = [
            Pause(from: try at("2026-11-20T21:00"), to: try at("2026-11-20T23:00")),
            Pause(from: try at("2026-11-21T03:00"), to: try at("2026-11-21T04:30")),
        ]
        let deadline = try announcedCalendar().deadline(
            for: policy(.clockHours(24)), from: at("2026-11-20T08:00"), pauses: pauses.reversed())
        #expect(
            try deadline.stages.map(\.at) == [
                at("2026-11-20T20:00"), at("2026-11-21T05:30"), at("2026-11-21T09:06"), at("2026-11-21T11:30"),
            ])
    }

    @Test func overlappingEmptyAndLatePausesDoNotCountTwiceOrAtAll() throws {
        let start = try at("2026-11-20T08:00")
        let pauses = [
            Pause(from: try at("2026-11-20T09:00"), to: try at("2026-11-20T11:00")),
            Pause(from: try at("2026-11-20T10:00"), to: try at("2026-11-20T12:00")),
            Pause(from: try at("2026-11-20T13:00"), to: try at("2026-11-20T13:00")),
            Pause(from: try at("2026-11-20T15:00"), to: try at("2026-11-20T14:00")),
            // Before the start only its last hour counts; nothing after the due time does.
            Pause(from: try at("2026-11-20T07:00"), to: try at("2026-11-20T08:30")),
            Pause(from: try at("2026-11-21T11:30"), to: try at("2026-11-22T08:00")),
        ]
        let deadline = try announcedCalendar().deadline(for: policy(.clockHours(24)), from: start, pauses: pauses)
        #expect(try deadline.dueAt == at("2026-11-21T11:30"))
    }

    @Test(arguments: [
        ("2026-11-20T08:00", 2, "2026-11-26T00:00"),  // Fri → Mon 23, Wed 25 (24 is a holiday)
        ("2026-11-20T23:59", 1, "2026-11-24T00:00"),
        ("2026-11-22T10:00", 1, "2026-11-24T00:00"),  // from a Sunday
        ("2026-01-08T10:00", 2, "2026-01-11T00:00"),  // Fri 9, swapped Sat 10
        ("2026-08-21T10:00", 1, "2026-08-23T00:00"),  // swapped Sat 22
        ("2026-08-28T10:00", 1, "2026-09-04T00:00"),  // Sat 29 … Wed 2 September off
        ("2026-02-13T16:00", 5, "2026-02-28T00:00"),  // over Tết: Mon 23 … Fri 27
        ("2026-11-02T08:00", 15, "2026-11-24T00:00"),
    ])
    func workingDaysEndAtMidnightOfTheLast(from: String, days: Int, due: String) throws {
        let deadline = try announcedCalendar().deadline(for: policy(.workingDays(days)), from: at(from))
        #expect(try deadline.dueAt == at(due))
        #expect(deadline.stages.last?.at == deadline.dueAt)
    }

    @Test func warningsOfWorkingDaysFallIntoOfficeHours() throws {
        let calendar = try announcedCalendar()
        let deadline = try calendar.deadline(for: policy(.workingDays(15)), from: at("2026-11-02T09:10"))
        for stage in deadline.stages where stage.percent < 100 {
            #expect(try calendar.isOpen(at: stage.at), "\(stage.percent) %")
        }
        // 15 days of 8 h and 5 h 50 of the first: half of 125 h 50 is 62 h 55.
        #expect(try deadline.stage(50)?.at == calendar.addWorking(minutes: 62 * 60 + 55, from: at("2026-11-02T09:10")))
    }

    @Test(arguments: [
        // A pause within one day pushes nothing, one over two nights two working days, one over a weekend Friday only.
        ("2026-11-04T10:00", "2026-11-04T16:00", "2026-11-10T00:00"),
        ("2026-11-04T10:00", "2026-11-06T09:00", "2026-11-12T00:00"),
        ("2026-11-06T10:00", "2026-11-09T06:00", "2026-11-11T00:00"),
        // From midnight to midnight it is that day; from the due midnight on it is too late.
        ("2026-11-05T00:00", "2026-11-06T00:00", "2026-11-11T00:00"),
        ("2026-11-10T00:00", "2026-11-12T00:00", "2026-11-10T00:00"),
    ])
    func pausesPushWorkingDaysByTheNightsTheyCover(from: String, to: String, due: String) throws {
        let pause = Pause(from: try at(from), to: try at(to))
        let deadline = try announcedCalendar().deadline(
            for: policy(.workingDays(5)), from: at("2026-11-02T08:00"), pauses: [pause])
        #expect(try deadline.dueAt == at(due))
    }

    @Test(arguments: [
        ("2026-11-20T17:30", "2026-11-23T17:30"),
        ("2026-11-23T10:00", "2026-11-25T10:00"),
        ("2026-11-21T10:00", "2026-11-23T10:00"),
        ("2026-01-09T14:00", "2026-01-10T14:00"),
    ])
    func theSameTimeOnTheNextWorkingDay(from: String, due: String) throws {
        let deadline = try announcedCalendar().deadline(for: policy(.sameTimeNextWorkingDay), from: at(from))
        #expect(try deadline.dueAt == at(due))
        #expect(deadline.stages.map(\.at) == deadline.stages.map(\.at).sorted())
    }

    @Test func theSameTimeMovesOverAPauseToAWorkingDay() throws {
        let pause = Pause(from: try at("2026-11-19T12:00"), to: try at("2026-11-20T13:00"))
        let deadline = try announcedCalendar().deadline(
            for: policy(.sameTimeNextWorkingDay), from: at("2026-11-19T10:00"), pauses: [pause])
        // Friday 10:00 and 25 hours are Saturday 11:00, so Monday 11:00.
        #expect(try deadline.dueAt == at("2026-11-23T11:00"))
    }

    @Test func theSameTimeCountsOverlappingPausesOnce() throws {
        let pauses = [
            Pause(from: try at("2026-11-16T12:00"), to: try at("2026-11-16T14:00")),
            Pause(from: try at("2026-11-16T13:00"), to: try at("2026-11-16T15:00")),
        ]
        let deadline = try announcedCalendar().deadline(
            for: policy(.sameTimeNextWorkingDay), from: at("2026-11-16T10:00"), pauses: pauses)
        #expect(try deadline.dueAt == at("2026-11-17T13:00"))
    }

    @Test func whereNoOfficeHourPassesStagesShareTheWallClock() throws {
        let deadline = try announcedCalendar().deadline(
            for: policy(.sameTimeNextWorkingDay), from: at("2026-11-22T02:00"))
        #expect(try deadline.stages.map(\.at).first == at("2026-11-22T14:00"))
    }

    @Test func acceptanceRunsInOfficeHoursOnly() throws {
        let deadline = try announcedCalendar().deadline(
            for: policy(.workingMinutes(60), stages: [100]), from: at("2026-11-20T17:30"))
        #expect(try deadline.stages == [StageInstant(percent: 100, at: at("2026-11-23T08:00"))])
    }

    @Test func workingHoursLeaveOutTheLunchBreakAndPauses() throws {
        let pause = Pause(from: try at("2026-11-20T11:00"), to: try at("2026-11-20T14:00"))
        let deadline = try announcedCalendar().deadline(
            for: policy(.workingHours(8)), from: at("2026-11-20T10:00"), pauses: [pause])
        // Friday 10–11 and 14–17 are four hours; four more on Monday.
        #expect(try deadline.dueAt == at("2026-11-23T11:00"))
    }

    @Test func aFixedInstantIsTakenAsGivenAndRequired() throws {
        let calendar = try announcedCalendar()
        let authority = policy(.fixedInstant, stages: [50, 100])
        let deadline = try calendar.deadline(
            for: authority, from: at("2026-11-20T08:00"), fixed: at("2026-11-30T08:00"))
        #expect(try deadline.stages.map(\.at) == [at("2026-11-25T08:00"), at("2026-11-30T08:00")])
        #expect(throws: CalendarError.missingInstant(policy: "test")) {
            try calendar.deadline(for: authority, from: at("2026-11-20T08:00"))
        }
        let past = try calendar.deadline(for: authority, from: at("2026-11-20T08:00"), fixed: at("2026-11-19T08:00"))
        #expect(try past.dueAt == at("2026-11-19T08:00"))
    }

    @Test func refusesADeadlineThatReachesAnUnknownYear() throws {
        #expect(throws: CalendarError.unknownYear(2028)) {
            try announcedCalendar().deadline(for: policy(.workingDays(15)), from: at("2027-12-20T08:00"))
        }
    }

    @Test func saysWhichDaysAreNotOfficialYet() throws {
        let deadline = try announcedCalendar().deadline(for: policy(.workingDays(2)), from: at("2027-02-03T08:00"))
        #expect(try deadline.dueAt == at("2027-02-13T00:00"))
        #expect(deadline.expectedDays.map(\.date.day) == [4, 5, 8, 9, 10])
        #expect(deadline.expectedDays.allSatisfy { $0.status == .provisional })
    }

    struct Moved: Sendable, CustomStringConvertible {
        let term: Term
        let due: String
        let pause: (from: String, to: String)
        let expected: String

        init(_ term: Term, due: String, _ from: String, _ to: String, _ expected: String) {
            (self.term, self.due, self.expected) = (term, due, expected)
            pause = (from, to)
        }

        var description: String { "\(term) due \(due), paused \(pause)" }
    }

    /// Received on Monday 16/11/2026 at 10:00; 24/11 is a day off.
    @Test(arguments: [
        // As the policy gives it: five working days, one night in the pause.
        Moved(.workingDays(5), due: "2026-11-24T00:00", "2026-11-17T09:00", "2026-11-18T09:00", "2026-11-26T00:00"),
        // Extended to the end of Friday 4/12: one working day more is the end of Monday.
        Moved(.workingDays(5), due: "2026-12-05T00:00", "2026-11-17T09:00", "2026-11-18T09:00", "2026-12-08T00:00"),
        Moved(.workingDays(5), due: "2026-12-05T00:00", "2026-11-20T18:00", "2026-11-23T06:00", "2026-12-08T00:00"),
        Moved(.workingDays(5), due: "2026-12-05T00:00", "2026-11-17T09:00", "2026-11-17T16:00", "2026-12-05T00:00"),
        // Asked and answered on the day of receipt, which does not count.
        Moved(.workingDays(5), due: "2026-12-05T00:00", "2026-11-16T11:00", "2026-11-16T12:00", "2026-12-05T00:00"),
        Moved(.workingDays(5), due: "2026-12-05T00:00", "2026-11-16T11:00", "2026-11-18T12:00", "2026-12-08T00:00"),
        // Extended to an hour of the day: the office time that was left goes on.
        Moved(.workingDays(2), due: "2026-11-27T17:00", "2026-11-27T15:00", "2026-11-30T07:00", "2026-11-30T09:00"),
        Moved(.workingHours(8), due: "2026-11-18T09:00", "2026-11-17T16:00", "2026-11-25T07:00", "2026-11-25T10:00"),
        // Extended to a day off, the pause ends before it.
        Moved(.workingHours(8), due: "2026-11-21T12:00", "2026-11-20T18:00", "2026-11-20T19:00", "2026-11-21T12:00"),
        // Days of the calendar: the end of Saturday gives way to Monday.
        Moved(.days(3), due: "2026-11-28T00:00", "2026-11-17T09:00", "2026-11-18T09:00", "2026-12-01T00:00"),
        Moved(.clockHours(24), due: "2026-11-20T10:00", "2026-11-19T10:00", "2026-11-19T16:00", "2026-11-20T16:00"),
        // What begins at the due time or after it moves nothing.
        Moved(.clockHours(24), due: "2026-11-20T10:00", "2026-11-20T10:00", "2026-11-22T10:00", "2026-11-20T10:00"),
    ])
    func aPauseMovesTheDueTimeAlsoOfAnExtendedClock(_ row: Moved) throws {
        let moved = try announcedCalendar().due(
            at(row.due), under: policy(row.term), after: Pause(from: at(row.pause.from), to: at(row.pause.to)),
            from: at("2026-11-16T10:00"), earlier: [])
        #expect(moved == (try at(row.expected)), "\(CalendarText.local(moved))")
    }

    @Test func millisecondsStayWhole() throws {
        let calendar = try announcedCalendar()
        for millisecond in 0..<1000 {
            let start = Date(timeIntervalSince1970: Double(1_763_600_000_000 + millisecond) / 1000)
            let due = try calendar.deadline(for: policy(.clockHours(24)), from: start).dueAt
            #expect(due == Date(timeIntervalSince1970: Double(1_763_686_400_000 + millisecond) / 1000))
        }
    }

    @Test func explainsItsArithmetic() throws {
        let pause = Pause(from: try at("2026-11-20T11:00"), to: try at("2026-11-20T12:05"))
        let deadline = try announcedCalendar().deadline(
            for: policy(.workingDays(2)), from: at("2026-11-20T10:00"), pauses: [pause])
        #expect(
            deadline.steps.map(\.vi) == [
                "Bắt đầu lúc 10:00 20/11/2026; 2 ngày làm việc, không tính ngày đầu tiên",
                "20/11/2026 là ngày đầu tiên: không tính",
                "Tạm dừng đến 12:05 20/11/2026 (1 giờ 5 phút)",
                "21/11/2026: Thứ Bảy, nghỉ cuối tuần",
                "22/11/2026: Chủ nhật, nghỉ cuối tuần",
                "23/11/2026 (Thứ Hai): ngày thứ 1",
                "24/11/2026: nghỉ (Ngày Văn hóa Việt Nam)",
                "25/11/2026 (Thứ Tư): ngày thứ 2",
                "Hạn: 24:00 25/11/2026",
            ])
        let tet = try announcedCalendar().deadline(for: policy(.workingHours(1)), from: at("2027-02-03T16:30"))
        #expect(tet.steps.contains { $0.en == "05/02/2027: day off (Tết 2027), not official yet" })
        let rapid = try announcedCalendar().deadline(for: policy(.clockHours(24)), from: at("2026-11-23T10:00"))
        #expect(rapid.steps.map(\.en).last == "due at 10:00 24/11/2026")
        #expect(rapid.steps.count == 2)
    }
}
