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
        try await TestDatabase.withDatabase(engine, sets: [EventsMigrations.set]) { producer in
            try await TestDatabase.withDatabase(engine, sets: [EventsMigrations.set], schema: "routing") { consumer in
                try await body(Peers(producer: producer, consumer: consumer, reaction: Reaction(), link: Link()))
            }
        }
    }

    /// A relay as another process of intake would run it.
    func relay(as service: ServiceName = .intake) -> OutboxRelay {
        var routes = RPCRoutes()
        Inbox(database: consumer, consumer: reaction).register(in: &routes)
        let server = RPCServer(
            routes: routes, authenticator: Caller(principal: .service(service.rawValue)), logger: .init(label: "test"))
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
    func deliver() async throws {
        let relay = relay()
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
    }

    private let state = Mutex(State())

    var applied: [String] { state.withLock { $0.applied } }

    func answer(_ reason: String, with outcome: EventOutcome?) {
        state.withLock { $0.outcomes[reason] = outcome }
    }

    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
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
