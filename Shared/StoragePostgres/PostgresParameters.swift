import Storage

/// Values as libpq takes them: an array of C strings, all in one buffer.
struct PostgresParameters {
    private var buffer: [UInt8] = []
    /// Where each value begins; nil is NULL.
    private var starts: [Int?] = []

    /// - Throws: `StorageError.invalidText` for text with a NUL, which PostgreSQL cannot hold.
    init(_ values: [SQLValue]) throws {
        starts.reserveCapacity(values.count)
        buffer.reserveCapacity(values.count * 24)
        for value in values { try append(value) }
    }

    /// The pointers live as long as `body` runs.
    func withPointers<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) throws -> Result
    ) rethrows -> Result {
        guard !starts.isEmpty else { return try body(0, nil) }
        return try buffer.withUnsafeBufferPointer { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { characters in
                let pointers = starts.map { start in start.flatMap { characters.baseAddress?.advanced(by: $0) } }
                return try pointers.withUnsafeBufferPointer { try body(Int32(pointers.count), $0.baseAddress) }
            }
        }
    }

    private mutating func append(_ value: SQLValue) throws {
        switch value {
        case .null:
            starts.append(nil)
            return
        case .text(let text):
            if text.utf8.contains(0) { throw StorageError.invalidText }
            append(text)
        case .integer(let number): append(String(number))
        case .real(let number): append(String(number))
        case .boolean(let flag): append(flag ? "t" : "f")
        case .instant(let date): append(InstantText.format(date))
        case .bytes(let bytes): appendHex(bytes)
        }
    }

    private mutating func append(_ text: String) {
        starts.append(buffer.count)
        buffer.append(contentsOf: text.utf8)
        buffer.append(0)
    }

    private mutating func appendHex(_ bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        starts.append(buffer.count)
        buffer.append(contentsOf: "\\x".utf8)
        for byte in bytes {
            buffer.append(digits[Int(byte >> 4)])
            buffer.append(digits[Int(byte & 15)])
        }
        buffer.append(0)
    }
}
