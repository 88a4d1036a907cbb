import FoundationEssentials
package import Models
import VietnameseText

/// What the router looks at.
package struct RouteInput: Sendable {
    package var subject: String
    package var body: String
    /// Empty when the sender named none.
    package var procedureCode: String
    /// The unit the directory gives for that procedure; nil when it is unknown or has none.
    package var procedureUnit: String?
    package var field: String
    /// The active units of the directory.
    package var units: [Unit]

    package struct Unit: Sendable {
        package let code: String
        package let name: String
        /// Fields it answers for, in words.
        package let fields: [String]

        package init(code: String, name: String, fields: [String]) {
            self.code = code
            self.name = name
            self.fields = fields
        }
    }

    package init(
        subject: String = "", body: String, procedureCode: String = "", procedureUnit: String? = nil,
        field: String = "",
        units: [Unit]
    ) {
        self.subject = subject
        self.body = body
        self.procedureCode = procedureCode
        self.procedureUnit = procedureUnit
        self.field = field
        self.units = units
    }
}

/// Procedure, else field, else the trained model over words and phrases (phrases alone without a model). Pure: the same
/// input gives the same decision.
package struct Router: Sendable {
    /// Below it the team secretary decides.
    package static let defaultThreshold = 0.7
    /// The model without any phrase, or against a phrase-less text, has this many of its words shown.
    private static let shownWords = 4
    /// What the confidence is worth when no phrase of the rules is in the text.
    private static let withoutPhrase = 0.8
    /// Another unit this likely, with phrases of its own in the text, is asked to join.
    private static let jointProbability = 0.15
    /// A named procedure or field is sure, unless the text loudly speaks for another unit.
    private static let procedureConfidence = 0.95
    private static let fieldConfidence = 0.85
    private static let contradictionConfidence = 0.45
    /// So many points for another unit, and none for the named one, make a contradiction.
    private static let contradictionPoints = 6.0
    /// Keeps one weak phrase from being sure of itself.
    private static let doubt = 1.5

    package let rules: RoutingRules
    package let threshold: Double
    package let model: RouteModel?
    private let index: PhraseIndex
    private let authorityPhrases: AuthorityPhrases
    private let fields: [String: String]

    package init(rules: RoutingRules, model: RouteModel? = nil, threshold: Double = Router.defaultThreshold) {
        self.rules = rules
        self.model = model
        self.threshold = threshold
        index = PhraseIndex(rules)
        authorityPhrases = AuthorityPhrases(rules)
        fields = Dictionary(rules.fields.map { (VietnameseText.fold($0), $1) }) { first, _ in first }
    }

    package func decide(_ input: RouteInput) -> RouteDecision {
        let title = index.matches(in: RoutedText(input.subject))
        let body = index.matches(in: RoutedText(input.body))
        let tally = Tally(title: title, body: body)
        let features = RouteFeatures(
            RoutedText("\(input.subject) \(input.body)"), matches: title.map { ($0, 2) } + body.map { ($0, 1) },
            authority: authorityPhrases)
        let ranking = features.isEmpty ? [] : model?.ranking(features) ?? []
        let names = Dictionary(input.units.map { ($0.code, $0.name) }) { first, _ in first }
        var decision = RouteDecision()
        decision.rulesVersion = rules.version
        decision.modelVersion = model?.version
        if !named(in: input, names, tally, &decision) {
            if ranking.isEmpty {
                byKeywords(tally, names, &decision)
            } else {
                byModel(ranking, tally, features, names, &decision)
            }
        }
        let scores = ranking.isEmpty ? tally.ranking.map { ($0.code, $0.points) } : ranking.map { ($0.code, $0.probability) }
        decision.candidates = candidates(scores, tally, chosen: decision.unitCode, names)
        if decision.matchedTerms.isEmpty { decision.matchedTerms = tally.terms[decision.unitCode] ?? [] }
        decision.jointUnits = ranking.filter {
            $0.code != decision.unitCode && names[$0.code] != nil && $0.probability >= Self.jointProbability
                && tally.terms[$0.code] != nil && !decision.isOutsideField
        }.map(\.code)
        decision.authorityName = authority(of: input, features, decision).rawValue
        decision.needsReview = decision.confidence < threshold
        if decision.needsReview {
            decision.trace.append(
                "Độ tin cậy \(percent(decision.confidence)) dưới ngưỡng \(percent(threshold)): chuyển thư ký tổ quyết định."
            )
        }
        return decision
    }

    /// By what the sender named; false when that tells nothing.
    private func named(
        in input: RouteInput, _ names: [String: String], _ tally: Tally, _ decision: inout RouteDecision
    ) -> Bool {
        if !input.procedureCode.isEmpty {
            if let unit = input.procedureUnit, let name = names[unit] {
                choose(unit, "procedure", Self.procedureConfidence, tally, &decision)
                decision.trace.insert("Thủ tục \(input.procedureCode) do \(name) giải quyết.", at: 0)
                return true
            }
            decision.trace.append("Mã thủ tục \(input.procedureCode) chưa gắn với đơn vị nào.")
        }
        guard !input.field.isEmpty else { return false }
        if let unit = unit(forField: input.field, input.units), let name = names[unit] {
            choose(unit, "field", Self.fieldConfidence, tally, &decision)
            decision.trace.insert("Lĩnh vực “\(input.field)” thuộc \(name).", at: 0)
            return true
        }
        decision.trace.append("Lĩnh vực “\(input.field)” chưa gắn với đơn vị nào.")
        return false
    }

    private func choose(
        _ unit: String, _ rule: String, _ confidence: Double, _ tally: Tally, _ decision: inout RouteDecision
    ) {
        decision.unitCode = unit
        decision.rule = rule
        decision.confidence = confidence
        let own = tally.points[unit] ?? 0
        guard own == 0, let rival = tally.ranking.first, rival.points >= Self.contradictionPoints else { return }
        decision.confidence = Self.contradictionConfidence
        decision.trace.append("Nội dung lại nghiêng về \(rival.code): cần người xem lại.")
    }

    private func byKeywords(_ tally: Tally, _ names: [String: String], _ decision: inout RouteDecision) {
        let ranking = tally.ranking
        guard let best = ranking.first else {
            decision.trace.append("Không có từ khoá nào của bộ quy tắc trong nội dung.")
            return
        }
        let second = ranking.dropFirst().first?.points ?? 0
        decision.unitCode = best.code
        decision.rule = "keywords"
        decision.confidence = best.points / (best.points + second + Self.doubt)
        for entry in ranking.prefix(3) {
            let terms = (tally.terms[entry.code] ?? []).joined(separator: ", ")
            decision.trace.append("\(names[entry.code] ?? entry.code): \(points(entry.points)) điểm (\(terms)).")
        }
        if decision.isOutsideField {
            decision.outsideAgency = tally.bestAgency
            decision.trace.append("Ngoài lĩnh vực của Sở; nơi có thẩm quyền có thể là \(tally.bestAgency).")
        } else if names[best.code] == nil {
            decision.confidence = 0
            decision.trace.append("Đơn vị \(best.code) không còn hoạt động.")
        }
    }

    private func byModel(
        _ ranking: [(code: String, probability: Double)], _ tally: Tally, _ features: RouteFeatures,
        _ names: [String: String], _ decision: inout RouteDecision
    ) {
        guard let model, let best = ranking.first else { return }
        decision.unitCode = best.code
        decision.rule = "model"
        decision.confidence = best.probability
        if tally.ranking.isEmpty {
            decision.confidence *= Self.withoutPhrase
            decision.trace.append("Không có từ khoá nào của bộ quy tắc trong nội dung.")
        }
        for entry in ranking.prefix(3) {
            let terms = tally.terms[entry.code].map { " (\($0.joined(separator: ", ")))" } ?? ""
            decision.trace.append("\(names[entry.code] ?? entry.code): \(percent(entry.probability))\(terms).")
        }
        let evidence = model.units.evidence(for: best.code, features.ofUnit, limit: 8)
        decision.trace.append(
            "Mô hình \(model.version), trọng số: "
                + evidence.map { "\(RouteFeatures.shown($0.name)) +\(points($0.weight))" }.joined(separator: "; ") + ".")
        let words = evidence.filter { RouteFeatures.isWording($0.name) }.map { RouteFeatures.shown($0.name) }
        decision.matchedTerms = tally.terms[best.code] ?? Array(words.prefix(Self.shownWords))
        if decision.isOutsideField {
            decision.outsideAgency = tally.bestAgency
            let place = tally.bestAgency.isEmpty ? "cơ quan khác" : tally.bestAgency
            decision.trace.append("Ngoài lĩnh vực của Sở; nơi có thẩm quyền có thể là \(place).")
        } else if names[best.code] == nil {
            decision.confidence = 0
            decision.trace.append("Đơn vị \(best.code) không còn hoạt động.")
        }
    }

    private func candidates(
        _ scores: [(code: String, score: Double)], _ tally: Tally, chosen: String, _ names: [String: String]
    ) -> [RouteDecision.Candidate] {
        let values = Dictionary(scores.map { ($0.code, $0.score) }) { first, _ in first }
        var codes = scores.map(\.code)
        if !chosen.isEmpty { codes = [chosen] + codes.filter { $0 != chosen } }
        return codes.prefix(4).map { code in
            RouteDecision.Candidate(
                unitCode: code, unitName: names[code] ?? (code == RouteDecision.outsideField ? tally.bestAgency : ""),
                score: values[code] ?? 0, matchedTerms: tally.terms[code] ?? [])
        }
    }

    /// The unit that answers for a field: by the rules' own table, else by the words of a unit's fields, else its code.
    private func unit(forField field: String, _ units: [RouteInput.Unit]) -> String? {
        let wanted = VietnameseText.fold(field)
        if let unit = fields[wanted] { return unit }
        if let unit = units.first(where: { VietnameseText.fold($0.code) == wanted }) { return unit.code }
        return units.first { unit in
            unit.fields.contains { words in
                words.split(whereSeparator: { ":;,()".contains($0) }).contains {
                    VietnameseText.fold(String($0)) == wanted
                }
            }
        }?.code
    }

    /// A guess from phrases: the ministry for law, the province for its plans and money, else the department.
    private func authority(
        of input: RouteInput, _ features: RouteFeatures, _ decision: RouteDecision
    ) -> Authority {
        if decision.isOutsideField { return .otherDepartment }
        if let model { return model.authority(features) }
        let text = RoutedText("\(input.subject) \(input.body)")
        let counts = rules.authority.compactMap { group in
            Authority(name: group.authority).map { ($0, group.phrases.count { index.contains($0, in: text) }) }
        }
        guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return .department }
        return best.0
    }

    private func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    private func points(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
    }
}

/// Points by unit; all agencies together stand for "outside the field".
private struct Tally {
    private(set) var points: [String: Double] = [:]
    private(set) var terms: [String: [String]] = [:]
    private var agencies: [String: Double] = [:]

    /// A phrase counts once; in the title twice as much.
    init(title: [PhraseIndex.Match], body: [PhraseIndex.Match]) {
        var seen: Set<String> = []
        for (matches, factor) in [(title, 2.0), (body, 1.0)] {
            for match in matches where seen.insert(match.phrase.text).inserted { add(match, factor) }
        }
    }

    private mutating func add(_ match: PhraseIndex.Match, _ factor: Double) {
        let code: String
        switch match.phrase.speaker {
        case .nobody: return
        case .unit(let unit): code = unit
        case .agency(let agency):
            code = RouteDecision.outsideField
            agencies[agency, default: 0] += match.points * factor
        }
        points[code, default: 0] += match.points * factor
        terms[code, default: []].append(match.written)
    }

    /// Best first; ties in the order of the codes.
    var ranking: [(code: String, points: Double)] {
        points.map { (code: $0.key, points: $0.value) }
            .sorted { $0.points != $1.points ? $0.points > $1.points : $0.code < $1.code }
    }

    var bestAgency: String {
        agencies.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.first?.key ?? ""
    }
}
