package import FoundationEssentials
package import Models
package import WorkCalendar

/// "When would it be due?": a question about no particular petition. Pure.
package struct PreviewQuestion: Sendable {
    /// Bare names or the wire's prefixed ones.
    package var track = ""
    package var step = ""
    package var from: Date
    /// Empty for the policy in force for track and step.
    package var policyID = ""
    /// Of the procedure, on track DOSSIER.
    package var procedureDays: Int?
    /// When the authority is expected to reply, on track AUTHORITY; nil for the first follow-up.
    package var expectedAt: Date?

    package init(from: Date) {
        self.from = from
    }

    /// The deadline with its arithmetic.
    ///
    /// The policy is the one in force at `from`; a time before the first version is answered by the first.
    /// - Throws: `invalidArgument` for a track, step or policy that is none or lacks what it needs;
    ///   `failedPrecondition` (CALENDAR_UNKNOWN_YEAR) where the calendar ends.
    package func answer(_ policies: PolicyBook, _ calendar: WorkCalendar) throws -> PreviewAnswer {
        let policy = try policy(in: policies)
        do {
            let deadline = try calendar.deadline(for: policy, from: from, fixed: expectedAt)
            return PreviewAnswer(deadline: deadline, policy: policy)
        } catch let CalendarError.unknownYear(year) {
            throw RPCError(
                .failedPrecondition, "the work calendar has no days for \(year)",
                vi: "Chưa có lịch làm việc của năm \(year).", reason: "CALENDAR_UNKNOWN_YEAR",
                metadata: ["year": String(year)])
        } catch CalendarError.missingInstant {
            throw RPCError.invalid(
                "expected_at", "REQUIRED", "this policy is due when the authority is expected to reply",
                vi: "Loại thời hạn này theo ngày hẹn của cơ quan có thẩm quyền; cần ngày hẹn.")
        }
    }

    private func policy(in policies: PolicyBook) throws -> DeadlinePolicy {
        let policy = try policyID.isEmpty ? policyOfTrack(in: policies) : policyByID(in: policies)
        guard policy.term == .procedureDays else { return policy }
        guard let days = procedureDays, (1...250).contains(days) else {
            throw RPCError.invalid(
                "procedure_days", "OUT_OF_RANGE", "1 to 250 working days", vi: "Số ngày làm việc phải từ 1 đến 250.")
        }
        return policy.forProcedure(days: days)
    }

    private func policyByID(in policies: PolicyBook) throws -> DeadlinePolicy {
        guard let policy = policies.nearest(id: policyID, at: from) else {
            throw RPCError.invalid(
                "policy_id", "UNKNOWN_POLICY", "no such policy", vi: "Không có chính sách thời hạn này.")
        }
        return policy
    }

    private func policyOfTrack(in policies: PolicyBook) throws -> DeadlinePolicy {
        guard let track = Track(name: track) else {
            throw RPCError.invalid(
                "track", track.isEmpty ? "REQUIRED" : "UNKNOWN_VALUE", "must be one of the tracks",
                vi: "Thiếu hoặc sai loại thời hạn.")
        }
        let name = Self.bare(step)
        let wanted = name.isEmpty ? ClockStep.main(of: track).rawValue : name
        guard let policy = policies.nearest(track: track.rawValue, step: wanted, at: from) else {
            throw RPCError.invalid(
                "step", "NO_POLICY", "no policy for this track and step",
                vi: "Không có chính sách nào cho loại thời hạn và bước này.")
        }
        return policy
    }

    private static func bare(_ step: String) -> String {
        let upper = step.uppercased()
        return upper.hasPrefix("STEP_") ? String(upper.dropFirst("STEP_".count)) : upper
    }
}

package struct PreviewAnswer: Sendable {
    package let deadline: Deadline
    package let policy: DeadlinePolicy

    /// EXPECTED when a day it rests on is not official yet.
    package var calendarStatus: String { deadline.expectedDays.isEmpty ? "OFFICIAL" : "EXPECTED" }
}
