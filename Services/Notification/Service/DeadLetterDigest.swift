import Models

/// What administrators hear of messages that were given up: the first at once, those of the next quarter of an hour
/// together, by kind, channel and cause.
enum DeadLetterDigest {
    /// The event that makes the alarms, and the `rule` of them.
    static let rule = "message.failed"
    /// Seconds after an alarm within which further ones are gathered, whether other messages are bundled or not.
    static let window = 900.0
    /// The most alarms in one digest.
    static let size = 500
    private static let codesShown = 10

    static func subject(_ alarms: [Message]) -> String { "\(alarms.count) thông báo không gửi được" }

    static func text(_ unsorted: [Message]) -> String {
        let alarms = unsorted.sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
        var groups: [(title: String, codes: [String])] = []
        for alarm in alarms {
            let title = title(alarm)
            let code = alarm.petitionCode.isEmpty ? [] : [alarm.petitionCode]
            if let index = groups.firstIndex(where: { $0.title == title }) {
                groups[index].codes += code
            } else {
                groups.append((title, code))
            }
        }
        let counts = Dictionary(grouping: alarms, by: title).mapValues(\.count)
        let lines = groups.sorted { (counts[$0.title] ?? 0, $1.title) > (counts[$1.title] ?? 0, $0.title) }.map {
            "- \(counts[$0.title] ?? 0) × \($0.title)\(list($0.codes))"
        }
        let times = alarms.compactMap { $0.parameters["at"] }
        let span = times.first.map { first in "\(first) đến \(times.last ?? first)" } ?? ""
        return """
            \(alarms.count) thông báo đã dừng gửi, từ \(span):

            \(lines.joined(separator: "\n"))

            Gửi lại từng thông báo bằng RetryMessage, gửi lại hàng loạt bằng ReplayDeadLetters.
            """
    }

    private static func title(_ alarm: Message) -> String {
        let rule = alarm.parameters["failed_rule"] ?? ""
        let channel = alarm.parameters["channel"].map { ", kênh \($0)" } ?? ""
        let cause = alarm.parameters["cause"].map { ": \($0)" } ?? ""
        return rule + channel + cause
    }

    private static func list(_ codes: [String]) -> String {
        guard !codes.isEmpty else { return "" }
        let more = codes.count > codesShown ? " và \(codes.count - codesShown) mã khác" : ""
        return "\n  " + codes.sorted().prefix(codesShown).joined(separator: ", ") + more
    }
}
