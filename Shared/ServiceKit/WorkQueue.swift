import Events
import FoundationEssentials
package import Logging
package import Storage

/// A queue whose rows are worked on in batches, one transaction a batch. A row that cannot be worked on is parked and tried
/// again later and later, an hour apart at last; the rest flows.
package struct WorkQueue: Sendable {
    /// Goes into SQL as it is: a name of the program's own.
    package let name: String
    private let logger: Logger

    /// - Parameter name: that of the loop.
    package init(_ name: String, logger: Logger) {
        self.name = name
        self.logger = logger
    }

    /// The condition that a row is not parked.
    ///
    /// - Parameters:
    ///   - key: the row's key, as an expression.
    ///   - now: the placeholder that stands for the present instant, e.g. `$1`.
    package func isOpen(_ key: String, at now: String) -> String {
        "\(key) NOT IN (SELECT item FROM parked WHERE queue = '\(name)' AND next_attempt_at > \(now))"
    }

    /// Works on all at once; where that fails for a reason that will last, on those of one key after those of another.
    ///
    /// - Parameters:
    ///   - items: as claimed.
    ///   - key: of the row that an item belongs to; what is parked.
    ///   - body: works on some of them and says how many it has done. What it did is undone when it fails.
    /// - Throws: what may pass by itself, with everything undone.
    package func work<Item>(
        on items: [Item], by key: (Item) -> String, in tx: Transaction, _ body: ([Item]) throws -> Int
    ) throws -> Int {
        guard !items.isEmpty else { return 0 }
        let tried = try attempts(of: Set(items.map(key)), in: tx)
        do {
            let done = try tx.savepoint { try body(items) }
            for key in tried.keys { try Self.release(key, of: name, in: tx) }
            return done
        } catch let error where !error.mayPass {
            var groups: [(key: String, items: [Item])] = []
            for item in items {
                if let place = groups.firstIndex(where: { $0.key == key(item) }) {
                    groups[place].items.append(item)
                } else {
                    groups.append((key(item), [item]))
                }
            }
            return try groups.reduce(0) { done, group in
                try done + work(on: group.items, of: group.key, after: tried[group.key] ?? 0, in: tx, body)
            }
        }
    }

    private func work<Item>(
        on items: [Item], of key: String, after attempts: Int, in tx: Transaction, _ body: ([Item]) throws -> Int
    ) throws -> Int {
        do {
            let done = try tx.savepoint { try body(items) }
            if attempts > 0 { try Self.release(key, of: name, in: tx) }
            return done
        } catch let error where !error.mayPass {
            logger.error(
                "row parked",
                metadata: ["loop": "\(name)", "item": "\(key)", "attempts": "\(attempts + 1)", "error": "\(error)"])
            try park(key, attempts: attempts + 1, "\(error)", in: tx)
            return 0
        }
    }

    /// Of those that were parked before.
    private func attempts(of keys: Set<String>, in tx: Transaction) throws -> [String: Int] {
        let places = keys.indices.enumerated().map { "$\($0.offset + 2)" }.joined(separator: ", ")
        let rows = try tx.execute(
            Statement(
                "SELECT item, attempts FROM parked WHERE queue = $1 AND item IN (\(places))",
                [.text(name)] + keys.map(SQLValue.text))
        ).rows
        return try Dictionary(rows.map { (try $0.text("item"), try $0.int("attempts")) }) { $1 }
    }

    private func park(_ key: String, attempts: Int, _ why: String, in tx: Transaction) throws {
        let pause = min(3600, 10 * Double(1 << min(attempts - 1, 9)))
        try tx.execute(
            """
            INSERT INTO parked (queue, item, attempts, parked_at, next_attempt_at, last_error)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (queue, item) DO UPDATE SET attempts = excluded.attempts,
                next_attempt_at = excluded.next_attempt_at, last_error = excluded.last_error
            """, name, key, attempts, tx.now, tx.now.addingTimeInterval(pause), String(why.prefix(300)))
    }

    /// Forgets that a row was parked: it was worked on, here or elsewhere.
    package static func release(_ key: String, of queue: String, in tx: Transaction) throws {
        try tx.execute("DELETE FROM parked WHERE queue = $1 AND item = $2", queue, key)
    }
}
