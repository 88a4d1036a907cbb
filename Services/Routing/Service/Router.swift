import Models
import VietnameseText

/// Procedure, else field, else the trained model over words and phrases (phrases alone without a model); then the ordered
/// rules, which have the last word. Pure: the same input gives the same decision.
package struct Router: Sendable {
    /// Below it the team secretary decides. The highest at which at most a tenth of the department's own matters are held
    /// up, on the product's own sentences (docs/routing.md).
    package static let defaultThreshold = 0.55
    /// The model without any phrase, or against a phrase-less text, has this many of its words shown.
    private static let shownWords = 4
    /// What the confidence is worth when no phrase of the rules is in the text.
    private static let withoutPhrase = 0.8
    /// The same for "none of ours": where nothing speaks for another agency either, a person looks.
    private static let outsideWithoutPhrase = 0.5
    /// Another unit this likely, with phrases of its own in the text, is asked to join.
    private static let jointProbability = 0.15
    /// A named procedure or field is sure, unless the text loudly speaks for another unit.
    private static let procedureConfidence = 0.95
    private static let fieldConfidence = 0.85
    private static let contradictionConfidence = 0.45
    /// What a rule's word is worth when it does not say.
    private static let ruleConfidence = 0.9
    /// So many candidates are explained to whoever decides.
    private static let explainedCandidates = 3
    /// So many points for another unit, and none for the named one, make a contradiction.
    private static let contradictionPoints = 6.0
    /// Keeps one weak phrase from being sure of itself.
    private static let doubt = 1.5

    package let rules: RoutingRules
    package let threshold: Double
    package let model: RouteModel?
    private let abbreviations: Abbreviations
    private let index: PhraseIndex
    private let authorityPhrases: AuthorityPhrases
    private let book: RouteRuleBook
    private let fields: [String: String]

    package init(rules: RoutingRules, model: RouteModel? = nil, threshold: Double = Router.defaultThreshold) {
        self.rules = rules
        self.model = model
        self.threshold = threshold
        abbreviations = Abbreviations(rules.abbreviations ?? [:])
        index = PhraseIndex(rules)
        authorityPhrases = AuthorityPhrases(rules)
        book = RouteRuleBook(rules.rules ?? [], abbreviations)
        fields = Dictionary(rules.fields.map { (VietnameseText.fold($0), $1) }) { first, _ in first }
    }

    package func decide(_ input: RouteInput) -> RouteDecision {
        let body = RoutedText(input.body, abbreviations)
        let title = RoutedText(input.subject, abbreviations)
        let text = title.words.isEmpty ? body : RoutedText("\(input.subject) \(input.body)", abbreviations)
        let (inTitle, inBody) = (index.matches(in: title), index.matches(in: body))
        let tally = RouteTally(title: inTitle, body: inBody)
        let features = RouteFeatures(
            text, matches: inTitle.map { ($0, 2) } + inBody.map { ($0, 1) }, authority: authorityPhrases)
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
        let ruled = byRules(input, text, tally, names, &decision)
        decision.authorityName = (ruled.authority ?? authority(features, decision)).rawValue
        decision.needsReview = decision.confidence < threshold || decision.reviewRule != nil
        let scores =
            ranking.isEmpty ? tally.ranking.map { ($0.code, $0.points) } : ranking.map { ($0.code, $0.probability) }
        decision.candidates = candidates(scores, tally, features, decision, names)
        if decision.matchedTerms.isEmpty { decision.matchedTerms = tally.terms[decision.unitCode] ?? [] }
        join(ruled.joint ?? [], ranking, tally, names, &decision)
        if decision.needsReview {
            decision.trace.append(
                decision.confidence < threshold
                    ? "Độ tin cậy \(percent(decision.confidence)), ngưỡng \(percent(threshold)): chuyển thư ký tổ quyết định."
                    : "Cần người quyết định: chuyển thư ký tổ.")
        }
        return decision
    }

    /// Other units: a rule's join at once, the model's are proposed.
    private func join(
        _ ruled: [String], _ ranking: [(code: String, probability: Double)], _ tally: RouteTally,
        _ names: [String: String], _ decision: inout RouteDecision
    ) {
        let likely = ranking.filter {
            $0.code != decision.unitCode && names[$0.code] != nil && $0.probability >= Self.jointProbability
                && tally.terms[$0.code] != nil && !decision.isOutsideField && !ruled.contains($0.code)
        }.map(\.code)
        decision.ruledJointUnits = ruled.isEmpty ? nil : ruled
        decision.jointUnits = ruled + likely
        guard !likely.isEmpty else { return }
        decision.trace.append("Có thể cần phối hợp, do người xử lý quyết định: \(likely.joined(separator: ", ")).")
    }

    /// The ordered rules: of each thing the first that says it.
    private func byRules(
        _ input: RouteInput, _ text: RoutedText, _ tally: RouteTally, _ names: [String: String],
        _ decision: inout RouteDecision
    ) -> (authority: Authority?, joint: [String]?) {
        let subject = RouteRuleBook.Subject(
            text: text, procedureCode: input.procedureCode, field: input.field, communeCode: input.communeCode,
            channel: input.channel, day: input.day)
        var (authority, joint, agency): (Authority?, [String]?, String?) = (nil, nil, nil)
        var hasUnit = false
        for holding in book.holding(for: subject, unit: decision.unitCode) {
            let (rule, effect) = (holding.rule, holding.rule.then)
            decision.appliedRules = (decision.appliedRules ?? []) + [rule.id]
            decision.trace.append(Self.sentence(holding))
            if let unit = effect.unit, !hasUnit {
                hasUnit = true
                decision.unitCode = unit
                decision.rule = rule.id
                decision.confidence = effect.confidence ?? Self.ruleConfidence
                decision.matchedTerms = holding.phrases
                decision.outsideAgency = decision.isOutsideField ? tally.bestAgency : ""
                if !decision.isOutsideField, names[unit] == nil {
                    // Nobody works there: it is no unit of which nobody happens to be in.
                    decision.reviewRule = decision.reviewRule ?? rule.id
                    decision.trace.append("Đơn vị \(unit) chưa có trong danh bạ đang hoạt động.")
                }
            }
            authority = authority ?? effect.authority.flatMap(Authority.init(name:))
            joint = joint ?? effect.joint
            agency = agency ?? effect.agency
            if effect.review == true { decision.reviewRule = decision.reviewRule ?? rule.id }
        }
        if decision.isOutsideField, let agency { decision.outsideAgency = agency }
        // The unit is known only now: a later rule may have given it.
        joint = joint.map { DatedRules.list($0).filter { $0 != decision.unitCode && names[$0] != nil } }
        return (decision.isOutsideField ? .otherDepartment : authority, joint)
    }

    private static func sentence(_ holding: RouteRuleBook.Holding) -> String {
        let effect = holding.rule.then
        let says =
            [
                effect.unit.map { "đơn vị \($0)" }, effect.joint.map { "phối hợp \($0.joined(separator: ", "))" },
                effect.authority.map { "thẩm quyền \($0)" }, effect.agency.map { "cơ quan \($0)" },
                effect.review == true ? "cần người quyết định" : nil,
            ]
            .compactMap(\.self).joined(separator: "; ")
        let basis = holding.rule.basis.isEmpty ? "" : " (\(holding.rule.basis))"
        let found = holding.phrases.isEmpty ? "" : " do có “\(holding.phrases.joined(separator: "”, “"))”"
        return "Quy tắc \(holding.rule.id)\(basis)\(found): \(says)."
    }

    /// By what the sender named; false when that tells nothing.
    private func named(
        in input: RouteInput, _ names: [String: String], _ tally: RouteTally, _ decision: inout RouteDecision
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
        _ unit: String, _ rule: String, _ confidence: Double, _ tally: RouteTally, _ decision: inout RouteDecision
    ) {
        decision.unitCode = unit
        decision.rule = rule
        decision.confidence = confidence
        let own = tally.points[unit] ?? 0
        guard own == 0, let rival = tally.ranking.first, rival.points >= Self.contradictionPoints else { return }
        decision.confidence = Self.contradictionConfidence
        decision.trace.append("Nội dung lại nghiêng về \(rival.code): cần người xem lại.")
    }

    private func byKeywords(_ tally: RouteTally, _ names: [String: String], _ decision: inout RouteDecision) {
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
        _ ranking: [(code: String, probability: Double)], _ tally: RouteTally, _ features: RouteFeatures,
        _ names: [String: String], _ decision: inout RouteDecision
    ) {
        guard let model, let best = ranking.first else { return }
        decision.unitCode = best.code
        decision.rule = "model"
        decision.confidence = best.probability
        if tally.ranking.isEmpty {
            decision.confidence *= decision.isOutsideField ? Self.outsideWithoutPhrase : Self.withoutPhrase
            decision.trace.append("Không có từ khoá nào của bộ quy tắc trong nội dung.")
        }
        for entry in ranking.prefix(3) {
            let terms = tally.terms[entry.code].map { " (\($0.joined(separator: ", ")))" } ?? ""
            decision.trace.append("\(names[entry.code] ?? entry.code): \(percent(entry.probability))\(terms).")
        }
        let evidence = model.units.evidence(for: best.code, features.ofUnit, limit: 8)
        decision.trace.append(
            "Mô hình \(model.version), trọng số: "
                + evidence.map { "\(RouteFeatures.shown($0.name)) +\(points($0.weight))" }.joined(separator: "; ") + "."
        )
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
        _ scores: [(code: String, score: Double)], _ tally: RouteTally, _ features: RouteFeatures,
        _ decision: RouteDecision, _ names: [String: String]
    ) -> [RouteDecision.Candidate] {
        let values = Dictionary(scores.map { ($0.code, $0.score) }) { first, _ in first }
        let chosen = decision.unitCode
        var codes = scores.map(\.code)
        if !chosen.isEmpty { codes = [chosen] + codes.filter { $0 != chosen } }
        return codes.prefix(4).enumerated().map { place, code in
            RouteDecision.Candidate(
                unitCode: code, unitName: names[code] ?? (code == RouteDecision.outsideField ? tally.bestAgency : ""),
                score: values[code] ?? 0, matchedTerms: tally.terms[code] ?? [],
                // Only somebody who has to choose reads them.
                reason: (decision.needsReview || decision.isOutsideField) && place < Self.explainedCandidates
                    ? reason(
                        for: code, values[code] ?? 0, tally, features,
                        rule: decision.isRuled && code == chosen ? decision.rule : nil) : nil)
        }
    }

    /// Why this one is possible, in words.
    ///
    /// - Parameter rule: the one that names it.
    private func reason(
        for code: String, _ score: Double, _ tally: RouteTally, _ features: RouteFeatures, rule: String?
    ) -> String {
        var parts: [String] = []
        if let terms = tally.terms[code] { parts.append("từ khoá: \(terms.joined(separator: ", "))") }
        if let model {
            let words = model.units.evidence(for: code, features.ofUnit, limit: 6)
                .filter { RouteFeatures.isWording($0.name) }.prefix(Self.shownWords).map {
                    RouteFeatures.shown($0.name)
                }
            if !words.isEmpty { parts.append("mô hình chú ý: \(words.joined(separator: ", "))") }
        }
        let share = rule.map { "quy tắc \($0)" } ?? (model == nil ? "\(points(score)) điểm" : percent(score))
        return ([share] + parts).joined(separator: "; ")
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

    /// When no rule says: a guess of the model; without one the phrases that call on somebody.
    private func authority(_ features: RouteFeatures, _ decision: RouteDecision) -> Authority {
        if decision.isOutsideField { return .otherDepartment }
        return model?.authority(features) ?? authorityPhrases.loudest(features)
    }

    private func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    private func points(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 10).rounded() / 10)
    }
}
