import ArgumentParser
import Events
import Models
import NotificationService
import ServiceKit
import Storage

struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "What was not delivered yet: list, retry, discard.",
        discussion: """
            EXAMPLES
              kipthoi outbox                         what waits, under ./var
              kipthoi outbox list --dead --database-url postgres://…
              kipthoi outbox retry --all-dead        every dead event and message of all services
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
        commandName: "list",
        abstract:
            "List events that wait or are dead, rows that were parked, and with --dead the dead messages (200 a service).",
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
                try await Schema.migrator(of: name, database).check()
                return try await database.read { tx in try DeadLetters.list(deadOnly: dead, in: tx) }
            }
            found.append((name, entries))
        }
        let messages = dead ? try await deadMessages() : []
        if json {
            let events = found.map { ($0.service.rawValue, OutboxListing.document($0.entries)) }
            let letters = dead ? [("messages", JSONText.array(messages.map(Self.document)))] : []
            return print(JSONText.object(events + letters))
        }
        let rows = found.flatMap { service, entries in entries.map { Self.row(service, $0) } } + messages.map(Self.row)
        guard !rows.isEmpty else { return print(dead ? "no dead letters" : "nothing waits: all events are delivered") }
        print(Terminal.table(["FROM", "TO", "EVENT", "TYPE", "STATE", "TRIES", "SINCE (UTC)", "LAST ERROR"], rows))
    }

    private static func row(_ service: ServiceName, _ entry: OutboxStore.Entry) -> [String] {
        [
            service.rawValue, entry.subscriber, entry.eventID, entry.type,
            Terminal.paint(entry.state, entry.state == "PENDING" ? .yellow : .red), String(entry.attempts),
            InstantText.format(entry.createdAt), Terminal.shortened(entry.lastError ?? "", to: 80),
        ]
    }

    private func deadMessages() async throws -> [Message] {
        guard places.service.names.contains(.notification) else { return [] }
        return try await places.databases.with(.notification, isOnlyOne: places.service != .all) { database in
            try await database.read { tx in try MessageStore(tx).dead(limit: 200) }
        }
    }

    private static func row(_ message: Message) -> [String] {
        [
            "notification", message.channel, message.id, message.rule, Terminal.paint("DEAD", .red),
            String(message.attempts), InstantText.format(message.createdAt), Terminal.shortened(message.reason, to: 80),
        ]
    }

    private static func document(_ message: Message) -> String {
        JSONText.object([
            ("id", JSONText.quote(message.id)), ("channel", JSONText.quote(message.channel)),
            ("rule", JSONText.quote(message.rule)), ("recipient", JSONText.quote(message.recipient)),
            ("attempts", String(message.attempts)),
            ("createdAt", JSONText.quote(InstantText.format(message.createdAt))),
            ("reason", JSONText.quote(message.reason)),
        ])
    }
}

struct OutboxRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Put dead events, parked rows and dead messages back into the queue.",
        discussion: """
            EXAMPLES
              kipthoi outbox retry --all-dead
              kipthoi outbox retry 01933f6e-6c00-7000-8000-000000000001 --service sla
            """)

    @OptionGroup var places: OutboxPlaces

    @Flag(help: "All dead events, parked rows and messages.")
    var allDead = false

    @Argument(help: "The event's id, or the parked row's.")
    var id: String?

    func validate() throws {
        guard (id == nil) == allDead else { throw ValidationError("Give an event's id, or --all-dead.") }
    }

    func run() async throws {
        let count = try await places.sum("outbox retry") { [id] tx in try DeadLetters.retry(id, in: tx) }
        if let id, count == 0 {
            throw CommandFailure("no dead event has the id \(id); see `kipthoi outbox list --dead`")
        }
        let messages = allDead ? try await replayMessages() : DeadLetterReplay()
        print(
            messages.replayed == 0
                ? "\(count) back in the queue"
                : "\(count) event(s) and \(messages.replayed) message(s) back in the queue")
        if messages.skipped > 0 {
            print(
                "\(messages.skipped) message(s) left dead: they may have arrived (RetryMessage with may_repeat sends one), "
                    + "or their text is gone")
        }
    }
}

extension OutboxRetryCommand {
    private func replayMessages() async throws -> DeadLetterReplay {
        guard places.service.names.contains(.notification) else { return DeadLetterReplay() }
        return try await places.databases.with(.notification, isOnlyOne: places.service != .all) { database in
            try await AuditedDatabase.ofOperator(database, "outbox retry").write { tx in
                try MessageStore(tx).replay(channel: nil, limit: 10_000)
            }
        }
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
