import Events
import FoundationEssentials
import Models
import SLAService
import Storage
import SwiftProtobuf
import TestKit
import Testing

/// The auditor: the books balance, each open petition has its clock, and when not, somebody hears of it once.
@Suite("Audit", .timeLimit(.minutes(2)))
struct AuditTests {
    @Test(arguments: Engine.available)
    func whatWasReceivedIsAnsweredOpenHandedOverOrClosed(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for id in ["a", "b", "c", "d", "e", "f"] { try await sla.hear(try Heard.received(id), about: id) }
            try await sla.hear(Heard.answered(at: at("20T09:00")), about: "a")
            try await sla.hear(Heard.withdrawn(at: at("20T09:00")), about: "b")
            try await sla.hear(Heard.escalated(at: at("20T09:00"), expectedAt: at("27T09:00")), about: "c")
            try await sla.hear(Heard.supplementRequested(at: at("20T09:00")), about: "d")
            try await sla.hear(Heard.merged(into: "f", at: at("20T09:00")), about: "e")
            let audit = try await sla.module.rpc.getAudit()
            #expect(audit.balanced && audit.findings.isEmpty)
            #expect(audit.received == 6 && audit.answered == 1 && audit.open == 2)
            #expect(audit.handedOver == 1 && audit.closedOtherwise == 2)
        }
    }

    private func alarms(_ sla: SLAFixture) async throws -> [PBAuditFailed] {
        try await sla.database.read { tx in
            try tx.query("SELECT payload FROM outbox WHERE subject = 'audit' ORDER BY sequence").compactMap { row in
                guard case .auditFailed(let failed)? = try EventPayload.decode(row.text("payload")).data.fact else {
                    return nil
                }
                return failed
            }
        }
    }

    struct Damage: Sendable, CustomStringConvertible {
        let sql: String
        let says: String
        var description: String { says }
    }

    @Test(arguments: [
        Damage(sql: "UPDATE watched_petition SET ending = 'LOST'", says: "1 petitions received are in no known state"),
        Damage(sql: "UPDATE clock SET state = 'STOPPED'", says: "1 open petitions without their clock"),
        Damage(sql: "UPDATE stage SET state = 'CANCELLED'", says: "1 running clocks with no stage to come"),
        Damage(sql: "UPDATE watched_petition SET ending = 'REJECTED'", says: "1 clocks of ended petitions still open"),
    ])
    func eachDamageIsFoundAndToldOnce(_ damage: Damage) async throws {
        for engine in Engine.available {
            try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
                try await sla.hear(try Heard.received())
                _ = try await sla.module.auditor.runOnce()
                #expect(try await alarms(sla).isEmpty)
                _ = try await sla.database.write { tx in try tx.execute(damage.sql) }
                for _ in 1...3 { _ = try await sla.module.auditor.runOnce() }
                let told = try await alarms(sla)
                #expect(told.count == 1)
                #expect(told.first?.findings.contains { $0.contains(damage.says) } == true, "\(told)")
                #expect(try await !sla.module.rpc.getAudit().balanced)
            }
        }
    }

    @Test(arguments: Engine.available)
    func anAuditThatDoesNotRunAndStagesThatWaitAreToldOf(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            _ = try await sla.module.auditor.runOnce()
            sla.clock.set(to: at("20T08:09"))
            _ = try await sla.module.auditor.watch(after: .seconds(3600))
            #expect(try await alarms(sla).isEmpty)
            sla.clock.set(to: at("20T20:02"))
            for _ in 1...2 { _ = try await sla.module.auditor.watch(after: .seconds(3600)) }
            #expect(try await alarms(sla).count == 1)
            // One that has just started says nothing yet.
            _ = try await sla.module.auditor.watch()
            // It runs again, and finds twice in a row that nobody has fired the stage of 20:00.
            _ = try await sla.module.auditor.runOnce()
            #expect(try await alarms(sla).count == 1)
            _ = try await sla.module.auditor.runOnce()
            let told = try await alarms(sla)
            #expect(told.count == 2 && told.last?.findings.first?.contains("have not fired") == true)
        }
    }

    @Test(arguments: Engine.available)
    func asksIndexesOnly(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for sql in AuditStore.statements {
                let plan = try await sla.database.write { tx in
                    guard engine == .postgres else {
                        return try tx.query("EXPLAIN QUERY PLAN \(sql)").map { try $0.text("detail") }
                    }
                    try tx.execute("SET LOCAL enable_seqscan = off")
                    return try tx.query("EXPLAIN \(sql)").map { try $0.text("QUERY PLAN") }
                }
                let scans = plan.filter { line in
                    line.contains("Seq Scan") || (line.hasPrefix("SCAN") && !line.contains("INDEX"))
                }
                #expect(scans.isEmpty, "\(plan.joined(separator: "\n"))")
            }
        }
    }

    @Test func timeThatJumpsIsNoticedAndTimeThatRunsIsNot() {
        let watch = TimeWatch()
        let start = ContinuousClock.now
        let wall = at("20T08:00")
        func look(_ seconds: Double, wall shift: Double) -> Double? {
            let moment = start + .milliseconds(Int64(seconds * 1000))
            return watch.jump(
                wall.addingTimeInterval(shift), before: moment, after: moment + .milliseconds(50))
        }
        #expect(look(0, wall: 0) == nil)
        #expect(look(10, wall: 10) == nil)
        #expect(look(20, wall: 21.9) == nil)
        #expect((look(30, wall: 630) ?? 0) > 595)
        #expect(look(40, wall: 640) == nil)
        #expect((look(50, wall: 50) ?? 0) < -595)
        #expect(look(60, wall: 60) == nil)
    }

    @Test(arguments: Engine.available)
    func aJumpOfDatabaseTimeFiresNothingTwiceAndIsNoted(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch()
            try await sla.watch(at: at("20T20:00:01"))
            try await sla.watch(at: at("20T08:00"))
            try await sla.watch(at: at("20T20:00:02"))
            #expect(try await sla.stages() == ["RAPID_24H 50"])
            let jumps = try await sla.database.read { tx in
                try tx.query("SELECT milliseconds FROM time_jump ORDER BY id").map { try $0.int("milliseconds") }
            }
            #expect(jumps.count == 3)
            #expect(jumps.filter { $0 > 43_000_000 }.count == 2 && jumps.filter { $0 < -43_000_000 }.count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func theMonitorRestsUntilTheNextStage(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch()
            #expect(sla.module.monitor.rest == Monitor.longestRest)
            sla.clock.set(to: at("20T19:59:59.600"))
            // On a busy machine the moment may have come before the look.
            let fired = try await sla.watch()
            #expect(fired == 1 || sla.module.monitor.rest < .milliseconds(500))
        }
    }
}
