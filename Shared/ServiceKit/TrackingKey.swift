package import AccessControl

extension ServiceEnvironment {
    /// The key that `--dev` uses when none is configured; it protects nothing but a development database.
    private static let developmentKey = "kip-thoi-development-tracking-key"

    /// Derives the senders' secrets from `TRACKING_KEY`, alike in the service that checks them and in the one that tells
    /// them.
    ///
    /// - Returns: nil when no key is configured, outside of `--dev`.
    /// - Throws: `ConfigurationError` when the key is too short.
    package func trackingSecret() throws -> TrackingSecret? {
        guard let text = settings["TRACKING_KEY"] ?? (isDevelopment ? Self.developmentKey : nil) else { return nil }
        guard let secret = TrackingSecret(configured: text) else {
            throw ConfigurationError(
                "KIPTHOI_TRACKING_KEY is too short: at least \(TrackingSecret.shortestKey) bytes")
        }
        return secret
    }
}
