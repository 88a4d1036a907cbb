import Events
import FoundationEssentials
import Logging
import Models
import RPC
import ReferenceData
@testable import RoutingService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit

/// Routing on a database of its own, with the demo directory; what it tells others is read from its outbox.
struct RoutingFixture: Sendable {
    let database: any Database
    let clock: ManualClock
    let module: RoutingModule
    let desk: RoutingDesk
    let server: RPCServer

    static let reference = Result {
        try ReferenceData.load(from: try ReferenceData.locate(explicit: nil), province: "80")
    }

    static func run(
        _ engine: Engine, demo: Bool = true, _ body: (RoutingFixture) async throws -> Void
    ) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        let sets = [ServiceKitMigrations.set, EventsMigrations.set, RoutingModule.migrations]
        try await TestDatabase.withDatabase(engine, sets: sets, schema: "routing", offset: clock) { database in
            let reference = try Self.reference.get()
            try await database.write { tx in try RoutingModule.seed(reference, in: tx) }
            if demo { try await RoutingModule.loadDemoDirectory(reference, into: database) }
            try await body(try await RoutingFixture(database, clock, reference))
        }
    }

    /// Two on one database, each with connections of its own, as two processes have them.
    static func runPair(
        _ engine: Engine, _ body: (RoutingFixture, RoutingFixture) async throws -> Void
    ) async throws {
        let clock = ManualClock(at: "2026-11-20T08:00+07:00")
        let sets = [ServiceKitMigrations.set, EventsMigrations.set, RoutingModule.migrations]
        let reference = try Self.reference.get()
        let place = try await TestDatabase.create(engine)
        let databases = try [1, 2].map { _ in try place.open(schema: "routing", offset: clock) }
        do {
            try await Migrator(databases[0], sets).migrate()
            try await databases[0].write { tx in try RoutingModule.seed(reference, in: tx) }
            try await RoutingModule.loadDemoDirectory(reference, into: databases[0])
            try await body(
                try await RoutingFixture(databases[0], clock, reference),
                try await RoutingFixture(databases[1], clock, reference))
        } catch {
            for database in databases { await database.close() }
            await place.remove()
            throw error
        }
        for database in databases { await database.close() }
        await place.remove()
    }

    private init(_ database: any Database, _ clock: ManualClock, _ reference: ReferenceData) async throws {
        self.database = database
        self.clock = clock
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let outbox = Outbox(source: .routing)
        module = try await RoutingModule(
            ServiceEnvironment(
                database: database, outbox: outbox, reference: reference, settings: Settings(), logger: logger,
                isDevelopment: false))
        desk = RoutingDesk(outbox: outbox, router: try Router(reference: reference, settings: Settings()))
        var routes = RPCRoutes()
        module.register(in: &routes)
        Inbox(database: database, consumer: module).register(in: &routes)
        server = RPCServer(
            routes: routes, authenticator: HeaderAuthenticator(), logger: logger,
            mapError: { StorageErrorMapping.rpcError(from: $0) })
    }
}

extension RoutingFixture {
    /// Another routing process on the same database.
    func twin() async throws -> RoutingFixture {
        try await RoutingFixture(database, clock, try Self.reference.get())
    }
}

/// The tests say who calls in a header.
private struct HeaderAuthenticator: Authenticator {
    func authenticate(_ headers: RPCHeaders, for method: any AnyRPCMethod) async throws -> Principal {
        let parts = (headers["x-test-principal"] ?? "").split(separator: "|").map(String.init)
        guard parts.count >= 2 else { throw RPCError(.unauthenticated, "no principal") }
        return Principal(
            id: parts[0], roles: Set(parts[1].split(separator: ",").compactMap { Role(rawValue: String($0)) }),
            unitCode: parts.count > 2 ? parts[2] : nil)
    }

    func authorize(_ principal: Principal, for method: any AnyRPCMethod) throws {}
}

extension Principal {
    static let secretary = Principal(id: "officer:thu-ky", roles: [.secretary])
    static let teamHead = Principal(id: "officer:to-truong", roles: [.teamHead])
    static let administrator = Principal(id: "officer:quan-tri", roles: [.administrator])

    static func officer(_ id: String) -> Principal {
        Principal(id: "officer:\(id)", roles: [.officer], unitCode: unit(of: id))
    }

    static func head(_ unit: String) -> Principal {
        Principal(id: "officer:tp.\(unit.lowercased())", roles: [.unitHead], unitCode: unit)
    }

    private static func unit(of id: String) -> String {
        id.split(separator: ".").last.map { $0.uppercased() } ?? ""
    }

    fileprivate var header: String {
        ([id, roles.map(\.rawValue).joined(separator: ",")] + (unitCode.map { [$0] } ?? [])).joined(separator: "|")
    }
}

// MARK: - acting

extension RoutingFixture {
    func call<Request, Response>(
        _ method: RPCMethod<Request, Response>, _ request: Request, as principal: Principal, key: String? = nil
    ) async throws -> Response {
        try await RPCClient(transport: InProcessTransport(server), defaultTimeout: .seconds(30))
            .call(method, request, idempotencyKey: key, headers: ["x-test-principal": principal.header])
    }

    /// Delivers facts as their service does; the outcomes in order.
    @discardableResult
    func deliver(_ events: [PBEvent]) async throws -> [PBDeliveryOutcome] {
        let source = events.first?.source ?? "intake"
        let request = PBDeliverRequest.with { $0.events = events }
        return try await call(EventMethods.deliver, request, as: .service(source)).results.map(\.outcome)
    }

    @discardableResult
    func deliver(_ fact: Fact, about petition: String) async throws -> PBDeliveryOutcome? {
        try await deliver([event(fact, about: petition)]).first
    }

    func event(_ fact: Fact, about petition: String) -> PBEvent {
        .with {
            $0.id = UUIDv7.make()
            $0.source = fact.source.rawValue
            $0.specversion = "1.0"
            $0.type = fact.type
            $0.subject = petition
            $0.time = PBTimestamp(clock.now)
            $0.data.fact = fact
        }
    }

    /// A petition comes in; its id.
    @discardableResult
    func receive(
        _ body: String, subject: String = "", id: String = UUIDv7.make(), procedure: String = "", field: String = "",
        live: Bool = true, status: PetitionStatus = .received, about: ConductSubject? = nil
    ) async throws -> String {
        let petition = PBPetition.with {
            $0.id = id
            $0.code = "KN-2026-000001-0"
            $0.status = status.wire
            $0.communeCode = "27991"
            $0.subject = subject
            $0.body = body
            $0.procedureCode = procedure
            $0.field = field
            $0.receivedAt = PBTimestamp(clock.now)
            $0.dueAt = PBTimestamp(clock.now.addingTimeInterval(86_400))
            $0.live = live
            if let about {
                $0.kind = .feedbackConduct
                $0.conductSubject = .with {
                    $0.unitCode = about.unitCode
                    $0.officerID = about.officerID
                }
            }
        }
        try await deliver(.petitionReceived(.with { $0.petition = petition }), about: id)
        return id
    }

    /// About electricity, so for QLNL; plain enough for any router.
    func receivePowerCut(id: String = UUIDv7.make()) async throws -> String {
        try await receive("Trạm biến áp quá tải, ấp thường xuyên mất điện vào buổi tối.", id: id)
    }
}

// MARK: - seeing

extension RoutingFixture {
    func assignment(_ petition: String) async throws -> PBAssignment {
        try await call(RoutingMethods.getAssignment, .with { $0.petitionID = petition }, as: .administrator).assignment
    }

    /// Facts in the outbox to intake about a subject, oldest first.
    func facts(about subject: String) async throws -> [Fact] {
        try await database.read { tx in
            try tx.query(
                "SELECT payload FROM outbox WHERE subscriber = 'intake' AND subject = $1 ORDER BY sequence", subject
            ).compactMap { row in try EventPayload.decode(try row.text("payload")).data.fact }
        }
    }

    func types(about subject: String) async throws -> [String] {
        try await facts(about: subject).map(\.type)
    }

    func openAssignments() async throws -> [String: Int] {
        try await database.read { tx in
            let rows = try tx.query("SELECT id, open_assignments FROM officer WHERE open_assignments <> 0")
            return Dictionary(
                try rows.map { (try $0.text("id"), try $0.int("open_assignments")) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}

extension RoutingFixture {
    /// By the team secretary.
    func reassign(_ id: String, unit: String = "", officer: String = "") async throws {
        _ = try await call(
            RoutingMethods.reassign,
            .with {
                $0.petitionID = id
                $0.unitCode = unit
                $0.officerID = officer
                $0.reason = "Giao xem xét"
            }, as: .secretary)
    }
}

/// The code and reason of what went wrong; nil when nothing did.
func refusal(_ body: () async throws -> Void) async -> (code: RPCCode, reason: String?)? {
    do {
        try await body()
        return nil
    } catch let error as RPCError {
        return (error.code, error.reason ?? error.violations.first?.reason)
    } catch {
        return (.unknown, "\(error)")
    }
}
