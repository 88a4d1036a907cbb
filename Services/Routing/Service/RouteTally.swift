/// Points by unit; all agencies together stand for "outside the field".
struct RouteTally {
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
