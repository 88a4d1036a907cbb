/// The services of the product; the raw value is the name in URLs, schemas, tokens and configuration.
package enum ServiceName: String, Sendable, CaseIterable, Codable {
    case intake
    case routing
    case sla
    case notification

    /// The port when nothing else is configured.
    package var defaultPort: Int {
        switch self {
        case .intake: 8081
        case .routing: 8082
        case .sla: 8083
        case .notification: 8084
        }
    }
}
