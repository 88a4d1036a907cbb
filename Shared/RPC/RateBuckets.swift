import Synchronization

/// One bucket a key: each fills at a steady rate and holds a burst.
package final class RateBuckets: Sendable {
    /// In the long run, and how many at once.
    package struct Rate: Sendable {
        let perSecond: Double
        let burst: Double

        package init(perSecond: Double, burst: Int) {
            self.perSecond = max(0.0001, perSecond)
            self.burst = Double(max(1, burst))
        }
    }

    private struct Bucket {
        var calls: Double
        var at: ContinuousClock.Instant
    }

    /// More keys than this at once are rare; those that may go on anyway are forgotten first.
    private static let mostBuckets = 10_000

    private let rate: Rate
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(_ rate: Rate) {
        self.rate = rate
    }

    /// Nil when there was one to take; else the seconds until there is.
    package func take(_ key: String, now: ContinuousClock.Instant = .now) -> Double? {
        buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets, buckets[key] == nil {
                buckets = buckets.filter { filled($1, now) < 1 }
                if buckets.count >= Self.mostBuckets { buckets.removeAll(keepingCapacity: true) }
            }
            let calls = buckets[key].map { filled($0, now) } ?? rate.burst
            buckets[key] = Bucket(calls: calls >= 1 ? calls - 1 : calls, at: now)
            return calls >= 1 ? nil : (1 - calls) / rate.perSecond
        }
    }

    private func filled(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        min(rate.burst, bucket.calls + max(0, (now - bucket.at) / .seconds(1)) * rate.perSecond)
    }
}
