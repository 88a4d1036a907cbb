import FoundationEssentials
import Models
import ReferenceData
@testable import RoutingService
import Testing
import WorkCalendar

/// The order of the contract, rule by rule, without a database.
@Suite(.timeLimit(.minutes(1)))
struct ChoiceTests {
    static let now = CalendarText.instant("2026-11-20T08:00+07:00") ?? .distantPast

    static func officer(
        _ id: String, _ unit: String = "QLNL", role: OfficerRole = .officer, skills: [String] = [], capacity: Int = 10
    ) -> Directory.Officer {
        Directory.Officer(id: id, name: id, unitCode: unit, role: role, skills: skills, capacity: capacity)
    }

    static func work(
        _ id: String, _ unit: String = "QLNL", role: OfficerRole = .officer, open: Int = 0, last: Date? = nil,
        skills: [String] = [], capacity: Int = 10
    ) -> Workload {
        Workload(
            officer: officer(id, unit, role: role, skills: skills, capacity: capacity), open: open, lastAssignedAt: last
        )
    }

    static func attendance(
        office: Bool = true, absent: [(String, String)] = [], duty: [(String, String)] = [],
        loans: [(String, [String])] = []
    ) -> Attendance {
        var attendance = Attendance(at: now, isOfficeOpen: office)
        attendance.absences = absent.map { .init(officerID: $0.0, substituteID: $0.1, from: now, to: now) }
        attendance.shifts = duty.map { .init(officerID: $0.0, backupID: $0.1, from: now, to: now) }
        attendance.secondments = loans.map {
            .init(officerID: $0.0, communeCodes: ["27991"], fieldUnitCodes: $0.1, from: now, to: now)
        }
        return attendance
    }

    static let matter = Matter(
        unitCode: "QLNL", communeCode: "27991", texts: ["Điện mặt trời mái nhà chưa đấu nối", "2.000181"])

    static func choose(_ people: [Workload], _ attendance: Attendance = attendance()) -> String? {
        Choice.make(matter, people, attendance).map { "\($0.officer.id) \($0.ground.rawValue)" }
    }

    @Test func theFewestOpenPerCapacityThenTheLongestWithoutThenTheId() {
        #expect(Self.choose([Self.work("a", open: 2), Self.work("b", open: 1)]) == "b leastLoaded")
        // 3 of 20 is less than 2 of 10.
        #expect(Self.choose([Self.work("a", open: 2), Self.work("b", open: 3, capacity: 20)]) == "b leastLoaded")
        let earlier = Self.now.addingTimeInterval(-60)
        #expect(Self.choose([Self.work("a", last: Self.now), Self.work("b", last: earlier)]) == "b leastLoaded")
        #expect(Self.choose([Self.work("a", last: earlier), Self.work("b")]) == "b leastLoaded")
        #expect(Self.choose([Self.work("b"), Self.work("a")]) == "a leastLoaded")
    }

    @Test func aSkillGoesBeforeAFreeDesk() {
        let skilled = Self.work("b", open: 5, skills: ["điện mặt trời"])
        #expect(Self.choose([Self.work("a"), skilled]) == "b skilled")
        #expect(Self.choose([Self.work("a"), Self.work("b", open: 5, skills: ["2.000181"])]) == "b skilled")
        #expect(Self.choose([Self.work("a"), Self.work("b", open: 5, skills: ["mặt trờ"])]) == "a leastLoaded")
    }

    @Test func aPersonOnLoanToTheCommuneForThatFieldGoesFirst() {
        let people = [Self.work("a", skills: ["điện mặt trời"]), Self.work("z", "QLTM", open: 9)]
        #expect(Self.choose(people, Self.attendance(loans: [("z", ["QLNL"])])) == "z seconded")
        // Another field of the loan, or none named and another home unit: no candidate at all.
        #expect(Self.choose(people, Self.attendance(loans: [("z", ["QLTT"])])) == "a skilled")
        #expect(Self.choose(people, Self.attendance(loans: [("z", [])])) == "a skilled")
        let elsewhere = Matter(unitCode: "QLNL", communeCode: "25486", texts: [])
        #expect(Choice.make(elsewhere, people, Self.attendance(loans: [("z", ["QLNL"])]))?.officer.id == "a")
    }

    @Test func outsideOfficeHoursOnlyShiftsCountAndAnAbsenceBeatsAShift() {
        let people = [Self.work("a"), Self.work("b"), Self.work("tp", role: .unitHead)]
        #expect(Self.choose(people, Self.attendance(office: false, duty: [("b", "")])) == "b leastLoaded")
        #expect(Self.choose(people, Self.attendance(office: false)) == "tp head")
        let away = Self.attendance(office: false, absent: [("b", "")], duty: [("b", "")])
        #expect(Self.choose(people, away) == "tp head")
        // The backup of a shift is on duty while the one on it is away, and only then.
        let backup = Self.attendance(office: false, absent: [("b", "")], duty: [("b", "a")])
        #expect(Self.choose(people, backup) == "a leastLoaded")
        #expect(Self.choose([Self.work("a")], Self.attendance(office: false, duty: [("b", "a")])) == nil)
    }

    @Test func theSubstituteStandsInOneStepThenTheHeadThenNobody() {
        let people = [
            Self.work("a"), Self.work("s", "QLTM"), Self.work("t", "QLTM"), Self.work("tp", role: .unitHead),
        ]
        #expect(Self.choose(people, Self.attendance(absent: [("a", "s")])) == "s substitute")
        // The substitute is away too: no second step to t.
        #expect(Self.choose(people, Self.attendance(absent: [("a", "s"), ("s", "t")])) == "tp head")
        let all = Self.attendance(absent: [("a", "s"), ("s", ""), ("tp", "")])
        #expect(Self.choose(people, all) == nil)
    }

    @Test func aSecretaryWhoIsAwayIsReplaced() {
        let people = [Self.work("tk", "", role: .secretary), Self.work("s", "QLTM")]
        #expect(Choice.holder(of: .secretary, people, Self.attendance())?.id == "tk")
        #expect(Choice.holder(of: .secretary, people, Self.attendance(office: false))?.id == "tk")
        #expect(Choice.holder(of: .secretary, people, Self.attendance(absent: [("tk", "s")]))?.id == "s")
        #expect(Choice.holder(of: .secretary, people, Self.attendance(absent: [("tk", "")]))?.id == "tk")
    }
}

@Suite(.timeLimit(.minutes(1)))
struct RosterTests {
    private static func at(_ text: String) -> Date { CalendarText.instant("\(text)+07:00") ?? .distantPast }

    private static func shift(_ id: String, _ from: String, _ to: String, backup: String = "") -> Directory.DutyShift {
        .init(id: id, officerID: id, backupID: backup, from: at(from), to: at(to))
    }

    private static func days() throws -> OfficeDays { try OfficeDays(RoutingFixture.reference.get()) }

    @Test func knowsOfficeHoursHolidaysAndSwappedSaturdays() throws {
        let days = try Self.days()
        #expect(days.isOpen(at: Self.at("2026-11-20T07:00")))
        #expect(!days.isOpen(at: Self.at("2026-11-20T11:30")))
        #expect(!days.isOpen(at: Self.at("2026-11-21T09:00")))
        // 24/11, Ngày Văn hóa Việt Nam; Saturday 22/8 was worked instead of 31/8.
        #expect(!days.isOpen(at: Self.at("2026-11-24T09:00")))
        #expect(days.isOpen(at: Self.at("2026-08-22T09:00")))
        #expect(days.dutyKind(at: Self.at("2026-11-20T17:00")) == .night)
        #expect(days.dutyKind(at: Self.at("2026-11-21T07:00")) == .weekend)
        #expect(days.dutyKind(at: Self.at("2026-11-24T07:00")) == .holiday)
        #expect(days.dutyKind(at: Self.at("2027-02-06T07:00")) == .lunarNewYear)
        #expect(days.dutyKind(at: Self.at("2026-11-20T11:30")) == .day)
    }

    @Test func findsGapsAndDoubleShifts() throws {
        let shifts = [
            Self.shift("a", "2026-11-20T17:00", "2026-11-21T07:00"),
            Self.shift("b", "2026-11-21T08:00", "2026-11-21T17:00"),
            Self.shift("c", "2026-11-21T16:00", "2026-11-22T07:00"),
        ]
        let found = Roster.findings(shifts, absences: [], days: try Self.days(), from: Self.at("2026-11-20T14:00"))
        #expect(found.map(\.kind) == [.gap, .overlap])
        #expect(found[0].from == Self.at("2026-11-21T07:00") && found[0].to == Self.at("2026-11-21T08:00"))
        #expect(found[1].ids == ["b", "c"])
        #expect(found[1].from == Self.at("2026-11-21T16:00") && found[1].to == Self.at("2026-11-21T17:00"))
    }

    @Test func anAbsenceOpensAGapThatABackupCloses() throws {
        let away = Directory.Absence(officerID: "a", from: Self.at("2026-11-20T20:00"), to: Self.at("2026-11-20T22:00"))
        func gaps(_ backup: String) throws -> [RosterFinding] {
            Roster.findings(
                [Self.shift("a", "2026-11-20T17:00", "2026-11-21T07:00", backup: backup)], absences: [away],
                days: try Self.days(), from: Self.at("2026-11-20T14:00"))
        }
        #expect(try gaps("").map(\.from) == [away.from])
        #expect(try gaps("b").isEmpty)
    }

    @Test func officeHoursNeedNoShift() throws {
        let shifts = [
            Self.shift("a", "2026-11-18T17:00", "2026-11-19T07:00"),
            Self.shift("b", "2026-11-19T11:30", "2026-11-19T13:30"),
            Self.shift("c", "2026-11-19T17:00", "2026-11-20T07:00"),
        ]
        #expect(Roster.findings(shifts, absences: [], days: try Self.days(), from: Self.at("2026-11-18T14:00")).isEmpty)
    }

    /// Saved on Monday, it begins on Friday: the nights until then have nobody.
    @Test func theNightsBeforeTheFirstShiftAreGapsToo() throws {
        let shifts = [Self.shift("a", "2026-11-20T17:00", "2026-11-21T07:00")]
        let found = Roster.findings(shifts, absences: [], days: try Self.days(), from: Self.at("2026-11-16T14:00"))
        #expect(found.allSatisfy { $0.kind == .gap })
        #expect(
            found.map(\.from)
                == [
                    "16T17:00", "17T11:30", "17T17:00", "18T11:30", "18T17:00", "19T11:30", "19T17:00", "20T11:30",
                ].map { Self.at("2026-11-\($0)") })
    }
}
