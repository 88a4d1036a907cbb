package import Events
package import Logging
package import Models
package import RPC
package import ReferenceData
package import Storage

/// One service put together, without sockets: what the executable serves, and what the cluster and the tests drive by
/// hand (`relay.runOnce()`, `loop("auto-close").runOnce()`).
package struct ServiceAssembly<Module: ServiceModule>: Sendable {
    package let module: Module
    package let server: RPCServer
    package let relay: OutboxRelay
    /// The module's loops, then housekeeping and observation.
    package let loops: [LoopRunner]
    /// What the module works with: signals the relay after each commit, bounds statements by the call's deadline.
    package let database: any Database
    package let readiness: Readiness
    package let metrics: ServiceMetrics
    /// Paths beside the methods: health, documentation, the module's own.
    package let httpRoutes: [HTTPExtraRoute]

    /// Migrates (or checks) the database, seeds it once, builds the module and its server.
    ///
    /// - Parameters:
    ///   - database: open; closed by whoever opened it.
    ///   - settings: as loaded; `PROVINCE` and `MAX_BODY_BYTES` are read here, the rest by the module.
    ///   - authenticator: who may call; gets the module, which may know partners' keys (`PartnerKeyLookup`).
    ///   - peers: the subscribers of this service's events; the service itself among them when it is one.
    ///   - metrics: nil for figures that nobody reads.
    ///   - migrates: false checks only (`--no-migrate`).
    /// - Throws: `ConfigurationError` for another province's database, `StorageError.schema` when migrations do not fit.
    package static func make(
        database base: any Database, settings: Settings, reference: ReferenceData,
        authenticator makeAuthenticator: (Module) -> any Authenticator,
        peers: [ServiceName: RPCClient], logger: Logger, isDevelopment: Bool, metrics: ServiceMetrics? = nil,
        migrates: Bool = true
    ) async throws -> ServiceAssembly<Module> {
        let migrator = migrator(base)
        if migrates { try await migrator.migrate() } else { try await migrator.check() }
        try await migrator.inspect()
        let auditKey = try AuditKey(settings, isDevelopment: isDevelopment)
        let audited = AuditedDatabase(base, otherwise: Acting("service:\(Module.name.rawValue)", "start"))
        let isRestored = try await Deployment.claim(audited, province: settings["PROVINCE"] ?? "80") { tx in
            try Module.seed(reference, in: tx)
        } arrive: { tx in
            try Restoration.notice(Module.self, in: tx)
        }
        if isRestored { logger.warning("the data came from a backup: sending is held; see `kipthoi outbox held`") }
        let signal = OutboxSignal()
        let database = SignallingDatabase(
            AuditedDatabase(
                DeadlineDatabase(base), otherwise: audited.fallback, ignoring: Module.derivedTables.union(["parked"])),
            signal: signal)
        let module = try await Module(
            ServiceEnvironment(
                database: database, outbox: Outbox(source: Module.name), reference: reference, settings: settings,
                logger: logger, isDevelopment: isDevelopment, peers: peers))
        let metrics = metrics ?? ServiceMetrics(Module.name)
        let authenticator = makeAuthenticator(module)
        let server = makeServer(module, database, settings, authenticator, logger, metrics)
        let loops = makeLoops(module, base, auditKey, server.admission, logger, metrics)
        let readiness = Readiness(Module.name, database: base, migrator: migrator, loops: loops)
        let extras = (module as? any HTTPRoutesProvider)?.httpRoutes(authenticator) ?? []
        return ServiceAssembly(
            module: module, server: server,
            // Not the signalling one: the relay's own commits bring no new facts.
            relay: OutboxRelay(source: Module.name, database: base, peers: peers, signal: signal, logger: logger),
            loops: loops, database: database, readiness: readiness, metrics: metrics,
            httpRoutes: ServiceRoutes.standard(Module.name, server: server, readiness: readiness, extras: extras)
                + extras)
    }

    /// The same with an authenticator that needs nothing of the module, e.g. `ServiceAuthenticator.development(_:)`.
    package static func make(
        database: any Database, settings: Settings, reference: ReferenceData, authenticator: any Authenticator,
        peers: [ServiceName: RPCClient], logger: Logger, isDevelopment: Bool, metrics: ServiceMetrics? = nil,
        migrates: Bool = true
    ) async throws -> ServiceAssembly<Module> {
        try await make(
            database: database, settings: settings, reference: reference, authenticator: { _ in authenticator },
            peers: peers, logger: logger, isDevelopment: isDevelopment, metrics: metrics, migrates: migrates)
    }

    /// All that this service's schema holds, in the order of application.
    package static var migrationSets: [MigrationSet] {
        [ServiceKitMigrations.set, EventsMigrations.set, Module.migrations]
    }

    package static func migrator(_ database: any Database) -> Migrator {
        Migrator(database, migrationSets, command: "\(Module.name.rawValue)-service migrate")
    }

    package func loop(_ name: String) -> LoopRunner? {
        loops.first { $0.loop.name == name }
    }

    private static func makeLoops(
        _ module: Module, _ database: any Database, _ auditKey: AuditKey, _ admission: Admission, _ logger: Logger,
        _ metrics: ServiceMetrics
    ) -> [LoopRunner] {
        let sealer = AuditSealer(Module.name, database: database, key: auditKey)
        let own = (module.loops + [sealer.loop, Housekeeping.loop(database)])
            .map { LoopRunner($0, of: Module.name, logger: logger, metrics: metrics) }
        let observation = WorkLoop("observation", every: .seconds(5)) {
            for runner in own { metrics.loopLag(runner.loop.name, runner.lag) }
            metrics.observe(admission.load, database.load)
            try await metrics.observeOutbox(database)
            return 0
        }
        return own + [LoopRunner(observation, logger: logger, metrics: metrics)]
    }

    private static func makeServer(
        _ module: Module, _ database: any Database, _ settings: Settings, _ authenticator: any Authenticator,
        _ logger: Logger, _ metrics: ServiceMetrics
    ) -> RPCServer {
        var routes = RPCRoutes()
        module.register(in: &routes)
        Inbox(database: database, consumer: module, logger: logger).register(in: &routes)
        var limits = RPCLimits()
        limits.maximumBody = settings.integer("MAX_BODY_BYTES") ?? limits.maximumBody
        for path in [EventMethods.deliver.path, IntakeMethods.importPetitions.path] {
            limits.bodies[path] = limits.maximumBody * 16
        }
        let partners = settings.integer("PARTNER_RATE") ?? 50
        let senders = settings.integer("PUBLIC_RATE") ?? 5
        let quota = CallQuota(
            partners: .init(perSecond: Double(partners), burst: partners * 4),
            senders: .init(perSecond: Double(senders), burst: senders * 6))
        return RPCServer(
            routes: routes, authenticator: authenticator, limits: limits,
            admission: Admission(Admission.Limits(calls: settings.integer("MAX_CALLS") ?? 512)), quota: quota,
            logger: logger,
            mapError: { StorageErrorMapping.rpcError(from: $0) },
            observe: { metrics.answered($0.method, code: $0.code?.rawValue ?? "ok", in: $0.duration) })
    }
}
