import Events
import FoundationEssentials
import Models
import SLAService
import ServiceKit
import Storage

/// Looks into the databases of all services.
struct DoctorDatabases: Sendable {
    let databases: Databases
    /// Connections that each service may open.
    let poolSize: Int

    private struct Counts: Sendable {
        let pending: Int
        let dead: Int
        /// Seconds.
        let oldest: Double?
        /// How far the database's clock is ahead of this machine's, in seconds.
        let skew: Double
        /// PostgreSQL's limit; nil on SQLite.
        let connections: Int?
    }

    func findings() async -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        var limit: Int?
        for service in ServiceName.allCases {
            let (found, connections) = await look(into: service)
            findings += found
            // One server serves all; without it the others have nothing to add.
            if found.contains(where: { $0.check == "server" }) { break }
            limit = limit ?? connections
        }
        if let limit { findings.append(pools(limit)) }
        return findings
    }

    private func look(into service: ServiceName) async -> ([DoctorFinding], Int?) {
        let place = "\(service.rawValue) db"
        do {
            return try await databases.with(service, isOnlyOne: false) { database in
                let statuses = try await Schema.migrator(of: service, database).status()
                let pending = statuses.filter { $0.state == .pending }
                guard pending.isEmpty else {
                    let finding = DoctorFinding(
                        place, "migrations", .bad, "\(pending.count) pending, first \(pending[0].name)",
                        advice: "`kipthoi migrate --service \(service.rawValue)` or start the service")
                    return ([finding], nil)
                }
                let counts = try await Self.counts(database)
                let own = service == .sla ? try await Self.sla(place, database) : []
                return (
                    [
                        DoctorFinding(place, "migrations", .good, "\(statuses.count) applied"),
                        clock(place, counts.skew),
                        DoctorService.outbox(place, pending: counts.pending, dead: counts.dead, oldest: counts.oldest),
                    ] + own, counts.connections
                )
            }
        } catch StorageError.schema(let text) {
            return ([DoctorFinding(place, "migrations", .bad, text, advice: "install the release that fits")], nil)
        } catch StorageError.unavailable(let text) {
            return ([DoctorFinding("databases", "server", .bad, text, advice: "start it, or correct the URL")], nil)
        } catch {
            return (
                [DoctorFinding(place, "database", .bad, "\(error)", advice: "correct --database-url or --data-dir")],
                nil
            )
        }
    }

    private static func sla(_ place: String, _ database: any Database) async throws -> [DoctorFinding] {
        try await database.read { tx in try SLAHealth.look(in: tx) }.map { finding in
            DoctorFinding(
                place, finding.check, finding.isGood ? .good : .warning, finding.detail, advice: finding.advice)
        }
    }

    private static func counts(_ database: any Database) async throws -> Counts {
        let isPostgres = database.dialect.engine == .postgres
        let asked = Date()
        let (now, pending, dead, oldest, limit) = try await database.read { tx in
            let rows = try OutboxStore.counts(in: tx)
            func sum(_ state: String) -> Int { rows.filter { $0.state == state }.map(\.count).reduce(0, +) }
            let first = try OutboxStore.list(deadOnly: false, limit: 1, in: tx).first
            let limit =
                isPostgres
                ? try tx.first("SELECT current_setting('max_connections') AS n").map { try $0.text("n") } : nil
            let parked = try DeadLetters.parked(in: tx).values.reduce(0, +)
            return (
                tx.now, sum("PENDING"), sum("DEAD") + parked, first.map { tx.now.timeIntervalSince($0.createdAt) },
                limit
            )
        }
        let answered = Date()
        let earliest = now.timeIntervalSince(answered)
        let latest = now.timeIntervalSince(asked)
        return Counts(
            pending: pending, dead: dead, oldest: oldest, skew: earliest > 0 ? earliest : min(0, latest),
            connections: limit.flatMap { Int($0) })
    }

    private func clock(_ place: String, _ skew: Double) -> DoctorFinding {
        guard abs(skew) > 2 else { return DoctorFinding(place, "clock", .good, "as on this machine") }
        return DoctorFinding(
            place, "clock", .warning, "\(Int(skew.rounded())) s \(skew > 0 ? "ahead" : "behind")",
            advice: "synchronise the machines' time; the database's decides deadlines")
    }

    private func pools(_ limit: Int) -> DoctorFinding {
        let sum = poolSize * ServiceName.allCases.count
        // Three connections are the superuser's; one more serves the migrations of an upgrade.
        guard sum + 4 > limit else {
            return DoctorFinding("databases", "connections", .good, "pools take \(sum) of max_connections \(limit)")
        }
        return DoctorFinding(
            "databases", "connections", .bad, "pools may take \(sum) of max_connections \(limit)",
            advice: "raise max_connections, or lower KIPTHOI_POOL_SIZE")
    }
}
