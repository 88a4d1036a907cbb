import FoundationEssentials
import Models
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

/// One list as four programs wrote it. Each has a merged title above the headings, a hidden sheet before it, a
/// telephone and a commune typed as numbers, instants as numbers of days and one as text, a line break and quotes in a
/// cell.
enum SpreadsheetFile: String, CaseIterable, Sendable {
    /// In the form of Excel: shared strings, rich text, formats, a filter and frozen rows (written by XlsxWriter).
    case excel
    /// Written by openpyxl.
    case openpyxl
    /// Written by LibreOffice Calc 7.4, as workbook and as text.
    case libreOffice, libreOfficeText

    var bytes: Data {
        switch self {
        case .excel: Data(PackageResources.y_kien_xlsxwriter_xlsx)
        case .openpyxl: Data(PackageResources.y_kien_openpyxl_xlsx)
        case .libreOffice: Data(PackageResources.y_kien_libreoffice_xlsx)
        case .libreOfficeText: Data(PackageResources.y_kien_libreoffice_csv)
        }
    }
}

@Suite("Files of spreadsheet programs", .timeLimit(.minutes(2)))
struct SpreadsheetFileTests {
    @Test(arguments: SpreadsheetFile.allCases)
    func areReadAlike(file: SpreadsheetFile) async throws {
        try await Intake.with(.sqlite) { intake in
            let results = try await intake.importing(.with { $0.sheet = file.bytes })
            #expect(results.flatMap(\.problems).isEmpty)
            #expect(results.map(\.status) == [.received, .received, .answered, .received])
            var petitions: [Petition] = []
            for result in results { petitions.append(try await intake.petition(result.petitionID)) }
            #expect(petitions.map(\.content.communeCode) == ["27991", "25459", "27991", "27991"])
            #expect(petitions.map(\.content.reporter.phone) == (301...304).map { "0900000\($0)" })
            #expect(
                petitions.map(\.receivedAt)
                    == [2, 4, 6, 8].map { TestClock.instant("2026-11-19T14:0\($0)+07:00") })
            #expect(petitions[1].content.body.hasSuffix("nguồn nào?\nNgười dân hỏi nhiều lần."))
            #expect(
                petitions[1].content.incomingDocument
                    == IncomingDocument(number: "12/UBND-KT", date: "2026-11-18", issuer: "UBND phường Tân Ninh"))
            #expect(
                petitions[2].content.body == "Bán lẻ rượu tại xã cần giấy phép \"bán lẻ\" hay chỉ đăng ký?")
            #expect(petitions[2].answers.map(\.body) == ["Nộp hồ sơ đề nghị cấp giấy phép bán lẻ rượu tại UBND xã."])
        }
    }
}
