package import ArgumentParser
package import Events
import Models
import Storage

/// Looks at events on their way out, and mends what got stuck.
package struct OutboxCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        let name = "\(Module.name.rawValue)-service"
        return CommandConfiguration(
            commandName: "outbox", abstract: "List, retry or discard events that were not delivered.",
            discussion: """
                EXAMPLES
                  \(name) outbox list --dead
                  \(name) outbox retry 01933f6e-6c00-7000-8000-000000000001
                  \(name) outbox retry --all-dead
                  \(name) outbox discard 01933f6e-6c00-7000-8000-000000000001 --reason "sent twice by mistake"
                """,
            subcommands: [
                OutboxListCommand<Module>.self, OutboxRetryCommand<Module>.self, OutboxDiscardCommand<Module>.self,
            ])
    }

    package init() {}
}

package struct OutboxListCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: "List events that wait or are dead, and rows that were parked, oldest first."
        )
    }

    @OptionGroup package var database: DatabaseFlags

    @Flag(help: "Only dead letters.")
    package var dead = false

    @Flag(help: "Print JSON.")
    package var json = false

    package init() {}

    package func run() async throws {
        let entries = try await database.withSchema(of: Module.self) { database in
            try await database.read { [dead] tx in try DeadLetters.list(deadOnly: dead, in: tx) }
        }
        print(json ? OutboxListing.document(entries) : OutboxListing.table(entries))
    }
}

package struct OutboxRetryCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "retry", abstract: "Put dead events and parked rows back into the queue.")
    }

    @OptionGroup package var database: DatabaseFlags

    @Flag(help: "All dead events and parked rows.")
    package var allDead = false

    @Argument(help: "The event's id, or the parked row's.")
    package var id: String?

    package init() {}

    package func validate() throws {
        guard (id == nil) == allDead else { throw ValidationError("Give an event's id, or --all-dead.") }
    }

    package func run() async throws {
        let count = try await database.withSchema(of: Module.self) { database in
            try await AuditedDatabase.ofOperator(database, "outbox retry").write { [id] tx in
                try DeadLetters.retry(id, in: tx)
            }
        }
        if let id, count == 0 { throw CommandFailure("no dead event has the id \(id); see `outbox list --dead`") }
        print("\(count) back in the queue")
    }
}

package struct OutboxDiscardCommand<Module: ServiceModule>: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "discard", abstract: "Give a dead event up; those behind it follow.")
    }

    @OptionGroup package var database: DatabaseFlags

    @Option(help: "Why; kept with the event.")
    package var reason: String

    @Argument(help: "The event's id.")
    package var id: String

    package init() {}

    package func run() async throws {
        let count = try await database.withSchema(of: Module.self) { database in
            try await AuditedDatabase.ofOperator(database, "outbox discard").write { [id, reason] tx in
                try OutboxStore.discard(eventID: id, reason: reason, in: tx)
            }
        }
        guard count > 0 else { throw CommandFailure("no dead event has the id \(id); see `outbox list --dead`") }
        print("\(count) discarded")
    }
}

/// Outbox rows for people and for programs.
package enum OutboxListing {
    package static func table(_ entries: [OutboxStore.Entry]) -> String {
        TextTable.format(
            ["EVENT", "TO", "SUBJECT", "TYPE", "STATE", "TRIES", "SINCE (UTC)", "LAST ERROR"],
            entries.map {
                [
                    $0.eventID, $0.subscriber, $0.subject, $0.type, $0.state, String($0.attempts),
                    InstantText.format($0.createdAt), $0.lastError ?? "",
                ]
            })
    }

    package static func document(_ entries: [OutboxStore.Entry]) -> String {
        JSONText.array(
            entries.map { entry in
                JSONText.object([
                    ("eventId", JSONText.quote(entry.eventID)), ("subscriber", JSONText.quote(entry.subscriber)),
                    ("subject", JSONText.quote(entry.subject)), ("sequence", String(entry.sequence)),
                    ("type", JSONText.quote(entry.type)), ("state", JSONText.quote(entry.state)),
                    ("attempts", String(entry.attempts)),
                    ("createdAt", JSONText.quote(InstantText.format(entry.createdAt))),
                    ("nextAttemptAt", JSONText.quote(InstantText.format(entry.nextAttemptAt))),
                    ("lastError", entry.lastError.map(JSONText.quote) ?? "null"),
                ])
            })
    }
}
