import FoundationEssentials
import Models
import WorkCalendar

/// The current policies and the calendar, as intake mirrors them: when a petition is due is a pure function of policy
/// version, calendar and start.
struct Deadlines: Sendable, Equatable {
    var policies: PolicyBook
    var calendar: WorkCalendar

    /// A main clock started at `start` under the policy in force `now`.
    ///
    /// - Throws: `failedPrecondition` with reason `POLICY_MISSING` or `POLICY_CALENDAR_UNKNOWN`.
    func mainClock(_ track: Track, from start: Date, now: Date) throws -> MainClock {
        guard let policy = policies.current(track: track.rawValue, step: Self.mainStep(of: track), at: now) else {
            throw RPCError(
                .failedPrecondition, "no policy is in force for \(track.rawValue)",
                vi: "Chưa có quy định thời hạn cho loại kiến nghị này.", reason: "POLICY_MISSING",
                metadata: ["track": track.rawValue])
        }
        return MainClock(
            track: track, policyID: policy.id, policyVersion: policy.version, startedAt: start,
            dueAt: try due(policy, from: start))
    }

    /// The clock after the sender's supplement: what it lost by waiting is added.
    func resumed(_ clock: MainClock, at now: Date) throws -> MainClock {
        guard let since = clock.pausedAt else { return clock }
        var clock = clock
        clock.pausedAt = nil
        guard let policy = policies.version(id: clock.policyID, version: clock.policyVersion), policy.supplementPauses
        else { return clock }
        let pause = Pause(from: since, to: now)
        clock.dueAt = try knowing(policy) {
            // As sla does it, so that both come to the same instant.
            try calendar.due(clock.dueAt, under: policy, after: pause, from: clock.startedAt, earlier: clock.pauses)
        }
        clock.pauses.append(pause)
        return clock
    }

    /// Whether an act comes after its limit on that track, e.g. `REFUSE` within 2 working days of receipt
    /// (Decision 766/QĐ-TTg, index 5.2). A track without such a limit is never late.
    func isLate(_ step: String, of track: Track, since start: Date, now: Date) -> Bool {
        guard let policy = policies.current(track: track.rawValue, step: step, at: now),
            let limit = try? calendar.deadline(for: policy, from: start)
        else { return false }
        return now > limit.dueAt
    }

    private func due(_ policy: DeadlinePolicy, from start: Date) throws -> Date {
        try knowing(policy) { try calendar.deadline(for: policy, from: start).dueAt }
    }

    /// - Throws: `failedPrecondition` (POLICY_CALENDAR_UNKNOWN) where the calendar ends.
    private func knowing(_ policy: DeadlinePolicy, _ count: () throws -> Date) throws -> Date {
        do {
            return try count()
        } catch let error as CalendarError {
            throw RPCError(
                .failedPrecondition, "\(error)", vi: "Lịch làm việc chưa đủ dữ liệu để tính thời hạn.",
                reason: "POLICY_CALENDAR_UNKNOWN", metadata: ["policy": policy.id])
        }
    }

    private static func mainStep(of track: Track) -> String {
        track == .formalFeedback ? "RESOLVE" : "MAIN"
    }
}
