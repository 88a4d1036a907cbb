import Crypto
import Models
import RPC
import Storage
import struct FoundationEssentials.Date

/// Watches the statements of one transaction and tells, at its end, what the audit is to keep of it: a row for each
/// petition an act concerned, with a digest of all that the act changed.
struct AuditJournal {
    private struct Act {
        var actor: String
        var action: String
        var subjects: [String] = []
        var hash = SHA256()
        var changes = 0
    }

    /// Every service's own: changes of these alone are no change of state.
    private static let bookkeeping: Set<Substring> = ["inbox", "idempotency"]

    private let ignored: Set<Substring>
    private var acts: [Act]
    private var savepoints: [(name: Substring, acts: [Act])] = []

    init(_ acting: Acting, ignoring derived: Set<Substring>) {
        ignored = derived
        acts = [Act(actor: acting.actor, action: acting.action)]
    }

    /// - Parameter changes: rows changed, when that is known.
    mutating func saw(_ statement: Statement, changes: Int = 1) {
        switch statement.mark {
        case .act(let actor, let action, let subject):
            acts.append(Act(actor: actor, action: action, subjects: [subject]))
        case .concerns(let subject):
            if !acts[acts.count - 1].subjects.contains(subject) { acts[acts.count - 1].subjects.append(subject) }
        case nil: break
        }
        guard let table = ChangedTable.of(statement.sql) else { return savepoint(statement.sql) }
        guard changes > 0, !Self.bookkeeping.contains(table), !ignored.contains(table) else { return }
        acts[acts.count - 1].changes += changes
        acts[acts.count - 1].hash.update(statement)
    }

    /// The statements that write the rows; none when nothing was changed.
    func statements(at now: Date) -> [Statement] {
        acts.filter { $0.changes > 0 }.flatMap { act in
            let digest = SQLValue.text(Hex.text(act.hash.finalize()))
            return (act.subjects.isEmpty ? [""] : act.subjects).map { subject in
                Statement(
                    "INSERT INTO audit_open (id, at, actor, action, subject, digest) VALUES ($1, $2, $3, $4, $5, $6)",
                    [
                        .text(UUIDv7.make(at: now)), .instant(now), .text(act.actor), .text(act.action), .text(subject),
                        digest,
                    ])
            }
        }
    }

    /// What is rolled back was never done.
    private mutating func savepoint(_ sql: String) {
        if sql.hasPrefix("SAVEPOINT ") {
            savepoints.append((sql.dropFirst(10), acts))
        } else if sql.hasPrefix("ROLLBACK TO SAVEPOINT ") {
            let name = sql.dropFirst(22)
            guard let saved = savepoints.last(where: { $0.name == name }) else { return }
            acts = saved.acts
        } else if sql.hasPrefix("RELEASE SAVEPOINT ") {
            let name = sql.dropFirst(18)
            if let position = savepoints.lastIndex(where: { $0.name == name }) {
                savepoints.removeSubrange(position...)
            }
        }
    }
}

/// Which table a statement changes, from its first words.
enum ChangedTable {
    static func of(_ sql: String) -> Substring? {
        switch sql.utf8.first {
        case UInt8(ascii: "I") where sql.hasPrefix("INSERT INTO "): word(of: sql.dropFirst(12))
        case UInt8(ascii: "U") where sql.hasPrefix("UPDATE "): word(of: sql.dropFirst(7))
        case UInt8(ascii: "D") where sql.hasPrefix("DELETE FROM "): word(of: sql.dropFirst(12))
        case UInt8(ascii: "W") where sql.hasPrefix("WITH "): behindWith(sql)
        default: nil
        }
    }

    private static func word(of text: Substring) -> Substring {
        text.prefix { !$0.isWhitespace && $0 != "(" }
    }

    /// `WITH due AS (SELECT … FOR UPDATE SKIP LOCKED) UPDATE outbox …`
    private static func behindWith(_ sql: String) -> Substring? {
        let words = sql.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
        for position in words.indices.dropLast(2) {
            switch words[position] {
            case "UPDATE" where position == 0 || (words[position - 1] != "FOR" && words[position - 1] != "DO"):
                return words[position + 1]
            case "INSERT", "DELETE": return words[position + 2]
            default: continue
            }
        }
        return nil
    }
}

extension SHA256 {
    /// Text and values, each with its length and kind.
    fileprivate mutating func update(_ statement: Statement) {
        update(kind: 0, statement.sql)
        for value in statement.values {
            switch value {
            case .null: update(data: [1])
            case .text(let text): update(kind: 2, text)
            case .integer(let number): update(kind: 3, UInt64(bitPattern: number))
            case .real(let number): update(kind: 4, number.bitPattern)
            case .boolean(let flag): update(data: [5, flag ? 1 : 0])
            case .bytes(let bytes):
                update(kind: 6, UInt64(bytes.count))
                update(data: bytes)
            case .instant(let date): update(kind: 7, InstantText.format(date))
            }
        }
    }

    private mutating func update(kind: UInt8, _ text: String) {
        update(kind: kind, UInt64(text.utf8.count))
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }

    private mutating func update(kind: UInt8, _ number: UInt64) {
        update(data: [kind])
        withUnsafeBytes(of: number.bigEndian) { update(bufferPointer: $0) }
    }
}
