import Synchronization

/// Keeps calls from a provider that does not answer: after `threshold` failures in a row none goes out for a while, then
/// one is let through; while that fails the while doubles.
package final class CircuitBreaker: Sendable {
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

    package init(threshold: Int = 5, first: Duration = .seconds(5), longest: Duration = .seconds(300)) {
        self.threshold = threshold
        self.first = first
        self.longest = longest
    }

    /// Whether a call may go out now; who gets true reports its end.
    package func enter(at now: ContinuousClock.Instant = .now) -> Bool {
        state.withLock { state in
            guard let openUntil = state.openUntil else { return true }
            guard now >= openUntil, !state.isProbing else { return false }
            state.isProbing = true
            return true
        }
    }

    /// - Parameter isAlive: the provider answered, whatever it said.
    package func leave(isAlive: Bool, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            guard !isAlive else {
                state = State()
                return
            }
            state.failures += 1
            // One that was on its way when the others failed says nothing new.
            if let openUntil = state.openUntil, now < openUntil { return }
            guard state.failures >= threshold || state.isProbing else { return }
            state.pause = state.pause == .zero ? first : min(state.pause * 2, longest)
            state.openUntil = now + state.pause
            state.isProbing = false
        }
    }
}
