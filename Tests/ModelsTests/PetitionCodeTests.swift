import FoundationEssentials
import Models
import Testing

@Suite(.timeLimit(.minutes(1))) struct PetitionCodeTests {
    @Test func writesTheGoldenCodes() {
        #expect(PetitionCode(year: 2026, sequence: 123).description == "KN-2026-000123-7")
        #expect(PetitionCode(year: 2026, sequence: 123_456).description == "KN-2026-123456-8")
        #expect(PetitionCode(year: 2026, sequence: 1, isTest: true).description == "TN-2026-000001-7")
        #expect(PetitionCode(year: 2026, sequence: 1_234_567).description.hasPrefix("KN-2026-1234567-"))
    }

    @Test(arguments: ["KN-2026-000123-7", "kn-2026-000123-7", "  KN - 2026 - 000123 - 7 ", "KN-2026-0 00 123-7"])
    func readsACodeAsPeopleTypeIt(text: String) throws {
        #expect(try PetitionCode(parsing: text) == PetitionCode(year: 2026, sequence: 123))
    }

    @Test(arguments: [
        "", "KN", "KN-2026-000123", "KN-2026-000123-", "XX-2026-000123-7", "KN-26-000123-7", "KN-2026-123-7",
        "KN-2026-000123-77", "KN-2026-00012a-7", "KN-2026-٠٠٠١٢٣-7", "KN-2026-000123-7-1", "KN-2026-1000000000000-7",
    ])
    func refusesWhatIsNoCode(text: String) {
        let error = #expect(throws: RPCError.self) { try PetitionCode(parsing: text) }
        #expect(error?.violations.first?.reason == "BAD_CODE")
    }

    @Test func findsEverySingleWrongDigit() throws {
        for sequence in [0, 1, 123, 999, 54_321, 999_999, 1_234_567] {
            let good = Array(PetitionCode(year: 2026, sequence: sequence).description)
            for (position, character) in good.enumerated() where character.isNumber {
                for digit in "0123456789" where digit != character {
                    var wrong = good
                    wrong[position] = digit
                    let error = #expect(throws: RPCError.self) { try PetitionCode(parsing: String(wrong)) }
                    #expect(error?.violations.first?.reason == "BAD_CHECK_DIGIT")
                }
            }
        }
    }

    @Test func findsNearlyEverySwapOfNeighbours() throws {
        var found = 0
        var total = 0
        for sequence in stride(from: 12_345, to: 999_999, by: 7_919) {
            let good = Array(PetitionCode(year: 2026, sequence: sequence).description)
            for position in 8..<13 where good[position] != good[position + 1] {
                var wrong = good
                wrong.swapAt(position, position + 1)
                total += 1
                if (try? PetitionCode(parsing: String(wrong))) == nil { found += 1 }
            }
        }
        #expect(Double(found) > 0.97 * Double(total))
    }
}
