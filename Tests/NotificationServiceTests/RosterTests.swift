import Events
import Models
import NotificationService
import TestKit
import Testing

/// Of several holders of a role one is told: who is on duty, else the first who is there, else who stands in.
@Suite(.timeLimit(.minutes(5))) struct RosterTests {
    private static let people =
        Bench.people + [Bench.person("thu-ky-2", .secretary), Bench.person("tp2.qlnl", .unitHead, "QLNL")]

    /// Who hears of a petition that nobody can place, after these facts of the directory.
    private static func secretary(_ engine: Engine, _ facts: [Fact], after seconds: Double = 0) async throws -> [String]
    {
        var told: [String] = []
        try await Bench.run(engine, people: people) { bench in
            for (number, fact) in facts.enumerated() { try await bench.state(fact, about: "directory:\(number)") }
            bench.clock.advance(by: .seconds(seconds))
            try await bench.state(Facts.received())
            let event = try await bench.state(Facts.returned(bounces: 1, to: nil))
            told = try await bench.messages(of: event).map {
                $0.person + ($0.ruleNote.isEmpty ? "" : ": \($0.ruleNote)")
            }
        }
        return told
    }

    @Test(arguments: Engine.available)
    func theOneOnDutyIsTold(engine: Engine) async throws {
        #expect(try await Self.secretary(engine, []) == ["thu-ky"])
        #expect(try await Self.secretary(engine, [Facts.shift("thu-ky-2")]) == ["thu-ky-2: on duty"])
        // A shift of somebody else, and one that is over.
        #expect(try await Self.secretary(engine, [Facts.shift("cv1.qlnl")]) == ["thu-ky"])
        #expect(try await Self.secretary(engine, [Facts.shift("thu-ky-2")], after: 12 * 3600) == ["thu-ky"])
    }

    @Test(arguments: Engine.available)
    func anAbsenceBeatsAShiftAndTheBackupSteps(engine: Engine) async throws {
        let away = Facts.absence("thu-ky")
        #expect(
            try await Self.secretary(engine, [away, Facts.shift("thu-ky", backup: "thu-ky-2")]) == ["thu-ky-2: on duty"]
        )
        #expect(try await Self.secretary(engine, [away]) == ["thu-ky-2"])
    }

    @Test(arguments: Engine.available)
    func anAbsentOneOnDutyIsNotToldWhileSomebodyElseIsThere(engine: Engine) async throws {
        let away = Facts.absence("thu-ky")
        #expect(try await Self.secretary(engine, [away, Facts.shift("thu-ky")]) == ["thu-ky-2"])
        // Nor an absent backup.
        let backup = Facts.shift("thu-ky", backup: "cv1.qlnl")
        #expect(try await Self.secretary(engine, [away, Facts.absence("cv1.qlnl"), backup]) == ["thu-ky-2"])
    }

    @Test(arguments: Engine.available)
    func whoStandsInIsToldOneStepAndNoFurther(engine: Engine) async throws {
        let bothAway = [Facts.absence("thu-ky", substitute: "cv2.qlnl"), Facts.absence("thu-ky-2")]
        #expect(try await Self.secretary(engine, bothAway) == ["cv2.qlnl: stands in for thu-ky"])
        #expect(
            try await Self.secretary(engine, bothAway + [Facts.absence("cv2.qlnl", substitute: "cv1.qlnl")]) == [
                "thu-ky"
            ])
        // Taken back; what comes late from before changes nothing.
        let back = Facts.absence("thu-ky", version: 2, cancelled: true)
        #expect(try await Self.secretary(engine, [bothAway[1], back, bothAway[0]]) == ["thu-ky"])
    }

    @Test(arguments: Engine.available)
    func theHeadThatTheEventNamesIsStoodInForToo(engine: Engine) async throws {
        try await Bench.run(engine, people: Self.people) { bench in
            try await bench.state(Facts.absence("tp.qlnl", substitute: "tp2.qlnl"), about: "directory:1")
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let event = try await bench.state(Facts.stage(90))
            #expect(try await bench.told(event) == ["tp2.qlnl stage-90"])
        }
    }
}
