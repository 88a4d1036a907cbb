package import IntakeService
package import Logging
package import Models
package import NotificationService
package import RPC
package import ReferenceData
package import RoutingService
package import SLAService
package import ServiceKit
package import Storage
package import ServiceLifecycle
import AccessControl
import Events

/// All services in one process, talking to each other through the same bytes as over HTTP.
///
/// `kipthoi dev` serves one of these; system tests drive one by hand.
package struct Cluster: Sendable {
    package let intake: ServiceAssembly<IntakeModule>
    package let routing: ServiceAssembly<RoutingModule>
    package let sla: ServiceAssembly<SLAModule>
    package let notification: ServiceAssembly<NotificationModule>
    package let network: Network
    private let reference: ReferenceData
    /// Kept, because ephemeral keys live as long as it does.
    private let trust: ClusterTrust

    /// What a cluster is made of.
    package struct Plan: Sendable {
        /// An open database for each service; whoever opened it closes it.
        package var databases: [ServiceName: any Database]
        package var settings: [ServiceName: Settings]
        package var reference: ReferenceData
        package var trust: ClusterTrust
        package var logger: Logger
        package var isDevelopment: Bool
        /// Where the services' figures go; nil for figures that nobody reads.
        package var metrics: PrometheusRegistry?

        package init(
            databases: [ServiceName: any Database], settings: [ServiceName: Settings] = [:], reference: ReferenceData,
            trust: ClusterTrust, logger: Logger, isDevelopment: Bool = true, metrics: PrometheusRegistry? = nil
        ) {
            self.databases = databases
            self.settings = settings
            self.reference = reference
            self.trust = trust
            self.logger = logger
            self.isDevelopment = isDevelopment
            self.metrics = metrics
        }
    }

    /// Migrates, seeds and connects the services.
    ///
    /// - Throws: `StorageError`, `ConfigurationError`.
    package static func make(_ plan: Plan) async throws -> Cluster {
        let network = Network()
        let cluster = Cluster(
            intake: try await assemble(plan, network), routing: try await assemble(plan, network),
            sla: try await assemble(plan, network), notification: try await assemble(plan, network), network: network,
            reference: plan.reference, trust: plan.trust)
        for name in ServiceName.allCases { network.connect(name, to: cluster.server(of: name)) }
        return cluster
    }

    private static func assemble<Module: ServiceModule>(
        _ plan: Plan, _ network: Network
    ) async throws -> ServiceAssembly<Module> {
        let name = Module.name
        guard let database = plan.databases[name] else {
            throw StorageError.unavailable("no database for \(name.rawValue)")
        }
        // Everybody else; notification also tells itself of messages that failed.
        let subscribers = ServiceName.allCases.filter { $0 != name || name == .notification }
        let peers = Dictionary(
            uniqueKeysWithValues: subscribers.map { peer in
                (
                    peer,
                    RPCClient(
                        transport: InProcessTransport { network.server(of: peer) },
                        token: plan.trust.token(from: name, to: peer))
                )
            })
        var logger = plan.logger
        logger[metadataKey: "service"] = "\(name.rawValue)"
        return try await .make(
            database: database, settings: plan.settings[name] ?? Settings(), reference: plan.reference,
            authenticator: { module in
                plan.trust.authenticator(
                    of: name, partnerKeys: module as? any PartnerKeyLookup, isDevelopment: plan.isDevelopment)
            },
            peers: peers, logger: logger, isDevelopment: plan.isDevelopment,
            metrics: plan.metrics.map { ServiceMetrics(name, factory: $0) })
    }

    /// Puts the posts of the demo directory into routing, which tells the others; what stands there already is left.
    ///
    /// - Returns: how many posts were new or different.
    @discardableResult
    package func loadDemoDirectory() async throws -> Int {
        try await RoutingModule.loadDemoDirectory(reference, into: routing.database)
    }

    /// The relay and the loops of every service, to be run under one `ServiceGroup`.
    package var workers: [any Service] {
        [intake.relay, routing.relay, sla.relay, notification.relay]
            + intake.loops + routing.loops + sla.loops + notification.loops
    }

    /// The paths of a service beside its methods.
    package func httpRoutes(of name: ServiceName) -> [HTTPExtraRoute] {
        switch name {
        case .intake: intake.httpRoutes
        case .routing: routing.httpRoutes
        case .sla: sla.httpRoutes
        case .notification: notification.httpRoutes
        }
    }

    package func server(of name: ServiceName) -> RPCServer {
        switch name {
        case .intake: intake.server
        case .routing: routing.server
        case .sla: sla.server
        case .notification: notification.server
        }
    }

    /// Calls a service from outside, e.g. as `head:QLNL`; nil is the development administrator.
    package func client(of name: ServiceName) -> RPCClient {
        RPCClient(transport: InProcessTransport { network.server(of: name) }, codec: .json)
    }
}
