import FoundationEssentials
import Models
import SLAService
import TestKit
import Testing

/// The "clocks" column of the table of states, without a database.
@Suite("Clocks of a petition", .timeLimit(.minutes(1)))
struct PetitionWatchTests {
    @Test func startsTheMainClockAtReceiptNotAtDelivery() throws {
        let watch = try Sample.watch(now: at("20T08:05"))
        let clock = try #require(watch.mainClock)
        #expect(clock.startedAt == at("20T08:00") && clock.dueAt == at("21T08:00"))
        #expect(clock.policyID == "rapid-24h" && clock.policyVersion == 1 && clock.round == 1)
        #expect(watch.facts == [.started(clock)])
    }

    @Test func aPetitionThatArrivesAnsweredArmsNothing() throws {
        let rules = try Rules.load()
        var watch = PetitionWatch(Sample.petition(), rules: rules, now: at("20T12:00"))
        try watch.receive(try Sample.promise(rules, from: at("20T08:00")), answeredAt: at("20T08:30"))
        #expect(watch.clocks.map(\.state) == [.stopped] && watch.clocks[0].stages.isEmpty)
        #expect(watch.clocks[0].outcome == ClockOutcome.answered && watch.clocks[0].breachedAt == nil)
        #expect(watch.petition.ending == .answered)
        try watch.offer(to: Sample.holder, at: at("20T12:01"), ending: ClockOutcome.replaced)
        #expect(watch.clocks.count == 1)
    }

    struct Acceptance: Sendable {
        let offered: String
        let due: String
    }

    @Test(arguments: [
        Acceptance(offered: "20T08:00", due: "20T09:00"),
        Acceptance(offered: "20T11:00", due: "20T14:00"),
        Acceptance(offered: "20T12:10", due: "20T14:30"),
        // Friday 16:50: ten minutes today, fifty on Monday; Saturday and Sunday do not count.
        Acceptance(offered: "20T16:50", due: "23T07:50"),
        Acceptance(offered: "21T09:00", due: "23T08:00"),
        // 24/11 is a holiday from 2026 on.
        Acceptance(offered: "23T16:30", due: "25T07:30"),
    ])
    func acceptanceRunsInDutyHoursOnly(_ row: Acceptance) throws {
        var watch = try Sample.watch()
        try watch.offer(to: Sample.holder, at: at(row.offered), ending: ClockOutcome.replaced)
        let clock = try #require(watch.open(.acceptance))
        #expect(clock.dueAt == at(row.due))
        #expect(clock.stages.map(\.percent) == [100])
        #expect(clock.unitCode == "QLNL" && watch.mainClock?.officerID == "cv1.qlnl")
    }

    @Test func acceptingStopsAcceptanceAndLeavesTheMainClock() throws {
        var watch = try Sample.watch()
        try watch.offer(to: Sample.holder, at: at("20T08:01"), ending: ClockOutcome.replaced)
        try watch.accept(by: Sample.holder, at: at("20T08:30"))
        #expect(watch.open(.acceptance) == nil)
        #expect(watch.last(.acceptance)?.outcome == ClockOutcome.accepted)
        #expect(watch.mainClock?.dueAt == at("21T08:00"))
    }

    @Test func aNewOfferReplacesTheOneBeforeInANewRound() throws {
        var watch = try Sample.watch()
        try watch.offer(to: Sample.holder, at: at("20T08:00"), ending: ClockOutcome.replaced)
        try watch.giveBack(at: at("20T08:20"))
        #expect(watch.open(.acceptance) == nil)
        #expect(watch.last(.acceptance)?.outcome == ClockOutcome.returned)
        try watch.offer(to: Sample.holder, at: at("20T08:21"), ending: ClockOutcome.replaced)
        try watch.offer(to: Sample.holder, at: at("20T09:00"), ending: ClockOutcome.replaced)
        let rounds = watch.clocks.filter { $0.track == .acceptance }
        #expect(rounds.map(\.round) == [1, 2, 3])
        #expect(rounds.map(\.outcome) == [ClockOutcome.returned, ClockOutcome.replaced, ""])
        #expect(rounds.last?.dueAt == at("20T10:00"))
        #expect(watch.mainClock?.round == 1)
    }

    @Test func aSupplementPausesMainAndAcceptance() throws {
        var watch = try Sample.watch()
        try watch.offer(to: Sample.holder, at: at("20T08:00"), ending: ClockOutcome.replaced)
        try watch.requestSupplement(at: at("20T08:30"))
        #expect(watch.clocks.map(\.state) == [.paused, .paused])
        try watch.provideSupplement(at: at("20T10:30"))
        #expect(watch.clocks.map(\.state) == [.running, .running])
        #expect(watch.clocks.map(\.dueAt) == [at("21T10:00"), at("20T11:00")])
    }

    @Test func anOfferDuringASupplementStandsStillUntilItIsProvided() throws {
        var watch = try Sample.watch()
        try watch.requestSupplement(at: at("20T08:30"))
        try watch.offer(to: Sample.holder, at: at("20T09:00"), ending: ClockOutcome.replaced)
        #expect(watch.open(.acceptance)?.state == .paused)
        try watch.provideSupplement(at: at("20T10:00"))
        #expect(watch.open(.acceptance)?.dueAt == at("20T11:00"))
    }

    enum Ending: Sendable, CaseIterable {
        case answered, rejected, withdrawn, transferred, merged
    }

    @Test(arguments: Ending.allCases)
    func everyEndingStopsAllAndNothingIsArmedAfterIt(_ ending: Ending) throws {
        var watch = try Sample.watch()
        try watch.offer(to: Sample.holder, at: at("20T08:00"), ending: ClockOutcome.replaced)
        let instant = at("20T08:30")
        let outcome: String
        switch ending {
        case .answered: (outcome, _) = (ClockOutcome.answered, try watch.answer(at: instant))
        case .rejected: (outcome, _) = (ClockOutcome.rejected, try watch.reject(at: instant))
        case .withdrawn: (outcome, _) = (ClockOutcome.withdrawn, try watch.withdraw(at: instant))
        case .transferred: (outcome, _) = (ClockOutcome.transferred, try watch.transfer(at: instant))
        case .merged: (outcome, _) = ("FOLLOWS:p0", try watch.merge(into: "p0", at: instant))
        }
        #expect(watch.clocks.map(\.state) == [.stopped, .stopped])
        #expect(watch.clocks.map(\.outcome) == [outcome, outcome])
        try watch.offer(to: Sample.holder, at: at("20T08:31"), ending: ClockOutcome.replaced)
        try watch.requestSupplement(at: at("20T08:32"))
        try watch.escalate(expectedAt: at("27T08:00"), at: at("20T08:33"))
        try watch.replyArrived(at: at("20T08:34"))
        #expect(watch.clocks.count == 2)
    }

    @Test func escalationHandsOverAndTheReplyStartsAFreshDay() throws {
        var watch = try Sample.watch()
        try watch.escalate(expectedAt: at("30T17:00"), at: at("20T15:00"))
        let main = try #require(watch.last(.rapid24h))
        #expect(main.outcome == ClockOutcome.handedOver && main.stoppedAt == at("20T15:00") && main.breachedAt == nil)
        let authority = try #require(watch.open(.authority))
        #expect(authority.dueAt == at("30T17:00"))
        #expect(authority.stages.map(\.percent) == [1, 100] && authority.stages.map(\.silent) == [false, true])
        #expect(authority.stages[0].instant == at("27T15:00"))
        try watch.offer(to: Sample.holder, at: at("20T16:00"), ending: ClockOutcome.replaced)
        #expect(watch.open(.acceptance) == nil)
        try watch.replyArrived(at: at("26T09:00"))
        #expect(watch.last(.authority)?.outcome == ClockOutcome.replied)
        let fresh = try #require(watch.mainClock)
        #expect(fresh.track == .rapid24h && fresh.round == 2 && fresh.dueAt == at("27T09:00"))
    }

    @Test func anAnswerBeforeACrossingEscalationCountsAsAnswered() throws {
        var watch = try Sample.watch()
        try watch.escalate(expectedAt: at("30T17:00"), at: at("20T15:00"))
        try watch.answer(at: at("20T14:59"))
        #expect(watch.last(.rapid24h)?.outcome == ClockOutcome.answered)
        #expect(watch.last(.rapid24h)?.stoppedAt == at("20T14:59"))
        #expect(watch.open(.authority) == nil)
    }

    @Test func reopeningStartsAFreshClockInANewRound() throws {
        var watch = try Sample.watch()
        try watch.answer(at: at("20T10:00"))
        watch.close(at: at("22T10:00"))
        let rules = try Rules.load()
        try watch.reopen(try Sample.promise(rules, from: at("23T09:00")), at: at("23T09:00"))
        #expect(watch.mainClock?.round == 2 && watch.mainClock?.dueAt == at("24T09:00"))
        // A fact of the past that crossed with the reopening arms nothing.
        try watch.offer(to: Sample.holder, at: at("20T09:59"), ending: ClockOutcome.replaced)
        #expect(watch.open(.acceptance) == nil)
    }

    @Test func aHandOverThatArrivesBeforeTheReopeningIsKept() throws {
        var watch = try Sample.watch()
        try watch.answer(at: at("20T10:00"))
        watch.handTo(.init(unitCode: "QLTM", officerID: "cv2.qltm"))
        let rules = try Rules.load()
        try watch.reopen(try Sample.promise(rules, from: at("23T09:00")), at: at("23T09:00"))
        #expect(watch.mainClock?.unitCode == "QLTM" && watch.mainClock?.officerID == "cv2.qltm")
        #expect(watch.open(.acceptance) == nil)
    }

    @Test func formalFeedbackResolvesInFifteenWorkingDaysAndPublishesInTwo() throws {
        var watch = try Sample.watch(.formalFeedback)
        let resolve = try #require(watch.mainClock)
        #expect(resolve.step == .resolve)
        // 15 working days after Friday 20/11, without 24/11: to the end of Monday 14 December.
        #expect(resolve.dueAt == TestClock.instant("2026-12-15T00:00+07:00"))
        try watch.answer(at: at("23T10:00"))
        let publish = try #require(watch.open(.formalFeedback))
        #expect(publish.step == .publish && publish.startedAt == at("23T10:00") && publish.dueAt == at("27T00:00"))
        try watch.publish(at: at("25T10:00"))
        #expect(watch.last(.formalFeedback)?.outcome == ClockOutcome.published)
    }

    @Test func correctingTheTrackReplacesTheClockFromTheSameStart() throws {
        var watch = try Sample.watch()
        let rules = try Rules.load()
        try watch.correctTrack(try Sample.promise(rules, .formalFeedback, from: at("20T08:00")), at: at("20T09:00"))
        #expect(watch.last(.rapid24h)?.outcome == ClockOutcome.replaced)
        #expect(watch.mainClock?.track == .formalFeedback && watch.mainClock?.startedAt == at("20T08:00"))
        #expect(watch.petition.track == .formalFeedback)
    }

    @Test func afterAReplyOrAReopeningACorrectedTrackCountsFromTheRunningClock() throws {
        let rules = try Rules.load()
        var replied = try Sample.watch()
        try replied.escalate(expectedAt: at("30T17:00"), at: at("20T15:00"))
        try replied.replyArrived(at: at("26T09:00"))
        try replied.correctTrack(
            try Sample.promise(rules, .formalFeedback, from: at("26T09:00")), at: at("26T10:00"))
        #expect(replied.mainClock?.track == .formalFeedback && replied.mainClock?.startedAt == at("26T09:00"))

        var reopened = try Sample.watch()
        try reopened.answer(at: at("20T10:00"))
        try reopened.reopen(try Sample.promise(rules, from: at("23T09:00")), at: at("23T09:00"))
        try reopened.correctTrack(
            try Sample.promise(rules, .formalFeedback, from: at("23T09:00")), at: at("23T10:00"))
        #expect(reopened.mainClock?.startedAt == at("23T09:00"))
    }

    struct Following: Sendable {
        let answered: String
        let late: Bool
    }

    @Test(arguments: [Following(answered: "21T08:00", late: false), Following(answered: "21T09:00", late: true)])
    func aMergedPetitionCountsAgainstItsOwnDueTime(_ row: Following) throws {
        var watch = try Sample.watch()
        try watch.merge(into: "p0", at: at("20T09:00"))
        watch.targetAnswered(at: at(row.answered))
        #expect(watch.clocks[0].countedAt == at(row.answered))
        #expect((watch.clocks[0].breachedAt != nil) == row.late)
    }
}
