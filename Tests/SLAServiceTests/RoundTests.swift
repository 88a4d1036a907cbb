import Events
import FoundationEssentials
import Models
import RPC
import SLAService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// New rounds: extensions, notices after the due time, re-basing to another policy version.
@Suite("Rounds", .timeLimit(.minutes(2)))
struct RoundTests {
    private let head = Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL")
    private let team = Principal(id: "officer:tt", roles: [.teamHead])
    private let admin = Principal(id: "officer:qt", roles: [.administrator])

    private func extend(_ sla: SLAFixture, to due: Date, by who: Principal, _ id: String = "p1") async throws
        -> PBExtendClockResponse
    {
        let clock = try #require(try await sla.last(.rapid24h, of: id))
        return try await sla.module.rpc.extendClock(
            .with {
                $0.clockID = clock.id
                $0.dueAt = PBTimestamp(due)
                $0.reason = "Chờ văn bản của Bộ"
            }, RPCCall(principal: who, method: SLAMethods.extendClock))
    }

    @Test(arguments: Engine.available)
    func anExtensionFiresEachStageOfItsRoundOnceAndKeepsTheOldOnes(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch(at: at("21T02:00:01"))
            #expect(try await sla.stages() == ["RAPID_24H 50", "RAPID_24H 75"])
            let answer = try await extend(sla, to: at("21T20:00"), by: team)
            // Half of 36 hours is past at 02:00:01, three quarters are not.
            #expect(answer.clock.round == 2)
            #expect(answer.clock.stages.filter { $0.round == 2 }.map(\.skipped) == [true, false, false, false])
            try await sla.watch(at: at("21T20:00:01"))
            #expect(
                try await sla.stages() == [
                    "RAPID_24H 50", "RAPID_24H 75", "RAPID_24H 75", "RAPID_24H 90", "RAPID_24H 100",
                ])
            let shown = try await sla.module.rpc.getClocks(.with { $0.petitionID = "p1" }, team)
            #expect(shown.clocks[0].stages.filter { $0.round == 1 }.map(\.percent) == [50, 75, 90, 100])
            #expect(try await sla.watch() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func afterTheDueTimeOnlyTheTeamHeadGivesANoticeAndNothingMoves(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.routed(at: at("20T08:01")))
            try await sla.watch(at: at("21T09:00"))
            let refused = await #expect(throws: RPCError.self) { try await extend(sla, to: at("23T08:00"), by: head) }
            #expect(refused?.reason == "POLICY_OVERDUE")
            let notice = try await extend(sla, to: at("23T08:00"), by: team)
            #expect(notice.clock.dueAt.instant == at("21T08:00") && notice.clock.hasBreachedAt)
            #expect(!notice.notice.extends && notice.notice.promisedAt.instant == at("23T08:00"))
            guard case .clockExtended(let told) = try await sla.told().last else {
                return #expect(Bool(false), "nobody was told")
            }
            #expect(told.notice == notice.notice && told.clock.dueAt == told.dueBefore)
            let second = try await extend(sla, to: at("24T08:00"), by: team)
            #expect(second.notice.number == "2/PXL-SCT")
            let past = await #expect(throws: RPCError.self) { try await extend(sla, to: at("21T08:30"), by: team) }
            #expect(past?.violations.first?.reason == "NOT_LATER")
        }
    }

    private func document(_ hours: Int, extra: String = "") -> String {
        """
        {"id":"rapid-24h","track":"RAPID_24H","effective_from":"2026-11-20T00:00:00+07:00",\(extra)
         "term":{"kind":"clock_hours","amount":\(hours)},"stages":[50,75,90,100],"overdue_every_hours":24}
        """
    }

    @Test(arguments: Engine.available)
    func atTwiceTheTimeTheOfficeThatThePolicyNamesIsToldToo(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let rpc = sla.module.rpc
            _ = try await rpc.putPolicy(
                .with { $0.policy.documentJson = document(24, extra: "\"vice_chairman\":\"vp-pct\",") },
                RPCCall(principal: admin, method: SLAMethods.putPolicy))
            guard case .petitionReceived(var received) = try Heard.received() else { return }
            received.petition.policyVersion = 2
            try await sla.hear(.petitionReceived(received))
            try await sla.watch(at: at("23T09:00"))
            let offices = try await sla.told().compactMap { fact -> String? in
                guard case .stageReached(let reached) = fact else { return nil }
                return "\(reached.percent) \(reached.officeID)"
            }
            #expect(offices == ["50 ", "75 ", "90 ", "100 ", "200 vp-pct", "300 "])
        }
    }

    @Test(arguments: Engine.available)
    func anOfficeWhoseStageIsPastAtArmingIsToldOnceWithTheLatest(engine: Engine) async throws {
        // Received on the 20th and known here only on the 24th: of 50 to 400 % the latest is told.
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            _ = try await sla.module.rpc.putPolicy(
                .with { $0.policy.documentJson = document(24, extra: "\"vice_chairman\":\"vp-pct\",") },
                RPCCall(principal: admin, method: SLAMethods.putPolicy))
            sla.clock.set(to: at("24T09:00"))
            guard case .petitionReceived(var received) = try Heard.received() else { return }
            received.petition.policyVersion = 2
            try await sla.hear(.petitionReceived(received))
            try await sla.watch()
            try await sla.watch(at: at("25T09:00"))
            let stages = try await sla.told().compactMap { fact -> String? in
                guard case .stageReached(let reached) = fact else { return nil }
                return "\(reached.percent) \(reached.officeID) \(reached.late ? "late" : "")"
            }
            #expect(stages == ["400 vp-pct late", "500  late"])
        }
    }

    @Test(arguments: Engine.available)
    func aNewVersionIsPreviewedThenMovesOpenClocksWithAReason(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for id in ["p1", "p2", "p3"] { try await sla.hear(try Heard.received(id), about: id) }
            try await sla.hear(Heard.answered(at: at("20T09:00")), about: "p3")
            try await sla.watch(at: at("20T21:00"))
            let rpc = sla.module.rpc
            let preview = try await rpc.previewPolicyChange(.with { $0.policy.documentJson = document(16) })
            #expect(preview.changes.count == 2)
            #expect(preview.changes.allSatisfy { $0.dueAfter.instant == at("21T00:00") && $0.stagesPast == [50, 75] })
            #expect(try await sla.last(.rapid24h)?.round == 1)

            let put = try await rpc.putPolicy(
                .with { $0.policy.documentJson = document(16) },
                RPCCall(principal: admin, method: SLAMethods.putPolicy, idempotencyKey: "k"))
            #expect(put.policy.version == 2)
            let again = try await rpc.putPolicy(
                .with { $0.policy.documentJson = document(16) },
                RPCCall(principal: admin, method: SLAMethods.putPolicy, idempotencyKey: "k"))
            #expect(again == put)
            #expect(try await sla.last(.rapid24h)?.policyVersion == 1, "a clock keeps its version")

            let call = RPCCall(principal: admin, method: SLAMethods.rebaseClocks)
            let request = PBRebaseClocksRequest.with {
                $0.policyID = "rapid-24h"
                $0.policyVersion = 2
                $0.reason = "Quyết định mới"
            }
            await #expect(throws: RPCError.self) {
                try await rpc.rebaseClocks(
                    .with {
                        $0.policyID = "rapid-24h"; $0.policyVersion = 2
                    }, call)
            }
            #expect(try await rpc.rebaseClocks(request, call).changes == preview.changes)
            #expect(try await rpc.rebaseClocks(request, call).changes.isEmpty)
            let moved = try #require(try await sla.last(.rapid24h))
            #expect(moved.round == 2 && moved.dueAt == at("21T00:00") && moved.policyVersion == 2)
            try await sla.watch(at: at("21T00:00:01"))
            #expect(try await sla.stages() == ["RAPID_24H 50", "RAPID_24H 90", "RAPID_24H 100"])
            #expect(try await rpc.getAudit().balanced)
        }
    }

    @Test(arguments: Engine.available)
    func aRepeatedRebasingIsAnsweredFromTheFirstAndOneBrokenOffGoesOn(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for number in 1...120 { try await sla.hear(try Heard.received("p\(number)"), about: "p\(number)") }
            _ = try await sla.module.rpc.putPolicy(
                .with { $0.policy.documentJson = document(16) },
                RPCCall(principal: admin, method: SLAMethods.putPolicy))
            let request = PBRebaseClocksRequest.with {
                ($0.policyID, $0.policyVersion, $0.reason) = ("rapid-24h", 2, "Quyết định mới")
            }
            let call = RPCCall(principal: admin, method: SLAMethods.rebaseClocks, idempotencyKey: "k")
            func rebase() async throws -> PBRebaseClocksResponse {
                try await sla.module.rpc.rebaseClocks(request, call)
            }
            let first = try await rebase()
            #expect(first.changes.count == 120)
            // A clock that starts under the old version later is none of the first request's.
            try await sla.hear(try Heard.received("p121"), about: "p121")
            #expect(try await rebase() == first)
            #expect(try await sla.last(.rapid24h, of: "p121")?.policyVersion == 1)
            let other = await #expect(throws: RPCError.self) {
                try await sla.module.rpc.rebaseClocks(
                    .with {
                        $0.policyID = "dossier"; $0.reason = "Khác"
                    }, call)
            }
            #expect(other?.reason == "IDEMPOTENCY_KEY_REUSED")
            // As if the process had ended before the last batch: the repeat finishes the work.
            _ = try await sla.database.write { tx in try tx.execute("UPDATE rebase_run SET finished_at = NULL") }
            let resumed = try await rebase()
            #expect(Set(resumed.changes.map(\.clockID)).count == 121)
            #expect(try await sla.last(.rapid24h, of: "p121")?.policyVersion == 2)
            #expect(try await rebase() == resumed)
        }
    }

    @Test(arguments: Engine.available)
    func movingADueTimeIntoThePastFindsTheBreachAndStaysWatched(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch(at: at("20T21:00"))
            let call = RPCCall(principal: admin, method: SLAMethods.putPolicy)
            _ = try await sla.module.rpc.putPolicy(.with { $0.policy.documentJson = document(8) }, call)
            _ = try await sla.module.rpc.putPolicy(.with { $0.policy.documentJson = document(48) }, call)
            func rebase(_ version: Int32) async throws {
                _ = try await sla.module.rpc.rebaseClocks(
                    .with {
                        $0.policyID = "rapid-24h"
                        $0.policyVersion = version
                        $0.reason = "Thử"
                    }, call)
            }
            try await rebase(2)
            try await sla.watch()
            #expect(try await sla.last(.rapid24h)?.breachedAt == at("20T16:00:00.001"))
            #expect(try await sla.module.rpc.getAudit().balanced)
            // And back: what is no breach any more is none.
            try await rebase(3)
            let clock = try #require(try await sla.last(.rapid24h))
            #expect(clock.breachedAt == nil && clock.dueAt == at("22T08:00") && clock.round == 3)
            try await sla.watch(at: at("22T08:00:01"))
            #expect(
                try await sla.stages() == [
                    "RAPID_24H 50", "RAPID_24H 100", "RAPID_24H 50", "RAPID_24H 75", "RAPID_24H 90", "RAPID_24H 100",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func anAdministratorStopsAClockAndLetsItGoOn(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            let clock = try #require(try await sla.last(.rapid24h))
            let pause = PBPauseClockRequest.with {
                $0.clockID = clock.id
                $0.reason = "Mất liên lạc do bão"
            }
            let resume = PBResumeClockRequest.with {
                $0.clockID = clock.id
                $0.reason = "Đã khôi phục"
            }
            let call = RPCCall(principal: admin, method: SLAMethods.pauseClock, idempotencyKey: "k")
            sla.clock.set(to: at("20T10:00"))
            #expect(try await sla.module.rpc.pauseClock(pause, call).clock.state == .paused)
            #expect(try await sla.module.rpc.pauseClock(pause, call).clock.state == .paused)
            let twice = await #expect(throws: RPCError.self) {
                try await sla.module.rpc.pauseClock(pause, RPCCall(principal: admin, method: SLAMethods.pauseClock))
            }
            #expect(twice?.reason == "ILLEGAL_TRANSITION")
            #expect(try await sla.watch(at: at("22T08:00")) == 0)
            let resumed = try await sla.module.rpc.resumeClock(
                resume, RPCCall(principal: admin, method: SLAMethods.resumeClock))
            #expect(resumed.clock.state == .running)
            let moved = resumed.clock.dueAt.instant.timeIntervalSince(at("23T06:00"))
            #expect(abs(moved) < 5)
            #expect(
                try await sla.told().map(\.type) == [
                    "clock.started", "clock.paused", "clock.resumed", "clock.extended",
                ])
            #expect(try await sla.module.rpc.getAudit().balanced)
        }
    }

    @Test func aBadPolicyIsRefusedWithAllReasonsAtOnce() async throws {
        try await SLAFixture.with(.sqlite, at: at("20T08:00")) { sla in
            func reasons(_ json: String) async -> Set<String> {
                let error = await #expect(throws: RPCError.self) {
                    try await sla.module.rpc.putPolicy(
                        .with { $0.policy.documentJson = json }, RPCCall(principal: admin, method: SLAMethods.putPolicy)
                    )
                }
                return Set(error?.violations.map(\.reason) ?? [])
            }
            let bad = """
                {"id":"rapid-24h","version":7,"track":"ACCEPTANCE","effective_from":"2020-01-01T00:00:00+07:00",
                 "term":{"kind":"working_hours","amount":-3},"stages":[75,50],"overdue_every_hours":-1,
                 "calendar":"lunar","hours":["07:00-12:00","11:00-17:00","18:00-17:30"],"stagez":1}
                """
            #expect(
                await reasons(bad) == [
                    "VERSION_CONFLICT", "TRACK_CHANGED", "BEFORE_PRESENT_VERSION", "LENGTH_OUT_OF_RANGE",
                    "STAGES_OUT_OF_ORDER", "NO_FINAL_STAGE", "UNKNOWN_CALENDAR", "OVERLAPPING_PERIODS",
                    "NEGATIVE_LENGTH", "UNKNOWN_KEY",
                ])
            let past = document(24, extra: "\"extra_stages\":[{\"percent\":60,\"minutes_before_due\":2000}],")
            #expect(await reasons(past).contains("FIRST_STAGE_PAST"))
            let order = document(24, extra: "\"extra_stages\":[{\"percent\":60,\"minutes_before_due\":60}],")
            #expect(await reasons(order) == ["STAGES_OUT_OF_ORDER"])
            #expect(await reasons("{\"id\":1}") == ["MALFORMED"])
            #expect(await reasons("no") == ["MALFORMED"])
        }
    }
}
