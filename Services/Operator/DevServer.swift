import Cluster
import Events
import FoundationEssentials
import Logging
import Models
import RPC
import ReferenceData
import AccessControl
import ServiceKit
import ServiceLifecycle
import Storage
import UnixSignals

/// All services in one process: sockets, relays, loops and signals.
struct DevServer: Sendable {
    let cluster: Cluster
    let configuration: DevConfiguration
    let host: String
    let portBase: Int
    /// Kept for its lock.
    private let place: DevPlace
    private let start: ContinuousClock.Instant
    private let registry: PrometheusRegistry
    private let logger: Logger

    /// Migrates, seeds and connects, saying so as it goes.
    ///
    /// - Throws: `ConfigurationError`, `StorageError`, `ReferenceDataError`.
    static func make(
        _ place: DevPlace, _ databases: [ServiceName: any Database], _ configuration: DevConfiguration,
        host: String, portBase: Int, start: ContinuousClock.Instant
    ) async throws -> DevServer {
        let logger = Logger(label: "dev")
        let reference = try ReferenceData.load(
            from: ReferenceData.locate(explicit: configuration.referenceDirectory), province: configuration.province)
        try TrustInit.makeKeys(in: place.trust)
        for name in ServiceName.allCases {
            guard let database = databases[name] else { continue }
            let applied = try await Schema.migrator(of: name, database).migrate()
            Terminal.say(
                "  \(name.rawValue): \(applied.isEmpty ? "lược đồ đã đủ" : "tạo \(applied.joined(separator: ", "))")")
        }
        let registry = PrometheusRegistry(help: ServiceMetrics.help)
        let cluster = try await Cluster.make(
            .init(
                databases: databases, settings: try place.settings(configuration.services), reference: reference,
                trust: try await ClusterTrust(directory: place.trust, logger: logger), logger: logger, metrics: registry
            ))
        let posts = try await cluster.loadDemoDirectory()
        Terminal.say(
            "  danh bạ: \(reference.communes.count) xã, phường; \(reference.units.count) đơn vị; "
                + "\(reference.procedures.count) thủ tục" + (posts > 0 ? "; \(posts) vị trí mẫu" : ""))
        return DevServer(
            cluster: cluster, configuration: configuration, host: host, portBase: portBase, place: place, start: start,
            registry: registry, logger: logger)
    }

    func port(of name: ServiceName) -> Int {
        portBase + name.defaultPort - ServiceName.intake.defaultPort
    }

    func url(of name: ServiceName) -> String {
        "http://\(host == "::1" ? "[::1]" : host):\(port(of: name))"
    }

    /// Serves until Ctrl-C or SIGTERM. Started in this order and stopped in the reverse one: first the play and new
    /// requests, then the loops and relays, each after its batch.
    func run(plays: Bool) async throws {
        let (listening, signal) = AsyncStream.makeStream(of: ServiceName.self)
        let servers: [any Service] = ServiceName.allCases.map { name in
            makeHTTPApplication(
                server: cluster.server(of: name),
                extras: cluster.httpRoutes(of: name) + [ServiceRoutes.metrics(registry)],
                options: HTTPOptions(host: host, port: port(of: name)), logger: logger
            ) { _ in signal.yield(name) }
        }
        let play = DevPlay(server: self, plays: plays, listening: listening, start: start)
        var services = (cluster.workers + servers).map {
            ServiceGroupConfiguration.ServiceConfiguration(service: $0)
        }
        services.append(.init(service: play, successTerminationBehavior: .ignore))
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigint, .sigterm], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(10)
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            logger.warning("some work was cut off at the end; what was acknowledged is kept")
        }
    }
}
