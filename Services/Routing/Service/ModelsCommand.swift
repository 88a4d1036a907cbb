package import ArgumentParser
import FoundationEssentials
package import ServiceKit
import Storage

/// `routing-service models`: which trained models there are, and which decides.
package struct ModelsCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "models", abstract: "List, promote or roll back the router's models.",
            discussion: """
                EXAMPLES
                  routing-service models list
                  routing-service models promote 2026-12-01.1
                  routing-service models rollback
                A running service changes over with its next decision.
                """,
            subcommands: [ModelsListCommand.self, ModelsPromoteCommand.self, ModelsRollbackCommand.self])
    }

    package init() {}
}

package struct ModelsListCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: "List stored models, newest first; * decides.")
    }

    @OptionGroup package var database: DatabaseFlags

    package init() {}

    package func run() async throws {
        print(try await ModelsTable.read(database))
    }
}

package struct ModelsPromoteCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "promote", abstract: "Let a stored model decide from now on.")
    }

    @OptionGroup package var database: DatabaseFlags

    @Argument(help: "The model's id.")
    package var id: String

    package init() {}

    package func run() async throws {
        let isKnown = try await database.withSchema(of: RoutingModule.self) { database in
            try await AuditedDatabase.ofOperator(database, "models promote").write { [id] tx in
                let store = LearnedModelStore()
                guard try store.model(id, in: tx) != nil else { return false }
                if try store.active(in: tx) != id { try store.promote(id, by: "operator", in: tx) }
                return true
            }
        }
        guard isKnown else { throw CommandFailure("there is no stored model \(id); see `models list`") }
        print(try await ModelsTable.read(database))
    }
}

package struct ModelsRollbackCommand: AsyncParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rollback", abstract: "Back to the model before the promoted one, at last to the shipped one.")
    }

    @OptionGroup package var database: DatabaseFlags

    package init() {}

    package func run() async throws {
        let isDone = try await database.withSchema(of: RoutingModule.self) { database in
            try await AuditedDatabase.ofOperator(database, "models rollback").write { tx in
                try LearnedModelStore().rollBack(by: "operator", in: tx)
            }
        }
        guard isDone else { throw CommandFailure("no model is promoted: the one that ships decides already") }
        print(try await ModelsTable.read(database))
    }
}

/// The list for people.
private enum ModelsTable {
    static func read(_ flags: DatabaseFlags) async throws -> String {
        let (models, active) = try await flags.withSchema(of: RoutingModule.self) { database in
            try await database.read { tx in
                (try LearnedModelStore().all(in: tx), try LearnedModelStore().active(in: tx))
            }
        }
        let rows = models.map { model in
            [
                model.id == active ? "*" : "", model.id, InstantText.format(model.trainedAt), String(model.examples),
                String(model.evidence), EvaluationReport.number(model.accuracy),
                model.promotedAt.map { InstantText.format($0) } ?? "",
            ]
        }
        let shipped = [active == nil ? "*" : "", "(ships with the product)", "", "", "", "", ""]
        return TextTable.format(
            ["", "MODEL", "TRAINED (UTC)", "TEXTS", "FROM USE", "EXACT", "PROMOTED (UTC)"], rows + [shipped])
    }
}
