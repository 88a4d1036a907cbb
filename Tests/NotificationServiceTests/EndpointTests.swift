import Events
import Foundation
import Models
import NotificationService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct EndpointTests {
    @Test(arguments: [
        "http://partner.example.vn/hook", "https://user:pw@partner.example.vn/", "ftp://partner.example.vn",
        "https://127.0.0.1/", "https://localhost/", "https://10.0.0.5/", "https://172.16.0.1/", "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/", "https://0.0.0.0/", "https://[::1]/",
        "https://[::ffff:10.0.0.1]/", "https://[fe80::1]/", "https://[fd00::1]/", "https://[64:ff9b::a00:1]/",
        "https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://intranet/", "https://",
        "https://224.0.0.1/", "https://a.vn\\@127.0.0.1/", "https://a.vn/#x",
    ])
    func refusesWhatLeadsIntoTheHouse(url: String) {
        #expect(!EndpointRules().violations(of: url, field: "url").isEmpty)
    }

    @Test(arguments: ["https://partner.example.vn/hook", "https://8.8.8.8:8443/x?y=1", "https://[2600::1]/"])
    func takesPublicAddresses(url: String) {
        #expect(EndpointRules().violations(of: url, field: "url").isEmpty)
    }

    @Test func aNameThatStandsForThisMachineIsNotResolved() {
        #expect(EndpointRules().resolve("https://localhost/") == nil)
        #expect(EndpointRules().resolve("https://127.0.0.1/") == nil)
        #expect(EndpointRules(allowsLoopback: true).resolve("http://127.0.0.1:9/") == "127.0.0.1")
        #expect(EndpointRules().resolve("https://8.8.8.8/") == "8.8.8.8")
    }

    private static func statusChanged(partner: String = "portal", live: Bool = true) -> Fact {
        var changed = PBPetitionStatusChanged()
        changed.partner = partner
        changed.event.id = "public-1"
        changed.event.code = "KN-2026-000123-7"
        changed.event.status = .assigned
        changed.event.live = live
        changed.event.at = PBTimestamp(Facts.receivedAt)
        return .petitionStatusChanged(changed)
    }

    private static let settings = Settings(["NOTIFY_CHANNELS": "log", "PROVINCE": "dev"])

    @Test(arguments: Engine.available)
    func aPartnerGetsItsOwnEventsSignedByEachSecretOfTheDay(engine: Engine) async throws {
        try await WebhookReceiver.run { receiver, url in
            try await Bench.run(engine, settings: Self.settings) { bench in
                let made = try await bench.call(
                    NotificationMethods.putEndpoint, .with { $0.endpoint = Self.endpoint(url) })
                let rotated = try await bench.call(
                    NotificationMethods.putEndpoint,
                    .with {
                        $0.endpoint = made.endpoint
                        $0.rotateSecret = true
                    })
                try await bench.state(Self.statusChanged())
                try await bench.state(Self.statusChanged(partner: "somebody-else"))
                receiver.answer(503)
                try await bench.sendAll()
                bench.clock.advance(by: .seconds(6))
                try await bench.sendAll()
                #expect(receiver.deliveries.count == 2, "once refused for now, once taken")
                for delivery in receiver.deliveries {
                    #expect(delivery.headers["webhook-id"] == "public-1")
                    let timestamp = try #require(delivery.headers["webhook-timestamp"].flatMap { Int64($0) })
                    let expected = try [rotated.secret, made.secret].map {
                        try WebhookSigner(secret: $0).sign(id: "public-1", timestamp: timestamp, body: delivery.body)
                    }
                    #expect(delivery.headers["webhook-signature"] == expected.joined(separator: " "))
                    #expect(try PBPublicEvent(jsonUTF8Bytes: delivery.body).code == "KN-2026-000123-7")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func testEndpointsHearOfTestPetitionsAndTheOthersOfTheRest(engine: Engine) async throws {
        try await WebhookReceiver.run { forLive, liveURL in
            try await WebhookReceiver.run { forTest, testURL in
                try await Bench.run(engine, settings: Self.settings) { bench in
                    for (url, test) in [(liveURL, false), (testURL, true)] {
                        let made = try await bench.call(
                            NotificationMethods.putEndpoint,
                            .with {
                                $0.endpoint = Self.endpoint(url)
                                $0.endpoint.test = test
                            })
                        #expect(made.endpoint.test == test)
                    }
                    try await bench.state(Self.statusChanged(live: false))
                    try await bench.sendAll()
                    #expect(forTest.deliveries.count == 1 && forLive.deliveries.isEmpty)
                    try await bench.state(Self.statusChanged())
                    try await bench.sendAll()
                    #expect(forTest.deliveries.count == 1 && forLive.deliveries.count == 1)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func anEndpointThatIsGoneIsSwitchedOff(engine: Engine) async throws {
        try await WebhookReceiver.run { receiver, url in
            try await Bench.run(engine, settings: Self.settings) { bench in
                let made = try await bench.call(
                    NotificationMethods.putEndpoint, .with { $0.endpoint = Self.endpoint(url) })
                receiver.answer(410)
                try await bench.state(Self.statusChanged())
                try await bench.sendAll()
                let list = try await bench.call(NotificationMethods.listEndpoints, PBListEndpointsRequest())
                #expect(list.endpoints.map(\.active) == [false] && list.endpoints[0].disabledReason.contains("410"))
                try await bench.state(Self.statusChanged())
                try await bench.sendAll()
                #expect(receiver.deliveries.count == 1)
                _ = try await bench.call(
                    NotificationMethods.putEndpoint,
                    .with {
                        $0.endpoint = made.endpoint
                        $0.endpoint.active = true
                    })
                try await bench.state(Self.statusChanged())
                try await bench.sendAll()
                #expect(receiver.deliveries.count == 2)
            }
        }
    }

    private static func endpoint(_ url: String) -> PBEndpoint {
        .with {
            $0.url = url
            $0.partner = "portal"
            $0.active = true
        }
    }

    @Test(arguments: Engine.available)
    func aSecretIsShownOnceAndTheOldOneSignsForADayBesideTheNew(engine: Engine) async throws {
        try await Bench.run(engine) { bench in
            let made = try await bench.call(
                NotificationMethods.putEndpoint,
                .with {
                    $0.endpoint.url = "https://partner.example.vn/hook"
                    $0.endpoint.partner = "partner:portal"
                    $0.endpoint.active = true
                })
            #expect(made.secret.hasPrefix("whsec_"))
            var change = PBPutEndpointRequest()
            change.endpoint = made.endpoint
            #expect(try await bench.call(NotificationMethods.putEndpoint, change).secret.isEmpty)
            change.rotateSecret = true
            let rotated = try await bench.call(NotificationMethods.putEndpoint, change)
            #expect(rotated.secret.hasPrefix("whsec_") && rotated.secret != made.secret)
            let stored = try await bench.database.read { tx in try EndpointStore(tx).require(made.endpoint.id) }
            #expect(stored.secrets(at: bench.clock.now) == [rotated.secret, made.secret])
            bench.clock.advance(by: .seconds(WebhookEndpoint.overlap + 1))
            #expect(stored.secrets(at: bench.clock.now) == [rotated.secret])
            let list = try await bench.call(NotificationMethods.listEndpoints, PBListEndpointsRequest())
            #expect(list.endpoints.map(\.url) == ["https://partner.example.vn/hook"])
        }
    }
}
