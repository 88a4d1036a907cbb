import Foundation
import Models
import Storage
import Synchronization

/// Kills processes at drawn failpoints, and at drawn instants, and starts them again.
final class CrashHarness: Sendable {
    struct Plan: Sendable {
        var kills = 100
        var petitions = 1_000_000
        var seed: UInt64 = 20_261_121
        var workers = 4
        /// In a hundred: kills from outside at an instant, whatever the process is doing.
        var timed = 25
    }

    private struct State {
        var kills: [String: Int] = [:]
        var total = 0
    }

    let deployment: Deployment
    let plan: Plan
    private let state = Mutex(State())

    init(_ deployment: Deployment, _ plan: Plan) {
        self.deployment = deployment
        self.plan = plan
    }

    var total: Int { state.withLock { $0.total } }
    /// How often each failpoint killed; timed kills under the failpoint last passed.
    var kills: [String: Int] { state.withLock { $0.kills } }

    /// Until the plan's kills are done; then everything runs undisturbed.
    func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        let processes = deployment.processes.sorted { ($0.name.rawValue, $0.port) < ($1.name.rawValue, $1.port) }
        try await withThrowingTaskGroup { group in
            for (index, process) in processes.enumerated() {
                group.addTask { [self] in
                    // The draws of one process do not depend on how fast another is.
                    var generator = SeededGenerator(seed: plan.seed &+ UInt64(index) &* 7_919)
                    for _ in 0..<(plan.kills + processes.count - 1) / processes.count {
                        try await crash(process, &generator)
                        progress(total)
                    }
                    try process.start()
                }
            }
            try await group.waitForAll()
        }
        for process in processes { try await process.ready() }
    }

    private func crash(_ process: ServiceProcess, _ generator: inout SeededGenerator) async throws {
        let isTimed = Int.random(in: 0..<100, using: &generator) < plan.timed
        let names = Failpoint.names.filter { !$0.hasPrefix("message.") || process.name == .notification }
        let name = names[Int.random(in: 0..<names.count, using: &generator)]
        let hit = Int.random(in: 1...12, using: &generator)
        let delay = Int.random(in: 100...1500, using: &generator)
        let trace = deployment.folder.appending(path: "\(process.name.rawValue)-\(process.port).trace").path()
        if process.isRunning { process.crash() }
        var variables = ["KIPTHOI_TEST_FAILPOINT_TRACE": trace]
        if !isTimed { variables["KIPTHOI_TEST_FAILPOINT"] = "\(name):\(hit)" }
        try process.start(variables)
        let diedByItself = await process.hasEnded(within: isTimed ? .milliseconds(300 + delay) : .seconds(5))
        if !diedByItself { process.crash() }
        let last = (try? String(contentsOfFile: trace, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
        count(diedByItself ? name : "timed, after \(last ?? "nothing")")
    }

    private func count(_ cause: String) {
        state.withLock { state in
            state.kills[cause, default: 0] += 1
            state.total += 1
        }
    }
}
