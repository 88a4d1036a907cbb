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
    /// What decided: `procedure`, `field`, `model`, `keywords` or `none`.
    package var rule = "none"
    /// Each step in words, in Vietnamese.
    package var trace: [String] = []
    /// Where a matter outside the sector probably belongs.
    package var outsideAgency = ""
    /// Version of the rules.
    package var rulesVersion = 0
    /// Version of the trained model; nil in decisions made without one.
    package var modelVersion: String?
    /// Units whose matter the text names too; nil in decisions of the first release.
    package var jointUnits: [String]?

    package struct Candidate: Sendable, Codable, Equatable {
        package var unitCode: String
        package var unitName: String
        package var score: Double
        package var matchedTerms: [String]
    }

    package init() {}

    package var authority: Authority { Authority(rawValue: authorityName) ?? .department }

    package var isOutsideField: Bool { unitCode == Self.outsideField }

    /// Less likely than this is no alternative that a return would follow.
    private static let leastAlternative = 0.02

    /// Units the router holds possible, besides the one it chose.
    package var alternatives: [String] {
        candidates.filter { $0.score >= Self.leastAlternative }.map(\.unitCode)
            .filter { $0 != unitCode && $0 != Self.outsideField }
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
