import Models
import VietnameseText

/// The rules of a set made ready: each phrase is looked for once a text, however many rules name it. Pure.
struct RouteRuleBook: Sendable {
    private indirect enum Condition: Sendable {
        case all([Condition])
        case any([Condition])
        case not(Condition)
        case phrases(Set<Int>)
        case procedures([String])
        case fields(Set<String>)
        case communes(Set<String>)
        case channels(Set<String>)
        case units(Set<String>)
    }

    /// What a rule may ask about.
    struct Subject {
        let text: RoutedText
        let procedureCode: String
        let field: String
        let communeCode: String
        /// Bare name; empty when it is not known.
        let channel: String
        /// Local day `YYYY-MM-DD`.
        let day: String
    }

    /// A rule that holds, and the phrases of it that are in the text.
    struct Holding {
        let rule: RouteRule
        let phrases: [String]
    }

    private let rules: [(rule: RouteRule, condition: Condition)]
    private let finder: PhraseFinder

    init(_ rules: [RouteRule], _ abbreviations: Abbreviations) {
        var finder = PhraseFinder(abbreviations)
        self.rules = rules.map { ($0, Self.compile($0.when, &finder)) }
        self.finder = finder
    }

    /// The rules that hold, in order, up to the first that stops.
    ///
    /// - Parameter unit: the unit decided before the rules; a rule that names another changes it for the rules after it.
    func holding(for subject: Subject, unit first: String) -> [Holding] {
        guard !rules.isEmpty else { return [] }
        let found = finder.find(in: subject.text)
        var unit: String?
        var result: [Holding] = []
        for (rule, condition) in rules where rule.isInForce(on: subject.day) {
            guard Self.holds(condition, subject, found, unit ?? first) else { continue }
            let phrases = Self.named(by: condition).intersection(found).sorted().map { finder.texts[$0] }
            result.append(Holding(rule: rule, phrases: phrases))
            unit = unit ?? rule.then.unit
            if rule.stop == true { break }
        }
        return result
    }

    private static func compile(_ condition: RouteCondition, _ finder: inout PhraseFinder) -> Condition {
        var parts: [Condition] = []
        if let all = condition.all { parts += all.map { compile($0, &finder) } }
        if let any = condition.any { parts.append(.any(any.map { compile($0, &finder) })) }
        if let none = condition.none { parts += none.map { .not(compile($0, &finder)) } }
        if let phrases = condition.phrases { parts.append(.phrases(Set(phrases.compactMap { finder.add($0) }))) }
        if let procedures = condition.procedures { parts.append(.procedures(procedures)) }
        if let fields = condition.fields { parts.append(.fields(Set(fields.map(VietnameseText.fold)))) }
        if let communes = condition.communes { parts.append(.communes(Set(communes))) }
        if let channels = condition.channels { parts.append(.channels(Set(channels))) }
        if let units = condition.units { parts.append(.units(Set(units))) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Phrases that speak for the rule, not those that must be missing.
    private static func named(by condition: Condition) -> Set<Int> {
        switch condition {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(named(by: $1)) }
        case .phrases(let numbers): numbers
        default: []
        }
    }

    private static func holds(_ condition: Condition, _ subject: Subject, _ found: Set<Int>, _ unit: String) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy { holds($0, subject, found, unit) }
        case .any(let parts): parts.contains { holds($0, subject, found, unit) }
        case .not(let part): !holds(part, subject, found, unit)
        case .phrases(let numbers): !numbers.isDisjoint(with: found)
        case .procedures(let prefixes):
            !subject.procedureCode.isEmpty && prefixes.contains { subject.procedureCode.hasPrefix($0) }
        case .fields(let names): !subject.field.isEmpty && names.contains(VietnameseText.fold(subject.field))
        case .communes(let codes): codes.contains(subject.communeCode)
        case .channels(let names): names.contains(subject.channel)
        case .units(let codes): codes.contains(unit)
        }
    }
}
