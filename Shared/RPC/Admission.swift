package import Models
import Synchronization

/// Decides whether a request may come in: an overload is answered at once, so that memory stays bounded and what is let
/// in is served in time.
///
/// A body on its way holds a place of its own kind, none of a call's: however slowly bodies come, calls that are whole
/// are served. Below half of the places everybody gets one. Above it a caller may hold no more than a fair share of
/// them, so that a flood from one key leaves the others' calls alone.
package final class Admission: Sendable {
    package struct Limits: Sendable {
        /// Calls served at once.
        package var calls: Int
        /// Bodies on their way in at once.
        package var bodies: Int
        /// Bytes of bodies held at once, counted as they come.
        package var bytes: Int

        /// - Parameter bodies: nil for as many as calls.
        package init(calls: Int = 512, bodies: Int? = nil, bytes: Int = 256 << 20) {
            self.calls = calls
            self.bodies = bodies ?? calls
            self.bytes = bytes
        }
    }

    /// What the service is holding now, for metrics.
    package struct Load: Sendable, Equatable {
        package var calls = 0
        package var bodies = 0
        package var bytes = 0
        /// Refused since the start.
        package var refused = 0
    }

    /// Takes the bytes of a body as they come; `count` is told of each piece before it is kept, and throws when it is
    /// too much.
    typealias BodyReader = (_ count: (Int) throws -> Void) async throws -> [UInt8]

    /// So many places, and who holds them.
    private struct Places {
        let limit: Int
        private(set) var taken = 0
        private var holders: [String: Int] = [:]

        init(limit: Int) {
            self.limit = limit
        }

        /// - Parameter holder: nil while it is not known who calls.
        mutating func take(_ holder: String?) throws {
            guard taken < limit else { throw Admission.overloaded }
            if let holder {
                let held = holders[holder] ?? 0
                let isBusy = taken + 1 > limit / 2
                let callers = holders.count + (held == 0 ? 1 : 0)
                guard !isBusy || held < max(1, limit / max(2, callers)) else { throw Admission.tooMany }
                holders[holder] = held + 1
            }
            taken += 1
        }

        mutating func release(_ holder: String?) {
            taken -= 1
            guard let holder else { return }
            let held = holders[holder] ?? 1
            holders[holder] = held > 1 ? held - 1 : nil
        }
    }

    private struct State {
        var calls: Places
        var bodies: Places
        var bytes = 0
        var refused = 0
    }

    package let limits: Limits
    private let state: Mutex<State>

    package init(_ limits: Limits = Limits()) {
        self.limits = limits
        state = Mutex(State(calls: Places(limit: limits.calls), bodies: Places(limit: limits.bodies)))
    }

    package var load: Load {
        state.withLock { Load(calls: $0.calls.taken, bodies: $0.bodies.taken, bytes: $0.bytes, refused: $0.refused) }
    }

    /// Holds a call's place while `work` finds out who calls.
    ///
    /// - Throws: `RPCError.unavailable` (503, Retry-After) when the service holds too much already.
    func asking<Result>(_ work: () async throws -> Result) async throws -> Result {
        try changing { try $0.calls.take(nil) }
        defer { state.withLock { $0.calls.release(nil) } }
        return try await work()
    }

    /// Reads the body of a request of `holder`, then serves it.
    ///
    /// - Throws: `RPCError.unavailable` (503) when the service holds too much, `resourceExhausted` (429) when the holder
    ///   has its share already; both with Retry-After.
    func taking<Result>(
        _ holder: String, _ read: BodyReader, _ serve: ([UInt8]) async throws -> Result
    ) async throws -> Result {
        var held = 0
        defer { state.withLock { $0.bytes -= held } }
        let body = try await reading(holder) {
            try await read { count in
                // One large body is let in when nothing else is there: it is within its own limit.
                try changing { state in
                    guard state.bytes == held || state.bytes + count <= limits.bytes else { throw Self.overloaded }
                    state.bytes += count
                }
                held += count
            }
        }
        return try await serving(holder) { try await serve(body) }
    }

    /// Holds the place of a body while its bytes come.
    func reading<Result>(_ holder: String, _ work: () async throws -> Result) async throws -> Result {
        try changing { try $0.bodies.take(holder) }
        defer { state.withLock { $0.bodies.release(holder) } }
        return try await work()
    }

    private func serving<Result>(_ holder: String, _ work: () async throws -> Result) async throws -> Result {
        try changing { try $0.calls.take(holder) }
        defer { state.withLock { $0.calls.release(holder) } }
        return try await work()
    }

    /// A change that is refused is counted.
    private func changing(_ change: (inout State) throws -> Void) throws {
        try state.withLock { state in
            do {
                try change(&state)
            } catch {
                state.refused += 1
                throw error
            }
        }
    }

    private static let overloaded = RPCError(
        .unavailable, "the service is overloaded; try again", vi: "Hệ thống đang quá tải, xin thử lại sau.",
        reason: "OVERLOADED", retryAfter: 1)
    private static let tooMany = RPCError(
        .resourceExhausted, "too many calls of this caller are under way; try again",
        vi: "Đang có quá nhiều yêu cầu cùng lúc từ phía bạn, xin thử lại sau.", reason: "TOO_MANY_CALLS", retryAfter: 1)
}
