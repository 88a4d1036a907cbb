import FoundationEssentials
import Glibc
import Models
import ServiceKit
import WorkCalendar

/// What people see: colours and tables on a terminal, plain text elsewhere.
enum Terminal {
    enum Colour: String {
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
        case bold = "1"
        case dim = "2"
    }

    static let isInteractive = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    static func paint(_ text: String, _ colour: Colour) -> String {
        isInteractive ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Rows under headings, columns as wide as their widest cell; the last column is not padded.
    static func table(_ headings: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return paint("(không có dòng nào)", .dim) }
        return TextTable.format(headings, rows) { paint($0, .bold) }
    }

    static func shortened(_ text: String, to limit: Int) -> String {
        text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }

    /// Progress: seen at once, also through a pipe.
    static func say(_ text: String) {
        print(text)
        fflush(nil)
    }

    /// A remark beside the result, on standard error, so that the result can be piped on.
    static func note(_ text: String) {
        StandardError.write(text + "\n")
    }

    static func complain(_ text: String) {
        StandardError.write((StandardError.isTerminal ? "\u{1B}[31m\(text)\u{1B}[0m" : text) + "\n")
    }
}

extension Date {
    /// `HH:mm dd/MM/yyyy` in Asia/Ho_Chi_Minh.
    var local: String {
        let (day, minute) = localParts
        return "\(minute) \(day)"
    }

    /// `HH:mm dd/MM` in Asia/Ho_Chi_Minh.
    var localShort: String { String(local.dropLast(5)) }

    private var localParts: (day: String, minute: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: OfficeZone.utcOffset) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: self)
        func two(_ value: Int?) -> String { (value ?? 0) < 10 ? "0\(value ?? 0)" : "\(value ?? 0)" }
        return ("\(two(parts.day))/\(two(parts.month))/\(parts.year ?? 0)", "\(two(parts.hour)):\(two(parts.minute))")
    }
}

extension PetitionStatus {
    /// The status in Vietnamese.
    var label: String {
        switch self {
        case .received: "Đã tiếp nhận"
        case .assigned: "Đã phân công"
        case .inProgress: "Đang xử lý"
        case .awaitingSupplement: "Chờ bổ sung"
        case .awaitingAuthority: "Chờ cấp trên"
        case .answered: "Đã trả lời"
        case .closed: "Đã đóng"
        case .transferred: "Đã chuyển cơ quan khác"
        case .rejected: "Không tiếp nhận"
        case .withdrawn: "Đã rút"
        case .merged: "Đã gộp"
        }
    }
}
