import Events
import Models
import NotificationService
import Storage
import TestKit
import Testing

/// A row of the contract's table of messages, told by events.
struct TableRow: Sendable, CustomTestStringConvertible {
    let name: String
    let before: [Fact]
    let fact: Fact
    /// `person template`, sorted.
    let expected: [String]

    init(
        _ name: String, after before: [Fact] = [Facts.received(), Facts.routed()], _ fact: Fact, _ expected: [String]
    ) {
        self.name = name
        self.before = before
        self.fact = fact
        self.expected = expected.sorted()
    }

    var testDescription: String { name }

    static let all: [TableRow] = [
        TableRow("received: sender", after: [], Facts.received(), ["sender received"]),
        TableRow(
            "routed: officer and sender", after: [Facts.received()], Facts.routed(),
            ["cv1.qlnl assigned", "sender handled-by"]),
        TableRow(
            "reassigned: the new officer; the sender was told before",
            Facts.reassigned(Facts.assignee("cv2.qlnl")), ["cv2.qlnl assigned"]),
        TableRow(
            "reassigned after the secretary had it: officer, and the sender for the first time",
            after: [Facts.received(), Facts.unroutable()], Facts.reassigned(Facts.assignee()),
            ["cv1.qlnl assigned", "sender handled-by"]),
        TableRow("reassigned to the team head", Facts.reassigned(Facts.teamHead), ["to-truong assigned"]),
        TableRow("unroutable: secretary", after: [Facts.received()], Facts.unroutable(), ["thu-ky unroutable"]),
        TableRow("returned once: secretary", Facts.returned(bounces: 1, to: Facts.secretary), ["thu-ky returned"]),
        TableRow("returned, on its way to another unit", Facts.returned(bounces: 1, to: nil), ["thu-ky returned"]),
        TableRow(
            "returned once, with the team head at once: team head", Facts.returned(bounces: 1, to: Facts.teamHead),
            ["to-truong returned-again"]),
        TableRow(
            "returned twice: team head", Facts.returned(bounces: 2, to: Facts.teamHead), ["to-truong returned-again"]),
        TableRow("50 %: officer", Facts.stage(50), ["cv1.qlnl stage-50"]),
        TableRow("75 %: officer", Facts.stage(75), ["cv1.qlnl stage-75"]),
        TableRow("90 %: unit head", Facts.stage(90), ["tp.qlnl stage-90"]),
        TableRow(
            "90 % of a commune that a leader is in charge of: the leader too",
            after: [Facts.received(), Facts.routed(), Facts.lead("vp-pct", of: ["27988", "27991"])], Facts.stage(90),
            ["tp.qlnl stage-90", "vp-pct stage-90-copy"]),
        TableRow(
            "90 % of another commune: the unit head alone",
            after: [Facts.received(), Facts.routed(), Facts.lead("vp-pct", of: ["279910"])], Facts.stage(90),
            ["tp.qlnl stage-90"]),
        TableRow("100 %: team head", Facts.stage(100), ["to-truong stage-100"]),
        TableRow("200 %: team head", Facts.stage(200), ["to-truong overdue"]),
        TableRow(
            "200 % where the policy names the Vice-Chairman's office: both", Facts.stage(200, office: "vp-pct"),
            ["to-truong overdue", "vp-pct overdue-office"]),
        TableRow("300 %: team head", Facts.stage(300), ["to-truong overdue"]),
        TableRow(
            "75 % while with the secretary: the secretary", after: [Facts.received(), Facts.unroutable()],
            Facts.stage(75), ["thu-ky stage-75"]),
        TableRow(
            "not accepted in time: secretary", Facts.stage(100, Facts.clock(.acceptance)),
            ["thu-ky acceptance-expired"]),
        TableRow(
            "follow-up of the authority: officer", Facts.stage(50, Facts.clock(.authority)),
            ["cv1.qlnl authority-follow-up"]),
        TableRow("supplement requested: sender", Facts.supplementRequested(), ["sender supplement-requested"]),
        TableRow("rejected: sender", Facts.rejected(), ["sender rejected"]),
        TableRow("transferred: sender", Facts.transferred(), ["sender transferred"]),
        TableRow("merged: sender", Facts.merged(), ["sender merged"]),
        TableRow("interim answer: sender", Facts.answered(.interim), ["sender answered-interim"]),
        TableRow("final answer: sender", Facts.answered(), ["sender answered-final"]),
        TableRow("extended: sender", Facts.extended(), ["sender extended"]),
        TableRow("supplement provided: officer", Facts.supplementProvided(), ["cv1.qlnl supplement-provided"]),
        TableRow(
            "reopened: officer and unit head", after: [Facts.received(), Facts.routed(), Facts.answered()],
            Facts.reopened(), ["cv1.qlnl reopened", "tp.qlnl reopened"]),
        TableRow("the authority replied: officer", Facts.authorityReplied(), ["cv1.qlnl authority-replied"]),
        TableRow("dissatisfied: unit head", Facts.rated(.dissatisfied), ["tp.qlnl dissatisfied"]),
        TableRow("satisfied: nobody", Facts.rated(.satisfied), []),
        TableRow("neutral: nobody", Facts.rated(.neutral), []),
        TableRow("audit failed: administrator", after: [], Facts.auditFailed(), ["quan-tri audit-failed"]),
        TableRow("accepted: nobody", Facts.accepted(), []),
        TableRow("withdrawn: nobody", .petitionWithdrawn(PBPetitionWithdrawn()), []),
        TableRow("closed: nobody", .petitionClosed(PBPetitionClosed()), []),
        TableRow("published: nobody", .petitionPublished(PBPetitionPublished()), []),
        TableRow("escalated: nobody", .petitionEscalated(PBPetitionEscalated()), []),
        TableRow("clock started: nobody", .clockStarted(PBClockStarted()), []),
        TableRow("clock paused: nobody", .clockPaused(PBClockPaused()), []),
        TableRow("clock resumed: nobody", .clockResumed(PBClockResumed()), []),
        TableRow("clock stopped: nobody", Facts.stopped(retractsBreach: false), []),
        TableRow("breached: nobody", .clockBreached(PBClockBreached()), []),
        TableRow("directory changed: nobody", Facts.officer("cv9.qlnl", email: "a@b.invalid", version: 1), []),
    ]
}

@Suite(.timeLimit(.minutes(5))) struct MessageTableTests {
    @Test(arguments: Engine.available, TableRow.all)
    func tellsWhomTheTableNames(engine: Engine, row: TableRow) async throws {
        try await Bench.run(engine) { bench in
            for fact in row.before { try await bench.state(fact) }
            let event = try await bench.state(row.fact)
            #expect(try await bench.told(event) == row.expected)
        }
    }

    @Test func everyRowOfTheTableIsTold() {
        let told = Set(TableRow.all.flatMap(\.expected).map { $0.split(separator: " ")[1] }.map(String.init))
        let templates = Set(MessageRule.table.map(\.template)).subtracting(["message-failed"])
        #expect(told == templates)
    }

    @Test func onlyTheseEventsMakeMessages() {
        let speaking = Set(MessageRule.table.map(\.event))
        let silent = Set(Subscriptions.table.keys).subtracting(speaking)
        #expect(
            silent == [
                "petition.withdrawn", "petition.published", "petition.closed", "petition.track_corrected",
                "petition.identified",
                "contact.interacted", "contact.unidentified", "petition.accepted", "petition.escalated",
                "directory.changed", "clock.started", "clock.paused", "clock.resumed", "clock.stopped",
                "petition.status_changed", "petition.joint_units_changed",
                "clock.breached", "policy.changed", "calendar.changed", "message.delivered",
            ])
    }

    @Test(arguments: [(1, "stage-50"), (50, "stage-50"), (74, "stage-50"), (80, "stage-75"), (95, "stage-90")])
    func everyStageOfAMainClockHasOneReader(percent: Int, template: String) {
        var occasion = Occasion("clock.stage_reached")
        occasion.percent = percent
        occasion.track = .rapid24h
        let rules = MessageRule.rules(for: occasion, at: Facts.receivedAt).filter { $0.audience != .communeLead }
        #expect(rules.map(\.template) == [template])
    }

    @Test func theStageAtHalfTimeIsReadInTheInboxOnly() async throws {
        try await Bench.run(.sqlite) { bench in
            try await bench.state(Facts.received())
            try await bench.state(Facts.routed())
            let half = try await bench.state(Facts.stage(50))
            let message = try #require(try await bench.messages(of: half).first)
            #expect(message.channel == "in_app" && message.state == .delivered)
            try await bench.sendAll()
            #expect(!bench.channel.attempts.contains { $0.id == message.id })
        }
    }
}
