import FoundationEssentials
import Models
import Storage

extension PetitionStore {
    /// Completes a petition of the holding pen.
    ///
    /// - Throws: `failedPrecondition`/NOT_IN_HOLDING_PEN; `invalidArgument` when something stays unknown.
    func resolveHoldingPen(
        _ target: Target, communeCode: String, reporter: Reporter?, subject: String, senderKind: Given<SenderKind>,
        kind: Given<Kind> = .absent, conductSubject: ConductSubject = ConductSubject(), by caller: Caller
    ) async throws -> Petition {
        let communes = try await mirror.current().communes
        var rules = FieldRules()
        var known = Identification()
        let code = rules.line("commune_code", "Mã xã, phường", communeCode, max: 5)
        if !code.isEmpty {
            known.communeCode = code
            known.communeName = communes[code]
            if communes[code] == nil { rules.unknownCommune() }
        }
        if let reporter { known.reporter = PetitionDraft.checked(reporter, &rules) }
        known.subject = rules.line("subject", "Tiêu đề", subject, max: PetitionDraft.subjectLimit).nonEmpty
        known.senderKind = rules.valueIfGiven("sender_kind", "Đối tượng gửi", senderKind)
        known.kind = rules.valueIfGiven("kind", "Loại kiến nghị", kind)
        known.conductSubject = rules.conductSubject(conductSubject)
        try rules.finish()
        let completed = known
        return try await change(target, by: caller, .resolveHoldingPen) { petition, context in
            let outcome = try petition.identify(
                completed, now: context.now, deadlines: try context.deadlines())
            try complete(petition, in: context.tx)
            try ZaloStore(petitions: self).learn(from: petition, in: context.tx)
            return outcome
        }.petition
    }

    /// Writes what a petition said and was completed in the holding pen.
    func complete(_ petition: Petition, in tx: Transaction) throws {
        let content = petition.content
        try tx.execute(
            """
            UPDATE petition SET commune_code = $2, commune_name = $3, reporter = $4, subject = $5, sender_kind = $6,
                search_text = $7, kind = $8, conduct_unit = $9, conduct_officer = $10, zalo_user_id = $11 WHERE id = $1
            """, petition.id, content.communeCode, petition.communeName, try JSONColumn.encode(content.reporter),
            content.subject, content.senderKind.rawValue, Self.searchText(content), content.kind.rawValue,
            content.conductSubject?.unitCode.nonEmpty, content.conductSubject?.officerID.nonEmpty,
            content.reporter.zaloUserID.nonEmpty)
        try tx.execute(SearchIndex.enqueue(changed: petition.id))
    }
}

extension FieldRules {
    mutating func unknownCommune() {
        add(
            "commune_code", "UNKNOWN_COMMUNE", "is no commune of this province",
            vi: "Mã xã, phường không thuộc tỉnh này.")
    }
}
