import Cluster
import FoundationEssentials
import Models
import Storage
import TestKit

/// A province on a place of the test's own, which may hold data already.
enum OpenProvince {
    /// - Parameter prepare: fills the empty place before the services open it.
    static func with(
        _ engine: Engine, at start: Date, prepare: (TestDatabase) async throws -> Void = { _ in },
        _ tell: (Province, TestDatabase) async throws -> Void
    ) async throws {
        try await Gate.shared.pass {
            let place = try await TestDatabase.create(engine)
            do {
                try await prepare(place)
                try await open(place, ManualClock(at: start)) { try await tell($0, place) }
            } catch {
                await place.remove()
                throw error
            }
            await place.remove()
        }
    }

    /// The services of a place, closed again afterwards.
    static func open(
        _ place: TestDatabase, _ clock: ManualClock, _ tell: (Province) async throws -> Void
    ) async throws {
        var databases: [ServiceName: any Database] = [:]
        do {
            for name in ServiceName.allCases {
                databases[name] = try place.open(schema: name.rawValue, offset: clock, poolSize: 2)
            }
            try await tell(try await Province.open(databases, clock))
        } catch {
            for database in databases.values { await database.close() }
            throw error
        }
        for database in databases.values { await database.close() }
    }
}
