package import Logging
package import Models
package import RPC
package import ServiceLifecycle
package import Storage
import struct FoundationEssentials.Date

/// Carries facts from the outbox to their subscribers, at least once and in order for each subject and subscriber.
///
/// Subscribers are served side by side: one that is down does not hold up another. Any number of relays may work on one
/// database; a row belongs to one of them for the length of its lease.
package struct OutboxRelay: Service {
    /// The poll that catches what no signal announced.
    package static let pollInterval: Duration = .seconds(1)

    let source: ServiceName
    let database: any Database
    let peers: [ServiceName: RPCClient]
    let signal: OutboxSignal
    let logger: Logger
    private let pace = DeliveryPace()

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
                logger.log(
                    level: level, "delivery failed",
                    metadata: [
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

    /// Claims, delivers, records; how many rows were dealt with.
    ///
    /// - Throws: what kept the peer from answering. An unreachable peer costs its rows nothing but the wait.
    private func deliver(to subscriber: ServiceName) async throws -> Int {
        guard let client = peers[subscriber] else { return 0 }
        let token = UUIDv7.make()
        let limit = pace.batch(for: subscriber)
        let claimed = try await database.write { tx in
            try OutboxStore.claim(for: subscriber, limit: limit, token: token, in: tx)
        }
        let (rows, events) = try await readable(claimed, for: subscriber, token: token)
        guard !rows.isEmpty else { return claimed.count }
        Failpoint.pass(.relayClaimed)
        do {
            var request = PBDeliverRequest()
            request.events = events
            let response = try await client.call(EventMethods.deliver, request)
            Failpoint.pass(.relayDelivered)
            pace.wentWell(subscriber)
            return try await record(response.results, of: rows, for: subscriber, token: token)
        } catch {
            let failure = DeliveryFailure(error)
            // In a task of its own: a cancelled one could not hand the lease back.
            try await Task { try await release(rows, for: subscriber, token: token, failure, why: "\(error)") }.value
            guard failure != .elsewhere else { throw error }
            logger.warning(
                "delivery failed: fewer events at a time",
                metadata: [
                    "subscriber": "\(subscriber.rawValue)", "events": "\(rows.count)", "error": "\(error)",
                ])
            pace.failed(subscriber)
            return rows.count == 1 ? 1 : try await deliver(to: subscriber)
        }
    }

    /// Parks the rows that cannot be read; the others go on.
    private func readable(
        _ claimed: [OutboxStore.Claimed], for subscriber: ServiceName, token: String
    ) async throws -> ([OutboxStore.Claimed], [PBEvent]) {
        var rows: [OutboxStore.Claimed] = []
        var events: [PBEvent] = []
        var unreadable: [OutboxStore.Claimed] = []
        for row in claimed {
            if let event = try? EventPayload.decode(row.payload) {
                rows.append(row)
                events.append(event)
            } else {
                unreadable.append(row)
            }
        }
        let spoilt = unreadable
        if !spoilt.isEmpty {
            try await database.write { tx in
                for row in spoilt {
                    try OutboxStore.park(
                        row.eventID, for: subscriber, token: token, why: "the payload cannot be read", in: tx)
                }
            }
            for row in spoilt { logParked(row, for: subscriber, why: "the payload cannot be read") }
        }
        return (rows, events)
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

    /// Hands the rows back; one that failed alone rests, and at last is parked.
    private func release(
        _ rows: [OutboxStore.Claimed], for subscriber: ServiceName, token: String, _ failure: DeliveryFailure,
        why: String
    ) async throws {
        let alone = rows.count == 1 && failure != .elsewhere ? rows.first : nil
        if let alone, failure == .unfit, alone.attempts + 1 >= DeliveryFailure.attempts {
            try await database.write { tx in
                try OutboxStore.park(alone.eventID, for: subscriber, token: token, why: why, in: tx)
            }
            return logParked(alone, for: subscriber, why: why)
        }
        try await database.write { tx in
            for row in rows {
                let next = alone == nil ? tx.now : DeliveryFailure.rest(after: row.attempts, from: tx.now)
                try OutboxStore.postpone(
                    row.eventID, for: subscriber, token: token, until: next, counts: alone != nil, why: why, in: tx)
            }
        }
    }

    private func report(
        _ answers: [String: PBDeliveryResult], of rows: [OutboxStore.Claimed], for subscriber: ServiceName
    ) {
        for row in rows {
            guard let answer = answers[row.eventID] else { continue }
            if answer.outcome == .rejected { logParked(row, for: subscriber, why: answer.reason) }
            if answer.outcome == .deferred, Date().timeIntervalSince(row.createdAt) > 600 {
                logger.warning(
                    "event deferred for over ten minutes",
                    metadata: [
                        "event": "\(row.eventID)", "subscriber": "\(subscriber.rawValue)", "reason": "\(answer.reason)",
                    ])
            }
        }
    }

    private func logParked(_ row: OutboxStore.Claimed, for subscriber: ServiceName, why: String) {
        logger.error(
            "event refused: dead letter",
            metadata: [
                "event": "\(row.eventID)", "subscriber": "\(subscriber.rawValue)", "reason": "\(why)",
            ])
    }
}
