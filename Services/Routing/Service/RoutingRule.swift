import Models

/// One dated rule of an ordered list: a petition that is so belongs there. Data of a province, not code.
///
/// The rules are looked at from first to last after procedure, field and model have made a first decision; of each thing
/// (unit, authority) the first rule that says it has the last word (docs/routing.md).
package struct RouteRule: Sendable, Codable, Equatable {
    /// Stands in decisions and traces.
    package var id: String
    /// First local day it holds, `YYYY-MM-DD`; nil: always has.
    package var from: String?
    /// First local day it holds no more.
    package var to: String?
    /// Why: law, decree, article, or the province's own decision.
    package var basis: String
    package var when: RouteCondition
    package var then: RouteEffect
    /// True: where it holds, no later rule is looked at.
    package var stop: Bool?

    /// - Parameter day: local day `YYYY-MM-DD`.
    func isInForce(on day: String) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }
}

/// What must be so; all members that are there must hold (AND), of a list one is enough (OR).
package struct RouteCondition: Sendable, Codable, Equatable {
    /// Every one of these.
    package var all: [RouteCondition]?
    /// At least one of these.
    package var any: [RouteCondition]?
    /// None of these.
    package var none: [RouteCondition]?
    /// One of these phrases stands in the subject or text.
    package var phrases: [String]?
    /// The named procedure's code begins so.
    package var procedures: [String]?
    /// The named field, whatever its spelling.
    package var fields: [String]?
    package var communes: [String]?
    /// Bare names of `Channel`.
    package var channels: [String]?
    /// The unit as decided so far.
    package var units: [String]?

    package init(phrases: [String]? = nil) { self.phrases = phrases }

    var isEmpty: Bool { self == RouteCondition() }
}

/// What a rule says; at least one member.
package struct RouteEffect: Sendable, Codable, Equatable {
    /// A unit's code (VP and TTRA too) or `OUTSIDE_FIELD`.
    package var unit: String?
    /// Units that join at once when the petition goes to an officer.
    package var joint: [String]?
    /// Bare name of `Authority`.
    package var authority: String?
    /// Where a matter outside the sector belongs; also alone, for what is held to be outside anyway.
    package var agency: String?
    /// 0–1, of the unit that this rule names; 0.9 when it is not given.
    package var confidence: Double?
    /// True: a person decides, however sure the rest is.
    package var review: Bool?

    var isEmpty: Bool {
        unit == nil && joint == nil && authority == nil && agency == nil && confidence == nil && review == nil
    }
}

extension RouteRule {
    /// Named so that a misspelled member is refused instead of passed over.
    private enum CodingKeys: String, CodingKey, CaseIterable { case id, from, to, basis, when, then, stop }

    package init(from decoder: any Decoder) throws {
        try MemberNames.check(decoder, CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        from = try values.decodeIfPresent(String.self, forKey: .from)
        to = try values.decodeIfPresent(String.self, forKey: .to)
        basis = try values.decodeIfPresent(String.self, forKey: .basis) ?? ""
        when = try values.decode(RouteCondition.self, forKey: .when)
        then = try values.decode(RouteEffect.self, forKey: .then)
        stop = try values.decodeIfPresent(Bool.self, forKey: .stop)
    }
}

extension RouteCondition {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case all, any, none, phrases, procedures, fields, communes, channels, units
    }

    package init(from decoder: any Decoder) throws {
        try MemberNames.check(decoder, CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        all = try values.decodeIfPresent([RouteCondition].self, forKey: .all)
        any = try values.decodeIfPresent([RouteCondition].self, forKey: .any)
        none = try values.decodeIfPresent([RouteCondition].self, forKey: .none)
        phrases = try values.decodeIfPresent([String].self, forKey: .phrases)
        procedures = try values.decodeIfPresent([String].self, forKey: .procedures)
        fields = try values.decodeIfPresent([String].self, forKey: .fields)
        communes = try values.decodeIfPresent([String].self, forKey: .communes)
        channels = try values.decodeIfPresent([String].self, forKey: .channels)
        units = try values.decodeIfPresent([String].self, forKey: .units)
    }
}

extension RouteEffect {
    private enum CodingKeys: String, CodingKey, CaseIterable { case unit, joint, authority, agency, confidence, review }

    package init(from decoder: any Decoder) throws {
        try MemberNames.check(decoder, CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        unit = try values.decodeIfPresent(String.self, forKey: .unit)
        joint = try values.decodeIfPresent([String].self, forKey: .joint)
        authority = try values.decodeIfPresent(String.self, forKey: .authority)
        agency = try values.decodeIfPresent(String.self, forKey: .agency)
        confidence = try values.decodeIfPresent(Double.self, forKey: .confidence)
        review = try values.decodeIfPresent(Bool.self, forKey: .review)
    }
}

/// Refuses members that nobody reads.
private enum MemberNames {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    static func check(_ decoder: any Decoder, _ known: [String]) throws {
        let names = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
        guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: decoder.codingPath, debugDescription: "there is no member \(unknown); known are \(known)"))
    }
}
