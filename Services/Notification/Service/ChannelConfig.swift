package import Logging
import Models
package import ServiceKit
package import Storage

/// The channels that the configuration asks for: `NOTIFY_CHANNELS`, in order of preference, e.g. `smtp,webhook,log`.
package enum ChannelConfig {
    /// - Throws: `RPCError.invalidArgument` that names every setting that is missing or wrong.
    package static func ladder(
        _ settings: Settings, database: any Database, endpoints: EndpointRules = EndpointRules(), logger: Logger
    ) throws -> (ladder: ChannelLadder, zalo: ZaloChannel?) {
        let names = (settings["NOTIFY_CHANNELS"] ?? "log").split(separator: ",")
            .map { $0.filter { $0 != " " }.lowercased() }.filter { !$0.isEmpty }
        let log = LogChannel(logger: logger)
        let channels = try names.map { try channel($0, settings, database, log: log) }
        return (
            ChannelLadder(channels, log: log, partner: PartnerChannel(database: database, rules: endpoints)),
            channels.lazy.compactMap { $0 as? ZaloChannel }.first
        )
    }

    /// Where undeliverable mail comes back; nil when nobody said.
    ///
    /// - Throws: `RPCError.invalidArgument` when the sender's address is missing or none.
    package static func bounces(
        _ settings: Settings, database: any Database, logger: Logger
    ) throws -> BounceMailbox? {
        guard let folder = settings["SMTP_BOUNCE_DIR"] else { return nil }
        let values = try require(["SMTP_URL", "SMTP_FROM"], of: settings, for: "smtp")
        let domain = try SMTPSettings(url: values[0], from: values[1]).from.domain
        return BounceMailbox(folder: folder, domain: domain, database: database, logger: logger)
    }

    /// - Throws: as `ladder`.
    package static func calm(_ settings: Settings) throws -> Calm {
        var calm = Calm()
        if let text = settings["NOTIFY_QUIET_HOURS"] {
            guard let hours = Calm.QuietHours(text) else {
                throw RPCError.invalid(
                    "NOTIFY_QUIET_HOURS", "BAD_TIME", "must look like 22:00-06:00",
                    vi: "NOTIFY_QUIET_HOURS phải có dạng 22:00-06:00.")
            }
            calm.quietHours = hours
        }
        if let count = settings.integer("NOTIFY_LIMIT") {
            calm.limits[.normal] = Calm.Limit(count: count, seconds: 900)
            calm.limits[.urgent] = Calm.Limit(count: count * 3, seconds: 900)
        }
        calm.perMinute = settings.integer("NOTIFY_PER_MINUTE")
        calm.bundleWindow = settings.duration("NOTIFY_BUNDLE")?.seconds ?? 0
        return calm
    }

    private static func channel(
        _ name: String, _ settings: Settings, _ database: any Database, log: LogChannel
    ) throws -> any MessageChannel {
        switch name {
        case "log": return log
        case "zalo": return ZaloChannel(settings: try ZaloSettings(settings), database: database)
        case "sms": return try SMSChannel(settings)
        case "smtp":
            let values = try require(["SMTP_URL", "SMTP_FROM"], of: settings, for: name)
            return SMTPChannel(
                try SMTPSettings(url: values[0], from: values[1], caFile: settings["SMTP_CA_FILE"]),
                connections: settings.integer("SMTP_CONNECTIONS") ?? SMTPChannel.connections)
        case "webhook":
            let values = try require(["WEBHOOK_URL", "WEBHOOK_SECRET"], of: settings, for: name)
            return try WebhookChannel(url: values[0], secret: values[1])
        default:
            throw RPCError.invalid(
                "NOTIFY_CHANNELS", "UNKNOWN_CHANNEL", "\(name) is no channel; known are log, zalo, sms, smtp, webhook",
                vi: "Không có kênh \(name); chỉ có log, zalo, sms, smtp, webhook.")
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
