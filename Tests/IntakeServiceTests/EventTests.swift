import Events
import FoundationEssentials
import Models
import ServiceKit
import Storage
import SwiftProtobuf
import TestKit
import Testing
import WorkCalendar

@testable import IntakeService

@Suite("What others say", .timeLimit(.minutes(2)))
struct EventTests {
    @Test(arguments: Engine.available)
    func assignmentsAreMirrored(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            try await intake.hear(.unroutable, about: id, sequence: 1)
            var petition = try await intake.petition(id)
            #expect(petition.status == .assigned)
            #expect(petition.assignment.unitCode == nil)
            try await intake.hear(.reassigned, about: id, sequence: 2)
            try await intake.hear(.accepted, about: id, sequence: 3)
            petition = try await intake.petition(id)
            #expect(petition.status == .inProgress)
            #expect(petition.assignment.unitCode == "QLNL")
            #expect(petition.assignment.officer?.id == "cv1.qlnl")
            try await intake.hear(.returned, about: id, sequence: 4)
            petition = try await intake.petition(id)
            #expect(petition.status == .assigned)
            #expect(petition.assignment.officer == nil)
            #expect(try await intake.timeline(id).last?.actor == "service:routing")
        }
    }

    /// A question that was answered at the meeting has a unit too; nothing else changes.
    @Test(arguments: Engine.available)
    func whoseMatterAnAnsweredOneIsIsNotedForTheRecord(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .answered)
            let before = try await intake.petition(id)
            var unit = PBAssignee.trade
            unit.clearOfficer()
            let record = Fact.petitionRouted(
                .with {
                    $0.assignee = unit
                    $0.forTheRecord = true
                })
            try await intake.hear(record, about: id, sequence: 9)
            let after = try await intake.petition(id)
            #expect(after.assignment.unitCode == "QLTM" && after.assignment.officer == nil)
            #expect(after.status == .answered && after.clock == before.clock && after.closesAt == before.closesAt)
            let entry = try #require(try await intake.timeline(id).last)
            #expect(entry.details == "Đã trả lời tại chỗ, thuộc phạm vi: Phòng Quản lý thương mại")
        }
    }

    @Test(arguments: Engine.available)
    func aReplayedOldFactOverwritesNothing(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            try await intake.hear(.reassigned, about: id, sequence: 5)
            try await intake.hear(.accepted, about: id, sequence: 2)
            let petition = try await intake.petition(id)
            #expect(petition.status == .assigned)
            #expect(petition.assignment.unitCode == "QLTM")
            #expect(petition.routingSequence == 5)
        }
    }

    @Test(arguments: Engine.available)
    func aFactThatCrossedAWithdrawalIsNotedAndIgnored(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            for status in [PetitionStatus.withdrawn, .rejected, .merged, .answered, .closed, .transferred] {
                let id = try await intake.petition(in: status)
                let before = try await intake.petition(id)
                let facts: [Fact] = [
                    .routed, .unroutable, .accepted, .returned, .reassigned, .escalated(at: intake.clock.now),
                    .transferred, .replied,
                ]
                for (offset, fact) in facts.enumerated() {
                    #expect(try await intake.hear(fact, about: id, sequence: 10 + offset) == .applied)
                }
                let after = try await intake.petition(id)
                #expect(after.status == status)
                #expect(after.assignment == before.assignment)
                #expect(after.answers == before.answers)
                let notes = try await intake.timeline(id).suffix(facts.count)
                #expect(notes.allSatisfy { $0.details.contains("ignored, petition already \(status.rawValue)") })
            }
        }
    }

    @Test(arguments: Engine.available)
    func anUnknownPetitionIsDeferred(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let outcome = try await intake.hear(.routed, about: UUIDv7.make(), sequence: 1)
            guard case .deferred = outcome else {
                Issue.record("\(outcome)")
                return
            }
        }
    }

    @Test(arguments: Engine.available)
    func routingsFactsCountWhileTheSenderIsAsked(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.submit().id
            _ = try await intake.act(.requestSupplement, on: id)
            try await intake.hear(.routed, about: id, sequence: 1)
            try await intake.hear(.accepted, about: id, sequence: 2)
            let waiting = try await intake.petition(id)
            #expect(waiting.status == .awaitingSupplement)
            #expect(waiting.assignment.officer?.id == "cv1.qlnl")
            #expect(try await intake.act(.provideSupplement, on: id)?.status == .inProgress)
        }
    }

    @Test(arguments: Engine.available)
    func anEscalationIsAnInterimAnswerOfItsInstant(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            let escalatedAt = intake.clock.now.addingTimeInterval(-60)
            try await intake.hear(.escalated(at: escalatedAt), about: id, sequence: 3)
            var petition = try await intake.petition(id)
            #expect(petition.status == .awaitingAuthority)
            #expect(petition.assignment.authority == .province)
            #expect(petition.answers.count == 1)
            #expect(petition.answers[0].kind == .interim)
            #expect(petition.answers[0].beyondAuthority)
            #expect(petition.answers[0].answeredAt == escalatedAt)
            #expect(try await intake.emitted(about: id).last == "petition.answered")

            try await intake.hear(.accepted, about: id, sequence: 4)
            #expect(try await intake.petition(id).status == .awaitingAuthority)
            try await intake.hear(.replied, about: id, sequence: 5)
            petition = try await intake.petition(id)
            #expect(petition.status == .inProgress)
            #expect(petition.clock.dueAt == petition.clock.startedAt.addingTimeInterval(24 * 3600))
        }
    }

    @Test(arguments: Engine.available)
    func anOfficerReplacedOnReopeningKeepsTheState(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .answered)
            _ = try await intake.act(.reopen, on: id)
            try await intake.hear(
                .petitionReassigned(
                    .with {
                        $0.assignee = .trade
                        $0.keepsState = true
                    }), about: id, sequence: 3)
            let petition = try await intake.petition(id)
            #expect(petition.status == .inProgress)
            #expect(petition.assignment.unitCode == "QLTM")
        }
    }

    @Test(arguments: Engine.available)
    func anExtensionMovesTheDueTimeOfTheRunningClockOnly(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            let clock = try await intake.petition(id).clock
            let later = clock.dueAt.addingTimeInterval(86_400)
            func extended(_ track: Track, from start: Date, to due: Date) -> Fact {
                .clockExtended(
                    .with {
                        $0.clock.track = track.wire
                        $0.clock.startedAt = PBTimestamp(start)
                        $0.clock.dueAt = PBTimestamp(due)
                        $0.reason = "cần kiểm tra thực địa"
                    })
            }
            try await intake.hear(extended(.acceptance, from: clock.startedAt, to: later), about: id, sequence: 3)
            try await intake.hear(
                extended(.rapid24h, from: clock.startedAt.addingTimeInterval(-1), to: later), about: id, sequence: 4)
            #expect(try await intake.petition(id).clock.dueAt == clock.dueAt)
            try await intake.hear(extended(.rapid24h, from: clock.startedAt, to: later), about: id, sequence: 5)
            #expect(try await intake.petition(id).clock.dueAt == later)
            try await intake.hear(extended(.rapid24h, from: clock.startedAt, to: clock.dueAt), about: id, sequence: 4)
            #expect(try await intake.petition(id).clock.dueAt == later)
        }
    }

    @Test(arguments: Engine.available)
    func theApologyOfAnExtensionAndOfALateAnswerStandsInTheTimeline(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let id = try await intake.petition(in: .inProgress)
            let clock = try await intake.petition(id).clock
            func told(_ number: Int, extends: Bool, policyVersion: Int32 = 1) -> Fact {
                .clockExtended(
                    .with {
                        $0.clock.track = .rapid24H
                        $0.clock.startedAt = PBTimestamp(clock.startedAt)
                        $0.clock.dueAt = PBTimestamp(clock.dueAt.addingTimeInterval(3600))
                        $0.clock.policyVersion = policyVersion
                        $0.reason = "cần kiểm tra thực địa"
                        $0.notice.number = "\(number)/PXL-SCT"
                        $0.notice.text = "Số: \(number)/PXL-SCT\nXin lỗi và hẹn lại"
                        $0.notice.promisedAt = PBTimestamp(clock.dueAt.addingTimeInterval(86_400))
                        $0.notice.extends = extends
                    })
            }
            for (number, extends) in [(1, true), (2, false)] {
                try await intake.hear(told(number, extends: extends), about: id, sequence: number)
                let entry = try #require(try await intake.timeline(id).last)
                #expect(entry.action == "clock.extended" && entry.reason == "cần kiểm tra thực địa")
                #expect(entry.details == "Số: \(number)/PXL-SCT\nXin lỗi và hẹn lại" && entry.actor == "service:sla")
                // The notice after the due time promises the sender another time and moves nothing.
                #expect(try await intake.petition(id).clock.dueAt == clock.dueAt.addingTimeInterval(3600))
            }
            try await intake.hear(told(3, extends: true, policyVersion: 2), about: id, sequence: 3)
            #expect(try await intake.petition(id).clock.policyVersion == 2, "moved to another version")
        }
    }

    @Test(arguments: Engine.available)
    func aNewPolicyHoldsForTheNextPetition(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let first = try await intake.submit()
            let policy = DeadlinePolicy(
                id: "rapid-24h", version: 2, track: "RAPID_24H", effectiveFrom: intake.clock.now.addingTimeInterval(-1),
                term: .clockHours(12), stages: [50, 100])
            let outcome = try await intake.hear(
                .policyChanged(.with { $0.policy.documentJson = (try? policy.json()) ?? "" }),
                about: "policy:rapid-24h",
                sequence: 1)
            #expect(outcome == .applied)
            let second = try await intake.submit()
            #expect(second.clock.policyVersion == 2)
            #expect(second.clock.dueAt == second.receivedAt.addingTimeInterval(12 * 3600))
            #expect(try await intake.petition(first.id).clock == first.clock)
            let broken = try await intake.hear(
                .policyChanged(.with { $0.policy.documentJson = "{}" }), about: "policy:x", sequence: 1)
            #expect(broken == .rejected("policy  is not understood"))
        }
    }

    @Test(arguments: Engine.available)
    func theCalendarAndTheCommunesAreMirrored(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let formal = PBSubmitPetitionRequest.sample.but { ($0.senderKind, $0.kind) = (.citizen, .proposal) }
            let before = try await intake.submit(formal)
            try await intake.hear(
                .calendarChanged(
                    .with {
                        $0.days = [
                            .with {
                                ($0.date, $0.name) = ("2026-11-23", "Nghỉ hoán đổi")
                                ($0.kind, $0.status) = ("substitute_day_off", "official")
                            }
                        ]
                    }), about: "calendar", sequence: 1)
            #expect(try await intake.submit(formal).clock.dueAt == before.clock.dueAt.addingTimeInterval(86_400))

            func commune(_ version: Int32, _ name: String, active: Bool) -> Fact {
                .directoryChanged(
                    .with {
                        $0.commune = .with {
                            ($0.code, $0.name, $0.fullName) = (Intake.benLuc, name, "Xã \(name)")
                            ($0.active, $0.version) = (active, version)
                        }
                    })
            }
            try await intake.hear(commune(3, "Bến Lức Mới", active: true), about: "commune:27991", sequence: 3)
            try await intake.hear(commune(2, "Cũ", active: false), about: "commune:27991", sequence: 2)
            #expect(try await intake.submit().communeName == "Xã Bến Lức Mới")
            try await intake.hear(commune(4, "Bến Lức Mới", active: false), about: "commune:27991", sequence: 4)
            let error = await #expect(throws: RPCError.self) { try await intake.submit() }
            #expect(error?.violations.map(\.reason) == ["UNKNOWN_COMMUNE"])
        }
    }
}

@Suite("Closing by itself", .timeLimit(.minutes(2)))
struct AutoCloseTests {
    /// Neither closing nor the search index stops at a petition that cannot be read.
    @Test(arguments: Engine.available)
    func onePetitionThatCannotBeReadHoldsUpNoOther(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            let spoilt = try await intake.petition(in: .answered)
            let other = try await intake.petition(in: .answered)
            func write(_ ids: String) async throws {
                _ = try await intake.database.write { tx in
                    try tx.execute("UPDATE petition SET attachment_ids = $2 WHERE id = $1", spoilt, ids)
                }
            }
            try await write("none of ours")
            try await intake.index()
            intake.clock.advance(by: .seconds(8 * 86_400))
            #expect(try await intake.petitions.closeDue(Intake.queue) == 1)
            #expect(try await intake.petition(other).status == .closed)
            let indexed = try await intake.database.read { tx in
                try tx.query("SELECT petition_id FROM petition_search").map { try $0.text("petition_id") }
            }
            #expect(indexed == [other])
            try await write("[]")
            _ = try await intake.database.write { tx in try DeadLetters.retry(spoilt, in: tx) }
            #expect(try await intake.petitions.closeDue(Intake.queue) == 1)
            #expect(try await intake.petition(spoilt).status == .closed)
        }
    }

    @Test(arguments: Engine.available)
    func closesEachPetitionOnceHoweverManyProcessesLook(engine: Engine) async throws {
        try await Intake.with(engine) { intake in
            var ids: [String] = []
            for _ in 0..<12 { ids.append(try await intake.petition(in: .answered)) }
            let open = try await intake.petition(in: .inProgress)
            intake.clock.advance(by: .seconds(7 * 86_400 - 3600))
            #expect(try await intake.petitions.closeDue(Intake.queue) == 0)
            intake.clock.advance(by: .seconds(3700))
            let other = try await intake.another().petitions
            let closed = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        try await (number.isMultiple(of: 2) ? intake.petitions : other).closeDue(Intake.queue)
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(closed == 12)
            for id in ids {
                #expect(try await intake.petition(id).status == .closed)
                #expect(try await intake.emitted(about: id).filter { $0 == "petition.closed" }.count == 1)
                #expect(try await intake.timeline(id).last?.actor == "service:intake")
            }
            #expect(try await intake.petition(open).status == .inProgress)
        }
    }
}
