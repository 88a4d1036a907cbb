import FoundationEssentials
import Models
import VietnameseText

/// What is known of a Zalo user.
struct ZaloContact: Sendable, Equatable {
    var fullName = ""
    var phone = ""
    var communeCode: String?
    var askedAt: Date?

    /// Name or telephone, and the unit: enough to take a petition in.
    var isIdentified: Bool { communeCode != nil && !(fullName.isEmpty && phone.isEmpty) }

    /// Learns from what the user wrote or filled in. A form, or a message that only says who somebody is, corrects what
    /// was known; other messages fill gaps, for they may name other people and other communes.
    mutating func learn(from event: ZaloEvent, communes: CommuneNames) {
        let introduction = ZaloIntroduction(event.text, communes)
        let isIntroduction = introduction.isOne
        let name =
            LooseContent.line(event.info.name, PetitionDraft.nameLimit).nonEmpty ?? Self.name(in: event.text)
            ?? (isIntroduction ? introduction.name : nil)
        if let name { fullName = name }
        if let phone = CodeFormats.phone(event.info.phone) {
            self.phone = phone
        } else if let phone = Self.phone(in: event.text), self.phone.isEmpty || isIntroduction {
            self.phone = phone
        }
        let filledIn = communes.mentioned(in: event.info.address)
        let mentioned = communes.mentioned(in: event.text)
        if filledIn.count == 1 {
            communeCode = filledIn.first
        } else if mentioned.count == 1, communeCode == nil || isIntroduction {
            communeCode = mentioned.first
        }
    }

    /// What the secretary found out about a sender holds for what comes later.
    mutating func learn(from petition: Petition) {
        let reporter = petition.content.reporter
        if !reporter.fullName.isEmpty { fullName = reporter.fullName }
        if !reporter.phone.isEmpty { phone = reporter.phone }
        if !petition.content.communeCode.isEmpty { communeCode = petition.content.communeCode }
    }

    /// After `Họ tên:` or `Tên:` at the beginning of a line.
    private static func name(in text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2,
                ["họ tên", "họ và tên", "tên", "ho ten", "ho va ten", "ten"].contains(
                    String(parts[0]).trimmingSpaces.lowercased())
            else { continue }
            let name = String(parts[1].prefix { !",;".contains($0) })
            return LooseContent.line(name, PetitionDraft.nameLimit).nonEmpty
        }
        return nil
    }

    private static func phone(in text: String) -> String? {
        let runs = text.split { !($0.isNumber || " .+-".contains($0)) }
        return runs.lazy.compactMap { CodeFormats.phone(String($0).trimmingSpaces) }.first
    }
}

/// Whether a message says nothing but who its sender is, e.g. `Họ tên: Trần Văn B, UBND xã Bến Lức, 0900 000 201`.
///
/// Every piece between commas and line ends must be one of the things below. In doubt it is none: a petition too many
/// is seen and merged, one too few is seen by nobody.
struct ZaloIntroduction {
    private let pieces: [String]
    private let communes: CommuneNames

    private static let longest = 300
    /// What stands before a colon; without diacritics.
    private static let labels: Set<String> = [
        "ho ten", "ho va ten", "ten", "don vi", "co quan", "dia chi", "chuc vu", "xa", "phuong", "xa phuong",
        "so dien thoai", "dien thoai", "sdt", "so dt", "dt", "email",
    ]
    /// Words before the thing itself.
    private static let openings = [
        "toi ten la ", "toi ten ", "ten toi la ", "toi la ", "em la ", "minh la ", "toi o ", "so dien thoai ",
        "dien thoai ", "so dt ", "sdt ", "so ", "don vi ", "thuoc ",
    ]
    /// What posts and offices are called.
    private static let posts: Set<String> = Set(
        "cong chuc can bo chuyen vien chu tich pho truong phong kinh te van thu uy ban nhan dan hdnd ubnd xa phuong"
            .split(separator: " ").map(String.init))

    init(_ text: String, _ communes: CommuneNames) {
        let isShort = text.count <= Self.longest
        pieces =
            isShort
            ? text.split { $0.isNewline || ",;".contains($0) }.map { piece in
                String(piece.drop { " .!".contains($0) }.reversed().drop { " .!".contains($0) }.reversed())
            }.filter { !$0.isEmpty } : []
        self.communes = communes
    }

    /// A name alone is not enough: `Mất Điện` may be one.
    var isOne: Bool {
        pieces.allSatisfy { isCertain($0) || isProbable($0) } && pieces.contains(where: isCertain)
    }

    /// The first piece that looks like a person's name.
    var name: String? { pieces.lazy.map(opened).first { Self.isName($0) && communes.code(of: $0) == nil } }

    /// Says what it is, or is a telephone number or a commune.
    private func isCertain(_ piece: String) -> Bool {
        let sides = piece.split(separator: ":", maxSplits: 1)
        if sides.count == 2, Self.labels.contains(VietnameseText.tokens(String(sides[0])).joined(separator: " ")) {
            return sides[1].split(separator: " ").count <= 10
        }
        let bare = opened(piece)
        return CodeFormats.phone(bare) != nil || communes.code(of: bare) != nil
    }

    private func isProbable(_ piece: String) -> Bool {
        let bare = opened(piece)
        return bare.isEmpty || Self.isName(bare) || VietnameseText.tokens(bare).allSatisfy(Self.posts.contains)
    }

    /// Without such words as `tôi là`.
    private func opened(_ piece: String) -> String {
        let folded = VietnameseText.tokens(piece).joined(separator: " ") + " "
        guard let opening = Self.openings.first(where: { folded.hasPrefix($0) }) else { return piece }
        return piece.split(separator: " ").dropFirst(opening.split(separator: " ").count).joined(separator: " ")
    }

    /// Two to five words that all begin with a capital.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...5).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }
    }

}
