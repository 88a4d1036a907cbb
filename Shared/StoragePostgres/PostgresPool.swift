import Dispatch
import Storage
import Synchronization

/// Lends connections: at most so many, first come first served, with a bounded wait.
///
/// A connection is made when none is free. After a failure to connect, callers are refused at once until the next try
/// is due, so that an absent server costs nobody a timeout.
final class PostgresPool: Sendable {
    /// What a caller gets: a connection, or the right to make one.
    private enum Grant: Sendable {
        case connection(PostgresConnection)
        case place
    }

    private struct Waiter {
        let id: UInt64
        let expires: ContinuousClock.Instant
        let continuation: CheckedContinuation<Grant, any Error>
    }

    private struct State {
        var idle: [PostgresConnection] = []
        /// Connections that exist or are being made.
        var count = 0
        var waiters: [Waiter] = []
        /// Those whose task was cancelled before they had begun to wait.
        var cancelled: Set<UInt64> = []
        var nextID: UInt64 = 0
        var isSweeping = false
        var isClosed = false
        var failures = 0
        var nextTry: ContinuousClock.Instant?
        var lastFailure = ""
        var drained: [CheckedContinuation<Void, Never>] = []
    }

    private let configuration: PostgresConfiguration
    private let makeConnection: @Sendable () -> PostgresConnection
    private let state = Mutex(State())

    init(_ configuration: PostgresConfiguration, makeConnection: @escaping @Sendable () -> PostgresConnection) {
        self.configuration = configuration
        self.makeConnection = makeConnection
    }

    var load: PoolLoad {
        state.withLock { state in
            PoolLoad(
                busy: state.count - state.idle.count, idle: state.idle.count, waiting: state.waiters.count,
                cut: PostgresWatchdog.shared.cut)
        }
    }

    /// Lends a connection; give it back with `release`.
    ///
    /// - Throws: `StorageError.timeout` after the longest wait, `unavailable` when there is no server or no room.
    func acquire(deadline: ContinuousClock.Instant?) async throws -> PostgresConnection {
        switch try await grant(deadline) {
        case .connection(let connection): return connection
        case .place: return try await connect()
        }
    }

    /// Takes a connection back. A broken one is dropped, and so are the idle ones: they most likely broke with it.
    func release(_ connection: PostgresConnection, isReusable: Bool) {
        let dropped = state.withLock { state -> [PostgresConnection] in
            if isReusable, !state.isClosed {
                if let waiter = Self.takeWaiter(&state) {
                    waiter.continuation.resume(returning: .connection(connection))
                } else {
                    state.idle.append(connection)
                }
                return []
            }
            var dropped = [connection]
            state.count -= 1
            if !isReusable {
                dropped += state.idle
                state.count -= state.idle.count
                state.idle = []
            }
            grantPlaces(&state)
            return dropped
        }
        // Closed with their last reference, which must not happen while the lock is held.
        _ = consume dropped
    }

    /// Refuses new callers, waits for the present ones and closes everything.
    func close() async {
        let idle = state.withLock { state in
            state.isClosed = true
            for waiter in state.waiters { waiter.continuation.resume(throwing: Self.closed) }
            state.waiters = []
            let idle = state.idle
            state.count -= idle.count
            state.idle = []
            return idle
        }
        for connection in idle { await connection.close() }
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if state.count == 0 { continuation.resume() } else { state.drained.append(continuation) }
            }
        }
    }

    private static let closed = StorageError.unavailable("the database is closed")

    private func grant(_ deadline: ContinuousClock.Instant?) async throws -> Grant {
        let immediate = try state.withLock { state -> Grant? in
            guard !state.isClosed else { throw Self.closed }
            if let connection = state.idle.popLast() { return .connection(connection) }
            guard state.count < configuration.poolSize else {
                guard state.waiters.count < configuration.waitingLimit else {
                    throw StorageError.unavailable("too many callers wait for a connection")
                }
                return nil
            }
            if let nextTry = state.nextTry, nextTry > .now { throw StorageError.unavailable(state.lastFailure) }
            state.count += 1
            return .place
        }
        if let immediate { return immediate }
        return try await wait(deadline)
    }

    private func wait(_ deadline: ContinuousClock.Instant?) async throws -> Grant {
        let longest = ContinuousClock.now + configuration.acquireTimeout
        let expires = deadline.map { min($0, longest) } ?? longest
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        defer { state.withLock { _ = $0.cancelled.remove(id) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { enqueue(Waiter(id: id, expires: expires, continuation: continuation), &$0) }
            }
        } onCancel: {
            state.withLock { state in
                if let index = state.waiters.firstIndex(where: { $0.id == id }) {
                    state.waiters.remove(at: index).continuation.resume(throwing: StorageError.timeout("cancelled"))
                } else {
                    state.cancelled.insert(id)
                }
            }
        }
    }

    /// Between the first look and now a connection may have come back, or the caller may have gone.
    private func enqueue(_ waiter: Waiter, _ state: inout State) {
        if state.isClosed {
            waiter.continuation.resume(throwing: Self.closed)
        } else if state.cancelled.contains(waiter.id) {
            waiter.continuation.resume(throwing: StorageError.timeout("cancelled"))
        } else if let connection = state.idle.popLast() {
            waiter.continuation.resume(returning: .connection(connection))
        } else if state.count < configuration.poolSize {
            state.count += 1
            waiter.continuation.resume(returning: .place)
        } else {
            state.waiters.append(waiter)
            sweepLater(&state)
        }
    }

    private func connect() async throws -> PostgresConnection {
        let connection = makeConnection()
        do {
            try await connection.connect()
            state.withLock { state in
                state.failures = 0
                state.nextTry = nil
            }
            return connection
        } catch {
            failedToConnect(error)
            throw error
        }
    }

    /// Those who wait are told at once when no connection is left that could serve them.
    private func failedToConnect(_ error: any Error) {
        state.withLock { state in
            state.failures += 1
            state.count -= 1
            let milliseconds = min(50 << min(state.failures - 1, 7), 5000)
            state.nextTry = .now + .milliseconds(milliseconds)
            if case .unavailable(let message)? = error as? StorageError { state.lastFailure = message }
            if state.count == 0 {
                for waiter in state.waiters { waiter.continuation.resume(throwing: error) }
                state.waiters = []
            }
            Self.finishClosing(&state)
        }
    }

    private func grantPlaces(_ state: inout State) {
        while !state.isClosed, state.count < configuration.poolSize, let waiter = Self.takeWaiter(&state) {
            state.count += 1
            waiter.continuation.resume(returning: .place)
        }
        Self.finishClosing(&state)
    }

    private static func finishClosing(_ state: inout State) {
        guard state.isClosed, state.count == 0 else { return }
        for continuation in state.drained { continuation.resume() }
        state.drained = []
    }

    private static func takeWaiter(_ state: inout State) -> Waiter? {
        state.waiters.isEmpty ? nil : state.waiters.removeFirst()
    }

    /// One timer for all who wait, and only while somebody waits.
    private func sweepLater(_ state: inout State) {
        guard !state.isSweeping else { return }
        state.isSweeping = true
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(50)) { self.sweep() }
    }

    private func sweep() {
        state.withLock { state in
            state.isSweeping = false
            let now = ContinuousClock.now
            let expired = state.waiters.filter { $0.expires <= now }
            state.waiters.removeAll { $0.expires <= now }
            for waiter in expired {
                waiter.continuation.resume(throwing: StorageError.timeout("no free connection"))
            }
            if !state.waiters.isEmpty { sweepLater(&state) }
        }
    }
}
