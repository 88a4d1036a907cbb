import Glibc

/// Text in whatever character set a mail names → UTF-8.
enum Charsets {
    /// Never fails: what cannot be read is replaced, and what names no known set is taken for UTF-8 or Latin-1.
    static func decode(_ bytes: [UInt8], _ charset: String) -> String {
        let name = charset.lowercased().filter { !" \"'".contains($0) }
        if ["", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit"].contains(name) {
            return String(validating: bytes, as: UTF8.self) ?? fallback(bytes)
        }
        return convert(bytes, name) ?? fallback(bytes)
    }

    private static func fallback(_ bytes: [UInt8]) -> String {
        // A stray byte in good UTF-8 costs one character; text full of them is Latin-1.
        let lossy = String(decoding: bytes, as: UTF8.self)
        let lost = lossy.unicodeScalars.count { $0 == "\u{FFFD}" }
        guard lost * 8 > bytes.count else { return lossy }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private static func convert(_ bytes: [UInt8], _ name: String) -> String? {
        guard name.utf8.count <= 40, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }),
            let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1
        else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let room = output.count
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var left = source.count
                var into = target.baseAddress
                var free = room
                while left > 0 {
                    guard iconv(converter, &from, &left, &into, &free) == -1 else { break }
                    guard errno == EILSEQ, free > 0, left > 0 else { break }
                    into?.pointee = CChar(UInt8(ascii: "?"))
                    into = into?.advanced(by: 1)
                    from = from?.advanced(by: 1)
                    (left, free) = (left - 1, free - 1)
                }
                // Some sets hold a letter back until they see whether a mark follows.
                _ = iconv(converter, nil, nil, &into, &free)
                return room - free
            }
        }
        return written.map { String(decoding: output[..<$0].map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
}
