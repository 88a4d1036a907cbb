import ArgumentParser
import IntakeService
import Models
import AccessControl
import ServiceKit
import Storage

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "API keys of partner systems; they live in intake's database.",
        discussion: """
            EXAMPLES
              kipthoi keys create portal --database-url postgres://…
              kipthoi keys create portal --test --data-dir ./var
              kipthoi keys list --json
              kipthoi keys revoke abcdefgh23456777
            """,
        subcommands: [KeysCreateCommand.self, KeysListCommand.self, KeysRevokeCommand.self])
}

struct KeysCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a key and show it, once; only its hash is kept.",
        discussion: """
            EXAMPLES
              kipthoi keys create portal
              kipthoi keys create portal --test     what it sends is not live
            """)

    @OptionGroup var databases: Databases

    @Argument(help: "The partner's name: a–z, 0–9, - and .")
    var partner: String

    @Flag(help: "A test key.")
    var test = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let key = try await databases.with(.intake) { database in
            try await PartnerKeys(database: AuditedDatabase.ofOperator(database, "keys create")).create(
                partner: partner, isLive: !test)
        }
        if json {
            return print(
                JSONText.object([
                    ("id", JSONText.quote(key.id)), ("partner", JSONText.quote(partner)), ("live", String(key.isLive)),
                    ("key", JSONText.quote(key.text)),
                ]))
        }
        print(key.text)
        Terminal.note(
            "Key \(key.id) of \(partner). It is shown this once: store it now. Send it as `Authorization: Bearer …`.")
    }
}

struct KeysListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List keys, the newest first.",
        discussion: """
            EXAMPLES
              kipthoi keys list --data-dir ./var
            """)

    @OptionGroup var databases: Databases

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let keys = try await databases.with(.intake) { try await PartnerKeys(database: $0).list() }
        print(json ? JSONText.array(keys.map(document)) : table(keys))
    }

    private func table(_ keys: [PartnerKeys.Entry]) -> String {
        Terminal.table(
            ["ID", "PARTNER", "KIND", "STATE", "MADE AT (UTC)", "REVOKED AT (UTC)"],
            keys.map { key in
                [
                    key.id, key.partner, key.isLive ? "live" : "test",
                    key.revokedAt == nil ? Terminal.paint("good", .green) : Terminal.paint("revoked", .red),
                    InstantText.format(key.createdAt), key.revokedAt.map(InstantText.format) ?? "",
                ]
            })
    }

    private func document(_ key: PartnerKeys.Entry) -> String {
        JSONText.object([
            ("id", JSONText.quote(key.id)), ("partner", JSONText.quote(key.partner)), ("live", String(key.isLive)),
            ("createdAt", JSONText.quote(InstantText.format(key.createdAt))),
            ("revokedAt", key.revokedAt.map { JSONText.quote(InstantText.format($0)) } ?? "null"),
        ])
    }
}

struct KeysRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "From now on the key opens nothing.",
        discussion: """
            EXAMPLES
              kipthoi keys revoke abcdefgh23456777
            """)

    @OptionGroup var databases: Databases

    @Argument(help: "The key's id, as `keys list` shows it, or the key itself.")
    var id: String

    func run() async throws {
        let parts = id.split(separator: "_")
        let keyID = parts.count == 4 ? String(parts[2]) : id
        try await databases.with(.intake) { database in
            do {
                try await PartnerKeys(database: AuditedDatabase.ofOperator(database, "keys revoke")).revoke(id: keyID)
            } catch let error as RPCError where error.code == .notFound {
                throw CommandFailure("there is no key \(keyID); see `kipthoi keys list`")
            }
        }
        print("\(keyID) revoked")
    }
}
