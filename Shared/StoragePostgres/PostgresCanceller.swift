import CLibPQ
import Dispatch
import Synchronization

/// Interrupts what one connection is doing, from any thread.
///
/// libpq allows exactly this use of a `PGcancel` from another thread. Each use of the connection has a ticket, so that
/// a cancellation that comes late never hits the next use.
final class PostgresCanceller: Sendable {
    /// A `PGcancel`, freed with the last reference.
    ///
    /// Unchecked: the structure is immutable after `PQgetCancel`, and libpq documents `PQcancel` as thread-safe.
    private final class Handle: @unchecked Sendable {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) {
            self.pointer = pointer
        }

        deinit {
            PQfreeCancel(pointer)
        }
    }

    private struct State {
        var handle: Handle?
        var lastTicket: UInt64 = 0
        var current: UInt64?
        var isRequested = false
        /// Entered while a cancellation of this use is on its way; nil when none was sent.
        var underWay: DispatchGroup?
    }

    /// Of the process, on their way at once. `PQcancel` opens a connection and has no limit of its own, so one that hangs
    /// on a frozen line holds its thread, and nothing else; the statement's own limit then ends it.
    private static let most = 4
    private static let onTheirWay = Atomic<Int>(0)
    private static let queue = DispatchQueue(label: "kipthoi.postgres.cancel", attributes: .concurrent)
    /// How long a connection waits for its own one.
    private static let patience = DispatchTimeInterval.seconds(2)

    private let state = Mutex(State())

    /// The connection is new: what cancels it is, too.
    func attach(_ connection: OpaquePointer) {
        let handle = PQgetCancel(connection).map(Handle.init)
        state.withLock { $0.handle = handle }
    }

    /// Begins a use of the connection.
    func begin() -> UInt64 {
        state.withLock { state in
            state.lastTicket += 1
            state.current = state.lastTicket
            state.isRequested = false
            state.underWay = nil
            return state.lastTicket
        }
    }

    /// Whether the present use shall stop.
    var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Ends the use; whether a cancellation was sent, which may still be on its way to the server.
    func end() -> Bool {
        state.withLock { state in
            state.current = nil
            return state.underWay != nil
        }
    }

    /// Waits until the cancellation that was sent has arrived; false when it takes too long. Blocks.
    func settles() -> Bool {
        let underWay = state.withLock { $0.underWay }
        return underWay?.wait(timeout: .now() + Self.patience) != .timedOut
    }

    /// Returns at once: sending opens a connection, which must not hold the cancelling thread.
    func cancel(_ ticket: UInt64) {
        let isCurrent = state.withLock { state in
            if state.current == ticket { state.isRequested = true }
            return state.current == ticket
        }
        guard isCurrent else { return }
        Self.queue.async { self.send(ticket) }
    }

    /// Not under the lock: who asks what is requested must never wait for the line.
    private func send(_ ticket: UInt64) {
        defer { Self.onTheirWay.wrappingSubtract(1, ordering: .relaxed) }
        guard Self.onTheirWay.wrappingAdd(1, ordering: .relaxed).newValue <= Self.most else { return }
        let underWay = DispatchGroup()
        let handle = state.withLock { state -> Handle? in
            guard state.current == ticket, let handle = state.handle else { return nil }
            underWay.enter()
            state.underWay = underWay
            return handle
        }
        guard let handle else { return }
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            _ = PQcancel(handle.pointer, buffer.baseAddress, 256)
        }
        underWay.leave()
    }
}
