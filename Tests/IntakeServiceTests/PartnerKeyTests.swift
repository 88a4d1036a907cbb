import Models
import AccessControl
import Storage
import TestKit
import Testing

@testable import IntakeService

@Suite("Partners' keys", .timeLimit(.minutes(1)))
struct PartnerKeyTests {
    @Test(arguments: Engine.available)
    func aKeyOpensUntilItIsRevoked(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let keys = PartnerKeys(database: intake.database)
            let live = try await keys.create(partner: "portal", isLive: true)
            let test = try await keys.create(partner: "portal", isLive: false)
            let found = try #require(try await keys.partner(keyID: live.id))
            #expect(try found.principal(for: live) == Principal(id: "partner:portal", roles: [.partner]))
            #expect(try await keys.partner(keyID: test.id)?.principal(for: test).isLive == false)
            #expect(throws: RPCError.self) { try found.principal(for: test) }
            try await keys.revoke(id: live.id)
            let revoked = try #require(try await keys.partner(keyID: live.id))
            #expect(throws: RPCError.self) { try revoked.principal(for: live) }
            let listed = try await keys.list()
            #expect(Set(listed.map(\.id)) == [live.id, test.id])
            #expect(listed.first { $0.id == live.id }?.revokedAt != nil)
        }
    }

    @Test(arguments: Engine.available)
    func theSecretIsNotStored(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let key = try await PartnerKeys(database: intake.database).create(partner: "portal", isLive: true)
            let stored = try await intake.database.read { tx in
                try tx.first("SELECT secret_hash FROM partner_key WHERE id = $1", key.id)?.text("secret_hash")
            }
            #expect(stored != nil && stored?.contains(key.secret) == false)
        }
    }

    @Test(arguments: Engine.available)
    func unknownKeysAndBadNamesAreRefused(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let keys = PartnerKeys(database: intake.database)
            let unknown = try await keys.partner(keyID: "unknown")
            #expect(unknown == nil)
            await #expect(throws: RPCError.self) { try await keys.revoke(id: "unknown") }
            for name in ["", "Cổng", "a b", "x'; --"] {
                await #expect(throws: RPCError.self) { _ = try await keys.create(partner: name, isLive: true) }
            }
        }
    }
}
