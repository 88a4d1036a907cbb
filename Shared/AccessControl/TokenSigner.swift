import Crypto
package import FoundationEssentials
package import JWTKit
package import Models
import Synchronization

/// Signs tokens with a service's (or the operator's) own Ed25519 key.
package final class TokenSigner: Sendable {
    package let issuer: TokenIssuer
    private let keys = JWTKeyCollection()
    private let privateKey: EdDSA.PrivateKey
    private let keyID: String
    private let now: @Sendable () -> Date
    /// Tokens by audience, used until a minute before their end: signing is not needed for each call.
    private let cache = Mutex<[String: (token: String, until: Date)]>([:])

    package init(issuer: TokenIssuer, privateKey: EdDSA.PrivateKey, now: @escaping @Sendable () -> Date = { Date() })
        async
    {
        self.issuer = issuer
        self.privateKey = privateKey
        keyID = TrustInit.keyID(of: privateKey.publicKey)
        self.now = now
        await keys.add(eddsa: privateKey, kid: JWKIdentifier(string: keyID))
    }

    /// - Throws: an error of the crypto library when the text is no Ed25519 private key in PEM.
    package convenience init(issuer: TokenIssuer, pem: String, now: @escaping @Sendable () -> Date = { Date() })
        async throws
    {
        await self.init(issuer: issuer, privateKey: try EdDSA.PrivateKey(pem: pem), now: now)
    }

    package var publicKey: EdDSA.PublicKey { privateKey.publicKey }

    /// A token for calling `audience` as this service; at least a minute of its five is left.
    package func serviceToken(for audience: ServiceName) async throws -> String {
        let time = now()
        if let kept = cache.withLock({ $0[audience.rawValue] }), kept.until > time { return kept.token }
        let token = try await sign(
            subject: "service:\(issuer.rawValue)", audience: [audience], lifetime: TokenLifetime.service, person: nil)
        let until = time.addingTimeInterval(TokenLifetime.service - 60)
        cache.withLock { $0[audience.rawValue] = (token, until) }
        return token
    }

    /// A token for a person, good at `audience` for at most twelve hours.
    ///
    /// - Parameter lifetime: in seconds.
    package func personToken(_ person: Principal, for audience: [ServiceName], lifetime: Double = 3600) async throws
        -> String
    {
        try await sign(
            subject: person.id, audience: audience, lifetime: min(lifetime, TokenLifetime.person), person: person)
    }

    /// Signs whatever it is given; the verifier decides what is allowed.
    func sign(
        subject: String, audience: [ServiceName], lifetime: Double, person: Principal?
    ) async throws -> String {
        let issuedAt = now().timeIntervalSince1970.rounded(.down)
        let claims = TokenClaims(
            iss: issuer.rawValue, sub: subject, aud: AudienceClaim(value: audience.map(\.rawValue)), iat: issuedAt,
            exp: issuedAt + lifetime, jti: UUIDv7.make(), roles: person.map { $0.roles.map(\.rawValue).sorted() },
            unit: person?.unitCode, commune: person?.communeCode)
        return try await keys.sign(claims, kid: JWKIdentifier(string: keyID))
    }
}
