/// Several messages to one person, as one.
enum MessageBundle {
    /// What several messages are to a provider that wants templates registered.
    static let template = "bundle"

    /// What the channel gets: the leader's id, so that a repetition is known by it.
    static func outgoing(_ claimed: ClaimedMessage) -> OutgoingMessage {
        let leader = claimed.message
        let all = [leader] + claimed.members
        let isAlone = claimed.members.isEmpty
        let isDigest = all.allSatisfy { $0.rule == DeadLetterDigest.rule }
        var outgoing = OutgoingMessage(
            id: leader.id, petitionID: leader.petitionID, petitionCode: leader.petitionCode, rule: leader.rule,
            audience: leader.audience, address: claimed.address,
            subject: isAlone ? leader.subject : isDigest ? DeadLetterDigest.subject(all) : subject(all),
            body: isAlone ? leader.body : isDigest ? DeadLetterDigest.text(all) : text(all),
            createdAt: leader.createdAt)
        if let link = claimed.acknowledgeURL { outgoing.footer += "\n\nXác nhận đã đọc: \(link)\n" }
        if let tracking = claimed.trackingNotice { outgoing.footer += "\n\n\(tracking)\n" }
        outgoing.body += outgoing.footer
        outgoing.templateID = isAlone ? leader.templateID : template
        outgoing.parameters = leader.parameters
        outgoing.shortText = isAlone ? leader.shortText : short(all)
        outgoing.mayHaveArrived = claimed.mayHaveArrived
        outgoing.mayHaveArrivedBy = claimed.mayHaveArrivedBy
        return outgoing
    }

    private static func subject(_ messages: [Message]) -> String { "\(messages.count) thông báo mới" }

    private static func text(_ messages: [Message]) -> String {
        messages.map { "■ \($0.subject)\n\n\($0.body)" }.joined(separator: "\n\n――――――――――\n\n")
    }

    private static func short(_ messages: [Message]) -> String {
        var codes: [String] = []
        for code in messages.map(\.petitionCode) where !code.isEmpty && !codes.contains(code) { codes.append(code) }
        return "\(messages.count) thong bao moi: " + codes.prefix(8).joined(separator: ", ")
    }
}
