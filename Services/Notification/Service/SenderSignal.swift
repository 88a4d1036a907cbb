import Events
import Synchronization

/// Wakes the sender of this process when messages were committed, so that a first attempt need not wait for the next look
/// into the queue. What another process queued, and what falls due later, is found by that look.
package final class SenderSignal: Sendable {
    private let commits = OutboxSignal()
    private let seen = Mutex(0)

    package init() {}

    /// Messages may have been committed.
    package func fire() { commits.fire() }

    /// The queue is looked at from now on: only what is committed later ends the next wait early.
    func willLook() { seen.withLock { $0 = commits.count } }

    /// Returns when something was committed since the last look began, or after `limit`, or when the task is cancelled.
    package func wait(upTo limit: Duration) async {
        await commits.wait(past: seen.withLock { $0 }, upTo: limit)
    }
}
