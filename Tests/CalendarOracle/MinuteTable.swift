/// Ninety days of an office as a table of single minutes, and questions answered by walking along it.
package struct MinuteTable: Sendable {
    package static let days = 90
    /// Index of the first day among the oracle's.
    package let first: Int
    /// For each local day, whether it is worked.
    package let working: [Bool]
    /// For each minute, 1 while the office is open.
    package let open: [UInt8]

    /// - Parameter hours: minutes since midnight, in any order, overlapping or not.
    package init(
        _ oracle: OracleDays, first: Int, hours: [Range<Int>], weekdays: Set<Int>, ignoring: Set<String>
    ) {
        self.first = first
        working = (0..<Self.days).map { oracle.isWorking(first + $0, weekdays: weekdays, ignoring: ignoring) }
        var pattern = [UInt8](repeating: 0, count: 1440)
        for period in hours { for minute in period { pattern[minute] = 1 } }
        let closed = [UInt8](repeating: 0, count: 1440)
        open = working.flatMap { $0 ? pattern : closed }
    }

    /// Milliseconds since 1970 of a minute of the table.
    package func instant(_ minute: Int) -> Int64 { OracleDays.instant(day: first, minute: minute) }

    /// The minute before which so many minutes have counted; nil beyond the table.
    package func after(_ amount: Int, from: Int, office: Bool, pauses: [Range<Int>]) -> Int? {
        var left = amount
        var minute = from
        while left > 0 {
            guard minute < open.count else { return nil }
            if !office || open[minute] == 1, !Self.paused(minute, pauses) { left -= 1 }
            minute += 1
        }
        return minute
    }

    /// Open minutes in `[from, to)`.
    package func used(from: Int, to: Int) -> Int {
        var count = 0
        var minute = from
        while minute < to {
            count += Int(open[minute])
            minute += 1
        }
        return count
    }

    /// The minute at which the n-th worked day after that of `from` ends; days at whose last minute the clock stands
    /// still are not counted. Nil beyond the table.
    package func endOfWorkingDay(_ count: Int, from: Int, pauses: [Range<Int>]) -> Int? {
        var left = count
        var day = from / 1440
        while left > 0 {
            day += 1
            guard day < Self.days else { return nil }
            if working[day], !Self.paused(day * 1440 + 1439, pauses) { left -= 1 }
        }
        return (day + 1) * 1440
    }

    private static func paused(_ minute: Int, _ pauses: [Range<Int>]) -> Bool {
        for pause in pauses where pause.contains(minute) { return true }
        return false
    }
}

/// A generator whose numbers are the same on every run (SplitMix64).
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
