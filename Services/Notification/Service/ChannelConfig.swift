package import Logging
import Models
package import ServiceKit

/// The channels that the configuration asks for: `NOTIFY_CHANNELS`, in order of preference, e.g. `smtp,webhook,log`.
package enum ChannelConfig {
    /// - Throws: `RPCError.invalidArgument` that names every setting that is missing or wrong.
    package static func ladder(_ settings: Settings, logger: Logger) throws -> ChannelLadder {
        let names = (settings["NOTIFY_CHANNELS"] ?? "log").split(separator: ",")
            .map { $0.filter { $0 != " " }.lowercased() }.filter { !$0.isEmpty }
        let log = LogChannel(logger: logger)
        return ChannelLadder(try names.map { try channel($0, settings, log: log) }, log: log)
    }

    private static func channel(_ name: String, _ settings: Settings, log: LogChannel) throws -> any MessageChannel {
        switch name {
        case "log": return log
        case "smtp":
            let values = try require(["SMTP_URL", "SMTP_FROM"], of: settings, for: name)
            return SMTPChannel(try SMTPSettings(url: values[0], from: values[1]))
        case "webhook":
            let values = try require(["WEBHOOK_URL", "WEBHOOK_SECRET"], of: settings, for: name)
            return try WebhookChannel(url: values[0], secret: values[1])
        default:
            throw RPCError.invalid(
                "NOTIFY_CHANNELS", "UNKNOWN_CHANNEL", "\(name) is no channel; known are log, smtp, webhook",
                vi: "Không có kênh \(name); chỉ có log, smtp, webhook.")
        }
    }

    private static func require(_ names: [String], of settings: Settings, for channel: String) throws -> [String] {
        let missing = names.filter { settings[$0] == nil }
        try RPCError.throwIfAny(
            missing.map {
                FieldViolation(
                    $0, "REQUIRED", "needed by the channel \(channel)", vi: "Kênh \(channel) cần \($0).")
            })
        return names.compactMap { settings[$0] }
    }
}
