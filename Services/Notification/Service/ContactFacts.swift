import Events
import Models
import Storage

/// Facts about people who write to the official account.
struct ContactFacts {
    let composer: Composer

    func interacted(_ wire: PBContactInteracted, in tx: Transaction) throws {
        guard wire.channel == .zalo, !wire.user.isEmpty else { return }
        // A receipt, not a word of theirs: it opens no window.
        if wire.kind == "user_seen_message" {
            for id in wire.messageIds { try MessageQueue(tx).confirm(providerID: id, on: "zalo", composer.outbox) }
            return
        }
        try ZaloContacts(tx).interacted(wire.user, at: wire.at.instant)
    }

    /// Somebody nobody knows is asked for name, unit and phone: once a day, so that an automatic reply on the other side
    /// never makes a conversation.
    func unidentified(_ wire: PBContactUnidentified, _ event: PBEvent, in tx: Transaction) throws {
        guard wire.channel == .zalo, !wire.user.isEmpty else { return }
        let contacts = ZaloContacts(tx)
        try contacts.interacted(wire.user, at: wire.at.instant)
        guard try contacts.mayAsk(wire.user) else { return }
        _ = try composer.write(
            .question, event: event.id,
            to: Recipient(person: Message.zaloPerson + wire.user, address: Address(zaloUserID: wire.user)), in: tx)
    }
}
