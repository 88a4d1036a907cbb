import Testing
import VietnameseText

@Suite("Words", .timeLimit(.minutes(1)))
struct WordsTests {
    private func marked(_ text: String) -> [String] { VietnameseText.words(text).map(\.marked) }
    private func folded(_ text: String) -> [String] { VietnameseText.words(text).map(\.folded) }

    @Test func keepMarksAndLoseThemSideBySide() {
        #expect(marked("Chợ HOÀ Bình, Đức-Huệ") == ["chợ", "hòa", "bình", "đức", "huệ"])
        #expect(folded("Chợ HOÀ Bình, Đức-Huệ") == ["cho", "hoa", "binh", "duc", "hue"])
    }

    @Test func areTheSameHoweverTheTextWasTyped() {
        let composed = VietnameseText.words("Thuỷ lợi hoà bình")
        #expect(VietnameseText.words("Thu\u{1EF7} l\u{01A1}\u{0323}i h\u{006F}a\u{0300} bi\u{0300}nh") == composed)
        #expect(VietnameseText.words("Thủy lợi hòa bình") == composed)
        #expect(VietnameseText.words("th\u{200B}uỷ lợi hoà bình").map(\.folded) == composed.map(\.folded))
    }

    @Test func splitCodesIntoTheirParts() {
        #expect(
            folded("KN-2026-000123-7 1.005129 120/UBND-KT") == [
                "kn", "2026", "000123", "7", "1", "005129", "120", "ubnd", "kt",
            ])
    }

    @Test func areBoundedAndHarmless() {
        #expect(VietnameseText.words(" !!! '\"\\ & | % _ ").isEmpty)
        #expect(VietnameseText.words("\u{0301}\u{0301}").isEmpty)
        #expect(
            folded(String(repeating: "a", count: 500)) == [String(repeating: "a", count: VietnameseText.longestWord)])
        for word in VietnameseText.words("x'; DROP TABLE a;-- \u{1F642} ﷺ ① ½ ﬀ Ǆ İstanbul ß 中文 ไทย") {
            #expect(!word.folded.contains { "'\"\\ ".contains($0) }, "\(word)")
            #expect(!word.marked.contains { "'\"\\ ".contains($0) }, "\(word)")
        }
    }
}
