import Foundation
import Models
import RPC
import SwiftProtobuf

/// What the life of one petition is to be; the oracle derives from it alone what must be found.
enum Life: CaseIterable {
    case submitted
    case answered
    case waiting
    case supplemented
    case reopened
    case withdrawn
    /// One of two lines of a meeting's list.
    case imported
    /// A mail in the folder that all instances of intake read.
    case mailed
    /// A message to the official account, with a file that Zalo keeps.
    case written
    /// With a file that is scanned.
    case attached
    /// Handed up to the People's Committee.
    case escalated
    /// Handed up, and the committee has replied.
    case replied
    /// Received almost 24 hours ago: its 90 % stage is told late, its 100 % one within the run.
    case overdue

    enum Step: String {
        case answer, ask, provide, reopen, withdraw, escalate, reply

        /// What the timeline calls it.
        var action: String {
            switch self {
            case .answer: "AnswerPetition"
            case .ask: "RequestSupplement"
            case .provide: "ProvideSupplement"
            case .reopen: "ReopenPetition"
            case .withdraw: "WithdrawPetition"
            case .escalate: "petition.escalated"
            case .reply: "authority.replied"
            }
        }
    }

    var steps: [Step] {
        switch self {
        case .submitted, .overdue, .imported, .mailed, .written, .attached: []
        case .answered: [.answer]
        case .waiting: [.ask]
        case .supplemented: [.ask, .provide]
        case .reopened: [.answer, .reopen]
        case .withdrawn: [.withdraw]
        case .escalated: [.escalate]
        case .replied: [.escalate, .reply]
        }
    }

    /// Nothing but the receipt happens to it, as far as its client knows.
    var isPlain: Bool { [.submitted, .overdue, .imported, .mailed, .written, .attached].contains(self) }
    /// A file belongs to it in the end.
    var hasFile: Bool { [.written, .attached].contains(self) }
    /// Its matter is at an end, or with somebody else.
    var hasEnded: Bool { [.answered, .withdrawn].contains(self) }
    /// An answer went to its sender: of the unit, or that it was handed up.
    var isTold: Bool { steps.contains(.answer) || steps.contains(.escalate) }
}

// What clients do to a petition in each step of its life.
extension CrashDriver {
    func submit(_ life: Life, key: String) async -> [KnownPetition] {
        if life == .imported { return await importTwo(key: key) }
        if life == .mailed, let mailFolder {
            drop(key: key, into: mailFolder)
            return []
        }
        if life == .written, let zalo {
            await write(key: key, to: zalo)
            return []
        }
        var request = Self.request(key)
        if life == .attached {
            guard let id = await upload(key: key) else { return [] }
            request.attachmentIds = [id]
        }
        if life == .overdue {
            request.channel = .onSite
            request.receivedAt = .init(date: Date.now.addingTimeInterval(-86_400 + 12))
        }
        let answer = await call(.intake, IntakeMethods.submitPetition, request, key: key)
        return answer.map { [KnownPetition(life, $0.petition)] } ?? []
    }

    /// Each of another unit, so that not one officer gets all.
    private static let matters = [
        "Trạm biến áp quá tải, lưới điện hạ áp yếu vào giờ cao điểm",
        "Cửa hàng xăng dầu trên địa bàn xin cấp giấy chứng nhận đủ điều kiện bán lẻ xăng dầu",
        "Cơ sở sản xuất hóa chất xin giấy chứng nhận đủ điều kiện sản xuất hóa chất",
        "Đề nghị hỗ trợ kinh phí khuyến công mua máy móc cho cơ sở công nghiệp nông thôn",
    ]

    private static func request(_ key: String) -> PBSubmitPetitionRequest {
        var request = PBSubmitPetitionRequest()
        request.communeCode = "27991"
        request.senderKind = .commune
        request.channel = .portal
        request.kind = .difficulty
        let matter = matters[key.utf8.reduce(0) { ($0 + Int($1)) % matters.count }]
        request.body = "\(matter) (\(key))."
        request.reporter.fullName = "Phòng Kinh tế xã"
        request.reporter.email = "\(key)@demo.invalid"
        return request
    }

    /// Once it is in the folder it must become one petition; nobody is answered.
    private func drop(key: String, into folder: MailFolder) {
        let subject = Data("Xã Bến Lức: \(Self.matters[0])".utf8).base64EncodedString()
        let text = [
            "From: <\(key)@demo.invalid>", "To: <kien-nghi@so-cong-thuong.invalid>",
            "Message-ID: <\(key)@demo.invalid>",
            "Date: Sat, 21 Nov 2026 08:00:00 +0700", "Subject: =?UTF-8?B?\(subject)?=", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
            "\(Self.matters[0]) (\(key)).", "",
        ].joined(separator: "\r\n")
        do {
            try folder.drop(text, as: key)
            note(.mailed, key: key)
        } catch {
            refuse("the mail \(key): \(error)")
        }
    }

    /// Once the webhook has said 200 it must become one petition; Zalo repeats what was not answered.
    private func write(key: String, to zalo: ZaloAccount) async {
        let text = "Xã Bến Lức, 0900000201: \(Self.matters[0]) (\(key))"
        let answer = await patiently("the Zalo message \(key)") {
            let status = try await zalo.say(text, key: key, to: self.deployment)
            guard status == 200 else {
                throw RPCError([429, 503].contains(status) ? .unavailable : .internal, "answered \(status)")
            }
        }
        if answer != nil { note(.written, key: key) }
    }

    /// Finds the petitions that letters have become; what is still missing after the time given is never found.
    func collectLetters(within limit: Duration) async throws {
        let end = ContinuousClock.now + limit
        while !letters.isEmpty {
            var token = ""
            repeat {
                let page = try await deployment.patiently(.intake, IntakeMethods.listPetitions) {
                    $0.pageSize = 200
                    $0.pageToken = token
                }
                for petition in page.petitions where [.email, .zalo].contains(petition.channel) { found(petition) }
                token = page.nextPageToken
            } while !token.isEmpty
            if ContinuousClock.now > end, !letters.isEmpty {
                return refuse("letters without a petition: \(letters)")
            }
            try await Task.sleep(for: .seconds(2))
        }
    }

    private func importTwo(key: String) async -> [KnownPetition] {
        var list = PBImportPetitionsRequest()
        list.lines = (1...2).map { line in
            PBImportLine.with {
                $0.line = Int32(line)
                $0.petition = Self.request("\(key)-\(line)")
                $0.petition.channel = .meeting
            }
        }
        guard let results = await call(.intake, IntakeMethods.importPetitions, list, key: key)?.results else {
            return []
        }
        var known: [KnownPetition] = []
        for result in results {
            let found = await patiently("the imported \(result.code)") {
                try await self.deployment.call(.intake, IntakeMethods.getPetition) { $0.id = result.petitionID }
            }
            if let petition = found?.petition { known.append(KnownPetition(.imported, petition)) }
        }
        return known
    }

    /// The id of a file that intake has acknowledged.
    private func upload(key: String) async -> String? {
        let bytes = Array("%PDF-1.7\n\(key)".utf8)
        let upload = await patiently("an upload of \(key)") { try await Upload.announce(to: self.deployment) }
        guard let upload else { return nil }
        let answer = await patiently("the file of \(key)") {
            let answer = try await upload.put(bytes)
            let code: RPCCode? = answer.status == 200 ? nil : answer.status == 503 ? .unavailable : .internal
            if let code { throw RPCError(code, "the upload was answered \(answer.status)") }
        }
        return answer.map { upload.id }
    }

    func take(_ step: Life.Step, _ petition: KnownPetition, key: String) async {
        let id = petition.id
        switch step {
        case .answer:
            _ = await call(
                .intake, IntakeMethods.answerPetition,
                .with {
                    $0.petitionID = id
                    $0.kind = .final
                    $0.body = "Đơn vị quản lý vận hành thay máy biến áp trong tháng này."
                }, key: key)
        case .ask:
            _ = await call(
                .intake, IntakeMethods.requestSupplement,
                .with {
                    $0.petitionID = id
                    $0.question = "Xin cho biết tên trạm biến áp."
                    $0.reasons = ["Thiếu thông tin."]
                }, key: key)
        case .provide:
            _ = await call(
                .intake, IntakeMethods.provideSupplement,
                .with {
                    $0.petitionID = id
                    $0.body = "Trạm ấp 3."
                }, key: key)
        case .reopen:
            _ = await call(
                .intake, IntakeMethods.reopenPetition,
                .with {
                    $0.petitionID = id
                    $0.reason = "Điện vẫn yếu."
                }, key: key)
        case .withdraw:
            _ = await call(
                .intake, IntakeMethods.withdrawPetition,
                .with {
                    $0.petitionID = id
                    $0.reason = "Đã khắc phục."
                }, key: key)
        case .escalate: await escalate(id, key: key)
        case .reply: await reply(id, key: key)
        }
    }

    private func escalate(_ id: String, key: String) async {
        _ = await call(
            .routing, RoutingMethods.escalateToAuthority,
            .with {
                $0.petitionID = id
                $0.authority = .province
                $0.agency = "UBND tỉnh Tây Ninh"
                $0.document.number = "88/SCT-QLNL"
                $0.document.date = "2026-11-18"
                $0.document.documentID = "vb-88"
                $0.expectedAt = .init(date: Date.now.addingTimeInterval(30 * 86_400))
            }, key: key, early: [.notFound, .failedPrecondition])
    }

    private func reply(_ id: String, key: String) async {
        _ = await call(
            .routing, RoutingMethods.recordAuthorityReply,
            .with {
                $0.petitionID = id
                $0.document.number = "1234/UBND-KT"
                $0.document.date = "2026-11-20"
                $0.document.issuer = "UBND tỉnh"
                $0.summary = "Đồng ý bổ sung danh mục đầu tư."
            }, key: key)
    }
}
