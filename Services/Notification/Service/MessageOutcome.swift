import Events
import FoundationEssentials
import Models
import Storage

/// Writes down what came of attempts: the attempt always, the message's state only while the lease is held.
struct MessageOutcome: Sendable {
    let outbox: Outbox

    func write(_ claimed: ClaimedMessage, _ result: SendResult, token: String, in tx: Transaction) throws {
        let message = claimed.message
        let queue = MessageQueue(tx)
        var attempt = MessageAttempt(at: tx.now, channel: message.channel, providerID: "", result: .sent, error: "")
        switch result {
        case .sent(let providerID, let confirmed):
            attempt.providerID = providerID
            if try queue.finish(message.id, token: token, confirmed ? .delivered : .sent, reason: "") {
                try outbox.emit(.messageDelivered(message.delivery(at: tx.now)), about: message.subjectOfEvents, in: tx)
            }
        case .retry(let error):
            attempt.result = .retry
            attempt.error = error
            if claimed.attempt >= RetrySchedule.maximumAttempts {
                try giveUp(message, "given up after \(claimed.attempt) attempts: \(error)", token: token, in: tx)
            } else {
                let delay = RetrySchedule.delay(after: claimed.attempt, jitter: Double.random(in: 0...1))
                _ = try queue.postpone(message.id, token: token, until: tx.now.addingTimeInterval(delay), reason: error)
            }
        case .permanent(let error):
            attempt.result = .permanent
            attempt.error = error
            try giveUp(message, error, token: token, in: tx)
        }
        try queue.record(attempt, of: message.id, id: UUIDv7.make())
    }

    private func giveUp(_ message: Message, _ reason: String, token: String, in tx: Transaction) throws {
        guard try MessageQueue(tx).finish(message.id, token: token, .dead, reason: reason) else { return }
        try outbox.emit(.messageFailed(message.failure(reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
    }
}
