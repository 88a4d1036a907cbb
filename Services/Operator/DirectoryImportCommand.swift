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
        for result in response.results {
            let outcome = result.problems.isEmpty ? result.outcome : result.problems.joined(separator: " ")
            print("\(result.line)  \(result.key)  \(outcome)")
        }
        for finding in response.findings { print("! \(finding.details)") }
        let figures = "\(response.added) added, \(response.changed) changed, \(response.unchanged) unchanged"
        print(response.imported ? figures : "nothing was changed; it would be: \(figures)")
    }
}
