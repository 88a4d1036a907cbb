package import Models
package import Storage
import FoundationEssentials

/// What is known of one service's audit chain after reading all of it.
package struct AuditReport: Sendable {
    package let service: ServiceName
    package let rows: Int
    package let head: AuditHead
    /// Rows that wait for the sealer, and the age of the oldest in seconds of database time.
    package let unsealed: Int
    package let unsealedAge: Double
    /// What is wrong, in the chain's order; empty when all is well.
    package var findings: [String]
}

/// Reads a whole chain and finds every row that was changed, removed, moved or cut off.
package struct AuditVerifier: Sendable {
    /// Longer than any sealer at work leaves a row open.
    static let patience = 60.0
    private static let page = 1000
    private static let mostFindings = 100

    private let chain: AuditChain
    private let database: any Database

    package init(_ service: ServiceName, database: any Database, key: AuditKey) {
        self.database = database
        chain = AuditChain(service: service, key: key)
    }

    /// - Parameter exported: the head as it was exported last; finds what was cut off, or replaced as a whole.
    package func verify(against exported: AuditHead? = nil) async throws -> AuditReport {
        // The ends first: what is sealed while the chain is read comes behind them.
        let (head, last) = try await database.read { tx in try ends(in: tx) }
        var walk = Walk(chain: chain, exported: exported)
        if head == nil { walk.findings.append("the chain's head was removed") }
        var next = 1
        while next <= last {
            let rows = try await database.read { [next] tx in
                try tx.query(
                    """
                    SELECT position, \(AuditRow.columns), previous, seal FROM audit
                    WHERE position >= $1 AND position <= $2 ORDER BY position LIMIT \(Self.page)
                    """, next, last)
            }
            for row in rows { try walk.take(row) }
            guard let read = try rows.last?.int("position") else { break }
            next = read + 1
        }
        let end = head ?? AuditHead(service: chain.service.rawValue, position: walk.position, seal: walk.seal)
        walk.end(at: end)
        let (unsealed, age) = try await database.read { tx in
            let row = try tx.first("SELECT count(*) AS n, min(at) AS oldest FROM audit_open")
            let oldest = try row?.instantIfPresent("oldest")
            return (try row?.int("n") ?? 0, oldest.map { tx.now.timeIntervalSince($0) } ?? 0)
        }
        if age > Self.patience {
            walk.findings.append("rows wait for their seal for \(Int(age)) s: no sealer is at work")
        }
        return AuditReport(
            service: chain.service, rows: walk.count, head: end, unsealed: unsealed, unsealedAge: age,
            findings: Array(walk.findings.prefix(Self.mostFindings)))
    }

    /// The head, and how far the rows go: one statement, so that both are of one instant. Where the head was set back the
    /// rows behind it are read all the same.
    private func ends(in tx: Transaction) throws -> (head: AuditHead?, last: Int) {
        let row = try tx.first(
            """
            SELECT (SELECT coalesce(max(position), 0) FROM audit) AS last, count(*) AS heads,
                coalesce(max(position), 0) AS position, coalesce(max(seal), '') AS seal FROM audit_head WHERE id = 1
            """)
        guard let row else { return (nil, 0) }
        let position = try row.int("position")
        let head = AuditHead(service: chain.service.rawValue, position: position, seal: try row.text("seal"))
        return (try row.int("heads") == 0 ? nil : head, max(position, try row.int("last")))
    }

    /// The state of reading.
    private struct Walk {
        let chain: AuditChain
        let exported: AuditHead?
        var count = 0
        var position = 0
        var seal = ""
        var findings: [String] = []

        init(chain: AuditChain, exported: AuditHead?) {
            self.chain = chain
            self.exported = exported
        }

        mutating func take(_ stored: Row) throws {
            let row = try AuditRow(row: stored)
            let here = try stored.int("position")
            let (previous, sealed) = (try stored.text("previous"), try stored.text("seal"))
            if here != position + 1 { missing(position + 1, here - 1) }
            if chain.seal(row, at: here, after: previous) != sealed {
                findings.append(
                    "row \(here) was changed, or is not where it was sealed (\(row.action) by \(row.actor))")
            } else if here == position + 1, previous != seal {
                findings.append("row \(here) does not follow row \(position): one of them was replaced or moved")
            }
            if let exported, exported.position == here, exported.seal != sealed {
                findings.append("row \(here) is not the one whose head was exported: history was replaced")
            }
            count += 1
            position = here
            seal = sealed
        }

        mutating func end(at head: AuditHead) {
            if position < head.position {
                missing(position + 1, head.position)
            } else if position > head.position {
                findings.append("the head was set back to \(head.position): the rows go on to \(position)")
            } else if head.seal != seal {
                findings.append("the head's seal is not that of row \(position)")
            }
            if let exported, exported.position > max(position, head.position) {
                findings.append(
                    "the chain ends at \(position), before the exported head \(exported.position): its end was cut off, "
                        + "or an older backup was restored")
            }
        }

        private mutating func missing(_ first: Int, _ last: Int) {
            findings.append(first == last ? "row \(first) was removed" : "rows \(first) to \(last) were removed")
        }
    }
}
