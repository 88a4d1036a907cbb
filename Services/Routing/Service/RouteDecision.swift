package import FoundationEssentials
package import Models

/// A routing decision that explains itself; stored with the assignment as it was made.
package struct RouteDecision: Sendable, Codable, Equatable {
    /// The code that stands for "no matter of this department".
    package static let outsideField = "OUTSIDE_FIELD"

    /// A unit's code, ``outsideField``, or empty when nothing spoke for anybody.
    package var unitCode = ""
    /// Bare name of `Authority`; a guess that staff correct.
    package var authorityName = Authority.department.rawValue
    /// 0–1; how far the first stands before the second.
    package var confidence = 0.0
    /// Below the threshold: the team secretary decides.
    package var needsReview = true
    /// At most four, best first; the score is the model's probability, or points of phrases without a model.
    package var candidates: [Candidate] = []
    /// Terms of the text that spoke for the unit, as written.
    package var matchedTerms: [String] = []
    /// What decided the unit: `procedure`, `field`, `model`, `keywords`, `none`, or the id of a rule.
    package var rule = "none"
    /// Each step in words, in Vietnamese.
    package var trace: [String] = []
    /// Where a matter outside the sector probably belongs.
    package var outsideAgency = ""
    /// Version of the rules.
    package var rulesVersion = 0
    /// Version of the trained model; nil in decisions made without one.
    package var modelVersion: String?
    /// Units asked to join: those of a rule, then those whose matter the model finds in the text too; nil in decisions of
    /// the first release.
    package var jointUnits: [String]?
    /// Those of a rule alone: they join at once when the petition goes to an officer. Nil when no rule names any.
    package var ruledJointUnits: [String]?
    /// Ids of the ordered rules that held, in order; nil when none did.
    package var appliedRules: [String]?
    /// The id of the rule that leaves the decision to a person; nil when none does.
    package var reviewRule: String?

    package struct Candidate: Sendable, Codable, Equatable {
        package var unitCode: String
        package var unitName: String
        package var score: Double
        package var matchedTerms: [String]
        /// Why it is possible, in Vietnamese; for the first three when a person has to decide.
        package var reason: String?
    }

    package init() {}

    package var authority: Authority { Authority(rawValue: authorityName) ?? .department }

    /// Not for ids of rules: they stand in ``rule`` already.
    static let reservedRules: Set<String> = ["procedure", "field", "model", "keywords", "none"]

    package var isOutsideField: Bool { unitCode == Self.outsideField }

    /// Whether an ordered rule gave the unit.
    package var isRuled: Bool { appliedRules?.contains(rule) == true }

    /// Less likely than this is no alternative that a return would follow.
    private static let leastAlternative = 0.02

    /// Units the router holds possible, besides the one it chose.
    package var alternatives: [String] {
        candidates.filter { $0.score >= Self.leastAlternative }.map(\.unitCode)
            .filter { $0 != unitCode && $0 != Self.outsideField }
    }

    /// The first three candidates with their reasons, for whoever decides; empty when the decision stands.
    package var suggestions: String {
        let explained = candidates.compactMap { candidate in
            candidate.reason.map { reason in
                let name = candidate.unitCode == Self.outsideField ? "ngoài lĩnh vực" : candidate.unitCode
                return "\(candidate.unitName.isEmpty ? name : candidate.unitName) (\(reason))"
            }
        }
        return explained.isEmpty ? "" : "Gợi ý: \(explained.joined(separator: "; "))."
    }

    /// Who the router holds to be in charge above or beside the department; nil for the department's own matters.
    package var proposedAuthority: Authority? {
        if isOutsideField { return .otherDepartment }
        return [.province, .ministry, .otherDepartment].contains(authority) ? authority : nil
    }

    package var proposedAgency: String { isOutsideField ? outsideAgency : "" }

    /// As stored.
    package init(json: String) throws {
        self = try JSONDecoder().decode(RouteDecision.self, from: Data(json.utf8))
    }

    package var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
