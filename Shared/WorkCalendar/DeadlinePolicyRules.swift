package import FoundationEssentials

/// One thing that is wrong with a policy document.
package struct PolicyFault: Sendable, Hashable {
    /// Path in the document, e.g. `hours[1]`.
    package let field: String
    /// For programs, e.g. `OVERLAPPING_PERIODS`.
    package let reason: String
    package let en: String
    package let vi: String

    package init(_ field: String, _ reason: String, _ en: String, vi: String) {
        self.field = field
        self.reason = reason
        self.en = en
        self.vi = vi
    }
}

extension DeadlinePolicy {
    /// - Throws: ``CalendarError/invalidPolicy(_:)`` naming all that is wrong: nothing like a term of zero hours, which
    ///   would be overdue at birth, gets into a policy book.
    package func validate() throws {
        let found = faults()
        guard found.isEmpty else {
            let what = found.map { "\($0.field) \($0.en)" }.joined(separator: "; ")
            throw CalendarError.invalidPolicy("\(id) version \(version): \(what)")
        }
    }

    /// Everything that is wrong with the document by itself.
    package func faults() -> [PolicyFault] {
        nameFaults() + lengthFaults() + stageFaults() + periodFaults()
    }

    /// The same, and what only shows when cases are counted: stages that a new case has already passed, or that come in
    /// another order than their numbers.
    ///
    /// Tried on each hour of two weeks from the day the policy comes into force, as far as the calendar is known.
    package func faults(over calendar: WorkCalendar) -> [PolicyFault] {
        let found = faults()
        guard found.isEmpty, !extraStages.isEmpty || !stages.isEmpty else { return found }
        let policy = term == .procedureDays ? forProcedure(days: 1) : self
        var later: [PolicyFault] = []
        for hour in 0..<14 * 24 {
            let start = Milliseconds.date(Milliseconds.of(effectiveFrom) + Int64(hour) * Milliseconds.hour)
            guard let deadline = try? calendar.deadline(for: policy, from: start) else { continue }
            for fault in sampleFaults(deadline, start: start) where !later.contains(fault) { later.append(fault) }
        }
        return later
    }

    private func sampleFaults(_ deadline: Deadline, start: Date) -> [PolicyFault] {
        var found: [PolicyFault] = []
        if let first = deadline.stages.first(where: { $0.at <= start }) {
            found.append(
                PolicyFault(
                    "stages", "FIRST_STAGE_PAST", "stage \(first.percent) would be past already for a new case",
                    vi: "Mốc \(first.percent) đã qua ngay khi hồ sơ mới bắt đầu."))
        }
        let movable = Set(extraStages.filter { $0.place == .lastOfficeHour }.map(\.percent))
        let fixed = deadline.stages.filter { !movable.contains($0.percent) }
        if let (_, late) = zip(fixed, fixed.dropFirst()).first(where: { $0.at > $1.at }) {
            found.append(
                PolicyFault(
                    "stages", "STAGES_OUT_OF_ORDER", "stage \(late.percent) would come before the one it follows",
                    vi: "Mốc \(late.percent) đến trước mốc đứng trước nó."))
        }
        return found
    }

    private func nameFaults() -> [PolicyFault] {
        var found: [PolicyFault] = []
        for (field, value) in [("id", id), ("track", track), ("step", step)] where value.isEmpty {
            found.append(PolicyFault(field, "REQUIRED", "is required", vi: "Thiếu \(field)."))
        }
        if version < 1 {
            found.append(
                PolicyFault("version", "OUT_OF_RANGE", "must be 1 or more", vi: "Phiên bản phải từ 1 trở lên."))
        }
        if CalendarName(rawValue: calendar) == nil {
            let known = CalendarName.allCases.map(\.rawValue).joined(separator: ", ")
            found.append(
                PolicyFault(
                    "calendar", "UNKNOWN_CALENDAR", "no calendar \(calendar); known are \(known)",
                    vi: "Không có lịch làm việc \(calendar)."))
        }
        return found
    }

    private func lengthFaults() -> [PolicyFault] {
        let lengths: [(String, Int?, Int)] = [
            ("term.amount", term.amount, term.largestAmount), ("overdue_every_hours", overdueEveryHours, 24 * 366),
            ("follow_up_every_days", followUpEveryDays, 366),
        ]
        return lengths.compactMap { field, value, largest in
            guard let value, !(1...largest).contains(value) else { return nil }
            return PolicyFault(
                field, "LENGTH_OUT_OF_RANGE", "must be 1 to \(largest)", vi: "\(field) phải từ 1 đến \(largest).")
        }
    }

    private func stageFaults() -> [PolicyFault] {
        var found: [PolicyFault] = []
        if !zip(stages, stages.dropFirst()).allSatisfy({ $0 < $1 }) {
            found.append(
                PolicyFault("stages", "STAGES_OUT_OF_ORDER", "must ascend", vi: "Các mốc phải theo thứ tự tăng dần."))
        }
        if let worst = stages.first(where: { !(1...100).contains($0) }) {
            found.append(
                PolicyFault("stages", "OUT_OF_RANGE", "\(worst) is not 1 to 100", vi: "Mốc \(worst) không trong 1–100.")
            )
        }
        if !stages.isEmpty, stages.max() ?? 0 < 100 {
            found.append(PolicyFault("stages", "NO_FINAL_STAGE", "must end with 100", vi: "Mốc cuối phải là 100."))
        }
        for (position, stage) in extraStages.enumerated() {
            let field = "extra_stages[\(position)]"
            let others = stages + extraStages[..<position].map(\.percent)
            if !(2..<100).contains(stage.percent) || others.contains(stage.percent) {
                found.append(
                    PolicyFault(
                        "\(field).percent", "OUT_OF_RANGE", "must be 2 to 99 and no other stage's",
                        vi: "Số của mốc phải từ 2 đến 99 và không trùng mốc khác."))
            }
            if case .beforeDue(let minutes, _) = stage.place, !(1...366 * 1440).contains(minutes) {
                found.append(
                    PolicyFault(
                        "\(field).minutes_before_due", "LENGTH_OUT_OF_RANGE", "must be 1 or more",
                        vi: "Số phút trước hạn phải từ 1 trở lên."))
            }
        }
        return found
    }

    private func periodFaults() -> [PolicyFault] {
        guard let hours else { return [] }
        var found: [PolicyFault] = []
        if hours.isEmpty {
            found.append(PolicyFault("hours", "REQUIRED", "needs a period", vi: "Cần ít nhất một khoảng giờ."))
        }
        for (position, period) in hours.enumerated() {
            if period.from >= period.to {
                found.append(
                    PolicyFault(
                        "hours[\(position)]", "NEGATIVE_LENGTH", "must end after it begins",
                        vi: "Khoảng giờ phải kết thúc sau khi bắt đầu."))
            }
            if hours[..<position].contains(where: { $0.from < period.to && period.from < $0.to }) {
                found.append(
                    PolicyFault(
                        "hours[\(position)]", "OVERLAPPING_PERIODS", "overlaps another period",
                        vi: "Các khoảng giờ chồng lên nhau."))
            }
            if period.from.seconds % 60 != 0 || period.to.seconds % 60 != 0 {
                found.append(
                    PolicyFault(
                        "hours[\(position)]", "NOT_WHOLE_MINUTES", "must be whole minutes", vi: "Giờ phải tròn phút."))
            }
        }
        return found
    }
}
