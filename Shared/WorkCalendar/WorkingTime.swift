package import FoundationEssentials

/// A time in which a clock stood still, `[from, to)`.
package struct Pause: Sendable, Hashable, Codable {
    package var from: Date
    package var to: Date

    package init(from: Date, to: Date) {
        self.from = from
        self.to = to
    }
}

extension WorkCalendar {
    /// The earliest instant at which that much office time has passed since `start`.
    ///
    /// What ends with the day's last minute is due at closing time, not at the next opening; zero gives `start` itself.
    /// - Parameter milliseconds: office time, not negative.
    /// - Throws: ``CalendarError/unknownYear(_:)``
    package func addWorking(milliseconds: Int64, from start: Date) throws -> Date {
        let counted = CountedTime(start: Milliseconds.of(start), hours: .office(self), pauses: [])
        return Milliseconds.date(try counted.instant(after: milliseconds))
    }

    /// As ``addWorking(milliseconds:from:)``.
    package func addWorking(minutes: Int, from start: Date) throws -> Date {
        try addWorking(milliseconds: Int64(minutes) * Milliseconds.minute, from: start)
    }

    /// Office time in `[start, end)`, in milliseconds; zero when the end is not after the start.
    package func workingTime(from start: Date, to end: Date) throws -> Int64 {
        let counted = CountedTime(start: Milliseconds.of(start), hours: .office(self), pauses: [])
        return try counted.used(until: Milliseconds.of(end))
    }
}

/// The time a clock counts from its start on: all of it or office hours only, without the pauses.
struct CountedTime {
    enum Hours {
        case all
        case office(WorkCalendar)
    }

    let start: Int64
    let hours: Hours
    /// Ascending and apart.
    let pauses: [Range<Int64>]

    init(start: Int64, hours: Hours, pauses: [Range<Int64>]) {
        self.start = start
        self.hours = hours
        self.pauses = pauses
    }

    /// The earliest instant by which `amount` has been counted.
    func instant(after amount: Int64) throws -> Int64 {
        guard amount > 0 else { return start }
        var left = amount
        var found = start
        try forEachInterval { interval in
            let length = interval.upperBound - interval.lowerBound
            guard left > length else {
                found = interval.lowerBound + left
                return false
            }
            left -= length
            return true
        }
        return found
    }

    /// What has been counted in `[start, end)`.
    func used(until end: Int64) throws -> Int64 {
        var total: Int64 = 0
        guard end > start else { return 0 }
        try forEachInterval(before: end) { interval in
            guard interval.lowerBound < end else { return false }
            total += min(interval.upperBound, end) - interval.lowerBound
            return interval.upperBound < end
        }
        return total
    }

    /// Counted intervals in order, until the body has seen enough or a day begins at or after `end`.
    ///
    /// Without an end it still ends: office hours stop at the first year the calendar does not know.
    private func forEachInterval(before end: Int64 = .max, _ body: (Range<Int64>) throws -> Bool) throws {
        switch hours {
        case .all:
            _ = try running(in: start..<Int64.max, body)
        case .office(let calendar):
            var day = calendar.localDate(start)
            while calendar.midnight(day) < end {
                for opening in try calendar.openings(of: day) where opening.upperBound > start {
                    guard try running(in: max(opening.lowerBound, start)..<opening.upperBound, body) else { return }
                }
                day = day.adding(days: 1)
            }
        }
    }

    /// The parts of the span outside pauses; false when the body has seen enough.
    private func running(in span: Range<Int64>, _ body: (Range<Int64>) throws -> Bool) throws -> Bool {
        var position = span.lowerBound
        for pause in pauses where pause.upperBound > position {
            guard pause.lowerBound < span.upperBound else { break }
            if pause.lowerBound > position, try !body(position..<pause.lowerBound) { return false }
            position = pause.upperBound
            guard position < span.upperBound else { return true }
        }
        return position < span.upperBound ? try body(position..<span.upperBound) : true
    }

    /// Ended pauses in order, joined where they touch; what is empty or turned round is left out.
    static func normalised(_ pauses: [Pause]) -> [Range<Int64>] {
        var result: [Range<Int64>] = []
        let spans = pauses.map { (Milliseconds.of($0.from), Milliseconds.of($0.to)) }
        for (from, to) in spans.filter({ $0.0 < $0.1 }).sorted(by: { $0.0 < $1.0 }) {
            if let last = result.last, last.upperBound >= from {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, to)
            } else {
                result.append(from..<to)
            }
        }
        return result
    }
}
