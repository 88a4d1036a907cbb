package import struct FoundationEssentials.Date

/// One message to one person about one event.
package struct Message: Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// Waits for its next attempt.
        case queued = "QUEUED"
        /// Kept back on purpose until `heldUntil`.
        case held = "HELD"
        /// A relay took it over; whether it arrived is not known.
        case sent = "SENT"
        /// Its receiver confirmed it, or it is in the inbox and goes nowhere else.
        case delivered = "DELIVERED"
        /// Not sent, on purpose: overtaken by the petition's course (reason `superseded`).
        case failed = "FAILED"
        /// Given up: nobody to tell, a permanent refusal, or too many attempts. Kept until replayed.
        case dead = "DEAD"
    }

    /// The reason of FAILED when the petition was answered or ended before the message went out.
    package static let superseded = "superseded"
    /// The reason of a message to somebody whom no channel in use reaches: read in the inbox, or DEAD where there is none.
    package static let unreached = "no channel reaches"
    /// Begins the reason of DEAD when it may have arrived and is not sent a third time.
    package static let mayHaveArrived = "may have arrived"
    /// The `person` of messages to whoever raised the petition.
    package static let senderPerson = "sender"
    /// Begins the `person` of a partner's endpoint.
    package static let endpointPerson = "endpoint:"
    /// Begins the `person` of somebody known by an account of Zalo only.
    package static let zaloPerson = "zalo:"
    /// The channel of messages that are read in the inbox only.
    package static let inApp = "in_app"

    package var id: String
    package var petitionID: String
    package var petitionCode: String
    package var eventID: String
    /// The event type of the row of `MessageRule.table` that made it.
    package var rule: String
    /// Why somebody else than the table says got it, e.g. that a unit has no head.
    package var ruleNote: String
    package var audience: Audience
    /// An officer's id, `sender`, or `nobody:AUDIENCE` (`nobody:AUDIENCE:POST` for a post that the event names) while there
    /// is none.
    package var person: String
    /// The address it went or will go to, masked.
    package var recipient: String
    package var channel: String
    package var templateID: String
    package var templateVersion: Int
    package var subject: String
    package var body: String
    package var state: State
    /// Why it is FAILED or DEAD, or what the last attempt met.
    package var reason: String
    /// False for petitions of test keys: those never leave the house.
    package var live: Bool
    package var stagePercent: Int
    /// The clock whose stage it tells; empty on other messages.
    package var clockID: String
    package var clockStep: String
    package var attempts: Int
    package var createdAt: Date
    package var nextAttemptAt: Date
    package var sentAt: Date?
    package var heldUntil: Date?
    package var acknowledgedAt: Date?
    package var urgency = MessageUrgency.normal
    /// What a text message says: no personal data.
    package var shortText = ""
    /// Values for templates registered with a provider: no personal data.
    package var parameters: [String: String] = [:]
    /// Who it is for, as the limits count: a person, or a digest of the sender's addresses.
    package var contact = ""
    /// Channels that have it or cannot take it, in that order.
    package var spent: [String] = []
    /// Attempts after which nobody knows whether it arrived, where the receiver does not know a repetition as one.
    package var uncertain = 0

    /// Given up without anybody knowing whether it arrived.
    package var mayHaveArrived: Bool { state == .dead && reason.hasPrefix(Self.mayHaveArrived) }

    /// No attempt was ever made, and nothing held it up.
    var isFresh: Bool { attempts == 0 && nextAttemptAt <= createdAt }
}

/// One try to send.
package struct MessageAttempt: Sendable, Equatable {
    package enum Result: String, Sendable {
        case sent = "SENT"
        case retry = "RETRY"
        case permanent = "PERMANENT"
        case unknown = "UNKNOWN"
    }

    package var at: Date
    package var channel: String
    package var providerID: String
    package var result: Result
    package var error: String
}

/// When a failed attempt is made again: exponential backoff with full jitter, from seconds to an hour.
package enum RetrySchedule {
    /// Three to four hours on average.
    package static let maximumAttempts = 16
    /// On a channel with another one behind it.
    package static let attemptsBeforeNext = 3
    private static let first = 5.0
    private static let longest = 3600.0

    /// Seconds until the attempt after `attempt` (1 is the first); `jitter` in 0…1 spreads those who failed together.
    package static func delay(after attempt: Int, jitter: Double) -> Double {
        let ceiling = min(longest, first * Double(1 << min(max(attempt - 1, 0), 20)))
        return max(1, ceiling * min(max(jitter, 0), 1))
    }
}
