import FoundationEssentials
import Models
import RPC
@testable import RoutingService
import Storage
import SwiftProtobuf
import TestKit
import Testing
import WorkCalendar

/// People at the instant of routing, over the wire and on both engines.
@Suite(.timeLimit(.minutes(2)))
struct PeopleTests {
    /// A policy for accepting with other hours is heard, and people are present in the hours in which they have to accept.
    @Test(arguments: Engine.available)
    func peopleArePresentInTheHoursOfTheAcceptancePolicy(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            var policy = DeadlinePolicy(
                id: "acceptance", version: 2, track: "ACCEPTANCE", effectiveFrom: routing.clock.now,
                term: .workingMinutes(60), stages: [100])
            policy.hours = [DayPeriod("09:00-18:00")].compactMap(\.self)
            func receivedAt(_ time: String) async throws -> Bool {
                routing.clock.set(to: Self.at(time).instant)
                return try await routing.assignment(try await routing.receivePowerCut()).officerID.hasPrefix("cv")
            }
            #expect(try await receivedAt("2026-11-20T08:00"))
            let document = try policy.json()
            let outcome = try await routing.deliver(
                .policyChanged(.with { $0.policy.documentJson = document }), about: "policy:acceptance")
            #expect(outcome == .applied)
            #expect(try await !receivedAt("2026-11-20T08:30"))
            #expect(try await receivedAt("2026-11-20T17:30"))
            #expect(try await !receivedAt("2026-11-20T18:00"))
        }
    }

    static func at(_ text: String) -> PBTimestamp { PBTimestamp(CalendarText.instant("\(text)+07:00") ?? .distantPast) }

    @Test(arguments: Engine.available)
    func aSecondmentBeginsAndEndsAtMidnight(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let loan = try await routing.put(
                PBSecondment.with {
                    ($0.officerID, $0.communeCodes, $0.fieldUnitCodes) = ("cv2.qltm", ["27991"], ["QLNL"])
                    ($0.fromDate, $0.toDate) = ("2026-11-23", "2026-11-23")
                })
            #expect(loan.from == Self.at("2026-11-23T00:00") && loan.to == Self.at("2026-11-24T00:00"))
            // On duty around both midnights, so that presence is not what decides.
            try await routing.duty("cv2.qltm", "2026-11-22T17:00", "2026-11-24T07:00")
            try await routing.duty("cv1.qlnl", "2026-11-22T17:00", "2026-11-24T07:00")
            // The clock of the database and that of this machine may be apart by a hair.
            var held: [String] = []
            for instant in ["2026-11-22T23:40:00", "2026-11-23T00:00:02", "2026-11-23T23:40:00", "2026-11-24T00:00:02"]
            {
                routing.clock.set(to: instant)
                held.append(try await routing.assignment(try await routing.receivePowerCut()).officerID)
            }
            #expect(held == ["cv1.qlnl", "cv2.qltm", "cv2.qltm", "cv1.qlnl"])
        }
    }

    @Test(arguments: Engine.available)
    func theUnitStaysThatOfTheDecisionAndTheEndOfALoanMovesNothing(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            _ = try await routing.put(
                PBSecondment.with {
                    ($0.officerID, $0.communeCodes, $0.fieldUnitCodes) = ("cv2.qltm", ["27991"], ["QLNL"])
                    ($0.fromDate, $0.toDate) = ("2026-11-16", "2026-11-20")
                })
            let petition = try await routing.receivePowerCut()
            let assignment = try await routing.assignment(petition)
            #expect(assignment.unitCode == "QLNL" && assignment.officerID == "cv2.qltm")
            #expect(assignment.decision.trace.last?.contains("biệt phái") == true)
            guard case .petitionRouted(let fact) = try #require(try await routing.facts(about: petition).first) else {
                Issue.record("not routed")
                return
            }
            #expect(fact.assignee.unitCode == "QLNL" && fact.assignee.head.id == "tp.qlnl")
            _ = try await routing.call(
                RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv2.qltm"))
            routing.clock.set(to: "2026-11-23T08:00:00")
            #expect(try await routing.assignment(petition).officerID == "cv2.qltm")
            #expect(try await routing.assignment(try await routing.receivePowerCut()).officerID == "cv1.qlnl")
            let list = try await routing.call(DirectoryMethods.listSecondments, .init(), as: .administrator)
            let load = try #require(list.workloads.first)
            #expect(load.homeUnitCode == "QLTM" && load.hostOpen == 1 && load.hostTotal == 1)
            #expect(load.homeOpen == 0 && load.homeTotal == 0)
        }
    }

    @Test(arguments: Engine.available)
    func refusesTwoLoansAtATimeAndWhatIsNoMidnight(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            func loan(_ from: String, _ to: String, id: String = "") -> PBSecondment {
                .with {
                    ($0.id, $0.officerID, $0.communeCodes) = (id, "cv1.qlnl", ["27991"])
                    ($0.fromDate, $0.toDate) = (from, to)
                }
            }
            let first = try await routing.put(loan("2026-11-01", "2026-11-10"))
            let overlap = await refusal { _ = try await routing.put(loan("2026-11-10", "2026-11-12")) }
            #expect(overlap?.code == .failedPrecondition && overlap?.reason == "SECONDMENT_OVERLAP")
            _ = try await routing.put(loan("2026-11-11", "2026-11-12"))
            // The same row may move, and a cancelled one is in nobody's way.
            var moved = try await routing.put(loan("2026-11-02", "2026-11-09", id: first.id))
            #expect(moved.version == 2)
            moved.cancelled = true
            _ = try await routing.put(moved)
            _ = try await routing.put(loan("2026-11-03", "2026-11-04"))
            let wrong = PBSecondment.with {
                ($0.officerID, $0.communeCodes) = ("nobody", ["99999"])
                ($0.from, $0.to) = (Self.at("2026-12-01T08:00"), Self.at("2026-12-01T08:00"))
            }
            do {
                _ = try await routing.put(wrong)
                Issue.record("taken")
            } catch let error as RPCError {
                #expect(
                    Set(error.violations.map(\.reason))
                        == ["UNKNOWN_OFFICER", "UNKNOWN_COMMUNE", "NOT_AFTER_FROM", "NOT_MIDNIGHT"])
            }
        }
    }

    @Test(arguments: Engine.available)
    func whenTheOfficersAndTheirSubstituteAreAwayTheHeadGetsItAndThenTheSecretaryWithAnAlarm(
        engine: Engine
    ) async throws {
        try await RoutingFixture.run(engine) { routing in
            for officer in ["cv1.qlnl", "cv2.qlnl", "cv3.qlnl"] { try await routing.away(officer, "cv1.qltm") }
            #expect(try await routing.assignment(try await routing.receivePowerCut()).officerID == "cv1.qltm")
            try await routing.away("cv1.qltm", "cv2.qltm")
            let head = try await routing.assignment(try await routing.receivePowerCut())
            #expect(head.officerID == "tp.qlnl" && head.assigneeKind == .officer)
            try await routing.away("tp.qlnl", "")
            let petition = try await routing.receivePowerCut()
            let nobody = try await routing.assignment(petition)
            #expect(nobody.assigneeKind == .secretary && nobody.officerID == "thu-ky")
            guard case .petitionUnroutable(let fact) = try #require(try await routing.facts(about: petition).first)
            else {
                Issue.record("not unroutable")
                return
            }
            #expect(fact.nobodyAvailable && fact.reason.contains("QLNL"))
            func waiting() async throws -> Int {
                try await routing.database.read { tx in try AssignmentStore().countWithoutPerson(in: tx) }
            }
            #expect(try await waiting() == 1)
            _ = try await routing.call(
                RoutingMethods.reassign,
                .with { ($0.petitionID, $0.officerID, $0.reason) = (petition, "cv3.qltm", "giao tạm") }, as: .secretary)
            #expect(try await waiting() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func atNightTheOneOnDutyGetsItAndAHolidayStatedLaterCounts(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            try await routing.duty("cv3.qlnl", "2026-11-20T17:00", "2026-11-21T07:00")
            routing.clock.set(to: "2026-11-20T22:00:00")
            #expect(try await routing.assignment(try await routing.receivePowerCut()).officerID == "cv3.qlnl")
            routing.clock.set(to: "2026-11-26T09:00:00")
            #expect(try await routing.assignment(try await routing.receivePowerCut()).officerID == "cv1.qlnl")
            let day = PBCalendarDay.with {
                ($0.date, $0.name, $0.kind, $0.status) = ("2026-11-26", "Nghỉ bão", "holiday", "official")
            }
            try await routing.deliver(.calendarChanged(.with { $0.days = [day] }), about: "calendar")
            #expect(try await routing.assignment(try await routing.receivePowerCut()).officerID == "tp.qlnl")
        }
    }

    @Test(arguments: Engine.available)
    func deactivatingAnOfficerMovesWhatIsOpen(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let petition = try await routing.receivePowerCut()
            _ = try await routing.call(
                RoutingMethods.acceptAssignment, .with { $0.petitionID = petition }, as: .officer("cv1.qlnl"))
            var officer = try await routing.call(
                DirectoryMethods.getOfficer, .with { $0.id = "cv1.qlnl" }, as: .administrator
            ).officer
            officer.active = false
            _ = try await routing.put(officer)
            let moved = try await routing.assignment(petition)
            #expect(moved.officerID == "cv2.qlnl" && moved.state == .offered)
            #expect(try await routing.types(about: petition).last == "petition.reassigned")
            #expect(try await routing.openAssignments() == ["cv2.qlnl": 1])
        }
    }

    @Test(arguments: Engine.available)
    func theRosterSaysWhatItLacksAndTellsItsShiftsAndAbsencesToOthers(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let response = try await routing.call(
                DirectoryMethods.putDutyShift,
                .with {
                    $0.dutyShifts = [
                        .with {
                            ($0.id, $0.officerID, $0.backupOfficerID) = ("s1", "cv1.qlnl", "cv2.qlnl")
                            ($0.from, $0.to) = (Self.at("2026-11-20T17:00"), Self.at("2026-11-21T07:00"))
                        },
                        .with {
                            ($0.id, $0.officerID) = ("s2", "cv1.qltm")
                            ($0.from, $0.to) = (Self.at("2026-11-21T08:00"), Self.at("2026-11-22T07:00"))
                        },
                    ]
                }, as: .administrator)
            #expect(response.dutyShifts.map(\.kind) == ["NIGHT", "WEEKEND"])
            // From now on: today's lunch too.
            #expect(response.findings.map(\.kind) == [.gap, .gap])
            #expect(
                response.findings.map(\.from) == [Self.at("2026-11-20T11:30"), Self.at("2026-11-21T07:00")])
            guard case .directoryChanged(let fact) = try #require(try await routing.facts(about: "duty_shift:s1").first)
            else { return }
            #expect(fact.dutyShift.officerID == "cv1.qlnl" && fact.dutyShift.backupOfficerID == "cv2.qlnl")
            try await routing.away("cv1.qltm", "", id: "a1")
            guard case .directoryChanged(let absence) = try #require(try await routing.facts(about: "absence:a1").first)
            else { return }
            #expect(absence.absence.officerID == "cv1.qltm" && absence.absence.reason.isEmpty)
            let listed = try await routing.call(DirectoryMethods.listDutyShifts, .init(), as: .administrator)
            // The second shift is nobody's now, the first one's night is manned.
            #expect(listed.dutyShifts.count == 2 && listed.findings.count == 2)
            #expect(listed.findings.last?.to == Self.at("2026-11-22T00:00"))
        }
    }

    @Test(arguments: Engine.available)
    func takingBackTheLastShiftLeavesAGap(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            func put(cancelled: Bool) async throws -> PBPutDutyShiftResponse {
                try await routing.call(
                    DirectoryMethods.putDutyShift,
                    .with {
                        ($0.dutyShift.id, $0.dutyShift.officerID, $0.dutyShift.cancelled) = (
                            "s1", "cv1.qlnl", cancelled
                        )
                        $0.dutyShift.from = Self.at("2026-11-20T11:30")
                        $0.dutyShift.to = Self.at("2026-11-21T07:00")
                    }, as: .secretary)
            }
            #expect(try await put(cancelled: false).findings.isEmpty)
            let gaps = try await put(cancelled: true).findings
            #expect(gaps.map(\.from) == [Self.at("2026-11-20T11:30"), Self.at("2026-11-20T17:00")])
            #expect(gaps.last?.to == Self.at("2026-11-21T07:00"))
        }
    }

    @Test(arguments: Engine.available)
    func aFaultyRosterIsToldEverythingThatIsWrongWithItAtOnce(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            func shift(_ officer: String, _ from: String, _ to: String) -> PBDutyShift {
                .with { ($0.officerID, $0.from, $0.to) = (officer, Self.at(from), Self.at(to)) }
            }
            let shifts = [
                shift("cv1.qlnl", "2026-11-20T17:00", "2026-11-21T07:00"),
                shift("nobody", "2026-11-21T17:00", "2026-11-22T07:00"), PBDutyShift(),
                shift("cv1.qlnl", "2026-11-23T17:00", "2026-11-23T16:00"),
            ]
            let error = await #expect(throws: RPCError.self) {
                _ = try await routing.call(
                    DirectoryMethods.putDutyShift, .with { $0.dutyShifts = shifts }, as: .secretary)
            }
            let places = Set((error?.violations ?? []).map { "\($0.field) \($0.reason)" })
            #expect(
                places.isSuperset(of: [
                    "duty_shifts[1].officer_id UNKNOWN_OFFICER", "duty_shifts[2].officer_id REQUIRED",
                    "duty_shifts[2].from REQUIRED", "duty_shifts[2].to REQUIRED",
                    "duty_shifts[3].to NOT_AFTER_FROM",
                ]))
            #expect(!places.contains { $0.hasPrefix("duty_shifts[0]") || $0.hasPrefix("duty_shift.") })
            let listed = try await routing.call(DirectoryMethods.listDutyShifts, .init(), as: .secretary)
            #expect(listed.dutyShifts.isEmpty)
            let one = await #expect(throws: RPCError.self) {
                _ = try await routing.call(
                    DirectoryMethods.putDutyShift, .with { $0.dutyShift = shifts[1] }, as: .secretary)
            }
            #expect(one?.violations.map(\.field) == ["duty_shift.officer_id"])
        }
    }

    @Test(arguments: Engine.available)
    func leadersFilterListsAndVisitsAreListed(engine: Engine) async throws {
        try await RoutingFixture.run(engine) { routing in
            let lead = try await routing.call(
                DirectoryMethods.putCommuneLead,
                .with {
                    ($0.communeLead.officerID, $0.communeLead.communeCodes) = ("to-truong", ["27991"])
                    ($0.communeLead.fromDate, $0.communeLead.toDate) = ("2026-11-01", "2026-12-31")
                }, as: .administrator)
            #expect(lead.findings.count == 95 && lead.findings.allSatisfy { $0.kind == .gap })
            let petition = try await routing.receivePowerCut()
            func listed(_ leader: String) async throws -> [String] {
                try await routing.call(
                    RoutingMethods.listAssignments, .with { $0.leadOfficerID = leader }, as: .secretary
                ).assignments.map(\.petitionID)
            }
            #expect(try await listed("to-truong") == [petition])
            #expect(try await listed("thu-ky").isEmpty)
            for (commune, at) in [("27991", "2026-11-10T08:00"), ("25486", "2026-11-12T08:00")] {
                _ = try await routing.call(
                    DirectoryMethods.putVisit,
                    .with {
                        ($0.visit.communeCode, $0.visit.officerIds) = (commune, ["to-truong", "tp.qlnl"])
                        ($0.visit.at, $0.visit.metWith) = (Self.at(at), "Chủ tịch UBND xã")
                    }, as: .administrator)
            }
            func visits(_ fill: (inout PBListVisitsRequest) -> Void) async throws -> [String] {
                var request = PBListVisitsRequest()
                fill(&request)
                return try await routing.call(DirectoryMethods.listVisits, request, as: .administrator).visits
                    .map(\.communeCode)
            }
            #expect(try await visits { $0.officerID = "tp.qlnl" } == ["27991", "25486"])
            #expect(try await visits { $0.leadOfficerID = "to-truong" } == ["27991"])
            #expect(try await visits { $0.from = Self.at("2026-11-12T08:00") } == ["25486"])
            #expect(try await visits { $0.to = Self.at("2026-11-12T08:00") } == ["27991"])
        }
    }
}

extension RoutingFixture {
    func put(_ row: PBSecondment) async throws -> PBSecondment {
        try await call(DirectoryMethods.putSecondment, .with { $0.secondment = row }, as: .administrator).secondment
    }

    func duty(_ officer: String, _ from: String, _ to: String) async throws {
        _ = try await call(
            DirectoryMethods.putDutyShift,
            .with {
                $0.dutyShift.officerID = officer
                ($0.dutyShift.from, $0.dutyShift.to) = (PeopleTests.at(from), PeopleTests.at(to))
            }, as: .administrator)
    }

    /// Away on the days around the fixture's.
    func away(_ officer: String, _ substitute: String, id: String = "") async throws {
        _ = try await call(
            DirectoryMethods.putAbsence,
            .with {
                ($0.absence.id, $0.absence.officerID, $0.absence.substituteOfficerID) = (id, officer, substitute)
                ($0.absence.fromDate, $0.absence.toDate, $0.absence.reason) = ("2026-11-19", "2026-11-21", "Nghỉ phép")
            }, as: .administrator)
    }
}

extension ManualClock {
    /// A local time of the office.
    func set(to local: String) {
        set(to: CalendarText.instant("\(local)+07:00") ?? .distantPast)
    }
}
