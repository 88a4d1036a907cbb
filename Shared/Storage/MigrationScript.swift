extension Migration {
    private static let onlyMarker = "-- only:"

    /// Programs whose newest migration is at least this one may use the database after this migration; from the first
    /// line, `-- compatible-from: N`. The migration's own number when the line is missing: nobody older may go on.
    package var compatibleFrom: Int {
        let marker = "-- compatible-from:"
        guard let line = sql.split(separator: "\n", maxSplits: 1).first, line.hasPrefix(marker) else { return version }
        return Int(line.dropFirst(marker.count).filter { !$0.isWhitespace }) ?? version
    }

    /// FNV-1a of the text without carriage returns: tells an edited file from the one that was applied. It guards
    /// against mistakes, not against malice, so it need not be cryptographic.
    package var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 where byte != UInt8(ascii: "\r") {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The single statements for one engine: each ends with `;` at the end of a line. Lines that are only a comment are
    /// dropped; `-- only: postgres` or `-- only: sqlite` keeps the next statement from the other engine.
    package func statements(for engine: Dialect.Engine) -> [String] {
        var statements: [String] = []
        var lines: [Substring] = []
        var only: Dialect.Engine?
        for line in sql.split(whereSeparator: \.isNewline) {
            let text = line.drop(while: \.isWhitespace)
            if text.hasPrefix(Self.onlyMarker) {
                only = Dialect.Engine(rawValue: text.dropFirst(Self.onlyMarker.count).filter { !$0.isWhitespace })
            }
            if text.isEmpty || text.hasPrefix("--") { continue }
            let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
            if text[end] == ";" {
                lines.append(text[..<end])
                if only == nil || only == engine { statements.append(lines.joined(separator: "\n")) }
                (lines, only) = ([], nil)
            } else {
                lines.append(text)
            }
        }
        if !lines.isEmpty { statements.append(lines.joined(separator: "\n")) }
        return statements.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
