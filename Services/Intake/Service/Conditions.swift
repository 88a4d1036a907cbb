import Models
import Storage

/// The parts of a WHERE; `?` stands for the next value.
struct Conditions {
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

    /// Any of the texts; of none there is no row.
    mutating func add(_ column: String, in texts: [String]) {
        let places = texts.indices.map { "$\(values.count + $0 + 1)" }.joined(separator: ", ")
        parts.append(texts.isEmpty ? "1 = 0" : "\(column) IN (\(places))")
        values += texts.map { .text($0) }
    }

    /// `Petition.mayConcernConduct`, denied.
    private static let noConduct: String = {
        let hiding = TriageReason.hiding.sorted().map { "'\($0)'" }.joined(separator: ", ")
        return "(kind <> 'FEEDBACK_CONDUCT' AND COALESCE(triage_reason, '') NOT IN (\(hiding)))"
    }()

    /// Rows that the caller may know of.
    mutating func add(_ scope: Scope) {
        switch scope {
        case .everything(let officerID):
            if !officerID.isEmpty { add("(conduct_officer IS NULL OR conduct_officer <> ?)", officerID) }
        case .unit(let unit, let officerID):
            add(
                "(\(Self.noConduct) OR officer_id = ? OR unit_code = ? OR joint_unit_codes LIKE ?)",
                officerID, unit, unit.isEmpty ? "" : "%\"\(unit.filter { $0.isLetter || $0.isNumber })\"%")
            if !unit.isEmpty { add("(conduct_unit IS NULL OR conduct_unit <> ?)", unit) }
            if !officerID.isEmpty { add("(conduct_officer IS NULL OR conduct_officer <> ?)", officerID) }
        case .commune(let code, let id):
            add("commune_code = ?", code)
            add("(\(Self.noConduct) OR submitted_by = ?)", id)
        case .partner(let id, let isLive):
            add("submitted_by = ?", id)
            add("live = ?", isLive)
        case .nothing: add("1 = 0")
        }
    }

    mutating func add(_ filter: PetitionFilter, scope: Scope) {
        if !filter.statuses.isEmpty { add("status", in: filter.statuses.map(\.rawValue)) }
        if !filter.unitCode.isEmpty { add("unit_code = ?", filter.unitCode) }
        if !filter.officerID.isEmpty { add("officer_id = ?", filter.officerID) }
        if !filter.communeCode.isEmpty { add("commune_code = ?", filter.communeCode) }
        if !filter.field.isEmpty { add("field = ?", filter.field) }
        if let track = filter.track { add("track = ?", track.rawValue) }
        if let instant = filter.dueBefore { add("due_at < ?", instant) }
        if let isPending = filter.writtenReplyPending { add("written_reply_pending = ?", isPending) }
        if !filter.visitID.isEmpty { add("visit_id = ?", filter.visitID) }
        if let isStopped = filter.stopped { add(isStopped ? "stop_words <> '[]'" : "stop_words = '[]'") }
        if filter.repeatsAtLeast > 0 { add("repeat_count > 0 AND repeat_count >= ?", filter.repeatsAtLeast) }
        // A partner's test key has nothing but test petitions.
        if case .partner = scope { return }
        if !filter.includesTest { add("live = ?", true) }
    }

    /// Rows behind the last one of a page, newest first.
    mutating func add(_ position: PagePosition, id column: String = "id") {
        add("(registered_at, \(column)) < (?, ?)", position.registeredAt, position.id)
    }

    mutating func add(ids: [String]) {
        parts.append("id IN (\(ids.indices.map { "$\(values.count + $0 + 1)" }.joined(separator: ", ")))")
        values += ids.map { .text($0) }
    }

    /// Petitions that one pass of a search finds; the one place where the engines differ.
    mutating func add(_ pass: SearchQuery.Pass, _ engine: Dialect.Engine) {
        switch engine {
        case .postgres:
            add("id IN (SELECT petition_id FROM petition_search WHERE document @@ ?::tsquery)", pass.postgres)
        case .sqlite:
            add("id IN (SELECT petition_id FROM petition_document WHERE petition_document MATCH ?)", pass.sqlite)
        }
    }
}
