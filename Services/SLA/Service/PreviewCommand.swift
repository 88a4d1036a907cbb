import ArgumentParser
import FoundationEssentials
import Models
package import ReferenceData
import ServiceKit
package import WorkCalendar

/// `sla-service preview`: deadlines from the reference data alone, without server and database.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "When something would be due, from the reference data alone.",
        discussion: """
            Tracks: \(Track.allCases.map(\.rawValue).joined(separator: ", ")).
            Steps of FORMAL_FEEDBACK: FORWARD, REFUSE, SUPPLEMENT, RESOLVE (the default), PUBLISH.

            EXAMPLES
              sla-service preview --track RAPID_24H --from 2026-11-20T17:30:00+07:00
              sla-service preview --track FORMAL_FEEDBACK --step PUBLISH --from 2026-11-23T09:00:00+07:00 --json
              sla-service preview --track DOSSIER --procedure-days 7 --from 2026-11-20T15:00:01+07:00
              sla-service preview --file lines.jsonl

            A line of --file: {"id": "a", "track": "DOSSIER", "from": "2026-11-20T08:00:00+07:00", "procedure_days": 7}.
            Each gives one line of output. A deadline that the calendar cannot tell gives an "error" in its place; a
            line that is none also ends the program with status 1.
            """)

    @Option(help: "Bare or prefixed name.")
    var track: String?

    @Option(help: "Step of the track.")
    var step: String?

    @Option(help: "Start, RFC 3339 with an offset.")
    var from: String?

    @Option(help: "A policy by its id instead of the one in force for the track.")
    var policy: String?

    @Option(help: "Working days of the procedure (DOSSIER).")
    var procedureDays: Int?

    @Option(help: "When the authority is expected to reply (AUTHORITY).")
    var expectedAt: String?

    @Option(help: "Lines of JSON to answer one by one; - reads them from the input.")
    var file: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: "Folder of the reference data (KIPTHOI_REFERENCE_DIR).")
    var referenceDir: String?

    func run() throws {
        let folder = referenceDir ?? ProcessInfo.processInfo.environment["KIPTHOI_REFERENCE_DIR"]
        let rules = try ReferenceRules(folder: folder)
        if let file {
            guard try PreviewLines(rules: rules).answer(file: file) else { throw ExitCode(1) }
            return
        }
        let answer = try question().answer(rules.policies, rules.calendar)
        print(json ? PreviewText.json(answer) : PreviewText.people(answer))
    }

    private func question() throws -> PreviewQuestion {
        guard track != nil || policy != nil else { throw ValidationError("--track or --policy is required") }
        guard let from else { throw ValidationError("--from is required") }
        guard let start = CalendarText.instant(from) else {
            throw ValidationError("--from is no instant like 2026-11-20T17:30:00+07:00: \(from)")
        }
        var question = PreviewQuestion(from: start)
        question.track = track ?? ""
        question.step = step ?? ""
        question.policyID = policy ?? ""
        question.procedureDays = procedureDays
        if let expectedAt {
            guard let instant = CalendarText.instant(expectedAt) else {
                throw ValidationError("--expected-at is no instant: \(expectedAt)")
            }
            question.expectedAt = instant
        }
        return question
    }
}

/// Policies and calendar as the reference data has them.
package struct ReferenceRules: Sendable {
    package let policies: PolicyBook
    package let calendar: WorkCalendar

    /// - Parameter folder: nil looks where the services look.
    package init(folder: String?) throws {
        let reference = try ReferenceData.loadRules(from: ReferenceData.locate(explicit: folder))
        policies = PolicyBook(try DeadlinePolicy.decodeList(from: reference.policyDocuments))
        calendar = WorkCalendar(days: try reference.holidays.map(CalendarDay.init(reference:)))
    }
}

extension CalendarDay {
    /// - Throws: `CalendarError.malformedDay`
    package init(reference day: ReferenceData.Holiday) throws {
        try self.init(
            date: day.date, name: day.name, kind: day.kind, status: day.status, source: day.source,
            swappedWith: day.swappedWith)
    }
}

/// An answer as text.
enum PreviewText {
    /// The answer of one line, or the whole arithmetic.
    static func json(_ answer: PreviewAnswer) -> String {
        let steps = answer.deadline.steps.map { step in
            JSONText.object(
                [
                    ("kind", JSONText.quote(step.kind.rawValue)), ("at", instant(step.at)),
                    ("vi", JSONText.quote(step.vi)), ("en", JSONText.quote(step.en)),
                ] + (step.counted.map { [("counted", String($0))] } ?? []))
        }
        return JSONText.object(
            members(answer) + [
                ("calendar_status", JSONText.quote(answer.calendarStatus)), ("expected_days", days(answer)),
                ("policy_id", JSONText.quote(answer.policy.id)), ("policy_version", String(answer.policy.version)),
                ("steps", JSONText.array(steps)),
            ])
    }

    /// The line of one question of a file; what rests on days not official yet says so.
    static func line(id: String, _ answer: PreviewAnswer) -> String {
        let unsure: [(String, String)] =
            answer.deadline.expectedDays.isEmpty
            ? [] : [("calendar_status", JSONText.quote(answer.calendarStatus)), ("expected_days", days(answer))]
        return JSONText.object([("id", id)] + members(answer) + unsure)
    }

    static func line(id: String, _ error: RPCError) -> String {
        let reason = error.reason ?? error.violations.first?.reason ?? error.code.rawValue
        let message = error.violations.first.map { "\($0.field): \($0.message)" } ?? error.message
        return JSONText.object([
            ("id", id), ("error", JSONText.quote(reason)), ("message", JSONText.quote(message)),
        ])
    }

    static func people(_ answer: PreviewAnswer) -> String {
        var lines = answer.deadline.steps.map { "\($0.vi)\n    \($0.en)" }
        lines += answer.deadline.stages.map { "\($0.percent) %: \(CalendarText.local($0.at))" }
        lines += answer.deadline.expectedDays.map { day in
            "Lịch dự kiến (expected): \(day.date.vietnamese) \(day.name) [\(day.status.rawValue)]"
        }
        return lines.joined(separator: "\n")
    }

    private static func members(_ answer: PreviewAnswer) -> [(String, String)] {
        let stages = answer.deadline.stages.map { stage in
            JSONText.object([("percent", String(stage.percent)), ("at", instant(stage.at))])
        }
        return [("due_at", instant(answer.deadline.dueAt)), ("stages", JSONText.array(stages))]
    }

    private static func days(_ answer: PreviewAnswer) -> String {
        JSONText.array(answer.deadline.expectedDays.map { JSONText.quote($0.date.description) })
    }

    private static func instant(_ date: Date) -> String { JSONText.quote(CalendarText.local(date)) }
}
