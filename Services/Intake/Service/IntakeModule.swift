package import Events
import Logging
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
        "intake",
        [
            Migration(1, "petition", PackageResources._001_petition_sql),
            Migration(2, "search", PackageResources._002_search_sql),
            Migration(3, "public_event", PackageResources._003_public_event_sql),
            Migration(10, "attachment", PackageResources._010_attachment_sql),
            Migration(11, "origin", PackageResources._011_origin_sql),
            Migration(12, "zalo", PackageResources._012_zalo_sql),
            Migration(13, "stop_words", PackageResources._013_stop_words_sql),
            Migration(14, "scan_lease", PackageResources._014_scan_lease_sql),
            Migration(15, "attachment_fetch", PackageResources._015_attachment_fetch_sql),
            Migration(16, "repeat", PackageResources._016_repeat_sql),
            Migration(17, "search_order", PackageResources._017_search_order_sql),
            Migration(18, "people", PackageResources._018_people_sql),
            Migration(20, "zalo_sender", PackageResources._020_zalo_sender_sql),
        ])

    let petitions: PetitionStore
    let attachments: AttachmentStore
    let zalo: ZaloStore
    let zaloFiles: AttachmentFetch
    /// Nil where no maildir is configured.
    let mail: MailIntake?
    /// For `kipthoi keys`, and for the authenticator.
    package let partnerKeys: PartnerKeys
    let publicEvents: PublicEventStore
    private let config: IntakeConfig
    private let events: IntakeEvents
    private let logger: Logger

    package init(_ environment: ServiceEnvironment) async throws {
        config = try IntakeConfig(environment)
        let database = environment.database
        logger = environment.logger
        petitions = PetitionStore(
            database: database, outbox: environment.outbox, mirror: Mirror(database: database),
            codes: CodeAllocator(database: database), tracking: config.tracking)
        publicEvents = PublicEventStore(database: database, outbox: environment.outbox, agency: config.agency)
        attachments = AttachmentStore(
            database: database, files: AttachmentFiles(folder: config.attachmentFolder), scanner: config.scanner)
        zalo = ZaloStore(petitions: petitions, timing: config.zaloTiming)
        zaloFiles = AttachmentFetch(petitions: petitions, attachments: attachments, hosts: config.zaloFileHosts)
        mail = config.mailFolder.map { [petitions, attachments] in
            MailIntake(folder: $0, petitions: petitions, attachments: attachments, logger: environment.logger)
        }
        events = IntakeEvents(petitions: petitions)
        partnerKeys = PartnerKeys(database: database)
    }

    package static let derivedTables: Set<Substring> = [
        "code_block", "public_event", "public_event_counter", "search_queue", "petition_search", "petition_document",
    ]

    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        try MirrorStore.seed(reference, in: tx)
    }

    /// Codes given out since the backup may be on paper somewhere, and partners may have read further than the backup:
    /// neither is given out again.
    package static func restored(in tx: Transaction) throws {
        try CodeAllocator.jump(by: Restoration.jump, in: tx)
        try tx.execute("UPDATE public_event_counter SET last = last + $1", Restoration.jump)
    }

    package func register(in routes: inout RPCRoutes) {
        IntakeRPC(
            petitions: petitions, attachments: attachments, publicEvents: publicEvents, agency: config.agency,
            outdated: config.outdated
        ).register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package var loops: [WorkLoop] {
        let index = SearchIndex(petitions: petitions, queue: WorkQueue("search-index", logger: logger))
        let closing = WorkQueue("auto-close", logger: logger)
        let drafts = WorkQueue(ZaloStore.queueName, logger: logger)
        let numbering = WorkQueue("public-events", logger: logger)
        return [
            WorkLoop(closing.name, every: .seconds(30)) { [petitions] in try await petitions.closeDue(closing) },
            WorkLoop(numbering.name, every: .milliseconds(500)) { [publicEvents] in
                try await publicEvents.number(numbering)
            },
            WorkLoop(index.queue.name, every: .milliseconds(500)) { try await index.indexQueued() },
            WorkLoop("search-sweep", every: .seconds(3600)) { try await index.sweep() },
            WorkLoop("attachment-scan", every: .seconds(2)) { [attachments] in try await attachments.scanDue() },
            WorkLoop("attachment-sweep", every: .seconds(300)) { [attachments] in
                try await attachments.sweep(turn: Int.random(in: 0..<256))
            },
            WorkLoop(drafts.name, every: .seconds(2)) { [zalo] in try await zalo.settleDue(drafts) },
            WorkLoop("zalo-files", every: .seconds(2)) { [zaloFiles] in try await zaloFiles.fetchDue() },
        ] + (mail.map { mail in [WorkLoop("mail", every: .seconds(5)) { try await mail.takeNew() }] } ?? [])
    }
}

extension IntakeModule: HTTPRoutesProvider {
    package func httpRoutes(_ authenticator: any Authenticator) -> [HTTPExtraRoute] {
        AttachmentRPC(attachments: attachments, petitions: petitions, authenticator: authenticator).routes
            + [TrackingPage.route] + (config.zalo.map { [ZaloRPC(store: zalo, signature: $0).route] } ?? [])
    }
}

extension IntakeModule: PartnerKeyLookup {
    package func partner(keyID: String) async throws -> PartnerKeyRecord? {
        try await partnerKeys.partner(keyID: keyID)
    }
}
