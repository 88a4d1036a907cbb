package import FoundationEssentials
import Models
import WorkCalendar

// One extension, before the due time, with a reason and a new time (NĐ 61/2018/NĐ-CP, article 19.9, by analogy).
extension PetitionClock {
    /// How far beyond the present due time an extension may reach, in days of 24 hours: more is a slip of the date.
    package static let longestExtension = 90

    /// Moves the due time once, in a new round: stages are shares of the longer time.
    ///
    /// - Throws: `invalidArgument` for a new time that is not later or a missing reason; `failedPrecondition` when the
    ///   clock cannot be extended (stopped, standing still, overdue, extended before, not a promise to the sender).
    package mutating func extend(to newDue: Date, reason: String, _ timing: ClockTiming, now: Date) throws {
        try checkExtension(now: now)
        try RPCError.throwIfAny(Self.violations(of: newDue, after: dueAt, base: dueAt, reason))
        let before = self
        dueAt = newDue
        extendedAt = now
        do {
            try beginRound(timing, now: now)
        } catch let error as CalendarError {
            self = before
            throw Self.refused(
                "POLICY_CALENDAR_UNKNOWN", error.description, vi: "Lịch làm việc chưa đủ dữ liệu đến hạn mới.")
        }
    }

    /// A new time for a clock that is overdue: said to the sender, while the clock keeps its due time and its breach.
    ///
    /// - Throws: `invalidArgument` for a time that is past or too far, or a missing reason; `failedPrecondition` when the
    ///   clock is not overdue or no promise to the sender.
    package func checkNotice(promising instant: Date, reason: String, now: Date) throws {
        try checkKind()
        guard state == .running, now > dueAt else {
            throw RPCError.illegalTransition("ExtendClock", from: state.rawValue)
        }
        try RPCError.throwIfAny(Self.violations(of: instant, after: now, base: now, reason))
    }

    private static func violations(
        of instant: Date, after: Date, base: Date, _ reason: String
    ) -> [FieldViolation] {
        var violations: [FieldViolation] = []
        if reason.allSatisfy(\.isWhitespace) {
            violations.append(
                FieldViolation("reason", "REQUIRED", "a reason is required", vi: "Cần nêu lý do gia hạn."))
        } else if reason.count > 1000 {
            violations.append(
                FieldViolation("reason", "TOO_LONG", "at most 1000 characters", vi: "Lý do dài tối đa 1000 ký tự."))
        }
        if instant <= after {
            violations.append(
                FieldViolation(
                    "due_at", "NOT_LATER", "must be later than the present due time",
                    vi: "Hạn mới phải sau hạn hiện tại."))
        } else if instant > base.addingTimeInterval(Double(longestExtension) * 86_400) {
            violations.append(
                FieldViolation(
                    "due_at", "TOO_LATE", "at most \(longestExtension) days after the present due time",
                    vi: "Hạn mới không được quá \(longestExtension) ngày sau hạn hiện tại."))
        }
        return violations
    }

    private func checkKind() throws {
        // The notice says that an answer is late: of other clocks it would say the wrong thing.
        guard isMain else {
            throw Self.refused(
                "POLICY_NOT_EXTENDABLE", "only the promise of an answer can be extended",
                vi: "Chỉ gia hạn được thời hạn trả lời kiến nghị.")
        }
    }

    private func checkExtension(now: Date) throws {
        try checkKind()
        guard state == .running else { throw RPCError.illegalTransition("ExtendClock", from: state.rawValue) }
        guard extendedAt == nil else {
            throw Self.refused(
                "POLICY_ALREADY_EXTENDED", "the clock was extended before", vi: "Thời hạn chỉ được gia hạn một lần.")
        }
        guard breachedAt == nil, now <= dueAt else {
            throw Self.refused("POLICY_OVERDUE", "the due time is past", vi: "Đã quá hạn, không gia hạn được nữa.")
        }
    }

    private static func refused(_ reason: String, _ message: String, vi: String) -> RPCError {
        RPCError(.failedPrecondition, message, vi: vi, reason: reason)
    }
}
