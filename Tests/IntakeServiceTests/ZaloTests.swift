import AccessControl
import Crypto
import Events
import FoundationEssentials
import Models
import RPC
import ServiceKit
import Storage
import TestKit
import Testing

@testable import IntakeService

/// Zalo's side: signs what it sends.
struct Zalo {
    let intake: Intake
    let module: IntakeModule
    static let (appID, secret) = ("360846524940903967", "oa-secret")

    static func with(_ engine: Engine, _ body: (Zalo) async throws -> Void) async throws {
        try await Intake.with(engine) { intake in
            let module = try await intake.another(["ZALO_APP_ID": appID, "ZALO_OA_SECRET": secret])
            try await body(Zalo(intake: intake, module: module))
        }
    }

    func body(
        _ text: String, user: String = "2468458835296197922", id: String, at: Date? = nil,
        event: String = "user_send_text",
        extra: String = "", root: String = ""
    ) -> String {
        let timestamp = Int64(((at ?? intake.clock.now).timeIntervalSince1970 * 1000).rounded())
        return """
            {"app_id":"\(Self.appID)","user_id_by_app":"552177279717587730","event_name":"\(event)",\
            "timestamp":"\(timestamp)","sender":{"id":"\(user)"},"recipient":{"id":"388613280878808645"},\
            "message":{"msg_id":"\(id)","text":"\(text)"\(extra)}\(root)}
            """
    }

    func post(_ body: String, mac: String? = nil) async throws -> RPCResponse {
        let route = try #require(
            module.httpRoutes(NoAuthenticator()).first { $0.path == "/webhooks/zalo" })
        let timestamp = (try? ZaloEvent(Array(body.utf8)).timestamp) ?? ""
        return await route.handler(
            RPCRequest(
                path: "/webhooks/zalo", headers: ["x-zevent-signature": mac ?? "mac=\(Self.mac(body, timestamp))"],
                body: Array(body.utf8)))
    }

    @discardableResult
    func say(_ text: String, user: String = "2468458835296197922", id: String = UUIDv7.make()) async throws -> Int {
        try await post(body(text, user: user, id: id)).status
    }

    static func mac(_ body: String, _ timestamp: String) -> String {
        Hex.text(SHA256.hash(data: Data((appID + body + timestamp + secret).utf8)))
    }

    func settle(after seconds: Int) async throws -> Int {
        intake.clock.advance(by: .seconds(seconds))
        return try await module.zalo.settleDue(Intake.queue)
    }

    func petitions() async throws -> [Petition] {
        try await intake.petitions.list(PetitionFilter(), pageSize: 50, token: "", by: .clerk).petitions
    }

    func told() async throws -> [String] {
        try await intake.database.read { tx in
            try tx.query("SELECT type FROM outbox WHERE type LIKE 'contact.%' ORDER BY created_at, sequence").map {
                try $0.text("type")
            }
        }
    }
}

private struct NoAuthenticator: Authenticator {
    func authenticate(_: RPCHeaders, for _: any AnyRPCMethod) async throws -> Principal { .sender }
    func authorize(_: Principal, for _: any AnyRPCMethod) throws {}
}

@Suite("Zalo", .timeLimit(.minutes(2)))
struct ZaloTests {
    @Test(arguments: Engine.available)
    func messagesOfAThreadBecomeOnePetitionAfterTwoMinutesOfSilence(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            #expect(try await zalo.say("Tôi ở xã Bến Lức, số 0900 000 201. Họ tên ghi dưới.\\nHọ tên: Bà Tám") == 200)
            let first = zalo.intake.clock.now
            #expect(try await zalo.settle(after: 90) == 0)
            try await zalo.say("Trạm biến áp ấp 3 quá tải")
            #expect(try await zalo.settle(after: 90) == 0)
            #expect(try await zalo.settle(after: 31) == 1)
            let petition = try #require(try await zalo.petitions().first)
            #expect(petition.content.channel == .zalo)
            #expect(petition.content.communeCode == Intake.benLuc)
            #expect(petition.content.reporter.fullName == "Bà Tám")
            #expect(petition.content.reporter.phone == "0900000201")
            #expect(petition.content.reporter.zaloUserID == "2468458835296197922")
            #expect(petition.content.body.hasSuffix("Trạm biến áp ấp 3 quá tải"))
            #expect(petition.triageReason == nil)
            // The first message is the receipt, and the clock runs from it.
            #expect(abs(petition.receivedAt.timeIntervalSince(first)) < 5)
            #expect(petition.clock.dueAt == petition.receivedAt.addingTimeInterval(24 * 3600))
            #expect(try await zalo.told() == ["contact.interacted", "contact.interacted"])
            #expect(try await zalo.settle(after: 3600) == 0)
            // Known now: the next one needs no introduction.
            try await zalo.say("Còn chuyện chợ xã")
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await zalo.petitions().allSatisfy { $0.content.communeCode == Intake.benLuc })
        }
    }

    /// One that cannot become a petition holds up nobody else, and becomes one when it can.
    @Test(arguments: Engine.available)
    func aDraftThatCannotBeReadIsParked(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let users = ["1", "2", "3"]
            for user in users { try await zalo.say("Xã Bến Lức, 0900000201: điện yếu", user: user) }
            func spoil(_ files: String) async throws {
                _ = try await zalo.intake.database.write { tx in
                    try tx.execute("UPDATE zalo_draft SET file_urls = $1 WHERE user_id = '2'", files)
                }
            }
            try await spoil("none of ours")
            #expect(try await zalo.settle(after: 121) == 2)
            #expect(try await zalo.settle(after: 1) == 0)
            #expect(Set(try await zalo.petitions().map(\.content.reporter.zaloUserID)) == ["1", "3"])
            let parked = try await zalo.intake.database.read { tx in try DeadLetters.list(deadOnly: true, in: tx) }
            #expect(parked.map(\.eventID) == ["2"] && parked.allSatisfy { $0.state == "PARKED" && $0.attempts == 1 })
            // Tried again by itself, later and later; what was mended in between is done.
            #expect(try await zalo.settle(after: 10) == 0)
            try await spoil("[]")
            #expect(try await zalo.settle(after: 10) == 0)
            #expect(try await zalo.settle(after: 11) == 1)
            #expect(try await zalo.petitions().count == 3)
            #expect(try await zalo.intake.database.read { tx in try DeadLetters.parked(in: tx) }.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func whoeverGoesOnTalkingWaitsTenMinutesAtMost(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await zalo.say("Xã Bến Lức, 0900000201: điện yếu")
            for _ in 0..<9 {
                #expect(try await zalo.settle(after: 62) == 0)
                try await zalo.say("và nữa")
            }
            #expect(try await zalo.settle(after: 45) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func anUnknownSenderIsAskedOnceAndThenTheHoldingPenTakesIt(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            try await zalo.say("Điện yếu quá")
            try await zalo.say("alo")
            #expect(try await zalo.told() == ["contact.interacted", "contact.unidentified", "contact.interacted"])
            #expect(try await zalo.settle(after: 29 * 60) == 0)
            #expect(try await zalo.settle(after: 61) == 1)
            let petition = try #require(try await zalo.petitions().first)
            #expect(petition.triageReason == "UNKNOWN_COMMUNE")
            #expect(petition.content.body == "Điện yếu quá\nalo")
            #expect(petition.content.reporter.zaloUserID == "2468458835296197922")
        }
    }

    @Test(arguments: Engine.available)
    func theSameMessageCountsOnce(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let body = zalo.body("Xã Bến Lức, 0900000201: điện yếu", id: "m1")
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await zalo.post(body).status } }
                for try await status in group { #expect(status == 200) }
            }
            #expect(try await zalo.post(body).status == 200)
            #expect(try await zalo.settle(after: 121) == 1)
            #expect(try await zalo.petitions().map(\.content.body) == ["Xã Bến Lức, 0900000201: điện yếu"])
            #expect(try await zalo.post(body).status == 200)
            #expect(try await zalo.settle(after: 3600) == 0)
        }
    }

    @Test(arguments: Engine.available)
    func onlyZaloIsBelievedAndOnlyFresh(engine: Engine) async throws {
        try await Zalo.with(engine) { zalo in
            let body = zalo.body("điện yếu", id: "m1")
            let timestamp = try ZaloEvent(Array(body.utf8)).timestamp
            let mac = Zalo.mac(body, timestamp)
            #expect(try await zalo.post(body, mac: "mac=" + String(mac.reversed())).status == 401)
            #expect(try await zalo.post(body, mac: "").status == 401)
            #expect(try await zalo.post(body + " ", mac: "mac=\(mac)").status == 401)
            #expect(try await zalo.post("not json").status == 400)
            let stale = zalo.body("x", id: "m2", at: zalo.intake.clock.now.addingTimeInterval(-3 * 3600))
            let answer = try await zalo.post(stale)
            #expect(answer.status == 401)
            #expect(String(decoding: answer.body, as: UTF8.self).contains("STALE"))
            let early = zalo.body("x", id: "m3", at: zalo.intake.clock.now.addingTimeInterval(3600))
            #expect(try await zalo.post(early).status == 401)
            #expect(try await zalo.intake.count("zalo_draft") == 0)
            // Bare hex is what some deployments send.
            #expect(try await zalo.post(body, mac: mac).status == 200)
            #expect(try await zalo.intake.count("zalo_draft") == 1)
            // What is no message of a person is taken note of and nothing else.
            let seen = zalo.body("", id: "m4", event: "user_seen_message")
            #expect(try await zalo.post(seen).status == 200)
            #expect(try await zalo.post(seen).status == 200)
            #expect(try await zalo.intake.count("zalo_draft") == 1)
            let told = try await zalo.intake.database.read { tx in
                try tx.query("SELECT payload FROM outbox WHERE type = 'contact.interacted' ORDER BY sequence").map {
                    try EventPayload.decode(try $0.text("payload")).data.contactInteracted
                }
            }
            #expect(told.filter { $0.kind == "user_seen_message" }.map(\.messageIds) == [["m4"]], "a receipt, once")
        }
    }

    /// Zalo keeps files for some days only; the petition keeps them.
    @Test(arguments: Engine.available)
    func filesOfMessagesBecomeAttachments(engine: Engine) async throws {
        let good = HTTPExtraRoute("GET", "/so-do.pdf") { request in
            RPCResponse(status: request.query["sig"] == "a/b" ? 200 : 403, headers: [:], body: Intake.pdf)
        }
        let script = HTTPExtraRoute("GET", "/x.html") { _ in
            RPCResponse(status: 200, headers: [:], body: Array("<script>".utf8))
        }
        try await withHTTPServer(nil, extras: [good, script]) { port in
            try await Intake.with(engine) { intake in
                let host = "127.0.0.1:\(port)"
                let module = try await intake.another(
                    ["ZALO_APP_ID": Zalo.appID, "ZALO_OA_SECRET": Zalo.secret, "ZALO_FILE_HOSTS": host])
                let zalo = Zalo(intake: intake, module: module)
                let files =
                    ["so-do.pdf?sig=a/b", "x.html", "gone.jpg"].map { "http://\(host)/\($0)" }
                    + ["https://elsewhere.example/1.jpg", "http://\(host)@elsewhere.example/1.jpg"]
                let list = files.map { #"{"type":"file","payload":{"url":"\#($0)"}}"# }.joined(separator: ",")
                let body = zalo.body(
                    "Xã Bến Lức, 0900000201: kèm sơ đồ", id: "m1", event: "user_send_file",
                    extra: ",\"attachments\":[\(list)]")
                #expect(try await zalo.post(body).status == 200)
                #expect(try await zalo.settle(after: 121) == 1)
                while try await module.zaloFiles.fetchDue() > 0 {}
                let petition = try #require(try await zalo.petitions().first)
                #expect(petition.content.body == "Xã Bến Lức, 0900000201: kèm sơ đồ")
                #expect(petition.attachmentIDs.count == 1)
                let kept = try #require(try await intake.attachment(petition.attachmentIDs[0]))
                #expect(kept.state == .ready && kept.contentType == "application/pdf" && kept.size == Intake.pdf.count)
                let notes = try await intake.timeline(petition.id).map(\.details)
                #expect(notes.count { $0.hasPrefix("Không nhận được tệp gửi qua Zalo") } == 3, "\(notes)")
                // What is not there is asked for again later, and given up in the end.
                for _ in 1...8 {
                    intake.clock.advance(by: .seconds(3601))
                    _ = try await module.zaloFiles.fetchDue()
                }
                #expect(
                    try await intake.timeline(petition.id).map(\.details).last
                        == "Không nhận được tệp gửi qua Zalo: không tải được")
                #expect(try await intake.petition(petition.id).attachmentIDs.count == 1)
                defer { try? FileManager.default.removeItem(atPath: module.attachments.files.folder) }
            }
        }
    }

    @Test(arguments: [
        ("https://f1.zdn.vn/a.jpg?x=1", true), ("https://zdn.vn", true), ("http://f1.zdn.vn/a.jpg", false),
        ("https://evilzdn.vn/a", false), ("https://zdn.vn.evil.example/a", false),
        ("https://zdn.vn@evil.example/", false),
        ("https://evil.example/zdn.vn", false), ("https://evil.example\\@zdn.vn/", false),
        ("file:///etc/passwd", false),
        ("https://127.0.0.1/zdn.vn", false), ("https://zdn.vn:8443/a", false),
    ])
    func filesAreFetchedFromZaloOnly(text: String, isGood: Bool) {
        #expect((FileAddress(text)?.isOn(AttachmentFetch.zaloHosts) ?? false) == isGood)
    }

    @Test(arguments: [
        ("Họ tên: Trần Văn B, UBND xã Bến Lức, 0900 000 201", true), ("Xã Bến Lức", true), ("0900000201", true),
        ("Tôi là Trần Văn B, công chức kinh tế, xã Bến Lức.", true), ("Đơn vị: UBND xã Bến Lức\nSĐT: 0900000201", true),
        ("Xã Bến Lức, 0900000201: điện yếu", false), ("Xã Bến Lức mất điện", false), ("Mất Điện", false),
        ("Trần Văn B, xã Bến Lức, hỏi về chợ", false), ("", false), ("alo", false),
    ])
    func anIntroductionSaysNothingButWhoSomebodyIs(text: String, isOne: Bool) {
        let communes = CommuneNames([Intake.benLuc: "Xã Bến Lức", Intake.tanNinh: "Phường Tân Ninh"])
        #expect(ZaloIntroduction(text, communes).isOne == isOne)
    }

    @Test func linksAndPlacesAreReadAndFilesAreNot() throws {
        func event(_ name: String, _ attachment: String) throws -> ZaloEvent {
            try ZaloEvent(
                Array(
                    """
                    {"event_name":"\(name)","app_id":"1","timestamp":"1","sender":{"id":"2"},
                     "message":{"msg_id":"x","text":"","attachments":[\(attachment)]}}
                    """.utf8))
        }
        let place = try event(
            "user_send_location",
            #"{"type":"location","payload":{"coordinates":{"latitude":"10.6351","longitude":106.4856}}}"#)
        #expect(place.text == "[Vị trí: 10.6351, 106.4856]" && place.files.isEmpty && place.isMessage)
        let link = try event(
            "user_send_link",
            #"{"type":"link","payload":{"url":"https://bao.example/1","description":"Chợ xã","thumbnail":"t"}}"#)
        #expect(link.text == "Chợ xã\nhttps://bao.example/1" && link.files.isEmpty && link.isMessage)
        let sticker = try event("user_send_sticker", #"{"type":"sticker","payload":{"url":"https://s.zdn.vn/1.png"}}"#)
        #expect(!sticker.isMessage && sticker.isInteraction)
        let unread = try event("user_send_video", #"{"type":"video","payload":{}}"#)
        #expect(unread.isMessage && unread.text.contains("user_send_video"))
    }

    @Test func idsBeyondWhatANumberHoldsStayExact() throws {
        let event = try ZaloEvent(
            Array(
                """
                {"event_name":"user_send_image","app_id":360846524940903967,"timestamp":1795134000123,
                 "sender":{"id":2468458835296197922},"message":{"msg_id":"x","attachments":[{"type":"image",
                 "payload":{"url":"https://photo.zdn.vn/1.jpg","thumbnail":"t"}},{"type":"x"}]}}
                """.utf8))
        #expect(event.user == "2468458835296197922")
        #expect(event.appID == "360846524940903967")
        #expect(event.timestamp == "1795134000123")
        #expect(event.files == ["https://photo.zdn.vn/1.jpg"])
    }
}
