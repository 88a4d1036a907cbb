import Models
import ServiceKit
package import Storage
package import struct FoundationEssentials.Date

/// What a list of clocks shows: filters, and where to go on.
package struct ClockQuery: Sendable {
    package enum Condition: Sendable {
        /// Not stopped.
        case running
        /// Past 75 % and not overdue.
        case atRisk
        /// Overdue and not stopped.
        case breached
    }

    package static let usualPage = 50
    package static let largestPage = 200

    package var condition: Condition?
    package var unitCode: String?
    package var communeCode: String?
    package var officerID: String?
    /// Of the communes that this leader is in charge of at the time of asking.
    package var leadOfficerID: String?
    package var dueBefore: Date?
    /// Also clocks of test keys' petitions.
    package var includesTest = false
    package var pageSize = usualPage
    package var after: Position?

    package init() {}

    /// The last clock of a page; lists are in the order of due times.
    package struct Position: Sendable, Hashable {
        package let dueAt: Date
        package let id: String

        package init(dueAt: Date, id: String) {
            self.dueAt = dueAt
            self.id = id
        }

        /// Nil for what is no token of ours.
        package init?(token: String) {
            let parts = token.split(separator: "~", maxSplits: 1)
            guard parts.count == 2, let dueAt = InstantText.parse(String(parts[0])) else { return nil }
            self.init(dueAt: dueAt, id: String(parts[1]))
        }

        package var token: String { "\(InstantText.format(dueAt))~\(id)" }
    }
}

extension ClockStore {
    /// One page in the order of due times, and where the next one begins; nil after the last.
    package static func list(
        _ query: ClockQuery, in tx: Transaction
    ) throws -> (clocks: [PetitionClock], next: ClockQuery.Position?) {
        var filter = Filter()
        switch query.condition {
        case nil: break
        case .running: filter.add("state <> 'STOPPED'")
        case .atRisk:
            filter.add("state <> 'STOPPED' AND breached_at IS NULL")
            filter.add("at_risk_at <=", tx.now)
            filter.add("due_at >=", tx.now)
        case .breached: filter.add("state <> 'STOPPED' AND breached_at IS NOT NULL")
        }
        if !query.includesTest { filter.add("live =", true) }
        if let code = query.unitCode { filter.add("unit_code =", code) }
        if let code = query.communeCode { filter.add("commune_code =", code) }
        if let id = query.officerID { filter.add("officer_id =", id) }
        if let leader = query.leadOfficerID {
            filter.add("commune_code", in: try CommuneLeads.communes(ledBy: leader, in: tx))
        }
        if let instant = query.dueBefore { filter.add("due_at <", instant) }
        if let after = query.after { filter.add("(due_at, id) >", after.dueAt, after.id) }
        let rows = try tx.execute(
            Statement(
                "SELECT id, due_at FROM clock \(filter.sql) ORDER BY due_at, id LIMIT \(query.pageSize + 1)",
                filter.values)
        ).rows
        let ids = try rows.prefix(query.pageSize).map { try $0.text("id") }
        let clocks = try clocks(ids: ids, in: tx).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
        guard rows.count > query.pageSize, let last = clocks.last else { return (clocks, nil) }
        return (clocks, ClockQuery.Position(dueAt: last.dueAt, id: last.id))
    }

    /// A WHERE clause built from the filters that are set, so that the planner sees only those.
    private struct Filter {
        private var terms: [String] = []
        private(set) var values: [SQLValue] = []

        mutating func add(_ term: String) {
            terms.append(term)
        }

        mutating func add(_ left: String, _ arguments: any SQLConvertible...) {
            let places = arguments.indices.map { "$\(values.count + $0 + 1)" }.joined(separator: ", ")
            terms.append(arguments.count == 1 ? "\(left) \(places)" : "\(left) (\(places))")
            values += arguments.map(\.sqlValue)
        }

        /// Any of the texts; of none there is no row.
        mutating func add(_ column: String, in texts: [String]) {
            let places = texts.indices.map { "$\(values.count + $0 + 1)" }.joined(separator: ", ")
            terms.append(texts.isEmpty ? "1 = 0" : "\(column) IN (\(places))")
            values += texts.map { .text($0) }
        }

        var sql: String { terms.isEmpty ? "" : "WHERE " + terms.joined(separator: " AND ") }
    }
}
