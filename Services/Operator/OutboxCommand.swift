import ArgumentParser
import Events
import Models
import ServiceKit
import Storage

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Events that were not delivered yet: list, retry, discard.",
        discussion: """
            EXAMPLES
              kipthoi outbox                         what waits, under ./var
              kipthoi outbox list --dead --database-url postgres://…
              kipthoi outbox retry --all-dead --service routing
              kipthoi outbox discard EVENT-ID --reason "sent twice by mistake"
              kipthoi outbox held                    after a restore: what may have been sent since the backup
            """,
        subcommands: [
            OutboxListCommand.self, OutboxRetryCommand.self, OutboxDiscardCommand.self, HeldCommand.self,
        ],
        defaultSubcommand: OutboxListCommand.self)
}

/// The outboxes that a command works on.
struct OutboxPlaces: ParsableArguments {
    @OptionGroup var databases: Databases

    @Option(help: "all, intake, routing, sla, notification.")
    var service = ServiceChoice.all

    /// The sum over the services.
    func sum(_ command: String, _ body: @escaping @Sendable (Transaction) throws -> Int) async throws -> Int {
        var sum = 0
        for name in service.names {
            sum += try await databases.with(name, isOnlyOne: service != .all) { database in
                try await Schema.migrator(of: name, database).check()
                return try await AuditedDatabase.ofOperator(database, command).write(body)
            }
        }
        return sum
    }
}

struct OutboxListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List events that wait or are dead, oldest first (200 a service).",
        discussion: """
            EXAMPLES
              kipthoi outbox list --dead --json
            """)

    @OptionGroup var places: OutboxPlaces

    @Flag(help: "Only dead letters.")
    var dead = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var found: [(service: ServiceName, entries: [OutboxStore.Entry])] = []
        for name in places.service.names {
            let entries = try await places.databases.with(name, isOnlyOne: places.service != .all) { [dead] database in
                try await database.read { tx in try OutboxStore.list(deadOnly: dead, in: tx) }
            }
            found.append((name, entries))
        }
        if json {
            return print(JSONText.object(found.map { ($0.service.rawValue, OutboxListing.document($0.entries)) }))
        }
        let rows = found.flatMap { service, entries in entries.map { Self.row(service, $0) } }
        guard !rows.isEmpty else { return print(dead ? "no dead letters" : "nothing waits: all events are delivered") }
        print(Terminal.table(["FROM", "TO", "EVENT", "TYPE", "STATE", "TRIES", "SINCE (UTC)", "LAST ERROR"], rows))
    }

    private static func row(_ service: ServiceName, _ entry: OutboxStore.Entry) -> [String] {
        [
            service.rawValue, entry.subscriber, entry.eventID, entry.type,
            Terminal.paint(entry.state, entry.state == "DEAD" ? .red : .yellow), String(entry.attempts),
            InstantText.format(entry.createdAt), Terminal.shortened(entry.lastError ?? "", to: 80),
        ]
    }
}

struct OutboxRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Put dead events back into the queue.",
        discussion: """
            EXAMPLES
              kipthoi outbox retry --all-dead
              kipthoi outbox retry 01933f6e-6c00-7000-8000-000000000001 --service sla
            """)

    @OptionGroup var places: OutboxPlaces

    @Flag(help: "All dead events.")
    var allDead = false

    @Argument(help: "The event's id.")
    var id: String?

    func validate() throws {
        guard (id == nil) == allDead else { throw ValidationError("Give an event's id, or --all-dead.") }
    }

    func run() async throws {
        let count = try await places.sum("outbox retry") { [id] tx in try OutboxStore.retry(eventID: id, in: tx) }
        if let id, count == 0 { throw CommandFailure("no dead event has the id \(id); see `kipthoi outbox list --dead`") }
        print("\(count) back in the queue")
    }
}

struct OutboxDiscardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Give a dead event up; those behind it follow.",
        discussion: """
            EXAMPLES
              kipthoi outbox discard EVENT-ID --reason "sent twice by mistake"
            """)

    @OptionGroup var places: OutboxPlaces

    @Option(help: "Why; kept with the event.")
    var reason: String

    @Argument(help: "The event's id.")
    var id: String

    func run() async throws {
        let count = try await places.sum("outbox discard") { [id, reason] tx in
            try OutboxStore.discard(eventID: id, reason: reason, in: tx)
        }
        guard count > 0 else {
            throw CommandFailure("no dead event has the id \(id); see `kipthoi outbox list --dead`")
        }
        print("\(count) discarded")
    }
}
