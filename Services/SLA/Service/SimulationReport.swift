package import FoundationEssentials
import ServiceKit
package import Storage
import WorkCalendar

/// What warned and what was breached, by unit and by hour of the day.
package struct SimulationReport: Sendable {
    package struct Row: Sendable, Hashable {
        package var at50 = 0
        package var at75 = 0
        package var at90 = 0
        package var breached = 0
        /// Offers that nobody accepted in time.
        package var notAccepted = 0

        mutating func count(_ percent: Int, isAcceptance: Bool) {
            switch (isAcceptance, percent) {
            case (true, 100): notAccepted += 1
            case (false, 50): at50 += 1
            case (false, 75): at75 += 1
            case (false, 90): at90 += 1
            case (false, 100): breached += 1
            default: break
            }
        }

        var cells: [String] { [at50, at75, at90, breached, notAccepted].map(String.init) }
    }

    package let received: Int
    package private(set) var units: [String: Row] = [:]
    /// 0 to 23 by the wall clock of Vietnam.
    package private(set) var hours = [Row](repeating: Row(), count: 24)

    init(received: Int, in tx: Transaction) throws {
        self.received = received
        let rows = try tx.query(
            """
            SELECT clock.unit_code, clock.track, stage.percent, stage.instant FROM stage
            JOIN clock ON clock.id = stage.clock_id WHERE stage.state = 'FIRED' AND stage.percent <= 100
            """)
        for row in rows {
            let hour = Int(CalendarText.local(try row.instant("instant")).dropFirst(11).prefix(2)) ?? 0
            let isAcceptance = try row.text("track") == "ACCEPTANCE"
            let percent = try row.int("percent")
            hours[hour].count(percent, isAcceptance: isAcceptance)
            units[try row.text("unit_code"), default: Row()].count(percent, isAcceptance: isAcceptance)
        }
    }

    package var breached: Int { hours.map(\.breached).reduce(0, +) }

    /// Two tables for people.
    package var text: String {
        let headings = ["50 %", "75 %", "90 %", "quá hạn", "chưa nhận việc"]
        let byUnit = units.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.cells }
        let byHour = hours.enumerated().map { ["\($0.offset < 10 ? "0" : "")\($0.offset):00"] + $0.element.cells }
        return """
            \(TextTable.format(["phòng"] + headings, byUnit))

            \(TextTable.format(["giờ"] + headings, byHour))

            \(received) kiến nghị, \(breached) quá hạn
            """
    }

    /// Bars for each hour: warnings at 90 % and breaches; the same for each unit below.
    package var svg: String {
        let byUnit = units.sorted { $0.key < $1.key }
        let top = Self.bars(
            hours.enumerated().map { ("\($0.offset)", $0.element) }, y: 40, title: "Theo giờ trong ngày")
        let bottom = Self.bars(byUnit.map { ($0.key, $0.value) }, y: 300, title: "Theo phòng")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 540" font-family="sans-serif" font-size="11">
            <rect width="900" height="540" fill="white"/>
            <rect x="640" y="8" width="10" height="10" fill="#e0a030"/><text x="654" y="17">nhắc ở 90 %</text>
            <rect x="740" y="8" width="10" height="10" fill="#c03030"/><text x="754" y="17">quá hạn</text>
            \(top)
            \(bottom)
            </svg>

            """
    }

    private static func bars(_ rows: [(String, Row)], y: Int, title: String) -> String {
        let most = max(1, rows.map { max($0.1.at90, $0.1.breached) }.max() ?? 1)
        let width = 840 / max(1, rows.count)
        var lines = ["<text x=\"30\" y=\"\(y)\" font-size=\"14\">\(title) (cao nhất \(most))</text>"]
        for (position, (name, row)) in rows.enumerated() {
            let x = 30 + position * width
            for (offset, value, colour) in [(0, row.at90, "#e0a030"), (1, row.breached, "#c03030")] {
                let height = value * 170 / most
                let bar = max(2, width / 2 - 2)
                lines.append(
                    "<rect x=\"\(x + offset * bar)\" y=\"\(y + 185 - height)\" width=\"\(bar)\" height=\"\(height)\" "
                        + "fill=\"\(colour)\"><title>\(name): \(value)</title></rect>")
            }
            lines.append("<text x=\"\(x)\" y=\"\(y + 200)\">\(name)</text>")
        }
        return lines.joined(separator: "\n")
    }
}
