import Models
import Storage
import TestKit

/// Which process dies where: drawn from the seed before the run, so that a run with the same seed kills at the same steps.
struct CrashPlan: Sendable {
    /// How a process dies.
    enum Kill: Sendable, Hashable, CustomStringConvertible {
        /// By itself, when it passes a step for the hit-th time since its turn came.
        case at(step: String, hit: Int)
        /// From outside, whatever it is doing.
        case after(milliseconds: Int)

        var description: String {
            switch self {
            case .at(let step, let hit): "\(step):\(hit)"
            case .after(let milliseconds): "after \(milliseconds) ms"
            }
        }
    }

    var kills: Int
    /// Petitions acknowledged before the next process dies, so that there is always something to lose.
    var spacing = 6
    var seed: UInt64 = 20_261_121
    var workers = 4
    /// In a hundred: kills from outside.
    var timed = 25

    /// The deaths of one process, in order; how fast another one is makes no difference to them. Each step of a service is
    /// dealt to one of its instances first, where there are kills enough; the rest is drawn.
    ///
    /// - Parameters:
    ///   - index: of the process among `count`, ordered by service and instance.
    func deaths(of index: Int, among count: Int, _ service: ServiceName, on engine: Engine) -> [Kill] {
        var generator = SeededGenerator(seed: seed &+ UInt64(index) &* 7_919)
        let steps = Self.steps(of: service, on: engine)
        let own = (kills + count - 1) / count
        var deaths = dealt(steps, to: index % (count / ServiceName.allCases.count), own, service).map { step in
            Kill.at(step: step, hit: Self.hit(at: step, &generator))
        }
        while deaths.count < own {
            let isTimed = Int.random(in: 0..<100, using: &generator) < timed
            let step = steps[Int.random(in: steps.indices, using: &generator)]
            let hit = Self.hit(at: step, &generator)
            let milliseconds = Int.random(in: 0...800, using: &generator)
            deaths.append(isTimed ? .after(milliseconds: milliseconds) : .at(step: step, hit: hit))
        }
        return deaths.shuffled(using: &generator)
    }

    /// The steps at which this instance dies for certain: its share of the service's.
    private func dealt(_ steps: [String], to instance: Int, _ own: Int, _ service: ServiceName) -> [String] {
        var generator = SeededGenerator(seed: seed &+ UInt64(ServiceName.allCases.firstIndex(of: service) ?? 0))
        return Array(steps.shuffled(using: &generator).dropFirst(instance * own).prefix(own))
    }

    private static func hit(at step: String, _ generator: inout SeededGenerator) -> Int {
        let drawn = Int.random(in: 1...5, using: &generator)
        // Few petitions bring a file.
        return ["scan", "fetch"].contains { step.hasPrefix($0) } ? 1 : drawn
    }

    /// The steps that a process of this story passes: appends are PostgreSQL's group commit, and notification states
    /// facts only of what was confirmed or given up, which mail never is.
    static func steps(of service: ServiceName, on engine: Engine) -> [String] {
        Failpoint.names.filter { step in
            switch step.split(separator: ".").first {
            case "message": service == .notification
            case "append": service == .intake && engine == .postgres
            case "relay": service != .notification
            case "scan", "fetch": service == .intake
            default: true
            }
        }
    }
}
