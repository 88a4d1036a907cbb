import FoundationEssentials
import SLAService
import TestKit
import Testing

@Suite("Simulation", .timeLimit(.minutes(2)))
struct SimulationTests {
    @Test func runsTheRealCodeAndGivesTheSameFiguresForTheSameSeed() async throws {
        let reference = try Rules.reference()
        func run() async throws -> SimulationReport {
            let folder = FileManager.default.temporaryDirectory.path + "/simulation-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await Simulation(days: 4, rate: 12, from: at("20T00:00"), seed: 7)
                .run(reference, in: folder) { _, _ in }
        }
        let report = try await run()
        #expect(report.received == 48)
        // Friday to Monday: what comes in on Friday afternoon is overdue before anybody is back.
        #expect(report.breached > 0 && report.breached < 48)
        #expect(report.units.values.map(\.breached).reduce(0, +) == report.breached)
        #expect(report.text.contains("48 kiến nghị") && report.svg.contains("</svg>"))
        let again = try await run()
        #expect(again.units == report.units && again.hours == report.hours)
    }
}
