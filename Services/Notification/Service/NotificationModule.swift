package import Events
package import Models
package import RPC
package import ReferenceData
package import ServiceKit
package import Storage

/// Notification: tells the right person once, on the channel they read.
package struct NotificationModule: ServiceModule, HTTPRoutesProvider {
    package static let name = ServiceName.notification
    package static let migrations = MigrationSet(
        "notification",
        [
            Migration(1, "message", PackageResources._001_message_sql),
            Migration(2, "channels", PackageResources._002_channels_sql),
            Migration(3, "withheld", PackageResources._003_withheld_sql),
            Migration(4, "trace", PackageResources._004_trace_sql),
            Migration(5, "roster", PackageResources._005_roster_sql),
            Migration(6, "test_keys", PackageResources._006_test_keys_sql),
            Migration(7, "origin", PackageResources._007_origin_sql),
            Migration(8, "sending", PackageResources._008_sending_sql),
        ])

    private let rpc: NotificationRPC
    private let templates: TemplateRPC
    private let contacts: ContactRPC
    private let events: NotificationEvents
    private let sender: Sender
    private let alarm: ChannelAlarm
    private let retention: MessageRetention
    private let figures: MessageFigures
    private let receipts: MessageReceipts
    private let acknowledgePage: AcknowledgePage?
    private let bounces: BounceMailbox?

    /// - Throws: `RPCError.invalidArgument` when a channel is asked for and not configured, or a template is wrong.
    package init(_ environment: ServiceEnvironment) async throws {
        let (ladder, zalo) = try ChannelConfig.ladder(
            environment.settings, database: environment.database,
            endpoints: EndpointRules(allowsLoopback: environment.isDevelopment), logger: environment.logger)
        try self.init(environment, ladder: ladder, zalo: zalo)
    }

    /// With channels of the caller's choice, for tests.
    package init(_ environment: ServiceEnvironment, ladder: ChannelLadder, zalo: ZaloChannel? = nil) throws {
        let settings = environment.settings
        let shelf = TemplateShelf(try Self.library.get())
        let composer = Composer(
            templates: shelf, ladder: ladder, outbox: environment.outbox, agency: Self.agency(environment.reference))
        rpc = NotificationRPC(database: environment.database, publicURL: settings["PUBLIC_URL"])
        templates = TemplateRPC(database: environment.database, shelf: shelf)
        contacts = ContactRPC(
            database: environment.database, ladder: ladder, composer: composer,
            endpoints: EndpointRules(allowsLoopback: environment.isDevelopment))
        events = NotificationEvents(composer: composer)
        let links = settings["PUBLIC_URL"].map { AcknowledgeLinks(publicURL: $0) }
        acknowledgePage = links.map { AcknowledgePage(database: environment.database, links: $0) }
        sender = Sender(
            database: environment.database, outbox: environment.outbox, ladder: ladder,
            calm: try ChannelConfig.calm(settings), links: links,
            tracking: try environment.trackingSecret().map { TrackingNotice($0, publicURL: settings["PUBLIC_URL"]) },
            logger: environment.logger)
        bounces = try ChannelConfig.bounces(settings, database: environment.database, logger: environment.logger)
        alarm = ChannelAlarm(database: environment.database, composer: composer, zalo: zalo)
        retention = MessageRetention(database: environment.database, days: settings.integer("NOTIFY_KEEP_DAYS") ?? 730)
        figures = MessageFigures(database: environment.database)
        receipts = MessageReceipts(
            database: environment.database, outbox: environment.outbox, sms: SMSReceipts(settings))
    }

    /// What the program brings; checked once a process.
    private static let library = Result {
        try TemplateLibrary(SenderTemplates.all + StaffTemplates.all + OperationTemplates.all + EnglishTemplates.all)
    }

    /// Names that messages use; people come by directory.changed.
    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        let directory = DirectoryStore(tx)
        for unit in reference.units { try directory.putUnit(code: unit.code, name: unit.name, version: 0) }
        for commune in reference.communes {
            try directory.putCommune(code: commune.code, name: commune.fullName, version: 0)
        }
    }

    /// What waited at the backup may have gone out since.
    package static func restored(in tx: Transaction) throws {
        try HeldMessages(tx).holdAllQueued()
    }

    package func register(in routes: inout RPCRoutes) {
        rpc.register(in: &routes)
        templates.register(in: &routes)
        contacts.register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package func committed() { sender.signal.fire() }

    package var loops: [WorkLoop] {
        var loops = [
            WorkLoop("send-messages", every: sender.pace.poll, pause: sender.signal.wait) {
                try await sender.runOnce()
            },
            WorkLoop("channel-alarms", every: .seconds(600)) { try await alarm.runOnce() },
            WorkLoop("message-figures", every: .seconds(15)) { try await figures.runOnce() },
            WorkLoop("message-retention", every: .seconds(3600)) { try await retention.runOnce() },
        ]
        if let bounces {
            loops.append(WorkLoop("mail-bounces", every: .seconds(20)) { try await bounces.runOnce() })
        }
        return loops
    }

    package func httpRoutes(_: any Authenticator) -> [HTTPExtraRoute] {
        receipts.routes + (acknowledgePage?.routes ?? [])
    }

    private static func agency(_ reference: ReferenceData) -> String {
        reference.communes.first.map { "Sở Công Thương \($0.provinceName.lowercasingFirst)" } ?? "Sở Công Thương"
    }
}

extension String {
    /// `Tỉnh Tây Ninh` inside a sentence: `tỉnh Tây Ninh`.
    fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
