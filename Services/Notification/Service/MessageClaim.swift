import Crypto
import Events
import FoundationEssentials
import Models
import ServiceKit
import Storage

/// One message on its way, with those that travel in it.
struct ClaimedMessage: Sendable {
    var message: Message
    let address: Address
    /// On this channel; 1 is the first.
    let attempt: Int
    /// The channels left, this one first.
    let rungs: [String]
    /// There is one for when nobody acknowledges.
    let climbs: Bool
    /// The channel's receiver knows a repetition by its id.
    let honoursIDs: Bool
    /// By which its reader says that it was read; nil where there is none.
    var acknowledgeURL: String?
    /// An earlier attempt by this channel may have arrived, and at which of its providers, as far as known.
    var mayHaveArrived = false
    var mayHaveArrivedBy = ""
    /// For the petition's sender; nil for everybody else.
    var trackingNotice: String?
    var members: [Message] = []

    /// One more attempt after which nobody knows whether it arrived.
    mutating func countUncertain(in tx: Transaction) throws {
        message.uncertain += 1
        for index in members.indices { members[index].uncertain = message.uncertain }
        for message in [message] + members { try MessageQueue(tx).setUncertain(message.id, message.uncertain) }
        UncertainAttempts.count(on: message.channel)
    }
}

/// Takes messages out of the queue, under a lease, and looks once more whether each is still wanted, by which channel,
/// and whether now.
struct MessageClaim: Sendable {
    let ladder: ChannelLadder
    let outbox: Outbox
    let calm: Calm
    var links: AcknowledgeLinks?
    var tracking: TrackingNotice?

    /// - Returns: what is to be sent now, and how many messages ended or were held back here.
    func claim(limit: Int, token: String, in tx: Transaction) throws -> (sending: [ClaimedMessage], ended: Int) {
        let queue = MessageQueue(tx)
        try queue.climb(limit: limit)
        var budget = try globalBudget(in: tx)
        var sending: [ClaimedMessage] = []
        var travelling: Set<String> = []
        let due = try queue.due(limit: limit)
        guard !due.isEmpty else { return ([], 0) }
        let restoration = try Restoration.state(in: tx)
        for next in due where !travelling.contains(next.message.id) {
            guard let claimed = try take(next, restoration, token: token, &budget, in: tx) else { continue }
            travelling.formUnion(claimed.members.map(\.id))
            sending.append(claimed)
        }
        return (sending, due.count - sending.count)
    }

    private func take(
        _ due: DueMessage, _ restoration: Restoration.State, token: String, _ budget: inout Budget,
        in tx: Transaction
    ) throws -> ClaimedMessage? {
        var message = due.message
        let queue = MessageQueue(tx)
        if due.isLost, try !recover(&message, in: tx) { return nil }
        let petition = try PetitionMirror(tx).find(message.petitionID)
        if try HeldMessages(tx).hold(message, receivedAt: petition?.receivedAt, restoration) { return nil }
        let members = try queue.members(of: message.id)
        if let (state, reason) = end(of: message, isSuperseded: due.isSuperseded, isAlone: members.isEmpty, petition) {
            try queue.end(message.id, state, reason: reason)
            return nil
        }
        guard let way = try way(of: &message, about: petition, in: tx) else { return nil }
        var bundle = members
        if message.channel != ladder.logName, message.audience != .partner {
            if let hold = try hold(message, way.preference, &budget, in: tx) {
                try queue.hold(message.id, until: hold.until, reason: hold.reason)
                return nil
            }
            // Nothing that may have to be withheld travels along.
            if members.isEmpty, window(message) != nil, !restoration.isHolding {
                let size = message.rule == DeadLetterDigest.rule ? DeadLetterDigest.size : Calm.bundleSize
                bundle = try queue.gather(into: message, limit: size - 1)
            }
        }
        let unknown = try message.isFresh ? nil : queue.lastUnknown(message.id, on: message.channel)
        try queue.lease(message, token: token)
        for member in bundle { try queue.lease(member.travelling(as: message), token: token) }
        return ClaimedMessage(
            message: message, address: way.address, attempt: message.attempts + 1, rungs: way.rungs,
            climbs: way.climbs,
            honoursIDs: ladder.honoursIDs(message.channel), acknowledgeURL: try link(message, in: tx),
            mayHaveArrived: unknown != nil, mayHaveArrivedBy: unknown ?? "",
            trackingNotice: hasRoom(message)
                ? tracking?.text(for: message, locale: way.preference?.locale ?? "vi") : nil,
            members: bundle.map { $0.travelling(as: message) })
    }

    /// Who gets it and by which channels, as things are now, written into the message.
    ///
    /// - Returns: nil when it has ended here.
    private func way(
        of message: inout Message, about petition: NotifiedPetition?, in tx: Transaction
    ) throws -> (address: Address, rungs: [String], climbs: Bool, preference: ContactPreference?)? {
        let queue = MessageQueue(tx)
        guard let recipient = try recipient(of: message, about: petition, in: tx) else {
            try giveUp(message, "nobody holds the role \(message.audience.rawValue)", in: tx)
            return nil
        }
        if recipient.person != message.person, try queue.hasOther(message, for: recipient.person) {
            try queue.end(message.id, .failed, reason: "\(recipient.person) has been told already")
            return nil
        }
        let preference = try PreferenceStore(tx).find(for: recipient.person, about: petition)
        let spent = message.spent
        func reaching(_ isRepeated: Bool) -> [String] {
            ladder.rungs(of: message, to: recipient.address, preference, about: petition, isRepeated: isRepeated)
        }
        let rungs = reaching(message.sentAt != nil).filter { !spent.contains($0) }
        guard let channel = rungs.first else {
            if message.sentAt != nil {
                try queue.end(message.id, .sent, reason: "")
            } else if reaching(false).isEmpty {
                try keep(message, for: recipient, about: petition, in: tx)
            } else {
                let last = message.reason.isEmpty ? "" : ": \(message.reason)"
                try giveUp(message, "no channel is left\(last)", in: tx)
            }
            return nil
        }
        message.person = recipient.person
        if !recipient.note.isEmpty { message.ruleNote = recipient.note }
        message.channel = channel
        if message.audience != .partner { message.recipient = recipient.address.masked(on: channel) }
        message.contact = Self.contact(recipient)
        let climbs = reaching(true).contains { $0 != channel && !spent.contains($0) }
        return (recipient.address, rungs, climbs, preference)
    }

    /// For people of the department, in texts that have room for it.
    private func link(_ message: Message, in tx: Transaction) throws -> String? {
        guard let links, hasRoom(message), message.audience.isStaff, message.live, message.acknowledgedAt == nil else {
            return nil
        }
        return try links.url(for: message, in: tx)
    }

    private func hasRoom(_ message: Message) -> Bool {
        message.channel != "sms" && message.channel != ladder.logName
    }

    /// No channel in use reaches this person. Who has an inbox reads it there; for anybody else an operator must find a
    /// way, e.g. a letter.
    private func keep(
        _ message: Message, for recipient: Recipient, about petition: NotifiedPetition?, in tx: Transaction
    ) throws {
        var message = message
        message.person = recipient.person
        message.channel = Message.inApp
        let isCommune = message.person == Message.senderPerson && petition?.senderKind == .commune
        guard message.audience.isStaff || isCommune else {
            message.channel = ""
            return try giveUp(message, Message.unreached, in: tx)
        }
        try MessageQueue(tx).keepInInbox(message)
        try outbox.emit(.messageDelivered(message.delivery(at: tx.now)), about: message.subjectOfEvents, in: tx)
    }

    /// A process died while it had this message: nobody knows how far it came. Where the receiver does not know a
    /// repetition as one it is sent once more and never a third time.
    ///
    /// - Returns: false when it has ended here.
    private func recover(_ message: inout Message, in tx: Transaction) throws -> Bool {
        let queue = MessageQueue(tx)
        let lost = MessageAttempt(
            at: tx.now, channel: message.channel, providerID: "", result: .unknown, error: "the process ended meanwhile"
        )
        try queue.record(lost, of: message.id, id: UUIDv7.make())
        try queue.forgetLease(message.id)
        let honoursIDs = ladder.honoursIDs(message.channel)
        // Of several providers nobody knows which one had it, so its repetition counts, but is not the last one.
        guard !honoursIDs || ladder.hasSeveralProviders(message.channel) else { return true }
        message.uncertain += 1
        try queue.setUncertain(message.id, message.uncertain)
        UncertainAttempts.count(on: message.channel)
        guard !honoursIDs else { return true }
        guard message.uncertain >= Course.mostUncertain else { return true }
        for message in [message] + (try queue.members(of: message.id)) {
            if message.sentAt != nil {
                try queue.end(message.id, .sent, reason: lost.error)
            } else {
                try giveUp(message, "\(Message.mayHaveArrived): \(lost.error)", in: tx)
            }
        }
        return false
    }

    /// How a message ends that nobody needs any more; nil when it is wanted.
    private func end(
        of message: Message, isSuperseded: Bool, isAlone: Bool, _ petition: NotifiedPetition?
    ) -> (Message.State, String)? {
        let wasSent = message.sentAt != nil
        if isSuperseded || isOvertaken(message, by: petition) {
            return wasSent ? (.sent, "") : (.failed, Message.superseded)
        }
        if message.acknowledgedAt != nil, isAlone { return (wasSent ? .sent : .delivered, "acknowledged") }
        // The next channel is for those who must still act.
        if wasSent, message.audience.isStaff, petition?.status.isOpen == false { return (.sent, "") }
        return nil
    }

    private func isOvertaken(_ message: Message, by petition: NotifiedPetition?) -> Bool {
        if MessageRule.whileOpen.contains(message.templateID), petition?.status.isOpen == false { return true }
        return !message.clockID.isEmpty && petition?.overtakes(stageOf: message.clockStep) == true
    }

    /// Addresses are looked up at sending: what the directory says now counts. A message for a role that nobody held
    /// when it was made looks for a person again.
    private func recipient(
        of message: Message, about petition: NotifiedPetition?, in tx: Transaction
    ) throws -> Recipient? {
        let directory = PetitionDirectory.of(petition, in: tx)
        if message.person == Message.senderPerson {
            return petition.map { Recipient(person: message.person, address: $0.sender) }
        }
        if message.person.hasPrefix(Message.zaloPerson) {
            let user = String(message.person.dropFirst(Message.zaloPerson.count))
            return Recipient(person: message.person, address: Address(zaloUserID: user))
        }
        if message.person.hasPrefix(Message.endpointPerson) {
            let endpoint = String(message.person.dropFirst(Message.endpointPerson.count))
            return Recipient(person: message.person, address: Address(endpointID: endpoint))
        }
        if message.person.hasPrefix(Composer.nobody) {
            // `AUDIENCE`, or `AUDIENCE:POST`.
            let post = message.person.dropFirst(Composer.nobody.count).split(separator: ":", maxSplits: 1).dropFirst()
                .first
            return try Recipients(directory).find(
                message.audience, about: petition, office: post.map(String.init) ?? ""
            ).first
        }
        return Recipient(person: message.person, address: try directory.officer(message.person)?.address ?? Address())
    }

    private func giveUp(_ message: Message, _ reason: String, in tx: Transaction) throws {
        try MessageQueue(tx).end(message.id, .dead, reason: reason)
        try outbox.emit(.messageFailed(message.failure(reason, at: tx.now)), about: message.subjectOfEvents, in: tx)
    }

    /// A person of the directory, or a digest of the sender's addresses: one person, however many petitions.
    private static func contact(_ recipient: Recipient) -> String {
        guard recipient.person == Message.senderPerson else { return recipient.person }
        let address = recipient.address
        let text = [address.email.lowercased(), address.phone.filter(\.isNumber), address.zaloUserID].joined(
            separator: "|")
        return "sender:" + Hex.text(SHA256.hash(data: Data(text.utf8)).prefix(12))
    }
}

// MARK: Calm

extension MessageClaim {
    /// What all messages together may still use of this minute.
    struct Budget {
        var used = 0
        var limit: Int?
    }

    private func globalBudget(in tx: Transaction) throws -> Budget {
        guard let limit = calm.perMinute else { return Budget() }
        // What goes to the log or to partners' endpoints waits for nobody, and takes nobody's place.
        let row = try tx.first(
            "SELECT COUNT(*) AS n FROM message_attempt WHERE at > $1 AND channel NOT IN ($2, $3)",
            tx.now.addingTimeInterval(-60), ladder.logName, PartnerChannel.name)
        return Budget(used: try row?.int("n") ?? 0, limit: limit)
    }

    private func hold(
        _ message: Message, _ preference: ContactPreference?, _ budget: inout Budget, in tx: Transaction
    ) throws -> (until: Date, reason: String)? {
        let sent = try MessageQueue(tx).sentTimes(to: message.contact, since: tx.now.addingTimeInterval(-calm.memory))
        if let until = calm.hold(message.urgency, at: tx.now, sent: sent, quiet: preference?.quietHours) {
            return (until, "held: quiet hours or too many at once")
        }
        if let limit = budget.limit, message.urgency != .critical {
            let share = message.urgency == .normal ? limit * 4 / 5 : limit
            if budget.used >= share { return (tx.now.addingTimeInterval(5), "held: all channels are busy") }
        }
        if let window = window(message), message.attempts == 0,
            let last = try lastOfItsKind(message, among: sent, within: window, in: tx)
        {
            let end = last.addingTimeInterval(window)
            if end > tx.now, message.createdAt > tx.now.addingTimeInterval(-window) {
                return (end, "held: goes with others")
            }
        }
        budget.used += 1
        return nil
    }

    /// Seconds after a message within which further ones to the same person are gathered; nil: each goes alone. Senders
    /// get a notice of their own about each petition.
    private func window(_ message: Message) -> Double? {
        guard message.urgency == .normal, message.audience.isStaff, message.live else { return nil }
        if message.rule == DeadLetterDigest.rule { return max(calm.bundleWindow, DeadLetterDigest.window) }
        return calm.bundleWindow > 0 ? calm.bundleWindow : nil
    }

    private func lastOfItsKind(
        _ message: Message, among sent: [Date], within window: Double, in tx: Transaction
    ) throws -> Date? {
        guard message.rule == DeadLetterDigest.rule else { return sent.max() }
        return try MessageQueue(tx).sentTimes(
            to: message.contact, since: tx.now.addingTimeInterval(-window), rule: message.rule
        ).max()
    }
}

extension Message {
    /// A member goes where its leader goes.
    fileprivate func travelling(as leader: Message) -> Message {
        var member = self
        member.channel = leader.channel
        member.recipient = leader.recipient
        member.contact = leader.contact
        return member
    }
}
