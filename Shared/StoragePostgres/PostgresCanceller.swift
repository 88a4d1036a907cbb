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
        var wasSent = false
    }

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
            state.wasSent = false
            return state.lastTicket
        }
    }

    /// Whether the present use shall stop.
    var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Ends the use; whether a cancellation was sent, which may still be on its way to the server.
    func end() -> Bool {
        state.withLock { state in
            state.current = nil
            return state.wasSent
        }
    }

    /// Returns at once: sending opens a connection, which must not hold the cancelling thread.
    func cancel(_ ticket: UInt64) {
        let isCurrent = state.withLock { state in
            if state.current == ticket { state.isRequested = true }
            return state.current == ticket
        }
        guard isCurrent else { return }
        DispatchQueue.global().async { self.send(ticket) }
    }

    /// Holds the lock while sending, so that the use cannot end in the meantime.
    private func send(_ ticket: UInt64) {
        state.withLock { state in
            guard state.current == ticket, let handle = state.handle else { return }
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
                _ = PQcancel(handle.pointer, buffer.baseAddress, 256)
            }
            state.wasSent = true
        }
    }
}
