import Events
import FoundationEssentials
import Logging
import Models
import RPC
import ReferenceData
import SLAService
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import WorkCalendar

/// An instant in Asia/Ho_Chi_Minh: `at("20T08:00")` is 20 November 2026, 08:00.
func at(_ text: String) -> Date {
    TestClock.instant("2026-11-\(text)+07:00")
}

/// The real policies and calendar, for tests of rules alone.
enum Rules {
    static func reference() throws -> ReferenceData {
        try ReferenceData.load(from: ReferenceData.locate(explicit: nil), province: "80")
    }

    static func load() throws -> RuleSet {
        let reference = try reference()
        let days = try reference.holidays.map { day in
            try CalendarDay(
                date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
                swappedWith: day.swappedWith)
        }
        return RuleSet(
            revision: 1, policies: PolicyBook(try DeadlinePolicy.decodeList(from: reference.policyDocuments)),
            calendar: WorkCalendar(days: days))
    }
}

/// A petition of commune 27991 in memory.
enum Sample {
    static let holder = WatchedPetition.Holder(unitCode: "QLNL", officerID: "cv1.qlnl")

    static func petition(_ track: Track = .rapid24h, receivedAt: Date = at("20T08:00")) -> WatchedPetition {
        WatchedPetition(
            id: "p1", code: "KN-2026-000123-7", track: track, communeCode: "27991", live: true, receivedAt: receivedAt)
    }

    static func promise(_ rules: RuleSet, _ track: Track = .rapid24h, from start: Date) throws -> PromisedDeadline {
        let timing = try rules.current(track, .main(of: track), at: start)
        return PromisedDeadline(
            track: track, policyID: timing.policy.id, policyVersion: timing.policy.version,
            dueAt: try timing.dueAt(from: start))
    }

    /// Received and armed, `now` being the instant of delivery.
    static func watch(_ track: Track = .rapid24h, receivedAt: Date = at("20T08:00"), now: Date? = nil) throws
        -> PetitionWatch
    {
        let rules = try Rules.load()
        var watch = PetitionWatch(
            petition(track, receivedAt: receivedAt), rules: rules, now: now ?? receivedAt)
        try watch.receive(try promise(rules, track, from: receivedAt), answeredAt: nil)
        return watch
    }

    static func clock(receivedAt: Date = at("20T08:00"), now: Date? = nil) throws -> (PetitionClock, ClockTiming) {
        let rules = try Rules.load()
        let timing = try rules.current(.rapid24h, .main, at: receivedAt)
        var clock = PetitionClock(
            id: "c1", petition: petition(receivedAt: receivedAt), track: .rapid24h, step: .main, round: 1,
            startedAt: receivedAt, dueAt: try timing.dueAt(from: receivedAt), policyID: timing.policy.id,
            policyVersion: timing.policy.version)
        try clock.arm(timing, now: now ?? receivedAt)
        return (clock, timing)
    }
}

extension PetitionWatch {
    /// The same petition at a later instant of delivery, with nothing told yet.
    func later(_ now: Date) throws -> PetitionWatch {
        PetitionWatch(petition, clocks: clocks, rules: try Rules.load(), now: now)
    }

    func open(_ track: Track) -> PetitionClock? { clocks.first { $0.track == track && $0.isOpen } }
    func last(_ track: Track) -> PetitionClock? { clocks.last { $0.track == track } }
}

/// The service on a database of its own, with a clock that tests move; facts come in and go out as events.
struct SLAFixture: Sendable {
    let database: any Database
    let module: SLAModule
    let clock: ManualClock

    static func with(
        _ engine: Engine, at start: Date, logger: Logger = Logger(label: "test"), intake: RPCClient? = nil,
        _ body: (SLAFixture) async throws -> Void
    ) async throws {
        let clock = ManualClock(at: start)
        let sets = [EventsMigrations.set, ServiceKitMigrations.set, SLAModule.migrations]
        try await TestDatabase.withDatabase(engine, sets: sets, schema: "sla", offset: clock) { database in
            let reference = try Rules.reference()
            try await database.write { tx in try SLAModule.seed(reference, in: tx) }
            let module = try await SLAModule(
                ServiceEnvironment(
                    database: database, outbox: Outbox(source: .sla), reference: reference, settings: Settings(),
                    logger: logger, isDevelopment: false, peers: intake.map { [.intake: $0] } ?? [:]))
            try await body(SLAFixture(database: database, module: module, clock: clock))
        }
    }

    /// Hands the service a fact, as the inbox does.
    @discardableResult
    func hear(_ fact: Fact, about petitionID: String = "p1") async throws -> EventOutcome {
        var event = PBEvent()
        event.id = UUIDv7.make()
        event.source = fact.source.rawValue
        event.type = fact.type
        event.subject = petitionID
        event.data.fact = fact
        return try await database.write { [event] tx in try module.handle(event, in: tx) }
    }

    /// Lets the monitor work until nothing is due; how many stages fired.
    @discardableResult
    func watch() async throws -> Int {
        var total = 0
        while case let fired = try await module.monitor.runOnce(), fired > 0 { total += fired }
        return total
    }

    /// Moves the clock to the instant and lets the monitor work.
    @discardableResult
    func watch(at instant: Date) async throws -> Int {
        clock.set(to: instant)
        return try await watch()
    }

    /// What SLA told notification, in order for each petition.
    func told(about petitionID: String = "p1") async throws -> [Fact] {
        let payloads = try await database.read { tx in
            try tx.query(
                "SELECT payload FROM outbox WHERE subscriber = 'notification' AND subject = $1 ORDER BY sequence",
                petitionID
            ).map { try $0.text("payload") }
        }
        return try payloads.compactMap { try EventPayload.decode($0).data.fact }
    }

    /// The stages told of, as `RAPID_24H 50`.
    ///
    /// - Parameter marks: with `late` where marked; tests that jump over hours catch up, so they mostly are.
    func stages(of petitionID: String = "p1", marks: Bool = false) async throws -> [String] {
        try await told(about: petitionID).compactMap { fact in
            guard case .stageReached(let reached) = fact else { return nil }
            let track = Track(reached.clock.track)?.rawValue ?? "?"
            return "\(track) \(reached.percent)" + (marks && reached.late ? " late" : "")
        }
    }

    func clocks(of petitionID: String = "p1") async throws -> [PetitionClock] {
        try await database.read { tx in try ClockStore.clocks(of: petitionID, in: tx) }
    }

    func last(_ track: Track, of petitionID: String = "p1") async throws -> PetitionClock? {
        try await clocks(of: petitionID).last { $0.track == track }
    }
}

/// Facts as intake and routing state them.
enum Heard {
    static func received(
        _ id: String = "p1", at receivedAt: Date = at("20T08:00"), track: Track = .rapid24h, commune: String = "27991",
        answeredAt: Date? = nil
    ) throws -> Fact {
        let promise = try Sample.promise(try Rules.load(), track, from: receivedAt)
        return .petitionReceived(
            .with {
                $0.petition = .with {
                    $0.id = id
                    $0.code = "KN-2026-000123-7"
                    $0.status = answeredAt == nil ? .received : .answered
                    $0.track = track.wire
                    $0.communeCode = commune
                    $0.receivedAt = PBTimestamp(receivedAt)
                    $0.dueAt = PBTimestamp(promise.dueAt)
                    $0.policyID = promise.policyID
                    $0.policyVersion = Int32(promise.policyVersion)
                    $0.live = true
                    if let answeredAt { $0.answeredAt = PBTimestamp(answeredAt) }
                }
            })
    }

    static func answered(at instant: Date, _ kind: PBAnswerKind = .final) -> Fact {
        .petitionAnswered(
            .with {
                $0.answer.kind = kind
                $0.answer.answeredAt = PBTimestamp(instant)
            })
    }

    static func supplementRequested(at instant: Date) -> Fact {
        .supplementRequested(.with { $0.at = PBTimestamp(instant) })
    }

    static func supplementProvided(at instant: Date) -> Fact {
        .supplementProvided(.with { $0.at = PBTimestamp(instant) })
    }

    static func withdrawn(at instant: Date) -> Fact { .petitionWithdrawn(.with { $0.at = PBTimestamp(instant) }) }

    static func merged(into id: String, at instant: Date) -> Fact {
        .petitionMerged(
            .with {
                $0.intoPetitionID = id
                $0.at = PBTimestamp(instant)
            })
    }

    static func published(at instant: Date) -> Fact { .petitionPublished(.with { $0.at = PBTimestamp(instant) }) }

    static func reopened(at instant: Date) throws -> Fact {
        let promise = try Sample.promise(try Rules.load(), from: instant)
        return .petitionReopened(
            .with {
                $0.at = PBTimestamp(instant)
                $0.track = .rapid24H
                $0.policyID = promise.policyID
                $0.policyVersion = Int32(promise.policyVersion)
                $0.dueAt = PBTimestamp(promise.dueAt)
            })
    }

    static func routed(at instant: Date, joint: [String] = []) -> Fact {
        .petitionRouted(
            .with {
                $0.jointUnitCodes = joint
                $0.assignee = assignee
                $0.at = PBTimestamp(instant)
            })
    }

    static func accepted(at instant: Date) -> Fact {
        .petitionAccepted(
            .with {
                $0.assignee = assignee
                $0.at = PBTimestamp(instant)
            })
    }

    static func returned(at instant: Date, toSecretary: Bool) -> Fact {
        .petitionReturned(
            .with {
                if toSecretary { $0.assignee = .with { $0.kind = .secretary } }
                $0.at = PBTimestamp(instant)
            })
    }

    static func reassigned(at instant: Date) -> Fact {
        .petitionReassigned(
            .with {
                $0.assignee = assignee
                $0.at = PBTimestamp(instant)
            })
    }

    static func escalated(at instant: Date, expectedAt: Date) -> Fact {
        .petitionEscalated(
            .with {
                $0.at = PBTimestamp(instant)
                $0.expectedAt = PBTimestamp(expectedAt)
            })
    }

    static func replied(at instant: Date) -> Fact { .authorityReplied(.with { $0.at = PBTimestamp(instant) }) }

    static var assignee: PBAssignee {
        .with {
            $0.kind = .officer
            $0.unitCode = "QLNL"
            $0.officer = .with { $0.id = "cv1.qlnl" }
        }
    }
}
