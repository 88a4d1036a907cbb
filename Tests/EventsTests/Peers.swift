import Events
import Logging
import Models
import RPC
import Storage
import Synchronization
import SwiftProtobuf
import TestKit

/// Two services of a test's own: intake states facts, routing takes them, both on real databases.
struct Peers: Sendable {
    let producer: any Database
    let consumer: any Database
    let reaction: Reaction
    let link: Link

    static func meet(_ engine: Engine, _ body: (Peers) async throws -> Void) async throws {
        // Two schemas of one database: with a database each, tests would hold one and wait for the other for ever.
        let place = try await TestDatabase.create(engine)
        let producer = try place.open(schema: "intake")
        let consumer = try place.open(schema: "routing")
        let outcome: Result<Void, any Error>
        do {
            for database in [producer, consumer] { try await Migrator(database, [EventsMigrations.set]).migrate() }
            outcome = .success(
                try await body(Peers(producer: producer, consumer: consumer, reaction: Reaction(), link: Link())))
        } catch {
            outcome = .failure(error)
        }
        await producer.close()
        await consumer.close()
        await place.remove()
        try outcome.get()
    }

    /// A relay as another process of intake would run it.
    func relay(as service: ServiceName = .intake, limits: RPCLimits = RPCLimits()) -> OutboxRelay {
        var routes = RPCRoutes()
        Inbox(database: consumer, consumer: reaction).register(in: &routes)
        let server = RPCServer(
            routes: routes, authenticator: Caller(principal: .service(service.rawValue)), limits: limits,
            logger: .init(label: "test"))
        let client = RPCClient(transport: InProcessTransport { [link] in link.isUp ? server : nil })
        return OutboxRelay(
            source: .intake, database: producer, peers: [.routing: client], logger: .init(label: "test"))
    }

    @discardableResult
    func state(_ reason: String, about subject: String) async throws -> String {
        try await producer.write { tx in
            var fact = PBPetitionRejected()
            fact.reason = reason
            return try Outbox(source: .intake).emit(.petitionRejected(fact), about: subject, in: tx)
        }
    }

    /// Runs the relay until nothing moves.
    func deliver(limits: RPCLimits = RPCLimits()) async throws {
        let relay = relay(limits: limits)
        while try await relay.runOnce() > 0 {}
    }

    func waiting(dead: Bool = false) async throws -> [OutboxStore.Entry] {
        try await producer.read { tx in try OutboxStore.list(deadOnly: dead, in: tx) }
            .filter { $0.subscriber == "routing" }
    }
}

/// What routing does with events: remembers those it applied, defers or rejects on demand.
final class Reaction: EventConsumer {
    private struct State {
        var applied: [String] = []
        var outcomes: [String: EventOutcome] = [:]
        var failures: [String: any Error] = [:]
    }

    private let state = Mutex(State())

    var applied: [String] { state.withLock { $0.applied } }

    func answer(_ reason: String, with outcome: EventOutcome?) {
        state.withLock { $0.outcomes[reason] = outcome }
    }

    func fail(_ reason: String, with error: (any Error)?) {
        state.withLock { $0.failures[reason] = error }
    }

    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        if let error = state.withLock({ $0.failures[event.data.petitionRejected.reason] }) {
            // A statement that fails, as a defect would: the transaction must go on for the others.
            if error is StorageError { _ = try tx.query("SELECT nothing FROM nowhere") }
            throw error
        }
        let text = "\(event.subject):\(event.data.petitionRejected.reason)"
        return state.withLock { state in
            let outcome = state.outcomes[event.data.petitionRejected.reason] ?? .applied
            if outcome == .applied { state.applied.append(text) }
            return outcome
        }
    }
}

/// The line between the two, which tests cut.
final class Link: Sendable {
    private let state = Mutex(true)

    var isUp: Bool {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

struct Caller: Authenticator {
    let principal: Principal

    func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal { principal }

    func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws {}
}
