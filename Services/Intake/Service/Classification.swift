import Models
import VietnameseText

/// The eight kinds of content of Decree 20/2008/NĐ-CP, article 5; suggested from words, decided by people.
enum ContentClass: Int, Sendable, CaseIterable {
    case officialsConduct = 1
    case unfitRule = 2
    case inconsistentRule = 3
    case unlawfulRule = 4
    case againstTreaty = 5
    case other = 6
    case solution = 7
    case initiative = 8

    var vietnamese: String {
        switch self {
        case .officialsConduct:
            "Vướng mắc cụ thể do hành vi chậm trễ, gây phiền hà, không thực hiện, thực hiện không đúng quy định"
        case .unfitRule: "Quy định không phù hợp với thực tế"
        case .inconsistentRule: "Quy định không đồng bộ, không thống nhất"
        case .unlawfulRule: "Quy định không hợp pháp"
        case .againstTreaty: "Quy định trái điều ước quốc tế"
        case .other: "Vấn đề khác"
        case .solution: "Giải pháp, phương án xử lý"
        case .initiative: "Sáng kiến ban hành mới quy định"
        }
    }

    /// Phrases that speak for the class; the first class with the most of them is suggested.
    fileprivate var phrases: [String] {
        switch self {
        case .officialsConduct:
            [
                "chậm trễ", "gây phiền hà", "phiền hà", "nhũng nhiễu", "hách dịch", "đùn đẩy", "trễ hẹn",
                "không giải quyết", "gây khó khăn", "sách nhiễu", "vòi vĩnh", "cửa quyền", "hạch sách",
            ]
        case .unfitRule: ["không phù hợp", "bất cập", "không khả thi", "xa thực tế", "khó thực hiện"]
        case .inconsistentRule: ["chồng chéo", "mâu thuẫn", "không thống nhất", "không đồng bộ", "thiếu thống nhất"]
        case .unlawfulRule: ["trái luật", "trái pháp luật", "không hợp pháp", "trái thẩm quyền", "trái quy định"]
        case .againstTreaty: ["điều ước quốc tế", "cam kết quốc tế", "hiệp định"]
        case .other: []
        case .solution:
            ["đề xuất giải pháp", "đề xuất phương án", "đề nghị sửa đổi", "kiến nghị sửa đổi", "đề nghị bãi bỏ"]
        case .initiative: ["sáng kiến", "đề xuất ban hành", "đề nghị ban hành", "kiến nghị ban hành"]
        }
    }
}

/// What the words of a petition suggest, and the words themselves.
struct Classification: Sendable, Equatable {
    let contentClass: ContentClass
    /// As they stand in the lists; empty for `other`.
    let matched: [String]

    init(_ content: PetitionContent) {
        self.init(Phrases(content))
    }

    private init(_ text: Phrases) {
        let hits = ContentClass.allCases.map { ($0, $0.phrases.filter(text.contains)) }
        let best = hits.max { $0.1.count < $1.1.count || ($0.1.count == $1.1.count && $0.0.rawValue > $1.0.rawValue) }
        guard let best, !best.1.isEmpty else {
            (contentClass, matched) = (.other, [])
            return
        }
        (contentClass, matched) = best
    }

    /// Whoever behaves like that is a person of an office; a denunciation (tố cáo) is about somebody's acts anyway.
    private static let conductPhrases = [
        "phiền hà", "nhũng nhiễu", "hách dịch", "đùn đẩy", "sách nhiễu", "vòi vĩnh", "cửa quyền", "hạch sách", "tố cáo",
    ]

    /// Whether it may be feedback on conduct that nobody has called so: the class of officials' conduct is suggested, or
    /// a word stands in it that is said of nothing else.
    static func speaksOfConduct(_ content: PetitionContent) -> Bool {
        let text = Phrases(content)
        return Classification(text).contentClass == .officialsConduct
            || conductPhrases.contains(where: text.contains)
    }

    /// A complaint or a denunciation is no petition (Decree 20/2008/NĐ-CP, article 2): these words say that it may be one.
    private static let stopPhrases = ["khiếu nại", "tố cáo", "khởi kiện"]

    static func stopWords(_ content: PetitionContent) -> [String] {
        // Most petitions have none, so look for the plain letters first.
        let folded = VietnameseText.fold("\(content.subject) \(content.body)")
        guard ["khieu nai", "to cao", "khoi kien"].contains(where: { folded.contains($0) }) else { return [] }
        return stopPhrases.filter(Phrases(content).contains)
    }
}

/// A text in which phrases are looked for: subject and body each with their marks, or without where there are none.
private struct Phrases {
    private let parts: [(text: String, hasMarks: Bool)]

    init(_ content: PetitionContent) {
        parts = [content.subject, content.body].map { part in
            let words = VietnameseText.words(part)
            let hasMarks = words.contains { $0.marked != $0.folded }
            return (Self.joined(words, hasMarks), hasMarks)
        }
    }

    func contains(_ phrase: String) -> Bool {
        let words = VietnameseText.words(phrase)
        return parts.contains { $0.text.contains(Self.joined(words, $0.hasMarks)) }
    }

    /// With a space before and after each word, so that none is found inside another.
    private static func joined(_ words: [VietnameseText.Word], _ hasMarks: Bool) -> String {
        " " + words.map { hasMarks ? $0.marked : $0.folded }.joined(separator: " ") + " "
    }
}
