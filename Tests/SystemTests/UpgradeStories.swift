import Cluster
import Events
import Foundation
import IntakeService
import Models
import NotificationService
import RoutingService
import SLAService
import ServiceKit
import Storage
import TestKit
import Testing

/// From the populated dump of each release to the newest schema.
@Suite("Upgrades", .serialized, .timeLimit(.minutes(5)))
struct UpgradeStories {
    static let rememberedKey = "remembered-over-the-upgrade"
    static let cases = ReleasedSchema.all.flatMap { release in Engine.available.map { (release, $0) } }

    @Test func hasADumpOfARelease() {
        #expect(ReleasedSchema.all.contains { $0.release == "0.1.0" })
    }

    @Test(arguments: cases)
    func readsAllThatAnEarlierReleaseWroteAndGoesOn(release: ReleasedSchema, engine: Engine) async throws {
        let expected = try release.contents(engine)
        try await OpenProvince.with(engine, at: expected.madeAt, prepare: release.restore) { province, _ in
            var read = try await Contents.read(province)
            read.madeAt = expected.madeAt
            #expect(read == expected)

            let known = Set(expected.petitions.map(\.code))
            let repeated = try await province.submit(key: Self.rememberedKey)
            #expect(known.contains(repeated.petition.code), "the key is still known")
            let new = try await province.submit()
            #expect(!known.contains(new.petition.code))

            // What was under way is finished: events unheard at the upgrade, and the dead letter once replayed.
            let revived = try await province.cluster.intake.database.write { tx in try OutboxStore.retry(in: tx) }
            #expect(revived == 1)
            try await province.cluster.settle()
            #expect(try await province.petition(repeated.petition.id).status == .assigned)
            let (open, waiting) = (expected.petitions.filter { [1, 2, 3].contains($0.status) }, [4, 5])
            for petition in open { try await province.answer(try await province.petition(petition.id)) }
            for petition in open {
                #expect(try await province.petition(petition.id).status == .answered)
                #expect(
                    try await province.clocks(petition.id).allSatisfy { $0.state == .stopped || $0.step == "PUBLISH" })
                #expect(try await province.told(petition.id).contains("petition.answered → sender"))
            }
            try await province.advance(by: .seconds(8 * 86_400))
            let later = try await Contents.read(province)
            #expect(later.petitions.filter { open.map(\.id).contains($0.id) }.allSatisfy { $0.status == 7 }, "closed")
            #expect(
                later.petitions.filter { waiting.contains($0.status) }.map(\.id)
                    == expected.petitions.filter { waiting.contains($0.status) }.map(\.id))
        }
    }

    @Test(arguments: cases)
    func migratesOnceWhenTwoInstancesStartAtOnce(release: ReleasedSchema, engine: Engine) async throws {
        let clock = ManualClock(at: try release.contents(engine).madeAt)
        let place = try await TestDatabase.create(engine)
        try await release.restore(into: place)
        async let first: Void = OpenProvince.open(place, clock) { _ = try await Contents.read($0) }
        async let second: Void = OpenProvince.open(place, clock) { _ = try await Contents.read($0) }
        _ = try await (first, second)
        for (service, sets) in Self.migrations {
            let database = try place.open(schema: service.rawValue)
            let statuses = try await Migrator(database, sets).status()
            #expect(statuses.allSatisfy { $0.state == .applied } && !statuses.isEmpty)
            await database.close()
        }
        await place.remove()
    }

    /// The rule "expand first": a program of the release goes on beside one of today.
    @Test(arguments: cases)
    func leavesAProgramOfTheReleaseAtWork(release: ReleasedSchema, engine: Engine) async throws {
        let place = try await TestDatabase.create(engine)
        try await release.restore(into: place)
        for (service, sets) in Self.migrations {
            let database = try place.open(schema: service.rawValue)
            let released = try await Self.asReleased(sets, in: database)
            let before = try await SchemaColumn.all(in: database)
            try await Migrator(database, sets).migrate()
            try await Migrator(database, released).check()
            // What it writes by the names of its columns is still taken.
            let after = try await SchemaColumn.all(in: database)
            for (place, column) in before {
                let now = after[place]
                #expect(now?.type == column.type, "\(service).\(place)")
                #expect(now?.mustBeGiven == false || column.mustBeGiven, "\(service).\(place) has to be given now")
            }
            let tables = Set(before.keys.map(\.table))
            for (place, column) in after where tables.contains(place.table) && before[place] == nil {
                #expect(!column.mustBeGiven, "\(service).\(place) is unknown to the release, and has to be given")
            }
            #expect(!before.isEmpty)
            await database.close()
        }
        await place.remove()
    }

    /// A running process on a schema that a newer release expands and then, one release later, contracts.
    @Test(arguments: Engine.available)
    func servesOnAnExpandedSchemaAndEndsInOneLineOnAContractedOne(engine: Engine) async throws {
        try await Deployment.run(engine) { deployment in
            let intake = try #require(deployment.services[.intake])
            let database = try deployment.place.open(schema: "intake", poolSize: 1)
            try await Self.migrate(
                database, 1000, "-- compatible-from: 1\nALTER TABLE petition ADD COLUMN later text;\n")
            let submitted = try await deployment.call(.intake, IntakeMethods.submitPetition) { request in
                request.communeCode = "27991"
                request.channel = .portal
                request.kind = .difficulty
                request.body = "Trạm biến áp quá tải, lưới điện hạ áp yếu."
            }
            #expect(submitted.petition.status == .received)
            await intake.stop()
            try intake.start()
            try await intake.ready()

            try await Self.migrate(
                database, 1001, "-- compatible-from: 1000\nALTER TABLE petition DROP COLUMN later;\n", after: 1000)
            await database.close()
            #expect(try await intake.exitStatus() == 1)
            try intake.start()
            #expect(try await intake.exitStatus() == 1)
            let complaints = intake.output.split(separator: "\n").filter { $0.hasPrefix("error: ") }
            #expect(
                complaints.count == 2 && complaints.allSatisfy { $0.contains("needs a program with migration 1000") })
        }
    }

    private static var migrations: [(ServiceName, [MigrationSet])] {
        [
            (.intake, ServiceAssembly<IntakeModule>.migrationSets),
            (.routing, ServiceAssembly<RoutingModule>.migrationSets),
            (.sla, ServiceAssembly<SLAModule>.migrationSets),
            (.notification, ServiceAssembly<NotificationModule>.migrationSets),
        ]
    }

    /// What the release's own program knew: as far as its database went.
    private static func asReleased(_ sets: [MigrationSet], in database: any Database) async throws -> [MigrationSet] {
        let applied = try await Migrator(database, sets).status().filter { $0.state == .applied }
        return sets.map { set in
            MigrationSet(
                set.component,
                set.migrations.filter { migration in
                    applied.contains { $0.component == set.component && $0.version == migration.version }
                })
        }
    }

    /// A migration of a release to come.
    private static func migrate(_ database: any Database, _ version: Int, _ sql: String, after: Int? = nil) async throws
    {
        let sets = ServiceAssembly<IntakeModule>.migrationSets.map { set in
            guard set.component == "intake" else { return set }
            let earlier = after.map {
                [
                    Migration(
                        $0, "later", Array("-- compatible-from: 1\nALTER TABLE petition ADD COLUMN later text;\n".utf8))
                ]
            }
            return MigrationSet(
                "intake",
                set.migrations + (earlier ?? []) + [
                    Migration(version, after == nil ? "later" : "contract", Array(sql.utf8))
                ])
        }
        try await Migrator(database, sets).migrate()
    }
}

/// A column as a program that inserts rows meets it.
private struct SchemaColumn: Sendable {
    struct Place: Hashable, Sendable, CustomStringConvertible {
        let table: String
        let name: String
        var description: String { "\(table).\(name)" }
    }

    let type: String
    /// Neither NULL nor a default stands in for it.
    let mustBeGiven: Bool

    static func all(in database: any Database) async throws -> [Place: SchemaColumn] {
        try await database.read { tx in
            let sql =
                tx.dialect.engine == .postgres
                ? """
                SELECT table_name AS place, column_name AS name, data_type AS type,
                    CASE WHEN is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'
                        AND is_generated = 'NEVER' THEN 1 ELSE 0 END AS given
                FROM information_schema.columns WHERE table_schema = current_schema()
                """
                : """
                SELECT m.name AS place, c.name AS name, c.type AS type,
                    CASE WHEN c."notnull" = 1 AND c.dflt_value IS NULL THEN 1 ELSE 0 END AS given
                FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'
                """
            return try Dictionary(
                tx.query(sql).map { row in
                    (
                        Place(table: try row.text("place"), name: try row.text("name")),
                        SchemaColumn(type: try row.text("type"), mustBeGiven: try row.int("given") == 1)
                    )
                }
            ) { first, _ in first }
        }
    }
}
