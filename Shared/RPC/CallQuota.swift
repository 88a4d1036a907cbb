package import Models
import Synchronization

/// Keeps one caller's flood from the others: each has a bucket that fills at a steady rate and holds a burst.
///
/// Partner systems are told apart by their key, senders without a token by the address they call from. People and
/// services of the department are not bounded: their tokens are few and can be taken away.
package final class CallQuota: Sendable {
    /// Calls a second in the long run, and how many may come at once.
    package struct Rate: Sendable {
        let perSecond: Double
        let burst: Double

        package init(perSecond: Int, burst: Int) {
            self.perSecond = Double(max(1, perSecond))
            self.burst = Double(max(1, burst))
        }
    }

    private struct Bucket {
        var calls: Double
        var at: ContinuousClock.Instant
    }

    /// More callers than this at once are rare; full buckets are forgotten first.
    private static let mostBuckets = 10_000

    private let partners: Rate
    private let senders: Rate
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(partners: Rate, senders: Rate) {
        self.partners = partners
        self.senders = senders
    }

    /// - Parameter peer: the caller's address; empty for a call inside the process, which is not bounded.
    /// - Throws: `RPCError.resourceExhausted` (429) with the seconds to wait.
    func take(_ principal: Principal, peer: String, now: ContinuousClock.Instant = .now) throws {
        let wait: Double?
        if principal.has(.partner) {
            wait = take("\(principal.id) \(principal.isLive)", partners, now)
        } else if principal.has(.sender), !peer.isEmpty {
            wait = take("sender \(peer)", senders, now)
        } else {
            return
        }
        guard let wait else { return }
        throw RPCError(
            .resourceExhausted, "too many calls; slow down", vi: "Quá nhiều yêu cầu, xin thử lại sau ít giây.",
            reason: "RATE_LIMIT", retryAfter: Int(wait.rounded(.up)))
    }

    /// Nil when the call may go on; else the seconds until one may.
    private func take(_ key: String, _ rate: Rate, _ now: ContinuousClock.Instant) -> Double? {
        buckets.withLock { buckets in
            var bucket = buckets[key] ?? Bucket(calls: rate.burst, at: now)
            let passed = (now - bucket.at) / .seconds(1)
            bucket = Bucket(calls: min(rate.burst, bucket.calls + max(0, passed) * rate.perSecond), at: now)
            defer {
                if buckets.count >= Self.mostBuckets, buckets[key] == nil { buckets = buckets.filter { $1.calls < 1 } }
                buckets[key] = bucket
            }
            guard bucket.calls >= 1 else { return max(1, (1 - bucket.calls) / rate.perSecond) }
            bucket.calls -= 1
            return nil
        }
    }
}
