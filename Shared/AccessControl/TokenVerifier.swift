package import FoundationEssentials
import JWTKit
package import Logging
package import Models
import Synchronization

/// Decides whether a token is good, and whose it is.
///
/// The file a key is in binds its issuer: a service's key is good only for that service itself, at most five minutes;
/// only `operator` and `console` may sign people, at most twelve hours. The audience is the service called.
package final class TokenVerifier: Sendable {
    private struct Known {
        let principal: Principal
        let audiences: [String]
        let expires: Double
        let generation: Int
    }

    private let trust: TrustStore
    private let now: @Sendable () -> Date
    /// Tokens seen before: a signature is checked once a minute, not for each call.
    private let cache = Mutex<[String: Known]>([:])

    private static let maximumCached = 1000
    private static let maximumLength = 4096

    /// - Parameters:
    ///   - trustDirectory: the folder of JWKS files, `intake.json` … `operator.json`.
    ///   - rereadEvery: how soon a changed file counts.
    package init(
        trustDirectory: String, rereadEvery interval: Duration = .seconds(60), logger: Logger = Logger(label: "trust"),
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        trust = TrustStore(directory: trustDirectory, interval: interval, logger: logger)
        self.now = now
    }

    /// - Throws: `RPCError.unauthenticated` with the cause in `reason`; what the token says is not repeated.
    package func verify(_ token: String, audience: ServiceName) async throws -> Principal {
        guard token.utf8.count <= Self.maximumLength else {
            throw Self.refusal("BAD_TOKEN", "the token cannot be read")
        }
        let unverified = try Self.claims(of: token)
        guard let issuer = TokenIssuer(rawValue: unverified.iss) else {
            throw Self.refusal("UNKNOWN_ISSUER", "the token's issuer is not trusted")
        }
        let (keys, generation) = await trust.keys(of: issuer)
        if let known = cache.withLock({ $0[token] }), known.generation == generation {
            try checkAudience(known.audiences, audience)
            try checkEnd(known.expires)
            return known.principal
        }
        guard let keys else { throw Self.refusal("UNKNOWN_ISSUER", "the token's issuer is not trusted") }
        let claims: TokenClaims
        do {
            claims = try await keys.verify(token, as: TokenClaims.self, iteratingKeys: true)
        } catch {
            throw Self.refusal("BAD_SIGNATURE", "the token's signature is not valid")
        }
        try checkAudience(claims.aud.value, audience)
        let principal = try principal(of: claims, signedBy: issuer)
        remember(
            token, Known(principal: principal, audiences: claims.aud.value, expires: claims.exp, generation: generation)
        )
        return principal
    }

    private func principal(of claims: TokenClaims, signedBy issuer: TokenIssuer) throws -> Principal {
        let time = now().timeIntervalSince1970
        let isService = claims.sub.hasPrefix("service:")
        let longest = isService ? TokenLifetime.service : TokenLifetime.person
        guard claims.iat <= time + TokenLifetime.leeway else {
            throw Self.refusal("NOT_YET_VALID", "the token is from the future")
        }
        try checkEnd(claims.exp)
        guard claims.exp > claims.iat, claims.exp - claims.iat <= longest else {
            throw Self.refusal("TOO_LONG_LIVED", "the token is made to live longer than allowed")
        }
        if isService {
            guard !issuer.signsPeople, claims.sub == "service:\(issuer.rawValue)" else {
                throw Self.refusal("WRONG_ISSUER", "this issuer may not sign for that service")
            }
            return .service(issuer.rawValue)
        }
        guard issuer.signsPeople else { throw Self.refusal("WRONG_ISSUER", "this issuer may not sign for people") }
        let roles = (claims.roles ?? []).compactMap(Role.init)
        guard !roles.isEmpty, roles.count == claims.roles?.count,
            Set(roles).isDisjoint(with: [.service, .sender, .partner])
        else { throw Self.refusal("BAD_ROLES", "the token's roles are not those of a person") }
        // A scope that is not named would be none, or all.
        guard !roles.contains(.communeOfficer) || claims.commune?.isEmpty == false else {
            throw Self.refusal("NO_COMMUNE", "a commune officer's token has to name the commune")
        }
        guard Set(roles).isDisjoint(with: [.officer, .unitHead]) || claims.unit?.isEmpty == false else {
            throw Self.refusal("NO_UNIT", "the token of an officer or a unit head has to name the unit")
        }
        return Principal(id: claims.sub, roles: Set(roles), unitCode: claims.unit, communeCode: claims.commune)
    }

    private func checkAudience(_ audiences: [String], _ wanted: ServiceName) throws {
        guard audiences.contains(wanted.rawValue) else {
            throw Self.refusal("WRONG_AUDIENCE", "the token is for another service")
        }
    }

    private func checkEnd(_ expires: Double) throws {
        guard now().timeIntervalSince1970 < expires + TokenLifetime.leeway else {
            throw Self.refusal("EXPIRED", "the token has expired")
        }
    }

    private func remember(_ token: String, _ known: Known) {
        cache.withLock { cache in
            if cache.count >= Self.maximumCached { cache.removeAll(keepingCapacity: true) }
            cache[token] = known
        }
    }

    /// Read before the signature is checked, only to find the issuer's keys.
    private static func claims(of token: String) throws -> TokenClaims {
        do {
            return try DefaultJWTParser().parse(Array(token.utf8), as: TokenClaims.self).payload
        } catch {
            throw refusal("BAD_TOKEN", "the token cannot be read")
        }
    }

    private static func refusal(_ reason: String, _ message: String) -> RPCError {
        RPCError(.unauthenticated, message, reason: reason)
    }
}
