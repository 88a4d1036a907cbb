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

    /// The key that `--dev` uses when none is configured; it protects nothing but a development database.
    private static let developmentKey = "kip-thoi-development-tracking-key"
    private static let shortestKey = 16

    /// - Throws: `ConfigurationError` when `TRACKING_KEY` is missing or too short outside of `--dev`.
    init(_ environment: ServiceEnvironment) throws {
        let configured = environment.settings["TRACKING_KEY"] ?? (environment.isDevelopment ? Self.developmentKey : nil)
        guard let configured else {
            throw ConfigurationError(
                "KIPTHOI_TRACKING_KEY is missing: set it, or KIPTHOI_TRACKING_KEY_FILE, to at least "
                    + "\(Self.shortestKey) random bytes in base64")
        }
        let key = Data(base64Encoded: configured).map { Array($0) } ?? Array(configured.utf8)
        guard key.count >= Self.shortestKey else {
            throw ConfigurationError("KIPTHOI_TRACKING_KEY is too short: at least \(Self.shortestKey) bytes")
        }
        tracking = TrackingSecret(key: key)
        agency = environment.reference.communes.first.map { "Sở Công Thương \($0.provinceName)" } ?? "Sở Công Thương"
    }
}
