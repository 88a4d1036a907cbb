import ArgumentParser
import FoundationEssentials
import Models
import RPC
import ServiceKit
import SwiftProtobuf
import WorkCalendar

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in the list of a meeting: XLSX or CSV, a result a line.",
        discussion: """
            The file has a row of headings, e.g. Xã/Phường, Người hỏi, Nội dung, Thời điểm tiếp nhận, Trả lời tại chỗ;
            at most 500 lines. Repeating an import makes nothing twice, so mend the lines that failed and run it again.

            EXAMPLES
              kipthoi import hoi-nghi.xlsx --dry-run
              kipthoi import hoi-nghi.xlsx --received-at "14:00 20/11/2026"
              kipthoi import don.csv --channel letter --json
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "The XLSX or CSV (UTF-8) file.")
    var file: String

    @Flag(help: "Say what would happen; make nothing.")
    var dryRun = false

    @Option(help: "Channel of lines without one: meeting (default), on_site, letter, hotline, …")
    var channel: String?

    @Option(help: "Commune code of lines without one.")
    var commune: String?

    @Option(help: "When lines without a time were received: \"14:00 20/11/2026\" or 2026-11-20T14:00+07:00.")
    var receivedAt: String?

    @Option(help: "Id of the visit at which the list was written: gives commune and time to lines without.")
    var visit = ""

    @Flag(help: "Print the response as JSON.")
    var json = false

    func run() async throws {
        let response = try await connection.call(
            .intake, IntakeMethods.importPetitions, try request(), timeout: .seconds(60))
        if json { print(try response.jsonString()) } else { report(response.results) }
        if response.results.contains(where: { !$0.problems.isEmpty }) { throw ExitCode(1) }
    }

    private func request() throws -> PBImportPetitionsRequest {
        guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
            throw ValidationError("the file \(file) cannot be read")
        }
        var request = PBImportPetitionsRequest()
        request.sheet = bytes
        request.dryRun = dryRun
        request.visitID = visit
        if let channel {
            guard let value = Channel(name: channel) else {
                let known = Channel.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ")
                throw ValidationError("--channel is one of \(known)")
            }
            request.defaults.channel = value.wire
        }
        if let commune { request.defaults.communeCode = commune }
        if let receivedAt {
            guard let instant = Self.instant(receivedAt) else {
                throw ValidationError("--received-at is an instant such as \"14:00 20/11/2026\"")
            }
            request.defaults.receivedAt = PBTimestamp(instant)
        }
        return request
    }

    /// ISO 8601, or as people write it in Asia/Ho_Chi_Minh.
    static func instant(_ text: String) -> Date? {
        if let instant = CalendarText.instant(text) { return instant }
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return nil }
        let day = parts[1].split(separator: "/")
        guard day.count == 3 else { return nil }
        let two = { (part: Substring) in part.count == 1 ? "0\(part)" : String(part) }
        return CalendarText.instant("\(day[2])-\(two(day[1]))-\(two(day[0]))T\(parts[0])\(OfficeZone.suffix)")
    }

    private func report(_ results: [PBImportResult]) {
        let rows = results.map { result in
            [
                String(result.line), result.code.isEmpty ? "–" : result.code,
                result.hasDueAt ? result.dueAt.instant.local : "–", Self.outcome(result, dryRun),
            ]
        }
        print(Terminal.table(["DÒNG", "MÃ", "HẠN TRẢ LỜI", "KẾT QUẢ"], rows))
        let bad = results.count { !$0.problems.isEmpty }
        let old = results.count(where: \.existing)
        let new = results.count - bad - old
        print("\(dryRun ? "Sẽ nhập" : "Đã nhập") \(new) dòng mới, \(old) dòng đã có từ trước, \(bad) dòng lỗi.")
    }

    private static func outcome(_ result: PBImportResult, _ dryRun: Bool) -> String {
        if !result.problems.isEmpty { return Terminal.paint(result.problems.joined(separator: " "), .red) }
        if result.existing { return "đã có từ trước" }
        if dryRun { return "hợp lệ" }
        return result.status == .answered ? "đã trả lời tại chỗ" : "đã tiếp nhận"
    }
}
