/// A day that differs from the week's pattern, as announced for the state sector.
package struct CalendarDay: Sendable, Hashable, Codable {
    /// Raw values are those of the data files and of the wire.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case holiday
        /// Nghỉ bù, nghỉ hoán đổi
        case substituteDayOff = "substitute_day_off"
        /// Làm bù: offices are open although the weekday says closed.
        case makeUpWorkingDay = "make_up_working_day"
    }

    /// How sure the day is.
    package enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case official
        /// Follows from the Labour Code (article 111.3), but no notice has named it yet.
        case byLawNoNoticeYet = "by_law_no_notice_yet"
        case provisional
        /// Only proposed: kept for information, never counted.
        case proposedOnly = "proposed_only"

        /// Deadlines rest on every day but the merely proposed ones.
        package var counts: Bool { self != .proposedOnly }
    }

    package var date: LocalDate
    package var name: String
    package var kind: Kind
    package var status: Status
    /// The notice, decree or law the day comes from.
    package var source: String
    /// The other day of a swap.
    package var swappedWith: LocalDate?

    package init(
        date: LocalDate, name: String, kind: Kind, status: Status, source: String = "", swappedWith: LocalDate? = nil
    ) {
        self.date = date
        self.name = name
        self.kind = kind
        self.status = status
        self.source = source
        self.swappedWith = swappedWith
    }

    /// From the words of a data file or of the wire; an empty `swappedWith` is none.
    ///
    /// - Throws: ``CalendarError/malformedDay(_:)`` naming what is wrong.
    package init(
        date: String, name: String, kind: String, status: String, source: String, swappedWith: String = ""
    ) throws {
        guard let day = LocalDate(date) else { throw CalendarError.malformedDay("date \"\(date)\"") }
        guard let kind = Kind(rawValue: kind) else { throw CalendarError.malformedDay("kind \"\(kind)\" of \(date)") }
        guard let status = Status(rawValue: status) else {
            throw CalendarError.malformedDay("status \"\(status)\" of \(date)")
        }
        var other: LocalDate?
        if !swappedWith.isEmpty {
            other = LocalDate(swappedWith)
            guard other != nil else { throw CalendarError.malformedDay("swapped_with \"\(swappedWith)\" of \(date)") }
        }
        self.init(date: day, name: name, kind: kind, status: status, source: source, swappedWith: other)
    }

    package var isWorkingDay: Bool { kind == .makeUpWorkingDay }

    private enum CodingKeys: String, CodingKey {
        case date, name, kind, status, source
        case swappedWith = "swapped_with"
    }
}

/// What the calendar or a policy cannot answer.
package enum CalendarError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No day of that year is known, so "working day" would be a guess.
    case unknownYear(Int)
    case malformedDay(String)
    case invalidPolicy(String)
    /// The policy's term is a given instant, and none was given.
    case missingInstant(policy: String)
    /// The policy's term is that of a procedure, and no number of days was given.
    case missingDays(policy: String)

    package var description: String {
        switch self {
        case .unknownYear(let year): "the work calendar has no days for \(year)"
        case .malformedDay(let what): "calendar day not understood: \(what)"
        case .invalidPolicy(let what): "deadline policy not valid: \(what)"
        case .missingDays(let policy): "policy \(policy) needs the procedure's number of days"
        case .missingInstant(let policy): "policy \(policy) needs the expected instant"
        }
    }
}
