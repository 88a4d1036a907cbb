import Foundation
import Testing
import VietnameseText

@Suite(.timeLimit(.minutes(1)))
struct FoldTests {
    @Test(arguments: [
        ("Điện lực Bến Lức", "dien luc ben luc"),
        ("ĐẶNG THỊ ƯỚC, đường số 5", "dang thi uoc, duong so 5"),
        ("Hoà Bình", "hoa binh"), ("Hòa Bình", "hoa binh"), ("thuỷ", "thuy"), ("thủy", "thuy"),
        ("ơ ư ă â ê ô Ơ Ư Ă Â Ê Ô", "o u a a e o o u a a e o"),
        ("  nhiều \u{00A0}\t khoảng\r\n trắng \u{3000} ", "nhieu khoang trang"),
        ("không\u{200B}thấy\u{FEFF}", "khongthay"),
        ("Ðông ðất", "dong dat"),
        ("café naïve Łódź Straße", "cafe naive łodz straße"),
        ("Ελλάδα йод Йод", "ελλαδα иод иод"),
        ("điện ⚡ tốt 👍🏽", "dien ⚡ tot 👍🏽"),
        ("", ""), (" \n", ""),
    ])
    func foldsCaseMarksAndSpace(text: String, folded: String) {
        #expect(VietnameseText.fold(text) == folded)
    }

    @Test func foldsEveryVietnameseLetterComposedOrNot() {
        let letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
        let plain =
            String(repeating: "a", count: 17) + String(repeating: "e", count: 11) + String(repeating: "i", count: 5)
            + String(repeating: "o", count: 17) + String(repeating: "u", count: 11) + String(repeating: "y", count: 5)
            + "d"
        #expect(letters.count == 67)
        for text in [letters, letters.uppercased()] {
            #expect(VietnameseText.fold(text) == plain)
            #expect(VietnameseText.fold(text.decomposedStringWithCanonicalMapping) == plain)
        }
    }

    @Test func theOrderOfMarksDoesNotMatter() {
        // ợ and ặ with their marks in every order, as different keyboards send them.
        for text in ["o\u{031B}\u{0323}", "o\u{0323}\u{031B}", "ơ\u{0323}", "ọ\u{031B}", "ợ"] {
            #expect(VietnameseText.fold("h\(text)p") == "hop")
            #expect(VietnameseText.nfc("h\(text)p").unicodeScalars.elementsEqual("hợp".unicodeScalars))
        }
        for text in ["a\u{0306}\u{0323}", "a\u{0323}\u{0306}", "ạ\u{0306}", "ă\u{0323}"] {
            #expect(VietnameseText.nfc(text).unicodeScalars.elementsEqual("ặ".unicodeScalars))
        }
    }

    @Test func foldingTwiceChangesNothing() {
        for text in ["Điện lực  Bến Lức", "İstanbul", "Ǆ ﬁ Ⅷ", "👩‍👩‍👧 gia đình", "a\u{0301}\u{0301}"] {
            let once = VietnameseText.fold(text)
            #expect(VietnameseText.fold(once) == once)
        }
    }

    @Test func composesOnlyWhatNeedsIt() {
        let text = "Kính gửi Sở Công Thương – “khẩn” 20.000 ₫"
        #expect(VietnameseText.nfc(text).unicodeScalars.elementsEqual(text.unicodeScalars))
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(!decomposed.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(VietnameseText.nfc(decomposed).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func splitsIntoFoldedWords() {
        #expect(
            VietnameseText.tokens("Cấp lại GP (bán lẻ) thuốc-lá, mã 2.000162!") == [
                "cap", "lai", "gp", "ban", "le", "thuoc", "la", "ma", "2", "000162",
            ])
        #expect(VietnameseText.tokens(" … ⚡ ").isEmpty)
    }

    @Test func foldsAPageInWellUnderAMillisecond() {
        let page = String(repeating: "Đề nghị Sở hướng dẫn thủ tục cấp điện. ", count: 52)
        _ = VietnameseText.fold(page)
        let elapsed = (0..<20).map { _ in ContinuousClock().measure { _ = VietnameseText.fold(page) } }.min()
        // A slow build on a busy machine gets room; asking Foundation for every string takes several times this.
        #expect(elapsed ?? .zero < .milliseconds(5))
    }
}
