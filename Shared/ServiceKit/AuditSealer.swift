package import Models
package import Storage

/// Lays the rows of committed transactions into the chain: position, the seal before, and a seal of their own.
///
/// Any number of processes may run one; the lock of the head's row makes the sealer one. Within a second of its commit a
/// row is in the chain, and from then on it cannot be changed, removed or moved unnoticed.
package struct AuditSealer: Sendable {
    package static let loopName = "audit"
    static let interval: Duration = .milliseconds(500)
    static let batch = 500
    /// Rows a statement.
    private static let chunk = 50

    let database: any Database
    let chain: AuditChain

    /// - Parameter database: not the audited one.
    package init(_ service: ServiceName, database: any Database, key: AuditKey) {
        self.database = database
        chain = AuditChain(service: service, key: key)
    }

    package var loop: WorkLoop {
        WorkLoop(Self.loopName, every: Self.interval) { try await runOnce() }
    }

    /// One batch; how many rows.
    ///
    /// - Throws: `StorageError.badRow` when the chain's end is not what was written last: nothing is laid upon it.
    package func runOnce() async throws -> Int {
        let isEmpty = try await database.read { tx in try tx.first("SELECT id FROM audit_open LIMIT 1") == nil }
        guard !isEmpty else { return 0 }
        return try await database.write { tx in try seal(in: tx) }
    }

    private func seal(in tx: Transaction) throws -> Int {
        let head = try tx.first("SELECT position, seal FROM audit_head WHERE id = 1 \(tx.dialect.skipLocked)")
        guard let head else {
            guard try tx.first("SELECT id FROM audit_head WHERE id = 1") != nil else {
                throw StorageError.badRow("the head of the audit chain was removed: run `kipthoi audit verify`")
            }
            // Somebody else seals just now.
            return 0
        }
        var position = try head.int("position")
        var previous = try head.text("seal")
        try check(position, previous, in: tx)
        let rows = try tx.query(
            "SELECT \(AuditRow.columns) FROM audit_open ORDER BY at, id LIMIT \(Self.batch)"
        ).map(AuditRow.init)
        var start = 0
        while start < rows.count {
            let part = rows[start..<min(start + Self.chunk, rows.count)]
            try lay(part, after: &position, &previous, in: tx)
            start += Self.chunk
        }
        try tx.execute("UPDATE audit_head SET position = $1, seal = $2 WHERE id = 1", position, previous)
        return rows.count
    }

    private func lay(
        _ rows: ArraySlice<AuditRow>, after position: inout Int, _ previous: inout String, in tx: Transaction
    ) throws {
        var values: [SQLValue] = []
        var places: [String] = []
        for row in rows {
            position += 1
            let seal = chain.seal(row, at: position, after: previous)
            let first = values.count
            places.append("(" + (1...9).map { "$\(first + $0)" }.joined(separator: ", ") + ")")
            values += [
                .integer(Int64(position)), .text(row.id), .instant(row.at), .text(row.actor), .text(row.action),
                .text(row.subject), .text(row.digest), .text(previous), .text(seal),
            ]
            previous = seal
        }
        try tx.execute(
            Statement(
                "INSERT INTO audit (position, \(AuditRow.columns), previous, seal) VALUES \(places.joined(separator: ", "))",
                values))
        let ids = rows.indices.map { "$\($0 - rows.startIndex + 1)" }.joined(separator: ", ")
        try tx.execute(Statement("DELETE FROM audit_open WHERE id IN (\(ids))", rows.map { .text($0.id) }))
    }

    private func check(_ position: Int, _ seal: String, in tx: Transaction) throws {
        guard position > 0 else { return }
        let last = try tx.first("SELECT seal FROM audit WHERE position = $1", position)
        guard try last?.text("seal") == seal else {
            throw StorageError.badRow(
                "the end of the audit chain is not what was sealed last: run `kipthoi audit verify`")
        }
    }
}
