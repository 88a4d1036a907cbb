package import Logging
import RPC
import Storage
import WorkCalendar
import struct FoundationEssentials.Date

/// Writes log lines: for people (`text`) or one JSON object a line (`json`).
///
/// What is logged are ids, codes and reasons; names, telephones, addresses and texts of petitions never are.
package struct LineLogHandler: LogHandler {
    package enum Format: String, Sendable {
        case text
        case json
    }

    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let format: Format
    private let isColoured: Bool
    private let write: @Sendable (String) -> Void

    package init(
        label: String, level: Logger.Level = .info, format: Format = .text, isColoured: Bool = false,
        metadataProvider: Logger.MetadataProvider? = .trace,
        write: @escaping @Sendable (String) -> Void = { StandardError.write($0) }
    ) {
        self.label = label
        logLevel = level
        self.format = format
        self.isColoured = isColoured
        self.metadataProvider = metadataProvider
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        write(line(for: event, at: Date()))
    }

    func line(for event: LogEvent, at now: Date) -> String {
        var all = metadata
        if let more = metadataProvider?.get() { all.merge(more) { _, new in new } }
        if let more = event.metadata { all.merge(more) { _, new in new } }
        if let error = event.error { all["error"] = "\(error)" }
        let fields = all.map { ($0.key, $0.value.description) }.sorted { $0.0 < $1.0 }
        return switch format {
        case .text: text(event, fields, at: now)
        case .json: json(event, fields, at: now)
        }
    }

    /// `08:00:00.000 INFO  intake message key=value`, in the office's time.
    private func text(_ event: LogEvent, _ fields: [(String, String)], at now: Date) -> String {
        let office = InstantText.format(OfficeZone.wall(now))
        let clock = office.dropFirst(11).dropLast()
        let level = event.level.rawValue.uppercased()
        let padded = level + String(repeating: " ", count: max(0, 8 - level.count))
        // A line break inside a message would look like a line of its own.
        let message = "\(event.message)".replacing("\n", with: "⏎")
        let rest = fields.map { " \(dim($0.0 + "="))\($0.1.replacing("\n", with: "⏎"))" }.joined()
        return "\(dim(String(clock))) \(colour(padded, of: event.level)) \(label) \(message)\(rest)\n"
    }

    private func json(_ event: LogEvent, _ fields: [(String, String)], at now: Date) -> String {
        let fixed = [
            ("time", InstantText.format(now)), ("level", event.level.rawValue), ("label", label),
            ("message", "\(event.message)"),
        ]
        let all = fixed + fields.filter { field in !fixed.contains { $0.0 == field.0 } }
        return "{" + all.map { "\(JSONText.quote($0.0)):\(JSONText.quote($0.1))" }.joined(separator: ",") + "}\n"
    }

    private func dim(_ text: String) -> String {
        isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    private func colour(_ text: String, of level: Logger.Level) -> String {
        guard isColoured else { return text }
        let code =
            switch level {
            case .trace, .debug: "90"
            case .info: "32"
            case .notice: "36"
            case .warning: "33"
            case .error, .critical: "31"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

extension Logger.MetadataProvider {
    /// The trace id of the work in hand, so that the lines of one request can be found across services.
    package static let trace = Logger.MetadataProvider {
        let parts = Trace.current.split(separator: "-")
        return parts.count == 4 ? ["trace": "\(parts[1])"] : [:]
    }
}

/// Logging as the settings say; once a process.
package enum LogSetup {
    package static func bootstrap(_ settings: Settings) {
        let level = settings["LOG_LEVEL"].flatMap(Logger.Level.init(rawValue:)) ?? .info
        let format = settings["LOG_FORMAT"].flatMap(LineLogHandler.Format.init(rawValue:)) ?? .text
        let isColoured = format == .text && StandardError.isTerminal
        LoggingSystem.bootstrap { label in
            LineLogHandler(label: label, level: level, format: format, isColoured: isColoured)
        }
    }
}
