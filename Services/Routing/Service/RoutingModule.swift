package import Events
package import Models
package import RPC
package import ReferenceData
package import ServiceKit
package import Storage

/// Routing: finds the unit and the person for each petition, follows who has it, and keeps the directory.
package struct RoutingModule: ServiceModule {
    package static let name = ServiceName.routing
    package static let migrations = MigrationSet(
        "routing",
        [
            Migration(1, "routing", PackageResources._001_routing_sql),
            Migration(2, "answer_instant", PackageResources._002_answer_instant_sql),
            Migration(3, "rules_and_models", PackageResources._003_rules_and_models_sql),
            Migration(4, "people", PackageResources._004_people_sql),
            Migration(5, "conduct", PackageResources._005_conduct_sql),
            Migration(6, "acceptance_policy", PackageResources._006_acceptance_policy_sql),
        ])

    private let database: any Database
    private let desk: RoutingDesk
    private let events: RoutingEvents
    private let watch: PersonWatch
    private let retention: TextRetention

    /// - Throws: `ConfigurationError` when the rules are missing or a setting is out of range.
    package init(_ environment: ServiceEnvironment) async throws {
        let router = try Router(reference: environment.reference, settings: environment.settings)
        database = environment.database
        desk = RoutingDesk(
            outbox: environment.outbox, router: router, days: try OfficeDays(environment.reference))
        events = RoutingEvents(desk: desk)
        watch = PersonWatch(database: database, logger: environment.logger)
        retention = TextRetention(
            database: database, days: environment.settings.integer(RoutingSettings.keepDays) ?? 365)
    }

    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        try DirectorySeed.fill(reference, in: tx)
    }

    package func register(in routes: inout RPCRoutes) {
        RoutingRPC(database: database, desk: desk).register(in: &routes)
        LearningRPC(database: database, desk: desk).register(in: &routes)
        DirectoryRPC(database: database, desk: desk).register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package func prepared(for events: [PBEvent]) async throws -> any EventConsumer {
        try await self.events.prepared(for: events, from: database)
    }

    /// Routing acts on requests and events; one loop shows how many petitions wait for anybody at all, one forgets texts.
    package var loops: [WorkLoop] {
        [
            watch.loop,
            WorkLoop("text-retention", every: .seconds(3600)) { [retention] in try await retention.runOnce() },
        ]
    }
}

extension Router {
    /// - Throws: `ConfigurationError`.
    init(reference: ReferenceData, settings: Settings) throws {
        guard let document = reference.routingRules else {
            throw ConfigurationError("routing-rules.json is not in the reference data")
        }
        let rules: RoutingRules
        do {
            rules = try RoutingRules(json: document)
        } catch {
            throw ConfigurationError("routing-rules.json cannot be read: \(error)")
        }
        let model: RouteModel?
        do {
            model = try reference.routingModel.map(RouteModel.init(json:))
        } catch {
            throw ConfigurationError("routing-model.json cannot be read: \(error)")
        }
        self.init(rules: rules, model: model, threshold: try Self.threshold(settings[RoutingSettings.confidence]))
    }

    private static func threshold(_ text: String?) throws -> Double {
        guard let text else { return defaultThreshold }
        guard let value = Double(text), (0...1).contains(value) else {
            throw ConfigurationError("KIPTHOI_\(RoutingSettings.confidence) is a number from 0 to 1, not \(text)")
        }
        return value
    }
}

/// Names of routing's own settings.
package enum RoutingSettings {
    /// Below this confidence the team secretary decides; 0–1, default 0.55.
    package static let confidence = "ROUTING_CONFIDENCE"
    /// Days after its end for which a petition's text is kept; default 365.
    package static let keepDays = "ROUTING_KEEP_DAYS"
}

extension RoutingModule {
    /// Loads the posts of the demo directory through the same path as PutOfficer; what stands there already is left.
    ///
    /// For `kipthoi dev` and tests; `serve` never does this.
    ///
    /// - Returns: how many posts were new or different.
    @discardableResult
    package static func loadDemoDirectory(
        _ reference: ReferenceData, into database: any Database, outbox: Outbox = Outbox(source: .routing)
    ) async throws -> Int {
        let posts = DemoDirectory.officers(of: reference.units).compactMap(Directory.Officer.init)
        let store = DirectoryStore(outbox: outbox)
        return try await database.write { tx in
            try posts.count { post in
                var known = try store.officer(post.id, in: tx)
                known?.version = 0
                guard known != post else { return false }
                _ = try store.put(post, in: tx)
                return true
            }
        }
    }

    /// States every row of the directory again, for services that missed some: `kipthoi directory resend`.
    ///
    /// - Returns: how many rows.
    @discardableResult
    package static func resendDirectory(
        from database: any Database, outbox: Outbox = Outbox(source: .routing)
    ) async throws -> Int {
        let store = DirectoryStore(outbox: outbox)
        return try await database.write { tx in
            let units = try store.units(in: tx)
            let officers = try store.officers(in: tx)
            let communes = try store.communes(in: tx)
            let procedures = try store.procedures(in: tx)
            let dated = try DatedRows.all(of: store, in: tx)
            for row in units { try outbox.emit(.directoryChanged(row), about: "unit:\(row.code)", in: tx) }
            for row in officers { try outbox.emit(.directoryChanged(row), about: "officer:\(row.id)", in: tx) }
            for row in communes { try outbox.emit(.directoryChanged(row), about: "commune:\(row.code)", in: tx) }
            for row in procedures { try outbox.emit(.directoryChanged(row), about: "procedure:\(row.code)", in: tx) }
            for (subject, fact) in dated { try outbox.emit(fact, about: subject, in: tx) }
            return units.count + officers.count + communes.count + procedures.count + dated.count
        }
    }
}
