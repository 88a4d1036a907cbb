import Foundation

/// The days of 2024 to 2027 counted out one by one, and what `holidays.csv` says of them: written without the
/// product's calendar, so that the two can be compared.
package struct OracleDays: Sendable {
    package struct Day: Sendable {
        /// `2026-11-24`
        package let text: String
        /// 1 Monday … 7 Sunday
        package let weekday: Int
    }

    package struct Special: Sendable {
        package let name: String
        package let kind: String
        package let status: String
    }

    /// 2024-01-01 is a Monday and the 19,723rd day after 1970-01-01.
    package static let firstDay: Int64 = 19_723
    package let days: [Day]
    package let special: [String: Special]

    package init(csv path: String) throws {
        special = try Self.read(path)
        var days: [Day] = []
        for year in 2024...2027 {
            let lengths = [31, year == 2024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in lengths.enumerated() {
                for day in 1...length {
                    let text = "\(year)-\(Self.two(month + 1))-\(Self.two(day))"
                    days.append(Day(text: text, weekday: days.count % 7 + 1))
                }
            }
        }
        self.days = days
    }

    /// Which day it is by its text.
    package func index(_ text: String) -> Int? { days.firstIndex { $0.text == text } }

    /// Whether offices work on that day of the state sector's week.
    package func isWorking(_ index: Int, weekdays: Set<Int> = [1, 2, 3, 4, 5], ignoring: Set<String> = []) -> Bool {
        let day = days[index]
        if let special = special[day.text], special.status != "proposed_only", !ignoring.contains(day.text) {
            return special.kind == "make_up_working_day"
        }
        return weekdays.contains(day.weekday)
    }

    /// Milliseconds since 1970 (UTC) of a minute of a day in Vietnam.
    package static func instant(day: Int, minute: Int = 0) -> Int64 {
        (firstDay + Int64(day)) * 86_400_000 - 7 * 3_600_000 + Int64(minute) * 60_000
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The first columns have no quotes and no commas: date, weekday, name (perhaps quoted), kind, status.
    private static func read(_ path: String) throws -> [String: Special] {
        var found: [String: Special] = [:]
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n").dropFirst() {
            let cells = cells(of: line)
            guard cells.count >= 5 else { continue }
            found[cells[0]] = Special(name: cells[2], kind: cells[3], status: cells[4])
        }
        return found
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
