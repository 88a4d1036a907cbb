import Events
import Models
import NotificationService
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct SupersedeTests {
    @Test(arguments: Engine.available)
    func sendsNoStageMessageAfterTheAnswer(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.sendAll()
            let stage = try await bench.state(Facts.stage(90))
            try await bench.state(Facts.answered())
            try await bench.sendAll()
            #expect(!bench.channel.attempts.contains { $0.rule == "clock.stage_reached" })
            let message = try #require(try await bench.messages(of: stage).first)
            #expect(message.state == .failed && message.reason == "superseded")
            await #expect(throws: RPCError.self) {
                var request = PBRetryMessageRequest()
                request.id = message.id
                _ = try await bench.call(NotificationMethods.retryMessage, request)
            }
        }
    }

    @Test(arguments: Engine.available)
    func aStageThatArrivesAfterTheAnswerIsRecordedAndNotSent(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(Facts.answered())
            let stage = try await bench.state(Facts.stage(100))
            let half = try await bench.state(Facts.stage(50))
            try await bench.sendAll()
            #expect(try await bench.messages(of: stage).map(\.state) == [.failed])
            #expect(try await bench.messages(of: half).map(\.state) == [.failed])
            #expect(!bench.channel.attempts.contains { $0.rule == "clock.stage_reached" })
        }
    }

    @Test(arguments: Engine.available)
    func aStageMessageBeingRetriedStaysBackAfterTheAnswerEvenWhenReopened(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.sendAll()
            let stage = try await bench.state(Facts.stage(100))
            bench.channel.answer(.retry("451"))
            try await bench.sendAll()
            try await bench.state(Facts.answered())
            try await bench.state(Facts.reopened())
            bench.clock.advance(by: .seconds(7200))
            try await bench.sendAll()
            #expect(bench.channel.attempts.filter { $0.rule == "clock.stage_reached" }.count == 1)
            #expect(try await bench.messages(of: stage).map(\.state) == [.failed])
        }
    }

    @Test(arguments: Engine.available)
    func correctsThoseWhoWereToldOfABreachThatWasNone(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(Facts.stage(75))
            try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            try await bench.state(Facts.answered())
            let stopped = try await bench.state(Facts.stopped(retractsBreach: true))
            #expect(try await bench.told(stopped) == ["to-truong breach-retracted"])
            try await bench.sendAll()
            // The sender's answer goes out at the same time.
            #expect(bench.channel.attempts.count { $0.subject.contains("Đính chính") } == 1)
        }
    }

    @Test(
        arguments: Engine.available,
        [
            Facts.routed(), Facts.reassigned(Facts.assignee("cv2.qlnl")), Facts.unroutable(), Facts.transferred(),
            Facts.returned(bounces: 1, to: Facts.secretary), Facts.returned(bounces: 2, to: Facts.teamHead),
            Facts.authorityReplied(), Facts.extended(),
        ])
    func aFactThatCrossedWithTheEndIsRememberedAndToldToNobody(engine: Engine, fact: Fact) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(.petitionWithdrawn(PBPetitionWithdrawn()))
            let crossed = try await bench.state(fact)
            #expect(try await bench.told(crossed).isEmpty)
            // Mirrored all the same: should it be reopened, whoever has it now is told, and the sender learns who.
            let petition = try await bench.database.read { tx in try PetitionMirror(tx).find(Bench.petition) }
            #expect(petition?.status == .withdrawn && petition?.senderToldUnit == false)
            if case .petitionRouted = fact { #expect(petition?.officerID == "cv1.qlnl") }
        }
    }

    /// Held over night or being tried again, it would ask for what nobody needs any more.
    @Test(
        arguments: Engine.available, [Facts.answered(), .petitionWithdrawn(PBPetitionWithdrawn()), Facts.transferred()])
    func whatAsksForSomethingIsNotSentAfterTheEnd(engine: Engine, end: Fact) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            var asking: [PBEvent] = []
            for fact in [Facts.routed(), Facts.returned(bounces: 1, to: Facts.secretary), Facts.supplementRequested()] {
                asking.append(try await bench.state(fact))
            }
            bench.channel.answer(all: Array(repeating: .retry("451"), count: 4))
            try await bench.sendAll()
            let before = bench.channel.attempts.count
            try await bench.state(end)
            bench.clock.advance(by: .seconds(7200))
            try await bench.sendAll()
            let rules = bench.channel.attempts.dropFirst(before).map(\.rule)
            #expect(rules.allSatisfy { ["petition.answered", "petition.transferred"].contains($0) }, "\(rules)")
            for event in asking {
                for message in try await bench.messages(of: event) {
                    #expect(message.state == .failed && message.reason == "superseded", "\(message.templateID)")
                }
            }
            #expect(try await bench.messages(of: asking[0]).count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func aDeadLetterThatIsReplayedAfterTheAnswerIsLookedAtOnceMore(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            let routed = try await bench.state(Facts.routed())
            bench.channel.answer(.permanent("550"), .permanent("550"))
            try await bench.sendAll()
            try await bench.state(Facts.answered())
            _ = try await bench.call(NotificationMethods.replayDeadLetters, PBReplayDeadLettersRequest())
            try await bench.sendAll()
            #expect(try await bench.messages(of: routed).map(\.reason) == ["superseded", "superseded"])
        }
    }

    @Test(arguments: Engine.available)
    func aCorrectionGoesToNobodyWhenNobodyWasTold(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let stage = try await bench.state(Facts.stage(100))
            try await bench.state(Facts.answered())
            let stopped = try await bench.state(Facts.stopped(retractsBreach: true))
            #expect(try await bench.messages(of: stage).map(\.state) == [.failed])
            #expect(try await bench.told(stopped).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func warnsAboutThePublicationAfterTheAnswer(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(Facts.answered())
            let clock = Facts.clock(.formalFeedback, id: "c-2", step: "PUBLISH")
            let stage = try await bench.state(Facts.stage(75, clock))
            try await bench.sendAll()
            #expect(try await bench.messages(of: stage).map(\.state) == [.sent])
        }
    }
}
