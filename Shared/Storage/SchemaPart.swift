/// A table, or a column of one, that migrations made and none of them took away again.
struct SchemaPart: Sendable, Equatable {
    let table: String
    /// Nil for the table itself.
    let column: String?
    /// `0002_answer_instant`
    let migration: String

    /// Read from the text of the migrations, in their order.
    static func made(by migrations: [Migration], on engine: Dialect.Engine) -> [SchemaPart] {
        var parts: [SchemaPart] = []
        for migration in migrations.sorted(by: { $0.version < $1.version }) {
            let label = Migrator.label(migration.version, migration.name)
            for statement in migration.statements(for: engine) { change(&parts, by: words(of: statement), label) }
        }
        return parts
    }

    /// - Throws: `StorageError.schema` when it is not there.
    func look(in tx: Transaction, component: String) throws {
        do {
            try tx.query("SELECT \(column ?? "1 AS one") FROM \(table) LIMIT 0")
        } catch StorageError.badStatement {
            let what = column.map { "column \(table).\($0)" } ?? "table \(table)"
            throw StorageError.schema(
                "\(component): migration \(migration) is marked as applied, but \(what) is missing: it is applied by "
                    + "half. Restore the database from a backup")
        }
    }

    private static func change(_ parts: inout [SchemaPart], by words: [Substring], _ label: String) {
        func word(_ position: Int) -> String { words.indices.contains(position) ? words[position].uppercased() : "" }
        func name(_ position: Int) -> String { words.indices.contains(position) ? String(words[position]) : "" }
        switch (word(0), word(1)) {
        case ("CREATE", "TABLE"):
            parts.append(SchemaPart(table: name(word(2) == "IF" ? 5 : 2), column: nil, migration: label))
        case ("DROP", "TABLE"):
            let table = name(word(2) == "IF" ? 4 : 2)
            parts.removeAll { $0.table == table }
        case ("ALTER", "TABLE"):
            let table = name(2)
            switch (word(3), word(4)) {
            case ("ADD", "COLUMN"): parts.append(SchemaPart(table: table, column: name(5), migration: label))
            case ("DROP", "COLUMN"): parts.removeAll { $0.table == table && $0.column == name(5) }
            case ("RENAME", "COLUMN"): parts.removeAll { $0.table == table && $0.column == name(5) }
            case ("RENAME", "TO"): parts.removeAll { $0.table == table }
            default: break
            }
        default: break
        }
    }

    private static func words(of statement: String) -> [Substring] {
        statement.split(maxSplits: 8, whereSeparator: { $0.isWhitespace || $0 == "(" })
    }
}
