import Models
import VietnameseText

/// What the model looks at: folded words and pairs of words, and the topics whose phrases are in the text.
///
/// Everything is folded, so a text typed without diacritics has nearly the same features.
struct RouteFeatures: Sendable {
    /// Words and pairs; their length is that of the vector, whatever the text's.
    private static let spread = 2.0
    private static let pairShare = 0.7
    private static let commonShare = 0.3

    let words: FeatureVector
    /// `topic:QLNL/lưới điện`, `unit:QLNL`; and what is missing.
    let topics: FeatureVector
    /// How the text asks and whom it calls on.
    let manner: FeatureVector

    /// For the unit.
    let ofUnit: FeatureVector
    /// For the authority.
    var ofAuthority: FeatureVector { ofUnit.merging(manner) { $1 } }
    /// Nothing was written.
    let isEmpty: Bool

    /// - Parameter factor: how much a phrase of this match counts; 2 in a title.
    init(_ text: RoutedText, matches: [(match: PhraseIndex.Match, factor: Double)], authority: AuthorityPhrases) {
        let tokens = text.words.map(\.folded)
        isEmpty = tokens.isEmpty
        words = Self.words(tokens)
        topics = Self.topics(matches)
        manner = authority.features(text)
        ofUnit = words.merging(topics) { $1 }
    }

    private static func words(_ tokens: [String]) -> FeatureVector {
        var vector: FeatureVector = [:]
        for token in tokens where token.utf8.count > 1 && !token.utf8.allSatisfy({ (48...57).contains($0) }) {
            vector["w:" + token] = common.contains(token) ? commonShare : 1
        }
        for (first, second) in zip(tokens, tokens.dropFirst()) {
            let dull = common.contains(first) && common.contains(second)
            vector["p:\(first) \(second)"] = dull ? pairShare * commonShare : pairShare
        }
        let length = vector.values.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
        return length > 0 ? vector.mapValues { $0 / length * spread } : vector
    }

    private static func topics(_ matches: [(match: PhraseIndex.Match, factor: Double)]) -> FeatureVector {
        var sums: FeatureVector = [:]
        var isOurs = false
        for (match, factor) in matches {
            let share = match.points / max(match.phrase.weight, 0.01) * factor
            let unit: String
            switch match.phrase.speaker {
            case .nobody: continue
            case .unit(let code):
                unit = code
                isOurs = true
                sums["topic:\(code)/\(match.phrase.topic)", default: 0] += share
            case .agency(let agency):
                unit = RouteDecision.outsideField
                sums["topic:\(agency)/\(match.phrase.topic)", default: 0] += share
            }
            sums["unit:" + unit, default: 0] += match.points * factor / 4
        }
        var vector = sums.mapValues { $0.squareRoot() }
        if vector.isEmpty { vector["no phrase"] = 1 }
        if !isOurs { vector["no phrase of the sector"] = 1 }
        return vector
    }

    /// A word or pair of the text itself, not a topic.
    static func isWording(_ name: String) -> Bool { name.hasPrefix("w:") || name.hasPrefix("p:") }

    /// The name of a feature as people read it: `p:tram bien` → `tram bien`.
    static func shown(_ name: String) -> String {
        switch name {
        case "no phrase": "không có từ khóa"
        case "no phrase of the sector": "không có từ khóa của ngành"
        case _ where isWording(name): String(name.dropFirst(2))
        default: name.replacing("topic:", with: "").replacing("unit:", with: "")
        }
    }

    /// Words of every petition, whatever it is about; they count for less.
    private static let common = Set(
        VietnameseText.tokens(
            """
            và của là các cho có được với những này đó thì mà ở tại do bị đã đang sẽ không về trong ra lên vào để từ \
            khi nếu như cũng rất còn nhiều một đề nghị cử tri kiến bà con người dân xin hỏi xã tỉnh
            """))
}

/// Who is called on, and whether a text asks how the law is to be read.
///
/// Rule content is answered by the ministry that made it (Circular 18/2018/TT-BCT, article 13); plans and money are the
/// province's.
struct AuthorityPhrases: Sendable {
    private let finder: PhraseFinder
    private let groups: [(name: String, authority: Authority, phrases: Set<Int>)]
    private let citations: Set<Int>
    private let questions: Set<Int>
    private let firms: Set<Int>

    init(_ rules: RoutingRules) {
        var finder = PhraseFinder(Abbreviations(rules.abbreviations ?? [:]))
        func numbers(_ phrases: [String]) -> Set<Int> {
            Set(phrases.compactMap { finder.add(VietnameseText.fold($0)) })
        }
        groups = rules.authority.compactMap { group in
            Authority(name: group.authority).map { ("calls:" + group.authority, $0, numbers(group.phrases)) }
        }
        citations = numbers([
            "nghị định", "thông tư", "luật", "quy định tại", "theo quy định", "khoản 1", "khoản 2", "khoản 3",
        ])
        questions = numbers(["xin hỏi", "hỏi", "có phải", "có được", "hay không", "thế nào", "giải đáp", "hướng dẫn"])
        firms = numbers(["công ty", "doanh nghiệp", "chúng tôi", "thương nhân"])
        self.finder = finder
    }

    func features(_ text: RoutedText) -> FeatureVector {
        let found = finder.find(in: text.withoutMarks)
        var vector: FeatureVector = [:]
        for group in groups {
            let count = group.phrases.intersection(found).count
            if count > 0 { vector[group.name] = 1 + 0.5 * Double(min(count - 1, 2)) }
        }
        let cites = !citations.isDisjoint(with: found)
        let asks = text.isQuestion || !questions.isDisjoint(with: found)
        if cites { vector["cites a rule"] = 1 }
        if asks { vector["asks"] = 0.5 }
        if cites, asks { vector["asks about a rule"] = 1.5 }
        if asks, !firms.isDisjoint(with: found) { vector["a business asks"] = 1 }
        return vector
    }

    /// Whom the text calls on most; the department when nobody is named.
    func loudest(_ features: RouteFeatures) -> Authority {
        let loud = groups.filter { features.manner[$0.name] != nil }
        return loud.max { (features.manner[$0.name] ?? 0) < (features.manner[$1.name] ?? 0) }?.authority ?? .department
    }
}
