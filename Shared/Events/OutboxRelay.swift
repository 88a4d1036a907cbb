package import Logging
package import Models
package import RPC
package import ServiceLifecycle
package import Storage
import SwiftProtobuf
import struct FoundationEssentials.Date

/// Carries facts from the outbox to their subscribers, at least once and in order for each subject and subscriber.
///
/// Subscribers are served side by side: one that is down does not hold up another. Any number of relays may work on one
/// database; a row belongs to one of them for the length of its lease.
package struct OutboxRelay: Service {
    /// The poll that catches what no signal announced.
    package static let pollInterval: Duration = .seconds(1)
    static let batch = 128

    let source: ServiceName
    let database: any Database
    let peers: [ServiceName: RPCClient]
    let signal: OutboxSignal
    let logger: Logger

    package init(
        source: ServiceName, database: any Database, peers: [ServiceName: RPCClient],
        signal: OutboxSignal = OutboxSignal(), logger: Logger
    ) {
        self.source = source
        self.database = database
        self.peers = peers
        self.signal = signal
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for subscriber in peers.keys { group.addTask { await serve(subscriber) } }
            }
        }
    }

    /// One batch for every subscriber, for tests and the simulator; how many rows left the queue.
    ///
    /// - Throws: the first subscriber's failure, after all have had their turn.
    package func runOnce() async throws -> Int {
        var delivered = 0
        var failure: (any Error)?
        for subscriber in peers.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            do {
                delivered += try await deliver(to: subscriber)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure, delivered == 0 { throw failure }
        return delivered
    }

    private func serve(_ subscriber: ServiceName) async {
        var failures = 0
        while !Task.isCancelled {
            let seen = signal.count
            do {
                let delivered = try await deliver(to: subscriber)
                failures = 0
                if delivered == 0 { await signal.wait(past: seen, upTo: Self.pollInterval) }
            } catch {
                failures += 1
                let level: Logger.Level = failures == 1 ? .warning : .debug
                logger.log(level: level, "delivery failed", metadata: [
                    "subscriber": "\(subscriber.rawValue)", "error": "\(error)", "failures": "\(failures)",
                ])
                try? await Task.sleep(for: Self.pause(after: failures))
            }
        }
    }

    /// 0.1 s doubling to 5 s, half of it jitter: a peer that comes back is not hit by everybody at once.
    private static func pause(after failures: Int) -> Duration {
        let full = min(5.0, 0.1 * Double(1 << min(failures, 10)))
        return .seconds(full / 2 + Double.random(in: 0...full / 2))
    }

    /// Claims, delivers, records. An unreachable peer costs its rows nothing but the wait.
    private func deliver(to subscriber: ServiceName) async throws -> Int {
        guard let client = peers[subscriber] else { return 0 }
        let token = UUIDv7.make()
        let rows = try await database.write { tx in
            try OutboxStore.claim(for: subscriber, limit: Self.batch, token: token, in: tx)
        }
        guard !rows.isEmpty else { return 0 }
        do {
            var request = PBDeliverRequest()
            request.events = try rows.map { try PBEvent(jsonString: $0.payload) }
            let response = try await client.call(EventMethods.deliver, request)
            return try await record(response.results, of: rows, for: subscriber, token: token)
        } catch {
            // In a task of its own: a cancelled one could not hand the lease back.
            try await Task { try await release(rows, for: subscriber, token: token, why: "\(error)") }.value
            throw error
        }
    }

    private func record(
        _ results: [PBDeliveryResult], of rows: [OutboxStore.Claimed], for subscriber: ServiceName, token: String
    ) async throws -> Int {
        let answers = Dictionary(results.map { ($0.eventID, $0) }, uniquingKeysWith: { first, _ in first })
        let delivered = try await database.write { tx in
            var delivered = 0
            for row in rows {
                switch answers[row.eventID]?.outcome {
                case .applied, .duplicate:
                    try OutboxStore.finish(row.eventID, for: subscriber, token: token, in: tx)
                    delivered += 1
                case .rejected:
                    let reason = answers[row.eventID]?.reason ?? ""
                    try OutboxStore.park(row.eventID, for: subscriber, token: token, why: reason, in: tx)
                default:
                    let reason = answers[row.eventID]?.reason ?? "no answer for this event"
                    try OutboxStore.postpone(
                        row.eventID, for: subscriber, token: token, until: Self.retry(of: row, at: tx.now),
                        counts: false, why: reason, in: tx)
                }
            }
            return delivered
        }
        report(answers, of: rows, for: subscriber)
        return delivered
    }

    /// A deferred event waits half as long as it has waited already: soon at first, every 30 s in the end.
    private static func retry(of row: OutboxStore.Claimed, at now: Date) -> Date {
        let age = now.timeIntervalSince(row.createdAt)
        return now.addingTimeInterval(min(30, max(0.05, age / 2)) * Double.random(in: 0.8...1.2))
    }

    private func release(
        _ rows: [OutboxStore.Claimed], for subscriber: ServiceName, token: String, why: String
    ) async throws {
        try await database.write { tx in
            for row in rows {
                try OutboxStore.postpone(
                    row.eventID, for: subscriber, token: token, until: tx.now, counts: true, why: why, in: tx)
            }
        }
    }

    private func report(
        _ answers: [String: PBDeliveryResult], of rows: [OutboxStore.Claimed], for subscriber: ServiceName
    ) {
        for row in rows {
            guard let answer = answers[row.eventID] else { continue }
            let metadata: Logger.Metadata = [
                "event": "\(row.eventID)", "subscriber": "\(subscriber.rawValue)", "reason": "\(answer.reason)",
            ]
            if answer.outcome == .rejected { logger.error("event refused: dead letter", metadata: metadata) }
            if answer.outcome == .deferred, Date().timeIntervalSince(row.createdAt) > 600 {
                logger.warning("event deferred for over ten minutes", metadata: metadata)
            }
        }
    }
}
