import struct FoundationEssentials.Date
package import Events
package import Logging
import Models
package import Storage

/// Sends what is queued: claim in one transaction, send outside any, finish in another under the lease.
package struct Sender: Sendable {
    /// Small against the lease: a batch takes at most two rounds of the channels' timeouts.
    static let batch = 16
    static let parallel = 8

    private let database: any Database
    private let outbox: Outbox
    private let ladder: ChannelLadder
    private let logger: Logger

    package init(database: any Database, outbox: Outbox, ladder: ChannelLadder, logger: Logger) {
        self.database = database
        self.outbox = outbox
        self.ladder = ladder
        self.logger = logger
    }

    /// One message on its way.
    private struct Claimed: Sendable {
        let message: Message
        let address: Address
        /// 1 is the first.
        let attempt: Int
    }

    private enum Claim: Sendable {
        case send(Claimed)
        /// Ended without a try: overtaken, or nobody to tell.
        case ended
    }

    /// One batch; how many messages it dealt with.
    package func runOnce() async throws -> Int {
        let token = UUIDv7.make()
        let claims = try await database.write { tx in try claim(token: token, in: tx) }
        let sending = claims.compactMap { claim -> Claimed? in
            if case .send(let claimed) = claim { claimed } else { nil }
        }
        await withTaskGroup(of: Void.self) { group in
            for (position, claimed) in sending.enumerated() {
                if position >= Self.parallel { await group.next() }
                group.addTask { await send(claimed, token: token) }
            }
        }
        return claims.count
    }

    private func claim(token: String, in tx: Transaction) throws -> [Claim] {
        let queue = MessageQueue(tx)
        return try queue.due(limit: Self.batch).map { due in
            var message = due.message
            let petition = try PetitionMirror(tx).find(message.petitionID)
            if due.isSuperseded || isOvertaken(message, by: petition) {
                try queue.end(message.id, .failed, reason: Message.superseded)
                return .ended
            }
            guard let recipient = try recipient(of: message, about: petition, in: tx) else {
                try giveUp(message, reason: "nobody holds the role \(message.audience.rawValue)", in: tx)
                return .ended
            }
            if recipient.person != message.person, try queue.hasOther(message, for: recipient.person) {
                try queue.end(message.id, .failed, reason: "\(recipient.person) has been told already")
                return .ended
            }
            let channel = ladder.channel(for: recipient.address, live: message.live)
            message.person = recipient.person
            if !recipient.note.isEmpty { message.ruleNote = recipient.note }
            message.channel = channel.name
            message.recipient = recipient.address.masked
            try queue.lease(message, token: token)
            return .send(Claimed(message: message, address: recipient.address, attempt: message.attempts + 1))
        }
    }

    private func isOvertaken(_ message: Message, by petition: NotifiedPetition?) -> Bool {
        !message.clockID.isEmpty && petition?.overtakes(stageOf: message.clockStep) == true
    }

    /// Addresses are looked up at sending: what the directory says now counts. A message for a role that nobody held
    /// when it was made looks for a person again.
    private func recipient(
        of message: Message, about petition: NotifiedPetition?, in tx: Transaction
    ) throws -> Recipient? {
        let directory = DirectoryStore(tx)
        if message.person == Message.senderPerson {
            return petition.map { Recipient(person: message.person, address: $0.sender) }
        }
        if message.person.hasPrefix(Composer.nobody) {
            return try Recipients(directory).find(message.audience, about: petition).first
        }
        return Recipient(person: message.person, address: try directory.officer(message.person)?.address ?? Address())
    }

    private func send(_ claimed: Claimed, token: String) async {
        let message = claimed.message
        let channel = ladder.channel(for: claimed.address, live: message.live)
        let result = await channel.send(
            OutgoingMessage(
                id: message.id, petitionCode: message.petitionCode, rule: message.rule, audience: message.audience,
                address: claimed.address, subject: message.subject, body: message.body, createdAt: message.createdAt))
        do {
            // In a task of its own: what was sent must be written down even while the service is being stopped.
            try await Task { try await finish(claimed, result, token: token) }.value
        } catch {
            // The lease ends by itself and the message is sent again under the same id.
            logger.error(
                "a sent message could not be recorded", metadata: ["message": "\(message.id)", "error": "\(error)"])
        }
    }

    private func finish(_ claimed: Claimed, _ result: SendResult, token: String) async throws {
        let message = claimed.message
        let jitter = Double.random(in: 0...1)
        let attemptID = UUIDv7.make()
        try await database.write { tx in
            let queue = MessageQueue(tx)
            var attempt = MessageAttempt(at: tx.now, channel: message.channel, providerID: "", result: .sent, error: "")
            switch result {
            case .sent(let providerID, let confirmed):
                attempt.providerID = providerID
                if try queue.finish(message.id, token: token, confirmed ? .delivered : .sent, reason: "") {
                    try emitDelivered(message, in: tx)
                }
            case .retry(let error):
                attempt.result = .retry
                attempt.error = error
                let next = tx.now.addingTimeInterval(RetrySchedule.delay(after: claimed.attempt, jitter: jitter))
                if claimed.attempt >= RetrySchedule.maximumAttempts {
                    let reason = "given up after \(claimed.attempt) attempts: \(error)"
                    if try queue.finish(message.id, token: token, .dead, reason: reason) {
                        try emitFailed(message, reason: reason, in: tx)
                    }
                } else {
                    _ = try queue.postpone(message.id, token: token, until: next, reason: error)
                }
            case .permanent(let error):
                attempt.result = .permanent
                attempt.error = error
                if try queue.finish(message.id, token: token, .dead, reason: error) {
                    try emitFailed(message, reason: error, in: tx)
                }
            }
            try queue.record(attempt, of: message.id, id: attemptID)
        }
        report(claimed, result)
    }

    private func giveUp(_ message: Message, reason: String, in tx: Transaction) throws {
        try MessageQueue(tx).end(message.id, .dead, reason: reason)
        try emitFailed(message, reason: reason, in: tx)
    }

    private func emitDelivered(_ message: Message, in tx: Transaction) throws {
        try outbox.emit(.messageDelivered(message.delivery(at: tx.now)), about: message.subjectOfEvents, in: tx)
    }

    private func emitFailed(_ message: Message, reason: String, in tx: Transaction) throws {
        try outbox.emit(.messageFailed(message.failure(reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
    }

    private func report(_ claimed: Claimed, _ result: SendResult) {
        var metadata: Logger.Metadata = [
            "message": "\(claimed.message.id)", "channel": "\(claimed.message.channel)",
            "attempt": "\(claimed.attempt)",
        ]
        switch result {
        case .sent: logger.debug("message sent", metadata: metadata)
        case .retry(let error):
            metadata["error"] = "\(error)"
            logger.warning("message not sent, will be tried again", metadata: metadata)
        case .permanent(let error):
            metadata["error"] = "\(error)"
            logger.error("message refused: dead letter", metadata: metadata)
        }
    }
}
