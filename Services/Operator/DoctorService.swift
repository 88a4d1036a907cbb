import FoundationEssentials
import Models
import RPC
import ServiceKit

/// Looks at one running service from outside.
struct DoctorService: Sendable {
    let service: ServiceName
    let connection: Connection

    private static let patience: Duration = .seconds(3)
    /// Tokens allow for thirty seconds; two already show that time is not synchronised.
    private static let tolerableSkew = 2.0

    private var place: String { service.rawValue }

    func findings() async -> [DoctorFinding] {
        let url = connection.url(of: service)
        let transport = HTTPTransport(baseURL: url)
        let asked = Date()
        guard let alive = await get("/healthz", transport), alive.status == 200 else {
            return [
                DoctorFinding(
                    place, "reachable", .bad, "no answer at \(url)",
                    advice: "start it (`\(place)-service serve`), or correct KIPTHOI_\(place.uppercased())_URL")
            ]
        }
        let answered = Date()
        var findings = [DoctorFinding(place, "reachable", .good, url)]
        if let foreign = foreignName(alive) {
            findings.append(
                DoctorFinding(
                    place, "who answers", .bad, "\(url) is \(foreign)",
                    advice: "correct KIPTHOI_\(place.uppercased())_URL"))
        }
        findings += await readiness(transport)
        findings.append(clock(alive, between: asked, and: answered))
        findings.append(await outbox(transport))
        if service == .routing { findings.append(await DoctorDirectory(connection: connection).finding()) }
        return findings
    }

    private func get(_ path: String, _ transport: HTTPTransport) async -> RPCResponse? {
        try? await transport.send(RPCRequest(method: "GET", path: path), timeout: Self.patience)
    }

    /// Another service, or something else, behind the address.
    private func foreignName(_ response: RPCResponse) -> String? {
        struct Health: Decodable { let service: String }
        guard let health = try? JSONDecoder().decode(Health.self, from: Data(response.body)) else {
            return "no service of Kịp Thời"
        }
        return health.service == place ? nil : health.service
    }

    private func readiness(_ transport: HTTPTransport) async -> [DoctorFinding] {
        struct Report: Decodable {
            struct Check: Decodable {
                let ok: Bool
                let detail: String?
            }
            let checks: [String: Check]
        }
        guard let response = await get("/readyz", transport),
            let report = try? JSONDecoder().decode(Report.self, from: Data(response.body))
        else {
            return [DoctorFinding(place, "ready", .bad, "/readyz does not answer", advice: "look at its log")]
        }
        let bad = report.checks.filter { !$0.value.ok }.sorted { $0.key < $1.key }
        guard !bad.isEmpty else {
            return [DoctorFinding(place, "ready", .good, report.checks.keys.sorted().joined(separator: ", "))]
        }
        return bad.map { name, check in
            DoctorFinding(place, "ready: \(name)", .bad, check.detail ?? "", advice: advice(for: name))
        }
    }

    private func advice(for check: String) -> String {
        switch check {
        case "database": "start the database, or correct KIPTHOI_DATABASE_URL of \(place)"
        case "migrations": "run `\(place)-service migrate` of the release that is installed"
        default: "look at the log of \(place) for \"loop failed\""
        }
    }

    private func clock(_ response: RPCResponse, between asked: Date, and answered: Date) -> DoctorFinding {
        guard let theirs = response.headers["date"].flatMap(HTTPDate.parse) else {
            return DoctorFinding(place, "clock", .skipped, "it tells no time")
        }
        // The header is cut to whole seconds and may be one old.
        let earliest = theirs.timeIntervalSince(answered)
        let latest = theirs.addingTimeInterval(2).timeIntervalSince(asked)
        let skew = earliest > 0 ? earliest : latest < 0 ? latest : 0
        guard abs(skew) > Self.tolerableSkew else { return DoctorFinding(place, "clock", .good, "as on this machine") }
        return DoctorFinding(
            place, "clock", .warning, "\(Int(skew.rounded())) s \(skew > 0 ? "ahead" : "behind")",
            advice: "synchronise the machines' time (chrony, systemd-timesyncd)")
    }

    /// Reads `kipthoi_outbox_rows` and `kipthoi_parked_rows` of `/metrics`, which is served on loopback and on the metrics address.
    private func outbox(_ transport: HTTPTransport) async -> DoctorFinding {
        guard let response = await get("/metrics", transport), response.status == 200 else {
            return DoctorFinding(
                place, "outbox", .skipped, "no /metrics at this address", advice: "--database-url looks into it")
        }
        var counts: [String: Int] = [:]
        for line in String(decoding: response.body, as: UTF8.self).split(separator: "\n")
        where line.contains("service=\"\(place)\"") {
            guard let number = line.split(separator: " ").last.flatMap({ Double($0) }) else { continue }
            if line.hasPrefix("kipthoi_parked_rows{") { counts["dead", default: 0] += Int(number) }
            guard line.hasPrefix("kipthoi_outbox_rows{") else { continue }
            for state in ["pending", "dead"] where line.contains("state=\"\(state)\"") {
                counts[state, default: 0] += Int(number)
            }
        }
        return Self.outbox(place, pending: counts["pending"] ?? 0, dead: counts["dead"] ?? 0)
    }

    static func outbox(_ place: String, pending: Int, dead: Int, oldest: Double? = nil) -> DoctorFinding {
        if dead > 0 {
            // `sla`, or `sla db` where the database was looked into.
            let service = place.prefix { $0 != " " }
            return DoctorFinding(
                place, "outbox", .bad, "\(dead) dead or parked, \(pending) waiting",
                advice: "`kipthoi outbox list --dead --service \(service)`, mend the cause, then `outbox retry`")
        }
        if let oldest, oldest > 120 {
            return DoctorFinding(
                place, "outbox", .warning, "\(pending) waiting, the oldest for \(Int(oldest / 60)) min",
                advice: "see that the services it waits for run")
        }
        return DoctorFinding(place, "outbox", .good, pending == 0 ? "nothing waits" : "\(pending) waiting")
    }
}

/// `Sat, 21 Nov 2026 02:21:38 GMT` (RFC 9110 § 5.6.7).
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func parse(_ text: String) -> Date? {
        let words = text.split { $0 == " " || $0 == ":" || $0 == "," }
        guard words.count == 8, words[7] == "GMT", let month = months.firstIndex(of: String(words[2])) else {
            return nil
        }
        let numbers = [words[1], words[3], words[4], words[5], words[6]].compactMap { Int($0) }
        guard numbers.count == 5 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: numbers[1], month: month + 1, day: numbers[0], hour: numbers[2], minute: numbers[3],
                second: numbers[4]))
    }
}
