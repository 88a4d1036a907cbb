import Foundation
import Models
import Storage
import Synchronization
import TestKit

/// Lets processes die as the plan says, and starts them again.
final class CrashHarness: Sendable {
    /// What became of one planned death.
    struct Death: Sendable {
        let process: String
        let number: Int
        let planned: CrashPlan.Kill
        /// The step it died at; of kills from outside the one last passed.
        let step: String
        /// False when the step was not passed in time, and the process was killed from outside.
        let isAsPlanned: Bool
    }

    let deployment: Deployment
    let plan: CrashPlan
    private let engine: Engine
    private let state = Mutex<[Death]>([])

    init(_ deployment: Deployment, _ plan: CrashPlan, on engine: Engine) {
        self.deployment = deployment
        self.plan = plan
        self.engine = engine
    }

    /// By process and number, so that two runs with one seed give the same list.
    var deaths: [Death] {
        state.withLock { $0 }.sorted { ($0.process, $0.number) < ($1.process, $1.number) }
    }
    var total: Int { state.withLock { $0.count } }

    /// How often processes died where.
    var causes: [String: Int] {
        state.withLock { deaths in
            deaths.reduce(into: [:]) { counts, death in
                let isTimed = if case .after = death.planned { true } else { !death.isAsPlanned }
                counts[isTimed ? "timed, after \(death.step)" : death.step, default: 0] += 1
            }
        }
    }

    /// Until the plan's kills are done; then everything runs undisturbed.
    ///
    /// - Parameter known: how many petitions were acknowledged; the deaths are spread over them.
    func run(known: @escaping @Sendable () -> Int, progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws
    {
        let processes = deployment.processes.sorted { ($0.name.rawValue, $0.port) < ($1.name.rawValue, $1.port) }
        try await withThrowingTaskGroup { group in
            for (index, process) in processes.enumerated() {
                let deaths = plan.deaths(of: index, among: processes.count, process.name, on: engine)
                group.addTask { [self] in
                    for (number, kill) in deaths.enumerated() {
                        let turn = (number * processes.count + index) * plan.spacing
                        try await crash(process, "\(process.name.rawValue) \(index)", number, kill) {
                            while known() < turn, process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
                        }
                        progress(total)
                    }
                    try process.start()
                }
            }
            try await group.waitForAll()
        }
        for process in processes { try await process.ready() }
    }

    private func crash(
        _ process: ServiceProcess, _ name: String, _ number: Int, _ kill: CrashPlan.Kill,
        _ turn: () async throws -> Void
    ) async throws {
        let file = deployment.folder.appending(path: "\(process.name.rawValue)-\(process.port)").path()
        let (trace, from) = ("\(file).trace", "\(file).turn")
        try? FileManager.default.removeItem(atPath: from)
        if process.isRunning { process.crash() }
        var variables = ["KIPTHOI_TEST_FAILPOINT_TRACE": trace]
        if case .at(let step, let hit) = kill {
            variables["KIPTHOI_TEST_FAILPOINT"] = "\(step):\(hit)"
            variables["KIPTHOI_TEST_FAILPOINT_FROM"] = from
        }
        try process.start(variables)
        try await turn()
        _ = FileManager.default.createFile(atPath: from, contents: nil)
        let patience: Duration =
            if case .after(let milliseconds) = kill { .milliseconds(milliseconds) } else { .seconds(60) }
        let died = await process.hasEnded(within: patience)
        if !died { process.crash() }
        let last = (try? String(contentsOfFile: trace, encoding: .utf8))?.trimmingCharacters(
            in: .whitespacesAndNewlines)
        let isAsPlanned = if case .at(let step, _) = kill { died && last == step } else { !died }
        let death = Death(
            process: name, number: number, planned: kill, step: last ?? "nothing", isAsPlanned: isAsPlanned)
        state.withLock { $0.append(death) }
    }
}
