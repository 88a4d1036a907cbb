import Dispatch
import Events
import FoundationEssentials
import Models
import AccessControl
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing

@testable import IntakeService

extension Intake {
    /// What the feed shows behind a cursor, after everything waiting got its position.
    func feed(after cursor: String = "", as principal: Principal = .portal) async throws -> [PBPublicEvent] {
        while try await module.publicEvents.number(Intake.queue) > 0 {}
        return try await module.publicEvents.list(after: cursor, pageSize: 0, by: principal).map {
            PBPublicEvent($0, agency: "Sở")
        }
    }
}

@Suite("Public events", .timeLimit(.minutes(2)))
struct PublicEventTests {
    @Test(arguments: Engine.available)
    func eachChangeThatThePublicMaySeeIsOneEvent(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit(
                .sample.but { $0.externalReference = .with { ($0.system, $0.id) = ("dvcqg", "PA-1") } }
            ).id
            try await intake.hear(.routed, about: id, sequence: 1)
            _ = try await intake.act(.addNote, on: id)
            try await intake.hear(.accepted, about: id, sequence: 2)
            _ = try await intake.act(.answerInterim, on: id)
            _ = try await intake.act(.answerFinally, on: id)
            let events = try await intake.feed()
            #expect(events.map(\.status) == [.received, .assigned, .inProgress, .answered])
            #expect(events.map(\.portalStatus) == [2, 4, 4, 9])
            #expect(events.map(\.cursor) == ["1", "2", "3", "4"])
            #expect(
                events.map(\.officerName) == [
                    "", PBAssignee.energy.officer.name, PBAssignee.energy.officer.name, PBAssignee.energy.officer.name,
                ])
            let last = try #require(events.last)
            #expect(last.externalReference.id == "PA-1" && last.unitCode == "QLNL" && last.agency == "Sở" && last.live)
            #expect(last.receivedBy == "Hệ thống tiếp nhận, Sở")
            #expect(last.hasHandledAt && last.hasAnsweredAt && last.hasDueAt && !events[1].hasHandledAt)
            let json = try last.jsonString()
            for hidden in ["0900000201", "Cán bộ kinh tế", "quá tải", "trả lời như sau", "cv1"] {
                #expect(!json.contains(hidden))
            }
        }
    }

    /// A partner hears of the other petitions, and of this one in its order when it can be read.
    @Test(arguments: Engine.available)
    func anEventThatCannotBeReadHoldsUpItsPetitionOnly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let (first, second) = (try await intake.submit(), try await intake.submit())
            let (spoilt, other) = (first.id, second.id)
            for id in [spoilt, other] { try await intake.hear(.routed, about: id, sequence: 1) }
            let document = try await intake.database.write { tx in
                let row = try tx.first(
                    "SELECT document FROM public_event WHERE petition_id = $1 ORDER BY version LIMIT 1", spoilt)
                try tx.execute(
                    """
                    UPDATE public_event SET document = 'none of ours' WHERE petition_id = $1
                        AND version = (SELECT min(version) FROM public_event WHERE petition_id = $1)
                    """, spoilt)
                return try row?.text("document") ?? ""
            }
            #expect(try await intake.feed().map(\.code) == [second, second].map(\.code.description))
            _ = try await intake.database.write { tx in
                try tx.execute("UPDATE public_event SET document = $1 WHERE document = 'none of ours'", document)
                return try DeadLetters.retry(spoilt, in: tx)
            }
            let events = try await intake.feed()
            #expect(events.map(\.code) == [second, second, first, first].map(\.code.description))
            #expect(
                events.map(\.cursor) == ["1", "2", "3", "4"]
                    && events.map(\.status).suffix(2) == [.received, .assigned])
        }
    }

    @Test(arguments: Engine.available)
    func notificationGetsTheSameEventUnderTheSameID(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            let shown = try await intake.feed()
            let payload = try await intake.database.read { tx in
                try tx.first(
                    "SELECT event_id FROM outbox WHERE subject = $1 AND type = 'petition.status_changed'", id)?.text(
                        "event_id")
            }
            #expect(payload == shown.first?.id)
            #expect(try await intake.emitted(about: id) == ["petition.received", "petition.status_changed"])
            #expect(try await intake.emitted(about: id, to: .routing) == ["petition.received"])
        }
    }

    @Test(arguments: Engine.available)
    func everybodyHasAFeedOfTheirOwn(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let own = try await intake.submit().code.description
            let test = try await intake.submit(as: .testPortal).code.description
            try await intake.submit(as: .clerk)
            try await intake.submit(as: .otherPartner)
            #expect(try await intake.feed().map(\.code) == [own])
            let tests = try await intake.feed(as: .testPortal)
            #expect(tests.map(\.code) == [test] && tests[0].code.hasPrefix("TN-") && !tests[0].live)
            #expect(try await intake.feed(as: .benLuc).isEmpty)
            let auditor = Principal(id: "officer:kiem-toan", roles: [.auditor])
            #expect(try await intake.feed(as: auditor).count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func aMergedPetitionIsAnsweredWithTheOtherOne(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try await intake.submit().id
            intake.clock.advance(by: .seconds(5))
            let second = try await intake.submit(as: .otherPartner).id
            _ = try await intake.petitions.merge(
                second, into: first, reason: "trùng", by: .of(.clerk, IntakeMethods.mergePetition))
            _ = try await intake.act(.answerFinally, on: first)
            let events = try await intake.feed(as: .otherPartner)
            #expect(events.map(\.status) == [.received, .merged, .merged])
            #expect(events.map(\.portalStatus) == [2, 4, 9])
            #expect(events.map(\.hasAnsweredAt) == [false, false, true])
        }
    }

    @Test(arguments: Engine.available)
    func aReaderWithACursorMissesNothingWhileOthersWrite(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let other = try await intake.another()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        let module = number.isMultiple(of: 2) ? intake.module : other
                        let id = try await intake.submit(on: module).id
                        try await intake.hear(.routed, about: id, sequence: 1)
                    }
                    // Two processes number at once.
                    group.addTask {
                        _ = try await (number.isMultiple(of: 2) ? intake.module : other).publicEvents.number(
                            Intake.queue)
                    }
                }
                try await group.waitForAll()
            }
            var seen: [PBPublicEvent] = []
            var cursor = ""
            repeat {
                let page = try await intake.feed(after: cursor)
                seen += page
                cursor = page.last?.cursor ?? cursor
                if page.isEmpty { break }
            } while true
            #expect(seen.map(\.cursor) == (1...60).map(String.init))
            #expect(Set(seen.map(\.id)).count == 60)
            for events in Dictionary(grouping: seen, by: \.code).values {
                #expect(events.map(\.status) == [.received, .assigned])
            }
        }
    }

    /// SQLite has one writer, so only there a change can become visible after a later one was shown.
    @Test(.enabled(if: Engine.available.contains(.postgres)))
    func aWriterThatCommitsLateGetsALaterPosition() async throws {
        try await Intake.with(.postgres) { intake in
            let first = try await intake.submit().id
            let second = try await intake.submit().id
            #expect(try await intake.feed().count == 2)
            let (written, writer) = AsyncStream.makeStream(of: Void.self)
            let mayCommit = DispatchSemaphore(value: 0)
            let database = intake.database
            let slow = Task {
                try await database.write { tx in
                    var event = PBEvent()
                    (event.id, event.source, event.type) = (UUIDv7.make(), "routing", "petition.routed")
                    (event.subject, event.sequence, event.time) = (first, 1, PBTimestamp(tx.now))
                    event.data.fact = .routed
                    _ = try intake.module.handle(event, in: tx)
                    writer.yield()
                    // On the connection's own thread, which nothing else needs.
                    _ = mayCommit.wait(timeout: .now() + 30)
                }
            }
            _ = await written.first { _ in true }
            try await intake.hear(.routed, about: second, sequence: 1)
            let shown = try await intake.feed(after: "2")
            mayCommit.signal()
            try await slow.value
            let later = try await intake.feed(after: shown.last?.cursor ?? "2")
            #expect(shown.map(\.cursor) == ["3"] && later.map(\.cursor) == ["4"])
            #expect(shown.map(\.code) != later.map(\.code))
        }
    }

    @Test(arguments: ["x", "-1", "99999999999999999999", "1.5"])
    func aCursorThatIsNoneIsRefused(_ cursor: String) async throws {
        try await Intake.with(.sqlite) { intake in
            let error = await #expect(throws: RPCError.self) { try await intake.feed(after: cursor) }
            #expect(error?.violations.map(\.field) == ["after"])
        }
    }

    @Test func everyStateHasItsPlaceOnThePortal() {
        let table = PetitionStatus.allCases.map { PortalStatus($0).rawValue }
        #expect(table.count == 11 && Set(table) == [2, 3, 4, 5, 7, 8, 9, 10])
        #expect(PortalStatus(.merged, isAnswered: true) == .done)
        #expect(PortalStatus.allCases.map(\.rawValue) == Array(1...10))
    }
}
