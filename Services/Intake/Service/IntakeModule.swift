package import Events
package import Models
package import RPC
package import ReferenceData
package import AccessControl
package import ServiceKit
package import Storage

/// Intake: takes petitions in and owns their state.
package struct IntakeModule: ServiceModule {
    package static let name = ServiceName.intake
    package static let migrations = MigrationSet(
        "intake", [
            Migration(1, "petition", PackageResources._001_petition_sql),
            Migration(2, "search", PackageResources._002_search_sql),
            Migration(3, "public_event", PackageResources._003_public_event_sql),
            Migration(4, "stop_words", PackageResources._004_stop_words_sql),
        ])

    let petitions: PetitionStore
    /// For `kipthoi keys`, and for the authenticator.
    package let partnerKeys: PartnerKeys
    let publicEvents: PublicEventStore
    private let config: IntakeConfig
    private let events: IntakeEvents

    package init(_ environment: ServiceEnvironment) async throws {
        config = try IntakeConfig(environment)
        let database = environment.database
        petitions = PetitionStore(
            database: database, outbox: environment.outbox, mirror: Mirror(database: database),
            codes: CodeAllocator(database: database), tracking: config.tracking)
        publicEvents = PublicEventStore(database: database, outbox: environment.outbox, agency: config.agency)
        events = IntakeEvents(petitions: petitions)
        partnerKeys = PartnerKeys(database: database)
    }

    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        try MirrorStore.seed(reference, in: tx)
    }

    package func register(in routes: inout RPCRoutes) {
        IntakeRPC(petitions: petitions, publicEvents: publicEvents, agency: config.agency).register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package var loops: [WorkLoop] {
        let index = SearchIndex(petitions: petitions)
        return [
            WorkLoop("auto-close", every: .seconds(30)) { [petitions] in try await petitions.closeDue() },
            WorkLoop("public-events", every: .milliseconds(500)) { [publicEvents] in try await publicEvents.number() },
            WorkLoop("search-index", every: .milliseconds(500)) { try await index.indexQueued() },
            WorkLoop("search-sweep", every: .seconds(3600)) { try await index.sweep() },
        ]
    }
}

extension IntakeModule: PartnerKeyLookup {
    package func partner(keyID: String) async throws -> PartnerKeyRecord? {
        try await partnerKeys.partner(keyID: keyID)
    }
}
