package import Events
package import Logging
package import Models
package import RPC
package import ReferenceData
package import Storage

/// What a service is: its schema, its methods, its reactions to events and its loops. ServiceKit does the rest.
package protocol ServiceModule: EventConsumer {
    static var name: ServiceName { get }
    /// The service's own tables; those of events and of ServiceKit come with them.
    static var migrations: MigrationSet { get }
    /// Fills a new database from the reference data; runs once, in the transaction that marks it as done.
    static func seed(_ reference: ReferenceData, in tx: Transaction) throws
    /// Tables that only repeat what others hold, or lease numbers: writing nothing but them is no change that the audit
    /// keeps.
    static var derivedTables: Set<Substring> { get }
    /// Runs in the transaction that marks the data as restored from a backup: jump over numbers that may have been given
    /// out since, hold what may have been sent.
    static func restored(in tx: Transaction) throws

    init(_ environment: ServiceEnvironment) async throws

    /// Puts a handler, or a place among the methods of later releases, for every method of this service.
    func register(in routes: inout RPCRoutes)

    /// Work the service does by itself.
    var loops: [WorkLoop] { get }
}

extension ServiceModule {
    package static var derivedTables: Set<Substring> { [] }
    package static func restored(in tx: Transaction) throws {}
}

/// What a service gets to work with.
package struct ServiceEnvironment: Sendable {
    package let database: any Database
    package let outbox: Outbox
    package let reference: ReferenceData
    /// The service's settings by their names without prefix, e.g. `SMTP_URL`; see `ConfigKeys`.
    package let settings: Settings
    package let logger: Logger
    /// `--dev`: loopback only, a built-in principal.
    package let isDevelopment: Bool
    /// Other services, for questions outside a request: work is accepted while they are away.
    package let peers: [ServiceName: RPCClient]

    package init(
        database: any Database, outbox: Outbox, reference: ReferenceData, settings: Settings, logger: Logger,
        isDevelopment: Bool, peers: [ServiceName: RPCClient] = [:]
    ) {
        self.database = database
        self.outbox = outbox
        self.reference = reference
        self.settings = settings
        self.logger = logger
        self.isDevelopment = isDevelopment
        self.peers = peers
    }
}

/// Values of the configuration, after flags, environment, file and defaults have been put in order.
package struct Settings: Sendable {
    private let values: [String: String]

    package init(_ values: [String: String] = [:]) {
        self.values = values
    }

    /// The same with other values for some names.
    package func setting(_ changes: [String: String]) -> Settings {
        Settings(values.merging(changes) { $1 })
    }

    /// The value of e.g. `SMTP_URL`; nil when unset or empty.
    package subscript(name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// Periodic work: claims what is due, does it, says how much it did. Runs again at once while there is more.
package struct WorkLoop: Sendable {
    package let name: String
    /// How long to rest when there was nothing to do.
    package let interval: Duration
    /// A shorter rest, when the loop knows when there will be something to do.
    package let rest: (@Sendable () -> Duration)?
    /// Rests at most so long, less when there is something to do before; nil sleeps it out.
    package let pause: (@Sendable (Duration) async -> Void)?
    /// One bounded batch; how many items it handled.
    package let runOnce: @Sendable () async throws -> Int

    package init(
        _ name: String, every interval: Duration, rest: (@Sendable () -> Duration)? = nil,
        pause: (@Sendable (Duration) async -> Void)? = nil,
        _ runOnce: @escaping @Sendable () async throws -> Int
    ) {
        self.name = name
        self.interval = interval
        self.rest = rest
        self.pause = pause
        self.runOnce = runOnce
    }
}
