package import Models
import WorkCalendar

/// Every setting of the whole product, in one table. Flag, variable and name in the file follow from the name.
package enum ConfigKeys {
    package static let prefix = "KIPTHOI_"

    package static let all: [KnownKey] =
        network + storage + trust + intake + routing + notification
        + observation + others

    private static let network: [KnownKey] = [
        KnownKey("HOST", .text, defaultValue: "127.0.0.1", "address to listen on"),
        KnownKey("PORT", .integer(0...65_535), "port to listen on; 0 takes a free one"),
        KnownKey(
            "PUBLIC_URL", .url(["http://", "https://"]), "address under which people reach the system, for links"),
        KnownKey(
            "MAX_BODY_BYTES", .integer(1024...67_108_864), defaultValue: "1048576",
            "largest request, inflated; imports and deliveries may be 16 times as large"),
        KnownKey(
            "MAX_CALLS", .integer(8...65_536), defaultValue: "512",
            "calls served at once; beyond it callers are asked to come again"),
        KnownKey(
            "PARTNER_RATE", .integer(1...100_000), defaultValue: "50",
            "calls a second of one partner key; four times as many at once"),
        KnownKey(
            "PUBLIC_RATE", .integer(1...100_000), defaultValue: "5",
            "calls a second without a token from one address; six times as many at once"),
        KnownKey("SHUTDOWN_GRACE", .duration, defaultValue: "20s", "how long requests may take to finish at the end"),
        peer(.intake), peer(.routing), peer(.sla), peer(.notification),
    ]

    private static let storage: [KnownKey] = [
        KnownKey(
            "DATABASE_URL", .url(["postgres://", "postgresql://", "sqlite:"]), secret: true,
            "postgres://user:password@host:port/database or sqlite:PATH"),
        KnownKey("POOL_SIZE", .integer(1...64), defaultValue: "4", "connections to PostgreSQL"),
        KnownKey(
            "STATEMENT_TIMEOUT", .duration, defaultValue: "30s",
            "longest statement on PostgreSQL; five seconds later a connection without an answer is cut"),
        KnownKey("PROVINCE", .text, defaultValue: "80", "code of the province this deployment belongs to"),
        KnownKey(
            "TIMEZONE", .choice([OfficeZone.name]), defaultValue: OfficeZone.name,
            "zone of all wall clocks; there is one in the country, and any other is refused"),
        KnownKey("REFERENCE_DIR", .path, "folder of the reference data; found beside the executable when unset"),
        KnownKey("CONFIG_FILE", .path, "JSON file with settings, e.g. {\"database\": {\"url\": \"…\"}}"),
    ]

    private static let trust: [KnownKey] = [
        KnownKey("SIGNING_KEY_FILE", .path, "this service's private key (Ed25519); `kipthoi trust init` makes one"),
        KnownKey("TRUST_DIR", .path, "folder of the public keys (JWKS) that are trusted, one file an issuer"),
        KnownKey(
            "AUDIT_KEY", .text, secret: true,
            "key of the audit chain's seals (base64 or text, 32 bytes); `kipthoi trust init` makes keys/audit.key"),
    ]

    private static let intake: [KnownKey] = [
        KnownKey(
            "TRACKING_KEY", .text, for: [.intake, .notification], secret: true,
            "key of the senders' tracking secrets (base64 or text), the same for both; notices say none without it"),
        KnownKey(
            "ATTACHMENT_DIR", .path, for: [.intake], defaultValue: "./var/attachments",
            "folder of the attachments' bytes"),
        KnownKey(
            "ATTACHMENT_SCAN_COMMAND", .path, for: [.intake],
            "program that gets an attachment's path: exit 0 clean, 1 refused, else tried again"),
        KnownKey(
            "MAIL_DIR", .path, for: [.intake], "maildir into which a mail program drops petitions; unset: no e-mail"),
        KnownKey(
            "ZALO_OA_SECRET", .text, for: [.intake], secret: true,
            "secret key of the official account, which signs the webhook; unset: no webhook"),
        KnownKey(
            "ZALO_SILENCE", .integer(1...600), for: [.intake], defaultValue: "120",
            "seconds after the last of somebody's Zalo messages until they become one petition"),
        KnownKey(
            "ZALO_FILE_HOSTS", .text, for: [.intake], defaultValue: "zdn.vn,zadn.vn,zalo.me,zaloapp.com",
            "hosts, and those below them, from which files of Zalo messages are fetched"),
    ]

    private static let routing: [KnownKey] = [
        KnownKey(
            "ROUTING_CONFIDENCE", .decimal(0...1), for: [.routing], defaultValue: "0.55",
            "0 to 1; what the router is less sure of goes to the team secretary"),
        KnownKey(
            "ROUTING_KEEP_DAYS", .integer(1...36_500), for: [.routing], defaultValue: "365",
            "days after its end for which a petition's text is kept to learn from and to try rules on"),
    ]

    private static let notification: [KnownKey] = [
        KnownKey(
            "NOTIFY_CHANNELS", .choices(["log", "zalo", "sms", "smtp", "webhook"]), for: [.notification],
            defaultValue: "log",
            "ways to send that are in use"),
        KnownKey(
            "SMTP_URL", .url(["smtp://", "smtps://"]), for: [.notification], secret: true,
            "smtp://user:password@host:port of the mail server"),
        KnownKey(
            "SMTP_CA_FILE", .path, for: [.notification],
            "certificates to trust instead of the system's; TLS is then required"),
        KnownKey("SMTP_FROM", .text, for: [.notification], "sender's address of e-mail"),
        KnownKey(
            "SMTP_CONNECTIONS", .integer(1...64), for: [.notification], defaultValue: "8",
            "mails handed to the server at once, each over a connection of its own"),
        KnownKey(
            "SMTP_BOUNCE_DIR", .path, for: [.notification],
            "maildir into which a mail program drops what comes back to SMTP_FROM; unset: bounces are not seen"),
        KnownKey(
            "WEBHOOK_URL", .url(["http://", "https://"]), for: [.notification], secret: true, "where webhooks go"),
        KnownKey(
            "WEBHOOK_SECRET", .text, for: [.notification], secret: true,
            "key of the webhooks' signatures: whsec_ and base64 of at least 16 bytes"),
        KnownKey("ZALO_APP_ID", .text, for: [.intake, .notification], "application of the Zalo official account"),
        KnownKey("ZALO_APP_SECRET", .text, for: [.notification], secret: true, "secret key of that application"),
        KnownKey(
            "ZALO_REFRESH_TOKEN", .text, for: [.notification], secret: true,
            "refresh token of the last authorisation; its successors live in the database"),
        KnownKey(
            "ZALO_TEMPLATES_FILE", .path, for: [.notification], "JSON: our templates → those registered with Zalo"),
        KnownKey(
            "ZALO_OAUTH_URL", .url(["http://", "https://"]), for: [.notification], "default https://oauth.zaloapp.com"),
        KnownKey(
            "ZALO_OPENAPI_URL", .url(["http://", "https://"]), for: [.notification], "default https://openapi.zalo.me"),
        KnownKey(
            "ZALO_BUSINESS_URL", .url(["http://", "https://"]), for: [.notification],
            "default https://business.openapi.zalo.me"),
        KnownKey("SMS_URL", .url(["http://", "https://"]), for: [.notification], "gateway of text messages (eSMS)"),
        KnownKey("SMS_API_KEY", .text, for: [.notification], secret: true, "key of the gateway"),
        KnownKey("SMS_SECRET_KEY", .text, for: [.notification], secret: true, "secret of the gateway"),
        KnownKey("SMS_BRANDNAME", .text, for: [.notification], "registered sender's name"),
        KnownKey(
            "SMS_WEIGHT", .integer(0...100), for: [.notification], "percent of text messages by the first gateway"),
        KnownKey("SMS2_URL", .url(["http://", "https://"]), for: [.notification], "second gateway"),
        KnownKey("SMS2_API_KEY", .text, for: [.notification], secret: true, "key of the second gateway"),
        KnownKey("SMS2_SECRET_KEY", .text, for: [.notification], secret: true, "secret of the second gateway"),
        KnownKey("SMS2_BRANDNAME", .text, for: [.notification], "sender's name at the second gateway"),
        KnownKey("NOTIFY_QUIET_HOURS", .text, for: [.notification], "e.g. 22:00-06:00; holds only what is not urgent"),
        KnownKey(
            "NOTIFY_LIMIT", .integer(1...10_000), for: [.notification], defaultValue: "30",
            "messages a person in 15 minutes; urgent ones three times as many, critical ones without limit"),
        KnownKey("NOTIFY_PER_MINUTE", .integer(1...1_000_000), for: [.notification], "messages a minute to everybody"),
        KnownKey(
            "NOTIFY_BUNDLE", .duration, for: [.notification],
            "what officers get within this time of the last message goes as one; e.g. 2m"),
        KnownKey(
            "NOTIFY_KEEP_DAYS", .integer(1...3650), for: [.notification], defaultValue: "730",
            "how long the texts of messages are kept"),
    ]

    private static let observation: [KnownKey] = [
        KnownKey(
            "LOG_LEVEL", .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]),
            defaultValue: "info", "least severe level that is logged"),
        KnownKey("LOG_FORMAT", .choice(["text", "json"]), defaultValue: "text", "form of the log"),
        KnownKey("METRICS_HOST", .text, defaultValue: "127.0.0.1", "address that serves /metrics"),
        KnownKey(
            "METRICS_PORT", .integer(0...65_535), "port that serves /metrics; the service's port + 1000 when unset"),
    ]

    /// Read by the operator's tool or by the scripts of the tests; services ignore them.
    private static let others: [KnownKey] = [
        KnownKey("TOKEN", .text, for: [], secret: true, "token of the operator's tool"),
        KnownKey("VENV", .path, for: [], "Python environment of the tests"),
    ]

    private static func peer(_ name: ServiceName) -> KnownKey {
        KnownKey(
            "\(name.rawValue.uppercased())_URL", .url(["http://", "https://"]),
            defaultValue: "http://127.0.0.1:\(name.defaultPort)", "address of \(name.rawValue)")
    }
}

extension ConfigKeys {
    /// The settings that `service` reads; all of them for nil.
    package static func of(_ service: ServiceName?) -> [KnownKey] {
        guard let service else { return all }
        return all.filter { $0.services.contains(service) }
    }

    /// Finds a name without prefix, `…_FILE` of a secret included.
    static func find(_ name: String) -> (key: KnownKey, isFile: Bool)? {
        for key in all {
            if key.name == name { return (key, false) }
            if key.fileName == name { return (key, true) }
        }
        return nil
    }

    /// Variables of the test scripts are many and never reach a product's configuration.
    static func belongsToTests(_ name: String) -> Bool { name.hasPrefix("TEST_") }

    /// The known name most like `name`, when one is like it at all.
    static func closest(to name: String, among names: [String]) -> String? {
        let candidates = names.map { ($0, distance(Array($0.utf8), Array(name.utf8))) }
        guard let best = candidates.min(by: { $0.1 < $1.1 }), best.1 <= max(2, name.count / 3) else { return nil }
        return best.0
    }

    static var names: [String] { all.map(\.name) + all.compactMap(\.fileName) }

    /// Levenshtein.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
