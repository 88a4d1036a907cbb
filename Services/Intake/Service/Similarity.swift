import FoundationEssentials
import Models
import VietnameseText

/// How alike two texts are: the share of three-letter sequences that they have in common, of all that either has
/// (Jaccard), over folded words.
struct Trigrams: Sendable {
    private let set: Set<UInt32>

    init(_ text: String) {
        let bytes = Array(VietnameseText.tokens(text).joined(separator: " ").utf8)
        var set: Set<UInt32> = []
        set.reserveCapacity(bytes.count)
        if bytes.count >= 3 {
            for index in 2..<bytes.count {
                set.insert(UInt32(bytes[index - 2]) << 16 | UInt32(bytes[index - 1]) << 8 | UInt32(bytes[index]))
            }
        }
        self.set = set
    }

    /// 0 to 1; texts of less than three letters are like nothing.
    func similarity(to other: Trigrams) -> Double {
        let common = set.intersection(other.set).count
        let all = set.count + other.set.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// A summary of fixed size: of each of 64 classes of trigrams the smallest hash. Two texts share about as many of
    /// them as they share trigrams, so thousands are compared in a millisecond without reading a text.
    var signature: TextSignature {
        var slots = [UInt16](repeating: .max, count: TextSignature.size)
        for trigram in set {
            var hash = UInt64(trigram) &* 0x9E37_79B9_7F4A_7C15
            hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
            let slot = Int(hash & 63)
            slots[slot] = min(slots[slot], UInt16(truncatingIfNeeded: hash >> 8) & 0x7FFF)
        }
        return TextSignature(slots: slots)
    }
}

struct TextSignature: Sendable, Equatable {
    static let size = 64
    /// `.max` where the text has nothing.
    private let slots: [UInt16]

    fileprivate init(slots: [UInt16]) {
        self.slots = slots
    }

    /// Nil when the text is no signature.
    init?(text: String) {
        guard let data = Data(base64Encoded: text), data.count == Self.size * 2 else { return nil }
        let bytes = Array(data)
        slots = (0..<Self.size).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    }

    var text: String { Data(slots.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).base64EncodedString() }

    /// About the similarity of the texts, within 0.1 or so.
    func estimate(_ other: TextSignature) -> Double {
        var common = 0
        var filled = 0
        for (mine, theirs) in zip(slots, other.slots) where mine != .max || theirs != .max {
            filled += 1
            if mine == theirs { common += 1 }
        }
        return filled == 0 ? 0 : Double(common) / Double(filled)
    }
}

/// What is asked of the search for duplicates.
struct SimilarityQuery: Sendable {
    var communeCode: String
    var field: String?
    var procedureCode: String?
    var dossierCode: String?
    var phone = ""
    var text: String
    /// The petition itself, which is not its own duplicate.
    var excluding: String?
    var live = true
}

/// A probable duplicate: suggested, never acted upon.
struct SimilarPetition: Sendable {
    let petition: Petition
    /// 0 to 1.
    let score: Double
    /// Why, in Vietnamese.
    let reasons: [String]

    /// What is less alike is not worth a look.
    static let threshold = 0.3
    /// The same dossier is the same matter, whatever the words.
    private static let sameDossier = 0.9
    /// How much of the doubt each further coincidence takes away.
    private static let coincidence = 0.1

    /// Nil when the two are not alike enough.
    init?(_ petition: Petition, to query: SimilarityQuery, trigrams: Trigrams, searchText: String) {
        let content = petition.content
        let alike = trigrams.similarity(to: Trigrams(searchText))
        let hasDossier = query.dossierCode != nil && content.dossierCode == query.dossierCode
        guard alike >= Self.threshold || hasDossier else { return nil }
        var reasons: [String] = []
        var doubt = 1 - alike
        if hasDossier {
            doubt = min(doubt, 1 - Self.sameDossier)
            reasons.append("cùng mã hồ sơ \(content.dossierCode ?? "")")
        }
        if alike >= Self.threshold { reasons.append("nội dung giống \(Int((alike * 100).rounded())) %") }
        if content.communeCode == query.communeCode { reasons.append("cùng \(petition.communeName)") }
        if let field = query.field, content.field == field {
            doubt *= 1 - Self.coincidence
            reasons.append("cùng lĩnh vực \(field)")
        }
        if let procedure = query.procedureCode, content.procedureCode == procedure {
            doubt *= 1 - Self.coincidence
            reasons.append("cùng thủ tục \(procedure)")
        }
        if !query.phone.isEmpty, content.reporter.phone == query.phone {
            doubt *= 1 - Self.coincidence
            reasons.append("cùng người gửi")
        }
        self.petition = petition
        score = ((1 - doubt) * 1000).rounded() / 1000
        self.reasons = reasons
    }
}
