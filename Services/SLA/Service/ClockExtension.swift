package import FoundationEssentials
import Models
import WorkCalendar

// One extension, before the due time, with a reason and a new time (NĐ 61/2018/NĐ-CP, article 19.9, by analogy).
extension PetitionClock {
    /// How far beyond the present due time an extension may reach, in days of 24 hours: more is a slip of the date.
    package static let longestExtension = 90

    /// Moves the due time once; rows that have not fired take their share of the longer time.
    ///
    /// - Throws: `invalidArgument` for a new time that is not later or a missing reason; `failedPrecondition` when the
    ///   clock cannot be extended (stopped, standing still, overdue, extended before, not a promise to the sender).
    package mutating func extend(to newDue: Date, reason: String, _ timing: ClockTiming, now: Date) throws {
        try checkExtension(now: now)
        var violations: [FieldViolation] = []
        if reason.allSatisfy(\.isWhitespace) {
            violations.append(
                FieldViolation("reason", "REQUIRED", "a reason is required", vi: "Cần nêu lý do gia hạn."))
        } else if reason.count > 1000 {
            violations.append(
                FieldViolation("reason", "TOO_LONG", "at most 1000 characters", vi: "Lý do dài tối đa 1000 ký tự."))
        }
        if newDue <= dueAt {
            violations.append(
                FieldViolation(
                    "due_at", "NOT_LATER", "must be later than the present due time",
                    vi: "Hạn mới phải sau hạn hiện tại."))
        } else if newDue > dueAt.addingTimeInterval(Double(Self.longestExtension) * 86_400) {
            violations.append(
                FieldViolation(
                    "due_at", "TOO_LATE", "at most \(Self.longestExtension) days after the present due time",
                    vi: "Hạn mới không được quá \(Self.longestExtension) ngày sau hạn hiện tại."))
        }
        try RPCError.throwIfAny(violations)
        dueAt = newDue
        extendedAt = now
        let planned = try stages(timing, dueAt: newDue)
        for position in stages.indices where stages[position].state == .armed {
            guard let row = planned.first(where: { $0.percent == stages[position].percent }) else { continue }
            stages[position].instant = row.instant
        }
    }

    private func stages(_ timing: ClockTiming, dueAt: Date) throws -> [ClockStage] {
        do {
            return try timing.stages(from: startedAt, dueAt: dueAt, pauses: endedPauses)
        } catch let error as CalendarError {
            throw Self.refused(
                "POLICY_CALENDAR_UNKNOWN", error.description, vi: "Lịch làm việc chưa đủ dữ liệu đến hạn mới.")
        }
    }

    private func checkExtension(now: Date) throws {
        guard isMain || step == .publish else {
            throw Self.refused(
                "POLICY_NOT_EXTENDABLE", "only the promise to the sender can be extended",
                vi: "Chỉ gia hạn được thời hạn trả lời, công khai kiến nghị.")
        }
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
