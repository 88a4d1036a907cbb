import CalendarOracle
import FoundationEssentials
import ReferenceData
import SLAService
import Testing
import WorkCalendar

/// `sla-service preview`: the lines that the command prints.
@Suite("Preview lines", .timeLimit(.minutes(2)))
struct PreviewLinesTests {
    private struct Answer: Decodable {
        struct Stage: Decodable {
            let percent: Int
            let at: String
        }
        let id: String
        let due_at: String?
        let stages: [Stage]?
        let calendar_status: String?
        let expected_days: [String]?
        let error: String?
    }

    private static let lines = Result { PreviewLines(rules: try ReferenceRules(folder: nil)) }

    private func ask(
        _ track: String, _ from: String, step: String? = nil, days: Int? = nil
    ) throws -> Answer {
        var line = "{\"id\":\"q\",\"track\":\"\(track)\",\"from\":\"\(from)\",\"note\":{\"a\":[1]}"
        if let step { line += ",\"step\":\"\(step)\"" }
        if let days { line += ",\"procedure_days\":\(days)" }
        let text = try Self.lines.get().answer(line + "}").text
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    }

    struct Golden: Sendable, CustomStringConvertible {
        let track: String
        let step: String?
        let days: Int?
        let from: String
        let due: String

        init(_ name: String, _ from: String, _ due: String, days: Int? = nil) {
            let parts = name.split(separator: "/").map(String.init)
            track = parts[0]
            step = parts.count > 1 ? parts[1] : nil
            self.days = days
            self.from = from + "+07:00"
            self.due = due + ":00+07:00"
        }

        var description: String { "\(track) \(step ?? "") \(from)" }
    }

    @Test(arguments: [
        // Friday 17:30, and an instant given in UTC.
        Golden("RAPID_24H", "2026-11-20T17:30:00", "2026-11-21T17:30"),
        Golden("TRACK_RAPID_24H", "2025-01-28T23:59:00", "2025-01-29T23:59"),
        Golden("FORMAL_FEEDBACK", "2026-11-20T17:30:00", "2026-12-15T00:00"),
        Golden("FORMAL_FEEDBACK/RESOLVE", "2026-11-20T17:30:00", "2026-12-15T00:00"),
        Golden("FORMAL_FEEDBACK/FORWARD", "2026-11-20T17:30:00", "2026-12-01T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2026-11-20T17:30:00", "2026-11-26T00:00"),
        Golden("FORMAL_FEEDBACK/SUPPLEMENT", "2026-11-20T17:30:00", "2026-12-01T00:00"),
        Golden("FORMAL_FEEDBACK/PUBLISH", "2026-11-20T17:30:00", "2026-11-26T00:00"),
        // 24/11/2026 is off; received on it, the day after is the first counted one.
        Golden("FORMAL_FEEDBACK/REFUSE", "2026-11-24T09:00:00", "2026-11-27T00:00"),
        Golden("FORMAL_FEEDBACK/PUBLISH", "2026-11-23T09:00:00", "2026-11-27T00:00"),
        // Swaps: Saturdays 26/4/2025, 10/1/2026 and 22/8/2026 are worked, the days they stand for are not.
        Golden("FORMAL_FEEDBACK/REFUSE", "2025-04-24T10:00:00", "2025-04-27T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2025-04-29T10:00:00", "2025-05-07T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2026-01-08T10:00:00", "2026-01-11T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2025-12-31T10:00:00", "2026-01-07T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2026-08-20T10:00:00", "2026-08-23T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2026-08-28T10:00:00", "2026-09-05T00:00"),
        // Tết 2026 and 2027.
        Golden("FORMAL_FEEDBACK/FORWARD", "2026-02-12T10:00:00", "2026-02-27T00:00"),
        Golden("FORMAL_FEEDBACK/REFUSE", "2027-02-02T10:00:00", "2027-02-12T00:00"),
        // Dossiers: until 15:00:00 the day itself, a second later the next working day.
        Golden("DOSSIER", "2026-11-20T15:00:00", "2026-11-24T00:00", days: 1),
        Golden("DOSSIER", "2026-11-20T15:00:01", "2026-11-26T00:00", days: 1),
        Golden("DOSSIER", "2026-11-20T15:00:00.001", "2026-11-26T00:00", days: 1),
        Golden("DOSSIER", "2026-11-21T09:00:00", "2026-11-26T00:00", days: 1),
        Golden("DOSSIER", "2026-11-24T09:00:00", "2026-11-27T00:00", days: 1),
        Golden("DOSSIER", "2026-08-22T10:00:00", "2026-08-25T00:00", days: 1),
        Golden("DOSSIER", "2026-08-21T16:00:00", "2026-08-25T00:00", days: 1),
        Golden("DOSSIER", "2026-02-13T15:30:00", "2026-03-05T00:00", days: 7),
        // One hour of duty time: over noon, over the weekend, over a holiday.
        Golden("ACCEPTANCE", "2026-11-20T11:00:00", "2026-11-20T14:00"),
        Golden("ACCEPTANCE", "2026-11-20T16:30:00", "2026-11-23T07:30"),
        Golden("ACCEPTANCE", "2026-11-20T16:00:00", "2026-11-20T17:00"),
        Golden("ACCEPTANCE", "2026-11-23T17:00:00", "2026-11-25T08:00"),
        Golden("ACCEPTANCE", "2026-08-21T18:00:00", "2026-08-22T08:00"),
        Golden("AUTHORITY", "2026-11-20T15:00:00", "2026-11-27T15:00"),
    ])
    func theGoldenTable(_ row: Golden) throws {
        let answer = try ask(row.track, row.from, step: row.step, days: row.days)
        #expect(answer.due_at == row.due && answer.error == nil)
    }

    /// The day of receipt, then whole worked days counted off the file.
    private func dueDay(_ oracle: OracleDays, from day: Int, _ count: Int) -> String? {
        var (left, day) = (count, day)
        while left > 0 {
            day += 1
            guard day < oracle.days.count else { return nil }
            if oracle.isWorking(day) { left -= 1 }
        }
        return (day + 1 < oracle.days.count ? oracle.days[day + 1].text : "2028-01-01") + "T00:00:00+07:00"
    }

    @Test func everyDayOf2025To2027AgreesWithTheFile() throws {
        let oracle = try OracleDays(csv: try holidays())
        let steps = [("FORWARD", 5), ("REFUSE", 2), ("SUPPLEMENT", 5), ("RESOLVE", 15), ("PUBLISH", 2)]
        let first = try #require(oracle.index("2025-01-01"))
        for day in first..<oracle.days.count {
            let date = oracle.days[day].text
            for (step, count) in steps {
                let answer = try ask("FORMAL_FEEDBACK", "\(date)T10:00:00+07:00", step: step)
                if let due = dueDay(oracle, from: day, count) {
                    #expect(answer.due_at == due, "\(date) \(step)")
                } else {
                    // Its last days lie in a year of which nothing is known.
                    #expect(answer.error == "CALENDAR_UNKNOWN_YEAR" && date >= "2027-12", "\(date) \(step)")
                }
            }
            for (time, onTime) in [("15:00:00", true), ("15:00:00.5", false)] where day % 3 > 0 || onTime {
                var received = day
                if !(onTime && oracle.isWorking(day)) {
                    repeat { received += 1 } while received < oracle.days.count && !oracle.isWorking(received)
                }
                guard received < oracle.days.count, let due = dueDay(oracle, from: received, 7) else { continue }
                #expect(try ask("DOSSIER", "\(date)T\(time)+07:00", days: 7).due_at == due, "\(date) \(time)")
            }
            #expect(
                try ask("RAPID_24H", "\(date)T00:00:00+07:00").due_at
                    == (day + 1 < oracle.days.count ? oracle.days[day + 1].text : "2028-01-01") + "T00:00:00+07:00")
        }
    }

    private func holidays() throws -> String { try ReferenceData.locate(explicit: nil) + "/holidays.csv" }

    @Test func printsTheStagesOfTheTime() throws {
        let rapid = try ask("RAPID_24H", "2026-11-20T01:00:00Z")
        #expect(rapid.stages?.map(\.percent) == [50, 75, 90, 100])
        #expect(
            rapid.stages?.map(\.at) == [
                "2026-11-20T20:00:00+07:00", "2026-11-21T02:00:00+07:00", "2026-11-21T05:36:00+07:00",
                "2026-11-21T08:00:00+07:00",
            ])
        // Two days of eight office hours from the opening on, 24 h between receipt and due: 23, 25 and 26/11.
        let publish = try ask("FORMAL_FEEDBACK", "2026-11-23T07:00:00+07:00", step: "PUBLISH")
        #expect(
            publish.stages?.map(\.at) == [
                "2026-11-25T11:00:00+07:00", "2026-11-26T09:00:00+07:00", "2026-11-26T14:36:00+07:00",
                "2026-11-27T00:00:00+07:00",
            ])
        // Limits of an act have no stages, and a dossier's time begins with the day it counts as received.
        #expect(try ask("FORMAL_FEEDBACK", "2026-11-23T07:00:00+07:00", step: "FORWARD").stages?.isEmpty == true)
        let late = try ask("DOSSIER", "2026-11-20T16:00:00+07:00", days: 1)
        #expect(late.stages?.first?.at == "2026-11-23T17:00:00+07:00")
    }

    @Test func saysWhatRestsOnDaysNotOfficialAndRefusesWhatItCannotKnow() throws {
        let tet = try ask("FORMAL_FEEDBACK", "2027-02-02T10:00:00+07:00", step: "REFUSE")
        #expect(tet.calendar_status == "EXPECTED")
        #expect(tet.expected_days?.first == "2027-02-04")
        #expect(try ask("FORMAL_FEEDBACK", "2026-11-20T10:00:00+07:00").calendar_status == nil)
        #expect(try ask("FORMAL_FEEDBACK", "2027-12-20T10:00:00+07:00").error == "CALENDAR_UNKNOWN_YEAR")
        #expect(try ask("DOSSIER", "2026-11-20T10:00:00+07:00").error == "OUT_OF_RANGE")
        #expect(try ask("NO_SUCH", "2026-11-20T10:00:00+07:00").error == "UNKNOWN_VALUE")
        #expect(try ask("FORMAL_FEEDBACK", "2026-11-20T10:00:00+07:00", step: "MAIN").error == "NO_POLICY")
        #expect(try ask("RAPID_24H", "2026-11-20 10:00").error == "BAD_INSTANT")
        let numbered = try Self.lines.get().answer(
            "{\"id\":7,\"track\":\"RAPID_24H\",\"from\":\"2026-11-20T10:00:00+07:00\"}")
        #expect(
            numbered.text.hasPrefix("{\"id\":7,\"due_at\":\"2026-11-21T10:00:00+07:00\",\"stages\":[{\"percent\":50,"))
        #expect(try Self.lines.get().answer("no json").isQuestion == false)
    }

    @Test func explainsEachStepInBothLanguages() throws {
        let rules = try ReferenceRules(folder: nil)
        var question = PreviewQuestion(from: at("20T16:00"))
        question.track = "DOSSIER"
        question.procedureDays = 2
        let steps = try question.answer(rules.policies, rules.calendar).deadline.steps
        #expect(
            steps.map(\.kind) == [
                .start, .receivedNextDay, .firstDayNotCounted, .dayOff, .counted, .counted, .due,
            ])
        #expect(steps.compactMap(\.counted) == [1, 2])
        #expect(steps.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty })
        #expect(steps.last?.vi == "Hạn: 24:00 26/11/2026")
    }
}
