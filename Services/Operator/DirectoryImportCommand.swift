import ArgumentParser
import FoundationEssentials
import Models
import RPC
import SwiftProtobuf

struct DirectoryImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Take in a list of the directory: XLSX or CSV, a result a line; shows only what would happen until --apply.",
        discussion: """
            Tables: units, officers, communes, procedures, secondments, absences, duty_shifts, commune_leads, visits.
            The file has a row of headings, e.g. Mã cán bộ, Họ và tên, Đơn vị, Vai trò, or Cán bộ, Xã đến biệt phái, Lĩnh
            vực, Từ ngày, Đến ngày; several values in a cell are apart by “;”. Either every line is taken in, or none.

            EXAMPLES
              kipthoi directory import officers can-bo.xlsx
              kipthoi directory import duty_shifts lich-truc.csv --apply
            """)

    @OptionGroup var connection: Connection

    @Argument(help: "Which list, e.g. officers.")
    var table: String

    @Argument(help: "The XLSX or CSV (UTF-8) file.")
    var file: String

    @Flag(help: "Take it in; without it only the dry run is made.")
    var apply = false

    @Flag(help: "Print the response as JSON.")
    var json = false

    func run() async throws {
        guard let bytes = try? Data(contentsOf: URL(filePath: file)) else {
            throw ValidationError("the file \(file) cannot be read")
        }
        var response = try await send(bytes, dryRun: true)
        let isSound = response.results.allSatisfy { $0.problems.isEmpty }
        if apply, isSound { response = try await send(bytes, dryRun: false) }
        if json {
            print(try response.jsonString())
        } else {
            show(response)
        }
        guard isSound else { throw ExitCode(1) }
    }

    private func send(_ bytes: Data, dryRun: Bool) async throws -> PBImportDirectoryResponse {
        try await connection.call(
            .routing, DirectoryMethods.importDirectory,
            .with { ($0.table, $0.sheet, $0.dryRun) = (table, bytes, dryRun) }, timeout: .seconds(60))
    }

    private func show(_ response: PBImportDirectoryResponse) {
        let rows = response.results.map { [String($0.line), $0.key, Self.outcome($0)] }
        print(Terminal.table(["DÒNG", "MÃ", "KẾT QUẢ"], rows))
        for finding in response.findings { print("! \(finding.details)") }
        let bad = response.results.count { !$0.problems.isEmpty }
        let figures =
            "\(response.added) dòng thêm mới, \(response.changed) dòng thay đổi, \(response.unchanged) dòng giữ nguyên"
        if bad > 0 {
            print("Chưa nhập dòng nào: \(bad) dòng lỗi, \(figures).")
        } else {
            print(response.imported ? "Đã nhập: \(figures)." : "Chạy thử, chưa thay đổi gì: \(figures).")
        }
    }

    private static func outcome(_ result: PBDirectoryImportResult) -> String {
        guard result.problems.isEmpty else { return Terminal.paint(result.problems.joined(separator: " "), .red) }
        return switch result.outcome {
        case "ADDED": "thêm mới"
        case "CHANGED": "thay đổi"
        case "UNCHANGED": "giữ nguyên"
        default: result.outcome
        }
    }
}
