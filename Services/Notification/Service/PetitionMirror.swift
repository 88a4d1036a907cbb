import Models
package import Storage

/// The mirror of petitions, within one transaction.
package struct PetitionMirror {
    private static let columns = """
        id, code, live, status, track, commune_code, commune_name, subject, sender_name, sender_phone, sender_email, \
        sender_zalo_user_id, assignee_kind, unit_code, unit_name, officer_id, officer_name, head_id, head_name, \
        received_at, assigned_at, due_at, answered_at, sender_told_unit, intake_sequence, routing_sequence, sla_sequence, \
        urgency, receiver_name, conduct_unit, conduct_officer, channel, sender_kind
        """
    private let tx: Transaction

    package init(_ tx: Transaction) {
        self.tx = tx
    }

    /// - Parameter locking: on PostgreSQL, so that facts of two sources about one petition follow each other. Sending
    ///   holds messages and must not wait for petitions.
    package func find(_ id: String, locking: Bool = false) throws -> NotifiedPetition? {
        let lock = locking ? tx.dialect.rowLock : ""
        return try tx.first("SELECT \(Self.columns) FROM notified_petition WHERE id = $1\(lock)", id).map(Self.petition)
    }

    /// - Returns: false when the petition is known already.
    package func insert(_ petition: NotifiedPetition) throws -> Bool {
        try tx.execute(
            Statement(
                """
                INSERT INTO notified_petition (\(Self.columns))
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                    $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)
                ON CONFLICT (id) DO NOTHING
                """, Self.values(petition))
        ).changes == 1
    }

    package func update(_ petition: NotifiedPetition) throws {
        try tx.execute(
            Statement(
                """
                UPDATE notified_petition SET code = $2, live = $3, status = $4, track = $5, commune_code = $6,
                    commune_name = $7, subject = $8, sender_name = $9, sender_phone = $10, sender_email = $11,
                    sender_zalo_user_id = $12, assignee_kind = $13, unit_code = $14, unit_name = $15, officer_id = $16,
                    officer_name = $17, head_id = $18, head_name = $19, received_at = $20, assigned_at = $21,
                    due_at = $22, answered_at = $23, sender_told_unit = $24, intake_sequence = $25,
                    routing_sequence = $26, sla_sequence = $27, urgency = $28,
                    receiver_name = $29, conduct_unit = $30, conduct_officer = $31, channel = $32, sender_kind = $33
                WHERE id = $1
                """, Self.values(petition)))
    }

    private static func values(_ petition: NotifiedPetition) -> [SQLValue] {
        [
            .text(petition.id), .text(petition.code), .boolean(petition.live), .text(petition.status.rawValue),
            .text(petition.track.rawValue), .text(petition.communeCode), .text(petition.communeName),
            .text(petition.subject), .text(petition.sender.name), .text(petition.sender.phone),
            .text(petition.sender.email), .text(petition.sender.zaloUserID), SQLValue(petition.holder?.rawValue),
            .text(petition.unitCode), .text(petition.unitName), .text(petition.officerID), .text(petition.officerName),
            .text(petition.headID), .text(petition.headName), .instant(petition.receivedAt),
            SQLValue(petition.assignedAt), .instant(petition.dueAt), SQLValue(petition.answeredAt),
            .boolean(petition.senderToldUnit), .integer(petition.sequences.intake),
            .integer(petition.sequences.routing), .integer(petition.sequences.sla), .text(petition.urgency.rawValue),
            .text(petition.receiverName), .text(petition.conductUnit), .text(petition.conductOfficer),
            .text(petition.channel?.rawValue ?? ""), .text(petition.senderKind?.rawValue ?? ""),
        ]
    }

    private static func petition(_ row: Row) throws -> NotifiedPetition {
        guard let status = PetitionStatus(rawValue: try row.text("status")),
            let track = Track(rawValue: try row.text("track"))
        else { throw StorageError.badRow("status or track of notified_petition") }
        var petition = NotifiedPetition(
            id: try row.text("id"), code: try row.text("code"), live: try row.bool("live"), status: status,
            track: track,
            communeCode: try row.text("commune_code"), communeName: try row.text("commune_name"),
            subject: try row.text("subject"),
            sender: Address(
                name: try row.text("sender_name"), email: try row.text("sender_email"),
                phone: try row.text("sender_phone"), zaloUserID: try row.text("sender_zalo_user_id")),
            receivedAt: try row.instant("received_at"), dueAt: try row.instant("due_at"))
        petition.holder = try row.textIfPresent("assignee_kind").flatMap(AssigneeKind.init(rawValue:))
        petition.unitCode = try row.text("unit_code")
        petition.unitName = try row.text("unit_name")
        petition.officerID = try row.text("officer_id")
        petition.officerName = try row.text("officer_name")
        petition.headID = try row.text("head_id")
        petition.headName = try row.text("head_name")
        petition.assignedAt = try row.instantIfPresent("assigned_at")
        petition.answeredAt = try row.instantIfPresent("answered_at")
        petition.urgency = Urgency(rawValue: try row.text("urgency")) ?? .normal
        petition.receiverName = try row.text("receiver_name")
        petition.conductUnit = try row.text("conduct_unit")
        petition.conductOfficer = try row.text("conduct_officer")
        petition.channel = Channel(rawValue: try row.text("channel"))
        petition.senderKind = SenderKind(rawValue: try row.text("sender_kind"))
        petition.senderToldUnit = try row.bool("sender_told_unit")
        petition.sequences.intake = Int64(try row.int("intake_sequence"))
        petition.sequences.routing = Int64(try row.int("routing_sequence"))
        petition.sequences.sla = Int64(try row.int("sla_sequence"))
        return petition
    }
}
