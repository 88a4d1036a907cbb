import Testing
import VietnameseText

@Suite(.timeLimit(.minutes(1)))
struct CleanTextTests {
    @Test func namesTheProblemOfAText() {
        #expect(VietnameseText.problem(in: "mất điện\r\n\tđã 3 ngày ⚡") == nil)
        #expect(VietnameseText.problem(in: "a\u{0}b") == .nul)
        #expect(VietnameseText.problem(in: "a\u{1B}[31m") == .controlCharacter(0x1B))
        #expect(VietnameseText.problem(in: "a\u{7F}") == .controlCharacter(0x7F))
        #expect(VietnameseText.problem(in: "a\u{9B}") == .controlCharacter(0x9B))
        #expect(VietnameseText.problem(in: "gpj\u{202E}exe") == .directionControl(0x202E))
        #expect(VietnameseText.problem(in: "hai\ndòng", singleLine: true) == .lineBreak)
        #expect(VietnameseText.problem(in: "hai\u{2028}dòng", singleLine: true) == .lineBreak)
        #expect(TextProblem.controlCharacter(0x1B).message == "contains the control character U+001B")
    }

    @Test func makesOneLine() {
        let line = VietnameseText.cleanLine(" \u{FEFF}Mất\u{00A0}điện\r\n  xã  Be\u{0302}\u{0301}n Lức\u{200B} ")
        #expect(line.unicodeScalars.elementsEqual("Mất điện xã Bến Lức".unicodeScalars))
        #expect(VietnameseText.cleanLine(" \n ") == "")
    }

    @Test func keepsLinesAndIndentButNoTrailingSpace() {
        let text = VietnameseText.cleanText("\n\nKính gửi:  \r\n  - Sở\r\r\n\n\n\nHết \u{2028} .\n\n")
        #expect(
            text.unicodeScalars.elementsEqual("Kính gửi:\n  - Sở\n\nHết\n .".unicodeScalars), "\(text.debugDescription)"
        )
    }

    @Test func cleaningTwiceChangesNothing() {
        for text in ["a \r\n\r\n\r\n b\t\n", "  x", "👩‍👩‍👧\u{FE0F} gia đình"] {
            let once = VietnameseText.cleanText(text)
            #expect(VietnameseText.cleanText(once) == once)
            let line = VietnameseText.cleanLine(text)
            #expect(VietnameseText.cleanLine(line) == line)
        }
    }
}
