import FoundationEssentials
import Models
import ServiceKit
import Storage

/// What a list is narrowed to; empty means any.
struct PetitionFilter: Sendable {
    var statuses: [PetitionStatus] = []
    var unitCode = ""
    var officerID = ""
    var communeCode = ""
    var field = ""
    var track: Track?
    var dueBefore: Date?
    /// As in a search, whatever the diacritics.
    var text = ""
    var writtenReplyPending: Bool?
    /// With or without words of a complaint or denunciation.
    var stopped: Bool?
    /// With at least so many petitions merged into it; 0 and less: any.
    var repeatsAtLeast = 0
    /// Of the communes that this leader is in charge of at the time of asking.
    var leadOfficerID = ""
    /// Of the list of this visit.
    var visitID = ""
    /// Also petitions of test keys.
    var includesTest = false

    /// Narrowed by nothing but the text.
    var isOpen: Bool {
        statuses.isEmpty && unitCode.isEmpty && officerID.isEmpty && communeCode.isEmpty && field.isEmpty
            && track == nil && dueBefore == nil && writtenReplyPending == nil && stopped == nil && repeatsAtLeast <= 0
            && leadOfficerID.isEmpty && visitID.isEmpty
    }
}

struct PetitionPage: Sendable {
    let petitions: [Petition]
    /// Empty on the last page.
    let nextToken: String
}

// Reading: within the caller's scope; what is outside does not exist.
extension PetitionStore {
    static let defaultPageSize = 50
    static let largestPageSize = 200

    func get(_ target: Target, by principal: Principal) async throws -> Petition {
        let scope = Scope(principal)
        return try await database.read { tx in
            try scope.admit(try find(target, in: tx))
        }
    }

    /// Newest registration first; those with `filter.text` in them, whatever the diacritics.
    ///
    /// - Throws: `invalidArgument` for a page size outside 0–200, a long text, or a token that is none.
    func list(
        _ filter: PetitionFilter, pageSize: Int, token: String, by principal: Principal
    ) async throws -> PetitionPage {
        var rules = FieldRules()
        let size = Self.checkedSize(pageSize, &rules)
        let text = rules.line("filter.text", "Từ cần tìm", filter.text, max: SearchQuery.textLimit)
        try rules.finish()
        let position = try token.nonEmpty.map(PagePosition.init(token:))
        let query = SearchQuery(text)
        if query.isEmpty, !text.isEmpty { return PetitionPage(petitions: [], nextToken: "") }
        return try await database.read { tx in
            var petitions = try page(
                filter, query.isEmpty ? nil : query.anyMarks, after: position, limit: size + 1, by: principal, in: tx)
            let hasMore = petitions.count > size
            if hasMore { petitions.removeLast() }
            try addAnswers(to: &petitions, in: tx)
            let next = hasMore ? petitions.last.map { PagePosition($0).token } : nil
            return PetitionPage(petitions: petitions, nextToken: next ?? "")
        }
    }

    /// The next rows behind a position, without their answers.
    func page(
        _ filter: PetitionFilter, _ pass: SearchQuery.Pass?, after position: PagePosition?, limit: Int,
        by principal: Principal, in tx: Transaction
    ) throws -> [Petition] {
        let scope = Scope(principal)
        var conditions = Conditions()
        conditions.add(scope)
        conditions.add(filter, scope: scope)
        if !filter.leadOfficerID.isEmpty {
            conditions.add("commune_code", in: try CommuneLeads.communes(ledBy: filter.leadOfficerID, in: tx))
        }
        if let pass {
            // How many rows a word is in decides how to look for it: the plan has to know the word.
            if tx.dialect.engine == .postgres { try tx.execute("SET LOCAL plan_cache_mode = force_custom_plan") }
            if tx.dialect.engine == .postgres, filter.isOpen, scope.seesInternals {
                return try newest(
                    foundBy: pass, conditions, includesTest: filter.includesTest, after: position, limit: limit, in: tx)
            }
            conditions.add(pass, tx.dialect.engine)
        }
        if let position { conditions.add(position) }
        return try petitions(conditions, limit: limit, in: tx)
    }

    /// Newest first.
    func petitions(_ conditions: Conditions, limit: Int, in tx: Transaction) throws -> [Petition] {
        let statement = Statement(
            """
            SELECT \(Petition.columns) FROM petition WHERE \(conditions.sql)
            ORDER BY registered_at DESC, id DESC LIMIT \(limit)
            """, conditions.values)
        return try tx.execute(statement).rows.map(Petition.init(row:))
    }

    static func checkedSize(_ size: Int, _ rules: inout FieldRules) -> Int {
        if !(0...largestPageSize).contains(size) {
            rules.add("page_size", "OUT_OF_RANGE", "1 to 200", vi: "Kích thước trang từ 1 đến 200.")
        }
        return size == 0 ? defaultPageSize : size
    }
}

/// The last row of a page, in opaque form.
struct PagePosition: Sendable, Equatable {
    let registeredAt: Date
    let id: String

    init(registeredAt: Date, id: String) {
        self.registeredAt = registeredAt
        self.id = id
    }

    init(_ petition: Petition) {
        self.init(registeredAt: petition.registeredAt, id: petition.id)
    }

    init(token: String) throws {
        let parts = Data(base64Encoded: token).map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? []
        guard parts.count == 2, String(parts[1]).isPetitionID, let instant = InstantText.parse(String(parts[0])) else {
            throw Self.badToken
        }
        registeredAt = instant
        id = String(parts[1])
    }

    static var badToken: RPCError {
        RPCError.invalid(
            "page_token", "BAD_PAGE_TOKEN", "is no token of an earlier page", vi: "Mã trang không hợp lệ.")
    }

    var token: String { Data("\(InstantText.format(registeredAt)) \(id)".utf8).base64EncodedString() }
}
