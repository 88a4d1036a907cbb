import Models
package import ReferenceData

/// Learns the router's model from what the product ships and from corrections.
package struct RouteTraining: Sendable {
    /// A labelled text.
    package struct Example: Sendable, Equatable {
        package var text: String
        /// A unit's code or `OUTSIDE_FIELD`.
        package var unit: String
        /// Bare name; empty when it is not known, or outside the sector.
        package var authority: String
        package var weight: Double

        package init(text: String, unit: String, authority: String = "", weight: Double = 1) {
            self.text = text
            self.unit = unit
            self.authority = authority
            self.weight = weight
        }
    }

    /// A pair of words seen in one text only says nothing of others.
    private static let leastPairs = 2
    private static let folds = 5

    let index: PhraseIndex
    let authority: AuthorityPhrases
    let rules: RoutingRules
    let units: [String]
    private let inputUnits: [RouteInput.Unit]
    package let examples: [Example]
    private let features: [RouteFeatures]

    /// - Parameter corrections: officers' own; each is one example among the hundreds shipped, so that one bad
    ///   correction does not turn a field, though a text in nearly its words may follow it.
    package init(_ reference: ReferenceData, rules: RoutingRules, corrections: [Example] = []) {
        units = reference.units.map(\.code) + [RouteDecision.outsideField]
        self.rules = rules
        inputUnits = reference.units.map { RouteInput.Unit(code: $0.code, name: $0.name, fields: $0.fields) }
        index = PhraseIndex(rules)
        authority = AuthorityPhrases(rules)
        let abbreviations = Abbreviations(rules.abbreviations ?? [:])
        var examples = reference.routingExamples.map {
            Example(text: $0.text, unit: $0.unit, authority: $0.authority)
        }
        for unit in reference.units { examples += unit.fields.map { Example(text: $0, unit: unit.code, weight: 0.7) } }
        examples += reference.procedures.map { Example(text: $0.name, unit: $0.suggestedDivision, weight: 0.3) }
        examples += corrections
        self.examples = examples.filter { [units] in units.contains($0.unit) }
        features = self.examples.map { [index, authority] example in
            let text = RoutedText(example.text, abbreviations)
            return RouteFeatures(
                text, matches: index.matches(in: text).map { ($0, 1) }, authority: authority)
        }
    }

    /// - Parameter version: stands in every decision made with it.
    package func model(version: String) -> RouteModel { model(version: version, of: Array(examples.indices)) }

    private func model(version: String, of chosen: [Int]) -> RouteModel {
        var pairs: [String: Int] = [:]
        for number in chosen {
            for name in features[number].words.keys where name.hasPrefix("p:") { pairs[name, default: 0] += 1 }
        }
        func kept(_ vector: FeatureVector) -> FeatureVector {
            vector.filter { !$0.key.hasPrefix("p:") || (pairs[$0.key] ?? 0) >= Self.leastPairs }
        }
        let known: Set = [Authority.department, .province, .ministry]
        let unitRows = chosen.map {
            TrainingRow(features: kept(features[$0].ofUnit), label: examples[$0].unit, weight: examples[$0].weight)
        }
        let authorityRows = chosen.filter { !examples[$0].authority.isEmpty }.map {
            TrainingRow(
                features: kept(features[$0].ofAuthority), label: examples[$0].authority, weight: examples[$0].weight)
        }
        return RouteModel(
            version: version, examples: chosen.count, units: LinearModel(training: unitRows, labels: units),
            authority: LinearModel(training: authorityRows, labels: known.map(\.rawValue).sorted()))
    }

    /// Each whole example decided by a router whose model has not seen it.
    ///
    /// - Parameter day: local day; rules are dated.
    package func crossValidated(threshold: Double, day: String) -> [Evaluation.Case] {
        let whole = examples.indices.filter { examples[$0].weight == 1 }
        var random = SeededGenerator(seed: 1)
        let order = whole.shuffled(using: &random)
        return (0..<Self.folds).flatMap { fold -> [Evaluation.Case] in
            let tested = order.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element)
            let left = Set(tested)
            let model = model(version: "", of: examples.indices.filter { !left.contains($0) })
            let router = Router(rules: rules, model: model, threshold: threshold)
            return tested.map { number in
                let decision = router.decide(RouteInput(body: examples[number].text, day: day, units: inputUnits))
                return Evaluation.Case(
                    expected: examples[number].unit, acceptable: [], authority: examples[number].authority, decision)
            }
        }
    }
}
