import Storage

/// Which statements a connection has prepared, by their text; the least recently used goes when there are too many.
struct PostgresStatementCache {
    struct Entry {
        let name: String
        var columns: Row.Columns?
        fileprivate var lastUse: UInt64
    }

    private let limit: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private var made: UInt64 = 0

    init(limit: Int = 256) {
        self.limit = limit
    }

    func contains(_ sql: String) -> Bool { entries[sql] != nil }

    mutating func find(_ sql: String) -> Entry? {
        guard let index = entries.index(forKey: sql) else { return nil }
        uses += 1
        entries.values[index].lastUse = uses
        return entries.values[index]
    }

    /// A name that the server does not know yet.
    mutating func nextName() -> String {
        made += 1
        return "p\(made)"
    }

    /// Remembers a prepared statement; the name of the one that must be deallocated to make room.
    mutating func insert(_ sql: String, name: String) -> String? {
        uses += 1
        var evicted: String?
        if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted = oldest.value.name
            entries[oldest.key] = nil
        }
        entries[sql] = Entry(name: name, columns: nil, lastUse: uses)
        return evicted
    }

    mutating func setColumns(_ columns: Row.Columns, for sql: String) {
        entries[sql]?.columns = columns
    }

    mutating func removeAll() {
        entries.removeAll()
    }
}
