import AccessControl
import Foundation
import Models
import RPC
import SwiftProtobuf
import TestKit
import Testing

/// Two notification processes on one PostgreSQL, fed with facts as intake states them, killed at random.
struct DeliveryHarness {
    let senders: [ServiceProcess]
    let count: Int
    private let folder: URL

    /// How a message to a sender ended.
    struct Ending {
        let id: String
        /// Of the petition.
        let number: Int
        let state: PBMessageState
        let reason: String
        let uncertain: Int
    }

    /// How many messages `make soak` asks for; nil in a run of the tests.
    static var soak: Int? {
        ProcessInfo.processInfo.environment["KIPTHOI_TEST_SOAK_MESSAGES"].flatMap { Int($0) }
    }

    /// - Parameter channel: arguments that configure the ladder.
    static func run(_ count: Int, channel: [String], _ body: (DeliveryHarness) async throws -> Void) async throws {
        let place = try await TestDatabase.create(.postgres)
        let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try TrustInit.makeKeys(in: folder.path())
        let senders = try (1...2).map { try process(place, folder, channel, number: $0) }
        do {
            for sender in senders {
                try sender.start()
                try await sender.ready()
            }
            try await body(DeliveryHarness(senders: senders, count: count, folder: folder))
        } catch {
            for sender in senders { await sender.stop() }
            await place.remove()
            throw error
        }
        for sender in senders { await sender.stop() }
        await place.remove()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func process(
        _ place: TestDatabase, _ folder: URL, _ channel: [String], number: Int
    ) throws -> ServiceProcess {
        let own = folder.appending(path: "\(number)")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        return ServiceProcess(
            .notification, port: try ServiceProcess.freePort(),
            arguments: [
                "--database-url", place.url(schema: "notification"), "--pool-size", "4",
                "--signing-key-file", "\(folder.path())/keys/notification.key", "--trust-dir", "\(folder.path())/jwks",
                "--audit-key-file", TrustInit.auditKeyPath(in: folder.path()), "--log-level", "error",
            ] + channel, folder: own)
    }

    /// Feeds, and kills while messages flow.
    ///
    /// - Returns: how many kills.
    func feedAndKill(
        most: Int = .max, reporter: @escaping @Sendable (Int) -> PBReporter, until isNearlyDone: () throws -> Bool
    ) async throws -> Int {
        let started = ContinuousClock.now
        let feeding = Task { try await feed(reporter) }
        var random = SeededGenerator(seed: 7)
        var kills = 0
        while try !isNearlyDone(), kills < most, ContinuousClock.now - started < .seconds(400) {
            try await Task.sleep(for: .milliseconds(500 + Int(random.next() % 1500)))
            let victim = senders[Int(random.next() % 2)]
            victim.crash()
            kills += 1
            try victim.start()
            try await victim.ready()
        }
        try await feeding.value
        return kills
    }

    /// States the facts as intake would: to either process, again and again until one has taken them.
    private func feed(_ reporter: @Sendable (Int) -> PBReporter) async throws {
        let pem = try String(contentsOf: folder.appending(path: "keys/intake.key"), encoding: .utf8)
        let signer = try await TokenSigner(issuer: .intake, pem: pem)
        let end = ContinuousClock.now + .seconds(400)
        var next = 0
        var turn = 0
        while next < count {
            try #require(ContinuousClock.now < end, "no process takes facts any more")
            let batch = next..<min(next + 50, count)
            var request = PBDeliverRequest()
            request.events = batch.map { Self.event($0, reporter($0)) }
            turn += 1
            let token = try await signer.serviceToken(for: .notification)
            do {
                let client = RPCClient(
                    transport: HTTPTransport(baseURL: senders[turn % 2].url), token: { token }, codec: .json)
                let response: PBDeliverResponse = try await client.call(EventMethods.deliver, request)
                if response.results.allSatisfy({ $0.outcome == .applied || $0.outcome == .duplicate }) {
                    next = batch.upperBound
                }
            } catch {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private static func event(_ number: Int, _ reporter: PBReporter) -> PBEvent {
        var received = PBPetitionReceived()
        received.petition.id = "p-\(number)"
        received.petition.code = "KN-2026-\(number)"
        received.petition.status = .received
        received.petition.track = .rapid24H
        received.petition.communeCode = "27991"
        received.petition.subject = "Lưới điện"
        received.petition.reporter = reporter
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

    /// Waits until no message is on its way; how the senders' notices ended.
    func settle(within limit: Duration = .seconds(180)) async throws -> [Ending] {
        let pem = try String(contentsOf: folder.appending(path: "keys/operator.key"), encoding: .utf8)
        let signer = try await TokenSigner(issuer: .operator, pem: pem)
        let person = Principal(id: "officer:quan-tri", roles: [.administrator])
        let token = try await signer.personToken(person, for: [.notification])
        let client = RPCClient(transport: HTTPTransport(baseURL: senders[0].url), token: { token }, codec: .json)
        let end = ContinuousClock.now + limit
        while try await isBusy(client) {
            guard ContinuousClock.now < end else {
                Issue.record("messages are still on their way")
                break
            }
            try await Task.sleep(for: .milliseconds(250))
        }
        return try await endings(client)
    }

    private func isBusy(_ client: RPCClient) async throws -> Bool {
        for state in [PBMessageState.queued, .held] {
            let page: PBListMessagesResponse = try await client.call(
                NotificationMethods.listMessages,
                .with {
                    $0.state = state
                    $0.pageSize = 1
                })
            if !page.messages.isEmpty { return true }
        }
        return false
    }

    private func endings(_ client: RPCClient) async throws -> [Ending] {
        var endings: [Ending] = []
        var request = PBListMessagesRequest()
        request.pageSize = 200
        repeat {
            let page: PBListMessagesResponse = try await client.call(NotificationMethods.listMessages, request)
            for message in page.messages where message.rule == "petition.received" {
                endings.append(
                    Ending(
                        id: message.id, number: Int(message.petitionID.dropFirst(2)) ?? -1, state: message.state,
                        reason: message.reason, uncertain: Int(message.uncertainAttempts)))
            }
            request.pageToken = page.nextPageToken
        } while !request.pageToken.isEmpty
        return endings
    }
}
