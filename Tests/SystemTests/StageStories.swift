import Cluster
import FoundationEssentials
import Models
import TestKit
import Testing

/// The 24-hour promise, told over the whole system.
@Suite("Stages of the 24-hour clock", .timeLimit(.minutes(5)))
struct StageStories {
    @Test(arguments: Engine.available)
    func tellsOfEachStageExactlyOnceAsTimePasses(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            let before = try await province.told(petition.id)

            try await province.advance(by: .seconds(11 * 3600))
            #expect(try await province.newlyTold(petition.id, since: before) == [])
            try await province.advance(by: .seconds(3600 + 60))
            #expect(try await province.newlyTold(petition.id, since: before) == ["clock.stage_reached 50 → officer"])
            try await province.advance(by: .seconds(6 * 3600))
            try await province.advance(by: .seconds(3 * 3600 + 2200))
            try await province.advance(by: .seconds(2 * 3600 + 1400))
            #expect(try await province.newlyTold(petition.id, since: before) == Self.fourStages)

            let clock = try await province.clock(.rapid24H, petition.id)
            #expect(clock.hasBreachedAt)
            #expect(clock.stages.filter { $0.percent <= 100 }.allSatisfy { $0.hasFiredAt && !$0.late })
        }
    }

    @Test(arguments: Engine.available)
    func tellsOfEachStageOnceAfterTheMonitorSleptForADay(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            let before = try await province.told(petition.id)
            try await province.advance(by: .seconds(24 * 3600 + 60))
            #expect(try await province.newlyTold(petition.id, since: before) == Self.fourStages)
            try await province.cluster.settle()
            #expect(try await province.newlyTold(petition.id, since: before) == Self.fourStages)
        }
    }

    @Test(arguments: Engine.available)
    func tellsNothingAfterTheAnswer(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            try await province.advance(by: .seconds(13 * 3600))
            try await province.answer(petition)
            let before = try await province.told(petition.id)
            try await province.advance(by: .seconds(48 * 3600))
            #expect(try await province.newlyTold(petition.id, since: before) == [])
            let clock = try await province.clock(.rapid24H, petition.id)
            #expect(clock.state == .stopped && clock.outcome == "ANSWERED" && !clock.hasBreachedAt)
        }
    }

    @Test(arguments: Engine.available)
    func remindsTheTeamHeadOfEachFurtherDay(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.accepted()
            try await province.advance(by: .seconds(25 * 3600))
            let before = try await province.told(petition.id)
            try await province.advance(by: .seconds(24 * 3600))
            #expect(try await province.newlyTold(petition.id, since: before) == ["clock.stage_reached 200 → team_head"])
            try await province.advance(by: .seconds(24 * 3600))
            #expect(
                try await province.newlyTold(petition.id, since: before)
                    == ["clock.stage_reached 200 → team_head", "clock.stage_reached 300 → team_head"])
        }
    }

    @Test(arguments: Engine.available)
    func armsFourStagesAtTheirInstants(engine: Engine) async throws {
        try await Province.story(engine) { province in
            let petition = try await province.routed()
            let clock = try await province.clock(.rapid24H, petition.id)
            let start = petition.receivedAt.instant
            #expect(clock.startedAt.instant == start && clock.dueAt.instant == start.addingTimeInterval(86_400))
            #expect(petition.dueAt == clock.dueAt)
            #expect(clock.stages.map(\.percent) == [50, 75, 90, 100])
            let expected = [0.5, 0.75, 0.9, 1.0].map { start.addingTimeInterval(86_400 * $0) }
            #expect(clock.stages.map(\.at.instant) == expected)
        }
    }

    private static let fourStages = [
        "clock.stage_reached 100 → team_head", "clock.stage_reached 50 → officer", "clock.stage_reached 75 → officer",
        "clock.stage_reached 90 → unit_head",
    ]
}
