import Metrics
import Storage
import Synchronization

/// What became of mails: `kipthoi_mails_total` by result. What is ignored is in no list, so it is counted.
enum MailFigures {
    static func count(_ result: String) {
        Counter(label: "kipthoi_mails", dimensions: [("service", "intake"), ("result", result)]).increment()
    }
}

extension MailIntake.Outcome {
    /// As the figures name it.
    var figure: String {
        switch self {
        case .petition: "petition"
        case .added: "added"
        case .ignored: "ignored"
        case .knownAlready: "known"
        }
    }
}

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
