import Storage
import Synchronization

/// Mails that could not be taken in and are left alone for a while: a minute, doubling to an hour. Of this process, for
/// the mails themselves stay where they are.
final class RestingMails: Sendable {
    private struct Rest {
        var attempts = 0
        var until = ContinuousClock.now
    }

    private let rests = Mutex<[String: Rest]>([:])

    /// Those of the mails that lie there which may be tried now, in their order.
    func awake(_ names: [String]) -> [String] {
        rests.withLock { rests in
            guard !rests.isEmpty else { return names }
            let there = Set(names)
            rests = rests.filter { there.contains($0.key) }
            let now = ContinuousClock.now
            return names.filter { name in rests[name].map { $0.until <= now } ?? true }
        }
    }

    func failed(_ name: String) {
        rests.withLock { rests in
            var rest = rests[name] ?? Rest()
            rest.until = ContinuousClock.now + .seconds(min(3600, 60 << min(rest.attempts, 6)))
            rest.attempts += 1
            rests[name] = rest
        }
    }
}

extension StorageError {
    /// The database does not answer: nothing is wrong with what was to be written.
    var isOutage: Bool {
        switch self {
        case .unavailable, .timeout, .readOnly, .schema: true
        default: false
        }
    }
}
