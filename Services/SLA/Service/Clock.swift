package import FoundationEssentials
package import Models
package import WorkCalendar

/// One deadline of one petition (named so because `Clock` is a protocol of the standard library).
///
/// Everything in it is an absolute instant or an interval between two; what remains is never stored. Instants are UTC
/// with milliseconds, and they are those of the facts (received, answered, …), not of their delivery.
package struct PetitionClock: Sendable, Hashable {
    package enum State: String, Sendable {
        case running = "RUNNING"
        case paused = "PAUSED"
        case stopped = "STOPPED"
    }

    package let id: String
    package let petitionID: String
    package let petitionCode: String
    package let track: Track
    package let step: ClockStep
    /// 1 for the first clock of that track and step, raised by each fresh one and by each new due time.
    package var round: Int
    package var state: State = .running
    /// Why it stopped (see ``ClockOutcome``); empty while open.
    package var outcome = ""
    package let startedAt: Date
    /// An answer at exactly this instant is on time.
    package var dueAt: Date
    package var extendedAt: Date?
    package var stoppedAt: Date?
    /// A millisecond after the due time, once the clock was found open then.
    package var breachedAt: Date?
    /// When a clock that follows another petition was counted as answered.
    package var countedAt: Date?
    package let policyID: String
    package var policyVersion: Int
    package var pauses: [ClockPause] = []
    /// By percent.
    package var stages: [ClockStage] = []
    /// Of earlier rounds, as far as they were loaded or just ended.
    package var earlierStages: [ClockStage] = []
    package var unitCode: String
    package var officerID: String
    package let communeCode: String
    package let live: Bool

    package init(
        id: String, petition: WatchedPetition, track: Track, step: ClockStep, round: Int, startedAt: Date, dueAt: Date,
        policyID: String, policyVersion: Int
    ) {
        self.id = id
        petitionID = petition.id
        petitionCode = petition.code
        self.track = track
        self.step = step
        self.round = round
        self.startedAt = startedAt
        self.dueAt = dueAt
        self.policyID = policyID
        self.policyVersion = policyVersion
        unitCode = petition.unitCode
        officerID = petition.officerID
        communeCode = petition.communeCode
        live = petition.live
    }

    package var isOpen: Bool { state != .stopped }

    /// The clock of the promise to the sender, as opposed to those of single steps and of others.
    package var isMain: Bool {
        switch track {
        case .rapid24h, .dossier: true
        case .formalFeedback: step == .resolve
        case .authority, .acceptance: false
        }
    }

    /// Stands still while the sender is asked for more, if its policy says so.
    package var pausesForSupplement: Bool { isMain || track == .acceptance }

    package var endedPauses: [Pause] {
        pauses.compactMap { pause in pause.to.map { Pause(from: pause.from, to: $0) } }
    }

    /// The instant a breach stands for: the first millisecond after the due time.
    package var breachInstant: Date { dueAt.adding(milliseconds: 1) }

    /// When 75 % is used up; nil without such a stage, or while the clock stands still before it.
    package var atRiskAt: Date? {
        stages.first { $0.percent == 75 && $0.state != .suspended }?.instant
    }
}

/// The parts of a track that have clocks of their own.
package enum ClockStep: String, Sendable {
    case main = "MAIN"
    /// Giải quyết: from receipt to the final answer.
    case resolve = "RESOLVE"
    /// Công khai: from the final answer to its publication.
    case publish = "PUBLISH"

    /// The step of a track's main clock.
    package static func main(of track: Track) -> ClockStep {
        track == .formalFeedback ? .resolve : .main
    }
}

/// Why clocks stop.
package enum ClockOutcome {
    package static let answered = "ANSWERED"
    /// Sent up: beyond the department's authority.
    package static let handedOver = "HANDED_OVER"
    package static let rejected = "REJECTED"
    package static let withdrawn = "WITHDRAWN"
    package static let transferred = "TRANSFERRED"
    package static let accepted = "ACCEPTED"
    package static let returned = "RETURNED"
    package static let replaced = "REPLACED"
    package static let replied = "REPLIED"
    package static let published = "PUBLISHED"
    package static let reopened = "REOPENED"

    /// Merged: counts as answered when that petition is.
    package static func follows(_ petitionID: String) -> String { "FOLLOWS:\(petitionID)" }
    package static func isFollowing(_ outcome: String) -> Bool { outcome.hasPrefix("FOLLOWS:") }
}

/// `[from, to)`; `to` is absent while it lasts.
package struct ClockPause: Sendable, Hashable {
    package var from: Date
    package var to: Date?

    package init(from: Date, to: Date? = nil) {
        self.from = from
        self.to = to
    }
}

/// One row of what a clock will do, or did.
package struct ClockStage: Sendable, Hashable {
    package enum State: String, Sendable {
        case armed = "ARMED"
        /// The clock stands still; the instant is worked out anew when it goes on.
        case suspended = "SUSPENDED"
        case fired = "FIRED"
        /// Was past already when the clock was armed, and a later one was too.
        case skipped = "SKIPPED"
        case cancelled = "CANCELLED"
    }

    /// 50, 75, 90, 100; 200, 300 … overdue; 1, 2, 3 … the number of a follow-up on track AUTHORITY.
    package let percent: Int
    /// Of the clock, when the row was planned.
    package var round = 1
    package var state: State = .armed
    /// The instant the stage stands for.
    package var instant: Date
    /// Was past already when the clock was armed, or fired only after a downtime; sent once all the same.
    package var late = false
    /// Marks the breach only, tells nobody.
    package let silent: Bool
    package var firedAt: Date?

    package init(percent: Int, instant: Date, silent: Bool = false) {
        self.percent = percent
        self.instant = instant
        self.silent = silent
    }

    /// From 100 % on a millisecond after the instant: at the due time itself an answer is still on time.
    package var firesAt: Date { percent >= 100 ? instant.adding(milliseconds: 1) : instant }
}

extension Date {
    /// Exact in milliseconds, whatever binary fraction the instant sits on.
    package func adding(milliseconds: Int64) -> Date {
        let whole = Int64((timeIntervalSince1970 * 1000).rounded())
        return Date(timeIntervalSince1970: Double(whole + milliseconds) / 1000)
    }

    /// Whole milliseconds from the other instant to this one.
    package func milliseconds(since other: Date) -> Int64 {
        Int64((timeIntervalSince1970 * 1000).rounded()) - Int64((other.timeIntervalSince1970 * 1000).rounded())
    }
}
