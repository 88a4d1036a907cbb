import Events
import Foundation
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// Two gateways, each of which knows only the request ids that it has seen itself.
@Suite(.timeLimit(.minutes(5))) struct SMSGatewayTests {
    private static func keys(_ second: SMSSimulator, _ channels: String = "sms") -> [String: String] {
        [
            "NOTIFY_CHANNELS": channels, "SMS_WEIGHT": "100", "SMS2_URL": second.url, "SMS2_API_KEY": "key",
            "SMS2_SECRET_KEY": "secret",
        ]
    }

    private static func name(_ gateway: SMSSimulator) -> String {
        String(gateway.url.dropFirst("http://".count).prefix { $0 != "/" })
    }

    private static func message(_ id: String) -> OutgoingMessage {
        var message = OutgoingMessage(
            id: id, petitionCode: "", rule: "", audience: .sender, address: Address(phone: "0900000001"), subject: "",
            body: "", createdAt: Facts.receivedAt)
        message.shortText = "Xin chào"
        return message
    }

    /// One message that the first gateway took without an answer; from then on that gateway fails, and others wait.
    private static func lose(
        _ bench: Bench, _ first: SMSSimulator, rounds: Int
    ) async throws -> NotificationService.Message {
        first.meet(.acceptAndDrop)
        let event = try await bench.state(Facts.received())
        try await bench.sendAll()
        first.behave { _, _ in .status(503) }
        for number in 1...6 { try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)") }
        for _ in 1...rounds {
            bench.clock.advance(by: .seconds(61))
            try await bench.sendAll()
        }
        return try #require(try await bench.messages(of: event).first)
    }

    @Test(arguments: Engine.available)
    func whatMayHaveArrivedByOneGatewayNeverGoesToTheOther(engine: Engine) async throws {
        try await SMSSimulator.run { second in
            try await Bench.withProviders(engine, Self.keys(second)) { bench, providers in
                let lost = try await Self.lose(bench, providers.sms, rounds: 4)
                #expect(lost.state == .queued && lost.uncertain == 0)
                #expect(!second.deliveries.isEmpty, "the others go by the second one")
                #expect(!second.deliveries.contains { $0.requestID == lost.id })
                let attempts = try await bench.attempts(of: "sender", template: "received")
                #expect(attempts.first?.result == .unknown)
                // Back again, it knows the id: nobody heard twice.
                providers.sms.behave { _, _ in nil }
                var again = Self.message(lost.id)
                (again.mayHaveArrived, again.mayHaveArrivedBy) = (true, Self.name(providers.sms))
                let channel = try SMSChannel(try providers.settings(Self.keys(second)))
                let result = await channel.send(again)
                #expect(result == .sent(providerID: "repeat of \(lost.id)", confirmed: false))
            }
        }
    }

    @Test(arguments: Engine.available)
    func whatGoesOnToTheNextChannelIsCounted(engine: Engine) async throws {
        try await SMSSimulator.run { second in
            try await Bench.withProviders(engine, Self.keys(second, "sms,zalo")) { bench, providers in
                let lost = try await Self.lose(bench, providers.sms, rounds: 3)
                #expect(lost.state == .sent && lost.channel == "zalo" && lost.uncertain == 1)
                let attempts = try await bench.attempts(of: "sender", template: "received")
                #expect(attempts.map(\.channel) == ["sms", "sms", "sms", "zalo"], "asked again before it gives way")
                #expect(providers.zalo.deliveries.filter { $0.trackingID == lost.id }.count == 1)
                #expect(!second.deliveries.contains { $0.requestID == lost.id })
            }
        }
    }

    @Test func theGatewayThatMayHaveItGetsItAlone() async throws {
        try await SMSSimulator.run { first in
            try await SMSSimulator.run { second in
                let channel = SMSChannel(gateways: [
                    SMSGateway(url: "http://127.0.0.1:1/", apiKey: "key", secretKey: "secret", brandname: "SCT"),
                    SMSGateway(
                        url: second.url, apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 0),
                ])
                second.meet(.status(502))
                let lost = await channel.send(Self.message("m-1"))
                #expect(lost == .unknown("HTTP 502", by: Self.name(second)))
                // By weight the first one's, which would be asked first now that it answers.
                let both = SMSChannel(gateways: [
                    SMSGateway(url: first.url, apiKey: "key", secretKey: "secret", brandname: "SCT"),
                    SMSGateway(
                        url: second.url, apiKey: "key", secretKey: "secret", brandname: "SCT", weight: 0),
                ])
                var again = Self.message("m-1")
                (again.mayHaveArrived, again.mayHaveArrivedBy) = (true, Self.name(second))
                _ = await both.send(again)
                #expect(first.calls == 0 && second.deliveries.map(\.requestID) == ["m-1"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func aKilledProcessMayHaveUsedEitherGatewaySoItsRepetitionsCount(engine: Engine) async throws {
        try await SMSSimulator.run { second in
            try await Bench.withProviders(engine, Self.keys(second)) { bench, providers in
                let event = try await bench.state(Facts.received())
                providers.sms.meet(.status(503), .status(503))
                for _ in 1...3 {
                    var message = try #require(try await bench.messages(of: event).first)
                    message.channel = "sms"
                    let taken = message
                    try await bench.database.write { tx in try MessageQueue(tx).lease(taken, token: "killed") }
                    bench.clock.advance(by: .seconds(Lease.length + 61))
                    try await bench.sendAll()
                    bench.clock.advance(by: .seconds(61))
                }
                let message = try #require(try await bench.messages(of: event).first)
                #expect(message.state == .sent && message.uncertain == 3)
                #expect(providers.sms.deliveries.count == 1 && second.deliveries.isEmpty)
            }
        }
    }
}
