import AccessControl
import Cluster
import Crypto
import FoundationEssentials
import IntakeService
import Models
import RPC
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// How petitions come in, channel by channel, and what the other services make of them.
@Suite("Taking in", .serialized, .timeLimit(.minutes(5)))
struct IntakeStories {
    /// Sixty questions put to a visiting leader in an afternoon, as a workbook; every sixth was answered on the spot.
    @Test(arguments: Engine.available)
    func sixtyQuestionsOfOneMeetingGetACodeAUnitAndAClock(engine: Engine) async throws {
        try await Province.story(engine, at: "2026-11-20T08:00+07:00") { province in
            let sheet = try Data(
                contentsOf: ServiceProcess.root.appending(path: "Tests/IntakeServiceTests/Fixtures/hoi-nghi.xlsx"))
            let results = try await province.call(.intake, IntakeMethods.importPetitions, as: "intake_officer") {
                $0.sheet = sheet
            }.results
            #expect(results.count { $0.problems.isEmpty && !$0.code.isEmpty } == 60)
            #expect(Set(results.map(\.code)).count == 60)
            try await province.cluster.settle()
            var units: Set<String> = []
            let first = TestClock.instant("2026-11-19T14:02+07:00")
            for (index, result) in results.enumerated() {
                let asked = first.addingTimeInterval(TimeInterval(120 * index))
                let petition = try await province.petition(result.petitionID)
                let clock = try await province.clock(.rapid24H, petition.id)
                #expect(clock.startedAt.instant == asked)
                #expect(clock.dueAt.instant == asked.addingTimeInterval(86_400) && clock.dueAt == petition.dueAt)
                if result.status == .answered {
                    // Answered when it was asked: in time, and nobody is reminded of anything.
                    #expect(petition.status == .answered && clock.state == .stopped && !clock.hasBreachedAt)
                    #expect(clock.stages.allSatisfy { !$0.hasFiredAt })
                    #expect(try await province.assignment(petition.id).state == .ended)
                    #expect(try await province.clocks(petition.id).allSatisfy { $0.track != .acceptance })
                    let told = try await province.told(petition.id)
                    #expect(told.allSatisfy { !$0.hasPrefix("petition.routed") && !$0.contains("officer") }, "\(told)")
                } else {
                    #expect(petition.status == .assigned && clock.state == .running)
                }
                // Each has its unit, or the secretary where the router was not sure.
                #expect(!petition.unitCode.isEmpty || petition.officer.id == "thu-ky", "\(petition.code)")
                let assignment = try await province.assignment(petition.id)
                #expect(assignment.unitCode == petition.unitCode && assignment.officerID == petition.officer.id)
                units.insert(petition.unitCode)
            }
            #expect(units.subtracting([""]).count >= 4, "the questions went to several units: \(units)")
        }
    }

    /// The same key, the same reference, the same message, the same Message-ID, the same list: one petition each.
    @Test(arguments: Engine.available)
    func whatComesTwiceIsOnePetitionWhateverTheChannel(engine: Engine) async throws {
        let folder = try MailFolder()
        defer { folder.remove() }
        try await Province.story(engine, settings: [.intake: folder.settings]) { province in
            var codes: [String: Set<String>] = [:]
            func send(_ channel: String, _ key: String?, _ fill: (inout PBSubmitPetitionRequest) -> Void) async throws {
                for _ in 1...2 {
                    let code = try await province.submit(key: key, fill).petition.code
                    codes[channel, default: []].insert(code)
                }
            }
            try await send("same key", "k-1") { $0.subject = "Qua cổng, cùng khóa" }
            try await send("same reference", nil) {
                $0.subject = "Qua cổng, cùng mã tham chiếu"
                $0.externalReference = .with { ($0.system, $0.id) = ("dvcqg", "PA-1") }
            }
            try await send("hotline", "k-2") {
                $0.channel = .hotline
                $0.reporter.address = "Ấp 3"
            }
            try await send("letter", "k-3") {
                $0.channel = .letter
                $0.incomingDocument = .with {
                    ($0.number, $0.date, $0.issuer) = ("12/UBND-KT", "2026-11-17", "UBND xã Bến Lức")
                }
            }
            for text in [
                "Xã;Câu hỏi\r\nBến Lức;Chợ xã chưa có đơn vị quản lý\r\n",
                "\u{FEFF}Xã,Câu hỏi\nBến Lức,Chợ xã chưa có đơn vị quản lý\n",
            ] {
                let result = try await province.call(.intake, IntakeMethods.importPetitions, as: "intake_officer") {
                    $0.sheet = Data(text.utf8)
                }.results.first
                codes["meeting", default: []].insert(try #require(result).code)
            }
            for name in ["1", "2"] { try folder.drop(MailFolder.letter, as: name) }
            for _ in 1...2 {
                let status = try await province.zaloSays("Xã Bến Lức, 0900000201: cây xăng gần trường học", id: "m1")
                #expect(status == 200)
            }
            try await province.cluster.settle()
            try await province.advance(by: .seconds(121))

            #expect(codes.values.allSatisfy { $0.count == 1 }, "\(codes)")
            let petitions = try await province.call(.intake, IntakeMethods.listPetitions) { _ in }.petitions
            #expect(petitions.count == codes.count + 2)
            #expect(petitions.count { $0.channel == .email } == 1 && petitions.count { $0.channel == .zalo } == 1)
            for petition in petitions {
                #expect(try await province.clocks(petition.id).count { $0.track == .rapid24H } == 1, "\(petition.code)")
                #expect(petition.status == .assigned, "\(petition.code)")
            }
            #expect(Set(petitions.map(\.code)).count == petitions.count)
        }
    }

    /// A mail that names no commune is a numbered petition with the secretary, whose clock runs; what the secretary
    /// adds reaches everybody.
    @Test(arguments: Engine.available)
    func aMailThatCannotBePlacedIsCompletedByTheSecretary(engine: Engine) async throws {
        let folder = try MailFolder()
        defer { folder.remove() }
        try await Province.story(engine, settings: [.intake: folder.settings]) { province in
            try folder.drop(
                "Message-ID: <1@x>\r\nFrom: a@demo.invalid\r\nSubject: Dien yeu\r\n\r\nĐiện yếu, trạm biến áp quá tải.\r\n",
                as: "1")
            try await province.cluster.settle()
            let petition = try #require(
                try await province.call(.intake, IntakeMethods.listPetitions) { _ in }.petitions.first)
            #expect(petition.triageReason == "UNKNOWN_COMMUNE" && petition.status == .assigned)
            #expect(petition.unitCode.isEmpty && petition.officer.id == "thu-ky")
            #expect(try await province.clock(.rapid24H, petition.id).state == .running)
            #expect(try await province.told(petition.id).contains("petition.unroutable → secretary"))
            func clocksOfTheCommune() async throws -> [PBClock] {
                try await province.call(.sla, SLAMethods.listClocks) { $0.communeCode = "27991" }.clocks
            }
            #expect(try await clocksOfTheCommune().isEmpty)

            _ = try await province.call(.intake, IntakeMethods.resolveHoldingPen, as: "secretary") {
                $0.petitionID = petition.id
                $0.communeCode = "27991"
                $0.reporter = .with { ($0.fullName, $0.email) = ("Bà Tám", "ba-tam@demo.invalid") }
                $0.subject = "Trạm biến áp quá tải"
            }
            try await province.cluster.settle()
            let completed = try await province.petition(petition.id)
            #expect(completed.communeName == "Xã Bến Lức" && completed.triageReason.isEmpty)
            #expect(completed.dueAt == petition.dueAt && completed.status == .assigned)
            // sla lists it under the commune; notification writes to the address that is known now.
            #expect(try await clocksOfTheCommune().map(\.petitionID).contains(petition.id))
            _ = try await province.call(.routing, RoutingMethods.reassign, as: "secretary") {
                ($0.petitionID, $0.unitCode, $0.reason) = (petition.id, "QLNL", "Thuộc lĩnh vực điện")
            }
            try await province.cluster.settle()
            #expect(try await province.assignment(petition.id).unitCode == "QLNL")
            try await province.answer(petition)
            let answered = try #require(
                try await province.messages(petition.id).last { $0.rule == "petition.answered" })
            #expect(answered.audience == "sender" && answered.body.contains("nâng công suất"))
            #expect(answered.recipient.hasPrefix("b"), "\(answered.recipient)")
        }
    }

    /// A mail about an official's conduct reaches neither the official nor the unit, whoever reads it first.
    @Test(arguments: Engine.available)
    func aMailAboutAnOfficialGoesAroundTheOfficial(engine: Engine) async throws {
        let folder = try MailFolder()
        defer { folder.remove() }
        try await Province.story(engine, settings: [.intake: folder.settings]) { province in
            try folder.drop(
                "Message-ID: <c@x>\r\nFrom: UBND xa Ben Luc <a@demo.invalid>\r\nSubject: Phan anh\r\n\r\n"
                    + "Cán bộ phòng quản lý năng lượng nhũng nhiễu khi giải quyết trạm biến áp quá tải.\r\n",
                as: "1")
            try await province.cluster.settle()
            let petition = try #require(
                try await province.call(.intake, IntakeMethods.listPetitions) { _ in }.petitions.first)
            #expect(petition.triageReason == "POSSIBLE_CONDUCT" && petition.communeCode == "27991")
            #expect(petition.unitCode.isEmpty && petition.officer.id == "thu-ky")
            #expect(try await province.clock(.rapid24H, petition.id).state == .running)
            func listed(_ person: String) async throws -> Int {
                try await province.call(.intake, IntakeMethods.listPetitions, as: person) { _ in }.petitions.count
            }
            #expect(try await listed("officer:QLNL") == 0)
            #expect(try await listed("secretary") == 1)

            _ = try await province.call(.intake, IntakeMethods.resolveHoldingPen, as: "secretary") {
                ($0.petitionID, $0.kind, $0.senderKind) = (petition.id, .feedbackConduct, .citizen)
                $0.conductSubject.unitCode = "QLNL"
            }
            try await province.cluster.settle()
            // The formal track, from the same receipt, in intake and in sla alike.
            let known = try await province.petition(petition.id)
            #expect(known.track == .formalFeedback && known.triageReason.isEmpty)
            let clock = try await province.clock(.formalFeedback, petition.id)
            #expect(clock.state == .running && clock.dueAt == known.dueAt && clock.startedAt == petition.receivedAt)
            let refused = await #expect(throws: RPCError.self) {
                try await province.call(.routing, RoutingMethods.reassign, as: "secretary") {
                    ($0.petitionID, $0.unitCode, $0.reason) = (petition.id, "QLNL", "Thuộc lĩnh vực điện")
                }
            }
            #expect(refused?.reason == "CONDUCT_SUBJECT")
            _ = try await province.call(.routing, RoutingMethods.reassign, as: "secretary") {
                ($0.petitionID, $0.unitCode, $0.reason) = (petition.id, "QLTM", "Xem xét độc lập")
            }
            try await province.cluster.settle()
            #expect(try await listed("officer:QLNL") == 0)
            #expect(try await listed("officer:QLTM") == 1)
            for message in try await province.messages(petition.id) {
                #expect(!message.person.hasSuffix(".qlnl"), "\(message.rule) → \(message.person)")
            }
        }
    }

    /// What a test key sends is numbered, routed, clocked and answered like another, and is in nobody's way.
    @Test(arguments: Engine.available)
    func aTestKeysPetitionIsAnsweredAndCountsNowhere(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let key = try await province.cluster.intake.module.partnerKeys.create(partner: "portal", isLive: false)
            let sent = try await province.cluster.client(of: .intake).call(
                IntakeMethods.submitPetition,
                .with {
                    ($0.communeCode, $0.channel, $0.kind) = ("27991", .portal, .difficulty)
                    $0.body = "Lưới điện hạ áp ở ấp 3 quá tải, đề nghị nâng công suất trạm biến áp."
                    $0.reporter.email = "xa@demo.invalid"
                }, headers: ["authorization": "Bearer \(key.text)"]
            ).petition
            #expect(sent.code.hasPrefix("TN-") && !sent.live)
            try await province.cluster.settle()
            let holder = try await province.assignment(sent.id)
            #expect(holder.unitCode == "QLNL" && holder.officerID == "tn.cv.qlnl", "to a post of its own")
            #expect(try await province.clock(.rapid24H, sent.id).state == .running)

            // Lists and the auditor know nothing of it unless they are asked.
            #expect(try await province.call(.intake, IntakeMethods.listPetitions) { _ in }.petitions.isEmpty)
            #expect(
                try await province.call(.intake, IntakeMethods.listPetitions) { $0.filter.includeTest = true }.petitions
                    .count == 1)
            #expect(try await province.call(.sla, SLAMethods.listClocks) { _ in }.clocks.isEmpty)
            #expect(!(try await province.call(.sla, SLAMethods.listClocks) { $0.includeTest = true }.clocks.isEmpty))
            #expect(try await province.call(.routing, RoutingMethods.listAssignments) { _ in }.assignments.isEmpty)
            #expect(
                try await province.call(.routing, RoutingMethods.listAssignments) { $0.includeTest = true }.assignments
                    .count == 1)
            let audit = try await province.call(.sla, SLAMethods.getAudit) { _ in }
            #expect(audit.received == 0 && audit.balanced)
            let live = try await province.routed()
            #expect(try await province.assignment(live.id).officerID.hasPrefix("tn.") == false)

            try await province.answer(sent)
            #expect(try await province.petition(sent.id).status == .answered)
            let messages = try await province.messages(sent.id)
            #expect(
                Set(messages.map(\.rule)).isSuperset(of: ["petition.received", "petition.routed", "petition.answered"]))
            #expect(messages.allSatisfy { $0.channel == "log" && !$0.live }, "only the simulator is told")
            #expect(
                messages.filter { $0.audience != "sender" }.allSatisfy { $0.person.hasPrefix("tn.") },
                "and nobody of the department")
            let told = try await province.call(.notification, NotificationMethods.listMessages) { _ in }.messages
            #expect(!told.isEmpty && !told.contains { $0.petitionID == sent.id })
            let all = try await province.call(.notification, NotificationMethods.listMessages) {
                $0.includeTest = true
            }.messages
            #expect(all.contains { $0.petitionID == sent.id })
        }
    }
}

extension Province {
    fileprivate static let zalo = (appID: "360846524940903967", secret: "oa-secret")

    /// What Zalo posts when somebody writes to the official account.
    fileprivate func zaloSays(_ text: String, id: String) async throws -> Int {
        let timestamp = Int64((clock.now.timeIntervalSince1970 * 1000).rounded())
        let body = """
            {"app_id":"\(Self.zalo.appID)","event_name":"user_send_text","timestamp":"\(timestamp)",\
            "sender":{"id":"2468458835296197922"},"message":{"msg_id":"\(id)","text":"\(text)"}}
            """
        let mac = Hex.text(
            SHA256.hash(data: Data("\(Self.zalo.appID)\(body)\(timestamp)\(Self.zalo.secret)".utf8)))
        let route = try #require(cluster.httpRoutes(of: .intake).first { $0.path == "/webhooks/zalo" })
        return await route.handler(
            RPCRequest(path: "/webhooks/zalo", headers: ["x-zevent-signature": "mac=\(mac)"], body: Array(body.utf8))
        ).status
    }
}

/// What this suite drops, and the settings that read it.
extension MailFolder {
    fileprivate static let letter = """
        Message-ID: <a1@benluc.example>\r
        From: UBND xa Ben Luc <kinhte@benluc.example>\r
        Subject: Xa Ben Luc: den duong hong\r
        \r
        Đèn đường ấp 2 hỏng, đề nghị hướng dẫn.\r

        """

    fileprivate var settings: Settings {
        Settings([
            "MAIL_DIR": path, "ATTACHMENT_DIR": "\(path)/files", "ZALO_APP_ID": Province.zalo.appID,
            "ZALO_OA_SECRET": Province.zalo.secret,
        ])
    }
}
