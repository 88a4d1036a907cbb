import AccessControl
import FoundationEssentials
import Models
import RPC
import TestKit
import Testing
import WorkCalendar

@testable import IntakeService

/// What somebody writes to a petition that is there already, and what does not fit into one.
@Suite("Zalo senders", .timeLimit(.minutes(2)))
struct ZaloSenderTests {
    private static let user = "2468458835296197922"

    /// A petition of a sender who is known.
    private func petition(_ zalo: Zalo, _ text: String) async throws -> Petition {
        try await zalo.say("Xã Bến Lức, 0900000201: \(text)")
        #expect(try await zalo.settle(after: 121) == 1)
        return try #require(try await zalo.petitions().first { $0.content.body.contains(text) })
    }

    @Test(arguments: Engine.available)
    func anAnswerToTheDepartmentGoesToThePetitionThatWaits(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let intake = zalo.intake
            let id = try await petition(zalo, "điện yếu").id
            // Written before the question: another matter.
            try await zalo.say("Còn chuyện chợ xã")
            intake.clock.advance(by: .seconds(1))
            _ = try await intake.act(.requestSupplement, on: id)
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await intake.count("petition") == 2)
            #expect(try await intake.petition(id).status == .awaitingSupplement)

            let said = intake.clock.now
            try await zalo.say("Sơ đồ dán ở tủ điện,")
            try await zalo.say("ấp 3")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await intake.count("petition") == 2)
            let answered = try await intake.petition(id)
            #expect(answered.status == .received && answered.clock.pausedAt == nil)
            // The clock goes on when the answer came, not when the thread fell silent.
            let pause = try #require(answered.clock.pauses.last)
            #expect(abs(pause.to.timeIntervalSince(said)) < 60)
            let entry = try #require(try await intake.timeline(id).last)
            #expect(entry.details == "Bổ sung: Sơ đồ dán ở tủ điện,\nấp 3" && entry.actor == "channel:zalo")
            #expect(try await intake.emitted(about: id).last == "petition.supplement_provided")
            // Nothing waits any more: the next thread is a petition.
            try await zalo.say("Cảm ơn, hỏi thêm về khí đốt")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await intake.count("petition") == 3)
        }
    }

    @Test(arguments: Engine.available)
    func ofSeveralThatWaitTheOneNamedOrAskedLastIsAnswered(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let intake = zalo.intake
            let first = try await petition(zalo, "điện yếu")
            let second = try await petition(zalo, "chợ xã")
            let third = try await petition(zalo, "khí đốt")
            for petition in [first, third, second] {
                _ = try await intake.act(.requestSupplement, on: petition.id)
                intake.clock.advance(by: .seconds(1))
            }
            try await zalo.say("Về \(first.code.description.lowercased()): sơ đồ ở tủ điện")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await intake.petition(first.id).status == .received)
            let entry = try #require(try await intake.timeline(first.id).last)
            #expect(entry.reason.contains("\(second.code)") && entry.reason.contains("\(third.code)"))
            try await zalo.say("Ảnh chợ gửi sau")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await intake.petition(second.id).status == .received, "asked last")
            #expect(try await intake.petition(third.id).status == .awaitingSupplement)
            #expect(try await intake.count("petition") == 3)
        }
    }

    @Test(arguments: Engine.available)
    func aPetitionOfAnotherChannelIsAnsweredByZaloToo(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let id = try await zalo.intake.submit(.sample.but { $0.reporter.zaloUserID = Self.user }).id
            _ = try await zalo.intake.act(.requestSupplement, on: id)
            try await zalo.say("Sơ đồ ở tủ điện")
            // Who is waited for is not asked who it is, and waits no half hour.
            #expect(try await zalo.told() == ["contact.interacted"])
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await zalo.intake.petition(id).status == .received)
            #expect(try await zalo.intake.count("petition") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func whoSaysLaterWhoItIsCompletesWhatWaits(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await zalo.say("Điện yếu quá")
            #expect(try await zalo.settle(after: 1_801) == 1)
            let held = try #require(try await zalo.petitions().first)
            #expect(held.triageReason == "UNKNOWN_COMMUNE")
            try await zalo.say("Họ tên: Bà Tám, xã Bến Lức, 0900 000 201")
            let known = try await zalo.intake.petition(held.id)
            #expect(known.triageReason == nil && known.communeName == "Xã Bến Lức")
            #expect(known.content.reporter.fullName == "Bà Tám" && known.content.reporter.phone == "0900000201")
            #expect(known.content.reporter.zaloUserID == Self.user && known.clock == held.clock)
            #expect(try await zalo.intake.emitted(about: held.id).last == "petition.identified")
            // The words stand in the timeline and are no petition of their own.
            let entry = try #require(try await zalo.intake.timeline(held.id).last)
            #expect(entry.reason == "Họ tên: Bà Tám, xã Bến Lức, 0900 000 201")
            #expect(try await zalo.settle(after: 3_600) == 0)
            #expect(try await zalo.intake.count("petition") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func whoSaysMoreThanWhoItIsHasSentAnotherPetition(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await zalo.say("Điện yếu quá")
            #expect(try await zalo.settle(after: 1_801) == 1)
            try await zalo.say("Xã Bến Lức, 0900000201: chợ xã xuống cấp")
            #expect(try await zalo.settle(after: 121) == 1)
            let petitions = try await zalo.petitions()
            #expect(petitions.count == 2)
            #expect(petitions.allSatisfy { $0.triageReason == nil && $0.content.communeCode == Intake.benLuc })
        }
    }

    @Test(arguments: Engine.available)
    func aCommuneOnceLearntIsCorrected(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            _ = try await petition(zalo, "điện yếu")
            // A petition that names another commune teaches nothing, a form does.
            try await zalo.say("Phường Tân Ninh có chợ xuống cấp")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await zalo.petitions().allSatisfy { $0.content.communeCode == Intake.benLuc })
            let form = zalo.body(
                "", id: "f1", event: "user_submit_info",
                root: #","info":{"name":"Bà Tám","phone":"0900000202","address":"Ấp 1","ward":"Phường Tân Ninh"}"#)
            #expect(try await zalo.post(form).status == 200)
            try await zalo.say("Cây xăng gần trường")
            #expect(try await zalo.settle(after: 121) == 1)
            let last = try #require(try await zalo.petitions().first { $0.content.body == "Cây xăng gần trường" })
            #expect(last.content.communeCode == Intake.tanNinh && last.content.reporter.phone == "0900000202")
        }
    }

    @Test(arguments: Engine.available)
    func whatTheSecretaryFindsOutHoldsForLaterPetitions(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await zalo.say("Điện yếu quá")
            #expect(try await zalo.settle(after: 1_801) == 1)
            let held = try #require(try await zalo.petitions().first)
            _ = try await zalo.intake.petitions.resolveHoldingPen(
                .id(held.id), communeCode: Intake.tanNinh, reporter: Reporter(fullName: "Bà B", phone: "0900 000 203"),
                subject: "", senderKind: .absent, by: .of(.secretary, IntakeMethods.resolveHoldingPen))
            try await zalo.say("Còn chuyện chợ")
            #expect(try await zalo.settle(after: 121) == 1, "known now, so it waits no half hour")
            let next = try #require(try await zalo.petitions().first { $0.content.body == "Còn chuyện chợ" })
            #expect(next.content.communeCode == Intake.tanNinh && next.content.reporter.fullName == "Bà B")
            #expect(next.triageReason == nil)
        }
    }

    @Test(arguments: Engine.available)
    func whatNoPetitionHoldsBecomesTheNext(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            func long(_ word: String) -> String { Array(repeating: word, count: 1_800).joined(separator: " ") }
            try await zalo.say("Xã Bến Lức, 0900000201: điện yếu")
            for word in ["ápthấp", "cápcũ", "trụnghiêng", "chợ cũ"] { try await zalo.say(long(word)) }
            #expect(try await zalo.settle(after: 121) == 1)
            let bodies = try await zalo.petitions().map(\.content.body)
            #expect(bodies.count >= 2 && bodies.allSatisfy { $0.unicodeScalars.count <= PetitionDraft.bodyLimit })
            for word in ["ápthấp", "cápcũ", "trụnghiêng", "chợ cũ"] {
                #expect(bodies.contains { $0.contains(long(word)) }, "all of \(word)")
            }
            // One message that is too long says so.
            try await zalo.say(String(repeating: "dài ", count: 6_000))
            #expect(try await zalo.settle(after: 121) == 1)
            let cut = try await zalo.petitions().map(\.content.body).filter { $0.hasSuffix("phần sau không nhận]") }
            #expect(cut.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func messagesAtTheSameTimeAreAllKept(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<8 {
                    group.addTask { try await zalo.say("Xã Bến Lức, 0900000201: câu số \(number).") }
                }
                for try await status in group { #expect(status == 200) }
            }
            #expect(try await zalo.settle(after: 121) == 1)
            let body = try #require(try await zalo.petitions().first).content.body
            for number in 0..<8 { #expect(body.contains("câu số \(number).")) }
        }
    }

    @Test(arguments: Engine.available)
    func aThankYouIsNoPetition(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let sticker = zalo.body(
                "", id: "s1", event: "user_send_sticker",
                extra: #","attachments":[{"type":"sticker","payload":{"id":"1","url":"https://s.zdn.vn/1.png"}}]"#)
            let status = try await zalo.post(sticker).status
            #expect(status == 200)
            #expect(try await zalo.told() == ["contact.interacted"])
            #expect(try await zalo.intake.count("zalo_draft") == 0)
            #expect(try await zalo.settle(after: 3_600) == 0)
        }
    }

    /// A file ordered when there was room, and a supplement that came first.
    @Test(arguments: Engine.available)
    func aPetitionNeverHasMoreThanTenFiles(engine: Engine) async throws {
        let file = HTTPExtraRoute("GET", "/so-do.pdf") { _ in
            RPCResponse(status: 200, headers: [:], body: Intake.pdf)
        }
        try await withHTTPServer(nil, extras: [file]) { port in
            try await Intake.with(engine) { intake in
                let module = try await intake.another([
                    "ZALO_APP_ID": Zalo.appID, "ZALO_OA_SECRET": Zalo.secret, "ZALO_FILE_HOSTS": "127.0.0.1:\(port)",
                ])
                defer { try? FileManager.default.removeItem(atPath: module.attachments.files.folder) }
                let zalo = Zalo(intake: intake, module: module)
                let link = #","attachments":[{"type":"file","payload":{"url":"http://127.0.0.1:\#(port)/so-do.pdf"}}]"#
                let body = zalo.body("Xã Bến Lức, 0900000201: sơ đồ", id: "m1", event: "user_send_file", extra: link)
                #expect(try await zalo.post(body).status == 200)
                #expect(try await zalo.settle(after: 121) == 1)
                let id = try #require(try await zalo.petitions().first).id
                _ = try await intake.act(.requestSupplement, on: id)
                var uploads: [String] = []
                for number in 0..<10 {
                    uploads.append(try await intake.upload(Intake.pdf + [UInt8(number)], owner: .secretary))
                }
                _ = try await intake.petitions.provideSupplement(
                    .id(id), body: "Mười tệp", attachmentIDs: uploads,
                    by: .of(.secretary, IntakeMethods.provideSupplement))
                while try await module.zaloFiles.fetchDue() > 0 {}
                #expect(try await intake.petition(id).attachmentIDs == uploads)
                let last = try #require(try await intake.timeline(id).last)
                #expect(last.details == "Không nhận được tệp gửi qua Zalo: kiến nghị đã có 10 tệp")
            }
        }
    }
}
