import FoundationEssentials
import Storage
import Synchronization

/// Database time between two questions: the last answer, carried forward by the monotonic clock.
final class PostgresClock: Sendable {
    /// Milliseconds since 1970 at the start of the transaction.
    static let query = "SELECT CAST(floor(extract(epoch FROM now()) * 1000) AS bigint)"

    private struct Sample {
        let date: Date
        let taken: ContinuousClock.Instant
    }

    private let offset: any TimeOffset
    private let sample = Mutex<Sample?>(nil)

    init(offset: any TimeOffset) {
        self.offset = offset
    }

    /// Remembers an answer to `query`; the instant that it means, with the offset.
    func record(_ answer: String?) throws -> Date {
        guard let milliseconds = answer.flatMap(Double.init) else {
            throw StorageError.badRow("no time from the database")
        }
        let date = Date(timeIntervalSince1970: milliseconds / 1000)
        sample.withLock { $0 = Sample(date: date, taken: .now) }
        return InstantText.truncate(date.addingTimeInterval(offset.seconds))
    }

    /// Without the offset, however old the last answer is; the machine's time before the first.
    var wallTime: Date {
        guard let sample = sample.withLock({ $0 }) else { return .now }
        return sample.date.addingTimeInterval(Double((ContinuousClock.now - sample.taken).milliseconds) / 1000)
    }

    /// Nil when the last answer is older than a second.
    var current: Date? {
        guard let sample = sample.withLock({ $0 }) else { return nil }
        let age = ContinuousClock.now - sample.taken
        guard age < .seconds(1) else { return nil }
        let carried = sample.date.addingTimeInterval(Double(age.milliseconds) / 1000)
        return InstantText.truncate(carried.addingTimeInterval(offset.seconds))
    }
}
