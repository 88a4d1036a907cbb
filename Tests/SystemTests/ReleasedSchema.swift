import Cluster
import Foundation
import Models
import Storage
import TestKit
import Testing

/// A populated dump of the schema of one release, under `Tests/Fixtures/upgrades/<release>`: `sqlite/<service>.sql`,
/// `postgres.sql`, and for each engine what the release's own services said of it (`<engine>.json`).
struct ReleasedSchema: Sendable, CustomStringConvertible {
    let release: String

    /// The release to dump, when that is wanted.
    static var making: String? { ProcessInfo.processInfo.environment["KIPTHOI_TEST_RELEASE"] }

    static let folder = ServiceProcess.root.appending(path: "Tests/Fixtures/upgrades")

    /// Every release that has a dump; each stays for good.
    static let all: [ReleasedSchema] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { !$0.contains("make") }.sorted().map(ReleasedSchema.init)
    }()

    var description: String { release }
    private var place: URL { Self.folder.appending(path: release) }

    /// Puts the dump into an empty place.
    func restore(into database: TestDatabase) async throws {
        switch database.engine {
        case .postgres:
            let loaded = try await Command.run(
                "/usr/bin/env",
                [
                    "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", place.appending(path: "postgres.sql").path(),
                    database.url(schema: "intake"),
                ])
            try #require(loaded.status == 0, "\(loaded.output)")
        case .sqlite:
            for service in ServiceName.allCases {
                let path = database.url(schema: service.rawValue).dropFirst("sqlite:".count)
                let script = place.appending(path: "sqlite/\(service.rawValue).sql").path()
                let loaded = try await Command.run(
                    "/usr/bin/env", ["sqlite3", "-bail", String(path), ".read \(script)"])
                try #require(loaded.status == 0, "\(loaded.output)")
            }
        }
    }

    /// Dumps what services hold, with `contents` as what they said of it.
    func dump(_ database: TestDatabase, _ contents: Contents) async throws {
        let files = FileManager.default
        try files.createDirectory(at: place.appending(path: "sqlite"), withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(contents).write(to: place.appending(path: "\(database.engine).json"))
        switch database.engine {
        case .postgres:
            let schemas = ServiceName.allCases.flatMap { ["--schema", $0.rawValue] }
            let dump = try await Command.run(
                "/usr/bin/env",
                ["pg_dump", "--no-owner", "--no-privileges", "--rows-per-insert=100"] + schemas
                    + [database.url(schema: "intake")])
            try #require(dump.status == 0, "\(dump.output)")
            // Newer dumpers guard their output with commands that only as new a psql understands.
            let lines = dump.output.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.hasPrefix("\\")
            }
            try Data(lines.joined(separator: "\n").utf8).write(to: place.appending(path: "postgres.sql"))
        case .sqlite:
            for service in ServiceName.allCases {
                let path = database.url(schema: service.rawValue).dropFirst("sqlite:".count)
                let dump = try await Command.run("/usr/bin/env", ["sqlite3", String(path), ".dump"])
                try #require(dump.status == 0, "\(dump.output)")
                try Data(dump.output.utf8).write(to: place.appending(path: "sqlite/\(service.rawValue).sql"))
            }
        }
    }

    func contents(_ engine: Engine) throws -> Contents {
        try JSONDecoder().decode(Contents.self, from: Data(contentsOf: place.appending(path: "\(engine).json")))
    }
}

/// What services say of their petitions; a newer release must say the same of the same data.
struct Contents: Codable, Equatable {
    struct Line: Codable, Equatable {
        var id: String
        var code: String
        var status: Int
        var track: Int
        var version: Int
        var unit: String
        var officer: String
        var receivedAt: Double
        var dueAt: Double
        var answers: [String]
        var timeline: [String]
        /// `TRACK/step state outcome`, by start.
        var clocks: [String]
        var assignment: String
        /// `rule audience state`.
        var messages: [String]
    }

    /// Database time at the dump, for the clock of the test.
    var madeAt: Date
    var petitions: [Line]

    /// Asks the running services for everything, by their methods.
    static func read(_ province: Province) async throws -> Contents {
        var lines: [Line] = []
        var token = ""
        repeat {
            let page = try await province.call(.intake, IntakeMethods.listPetitions) {
                $0.pageSize = 7
                $0.pageToken = token
            }
            for petition in page.petitions { lines.append(try await line(of: petition, in: province)) }
            token = page.nextPageToken
        } while !token.isEmpty
        return Contents(madeAt: province.clock.now, petitions: lines.sorted { $0.code < $1.code })
    }

    private static func line(of listed: PBPetition, in province: Province) async throws -> Line {
        let petition = try await province.petition(listed.id)
        // What no other service has heard of yet is `not_found` there.
        let assignment = try? await province.assignment(petition.id)
        let clocks = (try? await province.clocks(petition.id)) ?? []
        return Line(
            id: petition.id, code: petition.code, status: petition.status.rawValue, track: petition.track.rawValue,
            version: Int(petition.version), unit: petition.unitCode, officer: petition.officer.id,
            receivedAt: petition.receivedAt.instant.timeIntervalSince1970,
            dueAt: petition.dueAt.instant.timeIntervalSince1970, answers: petition.answers.map(\.body),
            timeline: try await province.timeline(petition.id).map {
                "\($0.action) \($0.actor) → \($0.toStatus.rawValue)"
            },
            clocks: clocks.map {
                "\($0.track.rawValue)/\($0.step) \($0.state.rawValue) \($0.outcome) \($0.stages.count)"
            }
            .sorted(),
            assignment: assignment.map { "\($0.unitCode) \($0.officerID) \($0.state.rawValue) \($0.bounces)" } ?? "",
            messages: try await province.messages(petition.id).map { "\($0.rule) \($0.audience) \($0.state.rawValue)" }
                .sorted())
    }
}
