import FoundationEssentials
import Models
import Storage
import VietnameseText

/// What a list is narrowed to; empty means any.
struct PetitionFilter: Sendable {
    var statuses: [PetitionStatus] = []
    var unitCode = ""
    var officerID = ""
    var communeCode = ""
    var field = ""
    var track: Track?
    var dueBefore: Date?
    /// Contained in subject or body, whatever the diacritics.
    var text = ""
    var writtenReplyPending: Bool?
    /// Also petitions of test keys.
    var includesTest = false
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

    /// Newest registration first.
    ///
    /// - Throws: `invalidArgument` for a page size outside 0–200, a long text, or a token that is none.
    func list(
        _ filter: PetitionFilter, pageSize: Int, token: String, by principal: Principal
    ) async throws -> PetitionPage {
        var rules = FieldRules()
        if !(0...Self.largestPageSize).contains(pageSize) {
            rules.add("page_size", "OUT_OF_RANGE", "1 to 200", vi: "Kích thước trang từ 1 đến 200.")
        }
        let text = rules.line("filter.text", "Từ cần tìm", filter.text, max: 200)
        try rules.finish()
        let size = pageSize == 0 ? Self.defaultPageSize : pageSize
        let position = try token.nonEmpty.map(PagePosition.init(token:))
        var conditions = Conditions()
        conditions.add(Scope(principal))
        conditions.add(filter, foldedText: VietnameseText.fold(text), scope: Scope(principal))
        if let position { conditions.add("(registered_at, id) < (?, ?)", position.registeredAt, position.id) }
        let statement = Statement(
            """
            SELECT \(Petition.columns) FROM petition WHERE \(conditions.sql)
            ORDER BY registered_at DESC, id DESC LIMIT \(size + 1)
            """, conditions.values)
        return try await database.read { tx in
            var petitions = try tx.execute(statement).rows.map(Petition.init(row:))
            let hasMore = petitions.count > size
            if hasMore { petitions.removeLast() }
            try addAnswers(to: &petitions, in: tx)
            let next = hasMore ? petitions.last.map { PagePosition(registeredAt: $0.registeredAt, id: $0.id).token } : nil
            return PetitionPage(petitions: petitions, nextToken: next ?? "")
        }
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

    init(token: String) throws {
        let parts = Data(base64Encoded: token).map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? []
        guard parts.count == 2, String(parts[1]).isPetitionID, let instant = InstantText.parse(String(parts[0])) else {
            throw RPCError.invalid(
                "page_token", "BAD_PAGE_TOKEN", "is no token of an earlier page", vi: "Mã trang không hợp lệ.")
        }
        registeredAt = instant
        id = String(parts[1])
    }

    var token: String { Data("\(InstantText.format(registeredAt)) \(id)".utf8).base64EncodedString() }
}

/// The parts of a WHERE; `?` stands for the next value.
private struct Conditions {
    private var parts: [String] = []
    private(set) var values: [SQLValue] = []

    var sql: String { parts.isEmpty ? "1 = 1" : parts.joined(separator: " AND ") }

    mutating func add(_ part: String, _ newValues: any SQLConvertible...) {
        var text = ""
        var next = values.count
        for character in part {
            if character == "?" {
                next += 1
                text += "$\(next)"
            } else {
                text.append(character)
            }
        }
        parts.append(text)
        values += newValues.map(\.sqlValue)
    }

    mutating func add(_ scope: Scope) {
        switch scope {
        case .everything: break
        case .commune(let code): add("commune_code = ?", code)
        case .partner(let id, let isLive):
            add("submitted_by = ?", id)
            add("live = ?", isLive)
        case .nothing: add("1 = 0")
        }
    }

    mutating func add(_ filter: PetitionFilter, foldedText: String, scope: Scope) {
        if !filter.statuses.isEmpty {
            let places = filter.statuses.indices.map { "$\(values.count + $0 + 1)" }.joined(separator: ", ")
            parts.append("status IN (\(places))")
            values += filter.statuses.map { .text($0.rawValue) }
        }
        if !filter.unitCode.isEmpty { add("unit_code = ?", filter.unitCode) }
        if !filter.officerID.isEmpty { add("officer_id = ?", filter.officerID) }
        if !filter.communeCode.isEmpty { add("commune_code = ?", filter.communeCode) }
        if !filter.field.isEmpty { add("field = ?", filter.field) }
        if let track = filter.track { add("track = ?", track.rawValue) }
        if let instant = filter.dueBefore { add("due_at < ?", instant) }
        if let isPending = filter.writtenReplyPending { add("written_reply_pending = ?", isPending) }
        if !foldedText.isEmpty { add("search_text LIKE ? ESCAPE '\\'", "%\(Self.escaped(foldedText))%") }
        // A partner's test key has nothing but test petitions.
        if case .partner = scope { return }
        if !filter.includesTest { add("live = ?", true) }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\%_".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
