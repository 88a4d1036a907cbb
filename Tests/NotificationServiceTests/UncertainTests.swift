import Events
import Foundation
import Logging
import Models
import NotificationService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// What nobody knows: a message was handed over and no answer came, or the process died meanwhile.
@Suite(.timeLimit(.minutes(5))) struct UncertainTests {
    @Test(arguments: Engine.available)
    func anAttemptWithoutAnAnswerIsMadeOnceMoreAndCounted(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            bench.channel.answer(.unknown("no answer"))
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(6))
            try await bench.sendAll()
            let message = try #require(try await bench.messages(of: event).first)
            #expect(message.state == .sent && message.uncertain == 1 && bench.channel.attempts.count == 2)
            let attempts = try await bench.attempts(of: "sender", template: "received")
            #expect(attempts.map(\.result) == [.unknown, .sent])
        }
    }

    @Test(arguments: Engine.available)
    func afterTwoWithoutAnAnswerNobodyIsToldAThirdTimeAndTheAdministratorHearsOfIt(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let event = try await bench.state(Facts.received())
            // A refusal between them is no third: that one surely did not arrive.
            bench.channel.answer(.unknown("cut"), .retry("451"), .unknown("cut"))
            for _ in 1...20 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(3600))
            }
            #expect(bench.channel.attempts.count == 3)
            let dead = try #require(try await bench.messages(of: event).first)
            #expect(dead.state == .dead && dead.reason == "may have arrived: cut" && dead.uncertain == 2)
            #expect(try await bench.stated("message.failed").map(\.data.messageFailed.messageID) == [dead.id])
            // It is an operator's to say that it goes out all the same.
            let refused = await #expect(throws: RPCError.self) {
                _ = try await bench.call(NotificationMethods.retryMessage, .with { $0.id = dead.id })
            }
            #expect(refused?.reason == "MAY_HAVE_ARRIVED")
            let confirmed = PBRetryMessageRequest.with {
                $0.id = dead.id
                $0.mayRepeat = true
            }
            bench.channel.answer(.unknown("cut"))
            for asked in 4...5 {
                _ = try await bench.call(NotificationMethods.retryMessage, confirmed)
                // One try for each word of the operator, whatever comes of it.
                for _ in 1...3 {
                    try await bench.sendAll()
                    bench.clock.advance(by: .seconds(3600))
                }
                #expect(bench.channel.attempts.count == asked)
            }
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }

    @Test(arguments: Engine.available)
    func aReplayInBulkLeavesOutWhatMayHaveArrivedAndSaysSo(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let lost = try await bench.state(Facts.received())
            bench.channel.answer(.unknown("cut"), .unknown("cut"))
            for _ in 1...2 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(6))
            }
            let refused = try await bench.state(Facts.received("p-2", phone: "0900000002"), about: "p-2")
            bench.channel.answer(.unknown("cut"), .permanent("550"))
            for _ in 1...2 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(6))
            }
            #expect(try await bench.messages().map(\.state) == [.dead, .dead])
            for channel in ["", "scripted"] {
                let request = PBReplayDeadLettersRequest.with { $0.channel = channel }
                let replay = try await bench.call(NotificationMethods.replayDeadLetters, request, key: "k-\(channel)")
                #expect(replay.skipped == 1 && replay.replayed == (channel.isEmpty ? 1 : 0))
                let again = try await bench.call(NotificationMethods.replayDeadLetters, request, key: "k-\(channel)")
                #expect(again == replay)
            }
            // That one had been lost once already: a second loss is its last.
            bench.channel.answer(.unknown("cut"))
            try await bench.sendAll()
            let ends = (
                try await bench.messages(of: lost).first, try await bench.messages(of: refused).first
            )
            #expect(ends.0?.state == .dead && ends.0?.uncertain == 2)
            #expect(ends.1?.state == .dead && ends.1?.uncertain == 2 && ends.1?.mayHaveArrived == true)
            #expect(bench.channel.attempts.count == 5)
        }
    }

    @Test(arguments: Engine.available)
    func aProcessThatDiesMeanwhileIsAnAttemptOfUnknownOutcome(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let events = [
                try await bench.state(Facts.received()),
                try await bench.state(Facts.received("p-2", phone: "0900000002"), about: "p-2"),
            ]
            func die(_ event: PBEvent) async throws {
                let message = try #require(try await bench.messages(of: event).first)
                let channel = bench.channel.name
                try await bench.database.write { tx in
                    var message = message
                    message.channel = channel
                    try MessageQueue(tx).lease(message, token: "killed")
                }
            }
            try await die(events[0])
            try await die(events[1])
            bench.clock.advance(by: .seconds(Lease.length + 1))
            // One of them dies a second time.
            try await bench.database.write { tx in
                for due in try MessageQueue(tx).due(limit: 2) { #expect(due.isLost) }
            }
            bench.channel.answer(.retry("451"), .retry("451"))
            try await bench.sendAll()
            try await die(events[1])
            bench.clock.advance(by: .seconds(Lease.length + 10))
            try await bench.sendAll()
            let (once, twice) = (
                try await bench.messages(of: events[0]).first, try await bench.messages(of: events[1]).first
            )
            #expect(once?.state == .sent && once?.uncertain == 1)
            #expect(twice?.state == .dead && twice?.uncertain == 2)
            #expect(twice?.reason.hasPrefix(NotificationService.Message.mayHaveArrived) == true)
            let attempts = try await bench.database.read { tx in try MessageStore(tx).attempts(of: twice?.id ?? "") }
            #expect(attempts.map(\.result) == [.unknown, .retry, .unknown])
        }
    }

    @Test(arguments: Engine.available)
    func whoseReceiverKnowsARepetitionIsToldUntilThereIsAnAnswer(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"]) { bench, providers in
            providers.sms.meet(.acceptAndDrop, .drop, .drop)
            let event = try await bench.state(Facts.received())
            for _ in 1...5 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(60))
            }
            #expect(providers.sms.deliveries.count == 1 && providers.sms.repeats == 1)
            let message = try #require(try await bench.messages(of: event).first)
            #expect(message.state == .sent && message.uncertain == 0)
        }
    }

    @Test(arguments: Engine.available)
    func zaloIsAskedAtMostOnceMore(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "zalo"]) { bench, providers in
            providers.zalo.meet(.deliverAndDrop, .deliverAndDrop, .deliverAndDrop)
            let event = try await bench.state(Facts.received())
            for _ in 1...5 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(60))
            }
            #expect(providers.zalo.deliveries.count == 2)
            #expect(try await bench.messages(of: event).map(\.state) == [.dead])
        }
    }

    @Test(arguments: Engine.available)
    func aMailThatWasTakenWithoutAWordComesAtMostTwice(engine: Engine) async throws {
        try await SMTPSink.run { sink in
            let smtp = SMTPChannel(try SMTPSettings(url: sink.url, from: "a@sct.invalid", connectTimeout: 5))
            let ladder = ChannelLadder([smtp], log: LogChannel(logger: Logger(label: "test")))
            try await Bench.run(engine, ladder: ladder) { bench in
                try sink.answer("take-and-drop")
                let event = try await bench.state(Facts.received())
                for _ in 1...4 {
                    try await bench.sendAll()
                    bench.clock.advance(by: .seconds(60))
                }
                #expect(try sink.mails().count == 2)
                let message = try #require(try await bench.messages(of: event).first)
                #expect(message.state == .dead && message.uncertain == 2)
            }
        }
    }
}
