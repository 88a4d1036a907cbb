import Events
import FoundationEssentials
import Models
import RPC
import SLAService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// The calendar by RPC: days that count, and files that are looked at first.
@Suite("Calendar methods", .timeLimit(.minutes(2)))
struct CalendarRPCTests {
    private let call = RPCCall(
        principal: Principal(id: "officer:qt", roles: [.administrator]), method: SLAMethods.putCalendarDays)

    private func day(_ date: String, _ kind: String, swap: String = "") -> PBCalendarDay {
        .with {
            $0.date = date
            $0.name = "Ngày hoán đổi"
            $0.kind = kind
            $0.status = "official"
            $0.source = "Công văn của Thủ tướng"
            $0.swappedWith = swap
        }
    }

    private func due(_ sla: SLAFixture) async throws -> Date {
        try await sla.module.rpc.previewDeadline(
            .with {
                $0.track = .formalFeedback
                $0.step = "REFUSE"
                $0.from = PBTimestamp(at("20T10:00"))
            }
        ).dueAt.instant
    }

    @Test(arguments: Engine.available)
    func daysPutCountAtOnceAndAreTold(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            #expect(try await due(sla) == at("26T00:00"))
            let swap = [
                day("2026-11-23", "substitute_day_off", swap: "2026-11-28"),
                day("2026-11-28", "make_up_working_day", swap: "2026-11-23"),
            ]
            let put = try await sla.module.rpc.putCalendarDays(.with { $0.days = swap }, call)
            #expect(put.changes.map(\.date) == ["2026-11-23", "2026-11-28"] && !put.changes[0].hasBefore)
            #expect(try await due(sla) == at("27T00:00"))
            let told = try await sla.database.read { tx in
                try tx.query("SELECT payload FROM outbox WHERE subject = 'calendar'").map { try $0.text("payload") }
            }
            guard case .calendarChanged(let changed)? = try told.first.map({ try EventPayload.decode($0) })?.data.fact
            else { return #expect(Bool(false), "intake was not told") }
            #expect(changed.days == swap)
            #expect(try await sla.module.rpc.putCalendarDays(.with { $0.days = swap }, call).changes.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func aFileIsShownFirstAndCountsWhenAccepted(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let ics = """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                UID:tb-2027\r
                DTSTART;VALUE=DATE:20261125\r
                DTEND;VALUE=DATE:20261127\r
                SUMMARY:Nghỉ bù\\, hai\r
                  ngày\r
                STATUS:CONFIRMED\r
                END:VEVENT\r
                END:VCALENDAR\r
                """
            let seen = try await sla.module.rpc.putCalendarDays(
                .with {
                    $0.format = "ics"
                    $0.content = ics
                }, call)
            #expect(!seen.reviewID.isEmpty && seen.changes.map(\.date) == ["2026-11-25", "2026-11-26"])
            #expect(seen.days[0].name == "Nghỉ bù, hai ngày" && seen.days[0].kind == "substitute_day_off")
            #expect(try await due(sla) == at("26T00:00"), "not before it is accepted")
            let accept = PBPutCalendarDaysRequest.with { $0.acceptReviewID = seen.reviewID }
            #expect(try await sla.module.rpc.putCalendarDays(accept, call).changes.count == 2)
            #expect(try await due(sla) == at("28T00:00"))
            let twice = await #expect(throws: RPCError.self) { try await sla.module.rpc.putCalendarDays(accept, call) }
            #expect(twice?.code == .notFound)
            let csv = "date,name,kind,status,swapped_with,source\n2028-01-01,Tết Dương lịch,holiday,official,,Luật\n"
            let year = try await sla.module.rpc.putCalendarDays(
                .with {
                    $0.format = "csv"
                    $0.content = csv
                }, call)
            #expect(year.days.map(\.date) == ["2028-01-01"])
        }
    }

    @Test func refusesDaysThatCannotBe() async throws {
        try await SLAFixture.with(.sqlite, at: at("20T08:00")) { sla in
            func reasons(_ request: PBPutCalendarDaysRequest) async -> [String] {
                let error = await #expect(throws: RPCError.self) {
                    try await sla.module.rpc.putCalendarDays(request, call)
                }
                return error?.violations.map(\.reason) ?? []
            }
            #expect(await reasons(.init()) == ["ONE_OF"])
            var nameless = day("2026-12-01", "holiday")
            nameless.name = ""
            nameless.source = ""
            let lonely = day("2026-12-02", "substitute_day_off", swap: "2026-12-05")
            #expect(
                await reasons(.with { $0.days = [nameless, lonely, lonely] })
                    == ["REQUIRED", "REQUIRED", "SWAP_NOT_MATCHED", "REPEATED", "SWAP_NOT_MATCHED"])
            #expect(await reasons(.with { $0.days = [day("2026-02-30", "holiday"), day("x", "y")] }).count == 2)
            #expect(
                await reasons(
                    .with {
                        $0.format = "pdf"; $0.content = "x"
                    }) == ["UNKNOWN_VALUE"])
            #expect(
                await reasons(
                    .with {
                        $0.format = "csv"; $0.content = "x"
                    }) == ["MALFORMED"])
        }
    }
}
