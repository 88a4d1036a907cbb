import FoundationEssentials
import Models
import AccessControl
import ReferenceData
import ServiceKit

/// The settings of intake.
struct IntakeConfig: Sendable {
    /// The department, as the public sees it.
    let agency: String
    let tracking: TrackingSecret
    /// Where the bytes of attachments are.
    let attachmentFolder: String
    /// Looks at attachments before anybody may read them.
    let scanner: AttachmentScanner?
    /// A maildir that a mail program fills.
    let mailFolder: String?
    /// Nil: there is no webhook.
    let zalo: ZaloSignature?
    let zaloTiming: ZaloDraftTiming
    /// Where Zalo keeps the files of messages.
    let zaloFileHosts: [String]
    /// What answers should not rest on.
    let outdated: OutdatedSources

    /// - Throws: `ConfigurationError` when `TRACKING_KEY` is missing or too short outside of `--dev`.
    init(_ environment: ServiceEnvironment) throws {
        guard let tracking = try environment.trackingSecret() else {
            throw ConfigurationError(
                "KIPTHOI_TRACKING_KEY is missing: set it, or KIPTHOI_TRACKING_KEY_FILE, to at least "
                    + "\(TrackingSecret.shortestKey) random bytes in base64")
        }
        self.tracking = tracking
        attachmentFolder = environment.settings["ATTACHMENT_DIR"] ?? "./var/attachments"
        scanner = environment.settings["ATTACHMENT_SCAN_COMMAND"].map { AttachmentScanner(command: $0) }
        mailFolder = environment.settings["MAIL_DIR"]
        switch (environment.settings["ZALO_APP_ID"], environment.settings["ZALO_OA_SECRET"]) {
        case (let appID?, let secret?): zalo = ZaloSignature(appID: appID, secret: secret)
        case (nil, .some): throw ConfigurationError("KIPTHOI_ZALO_OA_SECRET is of no use without KIPTHOI_ZALO_APP_ID")
        // The app id alone is what notification needs.
        case (_, nil): zalo = nil
        }
        zaloTiming = ZaloDraftTiming(silence: Double(environment.settings.integer("ZALO_SILENCE") ?? 120))
        zaloFileHosts =
            environment.settings["ZALO_FILE_HOSTS"].map { hosts in
                hosts.split(separator: ",").map { $0.filter { !$0.isWhitespace }.lowercased() }
            } ?? AttachmentFetch.zaloHosts
        outdated = OutdatedSources(environment.reference)
        agency = environment.reference.communes.first.map { "Sở Công Thương \($0.provinceName)" } ?? "Sở Công Thương"
    }
}
