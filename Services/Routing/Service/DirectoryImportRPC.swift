import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf

/// ImportDirectory: a list of one table, with a result a line.
extension DirectoryRPC {
    func registerImport(in routes: inout RPCRoutes) {
        routes.handle(DirectoryMethods.importDirectory) { request, call in
            let repeatable = try IdempotentCall(call, request)
            // The lines were judged against the directory of that moment, so the answer itself is what is kept.
            if let known = try await database.read({ tx in try repeatable?.find(in: tx) }) {
                return try PBImportDirectoryResponse(jsonString: known)
            }
            guard let table = DirectoryTable(rawValue: request.table.lowercased()) else {
                let known = DirectoryTable.allCases.map(\.rawValue).joined(separator: ", ")
                throw RPCError.invalid(
                    "table", "UNKNOWN_TABLE", "is one of \(known)", vi: "Bảng phải là một trong: \(known).")
            }
            let bytes = request.sheet.isEmpty ? Data(request.csv.utf8) : request.sheet
            let list = DirectoryImport(desk: desk, table: table, sheet: try DirectorySheet(bytes, table: table))
            let report = try await list.run(on: database, dryRun: request.dryRun) { report, tx in
                try repeatable?.record(try PBImportDirectoryResponse(report).jsonString(), in: tx)
            }
            return PBImportDirectoryResponse(report)
        }
    }
}

extension PBImportDirectoryResponse {
    init(_ report: DirectoryImport.Report) {
        self.init()
        results = report.results.map { result in
            .with {
                $0.line = Int32(clamping: result.line)
                $0.key = result.key
                $0.problems = result.problems
                $0.outcome = result.outcome?.rawValue ?? ""
            }
        }
        imported = report.imported
        added = Int32(report.count(.added))
        changed = Int32(report.count(.changed))
        unchanged = Int32(report.count(.unchanged))
        findings = report.findings.map { PBRosterFinding($0) }
    }
}
