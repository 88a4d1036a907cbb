import FoundationEssentials

/// Formats of numbers that others issue.
enum CodeFormats {
    /// Mã thủ tục hành chính, e.g. `1.005129`, or with a province's suffix `2.000815.000.00.00.H55`.
    static func isProcedureCode(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 6, parts[0].count == 1, "123".contains(parts[0]),
            isDigits(parts[1], 6...6)
        else { return false }
        guard parts.count == 6 else { return true }
        return isDigits(parts[2], 3...3) && isDigits(parts[3], 2...2) && isDigits(parts[4], 2...2)
            && parts[5].utf8.count == 3 && isCapital(parts[5].utf8.first) && isDigits(parts[5].dropFirst(), 2...2)
    }

    /// Mã số hồ sơ (Circular 01/2018/TT-VPCP, article 19, and what systems really send): agency, date, daily number,
    /// e.g. `000.00.19.H26-250701-0001`, `G09.20-20260609-0092637`.
    static func isDossierCode(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 64, parts.count == 3 else { return false }
        let agency = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        return agency.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { isCapital($0) || isDigit($0) } }
            && (isDigits(parts[1], 6...6) || isDigits(parts[1], 8...8)) && isDigits(parts[2], 4...7)
    }

    /// A Vietnamese number as digits, or nil: mobile (10 digits), landline (02…, 11 digits), 1800 and 1900 services.
    /// Spaces, dots, dashes, brackets and the prefix +84 are understood.
    static func phone(_ text: String) -> String? {
        var digits = text.filter { !" .-()\u{A0}".contains($0) }
        if digits.hasPrefix("+84") {
            digits = "0" + digits.dropFirst(3)
        } else if digits.hasPrefix("84"), digits.utf8.count >= 11 {
            digits = "0" + digits.dropFirst(2)
        }
        guard isDigits(digits[...], 8...11) else { return nil }
        let second = digits.utf8.dropFirst().first
        let isMobile = digits.hasPrefix("0") && digits.utf8.count == 10 && "35789".utf8.contains(second ?? 0)
        let isLandline = digits.hasPrefix("02") && digits.utf8.count == 11
        let isService = (digits.hasPrefix("1800") || digits.hasPrefix("1900")) && digits.utf8.count <= 10
        return isMobile || isLandline || isService ? digits : nil
    }

    /// The plain form everybody uses; no quoted local parts, no address literals.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
        let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtom) }
            && labels.count >= 2 && (labels.last?.utf8.count ?? 0) >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
                    && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen }
            }
    }

    private static let hyphen = UInt8(ascii: "-")
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8?) -> Bool { byte.map { (0x41...0x5A).contains($0) } ?? false }
    private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) && byte < 0x80 }
    private static func isAtom(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
    }
    private static func isDigits(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
        count.contains(text.utf8.count) && text.utf8.allSatisfy(isDigit)
    }
}
