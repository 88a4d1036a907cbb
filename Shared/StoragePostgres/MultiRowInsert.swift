import Storage

/// Puts the like inserts of batches that are committed together into one statement of many rows, so that the server
/// starts and ends one statement instead of many.
///
/// Batches come from concurrent callers and are independent of each other; the order within each is kept.
struct MultiRowInsert {
    /// Powers of two up to this many rows: a connection prepares few statements of each kind.
    private static let mostRows = 32

    private struct Wide: Hashable {
        let sql: String
        let rows: Int
    }

    private var shapes: [String: InsertShape?] = [:]
    private var texts: [Wide: String] = [:]

    mutating func merge(_ batches: [[Statement]]) -> [Statement] {
        var merged: [Statement] = []
        var run: [Statement] = []
        for statement in Self.transposed(batches) {
            if let last = run.last, last.sql != statement.sql {
                flush(run, into: &merged)
                run.removeAll(keepingCapacity: true)
            }
            run.append(statement)
        }
        flush(run, into: &merged)
        return merged
    }

    /// Batches with the same statements one beside the other: all first ones, then all second ones.
    private static func transposed(_ batches: [[Statement]]) -> [Statement] {
        var kinds: [[String]: [Int]] = [:]
        var order: [[String]] = []
        for (index, batch) in batches.enumerated() {
            let kind = batch.map(\.sql)
            if kinds[kind] == nil { order.append(kind) }
            kinds[kind, default: []].append(index)
        }
        return order.flatMap { kind in
            let alike = kinds[kind] ?? []
            return kind.indices.flatMap { position in alike.map { batches[$0][position] } }
        }
    }

    private mutating func flush(_ run: [Statement], into merged: inout [Statement]) {
        guard run.count > 1, let sql = run.first?.sql, let shape = shape(of: sql) else { return merged += run }
        var rest = run[...]
        while let first = rest.first {
            var rows = Self.mostRows
            while rows > rest.count { rows /= 2 }
            let taken = rest.prefix(rows)
            rest = rest.dropFirst(rows)
            guard rows > 1 else {
                merged.append(first)
                continue
            }
            merged.append(
                Statement(text(sql, shape, rows: rows, values: first.values.count), taken.flatMap(\.values)))
        }
    }

    private mutating func shape(of sql: String) -> InsertShape? {
        if let known = shapes[sql] { return known }
        if shapes.count >= 64 { self = MultiRowInsert() }
        let shape = InsertShape(sql)
        shapes[sql] = .some(shape)
        return shape
    }

    private mutating func text(_ sql: String, _ shape: InsertShape, rows: Int, values: Int) -> String {
        let key = Wide(sql: sql, rows: rows)
        if let known = texts[key] { return known }
        let text = shape.sql(rows: rows, values: values)
        texts[key] = text
        return text
    }
}

/// `INSERT INTO … VALUES (one row) …`, taken apart at the row.
struct InsertShape {
    private let head: Substring
    private let row: Substring
    private let tail: Substring

    /// Nil for what is no insert of one row, and where two rows in one statement would not be as two statements are.
    init?(_ sql: String) {
        guard sql.hasPrefix("INSERT INTO "), let values = sql.firstRange(of: "VALUES (") else { return nil }
        let start = sql.index(before: values.upperBound)
        guard let end = Self.closing(sql[start...]) else { return nil }
        let tail = sql[end...]
        let ending = tail.drop(while: \.isWhitespace)
        // DO UPDATE may not meet one row twice, RETURNING has its own reader, and a value behind the row is not the row's.
        guard ending.isEmpty || (ending.hasPrefix("ON CONFLICT") && ending.hasSuffix("DO NOTHING")) else { return nil }
        guard !tail.contains("$"), !sql[..<start].contains("$") else { return nil }
        (head, row, self.tail) = (sql[..<start], sql[start..<end], tail)
    }

    /// - Parameter values: how many each row has; `$1` of the second row is `$(values + 1)`.
    func sql(rows: Int, values: Int) -> String {
        head + (0..<rows).map { Self.shifted(row, by: $0 * values) }.joined(separator: ", ") + tail
    }

    /// Where the parenthesis that `text` begins with ends; nil where quotes or a missing end make that uncertain.
    private static func closing(_ text: Substring) -> Substring.Index? {
        var depth = 0
        var isQuoted = false
        for index in text.indices {
            switch text[index] {
            case "'": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted:
                depth -= 1
                if depth == 0 { return text.index(after: index) }
            default: break
            }
        }
        return nil
    }

    private static func shifted(_ row: Substring, by offset: Int) -> String {
        var text = ""
        var rest = row
        var isQuoted = false
        while let character = rest.popFirst() {
            text.append(character)
            if character == "'" { isQuoted.toggle() }
            guard character == "$", !isQuoted else { continue }
            let digits = rest.prefix { $0.isNumber }
            rest = rest.dropFirst(digits.count)
            text += Int(digits).map { String($0 + offset) } ?? String(digits)
        }
        return text
    }
}
