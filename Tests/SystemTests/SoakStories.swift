import Foundation
import Models
import RPC
import Synchronization
import TestKit
import Testing

/// `make soak ARGS=memory`: half of the load that the machine can bear, for as long as `minutes` of `KIPTHOI_TEST_SOAK`
/// says; memory, descriptors and threads of each process must not grow.
@Suite("Soak", .serialized, .enabled(if: Soak.number("minutes") != nil), .timeLimit(.minutes(240)))
struct SoakStories {
    @Test func memoryDescriptorsAndThreadsStayFlatAtHalfOfPeak() async throws {
        try #require(Engine.available.contains(.postgres), "needs a PostgreSQL server")
        let length = Duration.seconds((Soak.number("minutes") ?? 30) * 60)
        try await Deployment.run(.postgres) { deployment in
            let peak = try await Load.peak(of: deployment, for: .seconds(Soak.number("probe") ?? 30))
            Soak.say(
                "peak: \(number(peak)) petitions/s, each submitted, read and answered; now half of it for \(length)")
            let load = Load(deployment, perSecond: peak / 2)
            async let driven: Void = load.run(for: length)
            let series = try await Self.watch(deployment, for: length) { elapsed, now in
                Soak.say("\(Int(elapsed / 60)) min, \(load.done) petitions, \(load.failures.count) failures; \(now)")
            }
            await driven
            #expect(load.failures.isEmpty, "\(load.failures.prefix(5))")
            Soak.say("\(load.done) petitions in \(length)\n" + Self.table(series))
            for line in series where !line.isFlat { Issue.record("\(line.name) grows: \(line.trend)") }
        }
    }

    struct Series {
        let name: String
        let unit: String
        let trend: Trend

        /// Descriptors and threads come and go with clients and blocking work: four of them in a whole run are no growth.
        var isFlat: Bool { trend.isFlat || (unit.isEmpty && trend.slope * trend.hours <= 4) }
    }

    /// Looks every five seconds; the first quarter is for warming up.
    private static func watch(
        _ deployment: Deployment, for length: Duration, progress: (Double, String) -> Void
    ) async throws -> [Series] {
        let processes = deployment.processes.sorted { $0.name.rawValue < $1.name.rawValue }
        let begun = ContinuousClock.now
        var samples: [[(hours: Double, values: [Double])]] = processes.map { _ in [] }
        var minute = 0
        while ContinuousClock.now - begun < length {
            try await Task.sleep(for: .seconds(5))
            let elapsed = (ContinuousClock.now - begun) / .seconds(1)
            for (index, process) in processes.enumerated() {
                samples[index].append(
                    (
                        elapsed / 3600,
                        [Double(process.allocated) / 1024, Double(process.descriptors), Double(process.threads)]
                    ))
            }
            if Int(elapsed / 60) > minute {
                minute = Int(elapsed / 60)
                let now = processes.indices.map { index in
                    let values = samples[index].last?.values ?? []
                    return "\(processes[index].name.rawValue) " + values.map { "\(Int($0))" }.joined(separator: "/")
                }
                progress(elapsed, now.joined(separator: ", ") + " (MB/descriptors/threads)")
            }
        }
        return processes.indices.flatMap { index in
            [("memory", "MB"), ("descriptors", ""), ("threads", "")].enumerated().map { quantity, name in
                let points = samples[index].dropFirst(samples[index].count / 4)
                return Series(
                    name: "\(processes[index].name.rawValue) \(name.0)", unit: name.1,
                    trend: Trend(points.map { ($0.hours, $0.values[quantity]) }))
            }
        }
    }

    private static func table(_ series: [Series]) -> String {
        series.map { line in
            let name = line.name.padding(toLength: 26, withPad: " ", startingAt: 0)
            return "\(name) \(line.trend) \(line.unit)"
        }.joined(separator: "\n")
    }
}

@Suite("Trends") struct TrendTests {
    @Test func tellsGrowthFromNoise() {
        var generator = SeededGenerator(seed: 11)
        let noise = (0..<360).map { _ in Double.random(in: -2...2, using: &generator) }
        func trend(_ perHour: Double) -> Trend {
            Trend(
                noise.enumerated().map { index, value in
                    let hours = Double(index) * 5 / 3600
                    return (hours, 80 + perHour * hours + value)
                })
        }
        #expect(trend(0).isFlat && trend(-5).isFlat)
        let leak = trend(10)
        #expect(!leak.isFlat && abs(leak.slope - 10) < 3 && leak.noise < 3, "\(leak)")
    }
}

/// A straight line through samples, with how well its slope is known.
struct Trend: CustomStringConvertible {
    let mean: Double
    /// Per hour.
    let slope: Double
    /// How far the slope of a quantity that does not grow may lie from zero. Twelve lines are judged at once, each with ten
    /// degrees of freedom: 3.2 standard errors (Student's t, 0.05 / 12) keep a false alarm anywhere in the table to one run
    /// in twenty.
    let noise: Double
    private static let standardErrors = 3.2
    /// How long the samples span.
    let hours: Double

    /// Neighbouring samples resemble each other, so the line goes through the means of twelve blocks: their noise is that
    /// of the whole, not of the sampling.
    init(_ samples: [(hours: Double, value: Double)]) {
        let size = max(1, samples.count / 12)
        let blocks = stride(from: 0, to: samples.count - size + 1, by: size).map { start in
            let block = samples[start..<(start + size)]
            return (
                x: block.map(\.hours).reduce(0, +) / Double(size), y: block.map(\.value).reduce(0, +) / Double(size)
            )
        }
        let count = Double(blocks.count)
        let (meanX, meanY) = (blocks.map(\.x).reduce(0, +) / count, blocks.map(\.y).reduce(0, +) / count)
        let spread = blocks.map { ($0.x - meanX) * ($0.x - meanX) }.reduce(0, +)
        let slope = spread == 0 ? 0 : blocks.map { ($0.x - meanX) * ($0.y - meanY) }.reduce(0, +) / spread
        let rest = blocks.map { $0.y - meanY - slope * ($0.x - meanX) }.map { $0 * $0 }.reduce(0, +)
        mean = meanY
        hours = (samples.last?.hours ?? 0) - (samples.first?.hours ?? 0)
        self.slope = slope
        noise = spread == 0 || count < 3 ? .infinity : Self.standardErrors * (rest / (count - 2) / spread).squareRoot()
    }

    /// It does not grow, or by less than one can tell from noise, or by less than a hundredth of it in an hour.
    var isFlat: Bool { slope <= noise || slope <= mean / 100 }

    var description: String { "mean \(number(mean)), slope \(number(slope)) ± \(number(noise)) an hour" }
}

private func number(_ value: Double) -> String { String(format: "%.2f", value) }

/// Petitions at a steady pace: each is submitted, read and answered.
final class Load: Sendable {
    private let deployment: Deployment
    private let pause: Duration
    private let state = Mutex((done: 0, failures: [String](), next: ContinuousClock.now))

    /// - Parameter perSecond: infinite for as many as are served.
    init(_ deployment: Deployment, perSecond: Double) {
        self.deployment = deployment
        pause = perSecond.isFinite ? .seconds(1 / perSecond) : .zero
    }

    var done: Int { state.withLock { $0.done } }
    var failures: [String] { state.withLock { $0.failures } }

    /// What sixteen clients get done in a second, one after another each.
    static func peak(of deployment: Deployment, for length: Duration) async throws -> Double {
        let load = Load(deployment, perSecond: .infinity)
        await load.run(for: length)
        return Double(load.done) / (length / .seconds(1))
    }

    func run(for length: Duration) async {
        let end = ContinuousClock.now + length
        await withTaskGroup { group in
            for _ in 0..<16 {
                group.addTask { [self] in
                    while ContinuousClock.now < end {
                        let turn = state.withLock { state in
                            state.next = max(state.next, .now - .seconds(1)) + pause
                            return state.next
                        }
                        if turn > .now { try? await Task.sleep(until: turn, clock: .continuous) }
                        await one()
                    }
                }
            }
        }
    }

    private func one() async {
        let error = await HardFaultStories.failure {
            let id = try await HardFaultStories.submit(self.done, to: self.deployment)
            _ = try await self.deployment.call(.intake, IntakeMethods.getPetition) { $0.id = id }
            _ = try await self.deployment.call(.intake, IntakeMethods.answerPetition) { request in
                request.petitionID = id
                request.kind = .final
                request.body = "Đơn vị quản lý vận hành thay máy biến áp trong tháng này."
            }
        }
        state.withLock { state in
            state.done += 1
            if let error { state.failures.append("\(error)") }
        }
    }
}
