package import struct FoundationEssentials.Date
import FoundationEssentials
import Models
import WorkCalendar

/// How much may reach one person, and when not at all.
package struct Calm: Sendable, Equatable {
    /// So many messages in so many seconds.
    package struct Limit: Sendable, Equatable {
        package var count: Int
        package var seconds: Double

        package init(count: Int, seconds: Double) {
            self.count = count
            self.seconds = seconds
        }
    }

    /// A part of the day in Việt Nam, minutes since midnight; may reach over midnight.
    package struct QuietHours: Sendable, Equatable {
        package var from: Int
        package var to: Int

        /// - Parameter text: `22:00-06:00`
        package init?(_ text: String) {
            let ends = text.split(separator: "-").compactMap { Self.minutes(String($0)) }
            guard ends.count == 2, ends[0] != ends[1] else { return nil }
            (from, to) = (ends[0], ends[1])
        }

        package static func minutes(_ text: String) -> Int? {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
                let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
            else { return nil }
            return hour * 60 + minute
        }

        /// When the quiet that `instant` falls into ends; nil when it falls into none.
        package func end(at instant: Date) -> Date? {
            let local = OfficeZone.wall(instant).timeIntervalSince1970
            let second = local - (local / 86_400).rounded(.down) * 86_400
            let start = Double(from * 60), stop = Double(to * 60)
            let isQuiet = from < to ? second >= start && second < stop : second >= start || second < stop
            guard isQuiet else { return nil }
            let left = stop > second ? stop - second : stop + 86_400 - second
            return instant.addingTimeInterval(left)
        }
    }

    /// A person, by urgency; critical messages have none.
    package var limits: [MessageUrgency: Limit] = [:]
    /// Messages a minute over all channels; normal ones may use four fifths of it. Nil: as many as go.
    package var perMinute: Int?
    package var quietHours: QuietHours?
    /// Seconds after a message to somebody within which further normal ones are gathered; 0: none are.
    package var bundleWindow = 0.0
    /// The most messages that travel in one.
    package static let bundleSize = 20

    package init() {}

    /// How far back sends matter, in seconds.
    var memory: Double { max(bundleWindow, limits.values.map(\.seconds).max() ?? 0) }

    /// Until when a message has to wait; nil when it may go.
    ///
    /// - Parameters:
    ///   - sent: when this person's messages of the longest limit's time went out, in any order.
    ///   - quiet: the person's own hours; nil: those of the house.
    package func hold(
        _ urgency: MessageUrgency, at now: Date, sent: [Date], quiet: QuietHours? = nil
    ) -> Date? {
        var latest: Date?
        if urgency == .normal, let end = (quiet ?? quietHours)?.end(at: now) { latest = end }
        if let limit = limits[urgency] {
            let recent = sent.filter { $0 > now.addingTimeInterval(-limit.seconds) }.sorted()
            if recent.count >= limit.count {
                let free = recent[recent.count - limit.count].addingTimeInterval(limit.seconds)
                latest = max(latest ?? free, free)
            }
        }
        return latest
    }
}
