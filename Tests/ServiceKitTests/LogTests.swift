import FoundationEssentials
import Logging
import RPC
@testable import ServiceKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct LogTests {
    private let instant = Date(timeIntervalSince1970: 1_795_137_600.123)

    private func event(_ message: Logger.Message, _ metadata: Logger.Metadata = [:]) -> LogEvent {
        LogEvent(
            level: .warning, message: message, metadata: metadata, source: nil, file: "f", function: "g", line: 1)
    }

    @Test func writesForPeopleInTheOfficesTime() {
        let handler = LineLogHandler(label: "intake", metadataProvider: nil)
        let line = handler.line(for: event("late", ["loop": "close", "by": "3 s"]), at: instant)
        #expect(line == "\(officeClock) WARNING  intake late by=3 s loop=close\n")
    }

    @Test func writesOneJSONObjectALine() throws {
        let handler = LineLogHandler(label: "intake", format: .json, metadataProvider: nil)
        let line = handler.line(for: event("a \"b\"\n\u{1}", ["x": "đ"]), at: instant)
        let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(object["message"] == "a \"b\"\n\u{1}")
        #expect(object["level"] == "warning")
        #expect(object["label"] == "intake")
        #expect(object["x"] == "đ")
        #expect(line.split(separator: "\n").count == 1)
    }

    @Test func keepsALineBreakInsideItsLine() {
        let handler = LineLogHandler(label: "intake", metadataProvider: nil)
        let line = handler.line(for: event("one\ntwo", ["x": "a\nb"]), at: instant)
        #expect(line.split(separator: "\n").count == 1)
    }

    @Test func addsTheTraceOfTheWorkInHand() {
        let handler = LineLogHandler(label: "intake")
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        Trace.$current.withValue(trace) {
            #expect(handler.line(for: event("x"), at: instant).contains("trace=0af7651916cd43dd8448eb211c80319c"))
        }
        #expect(!handler.line(for: event("x"), at: instant).contains("trace="))
    }

    /// Seven hours ahead of UTC.
    private var officeClock: String {
        let seconds = Int(instant.timeIntervalSince1970) + 7 * 3600
        let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return parts.joined(separator: ":") + ".123"
    }
}
