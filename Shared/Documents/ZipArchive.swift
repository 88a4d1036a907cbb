import CZlib
package import FoundationEssentials

/// The parts of a ZIP file, read one at a time and never beyond what the reader allows: what a part inflates to is
/// counted as it comes out, whatever the file says about it.
///
/// Stored and deflated parts only; no encryption, no ZIP64, no spanning: documents of at most a few dozen megabytes
/// need none of them.
package struct ZipArchive: Sendable {
    package struct Entry: Sendable {
        package let name: String
        let method: Int
        let compressedSize: Int
        let checksum: Int
        let header: Int
        let isEncrypted: Bool
    }

    static let maximumEntries = 2_000
    private static let endLength = 22
    private static let longestComment = 65_535

    package let entries: [Entry]
    private let data: Data

    /// Reads the directory at the end of the file.
    ///
    /// - Throws: ``DocumentError`` MALFORMED_ZIP.
    package init(_ data: Data) throws {
        self.data = data
        entries = try data.withUnsafeBytes { bytes in
            guard let end = Self.endOfDirectory(bytes), let count = bytes.uint16(end + 10),
                let start = bytes.uint32(end + 16)
            else { throw DocumentError.zip("no directory") }
            guard count <= Self.maximumEntries, start < end else {
                throw DocumentError.zip("its directory is too large")
            }
            return try Self.directory(bytes, count: count, at: start)
        }
    }

    package func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    private static func endOfDirectory(_ bytes: UnsafeRawBufferPointer) -> Int? {
        let last = bytes.count - endLength
        guard last >= 0 else { return nil }
        for place in stride(from: last, through: max(0, last - longestComment), by: -1)
        where bytes.has([0x50, 0x4B, 0x05, 0x06], at: place) {
            return place
        }
        return nil
    }

    private static func directory(_ bytes: UnsafeRawBufferPointer, count: Int, at start: Int) throws -> [Entry] {
        var place = start
        var entries: [Entry] = []
        for _ in 0..<count {
            guard bytes.has([0x50, 0x4B, 0x01, 0x02], at: place), let flags = bytes.uint16(place + 8),
                let method = bytes.uint16(place + 10), let checksum = bytes.uint32(place + 16),
                let packed = bytes.uint32(place + 20), let nameLength = bytes.uint16(place + 28),
                let extra = bytes.uint16(place + 30), let comment = bytes.uint16(place + 32),
                let header = bytes.uint32(place + 42), let name = bytes.part(place + 46, nameLength)
            else { throw DocumentError.zip("its directory is damaged") }
            entries.append(
                Entry(
                    name: String(decoding: name, as: UTF8.self), method: method, compressedSize: packed,
                    checksum: checksum, header: header, isEncrypted: flags & 1 != 0))
            place += 46 + nameLength + extra + comment
        }
        return entries
    }

    /// Inflates a part piece by piece.
    ///
    /// - Parameters:
    ///   - allowance: how many bytes may still come out; lowered by what did.
    ///   - take: gets the pieces in order.
    /// - Throws: ``DocumentError`` MALFORMED_ZIP, or TOO_LARGE_INFLATED when more comes out than allowed.
    package func read(
        _ entry: Entry, allowance: inout Int, _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try data.withUnsafeBytes { bytes in
            guard !entry.isEncrypted else { throw DocumentError.zip("\(entry.name.prefix(100)) is encrypted") }
            guard bytes.has([0x50, 0x4B, 0x03, 0x04], at: entry.header),
                let nameLength = bytes.uint16(entry.header + 26), let extra = bytes.uint16(entry.header + 28),
                let packed = bytes.part(entry.header + 30 + nameLength + extra, entry.compressedSize)
            else { throw DocumentError.zip("\(entry.name.prefix(100)) is not where it should be") }
            var sum = crc32(0, nil, 0)
            func give(_ piece: UnsafeRawBufferPointer) throws {
                allowance -= piece.count
                guard allowance >= 0 else { throw Self.tooLarge }
                sum = crc32(sum, piece.bindMemory(to: UInt8.self).baseAddress, UInt32(piece.count))
                try take(piece)
            }
            switch entry.method {
            case 0: try give(packed)
            case 8: try Self.inflateAll(packed, give)
            default: throw DocumentError.zip("compression method \(entry.method)")
            }
            guard Int(sum) == entry.checksum else { throw DocumentError.zip("\(entry.name.prefix(100)) is damaged") }
        }
    }

    private static func inflateAll(
        _ packed: UnsafeRawBufferPointer, _ give: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var stream = z_stream()
        // A negative window: raw deflate, as ZIP has it.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw DocumentError.zip("zlib is not available")
        }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: packed.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(packed.count)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 1)
        defer { piece.deallocate() }
        var result = Z_OK
        while result != Z_STREAM_END {
            stream.next_out = piece.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(piece.count)
            result = inflate(&stream, Z_NO_FLUSH)
            let count = piece.count - Int(stream.avail_out)
            guard result == Z_STREAM_END || (result == Z_OK && (count > 0 || stream.avail_in > 0)) else {
                throw DocumentError.zip("its compressed data is damaged")
            }
            if count > 0 { try give(UnsafeRawBufferPointer(rebasing: piece[..<count])) }
        }
    }

    static let tooLarge = DocumentError(
        "TOO_LARGE_INFLATED", "inflates to more than is allowed", vi: "Tệp nén bung ra quá lớn nên bị từ chối.")
}
