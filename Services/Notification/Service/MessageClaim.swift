import Events
import Models
import Storage

/// One message on its way.
struct ClaimedMessage: Sendable {
    let message: Message
    let address: Address
    /// 1 is the first.
    let attempt: Int
}

/// Takes messages out of the queue, under a lease, and looks once more whether each is still wanted.
struct MessageClaim: Sendable {
    let ladder: ChannelLadder
    let outbox: Outbox

    /// - Returns: what is to be sent now, and how many messages ended here without a try.
    func claim(limit: Int, token: String, in tx: Transaction) throws -> (sending: [ClaimedMessage], ended: Int) {
        let due = try MessageQueue(tx).due(limit: limit)
        let sending = try due.compactMap { try take($0.message, isSuperseded: $0.isSuperseded, token: token, in: tx) }
        return (sending, due.count - sending.count)
    }

    private func take(
        _ claimed: Message, isSuperseded: Bool, token: String, in tx: Transaction
    ) throws -> ClaimedMessage? {
        var message = claimed
        let queue = MessageQueue(tx)
        let petition = try PetitionMirror(tx).find(message.petitionID)
        if isSuperseded || isOvertaken(message, by: petition) {
            try queue.end(message.id, .failed, reason: Message.superseded)
            return nil
        }
        guard let recipient = try recipient(of: message, about: petition, in: tx) else {
            let reason = "nobody holds the role \(message.audience.rawValue)"
            try queue.end(message.id, .dead, reason: reason)
            try outbox.emit(.messageFailed(message.failure(reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
            return nil
        }
        if recipient.person != message.person, try queue.hasOther(message, for: recipient.person) {
            try queue.end(message.id, .failed, reason: "\(recipient.person) has been told already")
            return nil
        }
        message.person = recipient.person
        if !recipient.note.isEmpty { message.ruleNote = recipient.note }
        message.channel = ladder.channel(for: recipient.address, live: message.live).name
        message.recipient = recipient.address.masked
        try queue.lease(message, token: token)
        return ClaimedMessage(message: message, address: recipient.address, attempt: message.attempts + 1)
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
}
