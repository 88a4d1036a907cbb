import FoundationEssentials
import Logging
import Models
import RPC
import SLAService
import ServiceKit
import Storage
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

/// The calendar ends with the last year that has rows: somebody must hear of it in time to enter the next one.
@Suite("End of the calendar", .timeLimit(.minutes(1)))
struct CalendarEndTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])

        var warnings: [String] { lines.withLock { $0.filter { $0.contains("the work calendar ends soon") } } }

        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    private func local(_ text: String) -> Date { TestClock.instant(text + "+07:00") }

    private func health(_ sla: SLAFixture) async throws -> SLAHealth.Finding {
        let findings = try await sla.database.read { tx in try SLAHealth.look(in: tx) }
        return try #require(findings.first { $0.check == "calendar" })
    }

    @Test(arguments: Engine.available)
    func sixtyDaysBeforeItEndsItIsWarnedOfOnceADayUntilTheNextYearIsThere(engine: Engine) async throws {
        let lines = Lines()
        let logger = Logger(label: "sla") { LineLogHandler(label: $0, write: lines.add) }
        // 61 days are left of 2027, this one among them.
        try await SLAFixture.with(engine, at: local("2027-11-01T23:00"), logger: logger) { sla in
            _ = try await sla.module.auditor.runOnce()
            #expect(lines.warnings.isEmpty)
            #expect(try await health(sla).isGood)
            for (day, count) in [("02", 1), ("02", 1), ("03", 2)] {
                sla.clock.set(to: local("2027-11-\(day)T00:05"))
                _ = try await sla.module.auditor.runOnce()
                #expect(lines.warnings.count == count)
            }
            #expect(lines.warnings.first?.contains("days=60") == true, "\(lines.warnings)")
            let finding = try await health(sla)
            #expect(!finding.isGood && finding.detail == "known for 59 more days" && !finding.advice.isEmpty)
            // Beyond the end nothing is guessed.
            let question = PBPreviewDeadlineRequest.with {
                $0.track = .formalFeedback
                $0.from = PBTimestamp(local("2027-12-20T08:00"))
            }
            let error = await #expect(throws: RPCError.self) {
                try await sla.module.rpc.previewDeadline(question)
            }
            #expect(error?.reason == "CALENDAR_UNKNOWN_YEAR")
            let newYear = PBCalendarDay.with {
                ($0.date, $0.name, $0.kind) = ("2028-01-01", "Tết Dương lịch", "holiday")
                ($0.status, $0.source) = ("official", "Bộ luật Lao động, Điều 112")
            }
            _ = try await sla.module.rpc.putCalendarDays(
                .with { $0.days = [newYear] },
                RPCCall(
                    principal: Principal(id: "officer:qt", roles: [.administrator]), method: SLAMethods.putCalendarDays)
            )
            sla.clock.set(to: local("2027-11-04T00:05"))
            _ = try await sla.module.auditor.runOnce()
            #expect(lines.warnings.count == 2)
            #expect(try await health(sla).isGood)
            #expect(try await sla.module.rpc.previewDeadline(question).hasDueAt)
        }
    }
}
