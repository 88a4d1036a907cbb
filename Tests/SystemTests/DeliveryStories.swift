import AccessControl
import Foundation
import Models
import RPC
import SwiftProtobuf
import TestKit
import Testing

/// Many messages, two processes on one database, a provider that fails in every way, and kill -9 at random.
@Suite(.timeLimit(.minutes(10)), .serialized) struct DeliveryStories {
    /// 600 in a run of the tests; `make soak` asks for 10,000.
    private static var count: Int {
        ProcessInfo.processInfo.environment["KIPTHOI_TEST_SOAK_MESSAGES"].flatMap { Int($0) } ?? 600
    }

    @Test func everyoneIsToldExactlyOnceWhateverIsKilled() async throws {
        try await SMSSimulator.run { sms in
            sms.behave(Self.fault)
            let place = try await TestDatabase.create(.postgres)
            let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try TrustInit.makeKeys(in: folder.path())
            let senders = try (1...2).map { try Self.process(place, folder, sms, number: $0) }
            do {
                for sender in senders {
                    try sender.start()
                    try await sender.ready()
                }
                try await story(senders, folder, sms)
            } catch {
                for sender in senders { await sender.stop() }
                await place.remove()
                throw error
            }
            for sender in senders { await sender.stop() }
            await place.remove()
            try? FileManager.default.removeItem(at: folder)
        }
    }

    private func story(_ senders: [ServiceProcess], _ folder: URL, _ sms: SMSSimulator) async throws {
        let started = ContinuousClock.now
        let feeding = Task { try await Self.feed(senders, folder) }
        var random = SplitMix(seed: 7)
        var kills = 0
        // Kills while messages flow, then quiet until everything has found its end.
        while sms.deliveries.count < Self.count * 3 / 4, ContinuousClock.now - started < .seconds(400) {
            try await Task.sleep(for: .milliseconds(500 + Int(random.next() % 1500)))
            let victim = senders[Int(random.next() % 2)]
            victim.crash()
            kills += 1
            try victim.start()
            try await victim.ready()
        }
        try await feeding.value
        let states = try await Self.settle(senders[0], folder)
        let phones = sms.deliveries.map(\.phone)
        let reachable = (0..<Self.count).filter { !Self.isDead($0) }.map(Self.international)
        #expect(Set(phones) == Set(reachable), "nobody is forgotten")
        #expect(phones.count == Set(phones).count, "nobody hears twice")
        #expect(sms.refusals.isEmpty)
        #expect(states["DELIVERED", default: 0] == 0 && states["SENT"] == reachable.count)
        #expect(states["DEAD"] == Self.count - reachable.count)
        print(
            "\(Self.count) messages, \(kills) kills, \(sms.calls) calls, \(sms.repeats) repeats refused by the gateway, "
                + "\(ContinuousClock.now - started)")
    }

    /// By the digits of the number: a fifth fails for now, a part loses its answer, a part is cut before.
    private static let fault: @Sendable (String, Int) -> SMSSimulator.Fault? = { id, call in
        guard call == 1 else { return nil }
        let lot = id.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) } % 100
        switch lot {
        case 0..<10: return .status(503)
        case 10..<20: return .code(99)
        case 20..<23: return .drop
        case 23..<27: return .acceptAndDrop
        case 27..<30: return .delay(.milliseconds(1500))
        default: return nil
        }
    }

    private static func isDead(_ number: Int) -> Bool { number % 20 == 7 }

    private static func phone(_ number: Int) -> String {
        // Numbers that end in 108 do not exist; no other one here ends so.
        let digits = String(number)
        return "09" + String(repeating: "0", count: 5 - digits.count) + digits + (isDead(number) ? "108" : "200")
    }

    private static func international(_ number: Int) -> String { "84" + phone(number).dropFirst() }

    private static func process(
        _ place: TestDatabase, _ folder: URL, _ sms: SMSSimulator, number: Int
    ) throws -> ServiceProcess {
        let own = folder.appending(path: "\(number)")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        return ServiceProcess(
            .notification, port: try ServiceProcess.freePort(),
            arguments: [
                "--database-url", place.url(schema: "notification"), "--pool-size", "4",
                "--signing-key-file", "\(folder.path())/keys/notification.key", "--trust-dir", "\(folder.path())/jwks",
                "--log-level", "error", "--notify-channels", "sms", "--sms-url", sms.url, "--sms-api-key", "key",
                "--sms-secret-key", "secret", "--sms-brandname", "SCT",
            ], folder: own)
    }

    /// States the facts as intake would: to either process, again and again until one has taken them.
    private static func feed(_ senders: [ServiceProcess], _ folder: URL) async throws {
        let pem = try String(contentsOf: folder.appending(path: "keys/intake.key"), encoding: .utf8)
        let signer = try await TokenSigner(issuer: .intake, pem: pem)
        var next = 0
        var turn = 0
        while next < count {
            let batch = next..<min(next + 50, count)
            var request = PBDeliverRequest()
            request.events = batch.map(event)
            turn += 1
            let token = try await signer.serviceToken(for: .notification)
            do {
                let client = RPCClient(
                    transport: try HTTPTransport(baseURL: senders[turn % 2].url), token: { token }, codec: .json)
                let response: PBDeliverResponse = try await client.call(EventMethods.deliver, request)
                if response.results.allSatisfy({ $0.outcome == .applied || $0.outcome == .duplicate }) {
                    next = batch.upperBound
                }
            } catch {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private static func event(_ number: Int) -> PBEvent {
        var received = PBPetitionReceived()
        received.petition.id = "p-\(number)"
        received.petition.code = "KN-2026-\(number)"
        received.petition.status = .received
        received.petition.track = .rapid24H
        received.petition.communeCode = "27991"
        received.petition.subject = "Lưới điện"
        received.petition.reporter.phone = phone(number)
        received.petition.receivedAt = PBTimestamp(Date())
        received.petition.dueAt = PBTimestamp(Date().addingTimeInterval(86_400))
        received.petition.live = true
        var event = PBEvent()
        event.id = "e-\(number)"
        event.source = "intake"
        event.specversion = "1.0"
        event.type = "petition.received"
        event.subject = "p-\(number)"
        event.time = PBTimestamp(Date())
        event.sequence = 1
        event.data.petitionReceived = received
        return event
    }

    /// Waits until no message is on its way; how many of the senders' notices ended in which state.
    private static func settle(_ service: ServiceProcess, _ folder: URL) async throws -> [String: Int] {
        let pem = try String(contentsOf: folder.appending(path: "keys/operator.key"), encoding: .utf8)
        let token = try await TokenSigner(issuer: .operator, pem: pem).personToken(
            Principal(id: "officer:quan-tri", roles: [.administrator]), for: [.notification])
        let client = RPCClient(transport: try HTTPTransport(baseURL: service.url), token: { token }, codec: .json)
        let end = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < end {
            var waiting = 0
            for state in [PBMessageState.queued, .held] {
                let page: PBListMessagesResponse = try await client.call(
                    NotificationMethods.listMessages,
                    .with {
                        $0.state = state
                        $0.pageSize = 1
                    })
                waiting += page.messages.count
            }
            if waiting == 0 { return try await tally(client) }
            try await Task.sleep(for: .milliseconds(250))
        }
        Issue.record("messages are still on their way")
        return try await tally(client)
    }

    private static func tally(_ client: RPCClient) async throws -> [String: Int] {
        var states: [String: Int] = [:]
        var request = PBListMessagesRequest()
        request.pageSize = 200
        repeat {
            let page: PBListMessagesResponse = try await client.call(NotificationMethods.listMessages, request)
            for message in page.messages where message.rule == "petition.received" {
                states["\(message.state)".uppercased(), default: 0] += 1
            }
            request.pageToken = page.nextPageToken
        } while !request.pageToken.isEmpty
        return states
    }
}

/// A small generator with a seed.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
