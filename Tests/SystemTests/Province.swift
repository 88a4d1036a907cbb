import Cluster
import FoundationEssentials
import Logging
import Models
import RPC
import ReferenceData
import RoutingService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// A province to tell stories about: all services in one process on a real database, with a clock that the story moves.
struct Province: Sendable {
    let cluster: Cluster
    let clock: ManualClock

    /// Opens a fresh province with the demo directory, tells the story, cleans up.
    static func story(
        _ engine: Engine, at start: String = "2026-11-18T08:00+07:00",
        settings: [ServiceName: Settings] = [:], _ tell: (Province) async throws -> Void
    ) async throws {
        try await Gate.shared.pass {
            let place = try await TestDatabase.create(engine)
            let clock = ManualClock(at: start)
            var databases: [ServiceName: any Database] = [:]
            do {
                for name in ServiceName.allCases {
                    databases[name] = try place.open(schema: name.rawValue, offset: clock, poolSize: 2)
                }
                let province = try await open(databases, clock, settings)
                try await province.cluster.loadDemoDirectory()
                try await province.cluster.settle()
                try await tell(province)
            } catch {
                await close(databases, place)
                throw error
            }
            await close(databases, place)
        }
    }

    /// The services on databases that may hold data already; nothing is moved yet.
    static func open(
        _ databases: [ServiceName: any Database], _ clock: ManualClock, _ settings: [ServiceName: Settings] = [:]
    ) async throws -> Province {
        var logger = Logger(label: "province")
        logger.logLevel = .critical
        let reference = try ReferenceData.load(from: try ReferenceData.locate(explicit: nil), province: "80")
        let cluster = try await Cluster.make(
            .init(
                databases: databases, settings: settings, reference: reference, trust: try await .ephemeral(),
                logger: logger))
        return Province(cluster: cluster, clock: clock)
    }

    private static func close(_ databases: [ServiceName: any Database], _ place: TestDatabase) async {
        for database in databases.values { await database.close() }
        await place.remove()
    }

    // MARK: acting

    /// Calls a service as somebody: `head:QLNL`, `officer:cv1.qlnl@QLNL`, `commune:27991`; nil is the administrator.
    func call<Request: Message, Response: Message>(
        _ service: ServiceName, _ method: RPCMethod<Request, Response>, as person: String? = nil,
        key: String? = nil, _ fill: (inout Request) -> Void
    ) async throws -> Response {
        var request = Request()
        fill(&request)
        let headers = person.map { ["x-kipthoi-as": $0] } ?? [:]
        return try await cluster.client(of: service).call(method, request, idempotencyKey: key, headers: headers)
    }

    /// Submits a petition about electricity (which routing knows) unless `fill` says otherwise, without settling.
    func submit(
        key: String? = nil, as person: String? = nil, _ fill: (inout PBSubmitPetitionRequest) -> Void = { _ in }
    ) async throws -> PBSubmitPetitionResponse {
        try await call(.intake, IntakeMethods.submitPetition, as: person, key: key) { request in
            request.communeCode = "27991"
            request.senderKind = .commune
            request.channel = .portal
            request.kind = .difficulty
            request.subject = "Trạm biến áp quá tải, điện yếu"
            request.body = "Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp."
            request.reporter.fullName = "Phòng Kinh tế xã"
            request.reporter.phone = "0900000001"
            request.reporter.email = "xa@demo.invalid"
            fill(&request)
        }
    }

    /// A petition that has reached its officer.
    func routed(_ fill: (inout PBSubmitPetitionRequest) -> Void = { _ in }) async throws -> PBPetition {
        let id = try await submit(fill).petition.id
        try await cluster.settle()
        return try await petition(id)
    }

    /// A petition whose officer has accepted it.
    func accepted() async throws -> PBPetition {
        let petition = try await routed()
        _ = try await call(.routing, RoutingMethods.acceptAssignment) { $0.petitionID = petition.id }
        try await cluster.settle()
        return try await self.petition(petition.id)
    }

    /// A petition with its final answer.
    func answered() async throws -> PBPetition {
        let petition = try await accepted()
        try await answer(petition)
        return try await self.petition(petition.id)
    }

    func answer(_ petition: PBPetition, _ kind: PBAnswerKind = .final) async throws {
        _ = try await call(.intake, IntakeMethods.answerPetition) {
            $0.petitionID = petition.id
            $0.kind = kind
            $0.body = "Sở đã làm việc với đơn vị điện lực, dự kiến nâng công suất trong tháng 12."
        }
        try await cluster.settle()
    }

    func advance(by duration: Duration) async throws {
        clock.advance(by: duration)
        try await cluster.settle()
    }

    // MARK: seeing

    func petition(_ id: String) async throws -> PBPetition {
        try await call(.intake, IntakeMethods.getPetition) { $0.id = id }.petition
    }

    func timeline(_ id: String) async throws -> [PBTimelineEntry] {
        try await call(.intake, IntakeMethods.listTimeline) { $0.petitionID = id }.entries
    }

    func assignment(_ id: String) async throws -> PBAssignment {
        try await call(.routing, RoutingMethods.getAssignment) { $0.petitionID = id }.assignment
    }

    func clocks(_ id: String) async throws -> [PBClock] {
        try await call(.sla, SLAMethods.getClocks) { $0.petitionID = id }.clocks
    }

    func clock(_ track: PBTrack, _ id: String) async throws -> PBClock {
        try #require(try await clocks(id).filter { $0.track == track }.max { $0.round < $1.round })
    }

    func messages(_ id: String) async throws -> [PBMessage] {
        try await call(.notification, NotificationMethods.listMessages) {
            $0.petitionID = id
            $0.pageSize = 200
        }.messages.sorted { ($0.createdAt.instant, $0.id) < ($1.createdAt.instant, $1.id) }
    }

    /// `rule → audience`, with the percent of a stage, in order.
    func told(_ id: String) async throws -> [String] {
        try await messages(id).map { message in
            let percent = message.stagePercent == 0 ? "" : " \(message.stagePercent)"
            return "\(message.rule)\(percent) → \(message.audience)"
        }
    }

    /// What was told since `before`, in any order.
    func newlyTold(_ id: String, since before: [String]) async throws -> [String] {
        var rest = try await told(id)
        for line in before {
            if let position = rest.firstIndex(of: line) { rest.remove(at: position) }
        }
        return rest.sorted()
    }
}

/// Lets a few stories run at a time: each holds connections and two cores are soon busy.
actor Gate {
    static let shared = Gate(width: 4)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int) {
        free = width
    }

    nonisolated func pass(_ body: () async throws -> Void) async throws {
        await enter()
        do {
            try await body()
        } catch {
            await leave()
            throw error
        }
        await leave()
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

extension Province {
    /// Hands a petition up to the People's Committee of the province.
    func escalate(_ id: String) async throws {
        let expected = clock.now.addingTimeInterval(30 * 86_400)
        _ = try await call(.routing, RoutingMethods.escalateToAuthority) {
            $0.petitionID = id
            $0.authority = .province
            $0.agency = "UBND tỉnh Tây Ninh"
            $0.document.number = "88/SCT-QLNL"
            $0.document.date = "2026-11-18"
            $0.document.documentID = "vb-88"
            $0.expectedAt = PBTimestamp(expected)
        }
        try await cluster.settle()
    }
}
