import FoundationEssentials
import Models
import AccessControl
import Events
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

@Suite("Submitting", .timeLimit(.minutes(2)))
struct SubmitTests {
    @Test(arguments: Engine.available)
    func registersAPetitionWithCodeAndDueTime(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit()
            #expect(petition.code.description.hasPrefix("KN-2026-000001-"))
            #expect(petition.status == .received)
            #expect(petition.communeName == "Xã Bến Lức")
            #expect(petition.clock.track == .rapid24h)
            #expect(petition.clock.policyID == "rapid-24h")
            #expect(petition.clock.dueAt == petition.receivedAt.addingTimeInterval(24 * 3600))
            #expect(try await intake.petition(petition.id) == petition)
            #expect(try await intake.emitted(about: petition.id) == ["petition.received"])
            #expect(try await intake.timeline(petition.id).map(\.action) == ["SubmitPetition"])
        }
    }

    @Test(arguments: Engine.available)
    func theOfficerWhoEntersItIsNamedAndNobodyIsWhenItCameInByItself(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            func receiver(_ request: PBSubmitPetitionRequest, _ principal: Principal) async throws -> String {
                let id = try await intake.submit(request, as: principal).id
                let payload = try await intake.database.read { tx in
                    try tx.first(
                        "SELECT payload FROM outbox WHERE subject = $1 AND subscriber = 'notification'", id
                    )?.text("payload")
                }
                return try EventPayload.decode(payload ?? "").data.petitionReceived.receivedBy
            }
            let phoned = PBSubmitPetitionRequest.sample.but {
                $0.channel = .hotline
                $0.reporter.address = "Ấp 3"
            }
            let (entered, sent) = (try await receiver(phoned, .clerk), try await receiver(.sample, .portal))
            #expect(entered == "tiep-nhan" && sent.isEmpty)
            let commune = Principal(id: "officer:xa", roles: [.communeOfficer], communeCode: "27991")
            let own = try await receiver(.sample, commune)
            #expect(own.isEmpty, "the sender itself")
        }
    }

    @Test(arguments: Engine.available)
    func codesCountUpAndBothSeriesAreTheirOwn(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            var live: [Int] = []
            for _ in 0..<45 { live.append(try await intake.submit().code.sequence) }
            #expect(live == Array(1...45))
            let test = try await intake.submit(as: .testPortal)
            #expect(test.code.description.hasPrefix("TN-2026-000001-"))
            #expect(!test.live)
        }
    }

    @Test(arguments: Engine.available)
    func twoProcessesNeverGiveTheSameCode(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let other = try await intake.another()
            let codes = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        try await intake.submit(on: number.isMultiple(of: 2) ? intake.module : other).code.description
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(codes.count == 60)
        }
    }

    @Test(arguments: Engine.available)
    func theCodesYearIsThatOfVietnam(engine: Engine) async throws {
        try await Intake.with(engine, at: "2026-12-31T23:50:00+07:00") { intake in
            #expect(try await intake.submit().code.year == 2026)
            intake.clock.advance(by: .seconds(660))
            // The writing path carries database time forward by at most a second.
            let deadline = ContinuousClock.now + .seconds(20)
            var year = 2026
            while year == 2026, ContinuousClock.now < deadline { year = try await intake.submit().code.year }
            #expect(year == 2027)
        }
    }

    @Test(arguments: Engine.available)
    func citizensProposalsRunOnWorkingDays(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit(
                .sample.but {
                    $0.senderKind = .citizen
                    $0.kind = .proposal
                })
            #expect(petition.clock.track == .formalFeedback)
            // 15 working days after Friday 20 November, with Tuesday 24 November off: to the end of 14 December.
            #expect(petition.clock.dueAt == TestClock.instant("2026-12-15T00:00+07:00"))
        }
    }

    @Test(arguments: Engine.available)
    func aHotlineCallMayBeWrittenDownLater(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let called = TestClock.instant("2026-11-20T07:15:00.123+07:00")
            let request = PBSubmitPetitionRequest.sample.but {
                $0.channel = .hotline
                $0.reporter.address = "Ấp 3, xã Bến Lức"
                $0.receivedAt = PBTimestamp(called)
            }
            let petition = try await intake.submit(request, as: .clerk)
            #expect(petition.receivedAt == called)
            #expect(petition.clock.dueAt == called.addingTimeInterval(24 * 3600))
            #expect(petition.registeredAt > called)

            let future = request.but { $0.receivedAt = PBTimestamp(intake.clock.now.addingTimeInterval(3600)) }
            await #expect(throws: RPCError.self) { try await intake.submit(future, as: .clerk) }
            let spoiled = future.but { $0.kind = .unspecified }
            let error = await #expect(throws: RPCError.self) { try await intake.submit(spoiled, as: .clerk) }
            #expect(error?.violations.map(\.reason) == ["REQUIRED", "IN_FUTURE"])
            #expect(try await intake.count("petition") == 1)
        }
    }

    /// Otherwise a key could put the department in breach by a line of JSON.
    @Test(arguments: Engine.available)
    func onlyStaffOfTheDepartmentDateAReceipt(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBSubmitPetitionRequest.sample.but {
                $0.channel = .meeting
                $0.receivedAt = PBTimestamp(intake.clock.now.addingTimeInterval(-29 * 86_400))
            }
            for sender in [Principal.portal, .testPortal, .benLuc] {
                let error = await #expect(throws: RPCError.self) { try await intake.submit(request, as: sender) }
                #expect(error?.violations.map(\.reason) == ["STAFF_ONLY"], "\(sender.id)")
                #expect(error?.violations.first?.field == "received_at")
            }
            #expect(try await intake.count("petition") == 0)
            for staff in [Principal.clerk, .officer, .head, .secretary, .teamHead] {
                let petition = try await intake.submit(request, as: staff)
                #expect(petition.receivedAt == request.receivedAt.instant, "\(staff.id)")
            }
        }
    }

    /// Registered on the day it came or on the next working day (Decree 30/2020/NĐ-CP); 24 November 2026 is a holiday.
    @Test(arguments: Engine.available)
    func aDocumentThatWasEnteredLateSaysSo(engine: Engine) async throws {
        try await Intake.with(engine, at: "2026-11-25T16:00+07:00") { intake in
            func entry(_ received: String, _ channel: PBChannel = .letter) async throws -> TimelineEntry {
                let petition = try await intake.submit(
                    .sample.but {
                        $0.channel = channel
                        $0.reporter.address = "Ấp 3"
                        $0.receivedAt = PBTimestamp(TestClock.instant(received))
                        guard channel == .letter else { return }
                        $0.incomingDocument = .with {
                            ($0.number, $0.date, $0.issuer) = ("12/UBND-KT", "2026-11-17", "UBND xã Bến Lức")
                            $0.documentID = "000.00.15.H80-261117-0012"
                        }
                    }, as: .clerk)
                let stored = try await intake.petition(petition.id)
                #expect(stored == petition)
                #expect((stored.content.incomingDocument?.documentID != nil) == (channel == .letter))
                return try #require(try await intake.timeline(petition.id).first)
            }
            #expect(try await !entry("2026-11-25T08:00+07:00").late)
            #expect(try await !entry("2026-11-23T16:59+07:00").late)
            let late = try await entry("2026-11-22T10:00+07:00")
            #expect(late.late && late.details.contains("vào sổ sau"))
            // What is no document has no such limit.
            #expect(try await !entry("2026-11-16T10:00+07:00", .hotline).late)
        }
    }

    @Test(arguments: Engine.available)
    func hostileTextIsStoredAsText(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let text = "'; DROP TABLE petition; -- {{reporter.phone}} ${env:HOME} \\x00 %s $1 “ngoặc” 🙂"
            let petition = try await intake.submit(
                .sample.but {
                    $0.subject = text
                    $0.body = text
                    $0.reporter.fullName = text
                })
            let stored = try await intake.petition(petition.id)
            #expect(stored.content.subject == text)
            #expect(stored.content.body == text)
            #expect(stored.content.reporter.fullName == text)
        }
    }

    @Test(arguments: Engine.available)
    func refusedRequestsStoreNothing(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for input in BadInput.all {
                let error = await #expect(throws: RPCError.self, "\(input.name)") {
                    try await intake.submit(PBSubmitPetitionRequest.sample.but(input.spoil), key: "k")
                }
                #expect(error?.code == .invalidArgument)
            }
            for table in ["petition", "timeline", "outbox", "idempotency", "event_sequence"] {
                let rows = try await intake.count(table)
                #expect(rows == 0, "\(table)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func aCommuneOfficerSubmitsForTheOwnCommuneOnly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            try await intake.submit(as: .benLuc)
            let error = await #expect(throws: RPCError.self) { try await intake.submit(as: .tanNinh) }
            #expect(error?.code == .permissionDenied)
        }
    }
}

@Suite("Repeated submissions", .timeLimit(.minutes(2)))
struct RepeatTests {
    @Test(arguments: Engine.available)
    func oneKeyMakesOnePetitionHoweverOftenItComes(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await intake.submit(key: "key-1").id } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
            #expect(try await intake.count("petition") == 1)
            #expect(try await intake.count("timeline") == 1)
            let id = try #require(ids.first)
            #expect(try await intake.emitted(about: id) == ["petition.received"])
        }
    }

    @Test(arguments: Engine.available)
    func aKeyIsGoodForOneRequestOfOnePrincipal(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try await intake.submit(key: "key-1")
            let error = await #expect(throws: RPCError.self) {
                try await intake.submit(.sample.but { $0.urgency = .urgent }, key: "key-1")
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.reason == "IDEMPOTENCY_KEY_REUSED")
            let other = try await intake.submit(as: .otherPartner, key: "key-1")
            #expect(other.id != first.id)
        }
    }

    @Test(arguments: Engine.available)
    func anExternalReferenceIsOnePetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let request = PBSubmitPetitionRequest.sample.but {
                $0.externalReference = .with { ($0.system, $0.id) = ("dvcqg", "PA-1") }
            }
            let first = try await intake.submit(request)
            #expect(try await intake.submit(request).id == first.id)
            #expect(try await intake.submit(request, key: "new-key").id == first.id)
            #expect(try await intake.submit(request, key: "new-key").id == first.id)
            #expect(try await intake.submit(request, as: .otherPartner).id != first.id)

            let error = await #expect(throws: RPCError.self) {
                try await intake.submit(request.but { $0.body = "Nội dung khác" })
            }
            #expect(error?.code == .alreadyExists)
            #expect(error?.metadata == ["id": first.id, "code": first.code.description])
            #expect(try await intake.count("petition") == 2)
        }
    }

    @Test(arguments: Engine.available)
    func theSecretIsTheSameEachTime(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let petition = try await intake.submit(key: "key-1")
            let again = try await intake.submit(key: "key-1")
            let tracking = intake.petitions.tracking
            #expect(tracking.secret(for: petition.id) == tracking.secret(for: again.id))
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatedMoveIsAnsweredFromTheFirst(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            let caller = Caller.of(.clerk, IntakeMethods.addNote, key: "note-1")
            let first = try await intake.petitions.addNote(.id(id), body: "Đã gọi điện", by: caller)
            let second = try await intake.petitions.addNote(.id(id), body: "Đã gọi điện", by: caller)
            #expect(first == second)
            #expect(try await intake.timeline(id).count == 2)

            let reject = Caller.of(.clerk, IntakeMethods.rejectPetition, key: "r-1")
            let rejected = try await intake.petitions.reject(.id(id), reason: "Không rõ nội dung", by: reject)
            #expect(try await intake.petitions.reject(.id(id), reason: "Không rõ nội dung", by: reject) == rejected)
            let other = Caller.of(.clerk, IntakeMethods.rejectPetition, key: "r-1", print: "other")
            let error = await #expect(throws: RPCError.self) {
                try await intake.petitions.reject(.id(id), reason: "Lý do khác", by: other)
            }
            #expect(error?.reason == "IDEMPOTENCY_KEY_REUSED")
        }
    }

    @Test(arguments: Engine.available)
    func aRefusedMoveForgetsItsKey(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            let caller = Caller.of(.clerk, IntakeMethods.closePetition, key: "c-1")
            await #expect(throws: RPCError.self) { try await intake.petitions.close(.id(id), reason: "", by: caller) }
            #expect(try await intake.count("idempotency") == 0)
        }
    }
}
