package import Events
package import Models
package import RPC
package import ReferenceData
package import ServiceKit
package import Storage

/// Notification: tells the right person once, on the channel they read.
package struct NotificationModule: ServiceModule {
    package static let name = ServiceName.notification
    package static let migrations = MigrationSet(
        "notification", [Migration(1, "message", PackageResources._001_message_sql)])

    private let rpc: NotificationRPC
    private let events: NotificationEvents
    private let sender: Sender

    /// - Throws: `RPCError.invalidArgument` when a channel is asked for and not configured, or a template is wrong.
    package init(_ environment: ServiceEnvironment) async throws {
        let ladder = try ChannelConfig.ladder(environment.settings, logger: environment.logger)
        try self.init(environment, ladder: ladder)
    }

    /// With channels of the caller's choice, for tests.
    package init(_ environment: ServiceEnvironment, ladder: ChannelLadder) throws {
        let templates = try TemplateLibrary(SenderTemplates.all + StaffTemplates.all)
        let composer = Composer(
            templates: templates, ladder: ladder, outbox: environment.outbox,
            agency: Self.agency(environment.reference))
        rpc = NotificationRPC(database: environment.database, templates: templates)
        events = NotificationEvents(composer: composer)
        sender = Sender(
            database: environment.database, outbox: environment.outbox, ladder: ladder, logger: environment.logger)
    }

    /// Names that messages use; people come by directory.changed.
    package static func seed(_ reference: ReferenceData, in tx: Transaction) throws {
        let directory = DirectoryStore(tx)
        for unit in reference.units { try directory.putUnit(code: unit.code, name: unit.name, version: 0) }
        for commune in reference.communes {
            try directory.putCommune(code: commune.code, name: commune.fullName, version: 0)
        }
    }

    package func register(in routes: inout RPCRoutes) {
        rpc.register(in: &routes)
    }

    package func handle(_ event: PBEvent, in tx: Transaction) throws -> EventOutcome {
        try events.handle(event, in: tx)
    }

    package var loops: [WorkLoop] {
        [WorkLoop("send-messages", every: .milliseconds(200)) { try await sender.runOnce() }]
    }

    private static func agency(_ reference: ReferenceData) -> String {
        reference.communes.first.map { "Sở Công Thương \($0.provinceName.lowercasingFirst)" } ?? "Sở Công Thương"
    }
}

extension String {
    /// `Tỉnh Tây Ninh` inside a sentence: `tỉnh Tây Ninh`.
    fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
