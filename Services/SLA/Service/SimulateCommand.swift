import ArgumentParser
import FoundationEssentials
import ReferenceData
import ServiceKit
import WorkCalendar

/// `sla-service simulate`: the real code on a moved clock with a made-up load.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "What would warn and breach: the real code on a moved clock with a made-up load.",
        discussion: """
            EXAMPLES
              sla-service simulate --days 30 --rate 150
              sla-service simulate --days 7 --rate 40 --from 2026-02-09 --svg tet.svg
            """)

    @Option(help: "Days to go through.")
    var days: Int

    @Option(help: "Petitions a day, on average.")
    var rate: Double

    @Option(help: "First day, YYYY-MM-DD; tomorrow when absent.")
    var from: String?

    @Option(help: "The same number gives the same petitions.")
    var seed: UInt64 = 1

    @Option(help: "File for the chart.")
    var svg: String?

    @Option(help: "Folder of the reference data (KIPTHOI_REFERENCE_DIR).")
    var referenceDir: String?

    func run() async throws {
        guard (1...366).contains(days), rate > 0, Double(days) * rate <= 1_000_000 else {
            throw ValidationError("--days 1 to 366, --rate above 0, at most a million petitions together")
        }
        let tomorrow = CalendarText.local(Date().addingTimeInterval(86_400)).prefix(10)
        guard let start = CalendarText.instant("\(from ?? String(tomorrow))T00:00:00\(OfficeZone.suffix)") else {
            throw ValidationError("--from is no day like 2026-11-20: \(from ?? "")")
        }
        let folder = referenceDir ?? ProcessInfo.processInfo.environment["KIPTHOI_REFERENCE_DIR"]
        let reference = try ReferenceData.load(from: ReferenceData.locate(explicit: folder), province: "80")
        let place = FileManager.default.temporaryDirectory.path + "/kipthoi-simulation-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let simulation = Simulation(days: days, rate: rate, from: start, seed: seed)
        let report: SimulationReport
        do {
            report = try await simulation.run(reference, in: place) { day, fired in
                StandardError.write("\rngày \(day)/\(days), \(fired) mốc ")
            }
        } catch let error as CalendarError {
            throw CommandFailure("\(error); choose an earlier --from or fewer --days")
        }
        StandardError.write("\n")
        print(report.text)
        guard let svg else { return }
        do {
            try Data(report.svg.utf8).write(to: URL(filePath: svg))
        } catch {
            throw CommandFailure("cannot write \(svg): \(error)")
        }
    }
}
