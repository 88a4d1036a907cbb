package import FoundationEssentials
import Models
package import Storage

/// What a proposed rule set would have done with the petitions of a period. Nothing is stored.
package struct RuleSimulation: Sendable {
    package struct Outcome: Sendable {
        package let petitionID: String
        package let code: String
        /// By the rules in force today.
        package let before: RouteDecision
        package let after: RouteDecision

        /// Somebody else would get it, or another authority would be proposed.
        package var isChanged: Bool {
            before.receiver != after.receiver || before.authorityName != after.authorityName
                || (before.jointUnits ?? []) != (after.jointUnits ?? [])
        }
    }

    /// A period may have so many petitions.
    package static let most = 20_000
    private static let batch = 200

    /// What would change first, then the rest, as many as asked for.
    package private(set) var outcomes: [Outcome] = []
    package private(set) var examined = 0
    package private(set) var changed = 0
    package private(set) var skipped = 0
    /// Receiver → how many before and after.
    package private(set) var shares: [String: (before: Int, after: Int)] = [:]

    /// - Parameter effective: the day the proposal would begin; both sets are asked as on that day.
    package init(
        _ proposed: RoutingRules, effective: Date?, from: Date, to: Date, limit: Int, desk: RoutingDesk,
        database: any Database
    ) async throws {
        let (directory, current, now) = try await database.read { tx in
            (try RouteDirectory(desk.directory, in: tx), try desk.shelf.router(at: tx.now, in: tx), tx.now)
        }
        let other = Router(rules: proposed, model: current.model, threshold: current.threshold)
        let day = VietnamTime.localDay(effective ?? now)
        var same: [Outcome] = []
        var last: (receivedAt: Date, id: String)?
        while true {
            let page = try await database.read { [last] tx in
                try EvidenceStore().texts(from: from, to: to, after: last, limit: Self.batch, in: tx)
            }
            for row in page {
                guard let body = row.body else {
                    skipped += 1
                    continue
                }
                let input = directory.input(row.petition, body: body, channel: row.channel, day: day)
                let outcome = Outcome(
                    petitionID: row.petition.id, code: row.petition.code, before: current.decide(input),
                    after: other.decide(input))
                count(outcome)
                if outcome.isChanged, outcomes.count < limit { outcomes.append(outcome) }
                if !outcome.isChanged, same.count < limit { same.append(outcome) }
            }
            guard page.count == Self.batch, let end = page.last else { break }
            guard examined + skipped < Self.most else {
                throw RPCError.invalid(
                    "to", "PERIOD_TOO_LARGE", "the period has more than \(Self.most) petitions",
                    vi: "Khoảng thời gian có hơn \(Self.most) kiến nghị.")
            }
            last = (end.petition.receivedAt, end.petition.id)
        }
        outcomes += same.prefix(max(0, limit - outcomes.count))
    }

    private mutating func count(_ outcome: Outcome) {
        examined += 1
        if outcome.isChanged { changed += 1 }
        shares[outcome.before.receiver, default: (0, 0)].before += 1
        shares[outcome.after.receiver, default: (0, 0)].after += 1
    }
}

extension RouteDecision {
    /// The unit that gets it; empty for the team secretary.
    package var receiver: String { needsReview && !isOutsideField ? "" : unitCode }
}

/// Units and procedures, read once for many decisions.
struct RouteDirectory: Sendable {
    let units: [RouteInput.Unit]
    private let procedures: [String: String]

    init(_ store: DirectoryStore, in tx: Transaction) throws {
        units = try store.units(in: tx).filter(\.active).map {
            RouteInput.Unit(code: $0.code, name: $0.name, fields: $0.fields)
        }
        procedures = Dictionary(try store.procedures(in: tx).map { ($0.code, $0.unitCode) }) { first, _ in first }
    }

    func input(_ petition: RoutedPetition, body: String, channel: String, day: String) -> RouteInput {
        let base = RoutingDesk.baseCode(petition.procedureCode)
        let unit = (procedures[petition.procedureCode] ?? procedures[base]).flatMap { $0.isEmpty ? nil : $0 }
        return RouteInput(
            subject: petition.subject, body: body, procedureCode: petition.procedureCode, procedureUnit: unit,
            field: petition.field, communeCode: petition.communeCode, channel: channel, day: day, units: units)
    }
}
