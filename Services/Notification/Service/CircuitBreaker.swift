import Synchronization

/// Keeps calls from a provider that does not answer: after `threshold` failures in a row none goes out for a while, then
/// one is let through; while that fails the while doubles.
final class CircuitBreaker: Sendable {
    private struct State {
        var failures = 0
        var openUntil: ContinuousClock.Instant?
        var pause = Duration.zero
        var isProbing = false
    }

    private let threshold: Int
    private let first: Duration
    private let longest: Duration
    private let state = Mutex(State())

    init(threshold: Int = 5, first: Duration = .seconds(5), longest: Duration = .seconds(300)) {
        self.threshold = threshold
        self.first = first
        self.longest = longest
    }

    /// Whether a call may go out now; who gets true reports its end.
    func enter(at now: ContinuousClock.Instant = .now) -> Bool {
        state.withLock { state in
            guard let openUntil = state.openUntil else { return true }
            guard now >= openUntil, !state.isProbing else { return false }
            state.isProbing = true
            return true
        }
    }

    /// - Parameter isAlive: the provider answered, whatever it said.
    func leave(isAlive: Bool, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            guard !isAlive else {
                state = State()
                return
            }
            state.failures += 1
            guard state.failures >= threshold || state.isProbing else { return }
            state.pause = state.pause == .zero ? first : min(state.pause * 2, longest)
            state.openUntil = now + state.pause
            state.isProbing = false
        }
    }

    var isOpen: Bool { state.withLock { $0.openUntil.map { $0 > .now } ?? false } }
}
