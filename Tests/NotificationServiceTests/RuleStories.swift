import Models
import NotificationService
import TestKit
import Testing

/// Every row of the contract's table of messages, seen from outside: what arrives at the gateway is exactly what the row
/// says, at the right number, and nothing else, whatever the clock does afterwards.
@Suite(.timeLimit(.minutes(5))) struct RuleStories {
    /// Each with a number of their own.
    private static let people = Bench.people.enumerated().map { position, person in
        var person = person
        person.address.phone = "09000005\(position + 10)"
        return person
    }

    private static func phone(of person: String) -> String? {
        let phone = person == "sender" ? "0900000001" : people.first { $0.id == person }?.address.phone
        return phone.map { "84" + $0.dropFirst() }
    }

    /// Read in the inbox only.
    private static let silent: Set<String> = ["stage-50"]

    @Test(arguments: Engine.available, TableRow.all)
    func exactlyWhatTheRowSaysArrives(engine: Engine, row: TableRow) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"], people: Self.people) { bench, providers in
            for fact in row.before { try await bench.state(fact) }
            try await bench.sendAll()
            let before = providers.sms.deliveries.count
            let event = try await bench.state(row.fact)
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(86_400))
            try await bench.sendAll()
            let arrived = providers.sms.deliveries.dropFirst(before)
            let expected = row.expected.map { $0.split(separator: " ").map(String.init) }
                .filter { !Self.silent.contains($0[1]) }
            #expect(arrived.map(\.phone).sorted() == expected.compactMap { Self.phone(of: $0[0]) }.sorted())
            let texts = try await bench.messages(of: event).filter { $0.channel == "sms" }.map(\.shortText)
            #expect(arrived.map(\.content).sorted() == texts.sorted() && providers.sms.refusals.isEmpty)
        }
    }

    /// message.failed: the administrator, once; the number that does not exist gets nothing.
    @Test(arguments: Engine.available)
    func whatCouldNotBeSentIsToldToTheAdministratorAlone(engine: Engine) async throws {
        try await Bench.withProviders(engine, ["NOTIFY_CHANNELS": "sms"], people: Self.people) { bench, providers in
            let event = try await bench.state(Facts.received(phone: "0900000108"))
            try await bench.sendAll()
            #expect(try await bench.messages(of: event).map(\.state) == [.dead])
            let failed = try #require(try await bench.stated("message.failed").first)
            #expect(try await bench.deliver(failed).outcome == .applied)
            try await bench.sendAll()
            bench.clock.advance(by: .seconds(86_400))
            try await bench.sendAll()
            #expect(providers.sms.deliveries.map(\.phone) == [Self.phone(of: "quan-tri")].compactMap { $0 })
            #expect(
                providers.sms.deliveries.map(\.content) == ["KN-2026-000123-7: mot thong bao khong gui duoc."]
                    && providers.sms.refusals.isEmpty)
        }
    }
}
