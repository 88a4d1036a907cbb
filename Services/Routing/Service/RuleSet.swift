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
        var found: [FieldViolation] = []
        func refuse(_ path: String, _ reason: String, _ message: String, vi: String) {
            found.append(FieldViolation("\(field).\(path)", reason, message, vi: vi))
        }
        let answerable = known.union([RouteDecision.outsideField]).union(Self.onlyByRule)
        func check(unit: String, _ path: String, among codes: Set<String>) {
            guard !codes.contains(unit) else { return }
            refuse(path, "UNKNOWN_UNIT", "there is no unit \(unit)", vi: "Không có đơn vị \(unit).")
        }
        for (place, unit) in units.enumerated() { check(unit: unit.unit, "units[\(place)].unit", among: known) }
        for (name, unit) in fields { check(unit: unit, "fields[\(name)]", among: known) }
        for (place, group) in authority.enumerated() where Authority(name: group.authority) == nil {
            refuse("authority[\(place)].authority", "UNKNOWN_AUTHORITY", "\(group.authority) is no authority", vi: "Không có cấp thẩm quyền \(group.authority).")
        }
        var ids: Set<String> = []
        for (place, rule) in (rules ?? []).enumerated() {
            let path = "rules[\(place)]"
            if rule.id.isEmpty || RouteDecision.reservedRules.contains(rule.id) || !ids.insert(rule.id).inserted {
                refuse("\(path).id", "BAD_ID", "is empty, used twice or reserved", vi: "Mã quy tắc trống, trùng hoặc không được dùng.")
            }
            for (name, day) in [("from", rule.from), ("to", rule.to)] {
                guard let day, !VietnamTime.isDay(day) else { continue }
                refuse("\(path).\(name)", "BAD_DATE", "is no date YYYY-MM-DD", vi: "Ngày phải có dạng YYYY-MM-DD.")
            }
            if let from = rule.from, let to = rule.to, from >= to {
                refuse("\(path).to", "BAD_RANGE", "does not lie after from", vi: "Ngày kết thúc phải sau ngày bắt đầu.")
            }
            for problem in rule.when.problems { refuse("\(path).when", "BAD_CONDITION", problem.en, vi: problem.vi) }
            if rule.then.isEmpty {
                refuse("\(path).then", "NO_EFFECT", "says nothing", vi: "Quy tắc không có kết quả.")
            }
            if let unit = rule.then.unit { check(unit: unit, "\(path).then.unit", among: answerable) }
            for unit in rule.then.joint ?? [] { check(unit: unit, "\(path).then.joint", among: known) }
            if let name = rule.then.authority, Authority(name: name) == nil {
                refuse("\(path).then.authority", "UNKNOWN_AUTHORITY", "\(name) is no authority", vi: "Không có cấp thẩm quyền \(name).")
            }
            if let value = rule.then.confidence, !(0...1).contains(value) {
                refuse("\(path).then.confidence", "OUT_OF_RANGE", "lies between 0 and 1", vi: "Độ tin cậy từ 0 đến 1.")
            }
        }
        return found
    }

    /// Units that no model answers, because the data do not confirm that the department has them.
    static let onlyByRule: Set<String> = ["VP", "TTRA"]
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
