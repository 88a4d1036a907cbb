import Dispatch
import Events
import FoundationEssentials
import Models
import SLAService
import Storage
import ServiceKit
import TestKit
import Testing

/// The loop that fires stages, on both engines.
@Suite("Monitor", .timeLimit(.minutes(2)))
struct MonitorTests {
    @Test(arguments: Engine.available)
    func monitorsAtOnceFireEachStageExactlyOnce(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let ids = (1...60).map { "p\($0)" }
            for id in ids { try await sla.hear(try Heard.received(id), about: id) }
            sla.clock.set(to: at("21T08:00:01"))
            let fired = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...4 { group.addTask { try await sla.watch() } }
                return try await group.reduce(0, +)
            }
            // Whoever saw only rows that others held came back early; one more look finishes the work.
            #expect(try await fired + sla.watch() == 240)
            for id in ids {
                #expect(
                    try await sla.stages(of: id)
                        == ["RAPID_24H 50", "RAPID_24H 75", "RAPID_24H 90", "RAPID_24H 100"])
            }
        }
    }

    /// PostgreSQL, where two writers work at the same time; on SQLite one writer has the whole file.
    @Test(arguments: Engine.available.filter { $0 == .postgres })
    func aMonitorPassesOverWhatAnotherHolds(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for number in 1...3 { try await sla.hear(try Heard.received("p\(number)"), about: "p\(number)") }
            sla.clock.set(to: at("21T08:00:01"))
            let queue = sla.module.monitor.queue
            let holds = DispatchSemaphore(value: 0)
            let looked = DispatchSemaphore(value: 0)
            async let first = sla.database.write { tx in
                let held = try StageStore.claimDue(queue, limit: 100, in: tx).count
                holds.signal()
                _ = looked.wait(timeout: .now() + 20)
                return held
            }
            let second = try await sla.database.write { tx in
                _ = holds.wait(timeout: .now() + 20)
                return try StageStore.claimDue(queue, limit: 100, in: tx).count
            }
            looked.signal()
            #expect(try await first == 12)
            #expect(second == 0)
        }
    }

    @Test(arguments: Engine.available)
    func catchesUpInOrderAfterDowntimeAndSkipsNothing(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            #expect(try await sla.watch(at: at("22T09:00")) == 5)
            #expect(
                try await sla.stages(marks: true) == [
                    "RAPID_24H 50 late", "RAPID_24H 75 late", "RAPID_24H 90 late", "RAPID_24H 100 late",
                    "RAPID_24H 200 late",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func aPetitionDeliveredLateSendsOnlyTheLatestStageMarkedLate(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("21T03:00")) { sla in
            try await sla.hear(try Heard.received())
            try await sla.watch()
            #expect(try await sla.stages(marks: true) == ["RAPID_24H 75 late"])
            let clock = try #require(try await sla.last(.rapid24h))
            #expect(clock.stages.map(\.state) == [.skipped, .fired, .armed, .armed])
        }
    }

    @Test(arguments: Engine.available)
    func anEventAndTheMonitorAtOnceAgreeOnWhatHappened(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let ids = (1...40).map { "p\($0)" }
            for id in ids { try await sla.hear(try Heard.received(id), about: id) }
            sla.clock.set(to: at("21T08:00:01"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await sla.watch() }
                group.addTask {
                    for id in ids.reversed() { try await sla.hear(Heard.answered(at: at("21T07:00")), about: id) }
                }
                try await group.waitForAll()
            }
            #expect(try await sla.watch() == 0)
            for id in ids {
                let clock = try #require(try await sla.last(.rapid24h, of: id))
                #expect(clock.state == .stopped && clock.breachedAt == nil)
                guard case .clockStopped(let stopped) = try await sla.told(about: id).last else {
                    return #expect(Bool(false), "something was told after the end")
                }
                let breached = try await sla.told(about: id).contains { $0.type == "clock.breached" }
                #expect(stopped.retractsBreach == breached)
            }
        }
    }

    /// The promise to everybody else does not hang on one clock.
    @Test(arguments: Engine.available)
    func aClockThatCannotBeReadIsParkedAndTheRestFires(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            for number in 1...3 { try await sla.hear(try Heard.received("p\(number)"), about: "p\(number)") }
            func spoil(_ pauses: String) async throws {
                _ = try await sla.database.write { tx in
                    try tx.execute("UPDATE clock SET pauses = $1 WHERE petition_id = 'p2'", pauses)
                }
            }
            let pauses = try await sla.database.read { tx in
                try tx.first("SELECT pauses FROM clock WHERE petition_id = 'p2'")?.text("pauses") ?? ""
            }
            try await spoil("none of ours")
            #expect(try await sla.watch(at: at("20T20:00:01")) == 2)
            #expect(try await sla.stages(of: "p1") == ["RAPID_24H 50"])
            #expect(try await sla.stages(of: "p3") == ["RAPID_24H 50"])
            let parked = try await sla.database.read { tx in try DeadLetters.list(deadOnly: true, in: tx) }
            #expect(parked.map(\.subscriber) == ["sla-monitor"] && parked[0].lastError?.isEmpty == false)
            // It costs the others nothing: the monitor knows when the next of theirs is due.
            #expect(sla.module.monitor.rest == Monitor.longestRest)
            try await spoil(pauses)
            _ = try await sla.database.write { tx in try DeadLetters.retry(in: tx) }
            #expect(try await sla.watch() == 1)
            #expect(try await sla.stages(of: "p2") == ["RAPID_24H 50"])
            #expect(try await sla.database.read { tx in try DeadLetters.parked(in: tx) }.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func aFailedBatchLeavesEverythingArmed(engine: Engine) async throws {
        struct Broken: Error {}
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            try await sla.hear(try Heard.received())
            sla.clock.set(to: at("20T20:00:01"))
            let monitor = sla.module.monitor
            await #expect(throws: Broken.self) {
                try await sla.database.write { tx in
                    _ = try monitor.fireDue(in: tx)
                    throw Broken()
                }
            }
            #expect(try await sla.stages().isEmpty)
            #expect(try await sla.watch() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func claimsByIndexAloneSoThatTheCostDoesNotGrowWithWhatIsArmed(engine: Engine) async throws {
        try await SLAFixture.with(engine, at: at("20T08:00")) { sla in
            let plan = try await sla.database.write { tx in
                let sql = StageStore.claimSQL(sla.module.monitor.queue, limit: Monitor.batch, tx.dialect)
                guard engine == .postgres else {
                    return try tx.query("EXPLAIN QUERY PLAN \(sql)", tx.now).map { try $0.text("detail") }
                }
                // Empty tables are always scanned; the question is whether an index can serve.
                try tx.execute("SET LOCAL enable_seqscan = off")
                try tx.execute("SET LOCAL enable_bitmapscan = off")
                return try tx.query("EXPLAIN \(sql)", tx.now).map { try $0.text("QUERY PLAN") }
            }.joined(separator: "\n")
            #expect(plan.contains("stage_due"), "\(plan)")
            #expect(!plan.contains("Sort") && !plan.contains("TEMP B-TREE"), "\(plan)")
            #expect(!plan.contains("Seq Scan") && !plan.contains("SCAN watched_petition"), "\(plan)")
        }
    }
}
