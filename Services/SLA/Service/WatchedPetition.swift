package import FoundationEssentials
package import Models
package import WorkCalendar

/// What SLA keeps of a petition: whose it is, and whether anything may still be armed for it.
package struct WatchedPetition: Sendable, Hashable {
    package let id: String
    package let code: String
    package var track: Track
    package let communeCode: String
    /// Empty while with the secretary.
    package var unitCode = ""
    package var officerID = ""
    /// Units that work on it beside its own.
    package var jointUnits: [String] = []
    package let live: Bool
    package let receivedAt: Date
    /// Receipt, or the last reopening.
    package var openedAt: Date
    package var supplementSince: Date?
    package var escalatedAt: Date?
    /// The terminal mark: nothing is armed while it stands.
    package var ending: PetitionStatus?
    package var endedAt: Date?
    /// Of the final answer.
    package var answeredAt: Date?
    package var mergedInto: String?

    package init(id: String, code: String, track: Track, communeCode: String, live: Bool, receivedAt: Date) {
        self.id = id
        self.code = code
        self.track = track
        self.communeCode = communeCode
        self.live = live
        self.receivedAt = receivedAt
        openedAt = receivedAt
    }

    package var isOpen: Bool { ending == nil }

    /// Who has it now, as far as SLA needs to know.
    package struct Holder: Sendable, Hashable {
        package let unitCode: String
        package let officerID: String
        /// Nil leaves the joint units as they are.
        package let jointUnits: [String]?

        package init(unitCode: String, officerID: String, jointUnits: [String]? = nil) {
            self.unitCode = unitCode
            self.officerID = officerID
            self.jointUnits = jointUnits
        }
    }
}

/// A deadline that intake has computed and promised: exactly this version is armed.
package struct PromisedDeadline: Sendable, Hashable {
    package let track: Track
    package let policyID: String
    package let policyVersion: Int
    package let dueAt: Date

    package init(track: Track, policyID: String, policyVersion: Int, dueAt: Date) {
        self.track = track
        self.policyID = policyID
        self.policyVersion = policyVersion
        self.dueAt = dueAt
    }
}

/// What SLA tells the others about a clock; the wire form is made in SLAEvents.swift.
package enum ClockFact: Sendable, Hashable {
    case started(PetitionClock)
    case paused(PetitionClock, at: Date)
    case resumed(PetitionClock, at: Date)
    case extended(PetitionClock, Extension)
    case stopped(PetitionClock, at: Date, PetitionClock.Stop)
    /// `office`: the post that the policy wants told at this stage too.
    case stageReached(PetitionClock, ClockStage, office: String?)
    case breached(PetitionClock)
}

extension ClockFact {
    /// A new time: the clock's due time moved, or, when it was past, only the word given to the sender.
    package struct Extension: Sendable, Hashable {
        package let dueBefore: Date
        package let reason: String
        package let by: String
        package let at: Date
        /// None when open clocks were moved to another policy version.
        package let notice: Apology?

        package init(dueBefore: Date, reason: String, by: String, at: Date, notice: Apology?) {
            self.dueBefore = dueBefore
            self.reason = reason
            self.by = by
            self.at = at
            self.notice = notice
        }
    }
}

/// Policies and calendar as they are now.
package struct RuleSet: Sendable {
    package let revision: Int
    package let policies: PolicyBook
    package let calendar: WorkCalendar

    package init(revision: Int, policies: PolicyBook, calendar: WorkCalendar) {
        self.revision = revision
        self.policies = policies
        self.calendar = calendar
    }

    /// The version a clock is pinned to.
    ///
    /// - Throws: ``MissingRule`` when it is not known (yet).
    package func timing(_ id: String, _ version: Int) throws -> ClockTiming {
        guard let policy = policies.version(id: id, version: version) else {
            throw MissingRule(what: "policy \(id) version \(version)")
        }
        return ClockTiming(policy: policy, calendar: calendar)
    }

    /// - Throws: ``MissingRule``
    package func timing(of clock: PetitionClock) throws -> ClockTiming {
        try timing(clock.policyID, clock.policyVersion)
    }

    /// The version in force at the instant.
    ///
    /// - Throws: ``MissingRule``
    package func current(_ track: Track, _ step: ClockStep, at instant: Date) throws -> ClockTiming {
        guard let policy = policies.current(track: track.rawValue, step: step.rawValue, at: instant) else {
            throw MissingRule(what: "a policy for \(track.rawValue) \(step.rawValue)")
        }
        return ClockTiming(policy: policy, calendar: calendar)
    }
}

/// A policy this service does not have: the fact that needs it waits.
package struct MissingRule: Error, Sendable, Hashable {
    package let what: String
}
