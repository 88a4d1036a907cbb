import FoundationEssentials
import Models
import Testing

@testable import AccessControl

@Suite(.timeLimit(.minutes(1))) struct TokenTests {
    private let deployment: Deployment
    private let officer = Principal(id: "officer:cv1.qlnl", roles: [.officer], unitCode: "QLNL")

    init() throws {
        deployment = try Deployment()
    }

    @Test func knowsAServiceByItsToken() async throws {
        let token = try await deployment.signer(.routing).serviceToken(for: .intake)
        let principal = try await deployment.verifier().verify(token, audience: .intake)
        #expect(principal == .service("routing"))
    }

    @Test func knowsAPersonByTheConsolesToken() async throws {
        let verifier = deployment.verifier()
        for issuer in [TokenIssuer.console, .operator] {
            let token = try await deployment.signer(issuer).personToken(officer, for: [.intake, .routing])
            for service in [ServiceName.intake, .routing] {
                #expect(try await verifier.verify(token, audience: service) == officer)
            }
        }
        let commune = Principal(id: "commune:27991", roles: [.communeOfficer], communeCode: "27991")
        let token = try await deployment.signer(.console).personToken(commune, for: [.intake])
        #expect(try await verifier.verify(token, audience: .intake) == commune)
    }

    @Test func refusesATokenForAnotherService() async throws {
        let token = try await deployment.signer(.routing).serviceToken(for: .intake)
        let verifier = deployment.verifier()
        #expect(await refusal { _ = try await verifier.verify(token, audience: .sla) } == "WRONG_AUDIENCE")
        _ = try await verifier.verify(token, audience: .intake)
        // Also once it is known.
        #expect(await refusal { _ = try await verifier.verify(token, audience: .sla) } == "WRONG_AUDIENCE")
    }

    @Test func refusesEveryTamperedToken() async throws {
        let token = try await deployment.signer(.routing).serviceToken(for: .intake)
        let verifier = deployment.verifier()
        let parts = token.split(separator: ".").map(String.init)
        for part in 0..<3 {
            var changed = parts
            let middle = changed[part].index(changed[part].startIndex, offsetBy: changed[part].count / 2)
            changed[part].replaceSubrange(middle...middle, with: changed[part][middle] == "A" ? "B" : "A")
            let reason = await refusal {
                _ = try await verifier.verify(changed.joined(separator: "."), audience: .intake)
            }
            #expect(["BAD_SIGNATURE", "BAD_TOKEN", "UNKNOWN_ISSUER"].contains(reason))
        }
        for text in [
            "", "a.b.c", "\(parts[0]).\(parts[1])", "\(parts[0]).\(parts[1]).", String(repeating: "a", count: 5000),
        ] {
            #expect(await refusal { _ = try await verifier.verify(text, audience: .intake) } != nil)
        }
    }

    @Test func refusesATokenWithoutAlgorithm() async throws {
        let token = try await deployment.signer(.routing).serviceToken(for: .intake)
        let payload = token.split(separator: ".")[1]
        // {"alg":"none","typ":"JWT"}
        let forged = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.\(payload)."
        let verifier = deployment.verifier()
        #expect(await refusal { _ = try await verifier.verify(forged, audience: .intake) } == "BAD_SIGNATURE")
    }

    @Test func refusesAnExpiredTokenAfterTheLeeway() async throws {
        let start = Date(timeIntervalSince1970: 1_795_000_000)
        let token = try await deployment.signer(.routing, at: start).serviceToken(for: .intake)
        _ = try await deployment.verifier(at: start + 300 + 29).verify(token, audience: .intake)
        let late = deployment.verifier(at: start + 300 + 31)
        #expect(await refusal { _ = try await late.verify(token, audience: .intake) } == "EXPIRED")
        let early = deployment.verifier(at: start - 31)
        #expect(await refusal { _ = try await early.verify(token, audience: .intake) } == "NOT_YET_VALID")
    }

    @Test func refusesTokensMadeToLiveTooLong() async throws {
        let verifier = deployment.verifier()
        let service = try await deployment.signer(.routing).sign(
            subject: "service:routing", audience: [.intake], lifetime: 301, person: nil)
        #expect(await refusal { _ = try await verifier.verify(service, audience: .intake) } == "TOO_LONG_LIVED")
        let person = try await deployment.signer(.console).sign(
            subject: officer.id, audience: [.intake], lifetime: 12 * 3600 + 1, person: officer)
        #expect(await refusal { _ = try await verifier.verify(person, audience: .intake) } == "TOO_LONG_LIVED")
    }

    @Test func refusesAPersonSignedByAService() async throws {
        let token = try await deployment.signer(.routing).personToken(officer, for: [.intake])
        let verifier = deployment.verifier()
        #expect(await refusal { _ = try await verifier.verify(token, audience: .intake) } == "WRONG_ISSUER")
    }

    @Test func refusesAServiceSignedByAnybodyElse() async throws {
        let verifier = deployment.verifier()
        // Routing claims to be intake, with its own key.
        let stolen = try await deployment.signer(.intake, key: .routing).serviceToken(for: .sla)
        #expect(await refusal { _ = try await verifier.verify(stolen, audience: .sla) } == "BAD_SIGNATURE")
        for issuer in [TokenIssuer.routing, .operator, .console] {
            let token = try await deployment.signer(issuer).sign(
                subject: "service:intake", audience: [.sla], lifetime: 60, person: nil)
            #expect(await refusal { _ = try await verifier.verify(token, audience: .sla) } == "WRONG_ISSUER")
        }
    }

    @Test func refusesRolesThatNoPersonHas() async throws {
        let verifier = deployment.verifier()
        for roles: Set<Role> in [[], [.service], [.officer, .service], [.sender], [.partner]] {
            let person = Principal(id: "officer:x", roles: roles)
            let token = try await deployment.signer(.operator).personToken(person, for: [.intake])
            #expect(await refusal { _ = try await verifier.verify(token, audience: .intake) } == "BAD_ROLES")
        }
    }

    @Test func refusesRolesWithoutWhatBoundsThem() async throws {
        let verifier = deployment.verifier()
        let unbounded = [
            (Principal(id: "officer:x", roles: [.communeOfficer], unitCode: "QLNL"), "NO_COMMUNE"),
            (Principal(id: "officer:x", roles: [.communeOfficer], communeCode: ""), "NO_COMMUNE"),
            (Principal(id: "officer:x", roles: [.officer], communeCode: "27991"), "NO_UNIT"),
            (Principal(id: "officer:x", roles: [.secretary, .unitHead]), "NO_UNIT"),
        ]
        for (person, reason) in unbounded {
            let token = try await deployment.signer(.operator).personToken(person, for: [.intake])
            #expect(await refusal { _ = try await verifier.verify(token, audience: .intake) } == reason)
        }
    }

    @Test func takesUpARotatedKeyWithoutARestart() async throws {
        let other = try Deployment()
        let verifier = deployment.verifier(rereadEvery: .zero)
        let oldToken = try await deployment.signer(.routing).serviceToken(for: .intake)
        let newSigner = try await other.signer(.routing)
        let newToken = try await newSigner.serviceToken(for: .intake)
        _ = try await verifier.verify(oldToken, audience: .intake)
        #expect(await refusal { _ = try await verifier.verify(newToken, audience: .intake) } == "BAD_SIGNATURE")

        let oldSigner = try await deployment.signer(.routing)
        let jwks = "\(deployment.directory)/jwks"
        try TrustInit.publish([oldSigner.publicKey, newSigner.publicKey], of: .routing, in: jwks)
        _ = try await verifier.verify(oldToken, audience: .intake)
        _ = try await verifier.verify(newToken, audience: .intake)

        try TrustInit.publish([newSigner.publicKey], of: .routing, in: jwks)
        #expect(await refusal { _ = try await verifier.verify(oldToken, audience: .intake) } == "BAD_SIGNATURE")
        _ = try await verifier.verify(newToken, audience: .intake)

        try Data("no json".utf8).write(to: URL(filePath: "\(jwks)/routing.json"))
        _ = try await verifier.verify(newToken, audience: .intake)
        try FileManager.default.removeItem(atPath: "\(jwks)/routing.json")
        #expect(await refusal { _ = try await verifier.verify(newToken, audience: .intake) } == "UNKNOWN_ISSUER")
    }

    @Test func trustsNoFileWithThreeKeysOrAnUnknownName() async throws {
        let signer = try await deployment.signer(.routing)
        let jwks = "\(deployment.directory)/jwks"
        try TrustInit.publish([signer.publicKey, signer.publicKey, signer.publicKey], of: .routing, in: jwks)
        let token = try await signer.serviceToken(for: .intake)
        let verifier = deployment.verifier()
        #expect(await refusal { _ = try await verifier.verify(token, audience: .intake) } == "UNKNOWN_ISSUER")
    }

    @Test func keepsPrivateKeysPrivateAndMakesThemOnce() throws {
        let before = try deployment.pem(.intake)
        #expect(try TrustInit.makeKeys(in: deployment.directory).isEmpty)
        #expect(try deployment.pem(.intake) == before)
        for issuer in TokenIssuer.allCases {
            let path = TrustInit.keyPath(issuer, in: deployment.directory)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            let shared = try #require(
                FileManager.default.contents(atPath: "\(deployment.directory)/jwks/\(issuer.rawValue).json"))
            #expect(!String(decoding: shared, as: UTF8.self).contains("\"d\""))
        }
    }

    @Test func signsOnceForManyCalls() async throws {
        let signer = try await deployment.signer(.sla)
        let first = try await signer.serviceToken(for: .intake)
        #expect(try await signer.serviceToken(for: .intake) == first)
        #expect(try await signer.serviceToken(for: .routing) != first)
    }
}
