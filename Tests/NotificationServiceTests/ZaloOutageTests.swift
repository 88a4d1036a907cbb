import Events
import Foundation
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// What becomes of tokens, the window and the messages while Zalo or its token service fails.
@Suite(.timeLimit(.minutes(5))) struct ZaloOutageTests {
    private static func slots(of user: String, _ bench: Bench) async throws -> Int? {
        try await bench.database.read { tx in
            try tx.first("SELECT sent FROM zalo_contact WHERE user_id = $1", user)?.int("sent")
        }
    }

    private static func message(_ number: Int, to user: String) -> OutgoingMessage {
        OutgoingMessage(
            id: "m-\(number)", petitionCode: "", rule: "", audience: .officer, address: Address(zaloUserID: user),
            subject: "Giao xử lý", body: "KN-1", createdAt: Facts.receivedAt)
    }

    enum Outage: CaseIterable { case errors, quota, unavailable, noToken }

    @Test(arguments: Engine.available, Outage.allCases)
    func triesInAnOutageTakeNothingOfTheWindow(engine: Engine, outage: Outage) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let settings = try ZaloSettings(try providers.settings())
            let channel = ZaloChannel(settings: settings, database: bench.database)
            try await bench.interact("z-1", providers.zalo)
            switch outage {
            case .errors: providers.zalo.meet(all: Array(repeating: .error(-100), count: 8))
            case .quota: providers.zalo.meet(all: Array(repeating: .error(-115), count: 8))
            // After five the circuit is open.
            case .unavailable: providers.zalo.meet(all: Array(repeating: .status(503), count: 8))
            case .noToken: providers.zalo.meetTokens(all: Array(repeating: .status(503), count: 8))
            }
            for number in 1...8 {
                let result = await channel.send(Self.message(number, to: "z-1"))
                if case .sent = result { Issue.record("sent in an outage") }
            }
            #expect(try await Self.slots(of: "z-1", bench) == 0)
            providers.zalo.meet(all: [])
            providers.zalo.meetTokens(all: [])
            let later = ZaloChannel(settings: settings, database: bench.database)
            for number in 1...8 {
                let result = await later.send(Self.message(number, to: "z-1"))
                #expect(result == .sent(providerID: "cs-\(number)", confirmed: false))
            }
            let ninth = await later.send(Self.message(9, to: "z-1"))
            #expect(ninth == .permanent("outside Zalo's window, and no template or number"))
        }
    }

    @Test(arguments: Engine.available)
    func whatMayHaveArrivedKeepsItsPlaceInTheWindow(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let channel = ZaloChannel(
                settings: try ZaloSettings(try providers.settings()), database: bench.database)
            try await bench.interact("z-1", providers.zalo)
            providers.zalo.meet(.deliverAndDrop)
            _ = await channel.send(Self.message(1, to: "z-1"))
            #expect(try await Self.slots(of: "z-1", bench) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func sixteenTriesOverHoursReachTheWindow(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "zalo"], people: LadderStories.officers) {
            bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            try await bench.interact("z-to-truong", providers.zalo)
            let event = try await bench.state(Facts.reassigned(Facts.teamHead))
            providers.zalo.meet(all: Array(repeating: .error(-100), count: RetrySchedule.maximumAttempts - 1))
            for _ in 1...RetrySchedule.maximumAttempts {
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(3601))
            }
            #expect(try await bench.messages(of: event).map(\.state) == [.sent])
            #expect(providers.zalo.deliveries.map(\.to) == ["84900000001", "z-to-truong"])
            #expect(try await Self.slots(of: "z-to-truong", bench) == 1)
        }
    }

    @Test(arguments: Engine.available, [(-216, "invalid"), (-124, "invalid"), (-201, "access_token is invalid")])
    func anErrorOfTheTokenRenewsItOnceAndSendsAgain(engine: Engine, error: (Int, String)) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            providers.zalo.meet(.error(error.0, error.1))
            try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.count == 1 && providers.zalo.rotations == 2 && providers.sms.calls == 0)
        }
    }

    @Test(arguments: Engine.available, [-201, -118, -114, -109])
    func anErrorOfTheMessageGoesToTheNextChannelAtOnce(engine: Engine, error: Int) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            providers.zalo.meet(.error(error, "parameter"))
            try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(providers.sms.deliveries.count == 1 && providers.zalo.rotations == 1)
            let attempts = try await bench.attempts(of: "sender", template: "received")
            #expect(attempts.map(\.result) == [.permanent, .sent] && attempts.map(\.error) == ["Zalo \(error)", ""])
        }
    }

    // MARK: The token service

    @Test(arguments: Engine.available, [429, 503, 404])
    func aTokenServiceThatTurnsACallAwayLeavesTheTokenToEverybody(engine: Engine, status: Int) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            providers.zalo.meetTokens(.status(status))
            try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(providers.sms.deliveries.map(\.phone) == ["84900000001"], "the next channel takes it")
            #expect(try await bench.messages().filter { $0.rule == "channel.alarm" }.isEmpty)
            // Also to a process that starts only now.
            let next = ZaloTokens(settings: try ZaloSettings(try providers.settings()), database: bench.database)
            #expect(try await next.access() == .token("access-1"))
            #expect(providers.zalo.rotations == 1 && providers.zalo.reuses == 0 && providers.zalo.tokenCalls == 2)
        }
    }

    @Test(arguments: Engine.available)
    func aCallThatGotLostIsMadeOnceMoreByItsProcessAndByNoOther(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let settings = try ZaloSettings(try providers.settings())
            let first = ZaloTokens(settings: settings, database: bench.database)
            let other = ZaloTokens(settings: settings, database: bench.database)
            providers.zalo.meetTokens(.drop)
            for tokens in [first, other] { #expect(try await Self.isUnavailable(tokens)) }
            #expect(providers.zalo.tokenCalls == 1)
            #expect(try await first.access() == .token("access-1"))
            #expect(try await other.access() == .token("access-1"))
            #expect(providers.zalo.tokenCalls == 2 && providers.zalo.reuses == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aTokenThatTurnsOutToBeSpentIsShownNoThirdTime(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let settings = try ZaloSettings(try providers.settings())
            let first = ZaloTokens(settings: settings, database: bench.database)
            let other = ZaloTokens(settings: settings, database: bench.database)
            providers.zalo.meetTokens(.deliverAndDrop)
            for tokens in [first, other, first, other, first, other] {
                #expect(try await Self.isUnavailable(tokens))
            }
            #expect(providers.zalo.tokenCalls == 2 && providers.zalo.reuses == 1)
            try await bench.sendAll()
            #expect(try await bench.messages().filter { $0.rule == "channel.alarm" }.map(\.person) == ["quan-tri"])
        }
    }

    @Test(arguments: Engine.available)
    func aGoodTokenServesWhileItsRenewalFails(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            // Five minutes before its end, within the time of renewal.
            bench.clock.advance(by: .seconds(90_000 - 300))
            providers.zalo.meetTokens(.status(503), .drop, .error(-14_014))
            for (number, calls) in [(2, 2), (3, 3), (4, 4), (5, 4)] {
                try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)")
                try await bench.sendAll()
                #expect(providers.zalo.deliveries.count == number && providers.zalo.tokenCalls == calls)
                // The next one asks again, but for the last: a refused token is not shown any more.
                bench.clock.advance(by: .seconds(21))
            }
            #expect(providers.zalo.rotations == 1 && providers.sms.calls == 0)
        }
    }

    private static func isUnavailable(_ tokens: ZaloTokens) async throws -> Bool {
        if case .unavailable = try await tokens.access() { true } else { false }
    }
}
