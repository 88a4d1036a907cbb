import Dispatch
import Synchronization

/// Stops a thread until another lets it go on; for bodies of transactions, which run on threads that may block.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    /// Gives up after half a minute, so that a failing test ends.
    func wait() {
        _ = semaphore.wait(timeout: .now() + 30)
    }

    func open() {
        semaphore.signal()
    }
}

/// What happened, in the order in which it did.
final class Recorder: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func add(_ text: String) {
        texts.withLock { $0.append(text) }
    }
}
