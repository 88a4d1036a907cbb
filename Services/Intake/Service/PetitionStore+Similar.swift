import FoundationEssentials
import Models
import Storage
import VietnameseText

extension PetitionStore {
    /// How far back duplicates are looked for.
    static let similarWindow: TimeInterval = 90 * 86_400
    private static let closestRead = 20
    private static let mostSuggested = 10
    /// Below this, by the summary of a text, its trigrams are not counted.
    private static let leastEstimate = 0.12

    /// Probable duplicates of a petition, the likeliest first: the same commune or the same dossier, alike in text, of
    /// the last 90 days.
    func similar(toPetition id: String, by principal: Principal) async throws -> [SimilarPetition] {
        let scope = Scope(principal)
        return try await database.read { tx in
            let petition = try scope.admit(try find(.id(id), in: tx))
            let content = petition.content
            return try similar(
                SimilarityQuery(
                    communeCode: content.communeCode, field: content.field, procedureCode: content.procedureCode,
                    dossierCode: content.dossierCode, phone: content.reporter.phone, text: Self.searchText(content),
                    excluding: petition.id, live: petition.live),
                around: petition.registeredAt, within: scope, in: tx)
        }
    }

    /// The same for a text that is not yet a petition.
    ///
    /// - Throws: `invalidArgument` without a commune, or with neither a text nor a dossier.
    func similar(to raw: SimilarityQuery, by principal: Principal) async throws -> [SimilarPetition] {
        var rules = FieldRules()
        var query = raw
        query.communeCode = rules.line("commune_code", "Mã xã, phường", raw.communeCode, max: 5, required: true)
        query.text = rules.lines(
            "text", "Nội dung", raw.text, max: PetitionDraft.bodyLimit, required: raw.dossierCode == nil)
        query.field = rules.line("field", "Lĩnh vực", raw.field ?? "", max: 100).nonEmpty
        query.dossierCode = rules.line("dossier_code", "Mã số hồ sơ", raw.dossierCode ?? "", max: 64).nonEmpty
        try rules.finish()
        let checked = query
        let scope = Scope(principal)
        return try await database.read { tx in try similar(checked, around: tx.now, within: scope, in: tx) }
    }

    private func similar(
        _ query: SimilarityQuery, around instant: Date, within scope: Scope, in tx: Transaction
    ) throws -> [SimilarPetition] {
        let trigrams = Trigrams(query.text)
        let ids = try candidates(query, trigrams.signature, around: instant, in: tx)
        guard !ids.isEmpty else { return [] }
        let places = ids.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try tx.execute(
            Statement(
                "SELECT \(Petition.columns), search_text FROM petition WHERE id IN (\(places))", ids.map { .text($0) })
        ).rows
        let found = try rows.compactMap { row in
            SimilarPetition(
                try Petition(row: row), to: query, trigrams: trigrams, searchText: try row.text("search_text"))
        }
        return Array(
            found.filter { scope.contains($0.petition) }.sorted {
                ($0.score, $0.petition.id) > ($1.score, $1.petition.id)
            }.prefix(Self.mostSuggested))
    }

    /// The closest by their summaries, and every one with the same dossier.
    private func candidates(
        _ query: SimilarityQuery, _ signature: TextSignature, around instant: Date, in tx: Transaction
    ) throws -> [String] {
        let from = instant.addingTimeInterval(-Self.similarWindow)
        let until = instant.addingTimeInterval(Self.similarWindow)
        var closest: [(estimate: Double, id: String)] = []
        let neighbours = try tx.query(
            """
            SELECT petition_id, signature FROM petition_search
            WHERE commune_code = $1 AND registered_at >= $2 AND registered_at <= $3 AND live = $4
            """, query.communeCode, from, until, query.live)
        for row in neighbours {
            guard let other = TextSignature(text: try row.text("signature")) else { continue }
            let estimate = signature.estimate(other)
            if estimate >= Self.leastEstimate { closest.append((estimate, try row.text("petition_id"))) }
        }
        var ids = closest.sorted { $0 > $1 }.prefix(Self.closestRead + 1).map(\.id)
        if let dossier = query.dossierCode {
            ids += try tx.query(
                """
                SELECT petition_id FROM petition_search
                WHERE dossier_code = $1 AND live = $2 AND registered_at >= $3 AND registered_at <= $4
                ORDER BY registered_at DESC LIMIT \(Self.closestRead)
                """, dossier, query.live, from, until
            ).map { try $0.text("petition_id") }
        }
        return Array(Set(ids).subtracting([query.excluding ?? ""]))
    }
}
