package import Models
import Synchronization

/// Decides whether a call may come in, before its body is read and again when it is known who calls: an overload is
/// answered at once, so that memory stays bounded and what is let in is served in time.
///
/// Below half of the places everybody gets one. Above it a caller may hold no more than a fair share of them, so that a
/// flood from one key leaves the others' calls alone.
package final class Admission: Sendable {
    package struct Limits: Sendable {
        /// Calls served at once.
        package var calls: Int
        /// Bytes of bodies held at once.
        package var bytes: Int

        package init(calls: Int = 512, bytes: Int = 256 << 20) {
            self.calls = calls
            self.bytes = bytes
        }
    }

    /// What the service is holding now, for metrics.
    package struct Load: Sendable, Equatable {
        package var calls = 0
        package var bytes = 0
        /// Refused since the start.
        package var refused = 0
    }

    private struct State {
        var load = Load()
        var holders: [String: Int] = [:]
    }

    package let limits: Limits
    private let state = Mutex(State())

    package init(_ limits: Limits = Limits()) {
        self.limits = limits
    }

    package var load: Load { state.withLock { $0.load } }

    /// Holds `bytes` while `work` reads and serves a request.
    ///
    /// - Throws: `RPCError.unavailable` (503, Retry-After) when the service holds too much already.
    func holding<Result>(bytes: Int, _ work: () async throws -> Result) async throws -> Result {
        try state.withLock { state in
            // One large request is let in when nothing else is there: it is within its own limit.
            guard state.load.calls < limits.calls, state.load.bytes == 0 || state.load.bytes + bytes <= limits.bytes
            else {
                state.load.refused += 1
                throw Self.overloaded
            }
            state.load.calls += 1
            state.load.bytes += bytes
        }
        defer {
            state.withLock { state in
                state.load.calls -= 1
                state.load.bytes -= bytes
            }
        }
        return try await work()
    }

    /// Serves a call of `principal`.
    ///
    /// - Throws: `RPCError.resourceExhausted` (429, Retry-After) when it holds its share already.
    func serving<Result>(_ principal: Principal, _ work: () async throws -> Result) async throws -> Result {
        let holder = principal.id
        try state.withLock { state in
            let held = state.holders[holder] ?? 0
            let isBusy = state.load.calls > limits.calls / 2
            let callers = state.holders.count + (held == 0 ? 1 : 0)
            guard !isBusy || held < max(1, limits.calls / max(2, callers)) else {
                state.load.refused += 1
                throw Self.tooMany
            }
            state.holders[holder] = held + 1
        }
        defer {
            state.withLock { state in
                let held = state.holders[holder] ?? 1
                state.holders[holder] = held > 1 ? held - 1 : nil
            }
        }
        return try await work()
    }

    private static let overloaded = RPCError(
        .unavailable, "the service is overloaded; try again", vi: "Hệ thống đang quá tải, xin thử lại sau.",
        reason: "OVERLOADED", retryAfter: 1)
    private static let tooMany = RPCError(
        .resourceExhausted, "too many calls of this caller are under way; try again",
        vi: "Đang có quá nhiều yêu cầu cùng lúc từ phía bạn, xin thử lại sau.", reason: "TOO_MANY_CALLS", retryAfter: 1)
}
