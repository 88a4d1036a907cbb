/// Random (calendar, start, length, pauses), each within sixty days.
package struct CalendarCases: Sendable {
    package struct Office: Sendable {
        package let table: MinuteTable
        package let hours: [Range<Int>]
        package let weekdays: Set<Int>
        /// Dates of the file that this office does not keep.
        package let ignoring: Set<String>
    }

    package struct Case: Sendable, CustomStringConvertible {
        package let from: Int
        package let to: Int
        package let minutes: Int
        package let days: Int
        package let hours: Int
        package let pauses: [Range<Int>]

        package var description: String {
            "from minute \(from) to \(to), \(minutes) min, \(days) days, \(hours) h, pauses \(pauses)"
        }
    }

    package let oracle: OracleDays
    private var random: SeededNumbers

    package init(_ oracle: OracleDays, seed: UInt64) {
        self.oracle = oracle
        random = SeededNumbers(seed: seed)
    }

    package mutating func office() -> Office {
        let first = Int.random(in: 0...oracle.days.count - MinuteTable.days, using: &random)
        var hours: [Range<Int>] = [420..<690, 810..<1020]
        if Int.random(in: 0..<3, using: &random) > 0 {
            hours = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                let opens = Int.random(in: 0..<1440, using: &random)
                return opens..<Int.random(in: opens + 1...1440, using: &random)
            }
        }
        var weekdays: Set<Int> = [1, 2, 3, 4, 5]
        if Int.random(in: 0..<3, using: &random) == 0 {
            weekdays = Set((1...7).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }).union([3])
        }
        // At least one day of each year must stay, or that year is not known.
        let years = ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"]
        let ignoring = Set(
            oracle.special.keys.sorted().filter { date in
                !years.contains(date) && Int.random(in: 0..<8, using: &random) == 0
            })
        let table = MinuteTable(oracle, first: first, hours: hours, weekdays: weekdays, ignoring: ignoring)
        return Office(table: table, hours: hours, weekdays: weekdays, ignoring: ignoring)
    }

    package mutating func next() -> Case {
        // Mostly short spans, some of the whole sixty days.
        let horizon = [1, 2, 4, 15, 60].randomElement(using: &random) ?? 1
        let from = Int.random(in: 0..<20 * 1440, using: &random)
        let pauses = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let begins = max(0, from - 1440) + Int.random(in: 0..<horizon * 1440, using: &random)
            return begins..<begins + Int.random(in: 0..<(horizon + 3) * 96, using: &random)
        }
        return Case(
            from: from, to: from + Int.random(in: 0..<horizon * 1440, using: &random),
            minutes: Int.random(in: 1...horizon * 90, using: &random), days: Int.random(in: 1...22, using: &random),
            hours: Int.random(in: 1...horizon * 16, using: &random), pauses: pauses)
    }
}
