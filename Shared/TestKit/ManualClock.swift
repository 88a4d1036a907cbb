package import FoundationEssentials
import Storage
import Synchronization

/// Moves database time: it starts at an instant of the test's choice, runs on with the real clock, and jumps when told.
package final class ManualClock: TimeOffset {
    private let offset: Mutex<Double>

    package init(at start: Date) {
        offset = Mutex(start.timeIntervalSince(.now))
    }

    /// - Parameter text: e.g. `2026-11-20T08:00+07:00`.
    package convenience init(at text: String) {
        self.init(at: TestClock.instant(text))
    }

    package var seconds: Double { offset.withLock { $0 } }

    /// What database time is now, truncated to milliseconds.
    package var now: Date { InstantText.truncate(Date.now.addingTimeInterval(seconds)) }

    package func advance(by duration: Duration) {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        offset.withLock { $0 += seconds }
    }

    /// Jumps to an instant, forwards or back.
    package func set(to instant: Date) {
        offset.withLock { $0 = instant.timeIntervalSince(.now) }
    }
}

/// Instants as tests write them.
package struct TestClock {
    /// `2026-11-20T08:00+07:00`, `2026-11-20T08:00:30.250+07:00` or with `Z`; the year 1 when it is none of these, so
    /// that a misspelt instant fails its test at once.
    package static func instant(_ text: String) -> Date {
        var body = Substring(text)
        var zoneMinutes = 0
        if body.hasSuffix("Z") {
            body = body.dropLast()
        } else if body.count > 6, let sign = body.dropLast(5).last, sign == "+" || sign == "-" {
            let zone = body.suffix(5).split(separator: ":").compactMap { Int($0) }
            guard zone.count == 2 else { return .distantPast }
            zoneMinutes = (zone[0] * 60 + zone[1]) * (sign == "-" ? -1 : 1)
            body = body.dropLast(6)
        }
        let text = body.count == 16 ? body + ":00" : body
        guard let local = InstantText.parse(String(text)) else { return .distantPast }
        return local.addingTimeInterval(Double(-60 * zoneMinutes))
    }
}
