import FoundationEssentials

extension UnsafeRawBufferPointer {
    /// Little-endian numbers at a place; nil beyond the end.
    func uint16(_ place: Int) -> Int? {
        guard place >= 0, place <= count - 2 else { return nil }
        return Int(self[place]) | Int(self[place + 1]) << 8
    }

    func uint32(_ place: Int) -> Int? {
        guard let low = uint16(place), let high = uint16(place + 2) else { return nil }
        return low | high << 16
    }

    /// Big-endian.
    func big16(_ place: Int) -> Int? {
        guard place >= 0, place <= count - 2 else { return nil }
        return Int(self[place]) << 8 | Int(self[place + 1])
    }

    func big32(_ place: Int) -> Int? {
        guard let high = big16(place), let low = big16(place + 2) else { return nil }
        return high << 16 | low
    }

    /// The bytes of a range, or nil when it does not lie within.
    func part(_ start: Int, _ length: Int) -> UnsafeRawBufferPointer? {
        guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
        return UnsafeRawBufferPointer(rebasing: self[start..<start + length])
    }

    func has(_ bytes: StaticString, at place: Int) -> Bool {
        guard let part = part(place, bytes.utf8CodeUnitCount) else { return false }
        return bytes.withUTF8Buffer { part.elementsEqual($0) }
    }

    func has(_ bytes: [UInt8], at place: Int) -> Bool {
        part(place, bytes.count)?.elementsEqual(bytes) ?? false
    }
}
