import FoundationEssentials
import Testing

@testable import ReferenceData

/// Copies of the data with one thing spoilt.
@Suite(.timeLimit(.minutes(1)))
struct FaultyFilesTests {
    /// Loads a copy in which `file` has been changed; the error, or nil when it loads.
    private func spoil(_ file: String, _ change: (String) -> String) throws -> ReferenceDataError? {
        let original = try ReferenceData.locate(explicit: nil)
        let copy = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        for name in ["communes.csv", "divisions.csv", "procedures.csv", "holidays.csv", "policies.json", "apology.txt"]
        {
            let text = String(decoding: try ReferenceFile.read("\(original)/\(name)"), as: UTF8.self)
            // A few communes are enough here, and quicker.
            let part = name == "communes.csv" ? Self.head(text) : text
            let url = URL(filePath: "\(copy)/\(name)")
            try Data((name == file ? change(part) : part).utf8).write(to: url)
        }
        do {
            _ = try ReferenceData.load(from: copy, province: "80")
            return nil
        } catch let error as ReferenceDataError {
            return error
        }
    }

    private static func head(_ text: String) -> String {
        let lines = text.split(separator: "\n")
        return ([lines[0]] + lines.filter { $0.hasPrefix("80,") }.prefix(5)).joined(separator: "\n") + "\n"
    }

    @Test func theCopyItselfLoads() throws {
        #expect(try spoil("") { $0 } == nil)
    }

    @Test(arguments: [
        ("communes.csv", "80,Tỉnh Tây Ninh,99999,Thử\n", "fields where the header has"),
        ("communes.csv", "80,Tỉnh Tây Ninh,9999,Thử,xã,Xã Thử,xã,Xã Thử,no,,,\n", "not 5 digits"),
        ("communes.csv", "80,Tỉnh Tây Ninh,99999,,xã,Xã Thử,xã,Xã Thử,no,,,\n", "commune_name is empty"),
        ("communes.csv", "80,\"Tỉnh\n", "quote not closed"),
        ("divisions.csv", "QLNL,Phòng Khác,phòng,yes,Thử,x,x,\n", "two names"),
        ("procedures.csv", "1.000001,Thử,Thử,xã,x,năm,working,,x,x,,QLNL,,\n", "time_limit_days is no number"),
        ("procedures.csv", "1.000001,Thử,Thử,xã,x,5,working,,x,x,,KHONG,,\n", "unknown unit KHONG"),
        ("holidays.csv", "24/11/2026,x,Thử,holiday,official,,,\n", "not a date"),
    ])
    func namesFileAndLineOfABadRow(file: String, row: String, message: String) throws {
        var line = 0
        let error = try #require(
            try spoil(file) { text in
                line = text.split(separator: "\n", omittingEmptySubsequences: false).count
                return text + row
            })
        #expect(error.file.hasSuffix(file))
        #expect(error.line == line)
        #expect(error.message.contains(message), "\(error)")
        #expect(error.description.contains("\(file):\(line): "))
    }

    @Test func namesAMissingColumnAndADoubledCommune() throws {
        let column = try spoil("communes.csv") { $0.replacing("commune_code", with: "code") }
        #expect(column?.message == "column commune_code is missing")
        let doubled = try spoil("communes.csv") { text in text + (text.split(separator: "\n").last ?? "") }
        #expect(doubled?.message.contains("is there twice") == true)
        #expect(try spoil("holidays.csv") { _ in "" }?.message == "no header line")
    }

    @Test func saysWhatToSetWhenTheFolderIsWrong() throws {
        let error = #expect(throws: ReferenceDataError.self) { try ReferenceData.locate(explicit: "/nonexistent") }
        #expect(error?.description.contains("KIPTHOI_REFERENCE_DIR") == true)
        let found = try ReferenceData.locate(explicit: nil)
        #expect(try ReferenceData.locate(explicit: found) == found)
        #expect(try ReferenceData.locate(explicit: "") == found)
    }
}
