import FoundationEssentials
import Testing
import WorkCalendar

@Suite(.timeLimit(.minutes(1)))
struct DeadlinePolicyTests {
    private static let document = """
        {"id":"rapid-24h","version":2,"track":"RAPID_24H","effective_from":"2026-12-01T00:00:00+07:00",
         "term":{"kind":"clock_hours","amount":24},"stages":[50,75,90,100],"overdue_every_hours":24}
        """

    @Test func readsADocumentAndFillsInTheDefaults() throws {
        let policy = try DeadlinePolicy.decode(from: Self.document)
        #expect(policy.step == "MAIN")
        #expect(policy.term == .clockHours(24))
        #expect(try policy.effectiveFrom == at("2026-12-01T00:00"))
        #expect(policy.supplementPauses)
        #expect(policy.interimStops == .beyondAuthority)
        #expect(policy.followUpEveryDays == nil)
    }

    @Test(arguments: [
        Term.clockHours(24), .workingHours(8), .workingMinutes(60), .sameTimeNextWorkingDay, .workingDays(15),
        .fixedInstant,
    ])
    func survivesItsOwnText(term: Term) throws {
        var written = policy(term)
        written.followUpEveryDays = 7
        written.interimStops = .never
        #expect(try DeadlinePolicy.decode(from: written.json()) == written)
        #expect(try DeadlinePolicy.decodeList(from: Array("[\(written.json())]".utf8)) == [written])
    }

    @Test(arguments: [
        ("\"amount\":24", "\"amount\":0"), ("\"version\":2", "\"version\":0"), ("[50,75,90,100]", "[75,50,100]"),
        ("[50,75,90,100]", "[50,75]"), ("[50,75,90,100]", "[0,100]"), ("[50,75,90,100]", "[50,100,120]"),
        ("\"overdue_every_hours\":24", "\"overdue_every_hours\":0"), ("clock_hours", "clock_days"),
        ("\"amount\":24", "\"amount\":null"), ("+07:00", ""), ("\"rapid-24h\"", "\"\""),
        ("\"amount\":24", "\"amount\":99999"),
    ])
    func refusesWhatMakesNoSense(part: String, replacement: String) {
        let broken = Self.document.replacing(part, with: replacement)
        #expect(broken != Self.document)
        #expect(throws: (any Error).self) { try DeadlinePolicy.decode(from: broken) }
    }

    @Test func tellsTheOverdueStagesAndFollowUps() throws {
        var rapid = try DeadlinePolicy.decode(from: Self.document)
        let due = try at("2026-11-20T08:00")
        #expect(try rapid.overdueStage(1, dueAt: due) == StageInstant(percent: 200, at: at("2026-11-21T08:00")))
        #expect(try rapid.overdueStage(2, dueAt: due) == StageInstant(percent: 300, at: at("2026-11-22T08:00")))
        #expect(rapid.overdueStage(0, dueAt: due) == nil)
        #expect(rapid.followUp(1, startedAt: due) == nil)
        rapid.followUpEveryDays = 7
        rapid.overdueEveryHours = nil
        #expect(try rapid.followUp(2, startedAt: due) == at("2026-12-04T08:00"))
        #expect(rapid.overdueStage(1, dueAt: due) == nil)
    }

    @Test func theBookGivesThePolicyInForceAtTheInstant() throws {
        var first = policy(.clockHours(24))
        first.id = "rapid-24h"
        var second = first
        (second.version, second.term, second.effectiveFrom) = (2, .workingHours(8), try at("2026-12-01T00:00"))
        var third = second
        third.version = 3
        var other = first
        (other.id, other.track) = ("other", "ACCEPTANCE")
        let book = PolicyBook([third, other, first, second])
        #expect(try book.current(track: "RAPID_24H", at: at("2026-11-30T23:59")) == first)
        #expect(try book.current(track: "RAPID_24H", at: at("2026-12-01T00:00")) == third)
        #expect(try book.current(track: "RAPID_24H", step: "RESOLVE", at: at("2026-12-01T00:00")) == nil)
        #expect(book.current(track: "RAPID_24H", at: Date(timeIntervalSince1970: -1)) == nil)
        #expect(book.version(id: "rapid-24h", version: 2) == second)
        #expect(book.version(id: "rapid-24h", version: 4) == nil)
        #expect(book.latest(id: "rapid-24h") == third)
        #expect(book.all.map(\.version) == [1, 1, 2, 3])
    }
}
