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

    /// The deaths of one process, in order; how fast another one is makes no difference to them.
    ///
    /// - Parameters:
    ///   - index: of the process among `count`, ordered by service and instance.
    func deaths(of index: Int, among count: Int, _ service: ServiceName, on engine: Engine) -> [Kill] {
        var generator = SeededGenerator(seed: seed &+ UInt64(index) &* 7_919)
        let steps = Self.steps(of: service, on: engine)
        return (0..<(kills + count - 1) / count).map { _ in
            let isTimed = Int.random(in: 0..<100, using: &generator) < timed
            let step = steps[Int.random(in: steps.indices, using: &generator)]
            let drawn = Int.random(in: 1...5, using: &generator)
            // Few petitions bring a file.
            let hit = ["scan", "fetch"].contains { step.hasPrefix($0) } ? 1 : drawn
            let milliseconds = Int.random(in: 0...800, using: &generator)
            return isTimed ? .after(milliseconds: milliseconds) : .at(step: step, hit: hit)
        }
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
