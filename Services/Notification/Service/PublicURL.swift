/// `PUBLIC_URL`, under which people and providers reach the services, as addresses are built on it.
enum PublicURL {
    /// Without a slash at its end, so that a path may follow.
    static func base(_ url: String) -> String { url.last == "/" ? String(url.dropLast()) : url }
}
