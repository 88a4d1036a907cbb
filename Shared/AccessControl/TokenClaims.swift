import FoundationEssentials
import JWTKit

/// Who may sign tokens: one file of public keys each, whose name says the issuer.
package enum TokenIssuer: String, Sendable, CaseIterable {
    case intake
    case routing
    case sla
    case notification
    case console
    case `operator`

    /// Only these may speak for people; a service's key speaks for that service alone.
    package var signsPeople: Bool { self == .console || self == .operator }
}

/// The claims of a token, service's or person's.
struct TokenClaims: JWTPayload {
    let iss: String
    let sub: String
    let aud: AudienceClaim
    /// Seconds since 1970.
    let iat: Double
    let exp: Double
    let jti: String
    var roles: [String]?
    var unit: String?
    var commune: String?

    /// Only the signature is checked by the library; the rules need to know the issuer's file and the time.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}

/// How long tokens may live, in seconds.
enum TokenLifetime {
    static let service: Double = 5 * 60
    static let person: Double = 12 * 3600
    /// Clocks of two machines may differ by this.
    static let leeway: Double = 30
}
