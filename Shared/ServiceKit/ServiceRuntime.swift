import Hummingbird
import Logging
import Metrics
import Models
import RPC
import ReferenceData
import AccessControl
import ServiceLifecycle
import Storage
import UnixSignals

/// One service as a process: assembly, sockets, loops, signals.
struct ServiceRuntime<Module: ServiceModule>: Sendable {
    let settings: Settings
    let isDevelopment: Bool
    let migrates: Bool
    /// How long a start waits for a database that is not there yet.
    var startPatience: Duration = .seconds(30)

    private var name: ServiceName { Module.name }
    private var host: String { settings["HOST"] ?? "127.0.0.1" }
    private var port: Int { settings.integer("PORT") ?? name.defaultPort }

    /// Runs until SIGTERM or Ctrl-C: requests under way finish, loops end after their batch, leases go back.
    ///
    /// - Throws: `ConfigurationError`, `StorageError`, or what made a part of the service give up.
    func serve() async throws {
        if isDevelopment, !Self.isLoopback(host) {
            throw ConfigurationError(
                "--dev lets everybody in, so it listens on loopback only: leave --dev out, or use --host 127.0.0.1")
        }
        LogSetup.bootstrap(settings)
        let registry = PrometheusRegistry(help: ServiceMetrics.help)
        MetricsSystem.bootstrap(registry)
        let logger = Logger(label: name.rawValue)
        let reference = try ReferenceData.load(
            from: ReferenceData.locate(explicit: settings["REFERENCE_DIR"]), province: settings["PROVINCE"] ?? "80")
        let database = try DatabaseOpener.open(
            settings["DATABASE_URL"] ?? "", for: name, poolSize: settings.integer("POOL_SIZE") ?? 4,
            statementTimeout: settings.duration("STATEMENT_TIMEOUT") ?? .seconds(30))
        do {
            let trust = try await ServiceTrust.load(
                for: name, settings, isDevelopment: isDevelopment, logger: logger, now: { database.wallTime })
            let assembly = try await assemble(database, reference, trust, trust.completing(settings), logger)
            try await run(assembly, registry, logger)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        logger.notice("stopped")
    }

    /// A database that starts at the same time as the service may be late.
    private func assemble(
        _ database: any Database, _ reference: ReferenceData, _ trust: ServiceTrust, _ settings: Settings,
        _ logger: Logger
    ) async throws -> ServiceAssembly<Module> {
        let peers = try trust.peers(settings)
        let end = ContinuousClock.now + startPatience
        while true {
            do {
                return try await ServiceAssembly<Module>.make(
                    database: database, settings: settings, reference: reference,
                    authenticator: { trust.authenticator(partnerKeys: $0 as? any PartnerKeyLookup) },
                    peers: peers, logger: logger, isDevelopment: isDevelopment, migrates: migrates)
            } catch StorageError.unavailable(let text) where ContinuousClock.now < end {
                logger.warning("waiting for the database", metadata: ["error": "\(text)"])
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func run(
        _ assembly: ServiceAssembly<Module>, _ registry: PrometheusRegistry, _ logger: Logger
    ) async throws {
        let schema =
            try await ServiceAssembly<Module>.migrator(assembly.database).status()
            .filter { $0.component == Module.migrations.component && $0.state != .pending }.map(\.version).max() ?? 0
        let database = DatabaseOpener.shown(settings["DATABASE_URL"] ?? "")
        let metrics = ServiceRoutes.metrics(registry)
        let http = makeHTTPApplication(
            server: assembly.server, extras: assembly.httpRoutes + (Self.isLoopback(host) ? [metrics] : []),
            options: HTTPOptions(host: host, port: port), logger: quiet(logger)
        ) { port in
            logger.notice(
                "serves http://\(host):\(port) on \(database), schema \(schema)\(mode)")
        }
        let observation = makeHTTPApplication(
            server: nil, extras: [metrics], options: HTTPOptions(host: metricsHost, port: metricsPort),
            logger: quiet(logger)
        ) { port in
            logger.info("metrics at http://\(metricsHost):\(port)/metrics")
        }
        // Started in this order and stopped in the reverse one: first no new requests, then the loops, then the relay.
        let schemaWatch = SchemaWatch(migrator: ServiceAssembly<Module>.migrator(assembly.database))
        let services: [any Service] = [schemaWatch, assembly.relay] + assembly.loops + [observation, http]
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger))
        configuration.maximumGracefulShutdownDuration = settings.duration("SHUTDOWN_GRACE") ?? .seconds(20)
        try await ServiceGroup(configuration: configuration).run()
    }

    private var mode: String { isDevelopment ? " (development: everybody is administrator)" : "" }

    private var metricsHost: String { settings["METRICS_HOST"] ?? "127.0.0.1" }

    private var metricsPort: Int {
        settings.integer("METRICS_PORT") ?? (port == 0 || port + 1000 > 65_535 ? 0 : port + 1000)
    }

    /// Libraries tell of every start and stop; that is for debugging.
    private func quiet(_ logger: Logger) -> Logger {
        var quiet = logger
        if logger.logLevel >= .info { quiet.logLevel = .warning }
        return quiet
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
