/// The public number of a petition, e.g. `KN-2026-000123-7`: prefix, year of registration in Asia/Ho_Chi_Minh,
/// sequence of that year, and an ISO 7064 MOD 11,10 check digit over year and sequence.
package struct PetitionCode: Sendable, Hashable, CustomStringConvertible {
    package let isTest: Bool
    package let year: Int
    package let sequence: Int

    package init(year: Int, sequence: Int, isTest: Bool = false) {
        self.year = year
        self.sequence = sequence
        self.isTest = isTest
    }

    /// Reads a code as people type it: any case, spaces around; the check digit must fit.
    ///
    /// - Throws: `RPCError.invalidArgument` with reason `BAD_CODE` or `BAD_CHECK_DIGIT`.
    package init(parsing text: String) throws {
        if let code = Self(canonical: text) {
            self = code
            return
        }
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 4, parts[0] == "KN" || parts[0] == "TN",
            parts[1].count == 4, let year = Self.number(parts[1]),
            (6...9).contains(parts[2].count), let sequence = Self.number(parts[2]),
            parts[3].count == 1, let digit = Self.number(parts[3])
        else {
            throw RPCError.invalid(
                "code", "BAD_CODE", "a petition code looks like KN-2026-000123-7",
                vi: "Mã kiến nghị có dạng KN-2026-000123-7.")
        }
        self.init(year: year, sequence: sequence, isTest: parts[0] == "TN")
        guard digit == checkDigit else {
            throw RPCError.invalid(
                "code", "BAD_CHECK_DIGIT", "the check digit does not fit; please compare the code again",
                vi: "Số kiểm tra không khớp, xin đối chiếu lại mã kiến nghị.")
        }
    }

    /// Reads a code as it is stored, without looking at characters one by one; nil for anything else.
    private init?(canonical text: String) {
        let bytes = Array(text.utf8)
        let dash = UInt8(ascii: "-")
        guard (16...19).contains(bytes.count), bytes[2] == dash, bytes[7] == dash, bytes[bytes.count - 2] == dash,
            // Zeros only fill up to six digits.
            bytes.count == 16 || bytes[8] != UInt8(ascii: "0")
        else { return nil }
        let prefix = bytes[..<2]
        let isTest = prefix.elementsEqual("TN".utf8)
        guard isTest || prefix.elementsEqual("KN".utf8), let year = Self.number(bytes[3..<7]),
            let sequence = Self.number(bytes[8..<bytes.count - 2]),
            let digit = Self.number(bytes[(bytes.count - 1)...]),
            digit == Self.checkDigit(bytes[3..<7] + bytes[8..<bytes.count - 2])
        else { return nil }
        self.init(year: year, sequence: sequence, isTest: isTest)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    /// ISO 7064 MOD 11,10: finds every single wrong digit and nearly all swaps of neighbours.
    package var checkDigit: Int { Self.checkDigit(digits.utf8) }

    private static func checkDigit(_ digits: some Sequence<UInt8>) -> Int {
        var product = 10
        for digit in digits {
            var sum = (Int(digit - UInt8(ascii: "0")) + product) % 10
            if sum == 0 { sum = 10 }
            product = (sum * 2) % 11
        }
        return (11 - product) % 10
    }

    package var description: String {
        "\(isTest ? "TN" : "KN")-\(year)-\(paddedSequence)-\(checkDigit)"
    }

    private var digits: String { "\(year)\(paddedSequence)" }

    private var paddedSequence: String {
        let text = String(sequence)
        return String(repeating: "0", count: max(0, 6 - text.count)) + text
    }

    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }
}
