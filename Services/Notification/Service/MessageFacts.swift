import FoundationEssentials
import Models

/// What notification tells the other services of a message.
extension Message {
    /// The petition, or the message itself where it is about none.
    var subjectOfEvents: String { petitionID.isEmpty ? "message:\(id)" : petitionID }

    func delivery(at now: Date) -> PBMessageDelivered {
        var fact = PBMessageDelivered()
        fact.messageID = id
        fact.channel = channel
        fact.at = PBTimestamp(now)
        return fact
    }

    func failure(_ reason: String, at now: Date) -> PBMessageFailed {
        var fact = PBMessageFailed()
        fact.messageID = id
        fact.channel = channel
        fact.rule = rule
        fact.reason = reason
        fact.at = PBTimestamp(now)
        return fact
    }
}
