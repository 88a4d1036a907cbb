import FoundationEssentials
import Models
import Storage

extension PetitionStore {
    /// Petitions with every part of the text in them: first those written with the same marks, then the others, the
    /// newest first within each.
    ///
    /// - Throws: `invalidArgument` for a text without a word, a page size outside 0–200, or a token that is none.
    func search(
        _ text: String, _ filter: PetitionFilter, pageSize: Int, token: String, by principal: Principal
    ) async throws -> PetitionPage {
        var rules = FieldRules()
        let size = Self.checkedSize(pageSize, &rules)
        let text = rules.line("text", "Từ cần tìm", text, max: SearchQuery.textLimit, required: true)
        let passes = SearchQuery(text).passes
        if SearchQuery(text).isEmpty, rules.violations.isEmpty {
            rules.add("text", "NO_WORD", "has no letter or digit", vi: "Từ cần tìm phải có chữ hoặc số.")
        }
        try rules.finish()
        let start = try token.nonEmpty.map(SearchPosition.init(token:)) ?? SearchPosition(pass: 0, after: nil)
        return try await database.read { tx in
            var found: [(petition: Petition, pass: Int)] = []
            for index in passes.indices where index >= start.pass && found.count <= size {
                let rows = try page(
                    filter, passes[index], after: index == start.pass ? start.after : nil,
                    limit: size + 1 - found.count, by: principal, in: tx)
                found += rows.map { ($0, index) }
            }
            let hasMore = found.count > size
            if hasMore { found.removeLast() }
            var petitions = found.map(\.petition)
            try addAnswers(to: &petitions, in: tx)
            let next =
                hasMore ? found.last.map { SearchPosition(pass: $0.pass, after: PagePosition($0.petition)) } : nil
            return PetitionPage(petitions: petitions, nextToken: next?.token ?? "")
        }
    }
}

extension PetitionStore {
    /// On PostgreSQL: what a pass finds, newest first, from its index alone, which knows the order; petitions are read
    /// only for the page. Joining first would read every petition with the word in it.
    ///
    /// - Parameter conditions: of the petitions; they are to exclude few of them.
    func newest(
        foundBy pass: SearchQuery.Pass, _ conditions: Conditions, includesTest: Bool, after position: PagePosition?,
        limit: Int, in tx: Transaction
    ) throws -> [Petition] {
        var found: [Petition] = []
        var position = position
        while found.count < limit {
            var rows = Conditions()
            rows.add("document @@ ?::tsquery", pass.postgres)
            if !includesTest { rows.add("live = ?", true) }
            if let position { rows.add(position, id: "petition_id") }
            let batch = try tx.execute(
                Statement(
                    """
                    SELECT petition_id, registered_at FROM petition_search WHERE \(rows.sql)
                    ORDER BY registered_at DESC, petition_id DESC LIMIT \(limit)
                    """, rows.values)
            ).rows.map { PagePosition(registeredAt: try $0.instant("registered_at"), id: try $0.text("petition_id")) }
            guard let last = batch.last else { break }
            var these = conditions
            these.add(ids: batch.map(\.id))
            found += try petitions(these, limit: limit, in: tx)
            guard batch.count == limit else { break }
            position = last
        }
        return Array(found.prefix(limit))
    }
}

/// Where a page of results ended: in which pass, behind which row.
struct SearchPosition: Sendable, Equatable {
    let pass: Int
    let after: PagePosition?

    init(pass: Int, after: PagePosition?) {
        self.pass = pass
        self.after = after
    }

    init(token: String) throws {
        guard let mark = token.first, let pass = ["e": 0, "f": 1][mark] else { throw PagePosition.badToken }
        self.init(pass: pass, after: try PagePosition(token: String(token.dropFirst())))
    }

    var token: String { (pass == 0 ? "e" : "f") + (after?.token ?? "") }
}
