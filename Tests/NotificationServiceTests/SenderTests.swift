import Events
import Logging
import Models
import NotificationService
import ServiceKit
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct SenderTests {
    @Test(arguments: Engine.available)
    func sendsWhatIsDueOnceAndWritesTheAttemptDown(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            try await bench.sendAll()
            let message = try #require(try await bench.messages(of: event).first)
            #expect(bench.channel.attempts.map(\.id) == [message.id])
            #expect(message.state == .sent && message.sentAt != nil && message.channel == "scripted")
            #expect(message.recipient == "u***@xa.invalid")
            let attempts = try await bench.database.read { tx in try MessageStore(tx).attempts(of: message.id) }
            #expect(attempts.map(\.result) == [.sent] && attempts.map(\.providerID) == ["s-\(message.id)"])
        }
    }

    @Test(arguments: Engine.available)
    func triesAgainLaterWhenAChannelFailsForNow(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(.retry("451"), .retry("451"))
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.queued])
            bench.clock.advance(by: .seconds(5))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(10))
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 3)
            #expect(Set(bench.channel.attempts.map(\.id)).count == 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test(arguments: Engine.available)
    func givesUpAfterHoursAndTellsTheAdministratorOnce(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(all: Array(repeating: .retry("451"), count: RetrySchedule.maximumAttempts))
            for _ in 1...RetrySchedule.maximumAttempts + 2 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(3600))
            }
            #expect(bench.channel.attempts.count == RetrySchedule.maximumAttempts)
            let dead = try #require(try await bench.messages(of: event).first)
            #expect(dead.state == .dead)
            let failed = try await bench.stated("message.failed")
            #expect(failed.map(\.data.messageFailed.messageID) == [dead.id])
            let alarm = try #require(failed.first)
            #expect(try await bench.deliver(alarm).outcome == .applied)
            #expect(try await bench.told(alarm) == ["quan-tri message-failed"])
        }
    }

    @Test(arguments: Engine.available)
    func aFailedMessageToAnAdministratorMakesNoOther(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            try await bench.state(Facts.auditFailed(), about: "audit")
            bench.channel.answer(.permanent("550"))
            try await bench.sendAll()
            let alarm = try #require(try await bench.stated("message.failed").first)
            #expect(try await bench.deliver(alarm).outcome == .applied)
            #expect(try await bench.told(alarm).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func aPermanentRefusalIsADeadLetterAtOnceUntilReplayed(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(.permanent("550"))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(86_400))
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.dead])

            var request = PBReplayDeadLettersRequest()
            request.channel = "smtp"
            #expect(try await bench.call(NotificationMethods.replayDeadLetters, request).replayed == 0)
            request.channel = "scripted"
            #expect(try await bench.call(NotificationMethods.replayDeadLetters, request).replayed == 1)
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test(arguments: Engine.available)
    func aBreachIsClaimedBeforeAStorm(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            for number in 1...40 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            let breach = try await bench.state(Facts.stage(100), about: "q-40")
            let due = try await bench.database.write { tx in try MessageQueue(tx).due(limit: 8).map(\.message) }
            #expect(due.first?.eventID == breach.id && due.first?.urgency == .critical)
            #expect(due.dropFirst().map(\.petitionID) == (1...7).map { "q-\($0)" }, "then the longest due first")
        }
    }

    @Test(arguments: Engine.available)
    func oneFailureDoesNotHoldUpTheOthers(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            for number in 1...40 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            bench.channel.answer(.permanent("550"), .retry("451"))
            try await bench.sendAll()
            let states = Dictionary(grouping: try await bench.messages(), by: \.state).mapValues(\.count)
            #expect(states == [.sent: 38, .dead: 1, .queued: 1])
            let figures = try await bench.database.read { tx in try MessageFigures.counts(in: tx) }
            #expect(figures == [.dead: 1, .queued: 1])
        }
    }

    @Test(arguments: Engine.available)
    func whatAKilledProcessHeldIsClaimedAgainWhenItsLeaseEnds(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            let message = try #require(try await bench.messages(of: event).first)
            try await bench.database.write { tx in try MessageQueue(tx).lease(message, token: "dead-process") }
            try await bench.sendAll()
            #expect(bench.channel.attempts.isEmpty)
            bench.clock.advance(by: .seconds(Lease.length + 1))
            try await bench.sendAll()
            #expect(bench.channel.attempts.count == 1)
            let late = try await bench.database.write { tx in
                try MessageQueue(tx).finish(message.id, token: "dead-process", .dead, reason: "too late")
            }
            #expect(!late)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test func aKilledProcessHoldsMessagesForLessThanHalfAMinute() {
        #expect(Lease.length < 30)
        // No attempt begun in time outlasts its lease, even when no renewal succeeds any more.
        let pace = Sender.Pace()
        #expect(
            pace.renewal.seconds < Lease.length * 2 / 5
                && Lease.length * 2 / 5 + Double(MessageQueue.longestSend) <= Lease.length)
    }

    @Test(arguments: Engine.available)
    func aSlowSendKeepsItsLeaseWhileOthersGoOn(engine: Engine) async throws {
        let slow = SlowChannel()
        let ladder = ChannelLadder([slow], log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            try await bench.state(Facts.received("q-0"), about: "q-0")
            let first = bench.sender(ladder, renewal: .milliseconds(20))
            let second = bench.sender(ladder, renewal: .milliseconds(20))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await first.runOnce() }
                try await slow.waitForOne()
                // Far beyond the lease in all, but never further than it between two renewals.
                for number in 1...8 {
                    bench.clock.advance(by: .seconds(Lease.length - 5))
                    try await bench.untilRenewed("q-0")
                    try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)")
                    // Either of the two may claim it: a slow send holds up nobody.
                    while !slow.sent.contains("q-\(number)") {
                        _ = try await second.runOnce()
                        await SlowChannel.pause()
                    }
                }
                #expect(slow.sent.filter { $0 == "q-0" }.count == 1)
                slow.release()
                try await group.waitForAll()
            }
            #expect(try await bench.messages().allSatisfy { $0.state == .sent })
            #expect(slow.sent.count == 9)
        }
    }

    @Test(arguments: Engine.available)
    func whatIsClaimedAndNotBegunIsGivenBackAtTheStop(engine: Engine) async throws {
        let slow = SlowChannel()
        let ladder = ChannelLadder([slow], log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            for number in 0...5 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            let sender = bench.sender(ladder, parallel: 1)
            let run = Task { try await sender.runOnce() }
            try await slow.waitForOne()
            run.cancel()
            slow.release()
            _ = try? await run.value
            #expect(slow.sent == ["q-0"])
            // Nothing is leased any more: another takes the rest at once, and no attempt was counted.
            try await bench.sendAll()
            #expect(slow.sent.sorted() == (0...5).map { "q-\($0)" })
            #expect(try await bench.messages().map(\.attempts) == [1, 1, 1, 1, 1, 1])
        }
    }

    @Test(arguments: Engine.available)
    func severalSendersShareTheQueueWithoutSendingTwice(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            for number in 1...30 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...3 { group.addTask { try await bench.sendAll() } }
                try await group.waitForAll()
            }
            try await bench.sendAll()
            let ids = bench.channel.attempts.map(\.id)
            #expect(ids.count == 30 && Set(ids).count == 30)
        }
    }

    @Test(arguments: Engine.available)
    func messagesOfTestPetitionsNeverLeaveTheHouse(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received(live: false))
            try await bench.sendAll()
            #expect(bench.channel.attempts.isEmpty)
            let message = try #require(try await bench.messages(of: event).first)
            #expect(message.channel == "log" && message.state == .delivered && !message.live)
        }
    }

    @Test func waitsLongerAfterEachFailureUpToAnHour() {
        let ceilings = (1...12).map { RetrySchedule.delay(after: $0, jitter: 1) }
        #expect(ceilings == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600])
        #expect(RetrySchedule.delay(after: 5, jitter: 0.5) == 40)
        #expect(RetrySchedule.delay(after: 5, jitter: 0) == 1)
    }
}
