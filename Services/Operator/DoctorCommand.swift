import ArgumentParser
import FoundationEssentials
import Models
import ReferenceData
import ServiceKit

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "What is wrong, and what to do: settings, services, databases, clocks, outboxes.",
        discussion: """
            EXAMPLES
              kipthoi doctor
              kipthoi doctor --database-url postgres://…   also looks into databases
              kipthoi doctor --data-dir ./var --json

            Exit code 1 when something is wrong (✘); a warning (!) leaves it 0.
            """)

    @OptionGroup var connection: Connection

    @OptionGroup var databases: Databases

    @Option(help: "Connections of each service to PostgreSQL (KIPTHOI_POOL_SIZE of the services).")
    var poolSize: Int?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var findings = await configurationFindings() + [referenceFinding()]
        for service in ServiceName.allCases {
            findings += await DoctorService(service: service, connection: connection).findings()
        }
        findings += await databaseFindings()
        let isIll = findings.contains { $0.state == .bad }
        if json {
            print(
                JSONText.object([
                    ("ok", String(!isIll)), ("findings", JSONText.array(findings.map(\.document))),
                ]))
        } else {
            print(Terminal.table(["", "WHERE", "CHECK", "FOUND", "WHAT TO DO"], findings.map(\.cells)))
            print(summary(findings))
        }
        if isIll { throw ExitCode.failure }
    }

    private func summary(_ findings: [DoctorFinding]) -> String {
        let bad = findings.count { $0.state == .bad }
        let warnings = findings.count { $0.state == .warning }
        if bad > 0 { return Terminal.paint("\(bad) wrong, \(warnings) to look at", .red) }
        if warnings > 0 { return Terminal.paint("nothing wrong, \(warnings) to look at", .yellow) }
        return Terminal.paint("all is well", .green)
    }

    /// The settings as each service would read them here; the same complaint is made once.
    private func configurationFindings() async -> [DoctorFinding] {
        var complaints: [String] = []
        for service in ServiceName.allCases {
            var environment = ProcessInfo.processInfo.environment
            while let complaint = await complaint(of: service, environment) {
                if !complaints.contains(complaint) { complaints.append(complaint) }
                // Without the culprit, the next one shows.
                let names = environment.keys.filter { $0.hasPrefix(ConfigKeys.prefix) && complaint.contains($0) }
                guard let culprit = names.max(by: { $0.count < $1.count }) else { break }
                environment[culprit] = nil
            }
        }
        guard !complaints.isEmpty else { return [DoctorFinding("configuration", "KIPTHOI_ settings", .good)] }
        return complaints.map { text in
            DoctorFinding(
                "configuration", "KIPTHOI_ settings", .bad, text,
                advice: "correct or unset it; `<service>-service config list` shows all")
        }
    }

    private func complaint(of service: ServiceName, _ environment: [String: String]) async -> String? {
        do {
            _ = try await LoadedConfiguration.load(for: service, environment: environment)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func referenceFinding() -> DoctorFinding {
        let environment = ProcessInfo.processInfo.environment
        let province = environment["KIPTHOI_PROVINCE"] ?? "80"
        do {
            let data = try ReferenceData.load(
                from: ReferenceData.locate(explicit: environment["KIPTHOI_REFERENCE_DIR"]), province: province)
            return DoctorFinding(
                "configuration", "reference data", .good,
                "province \(province): \(data.communes.count) communes, \(data.units.count) units, "
                    + "\(data.procedures.count) procedures, \(data.holidays.count) days off")
        } catch {
            return DoctorFinding(
                "configuration", "reference data", .bad, "\(error)", advice: "set KIPTHOI_REFERENCE_DIR to its folder")
        }
    }

    private func databaseFindings() async -> [DoctorFinding] {
        let environment = ProcessInfo.processInfo.environment
        let isNamed =
            databases.databaseUrl != nil || databases.databaseUrlFile != nil || databases.dataDir != nil
            || environment["KIPTHOI_DATABASE_URL"] != nil || environment["KIPTHOI_DATABASE_URL_FILE"] != nil
        guard isNamed else {
            return [
                DoctorFinding(
                    "databases", "inside", .skipped, "not asked for",
                    advice: "--database-url or --data-dir looks into them")
            ]
        }
        let size = poolSize ?? environment["KIPTHOI_POOL_SIZE"].flatMap { Int($0) } ?? 4
        return await DoctorDatabases(databases: databases, poolSize: size).findings()
    }
}
