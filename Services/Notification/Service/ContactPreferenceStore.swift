import Models
package import Storage

/// Preferences, within one transaction.
package struct PreferenceStore {
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    package func find(_ person: String) throws -> ContactPreference? {
        try tx.first(
            "SELECT person, channels, quiet_from, quiet_to, locale FROM contact_preference WHERE person = $1", person
        ).map { row in
            ContactPreference(
                stored: try row.text("person"),
                channels: try row.text("channels").split(separator: ",").map(String.init),
                quietFrom: try row.text("quiet_from"), quietTo: try row.text("quiet_to"), locale: try row.text("locale")
            )
        }
    }

    /// What the reader of a message asked for. Of senders communes can say it, each for all petitions of its own.
    func find(for person: String, about petition: NotifiedPetition?) throws -> ContactPreference? {
        guard person == Message.senderPerson else { return try find(person) }
        guard let petition, petition.senderKind == .commune else { return nil }
        return try find(ContactPreference.communePerson + petition.communeCode)
    }

    package func put(_ preference: ContactPreference) throws {
        try tx.execute(
            """
            INSERT INTO contact_preference (person, channels, quiet_from, quiet_to, locale, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (person) DO UPDATE SET channels = excluded.channels, quiet_from = excluded.quiet_from,
                quiet_to = excluded.quiet_to, locale = excluded.locale, updated_at = excluded.updated_at
            """, preference.person, preference.channels.joined(separator: ","), preference.quietFrom,
            preference.quietTo, preference.locale, tx.now)
    }
}
