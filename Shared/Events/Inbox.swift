package import Logging
package import Models
package import RPC
package import Storage

/// What became of one event at its consumer.
package enum EventOutcome: Sendable, Equatable {
    case applied
    /// The consumer lacks what this builds on: the producer keeps it and tries again.
    case deferred(String)
    /// Will never work: the producer parks it and raises an alarm.
    case rejected(String)
}

/// A service's reaction to facts. Runs inside the transaction that records the event as seen.
package protocol EventConsumer: Sendable {
    /// - Throws: `RPCError` with `invalidArgument` to reject. What may pass by itself (a busy or absent database) makes
    ///   the whole delivery be repeated; any other error defers this event alone.
    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome

    /// Who is to handle these events: the consumer itself, or one that has done before the transaction what needs none
    /// of its locks. Called once a delivery.
    ///
    /// - Throws: as the transaction would; the whole delivery is repeated.
    func prepared(for events: [PBEvent]) async throws -> any EventConsumer

    /// A delivery's transaction was committed: what its events made may be worked on now. Only a hint.
    func committed()
}

extension EventConsumer {
    package func prepared(for events: [PBEvent]) async throws -> any EventConsumer { self }
    package func committed() {}
}

/// Takes deliveries: each event has its effect once, in the transaction that remembers its id.
package struct Inbox: Sendable {
    package static let maximumBatch = 256

    let database: any Database
    let consumer: any EventConsumer
    let logger: Logger

    package init(
        database: any Database, consumer: any EventConsumer, logger: Logger = Logger(label: "inbox")
    ) {
        self.database = database
        self.consumer = consumer
        self.logger = logger
    }

    package func register(in routes: inout RPCRoutes) {
        routes.handle(EventMethods.deliver) { request, call in
            try await deliver(request, from: call.principal)
        }
    }

    /// - Throws: `permissionDenied` when the caller is no service, `invalidArgument` for too large a batch.
    func deliver(_ request: PBDeliverRequest, from principal: Principal) async throws -> PBDeliverResponse {
        guard let producer = principal.serviceName.flatMap(ServiceName.init) else {
            throw RPCError(.permissionDenied, "only services deliver events")
        }
        guard request.events.count <= Self.maximumBatch else {
            throw RPCError.invalid(
                "events", "TOO_MANY", "at most \(Self.maximumBatch) events a delivery",
                vi: "Mỗi lần gửi tối đa \(Self.maximumBatch) sự kiện.")
        }
        let ready = Inbox(
            database: database, consumer: try await consumer.prepared(for: request.events), logger: logger)
        let results = try await database.write { tx in
            try request.events.map { event in
                try Trace.$current.withValue(event.traceparent) { try ready.receive(event, from: producer, in: tx) }
            }
        }
        consumer.committed()
        var response = PBDeliverResponse()
        response.results = results
        return response
    }

    private func receive(_ event: PBEvent, from producer: ServiceName, in tx: Transaction) throws -> PBDeliveryResult {
        var result = PBDeliveryResult()
        result.eventID = event.id
        guard let fact = event.data.fact else {
            // A newer producer: keep it until this service is upgraded as well.
            result.outcome = .deferred
            result.reason = "unknown event type \(event.type)"
            return result
        }
        guard fact.source == producer, fact.type == event.type, event.source == producer.rawValue else {
            result.outcome = .rejected
            result.reason = "service:\(producer.rawValue) may not state \(event.type)"
            return result
        }
        let known = try tx.execute(
            Statement(
                "INSERT INTO inbox (event_id, source, type, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT (event_id) DO NOTHING",
                [.text(event.id), .text(event.source), .text(event.type), .instant(tx.now)],
                mark: .act(actor: "service:\(producer.rawValue)", action: event.type, subject: event.subject)))
        guard known.changes == 1 else {
            result.outcome = .duplicate
            return result
        }
        apply(try outcome(of: event, in: tx), to: &result)
        return result
    }

    /// Anything but an applied event leaves no trace, so that it can come again.
    private func outcome(of event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        do {
            try tx.savepoint {
                let outcome = try consumer.handle(event, in: tx)
                guard outcome == .applied else { throw NotApplied(outcome: outcome) }
            }
            return .applied
        } catch let refusal as NotApplied {
            try forget(event, in: tx)
            return refusal.outcome
        } catch let error as RPCError where error.code == .invalidArgument {
            try forget(event, in: tx)
            return .rejected(error.message)
        } catch let error where !error.mayPass {
            // A defect, here or there: only this petition waits for its mending.
            logger.error(
                "event failed",
                metadata: [
                    "event": "\(event.id)", "type": "\(event.type)", "error": "\(error)",
                ])
            try forget(event, in: tx)
            return .deferred("the consumer failed; its log tells why")
        }
    }

    private func forget(_ event: PBEvent, in tx: Transaction) throws {
        try tx.execute("DELETE FROM inbox WHERE event_id = $1", event.id)
    }

    private func apply(_ outcome: EventOutcome, to result: inout PBDeliveryResult) {
        switch outcome {
        case .applied:
            result.outcome = .applied
        case .deferred(let reason):
            result.outcome = .deferred
            result.reason = reason
        case .rejected(let reason):
            result.outcome = .rejected
            result.reason = reason
        }
    }

    private struct NotApplied: Error {
        let outcome: EventOutcome
    }
}
