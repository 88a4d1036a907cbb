import Events
import Logging
import Models
import NotificationService
import TestKit
import Testing

/// `message.delivered` says that the receiver has it: once a message, and not because a relay took it.
@Suite(.timeLimit(.minutes(2))) struct DeliveredTests {
    private static func delivered(_ bench: Bench) async throws -> [String] {
        try await bench.stated("message.delivered").map(\.data.messageDelivered.messageID)
    }

    @Test(arguments: Engine.available)
    func aReceiptStatesItOnceHoweverOftenItComes(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"]) { bench, providers in
            let event = try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
            #expect(try await Self.delivered(bench).isEmpty, "the gateway has it, nobody else")
            let callback = try #require(providers.sms.deliveries.first?.callback)
            for _ in 1...3 { #expect(try await bench.receipt("\(callback)&SendSuccess=1") == 200) }
            let ids = try await bench.messages(of: event).map(\.id)
            #expect(try await Self.delivered(bench) == ids)
            let fact = try #require(try await bench.stated("message.delivered").first?.data.messageDelivered)
            #expect(fact.channel == "sms")
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
            #expect(try await Self.delivered(bench).isEmpty)
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
            let ids = try await bench.messages(of: breach).map(\.id)
            #expect(ids.count == 1)
            #expect(try await Self.delivered(bench) == ids)
            bench.clock.advance(by: .seconds(601))
            try await bench.sendAll()
            #expect(channels.map(\.attempts.count) == [2, 1], "nobody acknowledged it, so it went by both")
            #expect(try await Self.delivered(bench) == ids)
        }
    }
}
