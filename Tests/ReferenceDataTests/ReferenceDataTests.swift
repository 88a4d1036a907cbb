import FoundationEssentials
import Testing

@testable import ReferenceData

@Suite(.timeLimit(.minutes(1)))
struct ReferenceDataTests {
    private static let directory = Result { try ReferenceData.locate(explicit: nil) }

    private func load(_ province: String = "80") throws -> ReferenceData {
        try ReferenceData.load(from: Self.directory.get(), province: province)
    }

    @Test func tayNinhHasNinetySixCommunes() throws {
        let communes = try load().communes
        #expect(communes.count == 96)
        #expect(communes.count { $0.type == "xã" } == 82)
        #expect(communes.count { $0.type == "phường" } == 14)
        let benLuc = try #require(communes.first { $0.code == "27991" })
        #expect(benLuc.fullName == "Xã Bến Lức")
        #expect(benLuc.name == "Bến Lức")
        #expect(benLuc.provinceName == "Tỉnh Tây Ninh")
    }

    @Test func otherProvincesAreThereToo() throws {
        #expect(try load("01").communes.contains { $0.fullName == "Phường Ba Đình" })
        #expect(throws: ReferenceDataError.self) { try load("99") }
    }

    @Test func theDepartmentHasSevenUnitsWithTheirFields() throws {
        let data = try load()
        #expect(data.units.map(\.code) == ["QLTM", "QLCN", "KTATMT", "QLNL", "KHTH", "QLTT", "KCXT"])
        #expect(data.units.allSatisfy { !$0.fields.isEmpty && !$0.unitType.isEmpty })
        #expect(data.units.first { $0.code == "QLNL" }?.name == "Phòng Quản lý năng lượng")
        #expect(data.unconfirmedUnits.map(\.code) == ["VP", "TTRA"])
    }

    @Test func proceduresHaveACodeOnlyWhereOneWasFound() throws {
        let procedures = try load().procedures
        #expect(procedures.count == 238)
        let codes = procedures.compactMap(\.code)
        #expect(codes.count == 45)
        #expect(Set(codes).count == 45)
        #expect(!procedures.contains { $0.timeLimitText == "NOT_FOUND" || $0.level == "NOT_FOUND" })
        let promotion = try #require(procedures.first { $0.code == "2.000004" })
        #expect(promotion.timeLimitDays == 5)
        #expect(promotion.dayKind == "working")
        #expect(promotion.suggestedDivision == "QLTM")
    }

    @Test func endedDocumentsSayWhatCameInstead() throws {
        let ended = try load().endedDocuments
        #expect(ended.count == 4 && ended.allSatisfy { !$0.source.isEmpty })
        #expect(ended.first { $0.number == "42/2022/NĐ-CP" }?.replacedBy == "Nghị định 224/2026/NĐ-CP")
    }

    @Test func holidaysCoverThisYearAndTheNext() throws {
        let holidays = try load().holidays
        #expect(holidays.count == 60)
        #expect(Set(holidays.map { $0.date.prefix(4) }) == ["2024", "2025", "2026", "2027"])
        let swap = try #require(holidays.first { $0.date == "2026-08-22" })
        #expect(swap.kind == "make_up_working_day")
        #expect(swap.swappedWith == "2026-08-31")
    }

    @Test func textIsComposed() throws {
        // In a decomposed file a combining mark would follow its letter.
        for name in ["communes.csv", "divisions.csv", "procedures.csv", "holidays.csv"] {
            let text = String(decoding: try ReferenceFile.read("\(Self.directory.get())/\(name)"), as: UTF8.self)
            #expect(!text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }, "\(name)")
        }
    }

    @Test func theDemoDirectoryHoldsPostsAndNoPersons() throws {
        let units = try load().units
        let officers = DemoDirectory.officers(of: units)
        #expect(Set(officers.map(\.id)).count == officers.count)
        #expect(Set(officers.map(\.phone)).count == officers.count)
        for unit in units {
            let own = officers.filter { $0.unitCode == unit.code }
            #expect(own.count { $0.role == "UNIT_HEAD" } == 1)
            #expect((2...3).contains(own.count { $0.role == "OFFICER" }))
        }
        let names = Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0.name) })
        #expect(names["tp.qlnl"] == "Trưởng phòng Quản lý năng lượng")
        #expect(names["cv1.qlnl"] == "Chuyên viên 1, Phòng Quản lý năng lượng")
        #expect(names["tp.qltt"] == "Chi cục trưởng Chi cục Quản lý thị trường")
        #expect(names["tp.kcxt"] == "Giám đốc Trung tâm Khuyến công và Xúc tiến thương mại")
        #expect(names[DemoDirectory.secretaryID] == "Thư ký tổ hỗ trợ")
        #expect(officers.allSatisfy { $0.demo && $0.email.hasSuffix("@sct.demo.invalid") && $0.phone.count == 10 })
        #expect(officers.first?.phone == "0900000101")
    }
}
