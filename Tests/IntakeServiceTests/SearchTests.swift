import Dispatch
import FoundationEssentials
import Models
import AccessControl
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    /// Codes' sequence numbers of what a search finds, in its order.
    func found(_ text: String, _ filter: PetitionFilter = PetitionFilter(), by principal: Principal = .clerk)
        async throws -> [Int]
    {
        try await petitions.search(text, filter, pageSize: 0, token: "", by: principal).petitions.map(\.code.sequence)
    }

    @discardableResult
    func submit(_ subject: String, _ body: String = "", _ change: (inout PBSubmitPetitionRequest) -> Void = { _ in })
        async throws -> Petition
    {
        try await submit(
            .sample.but {
                ($0.subject, $0.body) = (subject, body)
                change(&$0)
            })
    }
}

@Suite("Searching", .timeLimit(.minutes(2)))
struct SearchTests {
    @Test(arguments: Engine.available)
    func marksAndTonePlacementDoNotMatter(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit("Chợ Hoà Bình xuống cấp", "Mái chợ dột, hệ thống điện cũ.")
            try await intake.submit("Đường dây hạ thế", "Cột điện nghiêng ở ấp Thuỷ Lợi.")
            try await intake.index()
            for text in ["cho hoa binh", "CHỢ HÒA BÌNH", "chợ hoà bình", "bình hoà", "xuong cap", "mái  chợ"] {
                #expect(try await intake.found(text) == [1], "\(text)")
            }
            for text in ["duong day", "đường dây", "thủy lợi", "Thuỷ lợi", "cot nghieng"] {
                #expect(try await intake.found(text) == [2], "\(text)")
            }
            #expect(try await intake.found("điện") == [2, 1])
            #expect(try await intake.found("mái dây") == [])
        }
    }

    @Test(arguments: Engine.available)
    func whatIsWrittenWithTheSameMarksComesFirst(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit("Bán lẻ xăng dầu")
            try await intake.submit("Bàn về xăng dầu")
            try await intake.submit("Ban quản lý chợ")
            try await intake.submit("Bạn hàng ở chợ")
            try await intake.index()
            #expect(try await intake.found("bàn") == [2, 4, 3, 1])
            #expect(try await intake.found("bạn") == [4, 3, 2, 1])
            #expect(try await intake.found("ban") == [4, 3, 2, 1])
            #expect(try await intake.found("bán") == [1, 4, 3, 2])
            // Marks on one word ask for the others as they are written, too.
            #expect(try await intake.found("ban chợ") == [3, 4])
            #expect(try await intake.found("bạn cho") == [4, 3])
        }
    }

    @Test(arguments: Engine.available)
    func phrasesStandSideBySide(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit("Cấp phép kinh doanh rượu")
            try await intake.submit("Rượu kinh tế, phép cấp doanh nghiệp")
            try await intake.index()
            #expect(try await intake.found("kinh doanh") == [2, 1])
            #expect(try await intake.found("\"kinh doanh\"") == [1])
            #expect(try await intake.found("\"cap phep kinh doanh\" ruou") == [1])
            #expect(try await intake.found("\"kinh doanh") == [1])
            #expect(try await intake.found("\"doanh kinh\"") == [])
        }
    }

    @Test(arguments: Engine.available)
    func codesNumbersAndNamesAreFound(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit("Hồ sơ chậm") {
                ($0.procedureCode, $0.dossierCode) = ("2.001624", "H61.10-250701-0001")
                $0.externalReference = .with { ($0.system, $0.id) = ("dvcqg", "PA-77/2026") }
                ($0.reporter.fullName, $0.reporter.phone) = ("Cán bộ phòng Kinh tế Bến Lức", "0900 000 202")
            }
            try await intake.submit("Hồ sơ khác") { $0.communeCode = Intake.tanNinh }
            try await intake.index()
            let code = petition.code.description
            for text in [
                code, code.lowercased(), "2026-000001", "2.001624", "H61.10-250701-0001", "PA-77/2026",
                "phong kinh te ben luc", "0900000202",
            ] {
                #expect(try await intake.found(text) == [1], "\(text)")
            }
            #expect(try await intake.found("KN-2026-000001-0") == [])
            #expect(try await intake.found("phuong tan ninh") == [2])
        }
    }

    @Test(arguments: Engine.available)
    func filtersAndScopesHold(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let own = try await intake.petition(in: .assigned)
            let other = try await intake.submit("Trạm biến áp phường") { $0.communeCode = Intake.tanNinh }
            try await intake.submit(as: .testPortal)
            try await intake.index()
            #expect(try await intake.found("tram bien ap") == [2, 1])
            #expect(try await intake.found("tram bien ap", by: .benLuc) == [1])
            #expect(try await intake.found("tram bien ap", by: .tanNinh) == [2])
            #expect(try await intake.found("tram bien ap", by: .otherPartner) == [])
            #expect(try await intake.found("tram bien ap", by: .testPortal) == [1])
            #expect(try await intake.found("tram bien ap", PetitionFilter(statuses: [.assigned])) == [1])
            #expect(try await intake.found("tram bien ap", PetitionFilter(communeCode: Intake.tanNinh)) == [2])
            #expect(try await intake.found("tram bien ap", PetitionFilter(text: "x", includesTest: true)).count == 3)
            let listed = try await intake.petitions.list(
                PetitionFilter(text: "trạm phuong"), pageSize: 0, token: "", by: .clerk)
            #expect(listed.petitions.map(\.id) == [other.id])
            #expect(own != other.id)
        }
    }

    /// Officers are not shown feedback on the conduct of others; their pages are full all the same.
    @Test(arguments: Engine.available)
    func hitsThatMayNotBeSeenLeaveNoGapInAPage(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for number in 0..<12 {
                try await intake.submit("Chợ số \(number)") { if number % 4 != 3 { $0.kind = .feedbackConduct } }
            }
            try await intake.index()
            var seen: [[String]] = []
            var token = ""
            repeat {
                let page = try await intake.petitions.search(
                    "cho", PetitionFilter(), pageSize: 2, token: token, by: .officer)
                seen.append(page.petitions.map(\.content.subject))
                token = page.nextToken
            } while !token.isEmpty
            #expect(seen == [["Chợ số 11", "Chợ số 7"], ["Chợ số 3"]])
        }
    }

    @Test(arguments: Engine.available)
    func pagesGoThroughEveryHitOnce(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for number in 0..<23 {
                try await intake.submit(number.isMultiple(of: 3) ? "Chợ số \(number)" : "Cho thuê số \(number)")
            }
            try await intake.index()
            for text in ["chợ", "cho"] {
                var seen: [String] = []
                var token = ""
                repeat {
                    let page = try await intake.petitions.search(
                        text, PetitionFilter(), pageSize: 4, token: token, by: .clerk)
                    #expect(page.petitions.count == 4 || page.nextToken.isEmpty)
                    seen += page.petitions.map(\.content.subject)
                    token = page.nextToken
                } while !token.isEmpty
                #expect(seen.count == 23 && Set(seen).count == 23)
                if text == "chợ" { #expect(seen.prefix(8).allSatisfy { $0.hasPrefix("Chợ") }) }
            }
        }
    }

    @Test(arguments: Engine.available)
    func hostileTextsAreOnlyTexts(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit(
                "'; DROP TABLE petition; -- \" OR ( NEAR * {folded} : & ! | <-> :* ",
                String(repeating: "x", count: 9000))
            try await intake.submit("NOT AND OR", String(repeating: "a b ", count: 5000))
            try await intake.index()
            #expect(try await intake.count("petition_search") == 2)
            for text in [
                "drop table", "'; DROP TABLE petition; --", "NEAR(", "folded : NEAR", "\"\" \" '", "-- drop",
                "or near *",
            ] where text != "\"\" \" '" {
                #expect(try await intake.found(text).contains(1), "\(text)")
            }
            #expect(try await intake.found("NOT AND") == [2])
            #expect(try await intake.found("or:* & !near") == [1])
            for text in ["", "  ", "!!!", "\"\" \" '", "\u{0}", String(repeating: "a ", count: 400)] {
                let error = await #expect(throws: RPCError.self, "\(text)") { try await intake.found(text) }
                #expect(error?.violations.map(\.field) == ["text"])
            }
        }
    }

    @Test(arguments: [
        "x", "e", "eAAAA", "z" + PagePosition(registeredAt: Date(timeIntervalSince1970: 0), id: "0").token,
    ])
    func aTokenThatIsNoneIsRefused(_ token: String) {
        #expect(throws: RPCError.self) { try SearchPosition(token: token) }
    }

    @Test(arguments: Engine.available)
    func whatAnOlderProgramWroteIsFoundAfterTheSweep(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit("Chợ nổi")
            _ = try await intake.database.write { try $0.execute("DELETE FROM search_queue") }
            try await intake.index()
            #expect(try await intake.found("cho noi") == [])
            _ = try await SearchIndex(petitions: intake.petitions, queue: Intake.queue).sweep()
            try await intake.index()
            #expect(try await intake.found("cho noi") == [1])
            // Indexing again changes nothing.
            let id = try await intake.petitions.get(.code(PetitionCode(year: 2026, sequence: 1)), by: .clerk).id
            _ = try await intake.database.write { try $0.execute(SearchIndex.enqueue(changed: id)).changes }
            try await intake.index()
            #expect(try await intake.found("cho noi") == [1])
        }
    }
}

@Suite("Search beside changes", .timeLimit(.minutes(2)))
struct SearchRaceTests {
    /// PostgreSQL, where two writers work at the same time; on SQLite one writer has the whole file.
    @Test(arguments: Engine.available.filter { $0 == .postgres })
    func aChangeUnderWayIsIndexedAfterItsCommit(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit("Chợ nổi").id
            let (changed, looked) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            async let change: Void = intake.database.write { tx in
                try tx.execute("UPDATE petition SET subject = 'Cầu treo' WHERE id = $1", id)
                try tx.execute(SearchIndex.enqueue(changed: id))
                changed.signal()
                _ = looked.wait(timeout: .now() + 20)
            }
            try await intake.database.read { _ in _ = changed.wait(timeout: .now() + 20) }
            // Only its row is there: indexed now, it would be as it was.
            try await intake.index()
            looked.signal()
            try await change
            try await intake.index()
            #expect(try await intake.found("cau treo") == [1])
        }
    }
}

@Suite("Probable duplicates", .timeLimit(.minutes(2)))
struct SimilarTests {
    private static let body =
        "Trạm biến áp ấp 3 thường xuyên quá tải vào giờ cao điểm, bà con không bơm được nước, đề nghị nâng công suất."

    @Test(arguments: Engine.available)
    func theSameMatterInOtherWordsIsSuggested(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try await intake.submit("Trạm biến áp quá tải", Self.body) { $0.field = "Điện" }
            let again = try await intake.submit(
                "Tram bien ap qua tai", Self.body.replacing("thường xuyên", with: "hay bị")
            ) { $0.field = "Điện" }
            try await intake.submit("Giấy phép bán lẻ rượu", "Hỏi hồ sơ cấp giấy phép bán lẻ rượu tại xã.")
            let elsewhere = try await intake.submit("Trạm biến áp quá tải", Self.body) {
                $0.communeCode = Intake.tanNinh
            }
            try await intake.index()
            let found = try await intake.petitions.similar(toPetition: again.id, by: .clerk)
            #expect(found.map(\.petition.id) == [first.id])
            let best = try #require(found.first)
            #expect(best.score > 0.7 && best.score < 1)
            #expect(best.reasons.contains { $0.hasPrefix("nội dung giống") })
            #expect(best.reasons.contains("cùng Xã Bến Lức") && best.reasons.contains("cùng lĩnh vực Điện"))
            #expect(try await intake.petitions.similar(toPetition: elsewhere.id, by: .clerk).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func theSameDossierIsTheSameMatterAnywhere(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let dossier = "H61.10-250701-0001"
            let first = try await intake.submit("Hồ sơ rượu trễ hẹn") { $0.dossierCode = dossier }
            try await intake.index()
            let query = SimilarityQuery(communeCode: Intake.tanNinh, dossierCode: dossier, text: "")
            let found = try await intake.petitions.similar(to: query, by: .clerk)
            #expect(found.map(\.petition.id) == [first.id])
            #expect(found[0].score >= 0.9 && found[0].reasons == ["cùng mã hồ sơ \(dossier)"])
        }
    }

    @Test(arguments: Engine.available)
    func onlyNinetyDaysAndOnlyTheSameKindOfKeyCount(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let old = try await intake.submit("Trạm biến áp quá tải", Self.body)
            let test = try await intake.submit(.sample.but { $0.body = Self.body }, as: .testPortal)
            try await intake.index()
            let query = SimilarityQuery(communeCode: Intake.benLuc, text: Self.body)
            #expect(try await intake.petitions.similar(to: query, by: .clerk).map(\.petition.id) == [old.id])
            #expect(try await intake.petitions.similar(toPetition: test.id, by: .clerk).isEmpty)
            intake.clock.advance(by: .seconds(91 * 86_400))
            #expect(try await intake.petitions.similar(to: query, by: .clerk).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func theClosestOfManyComeFirst(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let words = Self.body.split(separator: " ").map(String.init)
            var ids: [String] = []
            for kept in stride(from: 24, through: 3, by: -3) {
                let text =
                    words.prefix(kept).joined(separator: " ") + " "
                    + (0..<(24 - kept)).map { "khác\($0)" }.joined(separator: " ")
                ids.append(try await intake.submit("Ý kiến", text).id)
            }
            try await intake.index()
            let found = try await intake.petitions.similar(
                to: SimilarityQuery(communeCode: Intake.benLuc, text: Self.body), by: .clerk)
            #expect(found.count >= 4)
            #expect(found.map(\.petition.id) == Array(ids.prefix(found.count)))
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
        }
    }

    @Test(arguments: Engine.available)
    func aQueryWithoutCommuneOrTextIsRefused(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let error = await #expect(throws: RPCError.self) {
                try await intake.petitions.similar(to: SimilarityQuery(communeCode: "", text: " "), by: .clerk)
            }
            #expect(error?.violations.map(\.field) == ["commune_code", "text"])
            let hidden = await #expect(throws: RPCError.self) {
                try await intake.petitions.similar(toPetition: "x", by: .clerk)
            }
            #expect(hidden?.code == .notFound)
        }
    }

    @Test func theSummaryEstimatesTheSimilarity() throws {
        let words = (0..<200).map { "từ\($0 * 7919 % 1000)" }
        for kept in stride(from: 0, through: 200, by: 20) {
            let first = Trigrams(words.joined(separator: " "))
            let second = Trigrams(
                (words.prefix(kept) + (kept..<200).map { "khác\($0 * 104_729 % 1000)" }).joined(separator: " "))
            let real = first.similarity(to: second)
            #expect(abs(first.signature.estimate(second.signature) - real) < 0.2, "\(kept)")
            #expect(TextSignature(text: first.signature.text) == first.signature)
        }
        #expect(Trigrams("").similarity(to: Trigrams("")) == 0)
        #expect(Trigrams("ab").signature.estimate(Trigrams("").signature) == 0)
        for text in ["", "AAAA", "không phải"] { #expect(TextSignature(text: text) == nil) }
    }
}
