import Events
import Foundation
import Models
import NotificationService
import ServiceKit
import Storage
import Synchronization
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct ZaloTests {
    @Test(arguments: Engine.available)
    func manyProcessesAtOnceUseEachRefreshTokenOnce(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            let settings = try ZaloSettings(try providers.settings())
            providers.zalo.slowTokens(.milliseconds(50))
            let stores = (1...6).map { _ in ZaloTokens(settings: settings, database: bench.database) }
            let tokens = try await withThrowingTaskGroup(of: ZaloTokens.Access.self) { group in
                for store in stores { for _ in 1...3 { group.addTask { try await store.access() } } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(tokens.map { "\($0)" }).count == 1)
            #expect(providers.zalo.rotations == 1 && providers.zalo.reuses == 0)
            // All meet its end at once.
            bench.clock.advance(by: .seconds(90_001))
            try await withThrowingTaskGroup(of: ZaloTokens.Access.self) { group in
                for store in stores { group.addTask { try await store.access() } }
                for try await token in group { #expect(token == .token("access-2")) }
            }
            #expect(providers.zalo.rotations == 2 && providers.zalo.reuses == 0)
        }
    }

    @Test(arguments: Engine.available)
    func whatWasSeenIsDeliveredAndOpensNoWindow(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: LadderStories.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            try await bench.state(Facts.received())
            try await bench.state(Facts.reassigned(Facts.teamHead))
            try await bench.sendAll()
            let sent = try #require(try await bench.messages().first { $0.person == "to-truong" })
            let id = try #require(
                try await bench.attempts(of: "to-truong", template: "assigned").first { $0.result == .sent }?.providerID
            )
            var seen = PBContactInteracted()
            seen.channel = .zalo
            seen.user = "z-to-truong"
            seen.kind = "user_seen_message"
            bench.clock.advance(by: .seconds(47 * 3600))
            seen.at = PBTimestamp(bench.clock.now)
            seen.messageIds = ["of-somebody-else", id]
            try await bench.state(.contactInteracted(seen), about: "contact:z-to-truong")
            let states = try await bench.messages().map { "\($0.id == sent.id) \($0.state.rawValue)" }
            #expect(states.contains("true DELIVERED") && !states.contains("false DELIVERED"))
            #expect(try await bench.factsStated() == 1)
            bench.clock.advance(by: .seconds(2 * 3600))
            try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            #expect(
                providers.zalo.refusals.isEmpty
                    && providers.zalo.deliveries.filter { $0.to == "z-to-truong" }.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func anInvalidAccessTokenIsRenewedOnceAndTheMessageSent(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            providers.zalo.revokeAccess()
            try await bench.state(Facts.received("q-2"), about: "q-2")
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.count == 2 && providers.zalo.rotations == 2 && providers.sms.calls == 0)
        }
    }

    @Test(arguments: Engine.available)
    func aTokenThatAKilledProcessMayHaveSpentIsNotUsedAgainAndSomebodyIsTold(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            #expect(providers.zalo.deliveries.count == 1)
            bench.clock.advance(by: .seconds(90_001))
            // Another process marked the token as used, called, and was killed before it could write the answer down.
            _ = try await bench.database.write { tx in
                try tx.execute(
                    "UPDATE zalo_token SET used_by = $1, leased_until = $2", "killed", tx.now.addingTimeInterval(20))
            }
            bench.clock.advance(by: .seconds(21))
            let rotations = providers.zalo.rotations
            try await bench.state(Facts.received("q-2"), about: "q-2")
            try await bench.sendAll()
            #expect(providers.zalo.rotations == rotations && providers.zalo.reuses == 0)
            #expect(providers.sms.deliveries.map(\.phone) == ["84900000001"], "the next channel takes it")
            let alarms = try await bench.messages().filter { $0.rule == "channel.alarm" }
            try await bench.sendAll()
            let after = try await bench.messages().filter { $0.rule == "channel.alarm" }
            #expect(alarms.map(\.person) == ["quan-tri"] && after.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func administratorsHearSevenDaysBeforeTheThreeMonthsEnd(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            try await bench.state(Facts.received())
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(82 * 86_400))
            try await bench.sendAll()
            #expect(try await bench.messages().filter { $0.rule == "channel.alarm" }.isEmpty)
            bench.clock.advance(by: .seconds(86_400 + 1))
            try await bench.sendAll()
            try await bench.sendAll()
            #expect(try await bench.messages().filter { $0.rule == "channel.alarm" }.map(\.person) == ["quan-tri"])
        }
    }

    @Test(arguments: Engine.available)
    func somebodyUnknownIsAskedOnceADayHoweverOftenTheyWrite(engine: Engine) async throws {
        try await Bench.withProviders(engine) { bench, providers in
            for _ in 1...20 {
                bench.clock.advance(by: .seconds(60))
                var unidentified = PBContactUnidentified()
                unidentified.channel = .zalo
                unidentified.user = "z-robot"
                unidentified.at = PBTimestamp(bench.clock.now)
                providers.zalo.interact("z-robot", at: bench.clock.now)
                try await bench.state(.contactUnidentified(unidentified), about: "contact:z-robot")
                try await bench.sendAll()
            }
            #expect(providers.zalo.deliveries.map(\.to) == ["z-robot"])
        }
    }

    @Test func refusesAFileOfTemplatesThatNoMessageUsesOrThatAskForWhatTheirMessagesLack() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "zalo-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let text = """
            {"receved": {"id": "1", "parameters": {}}, "bundle": {"id": "2", "parameters": {}}, \
            "received": {"id": "3", "parameters": {"x": {"from": "percent", "kind": "number", "max": 3}, \
            "y": {"from": "sender", "kind": "string", "max": 30}, "z": {"from": "code", "kind": "string", "max": 30}}}}
            """
        try text.write(to: file, atomically: true, encoding: .utf8)
        let refused = #expect(throws: RPCError.self) {
            _ = try ZaloSettings(
                Settings([
                    "ZALO_APP_ID": "1", "ZALO_APP_SECRET": "s", "ZALO_REFRESH_TOKEN": "r",
                    "ZALO_TEMPLATES_FILE": file.path,
                ]))
        }
        #expect(
            refused?.violations.map(\.message) == [
                "received asks for percent", "received asks for sender", "no message uses the template receved",
            ])
    }

    @Test func manyFailuresAtOnceOpenTheCircuitForItsFirstPauseOnly() {
        let breaker = CircuitBreaker(threshold: 5, first: .seconds(5))
        let start = ContinuousClock.now
        for _ in 1...40 { #expect(breaker.enter(at: start)) }
        for _ in 1...40 { breaker.leave(isAlive: false, at: start) }
        #expect(!breaker.enter(at: start + .seconds(4)))
        #expect(breaker.enter(at: start + .seconds(5)), "one is let through")
        #expect(!breaker.enter(at: start + .seconds(5)), "and only one")
        breaker.leave(isAlive: false, at: start + .seconds(5))
        #expect(!breaker.enter(at: start + .seconds(14)) && breaker.enter(at: start + .seconds(15)))
        breaker.leave(isAlive: true, at: start + .seconds(15))
        #expect(breaker.enter(at: start + .seconds(15)) && breaker.enter(at: start + .seconds(15)))
    }

    @Test func aProviderThatDoesNotAnswerIsLeftAloneForAWhile() async throws {
        try await Bench.withProviders(.sqlite) { bench, providers in
            providers.sms.meet(.status(500), .status(500), .status(500), .status(500), .status(500))
            for number in 1...9 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
            let only = try SMSChannel(try providers.settings())
            for number in 1...9 {
                _ = await only.send(
                    OutgoingMessage(
                        id: "m-\(number)", petitionCode: "", rule: "", audience: .sender,
                        address: Address(phone: "0900000001"), subject: "", body: "", createdAt: bench.clock.now))
            }
            #expect(providers.sms.calls == 5)
        }
    }

    @Test func aSecondGatewayTakesOverWhileTheFirstCannotBeReached() async throws {
        try await SMSSimulator.run { second in
            let first = SMSGateway(
                url: "http://127.0.0.1:1/", apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 100)
            let other = SMSGateway(
                url: second.url, apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 0)
            let channel = SMSChannel(gateways: [first, other])
            for number in 1...10 {
                let result = await channel.send(Self.message("m-\(number)"))
                #expect(result == .sent(providerID: "sms-\(number)", confirmed: false))
            }
            #expect(second.deliveries.count == 10)
        }
    }

    @Test func twoGatewaysShareByWeightAndAMessageStaysWithItsOwn() async throws {
        try await SMSSimulator.run { first in
            try await SMSSimulator.run { second in
                let channel = SMSChannel(gateways: [
                    SMSGateway(url: first.url, apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 80),
                    SMSGateway(url: second.url, apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 20),
                ])
                for number in 1...200 { _ = await channel.send(Self.message("m-\(number)")) }
                #expect((130...190).contains(first.deliveries.count))
                #expect(first.deliveries.count + second.deliveries.count == 200)
                for number in 1...200 { _ = await channel.send(Self.message("m-\(number)")) }
                #expect(first.repeats + second.repeats == 200)
            }
        }
    }

    private static func message(_ id: String) -> OutgoingMessage {
        var message = OutgoingMessage(
            id: id, petitionCode: "", rule: "", audience: .sender, address: Address(phone: "0900000001"), subject: "",
            body: "", createdAt: Date())
        message.shortText = "Xin chào"
        return message
    }
}
