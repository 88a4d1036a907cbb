package import Logging
package import Models
import RPC
package import ServiceLifecycle
import Synchronization

/// Runs one `WorkLoop` until the service stops: again at once while there is work, else after its interval; after a
/// failure later and later. A batch that has begun is finished.
package final class LoopRunner: Service {
    /// How a loop is doing.
    package struct Health: Sendable {
        /// On the monotonic clock; nil before the first success.
        package var lastSuccess: ContinuousClock.Instant?
        /// In a row.
        package var failures = 0
        package var lastError: String?
    }

    package let loop: WorkLoop
    private let logger: Logger
    private let metrics: ServiceMetrics?
    private let state = Mutex(Health())
    private let created = ContinuousClock.now
    private let acting: Acting

    package init(_ loop: WorkLoop, of service: ServiceName? = nil, logger: Logger, metrics: ServiceMetrics? = nil) {
        self.loop = loop
        acting = Acting(service.map { "service:\($0.rawValue)" } ?? "service", loop.name)
        self.logger = logger
        self.metrics = metrics
    }

    package var health: Health { state.withLock { $0 } }

    /// How long ago the loop last succeeded, or was made.
    package var lag: Duration { .now - (health.lastSuccess ?? created) }

    /// A loop that has not succeeded for three of its intervals, and half a minute at least, is ill.
    package var isLate: Bool { lag > max(.seconds(30), loop.interval * 3) }

    package func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                if try await runOnce() == 0 { await idle(min(loop.interval, loop.rest?() ?? loop.interval)) }
            } catch {
                // The failure is remembered and logged by `runOnce`.
                await rest(Self.pause(after: health.failures, interval: loop.interval))
            }
        }
    }

    /// One batch; how many items. Also called by hand, by tests and the simulator.
    ///
    /// - Throws: what the loop throws.
    @discardableResult
    package func runOnce() async throws -> Int {
        do {
            let items = try await Acting.$current.withValue(acting) { try await loop.runOnce() }
            succeeded()
            metrics?.loopRan(loop.name, items: items)
            return items
        } catch {
            if !(error is CancellationError) { failed(error) }
            throw error
        }
    }

    private func succeeded() {
        let recovered = state.withLock { state in
            defer { state = Health(lastSuccess: .now) }
            return state.failures
        }
        if recovered > 0 {
            logger.notice("loop works again", metadata: ["loop": "\(loop.name)", "failures": "\(recovered)"])
        }
    }

    private func failed(_ error: any Error) {
        let failures = state.withLock { state in
            state.failures += 1
            state.lastError = "\(error)"
            return state.failures
        }
        metrics?.loopFailed(loop.name)
        // The first one and then each doubling: a database that is away for an hour fills no disk.
        let level: Logger.Level = failures & (failures - 1) == 0 ? .error : .debug
        logger.log(
            level: level, "loop failed",
            metadata: ["loop": "\(loop.name)", "failures": "\(failures)", "error": "\(error)"])
    }

    /// A quarter of a second (or the interval, when shorter) doubling to thirty, half of it jitter.
    static func pause(after failures: Int, interval: Duration) -> Duration {
        let first = min(0.25, max(interval.seconds, 0.001))
        let full = min(30, first * Double(1 << min(max(failures - 1, 0), 12)))
        return .seconds(full / 2 + Double.random(in: 0...full / 2))
    }

    /// Until there may be something to do.
    private func idle(_ longest: Duration) async {
        guard let pause = loop.pause else { return await rest(longest) }
        await cancelWhenGracefulShutdown { await pause(longest) }
    }

    private func rest(_ duration: Duration) async {
        await cancelWhenGracefulShutdown { try? await Task.sleep(for: duration) }
    }
}
