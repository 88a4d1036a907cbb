import Events
import FoundationEssentials
import Models
import Storage

/// Writes down what came of attempts: the attempt always, the message's state only while the lease is held.
struct MessageOutcome: Sendable {
    let outbox: Outbox

    func write(_ claimed: ClaimedMessage, _ result: SendResult, token: String, in tx: Transaction) throws {
        var claimed = claimed
        let course = try course(after: result, &claimed, in: tx)
        for message in [claimed.message] + claimed.members {
            try write(message, result, course, claimed, token: token, in: tx)
            try MessageQueue(tx).record(Self.attempt(message, result, at: tx.now), of: message.id, id: UUIDv7.make())
        }
    }

    private func course(
        after result: SendResult, _ claimed: inout ClaimedMessage, in tx: Transaction
    ) throws -> Course {
        if result.isUnknown, !claimed.honoursIDs { try claimed.countUncertain(in: tx) }
        // Whoever may have it already is asked again before the next channel is, which would not know.
        let isPatient = claimed.mayHaveArrived && claimed.honoursIDs
        let course = Course.after(
            isPatient ? result.forNow : result, attempt: claimed.attempt, hasNext: claimed.rungs.count > 1,
            mayRepeat: claimed.honoursIDs || claimed.message.uncertain < Course.mostUncertain,
            jitter: Double.random(in: 0...1))
        // The next channel cannot know what this one may have delivered, now or at an earlier attempt.
        if result.isUnknown || claimed.mayHaveArrived, claimed.honoursIDs, course == .next {
            try claimed.countUncertain(in: tx)
        }
        return course
    }

    private func write(
        _ message: Message, _ result: SendResult, _ course: Course, _ claimed: ClaimedMessage, token: String,
        in tx: Transaction
    ) throws {
        let queue = MessageQueue(tx)
        let spent = claimed.message.spent + [claimed.message.channel]
        switch course {
        case .done:
            let isConfirmed = if case .sent(_, true) = result { true } else { false }
            // By the first channel nothing can have told of it before.
            let isNews = try isConfirmed && (claimed.message.spent.isEmpty || !queue.wasDelivered(message.id))
            let isFinished = try queue.finish(
                message.id, token: token, isConfirmed ? .delivered : .sent, reason: "", spent: spent,
                nextRung: nextRung(message, claimed, at: tx.now))
            if isFinished, isNews {
                try outbox.emit(
                    .messageDelivered(message.delivery(at: tx.now)), about: message.subjectOfEvents, in: tx)
            }
        case .again(let seconds):
            _ = try queue.postpone(
                message.id, token: token, until: tx.now.addingTimeInterval(seconds), reason: result.error)
        case .next:
            _ = try queue.postpone(message.id, token: token, until: tx.now, reason: result.error, spent: spent)
        case .dead where message.sentAt != nil:
            // An earlier channel has it; only this further one failed.
            _ = try queue.finish(message.id, token: token, .sent, reason: result.error, spent: spent)
        case .dead:
            let reason = Self.reason(result, claimed)
            guard try queue.finish(message.id, token: token, .dead, reason: reason, spent: spent) else { return }
            try outbox.emit(.messageFailed(message.failure(reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
        }
    }

    private static func reason(_ result: SendResult, _ claimed: ClaimedMessage) -> String {
        if result.isUnknown { return "\(Message.mayHaveArrived): \(result.error)" }
        return claimed.attempt > 1 ? "given up after \(claimed.attempt) attempts: \(result.error)" : result.error
    }

    private func nextRung(_ message: Message, _ claimed: ClaimedMessage, at now: Date) -> Date? {
        guard claimed.climbs, message.acknowledgedAt == nil else { return nil }
        return LadderPolicy.inForce(at: now).wait(message.urgency, for: message.audience).map(now.addingTimeInterval)
    }

    private static func attempt(_ message: Message, _ result: SendResult, at now: Date) -> MessageAttempt {
        var attempt = MessageAttempt(
            at: now, channel: message.channel, providerID: "", result: .sent, error: result.error)
        switch result {
        case .sent(let providerID, _): attempt.providerID = providerID
        case .retry, .exhausted: attempt.result = .retry
        case .permanent: attempt.result = .permanent
        case .unknown(_, let provider):
            attempt.result = .unknown
            attempt.providerID = provider
        }
        return attempt
    }
}

extension SendResult {
    /// Empty for what was sent.
    var error: String {
        switch self {
        case .sent: ""
        case .retry(let error), .permanent(let error), .unknown(let error, _), .exhausted(let error): error
        }
    }
}
