import Events
import FoundationEssentials
import Logging
import Models
import NotificationService
import RPC
import ReferenceData
import ServiceKit
import Storage
import Synchronization
import SwiftProtobuf
import TestKit
import Testing

/// Notification alone on a database of its own: facts go in through its inbox, messages come out of a scripted channel.
final class Bench: Sendable {
    static let petition = "p-1"
    static let start = "2026-11-20T08:00+07:00"

    let database: any Database
    let clock: ManualClock
    let channel: ScriptedChannel
    let module: NotificationModule
    private let server: RPCServer
    private let sequences = Mutex<[String: Int64]>([:])

    private static let reference = Result {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try ReferenceData.load(from: "/\(root)/Shared/ReferenceData/Data", province: "80")
    }

    private init(
        _ database: any Database, _ clock: ManualClock, _ ladder: ChannelLadder?, _ settings: Settings?
    ) async throws {
        self.database = database
        self.clock = clock
        channel = ScriptedChannel()
        let environment = ServiceEnvironment(
            database: database, outbox: Outbox(source: .notification), reference: try Self.reference.get(),
            settings: settings ?? Settings(), logger: Logger(label: "test"),
            // Endpoints of partners may be on this machine then.
            isDevelopment: settings?["PROVINCE"] == "dev")
        if let settings, settings["NOTIFY_CHANNELS"] != nil {
            module = try await NotificationModule(environment)
        } else {
            module = try NotificationModule(
                environment,
                ladder: ladder ?? ChannelLadder([channel], log: LogChannel(logger: Logger(label: "test"))))
        }
        var routes = RPCRoutes()
        module.register(in: &routes)
        Inbox(database: database, consumer: module).register(in: &routes)
        server = RPCServer(
            routes: routes, authenticator: TokenIsPrincipal(), logger: Logger(label: "test"),
            mapError: { RPCError(.internal, "\($0)") })
    }

    /// - Parameters:
    ///   - ladder: instead of the scripted channel.
    ///   - settings: with NOTIFY_CHANNELS the channels they ask for.
    ///   - people: posts of the directory; nil takes one of each role.
    static func run(
        _ engine: Engine, ladder: ChannelLadder? = nil, settings: Settings? = nil,
        clock: ManualClock = ManualClock(at: start), people: [DirectoryOfficer] = Bench.people,
        _ body: (Bench) async throws -> Void
    ) async throws {
        let sets = [ServiceKitMigrations.set, EventsMigrations.set, NotificationModule.migrations]
        try await TestDatabase.withDatabase(engine, sets: sets, schema: "notification", offset: clock) { database in
            let bench = try await Bench(database, clock, ladder, settings)
            let reference = try Self.reference.get()
            try await database.write { tx in
                try NotificationModule.seed(reference, in: tx)
                for officer in people { try DirectoryStore(tx).put(officer, version: 1) }
            }
            try await body(bench)
        }
    }

    static let people = [
        person("cv1.qlnl", .officer, "QLNL"), person("cv2.qlnl", .officer, "QLNL"),
        person("tp.qlnl", .unitHead, "QLNL"), person("thu-ky", .secretary), person("to-truong", .teamHead),
        person("quan-tri", .administrator), person("vp-pct", .officer, "UBND"),
    ]

    static func person(_ id: String, _ role: OfficerRole, _ unit: String = "") -> DirectoryOfficer {
        DirectoryOfficer(
            id: id, unitCode: unit, role: role,
            address: Address(name: "Cán bộ \(id)", email: "\(id)@sct.demo.invalid", phone: "0900000101"))
    }

    // MARK: Facts

    /// States a fact as its source would; the inbox must take it.
    @discardableResult
    func state(_ fact: Fact, about subject: String = petition, sourceLocation: SourceLocation = #_sourceLocation)
        async throws -> PBEvent
    {
        let event = event(fact, about: subject)
        let outcome = try await deliver(event).outcome
        #expect(outcome == .applied, sourceLocation: sourceLocation)
        return event
    }

    func event(_ fact: Fact, about subject: String = petition) -> PBEvent {
        var event = PBEvent()
        event.id = UUIDv7.make(at: clock.now)
        event.source = fact.source.rawValue
        event.specversion = "1.0"
        event.type = fact.type
        event.subject = subject
        event.time = PBTimestamp(clock.now)
        event.sequence = sequences.withLock { sequences in
            sequences["\(fact.source) \(subject)", default: 0] += 1
            return sequences["\(fact.source) \(subject)"] ?? 1
        }
        event.data.fact = fact
        return event
    }

    func deliver(_ event: PBEvent) async throws -> PBDeliveryResult {
        var request = PBDeliverRequest()
        request.events = [event]
        let response = try await call(EventMethods.deliver, request, as: "service:\(event.source)")
        return try #require(response.results.first)
    }

    // MARK: Calls

    /// - Parameter principal: `id`, or `id/role,role/unit/commune`.
    func call<Request: SwiftProtobuf.Message, Response: SwiftProtobuf.Message>(
        _ method: RPCMethod<Request, Response>, _ request: Request, as principal: String = "operator/administrator",
        key: String? = nil
    ) async throws -> Response {
        let client = RPCClient(transport: InProcessTransport(server), token: { principal })
        return try await client.call(method, request, idempotencyKey: key)
    }

    // MARK: Messages

    func messages(of event: PBEvent? = nil) async throws -> [NotificationService.Message] {
        var query = MessageQuery()
        query.pageSize = 200
        let asked = query
        let all = try await database.read { tx in try MessageStore(tx).list(asked).messages }
        return all.filter { event == nil || $0.eventID == event?.id }.reversed()
    }

    /// `person template` of each message of an event, in order.
    func told(_ event: PBEvent) async throws -> [String] {
        try await messages(of: event).map { "\($0.person) \($0.templateID)" }.sorted()
    }

    func attempts(of person: String, template: String) async throws -> [MessageAttempt] {
        let message = try #require(
            try await messages().first { $0.person == person && $0.templateID == template })
        return try await database.read { tx in try MessageStore(tx).attempts(of: message.id) }
    }

    /// Somebody writes to the official account.
    func interact(_ user: String, _ zalo: ZaloSimulator) async throws {
        zalo.interact(user, at: clock.now)
        var interacted = PBContactInteracted()
        interacted.channel = .zalo
        interacted.user = user
        interacted.at = PBTimestamp(clock.now)
        try await state(.contactInteracted(interacted), about: "contact:\(user)")
    }

    /// What a provider's call to this address is answered with.
    func receipt(_ url: String) async throws -> Int { try await visit("GET", url).status }

    /// What a browser's or a provider's call to this public address is answered with.
    func visit(_ method: String, _ url: String) async throws -> RPCResponse {
        let parts = url.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? LoopbackServer.Request.fields(parts[1]) : [:]
        let routes = module.httpRoutes(ServiceAuthenticator.development(.notification))
        let route = try #require(routes.first { parts[0].hasSuffix($0.path) && $0.method == method })
        return await route.handler(RPCRequest(method: method, path: route.path, query: query))
    }

    /// Sends until the queue has nothing due.
    func sendAll() async throws {
        for loop in module.loops { while try await loop.runOnce() > 0 {} }
    }

    /// Facts this service stated, by type.
    func stated(_ type: String) async throws -> [PBEvent] {
        try await database.read { tx in
            try tx.query("SELECT payload FROM outbox WHERE type = $1 ORDER BY created_at, sequence", type).map {
                try EventPayload.decode(try $0.text("payload"))
            }
        }
    }
}

/// A channel that does what the test says and remembers what it got.
final class ScriptedChannel: MessageChannel {
    let name: String
    private let state = Mutex((script: [SendResult](), sent: [OutgoingMessage]()))

    private let reach: @Sendable (Address) -> Bool

    /// - Parameter reach: whom it reaches; everybody unless said otherwise.
    init(_ name: String = "scripted", reach: @escaping @Sendable (Address) -> Bool = { _ in true }) {
        self.name = name
        self.reach = reach
    }

    func reaches(_ address: Address) -> Bool { reach(address) }

    /// What the next attempts will meet; after that everything succeeds.
    func answer(_ results: SendResult...) { answer(all: results) }

    func answer(all results: [SendResult]) { state.withLock { $0.script = results } }

    /// All attempts so far.
    var attempts: [OutgoingMessage] { state.withLock { $0.sent } }

    func send(_ message: OutgoingMessage) async -> SendResult {
        state.withLock { state in
            state.sent.append(message)
            guard !state.script.isEmpty else { return .sent(providerID: "s-\(message.id)", confirmed: false) }
            return state.script.removeFirst()
        }
    }
}

/// The bearer token says who calls: `id/role,role/unit`.
struct TokenIsPrincipal: Authenticator {
    func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal {
        let token = headers["authorization"].map { String($0.dropFirst("Bearer ".count)) } ?? ""
        let parts = token.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts[0].hasPrefix("service:") { return .service(String(parts[0].dropFirst("service:".count))) }
        let roles = parts.count > 1 ? parts[1].split(separator: ",").compactMap { Role(rawValue: String($0)) } : []
        return Principal(
            id: parts[0], roles: Set(roles), unitCode: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil,
            communeCode: parts.count > 3 ? parts[3] : nil)
    }

    func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws {}
}
