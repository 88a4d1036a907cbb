package import Models

/// Keeps one caller's flood from the others: each has a bucket that fills at a steady rate and holds a burst.
///
/// Partner systems are told apart by their key, senders without a token by the address they call from. People and
/// services of the department are not bounded: their tokens are few and can be taken away.
package final class CallQuota: Sendable {
    private let partners: RateBuckets
    private let senders: RateBuckets

    package init(partners: RateBuckets.Rate, senders: RateBuckets.Rate) {
        self.partners = RateBuckets(partners)
        self.senders = RateBuckets(senders)
    }

    /// - Parameter peer: the caller's address; empty for a call inside the process, which is not bounded.
    /// - Throws: `RPCError.resourceExhausted` (429) with the seconds to wait.
    func take(_ principal: Principal, peer: String, now: ContinuousClock.Instant = .now) throws {
        let wait: Double?
        if principal.has(.partner) {
            wait = partners.take("\(principal.id) \(principal.isLive)", now: now)
        } else if principal.has(.sender), !peer.isEmpty {
            wait = senders.take(peer, now: now)
        } else {
            return
        }
        guard let wait else { return }
        throw RPCError.tooMany("calls; slow down", wait: wait)
    }
}

extension RPCError {
    /// 429 with `Retry-After`.
    package static func tooMany(_ what: String, wait seconds: Double) -> RPCError {
        RPCError(
            .resourceExhausted, "too many \(what)", vi: "Quá nhiều yêu cầu, xin thử lại sau ít giây.",
            reason: "RATE_LIMIT", retryAfter: max(1, Int(seconds.rounded(.up))))
    }
}
