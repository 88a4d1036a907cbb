package import struct FoundationEssentials.Date
import AccessControl
import Models

/// A way out of the house. An implementation holds no state of a message and never throws: the result says it all.
package protocol MessageChannel: Sendable {
    /// `log`, `smtp`, `webhook`
    var name: String { get }
    /// Whether it can reach this person at all; if not, the next channel of the ladder is asked.
    func reaches(_ address: Address) -> Bool
    /// Its receiver knows a repetition by the message's id, so one whose outcome is unknown may be sent again.
    var honoursIDs: Bool { get }
    /// Several providers, each of which knows only its own ids.
    var hasSeveralProviders: Bool { get }
    func send(_ message: OutgoingMessage) async -> SendResult
}

extension MessageChannel {
    package var honoursIDs: Bool { false }
    package var hasSeveralProviders: Bool { false }
}

/// How somebody can be reached; empty where unknown.
package struct Address: Sendable, Equatable {
    package var name = ""
    package var email = ""
    package var phone = ""
    package var zaloUserID = ""
    /// A partner's endpoint.
    package var endpointID = ""

    package init(
        name: String = "", email: String = "", phone: String = "", zaloUserID: String = "", endpointID: String = ""
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.zaloUserID = zaloUserID
        self.endpointID = endpointID
    }
}

/// A message as a channel gets it: the same id, text and instant at every attempt, so that receivers can tell a
/// repetition by it.
package struct OutgoingMessage: Sendable {
    package var id: String
    package var petitionID: String
    package var petitionCode: String
    package var rule: String
    package var audience: Audience
    package var address: Address
    package var subject: String
    package var body: String
    /// The end of `body`, which a channel with little room may not cut off.
    package var footer = ""
    package var createdAt: Date
    /// Our template, for providers that want one registered with them.
    package var templateID = ""
    package var parameters: [String: String] = [:]
    /// For text messages.
    package var shortText = ""
    /// An earlier attempt by this channel may have arrived.
    package var mayHaveArrived = false
    /// By which of its providers, where it has several; empty when that is not known either.
    package var mayHaveArrivedBy = ""

    package init(
        id: String, petitionID: String = "", petitionCode: String, rule: String, audience: Audience, address: Address,
        subject: String, body: String, createdAt: Date
    ) {
        self.id = id
        self.petitionID = petitionID
        self.petitionCode = petitionCode
        self.rule = rule
        self.audience = audience
        self.address = address
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
    }
}

/// What came of one attempt. Texts name codes and causes, never addresses.
package enum SendResult: Sendable, Equatable {
    /// `confirmed`: the receiver itself has it, not only a relay on the way.
    case sent(providerID: String, confirmed: Bool)
    /// Surely not sent; may work later.
    case retry(String)
    /// Handed over, and no answer came: nobody knows whether it was sent. `by`: which of the channel's providers may have
    /// it, where there are several.
    case unknown(String, by: String = "")
    /// Will never work on this channel.
    case permanent(String)
    /// Surely not sent; this channel takes nothing just now (quota, credentials, no answer), another one may.
    case exhausted(String)

    var isSurelyNotSent: Bool {
        switch self {
        case .retry, .permanent, .exhausted: true
        case .sent, .unknown: false
        }
    }

    /// What takes nothing just now, seen as a failure for now.
    var forNow: SendResult { if case .exhausted(let error) = self { .retry(error) } else { self } }

    var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

/// The configured channels in order of preference.
package struct ChannelLadder: Sendable {
    private let channels: [any MessageChannel]
    private let log: any MessageChannel
    /// Takes what goes to partners' endpoints; no rung of anybody else's ladder.
    private let partner: (any MessageChannel)?

    /// - Parameter log: takes everything of test petitions, and where it is one of `channels` what no other one can.
    package init(_ channels: [any MessageChannel], log: any MessageChannel, partner: (any MessageChannel)? = nil) {
        self.channels = channels
        self.log = log
        self.partner = partner
    }

    var logName: String { log.name }

    /// Every name there is, in the order of the ladder.
    package var names: [String] { channels.map(\.name) }

    /// The channel of this name; nil when it is not configured.
    package func channel(named name: String) -> (any MessageChannel)? {
        if name == partner?.name { return partner }
        return name == log.name ? log : channels.first { $0.name == name }
    }

    /// Whether what was handed to this channel may be handed over again.
    package func honoursIDs(_ name: String) -> Bool { channel(named: name)?.honoursIDs ?? true }

    func hasSeveralProviders(_ name: String) -> Bool { channel(named: name)?.hasSeveralProviders ?? false }

    /// The rungs for one person, in order.
    ///
    /// Messages of test petitions (`live` false) never leave the house: they go to the log, as does what no channel can
    /// take where the log is a channel in use.
    ///
    /// - Parameters:
    ///   - preferred: come first, the others where those fail.
    ///   - isRepeated: one channel took it and nobody acknowledged it: what is not critical then stays with the preferred.
    ///   - isAnnounced: a text message can only say that there is something to read, so it comes last.
    /// - Returns: nothing when no channel in use reaches the person.
    package func rungs(
        for address: Address, live: Bool, preferred: [String] = [], urgency: MessageUrgency = .normal,
        isRepeated: Bool = false, isAnnounced: Bool = false
    ) -> [String] {
        if let partner, partner.reaches(address) { return [partner.name] }
        guard live else { return [log.name] }
        var reaching = channels.filter { $0.name != log.name && $0.reaches(address) }.map(\.name)
        if isAnnounced { reaching = reaching.filter { $0 != "sms" } + reaching.filter { $0 == "sms" } }
        let wanted = preferred.filter(reaching.contains)
        let isOpen = wanted.isEmpty || urgency == .critical || !isRepeated
        let rungs = wanted + (isOpen ? reaching.filter { !wanted.contains($0) } : [])
        return rungs.isEmpty && names.contains(log.name) ? [log.name] : rungs
    }

    /// The rungs of one message, as things are now: what its reader asked for first, for a sender else the channel that
    /// the petition came by.
    ///
    /// - Parameter isRepeated: as above.
    func rungs(
        of message: Message, to address: Address, _ preference: ContactPreference?, about petition: NotifiedPetition?,
        isRepeated: Bool = false
    ) -> [String] {
        let isSender = message.person == Message.senderPerson
        var preferred = preference?.channels ?? []
        if preferred.isEmpty, isSender, let origin = petition?.channel?.answeredBy { preferred = [origin] }
        return rungs(
            for: address, live: message.live, preferred: preferred, urgency: message.urgency,
            isRepeated: isRepeated, isAnnounced: isSender && ShortTexts.announce(message.templateID))
    }
}

extension Channel {
    /// Our channel back to whoever came by this one; nil where the order of the house counts.
    var answeredBy: String? {
        switch self {
        case .email: "smtp"
        case .zalo: "zalo"
        case .portal, .web, .hotline, .letter, .onSite, .meeting: nil
        }
    }
}

extension Address {
    /// What others than its owner may see of where a message goes.
    package var masked: String { email.isEmpty ? Redaction.phone(phone) : Redaction.email(email) }

    /// The same on the channel it goes by.
    package func masked(on channel: String) -> String {
        switch channel {
        case "sms": Redaction.phone(phone)
        case "zalo": zaloUserID.isEmpty ? Redaction.phone(phone) : Redaction.recipient(zaloUserID)
        default: masked
        }
    }
}
