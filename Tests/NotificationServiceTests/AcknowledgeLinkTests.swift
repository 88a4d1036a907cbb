import Events
import Foundation
import Models
import NotificationService
import RPC
import ServiceKit
import Storage
import TestKit
import Testing

@Suite(.timeLimit(.minutes(5))) struct AcknowledgeLinkTests {
    private static let settings = Settings(["PUBLIC_URL": "https://kn.example.vn/"])

    /// The link at the end of what this person was sent last.
    private static func link(_ bench: Bench, to audience: Audience) -> String? {
        bench.channel.attempts.last { $0.audience == audience }?.body.split(separator: "\n").last {
            $0.hasPrefix("Xác nhận đã đọc: ")
        }.map { String($0.dropFirst("Xác nhận đã đọc: ".count)) }
    }

    @Test(arguments: Engine.available)
    func openingTheLinkChangesNothingAndPressingTheButtonAcknowledges(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let event = try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            let link = try #require(Self.link(bench, to: .teamHead))
            #expect(link.hasPrefix("https://kn.example.vn/acknowledge?m="))
            // Programs that check mails open every link.
            for _ in 1...2 {
                let page = try await bench.visit("GET", link)
                #expect(page.status == 200 && page.text.contains("KN-2026-000123-7") && page.text.contains("<form"))
                #expect(!page.text.contains("Lưới điện") && page.headers["cache-control"] == "no-store")
            }
            #expect(try await bench.messages(of: event).first?.acknowledgedAt == nil)
            #expect(try await bench.visit("POST", link).status == 200)
            let acknowledged = try #require(try await bench.messages(of: event).first?.acknowledgedAt)
            bench.clock.advance(by: .seconds(60))
            #expect(try await bench.visit("POST", link).status == 200)
            #expect(try await bench.messages(of: event).first?.acknowledgedAt == acknowledged)
            #expect(try await bench.visit("GET", link).text.contains("đã được xác nhận"))
        }
    }

    @Test(arguments: Engine.available)
    func aLinkIsForOneMessageAndSevenDays(engine: Engine) async throws {
        try await Bench.run(engine, settings: Self.settings) { bench in
            try await bench.state(Facts.received())
            let first = try await bench.state(Facts.routed())
            let second = try await bench.state(Facts.reassigned(Facts.assignee("cv2.qlnl")))
            try await bench.sendAll()
            let link = try #require(Self.link(bench, to: .officer))
            let ids = try await [first, second].asyncMap { try await bench.messages(of: $0).map(\.id) }.flatMap(\.self)
            let own = try #require(ids.first { link.contains($0) })
            for other in ids where other != own {
                let forged = link.replacingOccurrences(of: own, with: other)
                #expect(try await bench.visit("POST", forged).status == 403)
            }
            #expect(try await bench.visit("POST", link + "0").status == 403)
            #expect(try await bench.visit("POST", "https://kn.example.vn/acknowledge").status == 403)
            bench.clock.advance(by: .seconds(AcknowledgeLinks.life + 60))
            #expect(try await bench.visit("POST", link).status == 410)
            #expect(try await bench.messages().allSatisfy { $0.acknowledgedAt == nil })
        }
    }

    @Test(arguments: Engine.available)
    func itEndsTheLadderAndIsNeverShownToASender(engine: Engine) async throws {
        try await Bench.withProviders(engine, people: LadderStories.officers) { bench, providers in
            try await bench.interact("z-to-truong", providers.zalo)
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.state(Facts.stage(100))
            try await bench.sendAll()
            let text = try #require(providers.zalo.deliveries.first { $0.to == "z-to-truong" }?.text)
            let link = try #require(text.split(separator: " ").last.map { $0.filter { !$0.isNewline } })
            #expect(try await bench.visit("POST", link).status == 200)
            bench.clock.advance(by: .seconds(7200))
            try await bench.sendAll()
            #expect(!providers.sms.deliveries.contains { $0.content.contains("QUA HAN") })
            let toSender = providers.sms.deliveries.filter { $0.phone == "84900000001" }.map(\.content)
            #expect(!toSender.isEmpty && toSender.allSatisfy { !$0.contains("acknowledge") })
        }
    }

    @Test(arguments: Engine.available)
    func aBundleIsAcknowledgedAsOne(engine: Engine) async throws {
        let settings = Settings(["PUBLIC_URL": "https://kn.example.vn", "NOTIFY_BUNDLE": "2m"])
        try await Bench.run(engine, settings: settings) { bench in
            for number in 1...3 {
                try await bench.state(Facts.received("q-\(number)"), about: "q-\(number)")
                try await bench.state(Facts.routed(), about: "q-\(number)")
            }
            try await bench.sendAll()
            #expect(bench.channel.attempts.filter { $0.audience == .officer }.count == 1)
            let link = try #require(Self.link(bench, to: .officer))
            #expect(try await bench.visit("POST", link).status == 200)
            let own = try await bench.messages().filter { $0.person == "cv1.qlnl" }
            #expect(own.count == 3 && own.allSatisfy { $0.acknowledgedAt != nil })
        }
    }

    @Test func withoutAPublicAddressThereIsNoLink() async throws {
        try await Bench.run(.sqlite) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            try await bench.sendAll()
            #expect(bench.channel.attempts.allSatisfy { !$0.body.contains("Xác nhận đã đọc") })
        }
    }
}

extension Sequence {
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

extension RPCResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
}
