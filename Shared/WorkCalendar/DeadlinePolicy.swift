package import FoundationEssentials

/// Whether an interim answer stops the clock.
package enum InterimStops: String, Sendable, Hashable, Codable {
    /// Only the one sent with an escalation beyond the department's authority.
    case beyondAuthority = "BEYOND_AUTHORITY"
    case never = "NEVER"
}

/// One version of how the time of a track's step runs. A clock keeps the version it started with.
package struct DeadlinePolicy: Sendable, Hashable {
    /// The same for all versions, e.g. `rapid-24h`.
    package var id: String
    package var version: Int
    /// Bare name of the track, e.g. `RAPID_24H`.
    package var track: String
    /// `MAIN`, or the step of a track that has several: `RESOLVE`, `PUBLISH`, `FORWARD`, `REFUSE`, `SUPPLEMENT`.
    package var step: String
    package var effectiveFrom: Date
    package var term: Term
    /// Percentages at which somebody is told, ascending and ending with 100; empty for limits of an act.
    package var stages: [Int]
    /// Further stages at fixed offsets from the due time.
    package var extraStages: [ExtraStage] = []
    /// Stands still while the sender is asked for more.
    package var supplementPauses: Bool
    package var interimStops: InterimStops
    /// A further stage (200 %, 300 %, …) each so many hours by the wall clock after the due time.
    package var overdueEveryHours: Int?
    /// A reminder each so many days of 24 hours after the start.
    package var followUpEveryDays: Int?
    /// Which days are worked: see ``CalendarName``. Text, so that a document naming another one can be told so.
    package var calendar = CalendarName.office.rawValue
    /// Office or duty hours of a working day, where they are not the usual ones.
    package var hours: [DayPeriod]?
    /// What is received later than this time of a working day, or on a day off, counts as received on the next working
    /// day (NĐ 61/2018/NĐ-CP, article 18.2).
    package var receivedUntil: TimeOfDay?
    /// Stages below 90 % that fall into this part of the day wait for its end.
    package var quietHours: DayPeriod?
    /// The directory's post of the Vice-Chairman's office, told beside the team head when the promise is a whole period
    /// overdue (200 %).
    package var viceChairman: String?

    package init(
        id: String, version: Int, track: String, step: String = "MAIN", effectiveFrom: Date, term: Term,
        stages: [Int], supplementPauses: Bool = true, interimStops: InterimStops = .beyondAuthority,
        overdueEveryHours: Int? = nil, followUpEveryDays: Int? = nil
    ) {
        self.id = id
        self.version = version
        self.track = track
        self.step = step
        self.effectiveFrom = effectiveFrom
        self.term = term
        self.stages = stages
        self.supplementPauses = supplementPauses
        self.interimStops = interimStops
        self.overdueEveryHours = overdueEveryHours
        self.followUpEveryDays = followUpEveryDays
    }

    /// The stage of the n-th overdue period: 200 % one period after the due time; nil when the policy has none.
    package func overdueStage(_ number: Int, dueAt: Date) -> StageInstant? {
        guard let hours = overdueEveryHours, number >= 1 else { return nil }
        let late = Int64(number) * Int64(hours) * Milliseconds.hour
        return StageInstant(percent: 100 * (number + 1), at: Milliseconds.date(Milliseconds.of(dueAt) + late))
    }

    /// When to ask again for the n-th time; nil when the policy has no follow-up.
    package func followUp(_ number: Int, startedAt: Date) -> Date? {
        guard let days = followUpEveryDays, number >= 1 else { return nil }
        return Milliseconds.date(Milliseconds.of(startedAt) + Int64(number) * Int64(days) * Milliseconds.day)
    }

    /// The same for one procedure, whose own number of working days takes the place of the term.
    package func forProcedure(days: Int) -> DeadlinePolicy {
        var policy = self
        policy.term = .workingDays(days)
        return policy
    }

    /// The calendar as this policy counts: its own hours, and no days off where the office never closes.
    package func hours(over calendar: WorkCalendar) -> WorkCalendar {
        if self.calendar == CalendarName.always.rawValue { return calendar.neverClosed }
        guard let hours else { return calendar }
        return calendar.with(officeHours: hours.filter { $0.from < $0.to }.map { $0.from.minutes..<$0.to.minutes })
    }
}

/// The calendars that a policy may name.
package enum CalendarName: String, Sendable, CaseIterable {
    /// Working days of the state sector, with its holidays and swaps.
    case office
    /// Day and night, every day.
    case always
}

/// A stage that is no share of the time but so long before the due time.
package struct ExtraStage: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        case beforeDue(minutes: Int, officeTime: Bool)
        /// The last hour of office time in which an answer is still possible; none when no office hour is left.
        case lastOfficeHour
    }

    /// Its number among the stages; apart from all others, and below 100.
    package var percent: Int
    package var place: Place

    package init(percent: Int, place: Place) {
        self.percent = percent
        self.place = place
    }
}

/// A time of the day by the wall clock, `15:00:00`; 24:00 is its end.
package struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var seconds: Int

    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads `15:00` and `15:00:30`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.utf8.count == 2 ? Digits.number(Array(part.utf8)) : nil
        }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], minute < 60,
            let second = parts.count == 3 ? parts[2] : 0, second < 60
        else { return nil }
        seconds = hour * 3600 + minute * 60 + second
        guard seconds <= 86_400 else { return nil }
    }

    package var minutes: Int { seconds / 60 }
    var milliseconds: Int64 { Int64(seconds) * 1000 }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }

    package var description: String {
        let clock = "\(Digits.padded(seconds / 3600, 2)):\(Digits.padded(seconds / 60 % 60, 2))"
        return seconds % 60 == 0 ? clock : "\(clock):\(Digits.padded(seconds % 60, 2))"
    }
}

/// A part of the day, `07:00-11:30`: half-open. Quiet hours may go over midnight (`21:00-06:00`), office hours not.
package struct DayPeriod: Sendable, Hashable, CustomStringConvertible {
    package var from: TimeOfDay
    package var to: TimeOfDay

    package init(from: TimeOfDay, to: TimeOfDay) {
        self.from = from
        self.to = to
    }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let from = TimeOfDay(parts[0]), let to = TimeOfDay(parts[1]) else { return nil }
        self.init(from: from, to: to)
    }

    package var description: String { "\(from)-\(to)" }
}
