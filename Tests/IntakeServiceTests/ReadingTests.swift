import FoundationEssentials
import Models
import AccessControl
import RPC
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

@Suite("Reading", .timeLimit(.minutes(2)))
struct ReadingTests {
    @Test(arguments: Engine.available)
    func whatIsOutsideTheScopeDoesNotExist(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit(as: .portal)
            for principal in [Principal.portal, .clerk, .benLuc, .service("routing")] {
                #expect(try await intake.petitions.get(.id(petition.id), by: principal).id == petition.id)
                #expect(try await intake.petitions.get(.code(petition.code), by: principal).id == petition.id)
            }
            for principal in [Principal.otherPartner, .testPortal, .tanNinh, .sender] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.get(.id(petition.id), by: principal)
                }
                #expect(error?.code == .notFound)
                let hidden = await #expect(throws: RPCError.self) {
                    try await intake.petitions.timeline(of: petition.id, by: principal)
                }
                #expect(hidden?.code == .notFound)
                #expect(
                    try await intake.petitions.list(PetitionFilter(), pageSize: 0, token: "", by: principal).petitions
                        .isEmpty)
            }
            let change = await #expect(throws: RPCError.self) {
                _ = try await intake.act(.withdraw, on: petition.id, as: .tanNinh)
            }
            #expect(change?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func pagesAreStableWhileNewPetitionsComeIn(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            var expected: [String] = []
            for _ in 0..<25 { expected.append(try await intake.submit().id) }
            var seen: [String] = []
            var token = ""
            repeat {
                let page = try await intake.petitions.list(PetitionFilter(), pageSize: 7, token: token, by: .clerk)
                seen += page.petitions.map(\.id)
                token = page.nextToken
                // Newer ones come before the first page and move nothing.
                try await intake.submit()
            } while !token.isEmpty
            #expect(seen.count == 25)
            #expect(Set(seen) == Set(expected))
        }
    }

    @Test(arguments: ["x", "AAAA", "bm90IGEgdG9rZW4=", "'; DROP TABLE petition"])
    func aTokenThatIsNoneIsRefused(_ token: String) {
        #expect(throws: RPCError.self) { try PagePosition(token: token) }
    }

    @Test(arguments: Engine.available)
    func pageSizesHaveALimit(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for size in [-1, 201, .max] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.list(PetitionFilter(), pageSize: size, token: "", by: .clerk)
                }
                #expect(error?.violations.map(\.field) == ["page_size"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func filtersNarrowTheList(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let power = try await intake.petition(in: .assigned)
            let market = try await intake.submit(
                .sample.but {
                    ($0.communeCode, $0.field) = (Intake.tanNinh, "Thương mại")
                    ($0.subject, $0.body) = ("Chợ 100% xuống cấp", "Đề nghị hỗ trợ sửa chữa chợ Hòa Bình")
                    ($0.senderKind, $0.kind) = (.citizen, .proposal)
                }
            ).id
            let test = try await intake.submit(as: .testPortal).id
            try await intake.index()
            func ids(_ filter: PetitionFilter, by principal: Principal = .clerk) async throws -> Set<String> {
                Set(try await intake.petitions.list(filter, pageSize: 0, token: "", by: principal).petitions.map(\.id))
            }
            #expect(try await ids(PetitionFilter()) == [power, market])
            #expect(try await ids(PetitionFilter(includesTest: true)) == [power, market, test])
            #expect(try await ids(PetitionFilter(), by: .testPortal) == [test])
            #expect(try await ids(PetitionFilter(statuses: [.assigned, .closed])) == [power])
            #expect(try await ids(PetitionFilter(unitCode: "QLNL")) == [power])
            #expect(try await ids(PetitionFilter(officerID: "cv1.qlnl")) == [power])
            #expect(try await ids(PetitionFilter(communeCode: Intake.tanNinh)) == [market])
            #expect(try await ids(PetitionFilter(field: "Thương mại")) == [market])
            #expect(try await ids(PetitionFilter(track: .formalFeedback)) == [market])
            #expect(
                try await ids(PetitionFilter(dueBefore: intake.clock.now.addingTimeInterval(2 * 86_400))) == [power])
            #expect(try await ids(PetitionFilter(text: "cho hoà bình")) == [market])
            #expect(try await ids(PetitionFilter(text: "100%")) == [market])
            #expect(try await ids(PetitionFilter(text: "1_0")) == [])
            #expect(try await ids(PetitionFilter(writtenReplyPending: true)) == [])
        }
    }

    @Test(arguments: Engine.available)
    func notesAreForTheDepartmentOnly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            _ = try await intake.act(.addNote, on: id)
            #expect(try await intake.timeline(id).count == 2)
            let shown = try await intake.petitions.timeline(of: id, by: .benLuc).entries
            #expect(shown.map(\.action) == ["SubmitPetition"])
        }
    }
}

@Suite("The timeline", .timeLimit(.minutes(2)))
struct TimelineTests {
    @Test(arguments: Engine.available)
    func isReadPageByPageWithNothingLeftOut(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            for number in 1...9 {
                _ = try await intake.petitions.addNote(
                    .id(id), body: "ghi chú \(number)", by: .of(.secretary, IntakeMethods.addNote))
            }
            _ = try await intake.act(.answerFinally, on: id)
            func pages(_ size: Int, by principal: Principal) async throws -> [[Int]] {
                var (pages, token) = ([[Int]](), "")
                repeat {
                    let page = try await intake.petitions.timeline(of: id, pageSize: size, token: token, by: principal)
                    pages.append(page.entries.map(\.position))
                    token = page.nextToken
                } while !token.isEmpty
                return pages
            }
            #expect(try await pages(4, by: .secretary) == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11]])
            #expect(try await pages(11, by: .secretary) == [Array(1...11)])
            #expect(try await pages(0, by: .secretary) == [Array(1...11)])
            // Of what it does not see a page of the sender is not the shorter.
            #expect(try await pages(1, by: .benLuc) == [[1], [11]])
            for (size, token) in [(201, ""), (-1, ""), (0, "x"), (0, "dGltZWxpbmUgLTE=")] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.timeline(of: id, pageSize: size, token: token, by: .secretary)
                }
                #expect(error?.violations.count == 1)
            }
        }
    }

    /// The target's sender learns neither whose petition went into it nor what staff thought of that.
    @Test(arguments: Engine.available)
    func doesNotShowOneSenderThePetitionOfAnother(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let target = try await intake.submit()
            intake.clock.advance(by: .seconds(5))
            let merged = try await intake.submit(as: .benLuc)
            _ = try await intake.petitions.merge(
                merged.id, into: target.id, reason: "hỏi lại lần hai", by: .of(.clerk, IntakeMethods.mergePetition))
            func shown(_ id: String, _ principal: Principal) async throws -> [TimelineEntry] {
                try await intake.petitions.timeline(of: id, by: principal).entries
            }
            #expect(try await shown(target.id, .portal).map(\.action) == ["SubmitPetition"])
            #expect(try await shown(target.id, .secretary).map(\.action) == ["SubmitPetition", "MergePetition"])
            #expect(try await shown(merged.id, .benLuc).map(\.to) == [.received, .merged])
        }
    }
}

@Suite("The sender's own credential", .timeLimit(.minutes(2)))
struct TrackingTests {
    @Test(arguments: Engine.available)
    func codeAndSecretShowTheState(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit()
            let secret = intake.petitions.tracking.secret(for: petition.id)
            #expect(try await intake.petitions.track(petition.code, secret: secret).status == .received)
            let other = try await intake.submit()
            for wrong in ["", "x", secret + "A", intake.petitions.tracking.secret(for: other.id)] {
                let error = await #expect(throws: RPCError.self) {
                    try await intake.petitions.track(petition.code, secret: wrong)
                }
                #expect(error?.code == .notFound)
            }
            let unknown = await #expect(throws: RPCError.self) {
                try await intake.petitions.track(PetitionCode(year: 2026, sequence: 999_999), secret: secret)
            }
            #expect(unknown?.code == .notFound)
        }
    }

    /// Ten wrong secrets a code, then 429; whoever has the right one is never kept out, and codes that stand for nothing
    /// behave alike.
    @Test(arguments: Engine.available)
    func guessingIsCutOff(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit()
            let secret = intake.petitions.tracking.secret(for: petition.id)
            for code in [petition.code, PetitionCode(year: 2026, sequence: 999_999)] {
                var answers: [RPCCode] = []
                for number in 1...12 {
                    let error = await #expect(throws: RPCError.self) {
                        // By the methods of the sender as well as by looking.
                        if number % 2 == 0 {
                            _ = try await intake.petitions.track(code, secret: "wrong\(number)")
                        } else {
                            _ = try await intake.petitions.withdraw(
                                .tracked(code, secret: "wrong"), reason: "",
                                by: .of(.sender, IntakeMethods.withdrawPetition))
                        }
                    }
                    answers.append(error?.code ?? .unknown)
                    if error?.code == .resourceExhausted { #expect((1...60).contains(error?.retryAfter ?? 0)) }
                }
                #expect(answers == Array(repeating: .notFound, count: 10) + [.resourceExhausted, .resourceExhausted])
            }
            #expect(try await intake.petitions.track(petition.code, secret: secret).status == .received)
            let other = try await intake.submit()
            let wrong = await #expect(throws: RPCError.self) {
                try await intake.petitions.track(other.code, secret: "x")
            }
            #expect(wrong?.code == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func thePublicSeesNeitherReporterNorOfficer(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .answered)
            let petition = try await intake.petition(id)
            let json = try PBTrackedPetition(petition, agency: "Sở Công Thương").jsonString()
            #expect(json.contains("QLNL"))
            #expect(json.contains("trả lời như sau"))
            for hidden in ["0900000201", "Cán bộ kinh tế", "cv1", "quá tải"] { #expect(!json.contains(hidden)) }
        }
    }

    @Test(arguments: Engine.available)
    func theSendersFourTakeCodeAndSecret(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .awaitingSupplement)
            let code = try await intake.petition(id).code
            let petitions = intake.petitions
            let own = Target.tracked(code, secret: petitions.tracking.secret(for: id))
            let wrong = Target.tracked(code, secret: "wrong")
            let caller = Caller.of(.sender, IntakeMethods.provideSupplement)
            let refused = await #expect(throws: RPCError.self) {
                try await petitions.provideSupplement(wrong, body: "Sơ đồ", by: caller)
            }
            #expect(refused?.code == .notFound)
            let anonymous = await #expect(throws: RPCError.self) {
                try await petitions.provideSupplement(.id(id), body: "Sơ đồ", by: caller)
            }
            #expect(anonymous?.code == .unauthenticated)
            #expect(try await petitions.provideSupplement(own, body: "Sơ đồ", by: caller).status == .inProgress)
            #expect(try await intake.timeline(id).last?.actor == "sender")
            _ = try await intake.act(.answerFinally, on: id)
            #expect(try await petitions.rate(own, .value(.neutral), comment: "", by: caller).rating == .neutral)
            #expect(try await petitions.reopen(own, reason: "chưa rõ", by: caller).reopenCount == 1)
            #expect(try await petitions.withdraw(own, reason: "", by: caller).status == .withdrawn)
        }
    }

    /// Whoever finds the slip with code and secret learns no more by acting than by looking.
    @Test(arguments: Engine.available)
    func actingShowsNoMoreThanLooking(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.served { http, _ in
                let client = RPCClient(transport: http)
                let id = try await intake.submit(
                    .sample.but {
                        ($0.kind, $0.conductSubject.officerID) = (.feedbackConduct, "cv2.qltm")
                        $0.body += " Đề nghị xem xét trước khi khiếu nại."
                        $0.reporter.address = "Ấp 3, xã Bến Lức"
                    }
                ).id
                try await intake.hear(.routed, about: id, sequence: 1)
                let code = try await intake.petition(id).code.description
                let credential = PBTracking.with {
                    ($0.code, $0.secret) = (code, intake.petitions.tracking.secret(for: id))
                }
                let sender: RPCHeaders = ["x-kipthoi-as": "sender"]
                _ = try await intake.act(.requestSupplement, on: id)
                var answers = [
                    try await client.call(
                        IntakeMethods.provideSupplement,
                        .with { ($0.tracking, $0.body) = (credential, "Sơ đồ kèm theo") }, headers: sender
                    ).petition
                ]
                _ = try await intake.act(.answerFinally, on: id)
                answers.append(
                    try await client.call(
                        IntakeMethods.rateAnswer, .with { ($0.tracking, $0.rating) = (credential, .neutral) },
                        headers: sender
                    ).petition)
                answers.append(
                    try await client.call(
                        IntakeMethods.reopenPetition, .with { ($0.tracking, $0.reason) = (credential, "Chưa rõ") },
                        headers: sender
                    ).petition)
                answers.append(
                    try await client.call(
                        IntakeMethods.withdrawPetition, .with { $0.tracking = credential }, headers: sender
                    ).petition)
                #expect(answers.map(\.status) == [.assigned, .answered, .inProgress, .withdrawn])
                #expect(answers[1].answers.map(\.body) == ["Đã kiểm tra, trả lời như sau."])
                for answer in answers {
                    let json = try answer.jsonString()
                    #expect(answer.code == credential.code && answer.version > 0)
                    for hidden in [
                        id, "0900000201", "Ấp 3", "Cán bộ kinh tế", "cv1", "cv2", "quá tải", "khiếu nại", "thu-ky",
                    ] { #expect(!json.contains(hidden), "\(hidden) in \(json)") }
                }
            }
        }
    }
}
