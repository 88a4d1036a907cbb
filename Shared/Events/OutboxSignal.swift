package import Storage
package import struct FoundationEssentials.Date
import Synchronization

/// Tells a worker of the same process (the relay, the sender of messages) that something was committed, so that it need
/// not wait for its next look. Only a hint: a lost one costs at most the worker's poll interval.
package final class OutboxSignal: Sendable {
    private struct State {
        var fired = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// How often it fired so far; hand it to `wait(past:)` so that nothing is missed in between.
    package var count: Int { state.withLock { $0.fired } }

    package func fire() {
        let waiters = state.withLock { state in
            state.fired += 1
            defer { state.waiters = [:] }
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when it has fired past `count`, or after `limit`, or when the task is cancelled.
    package func wait(past count: Int, upTo limit: Duration) async {
        await withTaskGroup { group in
            group.addTask { await self.wait(past: count) }
            group.addTask { try? await Task.sleep(for: limit) }
            await group.next()
            group.cancelAll()
        }
    }

    private func wait(past count: Int) async {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = state.withLock { state in
                    guard state.fired <= count, !Task.isCancelled else { return true }
                    state.waiters[id] = continuation
                    return false
                }
                if ready { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
        }
    }
}

/// A service's database that fires the relay's signal after each commit.
package struct SignallingDatabase: Database {
    let base: any Database
    let signal: OutboxSignal

    package init(_ base: any Database, signal: OutboxSignal) {
        self.base = base
        self.signal = signal
    }

    package var dialect: Dialect { base.dialect }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        let result = try await base.write(body)
        signal.fire()
        return result
    }

    package func append(_ build: @escaping @Sendable (Date) throws -> [Statement]) async throws -> Date {
        let instant = try await base.append(build)
        signal.fire()
        return instant
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await base.read(body)
    }

    package var wallTime: Date { base.wallTime }

    package func ping() async throws { try await base.ping() }

    package func close() async { await base.close() }
}
