import FoundationEssentials
import Models
import SLAService
import TestKit
import Testing
import WorkCalendar

/// The rules of one clock, without a database.
@Suite("Rules of a clock", .timeLimit(.minutes(1)))
struct ClockRulesTests {
    @Test func armsTheFourStagesOfTwentyFourHoursAtExactInstants() throws {
        let (clock, _) = try Sample.clock()
        #expect(clock.dueAt == at("21T08:00"))
        #expect(clock.stages.map(\.percent) == [50, 75, 90, 100])
        #expect(
            clock.stages.map(\.firesAt)
                == [at("20T20:00"), at("21T02:00"), at("21T05:36"), at("21T08:00:00.001")])
        #expect(clock.stages.allSatisfy { $0.state == .armed && !$0.late && !$0.silent })
    }

    struct Arming: Sendable {
        let now: String
        /// Percent and state: `-` skipped, `+` armed, `!` armed and late.
        let rows: String
    }

    @Test(arguments: [
        Arming(now: "20T08:00", rows: "50+ 75+ 90+ 100+"),
        Arming(now: "20T19:59:59.999", rows: "50+ 75+ 90+ 100+"),
        Arming(now: "20T20:00", rows: "50! 75+ 90+ 100+"),
        Arming(now: "21T05:36", rows: "50- 75- 90! 100+"),
        Arming(now: "21T08:00", rows: "50- 75- 90! 100+"),
        Arming(now: "21T08:00:00.001", rows: "50- 75- 90- 100!"),
        Arming(now: "22T08:00:00.001", rows: "50- 75- 90- 100- 200!"),
        Arming(now: "24T07:00", rows: "50- 75- 90- 100- 200- 300!"),
    ])
    func skipsWhatIsPastAtArmingExceptTheLatest(_ row: Arming) throws {
        let (clock, _) = try Sample.clock(now: at(row.now))
        let seen = clock.stages.map { "\($0.percent)" + ($0.state == .skipped ? "-" : $0.late ? "!" : "+") }
        #expect(seen.joined(separator: " ") == row.rows)
    }

    @Test func pauseSuspendsWhatIsToComeAndResumeMovesItByThePause() throws {
        var (clock, timing) = try Sample.clock()
        _ = clock.fire(50, timing, now: at("20T20:00"))
        _ = clock.pause(at: at("20T22:00"))
        #expect(clock.state == .paused)
        #expect(clock.stages.map(\.state) == [.fired, .suspended, .suspended, .suspended])
        #expect(clock.atRiskAt == nil)
        _ = try clock.resume(at: at("21T01:00"), timing, now: at("21T01:00"))
        #expect(clock.state == .running)
        #expect(clock.dueAt == at("21T11:00"))
        #expect(clock.stages.map(\.state) == [.fired, .armed, .armed, .armed])
        #expect(clock.stages.map(\.instant) == [at("20T20:00"), at("21T05:00"), at("21T08:36"), at("21T11:00")])
        #expect(clock.pauses == [ClockPause(from: at("20T22:00"), to: at("21T01:00"))])
    }

    @Test func pausesAddUpAndASecondPauseWhilePausedIsNone() throws {
        var (clock, timing) = try Sample.clock()
        _ = clock.pause(at: at("20T09:00"))
        let pausedTwice = clock.pause(at: at("20T09:30"))
        #expect(!pausedTwice)
        _ = try clock.resume(at: at("20T10:00"), timing, now: at("20T10:00"))
        let resumedTwice = try clock.resume(at: at("20T10:30"), timing, now: at("20T10:30"))
        #expect(!resumedTwice)
        _ = clock.pause(at: at("20T11:00"))
        _ = try clock.resume(at: at("20T13:00"), timing, now: at("20T13:00"))
        #expect(clock.dueAt == at("21T11:00"))
    }

    struct End: Sendable {
        let at: String
        let inTime: Bool
    }

    @Test(arguments: [
        End(at: "21T07:59:59.999", inTime: true), End(at: "21T08:00", inTime: true),
        End(at: "21T08:00:00.001", inTime: false),
    ])
    func anAnswerAtTheDueTimeIsOnTimeAndAMillisecondLaterIsNot(_ row: End) throws {
        var (clock, timing) = try Sample.clock()
        let stop = try clock.stop(ClockOutcome.answered, at: at(row.at), timing)
        #expect(stop == .init(inTime: row.inTime, retractsBreach: false, breachesNow: !row.inTime))
        #expect((clock.breachedAt == nil) == row.inTime)
        #expect(clock.stages.allSatisfy { $0.state == .cancelled })
        #expect(clock.outcome == ClockOutcome.answered && clock.stoppedAt == at(row.at))
        let again = try clock.stop(ClockOutcome.withdrawn, at: at("22T08:00"), timing)
        #expect(again == nil)
    }

    @Test func firingTheLastStageBreachesAndArmsTheNextDay() throws {
        var (clock, timing) = try Sample.clock()
        for percent in [50, 75, 90] {
            let firing = clock.fire(percent, timing, now: at("21T07:00"))
            #expect(firing?.breachesNow == false)
        }
        let atDueTime = clock.fire(100, timing, now: at("21T08:00:01"))
        #expect(atDueTime?.breachesNow == true)
        #expect(clock.breachedAt == at("21T08:00:00.001"))
        let repeated = clock.fire(100, timing, now: at("21T08:00:02"))
        #expect(repeated == nil)
        #expect(clock.stages.last?.percent == 200)
        #expect(clock.stages.last?.firesAt == at("22T08:00:00.001"))
        let nextDay = clock.fire(200, timing, now: at("22T08:00:01"))
        #expect(nextDay?.breachesNow == false)
        #expect(clock.stages.last?.percent == 300 && clock.stages.last?.instant == at("23T08:00"))
    }

    @Test func anAnswerDatedInTimeTakesTheBreachBack() throws {
        var (clock, timing) = try Sample.clock()
        for percent in [50, 75, 90, 100] { _ = clock.fire(percent, timing, now: at("21T08:01")) }
        let stop = try clock.stop(ClockOutcome.answered, at: at("21T07:00"), timing)
        #expect(stop == .init(inTime: true, retractsBreach: true, breachesNow: false))
        #expect(clock.breachedAt == nil)
    }

    @Test func aPauseThatArrivesAfterTheBreachTakesItBackAndArmsItAgain() throws {
        var (clock, timing) = try Sample.clock()
        for percent in [50, 75, 90, 100] { _ = clock.fire(percent, timing, now: at("21T08:01")) }
        _ = clock.pause(at: at("21T06:00"))
        #expect(clock.breachedAt == nil)
        #expect(clock.stages.map(\.state) == [.fired, .fired, .fired, .suspended, .cancelled])
        _ = try clock.resume(at: at("21T10:00"), timing, now: at("21T10:00"))
        #expect(clock.dueAt == at("21T12:00"))
        #expect(clock.stages[3].state == .armed && clock.stages[3].instant == at("21T12:00"))
        let afterPause = clock.fire(100, timing, now: at("21T12:01"))
        #expect(afterPause?.breachesNow == true)
        #expect(clock.stages.last?.state == .armed && clock.stages.last?.instant == at("22T12:00"))
    }

    @Test func aPauseWhileOverdueMovesOnlyTheSeries() throws {
        var (clock, timing) = try Sample.clock()
        for percent in [50, 75, 90, 100] { _ = clock.fire(percent, timing, now: at("21T08:01")) }
        _ = clock.pause(at: at("21T10:00"))
        _ = try clock.resume(at: at("21T13:00"), timing, now: at("21T13:00"))
        #expect(clock.dueAt == at("21T08:00") && clock.breachedAt != nil)
        #expect(clock.stages.last?.instant == at("22T11:00"))
    }

    @Test func stoppingAPausedClockCountsThePause() throws {
        var (clock, timing) = try Sample.clock()
        _ = clock.pause(at: at("21T07:00"))
        let stop = try clock.stop(ClockOutcome.answered, at: at("23T07:00"), timing)
        #expect(stop?.inTime == true)
        #expect(clock.dueAt == at("23T08:00"))
        #expect(clock.pauses.last?.to == at("23T07:00"))
    }

    @Test func resumingLateSkipsWhatIsPastExceptTheLatest() throws {
        var (clock, timing) = try Sample.clock()
        _ = clock.pause(at: at("20T09:00"))
        _ = try clock.resume(at: at("20T10:00"), timing, now: at("21T04:00"))
        #expect(clock.stages.map(\.state) == [.skipped, .armed, .armed, .armed])
        #expect(clock.stages.map(\.late) == [false, true, false, false])
    }

    @Test func extendsOnceAndRecomputesTheStagesToCome() throws {
        var (clock, timing) = try Sample.clock()
        _ = clock.fire(50, timing, now: at("20T20:00"))
        try clock.extend(to: at("22T08:00"), reason: "Chờ văn bản của Bộ", timing, now: at("20T21:00"))
        #expect(clock.dueAt == at("22T08:00") && clock.extendedAt == at("20T21:00"))
        // A new round: half of the longer time lies before the present again or still, so it may fire again.
        #expect(clock.round == 2)
        #expect(clock.stages.map(\.instant) == [at("21T08:00"), at("21T20:00"), at("22T03:12"), at("22T08:00")])
        #expect(clock.stages.allSatisfy { $0.state == .armed && $0.round == 2 })
        #expect(clock.earlierStages.map(\.state) == [.fired, .cancelled, .cancelled, .cancelled])
        // A pause in the extension, where the policy knows no more time, moves it all the same.
        _ = clock.pause(at: at("21T10:00"))
        _ = try clock.resume(at: at("21T11:00"), timing, now: at("21T11:00"))
        #expect(clock.dueAt == at("22T09:00"))
        #expect(throws: RPCError.self) {
            try clock.extend(to: at("24T08:00"), reason: "Lần nữa", timing, now: at("21T12:00"))
        }
    }

    struct Refusal: Sendable {
        let to: String
        var days = 0
        let reason: String
        let now: String
        let code: RPCCode
    }

    @Test(arguments: [
        Refusal(to: "21T08:00", reason: "Lý do", now: "20T21:00", code: .invalidArgument),
        Refusal(to: "21T08:00", days: 91, reason: "Lý do", now: "20T21:00", code: .invalidArgument),
        Refusal(to: "22T08:00", reason: " ", now: "20T21:00", code: .invalidArgument),
        Refusal(to: "22T08:00", reason: "Lý do", now: "21T08:00:00.001", code: .failedPrecondition),
    ])
    func refusesAnExtensionThatIsNone(_ row: Refusal) throws {
        let (clock, timing) = try Sample.clock()
        let error = #expect(throws: RPCError.self) {
            var copy = clock
            try copy.extend(
                to: at(row.to).addingTimeInterval(Double(row.days) * 86_400), reason: row.reason, timing,
                now: at(row.now))
        }
        #expect(error?.code == row.code)
        #expect((error?.violations.first?.reason == "TOO_LATE") == (row.days > 90))
    }

    @Test func anExtensionIntoAYearWithoutCalendarIsRefused() throws {
        let start = TestClock.instant("2027-12-06T08:00+07:00")
        let watch = try Sample.watch(.formalFeedback, receivedAt: start)
        var clock = try #require(watch.mainClock)
        let timing = try Rules.load().timing(of: clock)
        let error = #expect(throws: RPCError.self) {
            try clock.extend(
                to: TestClock.instant("2028-01-20T08:00+07:00"), reason: "Lý do", timing, now: start)
        }
        #expect(error?.code == .failedPrecondition && error?.reason == "POLICY_CALENDAR_UNKNOWN")
    }
}
