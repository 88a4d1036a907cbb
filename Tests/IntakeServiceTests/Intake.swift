import Events
import FoundationEssentials
import Logging
import Models
import RPC
import ReferenceData
import AccessControl
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit

@testable import IntakeService

/// Intake on a database of its own, with a clock that the test moves.
struct Intake: Sendable {
    static let start = "2026-11-20T08:00+07:00"
    /// Xã Bến Lức
    static let benLuc = "27991"
    /// Phường Tân Ninh
    static let tanNinh = "25459"

    let database: any Database
    let clock: ManualClock
    let module: IntakeModule

    var petitions: PetitionStore { module.petitions }
    static let queue = WorkQueue("test", logger: Logger(label: "test"))

    private static let reference = Result {
        try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
    }

    static func with(_ engine: Engine, at start: String = start, _ body: (Intake) async throws -> Void) async throws {
        let clock = ManualClock(at: start)
        let sets = [EventsMigrations.set, ServiceKitMigrations.set, IntakeModule.migrations]
        let reference = try Self.reference.get()
        try await TestDatabase.withDatabase(engine, sets: sets, offset: clock) { database in
            try await database.write { try IntakeModule.seed(reference, in: $0) }
            let intake = Intake(
                database: database, clock: clock, module: try await module(on: database, reference))
            defer { try? FileManager.default.removeItem(atPath: intake.module.attachments.files.folder) }
            try await body(intake)
        }
    }

    /// A second process on the same database.
    func another(_ settings: [String: String] = [:]) async throws -> IntakeModule {
        try await Self.module(on: database, try Self.reference.get(), settings)
    }

    private static func module(
        on database: any Database, _ reference: ReferenceData, _ settings: [String: String] = [:]
    ) async throws -> IntakeModule {
        var settings = settings
        let folder = FileManager.default.temporaryDirectory.appending(path: "kipthoi-\(UUIDv7.make())").path
        settings["ATTACHMENT_DIR"] = settings["ATTACHMENT_DIR"] ?? folder
        return try await IntakeModule(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: .intake), reference: reference, settings: Settings(settings),
                logger: Logger(label: "test"), isDevelopment: true))
    }
}

// MARK: - Over the wire

extension Intake {
    /// A client that this principal holds, with everything between the bytes and the store.
    func wire(as principal: Principal) -> RPCClient {
        var routes = RPCRoutes()
        module.register(in: &routes)
        let server = RPCServer(
            routes: routes, authenticator: Always(principal: principal), limits: RPCLimits(maximumBody: 16 << 20),
            logger: Logger(label: "test"))
        return RPCClient(transport: InProcessTransport(server), defaultTimeout: .seconds(60))
    }
}

private struct Always: Authenticator {
    let principal: Principal
    func authenticate(_: RPCHeaders, for _: any AnyRPCMethod) async throws -> Principal { principal }
    func authorize(_: Principal, for _: any AnyRPCMethod) throws {}
}

// MARK: - Who calls

extension Principal {
    static let portal = Principal(id: "partner:portal", roles: [.partner])
    static let testPortal = Principal(id: "partner:portal", roles: [.partner], isLive: false)
    static let otherPartner = Principal(id: "partner:other", roles: [.partner])
    static let clerk = Principal(id: "officer:tiep-nhan", roles: [.intakeOfficer])
    static let secretary = Principal(id: "officer:thu-ky", roles: [.secretary])
    static let teamHead = Principal(id: "officer:to-truong", roles: [.teamHead])
    static let trader = Principal(id: "officer:cv1.qltm", roles: [.officer], unitCode: "QLTM")
    static let officer = Principal(id: "officer:cv1.qlnl", roles: [.officer], unitCode: "QLNL")
    static let head = Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL")
    static let benLuc = Principal(id: "commune:27991", roles: [.communeOfficer], communeCode: Intake.benLuc)
    static let tanNinh = Principal(id: "commune:25459", roles: [.communeOfficer], communeCode: Intake.tanNinh)
}

extension Caller {
    static func of(_ principal: Principal, _ method: any AnyRPCMethod, key: String? = nil, print: String? = nil)
        -> Caller
    {
        Caller(
            principal: principal, method: method.name, path: method.path, idempotencyKey: key,
            fingerprint: print ?? key.map { _ in "same" }, traceparent: "")
    }
}

// MARK: - What is asked

extension PBSubmitPetitionRequest {
    static let sample = PBSubmitPetitionRequest.with {
        $0.communeCode = Intake.benLuc
        $0.channel = .portal
        $0.kind = .difficulty
        $0.subject = "Trạm biến áp ấp 3 quá tải"
        $0.body = "Trạm biến áp ấp 3 thường xuyên quá tải vào giờ cao điểm, đề nghị hướng dẫn thủ tục nâng công suất."
        $0.reporter.fullName = "Cán bộ kinh tế xã"
        $0.reporter.phone = "0900 000 201"
    }

    func but(_ change: (inout PBSubmitPetitionRequest) -> Void) -> PBSubmitPetitionRequest {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Intake {
    @discardableResult
    func submit(
        _ request: PBSubmitPetitionRequest = .sample, as principal: Principal = .portal, key: String? = nil,
        on module: IntakeModule? = nil
    ) async throws -> Petition {
        let call = RPCCall(principal: principal, method: IntakeMethods.submitPetition, idempotencyKey: key)
        return try await (module ?? self.module).petitions.submit(
            PetitionDraft(request), by: Caller(call, request, mayRepeat: request.hasExternalReference))
    }

    /// States a fact of another service, with the given counter of its producer.
    @discardableResult
    func hear(_ fact: Fact, about subject: String, sequence: Int) async throws -> EventOutcome {
        let now = clock.now
        return try await database.write { tx in
            var event = PBEvent()
            event.id = UUIDv7.make()
            event.source = fact.source.rawValue
            event.type = fact.type
            event.subject = subject
            event.sequence = Int64(sequence)
            event.time = PBTimestamp(now)
            event.data.fact = fact
            return try module.handle(event, in: tx)
        }
    }

    /// What the loop of the service does by itself.
    func index() async throws {
        while try await SearchIndex(petitions: petitions, queue: Intake.queue).indexQueued() > 0 {}
    }

    func petition(_ id: String) async throws -> Petition {
        try await petitions.get(.id(id), by: .clerk)
    }

    func timeline(_ id: String) async throws -> [TimelineEntry] {
        try await petitions.timeline(of: id, by: .clerk).entries
    }

    /// Types of the events written for one subscriber, in order.
    func emitted(about id: String, to subscriber: ServiceName = .notification) async throws -> [String] {
        try await database.read { tx in
            try tx.query(
                "SELECT type FROM outbox WHERE subject = $1 AND subscriber = $2 ORDER BY sequence", id,
                subscriber.rawValue
            ).map { try $0.text("type") }
        }
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { try $0.first("SELECT count(*) AS n FROM \(table)")?.int("n") ?? -1 }
    }
}

// MARK: - Facts of other services

extension PBAssignee {
    static let energy = PBAssignee.with {
        $0.kind = .officer
        $0.unitCode = "QLNL"
        $0.unitName = "Phòng Quản lý năng lượng"
        $0.officer = .with {
            $0.id = "cv1.qlnl"
            $0.name = "Chuyên viên 1, Phòng Quản lý năng lượng"
        }
    }
    static let trade = PBAssignee.with {
        $0.kind = .officer
        $0.unitCode = "QLTM"
        $0.unitName = "Phòng Quản lý thương mại"
        $0.officer = .with { $0.id = "cv1.qltm" }
    }
    static let secretary = PBAssignee.with { $0.kind = .secretary }
}

extension PBEventData.OneOf_Fact {
    static let routed = Fact.petitionRouted(.with { $0.assignee = .energy })
    static let unroutable = Fact.petitionUnroutable(.with { $0.assignee = .secretary })
    static let accepted = Fact.petitionAccepted(.with { $0.assignee = .energy })
    static let returned = Fact.petitionReturned(
        .with {
            $0.assignee = .secretary
            $0.reason = "không thuộc phòng"
        })
    static let reassigned = Fact.petitionReassigned(.with { $0.assignee = .trade })
    static let transferred = Fact.petitionTransferred(
        .with {
            $0.agency = "Sở Xây dựng"
            $0.reason = "thuộc lĩnh vực xây dựng"
        })
    static let replied = Fact.authorityReplied(.with { $0.summary = "đồng ý" })

    static func escalated(at instant: Date) -> Fact {
        .petitionEscalated(
            .with {
                $0.authority = .province
                $0.agency = "UBND tỉnh"
                $0.interimReply = "Đã báo cáo UBND tỉnh tại văn bản số 12."
                $0.at = PBTimestamp(instant)
                $0.officer = PBAssignee.energy.officer
            })
    }
}
