package import FoundationEssentials

/// What the router knows: which phrases speak for which unit. Dated data of a province, not code.
package struct RoutingRules: Sendable, Codable, Equatable {
    /// Raised with every change; stands in each decision's trace.
    package var version: Int
    /// `YYYY-MM-DD`
    package var effectiveFrom: String
    /// Phrases that use up their words and speak for nobody: "điện thoại" is no matter of electricity.
    package var neutral: [String]
    /// Words that mean too many things without their marks ("chợ", "cho"): matched only where they are written out.
    package var marksRequired: [String]
    /// The field a sender may name → unit code.
    package var fields: [String: String]
    package var units: [UnitTopics]
    package var outside: [OutsideTopics]
    package var authority: [AuthorityPhrases]
    /// Shortened → written out; see ``Abbreviations`` for what the case of a key means.
    package var abbreviations: [String: String]?
    /// Ordered; see ``RouteRule``.
    package var rules: [RouteRule]?

    /// A group of phrases of one weight.
    package struct Topic: Sendable, Codable, Equatable {
        package var topic: String
        /// Points of one phrase; 1 hints, 4 nearly decides.
        package var weight: Double
        /// When one of these is in the text the topic does not count.
        package var unless: [String]?
        package var phrases: [String]
    }

    package struct UnitTopics: Sendable, Codable, Equatable {
        package var unit: String
        package var topics: [Topic]
    }

    /// Matters outside the sector and the agency they belong to.
    package struct OutsideTopics: Sendable, Codable, Equatable {
        package var agency: String
        package var topics: [Topic]
    }

    /// Phrases that show that a matter is beyond the department.
    package struct AuthorityPhrases: Sendable, Codable, Equatable {
        /// Bare name of `Authority`, e.g. `MINISTRY`.
        package var authority: String
        package var phrases: [String]
    }

    /// Reads `routing-rules.json`.
    ///
    /// - Throws: `DecodingError` when it is no such document.
    package init(json: Data) throws {
        self = try JSONDecoder().decode(RoutingRules.self, from: json)
    }
}
