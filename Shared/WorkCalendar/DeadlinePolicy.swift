package import FoundationEssentials

/// How long a step may take.
package enum Term: Sendable, Hashable {
    /// Hours by the wall clock from the instant itself, day and night (Civil Code 2015, article 147.1).
    case clockHours(Int)
    case workingHours(Int)
    case workingMinutes(Int)
    /// The same time of day on the next working day.
    case sameTimeNextWorkingDay
    /// The first day is not counted, the last ends at 24:00 (Civil Code 2015, articles 147.2 and 148).
    case workingDays(Int)
    /// An instant somebody else names, e.g. when an authority is expected to reply.
    case fixedInstant
}

extension Term: Codable {
    private enum CodingKeys: String, CodingKey { case kind, amount }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        func amount() throws -> Int { try container.decode(Int.self, forKey: .amount) }
        switch kind {
        case "clock_hours": self = .clockHours(try amount())
        case "working_hours": self = .workingHours(try amount())
        case "working_minutes": self = .workingMinutes(try amount())
        case "same_time_next_working_day": self = .sameTimeNextWorkingDay
        case "working_days": self = .workingDays(try amount())
        case "fixed_instant": self = .fixedInstant
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "unknown kind of term: \(kind)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .sameTimeNextWorkingDay: try container.encode("same_time_next_working_day", forKey: .kind)
        case .fixedInstant: try container.encode("fixed_instant", forKey: .kind)
        case .clockHours(let amount): try encode("clock_hours", amount, to: &container)
        case .workingHours(let amount): try encode("working_hours", amount, to: &container)
        case .workingMinutes(let amount): try encode("working_minutes", amount, to: &container)
        case .workingDays(let amount): try encode("working_days", amount, to: &container)
        }
    }

    private func encode(_ kind: String, _ amount: Int, to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        try container.encode(kind, forKey: .kind)
        try container.encode(amount, forKey: .amount)
    }
}

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
    /// Stands still while the sender is asked for more.
    package var supplementPauses: Bool
    package var interimStops: InterimStops
    /// A further stage (200 %, 300 %, …) each so many hours by the wall clock after the due time.
    package var overdueEveryHours: Int?
    /// A reminder each so many days of 24 hours after the start.
    package var followUpEveryDays: Int?

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

    /// - Throws: ``CalendarError/invalidPolicy(_:)`` naming the first thing wrong: nothing like a term of zero hours,
    ///   which would be overdue at birth, gets into a policy book.
    package func validate() throws {
        func require(_ holds: Bool, _ what: String) throws {
            guard holds else { throw CalendarError.invalidPolicy("\(id) version \(version): \(what)") }
        }
        try require(!id.isEmpty, "id is empty")
        try require(version >= 1, "version must be 1 or more")
        try require(!track.isEmpty && !step.isEmpty, "track and step are required")
        if let amount = term.amount {
            try require((1...term.largestAmount).contains(amount), "term must be 1 to \(term.largestAmount)")
        }
        try require(zip(stages, stages.dropFirst()).allSatisfy { $0 < $1 }, "stages must ascend")
        try require(
            stages.isEmpty || (stages[0] >= 1 && stages.last == 100), "stages must be 1 to 100 and end with 100")
        try require(overdueEveryHours.map { $0 >= 1 } ?? true, "overdue_every_hours must be 1 or more")
        try require(followUpEveryDays.map { $0 >= 1 } ?? true, "follow_up_every_days must be 1 or more")
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
}

extension Term {
    var amount: Int? {
        switch self {
        case .clockHours(let amount), .workingHours(let amount), .workingMinutes(let amount), .workingDays(let amount):
            amount
        case .sameTimeNextWorkingDay, .fixedInstant: nil
        }
    }

    /// About a year, in the term's own unit: more is a slip of the unit.
    var largestAmount: Int {
        switch self {
        case .clockHours: 24 * 366
        case .workingHours: 8 * 262
        case .workingMinutes: 60 * 8 * 262
        default: 262
        }
    }
}
