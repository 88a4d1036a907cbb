import FoundationEssentials
import Logging
import Models
import RPC
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    static let meeting = Data(PackageResources.hoi_nghi_xlsx)

    /// Through the wire and back.
    func importing(
        _ request: PBImportPetitionsRequest, as principal: Principal = .clerk, key: String? = nil
    ) async throws -> [PBImportResult] {
        try await wire(as: principal).call(IntakeMethods.importPetitions, request, idempotencyKey: key).results
    }

    func importing(csv: String, dryRun: Bool = false) async throws -> [PBImportResult] {
        try await importing(
            .with {
                $0.sheet = Data(csv.utf8)
                $0.dryRun = dryRun
            })
    }
}

@Suite("Lists of a meeting", .timeLimit(.minutes(2)))
struct ImportTests {
    @Test(arguments: Engine.available)
    func sixtyQuestionsOfOneMeeting(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBImportPetitionsRequest.with { $0.sheet = Intake.meeting }
            let results = try await intake.importing(request)
            #expect(results.count == 60)
            #expect(results.flatMap(\.problems).isEmpty)
            #expect(Set(results.map(\.code)).count == 60)
            #expect(results.map(\.line) == Array(5...64))
            #expect(results.count { $0.status == .answered } == 10)
            #expect(results.count { $0.status == .received } == 50)

            // Cells with dates and cells with texts alike: every other minute from 14:02 on.
            let first = TestClock.instant("2026-11-19T14:02+07:00")
            for (index, result) in results.enumerated() {
                let petition = try await intake.petition(result.petitionID)
                let asked = first.addingTimeInterval(TimeInterval(120 * index))
                #expect(petition.receivedAt == asked)
                #expect(petition.clock.dueAt == asked.addingTimeInterval(24 * 3600))
                #expect(petition.content.channel == .meeting)
                #expect(petition.content.reporter.phone.hasPrefix("09"))
                if petition.status == .answered {
                    #expect(petition.answeredAt == asked)
                    #expect(try await intake.emitted(about: petition.id) == ["petition.received", "petition.answered"])
                    #expect(
                        try await intake.timeline(petition.id).map(\.action) == ["ImportPetitions", "AnswerPetition"])
                }
            }
            let communes = try await intake.database.read { tx in
                try tx.query("SELECT DISTINCT commune_code FROM petition ORDER BY 1").map {
                    try $0.text("commune_code")
                }
            }
            #expect(communes == ["25459", "25486", "27694", "27712", "27787", "27991"])

            // The same list again, by somebody else: nothing new, the same codes.
            let again = try await intake.importing(request, as: .secretary)
            #expect(again.map(\.code) == results.map(\.code))
            #expect(again.allSatisfy { $0.existing })
            #expect(try await intake.count("petition") == 60)
        }
    }

    @Test(arguments: Engine.available)
    func badLinesSayWhyAndGoodOnesGoThrough(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let csv = """
                \u{FEFF}BIÊN BẢN HỘI NGHỊ;;;;\r
                Xã, phường;Người hỏi;Câu hỏi;Thời điểm tiếp nhận;Trả lời\r
                Bến Lức;Ông A;Điện yếu ở ấp 3;19/11/2026 14:30;\r
                Xã Không Có;;Chợ xã;19/11/2026;\r
                27991;;Bán gas sát nhà dân;20/11/2027 08:00;\r
                27991;;Bán gas sát nhà dân;;Đã trả lời tại chỗ\r

                """
            let dry = try await intake.importing(csv: csv, dryRun: true)
            #expect(try await intake.count("petition") == 0)
            #expect(dry[0].hasDueAt)
            #expect(dry[0].code.isEmpty)
            let results = try await intake.importing(csv: csv)
            #expect(results.map(\.line) == [3, 4, 5, 6])
            #expect(results.map { $0.problems.count } == [0, 3, 1, 0])
            #expect(results[1].problems[0] == "Không hiểu xã, phường: “Xã Không Có”.")
            #expect(results[2].problems == ["Thời điểm tiếp nhận ở tương lai."])
            #expect(results[2].violations.map(\.field) == ["received_at"])
            #expect(results[2].violations.map(\.reason) == ["IN_FUTURE"])
            for result in results { #expect(result.violations.map(\.messageVi) == result.problems) }
            #expect(results.map { $0.code.isEmpty } == [false, true, true, false])
            #expect(results[3].status == .answered)
            #expect(dry.map(\.problems) == results.map(\.problems))
            #expect(try await intake.count("petition") == 2)

            // The list with its mistakes mended: only what was missing is made.
            let mended = csv.replacing("Xã Không Có", with: "Tân Ninh").replacing(
                "19/11/2026;", with: "19/11/2026 15h00;"
            )
            .replacing("2027", with: "2026").replacing("08:00", with: "07:00")
            let second = try await intake.importing(csv: mended)
            #expect(second.flatMap(\.problems).isEmpty)
            #expect(second.map(\.existing) == [true, false, false, true])
            #expect(try await intake.count("petition") == 4)
        }
    }

    @Test(arguments: Engine.available)
    func twoAtOnceMakeEachLineOnce(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBImportPetitionsRequest.with { $0.sheet = Intake.meeting }
            let codes = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<3 { group.addTask { try await intake.importing(request).map(\.code) } }
                return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
            }
            #expect(codes.count == 1)
            #expect(try await intake.count("petition") == 60)
        }
    }

    @Test(arguments: Engine.available)
    func equalLinesOfOneListAreTwoPetitionsAndDefaultsFillIn(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let line = PBImportLine.with { $0.petition = .with { $0.body = "Điện yếu" } }
            let request = PBImportPetitionsRequest.with {
                $0.lines = [line, line]
                $0.defaults = .with {
                    $0.communeCode = Intake.benLuc
                    $0.channel = .onSite
                    $0.kind = .difficulty
                }
            }
            let results = try await intake.importing(request, key: "k")
            #expect(Set(results.map(\.code)).count == 2)
            #expect(try await intake.importing(request, key: "k").map(\.code) == results.map(\.code))
            #expect(try await intake.petition(results[0].petitionID).content.channel == .onSite)
            let other = await #expect(throws: RPCError.self) {
                try await intake.importing(request.with { $0.lines.removeLast() }, key: "k")
            }
            #expect(other?.code == .invalidArgument)
        }
    }

    /// The same commune may ask the same in March and in September; the list of one afternoon is imported twice at most
    /// days apart.
    @Test(arguments: Engine.available)
    func anEqualLineOfAnotherMeetingIsAnotherPetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let csv = "Xã,Câu hỏi\nBến Lức,Chợ xã xuống cấp\n"
            let timed = "Xã,Câu hỏi,Thời điểm tiếp nhận\nBến Lức,Chợ xã xuống cấp,19/11/2026 14:30\n"
            func code(_ csv: String, existing: Bool) async throws -> String {
                let result = try #require(try await intake.importing(csv: csv).first)
                #expect(result.existing == existing && result.problems.isEmpty, "\(result)")
                return result.code
            }
            let first = try await code(csv, existing: false)
            let atTwo = try await code(timed, existing: false)
            intake.clock.advance(by: .seconds(6 * 86_400))
            #expect(try await code(csv, existing: true) == first)
            intake.clock.advance(by: .seconds(2 * 86_400))
            let dry = try #require(try await intake.importing(csv: csv, dryRun: true).first)
            #expect(!dry.existing && dry.code.isEmpty)
            let second = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<4 { group.addTask { try #require(try await intake.importing(csv: csv).first).code } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(second.count == 1 && !second.contains(first), "one more, once: \(second)")
            // A line that says when it was asked is the same line for ever.
            #expect(try await code(timed, existing: true) == atTwo)
            #expect(try await intake.count("petition") == 3)
        }
    }

    @Test(arguments: Engine.available)
    func unreadableFilesAreRefusedWithAReason(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let cases: [(Data, String)] = [
                (Intake.meeting.prefix(5_000), "MALFORMED_ZIP"),
                (Data("a;b\n1;2".utf8), "NO_HEADINGS"),
                (Data([0xD0, 0xCF, 0x11, 0xE0]), "OLD_EXCEL"),
                (Data(("Nội dung\n" + String(repeating: "x\n", count: 100_000)).utf8), "TOO_MANY_ROWS"),
                (Data(("Nội dung\n" + String(repeating: "x\n", count: 501)).utf8), "TOO_MANY"),
                (Data("Nội dung\n".utf8), "REQUIRED"),
            ]
            for (bytes, reason) in cases {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.importing(.with { $0.sheet = bytes })
                }
                #expect(error?.violations.map(\.reason) == [reason])
                #expect(error?.code == .invalidArgument)
            }
            let made = try await intake.count("petition")
            #expect(made == 0)
        }
    }

    /// The promise is two seconds for a release build; this only shows that nothing grows out of hand.
    @Test(arguments: Engine.available)
    func fiveHundredLinesAreQuick(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let lines = (0..<500).map { "Bến Lức,Khó khăn số \($0) về điện của ấp, đề nghị hướng dẫn" }
            let csv = "Xã,Nội dung\n" + lines.joined(separator: "\n")
            let started = ContinuousClock.now
            let results = try await intake.importing(csv: csv)
            let took = ContinuousClock.now - started
            print("import of 500 lines on \(engine): \(took)")
            #expect(results.count { !$0.code.isEmpty } == 500)
            #expect(took < .seconds(60))
        }
    }
}

extension PBImportPetitionsRequest {
    fileprivate func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
