import Models
import Testing

@testable import AccessControl

@Suite(.timeLimit(.minutes(1))) struct CredentialTests {
    private struct Keys: PartnerKeyLookup {
        let records: [String: PartnerKeyRecord]
        func partner(keyID: String) async throws -> PartnerKeyRecord? { records[keyID] }
    }

    private let read = IntakeMethods.getPetition.path

    @Test func takesNobodyForTheSenderOnPublicMethodsOnly() async throws {
        let checker = CredentialChecker(verifier: nil, audience: .intake)
        #expect(try await checker.principal(headers: [:], path: IntakeMethods.trackPetition.path) == .sender)
        #expect(await refusal { _ = try await checker.principal(headers: [:], path: read) } == "NO_CREDENTIAL")
    }

    @Test func refusesABadCredentialAlsoOnPublicMethods() async throws {
        let deployment = try Deployment()
        let checker = CredentialChecker(verifier: deployment.verifier(), audience: .intake)
        for header in ["Bearer x.y.z", "Basic dTpw", "Bearer", "kt_live_a_b", "Bearer kt_live_a_b"] {
            let reason = await refusal {
                _ = try await checker.principal(
                    headers: ["authorization": header], path: IntakeMethods.trackPetition.path)
            }
            #expect(reason != nil, "\(header)")
        }
    }

    @Test func knowsAPartnerByItsKey() async throws {
        let key = PartnerKey.generate(isLive: false)
        let record = PartnerKeyRecord(partner: "portal", secretHash: key.secretHash, isLive: false)
        let checker = CredentialChecker(verifier: nil, audience: .intake, partnerKeys: Keys(records: [key.id: record]))
        let principal = try await checker.principal(headers: ["authorization": "Bearer \(key.text)"], path: read)
        #expect(principal == Principal(id: "partner:portal", roles: [.partner], isLive: false))
    }

    @Test func refusesPartnerKeysThatAreWrongRevokedOrOfTheOtherKind() async throws {
        let key = PartnerKey.generate(isLive: true)
        let other = PartnerKey.generate(isLive: true)
        let mixed = "kt_live_\(key.id)_\(other.secret)"
        let asTest = "kt_test_\(key.id)_\(key.secret)"
        let good = PartnerKeyRecord(partner: "portal", secretHash: key.secretHash, isLive: true)
        let revoked = PartnerKeyRecord(partner: "portal", secretHash: key.secretHash, isLive: true, isRevoked: true)
        for (text, record) in [(mixed, good), (asTest, good), (other.text, good), (key.text, revoked)] {
            let checker = CredentialChecker(
                verifier: nil, audience: .intake, partnerKeys: Keys(records: [key.id: record]))
            let reason = await refusal {
                _ = try await checker.principal(headers: ["authorization": "Bearer \(text)"], path: read)
            }
            #expect(reason == "BAD_API_KEY")
        }
    }

    @Test func readsItsOwnKeysAndNothingElse() throws {
        let key = PartnerKey.generate(isLive: true)
        #expect(PartnerKey(parsing: key.text) == key)
        #expect(key.secret.utf8.count == 40)
        #expect(PartnerKey.generate(isLive: true) != key)
        for text in [
            "", "kt", "kt_live", "kt_prod_\(key.id)_\(key.secret)", "kt_live_\(key.id)", "kt_live_\(key.id)_short",
            "\(key.text)_x", "kt_live_\(key.id)_\(key.secret.uppercased())", "KT_live_\(key.id)_\(key.secret)",
        ] {
            #expect(PartnerKey(parsing: text) == nil, "\(text)")
        }
    }

    @Test func isAnAdministratorDuringDevelopment() async throws {
        let checker = CredentialChecker(verifier: nil, audience: .intake, development: true)
        let principal = try await checker.principal(headers: [:], path: read)
        #expect(principal.has(.administrator))
        #expect(!principal.has(anyOf: [.service, .sender]))
    }

    @Test(arguments: [
        ("officer:QLNL", Principal(id: "officer:cv1.qlnl", roles: [.officer], unitCode: "QLNL")),
        ("officer:cv2.qlnl@QLNL", Principal(id: "officer:cv2.qlnl", roles: [.officer], unitCode: "QLNL")),
        ("head:QLNL", Principal(id: "officer:tp.qlnl", roles: [.unitHead], unitCode: "QLNL")),
        ("commune:27991", Principal(id: "commune:27991", roles: [.communeOfficer], communeCode: "27991")),
        ("secretary", Principal(id: "officer:secretary", roles: [.secretary])),
        ("team_head", Principal(id: "officer:team_head", roles: [.teamHead])),
        ("auditor", Principal(id: "officer:auditor", roles: [.auditor])),
        ("partner:portal", Principal(id: "partner:portal", roles: [.partner])),
        ("service:routing", .service("routing")),
        ("sender", .sender),
    ])
    func triesAnyRoleDuringDevelopment(header: String, wanted: Principal) async throws {
        let checker = CredentialChecker(verifier: nil, audience: .intake, development: true)
        #expect(try await checker.principal(headers: ["x-kipthoi-as": header], path: read) == wanted)
    }

    @Test func refusesUnknownRolesDuringDevelopment() async throws {
        let checker = CredentialChecker(verifier: nil, audience: .intake, development: true)
        for header in ["king", "officer", "service:root", "partner", "service"] {
            #expect(
                await refusal { _ = try await checker.principal(headers: ["x-kipthoi-as": header], path: read) } != nil)
        }
    }

    @Test func ignoresTheDevelopmentHeaderOtherwise() async throws {
        let checker = CredentialChecker(verifier: nil, audience: .intake)
        #expect(
            await refusal { _ = try await checker.principal(headers: ["x-kipthoi-as": "secretary"], path: read) }
                == "NO_CREDENTIAL")
    }
}

@Suite(.timeLimit(.minutes(1))) struct SecretTests {
    @Test func derivesTheSameSecretFromKeyAndId() {
        let secret = TrackingSecret(key: Array("0123456789abcdef".utf8)).secret(for: "a")
        #expect(secret.count == 26)
        #expect(secret.allSatisfy { "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".contains($0) })
        #expect(TrackingSecret(key: Array("0123456789abcdef".utf8)).secret(for: "a") == secret)
        #expect(TrackingSecret(key: Array("0123456789abcdef".utf8)).secret(for: "b") != secret)
        #expect(TrackingSecret(key: Array("0123456789abcdeX".utf8)).secret(for: "a") != secret)
    }

    @Test func readsASecretAsPeopleTypeIt() {
        let tracking = TrackingSecret(key: Array("key of the deployment".utf8))
        let secret = tracking.secret(for: "a")
        #expect(tracking.verify(secret, for: "a"))
        #expect(tracking.verify(secret.lowercased(), for: "a"))
        #expect(
            tracking.verify(" \(secret.prefix(4)) \(secret.dropFirst(4).prefix(4))-\(secret.dropFirst(8)) ", for: "a"))
        #expect(!tracking.verify(secret, for: "b"))
        #expect(!tracking.verify(String(secret.dropLast()), for: "a"))
        #expect(!tracking.verify("", for: "a"))
    }

    @Test func comparesAllBytes() {
        #expect(constantTimeEquals([1, 2, 3], [1, 2, 3]))
        #expect(constantTimeEquals([UInt8](), []))
        #expect(!constantTimeEquals([1, 2, 3], [1, 2]))
        for position in 0..<32 {
            var other = [UInt8](repeating: 7, count: 32)
            other[position] ^= 1
            #expect(!constantTimeEquals([UInt8](repeating: 7, count: 32), other))
        }
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func writesBase32(text: String, wanted: String) {
        #expect(Base32.encode(text.utf8) == wanted)
    }

    @Test func hidesWhatIdentifiesAPerson() {
        #expect(Redaction.phone("0900000001") == "090***0001")
        #expect(Redaction.phone("+84 900 000 001") == "+84***0001")
        #expect(Redaction.phone("113") == "***")
        #expect(Redaction.email("nguyen@example.vn") == "n***@example.vn")
        #expect(Redaction.email("@") == "***")
        #expect(Redaction.name("Nguyễn Văn An") == "N*** V*** A***")
        #expect(Redaction.recipient("0900 000 001") == "090***0001")
        #expect(Redaction.recipient("an@example.vn") == "a***@example.vn")
        #expect(Redaction.recipient("zalo-1234567890") == "za***90")
        #expect(Redaction.recipient("") == "")
    }
}
