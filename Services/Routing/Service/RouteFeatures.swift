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
    var ofUnit: FeatureVector { words.merging(topics) { $1 } }
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
        manner = authority.features(tokens, asks: text.isQuestion)
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
        isWording(name) ? String(name.dropFirst(2)) : name.replacing("topic:", with: "").replacing("unit:", with: "")
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
    private let groups: [(name: String, phrases: [[String]])]

    init(_ rules: RoutingRules) {
        groups = rules.authority.map { group in
            ("calls:" + group.authority, Set(group.phrases.map(VietnameseText.tokens)).sorted { $0.lexicographicallyPrecedes($1) })
        }
    }

    func features(_ tokens: [String], asks question: Bool) -> FeatureVector {
        var vector: FeatureVector = [:]
        for group in groups {
            let count = group.phrases.count { Self.contains(tokens, $0) }
            if count > 0 { vector[group.name] = 1 + 0.5 * Double(min(count - 1, 2)) }
        }
        let cites = Self.citations.contains { Self.contains(tokens, $0) }
        let asks = question || Self.questions.contains { Self.contains(tokens, $0) }
        let isFirm = Self.firms.contains { Self.contains(tokens, $0) }
        if cites { vector["cites a rule"] = 1 }
        if asks { vector["asks"] = 0.5 }
        if cites, asks { vector["asks about a rule"] = 1.5 }
        if isFirm, asks { vector["a business asks"] = 1 }
        return vector
    }

    private static func contains(_ tokens: [String], _ phrase: [String]) -> Bool {
        guard let first = phrase.first, tokens.count >= phrase.count else { return false }
        return (0...tokens.count - phrase.count).contains { start in
            tokens[start] == first && phrase.indices.allSatisfy { tokens[start + $0] == phrase[$0] }
        }
    }

    private static func phrases(_ list: String) -> [[String]] {
        list.split(separator: ",").map { VietnameseText.tokens(String($0)) }
    }

    private static let citations = phrases("nghị định, thông tư, luật, quy định tại, theo quy định, khoản 1, khoản 2, khoản 3")
    private static let questions = phrases(
        "xin hỏi, hỏi, có phải, có được, hay không, thế nào, giải đáp, hướng dẫn")
    private static let firms = phrases("công ty, doanh nghiệp, chúng tôi, thương nhân")
}
