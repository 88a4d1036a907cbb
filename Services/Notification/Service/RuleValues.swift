/// What an event says, as far as messages may repeat it. The composer hands on nothing else, so no template may ask for
/// anything else, and one that is saved is checked against it.
extension MessageRule {
    /// The petition itself, whatever happened to it.
    private static let petition: Set<MessageValues.Name> = [
        .code, .petitionSubject, .commune, .unit, .officer, .receiver, .receivedAt, .assignedAt, .dueAt, .answeredAt,
    ]

    private static let values: [String: Set<MessageValues.Name>] = [
        "petition.received": petition,
        "petition.routed": petition,
        "petition.reassigned": petition.union([.reason]),
        "petition.unroutable": petition.union([.reason]),
        "petition.returned": petition.union([.bounces, .cause, .reason, .at]),
        "petition.supplement_requested": petition.union([.question, .reason, .at]),
        "petition.supplement_provided": petition.union([.at]),
        "petition.rejected": petition.union([.reason, .at]),
        "petition.transferred": petition.union([.otherAgency, .reason, .at]),
        "petition.merged": petition.union([.otherCode, .reason]),
        "petition.answered": petition.union([
            .answer, .legalBasis, .writtenReply, .writtenReplyPending, .beyondAuthority, .otherCode,
        ]),
        "petition.reopened": petition.union([.reason, .at]),
        "petition.rated": petition.union([.comment]),
        "authority.replied": petition.union([.document, .otherAgency, .at]),
        "clock.stage_reached": petition.union([.percent, .overdueDays, .late, .at]),
        "clock.extended": petition.union([.dueBefore, .reason, .notice, .noticeNumber]),
        "clock.stopped": petition.union([.at]),
        "message.failed": [.code, .messageID, .failedRule, .channel, .reason, .cause, .at],
        "audit.failed": [.findings, .at],
        alarm.event: [.channel, .findings, .at],
        test.event: [.channel, .at],
    ]

    /// What messages by this rule can say. The sender's name is for the sender only.
    package var names: Set<MessageValues.Name> {
        let said = Self.values[event] ?? []
        return said.union(audience == .sender && said.contains(.code) ? [.agency, .sender] : [.agency])
    }

    /// What a template may ask for: what one of its rules can say; nil when no rule uses it.
    package static func names(of template: String) -> Set<String>? {
        let rules = all.filter { $0.template == template }
        return rules.isEmpty ? nil : Set(rules.flatMap(\.names).map(\.rawValue))
    }
}
