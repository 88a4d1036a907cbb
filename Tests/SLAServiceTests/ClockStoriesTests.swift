import Events
import FoundationEssentials
import Models
import SLAService
import Storage
import TestKit
import Testing

/// Facts in, facts out, on both engines.
@Suite("Clock stories", .timeLimit(.minutes(2)))
struct ClockStoriesTests {
    @Test(arguments: Engine.available)
    func tellsTheFourStagesOnceEachAndThenEachDayOverdue(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            #expect(try await sla.hear(try Heard.received()) == .applied)
            #expect(try await sla.watch(at: at("20T19:59:50")) == 0)
            #expect(try await sla.watch(at: at("20T20:00:01")) == 1)
            #expect(try await sla.watch() == 0)
            try await sla.watch(at: at("21T02:00:01"))
            try await sla.watch(at: at("21T05:36:01"))
            #expect(try await sla.last(.rapid24h)?.breachedAt == nil)
            try await sla.watch(at: at("21T08:00:01"))
            #expect(try await sla.last(.rapid24h)?.breachedAt == at("21T08:00:00.001"))
            try await sla.watch(at: at("22T08:00:01"))
            #expect(
                try await sla.stages() == [
                    "RAPID_24H 50", "RAPID_24H 75", "RAPID_24H 90", "RAPID_24H 100", "RAPID_24H 200",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func tellsTheWholeClockInOrder(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.supplementRequested(at: at("20T09:00")))
            try await sla.hear(Heard.supplementProvided(at: at("20T11:00")))
            try await sla.hear(Heard.answered(at: at("20T12:00"), .interim))
            try await sla.hear(Heard.answered(at: at("20T12:00")))
            let told = try await sla.told()
            #expect(told.map(\.type) == ["clock.started", "clock.paused", "clock.resumed", "clock.stopped"])
            guard case .clockStarted(let started) = told[0], case .clockResumed(let resumed) = told[2],
                case .clockStopped(let stopped) = told[3]
            else { return #expect(Bool(false), "other facts than expected") }
            #expect(started.clock.stages.map(\.percent) == [50, 75, 90, 100])
            #expect(started.clock.petitionCode == "KN-2026-000123-7" && started.clock.live)
            #expect(resumed.clock.dueAt.instant == at("21T10:00") && resumed.clock.pauses.count == 1)
            #expect(stopped.inTime && !stopped.retractsBreach && stopped.clock.outcome == "ANSWERED")
            #expect(try await sla.watch(at: at("23T08:00")) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func firedStagesStayFiredOverAPauseAndTheRestMoves(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch(at: at("20T20:00:01"))
            try await sla.hear(Heard.supplementRequested(at: at("20T21:00")))
            #expect(try await sla.watch(at: at("22T21:00:00")) == 0)
            try await sla.hear(Heard.supplementProvided(at: at("22T21:00")))
            #expect(try await sla.last(.rapid24h)?.dueAt == at("23T08:00"))
            #expect(try await sla.watch(at: at("23T01:59:50")) == 0)
            #expect(try await sla.watch(at: at("23T08:00:01")) == 3)
            #expect(try await sla.stages() == ["RAPID_24H 50", "RAPID_24H 75", "RAPID_24H 90", "RAPID_24H 100"])
        }
    }

    @Test(arguments: Engine.available)
    func anAnswerDatedInTimeRetractsTheBreachAndIsTheLastWord(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch(at: at("21T08:00:01"))
            try await sla.hear(Heard.answered(at: at("21T08:00")))
            guard case .clockStopped(let stopped) = try await sla.told().last else {
                return #expect(Bool(false), "the clock did not stop")
            }
            #expect(stopped.inTime && stopped.retractsBreach && !stopped.clock.hasBreachedAt)
            #expect(try await sla.watch(at: at("25T08:00")) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aLateAnswerThatTheMonitorHadNotNoticedIsABreachWithoutAMessage(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            sla.clock.set(to: at("21T09:00"))
            try await sla.hear(Heard.answered(at: at("21T08:30")))
            let told = try await sla.told()
            #expect(told.map(\.type) == ["clock.started", "clock.breached", "clock.stopped"])
            #expect(try await sla.watch() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aFactBeforeTheReceiptWaitsAndOneAfterTheEndDoesNothing(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            guard case .deferred = try await sla.hear(Heard.routed(at: at("20T08:01"))) else {
                return #expect(Bool(false), "routed before received must wait")
            }
            try await sla.hear(try Heard.received())
            try await sla.hear(try Heard.received())
            #expect(try await sla.clocks().count == 1)
            try await sla.hear(Heard.answered(at: at("20T08:02")))
            #expect(try await sla.hear(Heard.routed(at: at("20T08:01"))) == .applied)
            #expect(try await sla.clocks().count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func aPolicyThatIsNotHereYetMakesTheFactWait(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            guard case .petitionReceived(var received) = try Heard.received() else { return }
            received.petition.policyVersion = 7
            guard case .deferred = try await sla.hear(.petitionReceived(received)) else {
                return #expect(Bool(false), "an unknown policy version must wait")
            }
            received.petition.clearDueAt()
            await #expect(throws: RPCError.self) { try await sla.hear(.petitionReceived(received)) }
        }
    }

    @Test(arguments: Engine.available)
    func acceptanceExpiresOnceInDutyHoursAndStartsAnewWithTheNextOffer(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T16:50")) { sla in
            try await sla.hear(try Heard.received(at: at("20T16:49")))
            try await sla.hear(Heard.routed(at: at("20T16:50")))
            #expect(try await sla.watch(at: at("20T18:00")) == 0)
            try await sla.watch(at: at("23T07:50:01"))
            #expect(try await sla.stages().filter { $0.hasPrefix("ACCEPTANCE") } == ["ACCEPTANCE 100"])
            try await sla.hear(Heard.returned(at: at("23T07:51"), toSecretary: false))
            try await sla.hear(Heard.reassigned(at: at("23T07:51")))
            let second = try #require(try await sla.last(.acceptance))
            #expect(second.round == 2 && second.dueAt == at("23T08:51"))
            try await sla.hear(Heard.accepted(at: at("23T08:00")))
            try await sla.watch(at: at("23T09:30"))
            #expect(try await sla.stages().filter { $0.hasPrefix("ACCEPTANCE") } == ["ACCEPTANCE 100"])
        }
    }

    @Test(arguments: Engine.available)
    func followsUpEverySevenDaysUntilTheAuthorityReplies(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("02T08:00")) { sla in
            try await sla.hear(try Heard.received(at: at("02T08:00")))
            try await sla.hear(Heard.escalated(at: at("02T09:00"), expectedAt: at("12T17:00")))
            try await sla.watch(at: at("09T09:00:01"))
            try await sla.watch(at: at("12T17:00:01"))
            #expect(try await sla.last(.authority)?.breachedAt == at("12T17:00:00.001"))
            try await sla.watch(at: at("16T09:00:01"))
            #expect(try await sla.stages() == ["AUTHORITY 1", "AUTHORITY 2"])
            try await sla.hear(Heard.replied(at: at("17T08:00")))
            #expect(try await sla.last(.rapid24h)?.round == 2)
            sla.clock.set(to: at("17T10:00"))
            try await sla.hear(Heard.answered(at: at("17T10:00")))
            #expect(try await sla.watch(at: at("30T09:00")) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func reopensWithAFreshRound(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.answered(at: at("20T10:00")))
            try await sla.hear(try Heard.reopened(at: at("23T08:00")))
            let clock = try #require(try await sla.last(.rapid24h))
            #expect(clock.round == 2 && clock.isOpen && clock.dueAt == at("24T08:00"))
            try await sla.watch(at: at("23T20:00:01"))
            #expect(try await sla.stages() == ["RAPID_24H 50"])
        }
    }

    @Test(arguments: Engine.available)
    func mergedPetitionsCountWhenTheTargetIsAnsweredWhicheverArrivesFirst(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for id in ["target", "early", "late"] { try await sla.hear(try Heard.received(id), about: id) }
            try await sla.hear(Heard.merged(into: "target", at: at("20T09:00")), about: "early")
            try await sla.hear(Heard.answered(at: at("20T12:00")), about: "target")
            try await sla.hear(Heard.merged(into: "target", at: at("20T09:30")), about: "late")
            for id in ["early", "late"] {
                let clock = try #require(try await sla.last(.rapid24h, of: id))
                #expect(clock.outcome == "FOLLOWS:target")
                #expect(clock.countedAt == at("20T12:00") && clock.breachedAt == nil)
            }
        }
    }

    @Test(arguments: Engine.available)
    func publicationHasAClockOfItsOwn(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received(track: .formalFeedback))
            try await sla.hear(Heard.answered(at: at("23T10:00")))
            #expect(try await sla.last(.formalFeedback)?.step == .publish)
            try await sla.hear(Heard.published(at: at("25T10:00")))
            #expect(try await sla.clocks().allSatisfy { !$0.isOpen })
        }
    }

    @Test(arguments: Engine.available)
    func aMergeAndTheTargetsAnswerDeliveredAtOnceAreCounted(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for number in 1...20 {
                let (target, merged, below) = ("a\(number)", "b\(number)", "c\(number)")
                for id in [target, merged, below] { try await sla.hear(try Heard.received(id), about: id) }
                async let answer = sla.hear(Heard.answered(at: at("20T09:00")), about: target)
                async let merge = sla.hear(Heard.merged(into: target, at: at("20T08:30")), about: merged)
                async let second = sla.hear(Heard.merged(into: merged, at: at("20T08:10")), about: below)
                _ = try await (answer, merge, second)
                for id in [merged, below] {
                    #expect(try await sla.last(.rapid24h, of: id)?.countedAt == at("20T09:00"), "\(id)")
                }
            }
        }
    }
}
