import Events
import Logging
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// Recipients that say by their number or name what comes of them: they always get it, never will, or always fail for now.
@Suite(.timeLimit(.minutes(5))) struct SimulatorTests {
    enum Provider: CaseIterable { case zalo, sms, smtp }

    enum Fate: CaseIterable {
        case delivers, hardFails, softFails

        func phone(_ provider: Provider) -> String {
            switch self {
            case .delivers: "0900000001"
            case .hardFails: provider == .zalo ? "0900000114" : "0900000108"
            case .softFails: provider == .zalo ? "0900000100" : "0900000199"
            }
        }

        var email: String {
            switch self {
            case .delivers: "xa@xa.invalid"
            case .hardFails: "hard-fail@xa.invalid"
            case .softFails: "soft-fail@xa.invalid"
            }
        }
    }

    @Test(arguments: Engine.available, Provider.allCases)
    func eachRecipientFindsItsFate(engine: Engine, provider: Provider) async throws {
        switch provider {
        case .zalo, .sms:
            try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "\(provider)"]) { bench, providers in
                try await Self.meetFates(bench, provider)
                let arrived =
                    provider == .zalo ? providers.zalo.deliveries.map(\.to) : providers.sms.deliveries.map(\.phone)
                #expect(arrived == ["84900000001"])
            }
        case .smtp:
            try await SMTPSink.run { sink in
                let smtp = SMTPChannel(try SMTPSettings(url: sink.url, from: "a@sct.invalid", connectTimeout: 5))
                let ladder = ChannelLadder([smtp], log: LogChannel(logger: Logger(label: "test")))
                try await Bench.run(engine, ladder: ladder) { bench in
                    try await Self.meetFates(bench, provider)
                    #expect(try sink.mails().map(\.to) == [["xa@xa.invalid"]])
                }
            }
        }
    }

    private static func meetFates(_ bench: Bench, _ provider: Provider) async throws {
        var events: [PBEvent] = []
        for fate in Fate.allCases {
            events.append(
                try await bench.state(
                    Facts.received("\(fate)", email: fate.email, phone: fate.phone(provider)), about: "\(fate)"))
        }
        for _ in 1...RetrySchedule.maximumAttempts + 1 {
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(3601))
        }
        let messages = try await events.asyncMap { try #require(try await bench.messages(of: $0).first) }
        let attempts = try await messages.asyncMap { message in
            try await bench.database.read { tx in try MessageStore(tx).attempts(of: message.id).map(\.result) }
        }
        #expect(messages.map(\.state) == [.sent, .dead, .dead])
        #expect(attempts[0] == [.sent] && attempts[1] == [.permanent])
        #expect(attempts[2] == Array(repeating: .retry, count: RetrySchedule.maximumAttempts))
        #expect(messages[2].reason.hasPrefix("given up after 16 attempts"))
    }

    @Test(arguments: [429, 500, 503])
    func whoIsAskedToSlowDownComesLater(status: Int) async throws {
        try await Bench.withProviders(.sqlite) { bench, providers in
            providers.zalo.meet(.status(status), .status(status), .status(status))
            providers.sms.meet(.status(status))
            let event = try await bench.state(Facts.received())
            for _ in 1...6 {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(60))
            }
            #expect(providers.zalo.deliveries.isEmpty && providers.sms.deliveries.count == 1)
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
        }
    }
}
