package import struct FoundationEssentials.Date
import Models

/// The order in which the channels of a message are climbed, as dated data: what counts is the policy in force when the
/// rung is left.
///
/// A sender cannot acknowledge, so senders hear once, by the first channel that takes it. Officers who do not
/// acknowledge what is pressing hear again by the next.
package struct LadderPolicy: Sendable {
    /// `YYYY-MM-DD`, from the beginning of that day in Việt Nam.
    package let effectiveFrom: String
    /// Seconds until the next channel is tried although one took the message; nil: never.
    package let waits: [MessageUrgency: Double]

    package static let editions = [
        LadderPolicy(effectiveFrom: "2025-07-01", waits: [.urgent: 1800, .critical: 600])
    ]

    package static func inForce(at instant: Date) -> LadderPolicy {
        let day = VietnamTime.date(instant)
        return editions.last { $0.effectiveFrom <= day } ?? editions[0]
    }

    package func wait(_ urgency: MessageUrgency, for audience: Audience) -> Double? {
        audience.isStaff ? waits[urgency] : nil
    }
}

/// What follows an attempt.
package enum Course: Sendable, Equatable {
    case done
    /// The same channel again, after so many seconds.
    case again(Double)
    /// The next channel, at once.
    case next
    case dead

    /// So many attempts of unknown outcome and no further one: a person hears at most once more than needed.
    package static let mostUncertain = 2

    /// - Parameters:
    ///   - attempt: on this channel; 1 is the first.
    ///   - hasNext: another channel reaches the person.
    ///   - mayRepeat: what may have arrived may be sent again.
    ///   - jitter: 0…1.
    package static func after(
        _ result: SendResult, attempt: Int, hasNext: Bool, mayRepeat: Bool = true, jitter: Double
    ) -> Course {
        switch result {
        case .sent: return .done
        case .permanent: return hasNext ? .next : .dead
        case .unknown: return mayRepeat ? later(attempt, hasNext: hasNext, jitter) : .dead
        case .exhausted: return hasNext ? .next : later(attempt, hasNext: false, jitter)
        case .retry: return later(attempt, hasNext: hasNext, jitter)
        }
    }

    /// Hours of patience on the last channel; a few tries where another one waits.
    private static func later(_ attempt: Int, hasNext: Bool, _ jitter: Double) -> Course {
        let most = hasNext ? RetrySchedule.attemptsBeforeNext : RetrySchedule.maximumAttempts
        guard attempt < most else { return hasNext ? .next : .dead }
        return .again(RetrySchedule.delay(after: attempt, jitter: jitter))
    }
}
