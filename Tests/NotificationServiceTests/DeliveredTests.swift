import Events
import Logging
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// `message.delivered` says that the receiver has it: once a message, and not because a relay took it.
@Suite(.timeLimit(.minutes(5))) struct DeliveredTests {
    @Test(arguments: Engine.available)
    func aReceiptStatesItOnceHoweverOftenItComes(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"]) { bench, providers in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
            #expect(try await bench.factsStated() == 0, "the gateway has it, nobody else")
            let callback = try #require(providers.sms.deliveries.first?.callback)
            for _ in 1...3 { #expect(try await bench.receipt("\(callback)&SendSuccess=1") == 200) }
            #expect(try await bench.messages(of: event).map(\.state) == [.delivered])
            #expect(try await bench.factsStated() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func whatCameBackIsNotStatedUntilAnotherChannelHasDeliveredIt(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms,zalo"]) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            let callback = try #require(providers.sms.deliveries.first?.callback)
            #expect(try await bench.receipt("\(callback)&SendFailed=1") == 200)
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.count == 1)
            #expect(try await bench.factsStated() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aSecondChannelThatDeliversItTooIsNoNews(engine: Engine) async throws {
        let channels = [ScriptedChannel("first"), ScriptedChannel("second")]
        let ladder = ChannelLadder(channels, log: LogChannel(logger: Logger(label: "test")))
        try await Bench.run(engine, ladder: ladder) { bench in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            for channel in channels { channel.answer(.sent(providerID: "1", confirmed: true)) }
            let breach = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            #expect(try await bench.messages(of: breach).map(\.state) == [.delivered])
            #expect(try await bench.factsStated() == 1)
            bench.clock.advance(by: .seconds(601))
            try await bench.sendAll()
            #expect(channels.map(\.attempts.count) == [2, 1], "nobody acknowledged it, so it went by both")
            #expect(try await bench.factsStated() == 1)
        }
    }
}

extension Bench {
    /// How many facts this service stated about a petition; nobody subscribes to `message.delivered`, so none waits in the
    /// outbox.
    func factsStated(about petition: String = petition) async throws -> Int {
        try await database.read { tx in
            try tx.first("SELECT value FROM event_sequence WHERE subject = $1", petition)?.int("value") ?? 0
        }
    }
}
