import Testing
import VietnameseText

@Suite(.timeLimit(.minutes(1)))
struct TonePlacementTests {
    @Test(arguments: [
        ("hoà", "hòa"), ("hoá", "hóa"), ("Khoẻ", "Khỏe"), ("thuý", "thúy"), ("TUỲ", "TÙY"), ("hoè", "hòe"),
        ("hòan", "hoàn"), ("tóan", "toán"), ("hùynh", "huỳnh"), ("lọai", "loại"), ("ngòai", "ngoài"),
        ("qúy", "quý"), ("qùa", "quà"), ("gỉa", "giả"), ("cuả", "của"), ("muà", "mùa"), ("tiá", "tía"),
        ("thụân", "thuận"), ("đuờng", "đuờng"), ("nghiã", "nghĩa"), ("Hoà Bình, Thuỷ lợi", "Hòa Bình, Thủy lợi"),
    ])
    func movesTheToneToItsTraditionalPlace(text: String, canonical: String) {
        let found = VietnameseText.canonicalTone(text)
        #expect(found.unicodeScalars.elementsEqual(canonical.unicodeScalars), "\(text) → \(found)")
    }

    @Test(arguments: [
        "hòa", "quý", "quốc", "giờ", "gì", "gìn", "giếng", "giữa", "già", "khuỷu", "khuyến", "nguyễn", "rượu", "thuế",
        "xoáy", "ngoẻo", "người", "đường", "Đức", "Huế", "mía", "bưởi", "tuần", "huýt", "thủy", "yếu", "xoong", "ốc",
        "café", "résumé", "naïve", "Montréal", "điện 110kV", "ASCII only", "",
    ])
    func leavesAloneWhatIsRightOrNotVietnamese(text: String) {
        #expect(VietnameseText.canonicalTone(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func takesDecomposedTextAndGivesComposed() {
        let text = "Hoa\u{0300} Thua\u{0302}\u{0323}n"
        #expect(VietnameseText.canonicalTone(text).unicodeScalars.elementsEqual("Hòa Thuận".unicodeScalars))
    }
}
