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
    /// - Throws: `RPCError` with `invalidArgument` to reject; anything else makes the whole delivery be repeated.
    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome
}

/// Takes deliveries: each event has its effect once, in the transaction that remembers its id.
package struct Inbox: Sendable {
    package static let maximumBatch = 256

    let database: any Database
    let consumer: any EventConsumer

    package init(database: any Database, consumer: any EventConsumer) {
        self.database = database
        self.consumer = consumer
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
        let results = try await database.write { tx in
            try request.events.map { event in
                try Trace.$current.withValue(event.traceparent) { try receive(event, from: producer, in: tx) }
            }
        }
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
            "INSERT INTO inbox (event_id, source, type, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT (event_id) DO NOTHING",
            event.id, event.source, event.type, tx.now)
        guard known == 1 else {
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
