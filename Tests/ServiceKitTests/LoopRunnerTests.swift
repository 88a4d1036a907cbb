import Logging
import ServiceLifecycle
@testable import ServiceKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct LoopRunnerTests {
    private struct Broken: Error {}

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test func runsOnAtOnceWhileThereIsWork() async throws {
        let left = Mutex(5)
        let (idle, signal) = AsyncStream.makeStream(of: Void.self)
        let loop = WorkLoop("work", every: .seconds(3600)) {
            let done = left.withLock { left in
                guard left > 0 else { return 0 }
                left -= 1
                return 1
            }
            if done == 0 { signal.yield() }
            return done
        }
        let runner = LoopRunner(loop, logger: Self.logger)
        let task = Task { try await runner.run() }
        for await _ in idle { break }
        #expect(left.withLock { $0 } == 0)
        task.cancel()
        try await task.value
        #expect(runner.health.lastSuccess != nil)
    }

    @Test func goesOnAfterFailuresAndForgetsThem() async throws {
        let runs = Mutex(0)
        let (recovered, signal) = AsyncStream.makeStream(of: Void.self)
        let loop = WorkLoop("work", every: .milliseconds(1)) {
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            if run <= 3 { throw Broken() }
            if run >= 5 { signal.yield() }
            return 0
        }
        let runner = LoopRunner(loop, logger: Self.logger)
        let task = Task { try await runner.run() }
        for await _ in recovered { break }
        #expect(runner.health.failures == 0)
        task.cancel()
        try await task.value
    }

    @Test func remembersWhatWentWrong() async throws {
        let runner = LoopRunner(WorkLoop("work", every: .seconds(1)) { throw Broken() }, logger: Self.logger)
        for _ in 1...2 { await #expect(throws: Broken.self) { try await runner.runOnce() } }
        #expect(runner.health.failures == 2)
        #expect(runner.health.lastError?.contains("Broken") == true)
        #expect(runner.health.lastSuccess == nil)
    }

    @Test func waitsLongerAfterEachFailureUpToHalfAMinute() {
        for (failures, limit) in [(1, 0.25), (2, 0.5), (4, 2.0), (20, 30.0), (1000, 30.0)] {
            let pause = LoopRunner.pause(after: failures, interval: .seconds(60)).seconds
            #expect(pause >= limit / 2 && pause <= limit)
        }
        #expect(LoopRunner.pause(after: 1, interval: .milliseconds(10)).seconds <= 0.01)
    }

    @Test func finishesItsBatchWhenTheServiceStops() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let finished = Mutex(0)
        let loop = WorkLoop("work", every: .seconds(3600)) {
            start.yield()
            // Returns when the stop has reached this task: the batch is under way at that moment.
            try await gracefulShutdown()
            try Task.checkCancellation()
            finished.withLock { $0 += 1 }
            return 1
        }
        let runner = LoopRunner(loop, logger: Self.logger)
        let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [runner], logger: Self.logger))
        let running = Task { try await group.run() }
        for await _ in started { break }
        await group.triggerGracefulShutdown()
        // The loop's end is what the group was asked for; how it reports that is not the matter here.
        _ = await running.result
        #expect(finished.withLock { $0 } == 1)
    }
}
