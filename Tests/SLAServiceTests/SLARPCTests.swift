import Events
import FoundationEssentials
import Models
import RPC
import SLAService
import SwiftProtobuf
import TestKit
import Testing

/// The methods of SLAService, on both engines.
@Suite("SLA methods", .timeLimit(.minutes(2)))
struct SLARPCTests {
    private let head = Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL")
    private let commune = Principal(id: "commune:27991", roles: [.communeOfficer], communeCode: "27991")
    private let neighbour = Principal(id: "commune:27994", roles: [.communeOfficer], communeCode: "27994")

    @Test func everyMethodHasAHandlerOrIsListedAsLater() async throws {
        try await SLAFixture.with(.sqlite, at: at("20T08:00")) { sla in
            var routes = RPCRoutes()
            sla.module.register(in: &routes)
            #expect(Set(routes.all.map(\.path)) == Set(SLAMethods.all.map(\.path)))
            #expect(routes.implemented.count + SLARPC.later.count == SLAMethods.all.count)
        }
    }

    @Test(arguments: Engine.available)
    func showsAPetitionsClocksToItsOwnCommuneOnly(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.routed(at: at("20T08:01")))
            let request = PBGetClocksRequest.with { $0.petitionID = "p1" }
            let seen = try await sla.module.rpc.getClocks(request, commune)
            #expect(seen.clocks.map(\.track) == [.rapid24H, .acceptance])
            #expect(seen.clocks.allSatisfy { $0.unitCode == "QLNL" && $0.state == .running })
            let error = await #expect(throws: RPCError.self) {
                try await sla.module.rpc.getClocks(request, neighbour)
            }
            #expect(error?.code == .notFound)
            #expect(try await sla.module.rpc.listClocks(PBListClocksRequest(), neighbour).clocks.isEmpty)
            #expect(try await sla.module.rpc.listClocks(PBListClocksRequest(), commune).clocks.count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func listsByConditionAndPagesThroughAll(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let started = ["19T07:00", "19T20:00", "20T06:00", "20T07:00", "20T07:30"]
            for (number, start) in started.enumerated() {
                try await sla.hear(try Heard.received("p\(number)", at: at(start)), about: "p\(number)")
            }
            try await sla.hear(Heard.withdrawn(at: at("20T07:59")), about: "p4")
            sla.clock.set(to: at("20T15:00"))
            try await sla.watch()
            #expect(try await list(sla, .breached) == ["p0"])
            #expect(try await list(sla, .atRisk) == ["p1"])
            #expect(try await list(sla, .running) == ["p0", "p1", "p2", "p3"])
            #expect(try await list(sla, .unspecified) == ["p0", "p1", "p2", "p3", "p4"])
            let before = PBListClocksRequest.with {
                $0.dueBefore = PBTimestamp(at("21T06:00"))
                $0.communeCode = "27991"
            }
            #expect(try await sla.module.rpc.listClocks(before, head).clocks.count == 2)
            let bad = PBListClocksRequest.with {
                $0.pageToken = "x"
                $0.pageSize = -1
            }
            let error = await #expect(throws: RPCError.self) { try await sla.module.rpc.listClocks(bad, head) }
            #expect(error?.violations.count == 2)
        }
    }

    /// Leaders come with the directory's facts; whose communes they are is asked at the instant of the question.
    @Test(arguments: Engine.available)
    func listsTheClocksOfALeadersCommunes(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for (number, commune) in ["27991", "27994", "25459", "27991", "27991"].enumerated() {
                try await sla.hear(try Heard.received("p\(number)", commune: commune), about: "p\(number)")
            }
            func leader(_ version: Int32, _ communes: [String], cancelled: Bool = false) -> Fact {
                .directoryChanged(
                    .with {
                        $0.communeLead = .with {
                            ($0.id, $0.officerID, $0.communeCodes) = ("l1", "to-truong", communes)
                            ($0.from, $0.to) = (PBTimestamp(at("20T00:00")), PBTimestamp(at("21T00:00")))
                            ($0.version, $0.cancelled) = (version, cancelled)
                        }
                    })
            }
            #expect(try await list(sla, .unspecified, leader: "to-truong") == [])
            try await sla.hear(leader(2, ["27991", "25459"]), about: "commune_lead:l1")
            try await sla.hear(leader(1, ["27994"]), about: "commune_lead:l1")
            #expect(try await list(sla, .unspecified, leader: "to-truong") == ["p0", "p2", "p3", "p4"])
            #expect(try await list(sla, .unspecified, leader: "nobody") == [])
            sla.clock.set(to: at("21T00:01"))
            #expect(try await list(sla, .unspecified, leader: "to-truong") == [])
            sla.clock.set(to: at("20T23:59"))
            try await sla.hear(leader(3, ["27991"], cancelled: true), about: "commune_lead:l1")
            #expect(try await list(sla, .unspecified, leader: "to-truong") == [])
        }
    }

    /// Petitions of all pages of two.
    private func list(
        _ sla: SLAFixture, _ condition: PBClockCondition, leader: String = ""
    ) async throws -> [String] {
        var request = PBListClocksRequest.with {
            $0.condition = condition
            $0.leadOfficerID = leader
            $0.pageSize = 2
        }
        var found: [String] = []
        repeat {
            let page = try await sla.module.rpc.listClocks(request, head)
            found += page.clocks.map(\.petitionID)
            request.pageToken = page.nextPageToken
        } while !request.pageToken.isEmpty
        return found
    }

    @Test(arguments: Engine.available)
    func extendsOnceAndAnswersARepeatFromTheFirst(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.routed(at: at("20T08:01")))
            try await sla.hear(Heard.accepted(at: at("20T08:02")))
            let clock = try #require(try await sla.last(.rapid24h))
            let request = PBExtendClockRequest.with {
                $0.clockID = clock.id
                $0.dueAt = PBTimestamp(at("22T08:00"))
                $0.reason = "Chờ số liệu của đơn vị điện lực"
            }
            let call = RPCCall(principal: head, method: SLAMethods.extendClock, idempotencyKey: "k1")
            let first = try await sla.module.rpc.extendClock(request, call)
            #expect(first.clock.dueAt.instant == at("22T08:00"))
            #expect(try await sla.module.rpc.extendClock(request, call) == first)
            let other = RPCCall(principal: head, method: SLAMethods.extendClock, idempotencyKey: "k2")
            let error = await #expect(throws: RPCError.self) { try await sla.module.rpc.extendClock(request, other) }
            #expect(error?.reason == "POLICY_ALREADY_EXTENDED")
            guard case .clockExtended(let told) = try await sla.told().last else {
                return #expect(Bool(false), "nothing was told")
            }
            #expect(told.dueBefore.instant == at("21T08:00") && told.by == head.id && !told.reason.isEmpty)
            #expect(first.notice.number == "1/PXL-SCT" && first.notice.extends)
            #expect(first.notice.text.contains("hẹn trả lời trước 22/11/2026 08:00"))
            #expect(first.notice.text.contains("Chờ số liệu") && !first.notice.text.contains("{{"))
            #expect(told.notice == first.notice)
            #expect(try await sla.watch(at: at("21T07:59")) == 0)
            #expect(try await sla.watch(at: at("21T08:00:01")) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func twoEqualRequestsAtOnceGetOneAnswer(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for number in 1...10 {
                let id = "p\(number)"
                try await sla.hear(try Heard.received(id), about: id)
                try await sla.hear(Heard.routed(at: at("20T08:01")), about: id)
                let request = try await extension_(of: id, sla)
                let call = RPCCall(principal: head, method: SLAMethods.extendClock, idempotencyKey: "k\(number)")
                async let one = sla.module.rpc.extendClock(request, call)
                async let two = sla.module.rpc.extendClock(request, call)
                let answers = try await (one, two)
                #expect(answers.0 == answers.1 && answers.0.clock.dueAt.instant == at("22T08:00"))
            }
        }
    }

    private func extension_(of id: String, _ sla: SLAFixture) async throws -> PBExtendClockRequest {
        let clock = try #require(try await sla.last(.rapid24h, of: id))
        return .with {
            $0.clockID = clock.id
            $0.dueAt = PBTimestamp(at("22T08:00"))
            $0.reason = "Chờ số liệu của đơn vị điện lực"
        }
    }

    struct Extender: Sendable, CustomStringConvertible {
        let who: Principal
        let code: RPCCode?
        var description: String { who.id }
    }

    @Test(arguments: [
        Extender(who: Principal(id: "officer:tp.qltm", roles: [.unitHead], unitCode: "QLTM"), code: nil),
        Extender(who: Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL"), code: nil),
        Extender(who: Principal(id: "officer:cv1.qlnl", roles: [.unitHead], unitCode: "KHAC"), code: nil),
        Extender(who: Principal(id: "officer:tt", roles: [.teamHead]), code: nil),
        Extender(who: Principal(id: "officer:qt", roles: [.administrator]), code: nil),
        Extender(who: Principal(id: "officer:tp.kh", roles: [.unitHead], unitCode: "KHAC"), code: .permissionDenied),
        Extender(who: Principal(id: "officer:x", roles: [.unitHead], unitCode: ""), code: .permissionDenied),
        Extender(who: Principal(id: "officer:kt", roles: [.auditor]), code: .permissionDenied),
        Extender(who: Principal(id: "commune:27994", roles: [.communeOfficer], communeCode: "27994"), code: .notFound),
    ])
    func extendsOnlyForTheUnitsOfThePetition(_ row: Extender) async throws {
        try await SLAFixture.with(.sqlite, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.hear(Heard.routed(at: at("20T08:01"), joint: ["QLTM"]))
            let request = try await extension_(of: "p1", sla)
            let call = RPCCall(principal: row.who, method: SLAMethods.extendClock)
            if let code = row.code {
                let error = await #expect(throws: RPCError.self) {
                    try await sla.module.rpc.extendClock(request, call)
                }
                #expect(error?.code == code)
            } else {
                #expect(try await sla.module.rpc.extendClock(request, call).clock.dueAt.instant == at("22T08:00"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func previewsADeadlineWithItsArithmetic(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let day = try await sla.module.rpc.previewDeadline(
                .with {
                    $0.track = .rapid24H
                    $0.from = PBTimestamp(at("20T17:30"))
                })
            #expect(day.dueAt.instant == at("21T17:30") && day.calendarStatus == "OFFICIAL")
            #expect(day.stages.map(\.percent) == [50, 75, 90, 100] && !day.steps.isEmpty)
            let dossier = try await sla.module.rpc.previewDeadline(
                .with {
                    $0.track = .dossier
                    $0.procedureDays = 2
                })
            #expect(dossier.dueAt.instant == at("26T00:00"))
            let authority = try await sla.module.rpc.previewDeadline(
                .with {
                    $0.track = .authority
                    $0.from = PBTimestamp(at("20T08:00"))
                })
            #expect(authority.dueAt.instant == at("27T08:00"))
            let far = await #expect(throws: RPCError.self) {
                try await sla.module.rpc.previewDeadline(
                    .with {
                        $0.track = .formalFeedback
                        $0.from = PBTimestamp(TestClock.instant("2027-12-20T08:00+07:00"))
                    })
            }
            #expect(far?.code == .failedPrecondition && far?.reason == "CALENDAR_UNKNOWN_YEAR")
        }
    }

    @Test(arguments: Engine.available)
    func listsPoliciesAndCalendarDays(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let policies = try await sla.module.rpc.listPolicies().policies
            #expect(policies.contains { $0.id == "rapid-24h" && $0.version == 1 && $0.track == .rapid24H })
            let days = try await sla.module.rpc.listCalendarDays(.with { $0.year = 2026 }).days
            #expect(days.contains { $0.date == "2026-11-24" && $0.kind == "holiday" })
            #expect(days.allSatisfy { $0.date.hasPrefix("2026-") })
        }
    }
}
