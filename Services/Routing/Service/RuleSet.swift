package import FoundationEssentials
package import Models

/// A saved version of what the router knows.
package struct RuleSet: Sendable, Equatable {
    package var version: Int
    /// From then on it decides.
    package var effectiveFrom: Date
    package var rules: RoutingRules
    package var note: String
    package var createdAt: Date
    package var createdBy: String
}

extension RoutingRules {
    /// As it is stored and shown.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// Reads what somebody sent.
    ///
    /// - Throws: `invalidArgument` (BAD_RULES) that names the place.
    package static func read(_ json: String, field: String) throws -> RoutingRules {
        do {
            return try RoutingRules(json: Data(json.utf8))
        } catch let error as DecodingError {
            let place = error.place
            throw RPCError.invalid(
                field, "BAD_RULES", "cannot be read at \(place.path): \(place.problem)",
                vi: "Bộ quy tắc không đọc được tại \(place.path).")
        }
    }

    /// Everything that is wrong with it, at once.
    ///
    /// - Parameter units: codes that the directory knows, active or not; VP and TTRA may be named by rules too.
    package func violations(units known: Set<String>, field: String) -> [FieldViolation] {
        var check = RuleSetCheck(field: field, known: known)
        for (place, unit) in units.enumerated() { check.unit(unit.unit, "units[\(place)].unit") }
        for (name, unit) in fields.sorted(by: { $0.key < $1.key }) { check.unit(unit, "fields[\(name)]") }
        for (place, group) in authority.enumerated() {
            check.authority(group.authority, "authority[\(place)].authority")
        }
        for (place, rule) in (rules ?? []).enumerated() { check.rule(rule, "rules[\(place)]") }
        return check.violations
    }

    /// Units that no model answers, because the data do not confirm that the department has them.
    static let onlyByRule: Set<String> = ["VP", "TTRA"]
}

/// Gathers what is wrong with a rule set.
private struct RuleSetCheck {
    let field: String
    let known: Set<String>
    private(set) var violations: [FieldViolation] = []
    private var ids: Set<String> = []

    init(field: String, known: Set<String>) {
        self.field = field
        self.known = known
    }

    private mutating func refuse(_ path: String, _ reason: String, _ message: String, vi: String) {
        violations.append(FieldViolation("\(field).\(path)", reason, message, vi: vi))
    }

    mutating func unit(_ code: String, _ path: String, or others: Set<String> = []) {
        guard !known.contains(code), !others.contains(code) else { return }
        refuse(path, "UNKNOWN_UNIT", "there is no unit \(code)", vi: "Không có đơn vị \(code).")
    }

    mutating func authority(_ name: String, _ path: String) {
        guard Authority(name: name) == nil else { return }
        refuse(path, "UNKNOWN_AUTHORITY", "\(name) is no authority", vi: "Không có cấp thẩm quyền \(name).")
    }

    mutating func rule(_ rule: RouteRule, _ path: String) {
        if rule.id.isEmpty || RouteDecision.reservedRules.contains(rule.id) || !ids.insert(rule.id).inserted {
            refuse(
                "\(path).id", "BAD_ID", "is empty, used twice or reserved",
                vi: "Mã quy tắc trống, trùng hoặc không được dùng.")
        }
        for (name, day) in [("from", rule.from), ("to", rule.to)] {
            guard let day, !VietnamTime.isDay(day) else { continue }
            refuse("\(path).\(name)", "BAD_DATE", "is no date YYYY-MM-DD", vi: "Ngày phải có dạng YYYY-MM-DD.")
        }
        if let from = rule.from, let to = rule.to, from >= to {
            refuse("\(path).to", "BAD_RANGE", "does not lie after from", vi: "Ngày kết thúc phải sau ngày bắt đầu.")
        }
        for problem in rule.when.problems { refuse("\(path).when", "BAD_CONDITION", problem.en, vi: problem.vi) }
        effect(rule.then, "\(path).then")
    }

    private mutating func effect(_ effect: RouteEffect, _ path: String) {
        if effect.isEmpty { refuse(path, "NO_EFFECT", "says nothing", vi: "Quy tắc không có kết quả.") }
        if let code = effect.unit {
            unit(code, "\(path).unit", or: RoutingRules.onlyByRule.union([RouteDecision.outsideField]))
        }
        if effect.confidence != nil, effect.unit == nil {
            refuse(
                "\(path).confidence", "NO_UNIT", "is of the unit that the same rule names",
                vi: "Độ tin cậy chỉ đi cùng đơn vị của chính quy tắc đó.")
        }
        if effect.agency != nil, let code = effect.unit, code != RouteDecision.outsideField {
            refuse(
                "\(path).agency", "NOT_OUTSIDE", "is of matters outside the sector",
                vi: "Cơ quan khác chỉ dùng cho nội dung ngoài lĩnh vực.")
        }
        for code in effect.joint ?? [] { unit(code, "\(path).joint") }
        if let name = effect.authority { authority(name, "\(path).authority") }
        if let value = effect.confidence, !(0...1).contains(value) {
            refuse("\(path).confidence", "OUT_OF_RANGE", "lies between 0 and 1", vi: "Độ tin cậy từ 0 đến 1.")
        }
    }
}

extension RouteCondition {
    /// What makes it senseless, everywhere inside it.
    var problems: [(en: String, vi: String)] {
        var found: [(en: String, vi: String)] = []
        if isEmpty { found.append(("a condition asks for nothing", "Có điều kiện trống.")) }
        let lists = [phrases, procedures, fields, communes, channels, units].compactMap(\.self)
        if lists.contains(where: \.isEmpty) || lists.joined().contains(where: \.isEmpty) {
            found.append(("a list is empty or has an empty text", "Có danh sách hoặc mục trống."))
        }
        for phrase in phrases ?? [] where RoutedText(phrase).words.isEmpty && !phrase.isEmpty {
            found.append(("the phrase \(phrase) has no word", "Cụm từ \(phrase) không có chữ."))
        }
        for name in channels ?? [] where Channel(name: name) == nil {
            found.append(("there is no channel \(name)", "Không có kênh \(name)."))
        }
        let parts = [all, any, none].compactMap(\.self)
        if parts.contains(where: \.isEmpty) { found.append(("a group is empty", "Có nhóm điều kiện trống.")) }
        return found + parts.joined().flatMap(\.problems)
    }
}

extension DecodingError {
    fileprivate var place: (path: String, problem: String) {
        let context: Context
        switch self {
        case .dataCorrupted(let known), .keyNotFound(_, let known), .typeMismatch(_, let known),
            .valueNotFound(_, let known):
            context = known
        @unknown default: return ("/", "it is not as expected")
        }
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        return (path.isEmpty ? "/" : String(path.drop { $0 == "." }), context.debugDescription)
    }
}
