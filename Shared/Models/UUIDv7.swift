package import struct FoundationEssentials.Date

/// Ids that sort by the time they were made (RFC 9562, version 7): 48 bits of milliseconds, 12 bits of the fraction of
/// one (section 6.2, method 3), then 62 bits of randomness.
package enum UUIDv7 {
    package static func make(at date: Date = Date()) -> String {
        var generator = SystemRandomNumberGenerator()
        let ticks = UInt64(max(0, date.timeIntervalSince1970 * 1000 * 4096))
        let high = ((ticks >> 12) << 16) | 0x7000 | (ticks & 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (generator.next() & 0x3FFF_FFFF_FFFF_FFFF)
        return format(high, low)
    }

    /// When an id of this version was made, to the millisecond; nil for any other text.
    package static func time(of id: String) -> Date? {
        let characters = Array(id)
        guard characters.count == 36, characters[14] == "7", [8, 13, 18, 23].allSatisfy({ characters[$0] == "-" }),
            let milliseconds = UInt64(String(characters[0..<8] + characters[9..<13]), radix: 16)
        else { return nil }
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private static func format(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for (word, dashes) in [(high, [4, 6]), (low, [0, 2])] {
                for byte in 0..<8 {
                    if dashes.contains(byte) {
                        buffer[position] = UInt8(ascii: "-")
                        position += 1
                    }
                    let value = Int((word >> UInt64(56 - 8 * byte)) & 0xFF)
                    buffer[position] = hex[value >> 4]
                    buffer[position + 1] = hex[value & 15]
                    position += 2
                }
            }
            return position
        }
    }
}
