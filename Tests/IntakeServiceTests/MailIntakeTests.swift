import AccessControl
import FoundationEssentials
import Logging
import Models
import Storage
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    func mail(in folder: String) -> MailIntake {
        MailIntake(folder: folder, petitions: petitions, attachments: module.attachments, logger: Logger(label: "test"))
    }

    @discardableResult
    func receive(_ mail: String, file: String = "1.host") async throws -> MailIntake.Outcome {
        try await self.mail(in: "/nowhere").receive(Array(mail.replacing("\n", with: "\r\n").utf8), file: file)
    }

    func petition(of outcome: MailIntake.Outcome) async throws -> Petition {
        guard case .petition(let id) = outcome else { throw StorageError.badRow("\(outcome)") }
        return try await petition(id)
    }
}

enum Letter {
    static func text(
        id: String = "a1@xa.example", from: String = "UBND xã Bến Lức <kinhte@benluc.example>",
        subject: String = "Điện yếu ở ấp 3", headers: String = "", body: String = "Điện áp chỉ còn 160 V."
    ) -> String {
        "Message-ID: <\(id)>\nFrom: \(from)\nSubject: \(subject)\n\(headers)\n\(body)\n"
    }

    static let withPDF = """
        Message-ID: <pdf@xa.example>
        From: UBND xã Bến Lức <kinhte@benluc.example>
        Subject: Kèm sơ đồ
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8

        Xin gửi sơ đồ.
        --x
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="so-do.bin"
        Content-Transfer-Encoding: base64

        JVBERi0xLjcK
        --x
        Content-Type: application/pdf
        Content-Disposition: attachment; filename="virus.pdf.exe"

        MZ nothing
        --x--
        """
}

@Suite("E-mail", .timeLimit(.minutes(2)))
struct MailIntakeTests {
    @Test(arguments: Engine.available)
    func aMailIsOnePetitionHoweverOftenItComes(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.petition(of: try await intake.receive(Letter.text()))
            #expect(petition.content.channel == .email)
            #expect(petition.content.communeCode == Intake.benLuc)
            #expect(petition.content.reporter.email == "kinhte@benluc.example")
            #expect(petition.content.subject == "Điện yếu ở ấp 3")
            #expect(petition.triageReason == nil)
            #expect(petition.clock.dueAt == petition.receivedAt.addingTimeInterval(24 * 3600))
            #expect(try await intake.receive(Letter.text()) == .knownAlready)
            let outcomes = try await withThrowingTaskGroup(of: MailIntake.Outcome.self) { group in
                for _ in 0..<6 { group.addTask { try await intake.receive(Letter.text(id: "b@xa.example")) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .knownAlready } == 5)
            #expect(try await intake.count("petition") == 2)
            #expect(try await intake.emitted(about: petition.id) == ["petition.received"])
        }
    }

    @Test(arguments: Engine.available)
    func whatMachinesWriteIsNoPetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let machines = ["Auto-Submitted: auto-replied\n", "Return-Path: <>\n", "X-Autoreply: yes\n"]
            for (index, header) in machines.enumerated() {
                let outcome = try await intake.receive(Letter.text(id: "m\(index)@x", headers: header))
                #expect(outcome == .ignored)
            }
            let again = try await intake.receive(Letter.text(id: "m0@x", headers: machines[0]))
            #expect(again == .knownAlready)
            let rows = try await intake.count("petition")
            #expect(rows == 0)
        }
    }

    /// The department's own address may be a list; a portal writes from an address that nobody reads.
    @Test(arguments: Engine.available)
    func whatComesOverAListOrFromAnUnattendedAddressIsAPetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for (index, header) in ["List-Id: <so.example>\n", "Precedence: list\n", "Precedence: bulk\n"].enumerated()
            {
                let petition = try await intake.petition(
                    of: try await intake.receive(Letter.text(id: "l\(index)@x", headers: header)))
                #expect(petition.content.reporter.email == "kinhte@benluc.example")
            }
            let portal = try await intake.petition(
                of: try await intake.receive(Letter.text(id: "p@x", from: "noreply@portal.example")))
            #expect(portal.content.reporter.email.isEmpty, "nothing is sent to where nobody reads")
            #expect(portal.content.reporter.fullName == "noreply@portal.example")
            let form = try await intake.petition(
                of: try await intake.receive(
                    Letter.text(id: "f@x", from: "noreply@portal.example", headers: "Reply-To: tam@xa.example\n")))
            #expect(form.content.reporter.email == "tam@xa.example")
        }
    }

    /// An address is written in any case, and a supplement is as long as by any other way.
    @Test(arguments: Engine.available)
    func aSupplementFindsItsPetitionAndIsNotCut(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit(.sample.but { $0.reporter.email = "CanBo@Xa.gov.example" })
            _ = try await intake.act(.requestSupplement, on: petition.id)
            let long = (1...2_000).map { "dòng \($0)" }.joined(separator: "\n")
            let answer = try await intake.receive(
                Letter.text(id: "s@x", from: "Canbo@xa.gov.example", subject: "\(petition.code)", body: long))
            #expect(answer == .added(petition.id))
            #expect(try await intake.petition(petition.id).status == .received)
            #expect(try await intake.timeline(petition.id).last?.details == "Bổ sung: \(long)")
        }
    }

    @Test func notesBelowALongTextAreNotCutOff() {
        let body = LooseContent.body(String(repeating: "á", count: 30_000), notes: ["Tệp không nhận: a.exe"])
        #expect(body.unicodeScalars.count == PetitionDraft.bodyLimit)
        #expect(body.hasSuffix("á…\n\n[Nội dung quá dài, phần sau không nhận]\n\n[Tệp không nhận: a.exe]"))
        #expect(LooseContent.body(" ngắn ", notes: []) == "ngắn")
    }

    @Test(arguments: Engine.available)
    func answersGoToTheirPetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(of: try await intake.receive(Letter.text())).id
            let reply = try await intake.receive(
                Letter.text(
                    id: "a2@xa.example", subject: "Re: Điện yếu", headers: "In-Reply-To: <a1@xa.example>\n",
                    body: "Thêm ấp 4."))
            #expect(reply == .added(id))
            #expect(try await intake.timeline(id).last?.reason == "Thêm ấp 4.")
            _ = try await intake.act(.requestSupplement, on: id)
            let code = try await intake.petition(id).code
            let supplement = try await intake.receive(
                Letter.text(id: "a3@xa.example", subject: "Bổ sung \(code)", body: "Sơ đồ như sau."))
            #expect(supplement == .added(id))
            #expect(try await intake.petition(id).status == .received)
            #expect(try await intake.emitted(about: id).last == "petition.supplement_provided")
            // A stranger who knows the code, and an answer to what is closed, are petitions of their own.
            let stranger = try await intake.receive(
                Letter.text(id: "s@x.example", from: "x@x.example", subject: "\(code)"))
            #expect(try await intake.petition(of: stranger).id != id)
            _ = try await intake.act(.answerFinally, on: id)
            let late = try await intake.receive(
                Letter.text(id: "a4@xa.example", headers: "References: <a1@xa.example>\n", body: "Vẫn yếu."))
            #expect(try await intake.petition(of: late).id != id)
        }
    }

    @Test(arguments: Engine.available)
    func filesOfAFollowUpGoToThePetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(of: try await intake.receive(Letter.text())).id
            let followUp = Letter.withPDF.replacing(
                "Subject: Kèm sơ đồ", with: "Subject: Kèm sơ đồ\nIn-Reply-To: <a1@xa.example>")
            #expect(try await intake.receive(followUp) == .added(id))
            #expect(try await intake.receive(followUp) == .knownAlready)
            let petition = try await intake.petition(id)
            #expect(petition.attachmentIDs.count == 1)
            let note = try #require(try await intake.timeline(id).last)
            #expect(note.reason.contains("Xin gửi sơ đồ.") && note.reason.contains("[Kèm 1 tệp]"))
            #expect(note.reason.contains("[Tệp không nhận: virus.pdf.exe]"))
        }
    }

    @Test(arguments: Engine.available)
    func whatCannotBePlacedWaitsInTheHoldingPenWithItsClockRunning(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let unknown = try await intake.petition(
                of: try await intake.receive(Letter.text(from: "someone@example.org", subject: "Hỏi", body: "Điện yếu"))
            )
            #expect(unknown.triageReason == "UNKNOWN_COMMUNE")
            #expect(unknown.status == .received)
            #expect(unknown.content.communeCode.isEmpty)
            #expect(unknown.clock.dueAt > unknown.receivedAt)
            let garbage = try await intake.petition(of: try await intake.receive("\u{1}\u{2} no mail at all \u{202E}"))
            #expect(garbage.triageReason == "UNREADABLE")
            #expect(garbage.content.body == "no mail at all")
            #expect(try await intake.receive("\u{1}\u{2} no mail at all \u{202E}") == .knownAlready)

            try await intake.hear(.unroutable, about: unknown.id, sequence: 1)
            func resolve(_ commune: String, on id: String) async throws -> Petition {
                try await intake.petitions.resolveHoldingPen(
                    .id(id), communeCode: commune, reporter: Reporter(fullName: "Bà B", phone: "0900 000 202"),
                    subject: "", senderKind: .value(.citizen), by: .of(.secretary, IntakeMethods.resolveHoldingPen))
            }
            let missing = await #expect(throws: RPCError.self) { _ = try await resolve("", on: unknown.id) }
            #expect(missing?.violations.map(\.reason) == ["REQUIRED"])
            let wrong = await #expect(throws: RPCError.self) { _ = try await resolve("99999", on: unknown.id) }
            #expect(wrong?.violations.map(\.reason) == ["UNKNOWN_COMMUNE"])
            let resolved = try await resolve(Intake.benLuc, on: unknown.id)
            #expect(resolved.triageReason == nil)
            let stored = try await intake.petition(unknown.id)
            #expect(stored == resolved)
            #expect(stored.communeName == "Xã Bến Lức")
            #expect(stored.content.reporter.phone == "0900000202")
            #expect(stored.content.senderKind == .citizen)
            #expect(stored.status == .assigned)
            #expect(stored.clock == unknown.clock)
            #expect(try await intake.emitted(about: unknown.id).last == "petition.identified")
            let twice = await #expect(throws: RPCError.self) { _ = try await resolve(Intake.benLuc, on: unknown.id) }
            #expect(twice?.reason == "NOT_IN_HOLDING_PEN")
        }
    }

    @Test(arguments: Engine.available)
    func attachmentsComeAlongByTheirContent(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.petition(of: try await intake.receive(Letter.withPDF))
            #expect(petition.attachmentIDs.count == 1)
            let file = try #require(try await intake.attachment(petition.attachmentIDs[0]))
            #expect(file.fileName == "so-do.bin.pdf")
            #expect(file.contentType == "application/pdf")
            #expect(petition.content.body.hasSuffix("[Tệp không nhận: virus.pdf.exe]"))
        }
    }

    @Test(arguments: Engine.available)
    func aMaildirIsEmptiedAndNothingIsLost(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let folder = "\(intake.module.attachments.files.folder)/maildir"
            for name in ["new", "cur", "tmp"] {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            for number in 0..<30 {
                try Data(Letter.text(id: "\(number % 25)@x").utf8).write(
                    to: URL(filePath: "\(folder)/new/\(number).host"))
            }
            try Data().write(to: URL(filePath: "\(folder)/new/99.host"))
            let mail = intake.mail(in: folder)
            var taken = 0
            while case let more = try await mail.takeNew(), more > 0 { taken += more }
            #expect(taken == 31)
            // Twenty-five ids, five of them twice, and one that cannot be read.
            #expect(try await intake.count("petition") == 26)
            let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new")
            #expect(left.isEmpty)
            let kept = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/cur")
            #expect(kept.count == 31)
            #expect(kept.contains("7.host:2,S"))
        }
    }

    /// More of them than a batch holds, and sorted before the good one.
    @Test(arguments: Engine.available)
    func mailsThatCannotBeReadDoNotStandBeforeTheOthers(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let folder = "\(intake.module.attachments.files.folder)/maildir"
            // A folder is no mail, and no rights make it one.
            for name in ["cur", "tmp"] + (10..<35).map({ "new/\($0).host" }) {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            try Data(Letter.text().utf8).write(to: URL(filePath: "\(folder)/new/90.host"))
            let mail = intake.mail(in: folder)
            #expect(try await mail.takeNew() == 0, "twenty that fail")
            // On a slow machine some of the first may have rested enough; the good one's turn comes all the same.
            var taken = 0
            for _ in 1...20 where taken == 0 { taken = try await mail.takeNew() }
            #expect(taken == 1)
            #expect(try await intake.count("petition") == 1)
            let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new")
            #expect(left.count == 25, "what failed stays where it is")
        }
    }

    @Test(arguments: Engine.available)
    func aMaildirThatIsNotThereIsSaid(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let mail = intake.mail(in: "/nowhere")
            await #expect(throws: (any Error).self) { try await mail.takeNew() }
        }
    }
}
