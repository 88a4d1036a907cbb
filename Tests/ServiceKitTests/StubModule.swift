import Events
import Logging
import Models
import RPC
import ReferenceData
@testable import ServiceKit
import Storage

/// The smallest service: one table, no methods, one loop.
struct StubModule: ServiceModule {
    static let name = ServiceName.sla
    static let migrations = MigrationSet(
        "sla", [Migration(1, "stub", Array("-- compatible-from: 1\nCREATE TABLE stub (id text NOT NULL);\n".utf8))])

    static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        try tx.execute("INSERT INTO stub (id) VALUES ($1)", "seeded")
    }

    init(_ environment: ServiceEnvironment) async throws {}

    func register(in routes: inout RPCRoutes) {
        routes.later(SLAMethods.all)
    }

    func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome { .applied }

    let loops = [WorkLoop("nothing", every: .seconds(1)) { 0 }]

    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    static func assemble(
        _ database: any Database, province: String = "80", migrates: Bool = true, metrics: ServiceMetrics? = nil
    ) async throws -> ServiceAssembly<StubModule> {
        try await ServiceAssembly<StubModule>.make(
            database: database, settings: Settings(["PROVINCE": province]),
            reference: ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80"),
            authenticator: ServiceAuthenticator.development(.sla), peers: [:], logger: logger, isDevelopment: true,
            metrics: metrics, migrates: migrates)
    }
}
