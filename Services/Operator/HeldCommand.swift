import ArgumentParser
import Models
import NotificationService
import ServiceKit
import Storage

struct HeldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "held",
        abstract: "After a restore: messages that may have gone out since the backup, to release or discard.",
        discussion: """
            EXAMPLES
              kipthoi outbox held --database-url postgres://…
              kipthoi outbox held release MESSAGE-ID
              kipthoi outbox held release --all          sends them all, and ends the hold
              kipthoi outbox held discard --all --reason "the mail server's log shows them"
            """,
        subcommands: [HeldListCommand.self, HeldReleaseCommand.self, HeldDiscardCommand.self],
        defaultSubcommand: HeldListCommand.self)
}

extension Databases {
    /// Notification's database, whose schema must be that of this program.
    fileprivate func withMessages<Result: Sendable>(_ body: (any Database) async throws -> Result) async throws
        -> Result
    {
        try await with(.notification, isOnlyOne: true) { database in
            try await Schema.migrator(of: .notification, database).check()
            return try await body(database)
        }
    }
}

struct HeldListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List what is held, oldest first.")

    @OptionGroup var databases: Databases

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let (messages, state) = try await databases.withMessages { database in
            try await database.read { tx in (try HeldMessages(tx).list(), try Restoration.state(in: tx)) }
        }
        if json { return print(Self.document(messages, state)) }
        guard let restoredAt = state.restoredAt else { return print("these data were never restored: nothing is held") }
        let backup = state.backedUpAt.map { "of \(InstantText.format($0)) " } ?? ""
        print("epoch \(state.epoch): restored at \(InstantText.format(restoredAt)) from a backup \(backup)(UTC)")
        guard !messages.isEmpty else {
            return print(
                state.isHolding
                    ? "nothing is held now; what is made of the time before the restore will be, until `kipthoi outbox held release --all`"
                    : "nothing is held")
        }
        print(
            Terminal.table(
                ["MESSAGE", "PETITION", "WHAT", "TO", "ADDRESS", "CHANNEL", "MADE AT (UTC)"],
                messages.map { message in
                    [
                        message.id, message.petitionCode, message.rule, message.audience.rawValue, message.recipient,
                        message.channel, InstantText.format(message.createdAt),
                    ]
                }))
        print("\(messages.count) held: compare with the providers' logs, then release or discard")
    }

    private static func document(_ messages: [Message], _ state: Restoration.State) -> String {
        JSONText.object([
            ("epoch", String(state.epoch)), ("holding", String(state.isHolding)),
            ("restoredAt", state.restoredAt.map { JSONText.quote(InstantText.format($0)) } ?? "null"),
            ("backedUpAt", state.backedUpAt.map { JSONText.quote(InstantText.format($0)) } ?? "null"),
            (
                "messages",
                JSONText.array(
                    messages.map { message in
                        JSONText.object([
                            ("id", JSONText.quote(message.id)), ("petitionCode", JSONText.quote(message.petitionCode)),
                            ("rule", JSONText.quote(message.rule)),
                            ("audience", JSONText.quote(message.audience.rawValue)),
                            ("recipient", JSONText.quote(message.recipient)),
                            ("channel", JSONText.quote(message.channel)),
                            ("createdAt", JSONText.quote(InstantText.format(message.createdAt))),
                        ])
                    })
            ),
        ])
    }
}

/// Which held messages a decision is about.
struct HeldChoice: ParsableArguments {
    @OptionGroup var databases: Databases

    @Flag(help: "All of them; this ends the hold.")
    var all = false

    @Argument(help: "The message's id.")
    var id: String?

    func validate() throws {
        guard (id == nil) == all else { throw ValidationError("Give a message's id, or --all.") }
    }

    /// How many were decided on.
    func decide(_ command: String, _ body: @escaping @Sendable (HeldMessages, String?) throws -> Int) async throws
        -> Int
    {
        let count = try await databases.withMessages { [id] database in
            try await AuditedDatabase.ofOperator(database, command).write { tx in try body(HeldMessages(tx), id) }
        }
        if let id, count == 0 { throw CommandFailure("no held message has the id \(id); see `kipthoi outbox held`") }
        return count
    }
}

struct HeldReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "Send them after all.")

    @OptionGroup var choice: HeldChoice

    func run() async throws {
        print("\(try await choice.decide("outbox held release") { try $0.release($1) }) released")
    }
}

struct HeldDiscardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Give them up: they went out before the restore.")

    @OptionGroup var choice: HeldChoice

    @Option(help: "Why; kept with the message.")
    var reason: String

    func run() async throws {
        let count = try await choice.decide("outbox held discard") { [reason] in try $0.discard($1, reason: reason) }
        print("\(count) discarded")
    }
}
